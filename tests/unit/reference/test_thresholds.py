"""Numbers by name and day, and the two tables of visits and checks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import UnknownCode
from fieldapp.reference.packs import Packs
from fieldapp.reference.thresholds import ThresholdName, Unit

TODAY = date(2025, 5, 10)
USD = 100


@pytest.mark.parametrize(
    ("name", "value", "unit"),
    [
        ("SPOT_CHECK_ABOVE", 50_000 * USD, Unit.USD_MINOR),
        ("ASSESSMENT_NEEDED_ABOVE", 50_000 * USD, Unit.USD_MINOR),
        ("ASSESSMENT_WARN_YEARS", 4, Unit.YEARS),
        ("ASSESSMENT_VALID_YEARS", 5, Unit.YEARS),
        ("PD_FROM", 100_000 * USD, Unit.USD_MINOR),
        ("SUPPORT_COST_PERCENT", 7, Unit.PERCENT),
        ("EQUIPMENT_FROM", 5_000 * USD, Unit.USD_MINOR),
        ("EQUIPMENT_LIFE_YEARS", 3, Unit.YEARS),
        ("FACE_EVERY_MONTHS", 3, Unit.MONTHS),
        ("FACE_SUSPEND_MONTHS", 6, Unit.MONTHS),
        ("FACE_FINAL_DAYS", 30, Unit.DAYS),
        ("REFUND_DAYS", 90, Unit.DAYS),
        ("RECORDS_KEPT_YEARS", 5, Unit.YEARS),
        ("INSTALMENTS_UNREPORTED", 0, Unit.COUNT),
        ("OUTSTANDING_OLD_MONTHS", 6, Unit.MONTHS),
        ("OUTSTANDING_TOO_OLD_MONTHS", 9, Unit.MONTHS),
        ("AMENDMENT_BUDGET_PERCENT", 20, Unit.PERCENT),
        ("DUPLICATE_METRES", 1_000, Unit.METRES),
        ("DUPLICATE_YEARS", 3, Unit.YEARS),
    ],
)
def test_the_numbers_in_force(packs: Packs, name: str, value: int, unit: Unit) -> None:
    threshold = packs.thresholds.get(ThresholdName(name), TODAY)

    assert (threshold.value, threshold.unit) == (value, unit)


def test_every_number_has_a_source_and_a_degree_of_confidence(packs: Packs) -> None:
    for name in ThresholdName:
        for threshold in packs.thresholds.list_all(name):
            assert threshold.source
            assert threshold.confidence in {"C", "W", "G", "P"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2009-11-30", None),
        ("2009-12-01", 5_000_000),
        ("2020-12-31", 5_000_000),
        ("2021-01-01", None),
    ],
)
def test_a_legacy_number_holds_for_its_time_only(packs: Packs, day: str, expected: int | None) -> None:
    found = packs.thresholds.find(ThresholdName.SSFA_CEILING, date.fromisoformat(day))

    assert (found and found.value) == expected


def test_a_number_that_does_not_hold_on_a_day_is_named(packs: Packs) -> None:
    with pytest.raises(UnknownCode) as caught:
        packs.thresholds.get(ThresholdName.SSFA_CEILING, TODAY)

    assert caught.value.facts["code"] == "SSFA_CEILING 2025-05-10"


def test_a_number_may_be_a_day(packs: Packs) -> None:
    assert packs.thresholds.get(ThresholdName.PCA_RULES_SINCE, TODAY).day == date(2015, 7, 1)


@pytest.mark.parametrize(
    ("cash", "rating", "expected"),
    [
        (0, None, 0),
        (2_500, None, 0),
        (2_500, "HIGH", 0),
        (2_501, None, 1),
        (2_501, "LOW", 1),
        (100_000, "HIGH", 1),
        (100_001, "LOW", 1),
        (100_001, "MEDIUM", 2),
        (100_001, "SIGNIFICANT", 3),
        (100_001, "HIGH", 3),
        (100_001, "FULLCAP_LOW", 1),
        (100_001, "MEDCAP_MOD", 2),
        (100_001, "LOWCAP_HIGH", 3),
        (500_000, "LOW", 1),
        (500_001, "LOW", 2),
        (500_001, "MEDIUM", 3),
        (500_001, "SIGNIFICANT", 4),
        (500_001, "HIGH", 4),
        (100_001, None, None),
        (100_001, "NOT_REQUIRED", None),
        (100_001, "NOT_ASSESSED", None),
    ],
)
def test_programme_visits(packs: Packs, cash: int, rating: str | None, expected: int | None) -> None:
    assert packs.thresholds.visits_required(cash * USD, rating, TODAY) == expected


@pytest.mark.parametrize(("cash_minor", "expected"), [(250_000, 0), (250_001, 1), (10_000_000, 1), (10_000_001, 3)])
def test_a_band_ends_at_the_cent(packs: Packs, cash_minor: int, expected: int) -> None:
    assert packs.thresholds.visits_required(cash_minor, "HIGH", TODAY) == expected


@pytest.mark.parametrize("partner_type", ["UN", "MULTI"])
def test_donors_and_agencies_need_no_visit(packs: Packs, partner_type: str) -> None:
    assert packs.thresholds.visits_required(900_000 * USD, "HIGH", TODAY, partner_type=partner_type) == 0
    assert packs.thresholds.spot_checks_required(900_000 * USD, TODAY, partner_type=partner_type) == 0


@pytest.mark.parametrize(
    ("reported_minor", "is_excused", "expected"),
    [(5_000_000, False, 0), (5_000_001, False, 1), (5_000_001, True, 0)],
)
def test_spot_checks(packs: Packs, reported_minor: int, is_excused: bool, expected: int) -> None:
    assert packs.thresholds.spot_checks_required(reported_minor, TODAY, is_excused=is_excused) == expected


@given(cash=st.integers(0, 10**12), rating=st.sampled_from(["LOW", "MEDIUM", "SIGNIFICANT", "HIGH"]))
def test_more_cash_never_means_fewer_visits(packs: Packs, cash: int, rating: str) -> None:
    thresholds = packs.thresholds
    less, more = (thresholds.visits_required(amount, rating, TODAY) for amount in (cash, cash * 2))

    assert less is not None
    assert more is not None
    assert less <= more
