"""What a person types becomes a value of the log, and the other way round, for every type of field.

Both languages are understood whatever the window speaks; a value shown in either language reads back as itself.
Here: the choice by type. Days, numbers, codes and positions each have a file beside this one.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from fieldapp.errors import FieldRefused
from fieldapp.records.shape import FieldShape, Json, checked, refused
from fieldapp.records.typed_codes import read_code, read_codes, show_code, show_codes
from fieldapp.records.typed_days import read_day, read_moment, show_day
from fieldapp.records.typed_lists import join_texts, split_texts
from fieldapp.records.typed_numbers import read_count, read_money, read_rate, read_year, show_money, show_rate
from fieldapp.records.typed_positions import read_position, show_position
from fieldapp.records.values import PAGE, FieldType
from fieldapp.words.format import number
from fieldapp.words.text import Lang

SHORT = 300  # characters; no number, day, code or place is longer
LONGEST: Mapping[FieldType, int] = MappingProxyType(
    {
        FieldType.LONG_TEXT: 4 * PAGE,
        FieldType.TEXT: PAGE,
        FieldType.REF: PAGE,
        FieldType.TEXTS: 4 * PAGE,
        FieldType.CODES: PAGE,
        FieldType.DATA: 100 * PAGE,
    }
)
_PLACE = re.compile(r"([^\s:]+)\s*:\s*([^\s:]+)\s*:\s*([^\s:]+)(?:\s+(.+))?", re.DOTALL)
_BARE_PCODE = re.compile(r"ML\d{2,9}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Typing:
    """What reading depends on besides the text."""

    shape: FieldShape
    today: date
    lang: Lang


def parse(shape: FieldShape, raw: str, *, today: date, lang: Lang) -> Json:
    """The value that a person means.

    Args:
        shape: of the field; for a set the answer is the sorted list of its elements.
        raw: as typed; nothing but spaces empties the field (None, or no elements).
        today: local day that "hier" and "+7" count from, and whose year a day without year takes.
        lang: whose names of codes win where the two languages differ.

    Returns:
        A value that `shape.checked` accepts; for REF the text itself, which a service looks up.

    Raises:
        FieldRefused: rules as in `fieldapp.words.refusals`.
    """
    if len(raw) > LONGEST.get(shape.type, SHORT):
        raise refused(shape, "too_long", raw)
    # What programs wrote for programs keeps every character as it is.
    text = raw.strip() if shape.type is FieldType.DATA else unicodedata.normalize("NFC", raw).strip()
    if not text:
        return [] if shape.is_set else None
    value = _READERS[shape.type](_Typing(shape, today, lang), text)
    return value if shape.type is FieldType.REF else checked(shape.kind, shape.name, value)


def show(shape: FieldShape, value: Json, lang: Lang) -> str:
    """A value as it stands in an editor; `parse` reads it back, texts without the spaces around them.

    A value that does not fit its field is shown raw, so that it can be mended.
    """
    if value is None:
        return ""
    try:
        known = checked(shape.kind, shape.name, value)
    except FieldRefused:
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return _SHOWERS.get(shape.type, _as_it_is)(shape, known, lang)


def _page(typing: _Typing, text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _digest(typing: _Typing, text: str) -> str:
    return text.lower()


def _place(typing: _Typing, text: str) -> Json:
    found = _PLACE.fullmatch(text)
    if found is None:
        rule = "bare_pcode" if _BARE_PCODE.fullmatch(text) else "place_not_chosen"
        raise refused(typing.shape, rule, text)
    scheme, edition, code, name = found.groups()
    return {"scheme": scheme, "edition": edition, "code": code, "name": name or ""}


def _data(typing: _Typing, text: str) -> Json:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:  # nested deeper than the interpreter follows
        raise refused(typing.shape, "unparsable", text) from error


_READERS: Mapping[FieldType, Callable[[_Typing, str], Json]] = MappingProxyType(
    {
        FieldType.TEXT: lambda typing, text: text,
        FieldType.LONG_TEXT: _page,
        FieldType.CODE: lambda typing, text: read_code(typing.shape, text, typing.lang),
        FieldType.CODES: lambda typing, text: read_codes(typing.shape, text, typing.lang),
        FieldType.TEXTS: lambda typing, text: split_texts(text),
        FieldType.MONEY: lambda typing, text: read_money(typing.shape, text),
        FieldType.DAY: lambda typing, text: read_day(typing.shape, text, typing.today),
        FieldType.MOMENT: lambda typing, text: read_moment(typing.shape, text),
        FieldType.COUNT: lambda typing, text: read_count(typing.shape, text),
        FieldType.YEAR: lambda typing, text: read_year(typing.shape, text),
        FieldType.RATE: lambda typing, text: read_rate(typing.shape, text),
        FieldType.REF: lambda typing, text: text,
        FieldType.PLACE: _place,
        FieldType.POSITION: lambda typing, text: read_position(typing.shape, text),
        FieldType.DIGEST: _digest,
        FieldType.DATA: _data,
    }
)


def _as_it_is(shape: FieldShape, value: Json, lang: Lang) -> str:
    return str(value)


def _show_place(shape: FieldShape, value: Json, lang: Lang) -> str:
    code = f"{value['scheme']}:{value['edition']}:{value['code']}"
    return f"{code} {value.get('name', '')}".rstrip()


_SHOWERS: Mapping[FieldType, Callable[[FieldShape, Json, Lang], str]] = MappingProxyType(
    {
        FieldType.CODE: show_code,
        FieldType.CODES: show_codes,
        FieldType.TEXTS: lambda shape, value, lang: join_texts(value),
        FieldType.MONEY: lambda shape, value, lang: show_money(value, lang),
        FieldType.DAY: lambda shape, value, lang: show_day(date.fromisoformat(value), lang),
        FieldType.COUNT: lambda shape, value, lang: number(value, lang),
        FieldType.RATE: lambda shape, value, lang: show_rate(value, lang),
        FieldType.PLACE: _show_place,
        FieldType.POSITION: lambda shape, value, lang: show_position(value),
        FieldType.DATA: lambda shape, value, lang: json.dumps(value, ensure_ascii=False),
    }
)
