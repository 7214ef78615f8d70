"""Places of the gazetteer: by a few letters, by where one stands, and what a code means in each edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fieldapp.reference.place_search import Nearby, PlaceHit
from fieldapp.reference.place_table import Place
from fieldapp.workspace import Workspace

__all__ = ["Nearby", "Place", "PlaceHit", "Shown", "meanings", "near", "search", "show"]


@dataclass(frozen=True, slots=True)
class Shown:
    """A place as a record has it, in words.

    Attributes:
        name: as the gazetteer has it, else as the record has it.
        code: with scheme and edition, because codes change meaning: "COD-AB 2015 ML050115001".
        is_known: whether a gazetteer has this code in this edition.
    """

    name: str
    commune: str
    cercle: str
    code: str
    is_known: bool

    @property
    def line(self) -> str:
        """Name, commune and cercle."""
        return " · ".join(part for part in (self.name, self.commune, self.cercle) if part)


def search(ws: Workspace, text: str, *, limit: int = 20) -> list[PlaceHit]:
    """Places whose name begins with the letters, or nearly; fewer than three letters find nothing."""
    return ws.packs.places.search(text, limit)


def near(ws: Workspace, lat: float, lon: float, *, limit: int = 5) -> list[Nearby]:
    """The places nearest to a position in WGS 84 degrees."""
    return ws.packs.places.nearest(lat, lon, limit)


def show(ws: Workspace, value: Mapping[str, str]) -> Shown:
    """A place of a record, with what lies around it.

    Args:
        value: scheme, edition, code and name, as records keep places.
    """
    scheme, edition, code, name = (value.get(part, "") for part in ("scheme", "edition", "code", "name"))
    whole = f"{scheme} {edition} {code}"
    found = ws.packs.places.find(scheme, edition, code)
    if found is None:
        return Shown(name, "", "", whole, is_known=False)
    hit = ws.packs.places.hit(found)
    commune, cercle = (area.name if area else "" for area in (hit.commune, hit.cercle))
    return Shown(found.name, commune, cercle, whole, is_known=True)


def meanings(ws: Workspace, code: str) -> list[PlaceHit]:
    """Everything that a bare code means, one place an edition, the oldest edition first; a person chooses."""
    return [ws.packs.places.hit(place) for place in ws.packs.places.meanings(code)]
