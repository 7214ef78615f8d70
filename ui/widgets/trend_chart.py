"""Kept checks month by month as stacked bars; what they show stands in words in the table beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.services.portfolio import WORST_FIRST, Month
from ui import parts
from ui.style.dress import colours_now
from ui.widgets.marks import verdict_colour

HEIGHT_PX = 160
WIDEST_BAR_PX = 48
SHOWN = WORST_FIRST[:5]  # those that say something
PATTERNS: Mapping[str, Qt.BrushStyle] = MappingProxyType(
    {
        "FAIL": Qt.BrushStyle.SolidPattern,
        "REFER": Qt.BrushStyle.DiagCrossPattern,
        "INCOMPLETE": Qt.BrushStyle.BDiagPattern,
        "ATTENTION": Qt.BrushStyle.Dense4Pattern,
        "PASS": Qt.BrushStyle.SolidPattern,
    }
)


def verdict_brush(verdict: str) -> QBrush:
    """Colour and pattern of a verdict: never told apart by colour alone."""
    return QBrush(QColor(verdict_colour(verdict)), PATTERNS.get(verdict, Qt.BrushStyle.NoBrush))


class TrendChart(QWidget):
    """One bar a month, the worst verdict at the bottom, the number of projects above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chart_trend")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._months: Sequence[Month] = ()
        self._principle = ""

    def show_months(self, months: Sequence[Month], principle: str) -> None:
        """Show these, oldest first, for a principle or for projects as a whole."""
        self._months, self._principle = months, principle
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(60 * parts.GRID, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * parts.GRID, HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = QRectF(self.rect()).adjusted(0, self.fontMetrics().height(), 0, -self.fontMetrics().height() - 4)
        painter.setPen(QPen(QColor(colours_now().muted), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        most = max((self._total(month) for month in self._months), default=0)
        if most:
            step = room.width() / len(self._months)
            every = 1 + int(self.fontMetrics().horizontalAdvance(_label(self._months[0])) // step)
            for at, month in enumerate(self._months):
                place = QRectF(room.left() + at * step, room.top(), step, room.height())
                self._bar(painter, month, place, room.height() / most)
                if (len(self._months) - 1 - at) % every == 0:
                    self._name(painter, month, place, every)
        painter.end()

    # inside

    def _total(self, month: Month) -> int:
        return sum(month.count(self._principle, verdict) for verdict in SHOWN)

    def _bar(self, painter: QPainter, month: Month, place: QRectF, unit: float) -> None:
        width = min(WIDEST_BAR_PX, place.width() * 0.7)
        x, bottom = place.center().x() - width / 2, place.bottom()
        painter.setPen(QPen(QColor(colours_now().muted), 1))
        for verdict in SHOWN:
            height = unit * month.count(self._principle, verdict)
            if height:
                painter.setBrush(verdict_brush(verdict))
                painter.drawRect(QRectF(x, bottom - height, width, height))
                bottom -= height
        painter.setPen(QPen(self.palette().windowText().color(), 1))
        line = self.fontMetrics().height()
        if total := self._total(month):
            over = QRectF(place.left(), bottom - line - 1, place.width(), line)
            painter.drawText(over, int(Qt.AlignmentFlag.AlignCenter), str(total))

    def _name(self, painter: QPainter, month: Month, place: QRectF, every: int) -> None:
        """What stands below a bar, as wide as the bars that have no name."""
        painter.setPen(QPen(self.palette().windowText().color(), 1))
        room = place.width() * every
        below = QRectF(place.center().x() - room / 2, place.bottom() + 3, room, self.fontMetrics().height())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), _label(month))


def _label(month: Month) -> str:
    return f"{month.month:02}/{month.year % 100:02}"
