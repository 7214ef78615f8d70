"""An office's list by command: a trial, the real thing, once more; and two records of one partner."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import xlsxwriter

from tests.cli.conftest import Machine

SAMPLE = Path(__file__).parents[1] / "data" / "lists" / "partenaires.csv"


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_trial_writes_nothing_and_says_what_every_row_would_do(office: Machine) -> None:
    answer = office.run("import", SAMPLE, "--kind", "partner", "--dry-run")

    assert answer.status == 1  # rows wait for a person
    assert "Ligne 5 · Nouveau · Association des Jeunes de Soye" in plain(answer.out)
    assert "Rien n’a été inscrit" in answer.out
    assert office.tell("record", "list", "partner") == []


def test_a_list_is_entered_and_the_second_time_there_is_nothing_to_do(office: Machine) -> None:
    office.run("import", SAMPLE, "--kind", "partner")
    first = office.tell("record", "list", "partner")
    answer = office.run("import", SAMPLE, "--kind", "partner", "--json")

    assert [one["legal_name"] for one in first][::-1] == [
        "Association des Jeunes de Soye",
        "Radio Kaoural",
        "Société « Eaux du Delta »",
    ]
    assert office.tell("record", "list", "partner") == first
    assert [row["mark"] for row in answer.json["rows"]][:3] == ["SAME", "SAME", "SAME"]


def test_a_refused_cell_is_named_with_rule_and_fix_in_both_languages(office: Machine, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("Nom;Type\nRadio;Bidule\n", encoding="utf-8")
    cell = office.run("import", file, "--kind", "partner", "--json").json["rows"][0]["refused"][0]

    assert (cell["cell"], cell["field"], cell["rule"]) == ("B2", "partner_type", "unknown_code")
    assert cell["fix"] == {"fr": "Choisissez dans la liste.", "en": "Choose from the list."}


def test_the_mapping_that_is_answered_can_be_given_back(office: Machine, tmp_path: Path) -> None:
    file, mapping = tmp_path / "x.csv", tmp_path / "map.json"
    file.write_text("Truc;Machin\nRadio;R\n", encoding="utf-8")
    mapping.write_text(json.dumps({"Truc": "legal_name", "Machin": "acronym"}), encoding="utf-8")
    answer = office.tell("import", file, "--kind", "partner", "--mapping", mapping)

    assert answer["mapping"] == {"Truc": "legal_name", "Machin": "acronym"}
    assert office.tell("record", "list", "partner")[0]["acronym"] == "R"


def test_rows_are_chosen_by_their_numbers(office: Machine, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("Nom;Sigle\nA;1\nB;2\nC;3\nD;4\n", encoding="utf-8")
    answer = office.tell("import", file, "--kind", "partner", "--rows", "2,4-5")

    assert [row["row"] for row in answer["rows"] if row["record"]] == [2, 4, 5]


def test_an_update_replaces_only_what_was_chosen(office: Machine, tmp_path: Path) -> None:
    office.tell("record", "add", "partner", "legal_name=Radio", "acronym=R")
    file = tmp_path / "x.csv"
    file.write_text("Nom;Sigle\nRadio;RR\n", encoding="utf-8")
    assert office.run("import", file, "--kind", "partner").status == 1
    assert office.tell("record", "list", "partner")[0]["acronym"] == "R"
    assert office.run("import", file, "--kind", "partner", "--rows", "2", "--update").status == 0

    assert office.tell("record", "list", "partner")[0]["acronym"] == "RR"


@pytest.mark.parametrize("wrong", [["--update"], ["--as-new"], ["--rows", "2", "--update", "--as-new"]])
def test_replacing_needs_chosen_rows(office: Machine, wrong: list[str]) -> None:
    """Nothing of a record is replaced by a word that was meant for one row."""
    answer = office.run("import", SAMPLE, "--kind", "partner", *wrong, "--json")

    assert (answer.status, answer.error["error"]) == (2, "WrongUse")


def test_a_sheet_is_chosen_by_name(office: Machine, tmp_path: Path) -> None:
    file = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        book.add_worksheet("Notes").write_row(0, 0, ["Nom", "Sigle"])
        sheet = book.add_worksheet("Partenaires")
        sheet.write_row(0, 0, ["Nom", "Sigle"])
        sheet.write_row(1, 0, ["Radio", "R"])
    answer = office.tell("import", file, "--kind", "partner", "--sheet", "partenaires")

    assert (answer["sheet"], answer["counts"]["NEW"]) == ("Partenaires", 1)


@pytest.mark.parametrize(
    ("content", "error", "status"),
    [
        (b"%PDF-1.7", "SheetFormatUnsupported", 2),
        (b"PK\x03\x04...", "SheetDamaged", 4),
        (b"", "FileEmpty", 2),
        (b"Foo;Bar\nx;y\n", "NothingMatches", 2),
    ],
)
def test_what_is_no_list_is_refused(office: Machine, tmp_path: Path, content: bytes, error: str, status: int) -> None:
    (tmp_path / "x.csv").write_bytes(content)
    answer = office.run("import", tmp_path / "x.csv", "--kind", "partner", "--json")

    assert (answer.status, answer.error["error"], answer.error["facts"]["name"]) == (status, error, "x.csv")


def test_other_kinds_are_refused_with_those_that_are_taken(office: Machine) -> None:
    answer = office.run("import", SAMPLE, "--kind", "event", "--json")

    assert (answer.status, answer.error["facts"]["kinds"]) == (2, "partner, agreement, project")


def test_two_records_of_one_partner_are_joined_and_parted(office: Machine) -> None:
    first = office.tell("record", "add", "partner", "legal_name=Radio Kaural")
    second = office.tell("record", "add", "partner", "legal_name=Radio Kaoural")
    joined = office.tell("record", "merge", first["reference"], second["reference"], "--with-names")
    assert (joined["state"], joined["merged_into"]) == ("MERGED", second["id"])
    assert [one["id"] for one in office.tell("record", "list", "partner")] == [second["id"]]
    assert office.tell("record", "show", second["reference"])["aliases"] == ["Radio Kaural"]
    parted = office.tell("record", "merge", "--undo", first["reference"])

    assert "merged_into" not in parted
    assert len(office.tell("record", "list", "partner")) == 2


def test_a_join_says_how_to_take_it_back(office: Machine) -> None:
    first = office.tell("record", "add", "partner", "legal_name=A")
    second = office.tell("record", "add", "partner", "legal_name=B")
    answer = office.run("record", "merge", first["reference"], second["reference"])

    assert f"fieldapp record merge --undo {first['reference']}" in answer.out


@pytest.mark.parametrize("wrong", [["A"], ["A", "B", "--undo"], ["A", "--undo", "--with-names"]])
def test_a_join_needs_two_and_a_parting_one(office: Machine, wrong: list[str]) -> None:
    answer = office.run("record", "merge", *wrong, "--json")

    assert (answer.status, answer.error["error"]) == (2, "WrongUse")
