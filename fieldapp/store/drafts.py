"""Typing that is not a change yet: raw text by record and field, with what the person saw. Local, never exported."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from fieldapp.store.cutting import Seen, SeenField
from fieldapp.store.engine import Tx
from fieldapp.store.tables import draft


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed into one field.

    Attributes:
        raw: the text as typed, parsable or not.
        seen: heads by log field as they were when the form was loaded.
        at: ISO moment of the last keystroke that was kept.
    """

    record: str
    kind: str
    field: str
    raw: str
    seen: Seen
    at: str


def put(tx: Tx, kept: Draft) -> None:
    """Keep typing. What was seen is that of the first keystroke: later ones replace only the text."""
    statement = upsert(draft).values(
        record=kept.record, kind=kept.kind, field=kept.field, raw=kept.raw, seen=_seen_text(kept.seen), at=kept.at
    )
    fresh = {"raw": kept.raw, "at": kept.at}
    tx.execute(statement.on_conflict_do_update(index_elements=["record", "field"], set_=fresh))


def of_record(tx: Tx, record: str) -> list[Draft]:
    """What is typed in one record."""
    return _read(tx, record)


def everything(tx: Tx) -> list[Draft]:
    """All typing that waits, oldest first."""
    return _read(tx, None)


def drop(tx: Tx, record: str, fields: list[str] | None = None) -> None:
    """Forget typing: of some fields, or of the whole record."""
    query = delete(draft).where(draft.c.record == record)
    tx.execute(query if fields is None else query.where(draft.c.field.in_(fields)))


def count(tx: Tx) -> int:
    """How many fields wait."""
    return int(tx.execute(select(func.count()).select_from(draft)).scalar_one())


def records(tx: Tx) -> set[str]:
    """Ids of the records with typing that waits."""
    return set(tx.execute(select(draft.c.record).distinct()).scalars())


def _read(tx: Tx, record: str | None) -> list[Draft]:
    query = select(draft).order_by(draft.c.at, draft.c.record, draft.c.field)
    if record is not None:
        query = query.where(draft.c.record == record)
    return [Draft(row.record, row.kind, row.field, row.raw, _seen(row.seen), row.at) for row in tx.execute(query)]


def _seen_text(seen: Seen) -> str:
    return json.dumps({name: [list(part.over), part.value] for name, part in seen.items()}, ensure_ascii=False)


def _seen(text: str) -> Mapping[str, SeenField]:
    return {name: SeenField(tuple(over), value) for name, (over, value) in json.loads(text).items()}
