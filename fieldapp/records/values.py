"""The types that fields are made of: what a value looks like in the log, and what is refused.

A field's annotation carries one marker (`Of`) that editors and commands read, and the checks that pydantic runs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer
from pydantic_core import PydanticCustomError
from sqlmodel import SQLModel

from fieldapp.records.codes import Currency

LINE: Final = 200  # characters of a one-line text
PAGE: Final = 20_000  # characters of a long text
ELEMENT: Final = 120  # characters of one element of a set of texts
MOST: Final = 9_999_999  # people, pages, users: more is a typing error
MONEY_MOST: Final = 10**15  # minor units
MINOR_DIGITS: Final[Mapping[Currency, int]] = {Currency.XOF: 0, Currency.JPY: 0}
EARLIEST: Final = 1900  # years outside 1900–2199 are typing errors
LATEST: Final = 2199
_BARE_PCODE = re.compile(r"^\s*ML\d{2,9}\s*$", re.IGNORECASE)
_CODE = re.compile(r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$")
_YEAR_FIRST = re.compile(r"\d{4}-")
_UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")


class FieldType(StrEnum):
    """How a field is typed, shown and merged."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CODE = "code"
    CODES = "codes"
    TEXTS = "texts"
    MONEY = "money"
    DAY = "day"
    MOMENT = "moment"
    COUNT = "count"
    YEAR = "year"
    RATE = "rate"
    REF = "ref"
    PLACE = "place"
    POSITION = "position"
    DIGEST = "digest"
    DATA = "data"


SETS: Final = frozenset({FieldType.CODES, FieldType.TEXTS})


@dataclass(frozen=True, slots=True)
class Of:
    """The marker in an annotation.

    Attributes:
        type: how the field is typed and shown.
        refers: kinds a REF may point to; empty means any kind.
    """

    type: FieldType
    refers: tuple[str, ...] = ()


class Money(SQLModel):
    """An amount as one value, so that amount and currency never part in a merge.

    Attributes:
        minor: whole minor units, never negative (XOF has none: 1 = 1 F CFA; USD: 1 = 1 cent).
    """

    minor: Annotated[int, Field(strict=True, ge=0, le=MONEY_MOST)]
    currency: Currency


class Place(SQLModel):
    """A place in a named edition of a named scheme: never a bare code, because codes change meaning."""

    scheme: Annotated[str, Field(pattern=_CODE.pattern)]
    edition: Annotated[str, Field(pattern=_CODE.pattern)]
    code: Annotated[str, Field(pattern=_CODE.pattern)]
    name: Annotated[str, Field(max_length=LINE)] = ""


class Position(SQLModel):
    """WGS 84 degrees."""

    lat: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
    lon: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]


def minor_digits(currency: Currency) -> int:
    """Decimals of a currency, as in ISO 4217."""
    return MINOR_DIGITS.get(currency, 2)


def _line(value: str | None) -> str | None:
    if value is not None and any(ord(letter) < ord(" ") for letter in value):
        code, why = "line_break", "one line only"
        raise PydanticCustomError(code, why)
    return value


def _whole_page(value: str | None) -> str | None:
    if value is not None and "\x00" in value:
        code, why = "unparsable", "not text"
        raise PydanticCustomError(code, why)
    return value


def _likely_year(value: date | None) -> date | None:
    if value is not None and not EARLIEST <= value.year <= LATEST:
        code, why = "year_out_of_range", "year"
        raise PydanticCustomError(code, why)
    return value


def _not_bare(value: object) -> object:
    if isinstance(value, str) and _BARE_PCODE.match(value):
        code, why = "bare_pcode", "scheme and edition are missing"
        raise PydanticCustomError(code, why)
    return value


def _aware(value: datetime | None) -> datetime | None:
    if value is not None and value.tzinfo is None:
        code, why = "unparsable", "time zone is missing"
        raise PydanticCustomError(code, why)
    # Before it is moved to UTC: the first and last years of the calendar overflow there.
    _likely_year(value)
    return None if value is None else value.astimezone(UTC)


def _zulu(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat().replace("+00:00", "Z")


def _only_text(value: object) -> object:
    # Pydantic would read 20250101, as number or text, as seconds since 1970; here a day begins with year and dash.
    written = _YEAR_FIRST.match(value) if isinstance(value, str) else isinstance(value, date)
    if value is not None and not written:
        code, why = "unparsable", "text expected"
        raise PydanticCustomError(code, why)
    return value


Line = Annotated[str | None, Of(FieldType.TEXT), Field(max_length=LINE), AfterValidator(_line)]
Page = Annotated[str | None, Of(FieldType.LONG_TEXT), Field(max_length=PAGE), AfterValidator(_whole_page)]
Element = Annotated[str, Field(min_length=1, max_length=ELEMENT), AfterValidator(_line)]
Lines = Annotated[frozenset[Element], Of(FieldType.TEXTS)]
Amount = Annotated[Money | None, Of(FieldType.MONEY)]
Day = Annotated[date | None, Of(FieldType.DAY), BeforeValidator(_only_text), AfterValidator(_likely_year)]
Moment = Annotated[
    datetime | None,
    Of(FieldType.MOMENT),
    BeforeValidator(_only_text),
    AfterValidator(_aware),
    PlainSerializer(_zulu),
]
Count = Annotated[int | None, Of(FieldType.COUNT), Field(strict=True, ge=0, le=MOST)]
Bytes = Annotated[int | None, Of(FieldType.COUNT), Field(strict=True, ge=0)]
Year = Annotated[int | None, Of(FieldType.YEAR), Field(strict=True, ge=EARLIEST, le=LATEST)]
Rate = Annotated[str | None, Of(FieldType.RATE), Field(pattern=r"^\d{1,9}(\.\d{1,9})?$")]
Number = Rate  # any decimal that is not negative: a target, a measured value
Percent = Annotated[str | None, Of(FieldType.RATE), Field(pattern=r"^(100|\d{1,2}(\.\d{1,9})?)$")]
Site = Annotated[Place | None, Of(FieldType.PLACE), BeforeValidator(_not_bare)]
Where = Annotated[Position | None, Of(FieldType.POSITION)]
Digest = Annotated[str | None, Of(FieldType.DIGEST), Field(pattern=r"^[0-9a-f]{64}$")]
Data = Annotated[dict[str, object] | None, Of(FieldType.DATA)]
RefText = Annotated[str | None, Field(pattern=_UUID.pattern)]

CODE: Final = Of(FieldType.CODE)
CODES: Final = Of(FieldType.CODES)
