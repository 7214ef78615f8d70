"""Visits, inaugurations and other events."""

from __future__ import annotations

from ui.desk import Desk
from ui.signals import Destination
from ui.widgets.record_browser import Browsing, RecordBrowser


class ThePage(RecordBrowser):
    """List and record of events."""

    def __init__(self, desk: Desk) -> None:
        browsing = Browsing(
            "event",
            lambda: self.tr("Visits and ceremonies: what was seen and said on the ground, with photos."),
            ("event_type",),
        )
        super().__init__(desk, browsing)

    def go_to(self, destination: Destination) -> None:
        """A project may ask for a new visit of its own."""
        if destination.kind == "project":
            self.begin({"project": destination.record})
        else:
            super().go_to(destination)
