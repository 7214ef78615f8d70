"""Going back to a backup: what is lost is told before, nothing is deleted, and what was handed over comes back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from fieldapp.errors import BackupMissing, BackupUnusable, DatabaseDamaged, NoRoom, WorkspaceBusy
from fieldapp.progress import NoProgress
from fieldapp.services import alone, conflicts, doctor, drafts, evidence, handover, office, records, restoring
from fieldapp.services.restoring import Loss
from fieldapp.store import backup, meta, placing
from fieldapp.store.engine import open_store
from fieldapp.store.meta import Name
from fieldapp.trust.keyfile import SecretKeys
from fieldapp.workspace import DATABASE, Workspace, open_workspace
from tests.fakes import FakeClock, full_disk
from tests.organisations import SMALL
from tests.worlds import OPENS_WITH, World, a_paper, a_project, prepared_world, projects, state, title, world

__all__ = ["prepared_world", "world"]


def life(ws: Workspace) -> str:
    """The epoch that a machine is in."""
    with ws.store.read() as tx:
        return meta.get(tx, Name.EPOCH)


def go_back(world: World, name: str, path: Path) -> restoring.Restored:
    """Close a machine and put a backup in its place."""
    keys, folder = world[name].keys, world[name].folder
    world.forget(name)
    return restoring.restore(folder, keys, path, clock=world.clock(name))


def a_backup(world: World, name: str) -> Path:
    """A backup, copied to where no later one thins it out."""
    made = world[name].back_up()
    return shutil.copyfile(made, world.stick() / made.name)


def handed_and_not(world: World) -> tuple[Path, dict[str, str]]:
    """A backup of Oumar's, and what he wrote after it: confirmed, on a stick, here; and something typed."""
    a_project(world["oumar"], "Avant")
    world.round("oumar")
    path = a_backup(world, "oumar")
    made = {"confirmed": a_project(world["oumar"], "Confirmé")}
    world.round("oumar")
    made["on_stick"] = a_project(world["oumar"], "Sur la clé")
    world.export("oumar")
    made["here"] = a_project(world["oumar"], "Ici seulement")
    drafts.keep(world["oumar"], made["here"], "title", "Ici seulement, et", kind="project", seen={})
    return path, made


def test_what_going_back_costs_is_told_in_numbers(world: World) -> None:
    path, _ = handed_and_not(world)

    assert restoring.loss(world["oumar"], path) == Loss(returns=1, on_stick=1, here=1, typed=1)


def test_what_was_handed_over_comes_back_with_the_next_stick(world: World) -> None:
    path, made = handed_and_not(world)
    go_back(world, "oumar", path)
    gone = projects(world["oumar"]) & set(made.values())
    world.hand("oumar", "bureau")
    told = world.hand("bureau", "oumar")

    assert gone == set()
    assert told.exit_status == 0
    assert projects(world["oumar"]) & set(made.values()) == {made["confirmed"]}


def test_the_rest_can_be_taken_from_the_state_set_aside(world: World) -> None:
    path, made = handed_and_not(world)
    done = go_back(world, "oumar", path)
    assert done.aside is not None
    taken = restoring.take_rest(world["oumar"], done.aside)
    again = restoring.take_rest(world["oumar"], done.aside)

    assert (taken.changes, taken.records, taken.typed, taken.is_whole) == (3, 3, 1, True)
    assert (again.changes, again.typed, again.is_whole) == (0, 0, True)
    assert projects(world["oumar"]) >= set(made.values())
    assert [each.raw for each in drafts.waiting(world["oumar"])] == ["Ici seulement, et"]
    assert done.aside.exists()


@pytest.mark.parametrize("takes_first", [True, False])
def test_in_whatever_order_the_rest_and_the_stick_come_nothing_is_a_fork(world: World, takes_first: bool) -> None:
    path, made = handed_and_not(world)
    done = go_back(world, "oumar", path)
    assert done.aside is not None
    later = a_project(world["oumar"], "Après")
    if takes_first:
        restoring.take_rest(world["oumar"], done.aside)
    world.round("oumar")
    restoring.take_rest(world["oumar"], done.aside)
    drafts.drop(world["oumar"], made["here"])
    told = world.hand("oumar", "bureau")

    assert told.exit_status == 0
    assert projects(world.office) >= {*made.values(), later}
    assert not handover.board(world.office).quarantined
    assert doctor.examine(world["oumar"]).faults == ()
    assert {state(world["oumar"], each) for each in made.values()} <= {"ON_STICK", "RECEIVED", "CONFIRMED"}


def test_a_restored_machine_begins_a_new_life_and_goes_on_with_its_references(world: World) -> None:
    path, made = handed_and_not(world)
    before = life(world["oumar"])
    spoken = records.load(world["oumar"], made["here"]).reference
    go_back(world, "oumar", path)
    fresh = records.load(world["oumar"], a_project(world["oumar"], "Après")).reference

    assert life(world["oumar"]) != before
    assert int(fresh.rpartition("-")[2]) > int(spoken.rpartition("-")[2])


