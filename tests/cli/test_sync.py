"""Handing over, taking in and deciding by commands; the exit status of every outcome."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from fieldapp.bundle import reader
from tests.cli.conftest import Machine, Making
from tests.fakes import full_disk
from tests.organisations import flip_file

Invite = Callable[[str], Machine]


def hand_over(sender: Machine, receiver: Machine, folder: Path, *to: str) -> int:
    """Carry what one has to the other; the exit status of taking it in."""
    folder.mkdir()
    sender.tell("sync", "export", "--to", folder, *to)
    return receiver.run("sync", "import", folder).status


def states(machine: Machine) -> dict[str, int]:
    """How many records stand where."""
    columns = machine.tell("sync", "status")["states"]
    return {state: counts["records"] for state, counts in columns.items() if counts["records"]}


def test_work_is_confirmed_when_the_answer_comes_back(office: Machine, invite: Invite, tmp_path: Path) -> None:
    laptop = invite("Oumar")
    laptop.tell("record", "add", "project", "title=Pompe")
    assert states(laptop) == {"HERE": 1}

    (tmp_path / "out").mkdir()
    laptop.tell("sync", "export", "--to", tmp_path / "out")
    assert states(laptop) == {"ON_STICK": 1}

    office.tell("sync", "import", tmp_path / "out")
    hand_over(office, laptop, tmp_path / "back")
    assert states(laptop) == {"CONFIRMED": 1}


def test_a_change_of_the_office_arrives(office: Machine, invite: Invite, tmp_path: Path) -> None:
    laptop = invite("Oumar")
    project = laptop.tell("record", "add", "project", "title=Pompe")["id"]
    hand_over(laptop, office, tmp_path / "out")
    office.tell("record", "set", project, "title=Pompe de Soye")
    hand_over(office, laptop, tmp_path / "back")

    assert laptop.tell("record", "show", project)["title"] == "Pompe de Soye"


def test_taking_in_twice_changes_nothing(office: Machine, invite: Invite, tmp_path: Path) -> None:
    laptop = invite("Oumar")
    laptop.tell("record", "add", "project", "title=Pompe")
    hand_over(laptop, office, tmp_path / "out")
    before = office.tell("record", "list", "project")
    again = office.tell("sync", "import", tmp_path / "out")

    assert again["bundles"][0]["applied"] == 0
    assert office.tell("record", "list", "project") == before


def a_conflict(office: Machine, invite: Invite, tmp_path: Path) -> tuple[Machine, Machine, str]:
    """Two laptops, and a partner whose acronym they changed without knowing of each other."""
    partner = office.tell("record", "add", "partner", "legal_name=AMS Eau")["id"]
    one, two = invite("Oumar"), invite("Fanta")
    one.tell("record", "set", partner, "acronym=AMS")
    two.tell("record", "set", partner, "acronym=AE")
    assert hand_over(one, office, tmp_path / "one") == 0
    assert hand_over(two, office, tmp_path / "two") == 1
    return one, two, str(partner)


def test_two_laptops_change_one_field_and_a_person_decides(office: Machine, invite: Invite, tmp_path: Path) -> None:
    """Both values stay with their authors until then; the decision travels back."""
    one, two, partner = a_conflict(office, invite, tmp_path)
    listed = office.run("conflict", "list", "--json")
    assert listed.status == 1
    sides = {side["value"]: side for side in listed.json[0]["sides"]}
    assert {side["person"] for side in sides.values()} == {"Officier Oumar", "Officier Fanta"}

    office.tell("conflict", "resolve", partner, "--field", "acronym", "--take", sides["AE"]["change"][:12])
    assert office.run("conflict", "list").status == 0
    hand_over(office, one, tmp_path / "back one", "--for", "Oumar")
    hand_over(office, two, tmp_path / "back two", "--for", "Fanta")

    assert [each.tell("record", "show", partner)["acronym"] for each in (one, two)] == ["AE", "AE"]


@pytest.mark.parametrize(
    ("decision", "value"), [(["--value", "AMS-E"], "AMS-E"), (["--both"], "AE\n\n— — —\n\nAMS")], ids=["new", "both"]
)
def test_a_conflict_is_decided_another_way(
    office: Machine, invite: Invite, tmp_path: Path, decision: list[str], value: str
) -> None:
    *_, partner = a_conflict(office, invite, tmp_path)
    answer = office.run("conflict", "resolve", partner, "--field", "acronym", *decision, "--json")
    if "--both" in decision:  # an acronym holds one line
        assert (answer.status, answer.error["rule"]) == (2, "line_break")
    else:
        assert answer.json["acronym"] == value


@pytest.mark.parametrize("decision", [[], ["--both", "--value", "X"], ["--take", "a", "--value", "X"]])
def test_a_decision_is_one_of_three(office: Machine, decision: list[str]) -> None:
    assert office.run("conflict", "resolve", "E6A-0001", "--field", "acronym", *decision).status == 2


def test_a_conflict_that_is_gone_is_told(office: Machine) -> None:
    partner = office.tell("record", "add", "partner", "legal_name=AMS Eau")["reference"]
    answer = office.run("conflict", "resolve", partner, "--field", "acronym", "--value", "X", "--json")

    assert (answer.status, answer.error["error"]) == (2, "ConflictGone")


def test_a_conflict_shows_both_values_and_how_to_decide(office: Machine, invite: Invite, tmp_path: Path) -> None:
    *_, partner = a_conflict(office, invite, tmp_path)
    shown = office.run("conflict", "show", partner)

    assert shown.status == 1
    assert all(part in shown.out for part in ("AMS", "Officier Oumar", "Officier Fanta", "--take"))


def test_one_flipped_byte_is_told_as_damage(office: Machine, invite: Invite, tmp_path: Path) -> None:
    """Whatever is intact is applied; exit status 4."""
    laptop = invite("Oumar")
    laptop.tell("record", "add", "project", "title=" + "Pompe " * 30)
    (tmp_path / "out").mkdir()
    volume = Path(laptop.tell("sync", "export", "--to", tmp_path / "out")["paths"][0])
    largest = max(reader.read([volume]).entries, key=lambda entry: entry.length)
    flip_file(volume, largest.offset + largest.length // 2, 1)

    assert office.run("sync", "verify", tmp_path / "out").status == 4
    assert office.run("sync", "import", tmp_path / "out").status == 4


def test_a_whole_bundle_is_verified_without_a_workspace(
    office: Machine, invite: Invite, machine: Making, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    invite("Oumar").tell("sync", "export", "--to", tmp_path / "out")

    assert machine("none").tell("sync", "verify", tmp_path / "out")[0]["whole"]


def test_a_truncated_volume_is_told_as_damage(office: Machine, invite: Invite, tmp_path: Path) -> None:
    laptop = invite("Oumar")
    laptop.tell("record", "add", "project", "title=Pompe")
    (tmp_path / "out").mkdir()
    volume = Path(laptop.tell("sync", "export", "--to", tmp_path / "out")["paths"][0])
    volume.write_bytes(volume.read_bytes()[: volume.stat().st_size // 3])

    assert office.run("sync", "verify", tmp_path / "out").status == 4


def test_a_foreign_offices_bundle_is_not_read(office: Machine, machine: Making, invite: Invite, tmp_path: Path) -> None:
    other = machine("other office")
    other.tell("office", "create", "--name", "Autre", "--zone", "mopti", "--kit", tmp_path / "kit of other")
    (tmp_path / "out").mkdir()
    invite("Oumar").tell("sync", "export", "--to", tmp_path / "out")
    answer = other.run("sync", "import", tmp_path / "out", "--json")

    assert (answer.status, answer.error["error"]) == (2, "ForeignBundle")


def test_an_empty_stick_is_told(office: Machine, stick: Path) -> None:
    answer = office.run("sync", "import", stick, "--json")

    assert (answer.status, answer.error["error"]) == (2, "NothingToRead")


@pytest.mark.parametrize("verb", ["import", "verify"])
def test_a_path_that_is_not_there_is_told(office: Machine, tmp_path: Path, verb: str) -> None:
    assert office.run("sync", verb, tmp_path / "gone").status in {2, 5}


@pytest.mark.parametrize("verb", ["import", "verify"])
def test_a_file_that_is_no_bundle_is_told(office: Machine, stick: Path, verb: str) -> None:
    (stick / "lettre.txt").write_text("Monsieur le maire", encoding="utf-8")

    assert office.run("sync", verb, stick / "lettre.txt").status == 2


def test_a_stick_that_is_gone_is_told(office: Machine, tmp_path: Path) -> None:
    answer = office.run("sync", "export", "--to", tmp_path / "gone", "--json")

    assert (answer.status, answer.error["error"]) == (5, "TargetGone")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_full_disk_is_told_and_nothing_is_left_on_it(office: Machine, invite: Invite, stick: Path) -> None:
    laptop = invite("Oumar")
    project = laptop.tell("record", "add", "project", "title=Pompe")["reference"]
    paper = stick.parent / "plan.pdf"
    paper.write_bytes(bytes(range(256)) * 8_000)
    laptop.tell("evidence", "add", paper, "--for", project, "--type", "OTHER")
    with full_disk(1_500_000):
        answer = laptop.run("sync", "export", "--to", stick, "--json")

    assert (answer.status, answer.error["error"]) == (5, "NoSpace")
    assert list(stick.iterdir()) == []


def test_a_clock_that_is_years_off_stops_nothing(office: Machine, invite: Invite, tmp_path: Path) -> None:
    """A flat battery: the dates are wrong and shown as they are, the work arrives."""
    laptop = invite("Oumar")
    laptop.clock.advance(timedelta(days=-365 * 20))
    project = laptop.tell("record", "add", "project", "title=Pompe")["id"]

    assert hand_over(laptop, office, tmp_path / "out") == 0
    assert office.tell("record", "show", project)["title"] == "Pompe"


class Terminal(StringIO):
    """Standard error as a person's terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("option", "is_watched"), [([], True), (["--json"], False)])
