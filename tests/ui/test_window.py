"""The window from the first minute: office, passphrase, lock, language, keys. Keys only; the mouse is not needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import drafts, records
from fieldapp.words import Lang
from tests.fakes import FakeClock
from tests.organisations import SMALL
from tests.ui.conftest import WORDS, type_text
from ui.preferences import Preferences
from ui.widgets.suggest import SuggestLine
from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Opened = Callable[[Path], Window]


@pytest.fixture
def open_window(app: QApplication, qtbot: QtBot) -> Iterator[Opened]:
    """Opens windows, and closes them as a person does."""
    windows: list[Window] = []

    def opened(folder: Path) -> Window:
        window = Window(folder, clock=FakeClock(9), preferences=Preferences(), params=SMALL)
        windows.append(window)
        window.resize(1280, 720)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.speak(Lang.FR)
        return window

    yield opened
    for window in windows:
        window.close()


@pytest.fixture
def unlocked(open_window: Opened, folder: Path, qtbot: QtBot) -> Window:
    """A window on a laptop's workspace, past the passphrase."""
    window = open_window(folder)
    type_text(WORDS)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.frame is not None, timeout=10_000)
    idle(window, qtbot)
    return window


def idle(window: Window, qtbot: QtBot) -> None:
    """Wait until the worker has nothing left."""
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=10_000)