def test_the_state_before_stands_whole_beside_it_and_in_a_backup(world: World) -> None:
    path, made = handed_and_not(world)
    done = go_back(world, "oumar", path)
    assert done.aside is not None
    assert done.backup is not None
    found = backup.look(done.aside, world["oumar"].keys.database_key)

    assert found.changes == backup.look(done.backup, world["oumar"].keys.database_key).changes
    assert restoring.set_aside(world["oumar"].folder) == [done.aside]
    back = go_back(world, "oumar", done.backup)
    assert back.aside is not None
    assert projects(world["oumar"]) >= set(made.values())


def test_what_was_decided_on_both_sides_of_a_restore_is_a_conflict(world: World) -> None:
    project = a_project(world["oumar"], "Avant")
    world.round("oumar")
    path = a_backup(world, "oumar")
    records.set_values(world["oumar"], project, {"title": "Avant de revenir"})
    world.hand("oumar", "bureau")
    go_back(world, "oumar", path)
    records.set_values(world["oumar"], project, {"title": "Après le retour"})
    world.round("oumar")

    for name in ("oumar", "bureau"):
        [found] = conflicts.listed(world[name])
        assert {side.value for side in found.sides} == {"Avant de revenir", "Après le retour"}


def test_files_added_since_are_found_where_they_stand(world: World) -> None:
    project = a_project(world["oumar"])
    path = a_backup(world, "oumar")
    paper = a_paper(world["oumar"], project, world.folder)
    world.round("oumar")
    go_back(world, "oumar", path)
    world.hand("oumar", "bureau")
    told = world.hand("bureau", "oumar")

    assert [(each.record, each.is_here) for each in evidence.attached(world["oumar"], project)] == [(paper, True)]
    assert sum(each.photos for each in told.bundles) == 0


def test_an_office_that_went_back_gets_everything_from_its_laptops_and_keeps_its_roster(world: World) -> None:
    path = a_backup(world, "bureau")
    made = {name: a_project(world[name], name) for name in ("oumar", "seydou")}
    own = a_project(world.office, "Du bureau")
    world.round()
    office.revoke(world.office, world["binta"].me.device, reason="volé")
    number = world.office.roster.number
    done = go_back(world, "bureau", path)

    assert world.office.roster.number == number
    assert done.loss == Loss(returns=2, on_stick=1, here=0, typed=0)
    for name in ("oumar", "seydou"):
        world.hand("bureau", name)
        assert world.hand(name, "bureau").exit_status == 0
    assert projects(world.office) >= {*made.values(), own}


@pytest.mark.parametrize("spoil", ["zeros", "gone", "a page"])
def test_a_damaged_database_is_set_aside_and_a_backup_takes_its_place(world: World, spoil: str) -> None:
    project = a_project(world["oumar"])
    path = a_backup(world, "oumar")
    keys, folder = world["oumar"].keys, world["oumar"].folder
    world.forget("oumar")
    database = folder / DATABASE
    data = database.read_bytes()
    broken = {"zeros": bytes(4096), "gone": b"", "a page": data[:4096] + bytes(4096) + data[8192:]}[spoil]
    if broken:
        database.write_bytes(broken)
    else:
        database.unlink()
    done = restoring.restore(folder, keys, path, clock=FakeClock(77))

    assert (done.aside.read_bytes() if done.aside else b"") == broken
    assert title(world["oumar"], project) == "Pompe de Soye"
    assert doctor.examine(world["oumar"]).faults == ()


def test_references_jump_when_nobody_can_tell_which_were_spoken(world: World) -> None:
    spoken = records.load(world["oumar"], a_project(world["oumar"])).reference
    path = a_backup(world, "oumar")
    keys, folder = world["oumar"].keys, world["oumar"].folder
    world.forget("oumar")
    (folder / DATABASE).write_bytes(bytes(4096))
    restoring.restore(folder, keys, path, clock=FakeClock(77))
    fresh = records.load(world["oumar"], a_project(world["oumar"])).reference

    assert int(fresh.rpartition("-")[2]) > int(spoken.rpartition("-")[2]) + 900


def test_a_workspace_without_its_database_is_told_as_damaged_and_no_empty_one_is_made(world: World) -> None:
    folder = world["oumar"].folder
    world.forget("oumar")
    (folder / DATABASE).unlink()
    with pytest.raises(DatabaseDamaged):
        open_workspace(folder, OPENS_WITH, clock=FakeClock(5))

    assert not (folder / DATABASE).exists()


def keys_and_folder(world: World) -> tuple[SecretKeys, Path, Path]:
    a_project(world["oumar"])
    path = a_backup(world, "oumar")
    found = world["oumar"].keys, world["oumar"].folder, path
    world.forget("oumar")
    return found