def test_a_person_at_a_terminal_sees_how_far_it_is(
    office: Machine, stick: Path, monkeypatch: pytest.MonkeyPatch, *, option: list[str], is_watched: bool
) -> None:
    """One line that is wiped at the end; nothing where a program listens."""
    office.tell("record", "add", "partner", "legal_name=AMS Eau")
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)

    assert office.run("doctor", "--rebuild", *option).status == 0
    assert ("Reconstruction" in terminal.getvalue()) == is_watched
    assert terminal.getvalue().endswith("\r") == is_watched


def test_a_bundle_for_a_device_that_nobody_knows_is_refused(office: Machine, stick: Path) -> None:
    answer = office.run("sync", "export", "--to", stick, "--for", "Nobody", "--json")

    assert (answer.status, answer.error["error"]) == (2, "DeviceUnknown")


def test_a_second_laptop_from_one_invitation_is_set_aside(office: Machine, machine: Making, tmp_path: Path) -> None:
    """Exit status 3, and it waits in the quarantine."""
    beside = tmp_path / "invitation"
    beside.mkdir()
    code = office.tell("office", "invite", "--name", "Oumar", "--zone", "mopti", "--out", beside / "o")["code"]
    for name in ("first", "second"):
        laptop = machine(name)
        laptop.tell("join", beside / "o", "--code", code, "--officer", name)
        laptop.tell("record", "add", "project", f"title={name}")
        (tmp_path / f"of {name}").mkdir()
        laptop.tell("sync", "export", "--to", tmp_path / f"of {name}")
    assert office.run("sync", "import", tmp_path / "of first").status == 0

    assert office.run("sync", "import", tmp_path / "of second").status == 3
    held = office.run("sync", "quarantine", "list", "--json")
    assert held.status == 1
    assert "INVITATION_USED" in {each["reason"] for each in held.json}


