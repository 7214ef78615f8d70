"""A small table that is only read: one row a thing, readable row by row by a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ui.i18n import Words

MOST_LINES = 12  # before it scrolls


class PlainTable(QTableWidget):
    """Rows of texts under headings that follow the language. Tab passes by; the arrow keys move."""

    def __init__(
        self,
        name: str,
        heading: Callable[[], str],
        columns: Callable[[], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, len(columns()), parent)
        self.setObjectName(name)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(True)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        words = Words(self)
        words.say(self.setAccessibleName, heading)
        words.each_time(lambda: self.setHorizontalHeaderLabels(list(columns())))

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these; the line that was chosen stays chosen."""
        at = self.currentRow()
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column == 0:
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in row if part))
                self.setItem(number, column, item)
        self._fit()
        self.setCurrentCell(max(0, min(at, len(rows) - 1)), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        """As high as the rows are once their texts are wrapped at this width."""
        self.resizeRowsToContents()
        height = sum(self.rowHeight(number) for number in range(min(self.rowCount(), MOST_LINES)))
        self.setFixedHeight(height + self.horizontalHeader().sizeHint().height() + 6)
