"""An office and three laptops that hand sticks to each other: real folders, real keys, real bundles.

They are founded once a session; each test gets copies of the folders. A copied workspace begins a new life of its own,
as the app means it to.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, table, text

from fieldapp.progress import NoProgress, Progress
from fieldapp.services import conflicts, evidence, exporting, importing, joining, listing, office, records
from fieldapp.services.exporting import Exported
from fieldapp.services.importing import TakenIn
from fieldapp.workspace import Workspace, open_workspace
from tests.conftest import HOME_VARIABLES
from tests.fakes import FakeClock
from tests.organisations import SMALL

OPENS_WITH = "mil et sorgho"
LAPTOPS = {"oumar": "mopti", "binta": "mopti", "seydou": "segou"}
NAMES = ("bureau", *LAPTOPS)
__all__ = ["prepared_world", "world"]


@dataclass
class World:
    """Machines in a folder, opened when they are first asked for.

    Args:
        folder: one folder a machine, by name.
        seed: another number gives other ids.
    """

    folder: Path
    seed: int = 100
    codes: dict[str, str] = field(default_factory=dict)
    _open: dict[str, Workspace] = field(default_factory=dict)
    _sticks: int = 0
    _clocks: int = 0

    def __getitem__(self, name: str) -> Workspace:
        if name not in self._open:
            self._open[name] = open_workspace(self.folder / name, OPENS_WITH, clock=self.clock(name))
        return self._open[name]

    @property
    def office(self) -> Workspace:
        return self["bureau"]

    def clock(self, name: str) -> FakeClock:
        """Time and chance of one opening of one machine; no two are the same."""
        self._clocks += 1
        number = NAMES.index(name) if name in NAMES else len(name)
        return FakeClock(self.seed + number + 1_000 * self._clocks)

    def adopt(self, name: str, ws: Workspace) -> Workspace:
        """Take in a machine that a test has made."""
        self._open[name] = ws
        return ws

    def stick(self) -> Path:
        """An empty folder."""
        self._sticks += 1
        path = self.folder / f"stick-{self._sticks}"
        path.mkdir()
        return path

    def export(self, name: str, stick: Path | None = None, *, to: str | None = None) -> Exported:
        """Write what a machine has to hand over, to a fresh stick unless one is given."""
        return exporting.export(self[name], stick or self.stick(), to=to, progress=NoProgress())

    def take(self, name: str, *paths: Path, progress: Progress | None = None) -> TakenIn:
        """Read sticks or files."""
        return importing.take_in(self[name], paths, progress=progress or NoProgress())

    def hand(self, sender: str, receiver: str) -> TakenIn:
        """A stick from one to another and read there."""
        me = self[sender].me
        is_admitted = self[sender].roster.find_device(me.device) is not None
        to = self[receiver].me.device if me.is_office and is_admitted else None
        return self.take(receiver, *self.export(sender, to=to).paths)

    def hand_to_office(self, sender: str) -> TakenIn:
        """The same from a machine that the office may no longer prepare anything for."""
        return self.take("bureau", *self.export(sender).paths)

    def round(self, *laptops: str) -> None:
        """Every laptop to the office, then the office to every laptop."""
        for name in laptops or LAPTOPS:
            self.hand(name, "bureau")
        for name in laptops or LAPTOPS:
            self.hand("bureau", name)

    def forget(self, name: str) -> None:
        """Close a machine; asked for again, it is opened again."""
        if name in self._open:
            self._open.pop(name).close()

    def close(self) -> None:
        for name in list(self._open):
            self.forget(name)


def a_project(ws: Workspace, title: str = "Pompe de Soye", **values: Any) -> str:
    """A project's id."""
    return records.add(ws, "project", {"title": title, **values}).record


def a_paper(ws: Workspace, of: str, folder: Path, text: str = "procès-verbal") -> str:
    """The id of an attached file."""
    path = folder / "pv.pdf"
    path.write_bytes(b"%PDF-1.4\n" + text.encode() * 20)
    return evidence.add(ws, path, of=of, evidence_type="MINUTES").record


