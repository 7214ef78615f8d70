"""The sanctions list of an office: which is in force, loading a new one, and comparing all partners with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame

from fieldapp.changes import Changes
from fieldapp.services import screening
from fieldapp.services.screening import Answer
from fieldapp.words.format import count
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.signals import Destination
from ui.widgets.sanctions_list import SanctionsListLine

MOST = 8  # partners that are named; the rest is counted


class SanctionsCard(QFrame):
    """Names the partners that wait for a person, each with a way to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._waiting: list[Answer] | None = None
        self._all = 0
        self.setProperty("look", "card")
        self.words = Words(self)
        column = parts.column(self, margin=2 * parts.GRID)
        column.addWidget(parts.label(self.words, lambda: self.tr("Sanctions list"), "section"))
        column.addWidget(
            parts.label(
                self.words,
                lambda: self.tr(
                    "Copy the Security Council’s consolidated list (XML) from the network to a stick, and load it "
                    "here: laptops receive it with their next bundle."
                ),
                "caption",
            )
        )
        self.list = SanctionsListLine(desk, "office")
        column.addWidget(self.list)
        line = parts.row()
        line.addWidget(
            parts.button(
                self.words,
                "button_screen_all",
                lambda: self.tr("Compare all partners"),
                on_click=self._on_all,
                icon="shield-check",
            )
        )
        line.addStretch(1)
        column.addLayout(line)
        self._said = parts.plain_label("")
        self._said.setObjectName("label_screened_all")
        self._said.hide()
        column.addWidget(self._said)
        self._found = parts.column(spacing=parts.GRID // 2)
        column.addLayout(self._found)
        self.words.each_time(self._paint)

    def refresh(self) -> None:
        """Ask again which list is in force."""
        self.list.refresh()

    @Slot()
    def _on_all(self) -> None:
        ws = self.desk.ws
        self.desk.run(lambda progress: screening.rescreen(ws, progress=progress), self._on_screened)

    def _on_screened(self, answers: Sequence[Answer]) -> None:
        self._waiting = [answer for answer in answers if answer.needs_a_person]
        self._all = len(answers)
        self._paint()
        changes = Changes()
        for answer in answers:
            changes |= answer.changes
        if changes:
            self.desk.signals.changed.emit(changes)

    def _paint(self) -> None:
        if self._waiting is None:
            return
        parts.emptied(self._found)
        facts = {"all": count(self._all, lang()), "waiting": count(len(self._waiting), lang())}
        said = self.tr("Partners compared: {all}. Similar names to look into: {waiting}.")
        self._said.setText(said.format(**facts))
        self._said.show()
        for number, answer in enumerate(self._waiting[:MOST]):
            target = Destination(record=answer.screening.partner, kind="partner")
            self._found.addWidget(
                parts.plain_button(
                    f"button_waiting_{number}",
                    f"{answer.title} · {answer.partner_reference}",
                    on_click=partial(self.desk.signals.wanted.emit, target),
                    look="link",
                    icon="arrow-right",
                )
            )
