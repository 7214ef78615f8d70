"""Backups and room in the window: what going back costs is read before, and both work by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import backups, evidence, listing, records, restoring
from fieldapp.words import Lang
from fieldapp.workspace import DATABASE, Workspace, open_workspace
from tests.fakes import FakeClock
from tests.organisations import SMALL
from tests.ui.conftest import WORDS, type_text
from tests.worlds import World, a_paper, a_project, prepared_world, world
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.parts import column
from ui.preferences import Preferences
from ui.signals import AppSignals
from ui.widgets.backups_dialog import BackupsDialog
from ui.widgets.room_card import RoomCard
from ui.widgets.safety import keep_safe
from ui.widgets.standing import Standing
from ui.window import Window

__all__ = ["prepared_world", "world"]

Settled = Callable[[JobRunner], None]
Opened = Callable[[Path], Window]


@pytest.fixture
def open_window(app: QApplication, qtbot: QtBot) -> Iterator[Opened]:
    """Opens windows, and closes them as a person does."""
    windows: list[Window] = []

    def opened(folder: Path) -> Window:
        window = Window(folder, clock=FakeClock(9), preferences=Preferences(), params=SMALL)
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.speak(Lang.FR)
        return window

    yield opened
    for window in windows:
        window.close()


def with_a_backup(ws: Workspace) -> Path:
    """A backup with one project, in a workspace with two; closed."""
    records.add(ws, "project", {"title": "Pompe"})
    made = backups.make(ws).path
    records.add(ws, "project", {"title": "Forage"})
    ws.close()
    return made


def unlock(window: Window, qtbot: QtBot) -> None:
    """Type the passphrase and wait."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    type_text(WORDS)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=10_000)


def dialog_of(window: Window, qtbot: QtBot) -> BackupsDialog:
    """The dialog, once it has its list and knows what the first line costs."""
    qtbot.waitUntil(lambda: window.findChild(BackupsDialog) is not None)
    dialog = window.findChild(BackupsDialog)
    assert isinstance(dialog, BackupsDialog)
    qtbot.waitUntil(lambda: not window.jobs.is_busy and bool(said(dialog, "label_cost")), timeout=10_000)
    return dialog


def said(widget: QWidget, name: str) -> str:
    """What a label says."""
    label = widget.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def push(widget: QWidget, name: str) -> None:
    """A button, by its key."""
    button = widget.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    QTest.keyClick(button, Qt.Key.Key_Space)


def choose(dialog: BackupsDialog, path: Path, qtbot: QtBot, window: Window) -> None:
    """The line of a backup."""
    table = dialog.findChild(QTableWidget, "table_backups")
    assert isinstance(table, QTableWidget)
    folder = path.parent
    table.setCurrentCell(sorted(folder.iterdir(), reverse=True).index(path), 0)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=10_000)


def test_going_back_tells_its_cost_closes_and_asks_for_the_passphrase(
    open_window: Opened, ws: Workspace, folder: Path, qtbot: QtBot
) -> None:
    path = with_a_backup(ws)
    window = open_window(folder)
    unlock(window, qtbot)
    window.show_backups()
    dialog = dialog_of(window, qtbot)
    choose(dialog, path, qtbot, window)
    cost = said(dialog, "label_cost")
    push(dialog, "button_go_back")
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=10_000)
    qtbot.waitUntil(lambda: bool(said(window, "label_news")))

    assert "1" in cost.splitlines()[0]
    assert window.frame is None
    assert ".aside" in said(window, "label_news")
    assert len(restoring.set_aside(folder)) == 1
    window.close()
    again = open_workspace(folder, WORDS, clock=FakeClock(31))
    assert len(listing.ids(again, "project")) == 1
    again.close()


def test_a_damaged_database_offers_the_backups_at_the_passphrase(
    open_window: Opened, ws: Workspace, folder: Path, qtbot: QtBot
) -> None:
    with_a_backup(ws)
    (folder / DATABASE).write_bytes(bytes(4096))
    window = open_window(folder)
    unlock(window, qtbot)
    push(window, "button_backups")
    push(dialog_of(window, qtbot), "button_go_back")
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=10_000)
    qtbot.waitUntil(lambda: bool(said(window, "label_news")))
    unlock(window, qtbot)

    assert window.frame is not None
    assert [path.read_bytes() for path in restoring.set_aside(folder)] == [bytes(4096)]


def test_closing_the_window_leaves_a_backup_when_one_is_due(
    open_window: Opened, ws: Workspace, folder: Path, qtbot: QtBot
) -> None:
    records.add(ws, "project", {"title": "Pompe"})
    ws.close()
    window = open_window(folder)
    unlock(window, qtbot)
    window.close()

    assert len(list((folder / "backups").iterdir())) == 1


def tick(standing: Standing) -> None:
    """A minute passes."""
    timer = standing.findChild(QTimer)
    assert isinstance(timer, QTimer)
    timer.timeout.emit()


def test_work_that_goes_on_is_backed_up_by_the_clock(desk: Desk, top: QWidget, settled: Settled) -> None:
    standing = Standing(desk, top)
    records.add(desk.ws, "project", {"title": "Pompe"})
    tick(standing)
    settled(desk.jobs)
    records.add(desk.ws, "project", {"title": "Forage"})
    tick(standing)
    settled(desk.jobs)

    assert len(backups.listed(desk.ws.folder, desk.ws.keys)) == 1


def test_a_disk_without_room_is_told_in_the_line_at_the_bottom(desk: Desk, top: QWidget) -> None:
    standing = Standing(desk, top)
    standing.tell_room(has_room=False)

    assert "sauvegarde" in standing.line.text()


def test_room_is_made_only_after_a_second_yes(
    world: World, top: QWidget, preferences: Preferences, settled: Settled
) -> None:
    project = a_project(world["oumar"])
    a_paper(world["oumar"], project, world.folder)
    jobs = JobRunner()
    desk = Desk(world["oumar"], world["oumar"].me, jobs, AppSignals(), preferences, top)
    card = RoomCard(desk)
    column(top).addWidget(card)
    top.show()
    card.refresh()
    settled(jobs)
    before = card.isVisible()
    world.round("oumar")
    card.refresh()
    settled(jobs)
    push(card, "button_free")
    push(card, "button_free_not")
    settled(jobs)
    kept = [each.is_here for each in evidence.attached(world["oumar"], project)]
    push(card, "button_free")
    push(card, "button_free_now")
    settled(jobs)
    jobs.close(cancel=False)

    assert (before, kept) == (False, [True])
    assert [each.is_here for each in evidence.attached(world["oumar"], project)] == [False]
    assert said(card, "label_room").startswith("Place libérée")


def test_half_an_hour_later_the_next_one_is_made(ws: Workspace) -> None:
    records.add(ws, "project", {"title": "Pompe"})
    first = keep_safe(ws)
    assert isinstance(ws.clock, FakeClock)
    ws.clock.advance(timedelta(minutes=31))
    records.add(ws, "project", {"title": "Forage"})

    assert (first, keep_safe(ws)) == (True, True)
    assert len(backups.listed(ws.folder, ws.keys)) == 2
