"""Backups: each opens, the newest ones are kept, and a clock that goes back loses none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fieldapp.errors import DatabaseDamaged, NoRoom
from fieldapp.services import backups, drafts, loading, records
from fieldapp.store import backup, log
from fieldapp.store.engine import open_store
from fieldapp.workspace import Workspace
from tests.fakes import FakeClock, full_disk
from tests.organisations import flip_file

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


def test_backups_of_one_hour_are_thinned_to_the_newest_two(ws: Workspace) -> None:
    made = [ws.back_up() for _ in range(5)]

    assert backup.listed(ws.folder) == [made[-1], made[-2]]


def test_a_clock_that_goes_back_ten_years_loses_no_new_backup(ws: Workspace) -> None:
    for _ in range(3):
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


def test_a_backup_tells_what_it_holds_and_is_not_touched_by_looking(ws: Workspace) -> None:
    records.add(ws, "partner", {"legal_name": "Coopérative de Sévaré"})
    path = ws.back_up()
    before = path.read_bytes()
    looked = backup.look(path, ws.keys.database_key)

    assert (looked.changes, looked.records) == (1, 1)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_another_key_or_a_flipped_page_is_not_taken_for_a_backup(ws: Workspace) -> None:
    path = ws.back_up()
    with pytest.raises(DatabaseDamaged):
        backup.check(path, bytes(32))
    flip_file(path, path.stat().st_size // 2, 0x10)
    with pytest.raises(DatabaseDamaged):
        backup.check(path, ws.keys.database_key)


def test_nothing_is_due_until_something_changed_and_half_an_hour_passed(ws: Workspace, clock: FakeClock) -> None:
    records.add(ws, "partner", {"legal_name": "Coopérative de Sévaré"})
    first = backups.make_if_due(ws)
    clock.advance(timedelta(hours=2))
    idle = backups.make_if_due(ws)
    records.add(ws, "partner", {"legal_name": "Union de Mopti"})
    late = backups.make_if_due(ws)
    records.add(ws, "partner", {"legal_name": "Union de Soye"})
    early = backups.make_if_due(ws)

    assert [each is not None for each in (first, idle, late, early)] == [True, False, True, False]


def test_typing_alone_makes_a_backup_due(ws: Workspace, clock: FakeClock) -> None:
    project = records.add(ws, "project", {"title": "Pompe"}).record
    ws.back_up()
    clock.advance(backups.EVERY)
    drafts.keep(ws, project, "title", "Pompe de S", kind="project", seen={})

    assert backups.make_if_due(ws) is not None


def test_a_clock_that_went_back_makes_a_backup_due(ws: Workspace, clock: FakeClock) -> None:
    ws.back_up()
    clock.advance(timedelta(days=-400))
    records.add(ws, "partner", {"legal_name": "Coopérative de Sévaré"})

    assert backups.make_if_due(ws) is not None


def test_records_from_a_file_are_loaded_after_a_backup_of_what_was(ws: Workspace, tmp_path: Path) -> None:
    records.add(ws, "partner", {"legal_name": "Coopérative de Sévaré"})
    file = tmp_path / "more.jsonl"
    file.write_text('{"kind": "partner", "legal_name": "Union de Mopti"}\n', encoding="utf-8")
    loading.load(ws, file)
    [path] = backup.listed(ws.folder)

    assert backup.look(path, ws.keys.database_key).records == 1
