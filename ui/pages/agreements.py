"""Agreements: what was written down, who signed it and when."""

from __future__ import annotations

from ui.desk import Desk
from ui.widgets.browsing import Browsing
from ui.widgets.importing_browser import ImportingBrowser


class ThePage(ImportingBrowser):
    """List and record of agreements."""

    def __init__(self, desk: Desk) -> None:
        browsing = Browsing(
            "agreement",
            lambda: self.tr("An agreement says what each side does, and who signed. Begin with its title."),
            ("instrument", "state"),
        )
        super().__init__(desk, browsing)
