"""The meter beside a visit that is being typed, and the card of a partner's year, in French and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import records
from fieldapp.words import Lang
from tests.ui.conftest import type_text
from ui.desk import Desk
from ui.i18n import switch
from ui.jobs import JobRunner
from ui.parts import column
from ui.signals import Destination
from ui.widgets.assurance_card import AssuranceCard
from ui.widgets.record_editor import RecordEditor
from ui.widgets.visit_meter import VisitMeter

Settled = Callable[[JobRunner], None]
Editing = Callable[[str, str], RecordEditor]


@pytest.fixture
def editing(desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled) -> Editing:
    """Opens an editor of a kind on a record."""

    def edit(kind: str, record: str) -> RecordEditor:
        made = RecordEditor(desk, kind)
        column(top).addWidget(made)
        top.show()
        top.activateWindow()
        qtbot.waitUntil(top.isActiveWindow)
        made.open(record)
        settled(desk.jobs)
        return made

    return edit


def add(desk: Desk, kind: str, **values: Any) -> str:
    return records.add(desk.ws, kind, values).record


def a_visit(desk: Desk, **values: Any) -> str:
    project = add(desk, "project", title="Pompe de Soye")
    return add(desk, "event", project=project, **({"event_type": "VISIT", "held_on": "2026-01-01"} | values))


def meter_of(editor: RecordEditor) -> VisitMeter:
    found = editor.findChild(VisitMeter)
    assert isinstance(found, VisitMeter)
    return found


def verdict(editor: RecordEditor) -> str:
    label = editor.findChild(QLabel, "label_visit_counts")
    assert isinstance(label, QLabel)
    return label.text().replace("\u00a0", " ")


def texts(widget: QWidget) -> list[str]:
    return [label.text().replace("\u00a0", " ").replace("\u202f", " ") for label in widget.findChildren(QLabel)]


def test_a_visit_says_what_it_lacks_to_count(editing: Editing, desk: Desk) -> None:
    editor = editing("event", a_visit(desk))

    assert not meter_of(editor).isHidden()
    assert verdict(editor) == "Cette visite ne compte pas encore. Il reste : 4."


def test_the_meter_follows_what_is_typed(editing: Editing, desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    done = {"programmatic_visit": "YES", "visit_completed": "YES", "progress": "ON_TRACK"}
    editor = editing("event", a_visit(desk, **done))
    editor.form.editors["assurance_question"].setFocus()
    type_text("Oui, tout est là.")
    meter = meter_of(editor)
    qtbot.waitUntil(lambda: meter.told is not None and meter.told.counting.will_count, timeout=5000)
    settled(desk.jobs)

    assert verdict(editor) == "Cette visite comptera pour 2026."


def test_a_missing_condition_leads_to_its_field_by_keyboard(editing: Editing, desk: Desk, qtbot: QtBot) -> None:
    editor = editing("event", a_visit(desk))
    button = editor.findChild(QPushButton, "button_visit_assurance_question")
    assert isinstance(button, QPushButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    wanted = editor.form.editors["assurance_question"]

    qtbot.waitUntil(lambda: wanted.isAncestorOf(QApplication.focusWidget() or editor))


def test_a_ceremony_is_not_asked_unless_somebody_says_that_it_counts(editing: Editing, desk: Desk) -> None:
    assert meter_of(editing("event", a_visit(desk, event_type="INAUGURATION"))).isHidden()


def test_a_ceremony_that_is_a_programmatic_visit_too_is_asked(editing: Editing, desk: Desk) -> None:
    made = a_visit(desk, event_type="INAUGURATION", programmatic_visit="YES")

    assert not meter_of(editing("event", made)).isHidden()


@pytest.fixture
def partner(desk: Desk) -> str:
    """A partner that received 113,000 USD in 2026, rated medium."""
    made = add(desk, "partner", legal_name="AMDE", partner_type="CSO_NAT")
    add(desk, "risk_rating", partner=made, rating_kind="FIN", financial_rating="MEDIUM", rated_on="2024-02-01")
    project = add(desk, "project", title="Pompe de Soye")
    give(desk, project, made, amount={"minor": 11_300_000, "currency": "USD"})
    return made


def give(desk: Desk, project: str, partner: str, **values: Any) -> str:
    given = {"giver": "UNICEF", "contribution_kind": "CASH", "state": "RELEASED", "moved_on": "2026-01-01"}
    return add(desk, "contribution", project=project, receiver_partner=partner, **(given | values))


def card_of(editor: RecordEditor) -> AssuranceCard:
    found = editor.findChild(AssuranceCard)
    assert isinstance(found, AssuranceCard)
    return found


def test_a_partner_s_page_tells_its_visits_with_the_formula(editing: Editing, desk: Desk, partner: str) -> None:
    told = texts(card_of(editing("partner", partner)))

    assert "Exigées : 2 · faites : 0 · prévues : pas encore connu" in told
    assert any("113 000 USD" in line and "Visites par an : 2." in line for line in told)


def test_the_year_before_is_told_by_keyboard(editing: Editing, desk: Desk, partner: str, settled: Settled) -> None:
    card = card_of(editing("partner", partner))
    button = card.findChild(QToolButton, "button_chevron-left")
    assert isinstance(button, QToolButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    settled(desk.jobs)

    assert "Visites et contrôles exigés en 2025" in texts(card)
    assert any(line.startswith("Exigées : 0") for line in texts(card))


def test_a_new_amount_changes_the_number_at_once(editing: Editing, desk: Desk, partner: str, settled: Settled) -> None:
    editor = editing("partner", partner)
    project = add(desk, "project", title="Latrines")
    made = records.add(
        desk.ws,
        "contribution",
        {
            "project": project,
            "receiver_partner": partner,
            "giver": "UNICEF",
            "contribution_kind": "CASH",
            "state": "RELEASED",
            "moved_on": "2026-01-01",
            "amount": {"minor": 40_000_000, "currency": "USD"},
        },
    )
    editor.on_changed(made.changes)
    settled(desk.jobs)

    assert any(line.startswith("Exigées : 3") for line in texts(card_of(editor)))


def test_what_a_number_waits_for_is_one_press_away(editing: Editing, desk: Desk, partner: str, qtbot: QtBot) -> None:
    project = add(desk, "project", title="Latrines")
    unvalued = give(desk, project, partner)
    card = card_of(editing("partner", partner))
    button = card.findChild(QPushButton, "button_assurance_gap_0")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(desk.signals.wanted) as asked:
        QTest.keyClick(button, Qt.Key.Key_Space)

    assert asked.args == [Destination("projects", unvalued, "contribution", "amount")]


def test_the_card_speaks_english_when_asked(editing: Editing, app: QApplication, partner: str, qtbot: QtBot) -> None:
    card = card_of(editing("partner", partner))
    switch(app, Lang.EN)
    qtbot.waitUntil(lambda: "Visits and checks required in 2026" in texts(card))

    assert any(line.startswith("Required: 2 · done: 0") for line in texts(card))


def test_the_meter_speaks_english_when_asked(editing: Editing, desk: Desk, app: QApplication, qtbot: QtBot) -> None:
    editor = editing("event", a_visit(desk))
    switch(app, Lang.EN)

    qtbot.waitUntil(lambda: verdict(editor) == "This visit does not count yet. Left to do: 4.")
