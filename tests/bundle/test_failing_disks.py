"""A stick that fills up, is pulled, is locked or lies: all of a bundle stands on it, or nothing."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.bundle import reader
from fieldapp.bundle.items import Item, SealedItem
from fieldapp.errors import (
    Cancelled,
    NoSpace,
    ObjectDamaged,
    StickUnreliable,
    TargetGone,
    TargetReadOnly,
)
from tests.bundle.disks import BadSector, FailingDisk, LyingDisk
from tests.bundle.parts import Sender, a_bundle, a_photo, contents, items_of
from tests.fakes import CancelAfter, FakeClock, Steps, full_disk

SENDER = Sender()
VOLUME = 300_000
LATER = FakeClock(2)


@pytest.fixture
def items(tmp_path: Path) -> list[Item]:
    """A hand-over of three volumes."""
    return items_of(SENDER, tmp_path / "own", photos=[150_000, 200_000, 90_000, 250_000])


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with last month's bundle on it."""
    folder = tmp_path / "stick"
    folder.mkdir()
    a_bundle(folder, SENDER, items_of(SENDER, tmp_path / "before"))
    return folder


def counted(folder: Path, items: list[Item], call: str, *, fresh: bool = False) -> int:
    """How many calls of a kind one export makes, on a fresh stick with the README."""
    disk = FailingDisk()
    folder.mkdir()
    if not fresh:
        a_bundle(folder, SENDER, [])
    a_bundle(folder, SENDER, items, volume_bytes=VOLUME, disk=disk)
    return disk.counts[call]


@pytest.mark.parametrize(
    "refused",
    [
        ("create", errno.ENOSPC, NoSpace),
        ("create", errno.EROFS, TargetReadOnly),
        ("create", errno.EACCES, TargetReadOnly),
        ("write", errno.ENOSPC, NoSpace),
        ("write", errno.EFBIG, NoSpace),
        ("write", errno.EIO, TargetGone),
        ("write", errno.ENODEV, TargetGone),
        ("sync", errno.ENOSPC, NoSpace),
        ("sync", errno.EIO, TargetGone),
        ("open", errno.ENOENT, TargetGone),
        ("read", errno.EIO, StickUnreliable),
        ("read", errno.ENODEV, TargetGone),
        ("replace", errno.ENOSPC, NoSpace),
        ("replace", errno.ENOENT, TargetGone),
        ("sync_folder", errno.EIO, TargetGone),
    ],
)
def test_a_refused_call_leaves_nothing_behind_wherever_it_comes(
    stick: Path,
    items: list[Item],
    tmp_path: Path,
    tell: Callable[[str], None],
    refused: tuple[str, int, type[Exception]],
) -> None:
    """Every single call of its kind is made to fail once: no half file, and the older bundle as it was."""
    call, number, refusal = refused
    before = contents(stick)
    calls = counted(tmp_path / "spare", items, call)
    assert calls
    for at in range(calls):
        with pytest.raises(refusal):
            a_bundle(stick, SENDER, items, clock=LATER, volume_bytes=VOLUME, disk=FailingDisk(call, at, number))
        assert contents(stick) == before

    tell(
        f"export: {calls} {call} calls, each refused once with {errno.errorcode[number]}: nothing left, nothing touched"
    )


@pytest.mark.parametrize("call", ["create", "write", "sync", "replace"])
def test_a_fresh_stick_is_left_as_empty_as_it_was(items: list[Item], tmp_path: Path, call: str) -> None:
    """Not even the README stays."""
    calls = counted(tmp_path / "spare", items, call, fresh=True)
    empty = tmp_path / "empty"
    empty.mkdir()
    for at in range(calls):
        with pytest.raises(NoSpace):
            a_bundle(empty, SENDER, items, volume_bytes=VOLUME, disk=FailingDisk(call, at))

        assert contents(empty) == {}


def test_cancel_is_possible_at_every_step_and_leaves_nothing(stick: Path, items: list[Item], tmp_path: Path) -> None:
    before, steps = contents(stick), Steps()
    spare = tmp_path / "spare"
    spare.mkdir()
    a_bundle(spare, SENDER, items, progress=steps, volume_bytes=VOLUME)
    for after in range(len(steps.seen)):
        with pytest.raises(Cancelled):
            a_bundle(stick, SENDER, items, clock=LATER, progress=CancelAfter(after), volume_bytes=VOLUME)

        assert contents(stick) == before


