"""The scripts that make packs: public tables in, packs that the app reads out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.reference.packs import Packs
from fieldapp.reference.place_table import Level

PACKAGING = Path(__file__).resolve().parents[3] / "packaging"
TABLES = {
    "--regions": {
        "features": [{"properties": {"admin1Name": "Segou", "admin1Pcod": "ML04"}}],
    },
    "--communes": (
        "adm3_pcode,adm3_name,adm2_pcode,adm2_name,rep_lon,rep_lat,n_settlements\n"
        "ML040201,Pelengana,ML0402,Segou,-6.2000009,13.4000001,2\n"
    ),
    "--settlements": (
        "pcode,name,alt,adm3_pcode,adm3_name,adm2_pcode,adm2_name,lon,lat\n"
        "ML040201002, Sekoro  Koura ,,ML040201,Pelengana,ML0402,Segou,-6.1,13.41234567\n"
        "ML040200000,Segou,,ML040201,Pelengana,ML0402,Segou,-6.3,13.5\n"
    ),
    "--crosswalk": "cercle,cod_ab_2015,cod_ab_2021,region_2023,geonames_id\nSegou,ML0402,ML0406,,7701202\n",
    "--edition-2021": (
        "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n"
        "MLI,1,ML04,Segou,MLI,2021-12-20\nMLI,2,ML0406,Segou,ML04,2021-12-20\n"
    ),
}


def run(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(PACKAGING / script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def made(folder: Path, tmp_path: Path) -> Path:
    """A folder whose place packs come from five tiny tables."""
    given: list[str | Path] = ["--version", "2030.1.1", "--out", folder]
    for option, content in TABLES.items():
        path = tmp_path / option.strip("-")
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        given += [option, path]
    done = run("make_places.py", *given)
    assert done.returncode == 0, done.stderr
    return folder


def test_tables_become_packs_that_the_app_reads(made: Path) -> None:
    assert run("index_packs.py", made).returncode == 0
    packs = Packs(made)
    village = packs.places.get("COD-AB", "2015", "ML040201002")

    assert packs.versions()["places-ml-mopti"] == "2030.1.1"
    assert (village.name, village.lat, village.lon) == ("Sekoro Koura", 13.41235, -6.1)


def test_a_code_outside_its_commune_stays_whole(made: Path) -> None:
    run("index_packs.py", made)
    places = Packs(made).places

    assert places.get("COD-AB", "2015", "ML040200000").parent == "ML040201"


def test_cercles_get_the_accents_that_people_write(made: Path) -> None:
    run("index_packs.py", made)

    assert {place.name for place in Packs(made).places.list_places(Level.CERCLE)} == {"Ségou"}


def test_the_index_refuses_two_contents_of_one_version(folder: Path) -> None:
    goals = folder / "goals.json"
    before = (folder / "index.json").read_bytes()
    goals.write_text(goals.read_text(encoding="utf-8").replace("Faim zéro", "Zéro faim"), encoding="utf-8")
    done = run("index_packs.py", folder)

    assert done.returncode == 1
    assert "goals.json" in done.stderr
    assert (folder / "index.json").read_bytes() == before


def test_the_index_can_be_made_anew_at_will(folder: Path) -> None:
    before = (folder / "index.json").read_bytes()
    run("index_packs.py", folder)

    assert (folder / "index.json").read_bytes() == before
