"""Principle 3, people: coordination, ownership and upkeep, capacity."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fieldapp.principles.facts import Overlap
from fieldapp.principles.finding import Finding, Status
from tests.builders import a_happy_pump, a_record, also, changed, close_to

Ask = Callable[..., Finding]
NEAR = Overlap("other", "M7K-9", "Forage de l’école", 240)
FAR = Overlap("another", "M7K-4", "Forage du marché", 900)


@pytest.mark.parametrize(
    ("values", "status", "severity", "reason"),
    [
        ({}, "MET", "MINOR", "COORDINATED"),
        ({"other_actors_asked": None}, "MET", "MINOR", "COORDINATED"),
        ({"coordination_note": None}, "UNKNOWN", "MINOR", "COORDINATION_NOTE_MISSING"),
        ({"coordination_note": None, "other_actors_asked": None}, "UNKNOWN", "MINOR", "COORDINATION_MISSING"),
        ({"coordination_note": None, "other_actors_asked": "NO"}, "NOT_MET", "MINOR", "OTHERS_NOT_ASKED"),
    ],
)
def test_others_are_asked_and_their_answer_noted(
    ask: Ask, values: dict[str, Any], status: str, severity: str, reason: str
) -> None:
    found = ask(changed(a_happy_pump(), "project", **values), "3.5")

    assert (found.status, found.severity, found.reason) == (status, severity, reason)


def test_an_unexplained_duplicate_weighs_more_and_names_the_nearest_first(ask: Ask) -> None:
    found = ask(close_to(a_happy_pump(), FAR, NEAR), "3.5")

    assert (found.status, found.severity, found.reason) == ("NOT_MET", "MAJOR", "DUPLICATE")
    assert found.facts == {"others": "M7K-9 Forage de l’école, M7K-4 Forage du marché", "metres": 240}


def test_an_explained_duplicate_is_no_duplicate(ask: Ask) -> None:
    facts = changed(close_to(a_happy_pump(), NEAR), "project", duplicate_reason="L’autre est tari.")

    assert ask(facts, "3.5").status is Status.MET


@pytest.mark.parametrize(
    ("values", "status", "severity", "reason"),
    [
        ({}, "MET", "MAJOR", "OWNED"),
        ({"asset_owner": None}, "UNKNOWN", "MAJOR", "OWNER_MISSING"),
        ({"upkeep_plan": None}, "UNKNOWN", "MAJOR", "UPKEEP_MISSING"),
        ({"committee_members": None}, "UNKNOWN", "MAJOR", "COMMITTEE_MISSING"),
        ({"committee_members": 0}, "NOT_MET", "MAJOR", "NO_COMMITTEE"),
        ({"committee_women": None}, "MET", "MAJOR", "OWNED"),
        ({"committee_women": 0}, "NOT_MET", "MINOR", "NO_WOMEN_IN_COMMITTEE"),
        ({"committee_women": 8}, "UNKNOWN", "MAJOR", "COMMITTEE_NUMBERS"),
        ({"committee_members": True}, "UNKNOWN", "MAJOR", "NOT_UNDERSTOOD"),
        ({"project_kind": None, "construction": None}, "UNKNOWN", "MAJOR", "PROJECT_KIND_MISSING"),
        ({"project_kind": "MEDIA", "construction": "NO"}, "NA", "MAJOR", "NOTHING_BUILT"),
        ({"project_kind": "SERVICE", "construction": "YES"}, "MET", "MAJOR", "OWNED"),
        ({"state": "COMPLETED"}, "UNKNOWN", "BLOCKER", "HANDOVER_MISSING"),
        ({"state": "COMPLETED", "upkeep_plan": None}, "UNKNOWN", "BLOCKER", "UPKEEP_MISSING"),
        ({"state": "COMPLETED", "committee_members": 0}, "NOT_MET", "BLOCKER", "NO_COMMITTEE"),
        ({"state": "COMPLETED", "handover_minutes_on": "2025-05-10"}, "MET", "MAJOR", "OWNED"),
        ({"state": "COMPLETED", "handover_minutes_on": "2025-05-11"}, "UNKNOWN", "BLOCKER", "HANDOVER_MISSING"),
    ],
)
def test_what_is_built_has_an_owner_and_upkeep_and_more_is_asked_at_the_end(
    ask: Ask, values: dict[str, Any], status: str, severity: str, reason: str
) -> None:
    found = ask(changed(a_happy_pump(), "project", **values), "3.6")

    assert (found.status, found.severity, found.reason) == (status, severity, reason)


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        ({"event_type": "HANDOVER", "handed_over": "YES", "handover_minutes_on": "2025-05-01"}, "OWNED"),
        ({"event_type": "INAUGURATION", "handed_over": "NO"}, "NOT_HANDED_OVER"),
        ({"event_type": "HANDOVER", "handed_over": "YES"}, "HANDOVER_MISSING"),
        ({"event_type": "VISIT", "handover_minutes_on": "2025-05-01"}, "HANDOVER_MISSING"),
    ],
)
def test_a_ceremony_with_minutes_hands_over(ask: Ask, event: dict[str, Any], reason: str) -> None:
    facts = changed(a_happy_pump(), "project", state="COMPLETED")

    assert ask(also(facts, a_record("event", "e1", project="project", **event)), "3.6").reason == reason


def test_everything_that_is_missing_has_its_remedy(ask: Ask) -> None:
    facts = changed(a_happy_pump(), "project", asset_owner=None, upkeep_plan=None, committee_members=None)

    assert ask(facts, "3.6").remedies == ("NAME_OWNER", "SET_UP_COMMITTEE", "WRITE_UPKEEP_PLAN")


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({}, "MET", "CAPACITY_PLANNED"),
        ({"capacity_activity": None, "no_capacity_reason": "Réparateur déjà formé"}, "MET", "NO_CAPACITY_EXPLAINED"),
        ({"capacity_activity": None}, "UNKNOWN", "CAPACITY_MISSING"),
        ({"capacity_activity": 7}, "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_skills_stay_or_it_is_said_why_not(ask: Ask, values: dict[str, Any], status: str, reason: str) -> None:
    found = ask(changed(a_happy_pump(), "project", **values), "3.7")

    assert (found.status, found.reason) == (status, reason)
