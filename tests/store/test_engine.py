"""The encrypted file: what opens it, what is refused, and that a transaction is whole or nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from fieldapp.errors import DatabaseDamaged, EngineTooOld
from fieldapp.store import meta
from fieldapp.store.engine import check_version, open_store
from fieldapp.store.meta import Name
from tests.workspaces import KEY


class Stopped(Exception):
    """Something went wrong in the middle."""


@pytest.fixture
def database(prepared_store: Path, tmp_path: Path) -> Path:
    path = tmp_path / "workspace.db"
    shutil.copyfile(prepared_store, path)
    return path


def test_a_wrong_key_is_told_and_leaves_the_file_alone(database: Path) -> None:
    before = database.read_bytes()

    with pytest.raises(DatabaseDamaged):
        open_store(database, bytes(32))

    assert database.read_bytes() == before
    assert [path.name for path in database.parent.iterdir()] == [database.name]


def test_a_damaged_page_is_told(database: Path) -> None:
    data = bytearray(database.read_bytes())
    data[100] ^= 1
    database.write_bytes(data)

    with pytest.raises(DatabaseDamaged):
        open_store(database, KEY)


def test_the_file_tells_nothing_without_the_key(database: Path) -> None:
    assert not database.read_bytes().startswith(b"SQLite format 3")
    assert b"CREATE TABLE" not in database.read_bytes()


@pytest.mark.parametrize("found", ["3.7.0", "3.45.1", "3.51.2"])
def test_an_engine_that_may_damage_data_is_refused(found: str) -> None:
    with pytest.raises(EngineTooOld) as caught:
        check_version(found)

    assert caught.value.facts == {"found": found, "needed": "3.51.3"}


@pytest.mark.parametrize("found", ["3.51.3", "3.53.0", "4.0.0"])
def test_a_sound_engine_is_accepted(found: str) -> None:
    check_version(found)


def test_a_task_that_fails_writes_nothing(database: Path) -> None:
    store = open_store(database, KEY)

    def task() -> None:
        with store.write() as tx:
            meta.put(tx, Name.PERSON, "somebody")
            raise Stopped

    with pytest.raises(Stopped):
        task()
    with store.read() as tx:
        assert meta.find(tx, Name.PERSON) is None
    store.close()


def test_a_table_made_in_a_task_that_fails_is_gone(database: Path) -> None:
    store = open_store(database, KEY)

    def task() -> None:
        with store.write() as tx:
            tx.execute(text("CREATE TABLE half_done (n INTEGER)"))
            raise Stopped

    with pytest.raises(Stopped):
        task()
    with store.read() as tx:
        assert tx.execute(text("SELECT count(*) FROM sqlite_master WHERE name = 'half_done'")).scalar() == 0
    store.close()


def test_a_reader_sees_one_moment_while_another_writes(database: Path) -> None:
    store = open_store(database, KEY)
    with store.read() as reading:
        before = meta.find(reading, Name.PERSON)
        with store.write() as tx:
            meta.put(tx, Name.PERSON, "somebody")

        assert meta.find(reading, Name.PERSON) == before
    store.close()


def test_every_commit_reaches_the_disk_before_it_counts(database: Path) -> None:
    store = open_store(database, KEY)
    with store.write() as tx:
        assert tx.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert tx.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    store.close()


def test_closing_brings_everything_into_the_one_file(database: Path) -> None:
    store = open_store(database, KEY)
    with store.write() as tx:
        meta.put(tx, Name.PERSON, "somebody")
    store.close()

    assert [path.name for path in database.parent.iterdir()] == [database.name]
