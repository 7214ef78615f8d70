"""Letting what was set aside take effect after all: by an office's word, or because an update can read it now."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from fieldapp.bundle import limits
from fieldapp.bundle import segment as segments
from fieldapp.bundle.disk import RealDisk
from fieldapp.bundle.manifest import Manifest
from fieldapp.bundle.reader import Opened
from fieldapp.bundle.segment import Segment
from fieldapp.changes import Changes
from fieldapp.errors import AsideStays, AsideWaits
from fieldapp.progress import NoProgress
from fieldapp.store import meta, people, quarantine, records
from fieldapp.store import segments as kept_segments
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.store.quarantine import Held, Reason
from fieldapp.transfer import applying, claims, hearing, packs
from fieldapp.transfer.judging import Judge, joins_on, parts_at
from fieldapp.transfer.reading import Count, Reading
from fieldapp.trust import acceptance, shapes
from fieldapp.trust.certificate import Signer
from fieldapp.workspace import Workspace, me_in

MAY_BE_ACCEPTED: Final = frozenset({Reason.UNKNOWN_SIGNER, Reason.REVOKED, Reason.OUT_OF_ZONE, Reason.FORK})
"""Reasons that a person may overrule. The others heal by themselves, or nobody may."""
_NOBODY: Final = "0" * 32


@dataclass(frozen=True, slots=True)
class TookEffect:
    """What came of it.

    Attributes:
        applied: changes that were new here; conflicts_opened: by them.
    """

    applied: int
    conflicts_opened: int
    changes: Changes


def accept(ws: Workspace, held: Held, *, reason: str) -> TookEffect:
    """Sign an office's word for a run of changes and let it take effect, and whatever waited for it.

    The caller made sure that this machine is an office's, and that the reason is a sound text.

    Raises:
        AsideStays: nobody may accept it: no run of changes, or its signature is not that of a device we know.
        AsideWaits: what comes before it in the work of its device is not here, or waits too.
    """
    reading = _reading_of_nothing(ws)
    with ws.store.read() as tx:
        conflicts = set(records.in_conflict(tx))
        segment = _sound(tx, held, reading.judge)
    signer = Signer(reading.manifest.sender, ws.keys.device_key)
    with ws.store.write() as tx:
        person = me_in(tx).person
        # Of a fork both sides: whichever comes second elsewhere would be set aside there.
        for name in (segment.hash, *_beside(tx, segment)):
            word = acceptance.accept(
                name, signer, device=segment.device, person=person, reason=reason, made_at=reading.at
            )
            meta.replace_paper(tx, Paper.ACCEPTANCE, name, acceptance.spell(word), at=reading.at)
        quarantine.forget_rejection(tx, held)
    return _take_again(reading, conflicts)


def look_again(ws: Workspace) -> TookEffect:
    """Try once more to read, believe and apply all that was set aside: an update may be able to."""
    with ws.store.read() as tx:
        conflicts = set(records.in_conflict(tx))
    return _take_again(_reading_of_nothing(ws), conflicts)


def _take_again(reading: Reading, conflicts: set[tuple[str, str]]) -> TookEffect:
    hearing.hear_again(reading)
    packs.hear_again(reading)
    applying.take_again(reading)
    with reading.ws.store.read() as tx:
        opened = len(set(records.in_conflict(tx)) - conflicts)
    touched = reading.count.changes | Changes(sync=True, conflicts=bool(opened))
    return TookEffect(reading.count.applied, opened, touched)


def _beside(tx: Tx, segment: Segment) -> list[str]:
    """Hashes of the runs that hold other changes in the same places."""
    if not parts_at(tx, segment):
        return []
    rows = kept_segments.after(tx, segment.epoch, segment.zone, segment.first - 1)
    return [row.hash for row in rows if row.first <= segment.last]


def _sound(tx: Tx, held: Held, judge: Judge) -> Segment:
    """The run, if a person may accept it."""
    if held.reason not in MAY_BE_ACCEPTED or "epoch" not in held.facts:
        raise AsideStays(part=held.hash[:12])
    segment = segments.decode(quarantine.data_of(tx, held.hash))
    grant = judge.roster.find_device(segment.device)
    if grant is None or not segment.is_signed_by(grant.public) or claims.is_false(tx, segment, grant, judge.roster):
        raise AsideStays(part=held.hash[:12])
    if not joins_on(tx, segment):
        raise AsideWaits(part=held.hash[:12])
    return segment


def _reading_of_nothing(ws: Workspace) -> Reading:
    """A reading without a stick, for what lies here already."""
    with ws.store.read() as tx:
        me, roster = me_in(tx), people.current_roster(tx)
    signer = Signer(me.device, ws.keys.device_key) if me.is_office else None
    now = shapes.moment(ws.clock.now())
    manifest = Manifest(
        format=limits.FORMAT,
        bundle=_NOBODY,
        sender=me.device,
        sender_public="",
        organisation=roster.organisation,
        roster_number=roster.number,
        made_at=now,
        recipients=(),
        lanes=(),
        prerequisites=(),
        volumes=(),
        entries=(),
    )
    opened = Opened(manifest, (), MappingProxyType({}), (), frozenset(), RealDisk())
    identities = (ws.keys.identity,)
    return Reading(ws, opened, manifest, identities, Judge(roster, ws.clock, signer), Count(), NoProgress())
