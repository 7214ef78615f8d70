"""The first thing seen each morning: the passphrase. Knows nothing of the database."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from fieldapp.errors import DatabaseDamaged, UserError
from ui import parts
from ui.i18n import Words
from ui.problems import in_problem_words

CARD_PX = 440


class UnlockPage(QWidget):
    """Asks one thing.

    Signals:
        wanted: the passphrase that was typed.
        language_wanted: the person asks for the other language.
        forgotten: the person does not know it any more.
        backups_wanted: the passphrase that was typed; the database does not open with it.
    """

    wanted = Signal(str)
    language_wanted = Signal()
    forgotten = Signal()
    backups_wanted = Signal(str)

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._words = Words(self)
        self._refused: UserError | None = None
        outer = parts.column(self, margin=2 * parts.GRID)
        outer.addStretch(1)
        outer.addWidget(parts.centred(self._card(folder), CARD_PX))
        outer.addStretch(2)
        self._words.each_time(self._say_refusal)

    def refuse(self, error: UserError) -> None:
        """Say at the field why the workspace stays closed."""
        self._refused = error
        self._say_refusal()
        self._refusal.setVisible(True)
        self._backups.setVisible(isinstance(error, DatabaseDamaged))
        self._set_waiting(False)
        self._field.selectAll()
        self._field.setFocus()

    def tell(self, news: str) -> None:
        """Say what was done while nobody was in."""
        _say(self._news, news)
        self._news.setVisible(True)

    def _say_refusal(self) -> None:
        if self._refused is not None:
            problem = in_problem_words(self._refused)
            _say(self._refusal, f"{problem.what} {problem.fix}")

    def ask(self) -> None:
        """Put the cursor where typing is expected."""
        self._field.clear()
        self._set_waiting(False)
        self._field.setFocus()

    def _card(self, folder: str) -> QWidget:
        column = QVBoxLayout()
        column.setSpacing(parts.GRID)
        column.addWidget(parts.label(self._words, lambda: self.tr("Open FieldApp"), "title"))
        self._news = parts.plain_label("")
        self._news.setObjectName("label_news")
        self._news.setVisible(False)
        column.addWidget(self._news)
        column.addWidget(parts.label(self._words, lambda: self.tr("Your passphrase"), "label"))
        column.addWidget(self._passphrase())
        self._refusal = parts.plain_label("", "refusal")
        self._refusal.setVisible(False)
        column.addWidget(self._refusal)
        self._backups = parts.button(
            self._words,
            "button_backups",
            lambda: self.tr("Backups…"),
            on_click=lambda: self.backups_wanted.emit(self._field.text()),
        )
        self._backups.setVisible(False)
        column.addWidget(self._backups)
        column.addWidget(self._shown())
        column.addSpacing(parts.GRID)
        self._open = parts.button(
            self._words, "button_open", lambda: self.tr("Open"), on_click=self._on_open, look="primary", icon="lock"
        )
        column.addWidget(self._open)
        forgotten = parts.button(
            self._words,
            "button_forgotten",
            lambda: self.tr("Passphrase forgotten?"),
            on_click=self.forgotten.emit,
            look="link",
            icon="key",
        )
        column.addWidget(forgotten, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(parts.plain_label(folder, "caption"))
        other = parts.button(
            self._words,
            "button_language",
            lambda: self.tr("Continuer en français"),
            on_click=self.language_wanted.emit,
            look="link",
            icon="language",
        )
        column.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        return parts.boxed(column, margin=3 * parts.GRID)

    def _passphrase(self) -> QLineEdit:
        self._field = QLineEdit()
        self._field.setObjectName("field_passphrase")
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._words.say(self._field.setAccessibleName, lambda: self.tr("Your passphrase"))
        self._field.returnPressed.connect(self._on_open)
        self.setFocusProxy(self._field)
        return self._field

    def _shown(self) -> QCheckBox:
        shown = QCheckBox()
        shown.setObjectName("field_shown")
        self._words.say(shown.setText, lambda: self.tr("Show what I type"))
        shown.toggled.connect(self._on_shown)
        return shown

    def _set_waiting(self, waits: bool) -> None:
        self._field.setReadOnly(waits)
        self._open.setEnabled(not waits)

    @Slot(bool)
    def _on_shown(self, shown: bool) -> None:
        self._field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    @Slot()
    def _on_open(self) -> None:
        if self._field.isReadOnly():
            return
        if not self._field.text():
            self._field.setFocus()
            return
        self._refusal.setVisible(False)
        self._set_waiting(True)
        self.wanted.emit(self._field.text())


def _say(label: QLabel, text: str) -> None:
    """Say something in as many lines as it takes: the card asks for heights at its widest."""
    label.setText(text)
    label.setMinimumHeight(label.heightForWidth(CARD_PX - 6 * parts.GRID))
