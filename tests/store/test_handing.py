"""How far records have come: as far as the least of what was written here, photos included."""

from __future__ import annotations

import pytest

from fieldapp.history.change import SetField
from fieldapp.services import records
from fieldapp.store import cutting, handing, meta
from fieldapp.store.handing import Run, SyncState
from fieldapp.store.meta import Name
from fieldapp.workspace import Workspace

PEER, SEALED = "office", "ab" * 32


@pytest.fixture
def project(ws: Workspace) -> str:
    """A project with one photo, both made here."""
    made = records.add(ws, "project", {"title": "Puits"}).record
    with ws.store.write() as tx:
        sets = {"of": SetField(made), "sealed": SetField(SEALED)}
        cutting.cut(tx, ws.clock, ws.author(tx), record=ws.clock.new_id(), kind="evidence", sets=sets)
    return made


def state_of(ws: Workspace, record: str) -> SyncState:
    with ws.store.read() as tx:
        return handing.states(tx, [record], [PEER])[record]


def hold(ws: Workspace, last: int, *, evidence: list[str], backed_up: bool) -> None:
    """The peer says what it holds of this machine's lane."""
    with ws.store.write() as tx:
        lane = (meta.get(tx, Name.EPOCH), ws.author(tx).zone, last)
        handing.note_held(tx, peer=PEER, lanes=[lane], evidence=evidence, backed_up=backed_up)


def test_what_was_just_made_is_here(ws: Workspace, project: str) -> None:
    assert state_of(ws, project) is SyncState.HERE


def test_what_a_verified_bundle_holds_is_on_the_stick(ws: Workspace, project: str) -> None:
    with ws.store.write() as tx:
        run = Run(meta.get(tx, Name.EPOCH), ws.author(tx).zone, 1, 2)
        handing.note_handed(tx, peer=PEER, bundle="b", runs=[run], evidence=[], at="2026-01-01T12:00:00Z")

    assert state_of(ws, project) is SyncState.ON_STICK


def test_a_receipt_without_a_backup_is_received(ws: Workspace, project: str) -> None:
    hold(ws, 2, evidence=[SEALED], backed_up=False)

    assert state_of(ws, project) is SyncState.RECEIVED


def test_a_photo_that_is_not_there_keeps_its_project_from_being_confirmed(ws: Workspace, project: str) -> None:
    hold(ws, 2, evidence=[], backed_up=True)
    assert state_of(ws, project) is SyncState.RECEIVED
    hold(ws, 2, evidence=[SEALED], backed_up=True)

    assert state_of(ws, project) is SyncState.CONFIRMED


def test_a_later_change_is_here_again(ws: Workspace, project: str) -> None:
    hold(ws, 2, evidence=[SEALED], backed_up=True)
    records.set_values(ws, project, {"title": "Forage"})

    assert state_of(ws, project) is SyncState.HERE


def test_an_older_receipt_takes_nothing_back(ws: Workspace, project: str) -> None:
    hold(ws, 2, evidence=[SEALED], backed_up=True)
    hold(ws, 1, evidence=[], backed_up=False)

    assert state_of(ws, project) is SyncState.CONFIRMED
