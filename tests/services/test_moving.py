"""A project that changes zone: received whole there, told here, and what was written meanwhile is not lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.errors import MoveInConflict, NotAnOffice, ZoneRefused
from fieldapp.services import conflicts, doctor, evidence, listing, moving, records
from tests.sync.test_machine import unexplained
from tests.worlds import World, a_paper, a_project, decide, projects, title


def a_moved(world: World) -> str:
    """A project of Mopti, with a note and a paper, that everybody knew before the office gave it to Ségou."""
    project = a_project(world["oumar"], summary="Forage à reprendre")
    records.add(world["oumar"], "note", {"of": project, "text": "Voir le maire"})
    a_paper(world["oumar"], project, world.stick())
    world.round("oumar", "binta")
    moving.move(world.office, project, "segou")
    return project


def test_it_arrives_whole_in_its_new_zone(world: World, tmp_path: Path) -> None:
    project = a_moved(world)
    told = world.hand("bureau", "seydou")
    view = records.load(world["seydou"], project)
    [paper] = listing.ids(world["seydou"], "evidence")

    assert (told.exit_status, told.bundles[0].photos) == (0, 1)
    assert (view.zone, view.moved_to, view.values["summary"]) == ("segou", "", "Forage à reprendre")
    assert view.values == records.load(world.office, project).values
    assert [each.values["text"] for each in records.children(world["seydou"], project, "note")] == ["Voir le maire"]
    assert evidence.open_copy(world["seydou"], paper, tmp_path).exists()
    assert not doctor.examine(world["seydou"]).faults


def test_the_old_zone_is_told_where_it_went_and_keeps_its_copy(world: World) -> None:
    project = a_moved(world)
    told = world.hand("bureau", "oumar")
    view = records.load(world["oumar"], project)

    assert told.exit_status == 0
    assert (view.zone, view.moved_to, view.values["summary"]) == ("mopti", "segou", "Forage à reprendre")
    assert view.conflicts == frozenset()


def test_what_is_entered_in_the_old_zone_meanwhile_is_a_conflict_and_its_decision_travels(world: World) -> None:
    """Also in a field that was empty when the project moved."""
    project = a_moved(world)
    records.set_values(world["oumar"], project, {"title": "Pompe neuve", "start_on": "2026-03-01"})
    told = world.hand("oumar", "bureau")

    assert told.exit_status == 1
    assert {each.field for each in conflicts.of_record(world.office, project)} == {"title", "start_on"}
    assert not unexplained(world.office)
    decide(world.office, project, "title", "Pompe neuve")
    decide(world.office, project, "start_on", "2026-03-01")
    world.hand("bureau", "seydou")
    assert title(world["seydou"], project) == "Pompe neuve"
    assert records.load(world["seydou"], project).values["start_on"] == "2026-03-01"


def test_what_is_added_in_the_old_zone_meanwhile_follows_when_it_is_moved_again(world: World) -> None:
    project = a_moved(world)
    records.add(world["oumar"], "note", {"of": project, "text": "Ajout tardif"})
    world.hand("oumar", "bureau")
    again = moving.move(world.office, project, "segou")
    world.hand("bureau", "seydou")

    assert again.records == 1
    texts = {each.values["text"] for each in records.children(world["seydou"], project, "note")}
    assert texts == {"Voir le maire", "Ajout tardif"}
    assert moving.move(world.office, project, "segou").records == 0


def test_it_can_come_back(world: World) -> None:
    project = a_moved(world)
    world.round("oumar", "seydou")
    records.set_values(world["seydou"], project, {"title": "Vu à Ségou"})
    world.hand("seydou", "bureau")
    moving.move(world.office, project, "mopti")
    world.round("oumar", "seydou")
    here, there = (records.load(world[name], project) for name in ("oumar", "seydou"))

    assert (here.zone, here.moved_to, here.values["title"]) == ("mopti", "", "Vu à Ségou")
    assert (there.zone, there.moved_to) == ("segou", "mopti")
    assert not unexplained(world.office)


def test_a_conflict_is_decided_before(world: World) -> None:
    project = a_project(world["oumar"])
    world.round("oumar", "binta")
    for name in ("oumar", "binta"):
        records.set_values(world[name], project, {"title": name})
        world.hand(name, "bureau")
    with pytest.raises(MoveInConflict):
        moving.move(world.office, project, "segou")

    assert records.load(world.office, project).zone == "mopti"


def test_only_an_office_moves_and_only_to_a_zone_there_is(world: World) -> None:
    project = a_moved(world)
    with pytest.raises(NotAnOffice):
        moving.move(world["oumar"], project, "segou")
    partner = records.add(world.office, "partner", {"legal_name": "Coopérative"}).record
    for record, zone in ((project, "gao"), (partner, "segou")):
        with pytest.raises(ZoneRefused):
            moving.move(world.office, record, zone)

    assert project in projects(world.office)
