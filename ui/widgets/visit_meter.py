"""Will this visit count? One line a condition, while the visit is typed; a press on one leads to its field."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.changes import Changes
from fieldapp.errors import RecordNotFound
from fieldapp.services import assurance
from fieldapp.services.assurance import OfVisit
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang

METER_MS = 120  # after the last keystroke
_VISIT: Final = "VISIT"


class VisitMeter(QWidget):
    """Hidden for ceremonies, unless somebody says that one is a programmatic visit too.

    Signals:
        field_wanted: name of the field that a condition waits for.
    """

    field_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._record = ""
        self._asked = 0
        self._told: OfVisit | None = None
        self.words = Words(self)
        body = parts.column(spacing=parts.GRID // 2)
        body.addWidget(parts.label(self.words, lambda: self.tr("Will this visit count?"), "section"))
        self._verdict = parts.plain_label("")
        self._verdict.setObjectName("label_visit_counts")
        body.addWidget(self._verdict)
        self._lines = parts.column(spacing=0)
        body.addLayout(self._lines)
        parts.column(self).addWidget(parts.boxed(body, margin=parts.GRID))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(METER_MS)
        self._timer.timeout.connect(self.refresh)
        self.hide()
        self.words.each_time(self._paint)

    def open(self, record: str) -> None:
        """Ask about another visit."""
        if record != self._record:
            self._record, self._told = record, None
            self._paint()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask again."""
        if not self._record:
            return
        self._asked += 1
        asked, ws, record, speaking = self._asked, self.desk.ws, self._record, lang()
        self.desk.run(
            lambda _progress: assurance.meter(ws, record, lang=speaking), partial(self._on_told, asked), self._on_error
        )

    def on_changed(self, changes: Changes) -> None:
        """Something was written, perhaps this visit."""
        if self._record in changes.records:
            self.refresh()

    def on_typed(self) -> None:
        """Something was typed: ask again soon."""
        self._timer.start()

    @property
    def told(self) -> OfVisit | None:
        """What is shown now."""
        return self._told

    # showing

    def _on_told(self, asked: int, told: OfVisit) -> None:
        if asked == self._asked and told.event == self._record and told != self._told:
            self._told = told
            self._paint()

    def _on_error(self, error: Exception) -> None:
        # A visit of which nothing is typed yet has nothing to count.
        if not isinstance(error, RecordNotFound):
            self.desk.show(error)

    def _paint(self) -> None:
        parts.emptied(self._lines)
        told = self._told
        self.setVisible(told is not None and _is_asked(told))
        if told is None:
            return
        self._verdict.setText(told.verdict(lang()))
        is_open = not (told.counting.will_count or told.counting.is_other)
        parts.restyle(self._verdict, "INCOMPLETE" if is_open else "NA" if told.counting.is_other else "PASS")
        for said, one in told.conditions(lang()):
            if one in told.counting.missing:
                name, does = f"button_visit_{one.field}", partial(self.field_wanted.emit, one.field)
                self._lines.addWidget(parts.plain_button(name, said, on_click=does, look="link", icon="circle-dashed"))
            else:
                self._lines.addWidget(parts.plain_label(f"✓ {said}", "caption"))


def _is_asked(told: OfVisit) -> bool:
    says_so = told.counting.asked[0] not in told.counting.missing
    return says_so or told.event_type in {"", _VISIT}
