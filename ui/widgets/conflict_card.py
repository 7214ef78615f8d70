"""One conflict: both values side by side, who, when, on which machine; the record around it; three ways to decide."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from fieldapp.records.values import FieldType
from fieldapp.services.conflicts import Side, is_text
from fieldapp.words.fields import field_label
from fieldapp.words.format import moment
from fieldapp.words.kinds import kind_name
from ui import parts
from ui.desk import Desk
from ui.i18n import lang
from ui.signals import Destination
from ui.widgets.conflict_rows import DELETED, Shown, element_name, shape_at


class ConflictCard(QFrame):
    """Made anew whenever its conflict or the language changes. Its controls bear its number in their names.

    Signals:
        taken: the Side that should hold.
        typed: another value, as text.
        both_wanted: keep both texts.
    """

    taken = Signal(object)
    typed = Signal(str)
    both_wanted = Signal()

    def __init__(self, desk: Desk, number: int, shown: Shown, *, draft: str) -> None:
        super().__init__()
        self._desk, self.shown, self._number = desk, shown, number
        self.setObjectName(f"conflict_{number}")
        self.setProperty("look", "card")
        conflict = shown.conflict
        column: QVBoxLayout = parts.column(self, margin=2 * parts.GRID)
        head = " · ".join(
            part for part in (conflict.title, kind_name(conflict.kind, lang()), conflict.reference) if part
        )
        column.addWidget(parts.plain_label(head, "section"))
        column.addWidget(parts.plain_label(self._asked()))
        sides = parts.row(spacing=2 * parts.GRID)
        for place, side in enumerate(conflict.sides):
            sides.addWidget(self._side(place, side), 1)
        column.addLayout(sides)
        self._add_other_ways(column, draft)
        self._refusal = parts.plain_label("", "refusal")
        self._refusal.setObjectName(f"refusal_{number}")
        self._refusal.hide()
        column.addWidget(self._refusal)
        column.addLayout(self._foot())

    @property
    def draft(self) -> str:
        """Another value that was begun."""
        return self._typed.text() if self._typed is not None else ""

    def refuse(self, why: str) -> None:
        """Say what is wrong with the other value, and put the cursor there."""
        self._refusal.setText(why)
        self._refusal.show()
        if self._typed is not None:
            self._typed.setFocus()

    # words

    def _asked(self) -> str:
        conflict = self.shown.conflict
        if conflict.field == DELETED:
            return self.tr("One person deleted this record, another one changed it. What should hold?")
        name = field_label(conflict.kind, conflict.field.partition("/")[0], lang())
        return self.tr("“{field}” has more than one value. Which one should hold?").format(field=name)

    def _value(self, place: int) -> str:
        conflict, side = self.shown.conflict, self.shown.conflict.sides[place]
        if conflict.field == DELETED:
            return self.tr("Delete the record") if side.value is True else self.tr("Keep the record")
        if "/" in conflict.field:
            said = self.tr("with “{element}”") if side.value else self.tr("without “{element}”")
            return said.format(element=element_name(conflict, lang()))
        return self.shown.values[place] or self.tr("(empty)")

    # building

    def _side(self, place: int, side: Side) -> QFrame:
        column = parts.column()
        value = parts.plain_label(self._value(place), "value")
        value.setObjectName(f"value_{self._number}_{place}")
        column.addWidget(value)
        at = self._desk.local(datetime.fromisoformat(side.at).astimezone(UTC))
        column.addWidget(
            parts.plain_label(" · ".join(dict.fromkeys((side.person, side.device, moment(at, lang())))), "caption")
        )
        column.addStretch(1)
        take = parts.plain_button(
            f"button_take_{self._number}_{place}",
            self.tr("Take this value"),
            on_click=lambda: self.taken.emit(side),
            look="",
        )
        take.setAccessibleName(f"{take.text()} : {self._value(place)}, {side.person}")
        column.addWidget(take)
        return parts.boxed(column, "banner", margin=parts.GRID + parts.GRID // 2)

    def _add_other_ways(self, column: QVBoxLayout, draft: str) -> None:
        self._typed: QLineEdit | None = None
        conflict, shape = self.shown.conflict, shape_at(self.shown.conflict)
        if shape is None:
            return
        line = parts.row()
        if shape.type is not FieldType.REF:
            self._add_new_value(line, draft)
        if is_text(conflict.kind, conflict.field):
            line.addWidget(
                parts.plain_button(
                    f"button_both_{self._number}",
                    self.tr("Keep both texts"),
                    on_click=self.both_wanted.emit,
                    look="",
                )
            )
        line.addStretch(1)
        column.addLayout(line)

    def _add_new_value(self, line: QHBoxLayout, draft: str) -> None:
        typed = QLineEdit(draft)
        typed.setObjectName(f"field_other_{self._number}")
        typed.setPlaceholderText(self.tr("Another value"))
        typed.setAccessibleName(f"{self.tr('Another value')} : {self._asked()}")
        put = parts.plain_button(
            f"button_put_{self._number}",
            self.tr("Enter this value"),
            on_click=lambda: self.typed.emit(typed.text()),
            look="",
        )
        typed.returnPressed.connect(put.click)
        put.setEnabled(bool(draft.strip()))
        typed.textChanged.connect(lambda text: put.setEnabled(bool(text.strip())))
        self._typed = typed
        line.addWidget(typed, 10)
        line.addWidget(put)

    def _foot(self) -> QHBoxLayout:
        line = parts.row()
        pair = self.tr("{label}: {text}")
        around = " · ".join(pair.format(label=label, text=text) for label, text in self.shown.around)
        line.addWidget(parts.plain_label(around, "caption"), 1)
        conflict = self.shown.conflict
        target = Destination(record=conflict.record, kind=conflict.kind, field=conflict.field.partition("/")[0])
        line.addWidget(
            parts.plain_button(
                f"button_open_{self._number}",
                self.tr("Open the record"),
                on_click=lambda: self._desk.signals.wanted.emit(target),
                look="link",
            )
        )
        return line
