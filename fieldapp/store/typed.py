"""One typed table a kind, made from its shape: current values as columns, for filters, sorting and sums."""

from __future__ import annotations

import json
from collections.abc import Mapping
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
    "project": ("state", "project_kind", "site_code", "start_on"),
    "contribution": ("project", "state"),
    "agreement": ("partner", "state"),
    "event": ("project", "held_on"),
    "alignment": ("project",),
    "evidence": ("sha256",),
}
"""Columns that lists filter by; each index costs every save, so only these."""
_LOOKED_UP: Final = {"project": ("agreement",), "contribution": ("receiver_partner", "agreement")}
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
    return Table(f"current_{kind}", DERIVED, Column("id", Text, primary_key=True), *columns, *indexes)


CURRENT: Final[Mapping[str, Table]] = MappingProxyType({kind: _table(kind) for kind in KINDS})


def row_of(kind: str, record: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """A record's row: every column named; a value that does not fit its shape is left empty here."""
    row = dict(_EMPTY[kind])
    row["id"] = record
    shapes = fields_of(kind)
    for name, value in values.items():
        shape = shapes[name]
        if shape.type is not FieldType.DATA and fits(kind, name, value):
            row.update(_cells(shape, value))
    return row


_EMPTY: Final = {kind: dict.fromkeys(table.c.keys()) for kind, table in CURRENT.items()}


def _cells(shape: FieldShape, value: Any) -> dict[str, Any]:
    if shape.type in _PARTS:
        return {f"{shape.name}_{part}": value.get(part) for part in _PARTS[shape.type]}
    if shape.is_set:
        return {shape.name: json.dumps(value, ensure_ascii=False)}
    return {shape.name: value}
