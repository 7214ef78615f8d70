"""Whether a visit will count as a programmatic visit of its year: one condition a field, told while it is typed.

Source: the rule for programmatic visits in eTools: completed, within one calendar year, the assurance question
answered, the partner's progress set.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.reading import Undecided, code, day, text, yes
from fieldapp.records.codes_work import Progress


class Condition(StrEnum):
    """What a visit must have to count, in the order in which it is asked."""

    PROGRAMMATIC = "PROGRAMMATIC"
    SAME_YEAR = "SAME_YEAR"
    COMPLETED = "COMPLETED"
    PROGRESS_SET = "PROGRESS_SET"
    QUESTION_ANSWERED = "QUESTION_ANSWERED"


class Holds(StrEnum):
    """Whether a condition holds; a doubt is two answers, or one that makes no sense."""

    YES = "YES"
    NOT_YET = "NOT_YET"
    NO = "NO"
    DOUBT = "DOUBT"


@dataclass(frozen=True, slots=True)
class Asked:
    """One condition.

    Attributes:
        field: of the event, where it is met.
    """

    condition: Condition
    field: str
    holds: Holds


@dataclass(frozen=True, slots=True)
class Counting:
    """All conditions of one visit.

    Attributes:
        year: that it counts for; None while the days do not say.
    """

    asked: tuple[Asked, ...]
    year: int | None

    @property
    def will_count(self) -> bool:
        """Whether every condition is met."""
        return all(one.holds is Holds.YES for one in self.asked)

    @property
    def is_other(self) -> bool:
        """Whether somebody said that it is no programmatic visit at all."""
        return self.asked[0].holds is Holds.NO

    @property
    def missing(self) -> tuple[Asked, ...]:
        """What is still to be done."""
        return tuple(one for one in self.asked if one.holds is not Holds.YES)


def will_count(event: RecordFacts) -> Counting:
    """The conditions of one visit; a visit without a last day began and ended on one day."""
    try:
        first = day(event, "held_on")
        last = day(event, "visit_ended_on") or first
    except Undecided as stopped:
        dates, year = Asked(Condition.SAME_YEAR, stopped.target.field, Holds.DOUBT), None
    else:
        is_sound = first is not None and last is not None and first <= last and first.year == last.year
        year = first.year if first is not None and is_sound else None
        field = "held_on" if first is None else "visit_ended_on"
        nothing = Holds.NOT_YET if first is None else Holds.NO
        dates = Asked(Condition.SAME_YEAR, field if not is_sound else "held_on", Holds.YES if is_sound else nothing)
    asked = (
        _answered(event, Condition.PROGRAMMATIC, "programmatic_visit"),
        dates,
        _answered(event, Condition.COMPLETED, "visit_completed"),
        _given(event, Condition.PROGRESS_SET, "progress"),
        _given(event, Condition.QUESTION_ANSWERED, "assurance_question"),
    )
    return Counting(asked, year)


def _answered(event: RecordFacts, condition: Condition, field: str) -> Asked:
    try:
        answer = yes(event, field)
    except Undecided:
        return Asked(condition, field, Holds.DOUBT)
    if answer is None:
        return Asked(condition, field, Holds.NOT_YET)
    return Asked(condition, field, Holds.YES if answer else Holds.NO)


def _given(event: RecordFacts, condition: Condition, field: str) -> Asked:
    try:
        is_given = bool(code(event, field, Progress) if field == "progress" else text(event, field))
    except Undecided:
        return Asked(condition, field, Holds.DOUBT)
    return Asked(condition, field, Holds.YES if is_given else Holds.NOT_YET)
