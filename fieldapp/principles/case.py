"""One project as the criteria look at it: its records by kind, id and parent, in an order that every machine shares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Any, Final, TypeVar

from fieldapp.principles.facts import Overlap, ProjectFacts, RecordFacts, Transfer, in_order
from fieldapp.principles.reading import code, day, text, yes
from fieldapp.principles.rules import Rules
from fieldapp.records.codes import ContributionKind, Framework, Instrument, ProjectKind

Records = tuple[RecordFacts, ...]
T = TypeVar("T")

INFRASTRUCTURE: Final = (ProjectKind.INFRA_WATER, ProjectKind.INFRA_OTHER)
_NO_RECORDS: Final[Records] = ()


class Case:
    """Facts, rules and the day of the check, with the look-ups that several criteria share.

    Every property and method that reads a field may raise `Undecided`.

    Attributes:
        closing: the project is over or about to be closed, so that what was promised must be there.
    """

    def __init__(self, facts: ProjectFacts, rules: Rules, as_of: date, *, closing: bool) -> None:
        self.project = facts.project
        self.rules = rules
        self.as_of = as_of
        self.closing = closing
        self.vouched = facts.vouched
        self._facts = facts
        self._by_kind = {kind: tuple(found) for kind, found in groupby(in_order(facts.records), attrgetter("kind"))}
        self._by_id = {record.id: record for record in facts.records}
        self._under: dict[tuple[str, str], Mapping[str, Records]] = {}
        self._known: dict[tuple[object, ...], Any] = {}

    def once(self, work: Callable[..., T], *about: str) -> T:
        """What `work(case, *about)` finds out, worked out the first time only; several criteria ask the same."""
        key = (work, *about)
        if key not in self._known:
            self._known[key] = work(self, *about)
        found: T = self._known[key]
        return found

    def of_kind(self, kind: str) -> Records:
        """All records of a kind, by reference, then id."""
        return self._by_kind.get(kind, _NO_RECORDS)

    def find(self, record_id: str, kind: str) -> RecordFacts | None:
        """One record, None when it is not among the facts or is of another kind."""
        found = self._by_id.get(record_id)
        return found if found is not None and found.kind == kind else None

    def under(self, parent: RecordFacts, kind: str, field: str) -> Records:
        """The records of a kind whose field points at a parent."""
        key = (kind, field)
        if key not in self._under:
            self._under[key] = self._grouped(kind, field)
        return self._under[key].get(parent.id, _NO_RECORDS)

    def cited(self, framework: Framework) -> Records:
        """The project's alignments with a framework."""
        return self.once(_alignments).get(framework.value, _NO_RECORDS)

    @property
    def overlaps(self) -> tuple[Overlap, ...]:
        """Similar projects close by, the nearest first."""
        return tuple(sorted(self._facts.overlaps, key=lambda one: (one.distance_m, one.reference, one.project)))

    @property
    def transfers(self) -> tuple[Transfer, ...]:
        """What the partners receive in other open projects, in a fixed order."""
        return tuple(sorted(self._facts.transfers, key=_transfer_order))

    @cached_property
    def elsewhere(self) -> Records:
        """Reports due and cash requests of the same partners in other projects, in a fixed order."""
        return in_order(self._facts.elsewhere)

    @cached_property
    def partners(self) -> Records:
        """The partners that have a part in the project: by role, by contribution or by agreement; not their groups."""
        named = [text(one, "partner") for one in self.of_kind("project_partner")]
        for one in self.of_kind("contribution"):
            named += [text(one, "giver_partner"), text(one, "receiver_partner")]
        named += [text(one, "partner") for one in self.agreements]
        found = (self.find(name, "partner") for name in dict.fromkeys(named) if name)
        return tuple(partner for partner in found if partner is not None)

    @cached_property
    def start(self) -> date | None:
        """The first day of the project."""
        return day(self.project, "start_on")

    @cached_property
    def infrastructure(self) -> bool | None:
        """Whether something is built: by the project's kind, its own answer or a contribution of works."""
        kind = code(self.project, "project_kind", ProjectKind)
        if kind in INFRASTRUCTURE or yes(self.project, "construction") or self.builds:
            return True
        return None if kind is None else False

    @cached_property
    def builds(self) -> bool:
        """Whether somebody contributes works."""
        given = [code(one, "contribution_kind", ContributionKind) for one in self.of_kind("contribution")]
        return ContributionKind.CONSTRUCTION in given

    @cached_property
    def humanitarian(self) -> bool:
        """Whether the project, or its agreement, is marked as humanitarian."""
        agreement = self.find(text(self.project, "agreement"), "agreement")
        return bool(yes(self.project, "humanitarian") or (agreement is not None and yes(agreement, "humanitarian")))

    @cached_property
    def agreements(self) -> Records:
        """The agreements the project works under: its own and those its contributions name."""
        named = [text(one, "agreement") for one in (self.project, *self.of_kind("contribution"))]
        found = (self.find(agreement, "agreement") for agreement in dict.fromkeys(named) if agreement)
        return tuple(agreement for agreement in found if agreement is not None)

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """The written forms of those agreements."""
        found = (code(agreement, "instrument", Instrument) for agreement in self.agreements)
        return tuple(instrument for instrument in found if instrument is not None)

    def _grouped(self, kind: str, field: str) -> Mapping[str, Records]:
        grouped: dict[str, Records] = {}
        for record in self.of_kind(kind):
            parent = text(record, field)
            grouped[parent] = (*grouped.get(parent, _NO_RECORDS), record)
        return grouped


def _alignments(case: Case) -> Mapping[str, Records]:
    """The alignments by framework."""
    grouped: dict[str, list[RecordFacts]] = {}
    for one in case.of_kind("alignment"):
        framework = code(one, "framework", Framework)
        if framework is not None:
            grouped.setdefault(framework.value, []).append(one)
    return {framework: tuple(records) for framework, records in grouped.items()}


def _transfer_order(one: Transfer) -> tuple[str, ...]:
    amount = str(sorted((key, str(value)) for key, value in one.amount.items()))
    return (one.moved_on, one.project, one.agreement, one.partner, one.instrument, amount, one.rate)
