"""What is still needed and the report of a check, by commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Machine
from tests.unit.exchange.pdf_text import text_of


@pytest.fixture
def project(office: Machine) -> str:
    """Reference of a project of which little is known."""
    return str(
        office.tell("record", "add", "project", "title=Pompe", "site=Dankoussa", "start_on=1/2/2025")["reference"]
    )


def test_needs_are_told_by_village_and_call_for_a_person(office: Machine, project: str) -> None:
    answer = office.run("needs", "--json")
    village = answer.json["villages"][0]

    assert answer.status == 1
    assert (village["name"], village["commune"]) == ("Dankoussa", "Soye")
    assert {need["reference"] for visit in village["visits"] for need in visit["needs"]} == {project}


def test_needs_for_people_have_boxes(office: Machine, project: str) -> None:
    out = office.run("needs", "--principle", "P3").out

    assert f"[ ] {project} 3." in out
    assert "À faire : " in out


def test_nothing_needed_is_told_as_such(office: Machine) -> None:
    answer = office.run("needs", "--place", "Gao")

    assert (answer.status, answer.out.strip()) == (0, "Rien à montrer.")


@pytest.mark.parametrize("option", [("--principle", "P9"), ("--as-of", "demain")])
def test_a_wrong_option_is_named(office: Machine, option: tuple[str, str]) -> None:
    answer = office.run("needs", *option, "--json")

    assert (answer.status, answer.error["error"]) == (2, "ArgumentRefused")


def test_the_list_is_printed(office: Machine, project: str, tmp_path: Path) -> None:
    answer = office.tell("export", "pdf", "needs", "--project", project, "--out", tmp_path / "liste.pdf")

    assert answer["points"] > 0
    assert "Dankoussa" in text_of(Path(answer["file"]).read_bytes())


def test_a_check_is_printed_and_kept_and_printed_again(office: Machine, project: str, tmp_path: Path) -> None:
    office.tell("export", "pdf", "check", project, "--out", tmp_path / "now.pdf")
    run = office.tell("record", "list", "check_run")[0]["reference"]
    office.tell("export", "pdf", "check", project, "--run", run, "--out", tmp_path / "then.pdf", "--lang", "en")

    assert "Check against the seven principles" in text_of((tmp_path / "then.pdf").read_bytes())
    assert run in text_of((tmp_path / "now.pdf").read_bytes())


def test_a_kept_check_has_its_own_day(office: Machine, project: str, tmp_path: Path) -> None:
    words = ("export", "pdf", "check", project, "--run", "X", "--as-of", "2025-01-01", "--out", tmp_path / "x.pdf")

    assert office.run(*words, "--json").error["error"] == "WrongUse"


def test_the_portfolio_is_written_for_spreadsheets(office: Machine, project: str, tmp_path: Path) -> None:
    answer = office.tell("export", "csv", "matrix", "--out", tmp_path / "m.csv")

    assert answer["projects"] == 1
    assert project in (tmp_path / "m.csv").read_text(encoding="utf-8-sig")
