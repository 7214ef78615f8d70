"""From heads by log field to values by record field: sets are put together, the rest is passed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from fieldapp.history.change import DELETED, MOVED
from fieldapp.history.state import RecordState
from fieldapp.records.shape import KINDS, fields_of, fits, shape_of
from fieldapp.records.values import FieldType

Json = Any  # a JSON value
ZONE: Final = "$zone"
_TEXTS: Final = {FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CODE, FieldType.DAY}
TITLE_LENGTH: Final = 120


@dataclass(frozen=True, slots=True)
class Standing:
    """A record as its heads make it.

    Attributes:
        values: record field to current value; empty fields are missing; a set is the sorted list of its elements.
        unknown: log fields that this version has no shape for, elements of sets too.
        conflicts: record fields (or `$deleted`) that a person must decide.
    """

    values: Mapping[str, Json]
    unknown: Mapping[str, Json]
    conflicts: frozenset[str]


def standing(kind: str, state: RecordState) -> Standing:
    """What the heads of a record add up to."""
    shapes = fields_of(kind) if kind in KINDS else {}
    values: dict[str, Json] = {}
    unknown: dict[str, Json] = {}
    for name in state.heads:
        value = state.current(name)
        field, _, element = name.partition("/")
        if name in {ZONE, DELETED} or name.startswith(MOVED) or value is None:
            continue
        if value is False and is_element(kind, field, element):
            continue
        if value is True and is_element(kind, field, element):
            values.setdefault(field, []).append(element)
        elif name in shapes and not shapes[name].is_set:
            values[name] = value
        else:
            unknown[name] = value
    for name, value in values.items():
        if shapes[name].is_set:
            values[name] = sorted(value)
    conflicts = frozenset(name.partition("/")[0] for name in state.conflicts())
    return Standing(values, unknown, conflicts)


@lru_cache(4096)
def is_element(kind: str, field: str, element: str) -> bool:
    """Whether this version knows `field/element` as an element of a set: a newer one may know more codes."""
    shape = fields_of(kind).get(field) if kind in KINDS else None
    return shape is not None and shape.is_set and bool(element) and fits(kind, field, [element])


def title_of(kind: str, values: Mapping[str, Json]) -> str:
    """The texts that name a record in lists, joined; codes stay codes, words are put in where they are shown."""
    if kind not in KINDS:
        return ""
    shapes = fields_of(kind)
    parts = [values.get(name) for name in shape_of(kind).title_fields if shapes[name].type in _TEXTS]
    return " · ".join(part for part in parts if isinstance(part, str) and part)[:TITLE_LENGTH]


def parent_of(kind: str, values: Mapping[str, Json]) -> str:
    """The id of the record that this one hangs on, or empty."""
    field = KINDS[kind].parent_field if kind in KINDS else None
    parent = values.get(field) if field else None
    return parent if isinstance(parent, str) else ""
