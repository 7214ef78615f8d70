"""Rows of an office's list becoming changes: one a record, as a person decided when they saw the row."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from fieldapp.changes import Changes
from fieldapp.clock import Clock
from fieldapp.records.shape import field_of, shape_of
from fieldapp.store import cutting, entering, records
from fieldapp.store.cutting import Author
from fieldapp.store.engine import Tx
from fieldapp.transfer.listed_plan import Mark, RowPlan

Json = Any  # a JSON value

_UNSURE: Final = frozenset({Mark.ALIKE, Mark.REPEATED})
_OF_RECORD: Final = frozenset({Mark.FILLS, Mark.DIFFERS})


class Decision(StrEnum):
    """What a person wants done with a row."""

    ENTER = "ENTER"  # as new, or what the record lacks
    UPDATE = "UPDATE"  # what the record says otherwise too, also of one that is only probably the same
    AS_NEW = "AS_NEW"  # although something like it is here


class Entering:
    """Rows becoming changes, one after the other."""

    def __init__(self, tx: Tx, clock: Clock, author: Author, kind: str) -> None:
        self._tx, self._clock, self._author, self._kind = tx, clock, author, kind
        self.made: dict[int, str] = {}
        self.changed: dict[int, str] = {}
        self.moved_on: list[int] = []
        self._touched: list[Changes] = []

    @property
    def changes(self) -> Changes:
        """All changes as one."""
        return Changes(
            frozenset().union(*(each.records for each in self._touched)),
            frozenset().union(*(each.kinds for each in self._touched)),
            conflicts=any(each.conflicts for each in self._touched),
            sync=any(each.sync for each in self._touched),
        )

    def take(self, seen: RowPlan, now: RowPlan, decision: Decision) -> None:
        """Do with a row what the person decided when they saw it, if it is still as they saw it."""
        if seen != now:
            self.moved_on.append(seen.number)
        elif now.mark is Mark.NEW or (decision is Decision.AS_NEW and now.mark in _UNSURE):
            self._make(now)
        elif now.mark in _OF_RECORD or (decision is Decision.UPDATE and now.mark is Mark.ALIKE):
            self._change(now, is_update=decision is Decision.UPDATE)

    def _make(self, row: RowPlan) -> None:
        record = self._clock.new_id()
        self._enter(record, self._kind, row.values)
        self._hang(record, row)
        self.made[row.number] = record

    def _change(self, row: RowPlan, *, is_update: bool) -> None:
        record = row.match.record if row.match else ""
        names = [*row.fills, *(each.field for each in row.differs if is_update)]
        if names:
            stored = records.get(self._tx, record)
            values = {
                name: _joined(self._kind, name, stored.stands.values.get(name), row.values[name]) for name in names
            }
            self._enter(record, self._kind, values)
        self._hang(record, row)
        if names or row.children:
            self.changed[row.number] = record

    def _hang(self, record: str, row: RowPlan) -> None:
        for kind, values in row.children.items():
            above = {_parent_field(kind): record}
            self._enter(self._clock.new_id(), kind, {**above, **values})

    def _enter(self, record: str, kind: str, values: Mapping[str, Json]) -> None:
        stored = records.find(self._tx, record)
        sets = {name: field_of(kind, name).is_set for name in values}
        seen = cutting.seen_of(stored.state, sets) if stored else {}
        made = entering.enter(
            self._tx, self._clock, self._author, record=record, kind=kind, values=values, seen=seen, known=stored
        )
        self._touched.append(made)


def _parent_field(kind: str) -> str:
    return shape_of(kind).parent_field or ""


def _joined(kind: str, name: str, here: Json, listed: Json) -> Json:
    """A list adds to a set and takes nothing out of it."""
    return sorted({*(here or ()), *listed}) if field_of(kind, name).is_set else listed
