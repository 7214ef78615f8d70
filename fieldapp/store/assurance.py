"""Gathering what UNICEF paid to partners over all projects, with their ratings and the visits made: one pass for many.

What it means is decided in `fieldapp.principles.hact`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select

from fieldapp.principles.facts import RecordFacts, in_order
from fieldapp.principles.hact_terms import PartnerYear
from fieldapp.records.codes import Party
from fieldapp.store import merged
from fieldapp.store.engine import Tx
from fieldapp.store.facts_reading import NOTHING_TYPED, Reader, Typing, by_parent, parts
from fieldapp.store.typed import CURRENT, LIST_DELETED

_CONTRIBUTION: Final = "contribution"
_REQUEST: Final = "cash_request"
_ROLE: Final = "project_partner"
_RATINGS: Final = frozenset({"risk_rating"})
_EVENTS: Final = frozenset({"event"})
_WORTH_READING: Final = 100  # partners from which on all conflicts are read instead of looked up
_PROJECT: Final = CURRENT["project"].c


class _Link(NamedTuple):
    """One record that ties a partner to a project."""

    kind: str
    id: str
    project: str
    partner: str


def paid_partners(tx: Tx) -> list[str]:
    """Ids of the partners that UNICEF gives something to, or that have asked for cash."""
    joined = merged.read(tx)
    found = (link for kind in (_CONTRIBUTION, _REQUEST) for link in _links(tx, kind, None))
    return sorted({joined.one(link.partner) for link in found})


def years_of(
    tx: Tx, partners: Sequence[str], year: int, *, as_of: date, typing: Typing = NOTHING_TYPED
) -> list[PartnerYear]:
    """What is known of each partner's year, in the order asked; ids that are no partner are left out.

    Args:
        as_of: local day, dates the rules of the present year.
        typing: laid over what the log says.
    """
    joined, reader = merged.read(tx), Reader(tx, typing, is_bulk=len(partners) >= _WORTH_READING)
    wanted = list(dict.fromkeys(joined.one(name) for name in partners))
    found = reader.read(wanted, ("partner",))
    links = _by_partner(tx, joined, list(found))
    records = _Records(reader, links)
    ratings = by_parent(reader.hanging(list(found), _RATINGS))
    return [
        _year(found[name], records, links.get(name, ()), ratings=ratings.get(name, ()), year=year, as_of=as_of)
        for name in wanted
        if name in found
    ]


def _year(
    partner: RecordFacts,
    records: _Records,
    links: Sequence[_Link],
    *,
    ratings: Sequence[RecordFacts],
    year: int,
    as_of: date,
) -> PartnerYear:
    projects, events = records.projects_and_events(links)
    return PartnerYear(
        partner,
        year,
        as_of,
        ratings=in_order(ratings),
        contributions=records.of(links, _CONTRIBUTION),
        requests=records.of(links, _REQUEST),
        projects=projects,
        events=events,
    )


class _Records:
    """The records behind some links, read once."""

    def __init__(self, reader: Reader, links: Mapping[str, Sequence[_Link]]) -> None:
        every = [link for each in links.values() for link in each]
        projects = {link.project for link in every}
        self._found = {
            kind: reader.read({link.id for link in every if link.kind == kind}, (kind,))
            for kind in (_CONTRIBUTION, _REQUEST)
        }
        self._projects = reader.read(projects, ("project",))
        self._events = by_parent(reader.hanging(sorted(projects), _EVENTS))

    def of(self, links: Iterable[_Link], kind: str) -> tuple[RecordFacts, ...]:
        """The records of a kind."""
        found = self._found[kind]
        return in_order(found[link.id] for link in links if link.id in found)

    def projects_and_events(self, links: Iterable[_Link]) -> tuple[tuple[RecordFacts, ...], tuple[RecordFacts, ...]]:
        """The projects that the links lead to, and what happened in them."""
        names = {link.project for link in links}
        events = (event for name in names for event in self._events.get(name, ()))
        return in_order(self._projects[name] for name in names if name in self._projects), in_order(events)


def _by_partner(tx: Tx, joined: merged.Merged, partners: Sequence[str]) -> dict[str, list[_Link]]:
    grouped: dict[str, list[_Link]] = {}
    for kind in (_CONTRIBUTION, _REQUEST, _ROLE):
        for link in _links(tx, kind, joined.all_of(partners)):
            grouped.setdefault(joined.one(link.partner), []).append(link)
    return grouped


def _links(tx: Tx, kind: str, partners: set[str] | None) -> Iterator[_Link]:
    """What ties partners to projects; None means every partner."""
    query, partner = _query(kind)
    queries = [query] if partners is None else [query.where(partner.in_(part)) for part in parts(partners)]
    for each in queries:
        for name, project, who in tx.execute(each).all():
            yield _Link(kind, name, project, who)


def _query(kind: str) -> tuple[Select[Any], ColumnElement[Any]]:
    """Records whose project is there, with the partner they name, else that of their agreement."""
    own = CURRENT[kind].c
    query = select(own.id, own.project).join(CURRENT["project"], _PROJECT.id == own.project)
    query = query.where(own[LIST_DELETED] == 0, _PROJECT[LIST_DELETED] == 0)
    above = CURRENT["agreement"].alias("above")
    if kind == _ROLE:
        partner: ColumnElement[Any] = own.partner
    elif kind == _REQUEST:
        query = query.join(above, above.c.id == _PROJECT.agreement, isouter=True)
        partner = func.coalesce(own.partner, above.c.partner)
    else:
        named = CURRENT["agreement"].alias("named")
        query = query.join(above, above.c.id == _PROJECT.agreement, isouter=True)
        query = query.join(named, named.c.id == own.agreement, isouter=True).where(own.giver == Party.UNICEF)
        partner = func.coalesce(own.receiver_partner, named.c.partner, above.c.partner)
    return query.add_columns(partner).where(partner.is_not(None)), partner
