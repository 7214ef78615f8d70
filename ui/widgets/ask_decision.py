"""One question about somebody's work, asked where the answer is wanted: why, until when, with which proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fieldapp.errors import FieldRefused
from fieldapp.records import typed
from fieldapp.records.shape import field_of
from ui import parts
from ui.i18n import Words, lang
from ui.widgets.ask_line import AskLine, AskPath

PROOFS = "*.pdf *.jpg *.jpeg *.png"


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to answer: its code and the words of its button."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        code: what kind of decision; for whoever takes the answer.
        record: id of what it is about, or a criterion's number.
        title: stands above.
        reason: label of the line to write in; empty where nothing is to be written.
        wants_end: ask until when.
        wants_proof: ask for a file.
        about: the field that a remark is on; empty for the record as a whole.
    """

    code: str
    record: str
    title: str
    reason: str
    choices: tuple[Choice, ...]
    wants_end: bool = False
    wants_proof: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What was answered."""

    question: Question
    choice: str
    reason: str
    until: date | None = None
    proof: Path | None = None


class AskDecision(QWidget):
    """Hidden until something is asked.

    Signals:
        answered: a Reply.
        closed: nobody answers.
    """

    answered = Signal(object)
    closed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._words = today, Words(self)
        self._question: Question | None = None
        self._chosen: list[QPushButton] = []
        inside = parts.column()
        self._title = parts.plain_label("", "section")
        inside.addWidget(self._title)
        self._reason = AskLine("decision_reason", self._reason_label)
        self._until = AskLine("decision_until", lambda: self.tr("Until when (12/3, +30…)"))
        self._proof = AskPath(
            "decision_proof",
            lambda: self.tr("File that proves it"),
            saving=False,
            patterns=PROOFS,
        )
        for one in (self._reason, self._until, self._proof):
            inside.addWidget(one)
        self._buttons: QVBoxLayout = parts.column(spacing=parts.GRID // 2)
        inside.addLayout(self._buttons)
        parts.column(self).addWidget(parts.boxed(inside))
        self.hide()

    def ask(self, question: Question) -> None:
        """Ask, with the cursor in the first line."""
        self._question = question
        self._title.setText(question.title)
        for one in (self._reason, self._until, self._proof):
            one.edit.clear()
        self._reason.say_label(question.reason)
        self._reason.setVisible(bool(question.reason))
        self._until.setVisible(question.wants_end)
        self._proof.setVisible(question.wants_proof)
        self._fill_buttons(question)
        self.show()
        first: QWidget = self._reason if question.reason else self._chosen[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_question(self) -> None:
        """Ask nothing any more."""
        self._question = None
        self.hide()
        self.closed.emit()

    def _reason_label(self) -> str:
        return self._question.reason if self._question else self.tr("Why")

    def _fill_buttons(self, question: Question) -> None:
        parts.emptied(self._buttons)
        self._chosen = []
        for number, choice in enumerate(question.choices):
            look = "primary" if number == 0 else ""
            made = QPushButton(choice.text)
            made.setObjectName(f"decide_{choice.code}")
            made.setAutoDefault(False)
            made.setProperty("look", look)
            made.clicked.connect(partial(self._on_choice, choice.code))
            self._chosen.append(made)
            self._buttons.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        leave = QPushButton(self.tr("Do not decide now"))
        leave.setObjectName("decide_nothing")
        leave.setAutoDefault(False)
        leave.setProperty("look", "link")
        leave.clicked.connect(self.close_question)
        self._buttons.addWidget(leave, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_choice(self, code: str, _checked: bool = False) -> None:
        question = self._question
        if question is None:
            return
        if question.reason and not self._reason.text:
            self._reason.refuse(self.tr("Write one sentence."))
            return
        until = self._day() if question.wants_end else None
        if question.wants_end and until is None:
            self._until.refuse(self.tr("Write a day, such as 30/6/2026 or +30."))
            return
        proof = Path(self._proof.text) if question.wants_proof and self._proof.text else None
        if proof is not None and not proof.is_file():
            self._proof.refuse(self.tr("There is no such file."))
            return
        self.answered.emit(Reply(question, code, self._reason.text, until, proof))

    def _day(self) -> date | None:
        try:
            shape = field_of("waiver", "expires_on")
            read = typed.parse(shape, self._until.text, today=self._today(), lang=lang())
        except FieldRefused:
            return None
        return date.fromisoformat(read) if read else None
