"""Principle 7, dates: signatures first, then the start, then what moves. The same day is in order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import BreachFact, Finding, Severity
from tests.builders import (
    a_contribution,
    a_happy_pump,
    a_project,
    an_agreement,
    changed,
    facts_of,
    signed,
    without,
    xof,
)

Ask = Callable[..., Finding]


def happy(record: str, **values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), record, **values)


@pytest.mark.parametrize(
    ("moved_on", "status", "reason"),
    [
        ("2025-02-15", "MET", "DATES_IN_ORDER"),
        ("2025-02-01", "MET", "DATES_IN_ORDER"),
        ("2025-01-31", "NOT_MET", "MOVED_BEFORE_START"),
        ("2025-01-20", "NOT_MET", "MOVED_BEFORE_START"),
        ("2025-01-19", "NOT_MET", "MOVED_BEFORE_SIGNATURE"),
        ("2025-05-10", "MET", "DATES_IN_ORDER"),
        ("2025-05-11", "UNKNOWN", "MOVED_IN_FUTURE"),
        (None, "UNKNOWN", "MOVED_WHEN"),
    ],
)
def test_nothing_moves_before_the_signatures_and_the_start(
    ask: Ask, moved_on: str | None, status: str, reason: str
) -> None:
    found = ask(happy("c1", moved_on=moved_on), "7.3")

    assert (found.status, found.reason, found.severity) == (status, reason, Severity.BLOCKER)


def test_a_release_on_the_day_of_the_last_signature_is_in_order(ask: Ask) -> None:
    facts = changed(happy("spd", start_on="2025-01-20"), "c1", moved_on="2025-01-20")

    assert ask(facts, "7.3").status == "MET"


def test_the_last_signature_of_both_layers_counts(ask: Ask) -> None:
    found = ask(happy("pca-theirs", signed_on="2025-02-16"), "7.3")

    assert (found.reason, found.breaches) == ("MOVED_BEFORE_SIGNATURE", (BreachFact("c1", "2025-02-15"),))


def test_moving_between_signature_and_start_is_no_breach(ask: Ask) -> None:
    assert not ask(happy("c1", moved_on="2025-01-25"), "7.3").breaches


def test_what_moved_under_an_unsigned_agreement_is_a_dated_breach(ask: Ask) -> None:
    found = ask(without(a_happy_pump(), "spd-theirs"), "7.3")

    assert (found.reason, found.breaches) == ("MOVED_UNSIGNED", (BreachFact("c1", "2025-02-15"),))


@pytest.mark.parametrize(
    ("record", "values", "status", "reason"),
    [
        ("project", {"start_on": "2025-01-20"}, "MET", "DATES_IN_ORDER"),
        ("project", {"start_on": "2025-01-19"}, "NOT_MET", "STARTED_BEFORE_SIGNATURE"),
        ("project", {"first_activity_on": "2025-01-19"}, "NOT_MET", "STARTED_BEFORE_SIGNATURE"),
        ("project", {"first_activity_on": None}, "MET", "DATES_IN_ORDER"),
        ("spd", {"start_on": "2025-01-19"}, "NOT_MET", "STARTED_BEFORE_SIGNATURE"),
        ("spd", {"end_on": "2025-01-31"}, "NOT_MET", "ENDS_BEFORE_START"),
        ("project", {"end_on": "2025-01-31"}, "NOT_MET", "ENDS_BEFORE_START"),
        ("project", {"end_on": "2025-02-01"}, "MET", "DATES_IN_ORDER"),
        ("spd-ours", {"signed_on": None}, "UNKNOWN", "SIGNATURE_UNDATED"),
        ("c1", {"agreement": "lost"}, "UNKNOWN", "AGREEMENT_NOT_HERE"),
        ("c1", {"moved_on": "bientôt"}, "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_starts_and_ends_follow_the_signatures(
    ask: Ask, record: str, values: dict[str, Any], status: str, reason: str
) -> None:
    found = ask(happy(record, **values), "7.3")

    assert (found.status, found.reason) == (status, reason)


@pytest.mark.parametrize(
    ("project", "state", "status"),
    [
        ({"agreement": None}, "PLANNED", "UNKNOWN"),
        ({"agreement": None}, "PLEDGED", "UNKNOWN"),
        ({"agreement": None}, "RELEASED", "NOT_MET"),
        ({}, "PLANNED", "UNKNOWN"),
    ],
)
def test_signatures_to_come_are_not_known_until_something_moved(
    ask: Ask, project: dict[str, Any], state: str, status: str
) -> None:
    given = a_contribution("c1", "CASH", state, amount=xof(1), moved_on="2025-03-01")
    facts = facts_of(a_project(**({"agreement": "agr"} | project)), an_agreement("agr", "GOVWP"), given)

    assert ask(facts, "7.3").status == status


def test_a_later_gift_does_not_date_the_project(ask: Ask) -> None:
    """A company that joins later signs later; the project did not start too early for that."""
    gift = a_contribution(
        "c9", "CASH", "RECEIVED", giver="PARTNER", receiver="UNICEF", agreement="gift", moved_on="2025-04-10"
    )
    paper = an_agreement("gift", "CORPA", partner="p9", start_on="2025-04-01")
    happy_pump = a_happy_pump()
    facts = facts_of(
        happy_pump.project, *happy_pump.records, gift, paper, *signed("gift", "2025-04-01", sha256="c" * 64)
    )

    assert ask(facts, "7.3").status == "MET"


def test_a_collaboration_in_which_nothing_moves_has_no_order_to_keep(ask: Ask) -> None:
    assert ask(facts_of(a_project(form="COLLABORATIVE", agreement=None)), "7.3").status == "NA"
