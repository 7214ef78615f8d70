"""Principle 1, safety: what is asked of partners that meet children."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fieldapp.principles.check import check
from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import Finding, Principle, Status, Verdict
from fieldapp.principles.rules import Rules
from tests.builders import a_happy_pump, a_record, also, changed, without

Ask = Callable[..., Finding]
STANDARDS = (
    "psea_policy",
    "psea_people",
    "psea_training",
    "psea_reporting",
    "psea_assistance",
    "psea_investigation",
)
NO_POINTS: dict[str, Any] = dict.fromkeys(STANDARDS)
MEASURES = {"safeguarding_mitigation": "Jamais seul avec un enfant ; formation le 3 mars."}


def meeting_children(project: dict[str, Any] | None = None, **rating: Any) -> ProjectFacts:
    facts = changed(a_happy_pump(), "project", works_with_children="YES", **(project or {}))
    return changed(facts, "psea", **rating)


def rated(rating: str | None, **project: Any) -> ProjectFacts:
    return meeting_children(project, psea_rating=rating, **NO_POINTS)


def points(*given: int) -> dict[str, Any]:
    return {name: str(one) for name, one in zip(STANDARDS, given, strict=True)}


def told(found: Finding) -> tuple[str, str, str]:
    return (found.status, found.severity, found.reason)


def unknown_channel(**more: Any) -> dict[str, Any]:
    return {"reporting_channel_known": None, **more}


@pytest.mark.parametrize(
    ("facts", "status", "severity", "reason"),
    [
        (a_happy_pump(), "NA", "MAJOR", "NO_CONTACT_WITH_CHILDREN"),
        (changed(a_happy_pump(), "project", works_with_children=None), "UNKNOWN", "MAJOR", "CONTACT_NOT_SAID"),
        (meeting_children(), "MET", "MAJOR", "PSEA_ENOUGH"),
        (rated("FULLCAP_LOW"), "MET", "MAJOR", "PSEA_ENOUGH"),
        (rated("LOWCAP_HIGH"), "NOT_MET", "BLOCKER", "PSEA_HIGH"),
        (rated("LOWCAP_HIGH", **MEASURES), "MET", "MAJOR", "SAFE_BY_MEASURES"),
        (rated("LOWCAP_HIGH", **unknown_channel(**MEASURES)), "UNKNOWN", "MAJOR", "CHANNEL_NOT_SAID"),
        (rated("LOWCAP_HIGH", reporting_channel=None, **MEASURES), "UNKNOWN", "MAJOR", "CHANNEL_NOT_SAID"),
        (
            rated("LOWCAP_HIGH", reporting_channel_known="NO", **MEASURES),
            "NOT_MET",
            "MAJOR",
            "CHANNEL_UNKNOWN_ON_SITE",
        ),
        (rated("NOT_ASSESSED"), "NOT_MET", "BLOCKER", "PSEA_NOT_ASSESSED"),
        (rated("NOT_ASSESSED", **MEASURES), "MET", "MAJOR", "SAFE_BY_MEASURES"),
        (rated("NO_CONTACT"), "UNKNOWN", "BLOCKER", "PSEA_SAYS_NO_CONTACT"),
        (rated(None), "UNKNOWN", "BLOCKER", "PSEA_NOT_GIVEN"),
        (without(meeting_children(), "psea"), "UNKNOWN", "BLOCKER", "PSEA_MISSING"),
        (without(meeting_children(MEASURES), "psea"), "MET", "MAJOR", "SAFE_BY_MEASURES"),
        (
            without(meeting_children(unknown_channel(**MEASURES)), "psea"),
            "UNKNOWN",
            "MAJOR",
            "PSEA_MISSING",
        ),
        (meeting_children(rating_kind="FIN"), "UNKNOWN", "BLOCKER", "PSEA_MISSING"),
        (meeting_children(rated_on=None), "UNKNOWN", "BLOCKER", "PSEA_UNDATED"),
        (meeting_children(psea_rating="?"), "UNKNOWN", "MAJOR", "NOT_UNDERSTOOD"),
    ],
)
def test_children_are_safe_by_a_sufficient_rating_or_by_measures_and_a_known_channel(
    ask: Ask, facts: ProjectFacts, status: str, severity: str, reason: str
) -> None:
    assert told(ask(facts, "1.7")) == (status, severity, reason)


@pytest.mark.parametrize(
    ("project", "status", "severity", "reason"),
    [
        ({}, "NOT_MET", "BLOCKER", "PSEA_HIGH"),
        (MEASURES, "MET", "MAJOR", "SAFE_BY_MEASURES"),
        (unknown_channel(**MEASURES), "NOT_MET", "BLOCKER", "PSEA_HIGH"),
        ({"reporting_channel": None, **MEASURES}, "NOT_MET", "BLOCKER", "PSEA_HIGH"),
        ({"humanitarian": "YES"}, "NOT_MET", "BLOCKER", "PSEA_HIGH"),
    ],
)
def test_s11_an_assumed_rating_needs_measures_and_a_known_channel(
    ask: Ask, project: dict[str, Any], status: str, severity: str, reason: str
) -> None:
    assert told(ask(rated("ASSUMED_LOWCAP_EMERG", **project), "1.7")) == (status, severity, reason)


def test_s1_the_sound_pump_passes_principle_one(rules: Rules) -> None:
    report = check(a_happy_pump(), rules, date(2025, 5, 10))

    assert report.verdicts[Principle.P1] is Verdict.PASS
    assert {one.status for one in report.findings if one.principle is Principle.P1} <= {Status.MET, Status.NA}


def test_s11_an_emergency_without_measures_fails_principle_one(rules: Rules) -> None:
    report = check(rated("ASSUMED_LOWCAP_EMERG", humanitarian="YES"), rules, date(2025, 5, 10))

    assert report.verdicts[Principle.P1] is Verdict.FAIL


def test_s6_a_rating_nobody_knows_leaves_principle_one_incomplete(rules: Rules) -> None:
    report = check(without(meeting_children(), "psea"), rules, date(2025, 5, 10))

    assert report.verdicts[Principle.P1] is Verdict.INCOMPLETE


@pytest.mark.parametrize(
    ("given", "rating", "reason"),
    [
        ((2, 1, 1, 1, 1, 1), "LOWCAP_HIGH", "PSEA_HIGH"),
        ((2, 2, 1, 1, 1, 1), "LOWCAP_HIGH", "PSEA_HIGH"),
        ((2, 2, 2, 1, 1, 1), "MEDCAP_MOD", "PSEA_ENOUGH"),
        ((2, 2, 2, 2, 2, 3), "MEDCAP_MOD", "PSEA_ENOUGH"),
        ((3, 3, 2, 2, 2, 2), "MEDCAP_MOD", "PSEA_ENOUGH"),
        ((3, 3, 3, 2, 2, 2), "FULLCAP_LOW", "PSEA_ENOUGH"),
    ],
)
def test_six_standards_make_the_rating(ask: Ask, given: tuple[int, ...], rating: str, reason: str) -> None:
    found = ask(meeting_children(psea_rating=None, **points(*given)), "1.7")

    assert (found.reason, found.facts["psea_rating"]) == (reason, rating)


@pytest.mark.parametrize("rating", ["LOWCAP_HIGH", "FULLCAP_LOW", "NO_CONTACT", "NOT_ASSESSED", "ASSUMED_LOWCAP_EMERG"])
def test_a_rating_that_its_points_contradict_is_told(ask: Ask, rating: str) -> None:
    found = ask(meeting_children(psea_rating=rating), "1.7")

    assert told(found) == ("UNKNOWN", "BLOCKER", "PSEA_DISAGREES")
    assert (found.facts["psea_rating"], found.facts["psea_by_points"]) == (rating, "MEDCAP_MOD")


def test_five_standards_of_six_say_nothing(ask: Ask) -> None:
    assert ask(meeting_children(psea_rating="FULLCAP_LOW", psea_policy=None), "1.7").reason == "PSEA_ENOUGH"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"rated_on": "2020-05-09"}, "PSEA_EXPIRED"),
        ({"rated_on": "2020-05-10"}, "PSEA_ENOUGH"),
        ({"rated_on": "2020-05-11"}, "PSEA_ENOUGH"),
        ({"valid_until": "2025-05-09"}, "PSEA_EXPIRED"),
        ({"valid_until": "2025-05-10"}, "PSEA_ENOUGH"),
        ({"valid_until": "2025-05-11"}, "PSEA_ENOUGH"),
        ({"rated_on": "2025-05-10"}, "PSEA_ENOUGH"),
        ({"rated_on": "2025-05-11"}, "PSEA_MISSING"),
    ],
)
def test_a_rating_counts_from_its_day_for_five_years_or_until_its_own_end(
    ask: Ask, values: dict[str, Any], reason: str
) -> None:
    assert ask(meeting_children(**values), "1.7").reason == reason


def test_the_latest_valid_rating_counts(ask: Ask) -> None:
    later = a_record(
        "risk_rating",
        "a-later",
        partner="p1",
        rating_kind="PSEA",
        psea_rating="LOWCAP_HIGH",
        rated_on="2024-01-01",
        valid_until="2025-05-10",
    )
    facts = also(meeting_children(), later)

    assert ask(facts, "1.7").reason == "PSEA_HIGH"
    assert ask(facts, "1.7", as_of=date(2025, 5, 11)).reason == "PSEA_ENOUGH"


def test_only_partners_that_carry_the_project_out_are_asked(ask: Ask) -> None:
    funder = a_record("partner", "p2", legal_name="Source Claire", partner_type="CORP")
    role = a_record("project_partner", "pp2", project="project", partner="p2", role="FUNDER")

    assert ask(also(meeting_children(), funder, role), "1.7").status is Status.MET


def test_every_partner_that_carries_it_out_is_asked(ask: Ask) -> None:
    other = a_record("partner", "p2", legal_name="Association de Fatoma", partner_type="CSO_CBO")
    role = a_record("project_partner", "pp2", project="project", partner="p2", role="IMPLEMENTER")
    found = ask(also(meeting_children(), other, role), "1.7")

    assert (found.reason, found.facts["partner"]) == ("PSEA_MISSING", "Association de Fatoma")


def test_without_roles_the_partners_of_the_agreement_are_asked(ask: Ask) -> None:
    assert ask(without(meeting_children(), "pp1", "psea"), "1.7").facts["partner"] == "AMDE"


def test_nobody_to_ask_about_is_not_known(ask: Ask) -> None:
    facts = changed(without(meeting_children(), "pp1", "p1"), "spd", partner=None)

    assert told(ask(facts, "1.7")) == ("UNKNOWN", "BLOCKER", "IMPLEMENTER_NOT_NAMED")


def test_what_can_be_done_on_site_comes_first(ask: Ask) -> None:
    found = ask(rated("LOWCAP_HIGH", reporting_channel=None, reporting_channel_known=None), "1.7")

    assert found.remedies == ("PLAN_SAFEGUARDS", "NAME_CHANNEL", "SHOW_CHANNEL", "ASK_FOR_PSEA")
