"""Stopped by the person, a full disk or a pulled stick: nothing half done, and going on works."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from io import RawIOBase
from pathlib import Path

import pytest

from fieldapp.bundle.disk import RealDisk
from fieldapp.errors import Cancelled, NoSpace, StickUnreliable, TargetGone, TargetReadOnly, UserError
from fieldapp.progress import NoProgress
from fieldapp.services import evidence, exporting
from fieldapp.store import evidence as files
from fieldapp.transfer import staging
from fieldapp.words.errors import ERRORS
from tests.bundle.disks import FailingDisk, LyingDisk
from tests.fakes import CancelAfter, Steps, full_disk
from tests.worlds import World, a_paper, a_project, projects, state, tables, volumes


def with_papers(world: World) -> str:
    project = a_project(world["oumar"])
    for number in range(3):
        a_paper(world["oumar"], project, world.folder, f"{number}" * 400)
    return project


def has_all(world: World, project: str) -> bool:
    here = [each.is_here for each in evidence.attached(world.office, project)]
    return project in projects(world.office) and here == [True] * 3


def bundles_on(world: World, number: int) -> Path:
    """A stick with several bundles, so that stopping between them is met too."""
    stick = world.stick()
    for count in range(number):
        a_project(world["oumar"], f"project {count}")
        world.export("oumar", stick)
    return stick


# the person


def test_an_export_can_be_stopped_at_every_step(world: World, tell: Callable[[str], None]) -> None:
    with_papers(world)
    steps = Steps()
    exporting.export(world["oumar"], world.stick(), progress=steps)
    for number in range(len(steps.seen)):
        stick = world.stick()
        with pytest.raises(Cancelled):
            exporting.export(world["oumar"], stick, progress=CancelAfter(number))
        assert list(stick.iterdir()) == []
    tell(f"export: stopped at each of {len(steps.seen)} steps: nothing left on the stick")


def test_a_stopped_export_is_not_on_a_stick(world: World) -> None:
    project = a_project(world["oumar"])
    with pytest.raises(Cancelled):
        exporting.export(world["oumar"], world.stick(), progress=CancelAfter(1))

    assert state(world["oumar"], project) == "HERE"
    world.export("oumar")
    assert state(world["oumar"], project) == "ON_STICK"


def test_an_import_can_be_stopped_at_every_step_and_gone_on_with(world: World, tell: Callable[[str], None]) -> None:
    project = with_papers(world)
    world.export("oumar", stick := bundles_on(world, 2))
    number = 0
    while True:
        try:
            told = world.take("bureau", stick, progress=CancelAfter(number))
        except Cancelled:
            assert list(world.office.inbox.iterdir()) == []
            number += 1
        else:
            break

    tell(f"import: stopped at each of {number} steps, gone on with each time")
    assert number > 8
    assert (told.exit_status, has_all(world, project)) == (0, True)


# space


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a process's files")
@pytest.mark.parametrize("room", [0, 4_096, 20_000, 120_000])
def test_a_full_disk_during_an_import_applies_nothing(world: World, room: int) -> None:
    project = with_papers(world)
    sent = world.export("oumar").paths
    before = tables(world.office)
    with full_disk(room), pytest.raises(UserError) as caught:
        world.take("bureau", *sent)

    # A limit on files is told to SQLite as a broken disk, a full one as full; both are said, and both apply nothing.
    assert (isinstance(caught.value, NoSpace | TargetGone), caught.value.exit_status) == (True, 5)
    assert tables(world.office) == before
    assert world.take("bureau", *sent).exit_status == 0
    assert has_all(world, project)


def test_too_little_space_is_said_before_anything_is_copied(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    a_project(world["oumar"])
    sent = world.export("oumar").paths
    before = tables(world.office)
    monkeypatch.setattr(staging, "free_bytes", lambda folder: 1_000_000)
    with pytest.raises(NoSpace) as caught:
        world.take("bureau", *sent)

    assert (caught.value.exit_status, caught.value.facts["free"]) == (5, 1_000_000)
    assert int(caught.value.facts["needed"]) > 1_000_000
    assert tables(world.office) == before


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.ENOSPC, NoSpace), (errno.EROFS, TargetReadOnly), (errno.ENODEV, TargetGone)],
    ids=["full", "read-only", "gone"],
)
def test_a_stick_that_refuses_leaves_no_trace(world: World, number: int, error: type[UserError]) -> None:
    project = a_project(world["oumar"])
    stick = world.stick()
    with pytest.raises(error) as caught:
        exporting.export(world["oumar"], stick, progress=NoProgress(), disk=FailingDisk("write", 4, number))

    assert (caught.value.exit_status, type(caught.value).__name__ in ERRORS) == (5, True)
    assert list(stick.iterdir()) == []
    assert state(world["oumar"], project) == "HERE"


def test_a_stick_that_lies_about_its_size_is_found_out(world: World) -> None:
    project = with_papers(world)
    stick = world.stick()
    with pytest.raises(StickUnreliable) as caught:
        exporting.export(world["oumar"], stick, progress=NoProgress(), disk=LyingDisk(8_192))

    assert (caught.value.exit_status, list(stick.iterdir())) == (5, [])
    assert state(world["oumar"], project) == "HERE"


def test_a_folder_that_is_not_there_is_named(world: World) -> None:
    with pytest.raises(TargetGone):
        world.export("oumar", world.folder / "E:")


def test_a_stick_pulled_while_it_is_read_applies_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    a_project(world["oumar"])
    sent = world.export("oumar").paths
    before = tables(world.office)
    monkeypatch.setattr(staging, "RealDisk", lambda: FailingDisk("read", 0, errno.ENODEV))
    with pytest.raises(TargetGone) as caught:
        world.take("bureau", *sent)

    assert caught.value.exit_status == 5
    assert tables(world.office) == before


def test_a_stick_that_is_gone_and_says_bad_sector_is_gone(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Most systems answer so once a stick was pulled; its files are not there any more."""
    a_project(world["oumar"])
    [path] = world.export("oumar").paths

    class Pulled(RealDisk):
        def open(self, path: Path) -> RawIOBase:
            raw = FailingDisk("read", 0, errno.EIO).open(path)
            path.unlink()
            return raw

    monkeypatch.setattr(staging, "RealDisk", Pulled)
    with pytest.raises(TargetGone):
        world.take("bureau", path)


