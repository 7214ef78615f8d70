"""Full-text search: a contentless index over folded words, filled from a queue."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import delete, func, select, text

from fieldapp.history.state import unpack
from fieldapp.records.fold import fold, fold_variants
from fieldapp.records.shape import KINDS, fields_of
from fieldapp.records.values import FieldType
from fieldapp.store.engine import Tx
from fieldapp.store.tables import record, unindexed
from fieldapp.store.values import standing

_INDEXED: Final = {FieldType.TEXT, FieldType.LONG_TEXT, FieldType.TEXTS}
_HIDDEN: Final = {"secret", "ruleset"}
BATCH: Final = 1000


def match(query: str) -> str:
    """The index's own form of what a person typed: every word, the last one as a beginning; empty for nothing."""
    words = fold(query).split()
    return " AND ".join(f'"{word}"*' for word in words)


def index_some(tx: Tx, most: int = BATCH) -> int:
    """Bring some queued records up to date; returns how many were."""
    queued = select(unindexed.c.n).order_by(unindexed.c.n).limit(most)
    numbers = list(tx.execute(queued).scalars())
    if not numbers:
        return 0
    # Deleted records are not in the index, so that a search need not look at every hit's row.
    living = select(record.c.n, record.c.kind, record.c.heads).where(record.c.n.in_(numbers), record.c.deleted == 0)
    rows = tx.execute(living).all()
    tx.execute(text("DELETE FROM search WHERE rowid = :n"), [{"n": n} for n in numbers])
    fresh = [{"n": row.n, "words": words_of(row.kind, row.heads)} for row in rows]
    if fresh:
        tx.execute(text("INSERT INTO search (rowid, words) VALUES (:n, :words)"), fresh)
    tx.execute(delete(unindexed).where(unindexed.c.n.in_(numbers)))
    return len(numbers)


def queued(tx: Tx) -> int:
    """How many records wait to be indexed."""
    return int(tx.execute(select(func.count()).select_from(unindexed)).scalar_one())


def words_of(kind: str, heads: bytes) -> str:
    """The folded words of a record: its texts and the names of its places."""
    values = standing(kind, unpack(heads)).values
    shapes = fields_of(kind) if kind in KINDS else {}
    parts: list[str] = []
    for name, value in values.items():
        if name in _HIDDEN:
            continue
        shape = shapes[name]
        if shape.type in _INDEXED:
            parts.extend(_texts(value))
        elif shape.type is FieldType.PLACE and isinstance(value, dict):
            parts.extend(_texts(value.get("name")))
    return " ".join(fold_variants(part) for part in parts)


def _texts(value: Any) -> list[str]:
    if isinstance(value, list):
        return [part for part in value if isinstance(part, str)]
    return [value] if isinstance(value, str) else []
