"""Records and tables as plain lines and as JSON values."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TextIO

from fieldapp.errors import FieldRefused, UnknownKind
from fieldapp.records import typed
from fieldapp.records.naming import shown_title
from fieldapp.records.shape import field_of
from fieldapp.records.values import FieldType
from fieldapp.services.records import RecordView
from fieldapp.words import Lang, sync
from fieldapp.words import command_results as words
from fieldapp.words import format as forms
from fieldapp.words.codes import code_name
from fieldapp.words.fields import field_label
from fieldapp.words.kinds import kind_name

Json = Any  # a JSON value
Naming = Callable[[str], str]  # what a person calls the record with this id
Local = Callable[[datetime], datetime]  # a moment as the wall clock here shows it

ABOUT = "about"
HIDDEN = frozenset({"reference", "secret"})  # shown elsewhere; opens a file, so never shown
_SPACES = str.maketrans({forms.THIN: " ", forms.HARD: " "})


def plain(text: str) -> str:
    """The text with spaces that every console shows and every search finds."""
    return text.translate(_SPACES)


def one_document(value: Json, stream: TextIO) -> str:
    """A JSON value to be printed; in plain ASCII where the console knows no UTF-8."""
    encoding = (stream.encoding or "").lower().replace("-", "")
    return json.dumps(value, ensure_ascii=encoding != "utf8", indent=2)


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows as lines whose columns stand below each other; the last one is as long as it is."""
    rows = [[plain(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def pairs(named: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Label and value a line; a value of several lines goes on below its first."""
    width = max((len(plain(label)) for label, _ in named), default=0)
    for label, value in named:
        first, *more = plain(value).split("\n")
        yield f"  {plain(label).ljust(width)}  {first}".rstrip()
        yield from (f"  {'':{width}}  {line}".rstrip() for line in more)


def record_json(view: RecordView) -> dict[str, Json]:
    """A record as `schema` describes it, so that it can be read back; what the app says about it stands apart."""
    return {
        "id": view.id,
        "kind": view.kind,
        "zone": view.zone,
        "reference": view.reference,
        **{name: value for name, value in view.values.items() if name not in HIDDEN},
        ABOUT: {
            "title": view.title,
            "sync": str(view.sync),
            "conflicts": sorted(view.conflicts),
            "deleted": view.deleted,
            "moved_to": view.moved_to,
            "changed_at": view.changed_at,
            "changed_by": view.changed_by,
            "not_understood": dict(view.raw),
        },
    }


def record_lines(view: RecordView, lang: Lang, naming: Naming, local: Local) -> Iterator[str]:
    """A record for a person to read."""
    yield f"{kind_name(view.kind, lang)} {view.reference} · {shown_title(view.kind, view.title, lang)}"
    if view.deleted:
        yield words.IS_DELETED.say(lang)
    if view.moved_to:
        yield words.MOVED_AWAY.say(lang, {"zone": view.moved_to})
    shown = [
        (field_label(view.kind, name, lang), value_shown(view.kind, name, value, lang, naming))
        for name, value in view.values.items()
        if name not in HIDDEN
    ]
    yield from pairs(
        [
            *shown,
            *((words.NOT_UNDERSTOOD.say(lang, {"field": name}), str(value)) for name, value in view.raw.items()),
            *((words.IN_CONFLICT.say(lang), label_shown(view.kind, name, lang)) for name in sorted(view.conflicts)),
            (words.STANDING.say(lang), sync.state_name(view.sync, lang)),
            (words.LAST_CHANGE.say(lang), by_on(view.changed_by, view.changed_at, lang, local)),
            (words.IDENTIFIER.say(lang), view.id),
        ]
    )


def value_shown(kind: str, name: str, value: Json, lang: Lang, naming: Naming) -> str:
    """A value of a field, or of one element of a set (`covers/CASH`), as a person reads it."""
    if value is None:
        return words.EMPTIED.say(lang)
    if isinstance(value, bool) and name in words.OF_THE_RECORD:
        return (words.YES if value else words.NO).say(lang)
    whole, _, element = name.partition("/")
    try:
        shape = field_of(kind, whole)
    except (FieldRefused, UnknownKind):
        return str(value)
    if element:
        mark = (words.YES if value else words.NO).say(lang)
        return f"{code_name(shape.code_list, element, lang)}: {mark}"
    if shape.type is FieldType.REF and isinstance(value, str):
        return naming(value)
    return typed.show(shape, value, lang)


def label_shown(kind: str, name: str, lang: Lang) -> str:
    """What a log field is called: one of the kind's own, an element of a set, or one that every record has."""
    of_all = words.OF_THE_RECORD.get(name)
    return of_all.say(lang) if of_all else field_label(kind, name.partition("/")[0], lang)


def by_on(person: str, at: str, lang: Lang, local: Local) -> str:
    """Who and when."""
    return words.BY_ON.say(lang, {"person": person, "at": moment(at, lang, local)})


def moment(at: str, lang: Lang, local: Local) -> str:
    """An ISO moment in words, by the clock of this machine; what is none stays as it is."""
    try:
        return forms.moment(local(datetime.fromisoformat(at)), lang)
    except ValueError:
        return at


def facts(kept: Mapping[str, object]) -> str:
    """Facts in a line."""
    return ", ".join(f"{name}: {value}" for name, value in kept.items())
