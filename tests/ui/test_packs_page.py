"""Rules in the window: seen by everybody, changed at an office by keys alone, after a look at what changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.reference.thresholds import ThresholdName
from fieldapp.services import packs
from fieldapp.words import Lang
from fieldapp.workspace import Workspace
from tests.fakes import FakeClock
from tests.ui.conftest import type_text
from tests.workspaces import open_copy, prepared_office
from ui import i18n
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.pages.packs import ThePage
from ui.parts import column
from ui.preferences import Preferences
from ui.signals import AppSignals

__all__ = ["prepared_office"]

Settled = Callable[[JobRunner], None]
DAY = date(2026, 11, 20)


@pytest.fixture
def office_ws(prepared_office: Path, tmp_path: Path) -> Iterator[Workspace]:
    opened = open_copy(prepared_office, tmp_path / "office", FakeClock(5))
    yield opened
    opened.close()


@pytest.fixture
def office_desk(office_ws: Workspace, top: QWidget, preferences: Preferences) -> Iterator[Desk]:
    jobs = JobRunner()
    yield Desk(office_ws, office_ws.me, jobs, AppSignals(), preferences, top)
    jobs.close(cancel=False)


@pytest.fixture
def shown(top: QWidget, qtbot: QtBot, settled: Settled) -> Callable[[Desk], ThePage]:
    def show(desk: Desk) -> ThePage:
        made = ThePage(desk)
        desk.signals.changed.connect(made.on_changed)
        column(top).addWidget(made)
        top.show()
        top.activateWindow()
        qtbot.waitUntil(top.isActiveWindow)
        made.enter()
        settled(desk.jobs)
        return made

    return show


def table(page: ThePage, name: str) -> QTableWidget:
    found = page.findChild(QTableWidget, name)
    assert isinstance(found, QTableWidget)
    return found


def cell(found: QTableWidget, row: int, at: int) -> str:
    item = found.item(row, at)
    return "" if item is None else item.text()


def choose(page: ThePage, pack: str, settled: Settled) -> QTableWidget:
    """Arrow down to a pack; the table of its rows."""
    listed = table(page, "table_packs")
    listed.setFocus()
    at = [info.id for info in packs.listed(page.desk.ws)].index(pack)
    while listed.currentRow() != at:
        key = Qt.Key.Key_Down if listed.currentRow() < at else Qt.Key.Key_Up
        QTest.keyClick(listed, key)
        settled(page.desk.jobs)
    return table(page, "table_pack_rows")


def open_row(page: ThePage, found: QTableWidget, text: str, settled: Settled) -> None:
    """Arrow down to a row and press Enter."""
    found.setFocus()
    at = next(row for row in range(found.rowCount()) if text in cell(found, row, 0))
    for _ in range(at - found.currentRow()):
        QTest.keyClick(found, Qt.Key.Key_Down)
    QTest.keyClick(found, Qt.Key.Key_Return)
    settled(page.desk.jobs)


def edit(page: ThePage, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, f"field_pack_{name}")
    assert isinstance(found, QLineEdit)
    return found


def retype(page: ThePage, name: str, text: str) -> None:
    line = edit(page, name)
    line.setFocus()
    line.selectAll()
    type_text(text, line)


def press_enter(page: ThePage, settled: Settled) -> None:
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClick(at, Qt.Key.Key_Return)
    settled(page.desk.jobs)


def test_every_pack_is_listed_in_french(office_desk: Desk, shown: Callable[[Desk], ThePage]) -> None:
    listed = table(shown(office_desk), "table_packs")
    titles = [cell(listed, row, 0) for row in range(listed.rowCount())]

    assert "Seuils, délais et plafonds" in titles
    assert {cell(listed, row, 2) for row in range(listed.rowCount())} == {"livré avec FieldApp"}


def test_a_number_is_changed_by_keys_alone(
    office_desk: Desk, shown: Callable[[Desk], ThePage], settled: Settled
) -> None:
    page = shown(office_desk)
    rows = choose(page, "thresholds", settled)
    open_row(page, rows, "frais de soutien", settled)
    retype(page, "value", "8")
    press_enter(page, settled)
    told = page.findChild(QLabel, "label_pack_preview")
    press_enter(page, settled)

    assert isinstance(told, QLabel)
    assert "7 → 8" in told.text()
    assert office_desk.ws.rules.number(ThresholdName.SUPPORT_COST_PERCENT, DAY) == 8
    assert not edit(page, "value").isVisible()


def test_nothing_is_adopted_before_the_second_enter(
    office_desk: Desk, shown: Callable[[Desk], ThePage], settled: Settled
) -> None:
    page = shown(office_desk)
    open_row(page, choose(page, "thresholds", settled), "frais de soutien", settled)
    retype(page, "value", "8")
    press_enter(page, settled)

    assert office_desk.ws.rules.number(ThresholdName.SUPPORT_COST_PERCENT, DAY) == 7


def test_escape_takes_the_preview_back(office_desk: Desk, shown: Callable[[Desk], ThePage], settled: Settled) -> None:
    page = shown(office_desk)
    open_row(page, choose(page, "thresholds", settled), "frais de soutien", settled)
    retype(page, "value", "8")
    press_enter(page, settled)
    page.step_back()
    adopt = page.findChild(QPushButton, "button_pack_adopt")

    assert isinstance(adopt, QPushButton)
    assert not adopt.isVisible()
    assert edit(page, "value").isVisible()
    assert edit(page, "value").text() == "8"


def test_a_number_changes_from_a_day_on(office_desk: Desk, shown: Callable[[Desk], ThePage], settled: Settled) -> None:
    page = shown(office_desk)
    open_row(page, choose(page, "thresholds", settled), "frais de soutien", settled)
    retype(page, "value", "8")
    retype(page, "since", "1/1/2027")
    press_enter(page, settled)
    press_enter(page, settled)
    numbers = [
        office_desk.ws.rules.number(ThresholdName.SUPPORT_COST_PERCENT, day)
        for day in (date(2026, 12, 31), date(2027, 1, 1))
    ]

    assert numbers == [7, 8]


def test_a_refusal_is_said_at_its_cell(office_desk: Desk, shown: Callable[[Desk], ThePage], settled: Settled) -> None:
    page = shown(office_desk)
    open_row(page, choose(page, "thresholds", settled), "frais de soutien", settled)
    retype(page, "value", "beaucoup")
    press_enter(page, settled)

    assert edit(page, "value").hasFocus()
    assert edit(page, "value").property("refused") == "true"


def test_a_refusal_of_the_whole_row_is_said_below(
    office_desk: Desk, shown: Callable[[Desk], ThePage], settled: Settled
) -> None:
    page = shown(office_desk)
    open_row(page, choose(page, "exclusion-sectors", settled), "Armes", settled)
    retype(page, "tolerated_percent", "100")
    press_enter(page, settled)

    assert any("0 à 99" in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_escape_steps_back_to_the_rows(office_desk: Desk, shown: Callable[[Desk], ThePage], settled: Settled) -> None:
    page = shown(office_desk)
    rows = choose(page, "thresholds", settled)
    open_row(page, rows, "frais de soutien", settled)
    retype(page, "value", "8")
    press_enter(page, settled)
    steps = [page.step_back(), page.step_back(), page.step_back()]

    assert steps == [True, True, False]
    assert rows.hasFocus()


def test_a_country_rule_is_added_by_keys(office_desk: Desk, shown: Callable[[Desk], ThePage], settled: Settled) -> None:
    page = shown(office_desk)
    choose(page, "country-rules-ml", settled)
    page.new()
    for name, text in (
        ("id", "ML-2027-X"),
        ("topic", "Origine des fonds"),
        ("title.fr", "Fonds de Sicile"),
        ("title.en", "Money from Sicily"),
        ("ask.fr", "Demandez au bureau."),
        ("ask.en", "Ask the office."),
        ("origins", "IT"),
        ("source", "Journal officiel"),
        ("confidence", "W"),
    ):
        retype(page, name, text)
    press_enter(page, settled)
    press_enter(page, settled)

    assert office_desk.ws.packs.country_rules.find("ML-2027-X") is not None


def test_a_row_is_taken_out_after_a_look(office_desk: Desk, shown: Callable[[Desk], ThePage], settled: Settled) -> None:
    page = shown(office_desk)
    open_row(page, choose(page, "country-rules-ml", settled), "Contribution de 10", settled)
    remove = page.findChild(QPushButton, "button_pack_remove")
    assert isinstance(remove, QPushButton)
    remove.setFocus()
    QTest.keyClick(remove, Qt.Key.Key_Space)
    settled(page.desk.jobs)
    press_enter(page, settled)

    assert office_desk.ws.packs.country_rules.find("ML-2025-LEVY") is None


def test_a_pack_that_is_no_table_says_how_it_is_changed(
    office_desk: Desk, shown: Callable[[Desk], ThePage], settled: Settled
) -> None:
    page = shown(office_desk)
    rows = choose(page, "thresholds", settled)
    listed = table(page, "table_packs")
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Home)
    at = [info.id for info in packs.listed(office_desk.ws)].index("goals")
    while listed.currentRow() != at:
        QTest.keyClick(listed, Qt.Key.Key_Up if listed.currentRow() > at else Qt.Key.Key_Down)
        settled(page.desk.jobs)

    assert not rows.isVisible()
    assert any("pack export" in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_laptop_sees_the_rules_and_is_offered_no_change(
    desk: Desk, shown: Callable[[Desk], ThePage], settled: Settled
) -> None:
    page = shown(desk)
    rows = choose(page, "thresholds", settled)
    open_row(page, rows, "frais de soutien", settled)
    page.new()

    assert rows.rowCount() > 20
    assert page.findChild(QLineEdit, "field_pack_value") is None
    assert not page.step_back()


@pytest.mark.parametrize("pack", ["office-limits", "cost-ranges", "plans-ml", "country-rules-ml", "exclusion-sectors"])
def test_every_table_is_shown_in_both_languages(
    desk: Desk, app: QApplication, shown: Callable[[Desk], ThePage], settled: Settled, *, qtbot: QtBot, pack: str
) -> None:
    page = shown(desk)
    first = [cell(choose(page, pack, settled), 0, at) for at in range(2)]
    i18n.switch(app, Lang.EN)
    qtbot.waitUntil(lambda: [cell(table(page, "table_pack_rows"), 0, at) for at in range(2)] != first)
    second = [cell(table(page, "table_pack_rows"), 0, at) for at in range(2)]
    i18n.switch(app, Lang.FR)
    qtbot.waitUntil(lambda: [cell(table(page, "table_pack_rows"), 0, at) for at in range(2)] == first)
    settled(desk.jobs)

    assert all(first + second)
