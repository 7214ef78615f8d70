"""Fields with a list of codes: one of a few, one of many, several."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QCompleter,
    QRadioButton,
    QToolButton,
    QWidget,
)

from fieldapp.errors import FieldRefused
from fieldapp.records import typed
from fieldapp.records.typed_lists import join_texts
from fieldapp.words.codes import code_name
from fieldapp.words.fields import field_label
from ui.i18n import lang
from ui.widgets.fields.base import FieldEditor
from ui.widgets.fields.lines import Line
from ui.widgets.flow import FlowLayout

FEW = 5  # codes that radio buttons can show
_CODE = "code"
_BY_ACTION: Mapping[str, frozenset[str]] = MappingProxyType({"PartnerState": frozenset({"MERGED"})})
"""Codes that an action of its own gives, so that nobody is offered them."""
_CLEARING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_STEPS: Mapping[int, int] = MappingProxyType(
    {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
)


class RadioField(FieldEditor):
    """One of two to five, all in sight; the arrow keys choose, Delete empties."""

    def make_input(self) -> QWidget:
        made = QWidget()
        self._unread = ""
        self._group = QButtonGroup(made)
        box = FlowLayout(made)
        for code in self.shape.codes:
            if code not in _BY_ACTION.get(self.shape.code_list, ()):
                box.addWidget(self._choice(code))
        self._clear = QToolButton()
        self._clear.setProperty("look", "link")
        self._clear.setObjectName(f"clear_{self.shape.kind}_{self.shape.name}")
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words.say(self._clear.setText, lambda: self.tr("clear"))
        self._clear.clicked.connect(self._on_clear)
        box.addWidget(self._clear)
        made.setFocusProxy(self._group.buttons()[0])
        self._group.buttonClicked.connect(self._on_clicked)
        return made

    def show_raw(self, raw: str) -> None:
        code = self._code_of(raw)
        offered = any(button.property(_CODE) == code for button in self._group.buttons())
        self._unread = "" if code and offered else raw
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(button.property(_CODE) == code)
        self._group.setExclusive(True)
        self._aim_focus()

    def read_raw(self) -> str:
        chosen = self._group.checkedButton()
        return str(chosen.property(_CODE)) if chosen is not None else self._unread

    @property
    def display(self) -> str:
        chosen = self._group.checkedButton()
        return chosen.text() if chosen is not None else self._unread

    def mark_refused(self, refused: bool) -> None:
        """Radio buttons have no edge; the words below are enough."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if isinstance(watched, QAbstractButton) and isinstance(event, QKeyEvent) and is_key:
            if event.key() in _CLEARING:
                self._on_clear()
                return True
            if event.key() in _STEPS:
                self._step(watched, _STEPS[event.key()])
                return True
        return super().eventFilter(watched, event)

    def _step(self, of: QAbstractButton, step: int) -> None:
        """Choose the next one in reading order; Qt itself would stay within the line."""
        buttons = self._group.buttons()
        to = buttons[(buttons.index(of) + step) % len(buttons)]
        to.setFocus(Qt.FocusReason.TabFocusReason)
        to.click()

    def _choice(self, code: str) -> QRadioButton:
        made = QRadioButton()
        made.setProperty(_CODE, code)
        made.setObjectName(f"choice_{self.shape.kind}_{self.shape.name}_{code}")
        self.words.say(made.setText, lambda: code_name(self.shape.code_list, code, lang()))
        made.installEventFilter(self)
        self._group.addButton(made)
        return made

    def _aim_focus(self) -> None:
        chosen = self._group.checkedButton()
        self.input.setFocusProxy(chosen if chosen is not None else self._group.buttons()[0])
        self._clear.setVisible(chosen is not None)

    def _code_of(self, raw: str) -> str:
        try:
            return str(typed.parse(self.shape, raw, today=self.desk.today(), lang=lang()) or "")
        except FieldRefused:
            return ""

    @Slot(QAbstractButton)
    def _on_clicked(self, _button: QAbstractButton) -> None:
        self._unread = ""
        self._aim_focus()
        self.chosen()

    @Slot()
    def _on_clear(self) -> None:
        self.show_raw("")
        self.chosen()


