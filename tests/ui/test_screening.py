"""Screening in the window, by keyboard and in French: list, names, look-alikes, decision."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import drafts, records, sanctions, screening
from tests.sanctions import XML, file_of, person
from tests.ui.conftest import type_text
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.parts import column
from ui.signals import Destination
from ui.widgets.record_editor import RecordEditor
from ui.widgets.sanctions_card import SanctionsCard
from ui.widgets.screening_panel import ScreeningPanel

Settled = Callable[[JobRunner], None]
TREASURER = "Mahamadou Traoré"


@pytest.fixture
def partner(desk: Desk) -> str:
    """A partner in the log."""
    return records.add(desk.ws, "partner", {"legal_name": "Association Benkadi"}).record


@pytest.fixture
def panel(desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled, partner: str) -> ScreeningPanel:
    """The panel of that partner, in an active window."""
    made = ScreeningPanel(desk)
    column(top).addWidget(made)
    top.show()
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    made.open(partner)
    settled(desk.jobs)
    return made


@pytest.fixture
def listed(panel: ScreeningPanel, settled: Settled) -> ScreeningPanel:
    """The same with the sample list, loaded in the window."""
    panel.list.load(XML)
    settled(panel.desk.jobs)
    return panel


def text(panel: QWidget, name: str) -> str:
    label = panel.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text().replace("\u00a0", " ")


def button(panel: QWidget, name: str) -> QPushButton:
    found = panel.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def press(panel: ScreeningPanel, name: str, settled: Settled) -> None:
    """Space on a button."""
    button(panel, name).setFocus()
    QTest.keyClick(button(panel, name), Qt.Key.Key_Space)
    settled(panel.desk.jobs)


def names(panel: ScreeningPanel) -> QPlainTextEdit:
    found = panel.findChild(QPlainTextEdit)
    assert isinstance(found, QPlainTextEdit)
    return found


def add_name(panel: ScreeningPanel, name: str) -> None:
    """Go to the end of the names and type one more."""
    names(panel).setFocus()
    QTest.keyClick(names(panel), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(names(panel), Qt.Key.Key_Return)
    type_text(name, names(panel))


def test_without_a_list_the_result_is_not_known_yet(panel: ScreeningPanel) -> None:
    assert "pas encore connu" in text(panel, "label_list_partner")
    assert not button(panel, "button_screen").isEnabled()


def test_a_loaded_list_is_named_by_its_day(listed: ScreeningPanel) -> None:
    assert "15 décembre 2025" in text(listed, "label_list_partner")
    assert "Liste chargée" in text(listed, "label_loaded_partner")
    assert button(listed, "button_screen").isEnabled()


def test_the_names_of_the_records_are_offered(listed: ScreeningPanel) -> None:
    assert names(listed).toPlainText() == "Association Benkadi"


def test_a_leader_who_looks_alike_is_found_and_decided_by_keyboard(listed: ScreeningPanel, settled: Settled) -> None:
    """S12 in the window."""
    add_name(listed, TREASURER)
    press(listed, "button_screen", settled)
    assert "Mamadou TRAORE" in "".join(label.text() for label in listed.findChildren(QLabel))

    reason = listed.findChild(QLineEdit, "field_screening_reason")
    assert isinstance(reason, QLineEdit)
    reason.setFocus()
    type_text("Né vingt ans plus tard", reason)
    press(listed, "button_not_them", settled)

    assert "Simple ressemblance" in text(listed, "label_screening")
    assert "Né vingt ans plus tard" in text(listed, "label_screening")


def test_a_decision_asks_for_its_reason_where_it_is_typed(listed: ScreeningPanel, settled: Settled) -> None:
    add_name(listed, TREASURER)
    press(listed, "button_screen", settled)
    press(listed, "button_it_is_them", settled)

    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "field_screening_reason"
    assert "examiner" in text(listed, "label_screening")


def test_names_that_are_being_typed_survive_a_refresh(listed: ScreeningPanel, settled: Settled) -> None:
    add_name(listed, "Awa")
    listed.refresh()
    settled(listed.desk.jobs)

    assert names(listed).toPlainText() == "Association Benkadi\nAwa"


def test_tab_leaves_the_names(listed: ScreeningPanel) -> None:
    names(listed).setFocus()
    QTest.keyClick(names(listed), Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is button(listed, "button_screen")


def test_an_old_list_is_told_as_not_known_yet(panel: ScreeningPanel, settled: Settled, tmp_path: Path) -> None:
    panel.list.load(file_of(tmp_path, person("Zimbo Béléko", 1), dated="2025-09-01"))
    settled(panel.desk.jobs)

    assert "plus de 90 jours" in text(panel, "label_list_partner")
    assert "pas encore connu" in text(panel, "label_list_partner")


def test_a_table_without_its_day_asks_for_it(panel: ScreeningPanel, settled: Settled, tmp_path: Path) -> None:
    table = tmp_path / "liste.csv"
    table.write_text("nom;référence\nZimbo Béléko;1\nTéréso Wagadugu;2\n", encoding="utf-8")
    panel.list.load(table)
    settled(panel.desk.jobs)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    type_text("20/11/2025", focused)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    settled(panel.desk.jobs)

    assert "20 novembre 2025" in text(panel, "label_list_partner")


def test_a_day_that_is_none_is_refused_at_its_line(panel: ScreeningPanel, settled: Settled, tmp_path: Path) -> None:
    table = tmp_path / "liste.csv"
    table.write_text("nom;référence\nZimbo Béléko;1\nTéréso Wagadugu;2\n", encoding="utf-8")
    panel.list.load(table)
    settled(panel.desk.jobs)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    type_text("bientôt", focused)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    settled(panel.desk.jobs)

    assert sanctions.in_force(panel.desk.ws) is None
    assert QApplication.focusWidget() is focused


def test_what_was_decided_elsewhere_is_shown(listed: ScreeningPanel, partner: str, settled: Settled) -> None:
    screening.screen(listed.desk.ws, partner, extra_names=[TREASURER])
    listed.refresh()
    settled(listed.desk.jobs)

    assert listed.findChild(QWidget, "alike_0") is not None


# around the panel


def test_an_office_compares_all_and_is_led_to_who_waits(
    desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled, partner: str
) -> None:
    card = SanctionsCard(desk)
    column(top).addWidget(card)
    top.show()
    card.list.load(XML)
    settled(desk.jobs)
    screening.screen(desk.ws, partner, extra_names=[TREASURER])
    button(card, "button_screen_all").click()
    settled(desk.jobs)

    assert "examiner : 1" in text(card, "label_screened_all")
    with qtbot.waitSignal(desk.signals.wanted) as asked:
        button(card, "button_waiting_0").click()
    assert asked.args == [Destination(record=partner, kind="partner")]


def test_the_page_of_a_partner_compares_it(desk: Desk, top: QWidget, settled: Settled, partner: str) -> None:
    """The comparison stands in the partner's own form, and its table shows what was written."""
    sanctions.load(desk.ws, XML)
    editor = RecordEditor(desk, "partner")
    desk.signals.changed.connect(editor.on_changed)
    column(top).addWidget(editor)
    top.show()
    editor.open(partner)
    settled(desk.jobs)
    button(editor, "button_screen").click()
    settled(desk.jobs)

    assert "Aucun nom semblable" in text(editor, "label_screening")
    assert editor.tables["screening"].table.rowCount() == 1


