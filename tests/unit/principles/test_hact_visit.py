"""The live question whether a visit will count."""

from __future__ import annotations

from typing import Any

import pytest

from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.hact_visit import Condition, Holds, will_count
from fieldapp.words import Lang
from fieldapp.words.hact import CONDITIONS, condition

COMPLETE = {
    "programmatic_visit": "YES",
    "held_on": "2025-04-02",
    "visit_ended_on": "2025-04-03",
    "visit_completed": "YES",
    "progress": "OFF_TRACK",
    "assurance_question": "Le matériel est là.",
}


def visit(*torn: str, **values: Any) -> RecordFacts:
    return RecordFacts("e1", "event", "E1", {**COMPLETE, **values}, frozenset(torn))


def test_a_visit_with_everything_will_count() -> None:
    found = will_count(visit())

    assert (found.will_count, found.year, found.missing) == (True, 2025, ())


@pytest.mark.parametrize(
    ("values", "condition", "field", "holds"),
    [
        ({"programmatic_visit": None}, "PROGRAMMATIC", "programmatic_visit", "NOT_YET"),
        ({"programmatic_visit": "NO"}, "PROGRAMMATIC", "programmatic_visit", "NO"),
        ({"held_on": None, "visit_ended_on": None}, "SAME_YEAR", "held_on", "NOT_YET"),
        ({"held_on": "2024-12-31"}, "SAME_YEAR", "visit_ended_on", "NO"),
        ({"visit_ended_on": "2025-04-01"}, "SAME_YEAR", "visit_ended_on", "NO"),
        ({"held_on": "2025-02-30"}, "SAME_YEAR", "held_on", "DOUBT"),
        ({"visit_completed": None}, "COMPLETED", "visit_completed", "NOT_YET"),
        ({"visit_completed": "NO"}, "COMPLETED", "visit_completed", "NO"),
        ({"progress": None}, "PROGRESS_SET", "progress", "NOT_YET"),
        ({"progress": "?"}, "PROGRESS_SET", "progress", "DOUBT"),
        ({"assurance_question": " "}, "QUESTION_ANSWERED", "assurance_question", "NOT_YET"),
    ],
)
def test_each_condition_that_is_missing_is_named_with_its_field(
    values: dict[str, Any], condition: str, field: str, holds: str
) -> None:
    found = will_count(visit(**values))

    assert [(one.condition, one.field, one.holds) for one in found.missing] == [(condition, field, holds)]
    assert not found.will_count


def test_a_visit_of_one_day_needs_no_last_day() -> None:
    assert will_count(visit(visit_ended_on=None)).will_count


def test_a_visit_from_the_first_to_the_last_day_of_a_year_counts_for_it() -> None:
    assert will_count(visit(held_on="2025-01-01", visit_ended_on="2025-12-31")).year == 2025


def test_two_answers_to_one_question_are_a_doubt() -> None:
    found = will_count(visit("visit_completed"))

    assert [(one.condition, one.holds) for one in found.missing] == [(Condition.COMPLETED, Holds.DOUBT)]


def test_somebody_may_say_that_it_is_another_kind_of_visit() -> None:
    assert will_count(visit(programmatic_visit="NO")).is_other


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("each", list(Condition))
@pytest.mark.parametrize("holds", list(Holds))
def test_every_condition_is_said_however_it_stands(each: Condition, holds: Holds, lang: Lang) -> None:
    said = condition(each, holds, "held_on", lang)

    assert set(CONDITIONS) == set(Condition)
    assert said.endswith((".", "?"))
    assert "…" not in said
