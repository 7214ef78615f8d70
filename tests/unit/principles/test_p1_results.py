"""Principle 1, what is promised: a goal of the right years, a result that can be measured."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import Finding, Severity, Status, Target
from tests.builders import a_happy_pump, a_record, also, changed, without

Ask = Callable[..., Finding]


def citing(start: str | None = "2025-02-01", **goal: Any) -> ProjectFacts:
    return changed(changed(a_happy_pump(), "project", start_on=start), "goal", **goal)


@pytest.mark.parametrize(
    ("start", "framework", "code", "status", "reason"),
    [
        ("2025-02-01", "SDG", "6.1", "MET", "GOAL_SERVED"),
        ("2025-02-01", "SDG", "ODD 6.1", "MET", "GOAL_SERVED"),
        ("2025-02-01", "SDG", "99.9", "UNKNOWN", "GOAL_NOT_LISTED"),
        ("2025-02-01", "SDG", None, "UNKNOWN", "GOAL_CODE_MISSING"),
        ("2025-02-01", "CRC_ARTICLE", "24", "MET", "GOAL_SERVED"),
        ("2010-02-01", "CRC_ARTICLE", "art. 24", "MET", "GOAL_SERVED"),
        ("2025-02-01", "MDG", "7.C", "NOT_MET", "WRONG_GOAL_LIST"),
        ("2025-02-01", "MDG", None, "NOT_MET", "WRONG_GOAL_LIST"),
        ("2010-02-01", "SDG", "6.1", "NOT_MET", "WRONG_GOAL_LIST"),
        ("2015-12-30", "MDG", "7.C", "MET", "GOAL_SERVED"),
        ("2015-12-31", "MDG", "7.C", "MET", "GOAL_SERVED"),
        ("2016-01-01", "MDG", "7.C", "NOT_MET", "WRONG_GOAL_LIST"),
        ("2015-12-31", "SDG", "6.1", "NOT_MET", "WRONG_GOAL_LIST"),
        ("2016-01-01", "SDG", "6.1", "MET", "GOAL_SERVED"),
        (None, "SDG", "6.1", "UNKNOWN", "START_MISSING"),
        ("2025-02-01", "HRP", "6.1", "UNKNOWN", "NO_GOAL"),
    ],
)
def test_the_list_of_goals_is_that_of_the_first_day(
    ask: Ask, start: str | None, framework: str, code: str | None, *, status: str, reason: str
) -> None:
    found = ask(citing(start, framework=framework, code=code), "1.4")

    assert (found.status, found.severity, found.reason) == (status, Severity.MAJOR, reason)


@pytest.mark.parametrize(
    ("edition", "area", "start", "status", "reason"),
    [
        ("SP-2022", "2", "2025-02-01", "MET", "GOAL_SERVED"),
        ("SP 2022-2025", "apprendre", "2025-12-31", "MET", "GOAL_SERVED"),
        ("SP-2022", "2", "2026-01-01", "NOT_MET", "WRONG_EDITION"),
        ("SP-2026", "2", "2025-12-31", "NOT_MET", "WRONG_EDITION"),
        ("SP-2022", None, "2025-02-01", "UNKNOWN", "AXIS_MISSING"),
        ("SP-2022", "9", "2025-02-01", "UNKNOWN", "AXIS_NOT_IN_PLAN"),
        (None, "2", "2025-02-01", "UNKNOWN", "EDITION_MISSING"),
        ("CREDD 2019-2023", "2", "2025-02-01", "UNKNOWN", "EDITION_NOT_KNOWN"),
    ],
)
def test_an_area_of_unicefs_plan_will_do_in_its_years(
    ask: Ask, edition: str | None, area: str | None, *, start: str, status: str, reason: str
) -> None:
    facts = citing(start, framework="UNICEF_SP", edition=edition, axis=area, code=None)

    assert (ask(facts, "1.4").status, ask(facts, "1.4").reason) == (status, reason)


def test_the_sentence_on_what_is_added_is_asked_for(ask: Ask) -> None:
    found = ask(citing(contribution=None), "1.4")

    assert (found.status, found.reason) == (Status.UNKNOWN, "ADDED_VALUE_MISSING")
    assert found.targets == (Target("goal", "alignment", "contribution"),)


def test_a_goal_of_other_years_names_the_lists_and_the_goal_to_cite_instead(ask: Ask) -> None:
    found = ask(citing(framework="MDG", code="7.C"), "1.4")

    assert found.facts["goal_lists"] == "SDG, CRC_ARTICLE, UNICEF_SP"
    assert (found.facts["other_list"], found.facts["other_goals"]) == ("SDG", "6.1, 6.2")
    assert found.remedies == ("SWITCH_GOAL_LIST", "TAKE_MATCHING_GOAL", "CHECK_START")


def test_a_goal_cited_too_early_names_what_stood_there_before(ask: Ask) -> None:
    found = ask(citing("2010-02-01", framework="SDG", code="6.1"), "1.4")

    assert (found.facts["other_list"], found.facts["other_goals"]) == ("MDG", "7.C")
    assert found.facts["goal_lists"] == "MDG, CRC_ARTICLE, UNICEF_SP"


def test_one_good_goal_is_enough(ask: Ask) -> None:
    old = a_record("alignment", "a-old", project="project", framework="MDG", code="7.C")

    assert ask(also(a_happy_pump(), old), "1.4").status is Status.MET


def test_no_goal_is_not_known_and_names_the_lists_of_the_year(ask: Ask) -> None:
    found = ask(without(a_happy_pump(), "goal"), "1.4")

    assert (found.status, found.reason) == (Status.UNKNOWN, "NO_GOAL")
    assert found.facts["goal_lists"] == "SDG, CRC_ARTICLE, UNICEF_SP"


def promising(**values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), "result", **values)


@pytest.mark.parametrize(
    ("facts", "status", "severity", "reason"),
    [
        (promising(), "MET", "MAJOR", "RESULT_MEASURABLE"),
        (promising(baseline=None, no_baseline="YES"), "MET", "MAJOR", "RESULT_MEASURABLE"),
        (promising(baseline=None), "UNKNOWN", "BLOCKER", "BASELINE_NOT_SAID"),
        (promising(baseline=None, no_baseline="NO"), "UNKNOWN", "BLOCKER", "BASELINE_NOT_SAID"),
        (promising(target=None), "UNKNOWN", "BLOCKER", "TARGET_MISSING"),
        (promising(target="beaucoup"), "UNKNOWN", "MAJOR", "NOT_UNDERSTOOD"),
        (promising(indicator=None), "UNKNOWN", "BLOCKER", "INDICATOR_MISSING"),
        (promising(level=None), "UNKNOWN", "BLOCKER", "RESULT_LEVEL_NOT_SAID"),
        (promising(level="OUTCOME"), "UNKNOWN", "BLOCKER", "NO_OUTPUT_YET"),
        (promising(baseline="420"), "NOT_MET", "MAJOR", "TARGET_IS_BASELINE"),
        (promising(baseline="420.0"), "NOT_MET", "MAJOR", "TARGET_IS_BASELINE"),
        (promising(baseline="421"), "MET", "MAJOR", "RESULT_MEASURABLE"),
        (without(a_happy_pump(), "result"), "UNKNOWN", "BLOCKER", "NO_RESULT"),
    ],
)
def test_an_output_has_an_indicator_with_target_and_start(
    ask: Ask, facts: ProjectFacts, status: str, severity: str, reason: str
) -> None:
    found = ask(facts, "1.5")

    assert (found.status, found.severity, found.reason) == (status, severity, reason)


@pytest.mark.parametrize(
    ("instrument", "severity"), [("SPD", "BLOCKER"), ("PD", "BLOCKER"), ("PCA", "BLOCKER"), ("GOVWP", "MAJOR")]
)
def test_a_programme_document_cannot_do_without_a_result(ask: Ask, instrument: str, severity: str) -> None:
    facts = changed(without(a_happy_pump(), "result"), "spd", instrument=instrument)

    assert ask(facts, "1.5").severity == severity


def test_one_measurable_output_is_enough(ask: Ask) -> None:
    vague = a_record("result", "a-vague", project="project", level="OUTPUT", statement="De meilleures conditions")

    assert ask(also(a_happy_pump(), vague), "1.5").status is Status.MET
