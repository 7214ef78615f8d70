"""Conflicts in the window: both values in sight, three ways to decide, refusals at the card, the cursor kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.history.change import SetField
from fieldapp.services import records
from fieldapp.store import cutting
from tests.ui.conftest import type_text
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.pages.conflicts import ThePage
from ui.parts import column
from ui.widgets.conflict_rows import MOST

Settled = Callable[[JobRunner], None]


def disagree(desk: Desk, field: str, one: str, other: str) -> str:
    """A project whose field two people set without knowing of each other."""
    record = records.add(desk.ws, "project", {field: one}).record
    with desk.ws.store.write() as tx:
        author = desk.ws.author(tx)
        cutting.cut(tx, desk.ws.clock, author, record=record, kind="project", sets={field: SetField(other, ())})
    return record


@pytest.fixture
def shown(desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled) -> Callable[[], ThePage]:
    """Shows the page; call it once there is something to show."""

    def show() -> ThePage:
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


def press(page: ThePage, name: str, settled: Settled) -> None:
    """Space on a button."""
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    settled(page.desk.jobs)


def values(page: ThePage) -> set[str]:
    """Both values of the first card."""
    labels = [page.findChild(QLabel, f"value_0_{place}") for place in range(2)]
    return {label.text() for label in labels if isinstance(label, QLabel)}


def tab(page: ThePage, at: int) -> str:
    """What a tab says."""
    tabs = page.findChild(QTabWidget, "tabs_conflicts")
    assert isinstance(tabs, QTabWidget)
    return tabs.tabText(at)


def test_both_values_are_in_sight_as_people_write_them(desk: Desk, shown: Callable[[], ThePage]) -> None:
    """Not as the log spells them."""
    disagree(desk, "start_on", "2025-03-01", "2025-04-01")
    page = shown()

    assert values(page) == {"01/03/2025", "01/04/2025"}
    assert (tab(page, 0), tab(page, 1)) == ("Conflits (1)", "Mis à l’écart (0)")


def test_taking_a_value_closes_the_conflict(desk: Desk, shown: Callable[[], ThePage], settled: Settled) -> None:
    """The other value stays in the history."""
    record = disagree(desk, "title", "Pompe", "Puits")
    page = shown()
    label = page.findChild(QLabel, "value_0_0")
    assert isinstance(label, QLabel)
    wanted = label.text()
    press(page, "button_take_0_0", settled)

    assert records.load(desk.ws, record).values["title"] == wanted
    assert tab(page, 0) == "Conflits (0)"


def test_another_value_is_typed_and_entered(desk: Desk, shown: Callable[[], ThePage], settled: Settled) -> None:
    """Read as in a form: « 12/3/2025 »."""
    record = disagree(desk, "start_on", "2025-03-01", "2025-04-01")
    page = shown()
    line = page.findChild(QLineEdit, "field_other_0")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    type_text("12/3/2025")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settled(desk.jobs)

    assert records.load(desk.ws, record).values["start_on"] == "2025-03-12"


def test_a_value_that_cannot_be_read_is_refused_at_its_card(
    desk: Desk, shown: Callable[[], ThePage], settled: Settled
) -> None:
    """What was typed stays; the conflict stays."""
    disagree(desk, "start_on", "2025-03-01", "2025-04-01")
    page = shown()
    line, refusal = page.findChild(QLineEdit, "field_other_0"), page.findChild(QLabel, "refusal_0")
    assert isinstance(line, QLineEdit)
    assert isinstance(refusal, QLabel)
    line.setText("hier soir")
    press(page, "button_put_0", settled)

    assert "hier soir" in refusal.text()
    assert (line.text(), tab(page, 0)) == ("hier soir", "Conflits (1)")


def test_both_texts_may_be_kept(desk: Desk, shown: Callable[[], ThePage], settled: Settled) -> None:
    """For remarks, where both are true."""
    record = disagree(desk, "summary", "Forage", "Puits")
    page = shown()
    press(page, "button_both_0", settled)

    assert {"Forage", "Puits"} <= set(records.load(desk.ws, record).values["summary"].split("\n"))


def test_the_cursor_goes_on_to_the_next_conflict(desk: Desk, shown: Callable[[], ThePage], settled: Settled) -> None:
    """Many are decided one after another without the mouse."""
    for title in ("Pompe", "Latrine"):
        disagree(desk, "title", title, f"{title} 2")
    page = shown()
    press(page, "button_take_0_0", settled)
    focus = QApplication.focusWidget()

    assert tab(page, 0) == "Conflits (1)"
    assert focus is not None
    assert focus.objectName() == "button_take_0_0"


def test_what_was_begun_elsewhere_survives_a_decision(
    desk: Desk, shown: Callable[[], ThePage], settled: Settled
) -> None:
    """Another card's half-typed value is still there."""
    for title in ("Pompe", "Latrine"):
        disagree(desk, "title", title, f"{title} 2")
    page = shown()
    line = page.findChild(QLineEdit, "field_other_1")
    assert isinstance(line, QLineEdit)
    line.setText("Latrine de l’école")
    press(page, "button_take_0_0", settled)
    left = page.findChild(QLineEdit, "field_other_0")

    assert isinstance(left, QLineEdit)
    assert left.text() == "Latrine de l’école"


def test_a_long_list_is_painted_in_part_and_counted_whole(desk: Desk, shown: Callable[[], ThePage]) -> None:
    """A stick from a forked laptop may bring hundreds."""
    total = MOST + 2
    for number in range(total):
        disagree(desk, "title", f"Pompe {number}", f"Puits {number}")
    page = shown()

    assert tab(page, 0) == f"Conflits ({total})"
    assert page.findChild(QWidget, f"conflict_{MOST - 1}") is not None
    assert page.findChild(QWidget, f"conflict_{MOST}") is None


def test_without_conflicts_the_page_says_what_it_is_for(shown: Callable[[], ThePage]) -> None:
    """Not an empty page."""
    page = shown()

    assert any(label.text().startswith("Aucun conflit") for label in page.findChildren(QLabel))
