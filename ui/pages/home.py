"""The first page answers five questions; each line opens its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fieldapp.changes import Changes
from fieldapp.services import backups
from fieldapp.words.format import day
from fieldapp.words.kinds import kind_name
from ui import parts
from ui.desk import Desk
from ui.i18n import lang
from ui.page import Page
from ui.signals import Destination
from ui.widgets.overview import Expiring, Overview, Unfinished, overview
from ui.widgets.safety import ago

PAGE_PX = 720

Line = tuple[str, str, Callable[[], object]]  # text, icon, what a click does


class ThePage(Page):
    """Asks again whenever it is shown or something changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found: Overview | None = None
        body = QWidget()
        body.setMaximumWidth(PAGE_PX)
        self._column = parts.column(body, margin=2 * parts.GRID, spacing=2 * parts.GRID)
        parts.column(self).addWidget(parts.scrolled(body))
        self.words.each_time(self._say)

    def enter(self) -> None:
        self.refresh()

    def on_changed(self, changes: Changes) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Gather the answers again."""
        ws, today = self.desk.ws, self.desk.today()
        self.desk.run(lambda _progress: overview(ws, today), self._on_found)

    def _on_found(self, found: Overview) -> None:
        if found != self._found:
            self._found = found
            self._say()

    def _say(self) -> None:
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        parts.emptied(self._column)
        self._column.addWidget(parts.plain_label(self.tr("Good day, {name}").format(name=self.desk.me.name), "title"))
        if self._found is not None:
            for title, lines, otherwise in self._answers(self._found):
                self._column.addWidget(self._card(title, lines, otherwise))
        self._column.addStretch(1)
        if had_focus:
            self.setFocus()

    def _answers(self, found: Overview) -> list[tuple[str, Sequence[Line], str]]:
        return [
            (
                self.tr("What must I finish?"),
                [self._unfinished(each) for each in found.unfinished],
                self.tr("Everything typed is entered."),
            ),
            (
                self.tr("What did the office say?"),
                self._office(found),
                self.tr("Nothing has been read from a stick yet."),
            ),
            (
                self.tr("What expires soon?"),
                [self._expiring(each) for each in found.expiring],
                self.tr("No agreement or registration runs out in the next sixty days."),
            ),
            (
                self.tr("What is not handed over yet?"),
                self._to_hand_over(found),
                self.tr("Everything is on a stick or further."),
            ),
            (self.tr("When was the last backup?"), [self._backup(found.safety.backup_at)], ""),
        ]

    def _unfinished(self, each: Unfinished) -> Line:
        name = each.title or self.tr("not entered yet")
        said = self.tr("{kind} · {name}: {count} fields typed").format(
            kind=kind_name(each.kind, lang()), name=name, count=each.fields
        )
        return said, "pencil", partial(self._go, Destination(record=each.record, kind=each.kind))

    def _office(self, found: Overview) -> list[Line]:
        lines: list[Line] = []
        if found.read_last is not None:
            when = ago(self.desk.local(datetime.fromisoformat(found.read_last.at)), self.desk.local_now())
            lines.append(
                (
                    self.tr("Last stick read {ago}").format(ago=when),
                    "inbox",
                    partial(self._go, Destination(page="handover")),
                )
            )
        if found.conflicts:
            text = self.tr("Conflicts that wait for a decision: {count}").format(count=found.conflicts)
            lines.append((text, "conflict", partial(self._go, Destination(page="conflicts"))))
        if found.quarantined:
            text = self.tr("Set aside until someone decides: {count}").format(count=found.quarantined)
            lines.append((text, "warning", partial(self._go, Destination(page="handover"))))
        return lines

    def _expiring(self, each: Expiring) -> Line:
        days = (each.day - self.desk.today()).days
        shown = day(each.day, lang())
        when = self.tr("ends on {day}") if days >= 0 else self.tr("ended on {day}")
        said = f"{kind_name(each.kind, lang())} · {each.title} : {when.format(day=shown)}"
        return said, "clock", partial(self._go, Destination(record=each.record, kind=each.kind))

    def _to_hand_over(self, found: Overview) -> list[Line]:
        if not found.safety.to_hand_over:
            return []
        text = self.tr("Records only on this computer: {count}").format(count=found.safety.to_hand_over)
        return [(text, "send", partial(self._go, Destination(page="handover")))]

    def _backup(self, at: datetime | None) -> Line:
        if at is None:
            text = self.tr("No backup yet. Make one now")
        else:
            when = ago(self.desk.local(at), self.desk.local_now())
            text = self.tr("{ago}. Make another one now").format(ago=when.capitalize())
        return text, "save", self._on_backup

    def _card(self, title: str, lines: Sequence[Line], otherwise: str) -> QFrame:
        column = QVBoxLayout()
        column.setSpacing(parts.GRID)
        column.addWidget(parts.plain_label(title, "section"))
        for text, icon, does in lines:
            column.addWidget(parts.plain_button("button_home", text, on_click=does, icon=icon))
        if not lines:
            column.addWidget(parts.plain_label(otherwise, "caption"))
        return parts.boxed(column)

    def _on_backup(self) -> None:
        ws = self.desk.ws
        self.desk.run(lambda _progress: backups.make(ws), self._on_made)

    def _on_made(self, _made: backups.Backup) -> None:
        self.desk.signals.changed.emit(Changes(sync=True))

    def _go(self, destination: Destination) -> None:
        self.desk.signals.wanted.emit(destination)
