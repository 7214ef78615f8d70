"""Rules by commands: looked at, changed by an office, carried to a laptop."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Machine

SUPPORT = "SUPPORT_COST_PERCENT"


def value_of(machine: Machine, row: str) -> int:
    rows = machine.tell("pack", "show", "thresholds")["thresholds"]
    return int(next(each["value"] for each in rows if each["name"] == row))


def test_packs_are_listed_with_version_origin_and_source(office: Machine) -> None:
    listed = {each["id"]: each for each in office.tell("pack", "list")}

    assert listed["thresholds"]["origin"] == "BUILT_IN"
    assert listed["thresholds"]["version"]
    assert listed["thresholds"]["source"]
    assert "Seuils" in office.run("pack", "list").out


def test_a_row_is_changed_and_told(office: Machine) -> None:
    told = office.tell("pack", "edit", "thresholds", SUPPORT, "value=8")

    assert told["adopted"]
    assert [(each["change"], each["row"], each["fields"]) for each in told["changes"]] == [
        ("CHANGED", SUPPORT, ["value"])
    ]
    assert value_of(office, SUPPORT) == 8


def test_a_row_is_changed_from_a_day_on(office: Machine) -> None:
    told = office.tell("pack", "edit", "office-limits", "RELEASE_DAYS", "value=14", "--from", "1/1/2027")

    assert [(each["change"], each["row"]) for each in told["changes"]] == [
        ("CHANGED", "RELEASE_DAYS@"),
        ("ADDED", "RELEASE_DAYS@2027-01-01"),
    ]


def test_a_dry_run_shows_and_changes_nothing(office: Machine) -> None:
    told = office.tell("pack", "edit", "thresholds", SUPPORT, "value=8", "--dry-run")

    assert not told["adopted"]
    assert value_of(office, SUPPORT) == 7


def test_a_row_is_added_and_taken_out(office: Machine) -> None:
    fields = [
        "id=ML-2027-X",
        "topic=FUNDING",
        "title.fr=Fonds de Sicile",
        "title.en=Money from Sicily",
        "ask.fr=Demandez au bureau.",
        "ask.en=Ask the office.",
        "origins=IT",
        "source=Journal officiel",
        "confidence=W",
    ]
    office.tell("pack", "edit", "country-rules-ml", "ML-2027-X", *fields, "--add")
    added = [each["id"] for each in office.tell("pack", "show", "country-rules-ml")["rules"]]
    office.tell("pack", "edit", "country-rules-ml", "ML-2027-X", "--remove")
    left = [each["id"] for each in office.tell("pack", "show", "country-rules-ml")["rules"]]

    assert added == [*left, "ML-2027-X"]


def test_a_pack_is_exported_edited_and_adopted(office: Machine, tmp_path: Path) -> None:
    file = tmp_path / "seuils.json"
    office.tell("pack", "export", "thresholds", "--out", file)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"value": 7,', '"value": 9,'), encoding="utf-8")
    told = office.tell("pack", "adopt", file)

    assert told["adopted"]
    assert value_of(office, SUPPORT) == 9
    assert "En vigueur" in office.run("pack", "show", "thresholds").out


def test_every_fault_of_a_file_is_told(office: Machine, tmp_path: Path) -> None:
    file = tmp_path / "seuils.json"
    office.tell("pack", "export", "thresholds", "--out", file)
    document = json.loads(file.read_text(encoding="utf-8"))
    for row in document["thresholds"][:2]:
        row["value"] = -1
    file.write_text(json.dumps(document), encoding="utf-8")
    answer = office.run("pack", "adopt", file, "--json")
    spoken = office.run("pack", "adopt", file)

    assert answer.status == spoken.status == 2
    assert [each["rule"] for each in answer.json["faults"]] == ["negative", "negative"]
    assert "SPOT_CHECK_ABOVE" in spoken.out


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        (("pack", "edit", "thresholds", SUPPORT, "value=beaucoup"), "not_a_number"),
        (("pack", "edit", "thresholds", "MOON_PHASE", "value=1"), "row"),
        (("pack", "edit", "exclusion-sectors", "ARMS", "tolerated_percent=100"), "share"),
    ],
)
def test_a_refusal_names_row_field_and_rule(office: Machine, words: tuple[str, ...], rule: str) -> None:
    answer = office.run(*words, "--json")

    assert (answer.status, answer.error["error"], answer.error["rule"]) == (2, "PackRefused", rule)


@pytest.mark.parametrize(
    "words",
    [
        ("pack", "edit", "thresholds", SUPPORT),
        ("pack", "edit", "thresholds", SUPPORT, "value=8", "--remove"),
        ("pack", "edit", "thresholds", SUPPORT, "value=8", "--add", "--from", "1/1/2027"),
    ],
)
def test_wrong_use_is_said(office: Machine, words: tuple[str, ...]) -> None:
    answer = office.run(*words, "--json")

    assert (answer.status, answer.error["error"]) == (2, "WrongUse")


def test_a_pack_that_does_not_exist_is_said(office: Machine) -> None:
    answer = office.run("pack", "show", "moon-phases", "--json")

    assert (answer.status, answer.error["error"]) == (2, "PackUnknown")


def test_a_laptop_receives_the_change_and_may_not_make_one(
    office: Machine, invite: Callable[[str], Machine], stick: Path
) -> None:
    laptop = invite("Oumar")
    office.tell("pack", "edit", "thresholds", SUPPORT, "value=8")
    office.tell("sync", "export", "--to", stick, "--for", "Oumar")
    told = laptop.tell("sync", "import", stick)
    refused = laptop.run("pack", "edit", "thresholds", SUPPORT, "value=9", "--json")

    assert [each["news"] for bundle in told["bundles"] for each in bundle["packs"]] == ["IN_FORCE"]
    assert value_of(laptop, SUPPORT) == 8
    assert (refused.status, refused.error["error"]) == (3, "NotAnOffice")
