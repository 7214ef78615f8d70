"""An office's list, taken in: the file, what its columns are, what each row would do, and the rows that are entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLayout, QWidget

from fieldapp.changes import Changes
from fieldapp.errors import UserError
from fieldapp.records.naming import shown_title
from fieldapp.records.shape import field_of
from fieldapp.records.values import FieldType
from fieldapp.services import listing, office_lists
from fieldapp.services.office_lists import Decision, Entered, Look, choices, decide
from fieldapp.words import lists as words
from fieldapp.words.kinds import kind_plural
from fieldapp.words.saying import said
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, in_words, lang
from ui.jobs import JobProgress
from ui.widgets.ask_line import AskPath
from ui.widgets.carrying import Carrying, Told
from ui.widgets.list_columns import ListColumns
from ui.widgets.list_rows import WAITING, ListRows, ListRowsModel

PATTERNS = "CSV, XLSX (*.csv *.xlsx *.xlsm *.txt *.tsv);;* (*)"


@dataclass(frozen=True, slots=True)
class Looked:
    """A list that was looked at, and what records that its values point to are called."""

    look: Look
    names: Mapping[str, str]


class ListImport(QWidget):
    """Takes the whole page while it is shown; works by keyboard alone.

    Signals:
        left: the person goes back to the records.
        entered: Changes after rows were entered.
    """

    left = Signal()
    entered = Signal(object)

    def __init__(self, desk: Desk, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.kind = desk, kind
        self.words = Words(self)
        self._looked: Looked | None = None
        self._file = Path()
        self.model = ListRowsModel(self)
        content = QWidget()
        content.setProperty("look", "page")
        column = parts.column(content, margin=2 * parts.GRID, spacing=parts.GRID + parts.GRID // 2)
        column.addLayout(self._make_head())
        column.addLayout(self._make_file())
        self.carrying = Carrying(desk, on_refused=self._on_refused)
        self.carrying.busy_changed.connect(self._on_busy)
        column.addWidget(self.carrying)
        self._report = self._make_report()
        column.addWidget(self._report, 1)
        column.addStretch(0)
        parts.column(self).addWidget(parts.scrolled(content))
        self._report.hide()

    @property
    def look(self) -> Look | None:
        """The list as it was looked at last."""
        return self._looked.look if self._looked else None

    def begin(self) -> None:
        """Put the cursor where the file is named."""
        self.file.edit.setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 cycles through."""
        return (self.file, self.columns, self.rows, self.enter_button) if self.look else (self.file,)

    def read(self, sheet: str = "") -> None:
        """Look at the file that is named."""
        if self.carrying.is_busy:
            return
        if not self.file.text:
            self.file.refuse(in_words(words.FILE_HINT))
            return
        ws, kind, spoken = self.desk.ws, self.kind, lang()
        self._file = path = Path(self.file.text).expanduser()

        def work(progress: JobProgress) -> Looked:
            return _named(ws, office_lists.look(ws, path, kind, sheet=sheet, progress=progress, lang=spoken))

        self.carrying.start(work, self._on_looked)

    def enter_rows(self) -> None:
        """Enter the rows that were chosen, all of them or none."""
        looked, ws, decisions = self._looked, self.desk.ws, dict(self.model.decisions)
        if looked is None or not decisions or self.carrying.is_busy:
            return

        def work(progress: JobProgress) -> tuple[Entered, Looked]:
            done = office_lists.apply(ws, looked.look, decisions, progress=progress)
            return done, _named(ws, office_lists.look_again(ws, looked.look))

        self.carrying.start(work, self._on_entered)

    # building

    def _make_head(self) -> QLayout:
        line = parts.row()
        line.addWidget(
            parts.button(
                self.words,
                "button_leave_list",
                lambda: in_words(words.BACK),
                on_click=self.left.emit,
                look="link",
                icon="arrow-left",
            )
        )
        line.addWidget(
            parts.label(
                self.words,
                lambda: in_words(words.TAKE_IN_TITLE, {"kinds": kind_plural(self.kind, lang()).lower()}),
                "title",
            ),
            1,
        )
        return line

    def _make_file(self) -> QLayout:
        column = parts.column()
        self.file = AskPath(
            "list_file",
            lambda: in_words(words.FILE),
            saving=False,
            patterns=PATTERNS,
            hint=lambda: in_words(words.FILE_HINT),
        )
        self.file.edit.returnPressed.connect(self.read)
        column.addWidget(self.file)
        line = parts.row()
        self._read = parts.button(
            self.words, "button_read_list", lambda: in_words(words.LOOK), on_click=self.read, icon="eye"
        )
        line.addWidget(self._read)
        self._sheet_label = parts.label(self.words, lambda: in_words(words.SHEET), "label", wraps=False)
        self.sheets = QComboBox()
        self.sheets.setObjectName("field_sheet")
        self.words.say(self.sheets.setAccessibleName, lambda: in_words(words.SHEET))
        self.sheets.activated.connect(lambda _index: self.read(self.sheets.currentText()))
        line.addStretch(1)
        line.addWidget(self._sheet_label)
        line.addWidget(self.sheets)
        self._show_sheets(())
        column.addLayout(line)
        return column

    def _make_report(self) -> QWidget:
        report = QWidget()
        column = parts.column(report)
        column.addWidget(parts.label(self.words, lambda: in_words(words.COLUMNS), "section"))
        self._read_as = parts.plain_label("", "caption")
        column.addWidget(self._read_as)
        self.columns = ListColumns()
        self.columns.chosen.connect(self._on_chosen)
        column.addWidget(self.columns)
        self._refusal = parts.plain_label("", "refusal")
        self._refusal.setObjectName("refusal_list")
        column.addWidget(self._refusal)
        column.addLayout(self._make_rows_head())
        self.rows = ListRows(self.model)
        self.rows.selectionModel().currentChanged.connect(self._on_current)
        column.addWidget(self.rows, 1)
        self._why = parts.plain_label("", "caption")
        self._why.setObjectName("label_why_row")
        column.addWidget(self._why)
        column.addLayout(self._make_end())
        self.model.decided.connect(self._on_decided)
        return report

    def _make_rows_head(self) -> QLayout:
        line = parts.row()
        line.addWidget(parts.label(self.words, lambda: in_words(words.ROWS), "section", wraps=False))
        self._counts = parts.plain_label("", "caption")
        self._counts.setObjectName("label_list_counts")
        line.addWidget(self._counts, 1)
        self.only_waiting = QCheckBox()
        self.only_waiting.setObjectName("field_only_waiting")
        self.words.say(self.only_waiting.setText, lambda: in_words(words.ONLY_WAITING))
        self.only_waiting.toggled.connect(lambda _on: self._show_rows())
        line.addWidget(self.only_waiting)
        return line

    def _make_end(self) -> QLayout:
        line = parts.row()
        label = parts.label(self.words, lambda: in_words(words.DECISION), "label", wraps=False)
        self.decision = QComboBox()
        self.decision.setObjectName("field_decision")
        self.decision.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.words.say(self.decision.setAccessibleName, lambda: in_words(words.DECISION))
        self.decision.activated.connect(self._on_decision)
        label.setBuddy(self.decision)
        line.addWidget(label)
        line.addWidget(self.decision)
        line.addStretch(1)
        self.enter_button = parts.button(
            self.words,
            "button_enter_rows",
            lambda: in_words(words.ENTER_ROWS, {"count": len(self.model.decisions)}),
            on_click=self.enter_rows,
            look="primary",
            icon="check-light",
        )
        line.addWidget(self.enter_button)
        self.words.each_time(self._say_again)
        return line

    # showing

    def _show(self, looked: Looked) -> None:
        self._looked = looked
        look = looked.look
        self.model.decisions = decide(look)
        self._report.show()
        self._show_sheets(look.table.sheets)
        self.sheets.setCurrentText(look.table.sheet)
        self.columns.show_columns(look)
        self._say_again()
        self._show_rows()

    def _show_sheets(self, names: tuple[str, ...]) -> None:
        self.sheets.clear()
        self.sheets.addItems(list(names))
        for each in (self.sheets, self._sheet_label):
            each.setVisible(len(names) > 1)

    def _show_rows(self) -> None:
        if self._looked is None:
            return
        rows = self._looked.look.rows
        if self.only_waiting.isChecked():
            rows = tuple(row for row in rows if row.mark in WAITING or row.refused)
        self.model.show(self.kind, rows, self._looked.names)
        if rows:
            self.rows.setCurrentIndex(self.model.index(0, 0))
        self._on_decided()
        self._show_current()

    def _say_again(self) -> None:
        look = self.look
        if look is None:
            return
        facts = {"name": look.table.name, "sheet": look.table.sheet, "row": look.table.headings_at}
        self._read_as.setText(in_words(words.READ_AS if look.table.sheet else words.READ_AS_TEXT, facts))
        counted = (in_words(words.COUNTS[mark], {"count": count}) for mark, count in look.counts.items() if count)
        self._counts.setText(", ".join(counted))
        refusal = "" if look.has_names else in_words(words.NO_NAMES)
        self._refusal.setText(refusal or ("" if look.rows else in_words(words.NO_ROWS)))
        self._refusal.setVisible(bool(self._refusal.text()))
        self._show_current()

    def _show_current(self) -> None:
        row = self.model.row_at(self.rows.currentIndex().row())
        self.decision.clear()
        self.decision.setEnabled(row is not None and bool(choices(row)))
        self._why.setText("\n".join(self.model.lines(row)) if row is not None else "")
        if row is None:
            return
        for code in ("", *choices(row)):
            self.decision.addItem(in_words(words.DECISIONS[code]), code)
        self.decision.setCurrentIndex(max(0, self.decision.findData(self.model.decisions.get(row.number, ""))))

    # news

    def _on_looked(self, looked: Looked) -> Told:
        in_columns = self.columns.is_chosen_in()
        self._show(looked)
        if not in_columns:
            self.rows.setFocus()
        return Told("")

    def _on_entered(self, done: tuple[Entered, Looked]) -> Told:
        entered, looked = done
        self._show(looked)
        changes: Changes = entered.changes
        self.desk.signals.changed.emit(changes)
        self.entered.emit(changes)
        told = in_words(words.ENTERED, {"made": len(entered.made), "changed": len(entered.changed)})
        moved = ", ".join(map(str, entered.moved_on))
        return Told(told, in_words(words.MOVED_ON, {"rows": moved}) if moved else "")

    def _on_refused(self, error: Exception) -> bool:
        """What is wrong with the file is said where the file is named."""
        if not isinstance(error, UserError):
            return False
        sentences = said(error, lang())
        self.file.refuse(f"{sentences.what} {sentences.fix}")
        return True

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        # The line of the file stays: what is wrong with it is said there, with the cursor in it.
        for each in (self._read, self.columns, self.sheets):
            each.setEnabled(not busy)
        self.enter_button.setEnabled(not busy and bool(self.model.decisions))

    @Slot(str, str)
    def _on_chosen(self, letters: str, target: str) -> None:
        looked, ws = self._looked, self.desk.ws
        if looked is None:
            return

        def work(progress: JobProgress) -> Looked:
            return _named(ws, office_lists.look_again(ws, looked.look, choice={letters: target}, progress=progress))

        self.carrying.start(work, self._on_looked)

    @Slot()
    def _on_decided(self) -> None:
        self.enter_button.setText(in_words(words.ENTER_ROWS, {"count": len(self.model.decisions)}))
        self.enter_button.setEnabled(bool(self.model.decisions) and not self.carrying.is_busy)
        self._show_current()

    @Slot(int)
    def _on_decision(self, _index: int) -> None:
        code = str(self.decision.currentData() or "")
        self.model.decide(self.rows.currentIndex().row(), Decision(code) if code else None)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()


def _named(ws: Workspace, look: Look) -> Looked:
    """With the names of the records that differing values point to."""
    wanted = {
        str(value)
        for row in look.rows
        for each in row.differs
        if field_of(look.kind, each.field).type is FieldType.REF
        for value in (each.here, each.listed)
    }
    rows = listing.rows(ws, sorted(wanted))
    return Looked(look, {row.id: f"{row.reference} · {shown_title(row.kind, row.title, look.lang)}" for row in rows})
