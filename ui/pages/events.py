"""Visits, inaugurations and other events; an inauguration can be recorded step by step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fieldapp.changes import Changes
from ui.desk import Desk
from ui.signals import Destination
from ui.widgets.browsing import Action, Browsing
from ui.widgets.inauguration import Inauguration
from ui.widgets.record_browser import RecordBrowser


class ThePage(RecordBrowser):
    """List and record of events; the five steps take the whole page while they are shown."""

    def __init__(self, desk: Desk) -> None:
        self.flow: Inauguration | None = None
        browsing = Browsing(
            "event",
            lambda: self.tr("Visits and ceremonies: what was seen and said on the ground, with photos."),
            ("event_type",),
            (
                Action(
                    "button_inauguration",
                    lambda: self.tr("Inauguration step by step"),
                    "droplet",
                    self.begin_inauguration,
                ),
                Action("button_take_up", lambda: self.tr("Take up again"), "redo", self.take_up_shown),
            ),
        )
        super().__init__(desk, browsing)

    def begin_inauguration(self, project: str = "") -> None:
        """A new one, perhaps of a project."""
        self._show_flow().begin(project)

    def take_up_shown(self) -> None:
        """The inauguration that is shown, step by step; other events have no steps."""
        shown = self.editor.form.editors["event_type"].raw
        if self.editor.record and shown == "INAUGURATION":
            self.take_up(self.editor.record)

    def take_up(self, record: str) -> Inauguration:
        """An inauguration that was begun before, step by step again."""
        flow = self._show_flow()
        flow.open(record)
        return flow

    def go_to(self, destination: Destination) -> None:
        project = destination.record if destination.kind == "project" else ""
        if destination.action == "inauguration":
            self.begin_inauguration(project)
            return
        self._hide_flow()
        if project:
            self.begin({"project": project})
        else:
            super().go_to(destination)

    def leave(self) -> None:
        if self._is_in_flow() and self.flow is not None:
            self.flow.leave()
        super().leave()

    def on_changed(self, changes: Changes) -> None:
        super().on_changed(changes)
        if self.flow is not None:
            self.flow.on_changed(changes)

    def enter_now(self) -> None:
        if self._is_in_flow() and self.flow is not None:
            self.flow.next()
        else:
            super().enter_now()

    def step_back(self) -> bool:
        if self._is_in_flow() and self.flow is not None:
            self._on_closed(self.flow.form.record)
            return True
        return super().step_back()

    def panes(self) -> Sequence[QWidget]:
        return (self.flow,) if self._is_in_flow() and self.flow is not None else super().panes()

    def _is_in_flow(self) -> bool:
        return self.flow is not None and self.flow.isVisible()

    def _show_flow(self) -> Inauguration:
        if self.flow is None:
            self.flow = Inauguration(self.desk)
            self.flow.closed.connect(self._on_closed)
            self.add_cover(self.flow)
        self.cover(self.flow)
        return self.flow

    def _hide_flow(self) -> None:
        if self.flow is not None:
            self.flow.leave()
            self.uncover()

    @Slot(str)
    def _on_closed(self, record: str) -> None:
        self._hide_flow()
        if record:
            self.open(record)
