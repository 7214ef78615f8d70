"""When and where a photo says it was taken. Reads the tags that Pillow found; opens no file."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import SupportsFloat, TypedDict

from PIL.ExifTags import GPS, IFD, Base
from PIL.Image import Exif

OLDEST_YEAR = 1990  # a camera whose clock was never set says 1970 or 1980
UPRIGHT = 1
_ORIENTATIONS = range(1, 9)
_DECIMALS = 6  # about 10 cm
_ABANDONED = "V"  # the receiver's own mark for a position it does not vouch for
_SIXTY = 60


class Position(TypedDict):
    """Degrees, WGS 84: `lat` north of the equator positive, `lon` east of Greenwich positive."""

    lat: float
    lon: float


class Details(StrEnum):
    """Whether a photo carries notes of its camera."""

    READ = "READ"
    NONE = "NONE"
    DAMAGED = "DAMAGED"


@dataclass(frozen=True, slots=True)
class CameraNotes:
    """What the camera wrote beside the picture, as far as it can be believed."""

    taken_at: str | None = None
    position: Position | None = None
    orientation: int = UPRIGHT
    details: Details = Details.NONE


def camera_notes(tags: Exif) -> CameraNotes:
    """Time, place and orientation out of EXIF; what is missing or nonsense is None, upright.

    Raises:
        ValueError, TypeError, KeyError, SyntaxError, OSError, struct.error: the tags are damaged.

    Source: CIPA DC-008 (Exif 2.32), sections 4.6.5 and 4.6.6.
    """
    if not tags:
        return CameraNotes()
    camera = tags.get_ifd(IFD.Exif)
    orientation = tags.get(Base.Orientation)
    return CameraNotes(
        taken_at=taken_at(camera),
        position=position(tags.get_ifd(IFD.GPSInfo)),
        orientation=orientation if isinstance(orientation, int) and orientation in _ORIENTATIONS else UPRIGHT,
        details=Details.READ,
    )


def taken_at(camera: Mapping[int, object]) -> str | None:
    """The local moment of the shot, ISO 8601, with its offset from UTC only if the camera wrote one.

    The tag `DateTime` is left alone: programs that edit or copy a photo overwrite it.
    """
    pairs = ((Base.DateTimeOriginal, Base.OffsetTimeOriginal), (Base.DateTimeDigitized, Base.OffsetTimeDigitized))
    for moment_tag, offset_tag in pairs:
        moment = _moment(camera.get(moment_tag))
        if moment is not None:
            return moment.isoformat(timespec="seconds") + _offset(camera.get(offset_tag))
    return None


def position(gps: Mapping[int, object]) -> Position | None:
    """Where the receiver stood, or None when a part is missing, out of range, or not vouched for.

    A hemisphere that is missing is never guessed: all of Mali but the east lies west of Greenwich, and the sign
    would be wrong one time in two elsewhere.
    """
    if _text(gps.get(GPS.GPSStatus)) == _ABANDONED:
        return None
    lat = _degrees(gps.get(GPS.GPSLatitude), _text(gps.get(GPS.GPSLatitudeRef)), positive="N", negative="S", most=90)
    lon = _degrees(gps.get(GPS.GPSLongitude), _text(gps.get(GPS.GPSLongitudeRef)), positive="E", negative="W", most=180)
    if lat is None or lon is None or (lat == 0 and lon == 0):
        return None
    return Position(lat=lat, lon=lon)


def _moment(value: object) -> datetime | None:
    """A local time, whose zone stands in another tag; the UTC given here only keeps the parser content."""
    try:
        moment = datetime.strptime(f"{_text(value)} +0000", "%Y:%m:%d %H:%M:%S %z")
    except ValueError:
        return None
    return moment.replace(tzinfo=None) if moment.year >= OLDEST_YEAR else None


def _offset(value: object) -> str:
    """`+02:00` or `-05:30` checked, else nothing."""
    try:
        zoned = datetime.strptime(_text(value), "%z").utcoffset()
    except ValueError:
        return ""
    if zoned is None or abs(zoned) > timedelta(hours=14):
        return ""
    minutes = round(zoned.total_seconds() / _SIXTY)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // _SIXTY:02}:{abs(minutes) % _SIXTY:02}"


def _degrees(value: object, hemisphere: str, *, positive: str, negative: str, most: int) -> float | None:
    """Degrees, minutes and seconds as one signed number."""
    if hemisphere not in {positive, negative} or not isinstance(value, tuple | list):
        return None
    match [_number(part) for part in value]:
        case [degrees, minutes, seconds] if degrees >= 0 and 0 <= minutes < _SIXTY and 0 <= seconds < _SIXTY:
            total = degrees + minutes / _SIXTY + seconds / _SIXTY**2
        case _:
            return None
    if total > most:
        return None
    return round(total if hemisphere == positive else -total, _DECIMALS)


def _number(part: object) -> float:
    """A rational as a number; 0/0, infinity and things that are no number become -1, which no place has."""
    if not isinstance(part, SupportsFloat):
        return -1.0
    try:
        number = float(part)
    except (ValueError, ZeroDivisionError, OverflowError):
        return -1.0
    return number if math.isfinite(number) else -1.0


def _text(value: object) -> str:
    """An ASCII tag without the NULs and blanks some cameras pad it with."""
    if isinstance(value, bytes):
        value = value.decode("ascii", "replace")
    return value.strip("\0 ") if isinstance(value, str) else ""
