"""Partners: who they are, and the papers of their existence."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fieldapp.changes import Changes
from ui import parts
from ui.desk import Desk
from ui.widgets.browsing import Browsing
from ui.widgets.importing_browser import ImportingBrowser
from ui.widgets.record_editor import RecordEditor
from ui.widgets.same_partner import SamePartner


class ThePage(ImportingBrowser):
    """List and record of partners."""

    def __init__(self, desk: Desk) -> None:
        browsing = Browsing(
            "partner",
            lambda: self.tr("Partners are anybody who gives, receives or does something: begin with their name."),
            ("partner_type",),
        )
        super().__init__(desk, browsing)

    def on_changed(self, changes: Changes) -> None:
        super().on_changed(changes)
        if self.kind in changes.kinds:
            self.same.refresh()

    def _around_editor(self, editor: RecordEditor) -> QWidget:
        self.same = SamePartner(self.desk)
        editor.shown.connect(self.same.open)
        both = QWidget()
        column = parts.column(both, spacing=0)
        column.addWidget(editor, 1)
        column.addWidget(self.same)
        return both
