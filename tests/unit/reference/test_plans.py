"""The plan in force on a day, and why there was none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import UnknownCode
from fieldapp.records.codes import Framework
from fieldapp.reference.packs import Packs
from fieldapp.reference.plans import GapReason
from fieldapp.reference.validity import Standing

NATIONAL = Framework.NATIONAL_PLAN
DAYS = st.dates(date(1990, 1, 1), date(2045, 12, 31))


@pytest.mark.parametrize(
    ("framework", "day", "expected"),
    [
        (NATIONAL, "2006-12-31", []),
        (NATIONAL, "2007-01-01", ["CSCRP-2007"]),
        (NATIONAL, "2008-04-29", ["CSCRP-2007"]),
        (NATIONAL, "2008-04-30", ["OMD-2006", "CSCRP-2007"]),
        (NATIONAL, "2011-12-31", ["OMD-2006", "CSCRP-2007"]),
        (NATIONAL, "2012-01-01", ["OMD-2006", "CSCRP-2012"]),
        (NATIONAL, "2013-01-01", ["OMD-2006", "CSCRP-2012", "PRED-2013"]),
        (NATIONAL, "2015-01-01", ["OMD-2006", "CSCRP-2012"]),
        (NATIONAL, "2016-01-01", ["CSCRP-2012", "CREDD-2016"]),
        (NATIONAL, "2018-12-31", ["CREDD-2016"]),
        (NATIONAL, "2019-01-01", ["CREDD-2019"]),
        (NATIONAL, "2023-12-31", ["CREDD-2019"]),
        (NATIONAL, "2024-01-01", []),
        (NATIONAL, "2024-12-26", []),
        (NATIONAL, "2024-12-27", ["SNEDD-2024"]),
        (NATIONAL, "2024-12-28", ["SNEDD-2024"]),
        (NATIONAL, "2025-02-01", ["SNEDD-2024"]),
        (NATIONAL, "2033-12-31", ["SNEDD-2024"]),
        (NATIONAL, "2034-01-01", []),
        (Framework.CP_OUTPUT, "2007-12-31", []),
        (Framework.CP_OUTPUT, "2012-12-31", ["CP-2008"]),
        (Framework.CP_OUTPUT, "2013-01-01", []),
        (Framework.CP_OUTPUT, "2019-12-31", ["CP-2015"]),
        (Framework.CP_OUTPUT, "2020-02-29", []),
        (Framework.CP_OUTPUT, "2020-03-01", ["CP-2020"]),
        (Framework.CP_OUTPUT, "2024-12-31", ["CP-2020"]),
        (Framework.CP_OUTPUT, "2025-01-01", ["CP-2025"]),
        (Framework.CP_OUTPUT, "2030-01-01", []),
        (Framework.COMMUNE_PLAN, "2011-01-01", ["PDESC-MOPTI-2011"]),
        (Framework.COMMUNE_PLAN, "2016-06-30", []),
        (Framework.COMMUNE_PLAN, "2021-12-31", ["PDESC-MOPTI-2017"]),
        (Framework.COMMUNE_PLAN, "2022-01-01", []),
        (Framework.UNICEF_SP, "2021-12-31", ["SP-2018"]),
        (Framework.UNICEF_SP, "2022-01-01", ["SP-2022"]),
        (Framework.UNICEF_SP, "2026-01-01", ["SP-2026"]),
        (Framework.DONOR_POLICY, "2019-12-31", ["UNDAF-2015"]),
        (Framework.HRP, "2025-01-01", []),
    ],
)
def test_the_plans_in_force(packs: Packs, framework: Framework, day: str, expected: list[str]) -> None:
    found = packs.plans.valid_on(framework, date.fromisoformat(day))

    assert [plan.id for plan in found] == expected


@pytest.mark.parametrize(
    ("sector", "day", "expected"),
    [
        ("HEALTH", "2023-12-31", ["PDDSS-2014", "PRODESS-2020"]),
        ("HEALTH", "2019-06-01", ["PDDSS-2014"]),
        ("HEALTH", "2024-01-01", []),
        ("EDU", "2010-12-31", ["PRODEC-1998"]),
        ("EDU", "2018-12-31", []),
        ("EDU", "2019-01-01", ["PRODEC-2019"]),
        ("WASH", "2015-12-31", ["PNAEP-2004", "PNE-2006", "PROSEA-2006", "PNA-2009"]),
        ("WASH", "2025-02-01", ["PNE-2006", "PROSEA-2006", "PNA-2009"]),
        ("NUTR", "2025-02-01", []),
    ],
)
def test_the_sector_plans_in_force(packs: Packs, sector: str, day: str, expected: list[str]) -> None:
    found = packs.plans.valid_on(Framework.SECTOR_PLAN, date.fromisoformat(day), sector=sector)

    assert [plan.id for plan in found] == expected


@pytest.mark.parametrize(
    ("day", "reason", "ended", "successor"),
    [
        ("2024-02-01", GapReason.SUCCESSOR_NOT_ADOPTED, "CREDD-2019", "SNEDD-2024"),
        ("2024-12-26", GapReason.SUCCESSOR_NOT_ADOPTED, "CREDD-2019", "SNEDD-2024"),
        ("2005-06-01", GapReason.NONE_KNOWN, None, "OMD-2006"),
        ("2040-01-01", GapReason.NONE_KNOWN, "SNEDD-2024", None),
    ],
)
def test_why_no_national_plan_was_in_force(
    packs: Packs, day: str, reason: GapReason, ended: str | None, successor: str | None
) -> None:
    gap = packs.plans.gap_hint(NATIONAL, date.fromisoformat(day))

    assert gap is not None
    assert (gap.reason, gap.ended and gap.ended.id, gap.successor and gap.successor.id) == (reason, ended, successor)


def test_a_hole_between_two_plans_is_told_apart(packs: Packs) -> None:
    gap = packs.plans.gap_hint(Framework.CP_OUTPUT, date(2020, 1, 15))

    assert gap is not None
    assert gap.reason is GapReason.BETWEEN_PLANS


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2023-12-31", None), ("2024-01-01", "SNEDD-2024"), ("2024-12-26", "SNEDD-2024"), ("2024-12-27", None)],
)
def test_a_successor_not_yet_adopted_is_known(packs: Packs, day: str, expected: str | None) -> None:
    """Scenario S10b: nobody could cite SNEDD in February 2024."""
    plan = packs.plans.successor_not_adopted(NATIONAL, date.fromisoformat(day))

    assert (plan and plan.id) == expected


def test_a_plan_adopted_late_is_no_gap_while_another_is_in_force(packs: Packs) -> None:
    """The ten-year plan covers 2007 but came in April 2008; CSLP II was there."""
    assert packs.plans.successor_not_adopted(NATIONAL, date(2007, 6, 1)) is None


@pytest.mark.parametrize(
    ("plan_id", "day", "expected"),
    [
        ("SNEDD-2024", "2023-12-31", Standing.NOT_YET_BEGUN),
        ("SNEDD-2024", "2024-01-01", Standing.NOT_YET_ADOPTED),
        ("SNEDD-2024", "2024-12-27", Standing.IN_FORCE),
        ("SNEDD-2024", "2034-01-01", Standing.ENDED),
        ("CREDD-2019", "2025-02-01", Standing.ENDED),
        ("PROSEA-2006", "2044-01-01", Standing.IN_FORCE),
    ],
)
def test_where_a_plan_stands(packs: Packs, plan_id: str, day: str, expected: Standing) -> None:
    assert packs.plans.get(plan_id).standing_on(date.fromisoformat(day)) is expected


@pytest.mark.parametrize(
    ("written", "plan_id"),
    [
        ("CREDD-2019", "CREDD-2019"),
        ("CREDD 2019-2023", "CREDD-2019"),
        ("credd ii", "CREDD-2019"),
        ("snedd", "SNEDD-2024"),
        ("Vision Mali Kura 2063", "SNEDD-2024"),
        ("politique d'assainissement", "PNA-2009"),
        ("CREDD", None),
        ("", None),
    ],
)
def test_a_plan_is_found_as_people_write_it(packs: Packs, written: str, plan_id: str | None) -> None:
    """CREDD alone names two plans: no guess."""
    plan = packs.plans.find(written)

    assert (plan and plan.id) == plan_id


def test_an_unknown_plan_is_named(packs: Packs) -> None:
    with pytest.raises(UnknownCode) as caught:
        packs.plans.get("CREDD-1999")

    assert caught.value.facts["code"] == "CREDD-1999"


@pytest.mark.parametrize(
    ("plan_id", "written", "code"),
    [
        ("SNEDD-2024", "4", "4"),
        ("SNEDD-2024", "Axe 4", "4"),
        ("SNEDD-2024", "axis 5", "5"),
        ("SNEDD-2024", "6", None),
        ("SNEDD-2024", "", None),
        ("PRED-2013", "1", None),
    ],
)
def test_an_axis_is_found_by_its_number(packs: Packs, plan_id: str, written: str, code: str | None) -> None:
    axis = packs.plans.get(plan_id).find_axis(written)

    assert (axis and axis.code) == code


@pytest.mark.parametrize("plan_id", ["CREDD-2019", "SNEDD-2024", "MTSP-2006", "SP-2018", "SP-2022", "SP-2026"])
def test_a_plan_of_five_parts_lists_five(packs: Packs, plan_id: str) -> None:
    assert [axis.code for axis in packs.plans.get(plan_id).axes] == ["1", "2", "3", "4", "5"]


def test_options_begin_with_the_plans_in_force(packs: Packs) -> None:
    found = packs.plans.options(NATIONAL, date(2024, 2, 1))

    assert (found[0].plan.id, found[0].standing) == ("SNEDD-2024", Standing.NOT_YET_ADOPTED)
    assert (found[1].plan.id, found[1].standing) == ("CREDD-2019", Standing.ENDED)


def test_options_offer_every_plan_of_a_framework(packs: Packs) -> None:
    assert len(packs.plans.options(NATIONAL, date(2025, 1, 1))) == len(packs.plans.list_plans(NATIONAL))


@pytest.mark.parametrize(
    ("framework", "expected"),
    [(NATIONAL, True), (Framework.UNICEF_SP, True), (Framework.SECTOR_PLAN, False), (Framework.COMMUNE_PLAN, False)],
)
def test_a_register_says_whether_it_is_complete(packs: Packs, framework: Framework, expected: bool) -> None:
    """Absence from an incomplete register proves nothing."""
    register = packs.plans.register(framework)

    assert register is not None
    assert register.is_complete is expected


def test_no_register_is_kept_for_response_plans(packs: Packs) -> None:
    assert packs.plans.register(Framework.HRP) is None


@given(day=DAYS, framework=st.sampled_from(list(Framework)))
def test_there_is_a_gap_exactly_when_no_plan_is_in_force(packs: Packs, day: date, framework: Framework) -> None:
    plans = packs.plans

    assert (plans.gap_hint(framework, day) is None) == bool(plans.valid_on(framework, day))


@given(day=DAYS)
def test_a_plan_in_force_was_adopted_and_had_begun(packs: Packs, day: date) -> None:
    for plan in packs.plans.valid_on(NATIONAL, day):
        assert plan.valid_from <= day <= (plan.valid_to or date.max)
        assert plan.adopted_on is None or plan.adopted_on <= day


def test_each_plan_is_in_force_on_its_last_day_and_not_on_the_next(packs: Packs) -> None:
    for framework in Framework:
        for plan in packs.plans.list_plans(framework):
            if plan.valid_to is not None:
                assert plan.standing_on(plan.valid_to) is Standing.IN_FORCE
                assert plan.standing_on(plan.valid_to + timedelta(days=1)) is Standing.ENDED
