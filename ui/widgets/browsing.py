"""What a page of records is told and what it asks on the worker. Plain values and functions, no widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from fieldapp.records.shape import shape_of
from fieldapp.services import drafts, listing, records
from fieldapp.services.handover import SyncState
from fieldapp.services.listing import Row
from fieldapp.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Action:
    """A second button beside « new »."""

    name: str
    text: Callable[[], str]
    icon: str
    does: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Browsing:
    """What differs between pages of records.

    Attributes:
        kind: of the records.
        empty: what the page is for, said while there is nothing.
        filters: fields of codes that narrow the list.
        actions: further primary actions.
    """

    kind: str
    empty: Callable[[], str]
    filters: tuple[str, ...] = ()
    actions: Sequence[Action] = field(default_factory=tuple)


def only_typed(ws: Workspace, kind: str) -> list[str]:
    """Records of which nothing is in the log yet, newest first."""
    typed = list(dict.fromkeys(kept.record for kept in drafts.waiting(ws) if kept.kind == kind))
    known = {row.id for row in listing.rows(ws, typed)}
    return [record for record in reversed(typed) if record not in known]


def rows_of(ws: Workspace, kind: str, wanted: Sequence[str]) -> list[Row]:
    """Lines for these ids; what is only typed yet gets a line of its typing."""
    rows = {row.id: row for row in listing.rows(ws, wanted)}
    field_name = next(iter(shape_of(kind).title_fields), "")
    for kept in drafts.waiting(ws) if len(rows) < len(wanted) else []:
        if kept.record in wanted and (kept.record not in rows or kept.field == field_name):
            title = kept.raw if kept.field == field_name else ""
            if kept.record not in rows or not rows[kept.record].reference:
                rows[kept.record] = Row(kept.record, kind, "", title, "", "", False, True, SyncState.HERE)
    return [rows[record] for record in wanted if record in rows]


def parent_of(ws: Workspace, record: str) -> str:
    """What a record hangs on."""
    return records.load(ws, record).parent
