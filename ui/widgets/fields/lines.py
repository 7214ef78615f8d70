"""Fields that are a line of text: words, numbers, money, days, positions; and longer texts."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from fieldapp.errors import FieldRefused
from fieldapp.records import typed
from fieldapp.records.values import FieldType
from ui import icons, parts
from ui.i18n import lang
from ui.widgets.fields.base import FieldEditor
from ui.widgets.suggest import is_undo

LEAST_LINES = 3
MOST_LINES = 9
PASTED_MOST = 100_000  # characters taken from the clipboard at once; more cannot be entered anyway

_TIDIED = frozenset({FieldType.MONEY, FieldType.DAY, FieldType.COUNT, FieldType.POSITION, FieldType.RATE})


class Line(QLineEdit):
    """A line that leaves undo to the form."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            event.ignore()
            return False
        return super().event(event)


class TextBox(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it, undo belongs to the form, it grows with its text."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.textChanged.connect(self._fit)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_undo(event) or (enters and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
                event.ignore()
                return False
        return super().event(event)

    @Slot()
    def _fit(self) -> None:
        lines = max(LEAST_LINES, min(MOST_LINES, self.document().size().toSize().height()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 22)


class LineField(FieldEditor):
    """One line. What can be read in several ways is shown in the usual way once the cursor leaves."""

    def make_input(self) -> QWidget:
        self._line = Line()
        self._line.textEdited.connect(self.touched)
        return self._line

    def show_raw(self, raw: str) -> None:
        self._line.setText(raw)
        self._line.setCursorPosition(0)

    def read_raw(self) -> str:
        return self._line.text()

    def on_left(self) -> None:
        if self.check() and self.shape.type in _TIDIED:
            self._tidy()
        self.flush()

    def _tidy(self) -> None:
        """« hier » becomes a date at once, because tomorrow it would mean another one."""
        raw = self._line.text()
        try:
            value = typed.parse(self.shape, raw, today=self.desk.today(), lang=lang())
        except FieldRefused:
            return
        tidy = typed.show(self.shape, value, lang()) if value is not None else ""
        if tidy != raw:
            self._line.setText(tidy)


class DayField(LineField):
    """A day, typed as people say it, or picked from a calendar."""

    def make_input(self) -> QWidget:
        line = super().make_input()
        self._calendar: QFrame | None = None
        self._opener = QToolButton(line)
        self._opener.setObjectName(f"calendar_{self.shape.kind}_{self.shape.name}")
        self._opener.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._opener.setCursor(Qt.CursorShape.PointingHandCursor)
        self._opener.setProperty("look", "link")
        icons.wear(self._opener, "calendar", self._opener.setIcon, "muted")
        self.words.say(self._opener.setToolTip, lambda: self.tr("Calendar (Alt+Down)"))
        self.words.say(self._opener.setAccessibleName, lambda: self.tr("Calendar"))
        self._opener.clicked.connect(self._on_calendar)
        inside = parts.row(line)
        inside.setContentsMargins(0, 0, 4, 0)
        inside.addStretch(1)
        inside.addWidget(self._opener)
        line.setMinimumWidth(160)
        line.setMaximumWidth(260)
        return line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._on_calendar()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_calendar(self) -> None:
        self._calendar = QFrame(self, Qt.WindowType.Popup)
        self._calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = QCalendarWidget()
        shown.setGridVisible(False)
        shown.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        current = self._current()
        if current.isValid():
            shown.setSelectedDate(current)
        shown.activated.connect(self._on_picked)
        shown.clicked.connect(self._on_picked)
        column = QVBoxLayout(self._calendar)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(shown)
        self._calendar.move(self._line.mapToGlobal(QPoint(0, self._line.height())))
        self._calendar.show()
        shown.setFocus()

    def _current(self) -> QDate:
        try:
            value = typed.parse(self.shape, self._line.text(), today=self.desk.today(), lang=lang())
        except FieldRefused:
            return QDate()
        return QDate.fromString(str(value), Qt.DateFormat.ISODate)

    @Slot(QDate)
    def _on_picked(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
        iso = day.toString(Qt.DateFormat.ISODate)
        self._line.setText(typed.show(self.shape, iso, lang()))
        self._line.setFocus()
        self.chosen()


class LongField(FieldEditor):
    """A text of several lines; pasted text loses its dress."""

    def make_input(self) -> QWidget:
        self._box = TextBox()
        self._box.textChanged.connect(self._on_changed)
        self._quiet = False
        return self._box

    def show_raw(self, raw: str) -> None:
        self._quiet = True
        self._box.setPlainText(raw)
        self._box.moveCursor(QTextCursor.MoveOperation.Start)
        self._quiet = False

    def read_raw(self) -> str:
        return self._box.toPlainText()

    @Slot()
    def _on_changed(self) -> None:
        if not self._quiet:
            self.touched()
