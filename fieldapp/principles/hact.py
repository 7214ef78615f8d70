"""How many programmatic visits and spot checks a partner needs in a year, and what these numbers come from.

Pure: records and a day in, numbers with their inputs out. What is not known makes a number unknown, never zero; what is
certain already is told as "at least". What was paid is added up in `hact_cash`; whether one visit counts is asked in
`hact_visit`.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.hact_cash import Counted, foreseen, released, reported
from fieldapp.principles.hact_terms import Assurance, Gap, HactReason, Need, PartnerYear
from fieldapp.principles.hact_visit import will_count
from fieldapp.principles.p2_partners import newest
from fieldapp.principles.reading import Undecided, code, count, day, money_text
from fieldapp.records.codes import Currency, PartnerType, ProjectState
from fieldapp.records.codes_diligence import FinancialRating, PseaRating, RatingBasis, RatingKind
from fieldapp.reference.thresholds import ThresholdName, Thresholds

_RATED: Final = (*FinancialRating, *PseaRating)
_ANY_MUCH: Final = 10**15  # US cents: no partner receives as much, so only an exemption makes a number of it
_OCTOBER: Final = 10


class _Rating(NamedTuple):
    """What a partner is rated, by kind; `code` is empty while the rating does not say."""

    kind: RatingKind
    code: str
    rated_on: str
    is_low_assumed: bool


class _Known(NamedTuple):
    """What the rules are asked with."""

    thresholds: Thresholds
    about: PartnerYear
    day: date
    partner_type: PartnerType | None
    ratings: tuple[_Rating, ...]
    audit_on: date | None
    gaps: tuple[Gap, ...]

    @property
    def is_exempt(self) -> bool:
        """Whether nothing is ever required of such a partner."""
        return self.thresholds.visits_required(_ANY_MUCH, None, self.day, partner_type=self.partner_type) == 0


def assurance(thresholds: Thresholds, about: PartnerYear) -> Assurance:
    """The visits and spot checks that a partner's year requires, with formula and inputs.

    Source: minimum requirements for programmatic visits and spot checks in eTools; the numbers are in the pack.
    """
    known = _known(thresholds, about)
    paid, to_come, accounted = released(about), foreseen(about), reported(about)
    return Assurance(
        year=about.year,
        visits=_unless_exempt(known, _visits(known, paid)),
        foreseen=_unless_exempt(known, _visits(known, to_come)),
        spot_checks=_unless_exempt(known, _spot_checks(known, accounted)),
        needs_assessment=_needs_assessment(known, paid),
        cash=paid.cents,
        reported=accounted.cents,
        done=sum(counting.will_count and counting.year == about.year for counting in map(will_count, about.events)),
        planned=_planned(about),
        gaps=tuple(dict.fromkeys((*known.gaps, *to_come.gaps, *accounted.gaps))),
    )


def _known(thresholds: Thresholds, about: PartnerYear) -> _Known:
    last = date(about.year, 12, 31)
    on = min(last, about.as_of)
    gaps: list[Gap] = []
    kind, audit_on = None, None
    try:
        kind = code(about.partner, "partner_type", PartnerType)
        audit_on = day(about.partner, "last_audit_on")
    except Undecided as stopped:
        gaps.append(Gap(stopped.target, stopped.reference))
    found = [_rating(about, each, on, gaps) for each in RatingKind]
    ratings = tuple(one for one in found if one is not None)
    return _Known(thresholds, about, on, kind, ratings, audit_on, tuple(gaps))


def _rating(about: PartnerYear, kind: RatingKind, on: date, gaps: list[Gap]) -> _Rating | None:
    """The last rating of a kind up to the day; a field of it that cannot be read is a gap."""
    try:
        mine = tuple(one for one in about.ratings if code(one, "rating_kind", RatingKind) is kind)
        last = newest(mine, "rated_on", on)
        if last is None:
            return None
        financial = kind is RatingKind.FIN
        value = code(last, "financial_rating", FinancialRating) if financial else code(last, "psea_rating", PseaRating)
        rated_on = day(last, "rated_on")
        assumed = financial and code(last, "basis", RatingBasis) is RatingBasis.LOW_ASSUMED
        return _Rating(kind, value or "", rated_on.isoformat() if rated_on else "", assumed)
    except Undecided as stopped:
        gaps.append(Gap(stopped.target, stopped.reference))
        return None


def _visits(known: _Known, cash: Counted) -> Need:
    facts: dict[str, str | int] = {"year": str(known.about.year), "cash": _usd(cash.cents)}
    band = known.thresholds.visit_band(cash.cents, known.day)
    possible = sorted({n for n in (_number(known, cash, rating) for rating in _RATED) if n is not None})
    if band is None or not possible:
        return Need(None, 0, HactReason.NO_RULE, facts)
    facts |= {"above": _usd(band.above_minor), "up_to": "" if band.up_to_minor is None else _usd(band.up_to_minor)}
    rated = [(n, one) for one in known.ratings if (n := _number(known, cash, one.code)) is not None]
    least = possible[0] if len(possible) == 1 else max((n for n, _ in rated), default=possible[0])
    if cash.gaps and band.up_to_minor is not None:
        return Need(None, least, HactReason.VISITS_CASH_UNSURE, {**facts, "number": least})
    if len(possible) == 1:
        return Need(least, least, HactReason.VISITS_BY_CASH, {**facts, "number": least})
    if not rated or any(gap.target.kind == "risk_rating" for gap in known.gaps):
        return Need(None, least, HactReason.VISITS_RATING_MISSING, {**facts, "number": least, "most": possible[-1]})
    worst = max(rated, key=lambda one: one[0])[1]
    facts |= {"rating_kind": worst.kind.value, "rating": worst.code, "rated_on": worst.rated_on, "number": least}
    return Need(least, least, HactReason.VISITS_BY_RATING, facts)


def _unless_exempt(known: _Known, need: Need) -> Need:
    """Nothing is required of agencies and donors; while nobody says who the partner is, nothing is certain."""
    if known.is_exempt:
        return Need(0, 0, HactReason.EXEMPT)
    if known.partner_type is None and need.number != 0:
        return Need(None, 0, HactReason.TYPE_UNSURE, {"number": need.at_least})
    return need


def _number(known: _Known, cash: Counted, rating: str) -> int | None:
    return known.thresholds.visits_required(cash.cents, rating, known.day)


def _spot_checks(known: _Known, cash: Counted) -> Need:
    limit = known.thresholds.find(ThresholdName.SPOT_CHECK_ABOVE, known.day)
    year = known.about.year
    facts: dict[str, str | int] = {"before": str(year - 1), "year": str(year), "cash": _usd(cash.cents)}
    if limit is None:
        return Need(None, 0, HactReason.NO_RULE, facts)
    facts["limit"] = _usd(limit.value)
    assumed = next((one for one in known.ratings if one.is_low_assumed), None)
    if assumed is not None:
        return Need(0, 0, HactReason.SPOT_LOW_ASSUMED, {**facts, "rated_on": assumed.rated_on})
    if known.audit_on is not None and date(year - 1, _OCTOBER, 1) <= known.audit_on <= date(year, 12, 31):
        return Need(0, 0, HactReason.SPOT_AUDITED, {**facts, "audit_on": known.audit_on.isoformat()})
    if cash.cents > limit.value:
        return Need(1, 1, HactReason.SPOT_ABOVE, {**facts, "number": 1})
    return Need(None, 0, HactReason.SPOT_CASH_UNSURE, facts) if cash.gaps else Need(0, 0, HactReason.SPOT_BELOW, facts)


def _needs_assessment(known: _Known, cash: Counted) -> bool | None:
    """Whether somebody rated "not required" receives too much for that; None while that is not known."""
    limit = known.thresholds.find(ThresholdName.ASSESSMENT_NEEDED_ABOVE, known.day)
    is_spared = any(one.code == FinancialRating.NOT_REQUIRED for one in known.ratings)
    if limit is None or not is_spared or known.is_exempt:
        return False
    if cash.cents > limit.value:
        return True
    return None if cash.gaps else False


def _planned(about: PartnerYear) -> int | None:
    """The visits that the projects of the year plan; None while none of them says."""
    found = [_planned_in(one, about.year) for one in about.projects]
    said = [one for one in found if one is not None]
    return sum(said) if said else None


def _planned_in(project: RecordFacts, year: int) -> int | None:
    try:
        start, end = day(project, "start_on"), day(project, "end_on")
        is_over = end is not None and end.year < year
        is_to_come = start is not None and start.year > year
        if is_over or is_to_come or code(project, "state", ProjectState) is ProjectState.CANCELLED:
            return None
        return count(project, "visits_planned")
    except Undecided:
        return None


def _usd(cents: int) -> str:
    return money_text(cents, Currency.USD)
