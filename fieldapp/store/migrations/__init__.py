"""Numbered steps from one schema of the kept tables to the next. A released step is never edited.

Alembic's operations do the work and are imported only when a step is due; each step and its mark are one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Final

from sqlalchemy import text

from fieldapp.errors import WorkspaceTooNew
from fieldapp.store.engine import Store, Tx

STEPS: Final = (f"{__name__}.m0001_log_and_local_tables", f"{__name__}.m0002_packs")


def schema_number(store: Store) -> int:
    """The newest step that this database has seen; 0 for a new file."""
    with store.read() as tx:
        return _number(tx)


def is_due(store: Store, *, steps: Sequence[str] = STEPS) -> bool:
    """Whether `upgrade` has work to do: time to make a backup first.

    Raises:
        WorkspaceTooNew: written by a newer app; nothing was touched.
    """
    found = schema_number(store)
    if found > len(steps):
        raise WorkspaceTooNew(found=found, known=len(steps))
    return found < len(steps)


def upgrade(store: Store, *, steps: Sequence[str] = STEPS) -> None:
    """Run the steps that are due, each whole or not at all.

    Args:
        steps: modules with `upgrade(op)`, in order; tests add one that fails.

    Raises:
        WorkspaceTooNew: written by a newer app; nothing was touched.
    """
    if not is_due(store, steps=steps):
        return
    from alembic.migration import MigrationContext  # noqa: PLC0415 - 0.3 s that only an upgrade should cost
    from alembic.operations import Operations  # noqa: PLC0415 - as above

    for number in range(schema_number(store) + 1, len(steps) + 1):
        step = import_module(steps[number - 1])
        with store.write() as tx:
            step.upgrade(Operations(MigrationContext.configure(tx)))
            tx.execute(text("INSERT INTO schema_step (number) VALUES (:number)"), {"number": number})


def _number(tx: Tx) -> int:
    tables = tx.execute(text("SELECT count(*) FROM sqlite_master WHERE name = 'schema_step'")).scalar_one()
    if not tables:
        return 0
    return int(tx.execute(text("SELECT coalesce(max(number), 0) FROM schema_step")).scalar_one())
