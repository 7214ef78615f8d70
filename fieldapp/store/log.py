"""The append-only log: changes in their lanes, bodies as first written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select, update

from fieldapp.history.change import Change, placed
from fieldapp.store.engine import Tx
from fieldapp.store.tables import change

CHUNK: Final = 500  # values bound in one statement


@dataclass(frozen=True, slots=True)
class LaneTip:
    """How far a lane is known here: changes 1 to `last` without a gap."""

    epoch: str
    zone: str
    last: int


def next_in_lane(tx: Tx, body: bytes, *, epoch: str, zone: str) -> Change:
    """A body as the next change of one of this device’s own lanes; not written yet."""
    lane = (change.c.epoch == epoch) & (change.c.zone == zone)
    last = tx.execute(select(func.max(change.c.seq)).where(lane)).scalar()
    return placed(body, epoch=epoch, zone=zone, seq=(last or 0) + 1)


def insert(tx: Tx, changes: Sequence[Change], records: Sequence[str]) -> range:
    """Keep changes that `unknown` let through, with the id of the record that each is about.

    Returns:
        Their numbers in this machine's log.
    """
    rows = [
        {"hash": c.hash, "epoch": c.epoch, "zone": c.zone, "seq": c.seq, "record": about, "body": c.body}
        for c, about in zip(changes, records, strict=True)
    ]
    if len(rows) == 1:  # a save: its number is known without asking
        number = tx.execute(change.insert(), rows[0]).lastrowid
        return range(number, number + 1)
    first = 1 + (tx.execute(select(func.max(change.c.n))).scalar() or 0)
    if rows:
        tx.execute(change.insert(), [{**row, "n": n} for n, row in enumerate(rows, first)])
    return range(first, first + len(rows))


def unknown(tx: Tx, changes: Iterable[Change]) -> list[Change]:
    """Those that the log does not hold yet, each once."""
    fresh = {c.hash: c for c in changes}
    known = known_hashes(tx, fresh)
    return [c for name, c in fresh.items() if name not in known]


def known_hashes(tx: Tx, hashes: Iterable[str]) -> set[str]:
    """Those of these hashes that the log holds."""
    wanted = list(hashes)
    found: set[str] = set()
    for start in range(0, len(wanted), CHUNK):
        part = wanted[start : start + CHUNK]
        found.update(tx.execute(select(change.c.hash).where(change.c.hash.in_(part))).scalars())
    return found


def holds(tx: Tx, name: str, *, before: int) -> bool:
    """Whether the log holds the change with this hash, and holds it before its row `before`."""
    number = tx.execute(select(change.c.n).where(change.c.hash == name)).scalar()
    return number is not None and number < before


def of_record(tx: Tx, record: str) -> list[Change]:
    """All changes of a record in the order in which they came here."""
    query = select(change).where(change.c.record == record).order_by(change.c.n)
    return [Change(row.epoch, row.zone, row.seq, row.hash, row.body) for row in tx.execute(query)]


def name_record(tx: Tx, name: str, about: str) -> None:
    """Say which record a change is about that could not be read when it came."""
    tx.execute(update(change).where(change.c.hash == name).values(record=about))


def in_lane(tx: Tx, epoch: str, zone: str, *, first: int, last: int) -> list[Change]:
    """The changes of a lane from `first` to `last`, in order; both sides of a fork when there is one."""
    query = (
        select(change)
        .where(change.c.epoch == epoch, change.c.zone == zone, change.c.seq >= first, change.c.seq <= last)
        .order_by(change.c.seq, change.c.hash)
    )
    return [Change(row.epoch, row.zone, row.seq, row.hash, row.body) for row in tx.execute(query)]


def everything(tx: Tx) -> Iterator[Change]:
    """The whole log in the order in which it came here, streamed."""
    for _, made in numbered(tx):
        yield made


def numbered(tx: Tx) -> Iterator[tuple[int, Change]]:
    """The whole log as (number, change) in the order in which it came here, streamed."""
    rows = tx.execute(select(change).order_by(change.c.n), execution_options={"yield_per": 1000})
    for row in rows:
        yield row.n, Change(row.epoch, row.zone, row.seq, row.hash, row.body)


def tips(tx: Tx) -> list[LaneTip]:
    """How far each lane is known without a gap, in order of epoch and zone.

    A segment is applied only after the one before it, so that a lane has no holes.
    """
    query = (
        select(change.c.epoch, change.c.zone, func.max(change.c.seq))
        .group_by(change.c.epoch, change.c.zone)
        .order_by(change.c.epoch, change.c.zone)
    )
    return [LaneTip(epoch, zone, last) for epoch, zone, last in tx.execute(query)]


def at(tx: Tx, epoch: str, zone: str, seq: int) -> set[str]:
    """Hashes known for one place of a lane; two of them are a fork."""
    query = select(change.c.hash).where(change.c.epoch == epoch, change.c.zone == zone, change.c.seq == seq)
    return set(tx.execute(query).scalars())


def hashes_in(tx: Tx, epoch: str, zone: str, *, first: int, last: int) -> list[tuple[int, str]]:
    """(sequence number, hash) of what is known of a lane from `first` to `last`."""
    query = select(change.c.seq, change.c.hash).where(
        change.c.epoch == epoch, change.c.zone == zone, change.c.seq >= first, change.c.seq <= last
    )
    return [(seq, name) for seq, name in tx.execute(query)]


def size(tx: Tx) -> int:
    """How many changes the log holds."""
    return int(tx.execute(select(func.count()).select_from(change)).scalar_one())


def count_records(tx: Tx, runs: Iterable[tuple[str, str, int, int]]) -> int:
    """How many records the changes of some runs (epoch, zone, first, last) are about."""
    found: set[str] = set()
    for epoch, zone, first, last in runs:
        lane = (change.c.epoch == epoch) & (change.c.zone == zone)
        query = select(change.c.record).distinct().where(lane, change.c.seq >= first, change.c.seq <= last)
        found.update(tx.execute(query).scalars())
    return len(found)


def places(tx: Tx, hashes: Iterable[str]) -> Iterator[tuple[str, str, int, str]]:
    """(epoch, zone, sequence number, hash) of those of these hashes that the log holds."""
    wanted = list(hashes)
    for start in range(0, len(wanted), CHUNK):
        part = change.c.hash.in_(wanted[start : start + CHUNK])
        for row in tx.execute(select(change.c.epoch, change.c.zone, change.c.seq, change.c.hash).where(part)):
            yield row.epoch, row.zone, row.seq, row.hash


def lanes_of(tx: Tx, records: Iterable[str]) -> dict[str, set[tuple[str, str]]]:
    """Record to the lanes (epoch, zone) in which it was ever changed; those that nothing is known of are left out."""
    wanted = [name for name in records if name]
    found: dict[str, set[tuple[str, str]]] = {}
    for start in range(0, len(wanted), CHUNK):
        part = change.c.record.in_(wanted[start : start + CHUNK])
        query = select(change.c.record, change.c.epoch, change.c.zone).where(part).distinct()
        for name, epoch, zone in tx.execute(query):
            found.setdefault(name, set()).add((epoch, zone))
    return found
