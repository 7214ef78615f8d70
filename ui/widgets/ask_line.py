"""One question outside any record: label above, one line, help below, and what is wrong with the answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from ui import parts
from ui.i18n import Words


class AskLine(QWidget):
    """Holds what was typed; `secret` hides it."""

    def __init__(
        self,
        name: str,
        label: Callable[[], str],
        *,
        hint: Callable[[], str] | None = None,
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._column = parts.column(self, spacing=parts.GRID // 2)
        self.edit = QLineEdit()
        self.edit.setObjectName(f"field_{name}")
        if secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._words.say(self.edit.setAccessibleName, label)
        self._line = parts.row(spacing=parts.GRID)
        self._line.addWidget(self.edit, 1)
        self._title = parts.label(self._words, label, "label")
        self._title.setBuddy(self.edit)
        self._column.addWidget(self._title)
        self._column.addLayout(self._line)
        if hint is not None:
            self._column.addWidget(parts.label(self._words, hint, "caption"))
            self._words.say(self.edit.setAccessibleDescription, hint)
        self._refusal = parts.plain_label("", "refusal")
        self._refusal.setVisible(False)
        self._column.addWidget(self._refusal)
        self.edit.textEdited.connect(self._on_edited)
        self.setFocusProxy(self.edit)

    @property
    def text(self) -> str:
        """What was typed, without blanks around it."""
        return self.edit.text().strip()

    def say_label(self, text: str) -> None:
        """Ask something else, until the language changes."""
        self._title.setText(text)
        self.edit.setAccessibleName(text)

    def refuse(self, why: str) -> None:
        """Say what is wrong, and put the cursor there."""
        self._refusal.setText(why)
        self._refusal.setVisible(True)
        self.edit.setProperty("refused", "true")
        self._polish()
        self.edit.setFocus()

    def _polish(self) -> None:
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    @Slot()
    def _on_edited(self) -> None:
        if self._refusal.isVisible():
            self._refusal.setVisible(False)
            self.edit.setProperty("refused", "false")
            self._polish()


class AskPath(AskLine):
    """A file that can be typed or chosen; `saving` asks for a new one."""

    def __init__(
        self,
        name: str,
        label: Callable[[], str],
        *,
        saving: bool,
        patterns: str,
        hint: Callable[[], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, label, hint=hint, parent=parent)
        self._saving, self._patterns = saving, patterns
        self._line.addWidget(
            parts.button(
                self._words,
                f"button_browse_{name}",
                lambda: self.tr("Browse…"),
                on_click=self._on_browse,
                icon="folder",
            )
        )

    @Slot()
    def _on_browse(self) -> None:
        ask = QFileDialog.getSaveFileName if self._saving else QFileDialog.getOpenFileName
        chosen, _kind = ask(self, "", self.edit.text(), self._patterns)
        if chosen:
            self.edit.setText(chosen)
