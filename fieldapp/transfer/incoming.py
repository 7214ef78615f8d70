"""Taking a bundle in: copy, verify, back up, apply segment by segment, and remember. A repeat does nothing."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from fieldapp.bundle import reader
from fieldapp.bundle import segment as segments
from fieldapp.bundle.manifest import Entry, Kind, Manifest
from fieldapp.bundle.reader import Opened
from fieldapp.bundle.segment import Segment
from fieldapp.changes import Changes
from fieldapp.errors import (
    ForeignBundle,
    NoSpace,
    NotABundle,
    ObjectDamaged,
    StatementDamaged,
    StatementTooNew,
)
from fieldapp.files import free_bytes, told_apart
from fieldapp.history.change import placed
from fieldapp.progress import Progress
from fieldapp.store import bundles, evidence, handing, log, people, projection, quarantine
from fieldapp.store import segments as kept_segments
from fieldapp.store.engine import Tx
from fieldapp.store.handing import OFFICE
from fieldapp.store.quarantine import Reason
from fieldapp.store.segments import SegmentRow
from fieldapp.transfer import receipt
from fieldapp.transfer.judging import Doubt, Judge
from fieldapp.transfer.outcome import DAMAGE, Imported, Problem, Trouble
from fieldapp.transfer.outgoing import EPOCH_KIND
from fieldapp.trust import shapes
from fieldapp.trust.certificate import Signer
from fieldapp.workspace import Workspace, me_in

logger = logging.getLogger(__name__)

_CHUNK: Final = 1 << 20
_SPARE: Final = 16 << 20  # bytes that the database may grow by while a bundle is applied


@dataclass
class _Count:
    """What the parts of a bundle add up to."""

    applied: int = 0
    known: int = 0
    photos: int = 0
    opened: int = 0
    changes: Changes = field(default_factory=Changes)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One bundle being read."""

    ws: Workspace
    opened: Opened
    manifest: Manifest
    identities: tuple[str, ...]
    judge: Judge
    count: _Count
    progress: Progress

    def plain(self, entry: Entry) -> bytes | None:
        """An object's contents; None when it is damaged, which is noted."""
        try:
            return self.opened.plain(entry, self.identities)
        except ObjectDamaged:
            self.note(Trouble.OBJECT_DAMAGED, entry.name, "")
            return None

    def note(self, trouble: Trouble, subject: str, signer: str) -> None:
        """Remember a part that was not applied."""
        name = self.judge.grant_of(signer or self.manifest.sender)
        problem = Problem(trouble, subject, name.name if name else signer)
        if problem not in self.count.problems:
            self.count.problems.append(problem)


def take_in(ws: Workspace, volumes: Sequence[Path], progress: Progress, *, extra: Sequence[str] = ()) -> Imported:
    """Read one bundle into the workspace.

    Args:
        volumes: its files, wherever they are; they are copied first and never changed.
        extra: age identities to try besides the device's own: that of an invitation being used.

    Raises:
        NotABundle, ForeignBundle, NotForUs, BundleTooNew: nothing was applied.
        NoSpace, TargetGone: nothing was applied.
        Cancelled: what was applied before stays, whole segments; reading again goes on from there.
    """
    inbox = ws.inbox / ws.clock.token(8).hex()
    try:
        staged = _stage(volumes, inbox, progress)
        opened = reader.read(staged)
        if opened.manifest is None:
            raise NotABundle(file=volumes[0].name)
        return _read(_reading(ws, opened, opened.manifest, extra, progress))
    finally:
        shutil.rmtree(inbox, ignore_errors=True)


def _stage(volumes: Sequence[Path], inbox: Path, progress: Progress) -> list[Path]:
    """Copy the volumes off the stick, so that pulling it changes nothing any more."""
    with told_apart(volumes[0]):
        total = sum(path.stat().st_size for path in volumes)
    free = free_bytes(inbox.parent)
    if free and free < 2 * total + _SPARE:
        raise NoSpace(target=str(inbox.parent), needed=2 * total + _SPARE, free=free)
    with told_apart(inbox.parent, needed=total):
        inbox.mkdir(parents=True, mode=0o700)
    staged, done = [], 0
    for path in volumes:
        copy = inbox / path.name
        done = _copy(path, copy, done, total, progress)
        staged.append(copy)
    return staged


