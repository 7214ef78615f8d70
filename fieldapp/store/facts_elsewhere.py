"""What the criteria must know of other projects: similar ones close by, and what a partner receives in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Select, select

from fieldapp.principles.facts import Overlap, RecordFacts, Transfer
from fieldapp.records.codes import ContributionState, Party, ProjectState
from fieldapp.reference.neighbours import Neighbours, PlaceKey
from fieldapp.store import merged
from fieldapp.store.engine import Tx
from fieldapp.store.log import CHUNK
from fieldapp.store.merged import Merged
from fieldapp.store.tables import record
from fieldapp.store.typed import CURRENT

_MOST_OVERLAPS: Final = 10  # a sentence names no more; the nearest ones
_DAYS_A_YEAR: Final = 365.25
_PROJECT: Final = CURRENT["project"].c
_CONTRIBUTION: Final = CURRENT["contribution"].c
_AGREEMENT: Final = CURRENT["agreement"].c


@dataclass(frozen=True, slots=True)
class Nearness:
    """When another project counts as similar: nearer than this, begun within so many years."""

    metres: int
    years: int


@dataclass(frozen=True, slots=True)
class Links:
    """The partners that receive something in a project, and the agreements it works under."""

    project: str
    partners: frozenset[str]
    agreements: frozenset[str]


class _Site(NamedTuple):
    """Where and when another project of a kind begins."""

    project: str
    start_on: str


class _Moved(NamedTuple):
    """A contribution elsewhere."""

    contribution: str
    transfer: Transfer
    is_planned: bool


class Elsewhere:
    """Other projects, read once for a whole portfolio or looked up for a few projects.

    Args:
        everything: read all of it at the first question.
    """

    def __init__(self, tx: Tx, neighbours: Neighbours, nearness: Nearness, *, everything: bool) -> None:
        self._tx, self._near, self._nearness, self._everything = tx, neighbours, nearness, everything
        self._joined = merged.read(tx)
        self._sites: dict[tuple[str, PlaceKey], list[_Site]] | None = None
        self._moves: _Moves | None = None

    def overlaps(self, projects: Sequence[RecordFacts]) -> dict[str, tuple[Overlap, ...]]:
        """For each project the similar ones, the nearest first."""
        wanted = [(project, key) for project in projects if (key := _place(project)) is not None]
        near = {key: self._near.within(key, self._nearness.metres) for _, key in wanted}
        sites = self._find_sites({other.key.code for each in near.values() for other in each})
        found = {project.id: self._similar(project, near[key], sites) for project, key in wanted}
        names = self._names({site for each in found.values() for site, _ in each})
        return {
            project: tuple(Overlap(site, *names[site], metres) for site, metres in each if site in names)
            for project, each in found.items()
        }

    def transfers(self, projects: Sequence[Links]) -> dict[str, tuple[Transfer, ...]]:
        """For each project what its partners receive in others, in a fixed order."""
        partners = {name for one in projects for name in one.partners}
        agreements = {name for one in projects for name in one.agreements}
        moves = self._find_moves(partners, agreements)
        return {one.project: moves.about(one) for one in projects}

    def _similar(
        self, project: RecordFacts, near: Iterable[Any], sites: Mapping[tuple[str, PlaceKey], list[_Site]]
    ) -> list[tuple[str, int]]:
        kind, start = str(project.values.get("project_kind", "")), _day(project.values.get("start_on"))
        if start is None:
            return []
        days = self._nearness.years * _DAYS_A_YEAR
        found: list[tuple[str, int]] = []
        for key, metres in near:
            for site in sites.get((kind, key), ()):
                other = _day(site.start_on)
                if site.project != project.id and other is not None and abs((other - start).days) < days:
                    found.append((site.project, metres))
        return sorted(found, key=lambda one: (one[1], one[0]))[:_MOST_OVERLAPS]

    def _find_sites(self, codes: set[str]) -> Mapping[tuple[str, PlaceKey], list[_Site]]:
        if self._sites is not None:
            return self._sites
        query = select(
            _PROJECT.id,
            _PROJECT.project_kind,
            _PROJECT.site_scheme,
            _PROJECT.site_edition,
            _PROJECT.site_code,
            _PROJECT.start_on,
        ).where(_PROJECT.start_on.is_not(None), _is_going_on(_PROJECT.state))
        found: dict[tuple[str, PlaceKey], list[_Site]] = {}
        queries = (
            [query.where(_PROJECT.site_code.is_not(None))]
            if self._everything
            else _each(query, _PROJECT.site_code, codes)
        )
        for each in queries:
            for name, kind, scheme, edition, code, start_on in self._tx.execute(each).all():
                found.setdefault((kind or "", PlaceKey(scheme, edition, code)), []).append(_Site(name, start_on))
        if self._everything:
            self._sites = found
        return found

    def _names(self, projects: set[str]) -> dict[str, tuple[str, str]]:
        """Reference and title of those that are not deleted."""
        query = select(record.c.id, record.c.reference, record.c.title).where(record.c.deleted == 0)
        rows = (row for each in _each(query, record.c.id, projects) for row in self._tx.execute(each).all())
        return {name: (reference, title) for name, reference, title in rows}

    def _find_moves(self, partners: set[str], agreements: set[str]) -> _Moves:
        if self._moves is not None:
            return self._moves
        query = _moves_query()
        if self._everything:
            rows = list(self._tx.execute(query).all())
        else:
            queries = [
                *_each(query, _CONTRIBUTION.receiver_partner, self._joined.all_of(partners)),
                *_each(query, _CONTRIBUTION.agreement, agreements),
                *_each(query.where(_CONTRIBUTION.agreement.is_(None)), _PROJECT.agreement, agreements),
            ]
            rows = [row for each in queries for row in self._tx.execute(each).all()]
        found = _Moves(rows, self._papers({row.under or row.paper for row in rows}), self._joined)
        if self._everything:
            self._moves = found
        return found

    def _papers(self, agreements: set[str | None]) -> dict[str, tuple[str, str]]:
        """Partner and instrument of agreements."""
        query = select(_AGREEMENT.id, _AGREEMENT.partner, _AGREEMENT.instrument)
        wanted = {name for name in agreements if name}
        rows = (row for each in _each(query, _AGREEMENT.id, wanted) for row in self._tx.execute(each).all())
        return {name: (partner or "", instrument or "") for name, partner, instrument in rows}


class _Moves:
    """Contributions by the partner that receives them and by the agreement they move under."""

    def __init__(self, rows: Iterable[Any], papers: Mapping[str, tuple[str, str]], joined: Merged) -> None:
        self._joined = joined
        self._by_partner: dict[str, list[_Moved]] = {}
        self._by_agreement: dict[str, list[_Moved]] = {}
        seen: set[str] = set()
        for row in rows:
            if row.id not in seen:
                seen.add(row.id)
                self._take(row, papers)

    def about(self, links: Links) -> tuple[Transfer, ...]:
        """What concerns one project, from the others; what is only planned does not fill up a shared ceiling."""
        named = [one for name in links.partners for one in self._by_partner.get(name, ())]
        named += [one for name in links.agreements for one in self._by_agreement.get(name, ())]
        found = {
            one.contribution: one.transfer
            for one in named
            if one.transfer.project != links.project
            and not (one.is_planned and one.transfer.agreement in links.agreements)
        }
        return tuple(found[name] for name in sorted(found))

    def _take(self, row: Any, papers: Mapping[str, tuple[str, str]]) -> None:
        agreement = row.under or row.paper or ""
        partner, instrument = papers.get(agreement, ("", ""))
        amount = {"minor": row.amount_minor, "currency": row.amount_currency}
        receiver = self._joined.one(row.receiver_partner or partner)
        transfer = Transfer(receiver, row.project, agreement, instrument, amount, row.rate or "", row.moved_on or "")
        moved = _Moved(row.id, transfer, row.state == ContributionState.PLANNED)
        if receiver:
            self._by_partner.setdefault(receiver, []).append(moved)
        if agreement:
            self._by_agreement.setdefault(agreement, []).append(moved)


def _moves_query() -> Select[Any]:
    """Valued contributions of UNICEF in projects that go on; neither is deleted."""
    own, above = record.alias("own"), record.alias("above")
    return (
        select(
            _CONTRIBUTION.id,
            _CONTRIBUTION.project,
            _CONTRIBUTION.receiver_partner,
            _CONTRIBUTION.agreement.label("under"),
            _CONTRIBUTION.amount_minor,
            _CONTRIBUTION.amount_currency,
            _CONTRIBUTION.rate,
            _CONTRIBUTION.moved_on,
            _CONTRIBUTION.state,
            _PROJECT.agreement.label("paper"),
        )
        .select_from(CURRENT["contribution"])
        .join(CURRENT["project"], _PROJECT.id == _CONTRIBUTION.project)
        .join(own, (own.c.id == _CONTRIBUTION.id) & (own.c.deleted == 0))
        .join(above, (above.c.id == _CONTRIBUTION.project) & (above.c.deleted == 0))
        .where(
            _CONTRIBUTION.giver == Party.UNICEF,
            _CONTRIBUTION.amount_minor.is_not(None),
            _CONTRIBUTION.state.is_distinct_from(ContributionState.REFUNDED),
            _is_going_on(_PROJECT.state),
        )
    )


def _is_going_on(state: ColumnElement[Any]) -> ColumnElement[bool]:
    return state.is_distinct_from(ProjectState.CANCELLED)


def _each(query: Select[Any], column: ColumnElement[Any], values: Iterable[str]) -> Iterator[Select[Any]]:
    wanted = sorted(values)
    for start in range(0, len(wanted), CHUNK):
        yield query.where(column.in_(wanted[start : start + CHUNK]))


def _place(project: RecordFacts) -> PlaceKey | None:
    site = project.values.get("site")
    if "site" in project.conflicted or not isinstance(site, dict):
        return None
    scheme, edition, code = (str(site.get(part) or "") for part in PlaceKey._fields)
    return PlaceKey(scheme, edition, code) if scheme and edition and code else None


def _day(written: Any) -> date | None:
    if not isinstance(written, str):
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
