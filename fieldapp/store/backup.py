"""Copies of the encrypted database, each opened once before it counts."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import text
from sqlcipher3 import dbapi2

from fieldapp.errors import DatabaseDamaged
from fieldapp.files import sync_folder, told_apart
from fieldapp.store.engine import Store

FOLDER: Final = "backups"
SUFFIX: Final = ".fieldapp-backup"
_DIGITS: Final = 6
KEPT: Final = 12  # the newest; thinning by hour, day, week and month comes with guided restore


def make(store: Store, folder: Path, key: bytes, moment: datetime) -> Path:
    """Copy the database as it stands, open the copy, and keep the newest ones.

    Args:
        folder: the workspace's; backups go into a folder of their own below it.
        moment: aware, in UTC; becomes part of the name, behind a number that counts up.

    Raises:
        NoSpace, TargetReadOnly: nothing was changed.
        DatabaseDamaged: the copy does not open; it is removed.
    """
    into = folder / FOLDER
    with told_apart(into):
        into.mkdir(exist_ok=True)
        # Numbered, because a clock may go back by years, and the newest one must never count as the oldest.
        number = 1 + max((_number(path) for path in listed(folder)), default=0)
        path = into / f"{number:0{_DIGITS}d}-{moment:%Y%m%dT%H%M%SZ}{SUFFIX}"
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        try:
            _copy(store, part)
            _opens(part, key)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(into)
    _thin(listed(folder))
    return path


def listed(folder: Path) -> list[Path]:
    """Backups, newest first."""
    return sorted((folder / FOLDER).glob(f"*{SUFFIX}"), key=_number, reverse=True)


def _number(path: Path) -> int:
    digits = path.name.partition("-")[0]
    return int(digits) if digits.isdecimal() else 0


def _copy(store: Store, part: Path) -> None:
    # VACUUM INTO keeps the key of the database and leaves one file without a journal.
    with store.outside_transactions() as connection:
        connection.execute(text("VACUUM INTO :path"), {"path": str(part)})
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())


def _opens(part: Path, key: bytes) -> None:
    raw = dbapi2.connect(str(part), isolation_level=None)
    try:
        raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        if raw.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise DatabaseDamaged(folder=str(part.parent))
    except dbapi2.DatabaseError as error:
        raise DatabaseDamaged(folder=str(part.parent)) from error
    finally:
        raw.close()


def _thin(paths: Iterable[Path]) -> None:
    for old in list(paths)[KEPT:]:
        old.unlink(missing_ok=True)
