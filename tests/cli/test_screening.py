"""Screening by commands: the list, the comparison, the decision."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Machine
from tests.sanctions import TABLE, XML, file_of, person

TREASURER = "Mahamadou Traoré"


@pytest.fixture
def partner(office: Machine) -> str:
    """Reference of a partner, on a machine that has the sample list."""
    office.tell("screen", "--list", XML)
    return str(office.tell("record", "add", "partner", "legal_name=Association Benkadi")["reference"])


def test_loading_a_list_tells_its_day_and_size(office: Machine) -> None:
    told = office.tell("screen", "--list", XML)

    assert told == {
        "list": {"dated_on": "2025-12-15", "version": "2025.12.15", "entries": 4, "too_old": False},
        "screened": [],
    }


def test_a_clear_partner_calls_for_nobody(office: Machine, partner: str) -> None:
    answer = office.run("screen", partner, "--json")

    assert (answer.status, answer.json["screened"][0]["result"]) == (0, "CLEAR")


def test_a_look_alike_calls_for_a_person(office: Machine, partner: str) -> None:
    """S12 by command."""
    answer = office.run("screen", partner, "--name", TREASURER, "--json")
    [screened] = answer.json["screened"]

    assert (answer.status, screened["result"]) == (1, "POSSIBLE")
    assert [(each["reference"], each["why"]) for each in screened["matches"]] == [("ZZi.901", ["SAME_NAME"])]


def test_a_decision_is_taken_by_command(office: Machine, partner: str) -> None:
    office.run("screen", partner, "--name", TREASURER)
    told = office.tell("screen", "decide", partner, "--false-positive", "--reason", "Autre village.")

    assert (told["result"], told["reason"]) == ("FALSE_POSITIVE", "Autre village.")


def test_a_match_is_confirmed_by_command(office: Machine, partner: str) -> None:
    made = office.run("screen", partner, "--name", TREASURER, "--json").json["screened"][0]["screening"]
    told = office.tell("screen", "decide", made, "--confirmed", "--reason", "Même personne.")

    assert told["result"] == "CONFIRMED"


def test_a_decision_needs_a_reason(office: Machine, partner: str) -> None:
    office.run("screen", partner, "--name", TREASURER)

    answer = office.run("screen", "decide", partner, "--confirmed", "--json")

    assert (answer.status, answer.error["error"]) == (2, "DecisionNeedsReason")


def test_all_are_compared_with_a_list_as_it_is_loaded(office: Machine, partner: str, tmp_path: Path) -> None:
    newer = file_of(tmp_path, person("Association BEN KADI", 77), person("Ben Kadi", 78), dated="2025-12-20")
    told = office.run("screen", "--list", newer, "--all", "--json").json

    assert told["list"]["dated_on"] == "2025-12-20"
    assert [each["partner"] for each in told["screened"]] == [partner]


def test_a_table_without_its_day_gets_one(office: Machine, tmp_path: Path) -> None:
    table = tmp_path / "liste.csv"
    table.write_text("nom;référence\nZimbo Béléko;1\nTéréso Wagadugu;2\n", encoding="cp1252")

    assert office.run("screen", "--list", table, "--json").error["error"] == "SanctionsListUndated"
    assert office.tell("screen", "--list", table, "--date", "2025-11-20")["list"]["dated_on"] == "2025-11-20"


def test_the_sample_table_is_read(office: Machine) -> None:
    assert office.tell("screen", "--list", TABLE)["list"]["entries"] == 4


@pytest.mark.parametrize(
    "words",
    [
        ("screen",),
        ("screen", "M7K-0001", "--all"),
        ("screen", "--all", "--name", "Awa"),
        ("screen", "M7K-0001", "M7K-0002", "--name", "Awa"),
        ("screen", "M7K-0001", "--date", "2025-12-15"),
        ("screen", "M7K-0001", "--confirmed"),
        ("screen", "decide", "M7K-0001"),
        ("screen", "decide", "M7K-0001", "--confirmed", "--false-positive", "--reason", "Non."),
        ("screen", "decide", "--confirmed", "--reason", "Non."),
    ],
)
def test_wrong_use_is_told(office: Machine, words: tuple[str, ...]) -> None:
    answer = office.run(*words, "--json")

    assert (answer.status, answer.error["error"]) == (2, "WrongUse")


def test_a_day_that_is_none_is_told(office: Machine) -> None:
    assert office.run("screen", "--list", XML, "--date", "hier", "--json").error["error"] == "ArgumentRefused"


def test_without_a_list_nothing_is_said_about_anybody(office: Machine) -> None:
    made = office.tell("record", "add", "partner", "legal_name=Association Benkadi")["reference"]

    assert office.run("screen", made, "--json").error["error"] == "NoSanctionsList"


@pytest.mark.parametrize(("lang", "said"), [("fr", "même nom, autre orthographe"), ("en", "the same name")])
def test_a_person_reads_what_looks_alike_and_how_to_decide(office: Machine, partner: str, lang: str, said: str) -> None:
    out = office.run("screen", partner, "--name", TREASURER, "--lang", lang).out

    assert "Mamadou TRAORE" in out
    assert said in out
    assert "1971" in out
    assert "fieldapp screen decide" in out


# S12 with the criterion that it is for


def criterion(office: Machine, project: str, as_of: str = "2026-01-02") -> str:
    """The status of 2.4 in a check of the project."""
    [checked] = office.run("check", project, "--as-of", as_of, "--json").json
    return str(next(each["status"] for each in checked["findings"] if each["criterion"] == "2.4"))


@pytest.fixture
def project(office: Machine, partner: str) -> str:
    """Reference of a project of that partner."""
    made = str(office.tell("record", "add", "project", "title=Pompe de Konna", "form=FORMAL")["reference"])
    office.tell("record", "add", "project_partner", f"project={made}", f"partner={partner}", "role=IMPLEMENTER")
    return made


def test_a_near_match_refers_and_a_persons_reason_settles_it(office: Machine, partner: str, project: str) -> None:
    """S12: REFER, not a failure; then a reasoned false positive."""
    assert criterion(office, project) == "UNKNOWN"
    office.run("screen", partner, "--name", TREASURER)
    assert criterion(office, project) == "REFER"
    office.tell("screen", "decide", partner, "--false-positive", "--reason", "Né vingt ans plus tard.")

    assert criterion(office, project) == "MET"


def test_a_newer_list_reopens_only_what_changed(office: Machine, partner: str, project: str, tmp_path: Path) -> None:
    """S12: the same entry on a newer list stands decided; an entry that changed is referred again."""
    office.run("screen", partner, "--name", TREASURER)
    office.tell("screen", "decide", partner, "--false-positive", "--reason", "Né vingt ans plus tard.")
    same = XML.read_text(encoding="utf-8").replace("2025-12-15T", "2025-12-20T")
    newer = tmp_path / "newer.xml"
    newer.write_text(same, encoding="utf-8")
    office.run("screen", "--list", newer, "--all")
    assert criterion(office, project) == "MET"

    newer.write_text(same.replace("12-20T", "12-30T").replace("1971-06-02", "1991-06-02"), encoding="utf-8")
    office.run("screen", "--list", newer, "--all")

    assert criterion(office, project) == "REFER"


def test_a_list_older_than_ninety_days_leaves_the_criterion_open(office: Machine, partner: str, project: str) -> None:
    """S12: the list is of 15 December; its ninetieth day is 15 March."""
    office.run("screen", partner)

    assert criterion(office, project, "2026-03-15") == "MET"
    assert criterion(office, project, "2026-03-16") == "UNKNOWN"


def test_a_confirmed_match_fails(office: Machine, partner: str, project: str) -> None:
    office.run("screen", partner, "--name", TREASURER)
    office.tell("screen", "decide", partner, "--confirmed", "--reason", "Même personne.")

    assert criterion(office, project) == "NOT_MET"
