"""A partner beside the sanctions list: names to compare, what looks alike, and a person’s decision with its reason."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from fieldapp.errors import DecisionNeedsReason
from fieldapp.services import listing, screening
from fieldapp.services.screening import Answer, Ready, ScreeningResult
from fieldapp.words import screening as words
from fieldapp.words.errors import ERRORS
from fieldapp.words.format import day
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, in_words, lang
from ui.widgets.alike_card import AlikeCard
from ui.widgets.ask_line import AskLine
from ui.widgets.sanctions_list import SanctionsListLine

LINES = 4  # of names before they scroll
READ_BY_SCREENING = frozenset({"partner", "agreement", "signature", "declaration", "screening"})
"""Kinds whose changes may change what is compared or what was found."""


class ScreeningPanel(QWidget):
    """Works for a partner that is in the log; before that it says so.

    Signals:
        changed: Changes after a comparison or a decision.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._record = ""
        self._ready: Ready | None = None
        self._is_starting = False
        self.words = Words(self)
        column = parts.column(self)
        self.list = SanctionsListLine(desk, "partner")
        column.addWidget(self.list)
        self._column_of_names(column)
        self._answer = parts.plain_label("")
        self._answer.setObjectName("label_screening")
        column.addWidget(self._answer)
        self._cards = parts.column()
        column.addLayout(self._cards)
        column.addWidget(self._decision())
        self.list.loaded.connect(self.refresh)
        self.words.each_time(self._paint)

    def open(self, record: str) -> None:
        """Show another partner, or this one anew."""
        if record != self._record:
            self._record, self._ready, self._is_starting = record, None, False
            self._names.setPlainText("")
            self._names.document().setModified(False)
            self._reason.edit.clear()
        self.list.refresh()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask again; names that are being typed stay."""
        ws, record = self.desk.ws, self._record
        if record:
            self.desk.run(lambda _progress: _look(ws, record), partial(self._on_ready, record))

    def start(self) -> None:
        """Put the cursor where something is to be done, as soon as it is known what."""
        self._is_starting = True
        if self._ready is not None:
            self._go()

    def _go(self) -> None:
        self._is_starting = False
        latest = self._ready.latest if self._ready else None
        if latest is not None and latest.needs_a_person:
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._check.isEnabled():
            self._check.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # building

    def _column_of_names(self, column: QVBoxLayout) -> None:
        title = parts.label(self.words, lambda: self.tr("Names to compare, one a line; add the leaders"), "label")
        self._names = QPlainTextEdit()
        self._names.setObjectName("field_screening_names")
        self._names.setTabChangesFocus(True)
        self._names.setFixedHeight(self._names.fontMetrics().lineSpacing() * LINES + 2 * parts.GRID)
        self.words.say(self._names.setAccessibleName, lambda: self.tr("Names to compare, one a line; add the leaders"))
        title.setBuddy(self._names)
        column.addWidget(title)
        column.addWidget(self._names)
        self._check = parts.button(
            self.words,
            "button_screen",
            lambda: self.tr("Compare with the sanctions list"),
            on_click=self._on_screen,
            icon="shield-check",
        )
        column.addWidget(self._check, 0, Qt.AlignmentFlag.AlignLeft)

    def _decision(self) -> QWidget:
        self._box = QWidget()
        column = parts.column(self._box)
        self._reason = AskLine(
            "screening_reason",
            lambda: self.tr("What sets them apart, or shows that they are the same"),
            hint=lambda: self.tr("Your name and the day are kept with it."),
        )
        column.addWidget(self._reason)
        line = parts.row()
        for name, text, result in (
            ("button_not_them", lambda: self.tr("Names only look alike"), ScreeningResult.FALSE_POSITIVE),
            ("button_it_is_them", lambda: self.tr("It is the listed person or body"), ScreeningResult.CONFIRMED),
        ):
            line.addWidget(parts.button(self.words, name, text, on_click=partial(self._decide, result)))
        line.addStretch(1)
        column.addLayout(line)
        self._box.hide()
        return self._box

    # doing

    def _on_screen(self) -> None:
        ws, record = self.desk.ws, self._record
        names = self._names.toPlainText().splitlines()
        self.desk.run(lambda _progress: screening.screen(ws, record, names=names), self._on_done)

    def _decide(self, result: ScreeningResult) -> None:
        ws, reason = self.desk.ws, self._reason.text
        latest = self._ready.latest if self._ready else None
        if latest is None:
            return
        if not reason:
            told = {"record": latest.screening.reference}
            self._reason.refuse(in_words(ERRORS[DecisionNeedsReason.__name__].fix, told))
            return
        made = latest.screening.id
        self.desk.run(lambda _progress: screening.decide(ws, made, result, reason), self._on_done)

    def _on_done(self, answer: Answer) -> None:
        self._reason.edit.clear()
        self._names.document().setModified(False)
        self.changed.emit(answer.changes)
        self.refresh()

    # showing

    def _on_ready(self, record: str, found: Ready | None) -> None:
        if record != self._record:
            return
        self._ready = found
        if found is not None and not self._names.document().isModified():
            self._names.setPlainText("\n".join(found.names))
            self._names.document().setModified(False)
        self._paint()
        if self._is_starting:
            self._go()

    def _paint(self) -> None:
        parts.emptied(self._cards)
        found, latest = self._ready, self._ready.latest if self._ready else None
        self._check.setEnabled(found is not None and found.list_on is not None)
        self._names.setEnabled(found is not None)
        self._answer.setText(self._said(found, latest))
        alikes = latest.alikes if latest else ()
        for number, alike in enumerate(alikes):
            self._cards.addWidget(AlikeCard(number, alike))
        self._box.setVisible(bool(alikes))

    def _said(self, found: Ready | None, latest: Answer | None) -> str:
        if found is None:
            return self.tr("Enter the record first.")
        if latest is None:
            return in_words(words.NOT_YET)
        made = latest.screening
        result = words.result_said(made.result, lang())
        facts = {"day": _said_day(made.screened_on), "list_day": _said_day(made.list_on), "result": result}
        lines = [in_words(words.SCREENED, facts)]
        if made.decided_by:
            told = {"person": made.decided_by, "day": _said_day(made.decided_on), "reason": made.reason}
            lines.append(in_words(words.DECIDED, told))
        return "\n".join(lines)


def _said_day(iso: str) -> str:
    return day(date.fromisoformat(iso), lang()) if iso else "…"


def _look(ws: Workspace, record: str) -> Ready | None:
    """What is known, or None for a partner that is not in the log yet."""
    return screening.ready(ws, record) if listing.rows(ws, [record]) else None
