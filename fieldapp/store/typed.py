"""One typed table a kind, made from its shape: current values as columns, for filters, sorting and sums."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Column, Float, Index, Integer, Table, Text

from fieldapp.records.shape import KINDS, FieldShape, fields_of, fits
from fieldapp.records.values import FieldType
from fieldapp.store.tables import DERIVED

_WHOLE: Final = {FieldType.COUNT, FieldType.YEAR}
_PARTS: Final[Mapping[FieldType, Mapping[str, Any]]] = {
    FieldType.MONEY: {"minor": Integer, "currency": Text},
    FieldType.PLACE: {"scheme": Text, "edition": Text, "code": Text, "name": Text},
    FieldType.POSITION: {"lat": Float, "lon": Float},
}
_FILTERED: Final = {
    "project": ("site_code",),
    "contribution": ("project", "state"),
    "agreement": ("partner", "state"),
    "event": ("project", "held_on"),
    "alignment": ("project",),
    "evidence": ("sha256",),
}
"""Columns that lists filter by; each index costs every save, so only these."""
LIST_CHANGE, LIST_TITLE, LIST_DELETED = "list_change", "list_title", "list_deleted"
"""What lists need of every kind besides its fields: when it came here last, what it is called, whether it is gone."""
MISFITS = "misfits"
"""How many values of the log do not fit their fields and are missing here; whoever must know them reads the heads."""
_TOGETHER: Final = {"project": ("state", "project_kind", "site_code", "start_on")}
"""Columns that are filtered by in any combination: one index holds them all and answers without the rows."""
_SORTED: Final = {"project": ("start_on",)}
_LOOKED_UP: Final = {
    "project": ("agreement",),
    "contribution": ("receiver_partner", "agreement"),
    "partner": ("merged_into",),
}
"""Columns by which a check finds what a partner receives elsewhere; rows without a value cost nothing."""


def _columns(shape: FieldShape) -> list[Column[Any]]:
    if shape.type in _PARTS:
        return [Column(f"{shape.name}_{part}", type_) for part, type_ in _PARTS[shape.type].items()]
    return [Column(shape.name, Integer if shape.type in _WHOLE else Text)]


def _table(kind: str) -> Table:
    shapes = [shape for shape in fields_of(kind).values() if shape.type is not FieldType.DATA]
    columns = [column for shape in shapes for column in _columns(shape)]
    indexes = [Index(f"current_{kind}_{name}", name) for name in _FILTERED.get(kind, ())]
    filled = {column.name: column.is_not(None) for column in columns}
    indexes += [
        Index(f"current_{kind}_by_{name}", name, sqlite_where=filled[name]) for name in _LOOKED_UP.get(kind, ())
    ]
    indexes += [Index(name, *of) for name, of in _list_indexes(kind).items()]
    own = (
        Column("n", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        Column(LIST_CHANGE, Integer, nullable=False),
        Column(LIST_TITLE, Text, nullable=False),
        Column(LIST_DELETED, Integer, nullable=False),
        Column(MISFITS, Integer, nullable=False),
    )
    return Table(f"current_{kind}", DERIVED, *own, *columns, *indexes)


def _list_indexes(kind: str) -> dict[str, tuple[str, ...]]:
    """Indexes that give ids in order, or filtered, without a look at the rows."""
    found: dict[str, tuple[str, ...]] = {
        f"current_{kind}_recent": (LIST_DELETED, LIST_CHANGE, "id"),
        f"current_{kind}_titled": (LIST_DELETED, LIST_TITLE, "id"),
    }
    found |= {f"current_{kind}_sorted_{name}": (LIST_DELETED, name, "id") for name in _SORTED.get(kind, ())}
    if kind in _TOGETHER:
        found[f"current_{kind}_together"] = (LIST_DELETED, *_TOGETHER[kind], LIST_CHANGE, "id")
    return found


CURRENT: Final[Mapping[str, Table]] = MappingProxyType({kind: _table(kind) for kind in KINDS})


def row_of(kind: str, values: Mapping[str, Any], **own: object) -> dict[str, Any]:
    """A record's row: every column named; a value that does not fit its shape is left empty here.

    Args:
        own: the columns that are no fields.
    """
    row: dict[str, Any] = {**_EMPTY[kind], **own, MISFITS: 0}
    shapes = fields_of(kind)
    for name, value in values.items():
        shape = shapes[name]
        if shape.type is FieldType.DATA:
            continue
        if fits(kind, name, value):
            row.update(_cells(shape, value))
        else:
            row[MISFITS] += 1
    return row


def fields_in(kind: str, *, without: str = "") -> tuple[list[Column[Any]], Callable[[Sequence[Any]], dict[str, Any]]]:
    """The columns of a kind's fields, and what turns their cells, in this order, back into values by field."""
    table = CURRENT[kind]
    shapes = [shape for shape in fields_of(kind).values() if shape.type is not FieldType.DATA and shape.name != without]
    names = [column.name for shape in shapes for column in _columns(shape)]
    parted = {
        shape.name: {f"{shape.name}_{part}": part for part in _PARTS[shape.type]}
        for shape in shapes
        if shape.type in _PARTS
    }
    sets = [shape.name for shape in shapes if shape.is_set]

    def values_of(cells: Sequence[Any]) -> dict[str, Any]:
        values = {name: cell for name, cell in zip(names, cells, strict=True) if cell is not None}
        for name, parts in parted.items():
            found = {part: values.pop(column) for column, part in parts.items() if column in values}
            if found:
                values[name] = found
        for name in sets:
            if name in values:
                values[name] = json.loads(values[name])
        return values

    return [table.c[name] for name in names], values_of


_EMPTY: Final = {kind: dict.fromkeys(table.c.keys()) for kind, table in CURRENT.items()}


def _cells(shape: FieldShape, value: Any) -> dict[str, Any]:
    if shape.type in _PARTS:
        return {f"{shape.name}_{part}": value.get(part) for part in _PARTS[shape.type]}
    if shape.is_set:
        return {shape.name: json.dumps(value, ensure_ascii=False)}
    return {shape.name: value}