def test_cancel_wins_over_a_disk_that_fills_up(stick: Path, items: list[Item]) -> None:
    """What is still held in memory is dropped, not written on the way out."""
    disk = FailingDisk("write", at=5)
    with pytest.raises(Cancelled):
        a_bundle(stick, SENDER, items, clock=LATER, progress=CancelAfter(6), disk=disk)

    assert disk.counts["write"] <= 5


def test_space_is_asked_for_first(stick: Path, items: list[Item]) -> None:
    class Small(FailingDisk):
        def free(self, folder: Path) -> int:
            return 500_000

    disk = Small()
    with pytest.raises(NoSpace) as caught:
        a_bundle(stick, SENDER, items, clock=LATER, disk=disk)

    assert caught.value.facts["free"] == 500_000
    assert int(caught.value.facts["needed"]) > 690_000
    assert disk.counts["replace"] == 0


def test_the_kernel_itself_may_refuse(stick: Path, items: list[Item]) -> None:
    """The same with the real disk: no file may grow past 400 kB."""
    before = contents(stick)
    with full_disk(400_000), pytest.raises(NoSpace):
        a_bundle(stick, SENDER, items, clock=LATER)

    assert contents(stick) == before


def test_a_folder_that_is_gone_is_named(tmp_path: Path, items: list[Item]) -> None:
    with pytest.raises(TargetGone) as caught:
        a_bundle(tmp_path / "pulled", SENDER, items)

    assert caught.value.facts["target"] == str(tmp_path / "pulled")


@pytest.mark.parametrize("real_bytes", [0, 1_000, 100_000, 600_000])
def test_a_stick_smaller_than_it_says_is_found_out(stick: Path, items: list[Item], real_bytes: int) -> None:
    """Fake sticks take everything and keep only the beginning."""
    before = contents(stick)
    with pytest.raises(StickUnreliable):
        a_bundle(stick, SENDER, items, clock=LATER, disk=LyingDisk(real_bytes))

    assert contents(stick) == before


@pytest.mark.parametrize("harm", ["changed", "shorter", "gone"])
def test_evidence_that_was_damaged_at_home_is_named(stick: Path, tmp_path: Path, harm: str) -> None:
    """The stick is not to blame, and the bundle is not written."""
    photo = a_photo(tmp_path, 5_000)
    before = contents(stick)
    damage(photo, harm)
    with pytest.raises(ObjectDamaged) as caught:
        a_bundle(stick, SENDER, [photo], clock=LATER)

    assert caught.value.facts == {"object": photo.name}
    assert contents(stick) == before


def damage(photo: SealedItem, harm: str) -> None:
    data = photo.path.read_bytes()
    if harm == "gone":
        photo.path.unlink()
    else:
        photo.path.write_bytes(data[:-1] if harm == "shorter" else bytes([data[0] ^ 1]) + data[1:])


@pytest.mark.parametrize("call", ["create", "write", "sync", "replace"])
def test_a_copy_that_fails_leaves_nothing(tmp_path: Path, call: str) -> None:
    """Import copies evidence into its inbox; the disk there may fill up too."""
    paths = a_bundle(tmp_path, SENDER, [a_photo(tmp_path, 500_000)]).paths
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    opened = reader.read(list(paths), disk=FailingDisk(call))
    with pytest.raises(NoSpace) as caught:
        opened.copy(opened.entries[0], inbox / "photo")

    assert caught.value.facts["target"] == str(inbox / "photo")
    assert contents(inbox) == {}


def test_a_bad_sector_costs_the_object_it_lies_in(tmp_path: Path, items: list[Item]) -> None:
    written = a_bundle(tmp_path, SENDER, items)
    hit = written.manifest.entries[-2]
    opened = reader.read(list(written.paths), disk=BadSector(written.paths[0], hit.offset + 4096, 4096))

    assert opened.verify() == (hit.name,)


def test_a_bad_sector_in_the_front_manifest_costs_nothing(tmp_path: Path, items: list[Item]) -> None:
    written = a_bundle(tmp_path, SENDER, items)
    opened = reader.read(list(written.paths), disk=BadSector(written.paths[0], 0, 4096))

    assert opened.manifest == written.manifest


def test_a_stick_pulled_while_reading_is_no_damage(tmp_path: Path, items: list[Item]) -> None:
    """Otherwise everything on it would be asked for again."""
    written = a_bundle(tmp_path, SENDER, items)
    opened = reader.read(list(written.paths))
    written.paths[0].unlink()

    with pytest.raises(TargetGone):
        opened.verify()
