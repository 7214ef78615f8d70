"""A village is found by three letters, as people write it, the likeliest first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.records.fold import fold
from fieldapp.reference.packs import Packs
from fieldapp.reference.place_search import Match
from fieldapp.reference.place_table import Level
from fieldapp.reference.places import Gazetteer


@pytest.fixture(scope="session")
def places(packs: Packs) -> Gazetteer:
    return packs.places


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dan", "Dankoussa · Soye · Mopti"),
        ("Dankoussa", "Dankoussa · Soye · Mopti"),
        ("DANKOUSSA", "Dankoussa · Soye · Mopti"),
        ("n'gou", "N'Gouma · Djaptodji · Douentza"),
        ("N’Gouma", "N'Gouma · Djaptodji · Douentza"),
        ("ngouma", "N'Gouma · Djaptodji · Douentza"),
        ("n gouma", "N'Gouma · Djaptodji · Douentza"),
        ("gouma", "N'Gouma · Djaptodji · Douentza"),
        ("ouronema", "Ouro-Nema · Kounari · Mopti"),
        ("ouro nema", "Ouro-Nema · Kounari · Mopti"),
        ("nema ouro", "Ouro-Nema · Kounari · Mopti"),
        ("ɓorko", "Borko · Borko · Bandiagara"),
        ("Bórkó", "Borko · Borko · Bandiagara"),
        ("nema sangha", "Nema · Sangha · Bandiagara"),
        ("nema djenné", "Nema"),
        ("dankusa", "Dankoussa · Soye · Mopti"),
        ("Duentza", "Douentza · Douentza Commune · Douentza"),
    ],
)
def test_a_village_is_found_as_people_write_it(places: Gazetteer, typed: str, found: str) -> None:
    assert any(hit.line.startswith(found) for hit in places.search(typed))


@pytest.mark.parametrize("typed", ["", "d", "da", "  ", "' '", "d-a", "…", "\x00"])
def test_below_three_letters_there_is_no_answer(places: Gazetteer, typed: str) -> None:
    assert places.search(typed) == []


def test_what_nobody_is_called_finds_nothing(places: Gazetteer) -> None:
    assert places.search("xyzxyz") == []


def test_better_matches_stand_first(places: Gazetteer) -> None:
    ranks = [hit.match for hit in places.search("nema", 60)]

    assert ranks == sorted(ranks, key=lambda match: match or Match.PREFIX)
    assert {Match.PREFIX, Match.WORD, Match.INSIDE} <= set(ranks)


@pytest.mark.parametrize(
    ("typed", "name", "match"),
    [
        ("sare h", "Sare-Hambanou", Match.PREFIX),
        ("hambanou", "Sare-Hambanou", Match.WORD),
        ("ambanou", "Sare-Hambanou", Match.INSIDE),
        ("hambanou dialloube", "Sare-Hambanou", Match.WITH_AREA),
        ("sarehambanu", "Sare-Hambanou", Match.NEAR),
    ],
)
def test_how_a_name_was_found_is_told(places: Gazetteer, typed: str, name: str, match: Match) -> None:
    assert match in {hit.match for hit in places.search(typed, 60) if hit.place.name == name}


def test_an_exact_name_stands_before_longer_ones(places: Gazetteer) -> None:
    assert places.search("fatoma")[0].place.name == "Fatoma"


def test_homonyms_show_commune_and_cercle(places: Gazetteer) -> None:
    """Fourteen villages are called Nema."""
    hits = [hit for hit in places.search("nema", 60) if hit.place.name == "Nema"]

    assert len(hits) == 14
    assert all(hit.is_homonym for hit in hits)
    assert len({hit.line for hit in hits}) == 14


def test_a_name_of_its_own_is_no_homonym(places: Gazetteer) -> None:
    assert not places.search("dankoussa")[0].is_homonym


def test_no_two_places_look_alike_in_a_list(places: Gazetteer) -> None:
    """Where name, commune and cercle are the same, the code tells them apart."""
    lines = [places.hit(village).line for village in places.list_places(Level.VILLAGE, edition="2015")[:400]]
    seats = sum(village.code.endswith("000") for village in places.list_places(Level.VILLAGE)[:400])

    assert len(lines) - len(set(lines)) <= seats


def test_a_seat_that_stands_twice_in_the_table_is_offered_once(places: Gazetteer) -> None:
    """Fatoma is a village and, 000, the point of its commune."""
    hits = [hit for hit in places.search("fatoma") if hit.place.name == "Fatoma"]

    assert [(hit.place.code, hit.is_seat) for hit in hits] == [("ML050104010", True)]


def test_the_point_of_a_seat_is_still_a_place(places: Gazetteer) -> None:
    """Old records may name it."""
    assert places.hit(places.get("COD-AB", "2015", "ML050104000")).is_seat


def test_the_limit_is_kept(places: Gazetteer) -> None:
    assert len(places.search("sar", 7)) == 7
    assert places.search("sar", 0) == []


@pytest.mark.parametrize(
    ("typed", "level", "line"),
    [
        ("soye", Level.COMMUNE, "Soye · Mopti · ML050115 (2015)"),
        ("douentza", Level.CERCLE, "Douentza · ML0504 (2021)"),
        ("mopti", Level.REGION, "Mopti · ML05 (2015)"),
    ],
)
def test_larger_places_are_found_with_code_and_edition(places: Gazetteer, typed: str, level: Level, line: str) -> None:
    assert line in {hit.line for hit in places.search(typed, level=level)}


def test_the_nearest_village_is_offered_for_a_position(places: Gazetteer) -> None:
    dankoussa = places.get("COD-AB", "2015", "ML050115001")
    assert dankoussa.lat is not None
    assert dankoussa.lon is not None
    found = places.nearest(dankoussa.lat, dankoussa.lon)

    assert (found[0].hit.place, found[0].metres) == (dankoussa, 0)
    assert [near.metres for near in found] == sorted(near.metres for near in found)


def test_a_position_far_from_every_village_offers_none(places: Gazetteer) -> None:
    """Bamako."""
    assert places.nearest(12.65, -8.0) == []


def test_distance_is_in_metres(places: Gazetteer) -> None:
    """A thousandth of a degree to the north is 111 m."""
    near = places.nearest(14.22727 + 0.001, -4.27926, 1)

    assert near[0].metres == 111


def test_the_index_can_be_made_ahead(places: Gazetteer) -> None:
    places.prepare()

    assert places.search("dan")


@given(text=st.text(max_size=200))
def test_any_text_is_answered(places: Gazetteer, text: str) -> None:
    """Pasted text, control characters, right-to-left marks: never a crash, never more than asked for."""
    assert len(places.search(text, 5)) <= 5


@given(at=st.integers(0, 3_269), is_shouted=st.booleans())
def test_every_village_is_found_by_its_full_name(places: Gazetteer, at: int, is_shouted: bool) -> None:
    village = places.list_places(Level.VILLAGE)[at]
    typed = village.name.upper() if is_shouted else village.name
    if len(fold(typed).replace(" ", "")) >= 3:
        assert fold(village.name) in {fold(hit.place.name) for hit in places.search(typed, 60)}


@given(lat=st.floats(-90, 90), lon=st.floats(-180, 180))
def test_any_position_is_answered(places: Gazetteer, lat: float, lon: float) -> None:
    assert all(near.metres <= 25_000 for near in places.nearest(lat, lon))
