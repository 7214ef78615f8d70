"""Principle 5, what is shown: name and logo on written terms, safety, pictures of children."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.finding import Finding, Status
from tests.builders import (
    a_contribution,
    a_happy_pump,
    a_record,
    also,
    an_agreement,
    changed,
    in_conflict,
    signed,
    without,
)

Ask = Callable[..., Finding]
NO_TERMS = {"permission_reference": None, "permission_on": None}
UNDECIDED = {"choice": None, "decision_reason": None, "decided_on": None}


def outcome(found: Finding) -> tuple[str, str, str]:
    return found.status, found.severity, found.reason


def shown(**values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), "v1", **values)


@pytest.mark.parametrize(
    ("values", "status", "severity", "reason"),
    [
        ({}, "MET", "MAJOR", "NAME_ON_TERMS"),
        ({"name_used": "NO", **NO_TERMS}, "MET", "MAJOR", "NAME_NOT_USED"),
        ({"name_used": None, "choice": "NOTHING", **NO_TERMS}, "MET", "MAJOR", "NAME_NOT_USED"),
        ({"name_used": None}, "UNKNOWN", "MAJOR", "NAME_USE_NOT_SAID"),
        (NO_TERMS, "UNKNOWN", "MAJOR", "PERMISSION_MISSING"),
        ({"choice": "NOTHING", **NO_TERMS}, "UNKNOWN", "MAJOR", "PERMISSION_MISSING"),
        ({**NO_TERMS, "permission_agreement": "elsewhere"}, "MET", "MAJOR", "NAME_ON_TERMS"),
        ({**NO_TERMS, "displayed_on": "2025-05-09"}, "NOT_MET", "BLOCKER", "SHOWN_WITHOUT_PERMISSION"),
        ({**NO_TERMS, "displayed_on": "2025-05-10"}, "NOT_MET", "BLOCKER", "SHOWN_WITHOUT_PERMISSION"),
        ({**NO_TERMS, "displayed_on": "2025-05-11"}, "UNKNOWN", "MAJOR", "PERMISSION_MISSING"),
        ({"displayed_on": "2025-01-19"}, "NOT_MET", "MAJOR", "SHOWN_BEFORE_PERMISSION"),
        ({"displayed_on": "2025-01-20"}, "MET", "MAJOR", "NAME_ON_TERMS"),
        ({"displayed_on": "2025-01-21"}, "MET", "MAJOR", "NAME_ON_TERMS"),
        ({"product_message": "YES"}, "NOT_MET", "MAJOR", "PRODUCT_PRAISED"),
        ({"product_message": "YES", "name_used": "NO"}, "NOT_MET", "MAJOR", "PRODUCT_PRAISED"),
        ({"product_message": "YES", **NO_TERMS}, "NOT_MET", "MAJOR", "PRODUCT_PRAISED"),
        ({"product_message": None}, "MET", "MAJOR", "NAME_ON_TERMS"),
        ({"name_used": "OFTEN"}, "UNKNOWN", "MAJOR", "NOT_UNDERSTOOD"),
    ],
)
def test_the_name_is_used_on_written_terms(
    ask: Ask, values: dict[str, Any], status: str, severity: str, reason: str
) -> None:
    assert outcome(ask(shown(**values), "5.4")) == (status, severity, reason)


def test_what_is_shown_is_asked_first(ask: Ask) -> None:
    assert outcome(ask(without(a_happy_pump(), "v1"), "5.4")) == ("UNKNOWN", "MAJOR", "VISIBILITY_NOT_SAID")


@pytest.mark.parametrize(
    ("papers", "displayed_on", "status", "severity"),
    [
        (signed("corpa", "2025-03-01"), None, "MET", "MAJOR"),
        (signed("corpa", "2025-03-01")[:1], None, "UNKNOWN", "MAJOR"),
        ((), None, "UNKNOWN", "MAJOR"),
        ((), "2025-05-01", "NOT_MET", "BLOCKER"),
    ],
)
def test_an_agreement_gives_permission_once_both_have_signed(
    ask: Ask, papers: tuple[RecordFacts, ...], displayed_on: str | None, status: str, severity: str
) -> None:
    facts = shown(**NO_TERMS, permission_agreement="corpa", displayed_on=displayed_on)
    found = ask(also(facts, an_agreement("corpa", "CORPA"), *papers), "5.4")

    assert (found.status, found.severity) == (status, severity)


@pytest.mark.parametrize(("message", "reason"), [(None, "WORDING_NOT_READ"), ("NO", "NAME_ON_TERMS")])
def test_the_wording_is_read_where_a_company_gives(ask: Ask, message: str | None, reason: str) -> None:
    company = a_record("partner", "corp", partner_type="CORP")
    gift = a_contribution("gift", "CASH", "PLEDGED", giver="PARTNER", giver_partner="corp", receiver="UNICEF")

    assert ask(also(shown(product_message=message), company, gift), "5.4").reason == reason


def test_the_worst_of_several_signs_counts(ask: Ask) -> None:
    second = a_record("visibility", "v2", project="project", name_used="YES", displayed_on="2025-05-01")

    assert ask(also(a_happy_pump(), second), "5.4").reason == "SHOWN_WITHOUT_PERMISSION"


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({}, "MET", "VISIBILITY_SAFE"),
        ({"choice": "NOTHING"}, "MET", "VISIBILITY_SAFE"),
        ({"security_level": "MODERATE", **UNDECIDED}, "MET", "PLACE_IS_CALM"),
        ({"security_level": "SUBSTANTIAL", **UNDECIDED}, "UNKNOWN", "SECURITY_DECISION_MISSING"),
        ({"security_level": "HIGH", **UNDECIDED}, "UNKNOWN", "SECURITY_DECISION_MISSING"),
        ({"security_level": None, **UNDECIDED}, "UNKNOWN", "SECURITY_LEVEL_MISSING"),
        ({"security_level": None}, "MET", "VISIBILITY_SAFE"),
        ({"decided_on": None}, "MET", "VISIBILITY_SAFE"),
        ({"decision_reason": None}, "MET", "VISIBILITY_SAFE"),
        ({"decided_on": None, "decision_reason": None}, "UNKNOWN", "SECURITY_DECISION_MISSING"),
        ({"displayed_on": "2025-02-02"}, "NOT_MET", "SHOWN_WITHOUT_DECISION"),
        ({"displayed_on": "2025-02-03"}, "MET", "VISIBILITY_SAFE"),
        ({"displayed_on": "2025-02-04"}, "MET", "VISIBILITY_SAFE"),
        ({"displayed_on": "2025-05-01", **UNDECIDED}, "NOT_MET", "SHOWN_WITHOUT_DECISION"),
        ({"displayed_on": "2025-05-11", **UNDECIDED}, "UNKNOWN", "SECURITY_DECISION_MISSING"),
        ({"displayed_on": "2025-05-01", "security_level": None, **UNDECIDED}, "UNKNOWN", "SECURITY_LEVEL_MISSING"),
        ({"security_level": "EXTREME"}, "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_what_is_shown_is_decided_where_it_is_dangerous(
    ask: Ask, values: dict[str, Any], status: str, reason: str
) -> None:
    assert outcome(ask(shown(**values), "5.5")) == (status, "MAJOR", reason)


def test_the_decision_is_asked_before_anything_is_planned(ask: Ask) -> None:
    assert ask(without(a_happy_pump(), "v1"), "5.5").reason == "SECURITY_DECISION_MISSING"


def a_photo(**values: Any) -> RecordFacts:
    return a_record("evidence", "ph", **{"of": "project", "evidence_type": "PHOTO", "shows_children": "YES", **values})


def a_group(vulnerability: str) -> RecordFacts:
    return a_record("target_group", "at-risk", project="project", vulnerability=vulnerability)


@pytest.mark.parametrize(
    ("photo", "status", "severity", "reason"),
    [
        ({"consent": "GIVEN"}, "MET", "MAJOR", "CHILDREN_PROTECTED"),
        ({"consent": "NOT_NEEDED"}, "MET", "MAJOR", "CHILDREN_PROTECTED"),
        ({"consent": "MISSING"}, "NOT_MET", "MAJOR", "CONSENT_MISSING"),
        ({}, "UNKNOWN", "MAJOR", "CONSENT_NOT_SAID"),
        ({"evidence_type": "OTHER"}, "UNKNOWN", "MAJOR", "CONSENT_NOT_SAID"),
        ({"shows_children": "NO"}, "NA", "MAJOR", "NO_CHILD_SHOWN"),
        ({"shows_children": None}, "UNKNOWN", "MINOR", "CHILDREN_NOT_SAID"),
        ({"shows_children": None, "consent": "MISSING"}, "UNKNOWN", "MINOR", "CHILDREN_NOT_SAID"),
        ({"shows_children": None, "consent": "GIVEN"}, "NA", "MAJOR", "NO_CHILD_SHOWN"),
        ({"shows_children": None, "evidence_type": "LETTER"}, "NA", "MAJOR", "NO_CHILD_SHOWN"),
        ({"shows_children": None, "of": "reg1"}, "NA", "MAJOR", "NO_CHILD_SHOWN"),
        ({"consent": "LATER"}, "UNKNOWN", "MAJOR", "NOT_UNDERSTOOD"),
    ],
)
def test_each_picture_of_a_child_has_its_consent(
    ask: Ask, photo: dict[str, Any], status: str, severity: str, reason: str
) -> None:
    assert outcome(ask(also(a_happy_pump(), a_photo(**photo)), "5.6")) == (status, severity, reason)


@pytest.mark.parametrize(
    ("group", "answer", "told"),
    [
        ("IDP", "YES", ("MET", "MAJOR", "CHILDREN_PROTECTED")),
        ("IDP", None, ("UNKNOWN", "MAJOR", "IDENTITIES_NOT_SAID")),
        ("IDP", "NO", ("NOT_MET", "MAJOR", "IDENTITIES_EXPOSED")),
        ("ORPHAN_SEPARATED", None, ("UNKNOWN", "MAJOR", "IDENTITIES_NOT_SAID")),
        ("CAFAAG", "YES", ("MET", "MAJOR", "CHILDREN_PROTECTED")),
        ("CAFAAG", None, ("UNKNOWN", "BLOCKER", "IDENTITIES_NOT_SAID")),
        ("CAFAAG", "NO", ("NOT_MET", "BLOCKER", "IDENTITIES_EXPOSED")),
        ("RURAL_REMOTE", "NO", ("NA", "MAJOR", "NO_CHILD_SHOWN")),
    ],
)
def test_children_at_risk_cannot_be_recognised(
    ask: Ask, group: str, answer: str | None, told: tuple[str, str, str]
) -> None:
    facts = also(changed(a_happy_pump(), "project", identities_protected=answer), a_group(group))

    assert outcome(ask(facts, "5.6")) == told


def test_a_photo_without_consent_blocks_where_the_children_were_with_armed_groups(ask: Ask) -> None:
    found = ask(also(a_happy_pump(), a_group("CAFAAG"), a_photo(consent="MISSING")), "5.6")

    assert outcome(found) == ("NOT_MET", "BLOCKER", "CONSENT_MISSING")


@pytest.mark.parametrize(
    ("records", "status"),
    [
        ([], "UNKNOWN"),
        ([a_record("evidence", "form", of="project", evidence_type="CONSENT_FORM")], "MET"),
        ([a_photo(consent="GIVEN", evidence_type="OTHER")], "MET"),
        ([a_photo(consent="GIVEN", shows_children="NO")], "UNKNOWN"),
    ],
)
def test_children_on_the_radio_have_signed_forms(ask: Ask, records: list[RecordFacts], status: str) -> None:
    radio = changed(a_happy_pump(), "project", project_kind="MEDIA", works_with_children="YES")

    assert ask(also(radio, *records), "5.6").status == status


def test_a_conflict_about_consent_asks_for_a_decision(ask: Ask) -> None:
    facts = in_conflict(also(a_happy_pump(), a_photo(consent="GIVEN")), "ph", "consent")

    assert ask(facts, "5.6").status is Status.UNKNOWN
