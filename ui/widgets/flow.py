"""Things beside each other that go on in the next line when there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

GAP_PX = 4


class FlowLayout(QLayout):
    """Lines as wide as there is room; with `columns`, all things are as wide as the widest."""

    def __init__(self, parent: QWidget, *, columns: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._columns = columns
        self.setContentsMargins(0, 0, 0, 0)

    # Qt overrides

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, room: QRect) -> None:
        super().setGeometry(room)
        self._place(room, moves=True)

    def sizeHint(self) -> QSize:
        return QSize(sum(item.sizeHint().width() + GAP_PX for item in self._items), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, room: QRect, *, moves: bool) -> int:
        shown = [item for item in self._items if not item.isEmpty()]
        widest = max((item.sizeHint().width() for item in shown), default=0) if self._columns else 0
        x, y, tallest = room.x(), room.y(), 0
        for item in shown:
            hint = item.sizeHint()
            width = max(hint.width(), widest)
            if x > room.x() and x + width > room.right() + 1:
                x, y, tallest = room.x(), y + tallest, 0
            if moves:
                item.setGeometry(QRect(QPoint(x, y), QSize(min(width, room.width()), hint.height())))
            x += width + GAP_PX
            tallest = max(tallest, hint.height())
        return y + tallest - room.y()
