"""What is derived from the log, told without row numbers so that two databases can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select

from fieldapp.history.canonical import digest
from fieldapp.history.change import Change, read_body
from fieldapp.store import listing, log, projection, search, typed
from fieldapp.store.engine import Store, Tx
from fieldapp.store.tables import conflict, record
from tests.history.graphs import Made

OF_THIS_MACHINE = {"n", "last_change", "list_change", "changed_at", "changed_by"}
"""Columns of `record` that tell which change came here last."""


def derived(store: Store, *, without: Iterable[str] = ("n",)) -> dict[str, list[dict[str, Any]]]:
    """Every derived table as rows in order of id."""
    left_out = set(without)
    with store.read() as tx:
        tables = {"record": _rows(tx, record, left_out), "conflict": _rows(tx, conflict, set())}
        return tables | {table.name: _rows(tx, table, left_out) for table in typed.CURRENT.values()}


def found(store: Store, words: Sequence[str]) -> dict[str, list[str]]:
    """What each of these words finds once the index is up to date, in order of id."""
    with store.write() as tx:
        while search.index_some(tx):
            pass
        return {word: sorted(listing.matching(tx, word, 1000)) for word in words}


def receive(store: Store, changes: Sequence[Change]) -> projection.Applied:
    """Take changes in as an import does: each once, whatever comes twice."""
    with store.write() as tx:
        return projection.apply(tx, log.unknown(tx, changes))


def whole_log(store: Store) -> list[Change]:
    """Every change of a store in the order in which it came there."""
    with store.read() as tx:
        return list(log.everything(tx))


def by_record(changes: Iterable[Change]) -> dict[str, list[Made]]:
    """What the log says of each record."""
    told: dict[str, list[Made]] = {}
    for change in changes:
        assert change.body is not None
        body = read_body(change.body)
        told.setdefault(body.record, []).append(Made(change.hash, body))
    return told


def in_another_order(changes: Sequence[Change], salt: int) -> list[Change]:
    """The same changes, mixed."""
    return sorted(changes, key=lambda change: digest(f"{salt} {change.hash}".encode()))


def _rows(tx: Tx, table: Any, left_out: set[str]) -> list[dict[str, Any]]:
    columns = [column for column in table.c if column.name not in left_out]
    rows = [row._asdict() for row in tx.execute(select(*columns))]
    return sorted(rows, key=lambda row: (row.get("id", row.get("record")), row.get("field", "")))
