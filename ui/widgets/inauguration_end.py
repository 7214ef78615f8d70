"""Behind the five steps: what is still empty, what the principles say, and the account to print."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.services import checking, printing
from fieldapp.services.checking import Checked
from fieldapp.words.fields import field_label
from fieldapp.words.principles import principle_name, verdict_word
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.signals import Destination
from ui.widgets.marks import mark
from ui.widgets.record_form import RecordForm

ASKED = ("project", "held_on", "place", "women", "men", "girls", "boys", "status_id", "management", "handed_over")
MOST = 8  # findings shown here; the project's panel has them all


class InaugurationEnd(QWidget):
    """Signals to the flow.

    Signals:
        step_wanted: a field of the event that is still empty.
    """

    step_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._form: RecordForm | None = None
        self.words = Words(self)
        column = parts.column(self, spacing=2 * parts.GRID)
        column.addWidget(parts.label(self.words, lambda: self.tr("The inauguration is recorded"), "title"))
        self._empty = parts.column()
        column.addLayout(self._empty)
        self._print = parts.button(
            self.words,
            "button_print",
            lambda: self.tr("Print the account…"),
            on_click=self._on_print,
            look="primary",
            icon="print",
        )
        line = parts.row()
        line.addWidget(self._print)
        line.addStretch(1)
        column.addLayout(line)
        self._printed = parts.plain_label("", "caption")
        self._printed.hide()
        column.addWidget(self._printed)
        self._principles = parts.column()
        column.addLayout(self._principles)
        column.addStretch(1)

    def show_event(self, form: RecordForm) -> None:
        """Look at an event whose form is open."""
        self._form = form
        self._printed.hide()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say again what is empty and what the principles say."""
        if self._form is None:
            return
        editors = self._form.editors
        empty = [name for name in ASKED if name in editors and not editors[name].raw.strip()]
        self._say_empty(empty)
        project, ws, speaking = editors["project"].raw, self.desk.ws, lang()
        parts.emptied(self._principles)
        if project:
            self.desk.run(lambda _progress: checking.live(ws, project, lang=speaking), self._say_principles)

    def _say_empty(self, empty: list[str]) -> None:
        parts.emptied(self._empty)
        if not empty:
            self._empty.addWidget(parts.plain_label(self.tr("Everything that is asked has an answer.")))
            return
        self._empty.addWidget(parts.plain_label(self.tr("Still empty; nothing prevents you from filling it in later:")))
        for name in empty:
            said = field_label("event", name, lang())
            self._empty.addWidget(
                parts.plain_button(
                    f"button_empty_{name}",
                    said,
                    on_click=partial(self.step_wanted.emit, name),
                    look="link",
                    icon="pencil",
                )
            )

    def _say_principles(self, checked: Checked) -> None:
        parts.emptied(self._principles)
        self._principles.addWidget(parts.plain_label(self.tr("What the principles say"), "section"))
        for principle, verdict in checked.principles.items():
            line = parts.row()
            line.addWidget(parts.plain_label(principle_name(principle, lang())), 1)
            seen = parts.plain_label("", wraps=False)
            seen.setPixmap(mark(verdict))
            line.addWidget(seen)
            line.addWidget(parts.plain_label(verdict_word(verdict, lang()), verdict, wraps=False))
            self._principles.addLayout(line)
        for told in checked.outcome.open_findings[:MOST]:
            said = told.said(lang())
            text = f"{said.criterion} {said.reason}"
            self._principles.addWidget(parts.plain_label(text, "caption"))
        project = checked.project
        self._principles.addWidget(
            parts.plain_button(
                "button_to_project",
                self.tr("Open the project with all its points"),
                on_click=partial(self._go, project),
                icon="folder",
            )
        )

    def _go(self, project: str) -> None:
        self.desk.signals.wanted.emit(Destination(record=project, kind="project"))

    @Slot()
    def _on_print(self) -> None:
        if self._form is None:
            return
        suggested = self.tr("account.pdf")
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Print the account…"), suggested, "*.pdf")
        if chosen:
            self.print_to(Path(chosen))

    def print_to(self, out: Path) -> None:
        """Write the account as a file of one page."""
        if self._form is None:
            return
        ws, record, speaking = self.desk.ws, self._form.record, lang()
        self.desk.run(lambda progress: printing.account(ws, record, out, speaking, progress), self._on_printed)

    def _on_printed(self, path: Path) -> None:
        self._printed.setText(self.tr("Written: {path}").format(path=path))
        self._printed.show()
