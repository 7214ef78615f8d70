"""Inviting a machine: who, for which zones, where to write; then the code, shown once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QWidget

from fieldapp.changes import Changes
from fieldapp.errors import UserError
from fieldapp.progress import Progress
from fieldapp.services import handover, office
from fieldapp.services.handover import Stick
from fieldapp.services.office import Invited
from fieldapp.words.saying import said
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.widgets.ask_folder import AskFolder
from ui.widgets.ask_line import AskLine
from ui.widgets.carrying import Carrying, Told

AT_THE_FOLDER = frozenset({"NoSpace", "TargetReadOnly", "TargetGone", "StickUnreliable"})


@dataclass(frozen=True, slots=True)
class _Wanted:
    who: str
    zones: tuple[str, ...]
    folder: Path
    with_data: bool


class InviteCard(QWidget):
    """Asks, has the invitation written, and shows its code until the person has written it down.

    Signals:
        invited: an invitation was written.
    """

    invited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, Words(self)
        self._who_asked = ""
        self._zones: dict[str, QCheckBox] = {}
        self._asking = self._make_asking()
        self._telling = self._make_telling()
        self._telling.hide()
        body = parts.column(self)
        body.addWidget(self._asking)
        body.addWidget(self._telling)

    def show_zones(self, zones: Sequence[str]) -> None:
        """Offer these zones; one alone is chosen already."""
        if tuple(self._zones) == tuple(zones):
            return
        parts.emptied(self._zone_row)
        self._zones = {}
        for zone in zones:
            box = QCheckBox(zone)
            box.setObjectName(f"field_invite_zone_{zone}")
            box.setChecked(len(zones) == 1)
            box.toggled.connect(self._on_zone)
            self._zones[zone] = box
            self._zone_row.addWidget(box)
        self._zone_row.addStretch(1)
        self._fix_tab_order()

    def offer_stick(self) -> None:
        """Propose the only stick that is plugged in, unless something is typed."""
        if not self._folder.text:
            self._desk.run(lambda _progress: handover.sticks(), self._on_sticks)

    # building

    def _make_asking(self) -> QFrame:
        self._who = AskLine(
            "invite_who",
            lambda: self.tr("Who is it for?"),
            hint=lambda: self.tr("The name of the officer who will use the laptop."),
        )
        self._folder = AskFolder(
            "invite_folder",
            lambda: self.tr("USB stick or folder to write to"),
        )
        self._data = QCheckBox()
        self._data.setObjectName("field_invite_data")
        self._data.setChecked(True)
        self._words.say(self._data.setText, lambda: self.tr("Put the records of these zones on the stick too"))
        self._write = parts.button(
            self._words,
            "button_invite",
            lambda: self.tr("Write the invitation"),
            on_click=self._on_write,
            look="primary",
            icon="key",
        )
        self._carrying = Carrying(self._desk, on_refused=self._on_refused)
        column = parts.column(spacing=parts.GRID + parts.GRID // 2)
        column.addWidget(parts.label(self._words, lambda: self.tr("Invite a laptop"), "section"))
        column.addWidget(self._who)
        column.addWidget(self._zone_box())
        column.addWidget(self._folder)
        column.addWidget(self._data)
        column.addWidget(self._write, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._carrying)
        return parts.boxed(column)

    def _zone_box(self) -> QWidget:
        box = QWidget()
        self._words.say(box.setAccessibleName, lambda: self.tr("Zones of the laptop"))
        column = parts.column(box, spacing=parts.GRID // 2)
        column.addWidget(parts.label(self._words, lambda: self.tr("Zones of the laptop"), "label"))
        self._zone_row = parts.row()
        column.addLayout(self._zone_row)
        self._no_zone = parts.label(self._words, lambda: self.tr("Choose at least one zone."), "refusal")
        self._no_zone.hide()
        column.addWidget(self._no_zone)
        return box

    def _make_telling(self) -> QFrame:
        self._told = parts.plain_label()
        self._told.setObjectName("label_invited")
        self._code = QLineEdit()
        self._code.setReadOnly(True)
        self._code.setObjectName("field_invite_code")
        self._code.setProperty("look", "code")
        self._words.say(self._code.setAccessibleName, lambda: self.tr("Code of the invitation"))
        done = parts.button(
            self._words, "button_code_written", lambda: self.tr("I have told the code"), on_click=self._on_told
        )
        column = parts.column(spacing=parts.GRID + parts.GRID // 2)
        column.addWidget(parts.label(self._words, lambda: self.tr("The code of the invitation"), "section"))
        column.addWidget(self._code)
        column.addWidget(
            parts.label(
                self._words,
                lambda: self.tr(
                    "Tell this code by voice or by phone, apart from the stick. It is shown only now; whoever has both "
                    "can join."
                ),
            )
        )
        column.addWidget(self._told)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)
        return parts.boxed(column, "banner")

    def _fix_tab_order(self) -> None:
        order: list[QWidget] = [self._who.edit, *self._zones.values(), self._folder.edit]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    # doing

    @Slot()
    def _on_write(self) -> None:
        wanted = self._read()
        if wanted is None or self._carrying.is_busy:
            return
        self._who_asked = wanted.who
        self._write.setEnabled(False)
        ws = self._desk.ws
        self._carrying.start(lambda progress: _invite(ws, wanted, progress), self._on_invited)

    def _read(self) -> _Wanted | None:
        chosen = tuple(zone for zone, box in self._zones.items() if box.isChecked())
        self._no_zone.setVisible(not chosen)
        missing = [ask for ask in (self._folder, self._who) if not ask.text]
        for ask in missing:
            ask.refuse(self.tr("Please fill this in."))
        if missing or not chosen:
            return None
        return _Wanted(self._who.text, chosen, self._folder.path, self._data.isChecked())

    def _on_invited(self, invited: Invited) -> Told:
        self._write.setEnabled(True)
        self._desk.signals.changed.emit(Changes(sync=True))
        self._code.setText(invited.code)
        written = self.tr("For {who}. Written and checked: {files}.")
        self._told.setText(written.format(who=self._who_asked, files=", ".join(path.name for path in invited.paths)))
        self._who.edit.clear()
        self._telling.show()
        self._code.setFocus()
        self._code.selectAll()
        self._asking.hide()
        self.invited.emit()
        return Told("")

    def _on_refused(self, error: Exception) -> bool:
        """Whether the error was said at its place."""
        self._write.setEnabled(True)
        if not isinstance(error, UserError):
            return False
        told = said(error, lang())
        place = self._folder if error.code in AT_THE_FOLDER else self._who
        if error.code not in AT_THE_FOLDER and error.code != "FieldRefused":
            return False
        place.refuse(f"{told.what} {told.fix}")
        return True

    @Slot()
    def _on_told(self) -> None:
        self._code.clear()
        self._asking.show()
        self._who.edit.setFocus()
        self._telling.hide()

    @Slot()
    def _on_zone(self) -> None:
        self._no_zone.hide()

    def _on_sticks(self, found: Sequence[Stick]) -> None:
        usable = [stick for stick in found if stick.is_writable]
        if len(usable) == 1 and not self._folder.text:
            self._folder.edit.setText(str(usable[0].path))


def _invite(ws: Workspace, wanted: _Wanted, progress: Progress) -> Invited:
    return office.invite(
        ws,
        who=wanted.who,
        zones=wanted.zones,
        out=office.invitation_file(wanted.folder, wanted.who),
        with_data=wanted.with_data,
        progress=progress,
    )
