"""Small pieces that every page is built of: titles, captions, buttons, columns. They hold no state and know no page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import icons
from ui.i18n import Words

Box = TypeVar("Box", bound=QBoxLayout)

GRID = 8  # px


def label(words: Words, text: Callable[[], str], look: str = "", *, wraps: bool = True) -> QLabel:
    """A text that follows the language; `look` is one of the style sheet: title, section, caption and so on."""
    made = QLabel()
    made.setWordWrap(wraps)
    if look:
        made.setProperty("look", look)
    words.say(made.setText, text)
    return made


def plain_label(text: str = "", look: str = "", *, wraps: bool = True) -> QLabel:
    """A text that someone else keeps up to date."""
    made = QLabel(text)
    made.setWordWrap(wraps)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        made.setProperty("look", look)
    return made


def button(
    words: Words,
    name: str,
    text: Callable[[], str],
    *,
    on_click: Callable[[], object],
    look: str = "",
    icon: str = "",
) -> QPushButton:
    """A button with words. `name` becomes its object name; `look` is primary, link, pill, row or none."""
    made = QPushButton()
    made.setObjectName(name)
    made.setAutoDefault(False)
    if look:
        made.setProperty("look", look)
    words.say(made.setText, text)
    if icon:
        role = {"primary": "on_accent", "link": "accent"}.get(look, "text")
        icons.wear(made, icon, made.setIcon, role)
    made.clicked.connect(lambda _checked=False: on_click())
    return made


def icon_button(words: Words, icon: str, text: Callable[[], str], *, on_click: Callable[[], object]) -> QToolButton:
    """A button that is only an icon, named `button_ICON`; its words are in the tool tip and for screen readers."""
    made = QToolButton()
    made.setObjectName(f"button_{icon}")
    made.setProperty("look", "link")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    icons.wear(made, icon, made.setIcon, "accent")
    words.say(made.setToolTip, text)
    words.say(made.setAccessibleName, text)
    made.clicked.connect(lambda _checked=False: on_click())
    return made


class LongButton(QPushButton):
    """Says as much of a long text as there is room for; all of it in the tool tip and to screen readers."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._whole = ""
        self.setMinimumWidth(8 * GRID)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Say something else."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        super().setText(text)
        self._shorten()

    def sizeHint(self) -> QSize:
        # Of the whole text: a hint of what is left of it would never let it grow again.
        return super().sizeHint() + QSize(self._advance(self._whole) - self._advance(self.text()), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * GRID, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        missing, text = self.sizeHint().width() - self.width(), self._whole
        if missing > 0:
            room = max(0, self._advance(text) - missing)
            text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        super().setText(text)

    def _advance(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)


def plain_button(
    name: str, text: str, *, on_click: Callable[[], object], look: str = "row", icon: str = ""
) -> QPushButton:
    """A button whose words do not follow the language, because it is made anew whenever they change."""
    made = LongButton(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    made.setProperty("look", look)
    if icon:
        icons.wear(made, icon, made.setIcon)
    made.clicked.connect(lambda _checked=False: on_click())
    return made


def column(parent: QWidget | None = None, *, margin: int = 0, spacing: int = GRID) -> QVBoxLayout:
    """Things below each other."""
    return _spaced(QVBoxLayout() if parent is None else QVBoxLayout(parent), margin, spacing)


def row(parent: QWidget | None = None, *, margin: int = 0, spacing: int = GRID) -> QHBoxLayout:
    """Things beside each other."""
    return _spaced(QHBoxLayout() if parent is None else QHBoxLayout(parent), margin, spacing)


def boxed(content: QLayout, look: str = "card", *, margin: int = 2 * GRID) -> QFrame:
    """A frame of the style sheet around a layout."""
    frame = QFrame()
    frame.setProperty("look", look)
    content.setContentsMargins(margin, margin, margin, margin)
    frame.setLayout(content)
    return frame


def scrolled(content: QWidget) -> QScrollArea:
    """A page that scrolls up and down only."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def centred(content: QWidget, width: int) -> QWidget:
    """One card in the middle, at most `width` px wide, for what stands alone in the window."""
    content.setMaximumWidth(width)
    content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    outer = QWidget()
    line = row(outer, margin=2 * GRID)
    line.addStretch(1)
    line.addWidget(content, 100)
    line.addStretch(1)
    return outer


def restyle(widget: QWidget, look: str) -> None:
    """Give a widget another look of the style sheet."""
    if widget.property("look") == look:
        return
    widget.setProperty("look", look)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and drop it."""
    while item := layout.takeAt(0):
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()  # Qt shows what was just laid out a moment later, then as a window of its own
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)


def _spaced(box: Box, margin: int, spacing: int) -> Box:
    box.setContentsMargins(margin, margin, margin, margin)
    box.setSpacing(spacing)
    return box
