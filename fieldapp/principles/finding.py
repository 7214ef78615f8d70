"""What a criterion answers, and what a principle's answers add up to."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Status(StrEnum):
    """The outcome of one criterion. UNKNOWN is never a failure."""

    MET = "MET"
    NOT_MET = "NOT_MET"
    UNKNOWN = "UNKNOWN"
    NA = "NA"
    WAIVED = "WAIVED"
    REFER = "REFER"


class Severity(StrEnum):
    """How much a criterion weighs."""

    BLOCKER = "BLOCKER"
    MAJOR = "MAJOR"
    MINOR = "MINOR"
    ADVICE = "ADVICE"


class Verdict(StrEnum):
    """A principle's summary, worst first; NOT_ASSESSED where this version has no criteria for it."""

    FAIL = "FAIL"
    REFER = "REFER"
    INCOMPLETE = "INCOMPLETE"
    ATTENTION = "ATTENTION"
    PASS = "PASS"  # noqa: S105 - a verdict, not a password
    NOT_ASSESSED = "NOT_ASSESSED"
    NA = "NA"


class Principle(StrEnum):
    """The seven guiding principles for partnerships."""

    P1 = "P1"
    P2 = "P2"
    P3 = "P3"
    P4 = "P4"
    P5 = "P5"
    P6 = "P6"
    P7 = "P7"


@dataclass(frozen=True, slots=True)
class Target:
    """Where the fact that would mend a finding is entered.

    Attributes:
        record: id of the record to open; empty means "add one of this kind to the project".
        kind: of that record.
        field: to put the cursor in; empty for the record as a whole.
    """

    record: str
    kind: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class BreachFact:
    """Resources that moved before they might.

    Attributes:
        contribution: id of what moved.
        happened_on: ISO day, or empty when the contribution has no date.
    """

    contribution: str
    happened_on: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion's answer about one project.

    Attributes:
        criterion: "7.2".
        reason: code of the sentence that says what is so, in `fieldapp.words.criteria`.
        remedies: codes of what the officer can do, best first; at least one for NOT_MET and UNKNOWN.
        facts: fill the placeholders of the sentences.
        targets: where to go to mend it, in the order of `remedies` or fewer.
        breaches: only from 7.2 and 7.3.
    """

    criterion: str
    status: Status
    severity: Severity
    reason: str
    remedies: tuple[str, ...] = ()
    facts: Mapping[str, str | int] = field(default_factory=lambda: MappingProxyType({}))
    targets: tuple[Target, ...] = ()
    breaches: tuple[BreachFact, ...] = ()

    @property
    def principle(self) -> Principle:
        """The principle that the criterion belongs to."""
        return Principle("P" + self.criterion.split(".", maxsplit=1)[0])

    @property
    def fingerprint(self) -> str:
        """SHA-256 of what is found: a decision about it holds as long as the same is found."""
        found = [self.criterion, self.reason, sorted((name, str(value)) for name, value in self.facts.items())]
        return hashlib.sha256(json.dumps(found, ensure_ascii=True).encode("ascii")).hexdigest()
