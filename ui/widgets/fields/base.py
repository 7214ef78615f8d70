"""What every field editor has: label above, input, help below, why, and the refusal with its fix."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from fieldapp.errors import FieldRefused
from fieldapp.records import typed
from fieldapp.records.shape import FieldShape
from fieldapp.words.fields import field_help, field_label, field_why
from fieldapp.words.refusals import REFUSALS
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, in_words, lang

HOLD_MS = 400  # typing reaches the draft at the latest after this
SHOWN = 60  # characters of a value that a refusal repeats


class FieldEditor(QWidget):
    """One field of one record.

    A subclass makes its input, shows a raw text in it and reads it back.

    Signals:
        edited: field name and raw text, at most every 400 ms while one types, and when the cursor leaves.
        create_wanted: kind and name of a record that should be made and put here.
    """

    edited = Signal(str, str)
    create_wanted = Signal(str, str)

    def __init__(self, shape: FieldShape, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shape, self.desk = shape, desk
        self._kept = ""  # raw text that was last shown or handed over
        self.before = ""  # the text before the one handed over last
        self._pending = QTimer(self)
        self._pending.setSingleShot(True)
        self._pending.setInterval(HOLD_MS)
        self._pending.timeout.connect(self.flush)
        self.words = Words(self)
        self.column = parts.column(self, spacing=parts.GRID // 2)
        self.input = self.make_input()
        self.input.setObjectName(f"field_{shape.kind}_{shape.name}")
        self.dress()
        self.setFocusProxy(self.input)
        self.input.installEventFilter(self)

    # what a subclass says

    def make_input(self) -> QWidget:
        """The widget that takes the cursor."""
        raise NotImplementedError

    def show_raw(self, raw: str) -> None:
        """Put a text into the input without a signal."""
        raise NotImplementedError

    def read_raw(self) -> str:
        """The text as it stands in the input."""
        raise NotImplementedError

    # what a form does with it

    @property
    def raw(self) -> str:
        """The text as it stands."""
        return self.read_raw()

    def set_raw(self, raw: str) -> None:
        """Show a text that comes from the log, a draft or undo; nothing is emitted."""
        self._pending.stop()
        self._kept = raw
        self.show_raw(raw)
        self.check()

    @Slot()
    def flush(self) -> None:
        """Hand over what is typed now."""
        self._pending.stop()
        raw = self.read_raw()
        if raw != self._kept:
            self.before, self._kept = self._kept, raw
            self.edited.emit(self.shape.name, raw)

    @property
    def is_touched(self) -> bool:
        """Whether something was typed that is not handed over yet."""
        return self._pending.isActive()

    @property
    def display(self) -> str:
        """What a person reads in the input, for a table."""
        return self.read_raw()

    def touched(self) -> None:
        """A subclass calls this after every key; the text is handed over soon."""
        if not self._pending.isActive():
            self._pending.start()
        if self._refusal.isVisible():
            self.check()

    def chosen(self) -> None:
        """A subclass calls this when something was picked as a whole."""
        self.check()
        self.flush()

    def check(self) -> bool:
        """Say at the field what is wrong with the text; whether it can be entered."""
        try:
            typed.parse(self.shape, self.read_raw(), today=self.desk.today(), lang=lang())
        except FieldRefused as error:
            self.refuse(str(error.facts.get("rule", "unparsable")))
            return False
        self.refuse("")
        return True

    def refuse(self, rule: str) -> None:
        """Show the words of a rule; an empty rule takes them away."""
        if not rule:
            self._refusal.setVisible(False)
        else:
            words = REFUSALS.get(rule, REFUSALS["unparsable"])
            facts = {"field": self._label.text(), "value": self.read_raw()[:SHOWN], "kind": self.shape.kind}
            self._refusal.setText(f"{in_words(words.what, facts)} {in_words(words.fix, facts)}")
            self._refusal.setVisible(True)
        self.mark_refused(bool(rule))

    def mark_refused(self, refused: bool) -> None:
        """Give the input its red edge, or take it away."""
        if bool(self.input.property("refused") == "true") != refused:
            self.input.setProperty("refused", "true" if refused else "false")
            self.input.style().unpolish(self.input)
            self.input.style().polish(self.input)

    @property
    def refusal(self) -> str:
        """What is said at the field; empty when nothing is wrong."""
        return self._refusal.text() if not self._refusal.isHidden() else ""

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and watched is self.input:
            self.on_left()
        return super().eventFilter(watched, event)

    def on_left(self) -> None:
        """The cursor has left the input."""
        self.check()
        self.flush()

    # inside

    def dress(self) -> None:
        """Stand label, input, help and refusal below each other; a subclass may add to it."""
        kind, name = self.shape.kind, self.shape.name
        head = parts.row(spacing=parts.GRID)
        self._label = parts.label(self.words, lambda: field_label(kind, name, lang()), "label")
        self._label.setBuddy(self.input)
        head.addWidget(self._label, 1)
        if field_why(kind, name, lang()):
            head.addWidget(self._why_button(), 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(self.input)
        self.words.say(self.input.setAccessibleName, lambda: field_label(kind, name, lang()))
        self._why = parts.label(self.words, lambda: field_why(kind, name, lang()), "caption")
        self._why.setVisible(False)
        self.column.addWidget(self._why)
        if field_help(kind, name, lang()):
            self.column.addWidget(parts.label(self.words, lambda: field_help(kind, name, lang()), "caption"))
            self.words.say(self.input.setAccessibleDescription, lambda: field_help(kind, name, lang()))
        self._refusal: QLabel = parts.plain_label("", "refusal")
        self._refusal.setObjectName(f"refusal_{kind}_{name}")
        self._refusal.setVisible(False)
        self.column.addWidget(self._refusal)

    def _why_button(self) -> QToolButton:
        made = QToolButton()
        made.setObjectName(f"why_{self.shape.kind}_{self.shape.name}")
        made.setProperty("look", "link")
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.words.say(made.setText, lambda: self.tr("why?"))
        self.words.say(
            made.setAccessibleName,
            lambda: self.tr("Why: {field}").format(field=field_label(self.shape.kind, self.shape.name, lang())),
        )
        made.toggled.connect(self._on_why)
        return made

    @Slot(bool)
    def _on_why(self, wanted: bool) -> None:
        self._why.setVisible(wanted)
