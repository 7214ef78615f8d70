"""Pages on top of each other, of which only the one that is seen asks for room."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui import parts


class OneSizeEach(QWidget):
    """Like a stack, but as large as its current page: a short step does not scroll because a later one is long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = parts.column(self, spacing=0)
        self._pages: list[QWidget] = []
        self._current = 0

    def add_page(self, page: QWidget) -> None:
        """Put a page behind the others."""
        self._column.addWidget(page)
        page.setVisible(not self._pages)
        self._pages.append(page)

    @property
    def current(self) -> int:
        """Number of the page that is seen."""
        return self._current

    def show_page(self, number: int) -> None:
        """Show one page and hide the others."""
        self._current = number
        for at, page in enumerate(self._pages):
            page.setVisible(at == number)
