"""The sections of a long form: reached from one line or a list, and marked while one reads."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import records
from fieldapp.words import Lang
from fieldapp.words.forms import SECTIONS
from ui import i18n
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.parts import column
from ui.widgets.record_editor import RecordEditor

Settled = Callable[[JobRunner], None]
CODES = [section.code for section in SECTIONS["project"]]


@pytest.fixture
def editor(desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled) -> RecordEditor:
    """A project in a window with little room."""
    made = RecordEditor(desk, "project")
    column(top).addWidget(made)
    top.resize(640, 480)
    top.show()
    made.open(records.add(desk.ws, "project", {"title": "Pompe de Soye"}).record)
    settled(desk.jobs)
    return made


def line_of(editor: RecordEditor) -> QComboBox:
    found = editor.findChild(QComboBox, "choice_section")
    assert isinstance(found, QComboBox)
    return found


def test_where_there_is_little_room_one_line_names_every_section(editor: RecordEditor) -> None:
    line = line_of(editor)

    assert line.isVisible()
    assert [line.itemData(at) for at in range(line.count())] == CODES


def test_choosing_a_section_brings_it_to_the_top(editor: RecordEditor, qtbot: QtBot) -> None:
    line_of(editor).activated.emit(CODES.index("safety"))

    first = editor.form.editors["exclusion_risk"]
    qtbot.waitUntil(lambda: not first.visibleRegion().isEmpty())


def test_the_section_in_sight_is_marked_and_nobody_is_sent_anywhere(editor: RecordEditor, qtbot: QtBot) -> None:
    editor.show_section("openness")

    assert line_of(editor).currentData() == "openness"


def test_where_there_is_room_a_list_replaces_the_line(editor: RecordEditor, top: QWidget) -> None:
    top.resize(1200, 480)

    assert not line_of(editor).isVisible()


def test_sections_are_named_in_the_other_language_at_once(
    editor: RecordEditor, app: QApplication, qtbot: QtBot
) -> None:
    i18n.switch(app, Lang.EN)

    qtbot.waitUntil(lambda: line_of(editor).itemText(0) == SECTIONS["project"][0].title.en)
