"""Moving a project, or another record, to another zone with everything that hangs on it."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.changes import Changes
from fieldapp.errors import NotAnOffice, ZoneRefused
from fieldapp.records.record import OFFICE_ZONE, SHARED_ZONE
from fieldapp.store import moving, people, records
from fieldapp.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Moved:
    """What moved.

    Attributes:
        records: how many, those that hang on the one included; 0 when all of it was there already.
    """

    reference: str
    records: int
    changes: Changes


def went_to(ws: Workspace, record: str) -> str:
    """The zone that a record went to whose copy stays here; empty for most, and for what is not entered yet."""
    with ws.store.read() as tx:
        stored = records.find(tx, record)
        return moving.moved_to(stored) if stored is not None else ""


def move(ws: Workspace, record: str, zone: str) -> Moved:
    """Take a record and all that hangs on it over into a zone; done again, it takes over what was written since.

    Args:
        record: id or reference.
        zone: id of one of the organisation's zones.

    Raises:
        NotAnOffice: only an office moves records.
        ZoneRefused: there is no such zone, this office does not hold both, or the record belongs to everybody.
        MoveInConflict: a field has more than one value; nothing was moved.
        RecordNotFound, AmbiguousReference.
    """
    me = ws.me
    if not me.is_office:
        raise NotAnOffice(action="move")
    with ws.store.write() as tx:
        top, roster = records.get(tx, record), people.current_roster(tx)
        grant = roster.find_device(me.device)
        zones = {top.zone, zone}
        if zone not in roster.zones or top.zone in {SHARED_ZONE, OFFICE_ZONE}:
            raise ZoneRefused(zone=zone)
        if grant is None or not all(grant.may_write(each) for each in zones):
            raise ZoneRefused(zone=zone)
        changes, author, count = Changes(), ws.author(tx), 0
        for stored in moving.with_all_below(tx, top):
            if moving.needs_move(tx, stored, zone):
                changes |= moving.move(tx, ws.clock, author, stored, zone)
                count += 1
    return Moved(top.reference, count, changes)
