"""The rows of an office's list in a table: what each is, what will be done with it, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from fieldapp.services.office_lists import Decision, Mark, RowPlan, choices, lines_of
from fieldapp.words import lists as words
from ui import icons
from ui.i18n import Words, in_words, lang
from ui.style.dress import colours_now

Index = QModelIndex | QPersistentModelIndex

NUMBER, MARK, NAME, DONE, WHY = range(5)
_ICONS: Final[Mapping[Mark, str]] = {
    Mark.NEW: "plus",
    Mark.ALIKE: "help",
    Mark.SAME: "check",
    Mark.FILLS: "pencil",
    Mark.DIFFERS: "conflict",
    Mark.REPEATED: "copy",
    Mark.REFUSED: "minus",
}
_LEAST_PX: Final = 190
WAITING: Final = frozenset({Mark.ALIKE, Mark.DIFFERS, Mark.REPEATED, Mark.REFUSED})


class ListRowsModel(QAbstractTableModel):
    """Rows as they were looked at, with what a person has decided about each.

    Signals:
        decided: a decision was made or taken back.
    """

    decided = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = ""
        self._rows: Sequence[RowPlan] = ()
        self._names: Mapping[str, str] = {}
        self.decisions: dict[int, Decision] = {}

    def show(self, kind: str, rows: Sequence[RowPlan], names: Mapping[str, str]) -> None:
        """Show these rows; decisions stay.

        Args:
            kind: of their records.
            rows: in order.
            names: what records that values point to are called, by id.
        """
        self.beginResetModel()
        self._kind, self._rows, self._names = kind, rows, names
        self.endResetModel()

    def row_at(self, number: int) -> RowPlan | None:
        """The row shown in a line."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def decide(self, number: int, decision: Decision | None) -> None:
        """Have something done with the row shown in a line, or leave it."""
        row = self.row_at(number)
        if row is None or (decision is not None and decision not in choices(row)):
            return
        if decision is None:
            self.decisions.pop(row.number, None)
        else:
            self.decisions[row.number] = decision
        self.dataChanged.emit(self.index(number, NUMBER), self.index(number, WHY))
        self.decided.emit()

    def toggle(self, number: int) -> None:
        """Do the likeliest with the row shown in a line, or leave it after all."""
        row = self.row_at(number)
        if row is not None and choices(row):
            self.decide(number, None if row.number in self.decisions else choices(row)[0])

    def lines(self, row: RowPlan) -> list[str]:
        """Why a row is what it is."""
        return lines_of(self._kind, row, lang(), lambda record: self._names.get(record, record))

    # Qt overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else WHY + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        row = self.row_at(index.row()) if index.isValid() else None
        if index.column() == NUMBER and row is not None and choices(row):
            found |= Qt.ItemFlag.ItemIsUserCheckable
        return found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == NUMBER and choices(row):
            return Qt.CheckState.Checked if row.number in self.decisions else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole and index.column() == MARK:
            return icons.icon(_ICONS[row.mark], colours_now().text)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(text for column in range(WHY + 1) if (text := self._text(row, column)))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != NUMBER:
            return False
        self.toggle(index.row())
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return in_words(words.ROW_HEADINGS[section]) if 0 <= section <= WHY else None

    def _text(self, row: RowPlan, column: int) -> str:
        match column:
            case 0:
                return str(row.number)
            case 1:
                return in_words(words.MARKS[row.mark])
            case 2:
                return row.title
            case 3:
                return in_words(words.DECISIONS[self.decisions.get(row.number, "")]) if choices(row) else ""
            case _:
                return " · ".join(self.lines(row))


class ListRows(QTableView):
    """The table; the space bar decides about the chosen row, Tab passes by."""

    def __init__(self, model: ListRowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setObjectName("table_list_rows")
        self.setModel(model)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setMinimumHeight(_LEAST_PX)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((NUMBER, 72), (MARK, 190), (NAME, 220), (DONE, 160)):
            head.resizeSection(column, width)
        head.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        told = Words(self)
        told.say(self.setAccessibleName, lambda: in_words(words.ROWS))
        told.each_time(self._say_again)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._rows.toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _say_again(self) -> None:
        self._rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, WHY)
        self.viewport().update()