class _Combo(QComboBox):
    """A combo that a scrolling wheel does not change by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ComboField(FieldEditor):
    """One of many: type a few letters, or open the list."""

    def make_input(self) -> QWidget:
        self._combo = _Combo()
        self._combo.setEditable(True)
        self._combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._combo.setMaxVisibleItems(12)
        self._combo.setMinimumContentsLength(24)
        self._combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self._combo.model(), self._combo)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.words.each_time(self._fill)
        self._combo.activated.connect(self._on_activated)
        line = Line()
        self._combo.setLineEdit(line)
        self._combo.setCompleter(completer)
        line.textEdited.connect(self.touched)
        line.installEventFilter(self)
        line.setPlaceholderText("—")
        self.words.say(line.setAccessibleName, lambda: field_label(self.shape.kind, self.shape.name, lang()))
        return self._combo

    def show_raw(self, raw: str) -> None:
        code = self._code_of(raw)
        at = self._combo.findData(code) if code else -1
        if at >= 0:
            self._combo.setCurrentIndex(at)
        else:
            self._combo.setCurrentIndex(-1)
            self._combo.setEditText(raw)

    def read_raw(self) -> str:
        text = self._combo.currentText().strip()
        at = self._combo.findText(text, Qt.MatchFlag.MatchFixedString)
        return str(self._combo.itemData(at)) if at >= 0 else text

    @property
    def display(self) -> str:
        return self._combo.currentText()

    def on_left(self) -> None:
        if self.check() and (code := self._code_of(self.read_raw())):
            self._combo.setCurrentIndex(self._combo.findData(code))
        self.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and watched is self._combo.lineEdit():
            self.on_left()
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        raw = self.read_raw() if self._combo.count() else ""
        self._combo.blockSignals(True)
        self._combo.clear()
        for code in self.shape.codes:
            self._combo.addItem(code_name(self.shape.code_list, code, lang()), code)
        self._combo.blockSignals(False)
        self.show_raw(raw)

    def _code_of(self, raw: str) -> str:
        try:
            return str(typed.parse(self.shape, raw, today=self.desk.today(), lang=lang()) or "")
        except FieldRefused:
            return ""

    @Slot()
    def _on_activated(self) -> None:
        self.chosen()


class ChecksField(FieldEditor):
    """Several of a list, each with a box."""

    def make_input(self) -> QWidget:
        made = QWidget()
        self._unread = ""
        self._boxes: dict[str, QCheckBox] = {}
        flow = FlowLayout(made, columns=True)
        for code in self.shape.codes:
            box = QCheckBox()
            box.setObjectName(f"choice_{self.shape.kind}_{self.shape.name}_{code}")
            self.words.say(box.setText, partial(self._name_of, code))
            box.toggled.connect(self._on_toggled)
            self._boxes[code] = box
            flow.addWidget(box)
        made.setFocusProxy(next(iter(self._boxes.values())))
        return made

    def _name_of(self, code: str) -> str:
        return code_name(self.shape.code_list, code, lang())

    def show_raw(self, raw: str) -> None:
        try:
            codes = typed.parse(self.shape, raw, today=self.desk.today(), lang=lang())
            self._unread = ""
        except FieldRefused:
            codes, self._unread = [], raw
        for code, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(code in codes)
            box.blockSignals(False)

    def read_raw(self) -> str:
        return self._unread or join_texts(code for code, box in self._boxes.items() if box.isChecked())

    def mark_refused(self, refused: bool) -> None:
        """Boxes have no edge; the words below are enough."""

    @Slot()
    def _on_toggled(self) -> None:
        self._unread = ""
        self.chosen()
