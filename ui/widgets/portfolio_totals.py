"""What a portfolio adds up to, and how kept checks have moved: a table, a picture, and the picture in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from fieldapp.services.portfolio import ALL, PRINCIPLES, Entry, Month, totals
from fieldapp.words.format import number
from fieldapp.words.principles import principle_name, verdict_word
from ui import parts
from ui.i18n import Words, lang
from ui.widgets.flow import FlowLayout
from ui.widgets.plain_table import PlainTable
from ui.widgets.trend_chart import SHOWN, TrendChart, verdict_brush

SWATCH_PX = 14
PAGE_PX = 880


class PortfolioTotals(QWidget):
    """Both tables are readable row by row.

    Signals:
        chosen: principle (or ALL) of a row of the totals that was opened.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._entries: Sequence[Entry] = ()
        self._months: Sequence[Month] = ()
        inner = QWidget()
        inner.setMaximumWidth(PAGE_PX)
        column = parts.column(inner, margin=parts.GRID)
        column.addWidget(parts.label(self._words, lambda: self.tr("Projects shown, by verdict"), "section"))
        self._totals = PlainTable("table_totals", lambda: self.tr("Projects by verdict"), self._total_columns)
        self._totals.itemActivated.connect(lambda item: self.chosen.emit((ALL, *PRINCIPLES)[item.row()]))
        column.addWidget(self._totals)
        column.addSpacing(parts.GRID)
        column.addWidget(parts.label(self._words, lambda: self.tr("Kept checks, month by month"), "section"))
        column.addWidget(
            parts.label(
                self._words,
                lambda: self.tr(
                    "Of each project the last check kept in a month. Print or keep checks to see them here."
                ),
                "caption",
            )
        )
        self._principle = QComboBox()
        self._principle.setObjectName("choice_trend")
        self._principle.activated.connect(self._on_principle)
        self._words.say(self._principle.setAccessibleName, lambda: self.tr("Principle"))
        line = parts.row()
        line.addWidget(self._principle)
        line.addStretch(1)
        column.addLayout(line)
        self._chart = TrendChart()
        self._words.say(
            self._chart.setAccessibleName, lambda: self.tr("Bars month by month; the table below says the same")
        )
        column.addWidget(self._chart)
        column.addWidget(self._legend())
        self._table = PlainTable("table_trend", lambda: self.tr("Kept checks, month by month"), self._trend_columns)
        column.addWidget(self._table)
        for table in (self._totals, self._table):
            _narrow(table)
        self._none = parts.label(self._words, lambda: self.tr("No check was kept yet."))
        column.addWidget(self._none)
        column.addStretch(1)
        parts.column(self).addWidget(parts.scrolled(inner))
        self._words.each_time(self._say)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Count these projects."""
        self._entries = entries
        self._say_totals()

    def show_months(self, months: Sequence[Month]) -> None:
        """Show these months, oldest first."""
        self._months = months
        self._say_trend()

    # inside

    def _legend(self) -> QWidget:
        legend = QWidget()
        line = FlowLayout(legend)
        for verdict in SHOWN:
            entry = QWidget()
            inside = parts.row(entry, spacing=parts.GRID // 2)
            inside.addWidget(_Swatch(verdict))
            inside.addWidget(parts.label(self._words, partial(_word, verdict), "caption", wraps=False))
            inside.addSpacing(parts.GRID)
            line.addWidget(entry)
        return legend

    def _total_columns(self) -> list[str]:
        return [self.tr("Principle"), *_verdict_words()]

    def _trend_columns(self) -> list[str]:
        return [self.tr("Month"), self.tr("Projects"), *_verdict_words()]

    def _say(self) -> None:
        chosen = max(0, self._principle.currentIndex())
        self._principle.clear()
        for name in (ALL, *PRINCIPLES):
            self._principle.addItem(self._named(name), name)
        self._principle.setCurrentIndex(chosen)
        self._say_totals()
        self._say_trend()

    def _named(self, principle: str) -> str:
        return self.tr("The project as a whole") if principle == ALL else principle_name(principle, lang())

    def _say_totals(self) -> None:
        counted = totals(self._entries)
        self._totals.show_rows([[self._named(name), *_counts(counted[name])] for name in (ALL, *PRINCIPLES)])

    def _say_trend(self) -> None:
        principle = self._principle.currentData() or ALL
        self._chart.show_months(self._months, principle)
        rows = [
            [
                f"{month.month:02}/{month.year}",
                number(month.total(principle), lang()),
                *(number(month.count(principle, verdict), lang()) for verdict in SHOWN),
            ]
            for month in reversed(self._months)
        ]
        self._table.show_rows(rows)
        for part in (self._chart, self._table, self._principle):
            part.setVisible(bool(rows))
        self._none.setVisible(not rows)

    @Slot()
    def _on_principle(self, *_what: object) -> None:
        self._say_trend()


class _Swatch(QWidget):
    """A little of a bar."""

    def __init__(self, verdict: str) -> None:
        super().__init__()
        self._verdict = verdict
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(SWATCH_PX, SWATCH_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        brush = verdict_brush(self._verdict)
        painter.setPen(QPen(QColor(brush.color()), 1))
        painter.setBrush(brush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _narrow(table: PlainTable) -> None:
    """Names have what room there is, figures what they need."""
    table.setWordWrap(False)
    for column in range(1, table.columnCount()):
        table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)


def _word(verdict: str) -> str:
    return verdict_word(verdict, lang())


def _verdict_words() -> list[str]:
    return [verdict_word(verdict, lang()) for verdict in SHOWN]


def _counts(counted: Mapping[str, int]) -> list[str]:
    return [number(counted.get(verdict, 0), lang()) for verdict in SHOWN]
