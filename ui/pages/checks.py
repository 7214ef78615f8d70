"""Checks: the projects changed last with their verdicts, worst first; each leads to its project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from fieldapp.changes import Changes
from fieldapp.services import checking, listing
from fieldapp.services.checking import Verdicts
from fieldapp.services.listing import Row
from fieldapp.words.principles import principle_name, verdict_word
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import lang
from ui.page import Page
from ui.signals import Destination
from ui.widgets.marks import mark_icon, verdict_colour

MOST = 200  # projects looked at; the ones changed last
ORDER = ("FAIL", "REFER", "INCOMPLETE", "ATTENTION", "PASS", "NA", "NOT_ASSESSED")  # worst first
ASSESSED = ("P3", "P7")
COUNTS_FROM_PX = 900  # of the page; below it the counts would leave no room for the names
_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Line:
    row: Row
    verdicts: Verdicts


class ThePage(Page):
    """Looks again whenever it is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._lines: Sequence[_Line] = ()
        column = parts.column(self, margin=2 * parts.GRID)
        column.addWidget(parts.label(self.words, lambda: self.tr("Checks"), "title"))
        column.addWidget(
            parts.label(
                self.words,
                lambda: self.tr("Projects changed last, worst first. Enter opens the project with its open points."),
                "caption",
            )
        )
        self._table = self._make_table()
        column.addWidget(self._table, 1)
        self._none = parts.label(
            self.words,
            lambda: self.tr("There is no project yet. Once there is one, its verdicts by principle stand here."),
        )
        self._none.hide()
        column.addWidget(self._none)
        column.addStretch(0)
        self.words.each_time(self._say)

    def enter(self) -> None:
        self.refresh()

    def on_changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.refresh()

    def panes(self) -> Sequence[QWidget]:
        return (self._table,)

    def refresh(self) -> None:
        """Check the projects changed last."""
        ws = self.desk.ws
        self.desk.run(lambda progress: _checked(ws), self._on_checked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column in (1 + len(ASSESSED), 2 + len(ASSESSED)):
            self._table.setColumnHidden(column, self.width() < COUNTS_FROM_PX)

    def _make_table(self) -> QTableWidget:
        made = QTableWidget(0, 3 + len(ASSESSED))
        made.setObjectName("table_checks")
        made.setTabKeyNavigation(False)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.verticalHeader().hide()
        made.setShowGrid(False)
        header = made.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self.words.say(made.setAccessibleName, lambda: self.tr("Checks"))
        made.itemActivated.connect(self._on_activated)
        made.installEventFilter(self)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_enter = isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if watched is self._table and is_enter and event.type() is QEvent.Type.KeyPress:
            item = self._table.currentItem()
            if item is not None:
                self._on_activated(item)
            return True
        return super().eventFilter(watched, event)

    def _on_checked(self, lines: Sequence[_Line]) -> None:
        self._lines = lines
        self._say()

    def _say(self) -> None:
        names = [principle_name(principle, lang()) for principle in ASSESSED]
        self._table.setHorizontalHeaderLabels(
            [self.tr("Project"), *names, self.tr("Open points"), self.tr("Blocking points")]
        )
        self._table.setRowCount(len(self._lines))
        for number, line in enumerate(self._lines):
            self._put(number, 0, line.row.title or line.row.reference, line.row.id)
            for at, principle in enumerate(ASSESSED):
                verdict = line.verdicts.principles.get(principle, "NOT_ASSESSED")
                item = self._put(number, 1 + at, verdict_word(verdict, lang()), line.row.id)
                item.setForeground(QColor(verdict_colour(verdict)))
                item.setIcon(mark_icon(verdict))
            for at, count in enumerate((line.verdicts.open, line.verdicts.blockers)):
                item = self._put(number, 1 + len(ASSESSED) + at, str(count), line.row.id)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._table.setVisible(bool(self._lines))
        self._none.setVisible(not self._lines)

    def _put(self, row: int, column: int, text: str, record: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(text)
        item.setData(_ID, record)
        self._table.setItem(row, column, item)
        return item

    @Slot(QTableWidgetItem)
    def _on_activated(self, item: QTableWidgetItem) -> None:
        self.desk.signals.wanted.emit(Destination(record=str(item.data(_ID)), kind="project"))


def _checked(ws: Workspace) -> list[_Line]:
    ids = listing.ids(ws, "project", limit=MOST)
    verdicts = checking.all_verdicts(ws, ids)
    lines = [_Line(row, verdicts[row.id]) for row in listing.rows(ws, ids) if row.id in verdicts]
    return sorted(lines, key=lambda line: (ORDER.index(line.verdicts.overall), -line.verdicts.blockers))
