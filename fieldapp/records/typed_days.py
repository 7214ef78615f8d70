"""Days by keyboard: `12/3`, `hier`, `+7`, `12 mars`, `12 Mar 2025`, ISO. The day always comes before the month."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType

from fieldapp.records.fold import fold
from fieldapp.records.shape import FieldShape, refused
from fieldapp.words.text import Lang

SHORT_YEARS_AHEAD = 20  # of two figures: 45 typed in 2025 is 2045, 46 is 1946

_SPOKEN: Mapping[str, int] = MappingProxyType(
    {
        "avant hier": -2,
        "hier": -1,
        "yesterday": -1,
        "aujourdhui": 0,
        "aujourd hui": 0,
        "today": 0,
        "demain": 1,
        "tomorrow": 1,
        "apres demain": 2,
    }
)
_MONTHS: tuple[tuple[str, str], ...] = (
    ("janvier", "january"),
    ("fevrier", "february"),
    ("mars", "march"),
    ("avril", "april"),
    ("mai", "may"),
    ("juin", "june"),
    ("juillet", "july"),
    ("aout", "august"),
    ("septembre", "september"),
    ("octobre", "october"),
    ("novembre", "november"),
    ("decembre", "december"),
)
_SHORT_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LEAST_LETTERS = 3  # of a month

_AHEAD = re.compile(r"([+\-\u2212]) ?([0-9]{1,4})")
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_FIGURES = re.compile(r"([0-9]{1,2})([-/. ])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?")
_DAY_FIRST = re.compile(r"(?:le )?([0-9]{1,2})(?:er|st|nd|rd|th)? ([a-z]+)(?: ([0-9]{4}|[0-9]{2}))?")
_MONTH_FIRST = re.compile(r"([a-z]+) ([0-9]{1,2})(?:st|nd|rd|th)?(?: ([0-9]{4}))?")
_AROUND = re.compile(r" ?([-/.]) ?")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)? ?(?:[Zz]|[+-][0-9]{2}:?[0-9]{2})"
)


def read_day(shape: FieldShape, text: str, today: date) -> str:
    """An ISO day.

    Args:
        shape: of the field, for a refusal.
        text: not empty.
        today: what relative days count from; its year completes a day without one.

    Raises:
        FieldRefused: rules `not_a_day`, `day_does_not_exist`.
    """
    written = " ".join(text.split())
    spoken = _SPOKEN.get(fold(written))
    ahead = _AHEAD.fullmatch(written)
    if ahead:
        spoken = int(ahead[2]) if ahead[1] == "+" else -int(ahead[2])
    parts = None if spoken is not None else _parts(written, today)
    if spoken is None and parts is None:
        raise refused(shape, "not_a_day", text)
    try:
        day = today + timedelta(days=spoken) if spoken is not None else date(*parts or ())
    except (ValueError, OverflowError) as error:
        raise refused(shape, "day_does_not_exist", text) from error
    return day.isoformat()


def read_moment(shape: FieldShape, text: str) -> str:
    """An ISO moment with its time zone.

    Raises:
        FieldRefused: rules `not_a_moment`, `day_does_not_exist`.
    """
    if not _MOMENT.fullmatch(text):
        raise refused(shape, "not_a_moment", text)
    written = text[:10] + "T" + text[11:].replace(" ", "")
    try:
        return datetime.fromisoformat(written.upper()).isoformat()
    except ValueError as error:
        raise refused(shape, "day_does_not_exist", text) from error


def show_day(day: date, lang: Lang) -> str:
    """`12/03/2025`; in English `12 Mar 2025`, because 12/03 would be read as December there."""
    if lang is Lang.FR:
        return f"{day:%d/%m/%Y}"
    return f"{day.day} {_SHORT_EN[day.month - 1]} {day.year:04}"


def _parts(written: str, today: date) -> tuple[int, int, int] | None:
    """Year, month and day, or None if the text has not the form of a day."""
    closed = _AROUND.sub(r"\1", written)
    if iso := _ISO.fullmatch(closed):
        return int(iso[1]), int(iso[2]), int(iso[3])
    if figures := _FIGURES.fullmatch(closed):
        return _year(figures[4], today), int(figures[3]), int(figures[1])
    folded = fold(written)
    if named := _DAY_FIRST.fullmatch(folded):
        return _dated(named[3], named[2], named[1], today)
    if named := _MONTH_FIRST.fullmatch(folded):
        return _dated(named[3], named[1], named[2], today)
    return None


def _dated(year: str | None, month: str, day: str, today: date) -> tuple[int, int, int] | None:
    number = _month(month)
    return None if number is None else (_year(year, today), number, int(day))


def _year(written: str | None, today: date) -> int:
    if written is None:
        return today.year
    if len(written) > len("25"):
        return int(written)
    century = today.year // 100 * 100
    year = century + int(written)
    return year if year <= today.year + SHORT_YEARS_AHEAD else year - 100


def _month(word: str) -> int | None:
    """Its number, 1 to 12, if the letters fit one month only; `jui` fits two."""
    if len(word) < _LEAST_LETTERS:
        return None
    fitting = {number for number, names in enumerate(_MONTHS, start=1) if any(name.startswith(word) for name in names)}
    return fitting.pop() if len(fitting) == 1 else None