def test_backups_are_made_and_listed(office: Machine) -> None:
    made = office.tell("backup", "make")

    assert office.tell("backup", "list") == [made]


def test_a_sound_workspace_is_told(office: Machine) -> None:
    office.tell("record", "add", "partner", "legal_name=AMS Eau")
    found = office.tell("doctor")

    assert (found["faults"], found["changes"]) == ([], 1)


def test_lists_are_made_anew_from_the_log(office: Machine) -> None:
    office.tell("record", "add", "partner", "legal_name=AMS Eau")
    before = office.tell("record", "list", "partner")
    office.tell("doctor", "--rebuild")

    assert office.tell("record", "list", "partner", "--text", "eau") == before


def test_a_damaged_database_is_told(office: Machine) -> None:
    database = office.folder / "workspace.db"
    flip_file(database, 20, 1)
    shutil.rmtree(office.folder / "backups", ignore_errors=True)
    answer = office.run("doctor", "--json")

    assert (answer.status, answer.error["error"]) == (4, "DatabaseDamaged")


def test_an_office_decides_about_what_was_set_aside(office: Machine, machine: Making, tmp_path: Path) -> None:
    """Work after a revocation: turned away, asked about again, accepted."""
    beside = tmp_path / "invitation"
    beside.mkdir()
    code = office.tell("office", "invite", "--name", "Oumar", "--zone", "mopti", "--out", beside / "o")["code"]
    laptop = machine("oumar")
    laptop.tell("join", beside / "o", "--code", code, "--officer", "Oumar")
    assert hand_over(laptop, office, tmp_path / "first") == 0
    office.tell("office", "revoke", "Oumar", "--reason", "Volé")
    project = laptop.tell("record", "add", "project", "title=Pompe")["id"]
    assert hand_over(laptop, office, tmp_path / "second") == 3
    [held] = [each for each in office.run("sync", "quarantine", "list", "--json").json if each["records"]]
    part = held["part"][:12]
    assert (held["reason"], held["sender"], held["records"]) == ("REVOKED", "Oumar", 1)

    office.tell("sync", "quarantine", "reject", part, "--reason", "Écrit par le voleur")
    assert part not in office.run("sync", "quarantine", "list").out
    assert "Écrit par le voleur" in office.run("sync", "quarantine", "list", "--all").out
    office.tell("sync", "quarantine", "reject", part, "--undo")
    assert part in office.run("sync", "quarantine", "list").out
    assert office.tell("sync", "quarantine", "accept", part, "--reason", "Retrouvé") == {"applied": 1, "conflicts": 0}
    assert office.tell("record", "show", project)["title"] == "Pompe"


