"""Adding money that came in several currencies and on several days, and saying what could not be added.

Sums are in minor units: francs, cents.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from fieldapp.principles.finding import Target
from fieldapp.principles.reading import Amount
from fieldapp.records.codes import Currency

_MONTHS: Final = 12
_CENTS: Final = 100  # in a dollar
_SHORTEST_MONTH: Final = 28
_USD: Final = Currency.USD


class Part(NamedTuple):
    """One amount in a sum.

    Attributes:
        amount: None when nobody has entered it.
        rate: units of its currency for one US dollar; None when not given.
        on: the day it moved or is to move; None counts in every stretch of time.
        target: where amount or rate is entered.
    """

    amount: Amount | None
    rate: Decimal | None
    on: date | None
    target: Target


class Sum(NamedTuple):
    """What could be added, and the parts that could not.

    Attributes:
        known: minor units of the sum's currency; a fraction only where something was converted.
    """

    known: Decimal | int
    missing: tuple[Part, ...]


def total(parts: Iterable[Part], currency: Currency) -> Sum:
    """The sum in one currency."""
    known: Decimal | int = 0
    missing = []
    for part in parts:
        value = _converted(part, currency)
        if value is None:
            missing.append(part)
        else:
            known += value
    return Sum(known, tuple(missing))


def largest_in_window(own: Sequence[Part], others: Sequence[Part], months: int) -> Sum:
    """The largest sum in US dollars within any stretch of so many months that takes in one of our own parts."""
    parts = [*own, *others]
    every = total(parts, _USD)
    if len(parts) == 1:
        return every
    firsts = sorted({part.on for part in parts if part.on is not None})
    best = total([part for part in parts if part.on is None], _USD)
    for first in firsts:
        end = months_later(first, months)
        inside = [part for part in parts if part.on is None or first <= part.on < end]
        if any(part in inside for part in own):
            found = total(inside, _USD)
            best = max(best, found, key=lambda one: one.known)
    return Sum(best.known, every.missing)


def months_later(start: date, months: int) -> date:
    """The same day so many months later; the 28th where the month is too short for it."""
    years, month = divmod(start.month - 1 + months, _MONTHS)
    year = min(start.year + years, date.max.year)
    try:
        return start.replace(year=year, month=month + 1)
    except ValueError:
        return start.replace(year=year, month=month + 1, day=_SHORTEST_MONTH)


def as_day(written: str) -> date | None:
    """A day from its text, None when it is none."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def dollar_cents(amount: Amount, rate: Decimal | None) -> Decimal | int | None:
    """An amount in US cents; None without the rate that this takes."""
    if amount.currency is _USD or amount.minor == 0:
        return amount.minor
    return None if rate is None else amount.major / rate * _CENTS


def _converted(part: Part, currency: Currency) -> Decimal | int | None:
    if part.amount is None:
        return None
    if part.amount.currency is currency:
        return part.amount.minor
    if currency is _USD or part.amount.minor == 0:
        return dollar_cents(part.amount, part.rate)
    return None
