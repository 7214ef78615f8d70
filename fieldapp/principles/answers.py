"""What one criterion says before it is signed with its number, and which of several answers counts.

Not here: what the sentences say (`fieldapp.words.criteria`), what verdict follows (`verdict`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import BreachFact, Finding, Severity, Status, Target
from fieldapp.principles.reading import Undecided
from fieldapp.principles.reasons import AnyReason, AnyRemedy, Reason, Remedy

Facts = Mapping[str, str | int]
Action = tuple[AnyRemedy, Target]

NOTHING: Final[Facts] = MappingProxyType({})

_UNKNOWN: Final = Status.UNKNOWN
_MET: Final = Status.MET  # a member found on its class costs a tenth of a microsecond each time, in Python 3.11

# How an answer weighs on the verdict, heaviest first; a refusal before a doubt of the same weight.
_WEIGHTS: Final = (
    (Status.NOT_MET, Severity.BLOCKER),
    (Status.REFER, Severity.BLOCKER),
    (Status.REFER, Severity.MAJOR),
    (Status.UNKNOWN, Severity.BLOCKER),
    (Status.NOT_MET, Severity.MAJOR),
    (Status.UNKNOWN, Severity.MAJOR),
    (Status.NOT_MET, Severity.MINOR),
    (Status.UNKNOWN, Severity.MINOR),
    (Status.NOT_MET, Severity.ADVICE),
    (Status.UNKNOWN, Severity.ADVICE),
)
_RANKS: Final = {weight: rank for rank, weight in enumerate(_WEIGHTS)}


class Answer(NamedTuple):
    """One criterion's answer.

    Attributes:
        severity: None is the criterion's usual one.
        actions: what the officer can do and where, best first.
        facts: fill the sentences.
    """

    status: Status
    severity: Severity | None
    reason: AnyReason
    actions: tuple[Action, ...] = ()
    facts: Facts = NOTHING
    breaches: tuple[BreachFact, ...] = ()


def met(reason: AnyReason, **facts: str | int) -> Answer:
    """It is so."""
    return Answer(_MET, None, reason, (), facts)


def not_applicable(reason: AnyReason) -> Answer:
    """It does not concern this project."""
    return Answer(Status.NA, None, reason)


def not_met(severity: Severity, reason: AnyReason, *actions: Action, **facts: str | int) -> Answer:
    """The facts say it is not so."""
    return Answer(Status.NOT_MET, severity, reason, actions, facts)


def unknown(severity: Severity, reason: AnyReason, *actions: Action, **facts: str | int) -> Answer:
    """The facts do not say."""
    return Answer(Status.UNKNOWN, severity, reason, actions, facts)


def refer(severity: Severity, reason: AnyReason, *actions: Action, **facts: str | int) -> Answer:
    """The facts ask for a decision that is not the officer's to take."""
    return Answer(Status.REFER, severity, reason, actions, facts)


def at(remedy: AnyRemedy, record: RecordFacts, name: str = "") -> Action:
    """Something to do at a field of a record."""
    return remedy, Target(record.id, record.kind, name)


def add(remedy: AnyRemedy, kind: str, name: str = "") -> Action:
    """Something to do by adding a record."""
    return remedy, Target("", kind, name)


def worst(answers: Sequence[Answer]) -> Answer:
    """The answer that weighs most, the first of equals, with what can be done about all the others too."""
    if all(answer.severity is None for answer in answers):
        return next((answer for answer in answers if answer.status is _MET), answers[0])
    heaviest = min(answers, key=_rank)
    ordered = [heaviest, *(answer for answer in answers if answer is not heaviest)]
    told: dict[str, str | int] = {}
    for answer in reversed(ordered):
        told.update(answer.facts)
    breaches = tuple(breach for answer in answers for breach in answer.breaches)
    actions = _once_each(action for answer in ordered for action in answer.actions)
    return Answer(heaviest.status, heaviest.severity, heaviest.reason, actions, told, breaches)


def best(answers: Sequence[Answer]) -> Answer:
    """One good one is enough; a doubtful one may still turn out good."""
    for wanted in (_MET, _UNKNOWN):
        for answer in answers:
            if answer.status is wanted:
                return answer
    return answers[0]


def finding(criterion: str, usual: Severity, answer: Answer) -> Finding:
    """The answer as it is told and kept."""
    if not answer.facts and not answer.actions:
        return _bare(criterion, usual, answer.status, answer.severity, answer.reason)
    remedies, targets = zip(*answer.actions, strict=True) if answer.actions else ((), ())
    return Finding(
        criterion,
        answer.status,
        answer.severity or usual,
        answer.reason,
        remedies,
        answer.facts,
        targets,
        answer.breaches,
    )


def undecided(severity: Severity, stopped: Undecided) -> Answer:
    """What is said where a field cannot be read: two people disagree about it, or its value makes no sense."""
    target = stopped.target
    facts: Facts = {"record": stopped.reference, "record_kind": target.kind, "field": target.field}
    if stopped.is_conflict:
        return Answer(Status.UNKNOWN, severity, Reason.CONFLICT, ((Remedy.DECIDE, target),), facts)
    return Answer(Status.UNKNOWN, severity, Reason.NOT_UNDERSTOOD, ((Remedy.RETYPE, target),), facts)


@cache
def _bare(criterion: str, usual: Severity, status: Status, severity: Severity | None, reason: AnyReason) -> Finding:
    # A few hundred of these are all there can be, and a check needs half a dozen.
    return Finding(criterion, status, severity or usual, reason)


def _rank(answer: Answer) -> int:
    if answer.severity is None:
        return len(_WEIGHTS)
    return _RANKS.get((answer.status, answer.severity), len(_WEIGHTS))


def _once_each(actions: Iterable[Action]) -> tuple[Action, ...]:
    first: dict[AnyRemedy, Target] = {}
    for remedy, target in actions:
        first.setdefault(remedy, target)
    return tuple(first.items())
