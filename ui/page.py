"""What the frame expects of every page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from fieldapp.changes import Changes
from ui.desk import Desk
from ui.i18n import Words
from ui.signals import Destination


class Page(QWidget):
    """A page does what it wants with these; doing nothing is right for most of them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.desk = desk
        self.words = Words(self)

    def enter(self) -> None:
        """The page is being shown."""

    def leave(self) -> None:
        """Another page is being shown, or the window closes: enter what was typed."""

    def on_changed(self, changes: Changes) -> None:
        """Records changed; ask again for what is shown of them."""

    def go_to(self, destination: Destination) -> None:
        """Show a record, or start an action."""

    def new(self) -> None:
        """Ctrl+N."""

    def enter_now(self) -> None:
        """Ctrl+Enter."""

    def step_back(self) -> bool:
        """Esc; whether there was anything to step back from."""
        return False

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 cycles through, in reading order."""
        return (self,)
