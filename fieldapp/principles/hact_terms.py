"""What is asked and told about the visits and spot checks of a partner's year. The rule itself is in `hact`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from fieldapp.principles.case import Records
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Target

Facts = Mapping[str, str | int]


class HactReason(StrEnum):
    """What a number comes from; the sentences are in `fieldapp.words.hact`."""

    EXEMPT = "EXEMPT"
    NO_RULE = "NO_RULE"
    VISITS_BY_CASH = "VISITS_BY_CASH"
    VISITS_BY_RATING = "VISITS_BY_RATING"
    VISITS_RATING_MISSING = "VISITS_RATING_MISSING"
    VISITS_CASH_UNSURE = "VISITS_CASH_UNSURE"
    SPOT_ABOVE = "SPOT_ABOVE"
    SPOT_BELOW = "SPOT_BELOW"
    SPOT_LOW_ASSUMED = "SPOT_LOW_ASSUMED"
    SPOT_AUDITED = "SPOT_AUDITED"
    SPOT_CASH_UNSURE = "SPOT_CASH_UNSURE"
    TYPE_UNSURE = "TYPE_UNSURE"


@dataclass(frozen=True, slots=True)
class PartnerYear:
    """What is known of a partner for one calendar year, over all projects.

    Attributes:
        as_of: today; dates the rules of the present year, those of a past year are dated by its last day.
        ratings: its risk ratings, financial and PSEA.
        contributions: UNICEF's to it; requests: its cash requests; of any year.
        projects: in which it has a part; events: of these.
    """

    partner: RecordFacts
    year: int
    as_of: date
    ratings: Records = ()
    contributions: Records = ()
    requests: Records = ()
    projects: Records = ()
    events: Records = ()


@dataclass(frozen=True, slots=True)
class Need:
    """How many of something a year requires.

    Attributes:
        number: None while something it hangs on is not known.
        at_least: what is certain already.
        facts: the inputs, for the sentence.
    """

    number: int | None
    at_least: int
    reason: HactReason
    facts: Facts = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that a number waits for."""

    target: Target
    reference: str


@dataclass(frozen=True, slots=True)
class Assurance:
    """A partner's year.

    Attributes:
        visits: required by the cash released so far; foreseen: by that and what is planned or pledged for the year.
        spot_checks: by what was reported from October to September.
        needs_assessment: rated "not required" and above the sum from which an assessment is needed; None: perhaps.
        cash, reported: US cents that are known.
        done: visits of the year that count; planned: by the projects of the year, None while none of them says.
        gaps: what is not known.
    """

    year: int
    visits: Need
    foreseen: Need
    spot_checks: Need
    needs_assessment: bool | None
    cash: int
    reported: int
    done: int
    planned: int | None
    gaps: tuple[Gap, ...]

    @property
    def needs_a_person(self) -> bool:
        """Whether something is unknown, an assessment is due, or fewer visits are done and planned than required."""
        unknown = self.visits.number is None or self.spot_checks.number is None
        ahead = max(self.done, self.planned or 0)
        return unknown or self.needs_assessment is not False or ahead < self.visits.at_least
