"""Whether what is derived still follows the log: made anew in a copy and compared. The store itself is only read."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from sqlalchemy import Table, select, text

from fieldapp.progress import Progress
from fieldapp.store import projection, typed
from fieldapp.store.engine import Store, Tx, open_store
from fieldapp.store.tables import conflict, record

_NUMBERS: Final = frozenset({"n"})  # what a rebuild may number otherwise
_TABLES: Final[tuple[Table, ...]] = (record, conflict, *typed.CURRENT.values())


def strays(store: Store, key: bytes, copy: Path, progress: Progress) -> list[str]:
    """Names of the derived tables that say something else than the log.

    Args:
        copy: where a copy of the database may stand meanwhile; the caller removes it.

    Raises:
        NoSpace, TargetReadOnly, Cancelled: nothing was compared.
        DatabaseDamaged: pages that cannot be read.
    """
    with store.outside_transactions() as connection:
        connection.execute(text("VACUUM INTO :path"), {"path": str(copy)})
    scratch = open_store(copy, key)
    try:
        with scratch.read() as tx:
            before = {table.name: _digest(tx, table) for table in _TABLES}
        with scratch.write() as tx:
            projection.rebuild(tx, progress)
            after = {table.name: _digest(tx, table) for table in _TABLES}
    finally:
        scratch.let_go()
    return [name for name, found in before.items() if found != after[name]]


def _digest(tx: Tx, table: Table) -> str:
    """One number for all rows, in whatever order they were written."""
    columns = [column for column in table.c if column.name not in _NUMBERS]
    there = tx.execute(
        text("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = :name"), {"name": table.name}
    ).scalar_one()
    if not there:
        return ""
    found = hashlib.sha256()
    for row in tx.execute(select(*columns).order_by(*columns), execution_options={"yield_per": 1000}):
        found.update(repr(tuple(row)).encode())
    return found.hexdigest()
