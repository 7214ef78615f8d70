"""Principle 1, safety: children whom partners meet are protected from sexual exploitation and abuse."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from fieldapp.principles.answers import Action, Answer, add, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p1_reasons import P1Reason, P1Remedy
from fieldapp.principles.p7_sums import months_later
from fieldapp.principles.reading import code, day, text, yes
from fieldapp.records.codes import ProjectRole
from fieldapp.records.codes_diligence import Points, PseaRating, RatingKind
from fieldapp.reference.thresholds import ThresholdName

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_MONTHS: Final = 12
_STANDARDS: Final = (
    "psea_policy",
    "psea_people",
    "psea_training",
    "psea_reporting",
    "psea_assistance",
    "psea_investigation",
)
# Of 6 to 18 points; the bands belong to the form of the assessment, so they are not an office's to change.
_HIGH_TO: Final = 8
_MODERATE_TO: Final = 14
_ENOUGH: Final = (PseaRating.MEDCAP_MOD, PseaRating.FULLCAP_LOW)
_ASSUMED: Final = PseaRating.ASSUMED_LOWCAP_EMERG


def children_safe(case: Case) -> Answer:
    """1.7: where partners meet children, the risk is not high, or it is reduced and people know where to report."""
    contact = yes(case.project, "works_with_children")
    if contact is None:
        return unknown(_MAJOR, P1Reason.CONTACT_NOT_SAID, at(P1Remedy.SAY_CONTACT, case.project, "works_with_children"))
    if not contact:
        return not_applicable(P1Reason.NO_CONTACT_WITH_CHILDREN)
    if _is_mitigated(case) and _channel_known(case):
        return met(P1Reason.SAFE_BY_MEASURES, channel=text(case.project, "reporting_channel"))
    partners = _implementing(case)
    if not partners:
        name = add(P1Remedy.NAME_IMPLEMENTER, "project_partner", "role")
        return unknown(_without_measures(case), P1Reason.IMPLEMENTER_NOT_NAMED, name, *_measures(case))
    return worst([_partner(case, one) for one in partners])


def _implementing(case: Case) -> list[RecordFacts]:
    """The partners that carry the project out; while no role says so, all but those that only fund it."""
    roles = [(text(one, "partner"), code(one, "role", ProjectRole)) for one in case.of_kind("project_partner")]
    doing = {partner for partner, role in roles if role is ProjectRole.IMPLEMENTER}
    if doing:
        return [one for one in case.partners if one.id in doing]
    funding = {partner for partner, role in roles if role is ProjectRole.FUNDER}
    return [one for one in case.partners if one.id not in funding]


def _partner(case: Case, partner: RecordFacts) -> Answer:
    ratings = _ratings(case, partner)
    facts = {"partner": text(partner, "legal_name") or partner.reference}
    ask = add(P1Remedy.ASK_FOR_PSEA, "risk_rating", "psea_rating")
    if not ratings:
        return unknown(_without_measures(case), P1Reason.PSEA_MISSING, *_measures(case), ask, **facts)
    valid = [one for one in ratings if _is_valid(case, one)]
    if not valid:
        return _none_valid(case, ratings, facts)
    return _rated(case, valid[-1], facts)


def _rated(case: Case, record: RecordFacts, facts: dict[str, str]) -> Answer:
    given, scored = code(record, "psea_rating", PseaRating), _scored(record)
    check = at(P1Remedy.CHECK_PSEA_POINTS, record, "psea_rating")
    severity = _without_measures(case)
    if given is not None and scored is not None and given is not scored:
        told = {**facts, "psea_rating": given, "psea_by_points": scored}
        return unknown(severity, P1Reason.PSEA_DISAGREES, check, *_measures(case), **told)
    rating = given or scored
    if rating is None:
        return unknown(severity, P1Reason.PSEA_NOT_GIVEN, check, *_measures(case), **facts)
    told = {**facts, "psea_rating": rating}
    if rating in _ENOUGH:
        return met(P1Reason.PSEA_ENOUGH, **told)
    again = at(P1Remedy.ASK_FOR_PSEA, record, "psea_rating")
    if rating is PseaRating.NO_CONTACT:
        return unknown(severity, P1Reason.PSEA_SAYS_NO_CONTACT, *_measures(case), again, **told)
    return _unsafe(case, rating, again, told)


def _unsafe(case: Case, rating: PseaRating, again: Action, told: dict[str, str]) -> Answer:
    """High, assumed or not assessed: only measures together with a channel that people know make up for it."""
    reason = P1Reason.PSEA_NOT_ASSESSED if rating is PseaRating.NOT_ASSESSED else P1Reason.PSEA_HIGH
    if rating is _ASSUMED or not _is_mitigated(case):
        return not_met(_BLOCKER, reason, *_measures(case), again, **told)
    if yes(case.project, "reporting_channel_known") is False:
        return not_met(_MAJOR, P1Reason.CHANNEL_UNKNOWN_ON_SITE, *_measures(case), **told)
    return unknown(_MAJOR, P1Reason.CHANNEL_NOT_SAID, *_measures(case), **told)


def _ratings(case: Case, partner: RecordFacts) -> list[RecordFacts]:
    """The partner's ratings of this kind, the latest last; those without a day first."""
    found = case.under(partner, "risk_rating", "partner")
    rated = [(day(one, "rated_on"), one) for one in found if code(one, "rating_kind", RatingKind) is RatingKind.PSEA]
    past = [(on or date.min, one) for on, one in rated if on is None or on <= case.as_of]
    return [one for _, one in sorted(past, key=lambda pair: pair[0])]


