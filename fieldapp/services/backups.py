"""Verified copies of the database on this machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldapp.store import backup, meta
from fieldapp.store.meta import Name
from fieldapp.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy; its name tells when it was made, in UTC."""

    path: Path
    size_bytes: int


def make(ws: Workspace) -> Backup:
    """Copy the database and open the copy once.

    Raises:
        NoSpace, TargetReadOnly, DatabaseDamaged: the earlier copies are untouched.
    """
    path = ws.back_up()
    return Backup(path, path.stat().st_size)


def listed(ws: Workspace) -> list[Backup]:
    """The copies there are, newest first."""
    return [Backup(path, path.stat().st_size) for path in backup.listed(ws.folder)]


def latest(ws: Workspace) -> str | None:
    """When the last copy was made: ISO moment, or None."""
    with ws.store.read() as tx:
        return meta.find(tx, Name.LAST_BACKUP)
