"""Principle 7, amounts: within the ceiling, and projects of one partner added together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts, Transfer
from fieldapp.principles.finding import Finding, Severity, Target
from fieldapp.principles.p7_sums import months_later
from tests.builders import (
    a_contribution,
    a_happy_pump,
    a_project,
    a_record,
    also,
    an_agreement,
    beside,
    changed,
    facts_of,
    signed,
    usd,
    xof,
)

Ask = Callable[..., Finding]


def happy(record: str, **values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), record, **values)


def elsewhere(dollars: int, on: str, *, project: str = "other", **values: Any) -> Transfer:
    given: dict[str, Any] = {
        "partner": "p1",
        "project": project,
        "agreement": "",
        "instrument": "SPD",
        "amount": usd(dollars),
        "rate": "",
        "moved_on": on,
    }
    return Transfer(**(given | values))


@pytest.mark.parametrize(
    ("facts", "status", "severity", "reason"),
    [
        (happy("c1", amount=usd(62_000)), "MET", "BLOCKER", "WITHIN_CEILING"),
        (happy("c1", amount=usd(62_001)), "NOT_MET", "BLOCKER", "OVER_CEILING"),
        (happy("c1", amount=usd(62_001), state="PLEDGED"), "NOT_MET", "BLOCKER", "OVER_CEILING"),
        (happy("c1", amount=usd(62_001), state="PLANNED"), "UNKNOWN", "BLOCKER", "WOULD_EXCEED_CEILING"),
        (happy("c1", amount=usd(62_001), state="REFUNDED"), "NA", "BLOCKER", "NOTHING_GIVEN"),
        (happy("c1", amount=None), "UNKNOWN", "BLOCKER", "AMOUNT_MISSING"),
        (happy("c1", amount=None, unvalued_reason="?"), "UNKNOWN", "BLOCKER", "AMOUNT_MISSING"),
        (
            happy("c1", amount=None, contribution_kind="SUPPLY", unvalued_reason="Don"),
            "MET",
            "BLOCKER",
            "WITHIN_CEILING",
        ),
        (happy("c1", amount=xof(9_000_000)), "UNKNOWN", "BLOCKER", "RATE_MISSING"),
        (happy("c1", amount=xof(9_000_000), rate="600"), "MET", "BLOCKER", "WITHIN_CEILING"),
        (happy("c1", amount=xof(37_200_600), rate="600"), "NOT_MET", "BLOCKER", "OVER_CEILING"),
        (happy("c1", amount=xof(9_000_000), rate="0"), "UNKNOWN", "BLOCKER", "NOT_UNDERSTOOD"),
        (happy("c1", amount={"minor": -5, "currency": "USD"}), "UNKNOWN", "BLOCKER", "NOT_UNDERSTOOD"),
        (happy("spd", ceiling=None), "UNKNOWN", "BLOCKER", "CEILING_MISSING"),
        (happy("spd", ceiling=xof(40_000_000)), "UNKNOWN", "BLOCKER", "RATE_MISSING"),
        (happy("c1", agreement="lost"), "UNKNOWN", "BLOCKER", "NO_AGREEMENT_TO_COMPARE"),
        (happy("spd", instrument="MOU"), "NA", "BLOCKER", "NOTHING_GIVEN"),
    ],
)
def test_what_is_committed_stays_within_the_ceiling(
    ask: Ask, facts: ProjectFacts, status: str, severity: str, reason: str
) -> None:
    found = ask(facts, "7.4")

    assert (found.status, found.severity, found.reason) == (status, severity, reason)


@pytest.mark.parametrize(("signed_on", "status"), [("2025-05-10", "MET"), ("2025-05-11", "NOT_MET"), (None, "NOT_MET")])
def test_an_amended_ceiling_counts_once_signed(ask: Ask, signed_on: str | None, status: str) -> None:
    amendment = a_record("amendment", "am1", agreement="spd", signed_on=signed_on, new_ceiling=usd(70_000))

    assert ask(also(happy("c1", amount=usd(65_000)), amendment), "7.4").status == status


def test_another_project_under_the_same_agreement_shares_its_ceiling(ask: Ask) -> None:
    shared = elsewhere(46_501, "2025-03-01", agreement="spd")

    assert ask(beside(a_happy_pump(), [shared]), "7.4").reason == "OVER_CEILING"


@pytest.mark.parametrize(
    ("transfers", "status", "reason"),
    [
        ([elsewhere(84_499, "2025-03-01")], "MET", "WITHIN_CEILING"),
        ([elsewhere(84_500, "2025-03-01")], "NOT_MET", "FULL_DOCUMENT_NEEDED"),
        ([elsewhere(84_500, "2026-02-14")], "NOT_MET", "FULL_DOCUMENT_NEEDED"),
        ([elsewhere(84_500, "2026-02-15")], "MET", "WITHIN_CEILING"),
        ([elsewhere(84_500, "2024-02-16")], "NOT_MET", "FULL_DOCUMENT_NEEDED"),
        ([elsewhere(84_500, "2024-02-15")], "MET", "WITHIN_CEILING"),
        ([elsewhere(84_500, "")], "NOT_MET", "FULL_DOCUMENT_NEEDED"),
        ([elsewhere(84_500, "2025-03-01", partner="p2")], "MET", "WITHIN_CEILING"),
        ([elsewhere(0, "2025-03-01", amount=xof(60_000_000))], "UNKNOWN", "RATE_MISSING"),
        ([elsewhere(0, "2025-03-01", amount=xof(60_000_000), rate="600")], "NOT_MET", "FULL_DOCUMENT_NEEDED"),
        ([elsewhere(0, "2025-03-01", amount=xof(6_000_000), rate="600")], "MET", "WITHIN_CEILING"),
        ([elsewhere(90_000, "2025-03-01"), elsewhere(0, "", amount=xof(1))], "NOT_MET", "FULL_DOCUMENT_NEEDED"),
        ([elsewhere(60_000, "2023-01-01"), elsewhere(60_000, "2023-02-01")], "MET", "WITHIN_CEILING"),
    ],
)
def test_projects_of_one_partner_within_twelve_months_are_added_together(
    ask: Ask, transfers: list[Transfer], status: str, reason: str
) -> None:
    found = ask(beside(a_happy_pump(), transfers), "7.4")

    assert (found.status, found.reason) == (status, reason)


def test_three_small_documents_need_a_full_one(ask: Ask) -> None:
    """S7: 38, 34 and 41 thousand dollars within five months, each inside its own ceiling."""
    facts = beside(
        happy("c1", amount=usd(38_000)),
        [elsewhere(34_000, "2025-04-01", project="second"), elsewhere(41_000, "2025-06-15", project="third")],
    )

    found = ask(facts, "7.4")
    assert (found.status, found.severity, found.reason) == ("NOT_MET", Severity.MAJOR, "FULL_DOCUMENT_NEEDED")
    assert (found.facts["total"], found.facts["limit"], found.facts["projects"]) == ("113000 USD", "100000 USD", 3)


def test_a_simplified_document_may_not_have_a_large_ceiling(ask: Ask) -> None:
    assert ask(happy("spd", ceiling=usd(100_000)), "7.4").reason == "FULL_DOCUMENT_NEEDED"


@pytest.mark.parametrize("record", ["project", "spd"])
def test_humanitarian_work_keeps_the_simplified_document(ask: Ask, record: str) -> None:
    facts = beside(happy(record, humanitarian="YES"), [elsewhere(500_000, "2025-03-01")])

    assert ask(facts, "7.4").status == "MET"


@pytest.mark.parametrize(("dollars", "reason"), [(20_000, "WITHIN_CEILING"), (20_001, "OVER_LEGACY_CEILING")])
def test_a_legacy_agreement_allowed_fifty_thousand_in_a_year(ask: Ask, dollars: int, reason: str) -> None:
    old = an_agreement("agr", "SSFA", start_on="2014-03-01", end_on="2014-12-31", covers=["CASH"], ceiling=usd(50_000))
    given = a_contribution("c1", "CASH", "REPORTED", amount=usd(30_000), moved_on="2014-03-15")
    facts = facts_of(a_project(agreement="agr"), old, *signed("agr", "2014-02-20"), given)

    assert ask(beside(facts, [elsewhere(dollars, "2014-12-01")]), "7.4").reason == reason


def test_a_missing_rate_is_asked_for_where_it_is_missing(ask: Ask) -> None:
    found = ask(happy("c1", amount=xof(9_000_000)), "7.4")

    assert (found.remedies[0], found.targets[0]) == ("ENTER_RATE", Target("c1", "contribution", "rate"))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2025, 12, 1), 12, date(2026, 12, 1)),
        (date(9999, 5, 1), 12, date(9999, 5, 1)),
    ],
)
def test_months_later_is_a_day_that_exists(start: date, months: int, end: date) -> None:
    assert months_later(start, months) == end
