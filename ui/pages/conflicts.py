"""Conflicts: both values side by side, who, when, on which machine; and three ways to decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from fieldapp.changes import Changes
from fieldapp.records.shape import KINDS, FieldShape, fields_of
from fieldapp.records.typed import parse, show
from fieldapp.services import conflicts
from fieldapp.services.conflicts import Conflict, Side
from fieldapp.words.fields import field_label
from fieldapp.words.format import moment
from fieldapp.words.kinds import kind_name
from ui import parts
from ui.desk import Desk
from ui.i18n import lang
from ui.page import Page
from ui.signals import Destination

DELETED = "$deleted"


class ThePage(Page):
    """All conflicts, one card each."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found: tuple[Conflict, ...] = ()
        self._cards = parts.column(spacing=2 * parts.GRID)
        self._none = parts.label(
            self.words,
            lambda: self.tr(
                "No conflict waits. When two people change the same field on two machines, both values are shown here, "
                "and a person decides."
            ),
        )
        body = QWidget()
        column = parts.column(body, margin=2 * parts.GRID, spacing=2 * parts.GRID)
        column.addWidget(parts.label(self.words, lambda: self.tr("Conflicts"), "title"))
        column.addWidget(self._none)
        column.addLayout(self._cards)
        column.addStretch(1)
        parts.column(self).addWidget(parts.scrolled(body))
        self.words.each_time(self._paint)

    def enter(self) -> None:
        self._refresh()

    def on_changed(self, changes: Changes) -> None:
        if changes.conflicts:
            self._refresh()

    def _refresh(self) -> None:
        self.desk.run(lambda _progress: conflicts.listed(self.desk.ws), self._on_found)

    def _on_found(self, found: Sequence[Conflict]) -> None:
        self._found = tuple(found)
        self._paint()

    def _paint(self) -> None:
        parts.emptied(self._cards)
        self._none.setVisible(not self._found)
        for number, conflict in enumerate(self._found):
            self._cards.addWidget(self._card(number, conflict))

    # one conflict

    def _card(self, number: int, conflict: Conflict) -> QFrame:
        body = parts.column()
        head = f"{conflict.title or kind_name(conflict.kind, lang())} · {conflict.reference}"
        body.addWidget(parts.plain_label(head, "section"))
        body.addWidget(parts.plain_label(self._asked(conflict), "label"))
        sides = parts.row(spacing=2 * parts.GRID)
        for place, side in enumerate(conflict.sides):
            sides.addWidget(self._side(f"take_{number}_{place}", conflict, side), 1)
        body.addLayout(sides)
        body.addLayout(self._other_ways(number, conflict))
        return parts.boxed(body)

    def _asked(self, conflict: Conflict) -> str:
        if conflict.field == DELETED:
            return self.tr("One person deleted this record, another one changed it. What should hold?")
        name = field_label(conflict.kind, conflict.field.partition("/")[0], lang())
        return self.tr("“{field}” has more than one value. Which one should hold?").format(field=name)

    def _side(self, name: str, conflict: Conflict, side: Side) -> QFrame:
        body = parts.column()
        body.addWidget(parts.plain_label(self._value(conflict, side)))
        at = self.desk.local(datetime.fromisoformat(side.at).astimezone(UTC))
        author = " · ".join((side.person, side.device, moment(at, lang())))
        body.addWidget(parts.plain_label(author, "caption"))
        body.addStretch(1)
        take = parts.button(
            self.words, name, lambda: self.tr("Take this value"), on_click=lambda: self._take(conflict, side)
        )
        take.setAccessibleName(f"{take.text()} : {self._value(conflict, side)}")
        body.addWidget(take)
        return parts.boxed(body, "shown")

    def _value(self, conflict: Conflict, side: Side) -> str:
        if conflict.field == DELETED:
            return self.tr("Delete the record") if side.value is True else self.tr("Keep the record")
        if "/" in conflict.field:
            element = conflict.field.partition("/")[2]
            return (
                self.tr("with {element}").format(element=element)
                if side.value
                else self.tr("without {element}").format(element=element)
            )
        shape = _shape(conflict)
        if side.value is None:
            return self.tr("(empty)")
        return show(shape, side.value, lang()) if shape is not None else str(side.value)

    def _other_ways(self, number: int, conflict: Conflict) -> QHBoxLayout:
        line = parts.row()
        shape = _shape(conflict)
        if shape is not None:
            line.addWidget(self._new_value(f"value_{number}", conflict, shape), 1)
            if conflicts.is_text(conflict.kind, conflict.field):
                line.addWidget(
                    parts.button(
                        self.words,
                        f"both_{number}",
                        lambda: self.tr("Keep both texts"),
                        on_click=lambda: self._keep_both(conflict),
                    )
                )
        line.addWidget(
            parts.button(
                self.words,
                f"open_{number}",
                lambda: self.tr("Open the record"),
                on_click=lambda: self.desk.signals.wanted.emit(Destination(record=conflict.record, kind=conflict.kind)),
                look="link",
            )
        )
        line.addStretch(1)
        return line

    def _new_value(self, name: str, conflict: Conflict, shape: FieldShape) -> QWidget:
        box = QWidget()
        line = parts.row(box)
        typed = QLineEdit()
        typed.setObjectName(name)
        self.words.say(typed.setPlaceholderText, lambda: self.tr("Another value"))
        typed.setAccessibleName(typed.placeholderText())
        line.addWidget(typed, 1)
        put = parts.button(
            self.words,
            f"put_{name}",
            lambda: self.tr("Enter this value"),
            on_click=lambda: self._put(conflict, shape, typed.text()),
        )
        typed.returnPressed.connect(put.click)
        line.addWidget(put)
        return box

    # the decision

    def _take(self, conflict: Conflict, side: Side) -> None:
        ws = self.desk.ws
        if conflict.field == DELETED:
            delete = side.value is True
            self._decide(lambda: conflicts.put(ws, conflict.record, DELETED, value=delete))
        else:
            self._decide(lambda: conflicts.take(ws, conflict.record, conflict.field, change=side.change))

    def _put(self, conflict: Conflict, shape: FieldShape, raw: str) -> None:
        ws, today, language = self.desk.ws, self.desk.today(), lang()
        self._decide(
            lambda: conflicts.put(
                ws, conflict.record, conflict.field, value=parse(shape, raw, today=today, lang=language)
            )
        )

    def _keep_both(self, conflict: Conflict) -> None:
        self._decide(lambda: conflicts.keep_both(self.desk.ws, conflict.record, conflict.field))

    def _decide(self, decision: Callable[[], Changes]) -> None:
        self.desk.run(lambda _progress: decision(), self.desk.signals.changed.emit)


def _shape(conflict: Conflict) -> FieldShape | None:
    return fields_of(conflict.kind).get(conflict.field) if conflict.kind in KINDS else None
