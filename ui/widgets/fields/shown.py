"""A field that is only shown: an action of its own changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldapp.words.codes import code_name
from ui import parts
from ui.i18n import lang
from ui.widgets.fields.base import FieldEditor


class ShownField(FieldEditor):
    """A code in words; anything else as it was handed over."""

    def make_input(self) -> QWidget:
        self._raw = ""
        self._text = parts.plain_label("", "shown")
        self._text.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.words.each_time(self._say)
        return self._text

    def show_raw(self, raw: str) -> None:
        self._raw = raw
        self._say()

    def read_raw(self) -> str:
        return self._raw

    @property
    def display(self) -> str:
        return self._text.text()

    def _say(self) -> None:
        said = code_name(self.shape.code_list, self._raw, lang()) if self.shape.codes and self._raw else self._raw
        self._text.setText(said or self.tr("not set yet"))
