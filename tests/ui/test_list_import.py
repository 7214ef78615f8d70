"""An office's list in the window: named, read, its columns chosen, its rows decided and entered, all by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import listing, records
from fieldapp.services.office_lists import Decision
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.pages.partners import ThePage
from ui.parts import column
from ui.widgets.list_import import ListImport
from ui.widgets.list_rows import NUMBER, WHY

Settled = Callable[[JobRunner], None]
LIST = """Liste au 31/03/2026;;
Nom de l'ONG;Sigle;Divers
Association des Jeunes de Soye;AJS;x
Radio Kaoural;;y
Association jeunes Soyé;;z
;;w
"""


@pytest.fixture
def page(desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled) -> ThePage:
    """The page of partners, with one of them."""
    records.add(desk.ws, "partner", {"legal_name": "Radio Kaoural"})
    made = ThePage(desk)
    column(top).addWidget(made)
    top.show()
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    settled(desk.jobs)
    return made


@pytest.fixture
def taking(page: ThePage, tmp_path: Path, settled: Settled) -> ListImport:
    """The list, read."""
    path = tmp_path / "partenaires.csv"
    path.write_text(LIST, encoding="cp1252")
    taking = page.take_in()
    taking.file.edit.setText(str(path))
    QTest.keyClick(taking.file.edit, Qt.Key.Key_Return)
    settled(page.desk.jobs)
    return taking


def said(taking: ListImport, name: str) -> str:
    """What a label says."""
    found = taking.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def marks(taking: ListImport) -> list[str]:
    assert taking.look is not None
    return [str(row.mark) for row in taking.look.rows]


def press(taking: ListImport, settled: Settled) -> None:
    """Enter the chosen rows with the space bar on the button."""
    button = taking.findChild(QPushButton, "button_enter_rows")
    assert isinstance(button, QPushButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    settled(taking.desk.jobs)


def test_a_button_of_the_page_leads_to_it_and_escape_back(page: ThePage) -> None:
    button = page.findChild(QPushButton, "button_import_list")
    assert isinstance(button, QPushButton)
    QTest.keyClick(button, Qt.Key.Key_Space)

    assert page.list_import is not None
    assert page.list_import.isVisible()
    assert QApplication.focusWidget() is page.list_import.file.edit
    assert page.step_back()
    assert not page.list_import.isVisible()


def test_reading_shows_what_each_row_would_do_and_writes_nothing(taking: ListImport) -> None:
    assert marks(taking) == ["NEW", "SAME", "REPEATED", "REFUSED"]
    assert listing.count(taking.desk.ws, "partner") == 1
    assert "nouvelles : 1" in said(taking, "label_list_counts").replace("\u00a0", " ")


def test_only_what_is_sure_is_chosen_at_first(taking: ListImport) -> None:
    assert taking.model.decisions == {3: Decision.ENTER}
    assert taking.enter_button.text() == "Inscrire les lignes choisies (1)"


def test_the_space_bar_chooses_a_row_and_leaves_it_again(taking: ListImport) -> None:
    taking.rows.setFocus()
    taking.rows.setCurrentIndex(taking.model.index(2, NUMBER))
    QTest.keyClick(taking.rows, Qt.Key.Key_Space)
    assert taking.model.decisions[5] is Decision.AS_NEW
    QTest.keyClick(taking.rows, Qt.Key.Key_Space)

    assert 5 not in taking.model.decisions


def test_the_chosen_rows_are_entered_and_then_there_is_nothing_to_do(
    taking: ListImport, settled: Settled, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(taking.desk.signals.changed):
        press(taking, settled)

    assert said(taking, "label_said").replace("\u00a0", " ") == "Inscrits : 1, complétés ou modifiés : 0."
    assert marks(taking)[:2] == ["SAME", "SAME"]
    assert not taking.enter_button.isEnabled()
    assert listing.count(taking.desk.ws, "partner") == 2


def test_a_decision_can_be_made_from_a_list_of_words(taking: ListImport, settled: Settled) -> None:
    taking.rows.setCurrentIndex(taking.model.index(2, NUMBER))
    taking.decision.setCurrentIndex(taking.decision.findData("AS_NEW"))
    taking.decision.activated.emit(taking.decision.currentIndex())
    press(taking, settled)

    assert listing.count(taking.desk.ws, "partner") == 3


def test_why_a_row_is_what_it_is_stands_below_the_table(taking: ListImport) -> None:
    taking.rows.setCurrentIndex(taking.model.index(3, NUMBER))

    assert said(taking, "label_why_row").replace("\u00a0", " ").startswith("A6 : Rien ne dit de quel dossier")


def test_another_field_for_a_column_is_looked_at_at_once(taking: ListImport, settled: Settled) -> None:
    choice = taking.columns.choice(2)
    assert choice.accessibleName() == "Champ de la colonne C «\u00a0Divers\u00a0»"
    choice.setCurrentIndex(choice.findData("remarks"))
    choice.activated.emit(choice.currentIndex())
    settled(taking.desk.jobs)
    assert taking.look is not None

    assert taking.look.rows[0].values["remarks"] == "x"
    assert taking.columns.choice(2).currentData() == "remarks"


def test_a_list_without_names_says_so_at_the_columns(taking: ListImport, settled: Settled) -> None:
    choice: QComboBox = taking.columns.choice(0)
    for line in (0, 1):
        choice = taking.columns.choice(line)
        choice.setCurrentIndex(choice.findData(""))
        choice.activated.emit(choice.currentIndex())
        settled(taking.desk.jobs)

    assert said(taking, "refusal_list").startswith("Aucune colonne ne donne le nom")
    assert not taking.enter_button.isEnabled()


def test_a_file_that_is_no_list_is_refused_where_it_is_named(
    taking: ListImport, tmp_path: Path, settled: Settled
) -> None:
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    taking.file.edit.setText(str(tmp_path / "old.xls"))
    taking.read()
    settled(taking.desk.jobs)

    assert taking.file.edit.property("refused") == "true"
    assert QApplication.focusWidget() is taking.file.edit


def test_only_rows_to_look_at_can_be_shown(taking: ListImport) -> None:
    taking.only_waiting.click()

    assert [taking.model.index(line, NUMBER).data() for line in range(taking.model.rowCount())] == ["5", "6"]


def test_each_row_can_be_read_aloud(taking: ListImport) -> None:
    heard = taking.model.index(1, NUMBER).data(Qt.ItemDataRole.AccessibleTextRole)

    assert heard.startswith("4, Rien à faire, Radio Kaoural")


def test_the_model_keeps_the_rules_of_models(taking: ListImport) -> None:
    tester = QAbstractItemModelTester(taking.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    taking.model.toggle(0)

    assert tester.model() is taking.model
    assert taking.model.headerData(WHY, Qt.Orientation.Horizontal) == "Pourquoi"
