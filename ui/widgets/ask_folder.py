"""A question for a folder: typed, or chosen in the system's own dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from ui import parts
from ui.widgets.ask_line import AskLine


class AskFolder(AskLine):
    """A stick or a folder on one."""

    def __init__(
        self,
        name: str,
        label: Callable[[], str],
        *,
        hint: Callable[[], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, label, hint=hint, parent=parent)
        self._line.addWidget(
            parts.button(
                self._words,
                f"button_browse_{name}",
                lambda: self.tr("Choose…"),
                on_click=self._on_browse,
                icon="folder",
            )
        )

    @property
    def path(self) -> Path:
        """The folder as typed, with ~ for the home folder."""
        return Path(self.text).expanduser()

    @Slot()
    def _on_browse(self) -> None:
        chosen = ask_for_folder(self, self.tr("Choose a folder"), self.text)
        if chosen:
            self.edit.setText(chosen)


def ask_for_folder(parent: QWidget, title: str, first: str) -> str:
    """Ask in a dialog; empty when the person thinks better of it."""
    return QFileDialog.getExistingDirectory(parent, title, first)
