"""Conflicts as they are shown: values and surroundings in words, read on the worker, plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fieldapp.records.shape import KINDS, FieldShape, fields_of
from fieldapp.records.typed import show
from fieldapp.records.values import FieldType
from fieldapp.services import conflicts, listing, quarantine, records
from fieldapp.services.conflicts import Conflict
from fieldapp.services.quarantine import Aside
from fieldapp.words import Lang
from fieldapp.words.codes import code_name
from fieldapp.words.fields import field_label
from fieldapp.workspace import Workspace

MOST = 30  # conflicts shown at once; the others follow as these are decided
AROUND = 4  # further fields of the record
_LONG = 160  # letters of one of them
DELETED = "$deleted"


@dataclass(frozen=True, slots=True)
class Shown:
    """One conflict.

    Attributes:
        values: in words, in the order of the sides; empty for no value, and for what a delete or a set element says.
        around: label and value of other fields, for context.
    """

    conflict: Conflict
    values: tuple[str, ...]
    around: tuple[tuple[str, str], ...]

    @property
    def key(self) -> tuple[str, str]:
        """Record and field."""
        return self.conflict.record, self.conflict.field


@dataclass(frozen=True, slots=True)
class Waiting:
    """All that waits for a person: the first conflicts, how many there are, and what was set aside.

    Attributes:
        aside: what waits first, then what was turned away; at most `MOST`. aside_total: how many wait.
    """

    shown: tuple[Shown, ...]
    total: int
    aside: tuple[Aside, ...]
    aside_total: int


def waiting(ws: Workspace, lang: Lang) -> Waiting:
    """Read what waits."""
    found = conflicts.listed(ws)
    aside = sorted(quarantine.listed(ws, rejected=True), key=lambda each: bool(each.rejected))
    waits = sum(not each.rejected for each in aside)
    return Waiting(tuple(_shown(ws, each, lang) for each in found[:MOST]), len(found), tuple(aside[:MOST]), waits)


def shape_at(conflict: Conflict) -> FieldShape | None:
    """The shape of a whole field; None for an element of a set, a delete, and what this version does not know."""
    return fields_of(conflict.kind).get(conflict.field) if conflict.kind in KINDS else None


def _shown(ws: Workspace, conflict: Conflict, lang: Lang) -> Shown:
    shape = shape_at(conflict)
    values = [_said(shape, side.value, lang) for side in conflict.sides]
    if shape is not None and shape.type is FieldType.REF:
        values = _titles(ws, values)
    return Shown(conflict, tuple(values), _around(ws, conflict, lang))


def element_name(conflict: Conflict, lang: Lang) -> str:
    """The element of a set that is in question, in words."""
    name, _slash, element = conflict.field.partition("/")
    shape = fields_of(conflict.kind).get(name) if conflict.kind in KINDS else None
    return code_name(shape.code_list, element, lang) if shape is not None else element


def _around(ws: Workspace, conflict: Conflict, lang: Lang) -> tuple[tuple[str, str], ...]:
    if conflict.kind not in KINDS:
        return ()
    values: Mapping[str, Any] = records.load(ws, conflict.record).values
    own = conflict.field.partition("/")[0]
    told = [
        (field_label(conflict.kind, name, lang), _said(shape, values[name], lang))
        for name, shape in fields_of(conflict.kind).items()
        if name != own and values.get(name) is not None and shape.type is not FieldType.REF
    ]
    return tuple((label, text[:_LONG]) for label, text in told if text)[:AROUND]


def _said(shape: FieldShape | None, value: Any, lang: Lang) -> str:
    if value is None:
        return ""
    if shape is not None and shape.type is FieldType.PLACE and isinstance(value, dict) and value.get("name"):
        return str(value["name"])
    return show(shape, value, lang) if shape is not None else str(value)


def _titles(ws: Workspace, ids: Sequence[str]) -> list[str]:
    titles = {row.id: row.title or row.reference for row in listing.rows(ws, [each for each in ids if each])}
    return [titles.get(each, each) for each in ids]
