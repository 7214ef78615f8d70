"""Buttons with words of any length: whole where there is room, and whole again once there is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui import parts

LONG = "Savon et hygiène au marché de Fatoma : rien ne circule sans accord écrit"


def shown(top: QWidget, text: str, qtbot: QtBot) -> parts.LongButton:
    """A button in a line of its own, beside empty room."""
    line = parts.row(parent=top)
    button = parts.plain_button("button_long", text, on_click=top.show, icon="check")
    line.addWidget(button)
    line.addStretch(1)
    top.show()
    qtbot.waitExposed(top)
    assert isinstance(button, parts.LongButton)
    return button


def test_words_that_come_later_are_shown_whole(top: QWidget, qtbot: QtBot) -> None:
    """A button may be made before there is anything to count."""
    button = shown(top, "", qtbot)
    button.setText("Conflits à trancher : 2")

    qtbot.waitUntil(lambda: button.text() == "Conflits à trancher : 2")
    assert button.accessibleName() == "Conflits à trancher : 2"


def test_a_text_without_room_is_shortened_and_whole_in_the_tool_tip(top: QWidget, qtbot: QtBot) -> None:
    """Never a word cut through."""
    top.resize(200, 100)
    button = shown(top, LONG, qtbot)

    qtbot.waitUntil(lambda: button.text().endswith("…"))
    assert button.toolTip() == LONG


def test_a_text_grows_again_with_the_window(top: QWidget, qtbot: QtBot) -> None:
    """A narrow moment leaves no trace."""
    top.resize(200, 100)
    button = shown(top, LONG, qtbot)
    top.resize(1280, 720)

    qtbot.waitUntil(lambda: button.text() == LONG)
