"""The acceptance scenarios by commands, as a colleague would type them: load, check, state, waive, screen, breach."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Machine, Making
from tests.sanctions import file_of, person
from tests.scenarios import FINDINGS, FOLDER, SCENARIOS, VERDICTS

RAW = re.compile(
    r"\{|\}|None|\b[A-Z]{2,}_[A-Z_]+\b|\b(NOT_MET|UNKNOWN|BLOCKER|UNICEF_SP|CSO_NAT|INFRA)\b|\b\d{4}-\d\d-\d\d\b"
)
PASSES = {"s1", "s2c"}
UNTIL = "2027-12-31"


def load(office: Machine, scenario: str) -> str:
    """Reference of the scenario's project."""
    told = SCENARIOS[scenario]
    return str(office.tell("record", "load", told.file)["references"][told.project])


def check(office: Machine, scenario: str, *words: str) -> Any:
    """The whole JSON of a check, and its exit status."""
    answer = office.run("check", load(office, scenario), "--as-of", SCENARIOS[scenario].day, *words, "--json")
    return answer.status, answer.json[0]


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_scenario_is_loaded_and_checked(office: Machine, scenario: str) -> None:
    status, checked = check(office, scenario)
    stated = {number: (state, weight) for name, number, state, weight in FINDINGS if name == scenario}
    found = {each["criterion"]: (each["status"], each["severity"]) for each in checked["findings"]}

    assert status == (0 if scenario in PASSES else 1)
    assert VERDICTS[scenario].items() <= checked["principles"].items()
    assert stated.items() <= found.items()
    assert all(each["remedy"] for each in checked["findings"] if each["status"] in {"NOT_MET", "UNKNOWN", "REFER"})


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_sentences_have_no_holes_and_no_codes(office: Machine, scenario: str) -> None:
    _, checked = check(office, scenario)
    english = office.run("check", checked["reference"], "--as-of", checked["as_of"], "--lang", "en", "--json").json[0]
    findings = [*checked["findings"], *english["findings"]]
    sentences = [text for each in findings for text in (each["title"], each["reason"], *each["remedies"])]

    assert not [text for text in sentences if not text.strip() or RAW.search(text)]


def test_s3_leaves_a_breach_with_its_day(office: Machine) -> None:
    cash = load(office, "s3")
    office.run("check", cash, "--as-of", SCENARIOS["s3"].day, "--keep")
    listed = office.run("breach", "list", cash, "--json")

    assert (listed.status, {each["happened_on"] for each in listed.json}) == (1, {"2025-02-10"})


def test_s3_a_breach_is_not_deleted(office: Machine) -> None:
    cash = load(office, "s3")
    office.run("check", cash, "--as-of", SCENARIOS["s3"].day, "--keep")
    breach = office.run("breach", "list", cash, "--json").json[0]["reference"]
    refused = office.run("record", "delete", breach, "--json")

    assert (refused.status, refused.error["rule"]) == (2, "stays_on_record")
    assert breach in {each["reference"] for each in office.run("breach", "list", cash, "--json").json}


def test_s3_does_not_go_on(office: Machine) -> None:
    cash = load(office, "s3")
    office.run("check", cash, "--keep")
    office.tell("state", cash, "CHECKED")
    refused = office.run("state", cash, "SUBMITTED", "--acknowledge", "2.3", "--acknowledge", "6.3", "--json")

    assert (refused.status, "BLOCKER_NOT_MET" in refused.error["facts"]["guards"]) == (1, True)
    assert office.run("state", cash, "ACTIVE", "--json").error["error"] == "StateNotReachable"


def test_s3_the_written_agreement_is_never_waived(office: Machine) -> None:
    cash = load(office, "s3")

    assert (
        office.run("waive", cash, "7.2", "--reason", "Non", "--until", UNTIL, "--json").error["error"] == "NeverWaived"
    )


@pytest.fixture
def founded(machine: Making, tmp_path: Path) -> Machine:
    """An office whose founder is confirmed."""
    made = machine("office")
    made.tell("office", "create", "--name", "Bureau", "--zone", "mopti", "--officer", "Awa", "--kit", tmp_path / "kit")
    return made


