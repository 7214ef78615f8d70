"""Founding, inviting and joining by commands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Machine, Making

FOUND = ("office", "create", "--name", "Bureau de Mopti", "--officer", "Awa Traoré", "--zone", "mopti")


def test_an_office_is_founded_and_its_kit_told_once(machine: Making, tmp_path: Path) -> None:
    office = machine("office")
    created = office.tell(*FOUND, "--kit", tmp_path / "kit")

    assert Path(created["kit"]).is_file()
    assert len(created["kit_code"].replace("-", "")) >= 20
    assert office.tell("office", "people")[0]["name"] == "Awa Traoré"


def test_a_second_office_in_the_same_folder_is_refused(machine: Making, tmp_path: Path) -> None:
    office = machine("office")
    office.tell(*FOUND, "--kit", tmp_path / "kit")
    answer = office.run(*FOUND, "--kit", tmp_path / "kit", "--json")

    assert (answer.status, answer.error["error"]) == (2, "WorkspaceExists")


def test_a_short_passphrase_is_refused(machine: Making, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDAPP_PASSPHRASE", "mil")
    answer = machine("office").run(*FOUND, "--kit", tmp_path / "kit", "--json")

    assert (answer.status, answer.error["error"]) == (2, "PassphraseTooShort")


def test_a_kit_that_cannot_be_written_leaves_no_office(machine: Making, tmp_path: Path) -> None:
    answer = machine("office").run(*FOUND, "--kit", tmp_path / "nowhere" / "kit", "--json")

    assert (answer.status, answer.error["error"]) == (5, "TargetGone")
    assert not (tmp_path / "office").exists()


def test_a_laptop_joins_with_the_records_that_lie_beside(office: Machine, invite: Callable[[str], Machine]) -> None:
    partner = office.tell("record", "add", "partner", "legal_name=AMS Eau")
    laptop = invite("Oumar")

    assert [each["id"] for each in laptop.tell("record", "list", "partner")] == [partner["id"]]


def test_a_laptop_is_invited_before_it_has_joined(office: Machine, stick: Path) -> None:
    office.tell("office", "invite", "--name", "Oumar", "--zone", "mopti", "--out", stick / "oumar")

    assert [each["state"] for each in office.tell("office", "devices")] == ["ACTIVE", "INVITED"]


def test_a_wrong_code_opens_no_invitation(office: Machine, machine: Making, stick: Path) -> None:
    office.tell("office", "invite", "--name", "Oumar", "--zone", "mopti", "--out", stick / "oumar")
    answer = machine("laptop").run("join", stick / "oumar", "--code", "0000-0000-0000", "--officer", "Oumar", "--json")

    assert (answer.status, answer.error["error"]) == (3, "WrongCode")
    assert not (stick.parent / "laptop").exists()


def test_a_damaged_invitation_is_told(machine: Making, stick: Path) -> None:
    (stick / "oumar").write_bytes(b"not an invitation")
    answer = machine("laptop").run("join", stick / "oumar", "--code", "0000-0000-0000", "--officer", "Oumar", "--json")

    assert answer.status in {3, 4}
    assert not (stick.parent / "laptop").exists()


def test_only_an_office_invites(invite: Callable[[str], Machine], stick: Path) -> None:
    answer = invite("Oumar").run("office", "invite", "--name", "X", "--zone", "mopti", "--out", stick / "x", "--json")

    assert (answer.status, answer.error["error"]) == (3, "NotAnOffice")


def test_an_unknown_role_is_refused(office: Machine, stick: Path) -> None:
    asked = ("--name", "X", "--zone", "mopti", "--out", stick / "x")

    assert office.run("office", "invite", *asked, "--role", "king").status == 2


def test_a_folder_is_no_file_to_write(office: Machine, stick: Path) -> None:
    answer = office.run("office", "invite", "--name", "X", "--zone", "mopti", "--out", stick, "--json")

    assert (answer.status, answer.error["error"]) == (5, "TargetReadOnly")
    assert list(stick.parent.glob("*.part")) == []


def test_a_laptop_has_a_zone(office: Machine, stick: Path) -> None:
    """No zone would mean all of them, which is for offices."""
    asked = ("--name", "X", "--out", stick / "x", "--json")
    refused, taken = office.run("office", "invite", *asked), office.run("office", "invite", *asked, "--role", "office")

    assert (refused.status, refused.error["error"], taken.status) == (2, "MissingArgument", 0)


def test_data_are_written_where_the_invitation_lies(office: Machine, stick: Path, tmp_path: Path) -> None:
    """Who joins looks beside the invitation and nowhere else."""
    asked = ("--name", "X", "--zone", "mopti", "--out", stick / "x")

    assert office.run("office", "invite", *asked, "--with-data", tmp_path).status == 2


def test_an_office_confirms_a_person(office: Machine, invite: Callable[[str], Machine], stick: Path) -> None:
    invite("Oumar").tell("sync", "export", "--to", stick)
    office.tell("sync", "import", stick)
    waiting = [each for each in office.tell("office", "people") if not each["confirmed"]]
    office.tell("office", "confirm", waiting[0]["name"])

    assert waiting[0]["name"] == "Officier Oumar"
    assert all(each["confirmed"] for each in office.tell("office", "people"))


def test_a_stolen_laptop_is_revoked(office: Machine, invite: Callable[[str], Machine], stick: Path) -> None:
    """What it wrote before stays; what it writes from now on is set aside."""
    laptop = invite("Oumar")
    laptop.tell("sync", "export", "--to", stick)
    office.tell("sync", "import", stick)
    told = office.tell("office", "revoke", "Oumar", "--reason", "volé à Sévaré")
    laptop.tell("record", "add", "project", "title=Après le vol")
    laptop.tell("sync", "export", "--to", stick)
    late = office.run("sync", "import", stick)

    assert (told["state"], late.status) == ("REVOKED", 3)
    assert office.tell("record", "list", "project") == []


def test_an_unknown_person_is_told(office: Machine) -> None:
    answer = office.run("office", "confirm", "Nobody", "--json")

    assert (answer.status, answer.error["error"]) == (2, "PersonUnknown")


def test_a_lost_office_is_recovered_from_its_kit_and_one_stick(machine: Making, tmp_path: Path, stick: Path) -> None:
    lost = machine("lost")
    created = lost.tell(*FOUND, "--kit", tmp_path / "kit")
    invited = lost.tell("office", "invite", "--name", "Oumar", "--zone", "mopti", "--out", stick / "oumar")
    laptop = machine("laptop")
    laptop.tell("join", stick / "oumar", "--code", invited["code"], "--officer", "Oumar Cissé")
    partner = laptop.tell("record", "add", "partner", "legal_name=AMS Eau")
    laptop.tell("sync", "export", "--to", stick)
    words = ("--kit", tmp_path / "kit", "--code", created["kit_code"], "--officer", "Fanta Keïta", "--stick", stick)
    told = machine("new").tell("office", "recover", *words)

    assert (told["organisation"], told["zones"], told["imported"][0]["applied"]) == ("Bureau de Mopti", ["mopti"], 1)
    assert [each["id"] for each in machine("new").tell("record", "list", "partner")] == [partner["id"]]


def test_a_kit_without_any_stick_recovers_nothing(machine: Making, tmp_path: Path) -> None:
    created = machine("lost").tell(*FOUND, "--kit", tmp_path / "kit")
    words = ("--kit", tmp_path / "kit", "--code", created["kit_code"], "--officer", "Fanta Keïta", "--json")
    answer = machine("new").run("office", "recover", *words)

    assert (answer.status, answer.error["error"]) == (2, "NothingToRecoverFrom")


def test_a_kit_whose_code_nobody_gives_is_asked_for(machine: Making, tmp_path: Path) -> None:
    answer = machine("new").run("office", "recover", "--kit", tmp_path / "kit", "--officer", "Fanta", "--json")

    assert (answer.status, answer.error["error"]) == (2, "PassphraseNeeded")


def test_lists_that_agree_have_nothing_to_join(office: Machine) -> None:
    assert office.tell("office", "settle", "--dry-run")["lists"] == 0
    assert office.tell("office", "settle")["lists"] == 0


def test_who_began_alone_joins_later_with_all_their_work(office: Machine, machine: Making, stick: Path) -> None:
    kadia = machine("kadia")
    kadia.tell("alone", "--officer", "Kadia Diarra")
    partner = kadia.tell("record", "add", "partner", "legal_name=AMS Eau")
    invited = office.tell("office", "invite", "--name", "Kadia", "--zone", "mopti", "--out", stick / "kadia")
    joined = kadia.tell("join", stick / "kadia", "--code", invited["code"])
    kadia.tell("sync", "export", "--to", stick)
    office.tell("sync", "import", stick)

    assert joined["zones"] == ["mopti"]
    assert office.tell("record", "show", partner["id"])["reference"] == partner["reference"]


def test_a_new_machine_joins_only_with_a_name(office: Machine, machine: Making, stick: Path) -> None:
    invited = office.tell("office", "invite", "--name", "Kadia", "--zone", "mopti", "--out", stick / "kadia")
    answer = machine("kadia").run("join", stick / "kadia", "--code", invited["code"], "--json")

    assert (answer.status, answer.error["error"]) == (2, "MissingArgument")


def test_a_member_is_not_joined_again(invite: Callable[[str], Machine], office: Machine, stick: Path) -> None:
    laptop = invite("Oumar")
    again = office.tell("office", "invite", "--name", "Oumar 2", "--zone", "mopti", "--out", stick / "again")
    answer = laptop.run("join", stick / "again", "--code", again["code"], "--json")

    assert (answer.status, answer.error["error"]) == (2, "WorkspaceExists")


def test_a_passphrase_is_changed(office: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new = tmp_path / "new"
    new.write_text("la pluie vient en juillet\n", encoding="utf-8")
    office.tell("passphrase", "--new-passphrase-file", new)
    refused = office.run("office", "people", "--json")
    monkeypatch.setenv("FIELDAPP_PASSPHRASE", "la pluie vient en juillet")

    assert (refused.status, refused.error["error"]) == (3, "WrongPassphrase")
    assert office.tell("office", "devices")[0]["state"] == "ACTIVE"


def test_a_forgotten_passphrase_comes_back_through_the_office(
    office: Machine, invite: Callable[[str], Machine], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = invite("Oumar")
    laptop.tell("sync", "export", "--to", stick)
    office.tell("sync", "import", stick)
    [sealed] = stick.glob("*.fieldapp-keys")
    helped = office.tell("office", "unlock-help", sealed, "--out", stick / "oumar.fieldapp-unlock")
    monkeypatch.setenv("FIELDAPP_PASSPHRASE", "je ne sais plus")
    monkeypatch.setenv("FIELDAPP_NEW_PASSPHRASE", "la pluie vient en juillet")
    laptop.tell("passphrase", "--unlock", helped["file"], "--code", helped["code"])
    monkeypatch.setenv("FIELDAPP_PASSPHRASE", "la pluie vient en juillet")

    assert helped["name"] == "Oumar"
    assert laptop.tell("record", "list", "project") == []


def test_which_laptops_have_not_come_in_since_when(
    office: Machine, invite: Callable[[str], Machine], stick: Path
) -> None:
    heard = invite("Oumar")
    heard.tell("sync", "export", "--to", stick)
    office.tell("sync", "import", stick)
    office.tell("office", "invite", "--name", "Binta", "--zone", "mopti", "--out", stick / "binta")
    since = {each["name"]: each["last_heard"] for each in office.tell("office", "devices")}

    assert since["Oumar"].startswith("20")
    assert since["Binta"] == ""


def test_two_officers_are_one_person(office: Machine, invite: Callable[[str], Machine], stick: Path) -> None:
    for name in ("Oumar", "Oumar deux"):
        invite(name).tell("sync", "export", "--to", stick)
    office.tell("sync", "import", stick)
    office.tell("office", "confirm", "Officier Oumar")
    merged = office.tell("office", "confirm", "Officier Oumar deux", "--same-as", "Officier Oumar")
    known = {each["name"]: each["id"] for each in office.tell("office", "people")}

    assert (merged["confirmed"], merged["same_as"]) == (True, known["Officier Oumar"])
