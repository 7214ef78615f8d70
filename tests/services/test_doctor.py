"""Looking a workspace over: each kind of fault is found where it is; the report for support tells no secrets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from fieldapp.progress import NoProgress
from fieldapp.services import doctor, drafts, evidence, records
from fieldapp.services.doctor import Trouble
from fieldapp.transfer import outgoing
from fieldapp.workspace import DATABASE, Workspace
from tests.organisations import flip_file
from tests.workspaces import OFFICER, WORDS_TO_OPEN

PARTNER = "Coopérative Faso Jigi de Sévaré"


def fill(ws: Workspace, folder: Path) -> str:
    """A partner with a file, a project, typing that waits, and a signed run; the partner's id."""
    partner = records.add(ws, "partner", {"legal_name": PARTNER}).record
    paper = folder / "contrat confidentiel.pdf"
    paper.write_bytes(b"%PDF-1.4\n" + b"confidentiel" * 40)
    evidence.add(ws, paper, of=partner, evidence_type="MINUTES", label="Contrat confidentiel")
    project = records.add(ws, "project", {"title": "Pompe de Soye"}).record
    drafts.keep(ws, project, "title", "Pompe de Soye-Marigot", kind="project", seen={})
    outgoing.prepare(ws)
    return partner


def run(ws: Workspace, statement: str, **values: Any) -> None:
    """Spoil something behind the app's back."""
    with ws.store.write() as tx:
        tx.execute(text(statement), values)


def troubles(ws: Workspace) -> set[Trouble]:
    """Kinds of fault that are found."""
    return {each.trouble for each in doctor.examine(ws).faults}


def test_a_sound_workspace_has_no_faults_and_is_not_changed(ws: Workspace, tmp_path: Path) -> None:
    fill(ws, tmp_path)
    before = sorted(str(path) for path in ws.folder.rglob("*"))
    found = doctor.examine(ws)

    assert (found.faults, found.files, found.lanes) == ((), 1, 2)
    assert sorted(str(path) for path in ws.folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE record SET title = 'Autre' WHERE kind = 'project'", "record"),
        ("UPDATE current_partner SET legal_name = 'Autre'", "current_partner"),
        ("DELETE FROM current_project", "current_project"),
        ("INSERT INTO conflict (record, field) VALUES ('x', 'title')", "conflict"),
    ],
)
def test_a_list_that_no_longer_follows_the_log_is_named_and_made_anew(
    ws: Workspace, tmp_path: Path, statement: str, table: str
) -> None:
    fill(ws, tmp_path)
    run(ws, statement)
    found = doctor.examine(ws)
    doctor.rebuild(ws, NoProgress())

    assert [(each.trouble, each.place) for each in found.faults] == [(Trouble.LISTS, table)]
    assert not found.is_grave
    assert troubles(ws) == set()


def test_an_altered_change_is_found_and_is_grave(ws: Workspace, tmp_path: Path) -> None:
    fill(ws, tmp_path)
    run(ws, "UPDATE change SET body = CAST(replace(body, 'Pompe', 'Ponte') AS BLOB) WHERE n = 3")
    found = doctor.examine(ws)

    assert Trouble.ALTERED in {each.trouble for each in found.faults}
    assert found.is_grave


def test_a_missing_change_breaks_its_signed_run(ws: Workspace, tmp_path: Path) -> None:
    fill(ws, tmp_path)
    run(ws, "DELETE FROM change WHERE n = 1")

    assert Trouble.BROKEN_CHAIN in troubles(ws)


@pytest.mark.parametrize(("spoil", "found"), [("flip", Trouble.FILE_DAMAGED), ("unlink", Trouble.FILE_MISSING)])
def test_an_attached_file_that_is_not_what_was_added_is_found(
    ws: Workspace, tmp_path: Path, spoil: str, found: Trouble
) -> None:
    fill(ws, tmp_path)
    [path] = [path for path in ws.evidence_folder.rglob("*") if path.is_file()]
    if spoil == "flip":
        flip_file(path, 40, 4)
    else:
        path.unlink()

    assert troubles(ws) == {found}


def test_a_page_that_was_flipped_on_the_disk_is_found(ws: Workspace, tmp_path: Path) -> None:
    fill(ws, tmp_path)
    with ws.store.outside_transactions() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    size = (ws.folder / DATABASE).stat().st_size
    flip_file(ws.folder / DATABASE, size - 2000, 0x10)

    assert Trouble.PAGES in troubles(ws)


def test_the_report_tells_no_name_no_typed_text_and_no_file_name(ws: Workspace, tmp_path: Path) -> None:
    partner = fill(ws, tmp_path)
    run(ws, "UPDATE record SET title = 'Autre' WHERE kind = 'project'")
    [path] = [path for path in ws.evidence_folder.rglob("*") if path.is_file()]
    flip_file(path, 40, 4)
    out = tmp_path / "rapport.json"
    doctor.report(ws, doctor.examine(ws), out)
    told = out.read_text(encoding="utf-8").lower()
    said = (PARTNER, "coop", "jigi", "pompe", "soye", "marigot", "autre", "contrat", "confidentiel", ".pdf", "rapport")
    names = (OFFICER, *OFFICER.split(), ws.me.organisation_name, str(ws.folder), str(tmp_path), WORDS_TO_OPEN, partner)

    assert [each for each in (*said, *names) if each.lower() in told] == []
    assert json.loads(told)["faults"] != []
    assert json.loads(told)["drafts"] == 1
