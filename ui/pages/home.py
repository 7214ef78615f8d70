"""The first page answers five questions; each line opens its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fieldapp.changes import Changes
from fieldapp.services import backups, home
from fieldapp.services.home import Due, Home, Stopped, Unfinished
from fieldapp.words.format import day
from fieldapp.words.kinds import kind_name
from ui import parts
from ui.desk import Desk
from ui.i18n import lang
from ui.page import Page
from ui.signals import Destination
from ui.widgets.naming import shown_title
from ui.widgets.safety import ago

PAGE_PX = 960
MOST = 6  # lines of each answer

Line = tuple[str, str, Callable[[], object]]  # text, icon, what a click does


class ThePage(Page):
    """Asks again whenever it is shown or something changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found: Home | None = None
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
        self.desk.run(lambda _progress: home.overview(ws, today), self._on_found)

    def _on_found(self, found: Home) -> None:
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

    def _answers(self, found: Home) -> list[tuple[str, Sequence[Line], str]]:
        return [
            (
                self.tr("What must I finish?"),
                [
                    *(self._unfinished(each) for each in found.unfinished[:MOST]),
                    *(self._stopped(each) for each in found.stopped[:MOST]),
                ],
                self.tr("Everything typed is entered."),
            ),
            (
                self.tr("What did the office say?"),
                self._office(found),
                self.tr("Nothing has been read from a stick yet."),
            ),
            (
                self.tr("What expires soon?"),
                [self._expiring(each) for each in found.expiring[:MOST]],
                self.tr("No agreement or registration runs out in the next sixty days."),
            ),
            (
                self.tr("What is not handed over yet?"),
                self._to_hand_over(found),
                self.tr("Everything is on a stick or further."),
            ),
            (self.tr("When was the last backup?"), [self._backup(found.last_backup)], ""),
        ]

    def _unfinished(self, each: Unfinished) -> Line:
        name = shown_title(each.kind, each.title)
        said = self.tr("{kind} · {name}: {count} fields typed").format(
            kind=kind_name(each.kind, lang()), name=name, count=each.fields
        )
        return said, "pencil", partial(self._go, Destination(record=each.record, kind=each.kind))

    def _office(self, found: Home) -> list[Line]:
        lines: list[Line] = []
        if found.last_read is not None:
            when = ago(self.desk.local(datetime.fromisoformat(found.last_read.at)), self.desk.local_now())
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
        if found.files_missing:
            text = self.tr("Photos and files announced and not arrived yet: {count}.").format(count=found.files_missing)
            lines.append((text, "camera", partial(self._go, Destination(page="handover"))))
        return lines

    def _stopped(self, each: Stopped) -> Line:
        worst = each.worst.said(lang())
        said = f"{each.title or each.reference} : {worst.criterion} {worst.reason}"
        return said, "warning", partial(self._go, Destination(record=each.project, kind="project"))

    def _expiring(self, each: Due) -> Line:
        due = each.last_on
        when = self.tr("ends on {day}") if due >= self.desk.today() else self.tr("ended on {day}")
        title = shown_title(each.kind, each.title)
        said = f"{kind_name(each.kind, lang())} · {title} : {when.format(day=day(due, lang()))}"
        return said, "clock", partial(self._go, Destination(record=each.record, kind=each.kind))

    def _to_hand_over(self, found: Home) -> list[Line]:
        waiting = found.to_hand_over
        if not waiting.records and not waiting.photos:
            return []
        text = self.tr("Only on this computer: records {records}, photos and files {photos}")
        said = text.format(records=waiting.records, photos=waiting.photos)
        return [(said, "send", partial(self._go, Destination(page="handover")))]

    def _backup(self, at: str) -> Line:
        if not at:
            text = self.tr("No backup yet. Make one now")
        else:
            when = ago(self.desk.local(datetime.fromisoformat(at)), self.desk.local_now())
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
