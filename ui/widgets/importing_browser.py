"""A page of records that can also be taken in from an office's list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fieldapp.words import lists as words
from ui.desk import Desk
from ui.i18n import in_words
from ui.signals import Destination
from ui.widgets.browsing import Action, Browsing
from ui.widgets.list_import import ListImport
from ui.widgets.record_browser import RecordBrowser


class ImportingBrowser(RecordBrowser):
    """The list takes the whole page while it is shown."""

    def __init__(self, desk: Desk, browsing: Browsing) -> None:
        self.list_import: ListImport | None = None
        take_in = Action("button_import_list", lambda: in_words(words.TAKE_IN), "inbox", self.take_in)
        super().__init__(desk, replace(browsing, actions=(*browsing.actions, take_in)))

    @Slot()
    def take_in(self) -> ListImport:
        """Show where a list is named, read and entered."""
        if self.list_import is None:
            self.list_import = ListImport(self.desk, self.kind)
            self.list_import.left.connect(self.uncover)
            self.add_cover(self.list_import)
        self.cover(self.list_import)
        self.list_import.begin()
        return self.list_import

    def go_to(self, destination: Destination) -> None:
        if destination.action == "import":
            self.take_in()
            return
        if destination.record or destination.action:
            self.uncover()
        super().go_to(destination)

    def new(self) -> None:
        self.uncover()
        super().new()

    def enter_now(self) -> None:
        if self.list_import is not None and self.list_import.isVisible():
            self.list_import.enter_rows()
        else:
            super().enter_now()

    def step_back(self) -> bool:
        if self.list_import is not None and self.list_import.isVisible():
            self.uncover()
            return True
        return super().step_back()

    def panes(self) -> Sequence[QWidget]:
        if self.list_import is not None and self.list_import.isVisible():
            return self.list_import.panes()
        return super().panes()
