"""Visits and spot checks by command."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Machine


@pytest.fixture
def partner(office: Machine) -> str:
    """Reference of an association that received 9,000 USD in 2026."""
    made = office.tell("record", "add", "partner", "legal_name=Benkadi", "partner_type=CSO_CBO")["reference"]
    project = office.tell("record", "add", "project", "title=Pompe")["reference"]
    office.tell(
        "record",
        "add",
        "contribution",
        f"project={project}",
        "giver=UNICEF",
        f"receiver_partner={made}",
        "contribution_kind=CASH",
        "amount=9000 USD",
        "state=RELEASED",
        "moved_on=2026-01-15",
    )
    return str(made)


def test_a_partner_s_year_is_told_with_its_inputs(office: Machine, partner: str) -> None:
    answer = office.run("hact", partner, "--json")
    [told] = answer.json

    assert (answer.status, told["visits"]["required"], told["cash_usd_cents"]) == (1, 1, 900_000)
    assert told["visits"]["reason"] == "VISITS_BY_CASH"


def test_planned_visits_call_for_nobody(office: Machine, partner: str) -> None:
    project = office.tell("record", "list", "project")[0]["reference"]
    office.tell("record", "set", project, "visits_planned=1")

    assert office.run("hact", partner).status == 0


def test_all_partners_of_a_year_are_told(office: Machine, partner: str) -> None:
    told = office.run("hact", "--all", "--year", 2025, "--json").json

    assert [(one["reference"], one["year"], one["visits"]["required"]) for one in told] == [(partner, 2025, 0)]


def test_a_visit_is_told_condition_by_condition(office: Machine, partner: str) -> None:
    project = office.tell("record", "list", "project")[0]["reference"]
    visit = office.tell("record", "add", "event", f"project={project}", "programmatic_visit=YES", "held_on=2026-01-01")
    answer = office.run("hact", visit["reference"], "--json")
    holds = {one["condition"]: one["holds"] for one in answer.json[0]["conditions"]}

    assert (answer.status, answer.json[0]["counts"]) == (1, False)
    assert holds == {
        "PROGRAMMATIC": "YES",
        "SAME_YEAR": "YES",
        "COMPLETED": "NOT_YET",
        "PROGRESS_SET": "NOT_YET",
        "QUESTION_ANSWERED": "NOT_YET",
    }


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "quelle que soit la cote : 1"), ("en", "whatever the rating: 1")],
)
def test_a_person_reads_the_formula(office: Machine, partner: str, lang: str, said: str) -> None:
    assert said in office.run("hact", partner, "--lang", lang).out


def test_a_visit_is_read_by_a_person(office: Machine, partner: str) -> None:
    project = office.tell("record", "list", "project")[0]["reference"]
    visit = office.tell("record", "add", "event", f"project={project}", "held_on=2026-01-01")["reference"]

    assert "Dites si la visite est achevée." in office.run("hact", visit, "--lang", "fr").out


@pytest.mark.parametrize("words", [("hact",), ("hact", "M7K-0001", "--all")])
def test_wrong_use_is_told(office: Machine, words: tuple[str, ...]) -> None:
    answer = office.run(*words, "--json")

    assert (answer.status, answer.error["error"]) == (2, "WrongUse")


def test_nobody_receives_anything(office: Machine) -> None:
    answer = office.run("hact", "--all", "--lang", "en")

    assert (answer.status, answer.out) == (0, "No partner receives cash in that year.\n")
