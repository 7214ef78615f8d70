"""All packs of one folder behind one door. Each is read when it is first asked for, and then kept.

Other layers hold one `Packs` and pass it on; nothing here is global, nothing is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from fieldapp import paths
from fieldapp.errors import PackDamaged
from fieldapp.reference.goals import GoalPack, Goals
from fieldapp.reference.instruments import InstrumentPack, Instruments
from fieldapp.reference.neighbours import Neighbours
from fieldapp.reference.place_table import Level
from fieldapp.reference.places import Gazetteer
from fieldapp.reference.plans import PlanPack, Plans
from fieldapp.reference.reading import INDEX, Entry, read_document, read_index
from fieldapp.reference.thresholds import ThresholdPack, Thresholds

PLANS: Final = "plans-ml"
GOALS: Final = "goals"
THRESHOLDS: Final = "thresholds"
INSTRUMENTS: Final = "instruments"
PLACES: Final = ("places-ml-admin", "places-ml-mopti")
BUILT_IN: Final = (PLANS, GOALS, THRESHOLDS, INSTRUMENTS, *PLACES)


class Packs:
    """The reference packs of a folder; immutable, safe to share between threads.

    Every property reads its file on first use (a few milliseconds) and may raise `PackDamaged` or `PackTooNew`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def versions(self) -> dict[str, str]:
        """The version of every pack by id, as kept with a check run; opens the index only.

        Raises:
            PackDamaged, PackTooNew: the index cannot be used.
        """
        return {pack_id: entry.version for pack_id, entry in self._index.items()}

    @cached_property
    def plans(self) -> Plans:
        """Plans by framework and day."""
        return Plans(read_document(self._folder, self._entry(PLANS), PlanPack))

    @cached_property
    def goals(self) -> Goals:
        """MDG, SDG and CRC by day."""
        return Goals(read_document(self._folder, self._entry(GOALS), GoalPack))

    @cached_property
    def thresholds(self) -> Thresholds:
        """Numbers by name and day."""
        return Thresholds(read_document(self._folder, self._entry(THRESHOLDS), ThresholdPack))

    @cached_property
    def instruments(self) -> Instruments:
        """What each instrument may carry."""
        return Instruments(read_document(self._folder, self._entry(INSTRUMENTS), InstrumentPack))

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

    def _entry(self, pack_id: str) -> Entry:
        entry = self._index.get(pack_id)
        if entry is None:
            raise PackDamaged(file=INDEX, rule="index", place=pack_id)
        return entry


def load_builtin() -> Packs:
    """The packs that came with the app; reads nothing yet."""
    return Packs(paths.resources() / "reference")
