"""An inauguration in five steps, by keys; photos offer what they know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import evidence, records
from fieldapp.words.photos import MISSING
from tests.ui.conftest import type_text
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.parts import column
from ui.widgets.inauguration import LAST, Inauguration

Settled = Callable[[JobRunner], None]
DATE_TIME_ORIGINAL = 0x9003
EXIF_PLACE = 0x8769


@pytest.fixture
def flow(desk: Desk, top: QWidget, qtbot: QtBot, settled: Settled) -> Inauguration:
    """The five steps, begun for a project."""
    made = Inauguration(desk)
    column(top).addWidget(made)
    top.show()
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    made.begin(records.add(desk.ws, "project", {"title": "Pompe de Soye"}).record)
    settled(desk.jobs)
    return made


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo whose camera knew the time."""
    path = tmp_path / "pompe.jpg"
    exif = Image.Exif()
    exif.get_ifd(EXIF_PLACE)[DATE_TIME_ORIGINAL] = "2025:04:12 10:15:00"
    Image.new("RGB", (64, 48), "#0B6E8A").save(path, exif=exif)
    return path


def test_each_step_enters_what_was_typed_in_it(flow: Inauguration, desk: Desk, settled: Settled) -> None:
    """A power cut after step two loses nothing of step one."""
    flow.form.editors["held_on"].setFocus()
    type_text("12/4/2025")
    flow.next()
    settled(desk.jobs)
    stored = records.load(desk.ws, flow.form.record)

    assert flow.step == 1
    assert (stored.values["held_on"], stored.values["event_type"]) == ("2025-04-12", "INAUGURATION")


def test_it_can_be_left_and_taken_up_again(flow: Inauguration, desk: Desk, settled: Settled) -> None:
    """Everything typed is there when it is opened again."""
    flow.go_to(1)
    flow.form.editors["women"].setFocus()
    type_text("85")
    record = flow.form.record
    flow.leave()
    settled(desk.jobs)
    again = Inauguration(desk)
    again.open(record)
    settled(desk.jobs)

    assert again.form.editors["women"].raw == "85"


def test_a_photo_offers_its_day_and_forces_nothing(
    flow: Inauguration, photo: Path, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    """The day is taken only when the person says so."""
    flow.evidence.attach([photo])
    offer = "button_take_held_on"
    qtbot.waitUntil(lambda: flow.findChild(QPushButton, offer) is not None, timeout=10_000)
    settled(desk.jobs)
    before = flow.form.editors["held_on"].raw
    button = flow.findChild(QPushButton, offer)
    assert isinstance(button, QPushButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    settled(desk.jobs)

    assert (before, flow.form.editors["held_on"].raw) == ("", "12/04/2025")
    assert [each.label for each in evidence.attached(desk.ws, flow.form.record)] == ["pompe.jpg"]


def test_a_photo_without_notes_says_what_it_does_not_know(
    flow: Inauguration, tmp_path: Path, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    """It is attached; day and place are the person's to give."""
    plain = tmp_path / "sans-date.jpg"
    Image.new("RGB", (40, 30), "#996633").save(plain)
    flow.evidence.attach([plain])
    banner = flow.findChild(QWidget, "banner_photo")
    assert isinstance(banner, QWidget)
    qtbot.waitUntil(lambda: any(MISSING["TIME_PLACE"].fr == said.text() for said in banner.findChildren(QLabel)))
    settled(desk.jobs)

    assert len(evidence.attached(desk.ws, flow.form.record)) == 1


def test_a_damaged_photo_is_named_with_what_to_do(
    flow: Inauguration, tmp_path: Path, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    """No dialog, nothing attached, the flow goes on."""
    broken = tmp_path / "cassee.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 nothing more")
    flow.go_to(LAST - 1)
    flow.evidence.attach([broken])
    said = flow.findChild(QWidget, "refusal_files_event")
    assert isinstance(said, QWidget)
    qtbot.waitUntil(lambda: not said.isHidden(), timeout=10_000)
    settled(desk.jobs)

    assert evidence.attached(desk.ws, flow.form.record) == []


def test_the_end_says_what_is_empty_and_what_the_principles_say(
    flow: Inauguration, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    """Each empty field is a way back to its step."""
    flow.go_to(LAST)
    settled(desk.jobs)
    settled(desk.jobs)
    qtbot.waitUntil(lambda: flow.end.findChild(QPushButton, "button_to_project") is not None)
    empty = flow.end.findChild(QPushButton, "button_empty_women")
    assert isinstance(empty, QPushButton)
    QTest.keyClick(empty, Qt.Key.Key_Space)

    assert flow.step == 1
