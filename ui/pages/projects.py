"""Projects: the work itself, with the seven principles beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldapp.changes import Changes
from fieldapp.words.principles import PRINCIPLES
from ui import parts
from ui.desk import Desk
from ui.signals import Destination
from ui.widgets.browsing import Browsing
from ui.widgets.importing_browser import ImportingBrowser
from ui.widgets.principles_panel import PrinciplesPanel
from ui.widgets.record_editor import RecordEditor

PANEL_FROM_PX = 1100  # of the window's width; below it the panel is a strip of marks


class ThePage(ImportingBrowser):
    """List and record of projects."""

    def __init__(self, desk: Desk) -> None:
        browsing = Browsing(
            "project",
            lambda: self.tr("A project is work with partners at one place. Choose one, or begin a new one."),
            ("project_kind", "state"),
        )
        super().__init__(desk, browsing)

    def on_changed(self, changes: Changes) -> None:
        super().on_changed(changes)
        # Partners and agreements count too, so whatever changed may matter.
        self.panel.refresh()

    def go_to(self, destination: Destination) -> None:
        super().go_to(destination)
        if destination.action in PRINCIPLES:
            self.panel.seek(destination.action)

    def panes(self) -> Sequence[QWidget]:
        return (*super().panes(), self.panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.fold(is_strip=self.window().width() < PANEL_FROM_PX)

    def _around_editor(self, editor: RecordEditor) -> QWidget:
        self.panel = PrinciplesPanel(self.desk)
        self.panel.wanted.connect(self.desk.signals.wanted.emit)
        self.panel.decision_wanted.connect(self._on_decision)
        editor.shown.connect(self.panel.show_project)
        editor.kept.connect(self.panel.refresh)
        both = QWidget()
        line = parts.row(both, spacing=0)
        line.addWidget(editor, 1)
        line.addWidget(self.panel)
        return both

    @Slot(str, bool)
    def _on_decision(self, criterion: str, is_referred: bool) -> None:
        self.editor.decide(criterion, is_referred=is_referred)