def press(window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key, wherever the cursor is."""
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def child(window: QWidget, name: str) -> QWidget:
    """A widget by its object name."""
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def test_a_wrong_passphrase_is_said_at_the_field(open_window: Opened, folder: Path, qtbot: QtBot) -> None:
    """And the field is ready for another try."""
    window = open_window(folder)
    type_text("le fleuve descend")
    press(window, Qt.Key.Key_Return)
    idle(window, qtbot)
    shown = [label.text() for label in window.findChildren(QLabel) if label.property("look") == "refusal"]

    assert window.frame is None
    assert any(shown)
    assert window.focusWidget().objectName() == "field_passphrase"


def test_an_office_is_created_by_keys_alone(open_window: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    """Language, form, kit code read from paper, then the frame."""
    window = open_window(tmp_path / "office")
    press(window, Qt.Key.Key_Space)  # Français
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Space)  # create an office
    for text in ("Bureau de Mopti", "Mopti", "Aïssata Cissé", WORDS, WORDS, str(tmp_path / "kit.fieldapp-recovery")):
        type_text(text)
        press(window, Qt.Key.Key_Tab)
    child(window, "button_create").setFocus()
    press(window, Qt.Key.Key_Space)
    idle(window, qtbot)
    code = child(window, "field_kit_code")
    assert isinstance(code.property("text"), str)
    type_text(code.property("text"))
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Space)
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.frame is not None, timeout=10_000)
    idle(window, qtbot)

    assert window.frame.desk.me.name == "Aïssata Cissé"
    assert (tmp_path / "kit.fieldapp-recovery").exists()


def test_two_different_passphrases_are_refused_at_the_second(open_window: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    """Nothing is made."""
    window = open_window(tmp_path / "office")
    press(window, Qt.Key.Key_Space)
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Space)
    for text in ("Bureau", "Mopti", "Awa", WORDS, "autre chose", str(tmp_path / "kit.fieldapp-recovery")):
        type_text(text)
        press(window, Qt.Key.Key_Tab)
    child(window, "button_create").setFocus()
    press(window, Qt.Key.Key_Space)
    idle(window, qtbot)

    assert window.focusWidget().objectName() == "field_office_again"
    assert not (tmp_path / "office").exists()


def test_alt_and_a_digit_show_a_page(unlocked: Window, qtbot: QtBot) -> None:
    """Home is the first; partners the third."""
    press(unlocked, Qt.Key.Key_3, ALT)
    idle(unlocked, qtbot)

    assert unlocked.frame.page is not None
    assert unlocked.frame.page.kind == "partner"


def test_a_partner_is_recorded_by_keys_alone(unlocked: Window, qtbot: QtBot) -> None:
    """Ctrl+N, type, Ctrl+Enter: it is in the log, and the status line says when."""
    press(unlocked, Qt.Key.Key_3, ALT)
    idle(unlocked, qtbot)
    press(unlocked, Qt.Key.Key_N, CTRL)
    idle(unlocked, qtbot)
    type_text("Association Sœurs de Fatoma")
    press(unlocked, Qt.Key.Key_Return, CTRL)
    idle(unlocked, qtbot)
    page = unlocked.frame.page

    assert records.load(unlocked.frame.desk.ws, page.editor.record).title == "Association Sœurs de Fatoma"
    assert "Inscrit à" in child(unlocked, "label_standing").property("text")


def test_ctrl_k_finds_a_record_and_enter_opens_it(unlocked: Window, qtbot: QtBot) -> None:
    """From any page, by a few letters."""
    ws = unlocked.frame.desk.ws
    project = records.add(ws, "project", {"title": "Pompe de Dankoussa"}).record
    press(unlocked, Qt.Key.Key_K, CTRL)
    type_text("dankous")
    found = child(unlocked, "field_find")
    assert isinstance(found, SuggestLine)
    qtbot.waitUntil(lambda: found.is_open, timeout=5000)
    idle(unlocked, qtbot)
    press(unlocked, Qt.Key.Key_Return)
    idle(unlocked, qtbot)

    assert unlocked.frame.page.editor.record == project


def test_locking_keeps_what_was_typed_and_asks_again(unlocked: Window, folder: Path, qtbot: QtBot) -> None:
    """Ctrl+L at any moment loses nothing."""
    press(unlocked, Qt.Key.Key_3, ALT)
    idle(unlocked, qtbot)
    press(unlocked, Qt.Key.Key_N, CTRL)
    idle(unlocked, qtbot)
    type_text("Radio Kaoural")
    press(unlocked, Qt.Key.Key_L, CTRL)
    is_locked = unlocked.frame is None
    type_text(WORDS)
    press(unlocked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: unlocked.frame is not None, timeout=10_000)
    idle(unlocked, qtbot)
    press(unlocked, Qt.Key.Key_3, ALT)
    idle(unlocked, qtbot)

    assert is_locked
    assert unlocked.frame.page.model.rowCount() == 1
    assert drafts.waiting(unlocked.frame.desk.ws) == []


def test_f6_walks_through_the_parts_and_comes_back(unlocked: Window, qtbot: QtBot) -> None:
    """Navigation, list, record, search; then navigation again."""
    press(unlocked, Qt.Key.Key_3, ALT)
    idle(unlocked, qtbot)
    child(unlocked, "nav").setFocus()
    seen = [unlocked.focusWidget().objectName()]
    for _step in range(8):
        press(unlocked, Qt.Key.Key_F6)
        seen.append(unlocked.focusWidget().objectName())
        if seen[-1] == "nav":
            break

    assert seen[-1] == "nav"
    assert {"field_search_partner", "list_partner", "field_find"} <= set(seen)


def test_the_language_switches_while_the_window_is_open(unlocked: Window, qtbot: QtBot) -> None:
    """Every label follows; nothing has to be opened again."""
    press(unlocked, Qt.Key.Key_2, ALT)
    idle(unlocked, qtbot)
    nav = child(unlocked, "nav")
    assert isinstance(nav, QListWidget)
    button = child(unlocked, "button_new_project")
    assert isinstance(button, QPushButton)
    french = (nav.item(1).text(), button.text())
    unlocked.speak(Lang.EN)
    qtbot.waitUntil(lambda: button.text() == "New project")
    english = nav.item(1).text()
    unlocked.speak(Lang.FR)

    assert (*french, english) == ("Projets", "Nouveau projet", "Projects")


def test_a_small_window_shows_list_and_record_as_two_pages(unlocked: Window, qtbot: QtBot) -> None:
    """What 150 % leaves of 1280×720; Esc goes back to the list."""
    ws = unlocked.frame.desk.ws
    project = records.add(ws, "project", {"title": "Pompe"}).record
    unlocked.resize(853, 480)
    press(unlocked, Qt.Key.Key_2, ALT)
    idle(unlocked, qtbot)
    page = unlocked.frame.page
    page.open(project)
    idle(unlocked, qtbot)
    listed = child(page, "list_project")
    assert not listed.isVisible()
    press(unlocked, Qt.Key.Key_Escape)

    assert listed.isVisible()
    assert not page.editor.isVisible()


def test_nothing_sticks_out_of_a_small_window(unlocked: Window, qtbot: QtBot) -> None:
    """At 853×480 every visible field of a form ends inside the page."""
    ws = unlocked.frame.desk.ws
    project = records.add(ws, "project", {"title": "Pompe"}).record
    unlocked.resize(853, 480)
    press(unlocked, Qt.Key.Key_2, ALT)
    page = unlocked.frame.page
    page.open(project)
    idle(unlocked, qtbot)
    right = [
        (name, editor.mapTo(unlocked, QPoint(editor.width(), 0)).x())
        for name, editor in page.editor.form.editors.items()
    ]

    assert [name for name, edge in right if edge > unlocked.width()] == []


def test_an_idle_window_locks_itself(
    open_window: Opened, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A laptop left open on a table shows nothing."""
    monkeypatch.setattr("ui.window.IDLE_MS", 1500)
    window = open_window(folder)
    type_text(WORDS)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.frame is not None, timeout=10_000)
    qtbot.waitUntil(lambda: window.frame is None, timeout=10_000)

    assert window.focusWidget().objectName() == "field_passphrase"
