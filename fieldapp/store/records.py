"""Reading records as they stand now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Row, select

from fieldapp.errors import AmbiguousReference, RecordNotFound
from fieldapp.history.state import RecordState, unpack
from fieldapp.store.engine import Tx
from fieldapp.store.log import CHUNK
from fieldapp.store.tables import conflict, record
from fieldapp.store.values import Standing, standing


@dataclass(frozen=True, slots=True)
class Stored:
    """One record with its heads.

    Attributes:
        changed_at: ISO moment as its author's clock had it; for display.
        last_change: number of the newest change in this machine's log.
    """

    id: str
    kind: str
    zone: str
    reference: str
    title: str
    parent: str
    deleted: bool
    changed_at: str
    changed_by: str
    last_change: int
    state: RecordState
    stands: Standing


def get(tx: Tx, name: str) -> Stored:
    """A record by id or by reference.

    Raises:
        RecordNotFound: none answers.
        AmbiguousReference: several have this reference.
    """
    found = find(tx, name)
    if found is not None:
        return found
    rows = tx.execute(select(record).where(record.c.reference == name).limit(3)).all()
    if not rows:
        raise RecordNotFound(record=name)
    if len(rows) > 1:
        raise AmbiguousReference(record=name, count=len(rows))
    return _stored(rows[0])


def find(tx: Tx, record_id: str) -> Stored | None:
    """A record by id, deleted or not."""
    row = tx.execute(select(record).where(record.c.id == record_id)).first()
    return None if row is None else _stored(row)


def find_all(tx: Tx, ids: Iterable[str]) -> dict[str, Stored]:
    """Records by id; ids that nothing answers to are left out."""
    wanted = list(dict.fromkeys(ids))
    found: dict[str, Stored] = {}
    for start in range(0, len(wanted), CHUNK):
        part = wanted[start : start + CHUNK]
        for row in tx.execute(select(record).where(record.c.id.in_(part))):
            found[row.id] = _stored(row)
    return found


def children(tx: Tx, parents: Iterable[str], kind: str | None = None) -> list[Stored]:
    """Records that hang on these and are not deleted, in the order in which they were made."""
    wanted = list(parents)
    found: list[Stored] = []
    for start in range(0, len(wanted), CHUNK):
        query = select(record).where(record.c.parent.in_(wanted[start : start + CHUNK]), record.c.deleted == 0)
        if kind is not None:
            query = query.where(record.c.kind == kind)
        found.extend(_stored(row) for row in tx.execute(query.order_by(record.c.n)))
    return found


def kinds_of(tx: Tx, ids: Iterable[str]) -> dict[str, str]:
    """Kinds of records by id; ids that nothing answers to are left out."""
    wanted = list(ids)
    found: dict[str, str] = {}
    for start in range(0, len(wanted), CHUNK):
        part = record.c.id.in_(wanted[start : start + CHUNK])
        found.update((name, kind) for name, kind in tx.execute(select(record.c.id, record.c.kind).where(part)))
    return found


def in_conflict(tx: Tx) -> list[tuple[str, str]]:
    """(record, field) of every conflict that waits for a person."""
    query = select(conflict.c.record, conflict.c.field).order_by(conflict.c.record, conflict.c.field)
    return [(name, field) for name, field in tx.execute(query)]


def _stored(row: Row[tuple[object, ...]]) -> Stored:
    state = unpack(row.heads)
    return Stored(
        row.id,
        row.kind,
        row.zone,
        row.reference,
        row.title,
        row.parent,
        bool(row.deleted),
        row.changed_at,
        row.changed_by,
        row.last_change,
        state,
        standing(row.kind, state),
    )
