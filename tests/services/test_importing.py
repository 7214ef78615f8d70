"""Reading a stick: several bundles at once, in any order, whatever the clocks say."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fieldapp.services import listing, records
from fieldapp.services.importing import TakenIn
from tests.fakes import FakeClock
from tests.worlds import World, a_project, projects, title

TEN_YEARS = timedelta(days=3_653)


def test_changes_tell_the_screen_what_to_refresh(world: World) -> None:
    project = a_project(world["oumar"])
    told = world.hand("oumar", "bureau")

    assert project in told.changes.records
    assert told.changes.kinds >= {"project"}


def test_records_that_arrive_can_be_searched(world: World) -> None:
    project = a_project(world["oumar"], "Forage de Dankoussa")
    world.hand("oumar", "bureau")

    assert [row.id for row in listing.find(world.office, "dankou")] == [project]


def test_a_stick_with_the_work_of_three_laptops_is_read_at_once(world: World) -> None:
    stick = world.stick()
    made = {name: a_project(world[name], name) for name in ("oumar", "binta", "seydou")}
    for name in made:
        world.export(name, stick)
    told = world.take("bureau", stick)

    assert (told.exit_status, len(told.bundles)) == (0, 3)
    assert projects(world.office) >= set(made.values())


def test_a_file_of_a_bundle_stands_for_all_of_it(world: World) -> None:
    project = a_project(world["oumar"])
    sent = world.export("oumar").paths
    world.take("bureau", sent[0], sent[0], sent[0].parent)

    assert project in projects(world.office)


def exchanged(world: World) -> TakenIn:
    project = a_project(world["oumar"], "first")
    world.round("oumar", "binta")
    records.set_values(world["oumar"], project, {"title": "Oumar"})
    records.set_values(world["binta"], project, {"title": "Binta", "project_kind": "INFRA_WATER"})
    world.round("oumar", "binta")
    return world.hand("oumar", "bureau")


def outcome(world: World) -> list[tuple[object, object, bool]]:
    exchanged(world)
    found: list[tuple[object, object, bool]] = []
    for name in ("bureau", "oumar", "binta"):
        [project] = projects(world[name])
        view = records.load(world[name], project)
        found.append(({"Oumar", "Binta"} >= {view.values["title"]}, view.values["project_kind"], bool(view.conflicts)))
    return found


@pytest.mark.parametrize("years", [-TEN_YEARS, TEN_YEARS, timedelta(days=-20_000), timedelta(days=4_400)])
def test_a_wrong_clock_changes_nothing_in_what_comes_of_it(world: World, years: timedelta) -> None:
    clock = world["binta"].clock
    assert isinstance(clock, FakeClock)
    clock.advance(years)

    assert outcome(world) == [(True, "INFRA_WATER", True)] * 3


def test_a_clock_that_goes_back_does_not_bring_an_older_value(world: World) -> None:
    project = a_project(world["oumar"])
    records.set_values(world["oumar"], project, {"title": "before"})
    clock = world["oumar"].clock
    assert isinstance(clock, FakeClock)
    clock.advance(-TEN_YEARS)
    records.set_values(world["oumar"], project, {"title": "after"})
    world.hand("oumar", "bureau")

    assert title(world.office, project) == "after"
