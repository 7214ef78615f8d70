"""What a step of a state machine still lacks. Guards apply to steps only: recording a fact is always allowed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from fieldapp.principles.answers import Answer, Facts
from fieldapp.principles.check import Report
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Target
from fieldapp.principles.reading import Undecided
from fieldapp.principles.reasons import AnyReason, Reason


class GuardCode(StrEnum):
    """What is lacking. Where a criterion says the same, its `Reason` stands instead."""

    RUN_MISSING = "RUN_MISSING"
    BLOCKER_NOT_MET = "BLOCKER_NOT_MET"
    BLOCKER_UNKNOWN = "BLOCKER_UNKNOWN"
    PRINCIPLE_NOT_ASSESSED = "PRINCIPLE_NOT_ASSESSED"
    REVIEWER_MISSING = "REVIEWER_MISSING"
    REVIEWER_IS_AUTHOR = "REVIEWER_IS_AUTHOR"
    SENT_BACK = "SENT_BACK"
    REFERRAL_OPEN = "REFERRAL_OPEN"
    FORM_NOT_PASSED = "FORM_NOT_PASSED"
    START_NOT_GIVEN = "START_NOT_GIVEN"
    STARTS_LATER = "STARTS_LATER"
    NOT_IN_FORCE = "NOT_IN_FORCE"
    PARTNER_BLOCKED = "PARTNER_BLOCKED"
    NOBODY_REACHED = "NOBODY_REACHED"
    NO_RESULT = "NO_RESULT"
    NOTHING_HAPPENED = "NOTHING_HAPPENED"
    HANDOVER_LACKING = "HANDOVER_LACKING"
    CONTRIBUTION_OPEN = "CONTRIBUTION_OPEN"
    ACTION_POINTS_OPEN = "ACTION_POINTS_OPEN"
    FINAL_REPORT_UNSEEN = "FINAL_REPORT_UNSEEN"
    REASON_NOT_GIVEN = "REASON_NOT_GIVEN"
    DOCUMENT_LACKING = "DOCUMENT_LACKING"
    ENDED_ON_MISSING = "ENDED_ON_MISSING"
    NOT_OVER_YET = "NOT_OVER_YET"
    OVER_ALREADY = "OVER_ALREADY"
    NO_SIGNATURE = "NO_SIGNATURE"
    AUTHORISATION_NOT_SAID = "AUTHORISATION_NOT_SAID"
    SIGNATORY_REFUSED = "SIGNATORY_REFUSED"


FINAL_REPORT = "final_report"


@dataclass(frozen=True, slots=True)
class Guard:
    """One thing that a step still lacks.

    Attributes:
        code: of its sentence in `fieldapp.words.guards`.
        facts: fill the sentence.
        target: where it is mended, None where no field does.
    """

    code: GuardCode | AnyReason
    facts: Facts = field(default_factory=lambda: MappingProxyType({}))
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What guards ask beyond the facts.

    Attributes:
        as_of: the day of the step.
        report: a check of the same facts on that day, with `going_to` the state wanted.
        version: SHA-256 of the project and its children as they are now.
        checked: versions for which a check run is kept.
        reviewer: the confirmed person who takes the step; empty for one not confirmed.
        authors: everybody who wrote in the project.
        acknowledged: what that person has seen and accepts as not known: criteria ("7.5"), principles not yet
            assessed ("P1"), and FINAL_REPORT.
        agreed_by: confirmed persons, none of them an author, whose latest review agreed to this version.
        sent_back: somebody's latest review sent this version back.
        reason: why, in the person's words.
    """

    as_of: date
    report: Report
    version: str = ""
    checked: frozenset[str] = frozenset()
    reviewer: str = ""
    authors: frozenset[str] = frozenset()
    acknowledged: frozenset[str] = frozenset()
    agreed_by: frozenset[str] = frozenset()
    sent_back: bool = False
    reason: str = ""


def guard(code: GuardCode, record: RecordFacts | None = None, name: str = "", **facts: str | int) -> Guard:
    """One guard, mended at a field of a record if one is given."""
    return Guard(code, facts, Target(record.id, record.kind, name) if record else None)


def from_answers(answers: Iterable[Answer]) -> tuple[Guard, ...]:
    """What a criterion found wrong, as guards of a step."""
    return tuple(Guard(one.reason, one.facts, one.actions[0][1] if one.actions else None) for one in answers)


def from_undecided(stopped: Undecided) -> tuple[Guard, ...]:
    """A field in conflict, or not understood, refuses every step that reads it."""
    target = stopped.target
    code = Reason.CONFLICT if stopped.is_conflict else Reason.NOT_UNDERSTOOD
    return (Guard(code, {"record": stopped.reference, "record_kind": target.kind, "field": target.field}, target),)
