"""Opening and closing a workspace: one process, one life, and nothing changed by a refusal."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from fieldapp.errors import (
    DatabaseDamaged,
    WorkspaceBusy,
    WorkspaceExists,
    WorkspaceMissing,
    WorkspaceTooNew,
    WrongPassphrase,
)
from fieldapp.services import listing, records
from fieldapp.store import meta, projection
from fieldapp.store.meta import Name
from fieldapp.workspace import DATABASE, Workspace, open_workspace
from tests.fakes import FakeClock
from tests.store.derived import derived
from tests.workspaces import WORDS_TO_OPEN, found_office, open_copy

HOLD = """
import sys
from pathlib import Path
from fieldapp.store import lock
held = lock.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_second_process_is_told_who_has_the_workspace(prepared_office: Path, tmp_path: Path) -> None:
    folder = tmp_path / "office"
    shutil.copytree(prepared_office, folder)
    command = [sys.executable, "-c", HOLD, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(WorkspaceBusy) as caught:
            open_workspace(folder, WORDS_TO_OPEN, clock=FakeClock())
        other.communicate()

    assert caught.value.facts["holder"] == f"process {other.pid}"


def test_a_killed_process_leaves_the_workspace_free(prepared_office: Path, tmp_path: Path) -> None:
    folder = tmp_path / "office"
    shutil.copytree(prepared_office, folder)
    command = [sys.executable, "-c", HOLD, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        other.kill()

    open_workspace(folder, WORDS_TO_OPEN, clock=FakeClock()).close()


def test_a_copied_folder_begins_a_life_of_its_own(ws: Workspace, tmp_path: Path, clock: FakeClock) -> None:
    with ws.store.read() as tx:
        before = meta.get(tx, Name.EPOCH)
    ws.store.close()
    copy = open_copy(ws.folder, tmp_path / "copy", clock)

    with copy.store.read() as tx:
        assert meta.get(tx, Name.EPOCH) != before
    copy.close()


def test_the_same_folder_goes_on_with_its_life(ws: Workspace, clock: FakeClock) -> None:
    with ws.store.read() as tx:
        before = meta.get(tx, Name.EPOCH)
    ws.close()
    again = open_workspace(ws.folder, WORDS_TO_OPEN, clock=clock)

    with again.store.read() as tx:
        assert meta.get(tx, Name.EPOCH) == before
    again.close()


def test_a_wrong_passphrase_changes_nothing(ws: Workspace, clock: FakeClock) -> None:
    ws.close()
    before = bytes_of(ws.folder)
    with pytest.raises(WrongPassphrase):
        open_workspace(ws.folder, "not this one", clock=clock)

    assert bytes_of(ws.folder) == before


def test_a_workspace_of_a_newer_app_is_refused_and_left_alone(ws: Workspace, clock: FakeClock) -> None:
    with ws.store.write() as tx:
        tx.execute(text("INSERT INTO schema_step (number) VALUES (99)"))
    ws.close()
    before = bytes_of(ws.folder)
    with pytest.raises(WorkspaceTooNew):
        open_workspace(ws.folder, WORDS_TO_OPEN, clock=clock)

    after = bytes_of(ws.folder)
    assert after.pop("workspace.holder")
    before.pop("workspace.holder")
    assert after == before


def test_a_damaged_database_is_told_and_left_alone(ws: Workspace, clock: FakeClock) -> None:
    ws.close()
    path = ws.folder / DATABASE
    path.write_bytes(b"\0" * 4096)
    with pytest.raises(DatabaseDamaged):
        open_workspace(ws.folder, WORDS_TO_OPEN, clock=clock)

    assert path.read_bytes() == b"\0" * 4096


def test_after_a_refusal_the_workspace_is_free(ws: Workspace, clock: FakeClock) -> None:
    ws.close()
    whole = (ws.folder / DATABASE).read_bytes()
    (ws.folder / DATABASE).write_bytes(b"\0" * 4096)
    with pytest.raises(DatabaseDamaged):
        open_workspace(ws.folder, WORDS_TO_OPEN, clock=clock)
    (ws.folder / DATABASE).write_bytes(whole)

    open_workspace(ws.folder, WORDS_TO_OPEN, clock=clock).close()


def test_an_empty_folder_is_no_workspace(tmp_path: Path, clock: FakeClock) -> None:
    with pytest.raises(WorkspaceMissing):
        open_workspace(tmp_path, WORDS_TO_OPEN, clock=clock)


def test_a_workspace_is_never_founded_over_another(ws: Workspace) -> None:
    with pytest.raises(WorkspaceExists):
        found_office(ws.folder)


def test_a_founding_that_was_cut_off_can_be_done_again(tmp_path: Path) -> None:
    """The keys of the half-made database were never written, so that it is out of the way, not in the way."""
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / DATABASE).write_bytes(b"half a database")

    found_office(folder).close()

    aside = [path for path in folder.iterdir() if path.suffix == ".aside"]
    assert [path.read_bytes() for path in aside] == [b"half a database"]


def test_a_newer_app_makes_everything_derived_again(ws: Workspace, clock: FakeClock) -> None:
    records.add(ws, "partner", {"legal_name": "Coopérative de Sévaré"})
    before = derived(ws.store)
    with ws.store.write() as tx:
        meta.put(tx, Name.PROJECTION, str(projection.VERSION - 1))
        tx.execute(text("DELETE FROM current_partner"))
    ws.close()

    again = open_workspace(ws.folder, WORDS_TO_OPEN, clock=clock)
    assert derived(again.store) == before
    assert len(listing.find(again, "sevare")) == 1
    again.close()
