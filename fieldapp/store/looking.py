"""Checking projects as they stand: facts gathered, criteria asked. Shared by all services that need an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from fieldapp.clock import Clock
from fieldapp.errors import RecordNotFound
from fieldapp.principles.check import Report, check
from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.rules import Rules
from fieldapp.records.codes import ProjectState
from fieldapp.reference.packs import Packs
from fieldapp.reference.thresholds import ThresholdName
from fieldapp.store.engine import Tx
from fieldapp.store.facts import NOTHING_TYPED, Typing, facts_of
from fieldapp.store.facts_elsewhere import Nearness

_METRES = 1_000  # where the pack gives no number for that day
_YEARS = 3


def look(
    tx: Tx, packs: Packs, rules: Rules, projects: Sequence[str], as_of: date, *, typing: Typing = NOTHING_TYPED
) -> Iterator[tuple[ProjectFacts, Report]]:
    """Facts and findings of each project, in the order asked; ids that are no project are left out."""
    for facts in gather(tx, packs, rules, projects, as_of, typing=typing):
        yield facts, check(facts, rules, as_of)


def gather(
    tx: Tx, packs: Packs, rules: Rules, projects: Sequence[str], as_of: date, *, typing: Typing = NOTHING_TYPED
) -> Iterator[ProjectFacts]:
    """The facts alone."""
    metres = rules.number(ThresholdName.DUPLICATE_METRES, as_of) or _METRES
    years = rules.number(ThresholdName.DUPLICATE_YEARS, as_of) or _YEARS
    return facts_of(tx, projects, neighbours=packs.neighbours, nearness=Nearness(metres, years), typing=typing)


def look_at(
    tx: Tx,
    packs: Packs,
    rules: Rules,
    project: str,
    as_of: date,
    *,
    typing: Typing = NOTHING_TYPED,
    going_to: ProjectState | None = None,
) -> tuple[ProjectFacts, Report]:
    """One project.

    Args:
        going_to: the state it is about to take.

    Raises:
        RecordNotFound: there is no such project.
    """
    facts = next(gather(tx, packs, rules, [project], as_of, typing=typing), None)
    if facts is None:
        raise RecordNotFound(record=project)
    return facts, check(facts, rules, as_of, going_to=going_to)


def local_day(clock: Clock) -> date:
    """Today where the person is."""
    return (clock.now() + timedelta(minutes=clock.offset_minutes())).date()
