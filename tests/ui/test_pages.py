"""The first page and the page of checks: what they say, and where their lines lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import drafts, records
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.pages.checks import ThePage as Checks
from ui.pages.home import ThePage as Home
from ui.parts import column

Settled = Callable[[JobRunner], None]


@pytest.fixture
def home(desk: Desk, top: QWidget) -> Home:
    """The first page in a window."""
    page = Home(desk)
    column(top).addWidget(page)
    top.show()
    return page


def lines(page: QWidget) -> list[QPushButton]:
    """The lines of the first page."""
    return [button for button in page.findChildren(QPushButton) if button.objectName() == "button_home"]


def test_what_was_typed_and_not_entered_is_the_first_thing_said(home: Home, desk: Desk, settled: Settled) -> None:
    """And its line leads back to it."""
    partner = records.add(desk.ws, "partner", {"legal_name": "Radio Kaoural"}).record
    drafts.keep(desk.ws, partner, "acronym", "RK", kind="partner", seen={})
    wanted: list[object] = []
    desk.signals.wanted.connect(wanted.append)
    home.enter()
    settled(desk.jobs)
    line = lines(home)[0]
    QTest.keyClick(line, Qt.Key.Key_Space)

    assert "Radio Kaoural" in line.toolTip()
    assert getattr(wanted[0], "record", "") == partner


def test_a_backup_is_one_key_away(home: Home, desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    """The last answer offers it, and then says how old it is."""
    desk.signals.changed.connect(home.on_changed)
    home.enter()
    settled(desk.jobs)
    before = lines(home)[-1].toolTip()
    QTest.keyClick(lines(home)[-1], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: lines(home)[-1].toolTip() != before, timeout=10_000)

    assert before.startswith("Pas encore de sauvegarde")


def test_checks_put_the_worst_project_first_and_enter_opens_it(
    desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled
) -> None:
    """Cash that moved without an agreement stands above a project of which little is known."""
    records.add(desk.ws, "project", {"title": "Peu connu"})
    worst = records.add(desk.ws, "project", {"title": "Argent sans accord", "form": "FORMAL"}).record
    cash = {"project": worst, "giver": "UNICEF", "receiver": "PARTNER", "contribution_kind": "CASH"}
    money = {"amount": {"minor": 2_400_000, "currency": "XOF"}, "state": "RELEASED", "moved_on": "2025-02-10"}
    records.add(desk.ws, "contribution", cash | money)
    page = Checks(desk)
    column(top).addWidget(page)
    top.show()
    page.enter()
    settled(desk.jobs)
    table = page.table
    table.setCurrentIndex(table.matrix.index(0, 0))
    with qtbot.waitSignal(desk.signals.wanted) as wanted:
        QTest.keyClick(table, Qt.Key.Key_Return)

    assert wanted.args is not None
    assert wanted.args[0].record == worst
