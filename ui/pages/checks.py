"""Checks: the portfolio by seven principles, what it adds up to, and how it has moved; paper for the next trip."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QProgressBar, QTabWidget, QWidget

from fieldapp.changes import Changes
from fieldapp.services import needs, portfolio
from fieldapp.services.portfolio import WORST_FIRST, Entry
from fieldapp.words.format import number
from fieldapp.words.principles import verdict_word
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import lang
from ui.jobs import JobProgress
from ui.page import Page
from ui.signals import Destination
from ui.widgets.carrying import Carrying, Told
from ui.widgets.marks import mark
from ui.widgets.matrix_filters import MatrixFilters
from ui.widgets.matrix_table import MatrixTable
from ui.widgets.portfolio_run import PortfolioRun
from ui.widgets.portfolio_totals import PortfolioTotals

FEW = 300  # projects up to which everything is looked at again at once when something changed
PAINT_MS = 2000  # between two looks at a large portfolio that is still being checked
TOTALS = 1  # the second tab
LEGEND = WORST_FIRST[:5]


class ThePage(Page):
    """What was found stays; of a large portfolio, a person says when it is looked at again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._entries: dict[str, Entry] = {}
        self._is_stale = True
        self._run = PortfolioRun(desk, self)
        self._run.began.connect(self._on_began)
        self._run.found.connect(self._on_found)
        self._run.progressed.connect(self._on_progressed)
        self._run.ended.connect(self._on_ended)
        self._painting = QTimer(self)
        self._painting.setSingleShot(True)
        self._painting.setInterval(PAINT_MS)
        self._painting.timeout.connect(self._show)
        column = parts.column(self, margin=2 * parts.GRID)
        column.addLayout(self._make_head())
        self._moving = self._make_moving()
        column.addWidget(self._moving)
        self._carrying = Carrying(desk)
        column.addWidget(self._carrying)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("tabs_checks")
        self._tabs.setDocumentMode(True)
        self._totals = PortfolioTotals()
        self._totals.chosen.connect(self._on_total)
        self._tabs.addTab(self._make_matrix(), "")
        self._tabs.addTab(self._totals, "")
        self._tabs.currentChanged.connect(self._on_tab)
        self.words.say(self._tabs.setAccessibleName, lambda: self.tr("Checks"))
        self.words.say(self._tabs.tabBar().setAccessibleName, lambda: self.tr("Projects, and totals"))
        column.addWidget(self._tabs, 1)
        self._none = parts.label(
            self.words,
            lambda: self.tr("There is no project yet. Once there is one, its verdicts by principle stand here."),
        )
        self._none.hide()
        column.addWidget(self._none)
        self.words.each_time(self._say)

    # Page

    def enter(self) -> None:
        if self._is_stale and not self._run.is_busy:
            self.refresh()

    def on_changed(self, changes: Changes) -> None:
        if not (changes.records or changes.rules):
            return
        self._is_stale = True
        if self.isVisible() and len(self._entries) <= FEW:
            self.refresh()
        self._again.setVisible(len(self._entries) > FEW)

    def panes(self) -> Sequence[QWidget]:
        return (self._totals,) if self._tabs.currentIndex() == TOTALS else (self.filters, self.table)

    # what tests and buttons use

    def refresh(self) -> None:
        """Look at every project again."""
        self._is_stale = False
        self._again.hide()
        self._run.start()
        self._ask_trend()

    def print_needs_to(self, out: Path) -> None:
        """Write what is still needed in the projects shown."""
        ws, speaking = self.desk.ws, lang()
        shown = [entry.id for entry in self.table.matrix.entries]
        chosen = shown if len(shown) < len(self._entries) else []

        def work(progress: JobProgress) -> int:
            found = needs.needs(ws, projects=chosen, lang=speaking, progress=progress)
            needs.write(ws, found, out, lang=speaking)
            return found.points

        self._carrying.start(work, lambda points: self._written(out, points))

    def write_table_to(self, out: Path) -> None:
        """Write all projects by principle as a table for spreadsheets."""
        ws, speaking = self.desk.ws, lang()
        self._carrying.start(
            lambda progress: portfolio.write_csv(ws, out, lang=speaking, progress=progress),
            lambda count: Told(
                self.tr("Written: {path}").format(path=out),
                self.tr("Projects: {count}").format(count=number(count, lang())),
            ),
        )

    # building

    def _make_head(self) -> QHBoxLayout:
        line = parts.row()
        line.addWidget(parts.label(self.words, lambda: self.tr("Checks"), "title", wraps=False), 1)
        self._again = parts.button(
            self.words, "button_check_again", lambda: self.tr("Check again"), on_click=self.refresh, icon="redo"
        )
        self._again.hide()
        line.addWidget(self._again)
        for name, text, does, icon in (
            ("button_needs", lambda: self.tr("What I still need…"), self._on_needs, "list-checks"),
            ("button_matrix_csv", lambda: self.tr("Table for spreadsheets…"), self._on_csv, "send"),
        ):
            line.addWidget(parts.button(self.words, name, text, on_click=does, icon=icon))
        return line

    def _make_moving(self) -> QWidget:
        moving = QWidget()
        line = parts.row(moving)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.words.say(self._bar.setAccessibleName, lambda: self.tr("Progress"))
        self._done = parts.plain_label("", "caption", wraps=False)
        line.addWidget(self._done)
        line.addWidget(self._bar, 1)
        line.addWidget(
            parts.button(self.words, "button_stop_checks", lambda: self.tr("Stop"), on_click=self._run.stop, icon="x")
        )
        moving.hide()
        return moving

    def _make_matrix(self) -> QWidget:
        page = QWidget()
        column = parts.column(page, margin=parts.GRID // 2)
        self.filters = MatrixFilters()
        self.filters.changed.connect(self._on_filtered)
        column.addWidget(self.filters)
        self.table = MatrixTable()
        self.table.opened.connect(self._on_opened)
        column.addWidget(self.table, 1)
        foot = QWidget()
        line = parts.row(foot, spacing=parts.GRID // 2)
        self._count = parts.plain_label("", "caption", wraps=False)
        line.addWidget(self._count)
        line.addStretch(1)
        for verdict in LEGEND:
            seen = parts.plain_label("", wraps=False)
            self.words.each_time(partial(_mark, seen, verdict))
            line.addWidget(seen)
            line.addWidget(parts.label(self.words, partial(_word, verdict), "caption", wraps=False))
        column.addWidget(foot)
        return page

    # showing

    def _say(self) -> None:
        self._tabs.setTabText(0, self.tr("Projects"))
        self._tabs.setTabText(1, self.tr("Totals and trend"))
        self._show()

    @Slot()
    def _show_all(self) -> None:
        self.filters.offer(list(self._entries.values()))
        self._show()

    @Slot()
    def _show(self) -> None:
        wanted = self.filters.wanted
        shown = [entry for entry in self._entries.values() if wanted.fits(entry)]
        self.table.show_entries(shown)
        self._add_up()
        of_all = {"shown": number(len(shown), lang()), "all": number(len(self._entries), lang())}
        self._count.setText(self.tr("Shown: {shown} of {all}").format(**of_all))
        is_empty = not (self._entries or self._run.is_busy)
        self._none.setVisible(is_empty)
        self._tabs.setVisible(not is_empty)

    def _add_up(self) -> None:
        """Count what is shown, where somebody looks at the count."""
        if self._tabs.currentIndex() == TOTALS:
            self._totals.show_entries(self.table.matrix.entries)

    def _written(self, out: Path, points: int) -> Told:
        told = self.tr("Points on the list: {count}").format(count=number(points, lang()))
        return Told(self.tr("Written: {path}").format(path=out), told)

    def _ask_trend(self) -> None:
        self.desk.run(lambda progress: _trend(self.desk.ws, progress), self._totals.show_months)

    # news

    @Slot(object)
    def _on_began(self, projects: list[str]) -> None:
        wanted = set(projects)
        self._entries = {name: entry for name, entry in self._entries.items() if name in wanted}
        self._bar.setRange(0, max(1, len(projects)))
        self._moving.setVisible(len(projects) > FEW)

    @Slot(object)
    def _on_found(self, entries: list[Entry]) -> None:
        self._entries.update((entry.id, entry) for entry in entries)
        if len(self._entries) <= FEW:
            self._show_all()
        elif not self._painting.isActive():
            self._painting.start()

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setValue(done)
        counts = {"done": number(done, lang()), "total": number(total, lang())}
        self._done.setText(self.tr("Checked: {done} of {total}").format(**counts))

    @Slot(bool)
    def _on_ended(self, is_whole: bool) -> None:
        self._moving.hide()
        if not is_whole:
            self._is_stale = True
            self._again.show()
        self._painting.stop()
        self._show_all()

    @Slot()
    def _on_filtered(self) -> None:
        self._show()

    @Slot(int)
    def _on_tab(self, _tab: int) -> None:
        self._carrying.clear()
        self._add_up()

    @Slot(str)
    def _on_total(self, principle: str) -> None:
        self.filters.choose(principle=principle)
        self._tabs.setCurrentIndex(0)

    @Slot(str, str)
    def _on_opened(self, project: str, principle: str) -> None:
        self.desk.signals.wanted.emit(Destination(record=project, kind="project", action=principle))

    def _on_needs(self) -> None:
        if out := self._ask(self.tr("Print what I still need…"), self.tr("needs.pdf"), "*.pdf"):
            self.print_needs_to(out)

    def _on_csv(self) -> None:
        if out := self._ask(self.tr("Table for spreadsheets…"), self.tr("portfolio.csv"), "*.csv"):
            self.write_table_to(out)

    def _ask(self, title: str, suggested: str, pattern: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(self, title, suggested, pattern)
        return Path(chosen) if chosen else None


def _word(verdict: str) -> str:
    return verdict_word(verdict, lang())


def _mark(seen: QLabel, verdict: str) -> None:
    seen.setPixmap(mark(verdict))


def _trend(ws: Workspace, progress: JobProgress) -> tuple[portfolio.Month, ...]:
    return portfolio.trend(ws, progress=progress)
