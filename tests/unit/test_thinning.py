"""Which backups stay as days and months go by, and whatever the clock did."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fieldapp.store import thinning

START = datetime(2026, 1, 1, 8, tzinfo=UTC)
MOST = sum(thinning.PLAN.values()) + thinning.NEWEST


def after_work(moments: list[datetime]) -> list[datetime]:
    """What is left, newest first, after each of these backups was made and thinned in its turn."""
    left: list[datetime] = []
    for at in moments:
        left.insert(0, at)
        stays = thinning.kept(left)
        left = [each for number, each in enumerate(left) if number in stays]
    return left


def test_a_year_of_half_hours_leaves_hours_days_weeks_and_months() -> None:
    left = after_work([START + timedelta(days=day, minutes=30 * part) for day in range(365) for part in range(18)])

    assert len(left) <= MOST
    assert {f"{at:%Y-%m}" for at in left} == {f"2026-{month:02d}" for month in range(1, 13)}
    assert len({at.date() for at in left if at >= left[0] - timedelta(days=13)}) == 14
    assert sum(left[0] - at < timedelta(hours=8) for at in left) >= 8


@given(st.lists(st.integers(-5000, 5000), min_size=2, max_size=40))
def test_whatever_the_clock_says_the_newest_two_stay(days: list[int]) -> None:
    moments = [START + timedelta(days=each) for each in days]
    stays = thinning.kept(moments)

    assert {0, 1} <= stays
    assert len(stays) <= MOST


def test_one_day_far_ahead_costs_none_of_the_others() -> None:
    days = [START + timedelta(days=each) for each in range(10)]
    wrong = START + timedelta(days=3650)

    assert set(days) <= set(after_work([*days[:5], wrong, *days[5:]]))


def test_a_backup_that_somebody_named_otherwise_stays() -> None:
    assert 3 in thinning.kept([START, START, START, None, START])
