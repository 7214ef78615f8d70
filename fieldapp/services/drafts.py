"""Typing: kept within a second, cut into one change when the person leaves the record, never lost by a kill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fieldapp.records.shape import field_of, fields_of, shape_of
from fieldapp.store import cutting, drafts, records, transcribing
from fieldapp.store.cutting import Seen
from fieldapp.store.drafts import Draft
from fieldapp.store.transcribing import Cut, Reader, RefusedField
from fieldapp.words import Lang
from fieldapp.workspace import Workspace

__all__ = ["Cut", "Form", "RefusedField", "Waiting", "cut", "cut_all", "drop", "keep", "new", "open_form", "waiting"]

Json = Any  # a JSON value


@dataclass(frozen=True, slots=True)
class Form:
    """What an editor starts from.

    Attributes:
        values: field to current value, from the log.
        typed: field to text that waits from before, perhaps from before a kill.
        seen: field to the heads behind it; handed back with every keystroke of that field.
    """

    record: str
    kind: str
    values: Mapping[str, Json]
    conflicts: frozenset[str]
    typed: Mapping[str, str]
    seen: Mapping[str, Seen]


@dataclass(frozen=True, slots=True)
class Waiting:
    """One field that was typed and not entered."""

    record: str
    kind: str
    field: str
    raw: str


def new(ws: Workspace, kind: str, values: Mapping[str, str] | None = None) -> str:
    """An id for a record to be typed; nothing is in the log until something is entered.

    Args:
        values: field to text to begin with, as if it had been typed.
    """
    record = ws.clock.new_id()
    shape_of(kind)
    with ws.store.write() as tx:
        for field, raw in (values or {}).items():
            field_of(kind, field)
            drafts.put(tx, Draft(record, kind, field, raw, {}, _now(ws)))
    return record


def open_form(ws: Workspace, record: str, kind: str) -> Form:
    """What to show in an editor of a record, known or new."""
    with ws.store.read() as tx:
        stored = records.find(tx, record)
        typed_before = {kept.field: kept for kept in drafts.of_record(tx, record)}
    shapes = fields_of(stored.kind if stored else kind)
    seen: dict[str, Seen] = {
        name: cutting.seen_of(stored.state, {name: shape.is_set}) if stored else {} for name, shape in shapes.items()
    }
    seen.update((name, kept.seen) for name, kept in typed_before.items())
    return Form(
        record,
        stored.kind if stored else kind,
        dict(stored.stands.values) if stored else {},
        stored.stands.conflicts if stored else frozenset(),
        {name: kept.raw for name, kept in typed_before.items()},
        seen,
    )


def keep(ws: Workspace, record: str, field: str, raw: str, *, kind: str, seen: Seen) -> None:
    """Keep the text of one field as it stands now."""
    field_of(kind, field)
    with ws.store.write() as tx:
        drafts.put(tx, Draft(record, kind, field, raw, seen, _now(ws)))


def drop(ws: Workspace, record: str, field: str | None = None) -> None:
    """Forget typing that was not entered: of one field, or of the record."""
    with ws.store.write() as tx:
        drafts.drop(tx, record, None if field is None else [field])


def waiting(ws: Workspace) -> list[Waiting]:
    """All typing that is not entered yet, oldest first."""
    with ws.store.read() as tx:
        return [Waiting(kept.record, kept.kind, kept.field, kept.raw) for kept in drafts.everything(tx)]


def cut(ws: Workspace, record: str, *, lang: Lang, today: date) -> Cut:
    """Enter what was typed in a record as one change; what cannot be understood stays as typed.

    Args:
        today: for days typed as "hier" or "+7".
    """
    with ws.store.write() as tx:
        return transcribing.enter_record(tx, ws.clock, ws.author(tx), record, Reader(lang, today))


def cut_all(ws: Workspace, *, lang: Lang, today: date) -> Cut:
    """Enter everything that was typed, parents before what hangs on them."""
    with ws.store.write() as tx:
        return transcribing.enter_all(tx, ws.clock, ws.author(tx), Reader(lang, today))


def _now(ws: Workspace) -> str:
    return ws.clock.now().isoformat()
