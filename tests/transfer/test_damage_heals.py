"""Damage costs the part it hits: named, not applied, asked for again; the next stick brings it and it heals."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fieldapp.bundle import reader
from fieldapp.services import evidence, handover, office
from fieldapp.services.importing import Outcome, TakenIn, Trouble
from fieldapp.transfer import staging
from tests.bundle.disks import BadSector
from tests.organisations import flip_file
from tests.transfer import forging
from tests.worlds import World, a_paper, a_project, join, projects, title

KINDS = ("segment", "evidence", "roster", "receipt", "epoch")
SMALL_VOLUME = 24 * 1024


def damage(told: TakenIn) -> list[tuple[str, str]]:
    return [(str(problem.trouble), problem.subject) for each in told.bundles for problem in each.problems]


def one_project_with_a_paper(world: World) -> tuple[str, str]:
    project = a_project(world["oumar"])
    return project, a_paper(world["oumar"], project, world.folder)


def is_whole(world: World, project: str, paper: str) -> bool:
    files = {each.record: each.is_here for each in evidence.attached(world.office, project)}
    return project in projects(world.office) and files == {paper: True}


@pytest.mark.parametrize("kind", KINDS)
def test_one_flipped_byte_costs_one_object_which_the_next_stick_brings(world: World, kind: str) -> None:
    project, paper = one_project_with_a_paper(world)
    [path] = world.export("oumar").paths
    entry = next(entry for entry in reader.read([path]).entries if entry.kind == kind)
    flip_file(path, entry.offset + entry.length // 2, 0x10)
    told = world.take("bureau", path)

    assert (told.exit_status, told.bundles[0].outcome) == (4, Outcome.DAMAGED)
    assert ("OBJECT_DAMAGED", entry.name) in damage(told)

    world.hand("bureau", "oumar")
    told = world.hand("oumar", "bureau")

    assert (told.exit_status, is_whole(world, project, paper)) == (0, True)
    assert not handover.board(world.office).quarantined


def test_a_damaged_photo_leaves_the_record_applied(world: World) -> None:
    project, _ = one_project_with_a_paper(world)
    [path] = world.export("oumar").paths
    entry = next(entry for entry in reader.read([path]).entries if entry.kind == "evidence")
    flip_file(path, entry.offset, 1)
    told = world.take("bureau", path)

    assert (told.bundles[0].applied, told.bundles[0].photos, told.bundles[0].photos_missing) == (2, 0, 1)
    assert title(world.office, project) == "Pompe de Soye"


def test_the_same_stick_read_again_after_copying_it_anew_heals(world: World) -> None:
    project, paper = one_project_with_a_paper(world)
    [path] = world.export("oumar").paths
    entry = next(entry for entry in reader.read([path]).entries if entry.kind == "segment")
    flip_file(path, entry.offset + 900, 1)
    world.take("bureau", path)
    flip_file(path, entry.offset + 900, 1)
    told = world.take("bureau", path)

    assert (told.exit_status, is_whole(world, project, paper)) == (0, True)


def test_a_damaged_and_a_sound_copy_of_one_bundle_make_it_whole(world: World) -> None:
    project, paper = one_project_with_a_paper(world)
    [path] = world.export("oumar").paths
    other = world.stick()
    (other / path.name).write_bytes(path.read_bytes())
    entry = next(entry for entry in reader.read([path]).entries if entry.kind == "segment")
    flip_file(path, entry.offset + 900, 1)
    told = world.take("bureau", path.parent, other)

    assert (told.exit_status, is_whole(world, project, paper)) == (0, True)


def in_small_volumes(world: World, sender: str) -> list[Path]:
    """A real bundle of several volumes."""
    spool = world.stick()
    items = forging.unpacked(world.export(sender).paths, world.office, spool)
    return sorted(forging.forge(world, world[sender], items, volume_bytes=SMALL_VOLUME).glob("*.fieldapp"))


def with_papers(world: World) -> str:
    project = a_project(world["oumar"])
    for number in range(4):
        a_paper(world["oumar"], project, world.folder, f"{number}" * 400)
    return project


def test_a_missing_volume_is_named_and_the_rest_applied(world: World) -> None:
    project = with_papers(world)
    paths = in_small_volumes(world, "oumar")
    paths[-1].unlink()
    told = world.take("bureau", paths[0].parent)

    assert len(paths) > 1
    assert told.exit_status == 4
    assert ("VOLUME_MISSING", str(len(paths))) in damage(told)
    assert project in projects(world.office)


def test_a_missing_volume_that_turns_up_completes_the_bundle(world: World) -> None:
    project = with_papers(world)
    paths = in_small_volumes(world, "oumar")
    late = paths[-1].read_bytes()
    paths[-1].unlink()
    world.take("bureau", paths[0].parent)
    paths[-1].write_bytes(late)
    told = world.take("bureau", paths[0].parent)

    assert told.exit_status == 0
    assert all(each.is_here for each in evidence.attached(world.office, project))


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_a_truncated_volume_gives_what_is_whole_and_heals(world: World, kept: float) -> None:
    project = with_papers(world)
    [path] = world.export("oumar").paths
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    told = world.take("bureau", path)

    assert (told.exit_status, bool(damage(told))) == (4, True)

    told = world.hand("oumar", "bureau")

    assert told.exit_status == 0
    assert all(each.is_here for each in evidence.attached(world.office, project))


def test_a_bad_sector_costs_the_object_that_stands_there(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    project = with_papers(world)
    [path] = world.export("oumar").paths
    entry = next(entry for entry in reader.read([path]).entries if entry.kind == "evidence")
    disk = BadSector(path, entry.offset + 512, 512)
    monkeypatch.setattr(staging, "RealDisk", lambda: disk)
    told = world.take("bureau", path)

    assert told.exit_status == 4
    assert project in projects(world.office)
    assert sum(each.is_here for each in evidence.attached(world.office, project)) >= 1


def an_earlier_export_is_lost(world: World) -> str:
    """The office says it holds work, and loses it: its database is put back to an earlier day."""
    kept = world.folder / "earlier"
    world.forget("bureau")
    copy_folder(world.folder / "bureau", kept)
    first = a_project(world["oumar"], "first")
    world.round("oumar")
    world.forget("bureau")
    replace_folder(kept, world.folder / "bureau")
    return first


def copy_folder(source: Path, target: Path) -> None:
    shutil.copytree(source, target)


def replace_folder(source: Path, target: Path) -> None:
    shutil.rmtree(target)
    source.rename(target)


def test_an_office_that_lost_work_asks_for_it_again(world: World) -> None:
    first = an_earlier_export_is_lost(world)
    second = a_project(world["oumar"], "second")
    told = world.hand("oumar", "bureau")

    assert (told.exit_status, damage(told)[0][0]) == (4, Trouble.BROKEN_CHAIN)

    world.hand("bureau", "oumar")
    told = world.hand("oumar", "bureau")

    assert told.exit_status == 0
    assert projects(world.office) >= {first, second}
    assert not handover.board(world.office).quarantined


def test_bundles_that_need_each_other_are_applied_in_whatever_order_they_are_found(world: World) -> None:
    oumar = world["oumar"]
    parts = forging.sets({"text": "x", "$zone": "mopti"})
    runs, previous, first = [], "", 1
    for number in range(4):
        made = forging.run(oumar, [forging.body(oumar, f"n{number}", "note", parts)], first=first, previous=previous)
        runs.append(made)
        previous, first = made.hash, made.last + 1
    epoch = forging.epoch_paper(oumar)
    order = [2, 0, 3, 1]
    sticks = [forging.forge(world, oumar, [epoch, forging.as_item(runs[number])]) for number in order]
    told = world.take("bureau", *sticks)

    assert (told.exit_status, sum(each.applied for each in told.bundles)) == (0, 4)
    assert not handover.board(world.office).quarantined


def test_the_list_of_machines_survives_damage_to_a_new_laptops_papers(world: World) -> None:
    """A laptop that presents itself on a damaged stick is admitted by its next one."""
    join(world, "kadia", "mopti")
    project = a_project(world["kadia"])
    [path] = world.export("kadia").paths
    entry = next(entry for entry in reader.read([path]).entries if entry.kind == "enrolment")
    flip_file(path, entry.offset + 500, 1)
    told = world.take("bureau", path)

    assert (told.exit_status, project in projects(world.office)) == (4, False)

    told = world.hand("kadia", "bureau")

    assert (told.exit_status, project in projects(world.office)) == (0, True)
    assert [each.state for each in office.devices(world.office) if each.name == "kadia"] == ["ACTIVE"]
