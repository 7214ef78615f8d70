"""Projects: the work itself."""

from __future__ import annotations

from ui.desk import Desk
from ui.widgets.record_browser import Browsing, RecordBrowser


class ThePage(RecordBrowser):
    """List and record of projects."""

    def __init__(self, desk: Desk) -> None:
        browsing = Browsing(
            "project",
            lambda: self.tr("A project is work with partners at one place. Choose one, or begin a new one."),
            ("project_kind", "state"),
        )
        super().__init__(desk, browsing)
