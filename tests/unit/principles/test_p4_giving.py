"""Principle 4, who gives what: something from each side, totals that add up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import Finding, Status, Target
from tests.builders import a_contribution, a_happy_pump, also, changed, in_conflict, usd, without, xof

Ask = Callable[..., Finding]
ALONE = without(a_happy_pump(), "c2", "c3")  # only UNICEF's cash is left


def told(found: Finding) -> tuple[str, str, str]:
    return (found.status, found.severity, found.reason)


def gift(giver: str | None, **values: Any) -> ProjectFacts:
    return also(ALONE, a_contribution("c9", "LAND", values.pop("state", "PLANNED"), giver=giver, **values))


@pytest.mark.parametrize(
    ("facts", "status", "reason"),
    [
        (a_happy_pump(), "MET", "BOTH_GIVE"),
        (gift("PARTNER"), "MET", "BOTH_GIVE"),
        (gift("COMMUNITY"), "MET", "BOTH_GIVE"),
        (gift("GOVERNMENT"), "MET", "BOTH_GIVE"),
        (gift("OTHER", giver_partner="p2"), "MET", "BOTH_GIVE"),
        (gift("OTHER"), "REFER", "PARTNER_ONLY_PAID"),
        (gift(None), "UNKNOWN", "GIVERS_NOT_SAID"),
        (gift("PARTNER", state="REFUNDED"), "REFER", "PARTNER_ONLY_PAID"),
        (changed(gift("PARTNER", state="REFUNDED"), "c1", state="PLANNED"), "NOT_MET", "GIVEN_BACK"),
        (ALONE, "REFER", "PARTNER_ONLY_PAID"),
        (changed(ALONE, "c1", state="PLANNED"), "UNKNOWN", "PARTNER_GIFT_MISSING"),
        (changed(ALONE, "c1", state="PLEDGED"), "UNKNOWN", "PARTNER_GIFT_MISSING"),
        (changed(ALONE, "c1", contribution_kind="SUPPLY"), "UNKNOWN", "PARTNER_GIFT_MISSING"),
        (changed(ALONE, "c1", contribution_kind="TECH", modality="PAYMENT"), "REFER", "PARTNER_ONLY_PAID"),
        (changed(changed(ALONE, "c1", state="PLANNED"), "spd", instrument="SVC"), "REFER", "PARTNER_ONLY_PAID"),
        (changed(a_happy_pump(), "spd", instrument="SVC"), "MET", "BOTH_GIVE"),
        (without(a_happy_pump(), "c1"), "UNKNOWN", "UNICEF_GIFT_MISSING"),
        (changed(a_happy_pump(), "c1", state="REFUNDED"), "NOT_MET", "GIVEN_BACK"),
        (without(ALONE, "c1"), "UNKNOWN", "NOTHING_RECORDED"),
        (in_conflict(a_happy_pump(), "c2", "giver"), "UNKNOWN", "CONFLICT"),
    ],
)
def test_each_side_gives_and_a_partner_that_is_only_paid_is_referred(
    ask: Ask, facts: ProjectFacts, status: str, reason: str
) -> None:
    assert told(ask(facts, "4.2")) == (status, "MAJOR", reason)


def test_what_the_partner_gives_is_recorded_before_procurement_is_asked(ask: Ask) -> None:
    assert ask(ALONE, "4.2").remedies == ("RECORD_PARTNER_GIFT", "HAND_TO_PROCUREMENT")


def test_s4_air_time_against_advice_is_enough(ask: Ask) -> None:
    radio = a_contribution("c8", "MEDIA_SPACE", "PLANNED", giver="PARTNER", receiver="UNICEF", giver_partner="p1")
    advice = a_contribution("c9", "TECH", "PLANNED")

    assert ask(also(without(ALONE, "c1"), radio, advice), "4.2").status is Status.MET


def costing(cost: Any, **cash: Any) -> ProjectFacts:
    return changed(changed(a_happy_pump(), "project", total_cost=cost), "c1", **cash)


def claimed(answer: str | None) -> ProjectFacts:
    return changed(a_happy_pump(), "project", cost_claimed_twice=answer)


@pytest.mark.parametrize(
    ("facts", "status", "severity", "reason"),
    [
        (a_happy_pump(), "MET", "MAJOR", "TOTALS_AGREE"),
        (claimed("YES"), "NOT_MET", "BLOCKER", "CLAIMED_TWICE"),
        (claimed(None), "UNKNOWN", "MAJOR", "TWICE_NOT_SAID"),
        (costing(None), "UNKNOWN", "MAJOR", "FULL_COST_MISSING"),
        (costing({"minor": -1}), "UNKNOWN", "MAJOR", "NOT_UNDERSTOOD"),
        (costing(usd(15_500), amount=None), "UNKNOWN", "MAJOR", "GIFT_AMOUNT_MISSING"),
        (costing(usd(15_500), amount=None, contribution_kind="SUPPLY"), "UNKNOWN", "MAJOR", "NOTHING_VALUED"),
        (costing(usd(15_500), state="REFUNDED"), "UNKNOWN", "MAJOR", "NOTHING_VALUED"),
        (costing(usd(10_000), amount=usd(9_499)), "NOT_MET", "MAJOR", "TOTALS_DIFFER"),
        (costing(usd(10_000), amount=usd(9_500)), "MET", "MAJOR", "TOTALS_AGREE"),
        (costing(usd(10_000), amount=usd(10_500)), "MET", "MAJOR", "TOTALS_AGREE"),
        (costing(usd(10_000), amount=usd(10_501)), "NOT_MET", "MAJOR", "TOTALS_DIFFER"),
        (costing(xof(9_300_000), amount=xof(9_300_000)), "MET", "MAJOR", "TOTALS_AGREE"),
        (costing(usd(15_500), amount=xof(9_300_000), rate="600"), "MET", "MAJOR", "TOTALS_AGREE"),
        (costing(usd(15_500), amount=xof(9_300_000), rate="500"), "NOT_MET", "MAJOR", "TOTALS_DIFFER"),
        (costing(usd(15_500), amount=xof(9_300_000)), "UNKNOWN", "MAJOR", "GIFT_RATE_MISSING"),
        (costing(xof(9_300_000)), "UNKNOWN", "MAJOR", "SEVERAL_CURRENCIES"),
    ],
)
def test_money_adds_up_within_five_percent_and_is_claimed_once(
    ask: Ask, facts: ProjectFacts, status: str, severity: str, reason: str
) -> None:
    assert told(ask(facts, "4.5")) == (status, severity, reason)


def test_a_gift_with_a_value_counts_towards_the_cost(ask: Ask) -> None:
    valued = changed(costing(usd(20_000)), "c3", amount=usd(4_500))

    assert ask(valued, "4.5").reason == "TOTALS_AGREE"


def test_too_much_is_too_much_whatever_is_still_missing(ask: Ask) -> None:
    missing = a_contribution("c9", "CASH", "PLANNED", amount=xof(1_000))

    assert ask(also(costing(usd(14_000)), missing), "4.5").reason == "TOTALS_DIFFER"
    assert ask(also(costing(usd(15_500)), missing), "4.5").targets == (Target("c9", "contribution", "rate"),)


@pytest.mark.parametrize(
    ("twice", "status", "reason"),
    [(None, "NA", "NO_MONEY"), ("NO", "NA", "NO_MONEY"), ("YES", "NOT_MET", "CLAIMED_TWICE")],
)
def test_where_no_money_is_involved_nothing_is_added_up(ask: Ask, twice: str | None, status: str, reason: str) -> None:
    facts = changed(without(a_happy_pump(), "c1"), "project", total_cost=None, cost_claimed_twice=twice)

    assert (ask(facts, "4.5").status, ask(facts, "4.5").reason) == (status, reason)


def test_without_any_contribution_nobody_knows_whether_money_is_involved(ask: Ask) -> None:
    facts = changed(without(ALONE, "c1"), "project", total_cost=None)

    assert ask(facts, "4.5").reason == "FULL_COST_MISSING"
