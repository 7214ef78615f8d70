"""Decisions about the work of others, by commands: a laptop writes, the office decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.paths import resources
from tests.cli.conftest import Machine, Making

SAMPLE = resources() / "sample"
S3_DAY = "2025-03-02"
UNTIL = "2027-12-31"


@pytest.fixture
def office(machine: Making, tmp_path: Path) -> Machine:
    """An office whose founder is confirmed, as everybody founds one."""
    made = machine("office")
    made.tell("office", "create", "--name", "Bureau", "--zone", "mopti", "--officer", "Awa", "--kit", tmp_path / "kit")
    return made


@pytest.fixture
def laptop(invite: Callable[[str], Machine]) -> Machine:
    """A laptop of Mopti."""
    return invite("Oumar")


@pytest.fixture
def cash(laptop: Machine, office: Machine, stick: Path) -> str:
    """Scenario S3, recorded on the laptop and handed to the office."""
    reference = laptop.tell("record", "load", SAMPLE / "cash.jsonl")["references"]["@projet"]
    laptop.tell("sync", "export", "--to", stick)
    office.run("sync", "import", stick)
    return str(reference)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A proof."""
    path = tmp_path / "lettre.pdf"
    path.write_bytes(b"%PDF-1.4\nlettre")
    return path


def status_of(office: Machine, project: str, criterion: str) -> str:
    checked = office.run("check", project, "--json").json[0]
    return str(next(one["status"] for one in checked["findings"] if one["criterion"] == criterion))


def test_a_waiver_with_its_proof_holds_at_once(office: Machine, cash: str, letter: Path) -> None:
    office.tell("waive", cash, "7.3", "--reason", "En route", "--until", UNTIL, "--proof", letter)

    assert status_of(office, cash, "7.3") == "WAIVED"


def test_a_waiver_without_proof_asks_for_it(office: Machine, cash: str) -> None:
    answer = office.run("waive", cash, "7.3", "--reason", "En route", "--until", UNTIL, "--lang", "en")

    assert (answer.status, "evidence add" in answer.out) == (1, True)
    assert status_of(office, cash, "7.3") == "NOT_MET"


def test_the_written_agreement_is_not_waived(office: Machine, cash: str) -> None:
    answer = office.run("waive", cash, "7.2", "--reason", "Non", "--until", UNTIL, "--json")

    assert (answer.status, answer.error["error"]) == (2, "NeverWaived")


def test_the_author_cannot_waive(laptop: Machine, cash: str) -> None:
    answer = laptop.run("waive", cash, "7.3", "--reason", "Moi", "--until", UNTIL, "--json")

    assert (answer.status, answer.error["error"] in {"OwnWork", "NotConfirmed"}) == (2, True)


def test_a_wrong_day_is_named(office: Machine, cash: str) -> None:
    answer = office.run("waive", cash, "7.3", "--reason", "Oui", "--until", "bientôt", "--json")

    assert (answer.status, answer.error["facts"]["argument"]) == (2, "--until")


def test_a_review_is_listed_and_reopened_by_a_change(laptop: Machine, office: Machine, cash: str, stick: Path) -> None:
    office.tell("review", "add", cash, "--send-back", "--reason", "Faites signer.")
    assert office.tell("review", "list", cash)[0]["is_current"]
    laptop.tell("record", "set", cash, "summary=Autre")
    laptop.tell("sync", "export", "--to", stick)
    office.run("sync", "import", stick)

    assert not office.tell("review", "list", cash)[0]["is_current"]


def test_a_remark_waits_until_it_is_settled(office: Machine, cash: str) -> None:
    office.tell("comment", "add", cash, "Quelle association ?", "--field", "title")
    waiting = office.run("comment", "list", cash, "--json")
    assert (waiting.status, waiting.json[0]["field"]) == (1, "title")
    office.tell("comment", "resolve", waiting.json[0]["id"])

    assert office.run("comment", "list", cash).status == 0


def test_an_action_point_is_done_and_verified(
    laptop: Machine, office: Machine, cash: str, letter: Path, stick: Path
) -> None:
    point = laptop.tell("record", "add", "action_point", f"project={cash}", "title=Faire signer", "priority=HIGH")
    laptop.tell("evidence", "add", letter, "--for", point["reference"], "--type", "LETTER")
    laptop.tell("action", "done", point["reference"], "Signé le 4 mars.")
    laptop.tell("sync", "export", "--to", stick)
    office.run("sync", "import", stick)

    assert office.tell("action", "verify", point["reference"], "--adequate")["state"] == "COMPLETED"


def test_a_concern_becomes_an_action_point(office: Machine, cash: str) -> None:
    concern = office.tell("record", "add", "concern", f"of={cash}", "title=Tarif trop élevé")
    point = office.tell("concern", "convert", concern["reference"], "--project", cash)

    assert (point["kind"], point["title"]) == ("action_point", "Tarif trop élevé")


def test_breaches_are_listed_and_put_right_by_another(office: Machine, cash: str, letter: Path) -> None:
    office.run("check", cash, "--as-of", S3_DAY, "--keep")
    opened = office.run("breach", "list", cash, "--json")
    assert opened.status == 1
    for one in opened.json:
        office.tell("breach", "resolve", one["id"], "--reason", "Remboursé.", "--proof", letter)

    assert office.run("breach", "list", cash).status == 0


@pytest.mark.parametrize(
    "words",
    [
        ("refer", "X", "7.2", "--reason", "Oui"),
        ("review", "add", "X"),
        ("action", "verify", "X"),
        ("review", "add", "X", "--agree", "--send-back"),
    ],
)
def test_exactly_one_answer_is_given(office: Machine, words: tuple[str, ...]) -> None:
    assert office.run(*words).status == 2
