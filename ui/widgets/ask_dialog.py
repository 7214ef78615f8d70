"""A few questions in a dialog, one thing done with the answers on the worker, and refusals said at their question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QWidget

from fieldapp.errors import UserError
from ui import parts, problems
from ui.i18n import Words
from ui.jobs import JobProgress, JobRunner
from ui.widgets.ask_line import AskLine

WIDTH_PX = 520


@dataclass(frozen=True, slots=True)
class Asking:
    """What a dialog asks.

    Attributes:
        name: of the widgets.
        title: of the dialog; about: what it is for; go: on its button.
        lines: all must be filled in; the last two must be equal where `is_twice`.
        places: where an error is said, by its code; others at the first line.
        choices: (code, words) to choose one of, above the lines.
    """

    name: str
    title: str
    about: str
    go: str
    lines: Sequence[AskLine]
    is_twice: bool = False
    places: Mapping[str, AskLine] = field(default_factory=dict)
    choices: Sequence[tuple[str, str]] = ()
    choice_label: str = ""


class AskDialog(QDialog):
    """Stays open until the work succeeded or the person thinks better of it."""

    def __init__(
        self,
        parent: QWidget,
        jobs: JobRunner,
        asking: Asking,
        work: Callable[[str, JobProgress], object],
        on_done: Callable[[object], None],
    ) -> None:
        """Make it; `open` shows it.

        Args:
            work: gets the chosen code, or "", on the worker; the answers are read when the button is pressed.
            on_done: gets what `work` gave, once the dialog is closed.
        """
        super().__init__(parent)
        self.setWindowTitle(asking.title)
        self.setMinimumWidth(WIDTH_PX)
        self._jobs, self._asking, self._work, self._on_done = jobs, asking, work, on_done
        column = parts.column(self, margin=2 * parts.GRID, spacing=parts.GRID)
        column.addWidget(parts.plain_label(asking.title, "section"))
        column.addWidget(parts.plain_label(asking.about))
        self._choice = QComboBox()
        self._choice.setObjectName(f"choice_{asking.name}")
        self._choice.setAccessibleName(asking.choice_label)
        for code, text in asking.choices:
            self._choice.addItem(text, code)
        if asking.choices:
            column.addWidget(parts.plain_label(asking.choice_label, "label"))
            column.addWidget(self._choice)
        self._choice.setVisible(bool(asking.choices))
        for line in asking.lines:
            column.addWidget(line)
        self._problem = parts.plain_label("", "refusal")
        self._problem.setVisible(False)
        column.addWidget(self._problem)
        column.addLayout(self._buttons())
        if asking.choices or not asking.lines:
            self._choice.setFocus()
        else:
            asking.lines[0].setFocus()

    def _buttons(self) -> QHBoxLayout:
        words = Words(self)
        line = parts.row()
        line.addStretch(1)
        line.addWidget(
            parts.button(words, "button_dialog_cancel", lambda: self.tr("Cancel"), on_click=self.reject, look="link")
        )
        go = self._asking.go
        name = f"button_{self._asking.name}_now"
        self._go = parts.button(words, name, lambda: go, on_click=self._on_go, look="primary")
        line.addWidget(self._go)
        return line

    def _on_go(self) -> None:
        lines = self._asking.lines
        missing = [line for line in lines if not line.text]
        if not self._asking.choices and self._asking.choice_label:
            return  # there is nothing to choose from
        for line in reversed(missing):
            line.refuse(self.tr("Please fill this in."))
        if missing:
            return
        if self._asking.is_twice and lines[-1].edit.text() != lines[-2].edit.text():
            lines[-1].refuse(self.tr("The two passphrases differ. Type the same one twice."))
            return
        work, chosen = self._work, str(self._choice.currentData() or "")
        self._go.setEnabled(False)
        self._jobs.run(lambda progress: work(chosen, progress), on_done=self._on_worked, on_error=self._on_refused)

    def _on_worked(self, result: object) -> None:
        self.accept()
        self._on_done(result)

    def _on_refused(self, error: Exception) -> None:
        self._go.setEnabled(True)
        if not isinstance(error, UserError):
            problems.show(self, error)
            return
        problem = problems.in_problem_words(error)
        text = f"{problem.what} {problem.fix}"
        place = self._asking.places.get(error.code)
        if place is not None:
            place.refuse(text)
        else:
            self._problem.setText(text)
            self._problem.setVisible(True)
