"""Principle 2: the declaration and the assessment of core values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import Finding, Status, Target
from tests.builders import a_happy_pump, a_record, also, changed, in_conflict, without

Ask = Callable[..., Finding]


def declared(**values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), "decl1", **values)


def assessed(**values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), "val1", **values)


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({}, "MET", "COMMITTED_TO_VALUES"),
        ({"conduct_rules": "NO"}, "NOT_MET", "STATEMENT_DENIED"),
        ({"conduct_rules": None}, "UNKNOWN", "STATEMENTS_OPEN"),
        ({"conduct_rules": "NO", "un_values": None}, "NOT_MET", "STATEMENT_DENIED"),
        ({"signer": None}, "UNKNOWN", "SIGNER_MISSING"),
        ({"signer_authorised": None}, "UNKNOWN", "SIGNER_UNCHECKED"),
        ({"signer_authorised": "NO"}, "NOT_MET", "SIGNER_NOT_AUTHORISED"),
        ({"signed_on": None}, "UNKNOWN", "DECLARATION_UNDATED"),
        ({"signed_on": "2025-05-10"}, "MET", "COMMITTED_TO_VALUES"),
        ({"signed_on": "2025-05-11"}, "UNKNOWN", "DECLARATION_DATED_LATER"),
    ],
)
def test_all_eight_statements_are_affirmed_and_signed_by_somebody_entitled(
    ask: Ask, values: dict[str, Any], status: str, reason: str
) -> None:
    found = ask(declared(**values), "2.2")

    assert (found.status, found.reason, found.severity) == (status, reason, "BLOCKER")


def test_the_statement_denied_is_named_and_opened(ask: Ask) -> None:
    found = ask(declared(non_discrimination="NO"), "2.2")

    assert found.targets[0] == Target("decl1", "declaration", "non_discrimination")
    assert (found.facts["record_kind"], found.facts["field"]) == ("declaration", "non_discrimination")


def test_no_declaration_is_not_a_failure(ask: Ask) -> None:
    found = ask(without(a_happy_pump(), "decl1"), "2.2")

    assert (found.status, found.reason, found.remedies) == ("UNKNOWN", "DECLARATION_MISSING", ("READ_DECLARATION",))


@pytest.mark.parametrize(("form", "severity"), [("FORMAL", "BLOCKER"), ("COLLABORATIVE", "MAJOR"), (None, "MAJOR")])
def test_the_declaration_blocks_only_formal_cooperation(ask: Ask, form: str | None, severity: str) -> None:
    facts = changed(without(a_happy_pump(), "decl1"), "project", form=form)

    assert ask(facts, "2.2").severity == severity


@pytest.mark.parametrize(
    ("partner_type", "status"), [("CSO_NAT", "NOT_MET"), ("YOUTH", "NOT_MET"), ("MEDIA", "MET"), ("CORP", "MET")]
)
def test_a_company_or_a_radio_may_live_from_profit(ask: Ask, partner_type: str, status: str) -> None:
    facts = changed(declared(not_for_profit="NO"), "p1", partner_type=partner_type)

    assert ask(facts, "2.2").status == status


def test_a_public_body_is_bound_by_treaties(ask: Ask) -> None:
    assert ask(changed(a_happy_pump(), "p1", partner_type="GOV_L"), "2.2").status is Status.NA


def test_the_last_declaration_counts(ask: Ask) -> None:
    newer = a_record("declaration", "decl2", partner="p1", signed_on="2025-03-01", un_values="NO")

    assert ask(also(a_happy_pump(), newer), "2.2").status is Status.NOT_MET
    assert ask(also(a_happy_pump(), newer), "2.2", as_of=date(2025, 2, 28)).status is Status.MET


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({}, "MET", "ASSESSMENT_POSITIVE"),
        ({"outcome": "NEGATIVE"}, "NOT_MET", "ASSESSMENT_NEGATIVE"),
        ({"outcome": "PENDING"}, "UNKNOWN", "ASSESSMENT_PENDING"),
        ({"outcome": None}, "UNKNOWN", "ASSESSMENT_OUTCOME_MISSING"),
        ({"archived": "YES"}, "UNKNOWN", "ASSESSMENT_MISSING"),
        ({"assessed_on": None}, "UNKNOWN", "ASSESSMENT_UNDATED"),
        ({"assessed_on": "2025-05-11"}, "UNKNOWN", "ASSESSMENT_DATED_LATER"),
        ({"assessed_on": "2020-05-09"}, "NOT_MET", "ASSESSMENT_TOO_OLD"),
        ({"assessed_on": "2020-05-10"}, "MET", "ASSESSMENT_ENDS_SOON"),
        ({"assessed_on": "2020-05-11"}, "MET", "ASSESSMENT_ENDS_SOON"),
        ({"assessed_on": "2021-12-31"}, "MET", "ASSESSMENT_ENDS_SOON"),
        ({"assessed_on": "2022-01-01"}, "MET", "ASSESSMENT_POSITIVE"),
    ],
)
def test_a_positive_assessment_holds_for_five_years_and_says_when_it_ends_soon(
    ask: Ask, values: dict[str, Any], status: str, reason: str
) -> None:
    found = ask(assessed(**values), "2.3")

    assert (found.status, found.reason, found.severity) == (status, reason, "BLOCKER")


def test_nothing_moving_makes_the_assessment_weigh_less(ask: Ask) -> None:
    facts = without(a_happy_pump(), "val1", "c1")

    assert (ask(facts, "2.3").status, ask(facts, "2.3").severity) == ("UNKNOWN", "MAJOR")


@pytest.mark.parametrize(
    ("partner_type", "status"),
    [
        ("CSO_INT", "UNKNOWN"),
        ("CSO_CBO", "UNKNOWN"),
        ("CSO_RC", "UNKNOWN"),
        ("KNOW", "UNKNOWN"),
        ("YOUTH", "UNKNOWN"),
        ("GOV_L", "NA"),
        ("MEDIA", "NA"),
        ("CORP", "NA"),
        ("UN", "NA"),
        (None, "UNKNOWN"),
    ],
)
def test_only_civil_society_is_assessed(ask: Ask, partner_type: str | None, status: str) -> None:
    assert ask(changed(without(a_happy_pump(), "val1"), "p1", partner_type=partner_type), "2.3").status == status


def test_a_new_assessment_under_way_does_not_undo_the_last(ask: Ask) -> None:
    pending = a_record("values_assessment", "val2", partner="p1", assessed_on="2025-05-01", outcome="PENDING")

    assert ask(also(a_happy_pump(), pending), "2.3").status is Status.MET


@pytest.mark.parametrize(
    ("rating", "status"),
    [
        ({"psea_rating": "ASSUMED_LOWCAP_EMERG", "rated_on": "2025-04-01"}, "MET"),
        ({"basis": "HIGH_ASSUMED", "rated_on": "2025-05-10"}, "MET"),
        ({"basis": "HIGH_ASSUMED", "rated_on": "2025-05-11"}, "UNKNOWN"),
        ({"basis": "HIGH_ASSUMED"}, "UNKNOWN"),
        ({"basis": "MICRO", "rated_on": "2025-04-01"}, "UNKNOWN"),
    ],
)
def test_in_an_emergency_an_assumed_rating_with_its_day_will_do(ask: Ask, rating: dict[str, Any], status: str) -> None:
    facts = also(without(a_happy_pump(), "val1"), a_record("risk_rating", "rr9", partner="p1", **rating))

    assert ask(changed(facts, "project", humanitarian="YES"), "2.3").status == status
    assert ask(facts, "2.3").status is Status.UNKNOWN


def test_not_even_an_emergency_undoes_a_negative_assessment(ask: Ask) -> None:
    rating = a_record("risk_rating", "rr9", partner="p1", basis="LOW_ASSUMED", rated_on="2025-04-01")
    facts = also(changed(assessed(outcome="NEGATIVE"), "project", humanitarian="YES"), rating)

    assert ask(facts, "2.3").status is Status.NOT_MET


def test_a_conflict_about_the_outcome_asks_for_a_decision(ask: Ask) -> None:
    found = ask(in_conflict(a_happy_pump(), "val1", "outcome"), "2.3")

    assert (found.status, found.severity, found.remedies) == ("UNKNOWN", "BLOCKER", ("DECIDE",))
