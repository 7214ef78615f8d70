"""The lines of a place pack: what a place is, and how packs write it. docs/reference-packs.md has the format.

Reading only; questions are answered in `places`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

import msgspec

from fieldapp.errors import PackDamaged
from fieldapp.reference.reading import Table


class Level(StrEnum):
    """How large a place is, largest first."""

    REGION = "REGION"
    CERCLE = "CERCLE"
    COMMUNE = "COMMUNE"
    VILLAGE = "VILLAGE"


class Place(msgspec.Struct, frozen=True):
    """A place in one edition of one scheme.

    Attributes:
        parent: code of the place around it, in the same edition; empty for a region.
        lat, lon: WGS 84 degrees; None where no point is known. A commune's is a point inside it.
    """

    scheme: str
    edition: str
    code: str
    level: Level
    name: str
    parent: str
    lat: float | None = None
    lon: float | None = None

    def as_value(self) -> dict[str, str]:
        """The place as a record keeps it."""
        return {"scheme": self.scheme, "edition": self.edition, "code": self.code, "name": self.name}


class Edition(msgspec.Struct, frozen=True):
    """One edition of a scheme.

    Attributes:
        valid_from: None when the first day is not known.
    """

    scheme: str
    edition: str
    valid_from: date | None


class Crosswalk(msgspec.Struct, frozen=True):
    """One cercle in both editions, matched by name.

    Attributes:
        code_2015, code_2021: empty where the edition does not have it.
        region_2023: code in an unofficial numbering of the regions of 2023, or empty.
        geonames: id at GeoNames, or empty.
    """

    name: str
    code_2015: str
    code_2021: str
    region_2023: str
    geonames: str


@dataclass(slots=True)
class Content:
    """What several packs hold together, filled line by line."""

    places: dict[tuple[str, str, str], Place] = field(default_factory=dict)
    editions: dict[tuple[str, str], Edition] = field(default_factory=dict)
    crosswalks: list[Crosswalk] = field(default_factory=list)


_CODE: Final = re.compile(r"[A-Z]{2}[0-9]{2,9}", re.ASCII)
_LENGTHS: Final[Mapping[Level, int]] = {Level.REGION: 4, Level.CERCLE: 6, Level.COMMUNE: 8, Level.VILLAGE: 11}
_LAT: Final = 90.0
_LON: Final = 180.0


def read_places(table: Table, content: Content) -> None:
    """Add the places of one pack to what is known; larger places stand before those inside them.

    Raises:
        PackDamaged: a line breaks a rule of the format; it is named by its number in the file.
    """
    reader = _Reader(content)
    for number, line in enumerate(table.lines, start=2):
        try:
            reader.take(line)
        except ValueError as error:
            raise PackDamaged(file=table.file, rule="row", place=f"{number}: {error}") from error


class _Reader:
    """Remembers the edition and the commune that the next lines belong to."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._scheme = self._edition = self._commune = ""

    def take(self, line: str) -> None:
        """One line, told by its letter.

        Raises:
            ValueError: the line breaks the format.
        """
        match line.split("\t"):
            case ["V", end, name, lat, lon]:
                code = end if end.startswith("ML") else self._commune + end
                self._place(Level.VILLAGE, code, name, parent=self._commune, point=(lat, lon))
            case ["M", code, name, lat, lon]:
                self._place(Level.COMMUNE, code, name, parent=code[:6], point=(lat, lon))
                self._commune = code
            case ["C", code, name]:
                self._place(Level.CERCLE, code, name, parent=code[:4])
            case ["R", code, name]:
                self._place(Level.REGION, code, name)
            case ["X", name, *codes] if len(codes) == len(Crosswalk.__struct_fields__) - 1:
                self._content.crosswalks.append(Crosswalk(name, *codes))
            case ["E", scheme, edition, valid_from]:
                self._begin(scheme, edition, valid_from)
            case _:
                raise ValueError("no such row")

    def _begin(self, scheme: str, edition: str, valid_from: str) -> None:
        begun = Edition(scheme, edition, date.fromisoformat(valid_from) if valid_from else None)
        if self._content.editions.setdefault((scheme, edition), begun) != begun:
            raise ValueError(f"two first days of {scheme} {edition}")
        self._scheme, self._edition, self._commune = scheme, edition, ""

    def _place(
        self, level: Level, code: str, name: str, *, parent: str = "", point: tuple[str, str] | None = None
    ) -> None:
        places = self._content.places
        key = (self._scheme, self._edition, code)
        if not name or len(code) != _LENGTHS[level] or not _CODE.fullmatch(code):
            raise ValueError(f"a name or code is odd: {code}")
        if not self._edition or key in places:
            raise ValueError(f"{code} has no edition or stands twice")
        if parent and (self._scheme, self._edition, parent) not in places:
            raise ValueError(f"{parent} is not known")
        lat, lon = (None, None) if point is None else _degrees(*point)
        places[key] = Place(self._scheme, self._edition, code, level, name, parent, lat, lon)


def _degrees(lat: str, lon: str) -> tuple[float, float]:
    north, east = float(lat), float(lon)
    if not (-_LAT <= north <= _LAT and -_LON <= east <= _LON):
        raise ValueError(f"not on earth: {lat} {lon}")
    return north, east