# leftovers


def test_what_a_power_cut_left_on_the_stick_is_cleared_by_the_next_export(world: World) -> None:
    stick = world.stick()
    (stick / f"{'a' * 32}.00.fieldapp.part").write_bytes(b"half")
    (stick / "README-LISEZMOI.txt.part").write_bytes(b"half")
    world.export("oumar", stick)

    assert not list(stick.glob("*.part"))
    assert len(volumes(stick)) == 1


def test_what_a_power_cut_left_of_a_photo_does_not_stop_the_next_import(world: World) -> None:
    project = with_papers(world)
    sent = world.export("oumar").paths
    with world["oumar"].store.read() as tx:
        sealed = [file.sealed for file in files.files(tx)]
    for name in sealed:
        place = files.place(world.office.evidence_folder, name)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.with_name(f"{name}.part").write_bytes(b"half")
    (world.office.inbox / "left").mkdir()
    told = world.take("bureau", *sent)

    assert (told.exit_status, has_all(world, project)) == (0, True)
    assert not list(world.office.evidence_folder.rglob("*.part"))
    assert not list(world.office.inbox.iterdir())


def test_one_backup_is_made_for_one_stick(world: World) -> None:
    """Or twelve bundles on a stick would push out every older backup."""
    stick = bundles_on(world, 4)
    backups = world.office.folder / "backups"
    before = len(list(backups.glob("*"))) if backups.exists() else 0
    world.take("bureau", stick)

    assert len(list(backups.glob("*"))) == before + 1


def test_exporting_to_all_laptops_makes_one_backup(world: World) -> None:
    a_project(world.office)
    world.export("bureau")

    assert len(list((world.office.folder / "backups").glob("*"))) == 1
