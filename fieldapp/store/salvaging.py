"""What outlives a restore: papers and counters that must not go back, and changes taken from a state set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select

from fieldapp.errors import DatabaseDamaged
from fieldapp.history.canonical import digest
from fieldapp.history.change import Change
from fieldapp.store import handing, log, meta, projection, segments
from fieldapp.store.engine import Store, Tx
from fieldapp.store.meta import Name, Paper
from fieldapp.store.tables import document, draft

_ALL: Final = 2**53  # no lane is as long
_UNKNOWN_SPAN: Final = 1000  # references that may have been given since, when nobody can look
_GO_ON: Final = (
    Paper.ROSTER,
    Paper.RECOVERED,
    Paper.EPOCH,
    Paper.ENROLMENT,
    Paper.INVITATION,
    Paper.ACCEPTANCE,
    Paper.FREED,
)


@dataclass(frozen=True, slots=True)
class Rest:
    """What has to go on although the records go back.

    Attributes:
        papers: (kind, name, moment, data). An office that forgot its newest roster would write another of that number.
        next_reference: references that were spoken are not given to other records.
    """

    papers: tuple[tuple[str, str, str, bytes], ...]
    next_reference: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken from a state that was set aside.

    Attributes:
        is_whole: whether all of it could be read.
    """

    changes: int
    records: int
    typed: int
    is_whole: bool


def what_goes_on(tx: Tx) -> Rest:
    """Read it from the state that is left."""
    query = select(document).where(document.c.kind.in_(_GO_ON)).order_by(document.c.kind, document.c.name)
    papers = tuple((row.kind, row.name, row.at, bytes(row.data)) for row in tx.execute(query))
    return Rest(papers, int(meta.find(tx, Name.NEXT_REFERENCE) or "1"))


def go_on(tx: Tx, rest: Rest | None, *, at: str) -> None:
    """Put it into the state that is restored; None when the one before could not be read."""
    counted = int(meta.find(tx, Name.NEXT_REFERENCE) or "1")
    if rest is None:
        meta.put(tx, Name.NEXT_REFERENCE, str(counted + _UNKNOWN_SPAN))
        return
    for kind, name, when, data in rest.papers:
        meta.keep_paper(tx, Paper(kind), name, data, at=when or at)
    meta.put(tx, Name.NEXT_REFERENCE, str(max(counted, rest.next_reference)))


def take(into: Store, source: Store) -> Taken:
    """Take the changes of this machine's own lives, and typing, as far as they can be read."""
    changes = typed = 0
    records: set[str] = set()
    is_whole = True
    try:
        with source.read() as tx:
            own = handing.own_epochs(tx)
            lanes = [tip for tip in log.tips(tx) if tip.epoch in own]
            rest, waiting = what_goes_on(tx), [row._asdict() for row in tx.execute(select(draft))]
        with into.write() as tx:
            typed = _take_typing(tx, waiting)
            go_on(
                tx, Rest(tuple(paper for paper in rest.papers if paper[0] == Paper.EPOCH), rest.next_reference), at=""
            )
        for tip in lanes:
            done, whole, touched = _take_lane(into, source, tip.epoch, tip.zone)
            changes, is_whole = changes + done, is_whole and whole
            records |= touched
    except DatabaseDamaged:
        is_whole = False
    return Taken(changes, len(records), typed, is_whole)


def _take_lane(into: Store, source: Store, epoch: str, zone: str) -> tuple[int, bool, frozenset[str]]:
    """(changes, whether all could be read, records)."""
    with into.read() as tx:
        have = next((tip.last for tip in log.tips(tx) if (tip.epoch, tip.zone) == (epoch, zone)), 0)
    changes, is_whole = _readable(source, epoch, zone, have)
    with into.write() as tx:
        fresh = log.unknown(tx, changes)
        applied = projection.apply(tx, fresh)
        last = fresh[-1].seq if fresh else have
        _take_signatures(tx, source, epoch, zone, last)
    return len(fresh), is_whole, applied.changes.records


def _readable(source: Store, epoch: str, zone: str, have: int) -> tuple[list[Change], bool]:
    """The changes that follow, up to the first that is missing or altered: nothing may stand behind a gap."""
    found: list[Change] = []
    try:
        with source.read() as tx:
            for seq in range(have + 1, _ALL):
                made = log.in_lane(tx, epoch, zone, first=seq, last=seq)
                if len(made) != 1:
                    return found, not made and _is_end(tx, epoch, zone, seq)
                [one] = made
                if one.body is not None and digest(one.body) != one.hash:
                    return found, False
                found.append(one)
    except DatabaseDamaged:
        return found, False
    return found, True


def _is_end(tx: Tx, epoch: str, zone: str, seq: int) -> bool:
    return all(tip.last < seq for tip in log.tips(tx) if (tip.epoch, tip.zone) == (epoch, zone))


def _take_signatures(tx: Tx, source: Store, epoch: str, zone: str, last: int) -> None:
    """Signed runs of what was taken; what they do not cover is signed anew at the next handing over."""
    try:
        with source.read() as there:
            rows = segments.after(there, epoch, zone, 0)
    except DatabaseDamaged:
        return
    for row in rows:
        if row.last <= last:
            segments.put(tx, row)


def _take_typing(tx: Tx, waiting: Sequence[dict[str, str]]) -> int:
    if not waiting:
        return 0
    known = {(row.record, row.field) for row in tx.execute(select(draft.c.record, draft.c.field))}
    fresh = [row for row in waiting if (row["record"], row["field"]) not in known]
    if fresh:
        tx.execute(draft.insert(), fresh)
    return len(fresh)
