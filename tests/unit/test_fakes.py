"""The stand-ins behave like what they stand for."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from fieldapp.clock import Clock
from fieldapp.errors import Cancelled, NoSpace
from fieldapp.files import write_atomic
from fieldapp.progress import Progress
from tests.fakes import CancelAfter, FakeClock, full_disk


def test_two_clocks_of_one_device_agree() -> None:
    """Ids that repeat make a failing test repeatable."""
    one: Clock = FakeClock()
    other: Clock = FakeClock()

    assert [one.new_id() for _ in range(3)] == [other.new_id() for _ in range(3)]


def test_two_devices_never_share_an_id() -> None:
    """Several machines in one test would otherwise overwrite each other."""
    assert FakeClock(1).new_id() != FakeClock(2).new_id()


def test_ids_are_version_7_and_rise(clock: FakeClock) -> None:
    """What sorts by id in the app must sort by id in its tests."""
    ids = [clock.new_id() for _ in range(3)]

    assert ids == sorted(ids)
    assert {UUID(text).version for text in ids} == {7}


def test_a_clock_set_back_keeps_its_monotonic_count(clock: FakeClock) -> None:
    """A flat battery moves the wall clock only."""
    wall, count = clock.now(), clock.monotonic()
    clock.advance(timedelta(days=-400))

    assert clock.now() < wall
    assert clock.monotonic() > count


def test_cancel_comes_at_the_chosen_step() -> None:
    """A test of cancelling names the step it wants."""
    progress: Progress = CancelAfter(2)
    progress.step(1)
    progress.step(2)

    with pytest.raises(Cancelled):
        progress.step(3)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
def test_a_full_disk_refuses_and_recovers(tmp_path: Path) -> None:
    """The real kernel refuses, so the real error path runs."""
    target = tmp_path / "big"
    with full_disk(after_bytes=4096), pytest.raises(NoSpace):
        write_atomic(target, bytes(8192))
    write_atomic(target, bytes(8192))

    assert target.stat().st_size == 8192
