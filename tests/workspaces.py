"""Workspaces to test with: one office is founded a session, and each test gets a copy of its folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from fieldapp.progress import NoProgress
from fieldapp.store import meta, migrations, people, projection
from fieldapp.store.cutting import Author
from fieldapp.store.engine import Store, Tx, open_store
from fieldapp.store.meta import Name
from fieldapp.workspace import Founding, Workspace, found_workspace, open_workspace
from tests.fakes import FakeClock
from tests.organisations import SMALL, an_organisation

WORDS_TO_OPEN = "mil et sorgho"
OFFICER = "Awa Traoré"
KEY = bytes(range(32))
__all__ = ["prepared_office", "prepared_store", "ws"]


def found_office(folder: Path) -> Workspace:
    """A workspace that is the first office of an organisation, with cheap keys."""
    organisation = an_organisation()
    roster, office = organisation.roster, organisation.office
    person = organisation.clock.new_id()

    def papers(tx: Tx) -> None:
        people.keep_roster(tx, roster, at="2026-01-01T12:00:00Z")

    founding = Founding(office.device, roster.devices[0].short, person, OFFICER, papers)
    return found_workspace(folder, office.keys, WORDS_TO_OPEN, founding, clock=organisation.clock, params=SMALL)


@pytest.fixture(scope="session")
def prepared_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office in which nothing was recorded yet; copy it, never open it."""
    home = tmp_path_factory.mktemp("prepared")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "XDG_CONFIG_HOME", "USERPROFILE", "APPDATA", "WIN_PD_OVERRIDE_APPDATA"):
            patch.setenv(name, str(home))
        found_office(home / "office").close()
    return home / "office"


@pytest.fixture
def ws(prepared_office: Path, tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    """An office of one’s own."""
    opened = open_copy(prepared_office, tmp_path / "office", clock)
    yield opened
    opened.close()


def open_copy(prepared: Path, folder: Path, clock: FakeClock) -> Workspace:
    """Copy a workspace’s folder and open the copy, which begins a life of its own."""
    shutil.copytree(prepared, folder)
    return open_workspace(folder, WORDS_TO_OPEN, clock=clock)


@dataclass
class Device:
    """A bare store with an author, for tests of what changes do without keys and bundles."""

    store: Store
    author: Author
    clock: FakeClock = field(default_factory=FakeClock)

    def rebuild(self, *, batch: int = 3) -> None:
        """Make everything derived again, in parts so small that parents come in later ones than their children."""
        with self.store.write() as tx:
            projection.rebuild(tx, NoProgress(), batch=batch)


@pytest.fixture(scope="session")
def prepared_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables and nothing in them; copy it, never open it."""
    path = tmp_path_factory.mktemp("store") / "workspace.db"
    store = open_store(path, KEY)
    migrations.upgrade(store)
    with store.write() as tx:
        projection.make_tables(tx)
    store.close()
    return path


def a_device(prepared: Path, folder: Path, number: int) -> Device:
    """One of several devices, each with a store of its own in `folder`."""
    path = folder / f"device-{number}.db"
    shutil.copyfile(prepared, path)
    device = Device(
        open_store(path, KEY),
        Author(f"person-{number}", f"device-{number}", f"epoch-{number}", "mopti"),
        FakeClock(number),
    )
    with device.store.write() as tx:
        meta.put(tx, Name.SHORT, f"D{number}")
    return device
