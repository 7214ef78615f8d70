"""What goes into a bundle for a peer, and writing it: one snapshot, signed runs, sealed files, papers, a receipt."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fieldapp.bundle import segment as segments
from fieldapp.bundle import writer
from fieldapp.bundle.disk import Disk
from fieldapp.bundle.items import Item, PlainItem, SealedItem
from fieldapp.bundle.manifest import Kind
from fieldapp.bundle.writer import Written
from fieldapp.errors import StatementDamaged, StatementTooNew
from fieldapp.progress import Progress
from fieldapp.store import evidence, forks, handing, log, meta, people, quarantine
from fieldapp.store import segments as kept_segments
from fieldapp.store.engine import Tx
from fieldapp.store.handing import OFFICE, Run
from fieldapp.store.meta import Paper
from fieldapp.store.quarantine import Reason
from fieldapp.store.segments import SegmentRow
from fieldapp.transfer import arrivals, packs, passing_on, receipt
from fieldapp.transfer.peers import Peer
from fieldapp.transfer.receipt import Receipt
from fieldapp.transfer.runs import row_of, segment_of
from fieldapp.trust import shapes
from fieldapp.workspace import Workspace, me_in

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sent:
    """What a verified bundle on a stick holds.

    Attributes:
        changes: how many changes; records: how many records they are about; photos: sealed files.
    """

    peer: str
    written: Written
    changes: int
    records: int
    photos: int


@dataclass(frozen=True, slots=True)
class _Consignment:
    """What to send, named but not read yet."""

    segments: tuple[SegmentRow, ...]
    files: tuple[evidence.SealedFile, ...]
    papers: tuple[PlainItem, ...]
    records: int

    @property
    def runs(self) -> list[Run]:
        return [Run(row.epoch, row.zone, row.first, row.last) for row in self.segments]


def prepare(ws: Workspace) -> None:
    """Sign what is new, and back up; once before any number of bundles.

    Raises:
        NoSpace, TargetReadOnly: on this computer.
    """
    _sign_what_is_new(ws)
    # A receipt says "backed up", so that the peer may count its work as confirmed; this makes it true.
    ws.back_up()


def send(ws: Workspace, folder: Path, peer: Peer, progress: Progress, *, disk: Disk | None = None) -> Sent:
    """Write a bundle for a peer with all that it has not said it holds, verify it, and note it as handed over.

    `prepare` was called before.

    Raises:
        NoSpace, TargetReadOnly, TargetGone, StickUnreliable: nothing of it is left on the target.
        Cancelled: the same.
    """
    with ws.store.read() as tx:
        consignment = _consign(ws, tx, peer)
        author, roster = me_in(tx), people.current_roster(tx)
        written = writer.write(
            folder,
            _items(ws, tx, consignment),
            sender=author.device,
            sender_key=ws.keys.device_key,
            organisation=roster.organisation,
            roster_number=roster.number,
            recipients=peer.recipients,
            clock=ws.clock,
            progress=progress,
            disk=disk,
        )
    with ws.store.write() as tx:
        at = shapes.moment(ws.clock.now())
        names = [file.sealed for file in consignment.files]
        handing.note_handed(
            tx, peer=peer.id, bundle=written.manifest.bundle, runs=consignment.runs, evidence=names, at=at
        )
    changes = sum(row.last - row.first + 1 for row in consignment.segments)
    logger.info("bundle.sent changes=%d files=%d bytes=%d", changes, len(names), written.size_bytes)
    return Sent(peer.id, written, changes, consignment.records, len(names))


def _sign_what_is_new(ws: Workspace) -> None:
    """Cut the device's own lanes into signed segments up to now."""
    with ws.store.write() as tx:
        own, device = handing.own_epochs(tx), me_in(tx).device
        for tip in log.tips(tx):
            if tip.epoch in own:
                _sign_lane(ws, tx, tip.epoch, tip.zone, device)


def _sign_lane(ws: Workspace, tx: Tx, epoch: str, zone: str, device: str) -> None:
    waiting = kept_segments.unsigned(tx, epoch, zone)
    before = kept_segments.newest(tx, epoch, zone)
    previous = before.hash if before else ""
    while waiting:
        bodies = [change.body or b"" for change in waiting]
        fit = segments.how_many_fit(len(body) for body in bodies)
        made = segments.cut(
            bodies[:fit],
            ws.keys.device_key,
            epoch=epoch,
            zone=zone,
            first=waiting[0].seq,
            previous=previous,
            device=device,
        )
        kept_segments.put(tx, row_of(made))
        previous, waiting = made.hash, waiting[fit:]


def _consign(ws: Workspace, tx: Tx, peer: Peer) -> _Consignment:
    told = list(_receipts_of(tx, peer))
    held = _still_held(handing.held_by(tx, peer.id), told)
    for epoch, zone, last in (lane for each in told for lane in each.lacking):
        held[epoch, zone] = min(last, held.get((epoch, zone), 0))
    # A receipt speaks of numbers; where two changes have one number it does not say which of them is held.
    for lane, first in forks.starts(tx).items():
        held[lane] = min(first - 1, held.get(lane, 0))
    rows: list[SegmentRow] = []
    for epoch, zone, last in kept_segments.lanes(tx):
        has = held.get((epoch, zone), 0)
        if last > has and (peer.may_receive(zone) or (epoch, zone) in _done_alone(tx, peer)):
            rows.extend(kept_segments.after(tx, epoch, zone, has))
    there = handing.evidence_held_by(tx, peer.id) - {name for each in told for name in each.missing}
    files = [file for file in evidence.files(tx) if peer.may_receive(file.zone)]
    sent = {file.sealed: file for file in files if file.is_here and file.sealed not in there}
    unread = passing_on.too_new(tx, peer)
    papers = (
        *_papers(tx, {row.epoch for row in rows} | passing_on.epochs_of(unread)),
        *passing_on.acceptances(tx, {row.hash for row in rows}),
        *packs.for_others(tx, peer),
        *unread,
        _receipt(ws, tx, peer),
        *arrivals.told_by_us(ws, tx, people.current_roster(tx)),
    )
    return _Consignment(tuple(rows), tuple(sent.values()), papers, _records_in(tx, rows))


