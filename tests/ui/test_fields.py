"""Editors of single fields: every type takes a text, hands it over, and says what is wrong with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.records.shape import KINDS, field_of, fields_of
from fieldapp.records.values import FieldType
from fieldapp.services import records
from fieldapp.words.forms import is_kept_by_app
from tests.ui.conftest import type_text
from ui.desk import Desk
from ui.parts import column
from ui.widgets.fields.base import FieldEditor
from ui.widgets.fields.making import make_editor
from ui.widgets.fields.searched import PlaceField, RefField
from ui.widgets.suggest import SuggestLine

EVERY_FIELD = [
    (kind, name) for kind in KINDS for name in fields_of(kind) if not is_kept_by_app(kind, name) and kind != "check_run"
]
GOOD = {
    FieldType.TEXT: "Fatoma",
    FieldType.LONG_TEXT: "Deux lignes\net un œuf",
    FieldType.TEXTS: "ADM, Djekafo",
    FieldType.MONEY: "12 500 000 F CFA",
    FieldType.DAY: "12/03/2025",
    FieldType.COUNT: "1 200",
    FieldType.YEAR: "2024",
    FieldType.RATE: "610,5",
    FieldType.PLACE: "COD-AB:2015:ML050115001 Dankoussa",
    FieldType.POSITION: "14.5, -4.2",
}


def shown(editor: FieldEditor, top: QWidget, qtbot: QtBot) -> FieldEditor:
    """The editor in an active window, with another widget to leave it for."""
    box = column(top)
    box.addWidget(editor)
    box.addWidget(QLineEdit(top))
    top.show()
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    editor.setFocus()
    return editor


def test_every_field_has_a_named_editor(desk: Desk) -> None:
    """Tests, screen readers and findings reach each field by its name."""
    made = {(kind, name): make_editor(field_of(kind, name), desk) for kind, name in EVERY_FIELD}

    assert all(editor.input.objectName() == f"field_{kind}_{name}" for (kind, name), editor in made.items())
    assert all(editor.input.accessibleName() for editor in made.values())


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("partner", "legal_name"),
        ("partner", "remarks"),
        ("partner", "aliases"),
        ("agreement", "ceiling"),
        ("project", "start_on"),
        ("event", "women"),
        ("event", "install_year"),
        ("contribution", "rate"),
        ("project", "site"),
        ("event", "position"),
    ],
)
def test_a_good_text_comes_back_as_it_went_in(kind: str, name: str, desk: Desk) -> None:
    """What a draft keeps is what the editor shows."""
    shape = field_of(kind, name)
    editor = make_editor(shape, desk)
    editor.set_raw(GOOD[shape.type])

    assert editor.raw == GOOD[shape.type]
    assert editor.refusal == ""


@pytest.mark.parametrize(
    ("kind", "name", "raw"),
    [
        ("event", "women", "-3"),
        ("project", "start_on", "le 45 mars"),
        ("project", "site", "ML0504"),
        ("project", "project_kind", "pompe à chaleur"),
        ("partner", "legal_name", "x" * 300),
    ],
)
def test_a_bad_text_is_refused_at_the_field_in_words(kind: str, name: str, raw: str, desk: Desk) -> None:
    """The sentence and its fix stand at the field; the text stays."""
    editor = make_editor(field_of(kind, name), desk)
    editor.set_raw(raw)

    assert editor.refusal
    assert editor.raw == raw


def test_typing_is_handed_over_within_a_second(desk: Desk, top: QWidget, qtbot: QtBot) -> None:
    """A kill loses at most one second."""
    editor = shown(make_editor(field_of("partner", "legal_name"), desk), top, qtbot)
    with qtbot.waitSignal(editor.edited, timeout=1000) as handed:
        type_text("Sœurs de Mopti")

    assert handed.args == ["legal_name", "Sœurs de Mopti"]


def test_yesterday_becomes_a_date_when_the_cursor_leaves(desk: Desk, top: QWidget, qtbot: QtBot) -> None:
    """Tomorrow the word would mean another day."""
    editor = shown(make_editor(field_of("project", "start_on"), desk), top, qtbot)
    type_text("hier")
    QTest.keyClick(editor.input, Qt.Key.Key_Tab)

    assert editor.raw == "31/12/2025"


def test_radio_buttons_are_chosen_and_emptied_by_keys(desk: Desk, top: QWidget, qtbot: QtBot) -> None:
    """Space chooses, Delete says that nobody knows."""
    editor = shown(make_editor(field_of("project", "construction"), desk), top, qtbot)
    focus = top.focusWidget()
    QTest.keyClick(focus, Qt.Key.Key_Space)
    assert editor.raw == "YES"
    QTest.keyClick(top.focusWidget(), Qt.Key.Key_Delete)

    assert editor.raw == ""


def test_a_village_is_found_by_three_letters(desk: Desk, top: QWidget, qtbot: QtBot) -> None:
    """The list names commune, cercle and edition; Enter takes the first."""
    editor = shown(make_editor(field_of("project", "site"), desk), top, qtbot)
    assert isinstance(editor, PlaceField)
    line = editor.input
    assert isinstance(line, SuggestLine)
    type_text("dankou")
    qtbot.waitUntil(lambda: line.is_open, timeout=5000)
    assert "2015" in line.shown[0]
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert editor.raw.startswith("COD-AB:2015:ML")
    assert editor.refusal == ""


def test_a_bare_code_offers_every_meaning_and_takes_none(desk: Desk, top: QWidget, qtbot: QtBot) -> None:
    """ML0504 is Youwarou in one edition and Douentza in the other: a person chooses."""
    editor = shown(make_editor(field_of("project", "site"), desk), top, qtbot)
    line = editor.input
    assert isinstance(line, SuggestLine)
    type_text("ML0504")
    qtbot.waitUntil(lambda: len(line.shown) == 2, timeout=5000)

    assert [name.partition(" ")[0] for name in line.shown] == ["Youwarou", "Douentza"]


def test_a_chosen_place_shows_what_lies_around_it(desk: Desk, qtbot: QtBot) -> None:
    """Homonyms are told apart after the choice too, with scheme, edition and code."""
    editor = make_editor(field_of("project", "site"), desk)
    qtbot.addWidget(editor)
    editor.set_raw(GOOD[FieldType.PLACE])
    captions = editor.findChildren(QLabel)
    qtbot.waitUntil(lambda: any("COD-AB 2015 ML050115001" in label.text() for label in captions), timeout=5000)

    assert editor.display == "Dankoussa"


def test_another_record_is_found_by_its_name(desk: Desk, top: QWidget, qtbot: QtBot) -> None:
    """Its title is shown, its id is kept."""
    partner = records.add(desk.ws, "partner", {"legal_name": "Association Yiriba"}).record
    editor = shown(make_editor(field_of("agreement", "partner"), desk), top, qtbot)
    assert isinstance(editor, RefField)
    line = editor.input
    assert isinstance(line, SuggestLine)
    type_text("yiri")
    qtbot.waitUntil(lambda: line.is_open, timeout=5000)
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert editor.raw == partner
    assert line.text() == "Association Yiriba"


def test_what_is_not_there_can_be_asked_for(desk: Desk, top: QWidget, qtbot: QtBot) -> None:
    """The last suggestion makes a record of that name."""
    editor = shown(make_editor(field_of("agreement", "partner"), desk), top, qtbot)
    line = editor.input
    assert isinstance(line, SuggestLine)
    type_text("Radio Kaoural")
    qtbot.waitUntil(lambda: line.is_open, timeout=5000)
    with qtbot.waitSignal(editor.create_wanted) as wanted:
        QTest.keyClick(line, Qt.Key.Key_Return)

    assert wanted.args == ["partner", "Radio Kaoural"]
