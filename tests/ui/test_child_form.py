"""The lines of small tables: a rating asks only for its own kind, what others decided is only shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import records, sanctions, screening
from fieldapp.words.forms import is_typed
from tests.sanctions import file_of, person
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.parts import column
from ui.widgets.fields.shown import ShownField
from ui.widgets.record_editor import RecordEditor

Settled = Callable[[JobRunner], None]


@pytest.fixture
def partner(desk: Desk) -> str:
    return records.add(desk.ws, "partner", {"legal_name": "Radio Kaoural"}).record


@pytest.fixture
def editor(desk: Desk, top: QWidget, partner: str, settled: Settled) -> RecordEditor:
    """An editor on a partner that is in the log."""
    made = RecordEditor(desk, "partner")
    column(top).addWidget(made)
    top.show()
    made.open(partner)
    settled(desk.jobs)
    return made


def rating(editor: RecordEditor, desk: Desk, settled: Settled, **values: str) -> None:
    """A rating is in the log, and its line is open."""
    record = records.add(desk.ws, "risk_rating", {"partner": editor.record, **values}).record
    table = editor.tables["risk_rating"]
    table.refresh(then=record)
    settled(desk.jobs)


def compared(desk: Desk, partner: str, folder: Path) -> None:
    """The partner is compared with a list that has nobody like it."""
    sanctions.load(desk.ws, file_of(folder, person("Mamadou TRAORE", 901)), dated_on=None)
    screening.screen(desk.ws, partner, extra_names=[])


def asked(editor: RecordEditor) -> set[str]:
    """Fields of the open rating that are in sight."""
    form = editor.tables["risk_rating"].form
    assert form is not None
    return {name for name, field in form.editors.items() if field.isVisibleTo(form)}


def test_a_rating_of_money_does_not_ask_for_the_six_standards(
    editor: RecordEditor, desk: Desk, settled: Settled
) -> None:
    rating(editor, desk, settled, rating_kind="FIN")

    assert "financial_rating" in asked(editor)
    assert not {name for name in asked(editor) if name.startswith("psea_")}


def test_choosing_the_kind_of_rating_brings_its_fields(
    editor: RecordEditor, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    rating(editor, desk, settled)
    form = editor.tables["risk_rating"].form
    assert form is not None
    form.put("rating_kind", "PSEA")

    qtbot.waitUntil(lambda: {"psea_rating", "psea_policy", "psea_investigation"} <= asked(editor))
    assert "financial_rating" not in asked(editor)


def test_what_is_filled_in_is_never_hidden(editor: RecordEditor, desk: Desk, settled: Settled) -> None:
    """Somebody else may have filled in what does not go with the kind."""
    rating(editor, desk, settled, rating_kind="FIN", psea_rating="MEDCAP_MOD")

    assert {"psea_rating", "financial_rating"} <= asked(editor)


def test_only_what_people_type_can_be_added(editor: RecordEditor) -> None:
    """Whoever compares names with a sanctions list is asked elsewhere."""
    offered = {
        kind for kind, table in editor.tables.items() if table.findChild(QPushButton, f"button_add_{kind}") is not None
    }

    assert offered == {kind for kind in editor.tables if is_typed(kind)}
    assert "flag" in offered


def test_what_an_action_sets_is_shown_once_it_is_set(
    editor: RecordEditor, desk: Desk, settled: Settled, tmp_path: Path
) -> None:
    """A comparison stands with its result; no decision is shown before there is one."""
    compared(desk, editor.record, tmp_path)
    table = editor.tables["screening"]
    table.refresh(then=records.children(desk.ws, editor.record, "screening")[0].id)
    settled(desk.jobs)
    assert table.form is not None

    assert isinstance(table.form.editors["result"], ShownField)
    assert table.form.editors["result"].isVisibleTo(table.form)
    assert not table.form.editors["decided_on"].isVisibleTo(table.form)
