"""Steps of an agreement: signatures, file, dates, layers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fieldapp.errors import StateNotReachable
from fieldapp.principles.agreement_states import NEXT, unmet_agreement_guards
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.rules import Rules
from fieldapp.records.codes import AgreementState
from tests.builders import a_record, a_signature, an_agreement, signed

AS_OF = date(2025, 5, 10)


def lacking(rules: Rules, agreement: RecordFacts, to: str, *records: RecordFacts, reason: str = "") -> list[str]:
    found = unmet_agreement_guards(agreement, records, AgreementState(to), rules=rules, as_of=AS_OF, reason=reason)
    return [str(one.code) for one in found]


def gov(state: str, **values: Any) -> RecordFacts:
    return an_agreement("gov", "GOVWP", state=state, **values)


def test_every_state_has_its_steps() -> None:
    assert set(NEXT) == set(AgreementState)


def test_a_step_that_does_not_exist_is_refused(rules: Rules) -> None:
    with pytest.raises(StateNotReachable):
        lacking(rules, gov("VOID"), "SIGNED")


def test_one_dated_signature_makes_it_partly_signed(rules: Rules) -> None:
    one = a_signature("s1", "gov", "UNICEF", "2025-05-10")

    assert lacking(rules, gov("SENT"), "PARTIALLY_SIGNED") == ["NO_SIGNATURE"]
    assert lacking(rules, gov("SENT"), "PARTIALLY_SIGNED", one) == []


@pytest.mark.parametrize(
    ("values", "unmet"),
    [
        ({}, []),
        ({"authorised": "UNKNOWN"}, []),
        ({"authorised": None}, ["AUTHORISATION_NOT_SAID"]),
        ({"authorised": "NO"}, ["SIGNATORY_REFUSED"]),
        ({"signed_on": None}, ["SIGNATURE_UNDATED"]),
        ({"signed_on": "2025-05-11"}, ["SIGNATURE_IN_FUTURE"]),
        ({"party": "COMMUNITY"}, ["SIGNATURE_MISSING"]),
    ],
)
def test_signed_needs_both_parties_their_days_their_right_and_the_file(
    rules: Rules, values: dict[str, Any], unmet: list[str]
) -> None:
    ours, _, file = signed("gov", "2025-01-10")
    theirs = a_signature("gov-theirs", "gov", **({"party": "PARTNER", "signed_on": "2025-01-10"} | values))

    assert lacking(rules, gov("SENT"), "SIGNED", ours, theirs, file) == unmet


def test_signed_needs_the_file(rules: Rules) -> None:
    ours, theirs, _ = signed("gov", "2025-01-10")

    assert lacking(rules, gov("SENT"), "SIGNED", ours, theirs) == ["SIGNED_FILE_MISSING"]


@pytest.mark.parametrize(
    ("values", "unmet"),
    [
        ({}, []),
        ({"start_on": "2025-05-10"}, []),
        ({"start_on": "2025-05-11"}, ["STARTS_LATER"]),
        ({"start_on": None}, ["START_NOT_GIVEN"]),
        ({"end_on": "2025-05-09"}, ["OVER_ALREADY"]),
    ],
)
def test_in_force_between_its_days(rules: Rules, values: dict[str, Any], unmet: list[str]) -> None:
    assert lacking(rules, gov("SIGNED", **values), "IN_FORCE", *signed("gov", "2025-01-10")) == unmet


@pytest.mark.parametrize(("state", "unmet"), [("IN_FORCE", []), ("SIGNED", []), ("SUSPENDED", ["NOT_IN_FORCE"])])
def test_a_document_is_in_force_only_under_its_framework(rules: Rules, state: str, unmet: list[str]) -> None:
    spd = an_agreement("spd", "SPD", state="SIGNED", framework_agreement="pca")
    pca = an_agreement("pca", "PCA", state=state)
    papers = (*signed("spd", "2025-01-20"), *signed("pca", "2024-03-01"))

    assert lacking(rules, spd, "IN_FORCE", pca, *papers) == unmet


def test_a_framework_may_be_in_force_before_its_first_document(rules: Rules) -> None:
    assert lacking(rules, an_agreement("pca", "PCA", state="SIGNED"), "IN_FORCE", *signed("pca", "2024-03-01")) == []


@pytest.mark.parametrize(
    ("end_on", "unmet"), [("2025-05-09", []), ("2025-05-10", ["NOT_OVER_YET"]), (None, ["NOT_OVER_YET"])]
)
def test_it_ends_after_its_last_day(rules: Rules, end_on: str | None, unmet: list[str]) -> None:
    assert lacking(rules, gov("IN_FORCE", end_on=end_on), "ENDED") == unmet


def test_breaking_it_off_needs_a_document_and_a_day(rules: Rules) -> None:
    letter = a_record("evidence", "letter", of="gov", evidence_type="LETTER")

    assert lacking(rules, gov("IN_FORCE"), "TERMINATED") == ["DOCUMENT_LACKING", "ENDED_ON_MISSING"]
    assert lacking(rules, gov("IN_FORCE", ended_on="2025-05-03"), "TERMINATED", letter) == []


@pytest.mark.parametrize(("state", "to"), [("IN_FORCE", "SUSPENDED"), ("DRAFT", "VOID")])
def test_setting_it_aside_needs_a_reason(rules: Rules, state: str, to: str) -> None:
    assert lacking(rules, gov(state), to) == ["REASON_NOT_GIVEN"]
    assert lacking(rules, gov(state), to, reason="Audit") == []


def test_a_suspension_is_lifted_explicitly(rules: Rules) -> None:
    assert lacking(rules, gov("SUSPENDED"), "IN_FORCE", *signed("gov", "2025-01-10")) == []


def test_a_conflict_refuses_the_step(rules: Rules) -> None:
    torn = RecordFacts("gov", "agreement", "GOV", {"state": "SENT"}, frozenset({"state"}))

    assert lacking(rules, torn, "SIGNED") == ["CONFLICT"]
