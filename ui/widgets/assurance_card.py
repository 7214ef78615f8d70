"""A partner's year: the visits and spot checks that it requires, with their formula, and what a number waits for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QWidget

from fieldapp.changes import Changes
from fieldapp.services import assurance, listing
from fieldapp.services.assurance import Gap, OfPartner, Paragraph
from fieldapp.words import hact as words
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, in_words, lang
from ui.signals import Destination

READ_BY_ASSURANCE: Final = frozenset(
    {"partner", "risk_rating", "contribution", "cash_request", "agreement", "project", "project_partner", "event"}
)
"""Kinds whose changes may change a number."""
_PAGES: Final[Mapping[str, str]] = MappingProxyType(
    {"partner": "partners", "risk_rating": "partners", "contribution": "projects", "cash_request": "projects"}
)


class AssuranceCard(QWidget):
    """Works for a partner that is in the log, by what is entered; one calendar year at a time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._record = ""
        self._year = desk.today().year
        self._told: OfPartner | None = None
        self.words = Words(self)
        column = parts.column(self)
        head = parts.row()
        self._title = parts.plain_label("", "label")
        self._title.setObjectName("label_assurance_year")
        head.addWidget(self._title, 1)
        for icon, text, step in (
            ("chevron-left", lambda: self.tr("Year before"), -1),
            ("chevron-right", lambda: self.tr("Year after"), 1),
        ):
            head.addWidget(parts.icon_button(self.words, icon, text, on_click=partial(self._turn, step)))
        column.addLayout(head)
        self._lines = parts.column()
        column.addLayout(self._lines)
        self.words.each_time(self._paint)

    def open(self, record: str) -> None:
        """Show another partner, or this one anew."""
        if record != self._record:
            self._record, self._told = record, None
            self._year = self.desk.today().year
            self._paint()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Count again."""
        ws, record, year = self.desk.ws, self._record, self._year
        if record:
            self.desk.run(lambda _progress: _look(ws, record, year), partial(self._on_told, record, year))

    def on_changed(self, changes: Changes) -> None:
        """Something was written, perhaps what is counted here, or a rule."""
        if changes.rules or not changes.kinds.isdisjoint(READ_BY_ASSURANCE):
            self.refresh()

    def on_typed(self) -> None:
        """Numbers follow what is entered, so nothing changes yet."""

    # showing

    def _on_told(self, record: str, year: int, told: OfPartner | None) -> None:
        if (record, year) == (self._record, self._year) and told != self._told:
            self._told = told
            self._paint()

    def _paint(self) -> None:
        self._title.setText(in_words(words.TITLE, {"year": self._year}))
        parts.emptied(self._lines)
        if self._told is None:
            return
        for paragraph in self._told.paragraphs(lang()):
            self._lines.addWidget(_card(paragraph))
        for number, (said, gap) in enumerate(self._told.waiting(lang())):
            name, does = f"button_assurance_gap_{number}", partial(self._go, gap)
            self._lines.addWidget(parts.plain_button(name, said, on_click=does, look="link", icon="pencil"))

    # doing

    def _turn(self, step: int) -> None:
        self._year += step
        self._title.setText(in_words(words.TITLE, {"year": self._year}))
        self.refresh()

    def _go(self, gap: Gap) -> None:
        target = gap.target
        page = _PAGES.get(target.kind, "")
        self.desk.signals.wanted.emit(
            Destination(page=page, record=target.record, kind=target.kind, field=target.field)
        )


def _card(paragraph: Paragraph) -> QFrame:
    body = parts.column(spacing=parts.GRID // 2)
    first, *more = paragraph.lines
    body.addWidget(parts.plain_label(paragraph.heading, "section"))
    body.addWidget(parts.plain_label(first, "INCOMPLETE" if paragraph.is_open else "PASS"))
    for line in more:
        body.addWidget(parts.plain_label(line))
    return parts.boxed(body, margin=parts.GRID)


def _look(ws: Workspace, record: str, year: int) -> OfPartner | None:
    """Its year, or None for a partner that is not in the log yet."""
    return assurance.of_partner(ws, record, year=year) if listing.rows(ws, [record]) else None