def _is_valid(case: Case, rating: RecordFacts) -> bool:
    rated_on, until = day(rating, "rated_on"), day(rating, "valid_until")
    if rated_on is None:
        return False
    years = case.rules.number(ThresholdName.ASSESSMENT_VALID_YEARS, case.as_of)
    if until is None and years is not None:
        until = months_later(rated_on, years * _MONTHS)
    return until is None or case.as_of <= until


def _none_valid(case: Case, ratings: Sequence[RecordFacts], facts: dict[str, str]) -> Answer:
    last = ratings[-1]
    rated_on = day(last, "rated_on")
    severity = _without_measures(case)
    if rated_on is None:
        enter = at(P1Remedy.DATE_PSEA, last, "rated_on")
        return unknown(severity, P1Reason.PSEA_UNDATED, enter, *_measures(case), **facts)
    again = add(P1Remedy.ASK_FOR_PSEA, "risk_rating", "psea_rating")
    told = {**facts, "rated_on": rated_on.isoformat()}
    return unknown(severity, P1Reason.PSEA_EXPIRED, *_measures(case), again, **told)


def _scored(rating: RecordFacts) -> PseaRating | None:
    """The rating that the six standards add up to; None until all six are given."""
    points = [code(rating, standard, Points) for standard in _STANDARDS]
    given = [int(one) for one in points if one is not None]
    if len(given) < len(_STANDARDS):
        return None
    if sum(given) <= _HIGH_TO:
        return PseaRating.LOWCAP_HIGH
    return PseaRating.MEDCAP_MOD if sum(given) <= _MODERATE_TO else PseaRating.FULLCAP_LOW


def _is_mitigated(case: Case) -> bool:
    return bool(text(case.project, "safeguarding_mitigation"))


def _channel_known(case: Case) -> bool:
    return bool(text(case.project, "reporting_channel")) and yes(case.project, "reporting_channel_known") is True


def _without_measures(case: Case) -> Severity:
    """Blocks as long as nothing is done for the children's safety."""
    return _MAJOR if _is_mitigated(case) else _BLOCKER


def _measures(case: Case) -> tuple[Action, ...]:
    """What the officer can do on the spot."""
    found = []
    if not _is_mitigated(case):
        found.append(at(P1Remedy.PLAN_SAFEGUARDS, case.project, "safeguarding_mitigation"))
    if not text(case.project, "reporting_channel"):
        found.append(at(P1Remedy.NAME_CHANNEL, case.project, "reporting_channel"))
    if not yes(case.project, "reporting_channel_known"):
        found.append(at(P1Remedy.SHOW_CHANNEL, case.project, "reporting_channel_known"))
    return tuple(found)
