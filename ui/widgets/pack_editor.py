"""One row of a pack being changed: its cells, what would change, and adopting it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldapp.errors import PackRefused
from fieldapp.services import pack_changes
from fieldapp.services.pack_changes import Adopted, Edit, Preview
from fieldapp.services.packs import Column
from fieldapp.words import Lang
from fieldapp.words.pack_fields import column_label
from fieldapp.words.saying import said
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.widgets.ask_line import AskLine

SINCE = "since"
_NEW_ROW = "…"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The row to be changed.

    Attributes:
        row: its name; empty for one to be added. title: what it is about, in words.
        texts: by column, as the table shows them.
    """

    pack: str
    row: str
    title: str
    columns: Sequence[Column]
    texts: Mapping[str, str]
    keys: frozenset[str]


class PackEditor(QWidget):
    """Cells first; Enter shows what would change, and Enter once more adopts and signs it.

    Signals:
        adopted: a `services.pack_changes.Adopted`.
        closed: the person stepped back.
    """

    adopted = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, Words(self)
        self._wanted: Wanted | None = None
        self._ready: Preview | None = None
        self._lines: dict[str, AskLine] = {}
        self._title = parts.plain_label("", "section")
        self._cells = QWidget()
        self._fields = parts.column(self._cells, spacing=parts.GRID + parts.GRID // 2)
        self._refusal = parts.plain_label("", "refusal")
        self._told = parts.plain_label()
        self._told.setObjectName("label_pack_preview")
        body = parts.column(spacing=parts.GRID + parts.GRID // 2)
        body.addWidget(self._title)
        body.addWidget(self._cells)
        body.addWidget(self._refusal)
        body.addLayout(self._buttons())
        body.addWidget(self._make_preview())
        parts.column(self).addWidget(parts.boxed(body))
        self._words.each_time(self._say_title)

    def open(self, wanted: Wanted) -> None:
        """Ask for the cells of a row."""
        self._wanted = wanted
        self._forget()
        parts.emptied(self._fields)
        self._lines = {column.name: self._line(column, wanted) for column in self._asked(wanted)}
        if wanted.row:
            self._lines[SINCE] = self._since()
        for line in self._lines.values():
            line.edit.returnPressed.connect(self._on_look)
            line.edit.textEdited.connect(self._forget)
            self._fields.addWidget(line)
        self._say_title()
        next(iter(self._lines.values())).setFocus()

    def step_back(self) -> None:
        """Esc: from the preview to the cells, from the cells to the table."""
        if self._preview.isVisible():
            self._forget()
            next(iter(self._lines.values())).setFocus()
        else:
            self.closed.emit()

    # building

    def _buttons(self) -> QHBoxLayout:
        line = parts.row()
        self._look = parts.button(
            self._words, "button_pack_look", lambda: self.tr("See what changes"), on_click=self._on_look, icon="eye"
        )
        self._remove = parts.button(
            self._words,
            "button_pack_remove",
            lambda: self.tr("Take the row out"),
            on_click=self._on_remove,
            icon="trash",
        )
        back = parts.button(self._words, "button_pack_back", lambda: self.tr("Back"), on_click=self.step_back)
        for button in (self._look, self._remove, back):
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _make_preview(self) -> QWidget:
        adopt = parts.button(
            self._words,
            "button_pack_adopt",
            lambda: self.tr("Adopt and sign"),
            on_click=self._on_adopt,
            look="primary",
            icon="check",
        )
        adopt.setAutoDefault(True)  # Enter adopts once the changes were shown
        self._adopt = adopt
        column = parts.column()
        column.addWidget(parts.label(self._words, lambda: self.tr("What changes"), "label"))
        column.addWidget(self._told)
        line = parts.row()
        line.addWidget(adopt)
        line.addStretch(1)
        column.addLayout(line)
        self._preview = parts.boxed(column, "banner")
        self._preview.hide()
        return self._preview

    @staticmethod
    def _asked(wanted: Wanted) -> list[Column]:
        return [column for column in wanted.columns if not wanted.row or column.name not in wanted.keys]

    def _line(self, column: Column, wanted: Wanted) -> AskLine:
        line = AskLine(f"pack_{column.name}", lambda: column_label(column.name, lang()))
        line.edit.setText(wanted.texts.get(column.name, ""))
        return line

    def _since(self) -> AskLine:
        return AskLine(
            f"pack_{SINCE}",
            lambda: self.tr("New value from"),
            hint=lambda: self.tr("The value that holds now ends the day before. Empty: the row itself is mended."),
        )

    def _say_title(self) -> None:
        if self._wanted is not None:
            self._title.setText(self._wanted.title or self.tr("New row"))

    # doing

    @Slot()
    def _forget(self) -> None:
        self._ready = None
        self._refusal.hide()
        self._preview.hide()
        self._cells.show()
        self._look.show()
        self._remove.setVisible(self._wanted is not None and bool(self._wanted.row))

    @Slot()
    def _on_look(self) -> None:
        self._ask(is_gone=False)

    @Slot()
    def _on_remove(self) -> None:
        self._ask(is_gone=True)

    def _ask(self, *, is_gone: bool) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        typed = {name: line.text for name, line in self._lines.items()}
        since = typed.pop(SINCE, "")
        touched = {name: text for name, text in typed.items() if text != wanted.texts.get(name, "")}
        edit = Edit(
            wanted.row or _NEW_ROW,
            {} if is_gone else touched,
            since="" if is_gone else since,
            is_new=not wanted.row,
            is_gone=is_gone,
        )
        ws, chosen = self._desk.ws, lang()
        self._desk.run(
            lambda _progress: _look(ws, wanted.pack, edit, chosen), self._on_ready, on_error=self._on_refused
        )

    def _on_ready(self, ready: Preview) -> None:
        self._ready = ready
        self._refusal.hide()
        self._told.setText("\n".join(ready.lines(lang())))
        self._preview.show()
        self._adopt.setFocus()
        for hidden in (self._cells, self._look, self._remove):  # Esc brings them back
            hidden.hide()

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, PackRefused):
            self._desk.show(error)
            return
        told = said(error, lang())
        line = self._lines.get(str(error.facts["field"]))
        if line is not None:
            line.refuse(f"{told.what} {told.fix}")
            return
        self._refusal.setText(f"{told.what} {told.fix}")
        self._refusal.show()

    @Slot()
    def _on_adopt(self) -> None:
        ready = self._ready
        if ready is None:
            return
        self._ready = None
        ws = self._desk.ws
        self._desk.run(
            lambda _progress: pack_changes.adopt(ws, ready.asked), self._on_adopted, on_error=self._on_refused
        )

    def _on_adopted(self, adopted: Adopted) -> None:
        self._forget()
        self.adopted.emit(adopted)


def _look(ws: Workspace, pack: str, edit: Edit, chosen: Lang) -> Preview:
    return pack_changes.preview(ws, pack_changes.edited(ws, pack, [edit], lang=chosen))
