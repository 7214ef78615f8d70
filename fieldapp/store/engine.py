"""Open the encrypted database, and hand out transactions. The SQL dialect lives here and in `search` only."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from fieldapp.errors import DatabaseDamaged, EngineTooOld
from fieldapp.files import told_apart

Tx = Connection  # one transaction; only functions of this room use what is inside

NEEDED: Final = (3, 51, 3)  # older SQLite can corrupt a WAL file when a second connection checkpoints
BUSY_MS: Final = 10_000
CACHE_KIB: Final = 32_768
_WRITES = "fieldapp_writes"
_BARE = "fieldapp_bare"
_NOT_OURS: Final = ("file is not a database", "malformed", "disk image")


class Store:
    """One open database. `read` may run on any thread; writers wait for one another."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self.path = path
        self._is_open = True

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """One snapshot for looking; nothing is kept."""
        with self._named_errors(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Tx]:
        """One person's task: kept whole, on disk, or not at all."""
        with self._named_errors(), self._engine.connect() as connection:
            writing = connection.execution_options(**{_WRITES: True})
            with writing.begin():
                yield writing

    @contextmanager
    def outside_transactions(self) -> Iterator[Tx]:
        """A connection that never begins a transaction: for statements that refuse to run in one."""
        with self._named_errors(), self._engine.connect() as connection:
            yield connection.execution_options(**{_BARE: True})

    def close(self) -> None:
        """Bring everything into the one file and give it back; a second time does nothing."""
        if not self._is_open:
            return
        with self._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        self.let_go()

    def let_go(self) -> None:
        """Close the file without writing to it."""
        self._is_open = False
        self._engine.dispose()

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        with told_apart(self.path):
            try:
                yield
            except DatabaseError as error:
                raise _named(error, self.path) from error


def open_store(path: Path, key: bytes) -> Store:
    """Open or make the database file.

    Args:
        path: its folder exists.
        key: 32 bytes, used raw.

    Raises:
        EngineTooOld: the SQLite library may damage data.
        DatabaseDamaged: the file is not what the key opens; it is left as it is.
    """
    check_version(dbapi2.sqlite_version)
    engine = create_engine(
        "sqlite+pysqlite://", module=dbapi2, creator=lambda: _connect(path, key), poolclass=QueuePool, pool_size=4
    )
    event.listen(engine, "begin", _begin)
    with told_apart(path), engine.connect():  # opens the file, so that a wrong key is told here
        return Store(engine, path)


def check_version(found: str) -> None:
    """Refuse an SQLite library that may damage data.

    Args:
        found: three numbers with dots.

    Raises:
        EngineTooOld.
    """
    if tuple(int(part) for part in found.split(".")) < NEEDED:
        raise EngineTooOld(found=found, needed=".".join(map(str, NEEDED)))


def _connect(path: Path, key: bytes) -> Any:
    raw = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000)
    raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    try:
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError as error:
        raw.close()
        raise DatabaseDamaged(folder=str(path.parent)) from error
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("PRAGMA temp_store = MEMORY")
    raw.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    return raw


def _begin(connection: Connection) -> None:
    # The driver's own transactions would commit before DDL; ours hold a whole task, migrations too.
    if connection.get_execution_options().get(_BARE, False):
        return
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _named(error: DatabaseError, path: Path) -> Exception:
    text = str(error.orig).lower()
    if "disk is full" in text:
        return OSError(errno.ENOSPC, text, str(path))
    if "i/o error" in text:
        return OSError(errno.EIO, text, str(path))
    if "readonly database" in text:
        return OSError(errno.EROFS, text, str(path))
    if any(sign in text for sign in _NOT_OURS):
        return DatabaseDamaged(folder=str(path.parent))
    return error
