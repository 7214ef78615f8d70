"""A workspace folder that was copied: both go on, nothing they do collides, and the office takes both in."""

from __future__ import annotations

import shutil

import pytest

from fieldapp.services import conflicts, handover, records
from fieldapp.store import meta
from fieldapp.store.meta import Name
from fieldapp.workspace import Workspace
from tests.conftest import HOME_VARIABLES
from tests.worlds import World, a_project, projects


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
