"""Places by edition and code; a bare code is never turned into one place."""

from __future__ import annotations

import pytest

from fieldapp.errors import UnknownPlace
from fieldapp.reference.packs import Packs
from fieldapp.reference.place_table import Level
from fieldapp.reference.places import EDITIONS, SCHEME

MOPTI_2015_2021 = [
    ("ML0501", "Mopti", "Bandiagara"),
    ("ML0502", "Bandiagara", "Bankass"),
    ("ML0503", "Bankass", "Djenné"),
    ("ML0504", "Youwarou", "Douentza"),
    ("ML0505", "Djenné", "Koro"),
    ("ML0506", "Douentza", "Mopti"),
    ("ML0507", "Koro", "Ténenkou"),
    ("ML0508", "Ténenkou", "Youwarou"),
]


@pytest.mark.parametrize(
    ("level", "edition", "count"),
    [
        (Level.REGION, "2015", 9),
        (Level.CERCLE, "2015", 50),
        (Level.COMMUNE, "2015", 108),
        (Level.VILLAGE, "2015", 3_270),
        (Level.REGION, "2021", 10),
        (Level.CERCLE, "2021", 53),
        (Level.COMMUNE, "2021", 0),
    ],
)
def test_everything_is_there(packs: Packs, level: Level, edition: str, count: int) -> None:
    assert len(packs.places.list_places(level, edition=edition)) == count


@pytest.mark.parametrize(("code", "in_2015", "in_2021"), MOPTI_2015_2021)
def test_a_bare_code_gives_all_its_meanings(packs: Packs, code: str, in_2015: str, in_2021: str) -> None:
    """All eight cercles of Mopti changed codes in 2021."""
    found = [(place.edition, place.name) for place in packs.places.meanings(code)]

    assert found == [("2015", in_2015), ("2021", in_2021)]


def test_a_code_is_read_however_it_is_typed(packs: Packs) -> None:
    assert packs.places.meanings(" ml 0504 ") == packs.places.meanings("ML0504")


def test_a_code_nobody_knows_means_nothing(packs: Packs) -> None:
    assert packs.places.meanings("ML9999") == []


def test_the_name_beside_a_code_tells_the_edition(packs: Packs) -> None:
    assert [place.edition for place in packs.places.matching("ML0504", "DOUENTZA")] == ["2021"]


def test_a_village_code_may_lie_in_either_of_two_cercles(packs: Packs) -> None:
    """Only the 2015 villages are known, so one meaning must not pass for certainty."""
    assert len(packs.places.meanings("ML050601001")) == 1
    assert [cercle.name for cercle in packs.places.possible_cercles("ML050601001")] == ["Douentza", "Mopti"]


def test_a_place_is_got_by_edition_and_code(packs: Packs) -> None:
    place = packs.places.get("COD-AB", "2015", "ML050115001")

    assert (place.name, place.level, place.parent) == ("Dankoussa", Level.VILLAGE, "ML050115")


@pytest.mark.parametrize(
    ("scheme", "edition", "code"),
    [
        ("COD-AB", "2021", "ML050115001"),
        ("COD-AB", "2015", "ML1001"),
        ("COD-AB", "2023", "ML0501"),
        ("GADM", "2015", "ML0501"),
        ("COD-AB", "2015", "ml0501"),
    ],
)
def test_an_unknown_place_is_named(packs: Packs, scheme: str, edition: str, code: str) -> None:
    with pytest.raises(UnknownPlace) as caught:
        packs.places.get(scheme, edition, code)

    assert caught.value.facts == {"scheme": scheme, "edition": edition, "code": code}


def test_a_place_is_kept_with_scheme_edition_code_and_name(packs: Packs) -> None:
    value = packs.places.get("COD-AB", "2015", "ML050115001").as_value()

    assert value == {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}


@pytest.mark.parametrize(("code", "_in_2015", "in_2021"), MOPTI_2015_2021)
def test_the_crosswalk_keeps_the_name(packs: Packs, code: str, _in_2015: str, in_2021: str) -> None:
    place = packs.places.get("COD-AB", "2021", code)
    row = packs.places.crosswalk(place)

    assert row is not None
    assert (row.name, row.code_2021) == (in_2021, code)
    assert packs.places.get("COD-AB", "2015", row.code_2015).name == in_2021


def test_a_village_has_the_crosswalk_of_its_cercle(packs: Packs) -> None:
    row = packs.places.crosswalk(packs.places.get("COD-AB", "2015", "ML050601001"))

    assert row is not None
    assert (row.name, row.code_2015, row.code_2021, row.region_2023) == ("Douentza", "ML0506", "ML0504", "ML18")


def test_a_region_has_no_crosswalk(packs: Packs) -> None:
    assert packs.places.crosswalk(packs.places.get("COD-AB", "2015", "ML05")) is None


def test_every_cercle_is_in_the_crosswalk_and_every_row_leads_back(packs: Packs) -> None:
    for edition in EDITIONS:
        for cercle in packs.places.list_places(Level.CERCLE, edition=edition):
            row = packs.places.crosswalk(cercle)
            assert row is not None
            assert row.name == cercle.name


def test_a_cercle_in_the_other_edition_is_only_proposed(packs: Packs) -> None:
    old = packs.places.get("COD-AB", "2015", "ML0506")
    new = packs.places.in_edition(old, "2021")

    assert new is not None
    assert (new.edition, new.code, new.name) == ("2021", "ML0504", "Douentza")


@pytest.mark.parametrize(("edition", "code"), [("2021", "ML1002"), ("2015", "ML05"), ("2015", "ML050115001")])
def test_where_the_other_edition_has_no_such_cercle_there_is_none(packs: Packs, edition: str, code: str) -> None:
    """New cercles of 2021, regions and villages."""
    place = packs.places.get("COD-AB", edition, code)
    other = "2015" if edition == "2021" else "2021"

    assert packs.places.in_edition(place, other) is None


def test_what_lies_around_and_inside(packs: Packs) -> None:
    village = packs.places.get("COD-AB", "2015", "ML050115001")
    commune = packs.places.area(village, Level.COMMUNE)

    assert commune is not None
    assert commune.name == "Soye"
    assert village in packs.places.children(commune)
    assert packs.places.area(commune, Level.VILLAGE) is None


def test_every_place_lies_in_a_region(packs: Packs) -> None:
    for level in Level:
        for place in packs.places.list_places(level):
            assert packs.places.area(place, Level.REGION) is not None


def test_the_editions_say_since_when(packs: Packs) -> None:
    found = [(edition.scheme, edition.edition, str(edition.valid_from)) for edition in packs.places.editions()]

    assert found == [(SCHEME, "2015", "None"), (SCHEME, "2021", "2021-12-20")]


def test_coordinates_are_rounded_to_a_metre(packs: Packs) -> None:
    for place in packs.places.list_places(Level.VILLAGE):
        assert place.lat is not None
        assert place.lon is not None
        assert (round(place.lat, 5), round(place.lon, 5)) == (place.lat, place.lon)
        assert 12.5 < place.lat < 17.5
        assert -6 < place.lon < 0
