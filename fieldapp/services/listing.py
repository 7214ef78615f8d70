"""Lists and search: ids for a query, and the rows of a page when it is painted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fieldapp.store import drafts, handing, listing, search
from fieldapp.store.engine import Tx
from fieldapp.store.handing import SyncState
from fieldapp.store.listing import RECENT, ListRow, Query
from fieldapp.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list.

    Attributes:
        state: the record's own state code, or empty.
        sync: how far this machine's changes of it have come.
    """

    id: str
    kind: str
    reference: str
    title: str
    subtitle: str
    state: str
    has_conflict: bool
    has_draft: bool
    sync: SyncState


def ids(
    ws: Workspace,
    kind: str,
    *,
    text: str = "",
    where: Mapping[str, str] | None = None,
    order: str = RECENT,
    limit: int | None = None,
) -> list[str]:
    """Ids of the records of a kind, deleted ones left out.

    Args:
        text: words to find, in any order, accents and case set aside.
        where: field to code or text that it must have; for places, the code.
        order: "recent", "title" or a field.

    Raises:
        FieldRefused: a field in `where` or `order` that the kind lacks.
    """
    _catch_up(ws, text)
    with ws.store.read() as tx:
        return listing.ids(tx, Query(kind, text, where, order), limit)


def count(ws: Workspace, kind: str, *, text: str = "", where: Mapping[str, str] | None = None) -> int:
    """How many there are."""
    _catch_up(ws, text)
    with ws.store.read() as tx:
        return listing.count(tx, Query(kind, text, where))


def rows(ws: Workspace, wanted: Sequence[str]) -> list[Row]:
    """Lines for these ids, in their order."""
    with ws.store.read() as tx:
        return _rows(tx, wanted)


def find(ws: Workspace, text: str, *, limit: int = 20) -> list[Row]:
    """Records of any kind that hold the words, best first."""
    _catch_up(ws, text)
    with ws.store.read() as tx:
        return _rows(tx, listing.matching(tx, text, limit))


def _rows(tx: Tx, wanted: Sequence[str]) -> list[Row]:
    typing = drafts.records(tx)
    sync = handing.states(tx, wanted, handing.peers_of(tx))
    return [_row(each, typing, sync) for each in listing.rows(tx, wanted)]


def _row(row: ListRow, typing: set[str], sync: Mapping[str, SyncState]) -> Row:
    return Row(
        row.id,
        row.kind,
        row.reference,
        row.title,
        row.subtitle,
        row.state,
        row.has_conflict,
        row.id in typing,
        sync[row.id],
    )


def _catch_up(ws: Workspace, text: str) -> None:
    # Saving only queues a record for the search index; who searches pays for what is queued.
    if not search.match(text):
        return
    with ws.store.read() as tx:
        waiting = search.queued(tx)
    while waiting > 0:
        with ws.store.write() as tx:
            waiting -= search.index_some(tx) or waiting
