"""What a signed segment claims in its changes, against what its signer may claim: author, zone, kind, place.

A signature says who speaks. That a laptop speaks for itself, and only of what it was entrusted with, is decided here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from fieldapp.bundle.segment import Segment
from fieldapp.history.change import DELETED, Body, ChangeNotUnderstood, read_body
from fieldapp.records.record import OFFICE_ZONE, SHARED_ZONE
from fieldapp.records.shape import KINDS
from fieldapp.store import log, people, records
from fieldapp.store.engine import Tx
from fieldapp.store.values import ZONE
from fieldapp.transfer.outcome import Trouble
from fieldapp.trust.certificate import Grant
from fieldapp.trust.earlier import LOCAL_ZONE, EarlierWork
from fieldapp.trust.roster import Roster

KEPT_FOR_GOOD: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "check_run": frozenset(
            {"project", "purpose", "ruleset", "packs", "as_of", "run_at", "version_checked", "facts", "outcome"}
        ),
        "breach": frozenset({"project", "contribution", "criterion", "happened_on"}),
    }
)
"""Kinds that no laptop deletes, and their fields that no laptop replaces: evidence against its own officer."""


def objection(tx: Tx, segment: Segment, grant: Grant, roster: Roster) -> Trouble | None:
    """What the segment's signer had no right to say; None when nothing is wrong. Its signature was checked before."""
    bodies = list(_understood(segment.bodies))
    if not _is_in_zone(tx, segment, bodies, grant, roster):
        return Trouble.OUT_OF_ZONE
    return Trouble.MISATTRIBUTED if _speaks_falsely(tx, segment, bodies, grant, roster) else None


def is_false(tx: Tx, segment: Segment, grant: Grant, roster: Roster) -> bool:
    """Whether its signer had no right to say it in any zone: that no office can accept."""
    return _speaks_falsely(tx, segment, list(_understood(segment.bodies)), grant, roster)


def records_in(segment: Segment) -> int:
    """How many records the changes of a segment are about, as far as they are understood."""
    return len({body.record for body in _understood(segment.bodies)})


def _speaks_falsely(tx: Tx, segment: Segment, bodies: Sequence[Body], grant: Grant, roster: Roster) -> bool:
    work = _earlier(tx, segment, grant)
    devices = {grant.device, work.earlier} if work else {grant.device}
    is_own = not _stands_elsewhere(tx, segment) and all(
        _speaks_for_itself(body, devices, grant, roster) for body in bodies
    )
    return not is_own or _overrules(tx, bodies, grant)


def _is_in_zone(tx: Tx, segment: Segment, bodies: Sequence[Body], grant: Grant, roster: Roster) -> bool:
    is_of_then = segment.zone == LOCAL_ZONE and _earlier(tx, segment, grant) is not None
    is_zone = is_of_then or segment.zone in {*roster.zones, SHARED_ZONE, OFFICE_ZONE}
    if not is_zone or not (is_of_then or grant.may_write(segment.zone)):
        return False
    if any(_moves_elsewhere(body, segment.zone) for body in bodies):
        return False
    return _may_touch(tx, bodies, grant, segment.zone)


def _overrules(tx: Tx, bodies: Sequence[Body], grant: Grant) -> bool:
    """Whether a record is turned into another kind, or a laptop undoes what is kept for good."""
    kinds = records.kinds_of(tx, {body.record for body in bodies})
    if any(kinds.setdefault(body.record, body.kind) != body.kind for body in bodies):
        return True
    return not grant.is_office and any(_undoes(body) for body in bodies)


def _understood(bodies: Iterable[bytes | None]) -> Iterator[Body]:
    for data in bodies:
        if data is None:
            continue
        try:
            yield read_body(data)
        except ChangeNotUnderstood:
            continue  # has no effect until an update understands it


def _stands_elsewhere(tx: Tx, segment: Segment) -> bool:
    """Whether a change was taken over from another place of the log: what is hashed is unique by device and time."""
    if len(set(segment.hashes)) != len(segment.hashes):
        return True
    own = {(segment.epoch, segment.zone, seq, name) for seq, name in enumerate(segment.hashes, segment.first)}
    return any(place not in own for place in log.places(tx, segment.hashes))


def _earlier(tx: Tx, segment: Segment, grant: Grant) -> EarlierWork | None:
    """The signer's word for what it did before it joined, where the segment lies within it."""
    work = people.earlier_work(tx, grant.device)
    is_covered = work is not None and work.covers(
        segment.epoch, segment.zone, first=segment.first, hashes=segment.hashes
    )
    return work if is_covered else None


def _speaks_for_itself(body: Body, devices: Collection[str], grant: Grant, roster: Roster) -> bool:
    person = roster.find_person(body.person)
    return body.device in devices and (person is None or person.device == grant.device)


def _moves_elsewhere(body: Body, zone: str) -> bool:
    """A record moves into a zone by a change in that zone's lane, so that whoever receives it receives all of it."""
    moved = body.sets.get(ZONE)
    return moved is not None and moved.value != zone


def _may_touch(tx: Tx, bodies: Sequence[Body], grant: Grant, zone: str) -> bool:
    """Whether what is touched was at some time in the lane's zone, and what it is hung on in one of the device's.

    At some time: an officer could not know that a record moved away meanwhile. Only an office moves records, or a
    laptop could pull what is for offices into its own zone.
    """
    zones = _zones_of(tx, {body.record for body in bodies}, grant, zone)
    above = _zones_of(tx, {parent for body in bodies for parent in _parents(body)}, grant, zone)
    is_in_place = all(zone in known or grant.is_office for known in zones)
    return is_in_place and all(zone in known or any(map(grant.may_write, known)) for known in (*zones, *above))


def _zones_of(tx: Tx, names: Collection[str], grant: Grant, zone: str) -> list[set[str]]:
    """The zones of the lanes in which each record was ever changed, as far as anything is known of it.

    What a device did alone counts as done in its lane of now, and what it does now as done then: it was the same work.
    """
    work = people.earlier_work(tx, grant.device)
    then = {lane.epoch for lane in work.lanes if lane.zone == LOCAL_ZONE} if work else set()
    is_then = zone == LOCAL_ZONE

    def counted(epoch: str, known: str) -> str:
        is_same = (known == LOCAL_ZONE and epoch in then) or (is_then and grant.may_write(known))
        return zone if is_same else known

    return [{counted(*lane) for lane in lanes} for lanes in log.lanes_of(tx, names).values()]


def _parents(body: Body) -> Iterator[str]:
    field = KINDS[body.kind].parent_field if body.kind in KINDS else None
    part = body.sets.get(field) if field else None
    if part is not None and isinstance(part.value, str):
        yield part.value


def _undoes(body: Body) -> bool:
    fixed = KEPT_FOR_GOOD.get(body.kind)
    if fixed is None:
        return False
    return DELETED in body.sets or any(part.over for name, part in body.sets.items() if name in fixed)
