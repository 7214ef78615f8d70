"""Copies of the encrypted database, each opened once before it counts.

Sealed photos and papers are not copied: they stand in the evidence folder under the hash of their bytes, are never
written over, and fit every backup that names them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import func, select, text
from sqlcipher3 import dbapi2

from fieldapp.errors import DatabaseDamaged, NoSpace
from fieldapp.files import free_bytes, sync_folder, told_apart
from fieldapp.store import thinning
from fieldapp.store.engine import Store, Tx
from fieldapp.store.tables import bundle, change, document, draft, evidence_file, quarantine

FOLDER: Final = "backups"
SUFFIX: Final = ".fieldapp-backup"
_DIGITS: Final = 6
_STAMP: Final = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Looked:
    """What a backup holds.

    Attributes:
        tips: (epoch, zone) to the last change of that lane.
    """

    changes: int
    records: int
    tips: Mapping[tuple[str, str], int]


def make(store: Store, folder: Path, key: bytes, moment: datetime) -> Path:
    """Copy the database as it stands, open the copy, and only then thin the older ones out.

    Args:
        folder: the workspace's; backups go into a folder of their own below it.
        moment: aware, in UTC; becomes part of the name, behind a number that counts up.

    Raises:
        NoSpace, TargetReadOnly: nothing was changed, and no older backup was given up for it.
        DatabaseDamaged: the copy does not open; it is removed.
    """
    into = folder / FOLDER
    _find_room(store.path, into)
    with told_apart(into):
        into.mkdir(exist_ok=True)
        # Numbered, because a clock may go back by years, and the newest one must never count as the oldest.
        number = 1 + max((_number(path) for path in listed(folder)), default=0)
        path = into / f"{number:0{_DIGITS}d}-{moment:{_STAMP}}{SUFFIX}"
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        try:
            _copy(store, part)
            check(part, key)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(into)
    _thin(folder)
    return path


def listed(folder: Path) -> list[Path]:
    """Backups, newest first."""
    return sorted((folder / FOLDER).glob(f"*{SUFFIX}"), key=_number, reverse=True)


def made_at(path: Path) -> datetime | None:
    """When a backup was made, in UTC, as its name has it; None when somebody gave it another name."""
    try:
        return datetime.strptime(path.name.removesuffix(SUFFIX).partition("-")[2], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def mark(tx: Tx) -> str:
    """What is different once anything was entered, typed, attached, handed over or taken in."""
    query = select(
        select(func.max(change.c.n)).scalar_subquery(),
        select(func.count()).select_from(draft).scalar_subquery(),
        select(func.max(draft.c.at)).scalar_subquery(),
        *(
            select(func.count()).select_from(table).scalar_subquery()
            for table in (evidence_file, document, bundle, quarantine)
        ),
    )
    return " ".join(str(cell) for cell in tx.execute(query).one())


def check(path: Path, key: bytes) -> None:
    """Open a copy and look its pages through; it is not changed.

    Raises:
        DatabaseDamaged: it does not open, or its pages do not fit together.
    """
    with opened(path, key) as raw:
        if raw.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise DatabaseDamaged(folder=str(path.parent))


def look(path: Path, key: bytes) -> Looked:
    """Count what a backup holds, without changing it.

    Raises:
        DatabaseDamaged: it does not open.
    """
    with opened(path, key) as raw:
        tips = raw.execute("SELECT epoch, zone, max(seq) FROM change GROUP BY epoch, zone").fetchall()
        [changes] = raw.execute("SELECT count(*) FROM change").fetchone()
        [records] = raw.execute("SELECT count(*) FROM record WHERE deleted = 0").fetchone()
        return Looked(int(changes), int(records), {(epoch, zone): last for epoch, zone, last in tips})


@contextmanager
def opened(path: Path, key: bytes) -> Iterator[Any]:
    """The driver's own connection to a copy that nobody writes; nothing is put beside it.

    Raises:
        DatabaseDamaged: it does not open, or a page of it that is asked for does not.
    """
    try:
        raw = dbapi2.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", isolation_level=None, uri=True)
    except dbapi2.DatabaseError as error:
        raise DatabaseDamaged(folder=str(path.parent)) from error
    try:
        raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        yield raw
    except dbapi2.DatabaseError as error:
        raise DatabaseDamaged(folder=str(path.parent)) from error
    finally:
        raw.close()


def _find_room(database: Path, into: Path) -> None:
    with told_apart(database):
        needed = database.stat().st_size
    free = free_bytes(into)
    if 0 < free < needed:
        raise NoSpace(target=str(into), needed=needed, free=free)


def _number(path: Path) -> int:
    digits = path.name.partition("-")[0]
    return int(digits) if digits.isdecimal() else 0


def _copy(store: Store, part: Path) -> None:
    # VACUUM INTO keeps the key of the database and leaves one file without a journal.
    with store.outside_transactions() as connection:
        connection.execute(text("VACUUM INTO :path"), {"path": str(part)})
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())


def _thin(folder: Path) -> None:
    paths = listed(folder)
    stays = thinning.kept([made_at(path) for path in paths])
    for number, old in enumerate(paths):
        if number not in stays:
            old.unlink(missing_ok=True)
