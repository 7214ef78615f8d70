"""Numbers, money and dates as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.words import Lang, Text
from fieldapp.words.format import HARD, THIN, count, counted, day, moment, money, number, short_day


def seen(text: str) -> str:
    """With plain spaces, as a reader sees it."""
    return text.replace(THIN, " ").replace(HARD, " ")


@pytest.mark.parametrize(
    ("minor", "currency", "french", "english"),
    [
        (12_500_000, "XOF", "12 500 000 F CFA", "12,500,000 F CFA"),
        (0, "XOF", "0 F CFA", "0 F CFA"),
        (6_200_000, "USD", "62 000 USD", "62,000 USD"),
        (1_550_050, "USD", "15 500,50 USD", "15,500.50 USD"),
        (-4_550, "EUR", "-45,50 €", "-45.50 EUR"),
        (1_234_567, "TND", "1 234,567 TND", "1,234.567 TND"),
        (999, "XAF", "999 F CFA", "999 F CFA"),
    ],
)
def test_money_is_written_with_its_unit(minor: int, currency: str, french: str, english: str) -> None:
    assert seen(money(minor, currency, Lang.FR)) == french
    assert seen(money(minor, currency, Lang.EN)) == english


def test_no_line_breaks_inside_an_amount() -> None:
    assert money(12_500_000, "XOF", Lang.FR) == "12\u202f500\u202f000\u00a0F\u00a0CFA"


@given(st.integers(-(10**15), 10**15))
def test_a_number_keeps_all_its_figures(value: int) -> None:
    assert int(number(value, Lang.FR).replace(THIN, "")) == value
    assert int(number(value, Lang.EN).replace(",", "")) == value


def test_a_decimal_keeps_its_places() -> None:
    assert seen(number(Decimal("1234.50"), Lang.FR)) == "1 234,50"
    assert number(Decimal("1234.50"), Lang.EN) == "1,234.50"


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (date(2025, 5, 10), "10 mai 2025", "10 May 2025"),
        (date(2025, 8, 1), "1er août 2025", "1 August 2025"),
        (date(2024, 2, 29), "29 février 2024", "29 February 2024"),
    ],
)
def test_a_day_is_written_out(value: date, french: str, english: str) -> None:
    assert seen(day(value, Lang.FR)) == french
    assert seen(day(value, Lang.EN)) == english


def test_a_day_in_a_table_is_short() -> None:
    assert short_day(date(2025, 9, 1), Lang.FR) == "01/09/2025"
    assert seen(short_day(date(2025, 9, 1), Lang.EN)) == "1 Sep 2025"


def test_a_moment_shows_its_own_clock() -> None:
    """Conversion to local time is the caller's."""
    there = timezone(timedelta(hours=2))

    assert seen(moment(datetime(2025, 5, 10, 14, 2, tzinfo=there), Lang.FR)) == "10 mai 2025 à 14:02"
    assert seen(moment(datetime(2025, 5, 10, 9, 30, tzinfo=UTC), Lang.EN)) == "10 May 2025, 09:30"


@pytest.mark.parametrize(
    ("value", "french", "english"), [(0, "0 clé", "0 keys"), (1, "1 clé", "1 key"), (2, "2 clés", "2 keys")]
)
def test_a_noun_follows_its_count(value: int, french: str, english: str) -> None:
    one, many = Text("clé", "key"), Text("clés", "keys")

    assert seen(counted(value, Lang.FR, one=one, many=many)) == french
    assert seen(counted(value, Lang.EN, one=one, many=many)) == english


def test_a_count_is_grouped() -> None:
    assert seen(count(3270, Lang.FR)) == "3 270"
