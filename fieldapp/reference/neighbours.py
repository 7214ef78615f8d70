"""Which villages lie within walking distance of one another: for work that may be done twice side by side."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final, NamedTuple

from fieldapp.reference.place_table import Level, Place

_EARTH_METRES: Final = 6_371_008.8
_CELL_DEGREES: Final = 0.02  # a little over two kilometres


class PlaceKey(NamedTuple):
    """A place by scheme, edition and code; never by a bare code."""

    scheme: str
    edition: str
    code: str


class Neighbour(NamedTuple):
    """A village close by; the village itself is at 0 metres."""

    key: PlaceKey
    metres: int


class Neighbours:
    """Villages by cells of a grid; immutable once made."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._points: dict[PlaceKey, tuple[float, float]] = {}
        self._cells: dict[tuple[int, int], list[PlaceKey]] = {}
        self._larger: set[PlaceKey] = set()
        self._known: dict[tuple[PlaceKey, int], tuple[Neighbour, ...]] = {}
        for place in places:
            key = PlaceKey(place.scheme, place.edition, place.code)
            if place.level is not Level.VILLAGE:
                self._larger.add(key)
            elif place.lat is not None and place.lon is not None:
                self._points[key] = (place.lat, place.lon)
                self._cells.setdefault(_cell(place.lat, place.lon), []).append(key)

    def within(self, key: PlaceKey, metres: int) -> tuple[Neighbour, ...]:
        """The village itself and those nearer than so many metres, the nearest first.

        Args:
            key: of a village; for a commune or larger the answer is empty, because "the same commune" says little; a
                place that no gazetteer knows has only itself.
            metres: at most 2,000.
        """
        if (key, metres) not in self._known:
            self._known[key, metres] = tuple(self._sought(key, metres))
        return self._known[key, metres]

    def _sought(self, key: PlaceKey, metres: int) -> list[Neighbour]:
        if key in self._larger:
            return []
        own = [Neighbour(key, 0)]
        here = self._points.get(key)
        if here is None:
            return own
        row, column = _cell(*here)
        around = [(row + north, column + east) for north in (-1, 0, 1) for east in (-1, 0, 1)]
        others = [other for cell in around for other in self._cells.get(cell, ()) if other != key]
        apart = [Neighbour(other, round(_metres(here, self._points[other]))) for other in others]
        return own + sorted((one for one in apart if one.metres < metres), key=lambda one: (one.metres, one.key))


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat / _CELL_DEGREES), math.floor(lon / _CELL_DEGREES)


def _metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    north, south = math.radians(one[0]), math.radians(other[0])
    across = math.radians(other[1] - one[1])
    half = math.sin((north - south) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(across / 2) ** 2
    return 2 * _EARTH_METRES * math.asin(min(1.0, math.sqrt(half)))
