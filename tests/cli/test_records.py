"""Records by commands."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Machine


@pytest.fixture
def partner(office: Machine) -> str:
    """Reference of a partner."""
    answer = office.tell("record", "add", "partner", "legal_name=AMS Eau", "partner_type=ONG nationale")
    return str(answer["reference"])


def test_a_record_is_added_as_it_is_typed_in_the_window(office: Machine) -> None:
    """Codes by their French names, days and amounts as people write them."""
    added = office.tell(
        "record", "add", "project", "title=Pompe", "budget=2 400 000 F CFA", "start_on=1/2/2025", "sectors=WASH"
    )

    assert added["budget"] == {"minor": 2_400_000, "currency": "XOF"}
    assert added["start_on"] == "2025-02-01"
    assert added["sectors"] == ["WASH"]


def test_a_record_is_found_by_reference_and_by_id(office: Machine, partner: str) -> None:
    by_reference = office.tell("record", "show", partner)

    assert office.tell("record", "show", by_reference["id"]) == by_reference


def test_a_reference_to_another_record_is_spoken(office: Machine, partner: str) -> None:
    """An officer reads E6A-0001 off paper, not an id."""
    agreement = office.tell("record", "add", "agreement", "instrument=PCA", f"partner={partner}")

    assert agreement["partner"] == office.tell("record", "show", partner)["id"]


def test_what_another_record_is_called_is_shown_to_people(office: Machine, partner: str) -> None:
    agreement = office.tell("record", "add", "agreement", "instrument=PCA", f"partner={partner}")

    assert f"{partner} · AMS Eau" in office.run("record", "show", agreement["reference"]).out


def test_a_list_is_an_array_of_records(office: Machine, partner: str) -> None:
    assert office.tell("record", "list", "partner") == [office.tell("record", "show", partner)]


def test_an_empty_list_is_an_empty_array(office: Machine) -> None:
    assert office.tell("record", "list", "project") == []


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--where", "partner_type=CSO_NAT"], 1),
        (["--where", "partner_type=ONG nationale"], 1),
        (["--where", "partner_type=CORP"], 0),
        (["--text", "eau"], 1),
        (["--text", "école"], 0),
    ],
)
def test_a_list_is_narrowed(office: Machine, partner: str, options: list[str], count: int) -> None:
    assert len(office.tell("record", "list", "partner", *options)) == count


def test_a_list_is_narrowed_by_a_reference(office: Machine, partner: str) -> None:
    office.tell("record", "add", "agreement", "instrument=PCA", f"partner={partner}")

    assert len(office.tell("record", "list", "agreement", "--where", f"partner={partner}")) == 1


def test_a_list_stops_at_its_limit(office: Machine) -> None:
    for number in range(3):
        office.tell("record", "add", "partner", f"legal_name=N{number}")

    assert len(office.tell("record", "list", "partner", "--limit", 2)) == 2


def test_a_field_is_changed_and_emptied(office: Machine, partner: str) -> None:
    office.tell("record", "set", partner, "acronym=AMS", "remarks=Solide")
    changed = office.tell("record", "set", partner, "remarks=")

    assert (changed["acronym"], changed.get("remarks")) == ("AMS", None)


def test_setting_the_same_again_writes_nothing(office: Machine, partner: str) -> None:
    before = office.tell("record", "history", partner)
    office.tell("record", "set", partner, "legal_name=AMS Eau")

    assert office.tell("record", "history", partner) == before


def test_a_deleted_record_comes_back(office: Machine, partner: str) -> None:
    assert office.tell("record", "delete", partner)["about"]["deleted"]
    assert office.tell("record", "list", "partner") == []
    assert not office.tell("record", "restore", partner)["about"]["deleted"]


def test_history_names_field_value_and_author(office: Machine, partner: str) -> None:
    office.tell("record", "set", partner, "legal_name=AMS Eau et vie")
    last = office.tell("record", "history", partner)[-1]

    assert (last["field"], last["value"], last["replaced"]) == ("legal_name", "AMS Eau et vie", 1)
    assert last["at"].endswith("Z")


@pytest.mark.parametrize(
    ("kind", "field", "rule"),
    [
        ("project", "budget=-5 XOF", "negative"),
        ("project", "budget=dix", "not_an_amount"),
        ("project", "project_kind=PONT", "unknown_code"),
        ("project", "start_on=31/2/2025", "day_does_not_exist"),
        ("project", "site=ML0504", "bare_pcode"),
        ("project", "nom=x", "unknown_field"),
        ("project", "state=ACTIVE", "read_only"),
        ("project", "agreement=E6A-9999", None),
        ("event", "women=2,5", "not_whole"),
    ],
)
def test_a_value_that_cannot_be_entered_is_refused_by_rule(
    office: Machine, kind: str, field: str, rule: str | None
) -> None:
    answer = office.run("record", "add", kind, field, "--json")

    assert (answer.status, answer.out) == (2, "")
    assert rule is None or answer.error["rule"] == rule
    assert answer.error["fix"]


def test_a_code_that_is_not_in_the_list_is_answered_with_the_list(office: Machine) -> None:
    answer = office.run("record", "add", "partner", "partner_type=CLUB", "--lang", "en")

    assert "CSO_NAT" in answer.err
    assert "National NGO" in answer.err


def test_nothing_is_written_when_one_value_is_refused(office: Machine) -> None:
    office.run("record", "add", "project", "title=Pompe", "budget=-5 XOF")

    assert office.tell("record", "list", "project") == []


def test_twenty_megabytes_of_text_are_refused(office: Machine) -> None:
    """By a sentence that repeats a few letters of it, not all."""
    answer = office.run("record", "add", "project", "summary=" + "a" * 20_000_000, "--json")

    assert (answer.status, answer.error["rule"]) == (2, "too_long")
    assert len(answer.err) < 1_000


def test_a_word_without_an_equals_sign_is_told(office: Machine) -> None:
    answer = office.run("record", "add", "project", "Pompe", "--json")

    assert (answer.status, answer.error["error"]) == (2, "NotAFieldValue")


@pytest.mark.parametrize("typed", ["Dankoussa", "dankoussa", "Dankoussa, Soye", "COD-AB:2015:ML050115001"])
def test_a_place_that_is_the_only_one_of_its_name_is_taken(office: Machine, typed: str) -> None:
    project = office.tell("record", "add", "project", f"site={typed}")

    assert project["site"] == {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}


def test_a_homonym_is_offered_with_its_communes(office: Machine) -> None:
    """Two villages are called Soye; which one, a person says."""
    answer = office.run("record", "add", "project", "site=Soye")

    assert answer.status == 2
    assert "COD-AB:2015:ML050115031" in answer.err
    assert "Diankabou" in answer.err


def test_a_homonym_is_told_apart_by_its_commune(office: Machine) -> None:
    project = office.tell("record", "add", "project", "site=Soye, Diankabou")

    assert project["site"]["code"] == "ML050704022"


def test_a_code_that_no_edition_has_is_refused(office: Machine) -> None:
    answer = office.run("record", "add", "project", "site=COD-AB:2015:ML059999999", "--json")

    assert (answer.status, answer.error["error"]) == (2, "UnknownPlace")


@pytest.mark.parametrize("words", [["add", "partner", "parent=\udc80"], ["show", "\udc80"]], ids=["value", "record"])
def test_bytes_that_are_no_text_are_answered_like_any_other_word(office: Machine, words: list[str]) -> None:
    """A console of another code page hands over such words."""
    assert office.run("record", *words).status == 2


def test_an_unknown_kind_is_refused_before_the_workspace_is_opened(office: Machine) -> None:
    assert office.run("record", "list", "pump").status == 2


def test_an_unknown_record_is_told(office: Machine) -> None:
    answer = office.run("record", "show", "ZZZ-0001", "--json")

    assert (answer.status, answer.error["error"]) == (2, "RecordNotFound")


def test_a_record_is_described_by_its_schema(office: Machine, partner: str) -> None:
    """What `show` gives, `schema` describes."""
    shown = office.tell("record", "show", partner)

    assert set(shown) <= set(office.tell("schema", "partner")["properties"])
