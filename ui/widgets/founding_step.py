"""A step of the first page that asks a few things and makes a workspace of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.errors import UserError
from ui import parts, problems
from ui.founding import NewWorkspace
from ui.i18n import Words
from ui.jobs import JobProgress, JobRunner
from ui.widgets.ask_line import AskLine

Making = Callable[[JobProgress], NewWorkspace]


class FoundingStep(QWidget):
    """Title, explanation, questions, and one button that goes on.

    Signals:
        back: the person wants the step before.
        made: a `NewWorkspace`.
    """

    back = Signal()
    made = Signal(object)

    def __init__(self, name: str, jobs: JobRunner) -> None:
        super().__init__()
        self.words = Words(self)
        self.column = QVBoxLayout()
        self.column.setSpacing(parts.GRID + parts.GRID // 2)
        self._name, self._jobs = name, jobs
        self._asked: tuple[AskLine, ...] = ()
        self._places: Mapping[str, AskLine] = MappingProxyType({})

    def ask(self, *asked: AskLine, places: Mapping[str, AskLine]) -> None:
        """The questions in order; errors by code are shown at their question, others at the first one."""
        self._asked, self._places = asked, places
        for each in asked:
            self.column.addWidget(each)
        self.setFocusProxy(asked[0])

    def passphrases(self) -> tuple[AskLine, AskLine]:
        """The two lines for a new passphrase."""
        first = AskLine(
            f"{self._name}_passphrase",
            lambda: self.tr("Passphrase"),
            hint=lambda: self.tr("At least four words that only you know. Nobody can find it again for you."),
            secret=True,
        )
        return first, AskLine(f"{self._name}_again", lambda: self.tr("Passphrase, once more"), secret=True)

    def finish(self, text: Callable[[], str], on_click: Callable[[], object]) -> None:
        """Put the buttons below, and the frame around."""
        back = parts.button(
            self.words,
            f"button_back_{self._name}",
            lambda: self.tr("Back"),
            on_click=self.back.emit,
            look="link",
            icon="arrow-left",
        )
        self._go = parts.button(self.words, f"button_{self._name}_now", text, on_click=on_click, look="primary")
        line = parts.row()
        line.addWidget(back)
        line.addStretch(1)
        line.addWidget(self._go)
        self.column.addLayout(line)
        parts.column(self).addWidget(parts.boxed(self.column, margin=3 * parts.GRID))

    def is_complete(self, secret: AskLine, again: AskLine, *, optional: AskLine | None = None) -> bool:
        """Whether everything is filled in and the passphrases agree; else it is said at the question."""
        missing = [each for each in self._asked if not each.text and each is not optional]
        for each in reversed(missing):
            each.refuse(self.tr("Please fill this in."))
        if not missing and secret.edit.text() != again.edit.text():
            again.refuse(self.tr("The two passphrases differ. Type the same one twice."))
            return False
        return not missing

    def make(self, making: Making) -> None:
        """Do it on the worker."""
        self._go.setEnabled(False)
        self._jobs.run(making, on_done=self._on_made, on_error=self._on_refused)

    @Slot(object)
    def _on_made(self, made: NewWorkspace) -> None:
        self._go.setEnabled(True)
        self.made.emit(made)

    def _on_refused(self, error: Exception) -> None:
        self._go.setEnabled(True)
        if isinstance(error, UserError):
            problem = problems.in_problem_words(error)
            self._places.get(error.code, self._asked[0]).refuse(f"{problem.what} {problem.fix}")
        else:
            problems.show(self, error)
