"""Principle 2: sanctions and flags, which nothing relaxes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import Finding, Status
from tests.builders import a_happy_pump, a_record, also, changed, without

Ask = Callable[..., Finding]


def screened(**values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), "scr1", **values)


def again(**values: Any) -> ProjectFacts:
    given = {"partner": "p1", "list_version_on": "2025-05-01", "screened_on": "2025-05-02", "result": "CLEAR"}
    return also(a_happy_pump(), a_record("screening", "scr2", **(given | values)))


def flagged(**values: Any) -> ProjectFacts:
    return also(a_happy_pump(), a_record("flag", "flag1", partner="p1", **values))


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({}, "MET", "SCREENED_CLEAR"),
        ({"list_version_on": "2025-02-08"}, "UNKNOWN", "SCREENING_LIST_OLD"),
        ({"list_version_on": "2025-02-09"}, "MET", "SCREENED_CLEAR"),
        ({"list_version_on": "2025-02-10"}, "MET", "SCREENED_CLEAR"),
        ({"list_version_on": "2025-05-11"}, "UNKNOWN", "SCREENING_DATED_LATER"),
        ({"list_version_on": None}, "UNKNOWN", "SCREENING_LIST_UNDATED"),
        ({"result": "NOT_DONE"}, "UNKNOWN", "SCREENING_MISSING"),
        ({"result": None}, "UNKNOWN", "SCREENING_MISSING"),
        ({"result": "POSSIBLE"}, "REFER", "SANCTION_POSSIBLE"),
        ({"result": "CONFIRMED"}, "NOT_MET", "SANCTION_CONFIRMED"),
        ({"result": "CONFIRMED", "list_version_on": "2020-01-01"}, "NOT_MET", "SANCTION_CONFIRMED"),
        ({"result": "FALSE_POSITIVE"}, "UNKNOWN", "SCREENING_UNEXPLAINED"),
        ({"result": "FALSE_POSITIVE", "decision_reason": "Née en 1990, non en 1951"}, "MET", "SCREENED_CLEAR"),
    ],
)
def test_the_partner_is_clear_on_a_list_of_the_last_ninety_days(
    ask: Ask, values: dict[str, Any], status: str, reason: str
) -> None:
    found = ask(screened(**values), "2.4")

    assert (found.status, found.reason, found.severity) == (status, reason, "BLOCKER")


def test_a_partner_never_screened_is_not_known(ask: Ask) -> None:
    found = ask(without(a_happy_pump(), "scr1"), "2.4")

    assert (found.status, found.remedies) == ("UNKNOWN", ("SCREEN_AGAIN",))


@pytest.mark.parametrize(
    ("second", "status"),
    [
        ({"result": "POSSIBLE", "list_name": "Liste récapitulative des Nations Unies"}, "REFER"),
        ({"result": "POSSIBLE", "list_name": "Autre liste"}, "REFER"),
        ({"result": "CONFIRMED", "list_name": "Autre liste", "screened_on": None}, "NOT_MET"),
        ({"result": "CLEAR"}, "MET"),
    ],
)
def test_a_match_on_any_list_counts(ask: Ask, second: dict[str, Any], status: str) -> None:
    assert ask(again(**second), "2.4").status == status


def test_a_later_screening_by_the_same_list_takes_the_place_of_the_earlier(ask: Ask) -> None:
    facts = changed(again(list_name="liste récapitulative des nations unies"), "scr1", result="POSSIBLE")

    assert ask(facts, "2.4").status is Status.MET


def test_another_list_that_is_clear_does_not_undo_a_match(ask: Ask) -> None:
    assert ask(changed(again(list_name="Autre liste"), "scr1", result="CONFIRMED"), "2.4").status is Status.NOT_MET


def test_an_earlier_day_looks_at_the_screening_of_then(ask: Ask) -> None:
    facts = again(list_name="Liste récapitulative des Nations Unies", list_version_on="2025-05-01")

    assert ask(facts, "2.4", as_of=date(2025, 4, 15)).status is Status.MET


@pytest.mark.parametrize(
    ("level", "state", "status", "reason"),
    [
        ("RED", "OPEN", "NOT_MET", "RED_FLAG"),
        ("RED", "VALID", "NOT_MET", "RED_FLAG"),
        ("RED", None, "NOT_MET", "RED_FLAG"),
        ("RED", "INVALID", "MET", "SCREENED_CLEAR"),
        ("ESCALATED", "OPEN", "REFER", "ESCALATED_FLAG"),
        ("ESCALATED", "INVALID", "MET", "SCREENED_CLEAR"),
        ("RISK", "OPEN", "MET", "SCREENED_CLEAR"),
        ("OBS", "VALID", "MET", "SCREENED_CLEAR"),
    ],
)
def test_a_red_flag_stops_and_an_escalated_one_is_referred(
    ask: Ask, level: str, state: str | None, status: str, reason: str
) -> None:
    found = ask(flagged(level=level, state=state), "2.4")

    assert (found.status, found.reason, found.severity) == (status, reason, "BLOCKER")


def test_what_an_office_noted_about_a_flag_is_not_told(ask: Ask) -> None:
    found = ask(flagged(level="RED", state="OPEN", comment="Confidentiel"), "2.4")

    assert "Confidentiel" not in found.facts.values()


def test_an_emergency_relaxes_nothing_here(ask: Ask) -> None:
    facts = changed(screened(result="POSSIBLE"), "project", humanitarian="YES")

    assert ask(facts, "2.4").status is Status.REFER
