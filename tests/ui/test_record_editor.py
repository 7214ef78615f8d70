"""One record being typed: drafts, entering, undo, lines that hang on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.changes import Changes
from fieldapp.history.change import SetField
from fieldapp.services import checking, drafts, records, reviewing
from fieldapp.store import cutting
from tests.ui.conftest import type_text
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.parts import column
from ui.widgets.record_editor import RecordEditor

Settled = Callable[[JobRunner], None]


@pytest.fixture
def editor(desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled) -> RecordEditor:
    """An editor on a project that is in the log."""
    made = RecordEditor(desk, "project")
    column(top).addWidget(made)
    top.show()
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    made.open(records.add(desk.ws, "project", {"title": "Pompe de Soye"}).record)
    settled(desk.jobs)
    return made


def test_typing_waits_in_the_draft_and_enters_nothing(
    editor: RecordEditor, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    """Typing is safe within a second, and not yet said to anybody."""
    editor.form.editors["summary"].setFocus()
    type_text("Forage équipé")
    qtbot.waitUntil(lambda: bool(drafts.waiting(desk.ws)), timeout=1000)
    settled(desk.jobs)

    assert [(kept.field, kept.raw) for kept in drafts.waiting(desk.ws)] == [("summary", "Forage équipé")]
    assert "summary" not in records.load(desk.ws, editor.record).values


def test_ctrl_enter_enters_all_fields_as_one_change(
    editor: RecordEditor, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    """One cut, one line of history."""
    for name, text in (("summary", "Forage"), ("start_on", "1/2/2025")):
        editor.form.editors[name].setFocus()
        type_text(text)
    with qtbot.waitSignal(editor.entered):
        editor.enter_now()
    settled(desk.jobs)
    history = records.history(desk.ws, editor.record)

    assert records.load(desk.ws, editor.record).values["start_on"] == "2025-02-01"
    assert len({line.change for line in history if line.field in {"summary", "start_on"}}) == 1
    assert not drafts.waiting(desk.ws)


def test_what_cannot_be_read_stays_typed_and_is_said_at_its_field(
    editor: RecordEditor, desk: Desk, settled: Settled
) -> None:
    """The rest is entered all the same."""
    for name, text in (("summary", "Forage"), ("start_on", "bientôt")):
        editor.form.editors[name].setFocus()
        type_text(text)
    editor.enter_now()
    settled(desk.jobs)

    assert records.load(desk.ws, editor.record).values["summary"] == "Forage"
    assert [kept.field for kept in drafts.waiting(desk.ws)] == ["start_on"]
    assert editor.form.editors["start_on"].refusal


def test_a_second_entry_of_a_field_is_no_conflict(editor: RecordEditor, desk: Desk, settled: Settled) -> None:
    """What was just entered has been seen."""
    for text in ("Un", " deux", " trois"):
        editor.form.editors["summary"].setFocus()
        type_text(text)
        editor.enter_now()
    settled(desk.jobs)

    assert records.load(desk.ws, editor.record).conflicts == frozenset()


def test_ctrl_z_brings_the_old_text_back_and_ctrl_y_the_new_one(
    editor: RecordEditor, desk: Desk, settled: Settled
) -> None:
    """Undo works on fields, in the draft."""
    title = editor.form.editors["title"]
    title.setFocus()
    type_text("La ")
    title.flush()
    QTest.keyClick(title.input, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undone = title.raw
    QTest.keyClick(title.input, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    settled(desk.jobs)

    assert (undone, title.raw) == ("Pompe de Soye", "La Pompe de Soye")


def test_a_draft_from_before_a_kill_is_shown_again(
    editor: RecordEditor, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    """Another editor, as after a restart, shows what was typed."""
    drafts.keep(desk.ws, editor.record, "summary", "à moitié", kind="project", seen={})
    again = RecordEditor(desk, "project")
    qtbot.addWidget(again)
    again.open(editor.record)
    settled(desk.jobs)

    assert again.form.editors["summary"].raw == "à moitié"


def test_an_import_while_typing_becomes_a_conflict(editor: RecordEditor, desk: Desk, settled: Settled) -> None:
    """The heads that count are those the person saw."""
    summary = editor.form.editors["summary"]
    records.set_values(desk.ws, editor.record, {"summary": "du bureau"})
    summary.setFocus()
    type_text("du terrain")
    editor.enter_now()
    settled(desk.jobs)

    assert records.load(desk.ws, editor.record).conflicts == {"summary"}


def test_a_contribution_is_added_typed_and_entered(editor: RecordEditor, desk: Desk, settled: Settled) -> None:
    """A line of a small table is a record of its own."""
    table = editor.tables["contribution"]
    table.add()
    settled(desk.jobs)
    assert table.form is not None
    table.form.editors["amount"].setFocus()
    type_text("2400000")
    table.form.editors["amount"].on_left()
    editor.enter_now()
    settled(desk.jobs)
    (line,) = records.children(desk.ws, editor.record, "contribution")

    assert line.values["amount"] == {"minor": 2400000, "currency": "XOF"}
    cell = table.table.item(0, 2)
    assert cell is not None
    assert cell.text().endswith("CFA")


def test_a_removed_line_comes_back_from_the_banner(editor: RecordEditor, desk: Desk, settled: Settled) -> None:
    """Removing needs no question because it can be undone."""
    records.add(desk.ws, "target_group", {"project": editor.record, "girls_planned": 12})
    table = editor.tables["target_group"]
    table.refresh()
    settled(desk.jobs)
    table.table.setFocus()
    table.table.selectRow(0)
    QTest.keyClick(table.table, Qt.Key.Key_Delete)
    settled(desk.jobs)
    assert table.table.rowCount() == 0
    back = table.findChild(QPushButton, "button_restore_target_group")
    assert isinstance(back, QPushButton)
    back.click()
    settled(desk.jobs)

    assert table.table.rowCount() == 1


def test_a_new_record_is_nothing_until_something_is_entered(
    desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled
) -> None:
    """Looking at an empty form makes no record."""
    made = RecordEditor(desk, "partner")
    column(top).addWidget(made)
    made.open(drafts.new(desk.ws, "partner"), is_new=True)
    made.enter_now()
    settled(desk.jobs)

    assert drafts.waiting(desk.ws) == []


def test_a_state_says_what_each_step_still_lacks(
    editor: RecordEditor, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    """Nothing is greyed out without a reason; a step that lacks nothing is taken."""
    lacking_name = "button_state_project_CHECKED"
    fold = editor.findChild(QToolButton, "button_state_project")
    assert isinstance(fold, QToolButton)
    fold.click()
    settled(desk.jobs)
    lacking = editor.findChild(QPushButton, lacking_name)
    assert isinstance(lacking, QPushButton)
    assert not lacking.isEnabled()
    desk.signals.changed.connect(editor.on_changed)
    desk.signals.changed.emit(checking.keep(desk.ws, editor.record).changes | Changes(frozenset({editor.record})))
    settled(desk.jobs)
    qtbot.waitUntil(lambda: _enabled(editor, lacking_name))
    [button for button in editor.findChildren(QPushButton) if button.objectName() == lacking_name][-1].click()
    settled(desk.jobs)

    assert records.load(desk.ws, editor.record).values["state"] == "CHECKED"


def _enabled(within: QWidget, name: str) -> bool:
    found = [button for button in within.findChildren(QPushButton) if button.objectName() == name]
    return bool(found) and found[-1].isEnabled()


def test_ctrl_m_asks_for_a_remark_on_the_field_with_the_cursor(
    editor: RecordEditor, desk: Desk, settled: Settled
) -> None:
    editor.form.editors["summary"].setFocus()
    QTest.keyClick(editor.form.editors["summary"].input, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    settled(desk.jobs)
    type_text("À préciser")
    assert editor.follow_up is not None
    button = editor.follow_up.findChild(QPushButton, "decide_yes")
    assert isinstance(button, QPushButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    settled(desk.jobs)

    assert [one.field for one in reviewing.comments(desk.ws, editor.record)] == ["summary"]


def test_a_copy_whose_record_went_to_another_zone_says_where(
    editor: RecordEditor, desk: Desk, settled: Settled
) -> None:
    """As the office's stick would tell it."""
    record = records.add(desk.ws, "project", {"title": "Forage"}).record
    with desk.ws.store.write() as tx:
        gone = {"$moved/mopti": SetField("segou")}
        cutting.cut(tx, desk.ws.clock, desk.ws.author(tx), record=record, kind="project", sets=gone)
    editor.open(record)
    settled(desk.jobs)
    about = editor.findChild(QLabel, "label_record_about")

    assert isinstance(about, QLabel)
    assert "passé à la zone segou" in about.text()
