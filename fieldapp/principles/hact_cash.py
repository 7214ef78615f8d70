"""What UNICEF released to a partner in a year, what is to come, and what was reported from October to September.

Sums are in US cents. Amounts are converted at the rates that people recorded, never at one of our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Target
from fieldapp.principles.hact_terms import Gap, PartnerYear
from fieldapp.principles.p7_movements import MOVED, PAID
from fieldapp.principles.p7_sums import Part, dollar_cents, total
from fieldapp.principles.reading import Amount, Undecided, code, day, money, rate, text
from fieldapp.records.codes import ContributionKind, ContributionState, Currency, Modality

_OCTOBER: Final = 10
_TO_COME: Final = (ContributionState.PLANNED, ContributionState.PLEDGED)
_KEPT: Final = tuple(state for state in MOVED if state is not ContributionState.REFUNDED)

Found = Part | Gap | None


class Counted(NamedTuple):
    """A sum, and the fields that keep it from being whole.

    Attributes:
        cents: US cents; no less than what is known.
    """

    cents: int
    gaps: tuple[Gap, ...]


def released(about: PartnerYear) -> Counted:
    """Cash that left in the calendar year and was not refunded, over all projects."""
    return _counted([_moved(one, about) for one in about.contributions])


def foreseen(about: PartnerYear) -> Counted:
    """The same with what is planned or pledged for the year; without a day it is for the present one."""
    return _counted([_moved(one, about) or _to_come(one, about) for one in about.contributions])


def reported(about: PartnerYear) -> Counted:
    """Cash accounted for from October of the year before to September.

    Where a project has no cash requests of the partner, its reported contributions count on the day they were released.
    """
    first, last = date(about.year - 1, _OCTOBER, 1), date(about.year, _OCTOBER, 1)
    asked = {str(one.values.get("project", "")) for one in about.requests}
    others = (one for one in about.contributions if str(one.values.get("project", "")) not in asked)
    found = [_request(one, about, first, last) for one in about.requests]
    return _counted([*found, *(_reported(one, first, last) for one in others)])


def _moved(record: RecordFacts, about: PartnerYear) -> Found:
    try:
        state = code(record, "state", ContributionState)
        moved_on = day(record, "moved_on")
        if state not in {None, *_KEPT} or not _may_be_cash(record):
            return None
        if moved_on is None:
            return None if state is None else _gap(record, "moved_on")
        if moved_on.year != about.year:
            return None
        return _gap(record, "state") if state is None else _part(record, moved_on)
    except Undecided as stopped:
        return Gap(stopped.target, stopped.reference)


def _to_come(record: RecordFacts, about: PartnerYear) -> Found:
    try:
        moved_on = day(record, "moved_on")
        year = about.as_of.year if moved_on is None else moved_on.year
        if code(record, "state", ContributionState) not in _TO_COME or year != about.year or not _may_be_cash(record):
            return None
        return _part(record, moved_on)
    except Undecided as stopped:
        return Gap(stopped.target, stopped.reference)


def _reported(record: RecordFacts, first: date, last: date) -> Found:
    try:
        if code(record, "state", ContributionState) is not ContributionState.REPORTED or not _may_be_cash(record):
            return None
        moved_on = day(record, "moved_on")
        if moved_on is None:
            return _gap(record, "moved_on")
        return _part(record, moved_on) if first <= moved_on < last else None
    except Undecided as stopped:
        return Gap(stopped.target, stopped.reference)


def _request(record: RecordFacts, about: PartnerYear, first: date, last: date) -> Found:
    try:
        reported_on = day(record, "reported_on")
        if reported_on is None or not first <= reported_on < last:
            return None
        amount = money(record, "amount")
        beside = None if amount is None else _rate_beside(record, about, amount.currency)
        return _valued(record, reported_on, amount, beside, "amount")
    except Undecided as stopped:
        return Gap(stopped.target, stopped.reference)


def _rate_beside(request: RecordFacts, about: PartnerYear, currency: Currency) -> Decimal | None:
    """The rate of the cash contribution of the same project that was released nearest to a request."""
    asked_on = day(request, "released_on") or day(request, "reported_on") or about.as_of
    near = sorted(
        (abs((moved_on - asked_on).days), one.reference, one.id, known)
        for one, moved_on, known in _rates(request, about, currency)
    )
    return near[0][-1] if near else None


def _rates(request: RecordFacts, about: PartnerYear, currency: Currency) -> Iterator[tuple[RecordFacts, date, Decimal]]:
    project = text(request, "project")
    for one in about.contributions:
        if one.values.get("project") == project:
            amount, known = money(one, "amount"), rate(one, "rate")
            if amount is not None and amount.currency is currency and known is not None:
                yield one, day(one, "moved_on") or about.as_of, known


def _may_be_cash(record: RecordFacts) -> bool:
    """Whether it is money, by its kind or by how it is paid, or nobody has said what it is."""
    kind = code(record, "contribution_kind", ContributionKind)
    return kind in {None, ContributionKind.CASH} or code(record, "modality", Modality) in PAID


def _part(record: RecordFacts, on: date | None) -> Found:
    if code(record, "contribution_kind", ContributionKind) is None and code(record, "modality", Modality) not in PAID:
        return _gap(record, "contribution_kind")
    return _valued(record, on, money(record, "amount"), rate(record, "rate"), "rate")


def _valued(record: RecordFacts, on: date | None, amount: Amount | None, known: Decimal | None, where: str) -> Found:
    """A part of the sum, or what is lacking to make it one; `where` the rate is entered."""
    if amount is None:
        return _gap(record, "amount")
    part = Part(amount, known, on, Target(record.id, record.kind, where))
    return _gap(record, where) if dollar_cents(amount, known) is None else part


def _gap(record: RecordFacts, field: str) -> Gap:
    return Gap(Target(record.id, record.kind, field), record.reference)


def _counted(found: list[Found]) -> Counted:
    parts = [one for one in found if isinstance(one, Part)]
    gaps = [one for one in found if isinstance(one, Gap)]
    return Counted(int(total(parts, Currency.USD).known), tuple(gaps))
