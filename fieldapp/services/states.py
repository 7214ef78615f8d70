"""Change the state of a project or an agreement: which steps there are, what each still lacks, and taking one."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldapp.changes import Changes
from fieldapp.errors import GuardsUnmet, StateNotReachable
from fieldapp.history.change import SetField
from fieldapp.principles import agreement_states, states
from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.guards import Guard, Step
from fieldapp.principles.ruleset import RULESET
from fieldapp.records.codes import AgreementState, ProjectState
from fieldapp.records.shape import checked
from fieldapp.store import cutting, facts, keeping, looking, people, records, reviews
from fieldapp.store.authors import authors_of
from fieldapp.store.engine import Tx
from fieldapp.store.keeping import Basis
from fieldapp.store.outcome import Goal, outcome_of
from fieldapp.store.records import Stored
from fieldapp.words import Lang
from fieldapp.words.guards import guard_text
from fieldapp.workspace import Workspace

__all__ = ["Changed", "Goal", "Held", "Lacking", "Next", "change", "held", "reachable"]

logger = logging.getLogger(__name__)

STATE: Final = "STATE"


@dataclass(frozen=True, slots=True)
class Lacking:
    """One thing that a step still lacks.

    Attributes:
        code: of `words.guards` or of a criterion's reason.
        goal: where it is mended; None where no field does.
    """

    code: str
    facts: dict[str, str | int]
    goal: Goal | None

    def said(self, lang: Lang) -> str:
        """A short clause, fit for a list."""
        return guard_text(self.code, self.facts, lang)


@dataclass(frozen=True, slots=True)
class Next:
    """A state that may follow; `lacking` is empty when the step may be taken."""

    state: str
    lacking: tuple[Lacking, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """The state that holds: SUSPENDED where an agreement or a partner has fallen away, whatever was recorded."""

    recorded: str
    state: str
    causes: tuple[Lacking, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A step that was taken; `run` is the check that was kept with it, or empty."""

    state: str
    run: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class _Asked:
    """A step that somebody wants to take."""

    as_of: date
    acknowledged: frozenset[str]
    reason: str


def reachable(
    ws: Workspace, record: str, *, acknowledged: Iterable[str] = (), reason: str = "", as_of: date | None = None
) -> list[Next]:
    """The states that may follow, each with what it still lacks; empty for records without states.

    Args:
        record: id or reference of a project or an agreement.
        acknowledged: criteria and principles that the person has seen and accepts as not known, "final_report" too.
        reason: what the person has written so far.
    """
    asked = _asked(ws, acknowledged, reason, as_of)
    with ws.store.read() as tx:
        stored = records.get(tx, record)
        if stored.kind == "project":
            return [Next(to, _of_project(ws, tx, stored, to, asked)[0]) for to in _next_of_project(stored)]
        if stored.kind == "agreement":
            return [Next(to, _of_agreement(ws, tx, stored, to, asked)) for to in _next_of_agreement(stored)]
    return []


def held(ws: Workspace, project: str, *, as_of: date | None = None) -> Held:
    """The state that holds on a day, derived on every machine alike."""
    day = as_of or looking.local_day(ws.clock)
    with ws.store.read() as tx:
        known, _ = looking.look_at(tx, ws.packs, ws.rules, records.get(tx, project).id, day)
    found = states.held_state(known, ws.rules, day)
    return Held(found.recorded, found.state, tuple(_lacking(one) for one in found.causes))


def change(
    ws: Workspace,
    record: str,
    state: str,
    *,
    reason: str = "",
    acknowledged: Iterable[str] = (),
    as_of: date | None = None,
) -> Changed:
    """Take a step. The check it stands on is kept, and the reason becomes a note.

    Args:
        record: id or reference of a project or an agreement.
        state: a code of `ProjectState` or `AgreementState`.
        reason: why, in the person's words; some steps ask for one.
        acknowledged: as for `reachable`.

    Raises:
        StateNotReachable: no such step from where it stands.
        GuardsUnmet: names everything that is lacking; nothing was written.
        FieldRefused: no such state.
    """
    asked = _asked(ws, acknowledged, reason, as_of)
    with ws.store.write() as tx:
        stored = records.get(tx, record)
        if stored.kind not in {"project", "agreement"}:
            raise StateNotReachable(state=state, current="")
        to = str(checked(stored.kind, "state", state))
        run, changes = _take(ws, tx, stored, to, asked)
        changes |= _write(ws, tx, stored, to, asked.reason)
    logger.info("state.changed kind=%s state=%s", stored.kind, to)
    return Changed(to, run, changes)


