"""Letting signed runs of changes take effect, each in a transaction of its own, once they deserve it."""

from __future__ import annotations

from fieldapp.bundle import limits
from fieldapp.bundle import segment as segments
from fieldapp.bundle.manifest import Kind, claimed_format
from fieldapp.bundle.segment import Segment
from fieldapp.errors import ObjectDamaged
from fieldapp.history.canonical import digest
from fieldapp.history.change import Change
from fieldapp.store import forks, log, projection, quarantine
from fieldapp.store import segments as kept_segments
from fieldapp.store.engine import Tx
from fieldapp.store.quarantine import Held, Reason
from fieldapp.transfer.judging import Doubt, parts_at
from fieldapp.transfer.outcome import Trouble
from fieldapp.transfer.reading import Reading
from fieldapp.transfer.runs import row_of


def take(reading: Reading, data: bytes, name: str) -> None:
    """Apply an opened object that should be a segment, or set it aside, or note that it is damaged."""
    segment = _decoded(reading, data, name)
    if segment is None:
        return
    with reading.ws.store.write() as tx:
        doubt = reading.judge.judge(tx, segment)
        if doubt is not None:
            reading.set_aside(tx, data, doubt, name, segment=segment)
            return
        _apply(reading, tx, segment)
        quarantine.drop(tx, digest(data))


def hold(reading: Reading, data: bytes, name: str) -> None:
    """Set a segment aside whose sender nobody vouches for."""
    segment = _decoded(reading, data, name)
    if segment is not None:
        with reading.ws.store.write() as tx:
            doubt = Doubt(Trouble.UNKNOWN_SIGNER, reading.manifest.sender)
            reading.set_aside(tx, data, doubt, name, segment=segment)


def _decoded(reading: Reading, data: bytes, name: str) -> Segment | None:
    """A segment; None when it is damaged, which is noted, or of a newer format, which is set aside."""
    try:
        return segments.decode(data, name)
    except ObjectDamaged:
        if claimed_format(data) <= limits.FORMAT:
            reading.note(Trouble.OBJECT_DAMAGED, name, "")
            return None
        with reading.ws.store.write() as tx:
            reading.set_aside(tx, data, Doubt(Trouble.TOO_NEW, reading.manifest.sender), name)
        return None


def take_again(reading: Reading) -> None:
    """Apply what waited in quarantine for what is here now: a signature, an earlier run, a zone, an acceptance."""
    _read_again(reading)
    with reading.ws.store.read() as tx:
        waiting = quarantine.segments(tx)
    while waiting:
        # In order of the lanes, so that a run finds the one before it applied.
        left = [held for held in waiting if not _is_applied_now(reading, held)]
        if len(left) == len(waiting):
            return
        waiting = left


def _read_again(reading: Reading) -> None:
    """Runs of a format that an older app could not read say now which ones they are."""
    with reading.ws.store.read() as tx:
        unread = [
            held
            for held in quarantine.listed(tx)
            if held.reason is Reason.TOO_NEW and held.facts.get("kind") == Kind.SEGMENT and "epoch" not in held.facts
        ]
        found = {held.hash: (held, quarantine.data_of(tx, held.hash)) for held in unread}
    for held, data in found.values():
        if claimed_format(data) > limits.FORMAT:
            continue
        with reading.ws.store.write() as tx:
            quarantine.drop(tx, held.hash)
        take(reading, data, str(held.facts["object"]))


def _is_applied_now(reading: Reading, held: Held) -> bool:
    with reading.ws.store.read() as tx:
        segment = segments.decode(quarantine.data_of(tx, held.hash))
        if reading.judge.judge(tx, segment) is not None:
            return False
    with reading.ws.store.write() as tx:
        _apply(reading, tx, segment)
        quarantine.drop(tx, held.hash)
    reading.forget(str(held.facts["object"]))
    return True


def _apply(reading: Reading, tx: Tx, segment: Segment) -> None:
    """The changes of a segment, what follows from them, and that it is kept."""
    # An erased change keeps its place, or the run could not be passed on.
    changes = [
        Change(segment.epoch, segment.zone, seq, name, body)
        for seq, (name, body) in enumerate(zip(segment.hashes, segment.bodies, strict=True), segment.first)
    ]
    first = parts_at(tx, segment)
    if first:
        forks.note(tx, row_of(segment), segment.hashes, first=first, at=reading.at)
    fresh = log.unknown(tx, changes)
    applied = projection.apply(tx, fresh)
    kept_segments.put(tx, row_of(segment))
    reading.count.applied += len(fresh)
    reading.count.known += len(changes) - len(fresh)
    reading.count.changes |= applied.changes
