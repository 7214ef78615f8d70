"""Numbers that an office sets for itself, by name and day. Those of agreements and of headquarters are thresholds."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from fieldapp.reference.reading import Header, two_languages, unique
from fieldapp.reference.thresholds import Unit
from fieldapp.reference.validity import apart, in_force, in_order
from fieldapp.words import Text


class LimitName(StrEnum):
    """The numbers by name; what each means stands in the pack."""

    MANAGEMENT_COST_PERCENT = "MANAGEMENT_COST_PERCENT"
    REPORTS_PER_QUARTER = "REPORTS_PER_QUARTER"
    RELEASE_DAYS = "RELEASE_DAYS"
    PARTNER_OPINION_MONTHS = "PARTNER_OPINION_MONTHS"
    WAIVER_MONTHS = "WAIVER_MONTHS"


class Limit(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One number, as it holds between two days.

    Attributes:
        value: in `unit`; whole.
        confidence: C read in code, W read on a public page, G general knowledge, P our proposal.
    """

    name: LimitName
    value: int
    unit: Unit
    meaning: Text
    valid_from: date | None
    valid_to: date | None
    source: str
    confidence: str

    def __post_init__(self) -> None:
        two_languages(self.meaning)
        in_order(self.valid_from, self.valid_to)
        if self.value < 0:
            raise ValueError("a limit below zero")


class LimitPack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The pack as it stands in its file."""

    pack: Header
    limits: tuple[Limit, ...]

    def __post_init__(self) -> None:
        if {limit.name for limit in self.limits} != set(LimitName):
            raise ValueError("a limit is missing")
        unique(f"{limit.name} {limit.valid_from}" for limit in self.limits)
        for name in LimitName:
            apart([limit for limit in self.limits if limit.name is name], name)


class Limits:
    """Answers about an office's numbers; immutable."""

    def __init__(self, pack: LimitPack) -> None:
        self._limits = pack.limits

    def find(self, name: LimitName, day: date) -> Limit | None:
        """The number in force on a day, None where there was none."""
        return in_force(self.list_all(name), day)

    def list_all(self, name: LimitName) -> tuple[Limit, ...]:
        """Every value a number ever had, in the order of the pack."""
        return tuple(limit for limit in self._limits if limit.name == name)
