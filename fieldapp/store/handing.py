"""How far each change has come: here, on a stick, received, confirmed; from what bundles and receipts say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from fieldapp.store import meta, people, typed
from fieldapp.store.engine import Tx
from fieldapp.store.log import CHUNK
from fieldapp.store.meta import Name, Paper
from fieldapp.store.tables import change, handed, held, record
from fieldapp.trust.certificate import parse_epoch

OFFICE: Final = "office"
"""The peer of a laptop: all machines of its office together."""

_EVIDENCE: Final = "evidence:"


class SyncState(StrEnum):
    """The four states that a person sees, in order."""

    HERE = "HERE"
    ON_STICK = "ON_STICK"
    RECEIVED = "RECEIVED"
    CONFIRMED = "CONFIRMED"


@dataclass(frozen=True, slots=True)
class Run:
    """Changes `first` to `last` of a lane."""

    epoch: str
    zone: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Reach:
    """How far one lane is known to have come: last sequence numbers, 0 for none."""

    on_stick: int = 0
    received: int = 0
    confirmed: int = 0

    def state_of(self, seq: int) -> SyncState:
        """Where a change of the lane stands."""
        if seq <= self.confirmed:
            return SyncState.CONFIRMED
        if seq <= self.received:
            return SyncState.RECEIVED
        return SyncState.ON_STICK if seq <= self.on_stick else SyncState.HERE


def note_handed(tx: Tx, *, peer: str, bundle: str, runs: Iterable[Run], evidence: Iterable[str], at: str) -> None:
    """Remember what a verified bundle holds.

    Args:
        peer: a device's id, or "office" for all machines of the office.
        evidence: hashes of sealed files.
    """
    rows = [
        {
            "subject": f"lane:{run.epoch}/{run.zone}",
            "epoch": run.epoch,
            "zone": run.zone,
            "first": run.first,
            "last": run.last,
        }
        for run in runs
    ]
    rows += [{"subject": _EVIDENCE + name, "epoch": "", "zone": "", "first": 0, "last": 0} for name in evidence]
    for row in rows:
        tx.execute(handed.insert().prefix_with("OR REPLACE"), {**row, "peer": peer, "bundle": bundle, "at": at})


def note_held(
    tx: Tx, *, peer: str, lanes: Iterable[tuple[str, str, int]], evidence: Iterable[str], backed_up: bool
) -> None:
    """Take in what a peer's receipt lists. What was once received stays received, whatever order receipts come in.

    Args:
        lanes: (epoch, zone, last change held without a gap).
        backed_up: whether the peer has made a backup since.
    """
    rows = [(f"lane:{epoch}/{zone}", epoch, zone, last) for epoch, zone, last in lanes]
    rows += [(_EVIDENCE + name, "", "", 1) for name in evidence]
    for subject, epoch, zone, last in rows:
        fresh = upsert(held).values(
            peer=peer, subject=subject, epoch=epoch, zone=zone, last=last, confirmed=last if backed_up else 0
        )
        later = {
            "last": func.max(held.c.last, fresh.excluded.last),
            "confirmed": func.max(held.c.confirmed, fresh.excluded.confirmed),
        }
        tx.execute(fresh.on_conflict_do_update(index_elements=["peer", "subject"], set_=later))


def forget_office(tx: Tx) -> None:
    """Believe no longer that the office holds anything: it was replaced, so that everything goes there once more."""
    offices = [each.device for each in people.current_roster(tx).devices if each.is_office]
    tx.execute(delete(held).where(held.c.peer.in_([OFFICE, *offices])))
    for device in offices:
        meta.drop_paper(tx, Paper.RECEIPT, device)


def peers_of(tx: Tx) -> list[str]:
    """Whose receipts count here: the office's for a laptop, the laptops' for an office."""
    roster = people.current_roster(tx)
    device = roster.find_device(meta.get(tx, Name.DEVICE))
    if device is None or not device.is_office:
        return [OFFICE]
    return [each.device for each in roster.devices if not each.is_office]


def own_epochs(tx: Tx) -> frozenset[str]:
    """All lives of this device, also those before a restore."""
    device = meta.get(tx, Name.DEVICE)
    certificates = (parse_epoch(data) for _, data in meta.papers(tx, Paper.EPOCH))
    return frozenset(each.epoch for each in certificates if each.device == device)


def held_by(tx: Tx, peer: str) -> dict[tuple[str, str], int]:
    """(epoch, zone) to the last change that a peer said it holds."""
    query = select(held.c.epoch, held.c.zone, held.c.last).where(held.c.peer == peer, held.c.epoch != "")
    return {(epoch, zone): last for epoch, zone, last in tx.execute(query)}


def evidence_confirmed_by(tx: Tx, peers: Sequence[str]) -> frozenset[str]:
    """Hashes of sealed files that one of these peers said it holds, and has made a backup since."""
    query = select(held.c.subject).where(
        held.c.peer.in_(peers), held.c.subject.startswith(_EVIDENCE), held.c.confirmed > 0
    )
    return frozenset(name.removeprefix(_EVIDENCE) for name in tx.execute(query).scalars())


def evidence_held_by(tx: Tx, peer: str) -> frozenset[str]:
    """Hashes of sealed files that a peer said it holds."""
    query = select(held.c.subject).where(held.c.peer == peer, held.c.subject.startswith(_EVIDENCE))
    return frozenset(name.removeprefix(_EVIDENCE) for name in tx.execute(query).scalars())


def reaches(tx: Tx, peers: Sequence[str]) -> dict[tuple[str, str], Reach]:
    """How far each lane has come towards any of these peers."""
    sticks = select(handed.c.epoch, handed.c.zone, func.max(handed.c.last)).where(handed.c.peer.in_(peers))
    got = select(held.c.epoch, held.c.zone, func.max(held.c.last), func.max(held.c.confirmed)).where(
        held.c.peer.in_(peers)
    )
    found: dict[tuple[str, str], Reach] = {}
    for epoch, zone, last in tx.execute(sticks.group_by(handed.c.epoch, handed.c.zone)):
        found[epoch, zone] = Reach(on_stick=last)
    for epoch, zone, last, confirmed in tx.execute(got.group_by(held.c.epoch, held.c.zone)):
        on_stick = found.get((epoch, zone), Reach()).on_stick
        found[epoch, zone] = Reach(max(on_stick, last), last, confirmed)
    return found


def states(tx: Tx, ids: Iterable[str], peers: Sequence[str]) -> dict[str, SyncState]:
    """Where records stand: as far as the least of their changes made here, photos included.

    A record without a change made here came from elsewhere, so it counts as confirmed.
    """
    wanted = list(ids)
    lanes, epochs = reaches(tx, peers), own_epochs(tx)
    order = list(SyncState)
    found = dict.fromkeys(wanted, SyncState.CONFIRMED)
    for start in range(0, len(wanted), CHUNK):
        part = wanted[start : start + CHUNK]
        query = (
            select(change.c.record, change.c.epoch, change.c.zone, func.max(change.c.seq))
            .where(change.c.record.in_(part))
            .group_by(change.c.record, change.c.epoch, change.c.zone)
        )
        for name, epoch, zone, seq in tx.execute(query):
            if epoch not in epochs:  # asked of the database, it would walk the whole epoch instead of these records
                continue
            state = lanes.get((epoch, zone), Reach()).state_of(seq)
            found[name] = min(found[name], state, key=order.index)
    _wait_for_photos(tx, found, peers)
    return found


def count_states(tx: Tx, peers: Sequence[str]) -> Iterable[tuple[SyncState, str]]:
    """(state, kind) of every record that was changed on this machine."""
    own = select(record.c.id, record.c.kind).where(
        record.c.deleted == 0,
        record.c.id.in_(select(change.c.record).where(change.c.epoch.in_(own_epochs(tx)))),
    )
    kinds: dict[str, str] = {row.id: row.kind for row in tx.execute(own)}
    return [(state, kinds[name]) for name, state in states(tx, kinds, peers).items()]


def _wait_for_photos(tx: Tx, found: dict[str, SyncState], peers: Sequence[str]) -> None:
    """A confirmed record whose files are not all there is only received."""
    confirmed = [name for name, state in found.items() if state is SyncState.CONFIRMED]
    for start in range(0, len(confirmed), CHUNK):
        files = _files_of(tx, confirmed[start : start + CHUNK])
        there = _sealed_files_there(tx, {sealed for *_, sealed in files}, peers)
        for name, parent, sealed in files:
            for waits in {name, parent} & found.keys():
                if sealed not in there and found[waits] is SyncState.CONFIRMED:
                    found[waits] = SyncState.RECEIVED


def _files_of(tx: Tx, ids: Sequence[str]) -> list[tuple[str, str, str]]:
    """(evidence, parent, hash of the sealed file) of evidence made here that is, or hangs on, one of these records."""
    evidence = typed.CURRENT["evidence"]
    made_here = select(change.c.record).where(change.c.record == evidence.c.id, change.c.epoch.in_(own_epochs(tx)))
    query = (
        select(evidence.c.id, record.c.parent, evidence.c.sealed)
        .join(record, record.c.id == evidence.c.id)
        .where(record.c.deleted == 0, evidence.c.sealed.is_not(None), made_here.exists())
    )
    found: list[tuple[str, str, str]] = []
    for column in (record.c.id, record.c.parent):
        found += [(name, parent, sealed) for name, parent, sealed in tx.execute(query.where(column.in_(ids)))]
    return found


def _sealed_files_there(tx: Tx, sealed: set[str], peers: Sequence[str]) -> set[str]:
    subjects = [_EVIDENCE + name for name in sealed]
    query = select(held.c.subject).where(held.c.peer.in_(peers), held.c.subject.in_(subjects))
    return {name.removeprefix(_EVIDENCE) for name in tx.execute(query).scalars()}
