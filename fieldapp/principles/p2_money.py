"""Principle 2: whether a partner can look after the money it receives."""

from __future__ import annotations

from datetime import date
from typing import Final

from fieldapp.principles.answers import Answer, add, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts, Transfer
from fieldapp.principles.finding import Severity, Target
from fieldapp.principles.p2_partners import INTERNATIONAL, each_partner, kind_of, moves_with, newest, shown
from fieldapp.principles.p2_reasons import P2Reason, P2Remedy
from fieldapp.principles.p7_movements import Movement
from fieldapp.principles.p7_sums import Part, as_day, months_later, total
from fieldapp.principles.reading import Amount, as_amount, as_rate, code, day, money, money_text, rate, text, yes
from fieldapp.principles.reasons import Remedy
from fieldapp.records.codes import ContributionKind, ContributionState, Currency
from fieldapp.records.codes_diligence import FinancialRating, RatingKind
from fieldapp.reference.instruments import Direction
from fieldapp.reference.thresholds import ThresholdName

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_CASH: Final = ContributionKind.CASH
_FIN: Final = RatingKind.FIN
_NOT_REQUIRED: Final = FinancialRating.NOT_REQUIRED
_TO_PARTNER: Final = Direction.TO_PARTNER
_SUSPEND_MONTHS: Final = ThresholdName.FACE_SUSPEND_MONTHS
_VALID_YEARS: Final = ThresholdName.ASSESSMENT_VALID_YEARS
_MONTHS: Final = 12  # in a year
_TO_COME: Final = (ContributionState.PLANNED, ContributionState.PLEDGED)


def finances_sound(case: Case) -> Answer:
    """2.5: rated, with an account in its own name and two signatories, and no cash unaccounted for too long."""
    return each_partner(case, _sound, _MAJOR)


def _sound(case: Case, partner: RecordFacts) -> Answer:
    given = [one for one in moves_with(case, partner) if one.direction is _TO_PARTNER]
    requests = [one for one in case.of_kind("cash_request") if text(one, "partner") in {"", partner.id}]
    if kind_of(partner) in INTERNATIONAL or not (given or requests):
        return not_applicable(P2Reason.NO_MONEY_TO_MANAGE)
    answers = [_overdue(case, partner, given, requests), _rated(case, partner, given)]
    if requests or any(one.kind is _CASH for one in given):
        answers += [_account(partner), _signatories(partner)]
    found = [answer for answer in answers if answer is not None]
    return worst(found) if found else met(P2Reason.FINANCES_SOUND, **shown(partner))


def _overdue(case: Case, partner: RecordFacts, given: list[Movement], requests: list[RecordFacts]) -> Answer | None:
    """Cash released, here or in another project, and not accounted for within the months allowed."""
    if not (requests or case.elsewhere):
        return None
    months = case.rules.number(_SUSPEND_MONTHS, case.as_of)
    elsewhere = [one for one in case.elsewhere if one.kind == "cash_request" and text(one, "partner") == partner.id]
    open_ones = [(one, since) for one in (*requests, *elsewhere) if (since := _unreported_since(one)) is not None]
    late = [(since, one) for one, since in open_ones if months is not None and months_later(since, months) < case.as_of]
    if months is None or not late:
        return None
    since, oldest = min(late, key=lambda one: one[0])
    facts = {
        **shown(partner),
        "face": text(oldest, "paper_reference") or oldest.reference,
        "released_on": since.isoformat(),
        "face_months": months,
    }
    severity = _BLOCKER if _cash_to_come(given, requests) else _MAJOR
    return not_met(severity, P2Reason.FACE_OVERDUE, at(P2Remedy.HELP_FILE_FACE, oldest, "reported_on"), **facts)


def _unreported_since(request: RecordFacts) -> date | None:
    released_on = day(request, "released_on")
    return released_on if day(request, "reported_on") is None else None


def _cash_to_come(given: list[Movement], requests: list[RecordFacts]) -> bool:
    planned = any(one.kind is _CASH and one.state in _TO_COME for one in given)
    return planned or any(day(one, "released_on") is None for one in requests)


def _rated(case: Case, partner: RecordFacts, given: list[Movement]) -> Answer | None:
    ratings = case.under(partner, "risk_rating", "partner")
    financial = tuple([one for one in ratings if code(one, "rating_kind", RatingKind) is _FIN])
    last = newest(financial, "rated_on", case.as_of)
    if last is None:
        ask = add(P2Remedy.ASK_FOR_RATING, "risk_rating", "financial_rating")
        return unknown(_MAJOR, P2Reason.RATING_MISSING, ask, **shown(partner))
    value = code(last, "financial_rating", FinancialRating)
    if value is None:
        enter = at(P2Remedy.ENTER_RATING, last, "financial_rating")
        return unknown(_MAJOR, P2Reason.RATING_VALUE_MISSING, enter, **shown(partner))
    aged = _aged(case, partner, last)
    if aged is not None or value is not _NOT_REQUIRED:
        return aged
    return _not_required(case, partner, last, given)


