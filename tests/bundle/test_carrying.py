"""Volumes carried into an inbox or to another stick, unopened."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.bundle import reader
from fieldapp.bundle.carrying import carry
from fieldapp.bundle.writer import Written
from fieldapp.errors import Cancelled, NoSpace, StickUnreliable, TargetGone
from tests.bundle.disks import BadSector, FailingDisk, LyingDisk
from tests.bundle.parts import Sender, a_bundle, contents, items_of
from tests.fakes import CancelAfter, Steps

SENDER = Sender()


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """A bundle of several volumes on a stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    items = items_of(SENDER, tmp_path / "own", photos=[150_000, 200_000, 90_000, 250_000])
    return a_bundle(stick, SENDER, items, volume_bytes=300_000)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Where they are carried to."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def test_volumes_arrive_byte_for_byte(written: Written, inbox: Path) -> None:
    arrived = carry(written.paths, inbox)

    assert [path.read_bytes() for path in arrived] == [path.read_bytes() for path in written.paths]
    assert reader.read(arrived).verify() == ()


def test_what_has_arrived_is_not_written_again(written: Written, inbox: Path) -> None:
    carry(written.paths[:1], inbox)
    disk, steps = FailingDisk(), Steps()

    carry(written.paths, inbox, disk=disk, progress=steps)

    assert disk.counts["create"] == len(written.paths) - 1
    assert steps.seen[-1][:2] == (2 * written.size_bytes, 2 * written.size_bytes)


def test_a_damaged_earlier_copy_is_replaced(written: Written, inbox: Path) -> None:
    arrived = carry(written.paths, inbox)
    arrived[0].write_bytes(bytes(written.manifest.volumes[0]))

    assert reader.read(carry(written.paths, inbox)).verify() == ()


def test_a_bad_sector_costs_the_object_it_lies_in_also_after_carrying(written: Written, inbox: Path) -> None:
    hit = written.manifest.of_kind("evidence")[0]
    bad = BadSector(written.paths[hit.volume], hit.offset + 8192, 4096)

    assert reader.read(carry(written.paths, inbox, disk=bad)).verify() == (hit.name,)


@pytest.mark.parametrize("call", ["create", "write", "sync", "replace"])
def test_a_full_disk_leaves_no_half_volume(written: Written, inbox: Path, call: str) -> None:
    """Refused at each call in turn: what is there is whole."""
    whole = {path.name: path.stat().st_size for path in written.paths}
    counting = FailingDisk()
    carry(written.paths, inbox, disk=counting)
    for at in range(counting.counts[call]):
        for path in inbox.iterdir():
            path.unlink()
        with pytest.raises(NoSpace):
            carry(written.paths, inbox, disk=FailingDisk(call, at))

        assert {path.name: path.stat().st_size for path in inbox.iterdir()}.items() <= whole.items()


def test_cancel_leaves_no_half_volume(written: Written, inbox: Path) -> None:
    with pytest.raises(Cancelled):
        carry(written.paths, inbox, progress=CancelAfter(1))

    assert contents(inbox) == {}


def test_a_stick_that_lies_is_found_out(written: Written, inbox: Path) -> None:
    with pytest.raises(StickUnreliable):
        carry(written.paths, inbox, disk=LyingDisk(100_000))

    assert contents(inbox) == {}


def test_a_stick_pulled_meanwhile_is_named(written: Written, inbox: Path) -> None:
    written.paths[1].unlink()
    with pytest.raises(TargetGone) as caught:
        carry(written.paths, inbox)

    assert caught.value.facts["target"] == str(written.paths[1])
    assert contents(inbox) == {}
