"""What changes from one version of a pack to another: rows added, removed and changed, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from fieldapp.reference.tables import TABLES, Row

Json = Any  # a JSON value


class Kind(StrEnum):
    """What happened to a row."""

    ADDED = "ADDED"
    REMOVED = "REMOVED"
    CHANGED = "CHANGED"


@dataclass(frozen=True, slots=True)
class Difference:
    """One row that is not as it was.

    Attributes:
        fields: names of the fields whose values differ; empty for a row that was added or removed.
        before, after: the row; None where there was or is none.
    """

    kind: Kind
    row: str
    fields: tuple[str, ...]
    before: Mapping[str, Json] | None
    after: Mapping[str, Json] | None


def differences(pack_id: str, before: Mapping[str, Json], after: Mapping[str, Json]) -> list[Difference]:
    """Rows that differ, in the old order, then new ones; a list that is no table counts as one row."""
    return [
        each
        for name in dict.fromkeys([*before, *after])
        if name != "pack"
        for each in _in_list(pack_id, name, before.get(name), after.get(name))
    ]


def _in_list(pack_id: str, name: str, before: Json, after: Json) -> Iterator[Difference]:
    table = TABLES.get(pack_id)
    if table is None or name != table.rows:
        if before != after:
            yield Difference(Kind.CHANGED, name, (name,), {name: before}, {name: after})
        return
    old, new = _by_key(pack_id, before or []), _by_key(pack_id, after or [])
    for key in dict.fromkeys([*old, *new]):
        # One row on either side is the same row, whatever its first day says now.
        single = len(old.get(key, ())) == len(new.get(key, ())) == 1
        were = {("" if single else _first_day(row)): row for row in old.get(key, ())}
        are = {("" if single else _first_day(row)): row for row in new.get(key, ())}
        for day in dict.fromkeys([*were, *are]):
            row = key if len(were) <= 1 and len(are) <= 1 else f"{key}@{day}"
            yield from _of_row(row, were.get(day), are.get(day))


def _of_row(name: str, before: Row | None, after: Row | None) -> Iterator[Difference]:
    if before is None or after is None:
        yield Difference(Kind.ADDED if before is None else Kind.REMOVED, name, (), before, after)
    elif before != after:
        fields = tuple(field for field in dict.fromkeys([*before, *after]) if before.get(field) != after.get(field))
        yield Difference(Kind.CHANGED, name, fields, before, after)


def _by_key(pack_id: str, rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(TABLES[pack_id].key_of(row), []).append(row)
    return found


def _first_day(row: Row) -> str:
    return str(row.get("valid_from") or "")
