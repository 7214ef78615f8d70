"""A list of records: ids up front, lines a page at a time from the worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from fieldapp.changes import Changes
from fieldapp.services.listing import Row
from ui.widgets.naming import row_subtitle, row_title

Index = QModelIndex | QPersistentModelIndex
HandOver = Callable[[Sequence[Row]], None]
Fetch = Callable[[Sequence[str], HandOver], None]

PAGE = 60  # lines asked for at once
PAGES_KEPT = 50
ROW = Qt.ItemDataRole.UserRole + 1


class RecordListModel(QAbstractListModel):
    """Holds no record, only the ids of what was found and the lines that were looked at."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        """Start empty.

        Args:
            fetch: asks the worker for the lines of some ids and hands them over later.
            parent: owner.
        """
        super().__init__(parent)
        self._fetch = fetch
        self._ids: list[str] = []
        self._pages: dict[int, dict[str, Row]] = {}
        self._asked: set[int] = set()

    def show(self, ids: Sequence[str]) -> None:
        """Replace the whole list; nothing happens when it is the same."""
        if list(ids) == self._ids:
            return
        self.beginResetModel()
        self._ids = list(ids)
        self._pages.clear()
        self._asked.clear()
        self.endResetModel()

    def on_changed(self, changes: Changes) -> None:
        """Ask again for lines that were written; what is shown stays until the new line is there."""
        for number in [number for number, page in self._pages.items() if changes.records & page.keys()]:
            self._ask(number)

    def refresh(self) -> None:
        """Ask again for every line that was looked at."""
        for number in list(self._pages):
            self._ask(number)

    def row_of(self, record: str) -> int:
        """Where a record stands; -1 when it is not in the list."""
        return self._ids.index(record) if record in self._ids else -1

    def record_at(self, row: int) -> str:
        """Which record a line stands for; empty outside the list."""
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    # Qt overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW:
            return self._row(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            row = self._row(index.row())
            if row is None:
                return ""
            return ", ".join(part for part in (row_title(row), row_subtitle(row), row.reference) if part)
        return None

    def _row(self, number: int) -> Row | None:
        page = number // PAGE
        if page not in self._pages:
            self._ask(page)
            return None
        return self._pages[page].get(self._ids[number])

    def _ask(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        wanted = self._ids[page * PAGE : (page + 1) * PAGE]
        self._fetch(wanted, lambda rows: self._on_rows(page, wanted, rows))

    def _on_rows(self, page: int, wanted: Sequence[str], rows: Sequence[Row]) -> None:
        first = page * PAGE
        if self._ids[first : first + PAGE] != wanted:
            return  # another list is shown by now
        self._asked.discard(page)
        self._pages[page] = {row.id: row for row in rows}
        while len(self._pages) > PAGES_KEPT:
            del self._pages[next(iter(self._pages))]
        self.dataChanged.emit(self.index(first), self.index(first + len(wanted) - 1))
