"""A workspace folder that was copied: both go on, nothing they do collides, and the office takes both in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fieldapp.paths import settings_folder
from fieldapp.services import conflicts, handover, records
from fieldapp.store import meta, quarantine
from fieldapp.store.meta import Name
from fieldapp.store.quarantine import Reason
from fieldapp.words import Lang
from fieldapp.words.sync import TROUBLES
from fieldapp.workspace import Workspace
from tests.conftest import HOME_VARIABLES
from tests.worlds import World, a_project, join, projects


def life(ws: Workspace) -> str:
    """The epoch that a machine is in."""
    with ws.store.read() as tx:
        return meta.get(tx, Name.EPOCH)


def copied(world: World) -> tuple[str, str]:
    """Oumar's folder in two places, copied with work in it that was not handed over yet."""
    project = a_project(world["oumar"])
    unsigned = a_project(world["oumar"], "not signed yet")
    before = life(world["oumar"])
    world.forget("oumar")
    shutil.copytree(world.folder / "oumar", world.folder / "copy")
    with pytest.MonkeyPatch.context() as patch:  # another machine has settings of its own
        for name in HOME_VARIABLES:
            patch.setenv(name, str(world.folder / "elsewhere"))
        (world.folder / "elsewhere").mkdir()
        copy = life(world["copy"])
    assert copy != before == life(world["oumar"])
    assert world["copy"].me.device == world["oumar"].me.device
    return project, unsigned


def test_both_places_can_hand_over_and_nothing_is_a_fork(world: World) -> None:
    copied(world)
    made = {name: a_project(world[name], name) for name in ("oumar", "copy")}
    told = [world.hand(name, "bureau").exit_status for name in ("copy", "oumar")]

    assert told == [0, 0]
    assert projects(world.office) >= set(made.values())
    assert not handover.board(world.office).quarantined


def test_what_both_places_changed_is_a_conflict_for_a_person(world: World) -> None:
    project, _ = copied(world)
    for name in ("oumar", "copy"):
        records.set_values(world[name], project, {"title": name})
    for name in ("copy", "oumar"):
        world.hand(name, "bureau")
    [found] = conflicts.listed(world.office)

    assert {side.value for side in found.sides} == {"oumar", "copy"}


def test_what_both_places_had_not_signed_when_they_parted_arrives_once(world: World) -> None:
    _, unsigned = copied(world)
    more = a_project(world["oumar"], "more in the old place")
    world.hand("copy", "bureau")
    told = world.hand("oumar", "bureau")

    assert told.exit_status == 0
    assert projects(world.office) >= {unsigned, more}
    world.hand("bureau", "binta")
    assert projects(world["binta"]) >= {unsigned, more}


def cloned(world: World) -> tuple[list[Path], dict[str, str]]:
    """What two machines hand over that came from one disk, settings and all: their sticks and their projects."""
    a_project(world["oumar"], "before")
    world.hand("oumar", "bureau")
    world.hand("bureau", "oumar")
    world.forget("oumar")
    places = {world.folder / "oumar": world.folder / "disk", settings_folder(): world.folder / "settings"}
    for place, kept in places.items():
        shutil.copytree(place, kept)
    sticks: list[Path] = []
    made: dict[str, str] = {}
    for name in ("original", "clone"):
        made[name] = a_project(world["oumar"], name)
        sticks += world.export("oumar").paths
        world.forget("oumar")
        for place, kept in places.items():
            shutil.rmtree(place)
            shutil.copytree(kept, place)
    return sticks, made


def test_a_cloned_disk_is_told_as_a_fork_and_both_sides_are_kept(world: World) -> None:
    sticks, made = cloned(world)
    first, second = (world.take("bureau", path) for path in sticks)
    [held] = handover.board(world.office).quarantined

    assert (first.exit_status, second.exit_status) == (0, 3)
    assert projects(world.office) & set(made.values()) == {made["original"]}
    assert (held.reason, held.device) == (Reason.FORK, world["oumar"].me.device)
    with world.office.store.read() as tx:
        assert made["clone"].encode() in quarantine.data_of(tx, held.hash)


def test_the_office_is_told_in_words_that_the_device_must_enrol_anew(world: World) -> None:
    sticks, _ = cloned(world)
    for path in sticks:
        world.take("bureau", path)
    [held] = handover.board(world.office).quarantined
    words = TROUBLES[held.reason]
    said = f"{words.what.say(Lang.FR, {'sender': 'oumar'})} {words.fix.say(Lang.FR)}"

    assert "Les deux sont gardées" in said
    assert "enregistré de nouveau" in said


def test_the_clone_enrolled_anew_works_on_and_nothing_of_it_is_a_fork(world: World) -> None:
    sticks, _ = cloned(world)
    for path in sticks:
        world.take("bureau", path)
    join(world, "oumar bis", "mopti")
    fresh = a_project(world["oumar bis"], "from the machine that was the clone")
    told = world.hand("oumar bis", "bureau")

    assert told.exit_status == 0
    assert fresh in projects(world.office)
    assert len(handover.board(world.office).quarantined) == 1