def _still_held(held: dict[tuple[str, str], int], told: Sequence[Receipt]) -> dict[tuple[str, str], int]:
    """What a peer holds by its newest receipts: a machine that went back to a backup holds less than it once said."""
    if not told:
        return held
    newest: dict[tuple[str, str], int] = {}
    for epoch, zone, last in (lane for each in told for lane in each.lanes):
        newest[epoch, zone] = max(last, newest.get((epoch, zone), 0))
    return {lane: min(last, newest.get(lane, 0)) for lane, last in held.items()}


def _done_alone(tx: Tx, peer: Peer) -> frozenset[tuple[str, str]]:
    """The lanes (epoch, zone) in which a peer worked before it belonged to anybody: its own, whatever its zones."""
    work = people.earlier_work(tx, peer.id)
    return frozenset((lane.epoch, lane.zone) for lane in work.lanes) if work else frozenset()


def _receipts_of(tx: Tx, peer: Peer) -> Iterator[Receipt]:
    """The newest receipt of a device, or of each machine of the office: what they ask for once more."""
    roster = people.current_roster(tx)
    for name, data in meta.papers(tx, Paper.RECEIPT):
        device = roster.find_device(name)
        is_of_office = device is not None and device.is_office
        if name == peer.id or (peer.id == OFFICE and is_of_office):
            with suppress(StatementDamaged, StatementTooNew):  # kept by another version; the next one takes its place
                yield receipt.parse(data)


def _records_in(tx: Tx, rows: list[SegmentRow]) -> int:
    return log.count_records(tx, [(row.epoch, row.zone, row.first, row.last) for row in rows])


def _papers(tx: Tx, epochs: set[str]) -> Iterator[PlainItem]:
    """Who is who, as far as the receiver may need it to judge the rest."""
    roster = people.current_roster(tx)
    me = me_in(tx)
    for data in people.rosters_to_send(tx):
        yield PlainItem(Kind.ROSTER, data)
    for name, data in meta.papers(tx, Paper.EPOCH):
        if name in epochs:
            yield PlainItem(Kind.EPOCH, data)
    for device, data in meta.papers(tx, Paper.EARLIER):
        work = people.earlier_work(tx, device)
        if work is not None and epochs & {lane.epoch for lane in work.lanes}:
            yield PlainItem(Kind.EARLIER, data)
    if roster.find_device(me.device) is None:
        for _, data in meta.papers(tx, Paper.ENROLMENT):
            yield PlainItem(Kind.ENROLMENT, data)


def _receipt(ws: Workspace, tx: Tx, peer: Peer) -> PlainItem:
    files = [file for file in evidence.files(tx) if peer.may_receive(file.zone)]
    then = _done_alone(tx, peer)
    known = {(tip.epoch, tip.zone): tip.last for tip in log.tips(tx)}
    tips = {lane: last for lane, last in known.items() if peer.may_receive(lane[1]) or lane in then}
    _count_forks_as_not_held(tx, tips)
    waiting = [held.facts for held in quarantine.segments(tx) if held.reason is Reason.BROKEN_CHAIN]
    lacking = {(str(facts["epoch"]), str(facts["zone"])) for facts in waiting if peer.may_receive(str(facts["zone"]))}
    told = Receipt(
        device=me_in(tx).device,
        made_at=shapes.moment(ws.clock.now()),
        lanes=tuple((epoch, zone, last) for (epoch, zone), last in tips.items()),
        evidence=tuple(file.sealed for file in files if file.is_here),
        missing=tuple(file.sealed for file in files if file.is_awaited),
        lacking=tuple((*lane, tips.get(lane, 0)) for lane in sorted(lacking)),
        backed_up=True,
    )
    return PlainItem(Kind.RECEIPT, receipt.signed(told, ws.keys.device_key))


def _count_forks_as_not_held(tx: Tx, tips: dict[tuple[str, str], int]) -> None:
    """Of a lane with two sides only what both have in common: neither machine may take its own side for received."""
    undecided = [held.facts for held in quarantine.segments(tx) if held.reason is Reason.FORK]
    sides = [((str(facts["epoch"]), str(facts["zone"])), int(facts["first"])) for facts in undecided]
    for lane, first in (*forks.starts(tx).items(), *sides):
        if lane in tips:
            tips[lane] = min(tips[lane], first - 1)


def _items(ws: Workspace, tx: Tx, consignment: _Consignment) -> Iterator[Item]:
    yield from consignment.papers
    for row in consignment.segments:
        made = segment_of(tx, row)
        yield PlainItem(Kind.SEGMENT, segments.encode(made), made.note)
    for file in consignment.files:
        yield SealedItem(file.sealed, evidence.place(ws.evidence_folder, file.sealed), file.length)
