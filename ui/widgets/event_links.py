"""The visits and ceremonies of a project: each leads to its own page, a new one starts there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.signals import Destination
from ui.widgets.child_rows import ChildRow, child_rows


class EventLinks(QWidget):
    """One button a visit, oldest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._project = ""
        self._shown: tuple[ChildRow, ...] = ()
        self.words = Words(self)
        column = parts.column(self)
        self._list = parts.column()
        column.addLayout(self._list)
        buttons = parts.row()
        for name, text, action in (
            ("button_add_event", lambda: self.tr("New visit"), "new"),
            ("button_add_inauguration", lambda: self.tr("Record an inauguration"), "inauguration"),
        ):
            buttons.addWidget(
                parts.button(self.words, name, text, on_click=partial(self._start, action), look="link", icon="plus")
            )
        buttons.addStretch(1)
        column.addLayout(buttons)

    def open(self, project: str) -> None:
        """Show the visits of a project."""
        self._project = project
        ws, speaking = self.desk.ws, lang()
        self.desk.run(
            lambda _progress: child_rows(ws, "event", project, speaking), lambda rows: self._show(project, rows)
        )

    def _show(self, project: str, rows: Sequence[ChildRow]) -> None:
        if project != self._project or tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        parts.emptied(self._list)
        for row in rows:
            text = " · ".join(cell for cell in row.cells if cell) or self.tr("not entered yet")
            name = f"button_event_{row.id}"
            self._list.addWidget(parts.plain_button(name, text, on_click=partial(self._go, row.id), icon="map-pin"))

    def _start(self, action: str) -> None:
        self.desk.signals.wanted.emit(Destination("events", self._project, "project", action=action))

    def _go(self, record: str) -> None:
        self.desk.signals.wanted.emit(Destination(record=record, kind="event"))
