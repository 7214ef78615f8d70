"""Signed runs of changes: which there are, and what is not signed yet. The bodies stay in the log."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from fieldapp.history.change import Change
from fieldapp.store import log
from fieldapp.store.engine import Tx
from fieldapp.store.tables import segment


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """One segment as it was signed, without its bodies.

    Attributes:
        hash: of the signed payload; the next segment of the lane names it.
        first, last: sequence numbers.
    """

    hash: str
    epoch: str
    zone: str
    first: int
    last: int
    previous: str
    device: str
    signature: str


def put(tx: Tx, row: SegmentRow) -> None:
    """Keep a segment that was signed here or judged trustworthy; one that is there already stays."""
    tx.execute(
        segment.insert().prefix_with("OR IGNORE"),
        {
            "hash": row.hash,
            "epoch": row.epoch,
            "zone": row.zone,
            "first": row.first,
            "last": row.last,
            "previous": row.previous,
            "device": row.device,
            "signature": row.signature,
        },
    )


def newest(tx: Tx, epoch: str, zone: str) -> SegmentRow | None:
    """The last segment of a lane."""
    lane = (segment.c.epoch == epoch) & (segment.c.zone == zone)
    row = tx.execute(select(segment).where(lane).order_by(segment.c.last.desc(), segment.c.first).limit(1)).first()
    return None if row is None else SegmentRow(**row._asdict())


def after(tx: Tx, epoch: str, zone: str, seq: int) -> list[SegmentRow]:
    """The segments of a lane that hold anything after a sequence number, in order."""
    query = (
        select(segment)
        .where(segment.c.epoch == epoch, segment.c.zone == zone, segment.c.last > seq)
        .order_by(segment.c.first, segment.c.hash)
    )
    return [SegmentRow(**row._asdict()) for row in tx.execute(query)]


def find(tx: Tx, name: str) -> SegmentRow | None:
    """A segment by its hash."""
    row = tx.execute(select(segment).where(segment.c.hash == name)).first()
    return None if row is None else SegmentRow(**row._asdict())


def lanes(tx: Tx) -> list[tuple[str, str, int]]:
    """(epoch, zone, last signed sequence number) of every lane, in order."""
    query = (
        select(segment.c.epoch, segment.c.zone, func.max(segment.c.last))
        .group_by(segment.c.epoch, segment.c.zone)
        .order_by(segment.c.epoch, segment.c.zone)
    )
    return [(epoch, zone, last) for epoch, zone, last in tx.execute(query)]


def unsigned(tx: Tx, epoch: str, zone: str) -> list[Change]:
    """The changes of a lane that no segment holds yet, in order."""
    last = newest(tx, epoch, zone)
    tip = next((tip.last for tip in log.tips(tx) if (tip.epoch, tip.zone) == (epoch, zone)), 0)
    return log.in_lane(tx, epoch, zone, first=(last.last if last else 0) + 1, last=tip)
