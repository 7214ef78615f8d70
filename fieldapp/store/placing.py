"""Putting another database file in the place of the present one, which is set aside and never removed.

A power cut between any two steps leaves either the one or the other in place, or what `finish` completes.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Final

from fieldapp.files import sync_folder, told_apart

ASIDE: Final = ".aside"
_READY: Final = ".restored"
_PART: Final = ".restoring"
_JOURNALS: Final = ("-wal", "-shm")


def part_of(database: Path) -> Path:
    """Where the new file is prepared; what an earlier attempt left there is removed."""
    part = database.with_name(database.name + _PART)
    for suffix in ("", *_JOURNALS):
        part.with_name(part.name + suffix).unlink(missing_ok=True)
    return part


def put_in_place(part: Path, database: Path, moment: datetime) -> Path | None:
    """Exchange the present database for a prepared one.

    Args:
        part: from `part_of`, closed and whole.
        database: closed; may be missing.
        moment: aware, in UTC; dates the name of what is set aside.

    Returns:
        Where the one before stands now; None when there was none.
    """
    with told_apart(database):
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        part.replace(database.with_name(database.name + _READY))
        sync_folder(database.parent)
        aside = _set_aside(database, moment)
        _take_place(database, moment)
    return aside


def finish(database: Path, moment: datetime) -> None:
    """Complete an exchange that was cut off after the one before had been set aside."""
    if not database.exists() and database.with_name(database.name + _READY).exists():
        with told_apart(database):
            _take_place(database, moment)


def set_aside(folder: Path, database: str) -> list[Path]:
    """Databases that were set aside, newest first as far as their dated names tell."""
    return sorted(folder.glob(f"{database}.*{ASIDE}"), reverse=True)


def journal_of(aside: Path) -> Path:
    """Where what was not yet written into a database stands, if it was set aside too."""
    return aside.with_name(aside.name + _JOURNALS[0])


def _set_aside(database: Path, moment: datetime) -> Path | None:
    if not database.exists():
        return None
    aside = _free_name(database, moment)
    # The database first: what is in its journal belongs to it, and must not be taken from it while it stands here.
    database.rename(aside)
    _journals_follow(database, aside)
    return aside


def _take_place(database: Path, moment: datetime) -> None:
    # A journal left behind would be written into the wrong database.
    left = [suffix for suffix in _JOURNALS if database.with_name(database.name + suffix).exists()]
    if left:
        newest = next(iter(set_aside(database.parent, database.name)), _free_name(database, moment))
        _journals_follow(database, newest)
    sync_folder(database.parent)
    database.with_name(database.name + _READY).rename(database)
    sync_folder(database.parent)


def _journals_follow(database: Path, aside: Path) -> None:
    for suffix in _JOURNALS:
        journal = database.with_name(database.name + suffix)
        if journal.exists():
            journal.replace(aside.with_name(aside.name + suffix))


def _free_name(database: Path, moment: datetime) -> Path:
    stamp = f"{moment:%Y%m%dT%H%M%SZ}"
    names = (f"{database.name}.{stamp}{more}{ASIDE}" for more in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(path for path in map(database.with_name, names) if not path.exists())
