"""Work done alone becomes that of a member: records go to the zone of now, and the lanes of then end where they are."""

from __future__ import annotations

from sqlalchemy import delete, select

from fieldapp import __version__
from fieldapp.changes import Changes
from fieldapp.clock import Clock
from fieldapp.history.change import DELETED, SCHEMA, Body, SetField, write_body
from fieldapp.store import cutting, log, projection, records
from fieldapp.store.cutting import Author
from fieldapp.store.engine import Tx
from fieldapp.store.records import Stored
from fieldapp.store.tables import handed, held, record
from fieldapp.store.values import ZONE

STANDING = frozenset({"check_run", "breach"})
"""Kinds whose fields nobody replaces: said again beside what was said, which is one value."""


def move_all(tx: Tx, clock: Clock, author: Author, *, zone: str) -> Changes:
    """Write every record of a zone whole into the author's zone, over what stood there; a conflict stays one."""
    touched = Changes()
    for name in tx.execute(select(record.c.id).where(record.c.zone == zone).order_by(record.c.id)).scalars().all():
        stored = records.get(tx, name)
        sets = _gone(stored) if stored.state.is_deleted() else _whole(stored)
        sets[ZONE] = SetField(author.zone, stored.state.over(ZONE))
        body = Body(
            stored.id, stored.kind, author.person, author.device, cutting.stamp(clock), __version__, SCHEMA, sets
        )
        made = log.next_in_lane(tx, write_body(body), epoch=author.epoch, zone=author.zone)
        touched |= projection.apply(tx, [made]).changes
    return touched


def forget_hand_overs(tx: Tx) -> None:
    """Nothing that was written for oneself counts as on its way to an office."""
    tx.execute(delete(handed))
    tx.execute(delete(held))


def _whole(stored: Stored) -> dict[str, SetField]:
    state, is_standing = stored.state, stored.kind in STANDING
    return {
        name: SetField(state.current(name), () if is_standing else state.over(name))
        for name in state.heads
        if not state.differs(name)
    }


def _gone(stored: Stored) -> dict[str, SetField]:
    return {DELETED: SetField(value=True, over=stored.state.delete_over())}
