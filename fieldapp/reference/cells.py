"""What stands in a cell of a pack, as text for a person, and back again; in both languages, as fields of records do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final

from fieldapp.records.codes import Currency
from fieldapp.records.fold import fold
from fieldapp.records.shape import FieldShape, refused
from fieldapp.records.typed_codes import read_code, read_codes
from fieldapp.records.typed_days import read_day, show_day
from fieldapp.records.typed_lists import join_texts, split_texts
from fieldapp.records.typed_numbers import read_count, read_money, show_money
from fieldapp.records.values import FieldType
from fieldapp.reference.tables import Column, Table, cell
from fieldapp.reference.thresholds import Unit
from fieldapp.words.codes import code_name
from fieldapp.words.pack_fields import CODES as PACK_CODES
from fieldapp.words.pack_fields import pack_code_name
from fieldapp.words.text import Lang

Json = Any  # a JSON value
PACK: Final = "pack"  # stands for the kind of record in a refusal
_YES: Final = "YES"
_EMPTY: Final = "empty"  # rules of `words.pack_fields`
_KEY: Final = "key"
_UNLIMITED: Final = ("", "-", "—")


@dataclass(frozen=True, slots=True)
class Typing:
    """What reading depends on besides the text.

    Attributes:
        today: the day that "hier" and "+7" count from.
    """

    today: date
    lang: Lang


def show(column: Column, row: Mapping[str, Json], lang: Lang) -> str:
    """A cell as it stands in an editor; `read` reads it back."""
    value = cell(row, column.name)
    if value is None or value == []:
        return ""
    money = _currency_of(column, row)
    if money is not None:
        return show_money({"minor": value, "currency": money}, lang)
    if _is_day(column, row):
        return show_day(date.fromisoformat(str(value)), lang)
    shown = _SHOWING.get(column.type)
    return str(value) if shown is None else shown(column, value, lang)


def read(table: Table, column: Column, row: Mapping[str, Json], text: str, typing: Typing) -> Json:
    """The value that a person means by the text of a cell.

    Raises:
        FieldRefused: kind `pack`, rules as for fields of records, and `empty`.
    """
    shape = _shape(column)
    written = text.strip()
    if not written or (column.type is FieldType.DAY and written in _UNLIMITED):
        return _nothing(column, shape)
    if column.name in table.key and written != str(cell(row, column.name)) and cell(row, column.name) is not None:
        raise refused(shape, _KEY, text)
    currency = _currency_of(column, row)
    if currency is not None:
        return _amount(shape, written, currency)
    if _is_day(column, row):
        day = read_day(shape, written, typing.today)
        return day if column.type is FieldType.DAY else int(day.replace("-", ""))
    reading = _READING.get(column.type)
    return " ".join(written.split()) if reading is None else reading(column, shape, written, typing.lang)


def day_before(day: str) -> str:
    """The ISO day before an ISO day."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _is_day(column: Column, row: Mapping[str, Json]) -> bool:
    return column.type is FieldType.DAY or (column.type is FieldType.COUNT and row.get("unit") == Unit.ISO_DAY)


def _nothing(column: Column, shape: FieldShape) -> Json:
    if not column.may_be_empty:
        raise refused(shape, _EMPTY, "")
    return None if column.type is FieldType.DAY else []


def _currency_of(column: Column, row: Mapping[str, Json]) -> str | None:
    """The currency of an amount; None for a cell that holds none."""
    if column.type is FieldType.MONEY:
        return str(row.get("currency", Currency.USD))
    return str(Currency.USD) if column.type is FieldType.COUNT and row.get("unit") == Unit.USD_MINOR else None


def _amount(shape: FieldShape, text: str, currency: str) -> int:
    named = text if any(letter.isalpha() or letter in "$€£" for letter in text) else f"{text} {currency}"
    found = read_money(shape, named)
    if found["currency"] != currency:
        raise refused(shape, "unknown_currency", text)
    return int(found["minor"])


def _shown_codes(column: Column, value: Json, lang: Lang) -> str:
    return ", ".join(_name(column, code, lang) for code in value)


def _name(column: Column, code: str, lang: Lang) -> str:
    known = column.code_list in PACK_CODES
    return pack_code_name(column.code_list, code, lang) if known else code_name(column.code_list, code, lang)


def _shown_flag(_column: Column, value: Json, lang: Lang) -> str:
    return code_name("YesNo", _YES if value else "NO", lang)


def _shown_texts(_column: Column, value: Json, _lang: Lang) -> str:
    return join_texts(value)


def _count(_column: Column, shape: FieldShape, text: str, _lang: Lang) -> int:
    return read_count(shape, text.removesuffix("%").strip())


def _code(column: Column, shape: FieldShape, text: str, lang: Lang) -> str:
    names = PACK_CODES.get(column.code_list)
    if names is None:
        return read_code(shape, text, lang)
    said = fold(text)
    for code, name in names.items():
        if said in {fold(code), fold(name.fr), fold(name.en)}:
            return code
    raise refused(shape, "unknown_code", text)


def _codes(_column: Column, shape: FieldShape, text: str, lang: Lang) -> list[str]:
    return read_codes(shape, text, lang)


def _texts(_column: Column, _shape: FieldShape, text: str, _lang: Lang) -> list[str]:
    return split_texts(text)


def _flag(column: Column, _shape: FieldShape, text: str, lang: Lang) -> bool:
    yes_no = FieldShape(PACK, column.name, FieldType.CODE, (_YES, "NO"), "YesNo", ())
    return read_code(yes_no, text, lang) == _YES


def _shape(column: Column) -> FieldShape:
    codes = tuple(str(code) for code in column.codes) if column.codes else ()
    return FieldShape(PACK, column.name, column.type, codes, column.code_list, ())


_SHOWING: Final[Mapping[FieldType, Callable[[Column, Json, Lang], str]]] = MappingProxyType(
    {
        FieldType.CODE: _name,
        FieldType.CODES: _shown_codes,
        FieldType.TEXTS: _shown_texts,
        FieldType.DATA: _shown_flag,
    }
)
_READING: Final[Mapping[FieldType, Callable[[Column, FieldShape, str, Lang], Json]]] = MappingProxyType(
    {
        FieldType.COUNT: _count,
        FieldType.CODE: _code,
        FieldType.CODES: _codes,
        FieldType.TEXTS: _texts,
        FieldType.DATA: _flag,
    }
)
