"""Principle 2: ratings, accounts, signatures and cash that nobody accounted for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts, Transfer
from fieldapp.principles.finding import Finding, Status, Target
from tests.builders import a_contribution, a_happy_pump, a_record, also, beside, changed, usd, without, xof

Ask = Callable[..., Finding]


def partner(**values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), "p1", **values)


def rated(**values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), "fin1", **values)


def owing(released_on: str, *more: Any, **values: Any) -> ProjectFacts:
    given = {"project": "project", "partner": "p1", "released_on": released_on, "paper_reference": "FACE 2024/3"}
    return also(a_happy_pump(), a_record("cash_request", "cr1", **(given | values)), *more)


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({}, "MET", "FINANCES_SOUND"),
        ({"bank_account_own_name": "NO"}, "NOT_MET", "BANK_ACCOUNT_NOT_OWN"),
        ({"bank_account_own_name": None}, "UNKNOWN", "BANK_ACCOUNT_NOT_SAID"),
        ({"two_signatories": "NO"}, "NOT_MET", "ONE_SIGNATORY"),
        ({"two_signatories": None}, "UNKNOWN", "SIGNATORIES_NOT_SAID"),
        ({"partner_type": "UN"}, "NA", "NO_MONEY_TO_MANAGE"),
        ({"partner_type": "MULTI"}, "NA", "NO_MONEY_TO_MANAGE"),
    ],
)
def test_cash_goes_to_an_account_of_its_own_with_two_signatories(
    ask: Ask, values: dict[str, Any], status: str, reason: str
) -> None:
    found = ask(partner(**values), "2.5")

    assert (found.status, found.reason, found.severity) == (status, reason, "MAJOR")


def test_nobody_who_receives_nothing_is_asked(ask: Ask) -> None:
    assert ask(without(a_happy_pump(), "c1", "cash1"), "2.5").status is Status.NA


def test_supplies_ask_for_a_rating_but_not_for_an_account(ask: Ask) -> None:
    facts = without(changed(partner(bank_account_own_name=None), "c1", contribution_kind="SUPPLY"), "cash1")

    assert ask(facts, "2.5").status is Status.MET


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({"financial_rating": None}, "UNKNOWN", "RATING_VALUE_MISSING"),
        ({"rating_kind": "PSEA"}, "UNKNOWN", "RATING_MISSING"),
        ({"rated_on": None}, "UNKNOWN", "RATING_UNDATED"),
        ({"rated_on": "2025-05-11"}, "UNKNOWN", "RATING_DATED_LATER"),
        ({"rated_on": "2020-05-09"}, "NOT_MET", "RATING_TOO_OLD"),
        ({"rated_on": "2020-05-10"}, "MET", "FINANCES_SOUND"),
        ({"rated_on": "2020-05-11"}, "MET", "FINANCES_SOUND"),
        ({"valid_until": "2025-05-09"}, "NOT_MET", "RATING_TOO_OLD"),
        ({"valid_until": "2025-05-10"}, "MET", "FINANCES_SOUND"),
        ({"valid_until": "2025-05-11", "rated_on": "2019-01-01"}, "MET", "FINANCES_SOUND"),
        ({"financial_rating": "HIGH"}, "MET", "FINANCES_SOUND"),
    ],
)
def test_the_financial_rating_is_current(ask: Ask, values: dict[str, Any], status: str, reason: str) -> None:
    found = ask(rated(**values), "2.5")

    assert (found.status, found.reason, found.severity) == (status, reason, "MAJOR")


@pytest.mark.parametrize(
    ("here", "elsewhere", "moved_on", "status"),
    [
        (49_999, 0, "2025-03-01", "MET"),
        (50_000, 0, "2025-03-01", "MET"),
        (50_001, 0, "2025-03-01", "NOT_MET"),
        (30_000, 20_001, "2025-03-01", "NOT_MET"),
        (30_000, 20_001, "2024-12-31", "MET"),
        (30_000, 20_001, "", "NOT_MET"),
    ],
)
def test_no_rating_is_needed_up_to_a_sum_from_january_to_december(
    ask: Ask, here: int, elsewhere: int, moved_on: str, status: str
) -> None:
    facts = changed(rated(financial_rating="NOT_REQUIRED"), "c1", amount=usd(here))
    other = Transfer("p1", "other", "x", "SPD", usd(elsewhere), "", moved_on)

    assert ask(beside(facts, [other]), "2.5").status == status


def test_a_sum_that_lacks_a_rate_is_not_known(ask: Ask) -> None:
    facts = changed(rated(financial_rating="NOT_REQUIRED"), "c1", amount=xof(9_000_000))
    found = ask(facts, "2.5")

    assert (found.reason, found.remedies) == ("YEAR_TOTAL_UNSURE", ("ENTER_RATE",))
    assert found.targets == (Target("c1", "contribution", "rate"),)


@pytest.mark.parametrize(
    ("released_on", "values", "status"),
    [
        ("2024-11-09", {}, "NOT_MET"),
        ("2024-11-10", {}, "MET"),
        ("2024-11-11", {}, "MET"),
        ("2024-01-15", {"reported_on": "2025-01-02"}, "MET"),
        ("2024-01-15", {"partner": "p9"}, "MET"),
        ("2024-01-15", {"partner": None}, "NOT_MET"),
    ],
)
def test_cash_is_accounted_for_within_six_months(
    ask: Ask, released_on: str, values: dict[str, Any], status: str
) -> None:
    found = ask(owing(released_on, **values), "2.5")

    assert (found.status, found.severity) == (status, "MAJOR")


@pytest.mark.parametrize(("state", "severity"), [("PLANNED", "BLOCKER"), ("PLEDGED", "BLOCKER"), ("RELEASED", "MAJOR")])
def test_overdue_accounts_block_new_cash(ask: Ask, state: str, severity: str) -> None:
    found = ask(owing("2024-06-01", a_contribution("c9", "CASH", state, amount=usd(900))), "2.5")

    assert (found.reason, found.severity) == ("FACE_OVERDUE", severity)


def test_a_new_request_is_new_cash_too(ask: Ask) -> None:
    asked = a_record("cash_request", "cr2", project="project", partner="p1", requested_on="2025-05-02")

    assert ask(owing("2024-06-01", asked), "2.5").severity == "BLOCKER"


def test_cash_owed_in_another_project_counts(ask: Ask) -> None:
    owed = a_record("cash_request", "cr7", project="other", partner="p1", released_on="2024-06-01")
    found = ask(replace(a_happy_pump(), elsewhere=(owed,)), "2.5")

    assert (found.reason, found.targets[0]) == ("FACE_OVERDUE", Target("cr7", "cash_request", "reported_on"))
