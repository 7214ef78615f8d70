"""Reading facts safely: a value in conflict or of the wrong type stops a criterion with its place, never with a crash.

What is read is judged in the criteria; what stops them becomes UNKNOWN in `check`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final, TypeVar

from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Target
from fieldapp.records.codes import Currency, YesNo
from fieldapp.records.values import MONEY_MOST, MOST, minor_digits

E = TypeVar("E", bound=StrEnum)

_DAYS_REMEMBERED: Final = 4096
_YES: Final = YesNo.YES
_CURRENCIES: Final = tuple(Currency)


class _Members(dict[type[StrEnum], Mapping[str, Any]]):
    """The codes of each list by value, made when first asked for: a tenth of the cost of calling the class."""

    def __missing__(self, codes: type[StrEnum]) -> Mapping[str, Any]:
        self[codes] = {member.value: member for member in codes}
        return self[codes]


_MEMBERS: Final = _Members()
DELETED: Final = "$deleted"  # the log field of a delete that somebody's change contradicts
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_RATE: Final = re.compile(r"\d{1,9}(\.\d{1,9})?", re.ASCII)


class Undecided(Exception):
    """A field that cannot be used as it stands; caught where a criterion is called.

    Attributes:
        target: the field.
        is_conflict: two values wait for a decision; otherwise the value does not fit the field.
    """

    def __init__(self, record: RecordFacts, field: str, *, is_conflict: bool) -> None:
        super().__init__(record.id, field)
        self.target = Target(record.id, record.kind, field)
        self.reference = record.reference
        self.is_conflict = is_conflict


@dataclass(frozen=True, slots=True)
class Amount:
    """Money as the log keeps it.

    Attributes:
        minor: whole minor units, never negative.
    """

    minor: int
    currency: Currency

    @property
    def major(self) -> Decimal:
        """In francs, dollars and so on."""
        return Decimal(self.minor).scaleb(-minor_digits(self.currency))

    def __str__(self) -> str:
        return money_text(self.minor, self.currency)


def money_text(minor: Decimal | int, currency: Currency) -> str:
    """An amount as facts carry it: "2400000 XOF", "15500.50 USD"; `fieldapp.words` writes it out.

    Args:
        minor: minor units of the currency; a fraction is rounded.
        currency: ISO 4217.
    """
    digits = minor_digits(currency)
    whole, rest = divmod(round(minor), 10**digits)
    return f"{whole}.{rest:0{digits}} {currency.value}" if rest else f"{whole} {currency.value}"


def raw(record: RecordFacts, field: str) -> Any:
    """A value as the log keeps it, None when empty.

    Raises:
        Undecided: the field, one element of the set, or the record's deletion is in conflict.
    """
    if record.conflicted:
        _refuse_conflict(record, field)
    return record.values.get(field)


# The next three do what `raw` does in place: they are most of what a check spends its time on.


def text(record: RecordFacts, field: str) -> str:
    """A text without the spaces around it; empty when there is none."""
    if record.conflicted:
        _refuse_conflict(record, field)
    value = record.values.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Undecided(record, field, is_conflict=False)
    return value.strip()


def day(record: RecordFacts, field: str) -> date | None:
    """A calendar day."""
    if record.conflicted:
        _refuse_conflict(record, field)
    value = record.values.get(field)
    if value is None:
        return None
    found = _as_day(value) if isinstance(value, str) else None
    if found is None:
        raise Undecided(record, field, is_conflict=False)
    return found


def code(record: RecordFacts, field: str, codes: type[E]) -> E | None:
    """A code of a list; one that a newer version brought does not fit."""
    if record.conflicted:
        _refuse_conflict(record, field)
    value = record.values.get(field)
    if value is None:
        return None
    found: E | None = _MEMBERS[codes].get(value) if isinstance(value, str) else None
    if found is None:
        raise Undecided(record, field, is_conflict=False)
    return found


def codes(record: RecordFacts, field: str, known: type[E]) -> tuple[E, ...]:
    """The elements of a set of codes, in the order of their list."""
    value = raw(record, field)
    if value is None:
        return ()
    members: Mapping[str, E] = _MEMBERS[known]
    if isinstance(value, list | tuple) and all(isinstance(one, str) and one in members for one in value):
        return tuple(member for name, member in members.items() if name in value)
    raise Undecided(record, field, is_conflict=False)


def yes(record: RecordFacts, field: str) -> bool | None:
    """An answer; None when nobody has answered."""
    answer = code(record, field, YesNo)
    return None if answer is None else answer is _YES


def count(record: RecordFacts, field: str) -> int | None:
    """A whole number, never negative."""
    value = raw(record, field)
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST:
        return value
    raise Undecided(record, field, is_conflict=False)


def number(record: RecordFacts, field: str) -> Decimal | None:
    """A decimal number, never negative."""
    value = text(record, field)
    if not value:
        return None
    if not _RATE.fullmatch(value):
        raise Undecided(record, field, is_conflict=False)
    return Decimal(value)


def money(record: RecordFacts, field: str) -> Amount | None:
    """An amount."""
    value = raw(record, field)
    if value is None:
        return None
    amount = as_amount(value)
    if amount is None:
        raise Undecided(record, field, is_conflict=False)
    return amount


def as_amount(value: Any) -> Amount | None:
    """A JSON amount, None when it is none."""
    if not isinstance(value, Mapping):
        return None
    minor, currency = value.get("minor"), value.get("currency")
    if not isinstance(minor, int) or isinstance(minor, bool) or not 0 <= minor <= MONEY_MOST:
        return None
    return Amount(minor, Currency(currency)) if currency in _CURRENCIES else None


def rate(record: RecordFacts, field: str) -> Decimal | None:
    """Units of a currency for one US dollar, above zero."""
    value = text(record, field)
    if not value:
        return None
    found = as_rate(value)
    if found is None:
        raise Undecided(record, field, is_conflict=False)
    return found


def decimal(record: RecordFacts, field: str) -> Decimal | None:
    """A number with decimals, never negative: a percentage, a target, a measured value; zero is one too."""
    value = text(record, field)
    if not value:
        return None
    if not _RATE.fullmatch(value):
        raise Undecided(record, field, is_conflict=False)
    return Decimal(value)


def as_rate(value: str) -> Decimal | None:
    """A rate from its text, None when it is none."""
    found = Decimal(value) if _RATE.fullmatch(value) else None
    return found or None  # nothing costs zero francs for a dollar


@lru_cache(_DAYS_REMEMBERED)
def _as_day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if _DAY.fullmatch(written) else None
    except ValueError:
        return None


def _refuse_conflict(record: RecordFacts, field: str) -> None:
    within = f"{field}/"
    for name in record.conflicted:
        if name == field or name.startswith(within):
            raise Undecided(record, field, is_conflict=True)
    if DELETED in record.conflicted:
        raise Undecided(record, "", is_conflict=True)
