"""Finding a village by a few letters, or by where a photo was taken.

Works on folded text, so that accents, case, hyphens and apostrophes do not matter. The order of answers is the whole
point: what a person most likely means stands first. Codes and editions are `places`' business.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, NamedTuple

from rapidfuzz import fuzz, process

from fieldapp.records.fold import fold, fold_variants
from fieldapp.reference.place_table import Level, Place

LEAST_LETTERS: Final = 3
MOST_LETTERS: Final = 60
NEAR_LEAST_LETTERS: Final = 4
NEAR_SCORE: Final = 75  # of 100: Dankusa still finds Dankoussa
WITHIN_METRES: Final = 25_000
SEAT_END: Final = "000"
_EARTH_METRES: Final = 6_371_008.8


class Match(IntEnum):
    """How well a name answers, best first."""

    PREFIX = 0
    WORD = 1
    INSIDE = 2
    WITH_AREA = 3
    NEAR = 4


@dataclass(frozen=True, slots=True)
class PlaceHit:
    """A place that may be the one meant.

    Attributes:
        commune, cercle: around it; None at or above their level.
        is_homonym: another place of the same level and edition has the same name.
        is_seat: the main place of its commune or cercle.
        match: None when it was not found by its name.
        line: name, commune and cercle for a list, with the code where these do not tell two places apart.
    """

    place: Place
    commune: Place | None
    cercle: Place | None
    is_homonym: bool
    is_seat: bool
    match: Match | None
    line: str


@dataclass(frozen=True, slots=True)
class Nearby:
    """A place near a position, and how far away its point is."""

    hit: PlaceHit
    metres: int


class _Row(NamedTuple):
    """A place to search: its words as they may be typed, the same without spaces, and the words around it."""

    place: Place
    words: str
    joined: str
    area: str
    is_seat: bool


class Finder:
    """An index over the places of some levels: some milliseconds to make, less than that for each answer."""

    def __init__(self, places: Mapping[tuple[str, str, str], Place], levels: Iterable[Level]) -> None:
        self._places = places
        wanted = frozenset(levels)
        self._rows = list(self._indexed([place for place in places.values() if place.level in wanted]))
        self._joined = [row.joined for row in self._rows]
        self._named = Counter((row.place.level, row.place.edition, row.joined) for row in self._rows)
        self._inside = Counter((row.place.parent, row.place.edition, row.joined) for row in self._rows)

    def search(self, text: str, limit: int) -> list[PlaceHit]:
        """The places that a text may mean, best first; none below three folded letters."""
        query = fold(text[:MOST_LETTERS])
        joined = query.replace(" ", "")
        if len(joined) < LEAST_LETTERS or limit < 1:
            return []
        found = dict(self._literal(query, joined))
        for more in (self._with_area, self._near):
            if len(found) < limit:
                found = {**dict(more(query)), **found}
        order = sorted(found, key=lambda at: (found[at], len(self._joined[at]), *self._tie(at)))
        return [self._hit(self._rows[at], Match(int(found[at]))) for at in order[:limit]]

    def nearest(self, lat: float, lon: float, limit: int, *, within_metres: float) -> list[Nearby]:
        """The places whose points are nearest to a position, nearest first."""
        reach = math.degrees(within_metres / _EARTH_METRES)
        near = (row for row in self._rows if row.place.lat is not None and abs(row.place.lat - lat) <= reach)
        apart = ((_metres(lat, lon, row.place), row) for row in near)
        found = sorted((pair for pair in apart if pair[0] <= within_metres), key=lambda pair: pair[0])
        return [Nearby(self._hit(row, None), round(metres)) for metres, row in found[: max(limit, 0)]]

    def shown(self, place: Place) -> PlaceHit:
        """A known place as a search shows it; a seat's own point is shown too."""
        rows = (row for row in self._rows if row.place is place)
        alone = _Row(place, "", fold(place.name).replace(" ", ""), "", is_seat=_is_seat_row(place))
        return self._hit(next(rows, alone), None)

    def _indexed(self, places: Sequence[Place]) -> Iterator[_Row]:
        named = [(place, fold(place.name)) for place in places]
        villages = {(p.edition, p.parent, name) for p, name in named if not _is_seat_row(p)}
        seats = {(p.edition, p.parent, name) for p, name in named if _is_seat_row(p)}
        areas: dict[tuple[str, str], str] = {}
        for place, name in named:
            key = (place.edition, place.parent, name)
            # Most seats stand twice in the table, as a village and as a point of its own: the village is offered.
            if _is_seat_row(place) and key in villages:
                continue
            if (inside := (place.edition, place.parent)) not in areas:
                areas[inside] = fold(" ".join(area.name for area in self._around(place) if area is not None))
            words = name if place.name.replace(" ", "").replace("-", "").isalnum() else fold_variants(place.name)
            is_seat = place.level is Level.VILLAGE and key in seats
            yield _Row(place, words, name.replace(" ", ""), areas[inside], is_seat)

    def _literal(self, query: str, joined: str) -> Iterator[tuple[int, float]]:
        for at, row in enumerate(self._rows):
            if joined not in row.joined and query not in row.words:
                continue
            if row.joined.startswith(joined):
                yield at, Match.PREFIX
            elif f" {query}" in f" {row.words}":
                yield at, Match.WORD
            else:
                yield at, Match.INSIDE

    def _with_area(self, query: str) -> Iterator[tuple[int, float]]:
        wanted = [f" {word}" for word in query.split(" ")]
        if len(wanted) == 1:
            return
        for at, row in enumerate(self._rows):
            words = f" {row.words}"
            everything = f"{words} {row.area}"
            if any(word in words for word in wanted) and all(word in everything for word in wanted):
                yield at, Match.WITH_AREA

    def _near(self, query: str) -> Iterator[tuple[int, float]]:
        joined = query.replace(" ", "")
        if len(joined) < NEAR_LEAST_LETTERS:
            return
        scored = process.extract(joined, self._joined, scorer=fuzz.ratio, score_cutoff=NEAR_SCORE, limit=None)
        for _, score, at in scored:
            yield at, Match.NEAR + (100 - score) / 101

    def _tie(self, at: int) -> tuple[str, str, str]:
        place = self._rows[at].place
        return self._joined[at], place.code, place.edition

    def _hit(self, row: _Row, match: Match | None) -> PlaceHit:
        place = row.place
        commune, cercle = self._around(place)
        parts = [place.name, *(area.name for area in (commune, cercle) if area is not None)]
        if self._inside[place.parent, place.edition, row.joined] > 1:
            parts.append(place.code)
        if place.level is not Level.VILLAGE:
            parts.append(f"{place.code} ({place.edition})")
        is_homonym = self._named[place.level, place.edition, row.joined] > 1
        return PlaceHit(place, commune, cercle, is_homonym, row.is_seat, match, " · ".join(parts))

    def _around(self, place: Place) -> tuple[Place | None, Place | None]:
        around = {}
        while place.parent:
            place = self._places[place.scheme, place.edition, place.parent]
            around[place.level] = place
        return around.get(Level.COMMUNE), around.get(Level.CERCLE)


def _is_seat_row(place: Place) -> bool:
    return place.level is Level.VILLAGE and place.code.endswith(SEAT_END)


def _metres(lat: float, lon: float, place: Place) -> float:
    """Great-circle distance; the haversine form stays exact for short ways."""
    if place.lat is None or place.lon is None:
        return math.inf
    north, south = math.radians(place.lat), math.radians(lat)
    across = math.radians(place.lon - lon)
    half = math.sin((north - south) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(across / 2) ** 2
    return 2 * _EARTH_METRES * math.asin(min(1.0, math.sqrt(half)))
