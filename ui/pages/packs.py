"""The rules in force: every pack with version and origin, its rows, and at an office the way to change them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fieldapp.changes import Changes
from fieldapp.services import packs
from fieldapp.services.pack_changes import Adopted
from fieldapp.services.packs import Cells, PackInfo
from fieldapp.words import Lang
from fieldapp.words import packs as words
from fieldapp.words.format import moment
from fieldapp.words.packs import pack_title
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import in_words, lang
from ui.page import Page
from ui.widgets.pack_editor import PackEditor, Wanted
from ui.widgets.pack_table import FACES, PackTable
from ui.widgets.plain_table import PlainTable

PAGE_PX = 1100


@dataclass(frozen=True, slots=True)
class _Found:
    listed: Sequence[PackInfo]
    cells: Cells | None


class ThePage(Page):
    """Everybody sees the rules; only an office is offered to change them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found: _Found | None = None
        self._shown = next(iter(FACES))
        self._packs = PlainTable("table_packs", lambda: self.tr("Packs of rules"), self._columns)
        self._rows = PackTable()
        self._editor = PackEditor(desk)
        self._editor.hide()
        self._lay_out()
        self._packs.currentCellChanged.connect(self._on_chosen)
        self._packs.itemActivated.connect(self._rows.focus)
        self._rows.wanted.connect(self._on_wanted)
        self._editor.adopted.connect(self._on_adopted)
        self._editor.closed.connect(self._on_closed)
        self.words.each_time(self._look_again)

    def enter(self) -> None:
        self._refresh()

    def on_changed(self, changes: Changes) -> None:
        if changes.rules and self.isVisible():
            self._refresh()

    def new(self) -> None:
        if self._add.isVisible():
            self._on_add()

    def step_back(self) -> bool:
        if not self._editor.isVisible():
            return False
        self._editor.step_back()
        return True

    def panes(self) -> Sequence[QWidget]:
        shown = [pane for pane in (self._packs, self._rows, self._editor) if pane.isVisible()]
        return tuple(shown) or (self,)

    # layout

    def _lay_out(self) -> None:
        body = QWidget()
        body.setMaximumWidth(PAGE_PX)
        column = parts.column(body, margin=2 * parts.GRID, spacing=2 * parts.GRID)
        column.addWidget(parts.label(self.words, lambda: self.tr("Rules"), "title"))
        column.addWidget(parts.label(self.words, self._about, "caption"))
        column.addWidget(self._packs)
        self._notes = parts.plain_label("", "caption")
        column.addWidget(self._notes)
        self._title = parts.plain_label("", "section")
        column.addWidget(self._title)
        self._outside = parts.label(
            self.words,
            lambda: self.tr("This pack is no table. An office changes it as a file: fieldapp pack export, pack adopt."),
            "caption",
        )
        column.addWidget(self._outside)
        column.addWidget(self._rows)
        self._add = parts.button(
            self.words, "button_pack_add", lambda: self.tr("Add a row"), on_click=self._on_add, icon="plus"
        )
        line = parts.row()
        line.addWidget(self._add)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._editor)
        column.addStretch(1)
        self._around = (self._packs, self._notes, self._rows, self._add)
        self._area = parts.scrolled(body)
        parts.column(self).addWidget(self._area)

    def _about(self) -> str:
        if self.desk.me.is_office:
            return self.tr(
                "Thresholds, plans and lists that checks use. Enter on a row changes it; the change is signed and goes "
                "to the laptops with the next bundles."
            )
        return self.tr("Thresholds, plans and lists that checks use. Only an office changes them; ask yours.")

    def _columns(self) -> tuple[str, ...]:
        return (self.tr("Rules"), self.tr("Version"), self.tr("Origin"), self.tr("Since"))

    # showing

    def _look_again(self) -> None:
        if self._found is not None:
            self._refresh()

    def _refresh(self) -> None:
        ws, shown, chosen = self.desk.ws, self._shown, lang()
        self.desk.run(lambda _progress: _look(ws, shown, chosen), self._on_found)

    def _on_found(self, found: _Found) -> None:
        self._found = found
        self._packs.blockSignals(True)
        self._packs.show_rows([self._line(info) for info in found.listed])
        at = [info.id for info in found.listed].index(self._shown)
        self._packs.setCurrentCell(at, 0)
        self._packs.blockSignals(False)
        self._notes.setText("\n".join(note for info in found.listed for note in _notes(info)))
        self._notes.setVisible(bool(self._notes.text()))
        self._show_cells(found.cells)

    def _show_cells(self, cells: Cells | None) -> None:
        self._title.setText(pack_title(self._shown, lang()))
        self._rows.setVisible(cells is not None and not self._editor.isVisible())
        self._outside.setVisible(cells is None)
        self._add.setVisible(cells is not None and self.desk.me.is_office and not self._editor.isVisible())
        if cells is not None:
            self._rows.show_cells(cells)

    def _line(self, info: PackInfo) -> tuple[str, ...]:
        at = (
            moment(self.desk.local(datetime.fromisoformat(info.made_at).astimezone(UTC)), lang())
            if info.made_at
            else "—"
        )
        origin = in_words(words.ORIGINS[info.origin])
        return pack_title(info.id, lang()), info.version, f"{origin} ({info.signer})" if info.signer else origin, at

    # doing

    @Slot()
    def _on_chosen(self) -> None:
        at = self._packs.currentRow()
        if self._found is None or not 0 <= at < len(self._found.listed):
            return
        self._shown = self._found.listed[at].id
        self._editor.hide()
        self._refresh()

    @Slot(str)
    def _on_wanted(self, row: str) -> None:
        cells = self._found.cells if self._found is not None else None
        if cells is None or not self.desk.me.is_office:
            return
        texts = dict(cells.rows)[row] if row else ()
        names = [column.name for column in cells.columns]
        title = self._rows.title if row else ""
        self._editor.show()
        self._editor.open(
            Wanted(cells.pack, row, title, cells.columns, dict(zip(names, texts, strict=False)), cells.keys)
        )
        for hidden in self._around:
            hidden.hide()

    @Slot()
    def _on_add(self) -> None:
        self._on_wanted("")

    @Slot(object)
    def _on_adopted(self, adopted: Adopted) -> None:
        self._on_closed()
        self.desk.signals.changed.emit(adopted.changes)

    @Slot()
    def _on_closed(self) -> None:
        for shown in (self._packs, self._rows, self._add):
            shown.show()
        self._notes.setVisible(bool(self._notes.text()))
        self._rows.focus()
        self._editor.hide()


def _look(ws: Workspace, shown: str, chosen: Lang) -> _Found:
    listed = packs.listed(ws)
    is_table = any(info.id == shown and info.is_table for info in listed)
    return _Found(listed, packs.table(ws, shown, chosen) if is_table else None)


def _notes(info: PackInfo) -> list[str]:
    facts = {"pack": pack_title(info.id, lang()), "versions": ", ".join(info.rivals), "version": info.builtin}
    told = ((info.rivals, words.HAS_RIVALS), (info.is_behind, words.IS_BEHIND), (info.is_orphan, words.IS_ORPHAN))
    return [in_words(text, facts) for is_so, text in told if is_so]
