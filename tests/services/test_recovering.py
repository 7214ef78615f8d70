"""The office burns; the recovery kit and the sticks of the laptops bring it back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fieldapp.errors import DeviceUnknown, NothingToRecoverFrom, WrongCode
from fieldapp.progress import NoProgress
from fieldapp.services import office, recovering, settling
from fieldapp.store.handing import SyncState
from fieldapp.workspace import is_workspace
from tests.organisations import SMALL
from tests.worlds import OPENS_WITH, World, a_paper, a_project, join, projects, state, title


def destroy_office(world: World) -> None:
    """The machine and all its backups are gone."""
    world.forget("bureau")
    shutil.rmtree(world.folder / "bureau")


def recover(world: World, *sticks: Path, revoke: str = "", code: str = "") -> recovering.Recovered:
    """A new machine, called "neuf"."""
    recovered = recovering.recover(
        world.folder / "neuf",
        world.folder / "kit",
        code=code or (world.folder / "kit.code").read_text(),
        officer="Fanta Keïta",
        passphrase=OPENS_WITH,
        sticks=sticks,
        revoke=revoke,
        clock=world.clock("neuf"),
        progress=NoProgress(),
        params=SMALL,
    )
    world.adopt("neuf", recovered.workspace)
    return recovered


def worked_on(world: World) -> dict[str, str]:
    """Records by who made them, all confirmed by the office and known to the laptops of their zone."""
    made = {name: a_project(world[name], f"Projet de {name}") for name in ("bureau", "oumar", "seydou")}
    a_paper(world["oumar"], made["oumar"], world.folder)
    world.round()
    world.round()
    return made


def go_round(world: World) -> None:
    """The new office tells everybody, and everybody brings what it lacks."""
    for name in ("oumar", "binta", "seydou"):
        world.hand("neuf", name)
        world.hand(name, "neuf")


def test_a_recovered_office_has_every_record_that_laptops_hold(world: World) -> None:
    made = worked_on(world)
    before = {name: projects(world[name]) for name in ("bureau", "oumar", "seydou")}
    destroy_office(world)
    recover(world, *world.export("oumar").paths)
    go_round(world)

    assert projects(world["neuf"]) == before["bureau"] == set(made.values())
    assert {name: projects(world[name]) for name in ("oumar", "seydou")} == {
        name: before[name] for name in ("oumar", "seydou")
    }
    assert title(world["neuf"], made["seydou"]) == "Projet de seydou"


def test_photos_come_back_with_their_records(world: World) -> None:
    worked_on(world)
    destroy_office(world)
    recover(world, *world.export("oumar").paths)
    world.hand("neuf", "oumar")
    told = world.hand("oumar", "neuf")

    assert [(each.photos, each.photos_missing) for each in told.bundles] == [(1, 0)]


def test_what_a_lost_office_had_confirmed_is_confirmed_no_longer(world: World) -> None:
    """It must travel again, and the officer must see so."""
    made = worked_on(world)
    assert state(world["oumar"], made["oumar"]) == SyncState.CONFIRMED
    destroy_office(world)
    recover(world, *world.export("oumar").paths)
    world.hand("neuf", "oumar")
    after_loss = state(world["oumar"], made["oumar"])
    world.hand("oumar", "neuf")
    world.hand("neuf", "oumar")

    assert (after_loss, state(world["oumar"], made["oumar"])) == (SyncState.ON_STICK, SyncState.CONFIRMED)


def test_laptops_follow_the_new_office_and_work_goes_on(world: World) -> None:
    worked_on(world)
    destroy_office(world)
    recover(world, *world.export("oumar").paths)
    go_round(world)
    new = a_project(world["binta"], "Après l’incendie")
    told = world.hand("binta", "neuf")
    world.hand("neuf", "oumar")

    assert told.exit_status == 0
    assert title(world["oumar"], new) == "Après l’incendie"


def test_the_new_office_invites_and_admits(world: World) -> None:
    worked_on(world)
    destroy_office(world)
    recover(world, *world.export("oumar").paths)
    world.adopt("bureau", world["neuf"])
    join(world, "kadia", "mopti")
    a_project(world["kadia"])

    assert world.hand("kadia", "neuf").exit_status == 0
    assert world.hand("neuf", "oumar").exit_status == 0


def test_sealed_sticks_of_the_lost_office_are_enough_to_begin(world: World) -> None:
    """An old stick that the office had written for a laptop opens with the kit."""
    made = worked_on(world)
    old = world.export("bureau", to=world["seydou"].me.device)
    destroy_office(world)
    recovered = recover(world, *old.paths)

    assert recovered.zones == ("mopti", "segou")
    assert {each.name for each in office.devices(world["neuf"])} >= {"oumar", "binta", "seydou"}
    assert made


def test_a_stick_written_before_a_laptop_heard_of_the_new_office_is_read(world: World) -> None:
    worked_on(world)
    destroy_office(world)
    old = world.export("oumar")
    late = a_project(world["seydou"], "Pendant la perte")
    stick = world.export("seydou")
    recover(world, *old.paths)
    told = world.take("neuf", *stick.paths)

    assert late in projects(world["neuf"]) or told.exit_status == 4  # earlier changes are asked for
    go_round(world)
    assert late in projects(world["neuf"])


def test_without_any_stick_nothing_is_made(world: World) -> None:
    destroy_office(world)
    with pytest.raises(NothingToRecoverFrom):
        recover(world)

    assert not is_workspace(world.folder / "neuf")


def test_a_wrong_code_recovers_nothing(world: World) -> None:
    with pytest.raises(WrongCode):
        recover(world, *world.export("oumar").paths, code="0000-0000-0000-0000-0000-0000")

    assert not is_workspace(world.folder / "neuf")


def test_a_machine_to_revoke_must_be_known_before_anything_is_made(world: World) -> None:
    with pytest.raises(DeviceUnknown):
        recover(world, *world.export("oumar").paths, revoke="nobody")

    assert not is_workspace(world.folder / "neuf")


def test_a_stolen_office_is_revoked_at_its_last_good_change(world: World) -> None:
    """What laptops brought of it stays; what a thief writes on it is set aside, at the new office and at laptops."""
    made = worked_on(world)
    world.hand("bureau", "binta")
    first = world.export("binta").paths
    recovered = recover(world, *first, revoke=world.office.me.device)
    go_round(world)
    forged = a_project(world.office, "Écrit par le voleur")
    told = world.take("oumar", *world.export("bureau", to=world["oumar"].me.device).paths)

    assert recovered.revoked == "Bureau de Mopti"
    assert forged not in projects(world["oumar"])
    assert told.exit_status == 3
    assert made["oumar"] in projects(world["neuf"])


def test_a_machine_admitted_in_a_roster_that_nobody_brought_is_joined_later(world: World) -> None:
    """The lost office admitted Kadia, and only she has heard of it."""
    old = world.export("oumar")
    join(world, "kadia", "mopti")
    world.hand("kadia", "bureau")
    world.hand("bureau", "kadia")
    destroy_office(world)
    recover(world, *old.paths)
    mine = a_project(world["kadia"], "De Kadia")
    told = world.hand("kadia", "neuf")

    assert told.exit_status == 3
    settled = settling.settle(world["neuf"])
    assert settled.machines == ("kadia",)
    assert world.hand("neuf", "kadia").exit_status == 0
    world.hand("kadia", "neuf")
    assert mine in projects(world["neuf"])


def test_another_office_joins_what_it_alone_knew_with_the_recovered_list(world: World) -> None:
    """The kit was used although a second office was alive, and had invited somebody."""
    old = world.export("oumar")
    join(world, "antenne", "", role="office", with_data=True)
    world.hand("antenne", "bureau")
    world.hand("bureau", "antenne")
    file = world.stick() / "drissa.fieldapp-invitation"
    office.invite(world["antenne"], who="Drissa", zones=["mopti"], out=file, progress=NoProgress(), params=SMALL)
    destroy_office(world)
    recover(world, *old.paths)
    world.take("neuf", *world.export("antenne").paths)  # for machines it knows; the kit opens them too
    settled = settling.settle(world["neuf"])
    world.hand("neuf", "antenne")

    assert settled.machines == ("antenne",)
    for name in ("neuf", "antenne"):
        assert {each.name for each in office.devices(world[name])} >= {"antenne", "Drissa", "oumar"}


def test_an_office_that_a_recovery_overtook_joins_its_own_list_again(world: World) -> None:
    join(world, "antenne", "", role="office", with_data=True)
    world.hand("antenne", "bureau")
    world.hand("bureau", "antenne")
    world.hand("bureau", "oumar")
    old = world.export("oumar")
    file = world.stick() / "drissa.fieldapp-invitation"
    office.invite(world["antenne"], who="Drissa", zones=["mopti"], out=file, progress=NoProgress(), params=SMALL)
    destroy_office(world)
    recover(world, *old.paths)
    world.hand("neuf", "antenne")
    waiting = settling.waiting(world["antenne"])
    settling.settle(world["antenne"])
    world.hand("antenne", "neuf")

    assert (waiting.lists, waiting.invitations) == (1, ("Drissa",))
    assert "Drissa" in {each.name for each in office.devices(world["neuf"])}
