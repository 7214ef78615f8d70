"""What can be printed of a project's principles: what is still needed, and the report of the check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.errors import RecordNotFound
from fieldapp.services import needs, reporting
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.jobs import JobProgress


class PrinciplesPapers(QWidget):
    """Two links; where a file went is told to whoever made it."""

    def __init__(self, desk: Desk, tell: Callable[[str], None], parent: QWidget | None = None) -> None:
        """Print nothing until there is a project.

        Args:
            desk: whose worker writes.
            tell: shows a sentence beside the panel.
            parent: owns it.
        """
        super().__init__(parent)
        self._desk, self._tell, self._project = desk, tell, ""
        self._words = Words(self)
        line = parts.row(self)
        self._buttons = [
            parts.button(self._words, name, text, on_click=does, look="link")
            for name, text, does in (
                ("button_print_needs", lambda: self.tr("What I still need…"), self._on_needs),
                ("button_print_report", lambda: self.tr("Check report…"), self._on_report),
            )
        ]
        for made in self._buttons:
            line.addWidget(made)
        line.addStretch(1)
        self.show_project("")

    def show_project(self, project: str) -> None:
        """Print of this one; an empty id means there is nothing to print."""
        self._project = project
        for made in self._buttons:
            made.setEnabled(bool(project))

    def print_needs_to(self, out: Path) -> None:
        """Write what is still needed in this project."""
        ws, project, speaking = self._desk.ws, self._project, lang()

        def work(progress: JobProgress) -> Path:
            found = needs.needs(ws, projects=[project], lang=speaking, progress=progress)
            return needs.write(ws, found, out, lang=speaking)

        self._desk.run(work, self._on_written)

    def print_report_to(self, out: Path) -> None:
        """Write the report of a check of now, which is kept."""
        ws, project, speaking = self._desk.ws, self._project, lang()
        self._desk.run(
            lambda progress: reporting.check_report(ws, project, out, lang=speaking, progress=progress),
            self._on_written,
            self._on_not_written,
        )

    def _on_not_written(self, error: Exception) -> None:
        """What is only typed so far has no check to print."""
        if isinstance(error, RecordNotFound):
            self._tell(self.tr("Enter the record first."))
        else:
            self._desk.show(error)

    def _on_written(self, path: Path) -> None:
        self._tell(self.tr("Written: {path}").format(path=path))

    def _on_needs(self) -> None:
        self._ask(self.tr("Print what I still need…"), self.tr("needs.pdf"), self.print_needs_to)

    def _on_report(self) -> None:
        self._ask(self.tr("Print the report of the check…"), self.tr("check.pdf"), self.print_report_to)

    def _ask(self, title: str, suggested: str, write: Callable[[Path], None]) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(self, title, suggested, "*.pdf")
        if chosen:
            write(Path(chosen))
