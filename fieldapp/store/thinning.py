"""Which backups stay: many young ones, fewer old ones. Pure; names and files are `backup`'s affair."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Final

NEWEST: Final = 2  # these always stay
PLAN: Final[Mapping[str, int]] = MappingProxyType({"hour": 24, "day": 14, "week": 8, "month": 12})
"""The last backup of each of so many hours, days, weeks and months in which there was one."""

_SPELLED: Final[Mapping[str, Callable[[datetime], str]]] = MappingProxyType(
    {
        "hour": lambda at: f"{at:%Y-%m-%dT%H}",
        "day": lambda at: f"{at:%Y-%m-%d}",
        "week": lambda at: f"{at:%G-W%V}",
        "month": lambda at: f"{at:%Y-%m}",
    }
)


def kept(moments: Sequence[datetime | None]) -> set[int]:
    """Positions of the backups that stay.

    Hours and days are those of the backups themselves and never counted back from now: a clock that is wrong by years
    makes one more day of them, and costs none of the others.

    Args:
        moments: when each was made, in the order of making, newest first; None, which nobody can read, stays.
    """
    stays = {number for number, at in enumerate(moments) if at is None or number < NEWEST}
    for span, most in PLAN.items():
        last_of: dict[str, int] = {}
        for number, at in enumerate(moments):
            if at is not None and len(last_of) < most:
                last_of.setdefault(_SPELLED[span](at), number)
        stays.update(last_of.values())
    return stays
