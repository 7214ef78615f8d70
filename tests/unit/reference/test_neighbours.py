"""Villages within walking distance: the same answer as measuring every pair, and nothing guessed across editions."""

from __future__ import annotations

import pytest

from fieldapp.reference.neighbours import PlaceKey
from fieldapp.reference.packs import Packs
from fieldapp.reference.place_table import Level

DANKOUSSA = PlaceKey("COD-AB", "2015", "ML050115001")


def test_a_village_is_its_own_nearest_neighbour(packs: Packs) -> None:
    assert packs.neighbours.within(DANKOUSSA, 1_000)[0] == (DANKOUSSA, 0)


@pytest.mark.parametrize("metres", [500, 1_000, 2_000])
def test_the_grid_misses_nobody(packs: Packs, metres: int) -> None:
    """Against the gazetteer's own search, which measures every village."""
    villages = [place for place in packs.places.list_places(Level.VILLAGE) if place.lat is not None]
    for place in villages[::97]:
        assert place.lat is not None
        assert place.lon is not None
        key = PlaceKey(place.scheme, place.edition, place.code)
        found = {other.key.code for other in packs.neighbours.within(key, metres)}
        slow = packs.places.nearest(place.lat, place.lon, 500, within_metres=metres - 1)

        assert {near.hit.place.code for near in slow} <= found


def test_a_commune_has_no_neighbours(packs: Packs) -> None:
    """Two works in one commune are not side by side."""
    assert packs.neighbours.within(PlaceKey("COD-AB", "2015", "ML050115"), 1_000) == ()


def test_a_place_nobody_knows_has_only_itself(packs: Packs) -> None:
    unknown = PlaceKey("COD-AB", "2021", "ML050115001")

    assert packs.neighbours.within(unknown, 1_000) == ((unknown, 0),)
