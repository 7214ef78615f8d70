"""What outlives a restore: papers and counters that must not go back, and changes taken from a state set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, select

from fieldapp.errors import DatabaseDamaged, NoRoom
from fieldapp.history.canonical import digest
from fieldapp.history.change import Change
from fieldapp.records.record import OFFICE_ZONE, SHARED_ZONE
from fieldapp.store import handing, log, meta, people, projection, segments
from fieldapp.store.engine import Store, Tx
from fieldapp.store.log import LaneTip
from fieldapp.store.meta import Name, Paper
from fieldapp.store.tables import document, draft, handed, held

_NOBODY_KNOWS: Final = 2**40  # no lane is as long
_UNKNOWN_SPAN: Final = 1000  # references that may have been given since, when nobody can look
_GO_ON: Final = (
    Paper.ROSTER,
    Paper.RECOVERED,
    Paper.EPOCH,
    Paper.ENROLMENT,
    Paper.INVITATION,
    Paper.ACCEPTANCE,
    Paper.EARLIER,
    Paper.ALONE,
    Paper.FREED,
)
_WHO: Final = (Name.DEVICE, Name.SHORT, Name.PERSON, Name.OFFICER, Name.ROOT)


@dataclass(frozen=True, slots=True)
class Rest:
    """What has to go on although the records go back.

    Attributes:
        papers: (kind, name, moment, data). An office that forgot its newest roster would write another of that number.
        who: fact to value. Who joined an office since stays joined.
        next_reference: references that were spoken are not given to other records.
    """

    papers: tuple[tuple[str, str, str, bytes], ...]
    who: tuple[tuple[Name, str], ...]
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
    facts = meta.facts(tx)
    who = tuple((name, facts[name]) for name in _WHO if name in facts)
    return Rest(papers, who, int(facts.get(Name.NEXT_REFERENCE, "1")))


def go_on(tx: Tx, rest: Rest | None) -> None:
    """Put it into the state that is restored; None when the one before could not be read."""
    counted = int(meta.find(tx, Name.NEXT_REFERENCE) or "1")
    if rest is None:
        meta.put(tx, Name.NEXT_REFERENCE, str(counted + _UNKNOWN_SPAN))
        return
    if dict(rest.who)[Name.DEVICE] != meta.get(tx, Name.DEVICE):
        _forget_hand_overs(tx)
    tx.execute(delete(document).where(document.c.kind.in_(_GO_ON)))
    for kind, name, when, data in rest.papers:
        meta.keep_paper(tx, Paper(kind), name, data, at=when)
    for fact, value in rest.who:
        meta.put(tx, fact, value)
    meta.put(tx, Name.NEXT_REFERENCE, str(max(counted, rest.next_reference)))


def _forget_hand_overs(tx: Tx) -> None:
    """What was handed over under another name says nothing about the office of now."""
    tx.execute(delete(handed))
    tx.execute(delete(held))
    tx.execute(delete(document).where(document.c.kind == Paper.RECEIPT))


def take(into: Store, source: Store) -> Taken:
    """Take the changes of this machine's own lives, and typing, as far as they can be read."""
    changes = typed = 0
    records: set[str] = set()
    is_whole = True
    try:
        with source.read() as tx:
            own = handing.own_epochs(tx)
            zones = (*people.current_roster(tx).zones, SHARED_ZONE, OFFICE_ZONE)
            rest, waiting = what_goes_on(tx), [row._asdict() for row in tx.execute(select(draft))]
        with into.write() as tx:
            typed = _take_typing(tx, waiting)
            _keep_epochs(tx, rest)
        lanes, is_whole = _lanes(source, [(epoch, zone) for epoch in sorted(own) for zone in zones])
        for tip in lanes:
            done, whole, touched = _take_lane(into, source, tip)
            changes, is_whole = changes + done, is_whole and whole
            records |= touched
    except (DatabaseDamaged, NoRoom):
        is_whole = False
    return Taken(changes, len(records), typed, is_whole)


def _lanes(source: Store, names: Sequence[tuple[str, str]]) -> tuple[list[LaneTip], bool]:
    """How far lanes go; where that cannot be read, each is followed as far as it can be."""
    try:
        with source.read() as tx:
            epochs = {epoch for epoch, _ in names}
            return [tip for tip in log.tips(tx) if tip.epoch in epochs], True
    except (DatabaseDamaged, NoRoom):
        source.let_go()  # a connection that met a page that does not open gives nothing any more
    return [LaneTip(epoch, zone, _NOBODY_KNOWS) for epoch, zone in names], False


def _keep_epochs(tx: Tx, rest: Rest) -> None:
    for kind, name, when, data in rest.papers:
        if kind == Paper.EPOCH:
            meta.keep_paper(tx, Paper.EPOCH, name, data, at=when)
    counted = int(meta.find(tx, Name.NEXT_REFERENCE) or "1")
    meta.put(tx, Name.NEXT_REFERENCE, str(max(counted, rest.next_reference)))


def _take_lane(into: Store, source: Store, lane: LaneTip) -> tuple[int, bool, frozenset[str]]:
    """(changes, whether all could be read, records)."""
    with into.read() as tx:
        have = next((tip.last for tip in log.tips(tx) if (tip.epoch, tip.zone) == (lane.epoch, lane.zone)), 0)
    changes, is_whole = _readable(source, lane, have)
    with into.write() as tx:
        fresh = log.unknown(tx, changes)
        applied = projection.apply(tx, fresh)
        _take_signatures(tx, source, lane, fresh[-1].seq if fresh else have)
    return len(fresh), is_whole, applied.changes.records


def _readable(source: Store, lane: LaneTip, have: int) -> tuple[list[Change], bool]:
    """The changes that follow, up to the first that is missing or altered: nothing may stand behind a gap."""
    found: list[Change] = []
    seq, step = have + 1, log.CHUNK
    while seq <= lane.last:
        end = min(seq + step - 1, lane.last)
        try:
            with source.read() as tx:
                part = log.in_lane(tx, lane.epoch, lane.zone, first=seq, last=end)
        except (DatabaseDamaged, NoRoom):  # a page that does not open is told as one or the other
            source.let_go()  # a connection that met one gives nothing any more
            if step == 1:
                return found, False
            step = 1
            continue
        for one in part:
            if one.seq != seq or (one.body is not None and digest(one.body) != one.hash):
                return found, False
            found.append(one)
            seq += 1
        if seq <= end:
            return found, False
    return found, True


def _take_signatures(tx: Tx, source: Store, lane: LaneTip, last: int) -> None:
    """Signed runs of what was taken; what they do not cover is signed anew at the next handing over."""
    try:
        with source.read() as there:
            rows = segments.after(there, lane.epoch, lane.zone, 0)
    except (DatabaseDamaged, NoRoom):
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
