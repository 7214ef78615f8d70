"""Which goals may be cited on which day, and what took their place."""

from __future__ import annotations

from datetime import date

import pytest

from fieldapp.errors import UnknownCode
from fieldapp.records.codes import Framework
from fieldapp.reference.packs import Packs
from fieldapp.reference.validity import Standing

MDG, SDG, CRC = Framework.MDG, Framework.SDG, Framework.CRC_ARTICLE


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1990-09-01", []),
        ("1990-09-02", [CRC]),
        ("2000-09-07", [CRC]),
        ("2000-09-08", [MDG, CRC]),
        ("2015-12-31", [MDG, CRC]),
        ("2016-01-01", [SDG, CRC]),
        ("2030-12-31", [SDG, CRC]),
        ("2031-01-01", [CRC]),
    ],
)
def test_the_goals_of_a_day(packs: Packs, day: str, expected: list[Framework]) -> None:
    assert [goals.framework for goals in packs.goals.valid_on(date.fromisoformat(day))] == expected


@pytest.mark.parametrize(
    ("framework", "day", "expected"),
    [
        (SDG, "2010-06-01", Standing.NOT_YET_BEGUN),
        (MDG, "2024-06-01", Standing.ENDED),
        (SDG, "2024-06-01", Standing.IN_FORCE),
        (Framework.NATIONAL_PLAN, "2024-06-01", None),
    ],
)
def test_a_wrong_edition_is_told(packs: Packs, framework: Framework, day: str, expected: Standing | None) -> None:
    """A 2010 project on SDG or a 2024 one on MDG is a finding, not a pass."""
    assert packs.goals.standing_on(framework, date.fromisoformat(day)) is expected


@pytest.mark.parametrize(("framework", "count"), [(MDG, 8 + 21), (SDG, 17 + 169), (CRC, 42)])
def test_every_code_is_there(packs: Packs, framework: Framework, count: int) -> None:
    assert len(packs.goals.options(framework)) == count


@pytest.mark.parametrize(
    ("framework", "written", "code"),
    [
        (SDG, "6.1", "6.1"),
        (SDG, "ODD 6.1", "6.1"),
        (SDG, "6.B", "6.b"),
        (SDG, "17", "17"),
        (MDG, "7.C", "7.C"),
        (MDG, "cible 7c", "7.C"),
        (MDG, "7", "7"),
        (CRC, "art. 24", "24"),
        (CRC, "24.", "24"),
        (SDG, "6.9", None),
        (MDG, "9", None),
        (CRC, "43", None),
        (SDG, "", None),
        (Framework.HRP, "1", None),
    ],
)
def test_a_code_is_found_as_people_write_it(packs: Packs, framework: Framework, written: str, code: str | None) -> None:
    goal = packs.goals.find(framework, written)

    assert (goal and goal.code) == code


def test_an_unknown_goal_is_named(packs: Packs) -> None:
    with pytest.raises(UnknownCode) as caught:
        packs.goals.get(SDG, "18")

    assert caught.value.facts == {"list": "SDG", "code": "18"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("7.C", ["6.1", "6.2"]),
        ("2.A", ["4.1"]),
        ("3.A", ["5.1", "4.5"]),
        ("4.A", ["3.2"]),
        ("5.A", ["3.1"]),
        ("1.C", ["2.1", "2.2"]),
        ("7.A", []),
        ("9.Z", []),
    ],
)
def test_what_took_an_old_goals_place(packs: Packs, old: str, new: list[str]) -> None:
    assert packs.goals.successors(MDG, old) == tuple((SDG, packs.goals.get(SDG, code)) for code in new)


def test_what_stood_in_a_goals_place_before(packs: Packs) -> None:
    """For a project of 2012 that cites 6.1."""
    assert packs.goals.predecessors(SDG, "6.1") == ((MDG, packs.goals.get(MDG, "7.C")),)


def test_usual_goals_are_offered_first(packs: Packs) -> None:
    usual = [goal.is_usual for goal in packs.goals.options(SDG)]

    assert usual == sorted(usual, reverse=True)
