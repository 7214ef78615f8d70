"""How people write plans and their parts: axes by number or name, years in the title of a commune plan."""

from __future__ import annotations

import re
from typing import Final

from fieldapp.records.fold import fold
from fieldapp.reference.plans import Plan

_SHORTEST_NAME: Final = 6  # letters; shorter words stand in too many names
_YEARS: Final = re.compile(r"(?:19|20)\d\d", re.ASCII)


def has_axis(plan: Plan, written: str) -> bool:
    """Whether a text names one of the plan's axes, by its number or by its name in either language."""
    whole = fold(written)
    words = whole.split()
    numbers = {word for word in words if word.isdigit()}
    if numbers:
        return bool(numbers & {fold(axis.code) for axis in plan.axes})
    names = [fold(name) for axis in plan.axes for name in (axis.code, axis.name.fr, axis.name.en)]
    return any(name in words or (" " in name and name in whole) or _abridges(whole, name) for name in names if name)


def _abridges(written: str, name: str) -> bool:
    """Whether a text is made of words of a name, and long enough to mean it: "capital humain"."""
    return len(written) >= _SHORTEST_NAME and set(written.split()) <= set(name.split())


def last_year(plan: Plan | None, written: str) -> int | None:
    """The year in which an edition ends, from the register or from its own title; None when neither says."""
    if plan is not None:
        return plan.valid_to.year if plan.valid_to else None
    years = [int(year) for year in _YEARS.findall(written)]
    return max(years) if len(years) > 1 else None
