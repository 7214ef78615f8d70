"""From when until when something holds, by calendar day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Protocol, TypeVar


class Dated(Protocol):
    """Something that holds between two days, both included; None is an open end."""

    @property
    def valid_from(self) -> date | None: ...
    @property
    def valid_to(self) -> date | None: ...


D = TypeVar("D", bound=Dated)


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


def apart(values: Iterable[Dated], what: str) -> None:
    """Refuse two values of one thing on one day.

    Raises:
        ValueError: as in `in_order`.
    """
    ordered = sorted(values, key=lambda value: value.valid_from or date.min)
    for earlier, later in pairwise(ordered):
        if later.valid_from is None or covers(earlier.valid_from, earlier.valid_to, later.valid_from):
            raise ValueError(f"two values of {what} on one day")


def in_force(values: Iterable[D], day: date) -> D | None:
    """The value that holds on a day, None when there is none."""
    return next((value for value in values if covers(value.valid_from, value.valid_to, day)), None)
