"""Check projects against the guiding principles: live while typing, kept on purpose, repeated from what was kept."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldapp.changes import Changes
from fieldapp.errors import BreachRefused, RunNotReadable
from fieldapp.history.change import SetField, read_body
from fieldapp.principles.check import check
from fieldapp.principles.rules import rules_of
from fieldapp.principles.ruleset import NEVER_WAIVED, RULESET
from fieldapp.progress import NoProgress, Progress
from fieldapp.records.shape import checked
from fieldapp.store import cutting, facts, keeping, log, looking, people, records
from fieldapp.store.engine import Tx
from fieldapp.store.facts import NOTHING_TYPED
from fieldapp.store.keeping import Basis
from fieldapp.store.outcome import (
    Goal,
    Holding,
    Line,
    MovedEarly,
    Outcome,
    Told,
    Verdicts,
    holding_of,
    outcome_of,
    verdicts_of,
)
from fieldapp.store.records import Stored
from fieldapp.store.typed_now import typed_now
from fieldapp.words import Lang
from fieldapp.workspace import Workspace

__all__ = [
    "NEVER_WAIVED",
    "Breach",
    "Checked",
    "Goal",
    "Holding",
    "Kept",
    "Line",
    "MovedEarly",
    "Outcome",
    "Repeated",
    "Run",
    "Told",
    "Verdicts",
    "all_verdicts",
    "breaches",
    "keep",
    "live",
    "repeat",
    "resolve_breach",
    "runs",
]

logger = logging.getLogger(__name__)

CHECK: Final = "CHECK"


@dataclass(frozen=True, slots=True)
class Checked:
    """A project checked as it stands.

    Attributes:
        as_of: the day whose rules hold.
        typed: fields of drafts that were taken into account.
        holding: the state that holds; None for a check repeated from what was kept.
    """

    project: str
    as_of: date
    outcome: Outcome
    typed: int = 0
    holding: Holding | None = None

    @property
    def verdict(self) -> str:
        """Of the worst principle."""
        return self.outcome.verdict

    @property
    def principles(self) -> Mapping[str, str]:
        """Verdicts by principle, P1 to P7."""
        return self.outcome.principles

    @property
    def findings(self) -> tuple[Told, ...]:
        """In the order of the criteria's numbers."""
        return self.outcome.findings

    def lines(self, lang: Lang) -> tuple[Line, ...]:
        """The findings in words."""
        return self.outcome.lines(lang)


