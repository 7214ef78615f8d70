"""The sanctions list in force, in one line, and loading another from a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldapp.changes import Changes
from fieldapp.errors import FieldRefused, SanctionsListUndated
from fieldapp.records import typed
from fieldapp.records.shape import field_of
from fieldapp.services import sanctions, screening
from fieldapp.services.sanctions import InForce, Loaded
from fieldapp.words import screening as words
from fieldapp.words.errors import REFUSALS
from fieldapp.words.format import count, day
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, in_words, lang
from ui.widgets.ask_line import AskLine

PATTERNS = "*.xml *.csv *.txt *.tsv *.xlsx"


@dataclass(frozen=True, slots=True)
class _Known:
    in_force: InForce | None
    too_old_days: int | None


class SanctionsListLine(QWidget):
    """Says which list is in force, as something that is not known yet where there is none or an old one.

    Signals:
        loaded: another list is in force now.
    """

    loaded = Signal()

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._known: _Known | None = None
        self._undated: Path | None = None
        self._note = ""
        self.words = Words(self)
        column = parts.column(self, spacing=parts.GRID // 2)
        line = parts.row()
        self._label = parts.plain_label("")
        self._label.setObjectName(f"label_list_{name}")
        line.addWidget(self._label, 1)
        self._button = parts.button(
            self.words,
            f"button_load_list_{name}",
            lambda: self.tr("Load a list…"),
            on_click=self._on_load,
            icon="inbox",
        )
        self.setFocusProxy(self._button)
        line.addWidget(self._button)
        column.addLayout(line)
        self._said = parts.plain_label("", "caption")
        self._said.setObjectName(f"label_loaded_{name}")
        self._said.hide()
        column.addWidget(self._said)
        column.addWidget(self._day_box(name))
        self.words.each_time(self._paint)

    def refresh(self) -> None:
        """Ask again which list is in force."""
        ws = self.desk.ws
        self.desk.run(lambda _progress: _look(ws), self._on_known)

    def load(self, path: Path, dated_on: date | None = None) -> None:
        """Load a list from a file; where the file does not say its day, the person is asked."""
        ws = self.desk.ws
        self._undated = None
        self.desk.run(
            lambda _progress: sanctions.load(ws, path, dated_on=dated_on), self._on_loaded, partial(self._failed, path)
        )

    # building

    def _day_box(self, name: str) -> QWidget:
        self._box = QWidget()
        line = parts.row(self._box)
        self._day = AskLine(
            f"list_day_{name}",
            lambda: self.tr("The file does not say of which day the list is. Which day?"),
            hint=lambda: self.tr("For example 20/11/2026"),
        )
        self._day.edit.returnPressed.connect(self._on_day)
        line.addWidget(self._day, 1)
        line.addWidget(
            parts.button(
                self.words, f"button_list_day_{name}", lambda: self.tr("Load with this day"), on_click=self._on_day
            )
        )
        self._box.hide()
        return self._box

    # doing

    @Slot()
    def _on_load(self) -> None:
        kinds = self.tr("Sanctions lists ({patterns})").format(patterns=PATTERNS)
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Load a list…"), "", kinds)
        if chosen:
            self.load(Path(chosen))

    @Slot()
    def _on_day(self) -> None:
        if self._undated is None:
            return
        try:
            read = typed.parse(
                field_of("screening", "list_version_on"), self._day.text, today=self.desk.today(), lang=lang()
            )
        except FieldRefused as error:
            self._day.refuse(in_words(REFUSALS[str(error.facts["rule"])].what, error.facts))
            return
        if read:
            self.load(self._undated, date.fromisoformat(read))

    def _failed(self, path: Path, error: Exception) -> None:
        if not isinstance(error, SanctionsListUndated):
            self.desk.show(error)
            return
        self._undated = path
        self._box.show()
        self._day.edit.setFocus()

    def _on_loaded(self, done: Loaded) -> None:
        self._box.hide()
        facts = {"day": day(done.in_force.dated_on, lang()), "count": count(done.in_force.entries, lang())}
        said = [in_words(words.LIST_LOADED if done.is_new else words.LIST_KNOWN, facts)]
        if done.passed_over:
            said.append(in_words(words.PASSED_OVER, {"count": done.passed_over}))
        self._said.setText(" ".join(said))
        self._said.show()
        self.refresh()
        if done.is_new:
            self.loaded.emit()
            self.desk.signals.changed.emit(Changes(sync=True))

    # showing

    def _on_known(self, known: _Known) -> None:
        self._known = known
        self._paint()

    def _paint(self) -> None:
        if self._known is None:
            return
        found = self._known.in_force
        if found is None:
            self._label.setText(in_words(words.NO_LIST))
            return
        facts = {"day": day(found.dated_on, lang()), "count": count(found.entries, lang())}
        said = [in_words(words.LIST_OF, facts)]
        if self._known.too_old_days is not None:
            said.append(in_words(words.TOO_OLD, {"days": self._known.too_old_days}))
        self._label.setText("\n".join(said))


def _look(ws: Workspace) -> _Known:
    found = sanctions.in_force(ws)
    return _Known(found, screening.too_old_days(ws, found.dated_on if found else None))
