"""What is wrong with a picture: text that is cut, things that cover each other, text too faint to read."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

from ui.style.colours import contrast

SLACK_PX = 2
LEAST_CONTRAST = 4.5
LEAST_PIXELS = 3  # of a colour, to count as ink
LEAST_LETTERS = 2  # one thin letter may have no pixel of full ink; tests/ui/test_colours.py computes the colours


def cut_texts(window: QWidget) -> Iterator[str]:
    """Labels and buttons whose words do not fit."""
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.pixmap():
            room = label.contentsRect()
            if label.wordWrap():
                if label.heightForWidth(label.width()) > label.height() + SLACK_PX:
                    yield f"cut: {_name(label)} “{label.text()[:40]}”"
            elif label.fontMetrics().horizontalAdvance(label.text().replace("&", "")) > room.width() + SLACK_PX:
                yield f"cut: {_name(label)} “{label.text()[:40]}”"
    for button in window.findChildren(QAbstractButton):
        known = isinstance(button, QPushButton | QCheckBox | QRadioButton)
        if known and button.isVisible() and button.text() and button.layout() is None:
            needed = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
            if needed > button.width():
                yield f"cut: {_name(button)} “{button.text()[:40]}”"


def sticking_out(window: QWidget) -> Iterator[str]:
    """Things that end right of the page they scroll in."""
    for area in window.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisible() and inner is not None and inner.width() > area.viewport().width() + SLACK_PX:
            yield f"wider than its page: {_name(inner)} in {_name(area)}"


def overlaps(window: QWidget) -> Iterator[str]:
    """Neighbours in one layout that cover each other."""
    for parent in (window, *window.findChildren(QWidget)):
        layout = parent.layout() if parent.isVisible() else None
        if layout is None or isinstance(layout, QStackedLayout):
            continue
        items = [layout.itemAt(at) for at in range(layout.count())]
        children = [item.widget() for item in items if item is not None]
        shown = [child for child in children if child is not None and child.isVisible()]
        for at, first in enumerate(shown):
            for second in shown[at + 1 :]:
                shared = first.geometry().intersected(second.geometry())
                if shared.width() > SLACK_PX and shared.height() > SLACK_PX:
                    yield f"overlap: {_name(first)} and {_name(second)} in {_name(parent)}"


def faint_texts(window: QWidget, picture: QPixmap) -> Iterator[str]:
    """Labels whose darkest ink does not stand out from what is most of their ground."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.isEnabled() and len(label.text()) >= LEAST_LETTERS and not label.pixmap():
            place = QRect(label.mapTo(window, QPoint(0, 0)), label.size()).intersected(image.rect())
            region = label.visibleRegion().boundingRect()
            if region.height() < label.height() or place.isEmpty():
                continue
            ratio = _best_contrast(image.copy(place))
            if ratio < LEAST_CONTRAST:
                yield f"faint ({ratio:.1f}): {_name(label)} “{label.text()[:40]}”"


def _best_contrast(part: QImage) -> float:
    size = (part.width(), part.height())
    stride = part.bytesPerLine()
    flat = Image.frombuffer("RGB", size, bytes(part.constBits()), "raw", "RGB", stride, 1)
    counted = sorted(flat.getcolors(size[0] * size[1]) or [], reverse=True)
    ground = _hex(counted[0][1])
    inks = [_hex(colour) for count, colour in counted[1:] if count >= LEAST_PIXELS]
    return max((contrast(ground, ink) for ink in inks), default=21.0)


def _hex(colour: object) -> str:
    red, green, blue = colour if isinstance(colour, tuple) else (0, 0, 0)
    return f"#{red:02X}{green:02X}{blue:02X}"


def _name(widget: QWidget) -> str:
    return widget.objectName() or type(widget).__name__
