"""A dressed application, a workspace of a laptop, and keys as a person presses them."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.store import meta, people
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Name
from fieldapp.trust import shapes
from fieldapp.workspace import Founding, Workspace, found_workspace, open_workspace
from tests.fakes import FakeClock
from tests.organisations import SMALL, an_organisation
from ui.app import application
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.preferences import Preferences
from ui.signals import AppSignals

WORDS = "le fleuve monte en octobre"


@pytest.fixture(scope="session")
def master_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A laptop's workspace, made once; tests copy it."""
    folder = tmp_path_factory.mktemp("master") / "workspace"
    organisation, clock = an_organisation(), FakeClock(2)
    laptop = organisation.join("Aminata Traoré")

    def papers(tx: Tx) -> None:
        people.keep_roster(tx, organisation.roster, at=shapes.moment(clock.now()))
        meta.put(tx, Name.ROOT, organisation.kit.root_public)

    person = next(person.id for person in organisation.roster.persons if person.name == "Aminata Traoré")
    founding = Founding(laptop.device, "M7K", person, "Aminata Traoré", papers)
    found_workspace(folder, laptop.keys, WORDS, founding, clock=clock, params=SMALL).close()
    return folder


@pytest.fixture
def folder(master_workspace: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    copy = tmp_path / "workspace"
    shutil.copytree(master_workspace, copy)
    return copy


@pytest.fixture
def ws(folder: Path) -> Iterator[Workspace]:
    """The copy, open."""
    workspace = open_workspace(folder, WORDS, clock=FakeClock(3))
    yield workspace
    workspace.close()


@pytest.fixture
def preferences() -> Preferences:
    """Of a machine where nobody chose anything."""
    return Preferences()


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """As in the app, no worker collects garbage: it would drop widgets of this thread."""
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@pytest.fixture
def app(qapp: QApplication, preferences: Preferences) -> QApplication:
    """The application, dressed and speaking French."""
    return application(preferences)


@pytest.fixture
def top(app: QApplication, qtbot: QtBot) -> QWidget:
    """A window to put things in, active so that the cursor can be somewhere."""
    window = QWidget()
    window.resize(1280, 720)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def desk(ws: Workspace, top: QWidget, preferences: Preferences) -> Iterator[Desk]:
    """What a page is given."""
    jobs = JobRunner()
    yield Desk(ws, ws.me, jobs, AppSignals(), preferences, top)
    jobs.close(cancel=False)


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[JobRunner], None]:
    """Waits until the worker has nothing left to do."""
    return lambda jobs: qtbot.waitUntil(lambda: not jobs.is_busy)


def type_text(text: str, into: QWidget | None = None) -> None:
    """Type letters of any alphabet; QTest's own keyClicks aborts the process on é."""
    target = into or QApplication.focusWidget()
    assert target is not None
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