@pytest.fixture
def led(desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled) -> Callable[[str], str]:
    """Where the cursor is after criterion 2.4 led to a partner."""

    def lead(partner: str) -> str:
        editor = RecordEditor(desk, "partner")
        column(top).addWidget(editor)
        top.show()
        top.activateWindow()
        qtbot.waitUntil(top.isActiveWindow)
        editor.open(partner, child=("screening", ""))
        settled(desk.jobs)
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None else ""

    return lead


def test_a_finding_leads_to_loading_a_list(partner: str, led: Callable[[str], str]) -> None:
    assert led(partner) == "button_load_list_partner"


def test_a_finding_leads_to_the_comparison(desk: Desk, partner: str, led: Callable[[str], str]) -> None:
    sanctions.load(desk.ws, XML)

    assert led(partner) == "button_screen"


def test_a_finding_leads_to_the_decision(desk: Desk, partner: str, led: Callable[[str], str]) -> None:
    sanctions.load(desk.ws, XML)
    screening.screen(desk.ws, partner, extra_names=[TREASURER])

    assert led(partner) == "field_screening_reason"


def test_a_partner_that_is_only_typed_is_entered_first(desk: Desk, top: QWidget, settled: Settled) -> None:
    record = drafts.new(desk.ws, "partner", {"legal_name": "Nouveau"})
    panel = ScreeningPanel(desk)
    panel.open(record)
    settled(desk.jobs)

    assert "Inscrivez d’abord" in text(panel, "label_screening")
