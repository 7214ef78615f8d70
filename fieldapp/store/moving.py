"""Taking records over into another zone: whole, in one change each, so that its machines receive all of them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select

from fieldapp.changes import Changes
from fieldapp.clock import Clock
from fieldapp.errors import MoveInConflict
from fieldapp.history.change import MOVED, SetField
from fieldapp.records.record import OFFICE_ZONE, SHARED_ZONE
from fieldapp.records.shape import KINDS, fields_of
from fieldapp.store import cutting, log, records
from fieldapp.store.cutting import Author
from fieldapp.store.engine import Tx
from fieldapp.store.records import Stored
from fieldapp.store.tables import record
from fieldapp.store.values import ZONE

_FOR_ALL: Final = frozenset({SHARED_ZONE, OFFICE_ZONE})


def with_all_below(tx: Tx, top: Stored) -> list[Stored]:
    """A record and everything that hangs on it and goes where it goes, deleted records too."""
    found, parents = [top], [top.id]
    while parents:
        below: list[str] = []
        for start in range(0, len(parents), log.CHUNK):
            part = record.c.parent.in_(parents[start : start + log.CHUNK])
            below += tx.execute(select(record.c.id).where(part)).scalars()
        known = {each.id for each in found}
        fresh = [each for each in records.find_all(tx, below).values() if each.id not in known]
        found += [each for each in fresh if each.zone not in _FOR_ALL]
        parents = [each.id for each in fresh]
    return found


def needs_move(tx: Tx, stored: Stored, zone: str) -> bool:
    """Whether a record is elsewhere, or was changed elsewhere since it came into the zone."""
    heads = {head for name, named in stored.state.heads.items() if not name.startswith(MOVED) for head in named}
    return stored.zone != zone or any(place[1] != zone for place in log.places(tx, heads))


def move(tx: Tx, clock: Clock, author: Author, stored: Stored, zone: str) -> Changes:
    """Write a record whole into a zone, over every head that it has, and say in its old zone that it went.

    Raises:
        MoveInConflict: a field has more than one value, which one change cannot say.
    """
    state, old = stored.state, stored.zone
    if state.conflicts():
        raise MoveInConflict(reference=stored.reference or stored.id)
    sets = {name: SetField(state.current(name), state.over(name)) for name in state.heads if not name.startswith(MOVED)}
    # Empty fields are said to be empty: what somebody enters in the old zone meanwhile becomes a conflict.
    shapes = fields_of(stored.kind) if stored.kind in KINDS else {}
    sets |= {name: SetField(None) for name, shape in shapes.items() if not shape.is_set and name not in sets}
    sets[ZONE] = SetField(zone, state.over(ZONE))
    if MOVED + zone in state.heads:
        sets[MOVED + zone] = SetField(None, state.over(MOVED + zone))
    made = cutting.cut(tx, clock, author, record=stored.id, kind=stored.kind, sets=sets, known=stored, zone=zone)
    if old in {zone, ""}:
        return made.changes
    gone = {MOVED + old: SetField(zone, state.over(MOVED + old))}
    told = cutting.cut(tx, clock, author, record=stored.id, kind=stored.kind, sets=gone, known=stored, zone=old)
    return made.changes | told.changes


def moved_to(stored: Stored) -> str:
    """The zone that a record went to whose copy stayed here; empty for most."""
    told = stored.state.current(MOVED + stored.zone)
    return told if isinstance(told, str) else ""
