"""Acceptance scenarios in offices of their own: some to look at for a whole session, and fresh ones to change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from fieldapp.services import checking, listing, loading, records
from fieldapp.services.checking import Checked
from fieldapp.store.outcome import Told
from fieldapp.workspace import Workspace
from tests.conftest import HOME_VARIABLES
from tests.fakes import FakeClock
from tests.scenarios import SCENARIOS, Scenario
from tests.workspaces import open_copy

__all__ = ["stage", "stories"]


@dataclass(frozen=True, slots=True)
class Play:
    """An office in which one scenario was recorded.

    Attributes:
        names: "@name" of its file to id.
    """

    ws: Workspace
    scenario: Scenario
    names: dict[str, str]

    @property
    def project(self) -> str:
        return self.names[self.scenario.project]

    def check(self) -> Checked:
        """As it stands, on the scenario's day."""
        return checking.live(self.ws, self.project, as_of=self.scenario.day)

    def kept(self, kind: str, **where: str) -> list[str]:
        """Ids of its records of a kind with these values."""
        found = (records.load(self.ws, one) for one in listing.ids(self.ws, kind))
        return [one.id for one in found if where.items() <= one.values.items()]

    def find(self, criterion: str) -> Told:
        """One criterion's finding."""
        found = self.check().outcome.find(criterion)
        assert found is not None
        return found


@dataclass
class Stage:
    """Offices in a folder, by scenario."""

    prepared: Path
    folder: Path
    _plays: dict[str, Play] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Play:
        """The scenario, recorded when it is first asked for; projects of one file share an office."""
        scenario = SCENARIOS[name]
        office = scenario.file.stem
        if office not in self._plays:
            ws = open_copy(self.prepared, self.folder / office, FakeClock(len(self._plays) + 3))
            self._plays[office] = Play(ws, scenario, dict(loading.load(ws, scenario.file).names))
        known = self._plays[office]
        return Play(known.ws, scenario, known.names)

    def close(self) -> None:
        for play in self._plays.values():
            play.ws.close()


@pytest.fixture(scope="session")
def stories(prepared_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """To look at only."""
    home = tmp_path_factory.mktemp("stories")
    with pytest.MonkeyPatch.context() as patch:
        for name in HOME_VARIABLES:
            patch.setenv(name, str(home))
        made = Stage(prepared_office, home)
        yield made
        made.close()


@pytest.fixture
def stage(prepared_office: Path, tmp_path: Path) -> Iterator[Stage]:
    """One's own, to go on with."""
    made = Stage(prepared_office, tmp_path)
    yield made
    made.close()
