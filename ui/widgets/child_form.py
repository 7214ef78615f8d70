"""The fields of one line of a small table: its sections below each other, those that do not concern it left out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from fieldapp.records.shape import shape_of
from fieldapp.services.drafts import Form
from fieldapp.words.forms import SECTIONS, SET_BY_ACTION, Section, section_title
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.widgets.record_form import RecordForm


class ChildForm(RecordForm):
    """A form of every section of a kind, without the field that names the record it hangs on."""

    def __init__(self, desk: Desk, kind: str, undo: QUndoStack, words: Words) -> None:
        super().__init__(desk, kind, undo)
        self.column.setContentsMargins(2 * parts.GRID, 2 * parts.GRID, 2 * parts.GRID, 2 * parts.GRID)
        self._titles: dict[str, QWidget] = {}
        owner = shape_of(kind).parent_field
        for section in SECTIONS[kind]:
            if len(SECTIONS[kind]) > 1:
                title = parts.label(words, partial(_title, section), "section")
                self._titles[section.code] = title
                self.column.addWidget(title)
            self.add_fields([name for name in section.fields if name != owner])
        self._choosers = {section.only_for[0] for section in SECTIONS[kind] if section.only_for}
        self.kept.connect(self._on_typed)

    def show_line(self, record: str) -> None:
        """Show a record and the sections that concern it."""
        self.open(record, self._on_shown)

    def _on_shown(self, _form: Form) -> None:
        self._sort_out()

    @Slot(str, str)
    def _on_typed(self, field: str, _raw: str) -> None:
        if field in self._choosers:
            self._sort_out()

    def _sort_out(self) -> None:
        """Leave out what does not concern the record and what nobody has decided; what is filled in is never hidden."""
        only_shown = SET_BY_ACTION.get(self.kind, frozenset())
        for section in SECTIONS[self.kind]:
            editors = {name: self.editors[name] for name in section.fields if name in self.editors}
            filled = {name for name, editor in editors.items() if editor.raw}
            concerns = bool(filled) or section.only_for is None or self._is(*section.only_for)
            wanted = {name for name in editors if concerns and (name in filled or name not in only_shown)}
            for name, editor in editors.items():
                editor.setVisible(name in wanted)
            if title := self._titles.get(section.code):
                title.setVisible(bool(wanted))

    def _is(self, field: str, code: str) -> bool:
        return self.editors[field].raw == code


def _title(section: Section) -> str:
    return section_title(section, lang())
