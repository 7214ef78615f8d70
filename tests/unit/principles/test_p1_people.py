"""Principle 1, people: who it is for, how many children, who is shut out, whether they can answer back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.finding import Finding, Status, Target
from tests.builders import (
    a_happy_pump,
    a_record,
    also,
    beside,
    changed,
    in_conflict,
    usd,
    without,
)
from tests.unit.principles.test_p7_amounts import elsewhere

Ask = Callable[..., Finding]


def group(**values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), "group", **values)


def project(**values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), "project", **values)


def told(found: Finding) -> tuple[str, str, str]:
    return (found.status, found.severity, found.reason)


@pytest.mark.parametrize(
    ("facts", "status", "reason"),
    [
        (group(), "MET", "GROUP_NAMED"),
        (group(data_source=None, estimate_method="Compté avec le chef"), "MET", "GROUP_NAMED"),
        (group(reason=None), "MET", "GROUP_NAMED"),
        (group(vulnerability="NOT_SPECIFIC"), "NOT_MET", "NOBODY_IN_PARTICULAR"),
        (group(vulnerability=None), "UNKNOWN", "GROUP_NOT_SAID"),
        (group(vulnerability="MARTIANS"), "UNKNOWN", "NOT_UNDERSTOOD"),
        (group(data_source=None), "UNKNOWN", "NEED_SOURCE_MISSING"),
        (group(data_on=None), "UNKNOWN", "NEED_SOURCE_UNDATED"),
        (group(data_on="2025-05-10"), "MET", "GROUP_NAMED"),
        (group(data_on="2025-05-11"), "UNKNOWN", "NEED_SOURCE_IN_FUTURE"),
        (group(data_on="2022-05-11"), "MET", "GROUP_NAMED"),
        (group(data_on="2022-05-10"), "MET", "GROUP_NAMED"),
        (group(data_on="2022-05-09"), "NOT_MET", "NEED_SOURCE_OLD"),
        (without(a_happy_pump(), "group"), "UNKNOWN", "NO_GROUP"),
    ],
)
def test_a_disadvantaged_group_is_named_with_a_source_of_three_years_at_most(
    ask: Ask, facts: ProjectFacts, status: str, reason: str
) -> None:
    assert told(ask(facts, "1.1")) == (status, "MAJOR", reason)


@pytest.mark.parametrize(
    ("as_of", "reason"),
    [
        (date(2027, 9, 30), "GROUP_NAMED"),
        (date(2027, 10, 1), "GROUP_NAMED"),
        (date(2027, 10, 2), "NEED_SOURCE_OLD"),
    ],
)
def test_the_source_ages_by_the_day_of_the_check(ask: Ask, as_of: date, reason: str) -> None:
    assert ask(a_happy_pump(), "1.1", as_of=as_of).reason == reason


def test_one_group_with_its_source_is_enough(ask: Ask) -> None:
    vague = a_record("target_group", "a-vague", project="project", vulnerability="NOT_SPECIFIC")

    assert ask(also(a_happy_pump(), vague), "1.1").status is Status.MET


def test_a_missing_group_is_added(ask: Ask) -> None:
    assert ask(without(a_happy_pump(), "group"), "1.1").targets == (Target("", "target_group", "vulnerability"),)


@pytest.mark.parametrize(
    ("facts", "status", "reason"),
    [
        (group(), "MET", "CHILDREN_COUNTED"),
        (group(boys_planned=0), "MET", "CHILDREN_COUNTED"),
        (group(girls_planned=0, boys_planned=0), "NOT_MET", "NO_CHILDREN"),
        (group(girls_planned=0, boys_planned=0, girls_reached=4, boys_reached=0), "MET", "CHILDREN_COUNTED"),
        (group(girls_planned=None), "UNKNOWN", "CHILDREN_NOT_SPLIT"),
        (group(girls_planned=None, boys_reached=3), "UNKNOWN", "CHILDREN_NOT_SPLIT"),
        (group(girls_planned=None, boys_planned=None), "UNKNOWN", "CHILDREN_NOT_COUNTED"),
        (group(girls_planned="118"), "UNKNOWN", "NOT_UNDERSTOOD"),
        (group(data_source=None), "UNKNOWN", "COUNT_BASIS_MISSING"),
        (group(data_source=None, estimate_method="Avec l’enseignant"), "MET", "CHILDREN_COUNTED"),
        (group(with_disability_planned=None), "MET", "CHILDREN_COUNTED"),
        (group(with_disability_planned=420), "MET", "CHILDREN_COUNTED"),
        (group(with_disability_planned=421), "UNKNOWN", "COUNTS_DO_NOT_FIT"),
        (group(with_disability_planned=421, men_planned=None), "MET", "CHILDREN_COUNTED"),
        (group(reach=None), "UNKNOWN", "REACH_NOT_SAID"),
        (group(reach="INDIRECT"), "NOT_MET", "ONLY_INDIRECT"),
        (without(a_happy_pump(), "group"), "UNKNOWN", "NO_GROUP"),
    ],
)
def test_children_whom_the_work_reaches_are_counted_by_sex(
    ask: Ask, facts: ProjectFacts, status: str, reason: str
) -> None:
    assert told(ask(facts, "1.2")) == (status, "MAJOR", reason)


def test_people_reached_through_others_do_not_undo_the_count(ask: Ask) -> None:
    listeners = a_record("target_group", "a-radio", project="project", reach="INDIRECT", girls_planned=9_000)

    assert ask(also(a_happy_pump(), listeners), "1.2").facts == {"girls": 118, "boys": 109}


def promise(**values: Any) -> RecordFacts:
    return a_record("action_point", "promise", project="project", **values)


@pytest.mark.parametrize(
    ("facts", "status", "severity", "reason"),
    [
        (project(), "MET", "MAJOR", "NOBODY_SHUT_OUT"),
        (project(disability_access=None), "MET", "MAJOR", "NOBODY_SHUT_OUT"),
        (project(disability_access="NO"), "NOT_MET", "MAJOR", "NO_DISABILITY_ACCESS"),
        (project(exclusion_risk=None), "UNKNOWN", "MAJOR", "EXCLUSION_NOT_SAID"),
        (project(exclusion_risk=None, disability_access="NO"), "NOT_MET", "MAJOR", "NO_DISABILITY_ACCESS"),
        (project(exclusion_risk="POSSIBLE"), "NOT_MET", "MAJOR", "PERHAPS_SHUT_OUT"),
        (project(exclusion_risk="CLEAR"), "NOT_MET", "BLOCKER", "CLEARLY_SHUT_OUT"),
        (project(exclusion_risk="CLEAR", exclusion_mitigation="Gratuit"), "MET", "MAJOR", "EXCLUSION_MITIGATED"),
        (project(exclusion_risk="CLEAR", exclusion_mitigation="  "), "NOT_MET", "BLOCKER", "CLEARLY_SHUT_OUT"),
        (
            also(project(exclusion_risk="CLEAR"), promise(criterion="1.3", state="OPEN")),
            "MET",
            "MAJOR",
            "EXCLUSION_MITIGATED",
        ),
        (
            also(project(exclusion_risk="CLEAR"), promise(criterion="1.3", state="COMPLETED")),
            "MET",
            "MAJOR",
            "EXCLUSION_MITIGATED",
        ),
        (
            also(project(exclusion_risk="CLEAR"), promise(criterion="1.7", state="OPEN")),
            "NOT_MET",
            "BLOCKER",
            "CLEARLY_SHUT_OUT",
        ),
    ],
)
def test_nobody_is_shut_out_unless_something_is_done_about_it(
    ask: Ask, facts: ProjectFacts, status: str, severity: str, reason: str
) -> None:
    assert told(ask(facts, "1.3")) == (status, severity, reason)


def test_a_conflict_about_who_is_shut_out_asks_for_a_decision(ask: Ask) -> None:
    found = ask(in_conflict(a_happy_pump(), "project", "exclusion_risk"), "1.3")

    assert (found.status, found.remedies) == (Status.UNKNOWN, ("DECIDE",))


def event(**values: Any) -> RecordFacts:
    return a_record("event", "event", project="project", **values)


NO_LESSON = project(approach_basis=None, approach_on=None)


@pytest.mark.parametrize(
    ("facts", "status", "reason"),
    [
        (project(), "MET", "APPROACH_NOTED"),
        (project(approach_on="2025-05-10"), "MET", "APPROACH_NOTED"),
        (project(approach_on="2025-05-11"), "UNKNOWN", "APPROACH_UNDATED"),
        (project(approach_on=None), "UNKNOWN", "APPROACH_UNDATED"),
        (NO_LESSON, "UNKNOWN", "APPROACH_MISSING"),
        (
            also(NO_LESSON, event(event_type="VISIT", held_on="2025-05-01", progress="ON_TRACK")),
            "MET",
            "VISIT_ON_TRACK",
        ),
        (also(NO_LESSON, event(event_type="VISIT", held_on="2025-05-01")), "UNKNOWN", "APPROACH_MISSING"),
        (
            also(NO_LESSON, event(event_type="VISIT", held_on="2025-05-11", progress="ON_TRACK")),
            "UNKNOWN",
            "APPROACH_MISSING",
        ),
        (
            also(NO_LESSON, event(event_type="VISIT", held_on="2025-05-01", progress="OFF_TRACK")),
            "NOT_MET",
            "APPROACH_OFF_TRACK",
        ),
        (also(NO_LESSON, event(event_type="MEETING", held_on="2025-05-10")), "MET", "COMMUNITY_MET"),
        (also(NO_LESSON, event(event_type="MEETING", held_on="2025-05-11")), "UNKNOWN", "APPROACH_MISSING"),
        (also(NO_LESSON, event(event_type="TRAINING", held_on="2025-05-01")), "UNKNOWN", "APPROACH_MISSING"),
        (
            changed(NO_LESSON, "project", humanitarian="YES"),
            "NA",
            "APPROACH_CAN_WAIT",
        ),
    ],
)
def test_something_dated_shows_that_the_approach_works(ask: Ask, facts: ProjectFacts, status: str, reason: str) -> None:
    assert told(ask(facts, "1.6")) == (status, "MINOR", reason)


@pytest.mark.parametrize(
    ("kind", "taken_at", "parent", "reason"),
    [
        ("EVALUATION", "2024-11-05T10:00:00Z", "project", "APPROACH_PROVED"),
        ("VISIT_NOTE", "2024-11-05T10:00:00Z", "event", "APPROACH_PROVED"),
        ("EVALUATION", None, "project", "APPROACH_MISSING"),
        ("PHOTO", "2024-11-05T10:00:00Z", "project", "APPROACH_MISSING"),
        ("EVALUATION", "2024-11-05T10:00:00Z", "p1", "APPROACH_MISSING"),
    ],
)
def test_a_dated_evaluation_or_visit_note_proves_the_approach(
    ask: Ask, kind: str, taken_at: str | None, parent: str, reason: str
) -> None:
    proof = a_record("evidence", "proof", of=parent, evidence_type=kind, taken_at=taken_at)

    assert ask(also(NO_LESSON, event(event_type="VISIT"), proof), "1.6").reason == reason


def test_the_last_visit_says_whether_the_work_is_on_track(ask: Ask) -> None:
    good = a_record("event", "e1", event_type="VISIT", held_on="2025-04-01", progress="ON_TRACK")
    bad = a_record("event", "e2", event_type="VISIT", held_on="2025-05-01", progress="OFF_TRACK")

    earlier = a_record("event", "e3", event_type="VISIT", held_on="2025-03-01", progress="OFF_TRACK")

    assert ask(also(NO_LESSON, good, bad), "1.6").reason == "APPROACH_OFF_TRACK"
    assert ask(also(NO_LESSON, good, earlier), "1.6").reason == "VISIT_ON_TRACK"


@pytest.mark.parametrize(("dollars", "severity"), [(84_499, "MINOR"), (84_500, "MINOR"), (84_501, "MAJOR")])
def test_proof_weighs_more_above_100_000_dollars_over_all_open_projects(ask: Ask, dollars: int, severity: str) -> None:
    """The pump itself is 15,500; splitting a sum over projects does not lighten it."""
    assert ask(beside(NO_LESSON, [elsewhere(dollars, "2025-03-01")]), "1.6").severity == severity


def test_the_size_of_humanitarian_work_does_not_make_its_proof_weigh_more(ask: Ask) -> None:
    off = event(event_type="VISIT", held_on="2025-05-01", progress="OFF_TRACK")
    urgent = changed(changed(NO_LESSON, "project", humanitarian="YES"), "c1", amount=usd(500_000))

    assert told(ask(also(urgent, off), "1.6")) == ("NOT_MET", "MINOR", "APPROACH_OFF_TRACK")


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({}, "MET", "FEEDBACK_KNOWN"),
        ({"feedback_known": None}, "UNKNOWN", "FEEDBACK_NOT_SAID"),
        ({"feedback_known": "NO"}, "NOT_MET", "FEEDBACK_UNKNOWN"),
        ({"feedback_mechanism": None}, "UNKNOWN", "FEEDBACK_MISSING"),
        ({"feedback_mechanism": ["?"]}, "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_people_have_a_way_to_answer_back_and_know_it(
    ask: Ask, values: dict[str, Any], status: str, reason: str
) -> None:
    assert told(ask(project(**values), "1.8")) == (status, "MINOR", reason)
