"""A list inside a record: a small table, and below it the fields of the line that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QUndoStack
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from fieldapp.changes import Changes
from fieldapp.records.shape import fields_of, shape_of
from fieldapp.records.values import FieldType
from fieldapp.services import drafts, listing, records
from fieldapp.services.drafts import Cut
from fieldapp.words import Lang
from fieldapp.words.fields import field_label
from fieldapp.words.forms import is_typed
from fieldapp.words.kinds import kind_new, kind_plural
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.widgets.child_form import ChildForm
from ui.widgets.child_rows import COLUMNS, ChildRow, child_rows

MOST_LINES = 8  # before the table scrolls
_ID = Qt.ItemDataRole.UserRole
_RIGHT = frozenset({FieldType.MONEY, FieldType.COUNT})


class ChildTable(QWidget):
    """Lines are added with Enter on the table or the button, removed with Delete, and brought back from the banner.

    Signals:
        kept: something was typed in a line.
        create_wanted: form, field, kind and name of a record that should be made.
        removed: Changes after a line was removed or brought back.
    """

    kept = Signal()
    create_wanted = Signal(object, str, str, str)
    removed = Signal(object)

    def __init__(self, desk: Desk, kind: str, undo: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.kind = desk, kind
        self._undo = undo
        self._parent_record = ""
        self._rows: list[ChildRow] = []
        self._touched: set[str] = set()
        self.words = Words(self)
        self.form: ChildForm | None = None
        column = parts.column(self)
        head = parts.row()
        head.addWidget(parts.label(self.words, lambda: kind_plural(kind, lang()), "label", wraps=False), 1)
        self._is_typed = is_typed(kind)
        if self._is_typed:
            head.addWidget(self._add_button())
        column.addLayout(head)
        self.table = self._table()
        column.addWidget(self.table)
        self._banner = self._removed_banner()
        column.addWidget(self._banner)
        self._card = QFrame()
        self._card.setProperty("look", "card")
        self._card.hide()
        column.addWidget(self._card)

    # what the editor does with it

    def open(self, parent_record: str) -> None:
        """Show the lines of a record."""
        if parent_record != self._parent_record:
            self._close_line()
            self._banner.hide()
            self._touched.clear()
        self._parent_record = parent_record
        self.refresh()

    @Slot()
    def refresh(self, then: str = "") -> None:
        """Ask for the lines again, and open one of them."""
        ws, kind, owner, speaking = self.desk.ws, self.kind, self._parent_record, lang()
        self.desk.run(
            lambda _progress: child_rows(ws, kind, owner, speaking), lambda rows: self._show(owner, rows, then)
        )

    def show_line(self, record: str, field: str = "") -> None:
        """Open a line and put the cursor in one of its fields."""
        self._open_line(record)
        if self.form is not None:
            editor = self.form.editors.get(field) or next(iter(self.form.editors.values()))
            QTimer.singleShot(0, editor.setFocus)

    @Slot()
    def add(self) -> None:
        """A new line; nothing is in the log before something is typed."""
        if not self._is_typed:
            return
        ws, kind, owner = self.desk.ws, self.kind, self._parent_record
        field = shape_of(kind).parent_field or ""
        self.desk.run(lambda _progress: drafts.new(ws, kind, {field: owner}), self._on_added)

    def cut(self) -> None:
        """Enter what was typed in the lines of this table."""
        if self.form is not None:
            self.form.flush()
        ws, speaking, today = self.desk.ws, lang(), self.desk.today()
        touched, self._touched = sorted(self._touched), set()
        for record in touched:
            self.desk.run(partial(_cut, ws, record, speaking, today), self._on_cut)

    # building

    def _add_button(self) -> QPushButton:
        return parts.button(
            self.words,
            f"button_add_{self.kind}",
            lambda: kind_new(self.kind, lang()),
            on_click=self.add,
            look="link",
            icon="plus",
        )

    def _remove_button(self) -> QPushButton:
        return parts.button(
            self.words,
            f"button_remove_{self.kind}",
            lambda: self.tr("Remove"),
            on_click=self._on_remove,
            look="link",
            icon="trash",
        )

    def _table(self) -> QTableWidget:
        names = COLUMNS[self.kind]
        made = QTableWidget(0, len(names))
        made.setObjectName(f"table_{self.kind}")
        made.setTabKeyNavigation(False)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.verticalHeader().hide()
        made.setShowGrid(False)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        made.horizontalHeader().setHighlightSections(False)
        made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        made.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        for at, name in enumerate(names):
            if fields_of(self.kind)[name].type in _RIGHT:
                made.horizontalHeader().setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.words.say(made.setAccessibleName, lambda: kind_plural(self.kind, lang()))
        self.words.each_time(
            lambda: made.setHorizontalHeaderLabels([field_label(self.kind, name, lang()) for name in names])
        )
        made.itemClicked.connect(self._on_item)
        made.installEventFilter(self)
        return made

    def _removed_banner(self) -> QFrame:
        line = parts.row()
        self._gone = parts.plain_label("")
        line.addWidget(self._gone, 1)
        line.addWidget(
            parts.button(
                self.words,
                f"button_restore_{self.kind}",
                lambda: self.tr("Bring it back"),
                on_click=self._on_restore,
                look="link",
                icon="undo",
            )
        )
        banner = parts.boxed(line, "banner", margin=parts.GRID)
        banner.hide()
        self._removed_record = ""
        return banner

    def _make_form(self) -> ChildForm:
        form = ChildForm(self.desk, self.kind, self._undo, self.words)
        buttons = parts.row()
        if self._is_typed:
            buttons.addWidget(self._remove_button())
        buttons.addStretch(1)
        buttons.addWidget(
            parts.button(
                self.words,
                f"button_close_{self.kind}",
                lambda: self.tr("Fold"),
                on_click=self._on_fold,
                icon="chevron-up",
            )
        )
        form.column.addLayout(buttons)
        form.kept.connect(self._on_kept)
        form.create_wanted.connect(lambda field, kind, name: self.create_wanted.emit(form, field, kind, name))
        box = QVBoxLayout(self._card)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(form)
        return form

    # showing

    def _show(self, owner: str, rows: Sequence[ChildRow], then: str) -> None:
        if owner != self._parent_record:
            return
        self._rows = list(rows)
        shapes = fields_of(self.kind)
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for at, (name, text) in enumerate(zip(COLUMNS[self.kind], row.cells, strict=True)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setData(_ID, row.id)
                if shapes[name].type in _RIGHT:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(number, at, item)
        self._fit()
        if then:
            self.show_line(then)

    def _fit(self) -> None:
        self.table.setVisible(bool(self._rows))
        self.table.resizeRowsToContents()
        height = sum(self.table.rowHeight(row) for row in range(min(len(self._rows), MOST_LINES)))
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + 6)

    def _open_line(self, record: str) -> None:
        if self.form is None:
            self.form = self._make_form()
        if self.form.record != record or self._card.isHidden():
            self.form.show_line(record)
        self._card.show()
        at = next((number for number, row in enumerate(self._rows) if row.id == record), -1)
        self.table.blockSignals(True)
        self.table.selectRow(at)
        self.table.blockSignals(False)

    def _close_line(self) -> None:
        if self.form is not None:
            self.form.flush()
        self._card.hide()
        self.table.clearSelection()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
                item = self.table.currentItem()
                if item is not None:
                    self.show_line(str(item.data(_ID)))
                return True
            if event.key() == Qt.Key.Key_Delete and self._is_typed:
                item = self.table.currentItem()
                if item is not None:
                    self._remove(str(item.data(_ID)))
                return True
            if event.key() == Qt.Key.Key_Insert:
                self.add()
                return True
        return super().eventFilter(watched, event)

    # news

    @Slot(QTableWidgetItem)
    def _on_item(self, item: QTableWidgetItem) -> None:
        self._open_line(str(item.data(_ID)))

    def _on_added(self, record: str) -> None:
        self._touched.add(record)
        self.refresh(then=record)
        self.kept.emit()

    @Slot(str, str)
    def _on_kept(self, field: str, _raw: str) -> None:
        if self.form is None:
            return
        self._touched.add(self.form.record)
        names = COLUMNS[self.kind]
        at = next((number for number, row in enumerate(self._rows) if row.id == self.form.record), -1)
        if field in names and at >= 0:
            item = self.table.item(at, names.index(field))
            if item is not None:
                item.setText(self.form.editors[field].display)
        self.kept.emit()

    def _on_cut(self, cut: Cut) -> None:
        if cut.changes:
            self.desk.signals.changed.emit(cut.changes)
        if self.form is not None and self._card.isVisible():
            for refused in cut.refused:
                self._touched.add(refused.record)
                if refused.record == self.form.record and (editor := self.form.editors.get(refused.field)):
                    editor.refuse(refused.rule)
            if not cut.refused:
                self.form.refresh()

    @Slot()
    def _on_fold(self) -> None:
        self._close_line()
        self.table.setFocus()

    @Slot()
    def _on_remove(self) -> None:
        if self.form is not None:
            self._remove(self.form.record)

    def _remove(self, record: str) -> None:
        self._close_line()
        self._touched.discard(record)
        ws = self.desk.ws
        self.desk.run(lambda _progress: _remove(ws, record), lambda changes: self._on_removed(record, changes))

    def _on_removed(self, record: str, changes: Changes) -> None:
        self._removed_record = record
        self._gone.setText(self.tr("One line was removed."))
        self._banner.setVisible(bool(changes))
        self.removed.emit(changes)
        self.refresh()

    @Slot()
    def _on_restore(self) -> None:
        ws, record = self.desk.ws, self._removed_record
        self._banner.hide()
        self.desk.run(lambda _progress: records.restore(ws, record), self._on_restored)

    def _on_restored(self, changes: Changes) -> None:
        self.removed.emit(changes)
        self.refresh(then=self._removed_record)


def _remove(ws: Workspace, record: str) -> Changes:
    """Drop the typing; delete what is in the log."""
    drafts.drop(ws, record)
    return records.delete(ws, record) if listing.rows(ws, [record]) else Changes()


def _cut(ws: Workspace, record: str, speaking: Lang, today: date, _progress: object) -> Cut:
    return drafts.cut(ws, record, lang=speaking, today=today)
