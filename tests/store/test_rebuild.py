"""What is derived can be thrown away: the log gives it back, whatever order its changes came in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.changes import Changes
from fieldapp.history.change import Body, Change, SetField, Stamp, placed, write_body
from fieldapp.store import cutting, log, projection, records
from tests.store.derived import derived, found, receive
from tests.workspaces import Device, a_device

RECORD = "0190aaaa-0000-7000-8000-000000000001"
STAMP = Stamp("2026-01-01T12:00:00Z", 1, 0)


@pytest.fixture
def device(prepared_store: Path, tmp_path: Path) -> Iterator[Device]:
    made = a_device(prepared_store, tmp_path, 1)
    yield made
    made.store.close()


def a_change(seq: int, title: object, *over: str) -> Change:
    """A change of the title that came from elsewhere."""
    sets = {"title": SetField(title, over)}
    body = write_body(Body(RECORD, "project", "p", "d", STAMP, "0", 1, sets))
    return placed(body, epoch="other", zone="mopti", seq=seq)


@pytest.mark.parametrize("batch", [1, 2, 1000])
def test_a_parent_that_came_after_its_child_stays_replaced(device: Device, batch: int) -> None:
    """The whole log is there while the first part of it takes effect, so being in the log does not mean being known."""
    old = a_change(1, "Puits")
    new = a_change(2, "Forage", old.hash)
    receive(device.store, [new])
    receive(device.store, [old])
    device.rebuild(batch=batch)

    with device.store.read() as tx:
        assert records.get(tx, RECORD).state.heads == {"title": {new.hash: "Forage"}}


def test_what_is_not_understood_is_kept_and_stops_nothing(device: Device) -> None:
    strange = placed(b'{"from":"a newer app"}', epoch="other", zone="mopti", seq=1)
    applied = receive(device.store, [strange, a_change(2, "Puits", strange.hash)])
    before = derived(device.store)
    device.rebuild(batch=1)

    assert applied.changes.records == {RECORD}
    assert derived(device.store) == before
    with device.store.read() as tx:
        assert log.size(tx) == 2


def test_a_rebuild_leaves_nothing_stale_in_the_search_index(device: Device) -> None:
    receive(device.store, [a_change(1, "Puits")])
    assert found(device.store, ["puits"]) == {"puits": [RECORD]}
    with device.store.write() as tx:
        cutting.delete(tx, device.clock, device.author, record=RECORD)
    device.rebuild()

    assert found(device.store, ["puits"]) == {"puits": []}


def test_taking_in_nothing_changes_nothing(device: Device) -> None:
    made = [a_change(1, "Puits")]
    receive(device.store, made)

    assert receive(device.store, made) == projection.Applied(Changes())
