"""Find a place of the gazetteer by a few letters, or by where one stands."""

from __future__ import annotations

from fieldapp.reference.place_search import Nearby, PlaceHit
from fieldapp.workspace import Workspace


def search(ws: Workspace, text: str, *, limit: int = 20) -> list[PlaceHit]:
    """Places whose name begins with the letters, or nearly; fewer than three letters find nothing."""
    return ws.packs.places.search(text, limit)


def near(ws: Workspace, lat: float, lon: float, *, limit: int = 5) -> list[Nearby]:
    """The places nearest to a position in WGS 84 degrees."""
    return ws.packs.places.nearest(lat, lon, limit)
