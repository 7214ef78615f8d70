"""Lines of business from which nothing is accepted, or only after somebody was asked: by sector and day.

A table of facts. Whether a company passes is decided in `fieldapp.principles`.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from fieldapp.records.codes_diligence import ExclusionSector
from fieldapp.reference.reading import Header, two_languages, unique
from fieldapp.reference.validity import apart, in_force, in_order
from fieldapp.words import Text

_WHOLE = 100  # percent


class Effect(StrEnum):
    """What a hit leads to: nothing may be accepted, or somebody above decides."""

    BLOCK = "BLOCK"
    REFER = "REFER"


class Exclusion(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One sector, as it is treated between two days.

    Attributes:
        direct: what follows when the company itself is in the sector.
        group: what follows when its parent or a sister company is.
        tolerated_percent: share of the company's revenue up to which it is no hit, included; 0 tolerates nothing.
        confidence: C read in code, W read on a public page, G general knowledge, P our proposal.
    """

    sector: ExclusionSector
    name: Text
    direct: Effect
    group: Effect
    tolerated_percent: int
    valid_from: date | None
    valid_to: date | None
    source: str
    confidence: str

    def __post_init__(self) -> None:
        two_languages(self.name)
        in_order(self.valid_from, self.valid_to)
        if not 0 <= self.tolerated_percent < _WHOLE:
            raise ValueError("a tolerated share that is no share")


class ExclusionPack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The pack as it stands in its file."""

    pack: Header
    sectors: tuple[Exclusion, ...]

    def __post_init__(self) -> None:
        if {each.sector for each in self.sectors} != set(ExclusionSector):
            raise ValueError("a sector is missing")
        unique(f"{each.sector} {each.valid_from}" for each in self.sectors)
        for sector in ExclusionSector:
            apart([each for each in self.sectors if each.sector is sector], sector)


class Exclusions:
    """Answers about sectors; immutable."""

    def __init__(self, pack: ExclusionPack) -> None:
        self._sectors = pack.sectors

    def find(self, sector: ExclusionSector, day: date) -> Exclusion | None:
        """How a sector is treated on a day; None where no rule was in force."""
        return in_force(self.list_all(sector), day)

    def list_all(self, sector: ExclusionSector) -> tuple[Exclusion, ...]:
        """Every rule there ever was about a sector, in the order of the pack."""
        return tuple(each for each in self._sectors if each.sector == sector)
