"""Backups: each opens, the newest ones are kept, and a clock that goes back loses none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fieldapp.errors import NoRoom
from fieldapp.services import records
from fieldapp.store import backup, log
from fieldapp.store.engine import open_store
from fieldapp.workspace import Workspace
from tests.fakes import full_disk

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def test_a_backup_opens_with_the_key_and_holds_the_log(ws: Workspace, tmp_path: Path) -> None:
    records.add(ws, "partner", {"legal_name": "Coopérative de Sévaré"})
    path = ws.back_up()

    copy = open_store(path, ws.keys.database_key)
    with copy.read() as tx:
        assert log.size(tx) == 1
    copy.close()


def test_a_backup_is_encrypted_like_the_database(ws: Workspace) -> None:
    records.add(ws, "partner", {"legal_name": "Coopérative de Sévaré"})
    data = ws.back_up().read_bytes()

    assert not data.startswith(b"SQLite format 3")
    assert "Coopérative".encode() not in data


def test_only_the_newest_are_kept(ws: Workspace) -> None:
    made = [ws.back_up() for _ in range(backup.KEPT + 3)]

    assert backup.listed(ws.folder) == list(reversed(made))[: backup.KEPT]


def test_a_clock_that_goes_back_ten_years_loses_no_new_backup(ws: Workspace) -> None:
    for _ in range(backup.KEPT):
        ws.back_up()
    late = backup.make(ws.store, ws.folder, ws.keys.database_key, NOON - timedelta(days=3650))

    assert backup.listed(ws.folder)[0] == late
    assert late.exists()


def test_a_full_disk_leaves_no_half_backup_and_the_old_ones(ws: Workspace) -> None:
    before = [ws.back_up()]
    with pytest.raises(NoRoom), full_disk(20_000):
        ws.back_up()

    assert backup.listed(ws.folder) == before
    assert [path for path in (ws.folder / backup.FOLDER).iterdir() if path not in before] == []
