"""The fields of one record in one column, kept in the draft as they are typed, with undo."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.records.shape import fields_of
from fieldapp.services.drafts import Cut, Form
from fieldapp.words import Lang
from fieldapp.words.kinds import kind_name
from ui import parts
from ui.desk import Desk
from ui.i18n import lang
from ui.widgets.fields.base import FieldEditor
from ui.widgets.fields.making import make_editor, raw_of
from ui.widgets.typing import Typing

JOIN_S = 3.0  # edits of one field within this are undone together


class RecordForm(QWidget):
    """Makes editors for the fields it is asked for; the owner places them.

    Signals:
        kept: field name and raw text, when they were handed to the draft.
        create_wanted: field, kind and name of a record that should be made for it.
    """

    kept = Signal(str, str)
    create_wanted = Signal(str, str, str)

    def __init__(self, desk: Desk, kind: str, undo: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.kind = desk, kind
        self._undo = undo
        self._typing: Typing | None = None
        self._editors: dict[str, FieldEditor] = {}
        self.column: QVBoxLayout = parts.column(self, spacing=2 * parts.GRID)

    @property
    def record(self) -> str:
        """Id of the record shown; empty before the first."""
        return self._typing.record if self._typing else ""

    @property
    def editors(self) -> Mapping[str, FieldEditor]:
        """Field name to editor."""
        return self._editors

    def add_field(self, name: str) -> FieldEditor | None:
        """Make the editor of a field; None for a field that this version does not know."""
        shape = fields_of(self.kind).get(name)
        if shape is None:
            return None
        editor = make_editor(shape, self.desk)
        editor.edited.connect(self._on_edited)
        editor.create_wanted.connect(lambda kind, title: self.create_wanted.emit(name, kind, title))
        self._editors[name] = editor
        return editor

    def add_fields(self, names: Sequence[str]) -> None:
        """Make editors and stand them below each other."""
        for name in names:
            if editor := self.add_field(name):
                self.column.addWidget(editor)

    def open(self, record: str, on_shown: Callable[[Form], None] | None = None) -> None:
        """Show a record, known or new; what was typed in another one is kept first."""
        self.flush()
        typing = Typing(self.desk.ws, record, self.kind)
        self._typing = typing
        self.desk.run(lambda _progress: typing.open(), lambda form: self._on_opened(typing, form, on_shown))

    def refresh(self) -> None:
        """Look again at the record, because someone else wrote it."""
        if typing := self._typing:
            self.flush()
            self.desk.run(lambda _progress: typing.open(), lambda form: self._on_opened(typing, form, None))

    def flush(self) -> None:
        """Hand over what stands in the editors."""
        for editor in self._editors.values():
            editor.flush()

    def cut(self, on_cut: Callable[[Cut], None] | None = None) -> None:
        """Enter what was typed as one change; what cannot be read is said at its field."""
        if (typing := self._typing) is None:
            return
        self.flush()
        speaking, today = lang(), self.desk.today()
        self.desk.run(
            lambda _progress: typing.cut(speaking, today), lambda done: self._on_cut(typing, done[0], done[1], on_cut)
        )

    def put(self, field: str, raw: str) -> None:
        """Set a field as if it had been typed."""
        editor = self._editors.get(field)
        if editor is not None:
            before = editor.raw
            editor.set_raw(raw)
            self._remember(field, before, raw)

    def _on_opened(self, typing: Typing, form: Form, on_shown: Callable[[Form], None] | None) -> None:
        if typing is not self._typing:
            return
        shapes = fields_of(self.kind)
        for name, editor in self._editors.items():
            if not editor.is_touched:
                editor.set_raw(form.typed.get(name, raw_of(shapes[name], form.values.get(name))))
        if on_shown:
            on_shown(form)

    def _on_cut(self, typing: Typing, cut: Cut, form: Form, on_cut: Callable[[Cut], None] | None) -> None:
        if typing is self._typing:
            for refused in cut.refused:
                if editor := self._editors.get(refused.field):
                    editor.refuse(refused.rule)
        if on_cut:
            on_cut(cut)

    @Slot(str, str)
    def _on_edited(self, field: str, raw: str) -> None:
        before = self._editors[field].before
        self._remember(field, before, raw)

    def _remember(self, field: str, before: str, after: str) -> None:
        if before != after and self._typing is not None:
            self._undo.push(_FieldEdit(self, self._typing, field, (before, after)))

    def keep(self, typing: Typing, field: str, raw: str, *, show: bool) -> None:
        """Bring a text to the draft, and into the editor when it comes from undo."""
        if show and typing is self._typing:
            self._editors[field].set_raw(raw)
            self._editors[field].setFocus()
        self.desk.run(lambda _progress: typing.keep(field, raw), lambda _none: None)
        self.kept.emit(field, raw)


class _FieldEdit(QUndoCommand):
    def __init__(self, form: RecordForm, typing: Typing, field: str, texts: tuple[str, str]) -> None:
        super().__init__(f"{kind_name(form.kind, Lang.FR)} {field}")
        self._form, self._typing, self._field = form, typing, field
        self._before, self.after = texts
        self.at = time.monotonic()
        self._is_first = True

    def id(self) -> int:
        return 1

    def redo(self) -> None:
        self._form.keep(self._typing, self._field, self.after, show=not self._is_first)
        self._is_first = False

    def undo(self) -> None:
        self._form.keep(self._typing, self._field, self._before, show=True)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _FieldEdit) or other.key != self.key or other.at - self.at > JOIN_S:
            return False
        self.after, self.at = other.after, other.at
        return True

    @property
    def key(self) -> tuple[str, str]:
        return self._typing.record, self._field