@pytest.mark.parametrize("left", ["before", "between"])
def test_a_power_cut_leaves_the_one_state_or_the_other(world: World, left: str) -> None:
    _, folder, path = keys_and_folder(world)
    database = folder / DATABASE
    ready = database.with_name(DATABASE + ".restored")
    shutil.copyfile(path, ready)
    if left == "between":
        database.rename(database.with_name(f"{DATABASE}.20260101T120000Z{placing.ASIDE}"))

    assert len(projects(world["oumar"])) == 1
    assert ready.exists() == (left == "before")


def test_a_file_that_is_no_backup_of_this_workspace_changes_nothing(world: World) -> None:
    keys, folder, _ = keys_and_folder(world)
    foreign = world["seydou"].back_up()
    before = (folder / DATABASE).read_bytes()
    for path in (foreign, folder / "keys.1"):
        with pytest.raises(BackupUnusable):
            restoring.restore(folder, keys, path, clock=FakeClock(5))
    with pytest.raises(BackupMissing):
        restoring.find(folder, Path("nowhere.fieldapp-backup"))

    assert (folder / DATABASE).read_bytes() == before
    assert restoring.set_aside(folder) == []


def test_an_open_workspace_is_not_restored(world: World) -> None:
    path = a_backup(world, "oumar")
    with pytest.raises(WorkspaceBusy):
        restoring.restore(world["oumar"].folder, world["oumar"].keys, path, clock=FakeClock(5))


def test_without_room_nothing_is_changed(world: World) -> None:
    keys, folder, path = keys_and_folder(world)
    before = (folder / DATABASE).read_bytes()
    with pytest.raises(NoRoom), full_disk(20_000):
        restoring.restore(folder, keys, path, clock=FakeClock(5))

    assert (folder / DATABASE).read_bytes() == before
    assert restoring.set_aside(folder) == []


def test_the_backup_one_goes_back_to_is_used_even_if_it_is_thinned_out_meanwhile(world: World) -> None:
    first = world["oumar"].back_up()
    a_project(world["oumar"])
    world["oumar"].back_up()
    done = go_back(world, "oumar", first)

    assert not first.exists()
    assert done.loss == Loss(0, 0, 1, 0)
    assert projects(world["oumar"]) == set()


def test_who_joined_an_office_stays_joined_when_going_back_to_a_day_before(world: World) -> None:
    hermit = alone.begin(
        world.folder / "kadia", officer="Kadia Diarra", passphrase=OPENS_WITH, clock=world.clock("kadia"), params=SMALL
    )
    world.adopt("kadia", hermit)
    project = a_project(hermit, "Puits de Soye")
    path = a_backup(world, "kadia")
    file = world.stick() / "kadia.fieldapp-invitation"
    made = office.invite(
        world.office, who="Kadia", role="field", zones=["mopti"], out=file, progress=NoProgress(), params=SMALL
    )
    alone.join(hermit, file, code=made.code, progress=NoProgress())
    device, later = hermit.me.device, a_project(hermit, "Après")
    world.round("kadia")
    go_back(world, "kadia", path)
    world.round("kadia")
    told = world.hand("kadia", "bureau")

    assert (world["kadia"].me.device, told.exit_status) == (device, 0)
    assert projects(world["kadia"]) == projects(world.office) == {project, later}
    assert not handover.board(world.office).quarantined


def many(world: World, count: int) -> Path:
    """A state set aside that holds so many projects more than the restored one."""
    path = a_backup(world, "oumar")
    for number in range(count):
        records.add(world["oumar"], "project", {"title": f"Pompe {number} " + "x" * 150})
    done = go_back(world, "oumar", path)
    assert done.aside is not None
    return done.aside


def test_of_a_state_set_aside_what_stands_before_an_altered_change_is_taken(world: World) -> None:
    aside = many(world, 30)
    spoiled = open_store(aside, world["oumar"].keys.database_key)
    with spoiled.write() as tx:
        tx.execute(text("UPDATE change SET body = CAST('x' AS BLOB) WHERE body LIKE '%Pompe 12 %'"))
    spoiled.close()
    found = restoring.take_rest(world["oumar"], aside)

    assert (found.changes, found.is_whole) == (12, False)
    assert len(projects(world["oumar"])) == 12
    assert doctor.examine(world["oumar"]).faults == ()


def test_pages_that_do_not_open_stop_nothing_and_are_told(world: World) -> None:
    aside = many(world, 200)
    data = bytearray(aside.read_bytes())
    for place in range(len(data) // 2, len(data), len(data) // 8):
        data[place] ^= 0x10
    aside.write_bytes(bytes(data))
    found = restoring.take_rest(world["oumar"], aside)

    assert not found.is_whole
    assert len(projects(world["oumar"])) == found.changes < 200
    assert aside.read_bytes() == bytes(data)
    assert doctor.examine(world["oumar"]).faults == ()
