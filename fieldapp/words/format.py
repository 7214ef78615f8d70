"""Numbers, money, days and moments as people write them in French and English. Says; reads nothing back.

French groups thousands by U+202F and sets units apart by U+00A0, so that no line breaks inside an amount.
Source: CLDR 46, `fr` and `en`; ISO 4217 for the digits of a currency.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from fieldapp.words.text import Lang, Text

THIN = "\u202f"  # narrow no-break space
HARD = "\u00a0"  # no-break space

_WITHOUT_MINOR = frozenset({"GNF", "JPY", "KMF", "KRW", "RWF", "UGX", "VND", "XAF", "XOF", "XPF"})
_IN_THOUSANDTHS = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
_UNITS = {
    "XOF": Text(f"F{HARD}CFA", f"F{HARD}CFA"),
    "XAF": Text(f"F{HARD}CFA", f"F{HARD}CFA"),
    "EUR": Text("€", "EUR"),
}
_MONTHS_FR = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def number(value: int | Decimal, lang: Lang) -> str:
    """`12 500 000` or `12,500,000`; a Decimal keeps the places it has."""
    plain = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,d}"
    if lang is Lang.EN:
        return plain
    return plain.replace(",", THIN).replace(".", ",")


def count(value: int, lang: Lang) -> str:
    """How many there are, as figures; 0 is a number like any other."""
    return number(value, lang)


def counted(value: int, lang: Lang, *, one: Text, many: Text) -> str:
    """A count with its noun, `3 personnes`. In French 0 and 1 are singular, in English only 1 is."""
    single = value in {0, 1} if lang is Lang.FR else value == 1
    return f"{number(value, lang)}{HARD}{(one if single else many).say(lang)}"


def minor_digits(currency: str) -> int:
    """Decimal places of a currency's minor unit, 2 if the currency is not known otherwise."""
    if currency in _WITHOUT_MINOR:
        return 0
    return 3 if currency in _IN_THOUSANDTHS else 2


def money(minor: int, currency: str, lang: Lang) -> str:
    """An amount with its unit behind it: `12 500 000 F CFA`, `62 000 USD`, `0,50 €`.

    Args:
        minor: whole minor units: francs for XOF, cents for EUR.
        currency: ISO 4217.
        lang: which language.
    """
    digits = minor_digits(currency)
    amount = Decimal(minor).scaleb(-digits)
    whole = amount == amount.to_integral_value()
    figures = number(int(amount) if whole else amount, lang)
    unit = _UNITS[currency].say(lang) if currency in _UNITS else currency
    return f"{figures}{HARD}{unit}"


def day(value: date, lang: Lang) -> str:
    """`10 mai 2025`, `1er mai 2025`; `10 May 2025`."""
    if lang is Lang.EN:
        return f"{value.day}{HARD}{_MONTHS_EN[value.month - 1]} {value.year}"
    ordinal = "1er" if value.day == 1 else str(value.day)
    return f"{ordinal}{HARD}{_MONTHS_FR[value.month - 1]} {value.year}"


def short_day(value: date, lang: Lang) -> str:
    """For tables: `10/05/2025`; `10 May 2025` with the month cut to three letters."""
    if lang is Lang.FR:
        return f"{value:%d/%m/}{value.year:04}"
    return f"{value.day}{HARD}{_MONTHS_EN[value.month - 1][:3]}{HARD}{value.year}"


def moment(value: datetime, lang: Lang) -> str:
    """`10 mai 2025 à 14:02`; the clock of the value's own zone, so convert to local time first."""
    joint = " à " if lang is Lang.FR else ", "
    return f"{day(value.date(), lang)}{joint}{value:%H:%M}"
