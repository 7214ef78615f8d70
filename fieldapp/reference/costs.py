"""What a result usually costs, by kind of project and day: a range to compare with, not a price.

A table of facts. Whether a cost is plausible is decided in `fieldapp.principles`.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from fieldapp.records.codes import Currency, ProjectKind
from fieldapp.reference.reading import Header, two_languages, unique
from fieldapp.reference.validity import apart, covers, in_order
from fieldapp.words import Text


class Per(StrEnum):
    """What the cost is divided by: the people who use it, or the units built, held or handed out."""

    USER = "USER"
    UNIT = "UNIT"


class CostRange(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One range, as it holds between two days.

    Attributes:
        low_minor, high_minor: both included, in minor units of `currency`.
        unit: what one unit is, in words; the same for users.
        is_verified: False while it is a first guess that an office has not compared with its own contracts.
        confidence: C read in code, W read on a public page, G general knowledge, P our proposal.
    """

    project_kind: ProjectKind
    per: Per
    unit: Text
    low_minor: int
    high_minor: int
    currency: Currency
    is_verified: bool
    valid_from: date | None
    valid_to: date | None
    source: str
    confidence: str

    def __post_init__(self) -> None:
        two_languages(self.unit)
        in_order(self.valid_from, self.valid_to)
        if not 0 <= self.low_minor <= self.high_minor or not self.high_minor:
            raise ValueError("a range of costs whose ends are the wrong way round")


class CostPack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The pack as it stands in its file."""

    pack: Header
    ranges: tuple[CostRange, ...]

    def __post_init__(self) -> None:
        unique(f"{each.project_kind} {each.per} {each.valid_from}" for each in self.ranges)
        for kind in ProjectKind:
            for per in Per:
                same = [each for each in self.ranges if (each.project_kind, each.per) == (kind, per)]
                apart(same, f"{kind} {per}")


class Costs:
    """Answers about usual costs; immutable."""

    def __init__(self, pack: CostPack) -> None:
        self._ranges = pack.ranges

    def valid_on(self, project_kind: ProjectKind, day: date) -> tuple[CostRange, ...]:
        """The ranges for a kind of project on a day, at most one per user and one per unit; may be none."""
        known = (each for each in self._ranges if each.project_kind == project_kind)
        return tuple(each for each in known if covers(each.valid_from, each.valid_to, day))
