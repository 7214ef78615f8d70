"""Look the workspace over: pages, log, signatures; and make anew what is derived from the log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from fieldapp.bundle.segment import Segment
from fieldapp.progress import Progress
from fieldapp.store import health, log, meta, projection, segments
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Name
from fieldapp.store.segments import SegmentRow
from fieldapp.workspace import Workspace


class Trouble(StrEnum):
    """What can be wrong; `fieldapp.words.command_results` has the words."""

    PAGES = "PAGES"
    ALTERED = "ALTERED"
    BROKEN_CHAIN = "BROKEN_CHAIN"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and where: what the engine says, a change's hash, or a lane."""

    trouble: Trouble
    place: str


@dataclass(frozen=True, slots=True)
class Examined:
    """What was looked at, and what is wrong with it."""

    changes: int
    lanes: int
    faults: tuple[Fault, ...]


def examine(ws: Workspace) -> Examined:
    """Read everything once; changes nothing."""
    faults = [Fault(Trouble.PAGES, line) for line in health.faults_of_pages(ws.store)]
    with ws.store.read() as tx:
        faults += [Fault(Trouble.ALTERED, name) for name in health.altered_changes(tx)]
        lanes = segments.lanes(tx)
        broken = (lane for lane in lanes if not _holds_together(tx, segments.after(tx, lane[0], lane[1], 0)))
        faults += [Fault(Trouble.BROKEN_CHAIN, f"{epoch}/{zone}") for epoch, zone, _ in broken]
        return Examined(log.size(tx), len(lanes), tuple(faults))


def rebuild(ws: Workspace, progress: Progress) -> None:
    """Make everything that is derived from the log anew: lists, search, conflicts.

    Raises:
        Cancelled: what was there before stays.
    """
    with ws.store.write() as tx:
        projection.rebuild(tx, progress)
        meta.put(tx, Name.PROJECTION, str(projection.VERSION))


def _holds_together(tx: Tx, rows: Sequence[SegmentRow]) -> bool:
    """Whether each segment follows the one before it, and its hashes are those of the log."""
    followed = all(row.first == before.last + 1 and row.previous == before.hash for before, row in pairwise(rows))
    return followed and all(made.hash == row.hash for row, made in _made_again(tx, rows))


def _made_again(tx: Tx, rows: Sequence[SegmentRow]) -> Iterator[tuple[SegmentRow, Segment]]:
    for row in rows:
        changes = log.in_lane(tx, row.epoch, row.zone, first=row.first, last=row.last)
        hashes, bodies = tuple(each.hash for each in changes), tuple(each.body for each in changes)
        yield (
            row,
            Segment(row.epoch, row.zone, row.first, row.previous, row.device, hashes, bodies, row.signature),
        )
