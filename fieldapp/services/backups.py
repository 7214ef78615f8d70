"""Verified copies of the database on this machine: when they are made, and what each of them holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from fieldapp.errors import DatabaseDamaged
from fieldapp.store import backup, meta
from fieldapp.store.meta import Name
from fieldapp.trust.keyfile import SecretKeys
from fieldapp.workspace import Workspace

EVERY: Final = timedelta(minutes=30)  # of work


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy.

    Attributes:
        made_at: in UTC; None when its name does not tell.
        records, changes: what it holds; None when it cannot be read.
    """

    path: Path
    size_bytes: int
    made_at: datetime | None
    records: int | None
    changes: int | None


def make(ws: Workspace) -> Backup:
    """Copy the database and open the copy once.

    Raises:
        NoSpace, TargetReadOnly, DatabaseDamaged: the earlier copies are untouched.
    """
    return look(ws.back_up(), ws.keys.database_key)


def make_if_due(ws: Workspace) -> Backup | None:
    """The same, if anything changed since the newest one and that is half an hour old.

    A clock that went back makes it due, too: nobody knows then how old it is.

    Raises:
        NoSpace, TargetReadOnly, DatabaseDamaged: the earlier copies are untouched; work can go on.
    """
    with ws.store.read() as tx:
        last, before, now = meta.find(tx, Name.LAST_BACKUP), meta.find(tx, Name.BACKUP_MARK), backup.mark(tx)
    if now == before:
        return None
    age = ws.clock.now() - datetime.fromisoformat(last) if last else EVERY
    return make(ws) if age >= EVERY or age < timedelta() else None


def listed(folder: Path, keys: SecretKeys) -> list[Backup]:
    """The copies there are, newest first; the database itself is not opened, it may be damaged."""
    return [look(path, keys.database_key) for path in backup.listed(folder)]


def latest(ws: Workspace) -> str | None:
    """When the last copy was made: ISO moment, or None."""
    with ws.store.read() as tx:
        return meta.find(tx, Name.LAST_BACKUP)


def look(path: Path, key: bytes) -> Backup:
    """What one copy holds; one that cannot be read is listed all the same."""
    size, made_at = path.stat().st_size, backup.made_at(path)
    try:
        found = backup.look(path, key)
    except DatabaseDamaged:
        return Backup(path, size, made_at, None, None)
    return Backup(path, size, made_at, found.records, found.changes)
