"""What each row of an office's list would do, said to a person: in the window and on the command line alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from fieldapp.records import typed
from fieldapp.records.naming import shown_title
from fieldapp.records.shape import field_of
from fieldapp.records.values import FieldType
from fieldapp.transfer.listed_plan import RowPlan
from fieldapp.transfer.listed_row import RefusedCell
from fieldapp.words import Lang
from fieldapp.words import lists as words
from fieldapp.words.fields import field_label
from fieldapp.words.kinds import kind_name
from fieldapp.words.refusals import REFUSALS

Json = Any  # a JSON value
Naming = Callable[[str], str]  # what a person calls the record with this id

_SHOWN: Final = 60  # letters of a value in a line


def lines_of(kind: str, row: RowPlan, lang: Lang, naming: Naming) -> list[str]:
    """Why a row is what it is, one thing a line: which record it is about, what it adds, what of it is refused."""
    return [*_match(kind, row, lang), *_changes(kind, row, lang, naming), *_refused(row.refused, lang)]


def cell_said(cell: RefusedCell, lang: Lang) -> str:
    """A refused cell: its address and field, what is wrong and what can be done."""
    said = REFUSALS.get(cell.rule, REFUSALS["unparsable"])
    label = field_label(cell.kind, cell.field, lang) if cell.field else ""
    told = {"field": label, "value": cell.value, "kind": kind_name(cell.kind, lang)}
    whole = {"what": said.what.say(lang, told), "fix": said.fix.say(lang, told)}
    return (words.CELL_OF if label else words.CELL).say(lang, {"address": cell.address, "field": label, **whole})


def _match(kind: str, row: RowPlan, lang: Lang) -> Iterator[str]:
    if row.match is not None:
        title = shown_title(kind, row.match.title, lang)
        told = {"reference": row.match.reference, "title": title, "alike": row.match.alike}
        yield words.BY[row.match.by].say(lang, told)
        if row.match.others:
            yield words.OTHERS.say(lang, {"count": len(row.match.others)})
    if row.like_row:
        yield words.LIKE_ROW.say(lang, {"row": row.like_row})


def _changes(kind: str, row: RowPlan, lang: Lang, naming: Naming) -> Iterator[str]:
    if row.fills:
        yield words.FILLS.say(lang, {"fields": _labels(kind, row.fills, lang)})
    for each in row.differs:
        here, listed = (_value(kind, each.field, value, lang, naming) for value in (each.here, each.listed))
        facts = {"field": field_label(kind, each.field, lang), "here": here, "listed": listed}
        yield words.DIFFERS.say(lang, facts)
    if row.argued:
        yield words.ARGUED.say(lang, {"fields": _labels(kind, row.argued, lang)})
    for child in row.children:
        yield words.HANGS.say(lang, {"kind": kind_name(child, lang)})


def _refused(cells: Iterable[RefusedCell], lang: Lang) -> Iterator[str]:
    for cell in cells:
        yield cell_said(cell, lang)
        if cell.near:
            yield words.NEAR.say(lang, {"near": cell.near})


def _value(kind: str, name: str, value: Json, lang: Lang, naming: Naming) -> str:
    shape = field_of(kind, name)
    if shape.type is FieldType.REF and isinstance(value, str):
        return naming(value)[:_SHOWN]
    return typed.show(shape, value, lang)[:_SHOWN]


def _labels(kind: str, names: Iterable[str], lang: Lang) -> str:
    return ", ".join(field_label(kind, name, lang) for name in names)
