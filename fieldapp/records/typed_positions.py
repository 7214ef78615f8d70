"""Positions as people copy them from a telephone, a GPS or a map: latitude first, unless letters say otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from fieldapp.records.shape import FieldShape, Json, refused

# O is west: ouest. Both languages write E for east.
_DIRECTIONS: Mapping[str, int] = MappingProxyType({"": 1, "N": 1, "S": -1, "E": 1, "W": -1, "O": -1})
_LATITUDE = frozenset("NS")
_LONGITUDE = frozenset("EWO")
_LAT_MOST = 90
_LON_MOST = 180
_MINUS = "-\u2212"
_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"


def _angle_form(which: str) -> str:
    """A pattern for one angle: `14.49`, `-4,19`, `14.49 N`, `N 14.49`, `14° 29' 24" N`."""
    return (
        rf"(?:(?P<before{which}>[NSEWO]) ?)?(?P<sign{which}>[-+\u2212]?)(?P<degrees{which}>{_NUMBER})(?: ?°)?"
        rf"(?: ?(?P<minutes{which}>{_NUMBER}) ?['’′])?(?: ?(?P<seconds{which}>{_NUMBER}) ?(?:[\"”″]|''))?"
        rf"(?(before{which})|(?: ?(?P<after{which}>[NSEWO]))?)"
    )


_FIRST, _SECOND = _angle_form("1"), _angle_form("2")
_APART = tuple(re.compile(f"{_FIRST}{between}{_SECOND}") for between in (" ?; ?", " ?, ", " "))
_BY_COMMA = re.compile(f"{_FIRST},{_SECOND}")


def read_position(shape: FieldShape, text: str) -> Json:
    """Degrees north and east.

    Raises:
        FieldRefused: rules `not_a_position`, `position_out_of_range`.
    """
    written = " ".join(text.upper().split())
    found = next((match for form in _forms(written) if (match := form.fullmatch(written))), None)
    placed = _placed(_angle(found, "1"), _angle(found, "2")) if found else None
    if placed is None:
        raise refused(shape, "not_a_position", text)
    lat, lon = placed
    if abs(lat) > _LAT_MOST or abs(lon) > _LON_MOST:
        raise refused(shape, "position_out_of_range", text)
    return {"lat": lat, "lon": lon}


def show_position(value: Json) -> str:
    """`14.4895, -4.1891`, every digit that is kept, never with an exponent."""
    return f"{_plain(value['lat'])}, {_plain(value['lon'])}"


def _forms(written: str) -> tuple[re.Pattern[str], ...]:
    # `14,5` may be one number with a decimal comma; `14.5,-4.2` can only be two.
    surely_two = written.count(",") == 1 and any(letter in written for letter in f".+NSEWO{_MINUS}")
    return (*_APART, _BY_COMMA) if surely_two else _APART


def _angle(found: re.Match[str], which: str) -> tuple[float, str] | None:
    """Degrees with their sign, and the letter that was given; None if letter and sign may contradict."""
    letter = found["before" + which] or found["after" + which] or ""
    sign = found["sign" + which]
    if letter and sign:
        return None
    parts = (found[name + which] or "0" for name in ("degrees", "minutes", "seconds"))
    degrees, minutes, seconds = (Decimal(part.replace(",", ".")) for part in parts)
    size = float(degrees + minutes / 60 + seconds / 3600)
    return (-size if sign and sign in _MINUS else _DIRECTIONS[letter] * size), letter


def _placed(first: tuple[float, str] | None, second: tuple[float, str] | None) -> tuple[float, float] | None:
    """Latitude and longitude, or None where the two do not make one position."""
    if first is None or second is None:
        return None
    if first[1] in _LONGITUDE or second[1] in _LATITUDE:
        first, second = second, first
    if first[1] in _LONGITUDE or second[1] in _LATITUDE:
        return None
    return first[0], second[0]


def _plain(degrees: float) -> str:
    return f"{Decimal(repr(degrees)):f}"
