"""What is shown when something cannot be done, and when the app itself is at fault."""

from __future__ import annotations

import platform
import sys
import traceback
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fieldapp import __version__
from fieldapp.errors import Cancelled, UserError
from fieldapp.words.errors import ERRORS, REFUSALS
from ui.i18n import Words, in_words


@dataclass(frozen=True, slots=True)
class Problem:
    """An error in words: what happened, what is safe, what to do; details are for whoever helps."""

    title: str
    what: str
    fix: str
    details: str


def in_problem_words(error: UserError) -> Problem:
    """The words for an error, in the language of the window. A class without words of its own uses its parent's."""
    known = next((ERRORS[kind.__name__] for kind in type(error).__mro__ if kind.__name__ in ERRORS), None)
    if known is None:
        known = REFUSALS.get(str(error.facts.get("rule", "")), REFUSALS["unparsable"])
    details = f"{error.code}: {error}\n{_where()}"
    facts = error.facts
    return Problem(in_words(known.title, facts), in_words(known.what, facts), in_words(known.fix, facts), details)


def show(parent: QWidget | None, error: Exception) -> None:
    """Tell the person about an error they can act on; says nothing of what they cancelled themselves.

    Raises:
        Exception: the error itself when it is a bug, so that it reaches the report window.
    """
    if isinstance(error, Cancelled):
        return
    if not isinstance(error, UserError):
        raise error
    dialog = ProblemDialog(in_problem_words(error), parent)
    dialog.open()


class ProblemDialog(QDialog):
    """Title, one sentence, the next step; details behind a button, with copy."""

    def __init__(self, problem: Problem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dialog_problem")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.setWindowTitle(problem.title)
        words = Words(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for text, style in ((problem.title, "title"), (problem.what, ""), (problem.fix, "")):
            column.addWidget(_paragraph(text, style))
        self._details = QPlainTextEdit(problem.details)
        self._details.setReadOnly(True)
        self._details.setVisible(False)
        self._details.setObjectName("field_details")
        words.say(self._details.setAccessibleName, lambda: self.tr("Technical details"))
        column.addWidget(self._details)
        column.addWidget(self._buttons(words))

    def _buttons(self, words: Words) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        shown = QPushButton()
        shown.setCheckable(True)
        shown.setObjectName("button_details")
        shown.toggled.connect(self._details.setVisible)
        words.say(shown.setText, lambda: self.tr("Technical details"))
        copied = QPushButton()
        copied.setObjectName("button_copy")
        copied.clicked.connect(self._on_copy)
        words.say(copied.setText, lambda: self.tr("Copy details"))
        box.addButton(shown, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(copied, QDialogButtonBox.ButtonRole.ActionRole)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        close.setFocus()
        return box

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())


class ReportHook:
    """Installed as `sys.excepthook`: a bug is logged by the caller's handler and told to the person once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent
        self._open: ProblemDialog | None = None

    def install(self) -> None:
        """Take over from Python's own hook."""
        sys.excepthook = self

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        sys.__excepthook__(kind, error, trace)
        if self._open is None:
            self._show("".join(traceback.format_exception(kind, error, trace)))

    def _show(self, details: str) -> None:
        dialog = ProblemDialog(fault(details), self._parent)
        dialog.finished.connect(self._on_finished)
        self._open = dialog
        dialog.open()

    def _on_finished(self, _result: int) -> None:
        self._open = None


def fault(details: str) -> Problem:
    """What is said when the app itself is at fault."""
    return Problem(
        QCoreApplication.translate("Report", "FieldApp stumbled"),
        QCoreApplication.translate("Report", "Something went wrong inside the app. What you typed is kept as a draft."),
        QCoreApplication.translate(
            "Report", "Go on, or restart FieldApp. Send the details to the office on your next stick."
        ),
        f"{_where()}\n{details}",
    )


def _where() -> str:
    return f"FieldApp {__version__}, {platform.platform()}, Python {platform.python_version()}"


def _paragraph(text: str, style: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if style:
        label.setProperty("look", style)
    return label
