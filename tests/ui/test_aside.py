"""What was set aside, in the window: told in words, decided by an office with a reason, by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import quarantine
from fieldapp.store import quarantine as stored
from fieldapp.store.quarantine import Reason
from tests.fakes import FakeClock
from tests.ui.conftest import type_text
from tests.ui.test_conflicts_page import press, tab
from tests.workspaces import open_copy, prepared_office
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.pages.conflicts import ThePage
from ui.parts import column
from ui.preferences import Preferences
from ui.signals import AppSignals

__all__ = ["prepared_office"]

Settled = Callable[[JobRunner], None]
Shown = Callable[[Desk], ThePage]


@pytest.fixture
def office_desk(prepared_office: Path, tmp_path: Path, top: QWidget, preferences: Preferences) -> Iterator[Desk]:
    """An office's."""
    ws = open_copy(prepared_office, tmp_path / "office", FakeClock(5))
    jobs = JobRunner()
    yield Desk(ws, ws.me, jobs, AppSignals(), preferences, top)
    jobs.close(cancel=False)
    ws.close()


@pytest.fixture
def shown(top: QWidget, qtbot: QtBot, settled: Settled) -> Shown:
    """Shows the page with its second tab in front."""

    def show(desk: Desk) -> ThePage:
        made = ThePage(desk)
        desk.signals.changed.connect(made.on_changed)
        column(top).addWidget(made)
        top.show()
        top.activateWindow()
        qtbot.waitUntil(top.isActiveWindow)
        made.enter()
        settled(desk.jobs)
        tabs = made.findChild(QTabWidget, "tabs_conflicts")
        assert isinstance(tabs, QTabWidget)
        tabs.setCurrentIndex(1)
        return made

    return show


def set_aside(desk: Desk) -> None:
    """A part that nobody can accept, as a stranger might send it."""
    with desk.ws.store.write() as tx:
        stored.put(
            tx,
            b"{}",
            reason=Reason.ROSTER,
            device="inconnu",
            bundle="b",
            at="2026-01-01T12:00:00Z",
            facts={"object": "o"},
        )


def type_reason(page: ThePage, reason: str) -> None:
    """Into the line of the first card."""
    line = page.findChild(QLineEdit, "field_reason_0")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    type_text(reason)


def test_a_part_says_what_it_is_who_sent_it_and_what_to_do(office_desk: Desk, shown: Shown) -> None:
    set_aside(office_desk)
    page = shown(office_desk)
    said = " ".join(label.text() for label in page.findChildren(QLabel))

    assert tab(page, 1) == "Mis à l’écart (1)"
    assert "Liste d’appareils contestable" in said
    assert "inconnu" in said
    assert "révenez le bureau" in said


def test_a_part_is_turned_away_with_a_reason_by_keyboard_and_taken_back(
    office_desk: Desk, shown: Shown, settled: Settled
) -> None:
    """It counts no more, stays in view, and can be decided again."""
    set_aside(office_desk)
    page = shown(office_desk)
    button = page.findChild(QPushButton, "button_reject_0")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    type_reason(page, "Clé d’un inconnu")
    press(page, "button_reject_0", settled)

    assert tab(page, 1) == "Mis à l’écart (0)"
    assert any("Clé d’un inconnu" in label.text() for label in page.findChildren(QLabel))
    press(page, "button_again_0", settled)
    assert tab(page, 1) == "Mis à l’écart (1)"


def test_a_decision_that_is_refused_is_told_at_its_card(office_desk: Desk, shown: Shown, settled: Settled) -> None:
    """Somebody else decided meanwhile, so the part is gone."""
    set_aside(office_desk)
    page = shown(office_desk)
    [held] = quarantine.listed(office_desk.ws)
    with office_desk.ws.store.write() as tx:
        stored.drop(tx, held.id)
    type_reason(page, "Clé d’un inconnu")
    press(page, "button_reject_0", settled)
    refusal = page.findChild(QLabel, "refusal_aside_0")

    assert isinstance(refusal, QLabel)
    assert "Aucune partie" in refusal.text()


def test_a_laptop_sees_why_and_decides_nothing(desk: Desk, shown: Shown) -> None:
    set_aside(desk)
    page = shown(desk)

    assert tab(page, 1) == "Mis à l’écart (1)"
    assert page.findChild(QPushButton, "button_reject_0") is None
