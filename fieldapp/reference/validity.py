"""From when until when something holds, by calendar day."""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """Where something dated stands on one day."""

    IN_FORCE = "IN_FORCE"
    NOT_YET_ADOPTED = "NOT_YET_ADOPTED"
    NOT_YET_BEGUN = "NOT_YET_BEGUN"
    ENDED = "ENDED"


def covers(first: date | None, last: date | None, day: date) -> bool:
    """Whether a day lies between two days, both included; None is an open end."""
    return (first is None or first <= day) and (last is None or day <= last)


def standing(first: date | None, last: date | None, adopted: date | None, day: date) -> Standing:
    """Where a dated thing stands.

    Args:
        first: the first day of its period, None when that is not known.
        last: the last day of its period, None while it is open.
        adopted: the day of its adoption, None when that is not known: then it counts as adopted in time.
        day: the day asked about.
    """
    if first is not None and day < first:
        return Standing.NOT_YET_BEGUN
    if last is not None and day > last:
        return Standing.ENDED
    if adopted is not None and day < adopted:
        return Standing.NOT_YET_ADOPTED
    return Standing.IN_FORCE


def in_order(first: date | None, last: date | None) -> None:
    """Refuse a period that ends before it begins.

    Raises:
        ValueError: the reader of packs turns it into `PackDamaged` with the place in the file.
    """
    if first is not None and last is not None and last < first:
        raise ValueError("a period ends before it begins")
