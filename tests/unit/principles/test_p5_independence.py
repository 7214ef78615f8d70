"""Principle 5, independence: interests, strings, politics and weapons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.finding import Finding, Status
from tests.builders import a_contribution, a_happy_pump, a_record, also, changed, without

Ask = Callable[..., Finding]
DECLARED = {"officer_interest": "DECLARED"}
APPROVED = {"neutrality_note": "Le préfet ouvre la cérémonie.", "neutrality_approver": "Chef de bureau"}


def outcome(found: Finding) -> tuple[str, str, str]:
    return found.status, found.severity, found.reason


@pytest.mark.parametrize(
    ("values", "status", "severity", "reason"),
    [
        ({}, "MET", "BLOCKER", "NO_INTEREST"),
        ({"officer_interest": None}, "UNKNOWN", "MAJOR", "INTEREST_NOT_SAID"),
        ({"partner_interest": None}, "UNKNOWN", "MAJOR", "INTEREST_NOT_SAID"),
        (DECLARED, "UNKNOWN", "MAJOR", "RECUSAL_NOT_SAID"),
        ({**DECLARED, "interest_recusal": "Repris par A. Cissé"}, "MET", "BLOCKER", "INTEREST_DECLARED"),
        ({"officer_interest": "KNOWN_UNDECLARED"}, "NOT_MET", "BLOCKER", "INTEREST_KEPT_SILENT"),
        (
            {"partner_interest": "KNOWN_UNDECLARED", "officer_interest": None},
            "NOT_MET",
            "BLOCKER",
            "INTEREST_KEPT_SILENT",
        ),
        (
            {"partner_interest": "KNOWN_UNDECLARED", "interest_recusal": "x"},
            "NOT_MET",
            "BLOCKER",
            "INTEREST_KEPT_SILENT",
        ),
        ({"partner_interest": "MAYBE"}, "UNKNOWN", "BLOCKER", "NOT_UNDERSTOOD"),
    ],
)
def test_interests_are_declared(ask: Ask, values: dict[str, Any], status: str, severity: str, reason: str) -> None:
    assert outcome(ask(changed(a_happy_pump(), "project", **values), "5.2")) == (status, severity, reason)


def a_gift(partner_type: str = "CORP", *, state: str = "PLEDGED", **values: Any) -> ProjectFacts:
    given = {"giver": "PARTNER", "giver_partner": "corp", "receiver": "UNICEF", **values}
    partner = a_record("partner", "corp", partner_type=partner_type, legal_name="Source Claire SAS")
    return also(a_happy_pump(), partner, a_contribution("gift", "CASH", state, **given))


@pytest.mark.parametrize(
    ("conditions", "status", "severity", "reason"),
    [
        (["NONE"], "MET", "BLOCKER", "NO_STRINGS"),
        (None, "UNKNOWN", "BLOCKER", "STRINGS_NOT_SAID"),
        ([], "UNKNOWN", "BLOCKER", "STRINGS_NOT_SAID"),
        (["EXCLUSIVITY"], "NOT_MET", "BLOCKER", "STRINGS_STEER"),
        (["DATA"], "NOT_MET", "BLOCKER", "STRINGS_STEER"),
        (["PROCUREMENT_TIE"], "NOT_MET", "BLOCKER", "STRINGS_STEER"),
        (["SITE_CHOICE"], "NOT_MET", "MAJOR", "STRINGS_UNWANTED"),
        (["MEDIA_RIGHTS"], "NOT_MET", "MAJOR", "STRINGS_UNWANTED"),
        (["BRANDING"], "MET", "BLOCKER", "NO_STRINGS"),
        (["NONE", "EXCLUSIVITY"], "NOT_MET", "BLOCKER", "STRINGS_STEER"),
        (["BRANDING", "SITE_CHOICE"], "NOT_MET", "MAJOR", "STRINGS_UNWANTED"),
        (["PRAISE"], "UNKNOWN", "BLOCKER", "NOT_UNDERSTOOD"),
    ],
)
def test_no_condition_steers_unicef(
    ask: Ask, conditions: list[str] | None, status: str, severity: str, reason: str
) -> None:
    assert outcome(ask(a_gift(conditions=conditions), "5.3")) == (status, severity, reason)


@pytest.mark.parametrize(
    ("visibility", "status", "severity", "reason"),
    [
        ({}, "MET", "BLOCKER", "NO_STRINGS"),
        ({"permission_reference": None}, "UNKNOWN", "MAJOR", "BRAND_TERMS_MISSING"),
        ({"permission_reference": None, "permission_agreement": "corpa"}, "MET", "BLOCKER", "NO_STRINGS"),
        ({"product_message": "YES"}, "NOT_MET", "MAJOR", "BRAND_PRAISES_PRODUCT"),
    ],
)
def test_a_brand_is_shown_on_written_terms_only(
    ask: Ask, visibility: dict[str, Any], status: str, severity: str, reason: str
) -> None:
    facts = changed(a_gift(conditions=["BRANDING"]), "v1", **visibility)

    assert outcome(ask(facts, "5.3")) == (status, severity, reason)


def test_a_brand_without_a_word_on_what_is_shown_waits_for_its_terms(ask: Ask) -> None:
    found = ask(without(a_gift(conditions=["BRANDING"]), "v1"), "5.3")

    assert (found.reason, found.targets[0].kind) == ("BRAND_TERMS_MISSING", "visibility")


@pytest.mark.parametrize(
    ("facts", "status", "severity"),
    [
        (a_gift("MULTI", receiver="PARTNER"), "UNKNOWN", "BLOCKER"),
        (a_gift("MEDIA"), "UNKNOWN", "MAJOR"),
        (a_gift("MEDIA", receiver="PARTNER"), "MET", "BLOCKER"),
        (a_gift("CSO_CBO", giver="COMMUNITY"), "MET", "BLOCKER"),
        (a_gift("CSO_CBO", giver="COMMUNITY", conditions=["SITE_CHOICE"]), "NOT_MET", "MAJOR"),
        (a_gift("CORP", state="REFUNDED", conditions=["EXCLUSIVITY"]), "MET", "BLOCKER"),
        (a_gift("CORP", giver="UNICEF", conditions=["EXCLUSIVITY"]), "MET", "BLOCKER"),
        (a_gift("CORP", giver=None), "UNKNOWN", "BLOCKER"),
    ],
    ids=["donor", "radio", "radio for the club", "community", "community that asks", "given back", "ours", "nameless"],
)
def test_donors_are_asked_and_others_where_unicef_receives(
    ask: Ask, facts: ProjectFacts, status: str, severity: str
) -> None:
    found = ask(facts, "5.3")

    assert (found.status, found.severity) == (status, severity)


def test_the_site_is_proposed_by_need(ask: Ask) -> None:
    found = ask(a_gift(conditions=["EXCLUSIVITY", "SITE_CHOICE"]), "5.3")

    assert found.remedies == ("RENEGOTIATE", "CHOOSE_SITE_BY_NEED")
    assert found.facts["conditions"] == "EXCLUSIVITY, SITE_CHOICE"


def test_nothing_is_asked_where_only_unicef_gives(ask: Ask) -> None:
    assert outcome(ask(without(a_happy_pump(), "c2", "c3"), "5.3")) == ("NA", "BLOCKER", "NOBODY_ELSE_GIVES")


@pytest.mark.parametrize(
    ("values", "status", "severity", "reason"),
    [
        ({}, "MET", "MAJOR", "NEUTRAL"),
        ({"political_presence": None}, "UNKNOWN", "MAJOR", "POLITICS_NOT_SAID"),
        ({"armed_actors": None}, "UNKNOWN", "MAJOR", "ARMS_NOT_SAID"),
        ({"political_presence": "YES"}, "UNKNOWN", "MAJOR", "POLITICS_THERE"),
        ({"political_presence": "YES", "neutrality_note": "x"}, "UNKNOWN", "MAJOR", "POLITICS_THERE"),
        ({"political_presence": "YES", **APPROVED}, "MET", "MAJOR", "PRESENCE_APPROVED"),
        ({"armed_actors": "ESCORT"}, "UNKNOWN", "MAJOR", "ARMED_ESCORT"),
        ({"armed_actors": "ESCORT", **APPROVED}, "MET", "MAJOR", "NEUTRAL"),
        ({"armed_actors": "CONTROL"}, "NOT_MET", "BLOCKER", "ARMED_CONTROL"),
        ({"armed_actors": "CONTROL", **APPROVED}, "NOT_MET", "BLOCKER", "ARMED_CONTROL"),
        ({"armed_actors": "ARMY"}, "UNKNOWN", "MAJOR", "NOT_UNDERSTOOD"),
    ],
)
def test_the_project_stays_neutral(ask: Ask, values: dict[str, Any], status: str, severity: str, reason: str) -> None:
    assert outcome(ask(changed(a_happy_pump(), "project", **values), "5.7")) == (status, severity, reason)


def a_ceremony(**values: Any) -> RecordFacts:
    return a_record("event", "e1", **{"project": "project", "held_on": "2025-05-10", **values})


@pytest.mark.parametrize(
    ("event", "project", "status", "severity"),
    [
        ({}, {}, "MET", "MAJOR"),
        ({"political_presence": "NO", "armed_actors": "NONE"}, {}, "MET", "MAJOR"),
        ({"political_presence": "YES"}, {}, "NOT_MET", "MAJOR"),
        ({"political_presence": "YES", "held_on": "2025-05-09"}, {}, "NOT_MET", "MAJOR"),
        ({"political_presence": "YES", "held_on": "2025-05-11"}, {}, "UNKNOWN", "MAJOR"),
        ({"political_presence": "YES", "held_on": None}, {}, "UNKNOWN", "MAJOR"),
        ({"political_presence": "YES"}, APPROVED, "MET", "MAJOR"),
        ({"armed_actors": "ESCORT"}, {}, "NOT_MET", "MAJOR"),
        ({"armed_actors": "CONTROL", "held_on": None}, APPROVED, "NOT_MET", "BLOCKER"),
    ],
)
def test_an_event_is_as_neutral_as_the_project(
    ask: Ask, event: dict[str, Any], project: dict[str, Any], status: str, severity: str
) -> None:
    found = ask(also(changed(a_happy_pump(), "project", **project), a_ceremony(**event)), "5.7")

    assert (found.status, found.severity) == (status, severity)


def test_a_quiet_event_does_not_answer_for_the_project(ask: Ask) -> None:
    facts = changed(a_happy_pump(), "project", political_presence=None)

    assert ask(also(facts, a_ceremony(political_presence="NO")), "5.7").status is Status.UNKNOWN