@dataclass(frozen=True, slots=True)
class Kept:
    """A check that is a record now.

    Attributes:
        breaches: ids of the breaches it found, new or known before.
    """

    run: str
    checked: Checked
    breaches: tuple[str, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Repeated:
    """A kept check looked at again.

    Attributes:
        is_stored: the ruleset has changed since, or a pack is not kept here: these are the findings as they were
            kept.
        is_same: asked again, the stored facts gave the same findings; true for stored ones.
        ruleset: of the run; packs: versions of the run.
    """

    checked: Checked
    is_stored: bool
    is_same: bool
    ruleset: str
    packs: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """A kept check in a list.

    Attributes:
        is_current: nothing in the project has changed since.
    """

    record: str
    reference: str
    as_of: str
    run_at: str
    purpose: str
    ruleset: str
    verdict: str
    is_current: bool
    by: str


@dataclass(frozen=True, slots=True)
class Breach:
    """Resources that moved before they might, for good.

    Attributes:
        resolution: how it was put right; empty while it was not.
    """

    record: str
    reference: str
    contribution: str
    criterion: str
    happened_on: str
    resolution: str
    resolved_on: str


def live(
    ws: Workspace, project: str, *, as_of: date | None = None, lang: Lang = Lang.FR, with_drafts: bool = True
) -> Checked:
    """Check a project as it stands, keeping nothing. What is typed and can be understood counts already.

    Args:
        project: id or reference; a project that is only typed so far is one too.
        as_of: the day whose rules, plans and thresholds hold; today if not given.
        lang: that the drafts are typed in.
        with_drafts: whether what is typed and not entered counts.

    Raises:
        RecordNotFound, AmbiguousReference.
    """
    day = as_of or looking.local_day(ws.clock)
    with ws.store.read() as tx:
        typing = typed_now(tx, day, lang) if with_drafts else NOTHING_TYPED
        name = project if project in typing.kinds else records.get(tx, project).id
        known, report = looking.look_at(tx, ws.packs, ws.rules, name, day, typing=typing)
    counted = sum(len(typing.values.get(one.id, ())) for one in (known.project, *known.records))
    return Checked(name, day, outcome_of(report), counted, holding_of(known, ws.rules, day))


def keep(ws: Workspace, project: str, *, purpose: str = CHECK, as_of: date | None = None) -> Kept:
    """Check what is entered and keep the run with its facts; what moved before it might becomes a breach for good.

    Args:
        purpose: CHECK, PRINT, STATE or REVIEW.

    Raises:
        RecordNotFound, AmbiguousReference, FieldRefused: nothing was written.
    """
    day = as_of or looking.local_day(ws.clock)
    with ws.store.write() as tx:
        name = records.get(tx, project).id
        known, report = looking.look_at(tx, ws.packs, ws.rules, name, day)
        outcome = outcome_of(report)
        basis = Basis(RULESET, ws.packs.versions(), day, facts.version_of(tx, name), purpose)
        kept = keeping.keep(tx, ws.clock, ws.author(tx), basis=basis, facts=known, outcome=outcome)
    logger.info("check.kept verdict=%s breaches=%d", outcome.verdict, len(kept.breaches))
    holding = holding_of(known, ws.rules, day)
    return Kept(kept.run, Checked(name, day, outcome, holding=holding), kept.breaches, kept.changes)


def repeat(ws: Workspace, run: str) -> Repeated:
    """A kept check again: asked anew of its stored facts under its own packs, else told as it was kept.

    It is told as it was kept where the ruleset has changed since, or a pack it used is not kept here.

    Raises:
        RecordNotFound, AmbiguousReference, NotACheckRun, RunNotReadable.
    """
    with ws.store.read() as tx:
        kept = keeping.read(tx, run)
    basis, project = kept.basis, kept.facts.project.id
    packs = ws.packs_of(basis.packs) if basis.ruleset == RULESET else None
    if packs is None:
        stored = Checked(project, basis.as_of, kept.outcome)
        return Repeated(stored, is_stored=True, is_same=True, ruleset=basis.ruleset, packs=basis.packs)
    again = outcome_of(check(kept.facts, rules_of(packs), basis.as_of))
    return Repeated(
        Checked(project, basis.as_of, again),
        is_stored=False,
        is_same=again == kept.outcome,
        ruleset=basis.ruleset,
        packs=basis.packs,
    )


def runs(ws: Workspace, project: str) -> list[Run]:
    """The kept checks of a project, the newest first; one that cannot be read has no verdict."""
    with ws.store.read() as tx:
        above = records.get(tx, project)
        current, names = facts.version_of(tx, above.id), people.names(tx)
        kept = records.children(tx, [above.id], "check_run")
        return [_run(tx, each, current, names) for each in reversed(kept)]


def all_verdicts(
    ws: Workspace, projects: Sequence[str], *, as_of: date | None = None, progress: Progress | None = None
) -> dict[str, Verdicts]:
    """The verdicts of many projects, drafts left out; ids that are no project are left out."""
    day, steps = as_of or looking.local_day(ws.clock), progress or NoProgress()
    found: dict[str, Verdicts] = {}
    with ws.store.read() as tx:
        for number, (known, report) in enumerate(looking.look(tx, ws.packs, ws.rules, projects, day)):
            if number % log.CHUNK == 0:
                steps.step(number, len(projects))
            found[known.project.id] = verdicts_of(report)
    return found


def breaches(ws: Workspace, project: str) -> list[Breach]:
    """The breaches of a project, oldest first, those resolved too."""
    with ws.store.read() as tx:
        above = records.get(tx, project)
        return [_breach(each) for each in records.children(tx, [above.id], "breach")]


def resolve_breach(ws: Workspace, breach: str, resolution: str, *, on: date | None = None) -> Changes:
    """Say how a breach was put right. It stays on record.

    Args:
        breach: id or reference; the proof is attached to it beforehand.
        resolution: what was done, in the person's words.
        on: the day; today if not given.

    Raises:
        BreachRefused: no text, no proof, resolved before, or the person wrote the contribution themselves.
    """
    day = on or looking.local_day(ws.clock)
    with ws.store.write() as tx:
        stored = records.get(tx, breach)
        author = ws.author(tx)
        _may_resolve(tx, stored, resolution, author.person)
        values = {"resolution": resolution.strip(), "resolved_on": day.isoformat()}
        sets = {
            name: SetField(checked("breach", name, value), stored.state.over(name)) for name, value in values.items()
        }
        logger.info("breach.resolved")
        return cutting.cut(tx, ws.clock, author, record=stored.id, kind="breach", sets=sets).changes


def _may_resolve(tx: Tx, stored: Stored, resolution: str, person: str) -> None:
    values = stored.stands.values
    if stored.kind != "breach":
        raise BreachRefused(rule="not_a_breach")
    if values.get("resolution"):
        raise BreachRefused(rule="resolved")
    if not resolution.strip():
        raise BreachRefused(rule="no_text")
    if not records.children(tx, [stored.id], "evidence"):
        raise BreachRefused(rule="no_evidence")
    if person in _authors(tx, [str(values.get("contribution", ""))]):
        raise BreachRefused(rule="own")


def _authors(tx: Tx, names: Iterable[str]) -> set[str]:
    """Everybody who wrote in some records, also under the name they had before an office merged it."""
    roster = people.current_roster(tx)
    found = set()
    for name in names:
        for made in log.of_record(tx, name):
            if made.body is not None:
                person = read_body(made.body).person
                known = roster.find_person(person)
                found |= {person, known.same_as if known and known.same_as else person}
    return found


def _run(tx: Tx, stored: Stored, current: str, names: Mapping[str, str]) -> Run:
    values = stored.stands.values
    try:
        verdict = keeping.read(tx, stored.id).outcome.verdict
    except RunNotReadable:
        verdict = ""
    return Run(
        stored.id,
        stored.reference,
        str(values.get("as_of", "")),
        str(values.get("run_at", "")),
        str(values.get("purpose", "")),
        str(values.get("ruleset", "")),
        verdict,
        is_current=values.get("version_checked") == current,
        by=names.get(stored.changed_by, stored.changed_by),
    )


def _breach(stored: Stored) -> Breach:
    values = stored.stands.values
    return Breach(
        stored.id,
        stored.reference,
        *(str(values.get(name, "")) for name in ("contribution", "criterion", "happened_on")),
        *(str(values.get(name, "")) for name in ("resolution", "resolved_on")),
    )
