"""Projects by seven principles as a table model: a mark and a word in every cell, sorted as the person asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from fieldapp.services.portfolio import PRINCIPLES, Entry, rank
from fieldapp.words.format import number
from fieldapp.words.principles import principle_name, verdict_word
from ui.i18n import lang
from ui.widgets.marks import mark_icon, verdict_colour

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TITLE, FIRST, OPEN, BLOCKING = 0, 1, 1 + len(PRINCIPLES), 2 + len(PRINCIPLES)
COLUMNS = 3 + len(PRINCIPLES)
NOWHERE = QModelIndex()


class MatrixModel(QAbstractTableModel):
    """Holds entries as they were found; asks nothing and decides nothing.

    Attributes:
        with_words: whether cells show the word beside the mark.
        with_names: whether headings show the principles' names, else their numbers.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._order: tuple[int, Qt.SortOrder] | None = None
        self.with_words, self.with_names = True, True

    @property
    def entries(self) -> Sequence[Entry]:
        """What is shown, in the order shown."""
        return self._entries

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these, in the order that was asked for last; at first the worst come first."""
        self.beginResetModel()
        self._entries = self._sorted(entries)
        self.endResetModel()

    def dress(self, *, with_words: bool, with_names: bool) -> None:
        """Say more or less, as there is room."""
        if (with_words, with_names) != (self.with_words, self.with_names):
            self.with_words, self.with_names = with_words, with_names
            self.say_again()

    def say_again(self) -> None:
        """The language or the room has changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        if self._entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, COLUMNS - 1))

    def row_of(self, project: str) -> int:
        """Where a project stands; -1 when it is not shown."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == project), -1)

    # Qt overrides

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self._entries[index.row()], index.column()
        if column == TITLE:
            return _of_title(entry, role)
        if column >= OPEN:
            return self._of_count(entry, column, role)
        return self._of_verdict(entry, PRINCIPLES[column - FIRST], role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in {Role.ToolTipRole, Role.AccessibleTextRole}:
            return self._heading(section)
        if role == Role.DisplayRole:
            is_short = FIRST <= section < OPEN and not self.with_names
            return PRINCIPLES[section - FIRST][1:] if is_short else self._heading(section)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        self._entries = self._sorted(self._entries)
        self.layoutChanged.emit()

    # inside

    def _sorted(self, entries: Sequence[Entry]) -> list[Entry]:
        found = sorted(entries, key=lambda entry: entry.worst_first)
        if self._order is not None:
            column, order = self._order
            found.sort(key=_KEYS[column], reverse=order is Qt.SortOrder.DescendingOrder)
        return found

    def _heading(self, section: int) -> str:
        if FIRST <= section < OPEN:
            return principle_name(PRINCIPLES[section - FIRST], lang())
        return {TITLE: self.tr("Project"), OPEN: self.tr("Open points")}.get(section, self.tr("Blocking points"))

    def _of_verdict(self, entry: Entry, principle: str, role: int) -> Any:
        verdict = entry.verdict(principle)
        if role == Role.DisplayRole:
            return verdict_word(verdict, lang()) if self.with_words else None
        if role == Role.DecorationRole:
            return mark_icon(verdict)
        if role == Role.ForegroundRole:
            return QColor(verdict_colour(verdict))
        if role in {Role.ToolTipRole, Role.AccessibleTextRole}:
            said = f"{principle_name(principle, lang())} : {verdict_word(verdict, lang())}"
            return f"{entry.title or entry.reference}\n{said}" if role == Role.ToolTipRole else said
        return None

    def _of_count(self, entry: Entry, column: int, role: int) -> Any:
        count = entry.verdicts.open if column == OPEN else entry.verdicts.blockers
        if role == Role.DisplayRole:
            return number(count, lang())
        if role == Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Role.AccessibleTextRole:
            return f"{self._heading(column)} : {number(count, lang())}"
        return None


def _of_title(entry: Entry, role: int) -> Any:
    name = entry.title or entry.reference
    if role == Role.DisplayRole:
        return name
    if role in {Role.ToolTipRole, Role.AccessibleTextRole}:
        partners = ", ".join(title for _id, title in entry.partners)
        return " · ".join(part for part in (name, entry.reference, entry.place, partners) if part)
    return None


def _by_verdict(principle: str) -> Callable[[Entry], Any]:
    return lambda entry: rank(entry.verdict(principle))


_KEYS: Sequence[Callable[[Entry], Any]] = (
    lambda entry: entry.title.casefold(),
    *(_by_verdict(principle) for principle in PRINCIPLES),
    lambda entry: -entry.verdicts.open,
    lambda entry: -entry.verdicts.blockers,
)