def test_turning_away_takes_a_reason_or_its_undoing(office: Machine) -> None:
    assert office.run("sync", "quarantine", "reject", "ab").status == 2
    assert office.run("sync", "quarantine", "reject", "ab", "--reason", "x", "--undo").status == 2


def test_a_sealed_bundle_is_carried_by_command(office: Machine, invite: Invite, tmp_path: Path) -> None:
    one, other = invite("Oumar"), invite("Fanta")
    project = one.tell("record", "add", "project", "title=Pompe")["id"]
    out, on = tmp_path / "out", tmp_path / "on"
    out.mkdir()
    on.mkdir()
    one.tell("sync", "export", "--to", out)
    done = other.tell("sync", "relay", out, "--to", on)
    assert (done["taken"], done["written"], done["carried"][0]["sender"]) == (1, 1, "Oumar")
    assert other.tell("sync", "status")["carried"] == 1
    assert office.run("sync", "import", on).status == 0
    assert office.tell("record", "show", project)["title"] == "Pompe"

    other.tell("sync", "relay", "--drop", done["carried"][0]["name"][:6])
    assert other.tell("sync", "relay")["carried"] == []
    assert other.run("sync", "relay", out, "--drop", "ab").status == 2


def test_a_project_moves_to_another_zone_by_command(office: Machine, invite: Invite, tmp_path: Path) -> None:
    laptop = invite("Oumar")
    project = laptop.tell("record", "add", "project", "title=Pompe")["id"]
    hand_over(laptop, office, tmp_path / "out")
    moved = office.tell("record", "move", project, "--zone", "segou")
    assert (moved["zone"], moved["moved"]) == ("segou", 1)
    hand_over(office, laptop, tmp_path / "back")

    assert laptop.tell("record", "show", project)["about"]["moved_to"] == "segou"
    assert "zone segou" in laptop.run("record", "show", project).out
    refused = laptop.run("record", "move", project, "--zone", "segou", "--json")
    assert (refused.status, refused.error["error"]) == (3, "NotAnOffice")
