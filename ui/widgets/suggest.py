"""A line that suggests while one types: the list floats below it, the cursor stays in the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from ui.i18n import Words

WAIT_MS = 120  # without a key before `asked`
MOST = 12  # lines shown
_ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line of the list: what it is, a word about it, and what picking it hands over."""

    name: str
    about: str
    data: object


class SuggestLine(QLineEdit):
    """Down and up choose, Enter picks, Esc closes the list first.

    Signals:
        asked: the text, when typing pauses.
        picked: the data of the suggestion that was taken.
        escaped: Esc while no list was open.
        left: the cursor has left the line.
    """

    asked = Signal(str)
    picked = Signal(object)
    escaped = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._list.setObjectName("list_suggested")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        Words(self).say(self._list.setAccessibleName, lambda: self.tr("Suggestions"))
        self._list.hide()
        self._list.itemClicked.connect(self._on_item)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(lambda: self.asked.emit(self.text().strip()))
        self.textEdited.connect(self._on_edited)
        self.destroyed.connect(self._list.deleteLater)

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._list.isVisible()

    @property
    def shown(self) -> list[str]:
        """The lines of the list."""
        return [self._list.item(row).text() for row in range(self._list.count())] if self.is_open else []

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these; nothing closes the list. Late answers, for a line without the cursor, are dropped."""
        self._list.clear()
        for each in suggestions[:MOST]:
            item = QListWidgetItem(f"{each.name}   ·   {each.about}" if each.about else each.name)
            item.setData(_ITEM, each.data)
            self._list.addItem(item)
        if not suggestions or not self.hasFocus():
            self._list.hide()
            return
        window = self.window()
        if self._list.parentWidget() is not window:
            self._list.setParent(window)
        rows = min(len(suggestions), MOST)
        height = rows * max(self._list.sizeHintForRow(0), 1) + 8
        below = self.mapTo(window, QPoint(0, self.height() + 2))
        room = window.height() - below.y() - 8
        above = self.mapTo(window, QPoint(0, -2)).y() - 8
        if room < height and above > room:
            height = min(height, above)
            below.setY(below.y() - self.height() - 4 - height)
        else:
            height = min(height, room)
        self._list.setGeometry(below.x(), below.y(), self.width(), height)
        self._list.setCurrentRow(0)
        self._list.show()
        self._list.raise_()

    def close_list(self) -> None:
        """Hide the list and ask no more."""
        self._timer.stop()
        self._list.hide()

    # Qt overrides

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Esc closes the list before it means anything to the window.
            if event.key() == Qt.Key.Key_Escape and self.is_open:
                event.accept()
                return True
            if is_undo(event):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self.is_open:
            self._list.setCurrentRow(max(0, min(self._list.count() - 1, self._list.currentRow() + step)))
        elif step == 1:
            self.asked.emit(self.text().strip())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.is_open and not event.modifiers():
            self._on_item(self._list.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            if self.is_open:
                self.close_list()
            else:
                self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_list()
        self.left.emit()

    # inside

    @Slot()
    def _on_edited(self) -> None:
        self._timer.start()

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        data = item.data(_ITEM)
        self.close_list()
        self.picked.emit(data)


def is_undo(event: QKeyEvent) -> bool:
    """Undo and redo belong to the whole form, not to one line."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and event.key() in {Qt.Key.Key_Z, Qt.Key.Key_Y}
