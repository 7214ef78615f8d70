"""What a check found, as plain codes: what screens show, commands print and check runs keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Final

import msgspec

from fieldapp.principles.check import Report
from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import Finding
from fieldapp.principles.rules import Rules
from fieldapp.principles.states import held_state
from fieldapp.words import Lang
from fieldapp.words.criteria import criterion_title, excuse_text, reason_text, remedy_text, why_text
from fieldapp.words.guards import guard_text

Json = Any  # a JSON value

_NO_FACTS: Final[Mapping[str, str | int]] = MappingProxyType({})
_SETTLED: Final = frozenset({"MET", "NA", "WAIVED"})
_WORST_FIRST: Final = (
    ("NOT_MET", "BLOCKER"),
    ("REFER", "BLOCKER"),
    ("REFER", "MAJOR"),
    ("UNKNOWN", "BLOCKER"),
    ("NOT_MET", "MAJOR"),
    ("UNKNOWN", "MAJOR"),
    ("NOT_MET", "MINOR"),
    ("UNKNOWN", "MINOR"),
    ("NOT_MET", "ADVICE"),
    ("UNKNOWN", "ADVICE"),
)
_RANKS: Final = MappingProxyType({weight: rank for rank, weight in enumerate(_WORST_FIRST)})


@dataclass(frozen=True, slots=True)
class Goal:
    """Where the fact that would mend something is entered.

    Attributes:
        record: id; empty means that one of this kind is to be added.
        field: empty for the record as a whole.
    """

    record: str
    kind: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class MovedEarly:
    """A contribution that moved before it might; the day may be empty."""

    contribution: str
    happened_on: str


@dataclass(frozen=True, slots=True)
class Line:
    """A finding in words.

    Attributes:
        remedies: what the officer can do, best first; `goals` says where, in the same order or fewer.
    """

    criterion: str
    principle: str
    status: str
    severity: str
    title: str
    reason: str
    why: str
    remedies: tuple[str, ...]
    goals: tuple[Goal, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One criterion's answer, in codes of `Status`, `Severity` and `words.criteria`."""

    criterion: str
    principle: str
    status: str
    severity: str
    reason: str
    remedies: tuple[str, ...] = ()
    facts: Mapping[str, str | int] = field(default_factory=lambda: _NO_FACTS)
    goals: tuple[Goal, ...] = ()
    breaches: tuple[MovedEarly, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether a person still has something to do about it."""
        return self.status not in _SETTLED

    @property
    def is_blocker(self) -> bool:
        """Whether it is certainly not met and stops a project."""
        return self.status == "NOT_MET" and self.severity == "BLOCKER"

    def said(self, lang: Lang) -> Line:
        """The answer in one language."""
        return Line(
            self.criterion,
            self.principle,
            self.status,
            self.severity,
            criterion_title(self.criterion, lang),
            " ".join(filter(None, (reason_text(self.reason, self.facts, lang), excuse_text(self.facts, lang)))),
            why_text(self.criterion, lang),
            tuple(remedy_text(remedy, self.facts, lang) for remedy in self.remedies),
            self.goals,
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """All answers about one project, and what they add up to.

    Attributes:
        verdict: of the worst principle, a code of `Verdict`.
        principles: "P1" to "P7" to their verdicts.
        findings: in the order of the criteria's numbers.
    """

    verdict: str
    principles: Mapping[str, str]
    findings: tuple[Told, ...]

    @property
    def open_findings(self) -> tuple[Told, ...]:
        """What is still to do, worst first."""
        still = [one for one in self.findings if one.is_open]
        return tuple(sorted(still, key=lambda one: _RANKS.get((one.status, one.severity), len(_RANKS))))

    def find(self, criterion: str) -> Told | None:
        """The answer of one criterion."""
        return next((one for one in self.findings if one.criterion == criterion), None)

    def lines(self, lang: Lang) -> tuple[Line, ...]:
        """Every answer in words, in the order of the criteria's numbers."""
        return tuple(one.said(lang) for one in self.findings)

    def open_lines(self, lang: Lang) -> tuple[Line, ...]:
        """What is still to do in words, worst first."""
        return tuple(one.said(lang) for one in self.open_findings)


def outcome_of(report: Report) -> Outcome:
    """A report as plain codes."""
    verdicts = {str(principle): str(verdict) for principle, verdict in report.verdicts.items()}
    return Outcome(str(report.overall), verdicts, tuple(_told(one) for one in report.findings))


@dataclass(frozen=True, slots=True)
class Holding:
    """The state of a project that holds, whatever was recorded.

    Attributes:
        recorded: as a person last set it.
        state: the same, or SUSPENDED where an agreement or a partner has fallen away; derived, never written.
        causes: codes of `words.guards` with their facts.
    """

    recorded: str
    state: str
    causes: tuple[tuple[str, Mapping[str, str | int]], ...] = ()

    def said(self, lang: Lang) -> str:
        """Why it is not as recorded; empty where it is."""
        return " ; ".join(guard_text(code, facts, lang) for code, facts in self.causes)


def holding_of(facts: ProjectFacts, rules: Rules, day: date) -> Holding:
    """The state that holds on a day, on every machine alike, also when the news came by stick."""
    held = held_state(facts, rules, day)
    return Holding(str(held.recorded), str(held.state), tuple((str(one.code), dict(one.facts)) for one in held.causes))


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdicts of one project, for lists.

    Attributes:
        blockers: how many criteria are blocking and certainly not met.
        open: how many a person still has something to do about.
    """

    overall: str
    principles: Mapping[str, str]
    blockers: int
    open: int


def verdicts_of(report: Report) -> Verdicts:
    """A report in short; quicker than the whole outcome."""
    still = [one for one in report.findings if one.status not in _SETTLED]
    blockers = sum(one.status == "NOT_MET" and one.severity == "BLOCKER" for one in still)
    verdicts = {str(principle): str(verdict) for principle, verdict in report.verdicts.items()}
    return Verdicts(str(report.overall), verdicts, blockers, len(still))


def to_json(outcome: Outcome) -> dict[str, Json]:
    """The outcome as a check run keeps it."""
    kept: dict[str, Json] = msgspec.to_builtins(outcome)
    return kept


def from_json(kept: Json) -> Outcome:
    """An outcome as `to_json` wrote it.

    Raises:
        msgspec.ValidationError: it has another shape.
    """
    return msgspec.convert(kept, Outcome)


def _told(one: Finding) -> Told:
    return Told(
        one.criterion,
        str(one.principle),
        str(one.status),
        str(one.severity),
        str(one.reason),
        tuple(str(remedy) for remedy in one.remedies),
        {name: value if isinstance(value, int) else str(value) for name, value in one.facts.items()},
        tuple(Goal(target.record, target.kind, target.field) for target in one.targets),
        tuple(MovedEarly(breach.contribution, breach.happened_on) for breach in one.breaches),
    )