def test_s7_a_waiver_needs_another_person_and_ends(
    machine: Making, founded: Machine, tmp_path: Path, stick: Path
) -> None:
    """(vi): the officer who recorded it may not; the office may, with a proof, until a day."""
    beside = tmp_path / "beside"
    beside.mkdir()
    file = beside / "invitation.fieldapp-invite"
    code = founded.tell("office", "invite", "--name", "Oumar", "--zone", "mopti", "--out", file)["code"]
    laptop = machine("laptop")
    laptop.tell("join", file, "--code", code, "--officer", "Oumar")
    project = load(laptop, "s7")
    proof = tmp_path / "lettre.pdf"
    proof.write_bytes(b"%PDF-1.4\nlettre")
    own = laptop.run("waive", project, "7.4", "--reason", "Moi", "--until", UNTIL, "--json")
    laptop.tell("sync", "export", "--to", stick)
    founded.run("sync", "import", stick)
    founded.tell("waive", project, "7.4", "--reason", "En cours", "--until", UNTIL, "--proof", proof)
    found = [
        next(each["status"] for each in checked[0]["findings"] if each["criterion"] == "7.4")
        for day in (UNTIL, "2028-01-01")
        for checked in [founded.run("check", project, "--as-of", day, "--json").json]
    ]

    assert (own.status, own.error["error"] in {"OwnWork", "NotConfirmed"}) == (2, True)
    assert found == ["WAIVED", "NOT_MET"]


def test_s7_visits_are_two(office: Machine) -> None:
    load(office, "s7")
    [told] = office.run("hact", "--all", "--year", 2025, "--json").json

    assert (told["visits"]["required"], told["cash_usd_cents"]) == (2, 11_300_000)


@pytest.mark.parametrize(("lang", "asked"), [("fr", "désigne des lieux différents"), ("en", "means different places")])
def test_s10_an_old_code_is_refused_with_all_it_may_mean(office: Machine, lang: str, asked: str) -> None:
    project = load(office, "s10")
    refused = office.run("record", "set", project, "site=ML0504", "--lang", lang)

    assert refused.status == 2
    assert all(
        word in refused.err for word in (asked, "Youwarou", "Douentza", "COD-AB:2015:ML0504", "COD-AB:2021:ML0504")
    )


def test_s10_the_meanings_are_there_for_programs(office: Machine) -> None:
    project = load(office, "s10")
    refused = office.run("record", "set", project, "site=ML0504", "--json").error

    assert (refused["rule"], [each["name"] for each in refused["meanings"]]) == ("bare_pcode", ["Youwarou", "Douentza"])


def test_s10_a_chosen_meaning_is_taken(office: Machine) -> None:
    project = load(office, "s10")
    site = office.tell("record", "set", project, "site=COD-AB:2021:ML0504")["site"]

    assert (site["edition"], site["code"]) == ("2021", "ML0504")


@pytest.fixture
def near(office: Machine, tmp_path: Path) -> tuple[str, str]:
    """The association and the project of S12, compared with a list that has nearly the treasurer's name."""
    names = office.tell("record", "load", SCENARIOS["s12"].file)["references"]
    office.tell("screen", "--list", file_of(tmp_path, person("Mamadou TRAORE", 901)))
    compared = office.run("screen", names["@asso"], "--json")
    assert (compared.status, compared.json["screened"][0]["result"]) == (1, "POSSIBLE")
    return names["@asso"], names["@projet"]


def status_of(office: Machine, project: str, day: str) -> str:
    """Of criterion 2.4."""
    checked = office.run("check", project, "--as-of", day, "--json").json[0]
    return str(next(each["status"] for each in checked["findings"] if each["criterion"] == "2.4"))


def test_s12_a_near_match_is_referred_then_cleared(office: Machine, near: tuple[str, str]) -> None:
    association, project = near
    before = status_of(office, project, "2026-01-02")
    office.tell("screen", "decide", association, "--false-positive", "--reason", "Né vingt ans plus tard.")

    assert (before, status_of(office, project, "2026-01-02")) == ("REFER", "MET")


def test_s12_only_what_changed_is_asked_again(office: Machine, near: tuple[str, str], tmp_path: Path) -> None:
    association, project = near
    office.tell("screen", "decide", association, "--false-positive", "--reason", "Né vingt ans plus tard.")
    same = file_of(tmp_path, person("Mamadou TRAORE", 901), person("Zimbo B", 9), dated="2025-12-30")
    office.run("screen", "--list", same, "--all")
    unchanged = status_of(office, project, "2026-01-02")
    office.run(
        "screen", "--list", file_of(tmp_path, person("Mamadou TRAORE", 901, "Le Forgeron"), dated="2025-12-31"), "--all"
    )

    assert (unchanged, status_of(office, project, "2026-01-02")) == ("MET", "REFER")


def test_s12_an_old_list_says_nothing(office: Machine, near: tuple[str, str]) -> None:
    association, project = near
    office.tell("screen", "decide", association, "--false-positive", "--reason", "Né vingt ans plus tard.")

    assert status_of(office, project, "2026-04-01") == "UNKNOWN"


def test_the_files_are_small() -> None:
    assert all(path.stat().st_size < 32_000 for path in FOLDER.iterdir())
