"""A person at the window who has a keyboard and no mouse: finds things by their names, presses keys, waits.

Touches no service and no private name; what the person did is read by the command line, in another process.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.clock import SystemClock
from fieldapp.records.shape import FieldShape, fields_of, shape_of
from fieldapp.records.values import FieldType
from fieldapp.trust.kdf import KdfParams
from fieldapp.words import Lang
from fieldapp.words.codes import code_name
from fieldapp.words.forms import SECTIONS
from tests.organisations import SMALL
from ui.app import application
from ui.preferences import Preferences
from ui.window import Window

ROOT = Path(__file__).parents[2]
OPENS_WITH = "le fleuve monte en octobre"
MOST_TABS = 900  # before something counts as out of reach of the keyboard
LONG_MS = 20_000  # nothing takes longer, even on a busy machine
CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
W = TypeVar("W", bound=QWidget)


class Officer:
    """Someone who opens FieldApp on a machine, works, and closes it."""

    def __init__(self, qtbot: QtBot, folder: Path, *, params: KdfParams = SMALL) -> None:
        """Open the window of a machine.

        Args:
            qtbot: of the test.
            folder: of the workspace, there or not yet.
            params: cheap keys for a workspace that is made here.
        """
        self._bot, self.folder = qtbot, folder
        preferences = Preferences()
        application(preferences)
        self.window = Window(folder, clock=SystemClock(), preferences=preferences, params=params)
        self._is_closed = False
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    # keys

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, where the cursor is."""
        self._come_forward()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def _come_forward(self) -> None:
        """What a window manager does when a list that floated over the window is closed; offscreen there is none."""
        on_top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if on_top is None and not self.window.isActiveWindow():
            self.window.activateWindow()
            self._bot.waitUntil(self.window.isActiveWindow)

    def type_text(self, text: str) -> None:
        """Letters of any alphabet in place of what stands there; QTest's own keyClicks aborts on é."""
        self.press(Qt.Key.Key_A, CONTROL)
        for letter in text:
            target = QApplication.focusWidget()
            assert target is not None
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def reach(self, name: str) -> QWidget:
        """Tab until the cursor is in the control of this name; a name that ends in * may go on."""
        passed: list[str] = []
        for _ in range(MOST_TABS):
            focus = QApplication.focusWidget()
            if focus is not None and _fits(focus, name):
                return focus
            passed.append(focus.objectName() if focus is not None else "-")
            self.press(Qt.Key.Key_Tab)
        seen = ", ".join(dict.fromkeys(passed))
        raise AssertionError(f"no Tab leads to {name}; passed: {seen}")

    def press_button(self, name: str) -> None:
        """Reach a button, press it, and wait for what it began."""
        button = self.reach(name)
        assert button.isEnabled(), name
        self.press(Qt.Key.Key_Space)
        self.settle()

    def write(self, name: str, text: str) -> None:
        """Reach a line and type into it."""
        self.reach(name)
        self.type_text(text)

    # waiting and looking

    def settle(self) -> None:
        """Wait until the worker has nothing left to do."""
        self._bot.waitUntil(lambda: not self.window.jobs.is_busy, timeout=LONG_MS)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for something that must come.

        Raises:
            TimeoutError: it does not.
        """
        self._bot.waitUntil(is_so, timeout=LONG_MS)

    def find(self, kind: type[W], name: str) -> W:
        """Something that can be seen."""
        found: list[W] = self.window.findChildren(kind, name)
        shown = next((each for each in found if each.isVisible()), None)
        assert shown is not None, f"{name} is not in sight"
        return shown

    def sees(self, name: str) -> bool:
        """Whether something of this name can be seen."""
        found: list[QWidget] = self.window.findChildren(QWidget, name)
        return any(each.isVisible() for each in found)

    def read(self, name: str) -> str:
        """What a label or a line says."""
        shown: QWidget = self.find(QWidget, name)
        assert isinstance(shown, QLabel | QLineEdit), name
        return shown.text()

    # places

    def unlock(self) -> None:
        """Type the passphrase."""
        self.write("field_passphrase", OPENS_WITH)
        self.press(Qt.Key.Key_Return)
        self.until(lambda: self.sees("nav"))
        self.settle()

    def go_to(self, place: str) -> None:
        """Alt and the number of a page; the tenth has the nought."""
        pages: QListWidget = self.find(QListWidget, "nav")
        codes = [pages.item(row).data(Qt.ItemDataRole.UserRole) for row in range(pages.count())]
        self.press(Qt.Key(Qt.Key.Key_0 + (codes.index(place) + 1) % 10), ALT)
        self.settle()

    def close(self) -> None:
        """Close the window; what is typed is entered on the way out."""
        if not self._is_closed:
            self._is_closed = True
            with self._bot.waitSignal(self.window.destroyed):
                self.window.close()
                self.window.deleteLater()

    # records

    def new(self, place: str, kind: str, values: Mapping[str, str]) -> None:
        """Begin a record on its page, fill it in, and enter it."""
        self.go_to(place)
        self.press(Qt.Key.Key_N, CONTROL)
        self.settle()
        self.fill(kind, values)
        self.enter()

    def add_line(self, kind: str, values: Mapping[str, str]) -> None:
        """Add a line to a small table of the record that is open."""
        self.press_button(f"button_add_{kind}")
        self.fill(kind, values)
        self.press_button(f"button_close_{kind}")

    def enter(self) -> None:
        """Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, CONTROL)
        self.settle()

    def fill(self, kind: str, values: Mapping[str, str]) -> None:
        """Fill in fields in the order in which they stand."""
        left = {name: text for name, text in values.items() if name in fields_of(kind)}
        order = [name for section in SECTIONS[kind] for name in section.fields]
        for name in sorted(left, key=order.index):
            self.put(fields_of(kind)[name], left[name])
        self.settle()

    def put(self, shape: FieldShape, text: str) -> None:
        """Fill in one field as its editor wants it."""
        name = f"field_{shape.kind}_{shape.name}"
        few = 5
        if shape.type is FieldType.CODES:
            for code in text.split(", "):
                self.reach(f"choice_{shape.kind}_{shape.name}_{code}")
                self.press(Qt.Key.Key_Space)
        elif shape.type is FieldType.CODE and len(shape.codes) <= few:
            self._choose(f"choice_{shape.kind}_{shape.name}_", text, len(shape.codes))
        elif shape.type is FieldType.CODE:
            self.write(name, code_name(shape.code_list, text, Lang.FR))
        elif shape.type in {FieldType.REF, FieldType.PLACE}:
            self.pick(name, text)
        else:
            self.write(name, text)

    def pick(self, name: str, text: str) -> None:
        """Type a few letters, and take the first line of the list that says that."""
        self.write(name, text)
        try:
            self.until(lambda: any(_is_it(line, text) for line in self._suggested()))
        except self._bot.TimeoutError:
            raise AssertionError(f"{name} does not offer {text}, but {self._suggested()}") from None
        at = next(row for row, line in enumerate(self._suggested()) if _is_it(line, text))
        for _ in range(at):
            self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Return)
        self.settle()

    def _suggested(self) -> list[str]:
        shown = [each for each in self.window.findChildren(QListWidget, "list_suggested") if each.isVisible()]
        return [each.item(row).text() for each in shown for row in range(each.count())]

    def _choose(self, prefix: str, code: str, count: int) -> None:
        self.reach(f"{prefix}*")
        self.press(Qt.Key.Key_Space)
        passed: list[str] = []
        for _ in range(count):
            focus = QApplication.focusWidget()
            passed.append(focus.objectName() if focus is not None else "-")
            if passed[-1] == prefix + code:
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"no arrow leads to {prefix}{code}; passed: {', '.join(passed)}")


def _is_it(line: str, text: str) -> bool:
    """Whether a suggestion is the thing itself, not the offer to make one of that name."""
    return text in line.partition("   ")[0] and not line.startswith("Créer")


def _fits(widget: QWidget, name: str) -> bool:
    """Whether a widget, or something around it that hands the cursor on to it, bears the name."""
    around: QWidget | None = widget
    while around is not None and not around.isWindow():
        own = around.objectName()
        if own == name or (name.endswith("*") and own.startswith(name[:-1])):
            return True
        around = around.parentWidget()
    return False


def tell(folder: Path, *words: object, status: int = 0) -> Any:
    """What the command line answers about a workspace, in a process of its own."""
    argv = [sys.executable, "main.py", *map(str, words), "--workspace", str(folder), "--json"]
    environment = {**os.environ, "FIELDAPP_PASSPHRASE": OPENS_WITH, "PYTHONWARNINGS": "error"}
    done = subprocess.run(
        argv, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == status, done.stderr
    return json.loads(done.stdout)


def parent_field(kind: str) -> str:
    """The field in which a line names the record that it hangs on."""
    return shape_of(kind).parent_field or ""
