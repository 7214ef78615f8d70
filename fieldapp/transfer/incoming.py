"""Taking a bundle in: copy, verify, back up, apply segment by segment, and remember. A repeat does nothing."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Sequence
from pathlib import Path

from fieldapp.bundle import naming, reader
from fieldapp.bundle.manifest import Entry, Kind, Manifest
from fieldapp.bundle.reader import Opened
from fieldapp.errors import ForeignBundle, NotForUs, ObjectDamaged, VolumeDamaged
from fieldapp.files import told_apart
from fieldapp.progress import Progress
from fieldapp.store import bundles, evidence, meta, people, records
from fieldapp.store import segments as kept_segments
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.transfer import applying, hearing, packs
from fieldapp.transfer.judging import Judge
from fieldapp.transfer.outcome import Imported, Trouble
from fieldapp.transfer.reading import Count, Reading
from fieldapp.transfer.staging import stage, sweep
from fieldapp.trust import sealing
from fieldapp.trust.certificate import Signer
from fieldapp.workspace import Workspace, me_in

logger = logging.getLogger(__name__)


def take_in(ws: Workspace, volumes: Sequence[Path], progress: Progress, *, is_backed_up: bool = False) -> Imported:
    """Read one bundle into the workspace.

    Args:
        volumes: its files, wherever they are; they are copied first and never changed.
        is_backed_up: the state before the first bundle of a stick was kept already.

    Raises:
        NotABundle, VolumeDamaged, ForeignBundle, NotForUs, BundleTooNew: nothing was applied.
        NoSpace, TargetGone: nothing was applied.
        Cancelled: what was applied before stays, whole segments; reading again goes on from there.
    """
    sweep(ws.inbox)
    inbox = ws.inbox / ws.clock.token(8).hex()
    try:
        staged = stage(volumes, inbox, progress)
        opened = reader.read(staged)
        if opened.manifest is None:
            raise VolumeDamaged(file=volumes[0].name)
        return _read(_reading(ws, opened, opened.manifest, progress), is_backed_up=is_backed_up)
    finally:
        shutil.rmtree(inbox, ignore_errors=True)


def _reading(ws: Workspace, opened: Opened, manifest: Manifest, progress: Progress) -> Reading:
    with ws.store.read() as tx:
        me, roster = me_in(tx), people.current_roster(tx)
        invited = [data.decode("ascii") for _, data in meta.papers(tx, Paper.INVITATION)]
    if manifest.organisation != roster.organisation:
        raise ForeignBundle(organisation=manifest.organisation)
    identities = (ws.keys.identity, *invited)
    if not {sealing.recipient_of(identity) for identity in identities} & set(manifest.recipients):
        raise NotForUs
    signer = Signer(me.device, ws.keys.device_key) if me.is_office else None
    return Reading(ws, opened, manifest, identities, Judge(roster, ws.clock, signer), Count(), progress)


def _read(reading: Reading, *, is_backed_up: bool) -> Imported:
    ws, sender = reading.ws, reading.manifest.sender
    for number in reading.opened.missing_volumes:
        reading.note(Trouble.VOLUME_MISSING, str(number + 1), "")
    fresh = _fresh(reading)
    if fresh and not is_backed_up:
        # Whatever the bundle does, the state before it can be had back.
        reading.progress.step(0, None, "backup")
        ws.back_up()
    with ws.store.read() as tx:
        conflicts, breaches = set(records.in_conflict(tx)), bundles.count_breaches(tx)
    hearing.hear_papers(reading)
    hearing.hear_again(reading)
    packs.hear(reading)
    if reading.judge.signer_public(sender) == reading.manifest.sender_public:
        _apply(reading, fresh)
        _keep_files(reading)
        hearing.hear_receipts(reading)
    else:
        _hold(reading, fresh)
    with ws.store.write() as tx:
        opened = len(set(records.in_conflict(tx)) - conflicts)
        return _told(reading, tx, opened=opened, breaches=bundles.count_breaches(tx) - breaches)


def _fresh(reading: Reading) -> list[Entry]:
    """The segments that were not applied before, in order of their lanes."""
    fresh: list[Entry] = []
    with reading.ws.store.read() as tx:
        for entry in sorted(reading.manifest.of_kind(Kind.SEGMENT), key=_place):
            # By its hash in the clear text; who lies about it keeps only its own work from us.
            if kept_segments.find(tx, str(entry.note.get("hash", ""))) is None:
                fresh.append(entry)
            else:
                reading.count.known += int(entry.note["last"]) - int(entry.note["first"]) + 1
    return fresh


def _place(entry: Entry) -> tuple[str, str, int]:
    return str(entry.note["epoch"]), str(entry.note["zone"]), int(entry.note["first"])


def _apply(reading: Reading, entries: Sequence[Entry]) -> None:
    for number, entry in enumerate(entries):
        reading.progress.step(number, len(entries), "apply")
        data = reading.plain(entry)
        if data is not None:
            applying.take(reading, data, entry.name)
    applying.take_again(reading)


def _hold(reading: Reading, entries: Sequence[Entry]) -> None:
    """Keep what a sender brings whom nobody vouches for, until somebody does or a person decides."""
    sender = reading.manifest.sender
    reading.note(Trouble.UNKNOWN_SIGNER, sender, sender)
    for number, entry in enumerate(entries):
        reading.progress.step(number, len(entries), "read")
        data = reading.plain(entry)
        if data is not None:
            applying.hold(reading, data, entry.name)


def _keep_files(reading: Reading) -> None:
    """Sealed files that a record here speaks of; others would only fill the disk."""
    ws = reading.ws
    with ws.store.read() as tx:
        wanted = {file.sealed for file in evidence.files(tx) if file.is_awaited}
    entries = [entry for entry in reading.manifest.of_kind(Kind.EVIDENCE) if entry.name in wanted]
    for number, entry in enumerate(entries):
        reading.progress.step(number, len(entries), "photos")
        target = evidence.place(ws.evidence_folder, entry.name)
        with told_apart(target.parent):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.with_name(target.name + naming.PART).unlink(missing_ok=True)  # of a copy that was cut short
        try:
            reading.opened.copy(entry, target)
        except ObjectDamaged:
            reading.note(Trouble.OBJECT_DAMAGED, entry.name, "")
            continue
        with ws.store.write() as tx:
            evidence.note(tx, entry.name, length=entry.length, at=reading.at)
        reading.count.photos += 1


def _told(reading: Reading, tx: Tx, *, opened: int, breaches: int) -> Imported:
    count, manifest = reading.count, reading.manifest
    grant = reading.judge.grant_of(manifest.sender)
    told = Imported(
        bundle=manifest.bundle,
        sender=grant.name if grant else manifest.sender,
        applied=count.applied,
        known=count.known,
        photos=count.photos,
        conflicts_opened=opened,
        breaches_opened=breaches,
        photos_missing=sum(file.is_awaited for file in evidence.files(tx)),
        problems=tuple(count.problems),
        changes=count.changes,
        packs=tuple(count.packs),
    )
    if not (told.is_repeat and bundles.is_known(tx, manifest.bundle)):
        bundles.note(
            tx,
            manifest.bundle,
            direction=bundles.IN,
            peer=manifest.sender,
            at=reading.at,
            outcome=told.outcome,
        )
    logger.info("bundle.read outcome=%s applied=%d known=%d", told.outcome, told.applied, told.known)
    return told