def _copy(path: Path, copy: Path, done: int, total: int, progress: Progress) -> int:
    with told_apart(path), path.open("rb") as source, told_apart(copy, needed=total), copy.open("wb") as target:
        while chunk := source.read(_CHUNK):
            target.write(chunk)
            done += len(chunk)
            progress.step(done, total, "copy")
    return done


def _reading(ws: Workspace, opened: Opened, manifest: Manifest, extra: Sequence[str], progress: Progress) -> _Reading:
    with ws.store.read() as tx:
        me, roster = me_in(tx), people.current_roster(tx)
    if manifest.organisation != roster.organisation:
        raise ForeignBundle(organisation=manifest.organisation)
    signer = Signer(me.device, ws.keys.device_key) if me.is_office else None
    judge = Judge(roster, ws.clock, signer)
    return _Reading(ws, opened, manifest, (ws.keys.identity, *extra), judge, _Count(), progress)


def _read(reading: _Reading) -> Imported:
    for number in reading.opened.missing_volumes:
        reading.note(Trouble.VOLUME_MISSING, str(number + 1), "")
    _hear_papers(reading)
    sender = reading.manifest.sender
    if reading.judge.signer_public(sender) != reading.manifest.sender_public:
        reading.note(Trouble.UNKNOWN_SIGNER, sender, sender)
        return _told(reading, breaches=0)
    before = _breaches(reading.ws)
    _apply_segments(reading)
    _keep_files(reading)
    _hear_receipts(reading)
    return _told(reading, breaches=_breaches(reading.ws) - before)


def _hear_papers(reading: _Reading) -> None:
    """Rosters, then enrolments, then epochs: each may be what makes the next one believable."""
    judge, ws = reading.judge, reading.ws
    hearings = (
        (Kind.ROSTER, judge.hear_roster),
        (Kind.ENROLMENT, judge.hear_enrolment),
        (EPOCH_KIND, judge.hear_epoch),
    )
    for kind, hear in hearings:
        for entry in reading.manifest.of_kind(kind):
            data = reading.plain(entry)
            if data is None:
                continue
            with ws.store.write() as tx:
                doubt = hear(tx, data)
                if doubt is not None:
                    _set_aside(reading, tx, data, doubt, entry.name)


def _apply_segments(reading: _Reading) -> None:
    entries = _in_chain_order(reading.manifest.of_kind(Kind.SEGMENT))
    entries = [entry for entry in entries if not _is_known(reading, entry)]
    if entries:
        # Whatever the bundle does, the state before it can be had back.
        reading.ws.back_up()
    for number, entry in enumerate(entries):
        reading.progress.step(number, len(entries), "apply")
        data = reading.plain(entry)
        if data is None:
            continue
        try:
            segment = segments.decode(data, entry.name)
        except ObjectDamaged:
            reading.note(Trouble.OBJECT_DAMAGED, entry.name, "")
            continue
        _apply(reading, segment, data, entry.name)


def _is_known(reading: _Reading, entry: Entry) -> bool:
    """Whether a segment was applied before, as far as the clear text tells: by its place in its lane."""
    with reading.ws.store.read() as tx:
        rows = kept_segments.after(tx, str(entry.note["epoch"]), str(entry.note["zone"]), int(entry.note["first"]) - 1)
    found = any((row.first, row.last, row.previous) == _range(entry) for row in rows)
    if found:
        reading.count.known += int(entry.note["last"]) - int(entry.note["first"]) + 1
    return found


def _range(entry: Entry) -> tuple[int, int, str]:
    return int(entry.note["first"]), int(entry.note["last"]), str(entry.note["previous"])


