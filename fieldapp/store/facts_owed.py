"""What the partners of a project owe in others: reports due and cash requests, read once or looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select

from fieldapp.principles.facts import RecordFacts, in_order
from fieldapp.records.codes import ProjectState
from fieldapp.store import merged
from fieldapp.store.engine import Tx
from fieldapp.store.facts_elsewhere import Links
from fieldapp.store.facts_reading import Reader, parts
from fieldapp.store.tables import record
from fieldapp.store.typed import CURRENT

KINDS_OWED: Final = ("report_due", "cash_request")


class _Debt(NamedTuple):
    """One report or request, and by whom."""

    id: str
    kind: str
    project: str
    partner: str


class Owed:
    """Reports and requests by partner; where a record names none, it is the partner of its project's agreement."""

    def __init__(self, tx: Tx, *, everything: bool) -> None:
        self._tx, self._everything = tx, everything
        self._joined = merged.read(tx)
        self._known: dict[str, list[_Debt]] | None = None

    def about(self, projects: Sequence[Links], reader: Reader) -> dict[str, tuple[RecordFacts, ...]]:
        """For each project what its partners owe in others, in a fixed order, with their partner filled in."""
        debts = self._by_partner({name for one in projects for name in one.partners})
        wanted = {one.project: _elsewhere(one, debts) for one in projects}
        every = {debt.id: debt for each in wanted.values() for debt in each}
        found = reader.read(every, KINDS_OWED) if every else {}
        told = {name: _told(one, every[name].partner) for name, one in found.items()}
        return {
            project: in_order(told[debt.id] for debt in each if debt.id in told)
            for project, each in wanted.items()
            if each
        }

    def _by_partner(self, partners: set[str]) -> dict[str, list[_Debt]]:
        if self._known is not None:
            return self._known
        found: dict[str, list[_Debt]] = {}
        for told in self._debts(self._joined.all_of(partners)):
            debt = told._replace(partner=self._joined.one(told.partner))
            found.setdefault(debt.partner, []).append(debt)
        if self._everything:
            self._known = found
        return found

    def _debts(self, partners: set[str]) -> Iterator[_Debt]:
        for kind in KINDS_OWED:
            query, partner = _query(kind)
            queries = [query] if self._everything else [query.where(partner.in_(part)) for part in parts(partners)]
            for each in queries:
                for name, project, who in self._tx.execute(each).all():
                    yield _Debt(name, kind, project, who)


def _elsewhere(links: Links, debts: dict[str, list[_Debt]]) -> list[_Debt]:
    found: Iterable[_Debt] = (debt for name in links.partners for debt in debts.get(name, ()))
    return [debt for debt in found if debt.project != links.project]


def _told(one: RecordFacts, partner: str) -> RecordFacts:
    return one if one.values.get("partner") else replace(one, values={**one.values, "partner": partner})


def _query(kind: str) -> tuple[Select[Any], ColumnElement[Any]]:
    """Those of projects that go on; neither is deleted."""
    own, project, agreement = CURRENT[kind].c, CURRENT["project"].c, CURRENT["agreement"].c
    above = record.alias("above")
    partner = func.coalesce(own.partner, agreement.partner)
    query = (
        select(own.id, own.project, partner)
        .select_from(CURRENT[kind])
        .join(CURRENT["project"], project.id == own.project)
        .join(CURRENT["agreement"], agreement.id == project.agreement, isouter=True)
        .join(above, (above.c.id == own.project) & (above.c.deleted == 0))
        .where(
            own.list_deleted == 0,
            partner.is_not(None),
            project.state.is_distinct_from(ProjectState.CANCELLED),
        )
    )
    return query, partner
