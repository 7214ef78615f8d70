"""Partners: who they are, and the papers of their existence."""

from __future__ import annotations

from ui.desk import Desk
from ui.widgets.browsing import Browsing
from ui.widgets.record_browser import RecordBrowser


class ThePage(RecordBrowser):
    """List and record of partners."""

    def __init__(self, desk: Desk) -> None:
        browsing = Browsing(
            "partner",
            lambda: self.tr("Partners are anybody who gives, receives or does something: begin with their name."),
            ("partner_type",),
        )
        super().__init__(desk, browsing)