def _asked(ws: Workspace, acknowledged: Iterable[str], reason: str, as_of: date | None) -> _Asked:
    return _Asked(as_of or looking.local_day(ws.clock), frozenset(acknowledged), reason)


def _take(ws: Workspace, tx: Tx, stored: Stored, to: str, asked: _Asked) -> tuple[str, Changes]:
    """Refuse a step, or keep the check that it stands on."""
    if stored.kind == "agreement":
        _refuse(stored.kind, to, _of_agreement(ws, tx, stored, to, asked))
        return "", Changes()
    lacking, known, step = _of_project(ws, tx, stored, to, asked)
    _refuse(stored.kind, to, lacking)
    if step.version in step.checked:
        return "", Changes()
    basis = Basis(RULESET, ws.packs.versions(), asked.as_of, step.version, STATE)
    author = ws.author(tx)
    kept = keeping.keep(tx, ws.clock, author, basis=basis, facts=known, outcome=outcome_of(step.report))
    return kept.run, kept.changes


def _refuse(kind: str, to: str, lacking: Sequence[Lacking]) -> None:
    if lacking:
        in_words = {f"guards_{lang}": " ; ".join(one.said(lang) for one in lacking) for lang in Lang}
        raise GuardsUnmet(kind=kind, state=to, guards=", ".join(one.code for one in lacking), **in_words)


def _write(ws: Workspace, tx: Tx, stored: Stored, to: str, reason: str) -> Changes:
    author = ws.author(tx)
    sets = {"state": SetField(to, stored.state.over("state"))}
    changes = cutting.cut(tx, ws.clock, author, record=stored.id, kind=stored.kind, sets=sets).changes
    if reason.strip():
        values = {"of": stored.id, "text": reason.strip()}
        ready = {name: SetField(checked("note", name, value)) for name, value in values.items()}
        changes |= cutting.cut(tx, ws.clock, author, record=ws.clock.new_id(), kind="note", sets=ready).changes
    return changes


def _of_project(
    ws: Workspace, tx: Tx, stored: Stored, to: str, asked: _Asked
) -> tuple[tuple[Lacking, ...], ProjectFacts, Step]:
    """What a step of a project lacks, and what that was judged by."""
    wanted = ProjectState(to)
    known, report = looking.look_at(tx, ws.packs, ws.rules, stored.id, asked.as_of, going_to=wanted)
    runs = records.children(tx, [stored.id], "check_run")
    roster = people.current_roster(tx)
    version = facts.version_of(tx, stored.id)
    said = reviews.reviews_say(tx, stored.id, version)
    step = Step(
        as_of=asked.as_of,
        report=report,
        version=version,
        checked=frozenset(str(one.stands.values.get("version_checked", "")) for one in runs),
        reviewer=reviews.decider(roster, ws.author(tx).person),
        authors=authors_of(tx, stored.id, roster),
        acknowledged=asked.acknowledged,
        agreed_by=said.agreed_by,
        sent_back=said.sent_back,
        reason=asked.reason,
    )
    unmet = states.unmet_guards(known, wanted, step, rules=ws.rules)
    return tuple(_lacking(one) for one in unmet), known, step


def _of_agreement(ws: Workspace, tx: Tx, stored: Stored, to: str, asked: _Asked) -> tuple[Lacking, ...]:
    known = facts.facts_of_agreement(tx, stored.id, neighbours=ws.packs.neighbours)
    own = known.find(stored.id) or RecordFacts(stored.id, stored.kind, stored.reference, {})
    others = [one for one in known.records if one.id != stored.id]
    unmet = agreement_states.unmet_agreement_guards(
        own, others, AgreementState(to), rules=ws.rules, as_of=asked.as_of, reason=asked.reason
    )
    return tuple(_lacking(one) for one in unmet)


def _next_of_project(stored: Stored) -> tuple[ProjectState, ...]:
    state = stored.stands.values.get("state")
    return states.NEXT.get(state, ()) if state else states.NEXT[ProjectState.DRAFT]


def _next_of_agreement(stored: Stored) -> tuple[AgreementState, ...]:
    state = stored.stands.values.get("state")
    return agreement_states.NEXT.get(state, ()) if state else agreement_states.NEXT[AgreementState.DRAFT]


def _lacking(one: Guard) -> Lacking:
    goal = Goal(one.target.record, one.target.kind, one.target.field) if one.target else None
    told = {name: value if isinstance(value, int) else str(value) for name, value in one.facts.items()}
    return Lacking(str(one.code), told, goal)
