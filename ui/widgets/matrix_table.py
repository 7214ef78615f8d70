"""The matrix in sight: as much of words and names as there is room for, every cell one key away from its project."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from fieldapp.services.portfolio import PRINCIPLES, Entry
from ui import parts
from ui.i18n import Words
from ui.widgets.matrix_model import BLOCKING, FIRST, OPEN, TITLE, MatrixModel

WORDS_FROM_PX, NAMES_FROM_PX = 1240, 900  # of the table's width
WORD_PX, NAME_PX, MARK_PX, COUNT_PX = 120, 106, 36, 82
BLOCKING_FROM_PX = 1120
HEAD_LINES = 3


class MatrixTable(QTableView):
    """Sorted by a press on a heading; Enter or a double click opens.

    Signals:
        opened: project and principle (or empty) of a cell that somebody opened.
    """

    opened = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixModel(self)
        self.setModel(self.matrix)
        self.setObjectName("table_checks")
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(4 * parts.GRID)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        head.sectionClicked.connect(self._on_section)
        self._sorted_by, self._order = -1, Qt.SortOrder.AscendingOrder
        self.doubleClicked.connect(self._on_opened)
        self.installEventFilter(self)
        self._words = Words(self)
        self._words.say(self.setAccessibleName, lambda: self.tr("Projects by seven principles"))
        self._words.each_time(self.matrix.say_again)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; the cell that was chosen stays chosen."""
        chosen = self.currentIndex()
        project = self.matrix.entries[chosen.row()].id if chosen.isValid() else ""
        at = self.verticalScrollBar().value()
        self.matrix.show(entries)
        row = self.matrix.row_of(project)
        if row >= 0:
            self.setCurrentIndex(self.matrix.index(row, chosen.column()))
        elif entries:
            self.setCurrentIndex(self.matrix.index(0, TITLE))
        self.verticalScrollBar().setValue(at)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width()
        with_words, with_names = width >= WORDS_FROM_PX, width >= NAMES_FROM_PX
        self.matrix.dress(with_words=with_words, with_names=with_names)
        each = WORD_PX if with_words else NAME_PX if with_names else MARK_PX
        for column in range(FIRST, FIRST + len(PRINCIPLES)):
            self.setColumnWidth(column, each)
        for column in (OPEN, BLOCKING):
            self.setColumnWidth(column, COUNT_PX)
            self.setColumnHidden(column, column == BLOCKING and width < BLOCKING_FROM_PX)
        lines = HEAD_LINES if with_names else 2
        self.horizontalHeader().setFixedHeight(lines * self.fontMetrics().height() + parts.GRID)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_enter = isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if watched is self and is_enter and event.type() is QEvent.Type.KeyPress:
            self._on_opened(self.currentIndex())
            return True
        return super().eventFilter(watched, event)

    # news

    @Slot(int)
    def _on_section(self, column: int) -> None:
        is_again = column == self._sorted_by and self._order is Qt.SortOrder.AscendingOrder
        self._sorted_by = column
        self._order = Qt.SortOrder.DescendingOrder if is_again else Qt.SortOrder.AscendingOrder
        self.matrix.sort(column, self._order)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            column = index.column()
            principle = PRINCIPLES[column - FIRST] if FIRST <= column < OPEN else ""
            self.opened.emit(self.matrix.entries[index.row()].id, principle)
