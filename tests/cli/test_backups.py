"""Backups by commands: made when due, going back to one, and taking what was left over."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from sqlalchemy import text

from fieldapp.services import restoring
from fieldapp.workspace import DATABASE, open_workspace
from tests.cli.conftest import Machine
from tests.fakes import full_disk
from tests.workspaces import WORDS_TO_OPEN


def titles(machine: Machine) -> set[str]:
    """Of all projects."""
    return {each["title"] for each in machine.tell("record", "list", "project")}


def backup_with_one(machine: Machine, folder: Path) -> Path:
    """A backup that holds one project, out of the reach of thinning; the machine has two by then."""
    machine.tell("record", "add", "project", "title=Pompe")
    made = Path(machine.tell("backup", "make")["path"])
    machine.tell("record", "add", "project", "title=Forage")
    return shutil.copyfile(made, folder / made.name)


def test_a_command_that_changes_something_leaves_a_backup_and_the_next_half_hour_none(office: Machine) -> None:
    office.tell("record", "add", "project", "title=Pompe")
    first = len(office.tell("backup", "list"))
    office.tell("record", "add", "project", "title=Forage")
    soon = len(office.tell("backup", "list"))
    office.clock.advance(timedelta(hours=2))
    office.tell("record", "add", "project", "title=Puits")

    assert (first, soon, len(office.tell("backup", "list"))) == (1, 1, 2)


def test_a_full_disk_is_told_and_the_work_is_entered_all_the_same(office: Machine) -> None:
    office.tell("record", "add", "project", "title=Pompe")
    before = office.tell("backup", "list")
    office.clock.advance(timedelta(hours=2))
    size = (office.folder / DATABASE).stat().st_size
    with full_disk(size - 4096):
        answer = office.run("record", "add", "project", "title=Forage")

    assert answer.status == 0, answer.err
    assert "sauvegarde" in answer.err
    assert titles(office) == {"Pompe", "Forage"}
    assert [each["path"] for each in office.tell("backup", "list")][-1] == before[-1]["path"]


def test_a_dry_run_tells_the_cost_and_changes_nothing(office: Machine, tmp_path: Path) -> None:
    path = backup_with_one(office, tmp_path)
    told = office.tell("backup", "restore", path, "--dry-run")

    assert told["loss"] == {"returns": 0, "on_stick": 0, "here": 1, "typed": 0}
    assert titles(office) == {"Pompe", "Forage"}
    assert restoring.set_aside(office.folder) == []


def test_going_back_and_taking_the_rest(office: Machine, tmp_path: Path) -> None:
    path = backup_with_one(office, tmp_path)
    told = office.tell("backup", "restore", path)
    gone_back = titles(office)
    taken = office.tell("backup", "take-rest", Path(told["aside"]).name)

    assert gone_back == {"Pompe"}
    assert (taken["changes"], taken["whole"]) == (1, True)
    assert titles(office) == {"Pompe", "Forage"}


def test_a_damaged_database_is_refused_with_what_is_safe_and_can_be_restored(office: Machine, tmp_path: Path) -> None:
    path = backup_with_one(office, tmp_path)
    (office.folder / DATABASE).write_bytes(bytes(4096))
    refused = office.run("record", "list", "project")
    listed = office.tell("backup", "list")
    told = office.tell("backup", "restore", path)

    assert refused.status == 4
    assert "backup restore" in refused.err
    assert len(listed) >= 1
    assert told["loss"] is None
    assert titles(office) == {"Pompe"}


def test_what_is_said_names_the_file_set_aside_and_how_to_take_the_rest(office: Machine, tmp_path: Path) -> None:
    answer = office.run("backup", "restore", backup_with_one(office, tmp_path))

    assert answer.status == 0, answer.err
    assert ".aside" in answer.out
    assert "fieldapp backup take-rest" in answer.out


def test_a_name_that_is_no_backup_is_refused(office: Machine) -> None:
    assert office.run("backup", "restore", "nulle-part").status == 2
    assert office.run("backup", "take-rest", "nulle-part").status == 2


def test_doctor_finds_nothing_writes_its_report_and_says_so(office: Machine, tmp_path: Path) -> None:
    office.tell("record", "add", "project", "title=Pompe")
    told = office.tell("doctor", "--rebuild", "--report", tmp_path / "r.json")

    assert (told["faults"], told["rebuilt"], told["changes"]) == ([], True, 1)
    assert (tmp_path / "r.json").exists()


def test_doctor_says_what_is_safe_when_the_log_is_not_what_was_written(office: Machine) -> None:
    office.tell("record", "add", "project", "title=Pompe")
    office.tell("backup", "make")
    ws = open_workspace(office.folder, WORDS_TO_OPEN, clock=office.clock)
    with ws.store.write() as tx:
        tx.execute(text("UPDATE change SET body = CAST(replace(body, 'Pompe', 'Ponte') AS BLOB)"))
    ws.close()
    answer = office.run("doctor", "--rebuild")

    assert answer.status == 4
    assert "backup restore" in answer.out


def test_a_file_is_given_up_and_asked_for_again(
    office: Machine, invite: Callable[[str], Machine], tmp_path: Path
) -> None:
    laptop = invite("Oumar")
    project = laptop.tell("record", "add", "project", "title=Pompe")["id"]
    (tmp_path / "pv.pdf").write_bytes(b"%PDF-1.4\n" * 30)
    file = laptop.tell("evidence", "add", tmp_path / "pv.pdf", "--for", project, "--type", "MINUTES")["id"]
    for number, (sender, receiver) in enumerate([(laptop, office), (office, laptop)]):
        (tmp_path / f"stick {number}").mkdir()
        sender.tell("sync", "export", "--to", tmp_path / f"stick {number}")
        receiver.tell("sync", "import", tmp_path / f"stick {number}")
    could = laptop.tell("evidence", "free", "--dry-run")
    freed = laptop.tell("evidence", "free")

    assert (could["files"], could["freed"]) == (freed["files"], not freed["freed"]) == (1, False)
    assert laptop.run("evidence", "open", file, "--out", tmp_path / "x.pdf").status == 2
    assert laptop.tell("evidence", "fetch", file)["asked"]
    assert office.run("evidence", "free").status == 2
