"""Principle 6, what the work costs: overhead within limits, and a plausible cost for each result."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from fieldapp.principles.answers import Answer, add, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.finding import Severity
from fieldapp.principles.p6_reasons import P6Reason, P6Remedy
from fieldapp.principles.p7_movements import Movement, readable
from fieldapp.principles.p7_sums import dollar_cents
from fieldapp.principles.reading import Amount, code, count, decimal, money, money_text, rate, text
from fieldapp.principles.reasons import Remedy
from fieldapp.records.codes import ContributionKind, ContributionState, Currency, PartnerType, ProjectKind, Reach
from fieldapp.reference.costs import CostRange, Per
from fieldapp.reference.instruments import Direction
from fieldapp.reference.limits import LimitName
from fieldapp.reference.thresholds import ThresholdName

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_MINOR: Final = Severity.MINOR
_WITHIN: Final = met(P6Reason.OVERHEAD_WITHIN)
_WITHOUT_HEADQUARTERS: Final = (PartnerType.GOV_C, PartnerType.GOV_L, PartnerType.UN, PartnerType.MULTI)
_PLANNED: Final = ("girls_planned", "boys_planned", "women_planned", "men_planned")
_REACHED: Final = ("girls_reached", "boys_reached", "women_reached", "men_reached")


class _Measure(NamedTuple):
    """A cost to divide by users or units.

    Attributes:
        cost: minor units of the range's currency; a fraction only where it was converted.
        number: of users or units, above zero.
    """

    range: CostRange
    cost: Decimal | int
    number: int

    @property
    def is_usual(self) -> bool:
        """Whether one costs what it usually does, both ends included."""
        return self.range.low_minor * self.number <= self.cost <= self.range.high_minor * self.number

    @property
    def shown(self) -> dict[str, str | int]:
        """What a sentence tells about it."""
        known = self.range
        return {
            "unit_cost": money_text(Decimal(self.cost) / self.number, known.currency),
            "low": money_text(known.low_minor, known.currency),
            "high": money_text(known.high_minor, known.currency),
            "unit_fr": known.unit.fr,
            "unit_en": known.unit.en,
        }


def overhead_within_limits(case: Case) -> Answer:
    """6.3: of the cash that a partner receives, no more than allowed goes to its headquarters and its management.

    Public bodies and agencies of the United Nations are not asked about support cost, but what is written counts.
    """
    cash = case.once(cash_given)
    if not cash:
        return not_applicable(P6Reason.NO_CASH_GIVEN)
    return worst([_support(case, cash), _management(case)])


def cost_plausible(case: Case) -> Answer:
    """6.4: what a user or a unit costs lies in the usual range, or it is explained.

    Outside of a range that no office has verified is a question, not a finding against the project.
    """
    total = money(case.project, "total_cost")
    if total is None:
        if not case.once(readable):
            return not_applicable(P6Reason.NOTHING_COSTS)
        enter = at(P6Remedy.SAY_TOTAL_COST, case.project, "total_cost")
        return unknown(_MAJOR, P6Reason.COST_NOT_SAID, enter)
    if text(case.project, "cost_explanation"):
        return met(P6Reason.COST_EXPLAINED)
    kind = code(case.project, "project_kind", ProjectKind)
    if kind is None:
        return unknown(_MAJOR, P6Reason.COST_KIND_MISSING, at(Remedy.CHOOSE_KIND, case.project, "project_kind"))
    return _compared(case, total, case.rules.cost_range(kind, case.as_of))


def cash_given(case: Case) -> tuple[Movement, ...]:
    """Cash that UNICEF gives or is to give to partners, not given back."""
    return tuple(
        one
        for one in case.once(readable)
        if one.kind is ContributionKind.CASH
        and one.direction is Direction.TO_PARTNER
        and one.state is not ContributionState.REFUNDED
    )


def _support(case: Case, cash: tuple[Movement, ...]) -> Answer:
    limit = case.rules.number(ThresholdName.SUPPORT_COST_PERCENT, case.as_of)
    support = decimal(case.project, "support_cost_percent")
    if limit is None:
        return _WITHIN
    enter = at(P6Remedy.ENTER_SUPPORT_COST, case.project, "support_cost_percent")
    if support is None:
        asked = any(_has_headquarters(case, one) for one in cash)
        return unknown(_BLOCKER, P6Reason.SUPPORT_COST_MISSING, enter, limit_percent=limit) if asked else _WITHIN
    if support > limit:
        facts: dict[str, str | int] = {"support_percent": str(support), "limit_percent": limit}
        trim = at(P6Remedy.TRIM_SUPPORT_COST, case.project, "support_cost_percent")
        return not_met(_BLOCKER, P6Reason.SUPPORT_COST_TOO_HIGH, trim, **facts)
    return _WITHIN


def _has_headquarters(case: Case, movement: Movement) -> bool:
    partner = case.find(movement.partner, "partner")
    return partner is None or code(partner, "partner_type", PartnerType) not in _WITHOUT_HEADQUARTERS


def _management(case: Case) -> Answer:
    limit = case.rules.office_limit(LimitName.MANAGEMENT_COST_PERCENT, case.as_of)
    management = decimal(case.project, "management_cost_percent")
    if limit is None:
        return _WITHIN
    if management is None:
        enter = at(P6Remedy.ENTER_MANAGEMENT_COST, case.project, "management_cost_percent")
        return unknown(_MAJOR, P6Reason.MANAGEMENT_COST_MISSING, enter, limit_percent=limit)
    if management > limit:
        facts: dict[str, str | int] = {"management_percent": str(management), "limit_percent": limit}
        trim = at(P6Remedy.TRIM_MANAGEMENT_COST, case.project, "management_cost_percent")
        return not_met(_MAJOR, P6Reason.MANAGEMENT_COST_TOO_HIGH, trim, **facts)
    return _WITHIN


def _compared(case: Case, total: Amount, ranges: tuple[CostRange, ...]) -> Answer:
    if not ranges:
        explain = at(P6Remedy.EXPLAIN_COST, case.project, "cost_explanation")
        return unknown(_MINOR, P6Reason.NO_COST_RANGE, explain, total=str(total))
    numbers = {Per.USER: _users(case), Per.UNIT: count(case.project, "units_built") or 0}
    usable = [one for one in ranges if numbers[one.per]]
    if not usable:
        units = at(P6Remedy.COUNT_UNITS, case.project, "units_built")
        users = add(P6Remedy.COUNT_USERS, "target_group", "girls_planned")
        counted = [users if one.per is Per.USER else units for one in ranges]
        return unknown(_MAJOR, P6Reason.NOTHING_COUNTED, *counted)
    costs = [(one, _in_currency(case, total, one.currency)) for one in usable]
    measures = [_Measure(one, cost, numbers[one.per]) for one, cost in costs if cost is not None]
    if not measures:
        convert = at(P6Remedy.GIVE_COST_IN_DOLLARS, case.project, "total_cost")
        return unknown(_MAJOR, P6Reason.COST_RATE_MISSING, convert, total=str(total))
    unusual = [one for one in measures if not one.is_usual]
    if not unusual:
        return met(P6Reason.COST_IN_RANGE, **measures[0].shown)
    return worst([_unusual(case, one) for one in unusual])


def _unusual(case: Case, measure: _Measure) -> Answer:
    explain = at(P6Remedy.EXPLAIN_COST, case.project, "cost_explanation")
    check = at(P6Remedy.CHECK_TOTAL_COST, case.project, "total_cost")
    if measure.range.is_verified:
        return not_met(_MAJOR, P6Reason.COST_OUT_OF_RANGE, explain, check, **measure.shown)
    return unknown(_MAJOR, P6Reason.COST_OUT_OF_GUESS, explain, check, **measure.shown)


def _users(case: Case) -> int:
    """The people reached directly: as planned, else as counted; a group without `reach` counts too."""
    total = 0
    for one in case.of_kind("target_group"):
        if code(one, "reach", Reach) is not Reach.INDIRECT:
            planned = sum(count(one, name) or 0 for name in _PLANNED)
            total += planned or sum(count(one, name) or 0 for name in _REACHED)
    return total


def _in_currency(case: Case, total: Amount, currency: Currency) -> Decimal | int | None:
    """The total in minor units; converted only by a rate that stands with one of the contributions."""
    if total.currency is currency or total.minor == 0:
        return total.minor
    if currency is not Currency.USD:
        return None
    for one in case.of_kind("contribution"):
        amount, given = money(one, "amount"), rate(one, "rate")
        if given is not None and amount is not None and amount.currency is total.currency:
            return dollar_cents(total, given)
    return None
