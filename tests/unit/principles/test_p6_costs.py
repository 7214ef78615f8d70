"""Principle 6, money: overhead, the cost of a result, release and account of cash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fieldapp.principles.check import check
from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.finding import Finding, Principle, Status, Verdict
from fieldapp.principles.rules import Rules
from fieldapp.principles.ruleset import BY_ID
from tests.builders import (
    a_contribution,
    a_happy_pump,
    a_project,
    a_record,
    also,
    changed,
    facts_of,
    usd,
    without,
    xof,
)
from tests.ruling import AROUND, rules_changed

Ask = Callable[..., Finding]


def outcome(found: Finding) -> tuple[str, str, str]:
    return found.status, found.severity, found.reason


@pytest.mark.parametrize(
    ("values", "status", "severity", "reason"),
    [
        ({}, "MET", "BLOCKER", "OVERHEAD_WITHIN"),
        ({"support_cost_percent": "0"}, "MET", "BLOCKER", "OVERHEAD_WITHIN"),
        ({"support_cost_percent": "6.99"}, "MET", "BLOCKER", "OVERHEAD_WITHIN"),
        ({"support_cost_percent": "7"}, "MET", "BLOCKER", "OVERHEAD_WITHIN"),
        ({"support_cost_percent": "7.01"}, "NOT_MET", "BLOCKER", "SUPPORT_COST_TOO_HIGH"),
        ({"support_cost_percent": None}, "UNKNOWN", "BLOCKER", "SUPPORT_COST_MISSING"),
        ({"management_cost_percent": "19.9"}, "MET", "BLOCKER", "OVERHEAD_WITHIN"),
        ({"management_cost_percent": "20"}, "MET", "BLOCKER", "OVERHEAD_WITHIN"),
        ({"management_cost_percent": "20.1"}, "NOT_MET", "MAJOR", "MANAGEMENT_COST_TOO_HIGH"),
        ({"management_cost_percent": None}, "UNKNOWN", "MAJOR", "MANAGEMENT_COST_MISSING"),
        ({"support_cost_percent": "8", "management_cost_percent": None}, "NOT_MET", "BLOCKER", "SUPPORT_COST_TOO_HIGH"),
        ({"support_cost_percent": "seven"}, "UNKNOWN", "BLOCKER", "NOT_UNDERSTOOD"),
    ],
)
def test_overhead_stays_within_limits(
    ask: Ask, values: dict[str, Any], status: str, severity: str, reason: str
) -> None:
    assert outcome(ask(changed(a_happy_pump(), "project", **values), "6.3")) == (status, severity, reason)


@pytest.mark.parametrize(
    ("contribution", "reason"),
    [
        ({"contribution_kind": "SUPPLY"}, "NO_CASH_GIVEN"),
        ({"state": "REFUNDED"}, "NO_CASH_GIVEN"),
        ({"giver": "PARTNER", "receiver": "UNICEF"}, "NO_CASH_GIVEN"),
        ({"contribution_kind": "TECH", "modality": "PAYMENT"}, "OVERHEAD_WITHIN"),
        ({"state": "PLANNED"}, "OVERHEAD_WITHIN"),
    ],
)
def test_overhead_is_asked_of_cash_for_partners(ask: Ask, contribution: dict[str, Any], reason: str) -> None:
    assert ask(changed(a_happy_pump(), "c1", **contribution), "6.3").reason == reason


@pytest.mark.parametrize(
    ("partner_type", "support", "reason"),
    [
        ("GOV_L", None, "OVERHEAD_WITHIN"),
        ("UN", None, "OVERHEAD_WITHIN"),
        ("GOV_L", "9", "SUPPORT_COST_TOO_HIGH"),
        ("CSO_INT", None, "SUPPORT_COST_MISSING"),
        (None, None, "SUPPORT_COST_MISSING"),
    ],
)
def test_a_town_hall_has_no_headquarters_to_support(
    ask: Ask, partner_type: str | None, support: str | None, reason: str
) -> None:
    facts = changed(a_happy_pump(), "p1", partner_type=partner_type)

    assert ask(changed(facts, "project", support_cost_percent=support), "6.3").reason == reason


@pytest.mark.parametrize(
    ("values", "status", "severity", "reason"),
    [
        ({}, "MET", "MAJOR", "COST_IN_RANGE"),
        ({"total_cost": None}, "UNKNOWN", "MAJOR", "COST_NOT_SAID"),
        ({"total_cost": usd(90_000)}, "UNKNOWN", "MAJOR", "COST_OUT_OF_GUESS"),
        ({"total_cost": usd(90_000), "cost_explanation": "Roche à 120 m"}, "MET", "MAJOR", "COST_EXPLAINED"),
        ({"project_kind": None}, "UNKNOWN", "MAJOR", "COST_KIND_MISSING"),
        ({"project_kind": "RESEARCH"}, "UNKNOWN", "MINOR", "NO_COST_RANGE"),
        ({"project_kind": "MEDIA", "units_built": None}, "UNKNOWN", "MAJOR", "NOTHING_COUNTED"),
        ({"units_built": None}, "MET", "MAJOR", "COST_IN_RANGE"),
        ({"units_built": 0}, "MET", "MAJOR", "COST_IN_RANGE"),
        ({"total_cost": xof(9_000_000)}, "UNKNOWN", "MAJOR", "COST_RATE_MISSING"),
        ({"total_cost": {"minor": 1}}, "UNKNOWN", "MAJOR", "NOT_UNDERSTOOD"),
    ],
)
def test_the_cost_of_a_result_is_plausible(
    ask: Ask, values: dict[str, Any], status: str, severity: str, reason: str
) -> None:
    assert outcome(ask(changed(a_happy_pump(), "project", **values), "6.4")) == (status, severity, reason)


def test_a_rate_beside_a_contribution_converts_the_cost(ask: Ask) -> None:
    facts = changed(a_happy_pump(), "project", total_cost=xof(9_300_000))
    found = ask(changed(facts, "c1", amount=xof(9_300_000), rate="600"), "6.4")

    assert (found.status, found.facts["unit_cost"]) == (Status.MET, "15500 USD")


def test_nothing_is_asked_where_nothing_moves_and_no_cost_is_given(ask: Ask) -> None:
    facts = changed(without(a_happy_pump(), "c1"), "project", total_cost=None)

    assert outcome(ask(facts, "6.4")) == ("NA", "MAJOR", "NOTHING_COSTS")


def test_people_reached_indirectly_do_not_share_the_cost(ask: Ask) -> None:
    facts = changed(changed(a_happy_pump(), "project", units_built=None), "group", reach="INDIRECT")

    assert ask(facts, "6.4").reason == "NOTHING_COUNTED"


def test_people_counted_stand_in_for_people_planned(ask: Ask) -> None:
    planned = {"girls_planned": None, "boys_planned": None, "women_planned": None, "men_planned": None}
    facts = changed(changed(a_happy_pump(), "project", units_built=None), "group", **planned, girls_reached=500)

    assert ask(facts, "6.4").facts["unit_cost"] == "31 USD"


@pytest.mark.parametrize(("on", "is_changed"), AROUND)
@pytest.mark.parametrize(
    ("dollars", "status", "reason"),
    [
        (9_999, "NOT_MET", "COST_OUT_OF_RANGE"),
        (10_000, "MET", "COST_IN_RANGE"),
        (20_000, "MET", "COST_IN_RANGE"),
        (20_001, "NOT_MET", "COST_OUT_OF_RANGE"),
    ],
)
def test_a_range_that_the_office_has_verified_judges_from_its_first_day(
    verified: Rules, on: date, *, is_changed: bool, dollars: int, status: str, reason: str
) -> None:
    facts = changed(without(a_happy_pump(), "group"), "project", total_cost=usd(dollars))
    found = check(facts, verified, on, criteria=[BY_ID["6.4"]]).findings[0]

    assert (found.status, found.reason) == ((status, reason) if is_changed else ("MET", "COST_IN_RANGE"))


@pytest.fixture(scope="session")
def verified() -> Rules:
    """An office has verified what a hand pump costs: 10,000 to 20,000 USD."""
    pump = {"project_kind": "INFRA_WATER", "per": "UNIT"}
    values = {"low_minor": 1_000_000, "high_minor": 2_000_000, "is_verified": True}
    return rules_changed("cost-ranges", "ranges", pump, **values)


LIMITS = [
    ("thresholds", "thresholds", "SUPPORT_COST_PERCENT", 4, "6.3", "SUPPORT_COST_TOO_HIGH"),
    ("office-limits", "limits", "MANAGEMENT_COST_PERCENT", 13, "6.3", "MANAGEMENT_COST_TOO_HIGH"),
    ("office-limits", "limits", "REPORTS_PER_QUARTER", 0, "6.1", "TOO_MANY_REPORTS"),
    ("office-limits", "limits", "RELEASE_DAYS", 18, "6.5", "RELEASED_LATE"),
    ("thresholds", "thresholds", "OUTSTANDING_OLD_MONTHS", 2, "6.5", "ADVANCE_UNREPORTED"),
]


@pytest.mark.parametrize(("on", "is_changed"), AROUND)
@pytest.mark.parametrize("limit", LIMITS, ids=lambda one: str(one[2]))
def test_a_limit_counts_from_its_first_day(
    limit: tuple[str, str, str, int, str, str], on: date, *, is_changed: bool
) -> None:
    pack, rows, name, value, criterion, reason = limit
    stricter = rules_changed(pack, rows, {"name": name}, value=value)
    facts = changed(a_happy_pump(), "cash1", reported_on=None if name == "OUTSTANDING_OLD_MONTHS" else "2025-04-28")
    found = check(facts, stricter, on, criteria=[BY_ID[criterion]]).findings[0]

    assert (found.reason == reason) is is_changed


def a_request(record_id: str = "f2", **values: Any) -> RecordFacts:
    given = {"project": "project", "partner": "p1", "paper_reference": "FACE 2", "requested_on": "2025-04-20"}
    return a_record("cash_request", record_id, **(given | values))


@pytest.mark.parametrize(
    ("values", "status", "severity", "reason"),
    [
        ({}, "MET", "MAJOR", "CASH_IN_TIME"),
        ({"requested_on": "2025-04-11"}, "MET", "MAJOR", "CASH_IN_TIME"),
        ({"requested_on": "2025-04-10"}, "MET", "MAJOR", "CASH_IN_TIME"),
        ({"requested_on": "2025-04-09"}, "UNKNOWN", "MAJOR", "RELEASE_AWAITED"),
        ({"requested_on": "2025-03-01", "released_on": "2025-03-31"}, "MET", "MAJOR", "CASH_IN_TIME"),
        ({"requested_on": "2025-03-01", "released_on": "2025-04-01"}, "NOT_MET", "MINOR", "RELEASED_LATE"),
        ({"requested_on": "2025-03-01", "released_on": "2025-02-28"}, "UNKNOWN", "MINOR", "RELEASED_BEFORE_REQUEST"),
        ({"requested_on": None}, "UNKNOWN", "MINOR", "REQUEST_UNDATED"),
        ({"released_on": "soon"}, "UNKNOWN", "MAJOR", "NOT_UNDERSTOOD"),
    ],
)
def test_cash_is_released_in_time(ask: Ask, values: dict[str, Any], status: str, severity: str, reason: str) -> None:
    assert outcome(ask(also(a_happy_pump(), a_request(**values)), "6.5")) == (status, severity, reason)


def unreported(released_on: str, **values: Any) -> ProjectFacts:
    return changed(
        a_happy_pump(), "cash1", requested_on=released_on, released_on=released_on, reported_on=None, **values
    )


@pytest.mark.parametrize(
    ("released_on", "status"),
    [("2024-11-11", "MET"), ("2024-11-10", "MET"), ("2024-11-09", "NOT_MET"), ("2024-08-09", "NOT_MET")],
)
def test_an_advance_is_accounted_for_within_six_months(ask: Ask, released_on: str, status: str) -> None:
    found = ask(unreported(released_on), "6.5")

    assert (found.status, found.severity) == (status, "MAJOR")


@pytest.mark.parametrize(
    ("released_on", "severity", "reason"),
    [
        ("2024-08-11", "MAJOR", "ADVANCE_UNREPORTED"),
        ("2024-08-10", "MAJOR", "ADVANCE_UNREPORTED"),
        ("2024-08-09", "BLOCKER", "ADVANCE_BLOCKS_RELEASE"),
    ],
)
def test_an_advance_of_nine_months_blocks_a_new_release(ask: Ask, released_on: str, severity: str, reason: str) -> None:
    planned = a_contribution("c9", "CASH", "PLANNED", amount=usd(500))

    assert outcome(ask(also(unreported(released_on), planned), "6.5")) == ("NOT_MET", severity, reason)


def test_a_request_that_waits_is_a_new_release_too(ask: Ask) -> None:
    assert ask(also(unreported("2024-08-09"), a_request()), "6.5").reason == "ADVANCE_BLOCKS_RELEASE"


def test_a_release_for_somebody_else_is_no_new_release(ask: Ask) -> None:
    planned = a_contribution("c9", "CASH", "PLANNED", receiver_partner="p9")

    assert ask(also(unreported("2024-08-09"), planned), "6.5").reason == "ADVANCE_UNREPORTED"


def test_an_advance_in_another_project_counts(ask: Ask) -> None:
    elsewhere = a_request("x", project="other", released_on="2024-08-09", requested_on="2024-08-01")
    planned = a_contribution("c9", "CASH", "PLANNED", amount=usd(500))
    facts = replace(also(a_happy_pump(), planned), elsewhere=(elsewhere,))

    assert ask(facts, "6.5").reason == "ADVANCE_BLOCKS_RELEASE"


def test_an_advance_of_somebody_else_does_not_count(ask: Ask) -> None:
    elsewhere = a_request("x", project="other", partner="p9", released_on="2024-01-09")

    assert ask(replace(a_happy_pump(), elsewhere=(elsewhere,)), "6.5").status is Status.MET


@pytest.mark.parametrize(
    ("state", "moved_on", "reason"),
    [
        ("RELEASED", "2024-10-01", "ADVANCE_UNREPORTED"),
        ("RELEASED", "2025-02-15", "CASH_IN_TIME"),
        ("REPORTED", "2024-10-01", "CASH_IN_TIME"),
        ("RELEASED", None, "CASH_IN_TIME"),
    ],
)
def test_where_no_request_is_recorded_the_contribution_tells(
    ask: Ask, state: str, moved_on: str | None, reason: str
) -> None:
    facts = changed(without(a_happy_pump(), "cash1"), "c1", state=state, moved_on=moved_on)

    assert ask(facts, "6.5").reason == reason


def test_nothing_is_asked_without_cash(ask: Ask) -> None:
    facts = changed(without(a_happy_pump(), "cash1"), "c1", contribution_kind="SUPPLY")

    assert outcome(ask(facts, "6.5")) == ("NA", "MAJOR", "NO_CASH_GIVEN")


def test_s1_the_happy_pump_passes(rules: Rules) -> None:
    assert check(a_happy_pump(), rules, date(2025, 5, 10)).verdicts[Principle.P6] is Verdict.PASS


def test_s3_cash_whose_overhead_nobody_knows_is_incomplete(rules: Rules) -> None:
    paid = a_contribution("c1", "CASH", "RELEASED", amount=xof(2_400_000), moved_on="2025-02-10", modality="DCT")
    project = a_project(project_kind="SERVICE", construction="NO", support_cost_percent=None)
    facts = facts_of(project, a_record("partner", "p1", partner_type="CSO_CBO"), paid)

    assert check(facts, rules, date(2025, 3, 2)).verdicts[Principle.P6] is Verdict.INCOMPLETE
