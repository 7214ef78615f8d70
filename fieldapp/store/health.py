"""Whether the database's pages and the log's bodies are what was once written."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import text

from fieldapp.history.canonical import digest
from fieldapp.store import log
from fieldapp.store.engine import Store, Tx

_SOUND = "ok"


def faults_of_pages(store: Store) -> list[str]:
    """What the engine complains of: pages whose seal does not fit, and pages that do not fit together."""
    with store.outside_transactions() as connection:
        sealed = [str(row[0]) for row in connection.execute(text("PRAGMA cipher_integrity_check"))]
        fitting = [str(row[0]) for row in connection.execute(text("PRAGMA quick_check"))]
    return [*sealed, *(line for line in fitting if line != _SOUND)]


def altered_changes(tx: Tx) -> Iterator[str]:
    """Hashes of changes whose body is another one by now; an erased body is none."""
    return (made.hash for made in log.everything(tx) if made.body is not None and digest(made.body) != made.hash)
