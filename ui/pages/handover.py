"""Handing over: where everything stands, copying to a stick and reading one, what was set aside."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from fieldapp.changes import Changes
from fieldapp.services import exporting, handover, importing, office
from fieldapp.services.exporting import Exported
from fieldapp.services.handover import Board
from fieldapp.services.importing import TakenIn
from fieldapp.services.office import Machine
from fieldapp.words.saying import said
from fieldapp.words.sync import OUTCOMES, TROUBLES
from ui import parts
from ui.desk import Desk
from ui.i18n import in_words, lang
from ui.page import Page
from ui.signals import Destination
from ui.widgets.board import BoardView
from ui.widgets.carrying import Carrying
from ui.widgets.sticks import Sticks


class ThePage(Page):
    """One page for both ways."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._board = BoardView()
        self._sticks = Sticks(desk)
        self._carrying = Carrying(desk)
        self._to = QComboBox()
        self._note = parts.plain_label("", "caption")
        self._aside = parts.plain_label()
        self._aside.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._latest: Board | None = None
        self._lay_out()
        self._sticks.copy_wanted.connect(self._on_copy)
        self._sticks.read_wanted.connect(self._on_read)
        self._carrying.busy_changed.connect(self._on_busy)
        self.words.each_time(self._say_board)

    def enter(self) -> None:
        self._refresh()
        self._sticks.watch(on=True)
        if self.desk.me.is_office:
            self.desk.run(lambda _progress: office.devices(self.desk.ws), self._on_devices)

    def leave(self) -> None:
        self._sticks.watch(on=False)

    def on_changed(self, changes: Changes) -> None:
        if changes.sync or changes.conflicts:
            self._refresh()

    def step_back(self) -> bool:
        """Esc stops a copy under way, and nothing else."""
        was_busy = self._carrying.is_busy
        self._carrying.cancel()
        return was_busy

    def panes(self) -> Sequence[QWidget]:
        return (self._sticks, self._carrying)

    # layout

    def _lay_out(self) -> None:
        body = QWidget()
        column = parts.column(body, margin=2 * parts.GRID, spacing=2 * parts.GRID)
        column.addWidget(parts.label(self.words, lambda: self.tr("Hand over"), "title"))
        column.addWidget(self._board)
        column.addWidget(self._note)
        if self.desk.me.is_office:
            column.addLayout(self._receivers())
        column.addWidget(self._carrying)
        column.addWidget(self._sticks)
        column.addWidget(self._aside)
        column.addStretch(1)
        parts.column(self).addWidget(parts.scrolled(body))

    def _receivers(self) -> QHBoxLayout:
        line = parts.row()
        caption = parts.label(self.words, lambda: self.tr("Copy &for"), "label", wraps=False)
        caption.setBuddy(self._to)
        self._to.setObjectName("receiver")
        self.words.say(self._to.setAccessibleName, lambda: self.tr("Laptop that the copy is for"))
        line.addWidget(caption)
        line.addWidget(self._to)
        line.addStretch(1)
        return line

    # what is where

    def _refresh(self) -> None:
        self.desk.run(lambda _progress: handover.board(self.desk.ws), self._on_board)

    def _on_board(self, board: Board) -> None:
        self._latest = board
        self._board.show_board(board)
        self._say_board()

    def _say_board(self) -> None:
        board = self._latest
        if board is None:
            return
        told = [
            (board.unfinished, self.tr("Fields typed and not entered yet: {count}. They stay on this computer.")),
            (board.conflicts, self.tr("Conflicts that wait for a decision: {count}.")),
            (board.photos_missing, self.tr("Photos announced and not arrived yet: {count}.")),
        ]
        self._note.setText("\n".join(text.format(count=count) for count, text in told if count))
        self._note.setVisible(bool(self._note.text()))
        self._aside.setText("\n".join(self._why(held.reason, held.device) for held in board.quarantined))

    def _why(self, reason: str, sender: str) -> str:
        trouble = TROUBLES[str(reason)]
        facts = {"sender": sender, "subject": ""}
        return " · ".join(in_words(part, facts) for part in (trouble.title, trouble.what, trouble.fix))

    def _on_devices(self, machines: Sequence[Machine]) -> None:
        chosen = self._to.currentData()
        self._to.clear()
        self._to.addItem(self.tr("All laptops"), None)
        for machine in machines:
            if machine.role == "field" and machine.state != "REVOKED":
                self._to.addItem(machine.name, machine.device)
        self._to.setCurrentIndex(max(0, self._to.findData(chosen)))

    # both ways

    @Slot(object)
    def _on_copy(self, folder: Path) -> None:
        ws, to, language = self.desk.ws, self._to.currentData(), lang()
        if not self._carrying.is_busy:
            self._carrying.start(
                lambda progress: exporting.export(ws, folder, to=to, progress=progress, lang=language), self._copied
            )

    @Slot(object)
    def _on_read(self, folder: Path) -> None:
        ws = self.desk.ws
        if not self._carrying.is_busy:
            self._carrying.start(lambda progress: importing.take_in(ws, [folder], progress=progress), self._taken_in)

    def _copied(self, done: Exported) -> str:
        self.desk.signals.changed.emit(done.touched)
        if not done.receivers:
            return self.tr("No laptop has joined yet, so there is nobody to copy for.")
        sentence = self.tr("Checked. You can remove the stick. Records: {records}, photos: {photos}, for {receivers}.")
        told = sentence.format(records=done.records, photos=done.photos, receivers=", ".join(done.receivers))
        if done.unfinished:
            stayed = self.tr("Fields that were not understood stayed here: {count}.")
            told += "\n" + stayed.format(count=len(done.unfinished))
        return told

    def _taken_in(self, done: TakenIn) -> str:
        self.desk.signals.changed.emit(done.changes | Changes(sync=True))
        lines = [self._told(each) for each in done.bundles]
        lines += [said(error, lang()).what for error in done.passed_over]
        return "\n".join(lines)

    def _told(self, each: importing.Imported) -> str:
        code = "REPEATED" if each.is_repeat else str(each.outcome)
        facts = {
            "applied": each.applied,
            "photos": each.photos,
            "sender": each.sender,
            "conflicts": each.conflicts_opened,
            "breaches": each.breaches_opened,
            "problems": len(each.problems),
        }
        outcome = OUTCOMES[code]
        text = " · ".join(in_words(part, facts) for part in (outcome.title, outcome.what, outcome.fix))
        reasons = [self._why(problem.trouble, problem.sender) for problem in each.problems]
        return "\n".join([text, *dict.fromkeys(reasons)])

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        self._sticks.setEnabled(not busy)
        if not busy:
            self._refresh()

    def go_to(self, destination: Destination) -> None:
        """The sync pill leads here; there is nothing to open."""
