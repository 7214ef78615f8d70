"""What colleagues said and decided about a project, and what is still to be said, decided or done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.changes import Changes
from fieldapp.services import listing
from fieldapp.words import follow_up as said
from fieldapp.words.criteria import criterion_title
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, in_words, lang
from ui.jobs import JobProgress
from ui.widgets.ask_decision import AskDecision, Question, Reply
from ui.widgets.follow_up_lines import Found, Item, gather, items_of
from ui.widgets.follow_up_questions import (
    carry_out,
    comment_question,
    concern_question,
    criterion_question,
    review_question,
)

READ_BY_FOLLOW_UP = frozenset(
    {"review", "note", "breach", "action_point", "waiver", "referral", "concern", "evidence", "project"}
)
"""Kinds whose changes may change what is shown."""


class FollowUp(QWidget):
    """Works for a record that is in the log; before that it says so. Only projects are reviewed.

    Signals:
        changed: Changes after something was said or decided.
        goal_wanted: kind, record and field that a remark is about.
    """

    changed = Signal(object)
    goal_wanted = Signal(str, str, str)

    def __init__(self, desk: Desk, kind: str = "project", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._kind = desk, kind
        self._record = ""
        self._found: Found | None = None
        self.words = Words(self)
        column = parts.column(self)
        self._lines: QVBoxLayout = parts.column(spacing=parts.GRID // 2)
        column.addLayout(self._lines)
        self.ask = AskDecision(desk.today)
        self.ask.answered.connect(self._on_answer)
        column.addWidget(self.ask)
        self._starters(column)
        self.words.each_time(self._paint)

    def open(self, record: str) -> None:
        """Show another project, or this one anew."""
        if record != self._record:
            self._record, self._found = record, None
            self.ask.close_question()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask again."""
        ws, record = self.desk.ws, self._record
        if record:
            self.desk.run(lambda _progress: _look(ws, record), partial(self._on_found, record))

    def ask_about(self, criterion: str, *, is_referred: bool) -> None:
        """Ask for a waiver from a criterion, or for an answer to what had to be referred."""
        self.ask.ask(criterion_question(criterion, criterion_title(criterion, lang()), is_referred=is_referred))

    def remark_on(self, record: str, kind: str, field: str) -> None:
        """Ask for a remark on a field, or on a record as a whole."""
        self.ask.ask(comment_question(record, kind, field))

    def _starters(self, column: QVBoxLayout) -> None:
        line = parts.row()
        starters: tuple[tuple[str, Callable[[], str], Callable[[], Question]], ...] = (
            ("button_review", lambda: self.tr("Review…"), review_question),
            ("button_comment", lambda: self.tr("Remark…"), self._about_all),
            ("button_concern", lambda: self.tr("Concern (offices only)…"), concern_question),
        )
        for name, text, question in starters[0 if self._kind == "project" else 1 :]:
            start = partial(self._start, question)
            line.addWidget(parts.button(self.words, name, text, on_click=start, look="link"))
        line.addStretch(1)
        column.addLayout(line)

    def _about_all(self) -> Question:
        return comment_question(self._record, self._kind, "")

    def _start(self, question: Callable[[], Question]) -> None:
        self.ask.ask(question())

    # showing

    def _on_found(self, record: str, found: Found | None) -> None:
        if record == self._record:
            self._found = found
            self._paint()

    def _paint(self) -> None:
        parts.emptied(self._lines)
        if self._found is None:
            self._lines.addWidget(parts.plain_label(self.tr("Enter the record first."), "caption"))
            return
        items = items_of(self._found, lang())
        for item in items:
            self._lines.addWidget(self._line(item))
        if not items:
            self._lines.addWidget(parts.plain_label(in_words(said.NOTHING_YET), "caption"))

    def _line(self, item: Item) -> QWidget:
        made = QWidget()
        column = parts.column(made, spacing=2)
        column.addWidget(parts.plain_label(item.head, "label"))
        if item.text:
            column.addWidget(parts.plain_label(item.text))
        buttons = parts.row(spacing=parts.GRID)
        if item.goal is not None:
            goal = item.goal
            does = partial(self.goal_wanted.emit, goal.kind, goal.record, goal.field)
            go = parts.plain_button("button_follow_goal", self.tr("Go to the field"), on_click=does, look="link")
            buttons.addWidget(go)
        for question in item.questions:
            start = partial(self.ask.ask, question)
            buttons.addWidget(parts.plain_button(f"ask_{question.code}", question.title, on_click=start, look="link"))
        buttons.addStretch(1)
        column.addLayout(buttons)
        return made

    # doing

    @Slot(object)
    def _on_answer(self, reply: Reply) -> None:
        ws, record = self.desk.ws, self._record

        def work(progress: JobProgress) -> Changes:
            return carry_out(ws, record, reply, progress)

        self.desk.run(work, self._on_done)

    def _on_done(self, changes: Changes) -> None:
        self.ask.close_question()
        self.changed.emit(changes)
        self.refresh()


def _look(ws: Workspace, record: str) -> Found | None:
    """What is known, or None for a project that is not in the log yet."""
    return gather(ws, record) if listing.rows(ws, [record]) else None
