"""How one record looks in a list: title, a grey line below, marks on the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fieldapp.services.listing import Row
from ui import icons
from ui.style.dress import BODY_PT, CAPTION_PT, colours_now
from ui.widgets.list_model import ROW
from ui.widgets.naming import row_subtitle, row_title

PAD = 8  # px
MARK_PX = 16


class RowDelegate(QStyledItemDelegate):
    """Draws only; what the marks mean is also in the text that screen readers get."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = option.fontMetrics.lineSpacing()
        return QSize(200, 2 * line + 2 * PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row | None = index.data(ROW)
        colours = colours_now()
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, QColor(colours.accent_soft if chosen else colours.surface))
        if chosen:
            bar = QRect(option.rect.left(), option.rect.top(), 4, option.rect.height())
            painter.fillRect(bar, QColor(colours.accent))
        painter.setPen(QPen(QColor(colours.border)))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if row is not None:
            self._write(painter, option, row)
        painter.restore()

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        colours = colours_now()
        inner = option.rect.adjusted(PAD + 6, PAD, -PAD, -PAD)
        marks = [name for name, shown in (("conflict", row.has_conflict), ("pencil", row.has_draft)) if shown]
        for at, name in enumerate(marks):
            colour = colours.attention if name == "conflict" else colours.muted
            drawn = icons.pixmap(name, colour, MARK_PX, 2)
            painter.drawPixmap(inner.right() - (at + 1) * (MARK_PX + 4), inner.top(), drawn)
        inner.setRight(inner.right() - len(marks) * (MARK_PX + 4) - (4 if marks else 0))
        font = QFont(option.font)
        line = option.fontMetrics.lineSpacing()
        painter.setPen(QColor(colours.text))
        title = row_title(row)
        upper = QRect(inner.left(), inner.top(), inner.width(), line)
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, _fitting(painter, title, inner.width()))
        font.setPointSizeF(option.font.pointSizeF() * CAPTION_PT / BODY_PT)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        below = " · ".join(part for part in (row.reference, row_subtitle(row)) if part)
        lower = QRect(inner.left(), inner.top() + line, inner.width(), line)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, _fitting(painter, below, inner.width()))


def _fitting(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
