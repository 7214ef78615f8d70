"""All packs of one folder behind one door. Each is read when it is first asked for, and then kept.

Other layers hold one `Packs` and pass it on; nothing here is global, nothing is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from fieldapp import paths
from fieldapp.errors import PackDamaged
from fieldapp.reference.costs import CostPack, Costs
from fieldapp.reference.country_rules import CountryRulePack, CountryRules
from fieldapp.reference.exclusions import ExclusionPack, Exclusions
from fieldapp.reference.goals import GoalPack, Goals
from fieldapp.reference.instruments import InstrumentPack, Instruments
from fieldapp.reference.limits import LimitPack, Limits
from fieldapp.reference.neighbours import Neighbours
from fieldapp.reference.overlaying import filled_up
from fieldapp.reference.place_table import Level
from fieldapp.reference.places import Gazetteer
from fieldapp.reference.plans import PlanPack, Plans
from fieldapp.reference.reading import (
    INDEX,
    Document,
    Entry,
    Overlay,
    parse_document,
    raw_document,
    read_document,
    read_index,
)
from fieldapp.reference.thresholds import ThresholdPack, Thresholds

PLANS: Final = "plans-ml"
GOALS: Final = "goals"
THRESHOLDS: Final = "thresholds"
INSTRUMENTS: Final = "instruments"
EXCLUSIONS: Final = "exclusion-sectors"
COUNTRY_RULES: Final = "country-rules-ml"
COSTS: Final = "cost-ranges"
LIMITS: Final = "office-limits"
PLACES: Final = ("places-ml-admin", "places-ml-mopti")
NO_OVERLAYS: Final[Mapping[str, Overlay]] = MappingProxyType({})
DOCUMENTS: Final = (PLANS, GOALS, THRESHOLDS, INSTRUMENTS, EXCLUSIONS, COUNTRY_RULES, COSTS, LIMITS)
BUILT_IN: Final = (*DOCUMENTS, *PLACES)


P = TypeVar("P", bound=Document)

_SHAPES: Final[Mapping[str, type[Document]]] = MappingProxyType(
    {
        PLANS: PlanPack,
        GOALS: GoalPack,
        THRESHOLDS: ThresholdPack,
        INSTRUMENTS: InstrumentPack,
        EXCLUSIONS: ExclusionPack,
        COUNTRY_RULES: CountryRulePack,
        COSTS: CostPack,
        LIMITS: LimitPack,
    }
)
_KEPT_ON: Final = ("places", "neighbours", "_index")  # what no overlay changes, and takes longest to read


class Packs:
    """The reference packs of a folder, and what an office put in their place; immutable, shared between threads.

    Every property reads its file on first use (a few milliseconds) and may raise `PackDamaged` or `PackTooNew`.
    """

    def __init__(self, folder: Path, overlays: Mapping[str, Overlay] = NO_OVERLAYS) -> None:
        self._folder = folder
        self._overlays = dict(overlays)

    def with_overlays(self, overlays: Mapping[str, Overlay]) -> Packs:
        """The same folder under other overlays; places that were read stay read."""
        made = Packs(self._folder, overlays)
        made.__dict__.update({name: self.__dict__[name] for name in _KEPT_ON if name in self.__dict__})
        return made

    def versions(self) -> dict[str, str]:
        """The version of every pack by id, as kept with a check run; opens the index only.

        Raises:
            PackDamaged, PackTooNew: the index cannot be used.
        """
        return self.builtin_versions() | {pack_id: overlay.version for pack_id, overlay in self._overlays.items()}

    def builtin_versions(self) -> dict[str, str]:
        """The version of every pack that came with the app.

        Raises:
            PackDamaged, PackTooNew: the index cannot be used.
        """
        return {pack_id: entry.version for pack_id, entry in self._index.items()}

    def builtin_document(self, pack_id: str) -> bytes:
        """The bytes of a pack that came with the app.

        Raises:
            PackDamaged, PackTooNew: it cannot be used, or there is none.
        """
        return raw_document(self._folder, self._entry(pack_id))

    @cached_property
    def plans(self) -> Plans:
        """Plans by framework and day."""
        return Plans(self._document(PLANS, PlanPack))

    @cached_property
    def goals(self) -> Goals:
        """MDG, SDG and CRC by day."""
        return Goals(self._document(GOALS, GoalPack))

    @cached_property
    def thresholds(self) -> Thresholds:
        """Numbers by name and day."""
        return Thresholds(self._document(THRESHOLDS, ThresholdPack))

    @cached_property
    def instruments(self) -> Instruments:
        """What each instrument may carry."""
        return Instruments(self._document(INSTRUMENTS, InstrumentPack))

    @cached_property
    def exclusions(self) -> Exclusions:
        """Lines of business by day."""
        return Exclusions(self._document(EXCLUSIONS, ExclusionPack))

    @cached_property
    def country_rules(self) -> CountryRules:
        """Rules of the country by day."""
        return CountryRules(self._document(COUNTRY_RULES, CountryRulePack))

    @cached_property
    def costs(self) -> Costs:
        """Usual costs by kind of project and day."""
        return Costs(self._document(COSTS, CostPack))

    @cached_property
    def limits(self) -> Limits:
        """The office's own numbers by name and day."""
        return Limits(self._document(LIMITS, LimitPack))

    @cached_property
    def places(self) -> Gazetteer:
        """Regions, cercles, communes and villages; the largest of the packs."""
        return Gazetteer.read(self._folder, [self._entry(pack_id) for pack_id in PLACES])

    @cached_property
    def neighbours(self) -> Neighbours:
        """Which villages lie within walking distance of one another."""
        return Neighbours(place for level in Level for place in self.places.list_places(level))

    @cached_property
    def _index(self) -> Mapping[str, Entry]:
        return read_index(self._folder)

    def check(self, pack_id: str, version: str, document: bytes) -> None:
        """Read an office's version of a pack as if it were in force, to know before that it can be.

        Raises:
            PackDamaged, PackTooNew: it cannot be used; of packs that others read nothing is asked.
        """
        if pack_id in PLACES:
            raise PackDamaged(file=pack_id, rule="JSON", place=version)
        if pack_id in _SHAPES:
            whole = filled_up(document, self.builtin_document(pack_id), pack_id)
            parse_document(whole, _SHAPES[pack_id], pack_id=pack_id, version=version)

    def _document(self, pack_id: str, shape: type[P]) -> P:
        overlay = self._overlays.get(pack_id)
        if overlay is None or overlay.document is None:
            return read_document(self._folder, self._entry(pack_id), shape)
        whole = filled_up(overlay.document, self.builtin_document(pack_id), pack_id)
        return parse_document(whole, shape, pack_id=pack_id, version=overlay.version)

    def _entry(self, pack_id: str) -> Entry:
        entry = self._index.get(pack_id)
        if entry is None:
            raise PackDamaged(file=INDEX, rule="index", place=pack_id)
        return entry


def check_whole(pack_id: str, version: str, document: bytes) -> None:
    """Read a pack as an office hands it out: with every row of its own.

    Raises:
        PackDamaged, PackTooNew: it cannot be used.
    """
    parse_document(document, _SHAPES[pack_id], pack_id=pack_id, version=version)


def load_builtin() -> Packs:
    """The packs that came with the app; reads nothing yet."""
    return Packs(paths.resources() / "reference")
