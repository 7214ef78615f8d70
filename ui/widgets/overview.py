"""What the first page tells, read on the worker: plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fieldapp.services import drafts, handover, listing, records
from fieldapp.services.handover import BundleRow
from fieldapp.workspace import Workspace
from ui.widgets.safety import Safety, safety

SOON = timedelta(days=60)
MOST = 6  # lines of each answer
_EXPIRING = (("agreement", "end_on"), ("registration", "expires_on"))


@dataclass(frozen=True, slots=True)
class Expiring:
    """A paper that runs out within sixty days, or did so in the last thirty."""

    record: str
    kind: str
    title: str
    day: date


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A record with typing that is not entered."""

    record: str
    kind: str
    title: str
    fields: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The five answers."""

    unfinished: tuple[Unfinished, ...]
    expiring: tuple[Expiring, ...]
    conflicts: int
    read_last: BundleRow | None
    quarantined: int
    safety: Safety


def overview(ws: Workspace, today: date) -> Overview:
    """Gather the answers; a few milliseconds, however many records there are."""
    board = handover.board(ws)
    return Overview(
        unfinished=_unfinished(ws),
        expiring=tuple(each for kind, field in _EXPIRING for each in _expiring(ws, kind, field, today))[:MOST],
        conflicts=board.conflicts,
        read_last=next((row for row in board.latest if row.direction == "in"), None),
        quarantined=len(board.quarantined),
        safety=safety(ws),
    )


def _unfinished(ws: Workspace) -> tuple[Unfinished, ...]:
    waiting = drafts.waiting(ws)
    counts: dict[str, int] = {}
    kinds = {kept.record: kept.kind for kept in waiting}
    for kept in waiting:
        counts[kept.record] = counts.get(kept.record, 0) + 1
    titles = {row.id: row.title or row.reference for row in listing.rows(ws, list(counts))}
    most = list(counts.items())[:MOST]
    return tuple(Unfinished(record, kinds[record], titles.get(record, ""), count) for record, count in most)


def _expiring(ws: Workspace, kind: str, field: str, today: date) -> list[Expiring]:
    ids = listing.ids(ws, kind, order=field)
    found: list[Expiring] = []
    for record in ids[_first_from(ws, ids, field, today - timedelta(days=30)) :]:
        view = records.load(ws, record)
        day = date.fromisoformat(view.values[field])
        if day > today + SOON or len(found) == MOST:
            break
        found.append(Expiring(_opens(view.parent, record, kind), _page_kind(kind), view.title or view.reference, day))
    return found


def _first_from(ws: Workspace, ids: Sequence[str], field: str, day: date) -> int:
    """Where the days begin in a list that is sorted by the field, empty ones first: by halves, not one by one."""
    low, high = 0, len(ids)
    while low < high:
        middle = (low + high) // 2
        if str(records.load(ws, ids[middle]).values.get(field, "")) < day.isoformat():
            low = middle + 1
        else:
            high = middle
    return low


def _opens(parent: str, record: str, kind: str) -> str:
    return parent if kind == "registration" else record


def _page_kind(kind: str) -> str:
    return "partner" if kind == "registration" else kind