def _in_chain_order(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(
        entries, key=lambda entry: (str(entry.note["epoch"]), str(entry.note["zone"]), int(entry.note["first"]))
    )


def _apply(reading: _Reading, segment: Segment, data: bytes, name: str) -> None:
    """One transaction: the changes of a segment, what follows from them, and that it is kept."""
    with reading.ws.store.write() as tx:
        doubt = reading.judge.judge(tx, segment)
        if doubt is not None:
            _set_aside(reading, tx, data, doubt, name)
            return
        changes = [
            placed(body, epoch=segment.epoch, zone=segment.zone, seq=seq)
            for seq, body in enumerate(segment.bodies, segment.first)
            if body is not None
        ]
        fresh = log.unknown(tx, changes)
        applied = projection.apply(tx, fresh)
        kept_segments.put(tx, _row(segment))
    count = reading.count
    count.applied += len(fresh)
    count.known += len(changes) - len(fresh)
    count.opened += applied.opened
    count.changes |= applied.changes


def _row(segment: Segment) -> SegmentRow:
    return SegmentRow(
        segment.hash,
        segment.epoch,
        segment.zone,
        segment.first,
        segment.last,
        segment.previous,
        segment.device,
        segment.signature,
    )


def _set_aside(reading: _Reading, tx: Tx, data: bytes, doubt: Doubt, name: str) -> None:
    reading.note(doubt.trouble, name, doubt.signer)
    if doubt.trouble in DAMAGE:
        return  # the next bundle brings it again, in its place
    quarantine.put(
        tx,
        data,
        reason=Reason(doubt.trouble),
        device=doubt.signer,
        bundle=reading.manifest.bundle,
        at=shapes.moment(reading.ws.clock.now()),
        facts={"object": name},
    )


def _keep_files(reading: _Reading) -> None:
    ws = reading.ws
    entries = reading.manifest.of_kind(Kind.EVIDENCE)
    for number, entry in enumerate(entries):
        reading.progress.step(number, len(entries), "photos")
        with ws.store.read() as tx:
            if evidence.is_here(tx, entry.name):
                continue
        target = evidence.place(ws.evidence_folder, entry.name)
        with told_apart(target.parent):
            target.parent.mkdir(parents=True, exist_ok=True)
        try:
            reading.opened.copy(entry, target)
        except ObjectDamaged:
            reading.note(Trouble.OBJECT_DAMAGED, entry.name, "")
            continue
        with ws.store.write() as tx:
            evidence.note(tx, entry.name, length=entry.length, at=shapes.moment(ws.clock.now()))
        reading.count.photos += 1


def _hear_receipts(reading: _Reading) -> None:
    """What the sender says it holds; and what it sent, it holds."""
    sender = reading.manifest.sender
    grant = reading.judge.grant_of(sender)
    peer = OFFICE if grant is not None and grant.is_office else sender
    sent = [entry.name for entry in reading.manifest.of_kind(Kind.EVIDENCE)]
    with reading.ws.store.write() as tx:
        lanes = [(row.epoch, row.zone, row.last) for row in reading.manifest.lanes]
        handing.note_held(tx, peer=peer, lanes=lanes, evidence=sent, backed_up=False)
    for entry in reading.manifest.of_kind(Kind.RECEIPT):
        data = reading.plain(entry)
        if data is not None:
            _hear_receipt(reading, data, peer, sender)


def _hear_receipt(reading: _Reading, data: bytes, peer: str, sender: str) -> None:
    try:
        told = receipt.parse(data)
    except (StatementDamaged, StatementTooNew):
        reading.note(Trouble.TOO_NEW, sender, sender)
        return
    if told.device != sender or not receipt.is_signed_by(told, reading.manifest.sender_public):
        reading.note(Trouble.UNKNOWN_SIGNER, told.device, told.device)
        return
    with reading.ws.store.write() as tx:
        handing.note_held(tx, peer=peer, lanes=told.lanes, evidence=told.evidence, backed_up=told.backed_up)
    reading.count.changes |= Changes(sync=True)


def _breaches(ws: Workspace) -> int:
    with ws.store.read() as tx:
        return bundles.count_breaches(tx)


def _told(reading: _Reading, *, breaches: int) -> Imported:
    count, ws = reading.count, reading.ws
    grant = reading.judge.grant_of(reading.manifest.sender)
    with ws.store.write() as tx:
        missing = sum(not file.is_here for file in evidence.files(tx))
        told = Imported(
            bundle=reading.manifest.bundle,
            sender=grant.name if grant else reading.manifest.sender,
            applied=count.applied,
            known=count.known,
            photos=count.photos,
            conflicts_opened=count.opened,
            breaches_opened=breaches,
            photos_missing=missing,
            problems=tuple(count.problems),
            changes=count.changes,
        )
        bundles.note(
            tx,
            told.bundle,
            direction=bundles.IN,
            peer=reading.manifest.sender,
            at=shapes.moment(ws.clock.now()),
            outcome=told.outcome,
        )
    logger.info("bundle.read outcome=%s applied=%d known=%d", told.outcome, told.applied, told.known)
    return told
