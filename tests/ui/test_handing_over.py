"""The hand-over page: copying, reading, what is said at which place, and stopping."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.errors import NoSpace
from fieldapp.services import records
from fieldapp.words import Lang
from ui import i18n
from ui.desk import Desk
from ui.jobs import JobProgress, JobRunner
from ui.pages.handover import ThePage
from ui.parts import column
from ui.widgets.carrying import Carrying, Told

Settled = Callable[[JobRunner], None]


@pytest.fixture
def page(desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled) -> ThePage:
    """The page of a laptop with one project."""
    records.add(desk.ws, "project", {"title": "Pompe de Soye"})
    made = ThePage(desk)
    column(top).addWidget(made)
    top.show()
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    made.enter()
    settled(desk.jobs)
    return made


def text(page: QWidget, name: str) -> str:
    """What a label says."""
    label = page.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def carry(page: ThePage, folder: Path, button: str, settled: Settled) -> None:
    """Type a folder and press one of its buttons."""
    line, pressed = page.findChild(QLineEdit, "field_folder"), page.findChild(QPushButton, button)
    assert isinstance(line, QLineEdit)
    assert isinstance(pressed, QPushButton)
    line.setText(str(folder))
    pressed.setFocus()
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    settled(page.desk.jobs)


def test_a_copy_that_was_read_back_says_that_the_stick_can_go(page: ThePage, tmp_path: Path, settled: Settled) -> None:
    """The one sentence a person waits for."""
    (tmp_path / "stick").mkdir()
    carry(page, tmp_path / "stick", "button_copy", settled)

    assert text(page, "label_said") == "Vérifié. Vous pouvez retirer la clé."
    assert list((tmp_path / "stick").glob("*.fieldapp"))


def test_a_folder_that_is_not_there_is_told_at_the_folder(page: ThePage, tmp_path: Path, settled: Settled) -> None:
    """No dialog for what a line can say."""
    carry(page, tmp_path / "nowhere", "button_copy", settled)
    line = page.findChild(QLineEdit, "field_folder")

    assert isinstance(line, QLineEdit)
    assert line.property("refused") == "true"
    assert not text(page, "label_said")


def test_an_empty_stick_is_told_at_the_folder(page: ThePage, tmp_path: Path, settled: Settled) -> None:
    """Nothing to read is said where the folder was typed."""
    carry(page, tmp_path, "button_read", settled)
    line = page.findChild(QLineEdit, "field_folder")

    assert isinstance(line, QLineEdit)
    assert line.property("refused") == "true"


def test_nothing_can_be_pressed_before_a_folder_is_typed(page: ThePage) -> None:
    """Buttons that would fail are not offered."""
    buttons = [page.findChild(QPushButton, name) for name in ("button_copy", "button_read")]

    assert [button.isEnabled() for button in buttons if isinstance(button, QPushButton)] == [False, False]


def test_the_board_says_its_columns_to_a_screen_reader(page: ThePage) -> None:
    """State, records and photos in one breath."""
    column_here = page.findChild(QWidget, "column_HERE")

    assert isinstance(column_here, QWidget)
    assert column_here.accessibleName() == "Sur cet ordinateur : 1\u00a0dossier, 0\u00a0photo ou pièce"


def test_the_board_speaks_the_other_language_at_once(page: ThePage, app: QApplication, qtbot: QtBot) -> None:
    """Without asking the worker again."""
    column_here = page.findChild(QWidget, "column_HERE")
    assert isinstance(column_here, QWidget)
    i18n.switch(app, Lang.EN)

    qtbot.waitUntil(lambda: column_here.accessibleName().startswith("On this computer"))


def test_everything_that_takes_the_cursor_has_a_name(page: ThePage) -> None:
    """A screen reader says where one is."""
    nameless = [
        each.objectName() or type(each).__name__
        for each in page.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and not _name(each)
    ]

    assert nameless == []


# one job at a time


@pytest.fixture
def carrying(desk: Desk, top: QWidget, qtbot: QtBot) -> Carrying:
    """Nothing runs yet."""
    made = Carrying(desk)
    column(top).addWidget(made)
    top.show()
    return made


def test_a_stopped_job_says_that_nothing_is_half_done(carrying: Carrying, desk: Desk, settled: Settled) -> None:
    """Cancel is felt at the next step, and told."""

    def endless(progress: JobProgress) -> None:
        while True:
            progress.step(1, 2, "write")

    carrying.start(endless, lambda _none: Told("fini"))
    carrying.cancel()
    settled(desk.jobs)

    assert text(carrying, "label_said") == "Arrêté."
    assert not carrying.is_busy


def test_a_full_stick_is_told_with_what_to_do(carrying: Carrying, desk: Desk, settled: Settled) -> None:
    """Where the result would have stood."""

    def full(_progress: JobProgress) -> None:
        raise NoSpace(needed=2, free=1, target="clé")

    carrying.start(full, lambda _none: Told("fini"))
    settled(desk.jobs)

    assert text(carrying, "label_said")
    assert text(carrying, "label_said_more")


def test_progress_is_told_in_megabytes(carrying: Carrying, desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    """What is written, and of how much."""

    def slow(progress: JobProgress) -> None:
        while True:
            progress.step(1_500_000, 3_000_000, "write")

    carrying.start(slow, lambda _none: Told("fini"))
    qtbot.waitUntil(lambda: "1,5" in text(carrying, "label_progress"))
    carrying.cancel()
    settled(desk.jobs)

    assert text(carrying, "label_progress") == "Écriture sur la clé · 1,5 sur 3,0 Mo"


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
