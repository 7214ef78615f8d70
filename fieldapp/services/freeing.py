"""Making room on a laptop: giving up files that the office has confirmed, and asking for one again. Only when asked."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from fieldapp.errors import OfficeKeepsAll, RecordNotFound, StatementDamaged, StatementTooNew
from fieldapp.store import evidence, handing, meta, people, records
from fieldapp.store.engine import Tx
from fieldapp.store.evidence import SealedFile
from fieldapp.store.handing import SyncState
from fieldapp.store.meta import Paper
from fieldapp.transfer import receipt
from fieldapp.transfer.receipt import Receipt
from fieldapp.trust import shapes
from fieldapp.workspace import Workspace

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Room:
    """Files that are, or could be, given up; their bytes together."""

    files: int
    size_bytes: int


def could_free(ws: Workspace, *, older_than: int = 0) -> Room:
    """What could be given up now; nothing on an office.

    Args:
        older_than: days since when a file must be here, at least.
    """
    if ws.me.is_office:
        return Room(0, 0)
    with ws.store.read() as tx:
        return _room(_free_to_go(ws, tx, older_than))


def free(ws: Workspace, *, older_than: int = 0) -> Room:
    """Give up the files that the office holds for sure. Their records stay, and each can be asked for again.

    Raises:
        OfficeKeepsAll: nothing was removed.
    """
    if ws.me.is_office:
        raise OfficeKeepsAll
    with ws.store.write() as tx:
        given_up = _free_to_go(ws, tx, older_than)
        for file in given_up:
            evidence.note_freed(tx, file.sealed, at=shapes.moment(ws.clock.now()))
    # Noted first: a power cut leaves a file too many, never a note of a file that is gone.
    for file in given_up:
        evidence.place(ws.evidence_folder, file.sealed).unlink(missing_ok=True)
    log.info("evidence.freed files=%d", len(given_up))
    return _room(given_up)


def fetch(ws: Workspace, record: str) -> bool:
    """Ask for a file again: the next bundle says that it is missed, the answer brings it.

    Returns:
        False when the file is here, whole, and nothing was asked.

    Raises:
        RecordNotFound: no such file.
    """
    with ws.store.read() as tx:
        stored = records.get(tx, record)
        sealed = stored.stands.values.get("sealed")
        if stored.kind != "evidence" or not isinstance(sealed, str):
            raise RecordNotFound(record=record)
        is_here = evidence.is_here(tx, sealed)
    if is_here and not evidence.fault(ws.evidence_folder, sealed):
        return False
    place = evidence.place(ws.evidence_folder, sealed)
    with ws.store.write() as tx:
        evidence.await_again(tx, sealed)
    if place.is_file():
        if evidence.fault(ws.evidence_folder, sealed):
            place.replace(place.with_name(place.name + ".damaged"))
        else:  # a power cut after it was given up had left it
            with ws.store.write() as tx:
                evidence.note(tx, sealed, length=place.stat().st_size, at=shapes.moment(ws.clock.now()))
            return False
    return True


def _room(files: list[SealedFile]) -> Room:
    return Room(len(files), sum(file.length for file in files))


def _free_to_go(ws: Workspace, tx: Tx, older_than: int) -> list[SealedFile]:
    """Files whose record is confirmed, and that an office's newest receipt lists and none misses."""
    peers = handing.peers_of(tx)
    sure = handing.evidence_confirmed_by(tx, peers) & _listed_now(tx)
    since, before = evidence.added_at(tx), ws.clock.now() - timedelta(days=older_than)
    files = [file for file in evidence.files(tx) if file.is_here and file.sealed in sure]
    states = handing.states(tx, {file.record for file in files}, peers)
    of_all = {file.sealed for file in files if states[file.record] is not SyncState.CONFIRMED}
    old = [file for file in files if datetime.fromisoformat(since[file.sealed]) <= before]
    return list({file.sealed: file for file in old if file.sealed not in of_all}.values())


def _listed_now(tx: Tx) -> set[str]:
    told = list(_of_offices(tx))
    missed = {name for each in told for name in each.missing}
    return {name for each in told for name in each.evidence} - missed


def _of_offices(tx: Tx) -> Iterator[Receipt]:
    roster = people.current_roster(tx)
    for name, data in meta.papers(tx, Paper.RECEIPT):
        device = roster.find_device(name)
        if device is not None and device.is_office and roster.find_revocation(name) is None:
            with suppress(StatementDamaged, StatementTooNew):
                yield receipt.parse(data)
