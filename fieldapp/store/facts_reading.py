"""Reading records as facts: from the typed tables, from heads where those say more, and over that what is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Select, select

from fieldapp.principles.facts import RecordFacts
from fieldapp.records.shape import KINDS
from fieldapp.store import merged, records, typed
from fieldapp.store.engine import Tx
from fieldapp.store.log import CHUNK
from fieldapp.store.records import Stored
from fieldapp.store.tables import conflict, record
from fieldapp.store.typed import CURRENT

Json = Any  # a JSON value

HIDDEN: Final[Mapping[str, str]] = MappingProxyType({"evidence": "secret", "flag": "comment"})
"""Fields never among facts: a kept check must not outlive an erased file, nor carry a restricted comment to a zone."""


@dataclass(frozen=True, slots=True)
class Typing:
    """What is typed and not entered yet, laid over the log for the live panel.

    Attributes:
        values: record id to field to value as it would be entered.
        kinds: record id to kind.
    """

    values: Mapping[str, Mapping[str, Json]] = field(default_factory=lambda: MappingProxyType({}))
    kinds: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


NOTHING_TYPED: Final = Typing()


class Reader:
    """Records of one read transaction as facts; those deleted are left out.

    Args:
        is_bulk: read all conflicts at once instead of looking them up.
    """

    def __init__(self, tx: Tx, typing: Typing = NOTHING_TYPED, *, is_bulk: bool = False) -> None:
        self._tx, self._typing = tx, typing
        self._conflicts = self._all_conflicts() if is_bulk else None
        self._joined = merged.read(tx)

    def read(self, names: Iterable[str], kinds: Sequence[str]) -> dict[str, RecordFacts]:
        """Records by id, of these kinds; those only typed so far too."""
        wanted = list(names)
        found: dict[str, RecordFacts] = {}
        for kind in kinds:
            columns = CURRENT[kind].c
            for part in parts(wanted):
                found |= self._facts(kind, _select(kind).where(columns.id.in_(part)))
        for name in wanted:
            if name not in found and self._typing.kinds.get(name) in kinds:
                found[name] = self._typed_over(RecordFacts(name, self._typing.kinds[name], "", {}))
        return found

    def hanging(self, parents: Sequence[str], kinds: frozenset[str]) -> list[RecordFacts]:
        """Records of some kinds that hang on these, those only typed so far too."""
        found: dict[str, RecordFacts] = {}
        numbers: dict[str, list[int]] = {}
        for part in parts(self._joined.all_of(parents)):
            # The index on parents has number and kind: wide rows are not looked at, nor kinds that nobody used.
            for number, kind in self._tx.execute(select(record.c.n, record.c.kind).where(record.c.parent.in_(part))):
                if kind in kinds:
                    numbers.setdefault(kind, []).append(number)
        for kind, wanted in numbers.items():
            for start in range(0, len(wanted), CHUNK):
                chunk = wanted[start : start + CHUNK]
                found |= self._facts(kind, _select(kind).where(CURRENT[kind].c.n.in_(chunk)))
        return [*found.values(), *self._fresh(found, set(parents), kinds)]

    def _fresh(
        self, found: Mapping[str, RecordFacts], parents: set[str], kinds: frozenset[str]
    ) -> Iterator[RecordFacts]:
        fresh = [name for name, kind in self._typing.kinds.items() if kind in kinds and name not in found]
        for one in self.read(fresh, sorted(kinds)).values() if fresh else ():
            if one.values.get(KINDS[one.kind].parent_field or "") in parents:
                yield one

    def _facts(self, kind: str, query: Select[Any]) -> dict[str, RecordFacts]:
        _, values_of = _reading(kind)
        rows = self._tx.execute(query).all()
        exact = self._exact([row[0] for row in rows], [row[0] for row in rows if row[1]])
        return {
            row[0]: self._typed_over(exact.get(row[0]) or RecordFacts(row[0], kind, row[2] or "", values_of(row[3:])))
            for row in rows
        }

    def _exact(self, names: Sequence[str], misfitting: Sequence[str]) -> dict[str, RecordFacts]:
        """Records in conflict, or with values that fit no column, as their heads have them."""
        wanted = set(misfitting) | self._in_conflict(names)
        return {name: _from_heads(stored) for name, stored in records.find_all(self._tx, wanted).items()}

    def _in_conflict(self, names: Sequence[str]) -> set[str]:
        if self._conflicts is not None:
            return set(names) & self._conflicts
        queries = (select(conflict.c.record).where(conflict.c.record.in_(part)) for part in parts(names))
        return {name for query in queries for name in self._tx.execute(query).scalars()}

    def _all_conflicts(self) -> frozenset[str]:
        return frozenset(self._tx.execute(select(conflict.c.record).distinct()).scalars())

    def _typed_over(self, facts: RecordFacts) -> RecordFacts:
        typed = self._typing.values.get(facts.id)
        if not typed:
            return self._joined_over(facts)
        values = {name: value for name, value in {**facts.values, **typed}.items() if value not in (None, [])}
        whole = RecordFacts(facts.id, facts.kind, facts.reference, values, facts.conflicted - typed.keys())
        return self._joined_over(whole)

    def _joined_over(self, facts: RecordFacts) -> RecordFacts:
        """With partners that were joined read as the one that stands for them."""
        values = self._joined.values(facts.kind, facts.values)
        return facts if values is facts.values else replace(facts, values=values)


def by_parent(found: Iterable[RecordFacts]) -> dict[str, list[RecordFacts]]:
    """Records by the id of what they hang on."""
    grouped: dict[str, list[RecordFacts]] = {}
    for one in found:
        grouped.setdefault(str(one.values.get(KINDS[one.kind].parent_field or "", "")), []).append(one)
    return grouped


def texts(found: Iterable[RecordFacts], *names: str) -> set[str]:
    """What these fields hold, where it is text."""
    return {value for one in found for name in names if isinstance(value := one.values.get(name), str)}


def parts(names: Iterable[str]) -> Iterator[list[str]]:
    """Ids in a fixed order, as many at a time as one query takes."""
    wanted = sorted(set(names))
    for start in range(0, len(wanted), CHUNK):
        yield wanted[start : start + CHUNK]


@cache
def _reading(kind: str) -> tuple[Select[Any], Callable[[Sequence[Any]], dict[str, Json]]]:
    """The query for records of a kind that are not deleted, and what turns its cells into values."""
    table = CURRENT[kind]
    fields, values_of = typed.fields_in(kind, without=HIDDEN.get(kind, ""))
    own = (table.c.id, table.c[typed.MISFITS], table.c.reference)
    return select(*own, *(field.label(f"f{place}") for place, field in enumerate(fields))), values_of


def _select(kind: str) -> Select[Any]:
    query, _ = _reading(kind)
    return query.where(CURRENT[kind].c[typed.LIST_DELETED] == 0)


def _from_heads(stored: Stored) -> RecordFacts:
    hidden = HIDDEN.get(stored.kind)
    values = {name: value for name, value in stored.stands.values.items() if name != hidden}
    return RecordFacts(stored.id, stored.kind, stored.reference, values, stored.stands.conflicts)
