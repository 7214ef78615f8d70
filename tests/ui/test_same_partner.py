"""Two records of one partner in the window: offered, joined, shown as joined, parted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import joining_partners, records
from fieldapp.words import Lang
from ui import i18n
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.pages.partners import ThePage
from ui.parts import column

Settled = Callable[[JobRunner], None]


@pytest.fixture
def page(desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled) -> ThePage:
    """A partner that was entered twice, one of them open and the question unfolded."""
    records.add(desk.ws, "partner", {"legal_name": "Radio Kaoural"})
    double = records.add(desk.ws, "partner", {"legal_name": "Kaural, radio"}).record
    made = ThePage(desk)
    desk.signals.changed.connect(made.on_changed)
    column(top).addWidget(made)
    top.show()
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    made.open(double)
    settled(desk.jobs)
    made.same.fold.setChecked(True)
    settled(desk.jobs)
    return made


def button(page: ThePage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def join(page: ThePage, settled: Settled) -> None:
    QTest.keyClick(button(page, "button_join"), Qt.Key.Key_Space)
    settled(page.desk.jobs)


def test_a_record_that_is_like_it_is_offered(page: ThePage) -> None:
    choice = page.findChild(QRadioButton, "choice_M7K-0001")

    assert isinstance(choice, QRadioButton)
    assert "Radio Kaoural" in choice.text()


def test_the_two_are_joined_and_the_list_shows_one(page: ThePage, settled: Settled) -> None:
    choice = page.findChild(QRadioButton, "choice_M7K-0001")
    assert isinstance(choice, QRadioButton)
    choice.setChecked(True)
    join(page, settled)
    settled(page.desk.jobs)
    standing = joining_partners.standing(page.desk.ws, "M7K-0002")

    assert standing.read_as is not None
    assert standing.read_as.reference == "M7K-0001"
    assert page.model.rowCount() == 1


def test_what_was_joined_can_be_parted_at_either_record(page: ThePage, settled: Settled) -> None:
    joining_partners.join(page.desk.ws, "M7K-0002", "M7K-0001")
    page.same.refresh()
    settled(page.desk.jobs)
    QTest.keyClick(button(page, "button_part_this"), Qt.Key.Key_Space)
    settled(page.desk.jobs)

    assert joining_partners.standing(page.desk.ws, "M7K-0002").read_as is None


def test_the_record_that_stays_says_for_whom_it_stands(page: ThePage, settled: Settled) -> None:
    stays = joining_partners.join(page.desk.ws, "M7K-0002", "M7K-0001").into
    page.open(stays)
    settled(page.desk.jobs)

    assert button(page, "button_part_M7K-0002").accessibleName() == "Séparer M7K-0002"


def test_another_record_can_be_named_by_its_reference(page: ThePage, settled: Settled) -> None:
    line = page.findChild(QLineEdit, "field_other_partner")
    assert isinstance(line, QLineEdit)
    line.setText("M7K-0001")
    join(page, settled)

    assert joining_partners.standing(page.desk.ws, "M7K-0002").read_as is not None


def test_a_record_is_not_joined_to_itself(page: ThePage, settled: Settled) -> None:
    """What is wrong is said at the line, in words."""
    line = page.findChild(QLineEdit, "field_other_partner")
    assert isinstance(line, QLineEdit)
    line.setText("M7K-0002")
    join(page, settled)

    assert line.property("refused") == "true"


def test_the_words_follow_the_language(page: ThePage, qapp: QApplication, qtbot: QtBot) -> None:
    i18n.switch(qapp, Lang.EN)
    qtbot.waitUntil(lambda: page.same.fold.text() == "This is the same partner as…")

    assert button(page, "button_join").text() == "Join the two records"
