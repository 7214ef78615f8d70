"""Places of Mali by scheme, edition and code: regions, cercles, communes, villages, and what a bare code may mean.

Codes changed meaning between editions: ML0504 is Youwarou in the edition of 2015 and Douentza in that of 2021. So
nothing here turns a bare code, or a code of one edition, into a place of another: every meaning is given, and a
person chooses. Finding a village by name or position is in `place_search`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Final

from fieldapp.errors import UnknownPlace
from fieldapp.records.fold import fold
from fieldapp.reference.place_search import WITHIN_METRES, Finder, Nearby, PlaceHit
from fieldapp.reference.place_table import Content, Crosswalk, Edition, Level, Place, read_places
from fieldapp.reference.reading import Entry, read_table

SCHEME: Final = "COD-AB"
EDITIONS: Final = ("2015", "2021")


class Gazetteer:
    """Answers about places; immutable. The search index is made at the first search."""

    def __init__(self, content: Content) -> None:
        self._places = content.places
        self._editions = tuple(content.editions.values())
        self._crosswalks = tuple(content.crosswalks)

    @classmethod
    def read(cls, folder: Path, entries: Iterable[Entry]) -> Gazetteer:
        """The places of several packs together, larger places first.

        Raises:
            PackDamaged, PackTooNew: none of them may be used.
        """
        content = Content()
        for entry in entries:
            read_places(read_table(folder, entry), content)
        return cls(content)

    def get(self, scheme: str, edition: str, code: str) -> Place:
        """The place with this code in this edition.

        Raises:
            UnknownPlace: the edition has no such code, or is not known.
        """
        place = self.find(scheme, edition, code)
        if place is None:
            raise UnknownPlace(scheme=scheme, edition=edition, code=code)
        return place

    def find(self, scheme: str, edition: str, code: str) -> Place | None:
        """The place with this code in this edition, None when there is none."""
        return self._places.get((scheme, edition, code))

    def editions(self) -> tuple[Edition, ...]:
        """The editions known, oldest first."""
        return tuple(sorted(self._editions, key=lambda edition: edition.edition))

    def meanings(self, code: str) -> list[Place]:
        """Everything a bare code means, one place an edition, oldest edition first.

        One meaning only is no permission to take it: for communes and villages the 2021 edition is not known here,
        see `possible_cercles`. A person chooses always.
        """
        wanted = _tidy(code)
        found = (self.find(edition.scheme, edition.edition, wanted) for edition in self.editions())
        return [place for place in found if place is not None]

    def matching(self, code: str, name: str) -> list[Place]:
        """Those meanings of a bare code that also bear the name beside it, to tell a person which edition it was."""
        return [place for place in self.meanings(code) if fold(place.name) == fold(name)]

    def possible_cercles(self, code: str) -> list[Place]:
        """The cercle that a code of any level would lie in, edition by edition: often two different ones."""
        return self.meanings(_tidy(code)[: len("ML0504")])

    def crosswalk(self, place: Place) -> Crosswalk | None:
        """Both editions of the cercle that a place is or lies in; None for a region or an unlisted cercle."""
        cercle = self.area(place, Level.CERCLE)
        if cercle is None:
            return None
        return next((row for row in self._crosswalks if _code_in(row, cercle.edition) == cercle.code), None)

    def crosswalks(self) -> tuple[Crosswalk, ...]:
        """Every cercle in both editions."""
        return self._crosswalks

    def in_edition(self, place: Place, edition: str) -> Place | None:
        """The same cercle in another edition, by name, to be proposed to a person; None where it has none there."""
        row = self.crosswalk(place) if place.level is Level.CERCLE else None
        return None if row is None else self.find(place.scheme, edition, _code_in(row, edition))

    def area(self, place: Place, level: Level) -> Place | None:
        """The place itself or what lies around it at a level; None when it is larger than that."""
        while place.level is not level:
            if not place.parent:
                return None
            place = self._places[place.scheme, place.edition, place.parent]
        return place

    def children(self, place: Place) -> list[Place]:
        """What lies directly inside, by name."""
        key = (place.scheme, place.edition, place.code)
        inside = (p for p in self._places.values() if (p.scheme, p.edition, p.parent) == key)
        return sorted(inside, key=lambda child: (fold(child.name), child.code))

    def list_places(self, level: Level, *, edition: str | None = None) -> list[Place]:
        """Every place of a level, by code; of one edition or of all."""
        found = (p for p in self._places.values() if p.level is level and edition in (None, p.edition))
        return sorted(found, key=lambda place: (place.edition, place.code))

    def search(self, text: str, limit: int = 20, *, level: Level = Level.VILLAGE) -> list[PlaceHit]:
        """The villages (or places of another level) that a text may mean, best first.

        Order: the name begins so, a word in it does, it contains it, name and commune or cercle together, nearly so.
        Below three folded letters there is no answer.
        """
        return self._finder(level).search(text, limit)

    def nearest(self, lat: float, lon: float, limit: int = 5, *, within_metres: float = WITHIN_METRES) -> list[Nearby]:
        """The villages nearest to a position, to be offered for a photo; degrees WGS 84."""
        return self._finder(Level.VILLAGE).nearest(lat, lon, limit, within_metres=within_metres)

    def prepare(self) -> None:
        """Make the search index now, on a worker, so that the first letters typed need not wait for it."""
        self._finder(Level.VILLAGE)

    def hit(self, place: Place) -> PlaceHit:
        """A known place as a search shows it, with commune, cercle and homonyms."""
        return self._finder(place.level).shown(place)

    def _finder(self, level: Level) -> Finder:
        return self._villages if level is Level.VILLAGE else Finder(self._places, [level])

    @cached_property
    def _villages(self) -> Finder:
        return Finder(self._places, [Level.VILLAGE])


def _tidy(code: str) -> str:
    return "".join(code.split()).upper()


def _code_in(row: Crosswalk, edition: str) -> str:
    return {"2015": row.code_2015, "2021": row.code_2021}.get(edition, "")