def _aged(case: Case, partner: RecordFacts, rating: RecordFacts) -> Answer | None:
    """What is wrong with the days of a rating; None when it holds on the day of the check."""
    rated_on, until = day(rating, "rated_on"), day(rating, "valid_until")
    years = case.rules.number(_VALID_YEARS, case.as_of)
    if rated_on is not None and rated_on > case.as_of:
        check = at(P2Remedy.CHECK_RATING_DAY, rating, "rated_on")
        return unknown(_MAJOR, P2Reason.RATING_DATED_LATER, check, **shown(partner), rated_on=rated_on.isoformat())
    if until is None and years is not None:
        if rated_on is None:
            check = at(P2Remedy.CHECK_RATING_DAY, rating, "rated_on")
            return unknown(_MAJOR, P2Reason.RATING_UNDATED, check, **shown(partner))
        until = months_later(rated_on, years * _MONTHS)
    if until is not None and until < case.as_of:
        ask = add(P2Remedy.ASK_FOR_RATING, "risk_rating", "financial_rating")
        return not_met(_MAJOR, P2Reason.RATING_TOO_OLD, ask, **shown(partner), until_on=until.isoformat())
    return None


def _not_required(case: Case, partner: RecordFacts, rating: RecordFacts, given: list[Movement]) -> Answer | None:
    """No rating is needed up to what a partner receives from January to December, all projects together."""
    most = case.rules.number(ThresholdName.ASSESSMENT_NEEDED_ABOVE, case.as_of)
    if most is None:
        return None
    parts = [_own(one) for one in given if one.state is not ContributionState.REFUNDED]
    parts += [_other(one) for one in case.transfers if one.partner == partner.id]
    found = total([one for one in parts if one.on is None or one.on.year == case.as_of.year], Currency.USD)
    limit, known = money_text(most, Currency.USD), money_text(found.known, Currency.USD)
    facts = {**shown(partner), "year_limit": limit, "year_total": known, "year": str(case.as_of.year)}
    if found.known > most:
        ask = at(P2Remedy.ASK_FOR_RATING, rating, "financial_rating")
        return not_met(_MAJOR, P2Reason.RATING_NEEDED, ask, **facts)
    if found.missing:
        lacking = found.missing[0]
        remedy = Remedy.ENTER_AMOUNT if lacking.amount is None else Remedy.ENTER_RATE
        return unknown(_MAJOR, P2Reason.YEAR_TOTAL_UNSURE, (remedy, lacking.target), **facts)
    return None


def _own(movement: Movement) -> Part:
    """A contribution as a part of the year's sum; what is not money and has no value adds nothing."""
    record = movement.record
    amount = money(record, "amount")
    if amount is None and movement.kind is not ContributionKind.CASH:
        amount = Amount(0, Currency.USD)
    target = Target(record.id, record.kind, "amount" if amount is None else "rate")
    return Part(amount, rate(record, "rate"), movement.moved_on, target)


def _other(transfer: Transfer) -> Part:
    target = Target(transfer.project, "project")
    return Part(as_amount(transfer.amount), as_rate(transfer.rate), as_day(transfer.moved_on), target)


def _account(partner: RecordFacts) -> Answer | None:
    own = yes(partner, "bank_account_own_name")
    if own:
        return None
    letter = at(P2Remedy.COLLECT_BANK_LETTER, partner, "bank_account_own_name")
    if own is None:
        return unknown(_MAJOR, P2Reason.BANK_ACCOUNT_NOT_SAID, letter, **shown(partner))
    return not_met(_MAJOR, P2Reason.BANK_ACCOUNT_NOT_OWN, letter, **shown(partner))


def _signatories(partner: RecordFacts) -> Answer | None:
    two = yes(partner, "two_signatories")
    if two:
        return None
    ask = at(P2Remedy.ASK_SECOND_SIGNATORY, partner, "two_signatories")
    if two is None:
        return unknown(_MAJOR, P2Reason.SIGNATORIES_NOT_SAID, ask, **shown(partner))
    return not_met(_MAJOR, P2Reason.ONE_SIGNATORY, ask, **shown(partner))
