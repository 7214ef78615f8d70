"""Checks and changes of state by commands, on the scenarios of the acceptance data."""

from __future__ import annotations

from typing import Any

import pytest

from fieldapp.paths import resources
from tests.cli.conftest import Machine

SAMPLE = resources() / "sample"
S1_DAY, S3_DAY = "2025-05-10", "2025-03-02"


@pytest.fixture
def pump(office: Machine) -> str:
    """Scenario S1: reference of the pump's project."""
    return str(office.tell("record", "load", SAMPLE / "pump.jsonl")["references"]["@pompe"])


@pytest.fixture
def cash(office: Machine) -> str:
    """Scenario S3: reference of the project whose money moved before a signature."""
    return str(office.tell("record", "load", SAMPLE / "cash.jsonl")["references"]["@projet"])


def finding(checked: Any, criterion: str) -> Any:
    """One criterion's answer in the JSON of a check."""
    return next(each for each in checked["findings"] if each["criterion"] == criterion)


def test_a_happy_pump_passes(office: Machine, pump: str) -> None:
    answer = office.run("check", pump, "--as-of", S1_DAY, "--json")

    assert (answer.status, answer.json[0]["verdict"]) == (0, "PASS")
    assert answer.json[0]["principles"] == dict.fromkeys(["P1", "P2", "P3", "P4", "P5", "P6", "P7"], "PASS")


def test_money_without_a_signature_fails_with_reason_and_remedy(office: Machine, cash: str) -> None:
    answer = office.run("check", cash, "--as-of", S3_DAY, "--json")
    blocked = finding(answer.json[0], "7.2")

    assert (answer.status, answer.json[0]["principles"]["P7"]) == (1, "FAIL")
    assert (blocked["status"], blocked["severity"]) == ("NOT_MET", "BLOCKER")
    assert blocked["reason"]
    assert blocked["remedy"]


def test_a_check_has_the_documented_form(office: Machine, pump: str) -> None:
    checked = office.tell("check", pump, "--as-of", S1_DAY)[0]

    assert set(checked) >= {"project", "verdict", "principles", "findings"}
    assert all(set(each) >= {"criterion", "status", "severity", "reason", "remedy"} for each in checked["findings"])


def test_all_projects_are_checked(office: Machine, pump: str, cash: str) -> None:
    checked = office.run("check", "--all", "--as-of", S1_DAY, "--json").json

    assert {each["reference"] for each in checked} == {pump, cash}


def test_nothing_is_kept_unless_asked(office: Machine, cash: str) -> None:
    office.run("check", cash)

    assert office.tell("record", "list", "check_run") == []


def test_a_kept_check_leaves_a_run_and_a_breach(office: Machine, cash: str) -> None:
    kept = office.run("check", cash, "--as-of", S3_DAY, "--keep", "--json").json[0]

    assert [each["reference"] for each in office.tell("record", "list", "check_run")] == [kept["run"]]
    assert {each["happened_on"] for each in office.tell("record", "list", "breach")} == {"2025-02-10"}


def test_a_kept_check_is_repeated(office: Machine, cash: str) -> None:
    """From its own facts: what was entered since does not matter."""
    kept = office.run("check", cash, "--as-of", S3_DAY, "--keep", "--json").json[0]
    office.tell("record", "set", cash, "form=COLLABORATIVE")

    assert office.run("check", "--run", kept["run"], "--json").json[0]["findings"] == kept["findings"]


def test_findings_are_told_in_both_languages(office: Machine, cash: str) -> None:
    french = office.run("check", cash, "--as-of", S3_DAY, "--lang", "fr").out
    english = office.run("check", cash, "--as-of", S3_DAY, "--lang", "en").out

    assert "Forme de coopération : Non respecté" in french
    assert "Form of cooperation: Not met" in english


@pytest.mark.parametrize(
    "words",
    [[], ["E6A-0001", "--all"], ["--run", "E6A-0001", "--keep"], ["--all", "--as-of", "10/05/2025x"]],
)
def test_a_check_of_nothing_in_particular_is_refused(office: Machine, words: list[str]) -> None:
    assert office.run("check", *words).status == 2


def test_a_check_of_an_unknown_project_is_refused(office: Machine) -> None:
    assert office.run("check", "ZZZ-0001").status == 2


def test_a_state_that_is_not_allowed_yet_names_what_is_lacking(office: Machine, pump: str) -> None:
    """Exit status 1: done with asking, a person has something to do first."""
    answer = office.run("state", pump, "CHECKED", "--json")

    assert (answer.status, answer.error["error"]) == (1, "GuardsUnmet")
    assert answer.error["facts"]["guards"] == "RUN_MISSING"


def test_a_step_is_taken_once_it_lacks_nothing(office: Machine, pump: str) -> None:
    office.run("check", pump, "--keep")

    assert office.tell("state", pump, "CHECKED")["state"] == "CHECKED"


def test_money_without_a_signature_keeps_a_project_from_going_on(office: Machine, cash: str) -> None:
    """Scenario S3: what is not assessed may be acknowledged, a blocker may not."""
    office.run("check", cash, "--as-of", S3_DAY, "--keep")
    office.run("state", cash, "CHECKED")
    findings = office.run("check", cash, "--json").json[0]["findings"]
    unknown = [one["criterion"] for one in findings if (one["status"], one["severity"]) == ("UNKNOWN", "BLOCKER")]
    known = [word for each in unknown for word in ("--acknowledge", each)]
    answer = office.run("state", cash, "SUBMITTED", *known, "--json")

    assert answer.status == 1
    assert set(answer.error["facts"]["guards"].split(", ")) == {"BLOCKER_NOT_MET"}


def test_a_step_that_does_not_exist_is_refused(office: Machine, pump: str) -> None:
    answer = office.run("state", pump, "ACTIVE", "--json")

    assert (answer.status, answer.error["error"]) == (2, "StateNotReachable")


def test_an_unknown_state_is_refused(office: Machine, pump: str) -> None:
    answer = office.run("state", pump, "FLYING", "--json")

    assert (answer.status, answer.error["rule"]) == (2, "unknown_code")


@pytest.mark.parametrize(
    "line",
    ['{"kind": "partner", "legal_name": ', '{"kind": "pump"}', '{"kind": "project", "budget": "-5 XOF"}', "[1, 2]"],
)
def test_a_file_with_one_bad_line_loads_nothing(office: Machine, line: str) -> None:
    file = office.folder.parent / "records.jsonl"
    file.write_text('{"kind": "partner", "legal_name": "AMS Eau"}\n' + line + "\n", encoding="utf-8")

    assert office.run("record", "load", file).status == 2
    assert office.tell("record", "list", "partner") == []
