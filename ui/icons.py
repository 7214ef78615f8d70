"""Icons of the resources, drawn in a colour of the theme, and drawn again when the theme changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from fieldapp.paths import resources
from ui.style.dress import colours_now

SIZE_PX = 16
_DENSITIES = (1, 2)  # pixels per point that are drawn beforehand


def pixmap(name: str, colour: str, size_px: int = SIZE_PX, density: int = 1) -> QPixmap:
    """One icon in one colour ("#RRGGBB")."""
    svg = (resources() / "icons" / f"{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
    drawn = QPixmap(QSize(size_px, size_px) * density)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(density)
    return drawn


def icon(name: str, colour: str, size_px: int = SIZE_PX) -> QIcon:
    """An icon for a button, sharp on fine screens too."""
    made = QIcon()
    for density in _DENSITIES:
        made.addPixmap(pixmap(name, colour, size_px, density))
    return made


def wear(
    widget: QWidget, name: str, setter: Callable[[QIcon], object], role: str = "text", size_px: int = SIZE_PX
) -> None:
    """Give a widget an icon in a colour of the theme (a name of `Colours`), which follows the theme."""
    _Tint(widget, lambda: setter(icon(name, str(getattr(colours_now(), role)), size_px)))


class _Tint(QObject):
    def __init__(self, widget: QWidget, draw: Callable[[], object]) -> None:
        super().__init__(widget)
        self._draw = draw
        draw()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
        return super().eventFilter(watched, event)
