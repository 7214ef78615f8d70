"""Numbers and amounts: thousands apart by spaces, points or commas, decimals behind comma or point.

What could mean two things is refused, never guessed: `1,5` people, `2 500,50 F CFA`, `45 k€`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.records.codes import Currency
from fieldapp.records.fold import fold
from fieldapp.records.shape import FieldShape, Json, refused
from fieldapp.records.values import minor_digits
from fieldapp.words.format import money
from fieldapp.words.text import Lang

# Groups first: `15.500` is whole; only what no grouping explains has decimals.
_WHOLE = r"[1-9][0-9]{0,2}(?P<group>[ .,])[0-9]{3}(?:(?P=group)[0-9]{3})*|[0-9]+"
_COUNT = re.compile(_WHOLE)
_DECIMAL = re.compile(rf"(?P<whole>{_WHOLE})(?:(?P<point>[.,])(?P<decimals>[0-9]+))?")
_NEGATIVE = re.compile(r"(?:^|[^0-9])[-\u2212] ?[0-9]")
_RATE = re.compile(r"([0-9]+|[1-9][0-9]{0,2}(?: [0-9]{3})+)(?:[.,]([0-9]+))?")
_RATE_FIGURES = 9  # before the point, and behind it
_AMOUNT = re.compile(r"(?P<before>[^0-9]*?)(?P<number>[0-9](?:[0-9., ]*[0-9])?)(?P<after>[^0-9]*)")

# Folded words. Not here, because they mean several currencies: ¥ (yen, yuan), kr (three crowns).
_CURRENCIES: Mapping[str, Currency] = MappingProxyType(
    {
        "f": Currency.XOF,
        "cfa": Currency.XOF,
        "fcfa": Currency.XOF,
        "f cfa": Currency.XOF,
        "franc cfa": Currency.XOF,
        "francs cfa": Currency.XOF,
        "dollar": Currency.USD,
        "dollars": Currency.USD,
        "dollar us": Currency.USD,
        "dollars us": Currency.USD,
        "us dollars": Currency.USD,
        "euro": Currency.EUR,
        "euros": Currency.EUR,
    }
)
_SIGNS: Mapping[str, Currency] = MappingProxyType(
    {"$": Currency.USD, "us$": Currency.USD, "$us": Currency.USD, "€": Currency.EUR, "£": Currency.GBP}
)


def read_count(shape: FieldShape, text: str) -> int:
    """A whole number of people or things.

    Raises:
        FieldRefused: rules `negative`, `not_whole`, `not_a_number`.
    """
    written = _spaced(text)
    _not_negative(shape, text, written)
    if _COUNT.fullmatch(written):
        return int(_figures(written))
    raise refused(shape, "not_whole" if _DECIMAL.fullmatch(written) else "not_a_number", text)


def read_year(shape: FieldShape, text: str) -> int:
    """A year of four figures.

    Raises:
        FieldRefused: rule `not_a_year`.
    """
    if not re.fullmatch("[0-9]{4}", text):
        raise refused(shape, "not_a_year", text)
    return int(text)


def read_rate(shape: FieldShape, text: str) -> str:
    """Decimal text with a point, with as many decimals as were typed. Here a comma is never for thousands.

    A per cent sign behind it says nothing more and is left out.

    Raises:
        FieldRefused: rules `negative`, `too_large`, `too_many_decimals`, `not_a_number`.
    """
    written = _spaced(text)
    _not_negative(shape, text, written)
    found = _RATE.fullmatch(written.removesuffix("%").rstrip())
    if found is None:
        raise refused(shape, "not_a_number", text)
    whole = _figures(found[1])
    if len(whole) > _RATE_FIGURES:
        raise refused(shape, "too_large", text)
    if len(found[2] or "") > _RATE_FIGURES:
        raise refused(shape, "too_many_decimals", text)
    return f"{whole}.{found[2]}" if found[2] else whole


def show_rate(value: str, lang: Lang) -> str:
    """`605,5`, in English `605.5`."""
    return value.replace(".", ",") if lang is Lang.FR else value


def read_money(shape: FieldShape, text: str) -> Json:
    """An amount in whole minor units; F CFA unless a currency is named, before or behind.

    Three figures behind one point or comma are thousands, because no currency of the list has three decimals.

    Raises:
        FieldRefused: rules `negative`, `not_an_amount`, `unknown_currency`, `too_many_decimals`.
    """
    written = _spaced(text)
    _not_negative(shape, text, written)
    parts = _AMOUNT.fullmatch(written)
    number = _DECIMAL.fullmatch(parts["number"]) if parts else None
    if parts is None or number is None or (number["point"] and number["point"] == number["group"]):
        raise refused(shape, "not_an_amount", text)
    currency = _currency(parts["before"], parts["after"])
    if currency is None:
        raise refused(shape, "unknown_currency", text)
    digits = minor_digits(currency)
    decimals = number["decimals"] or ""
    if len(decimals) > digits:
        raise refused(shape, "too_many_decimals", text)
    return {"minor": int(_figures(number["whole"]) + decimals.ljust(digits, "0")), "currency": str(currency)}


def show_money(value: Json, lang: Lang) -> str:
    """`2 400 000 F CFA`, `15 500,50 USD`."""
    return money(value["minor"], value["currency"], lang)


def _currency(before: str, after: str) -> Currency | None:
    """The currency named on either side of the number; None if it is unknown or both sides name one."""
    named = [side.strip().casefold() for side in (before, after) if side.strip()]
    if not named:
        return Currency.XOF
    if len(named) > 1:
        return None
    sign = _SIGNS.get(named[0].replace(" ", ""))
    word = fold(named[0])
    by_code = next((currency for currency in Currency if currency.casefold() == word), None)
    return sign or by_code or _CURRENCIES.get(word)


def _not_negative(shape: FieldShape, text: str, written: str) -> None:
    if _NEGATIVE.search(written):
        raise refused(shape, "negative", text)


def _spaced(text: str) -> str:
    """All kinds of spaces as one plain space, as figures copied from a table or a letter hold several kinds."""
    return " ".join(text.split())


def _figures(written: str) -> str:
    return "".join(letter for letter in written if letter.isdigit())
