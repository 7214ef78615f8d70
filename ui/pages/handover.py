"""Handing over: where everything stands, copying to a stick and reading one, and what waits for a decision."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QComboBox, QPushButton, QScrollArea, QWidget

from fieldapp.changes import Changes
from fieldapp.errors import UserError
from fieldapp.services import exporting, handover, importing, office
from fieldapp.services.exporting import Exported
from fieldapp.services.handover import Board
from fieldapp.services.importing import TakenIn
from fieldapp.services.office import Machine
from fieldapp.words.format import number
from fieldapp.words.saying import said
from ui import parts
from ui.desk import Desk
from ui.i18n import lang
from ui.page import Page
from ui.signals import Destination
from ui.widgets import handed_words
from ui.widgets.board import BoardView
from ui.widgets.carrying import Carrying, Told
from ui.widgets.room_card import RoomCard
from ui.widgets.sticks import Sticks

PAGE_PX = 1080
AT_THE_FOLDER = frozenset({"TargetGone", "TargetReadOnly", "NothingToRead", "NoSpace"})


class ThePage(Page):
    """One page for both ways."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._board = BoardView()
        self._sticks = Sticks(desk)
        self._room = RoomCard(desk)
        self._carrying = Carrying(desk, on_refused=self._on_refused)
        self._to = QComboBox()
        self._folder = Path()
        self._note = parts.plain_label("", "caption")
        self._latest: Board | None = None
        self._machines: Sequence[Machine] = ()
        self._area = self._lay_out()
        self._sticks.copy_wanted.connect(self._on_copy)
        self._sticks.read_wanted.connect(self._on_read)
        self._carrying.busy_changed.connect(self._on_busy)
        self.words.each_time(self._say_board)
        self.words.each_time(self._offer_receivers)

    def enter(self) -> None:
        self._refresh()
        self._sticks.watch(on=True)

    def leave(self) -> None:
        self._sticks.watch(on=False)

    def on_changed(self, changes: Changes) -> None:
        if changes and not self._carrying.is_busy and self.isVisible():
            self._refresh()

    def step_back(self) -> bool:
        """Esc stops a copy under way, and nothing else."""
        was_busy = self._carrying.is_busy
        self._carrying.cancel()
        return was_busy

    def panes(self) -> Sequence[QWidget]:
        return (self._sticks,)

    # layout

    def _lay_out(self) -> QScrollArea:
        body = QWidget()
        body.setMaximumWidth(PAGE_PX)
        column = parts.column(body, margin=2 * parts.GRID, spacing=2 * parts.GRID)
        column.addWidget(parts.label(self.words, lambda: self.tr("Hand over"), "title"))
        column.addWidget(self._board)
        column.addWidget(self._note)
        column.addWidget(self._decisions())
        column.addWidget(self._carrying)
        if self.desk.me.is_office:
            column.addWidget(self._receivers())
        column.addWidget(self._sticks)
        column.addWidget(self._room)
        column.addStretch(1)
        area = parts.scrolled(body)
        parts.column(self).addWidget(area)
        return area

    def _decisions(self) -> QWidget:
        self._to_decide = self._leads_to("button_to_conflicts", "", "conflict")
        self._to_aside = self._leads_to("button_to_aside", "aside", "warning")
        self._deciding = QWidget()
        line = parts.row(self._deciding)
        line.addWidget(self._to_decide)
        line.addWidget(self._to_aside)
        line.addStretch(1)
        self._deciding.hide()
        return self._deciding

    def _leads_to(self, name: str, action: str, icon: str) -> QPushButton:
        target = Destination(page="conflicts", kind="conflict", action=action)
        return parts.plain_button(name, "", on_click=partial(self.desk.signals.wanted.emit, target), icon=icon)

    def _receivers(self) -> QWidget:
        box = QWidget()
        line = parts.row(box)
        caption = parts.label(self.words, lambda: self.tr("Copy &for"), "label", wraps=False)
        caption.setBuddy(self._to)
        self._to.setObjectName("field_receiver")
        self._to.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._to.setMinimumContentsLength(20)
        self.words.say(self._to.setAccessibleName, lambda: self.tr("Computer that the copy is for"))
        line.addWidget(caption)
        line.addWidget(self._to)
        line.addStretch(1)
        return box

    # what is where

    def _refresh(self) -> None:
        ws = self.desk.ws
        self.desk.run(lambda _progress: (handover.board(ws), office.devices(ws)), self._on_found)
        self._room.refresh()

    def _on_found(self, found: tuple[Board, Sequence[Machine]]) -> None:
        self._latest, machines = found
        self._board.show_board(self._latest)
        self._say_board()
        if machines != self._machines:
            self._machines = machines
            self._offer_receivers()

    def _say_board(self) -> None:
        board = self._latest
        if board is None:
            return
        told = [
            (board.unfinished, self.tr("Fields typed and not entered yet: {count}. They stay on this computer.")),
            (board.photos_missing, self.tr("Photos and files announced and not arrived yet: {count}.")),
            (
                board.carried,
                self.tr(
                    "Bundles carried for others: {count}. They go onto the next stick as they are; nobody can read "
                    "them here."
                ),
            ),
        ]
        self._note.setText("\n".join(text.format(count=number(count, lang())) for count, text in told if count))
        self._note.setVisible(bool(self._note.text()))
        aside = len(board.quarantined)
        self._to_decide.setText(self.tr("Conflicts to decide: {count}").format(count=number(board.conflicts, lang())))
        self._to_decide.setVisible(bool(board.conflicts))
        self._to_aside.setText(self.tr("Parts set aside: {count}").format(count=number(aside, lang())))
        self._to_aside.setVisible(bool(aside))
        self._deciding.setVisible(bool(board.conflicts or aside))

    def _offer_receivers(self) -> None:
        chosen = self._to.currentData()
        self._to.clear()
        self._to.addItem(self.tr("All other computers"), None)
        for machine in self._machines:
            if machine.device != self.desk.me.device and machine.state != "REVOKED":
                self._to.addItem(machine.name, machine.device)
        self._to.setCurrentIndex(max(0, self._to.findData(chosen)))

    # both ways

    @Slot(object)
    def _on_copy(self, folder: Path) -> None:
        ws, to, language = self.desk.ws, self._to.currentData(), lang()
        if not self._carrying.is_busy:
            self._folder = folder
            self._carrying.start(
                lambda progress: exporting.export(ws, folder, to=to, progress=progress, lang=language), self._on_copied
            )

    @Slot(object)
    def _on_read(self, folder: Path) -> None:
        ws = self.desk.ws
        if not self._carrying.is_busy:
            self._folder = folder
            self._carrying.start(lambda progress: importing.take_in(ws, [folder], progress=progress), self._on_taken_in)

    def _on_copied(self, done: Exported) -> Told:
        self.desk.signals.changed.emit(done.touched)
        return handed_words.copied(done)

    def _on_taken_in(self, done: TakenIn) -> Told:
        self.desk.signals.changed.emit(done.changes | Changes(sync=True, conflicts=True))
        return handed_words.taken_in(done)

    def _on_refused(self, error: Exception) -> bool:
        """What is wrong with the folder that was typed is said there."""
        if not isinstance(error, UserError) or error.code not in AT_THE_FOLDER:
            return False
        words = said(error, lang())
        self._sticks.setEnabled(True)
        if not self._sticks.refuse(self._folder, f"{words.what} {words.fix}"):
            return False
        QTimer.singleShot(0, partial(self._area.ensureWidgetVisible, self._sticks.refused_at))
        return True

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        self._sticks.setEnabled(not busy)
        if self._carrying.isVisible():
            QTimer.singleShot(0, partial(self._area.ensureWidgetVisible, self._carrying, 0, parts.GRID))
        if not busy:
            self._refresh()
            self._sticks.look()
