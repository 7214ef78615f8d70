"""A pack is used whole and as it was made, or not at all, and the error says which file and which rule."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp import paths
from fieldapp.errors import PackDamaged, PackTooNew
from fieldapp.reference.packs import BUILT_IN, Packs
from tests.unit.reference.conftest import Damage

BUILT_IN_FOLDER = paths.resources() / "reference"
ANY_PROPERTY = {
    "goals.json": "goals",
    "instruments.json": "instruments",
    "plans-ml.json": "plans",
    "thresholds.json": "thresholds",
    "exclusion-sectors.json": "exclusions",
    "country-rules-ml.json": "country_rules",
    "cost-ranges.json": "costs",
    "office-limits.json": "limits",
    "places-ml-admin.tsv": "places",
    "places-ml-mopti.tsv": "places",
}


def test_every_pack_has_a_version(packs: Packs) -> None:
    assert set(packs.versions()) == set(BUILT_IN)


def test_versions_are_told_without_opening_a_pack(folder: Path) -> None:
    """A check run keeps versions; it must not pay for the gazetteer."""
    for file in ANY_PROPERTY:
        (folder / file).unlink()

    assert len(Packs(folder).versions()) == len(BUILT_IN)


def test_making_packs_reads_nothing(tmp_path: Path) -> None:
    """The window starts with one; only a question opens files."""
    Packs(tmp_path / "nowhere")


def test_a_pack_is_read_once(packs: Packs) -> None:
    assert packs.places is packs.places


def test_source_and_licence_stand_in_every_pack() -> None:
    for file in ANY_PROPERTY:
        text = (BUILT_IN_FOLDER / file).read_text(encoding="utf-8")
        header = json.loads(text.partition("\n")[0]) if file.endswith(".tsv") else json.loads(text)["pack"]
        assert header["source"]
        assert header["licence"]


@pytest.mark.parametrize(("file", "subject"), ANY_PROPERTY.items(), ids=ANY_PROPERTY)
def test_a_flipped_bit_is_noticed(folder: Path, file: str, subject: str) -> None:
    """100,000 must never become 900,000 on a worn disk."""
    data = bytearray((folder / file).read_bytes())
    data[len(data) // 2] ^= 0b1000
    (folder / file).write_bytes(bytes(data))
    with pytest.raises(PackDamaged) as caught:
        getattr(Packs(folder), subject)

    assert (caught.value.facts["file"], caught.value.facts["rule"]) == (file, "SHA-256")


@pytest.mark.parametrize(("file", "subject"), ANY_PROPERTY.items(), ids=ANY_PROPERTY)
def test_a_missing_file_is_named(folder: Path, file: str, subject: str) -> None:
    (folder / file).unlink()
    with pytest.raises(PackDamaged) as caught:
        getattr(Packs(folder), subject)

    assert (caught.value.facts["file"], caught.value.facts["rule"]) == (file, "file")


@pytest.mark.parametrize(("file", "subject"), ANY_PROPERTY.items(), ids=ANY_PROPERTY)
def test_a_newer_format_is_refused_as_such(rewritten: Damage, file: str, subject: str) -> None:
    packs = rewritten(file, '"format": 1', '"format": 2')
    with pytest.raises(PackTooNew) as caught:
        getattr(packs, subject)

    assert caught.value.facts == {"file": file, "found": 2, "known": 1}


@pytest.mark.parametrize(("file", "subject"), ANY_PROPERTY.items(), ids=ANY_PROPERTY)
def test_a_version_that_differs_from_the_index_is_refused(rewritten: Damage, file: str, subject: str) -> None:
    packs = rewritten(file, '"version": "2026', '"version": "2036')
    with pytest.raises(PackDamaged) as caught:
        getattr(packs, subject)

    assert caught.value.facts["rule"] == "index"


@pytest.mark.parametrize(
    ("file", "subject", "old", "new"),
    [
        ("plans-ml.json", "plans", '"framework": "NATIONAL_PLAN", "short"', '"framework": "MOON_PLAN", "short"'),
        ("plans-ml.json", "plans", '"valid_from": "2019-01-01"', '"valid_from": "2019-13-01"'),
        ("plans-ml.json", "plans", '"valid_from": "2019-01-01"', '"valid_from": "2029-01-01"'),
        ("plans-ml.json", "plans", '"valid_from": "2019-01-01"', '"begins": "2019-01-01"'),
        ("plans-ml.json", "plans", '"id": "CREDD-2016"', '"id": "CREDD-2019"'),
        ("plans-ml.json", "plans", '"CREDD I"', '"CREDD II"'),
        ("plans-ml.json", "plans", '"fr": "Croissance inclusive"', '"fr": " "'),
        ("goals.json", "goals", '"parent": "6"', '"parent": "60"'),
        ("goals.json", "goals", '"SDG 6.1"', '"SDG 6.9"'),
        ("goals.json", "goals", '"code": "6.2"', '"code": "6.1"'),
        ("thresholds.json", "thresholds", '"value": 10000000', '"value": "10000000"'),
        ("thresholds.json", "thresholds", '"value": 10000000', '"value": -1'),
        ("thresholds.json", "thresholds", '"name": "PD_FROM"', '"name": "PD_SINCE"'),
        ("thresholds.json", "thresholds", '"name": "PD_FROM"', '"name": "SPOT_CHECK_ABOVE"'),
        ("thresholds.json", "thresholds", '"value": 20150701', '"value": 20151301'),
        ("thresholds.json", "thresholds", '"above_minor": 250000,', '"above_minor": 250001,'),
        ("thresholds.json", "thresholds", '"LOWCAP_HIGH": "HIGH"', '"LOWCAP_HIGH": "AWFUL"'),
        ("instruments.json", "instruments", '"code": "LOE"', '"code": "MOU"'),
        ("instruments.json", "instruments", '"needs_child": ["PD", "SPD"]', '"needs_child": ["PD"]'),
        ("instruments.json", "instruments", '"kind": "VENUE"', '"kind": "LAND"'),
        ("instruments.json", "instruments", '"answer": "RECORDS"', '"answer": "PERHAPS"'),
        ("exclusion-sectors.json", "exclusions", '"sector": "ARMS"', '"sector": "GUNS"'),
        ("exclusion-sectors.json", "exclusions", '"sector": "ARMS"', '"sector": "TOBACCO"'),
        ("exclusion-sectors.json", "exclusions", '"tolerated_percent": 10', '"tolerated_percent": 100'),
        ("exclusion-sectors.json", "exclusions", '"direct": "BLOCK"', '"direct": "ALLOW"'),
        ("exclusion-sectors.json", "exclusions", '"fr": "Armes"', '"fr": " "'),
        ("country-rules-ml.json", "country_rules", '"origins": ["FR"]', '"origins": ["France"]'),
        ("country-rules-ml.json", "country_rules", '"origins": ["FR"]', '"origins": []'),
        ("country-rules-ml.json", "country_rules", '"id": "ML-2022-FR"', '"id": "ML-2004-038"'),
        ("country-rules-ml.json", "country_rules", '"valid_to": "2024-03-27"', '"valid_to": "2004-03-27"'),
        ("cost-ranges.json", "costs", '"low_minor": 600000', '"low_minor": 2500001'),
        ("cost-ranges.json", "costs", '"low_minor": 600000', '"low_minor": -1'),
        ("cost-ranges.json", "costs", '"per": "UNIT"', '"per": "USER"'),
        ("cost-ranges.json", "costs", '"currency": "USD"', '"currency": "FCFA"'),
        ("office-limits.json", "limits", '"name": "RELEASE_DAYS"', '"name": "RELEASE_WEEKS"'),
        ("office-limits.json", "limits", '"name": "RELEASE_DAYS"', '"name": "WAIVER_MONTHS"'),
        ("office-limits.json", "limits", '"value": 20', '"value": -20'),
        ("places-ml-admin.tsv", "places", "C\tML0504\tYouwarou", "C\tML0505\tYouwarou"),
        ("places-ml-admin.tsv", "places", "C\tML0504\tYouwarou", "C\tML4404\tYouwarou"),
        ("places-ml-admin.tsv", "places", "C\tML0504\tYouwarou", "C\tML0504\t"),
        ("places-ml-admin.tsv", "places", "C\tML0504\tYouwarou", "Q\tML0504\tYouwarou"),
        ("places-ml-admin.tsv", "places", "C\tML0504\tYouwarou", "C\tML0504\tYouwarou\t1"),
        ("places-ml-admin.tsv", "places", "E\tCOD-AB\t2021\t2021-12-20", "E\tCOD-AB\t2021\t2021-12-32"),
        ("places-ml-mopti.tsv", "places", "V\t001\tMoussawel\t14.66952", "V\t001\tMoussawel\t94.66952"),
        ("places-ml-mopti.tsv", "places", "V\t001\tMoussawel\t14.66952", "V\t001\tMoussawel\tnan"),
        ("places-ml-mopti.tsv", "places", "V\t001\tMoussawel\t14.66952", "V\t1\tMoussawel\t14.66952"),
        ("places-ml-mopti.tsv", "places", "E\tCOD-AB\t2015\t\n", ""),
    ],
)
def test_a_fact_that_breaks_a_rule_is_refused(rewritten: Damage, file: str, subject: str, old: str, new: str) -> None:
    """A pack is made by hand; what cannot be right is found when it is read, not when it misleads."""
    packs = rewritten(file, old, new)
    with pytest.raises(PackDamaged) as caught:
        getattr(packs, subject)

    assert caught.value.facts["file"] == file


def test_a_cut_table_is_noticed(rewritten: Damage) -> None:
    packs = rewritten("places-ml-mopti.tsv", "V\t001\tMoussawel\t14.66952\t-3.99699\n", "")
    with pytest.raises(PackDamaged) as caught:
        _ = packs.places

    assert caught.value.facts["rule"] == "rows"


def test_letters_that_are_no_utf8_are_refused(folder: Path, rewritten: Damage) -> None:
    rewritten("places-ml-mopti.tsv", "Moussawel", "Moussawel")
    data = (folder / "places-ml-mopti.tsv").read_bytes().replace(b"Moussawel", b"Moussaw\xe9l")
    (folder / "places-ml-mopti.tsv").write_bytes(data)
    with pytest.raises(PackDamaged):
        _ = Packs(folder).places


def test_a_huge_file_is_not_read(folder: Path) -> None:
    with (folder / "goals.json").open("ab") as stream:
        stream.truncate(5 * 1024 * 1024)
    with pytest.raises(PackDamaged) as caught:
        _ = Packs(folder).goals

    assert caught.value.facts["rule"] == "size"


def test_a_pack_that_the_index_does_not_name_is_named(folder: Path) -> None:
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    index["packs"] = [entry for entry in index["packs"] if entry["id"] != "goals"]
    (folder / "index.json").write_text(json.dumps(index), encoding="utf-8")
    with pytest.raises(PackDamaged) as caught:
        _ = Packs(folder).goals

    assert caught.value.facts["place"] == "goals"


@pytest.mark.parametrize("file", ["../goals.json", "/etc/passwd", "goals.exe", "Goals.json", ""])
def test_the_index_names_files_of_its_own_folder_only(folder: Path, file: str) -> None:
    text = (folder / "index.json").read_text(encoding="utf-8").replace('"goals.json"', json.dumps(file))
    (folder / "index.json").write_text(text, encoding="utf-8")
    with pytest.raises(PackDamaged):
        Packs(folder).versions()


def test_a_newer_index_is_refused_as_such(folder: Path) -> None:
    (folder / "index.json").write_text('{"format": 7, "packs": {}}', encoding="utf-8")
    with pytest.raises(PackTooNew):
        Packs(folder).versions()


@given(st.binary(max_size=200))
def test_any_bytes_as_index_are_refused_by_name(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Nothing but the two named errors leaves the reader."""
    folder = tmp_path_factory.mktemp("packs")
    (folder / "index.json").write_bytes(data)
    with pytest.raises((PackDamaged, PackTooNew)):
        Packs(folder).versions()
