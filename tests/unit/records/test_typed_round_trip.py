"""Whatever a field holds, showing it and reading it back changes nothing, in either language."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import FieldRefused
from fieldapp.records.codes import Currency
from fieldapp.records.shape import KINDS, FieldShape, checked, fields_of, fits
from fieldapp.records.typed import parse, show
from fieldapp.records.values import ELEMENT, LATEST, LINE, MONEY_MOST, MOST, FieldType
from fieldapp.words.refusals import REFUSALS
from fieldapp.words.text import Lang

TODAY = date(2025, 5, 10)
FIRST = 1900

SHAPES = [shape for kind in KINDS for shape in fields_of(kind).values()]
BY_TYPE = {kind: [shape for shape in SHAPES if shape.type is kind] for kind in FieldType}


def tidy(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def degrees(most: int) -> st.SearchStrategy[float]:
    """Twelve decimals: a tenth of a micrometre, finer than any device says."""
    return st.floats(-most, most).map(lambda angle: round(angle, 12))


letters = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])
lines = st.text(letters, max_size=LINE // 4).map(tidy).filter(bool)
elements = st.text(letters, max_size=ELEMENT // 4).map(lambda text: unicodedata.normalize("NFC", text)).filter(bool)
pages = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=300).map(tidy).filter(bool)
codes_of_places = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,20}", fullmatch=True)
moments = st.datetimes(
    datetime.fromisoformat("1900-01-02"), datetime.fromisoformat("2199-12-30"), timezones=st.just(UTC)
)

VALUES: dict[FieldType, st.SearchStrategy[Any]] = {
    FieldType.TEXT: lines,
    FieldType.LONG_TEXT: pages,
    FieldType.TEXTS: st.lists(elements, min_size=1, max_size=5, unique=True),
    FieldType.MONEY: st.fixed_dictionaries(
        {"minor": st.integers(0, MONEY_MOST), "currency": st.sampled_from(Currency).map(str)}
    ),
    FieldType.DAY: st.dates(date(FIRST, 1, 1), date(LATEST, 12, 31)).map(date.isoformat),
    FieldType.MOMENT: moments.map(lambda moment: moment.isoformat().replace("+00:00", "Z")),
    FieldType.COUNT: st.integers(0, MOST),
    FieldType.YEAR: st.integers(FIRST, LATEST),
    FieldType.RATE: st.from_regex(r"[0-9]{1,2}(\.[0-9]{1,9})?", fullmatch=True)  # percentages go to 100
    | st.from_regex(r"[0-9]{1,9}(\.[0-9]{1,9})?", fullmatch=True),
    FieldType.REF: st.uuids().map(str),
    FieldType.PLACE: st.fixed_dictionaries(
        {
            "scheme": codes_of_places,
            "edition": codes_of_places,
            "code": codes_of_places,
            "name": st.just("") | lines,
        }
    ),
    FieldType.POSITION: st.fixed_dictionaries({"lat": degrees(90), "lon": degrees(180)}),
    FieldType.DIGEST: st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    FieldType.DATA: st.dictionaries(st.text(letters), st.integers() | st.text(letters), max_size=3),
}


def values_of(shape: FieldShape) -> st.SearchStrategy[Any]:
    if shape.type is FieldType.CODE:
        return st.sampled_from(shape.codes)
    if shape.type is FieldType.CODES:
        return st.lists(st.sampled_from(shape.codes), min_size=1, unique=True)
    if shape.type is FieldType.RATE:
        return VALUES[shape.type].filter(lambda value: fits(shape.kind, shape.name, value))
    return VALUES[shape.type]


@pytest.mark.parametrize("kind", FieldType)
@pytest.mark.parametrize("lang", Lang)
@given(data=st.data())
def test_a_value_shown_reads_back_as_itself(kind: FieldType, lang: Lang, data: st.DataObject) -> None:
    shape = data.draw(st.sampled_from(BY_TYPE[kind]))
    value = checked(shape.kind, shape.name, data.draw(values_of(shape)))
    assert parse(shape, show(shape, value, lang), today=TODAY, lang=lang) == value


@pytest.mark.parametrize("kind", FieldType)
@given(data=st.data())
def test_a_value_shown_in_one_language_reads_back_in_the_other(kind: FieldType, data: st.DataObject) -> None:
    shape = data.draw(st.sampled_from(BY_TYPE[kind]))
    value = checked(shape.kind, shape.name, data.draw(values_of(shape)))
    assert parse(shape, show(shape, value, Lang.FR), today=TODAY, lang=Lang.EN) == value


@pytest.mark.parametrize("code_list", sorted({shape.code_list for shape in SHAPES if shape.code_list}))
@pytest.mark.parametrize("lang", Lang)
def test_every_code_is_found_by_its_name(code_list: str, lang: Lang) -> None:
    shape = next(shape for shape in SHAPES if shape.code_list == code_list)
    for code in shape.codes:
        value = [code] if shape.is_set else code
        assert parse(shape, show(shape, value, lang), today=TODAY, lang=lang) == value


SCRAPS = st.sampled_from(
    ["12", "3", "/", "-", "+", ".", ",", " ", "N", "O", "°", "'", '"', "F CFA", "USD", "mars", "oui", ":"]
)


@pytest.mark.parametrize("kind", FieldType)
@given(data=st.data())
def test_whatever_is_typed_is_a_value_that_fits_or_is_refused(kind: FieldType, data: st.DataObject) -> None:
    shape = data.draw(st.sampled_from(BY_TYPE[kind]))
    raw = data.draw(st.text(max_size=60) | st.lists(SCRAPS, max_size=12).map("".join))
    assert is_understood_or_refused(shape, raw)


def is_understood_or_refused(shape: FieldShape, raw: str) -> bool:
    try:
        value = parse(shape, raw, today=TODAY, lang=Lang.FR)
    except FieldRefused as refusal:
        return refusal.facts["rule"] in REFUSALS
    return shape.type is FieldType.REF or fits(shape.kind, shape.name, value)
