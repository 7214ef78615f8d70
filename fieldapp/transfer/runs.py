"""A signed run of changes as it travels, and as it is kept: the signature apart, the bodies in the log."""

from __future__ import annotations

from fieldapp.bundle.segment import Segment
from fieldapp.store import forks, log
from fieldapp.store.engine import Tx
from fieldapp.store.segments import SegmentRow


def row_of(segment: Segment) -> SegmentRow:
    """What is kept of a segment besides its changes."""
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


def segment_of(tx: Tx, row: SegmentRow) -> Segment:
    """The segment as it was signed, with the bodies that the log still has."""
    changes = forks.side_of(tx, row, log.in_lane(tx, row.epoch, row.zone, first=row.first, last=row.last))
    return Segment(
        row.epoch,
        row.zone,
        row.first,
        row.previous,
        row.device,
        tuple(change.hash for change in changes),
        tuple(change.body for change in changes),
        row.signature,
    )