def title(ws: Workspace, record: str) -> Any:
    """A project's title as it stands."""
    return records.load(ws, record).values.get("title")


def state(ws: Workspace, record: str) -> str:
    """How far a record has come."""
    return records.load(ws, record).sync


def projects(ws: Workspace) -> set[str]:
    """Ids of all projects that are there."""
    return set(listing.ids(ws, "project"))


def decide(ws: Workspace, record: str, field_name: str, value: Any) -> None:
    """Decide a conflict for the side that has a value."""
    [found] = [each for each in conflicts.of_record(ws, record) if each.field == field_name]
    [side] = [side for side in found.sides if side.value == value]
    conflicts.take(ws, record, field_name, change=side.change)


def found_world(folder: Path) -> World:
    """An office for Mopti and Ségou, and laptops that it knows and that know it."""
    world = World(folder, seed=1)
    made = office.create(
        folder / "bureau",
        name="Bureau de Mopti",
        officer="Awa Traoré",
        zones=["mopti", "segou"],
        passphrase=OPENS_WITH,
        kit=folder / "kit",
        clock=world.clock("bureau"),
        params=SMALL,
    )
    (folder / "kit.code").write_text(made.kit_code)
    world.adopt("bureau", made.workspace)
    for name, zone in LAPTOPS.items():
        join(world, name, zone)
    world.round()
    return world


def join(world: World, name: str, zone: str, *, role: str = "field", with_data: bool = False) -> joining.Joined:
    """Invite a machine and let it join; the office has not seen it yet."""
    file = world.stick() / f"{name}.fieldapp-invitation"
    progress = NoProgress()
    invited = office.invite(
        world.office,
        who=name,
        role=role,
        zones=[zone] if zone else [],
        out=file,
        with_data=with_data,
        progress=progress,
        params=SMALL,
    )
    world.codes[name] = invited.code
    joined = joining.join(
        world.folder / name,
        file,
        code=invited.code,
        officer=f"{name.capitalize()} Cissé",
        passphrase=OPENS_WITH,
        clock=world.clock(name),
        progress=progress,
        params=SMALL,
    )
    world.adopt(name, joined.workspace)
    return joined


@pytest.fixture(scope="session")
def prepared_world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders of machines that know each other; copy them, never open them."""
    folder = tmp_path_factory.mktemp("world")
    with pytest.MonkeyPatch.context() as patch:
        for name, place in HOME_VARIABLES.items():
            (folder / "home" / place).mkdir(parents=True, exist_ok=True)
            patch.setenv(name, str(folder / "home" / place))
        found_world(folder).close()
    for stick in folder.glob("stick-*"):
        shutil.rmtree(stick)
    return folder


@pytest.fixture
def world(prepared_world: Path, tmp_path: Path) -> Iterator[World]:
    """Machines of one's own."""
    copied = copy_world(prepared_world, tmp_path / "world")
    yield copied
    copied.close()


def copy_world(prepared: Path, folder: Path, *, seed: int = 100) -> World:
    """Copies of all machines."""
    shutil.copytree(prepared, folder, ignore=shutil.ignore_patterns("home", "backups"))
    return World(folder, seed)


def volumes(place: Path) -> list[Path]:
    """The bundle files in a folder."""
    return sorted(place.glob("*.fieldapp"))


def tables(ws: Workspace) -> dict[str, list[str]]:
    """All that the database holds, row by row, but not when it was last backed up."""
    with ws.store.read() as tx:
        names = [row[0] for row in tx.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))]
        kept = [name for name in names if not name.startswith(("sqlite_", "search"))]
        whole = {name: tx.execute(select(text("*")).select_from(table(name))) for name in kept}
        return {name: sorted(repr(tuple(row)) for row in rows) for name, rows in whole.items()}


def size_of(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
