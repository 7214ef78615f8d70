"""The sticks that are plugged in, each with two big buttons; and a folder of choice, for whatever is not detected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QPushButton, QWidget

from fieldapp.services import handover
from fieldapp.services.handover import Stick
from fieldapp.words.format import moment, number
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.widgets.ask_folder import AskFolder

LOOK_MS = 3000  # how often to look for sticks while the page is shown
GIGABYTE = 1_000_000_000
_TENTHS = 10


class Sticks(QWidget):
    """Looks for sticks while it is shown.

    Signals:
        copy_wanted, read_wanted: a Path to write to or to read from.
    """

    copy_wanted = Signal(object)
    read_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, Words(self)
        self._shown: tuple[Stick, ...] = ()
        self._looking = False
        self._rows = parts.column()
        self._none = parts.label(
            self._words,
            lambda: self.tr("No USB stick is plugged in. Plug one in, or choose a folder."),
            "caption",
        )
        body = parts.column(self)
        body.addWidget(self._none)
        body.addLayout(self._rows)
        body.addWidget(self._folder_row())
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._words.each_time(self._paint)

    def watch(self, *, on: bool) -> None:
        """Begin or stop to look for sticks."""
        if on:
            self.look()
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Ask what is plugged in; the list changes only when that did."""
        if not self._looking:
            self._looking = True
            self._desk.run(lambda _progress: handover.sticks(ws=self._desk.ws), self._on_found, self._on_lost)

    def refuse(self, folder: Path, why: str) -> bool:
        """Say what is wrong with the folder that was typed; whether it is that one."""
        if not self._folder.text or folder != self._folder.path:
            return False
        self._folder.refuse(why)
        return True

    @property
    def refused_at(self) -> QWidget:
        """Where `refuse` says it."""
        return self._folder

    # sticks

    def _on_found(self, found: Sequence[Stick]) -> None:
        self._looking = False
        self.show_found(found)

    def show_found(self, found: Sequence[Stick]) -> None:
        """Show these sticks until the next look."""
        if tuple(found) != self._shown:
            self._shown = tuple(found)
            self._paint()

    def _on_lost(self, error: Exception) -> None:
        self._looking = False
        self._desk.show(error)

    def _paint(self) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        parts.emptied(self._rows)
        self._none.setVisible(not self._shown)
        last: QWidget | None = None
        for at, stick in enumerate(self._shown):
            row, buttons = self._row(at, stick)
            self._rows.addWidget(row)
            for each in buttons:
                if last is not None:
                    QWidget.setTabOrder(last, each)
                last = each
        if last is not None:
            QWidget.setTabOrder(last, self._folder.edit)
        self._focus_again(had_focus)

    def _focus_again(self, name: str) -> None:
        again = self.findChild(QWidget, name) if name else None
        if again is not None and again.isEnabled():
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, at: int, stick: Stick) -> tuple[QFrame, tuple[QPushButton, QPushButton]]:
        about = parts.column(spacing=parts.GRID // 2)
        about.addWidget(parts.plain_label(stick.name, "section"))
        about.addWidget(parts.plain_label(self._about(stick), "caption"))
        copy = parts.plain_button(
            f"button_copy_{at}",
            self.tr("Copy to the stick"),
            on_click=lambda: self.copy_wanted.emit(stick.path),
            look="primary",
        )
        read = parts.plain_button(
            f"button_read_{at}", self.tr("Read the stick"), on_click=lambda: self.read_wanted.emit(stick.path), look=""
        )
        copy.setEnabled(stick.is_writable)
        read.setEnabled(stick.bundles > 0)
        for each in (copy, read):
            each.setAccessibleName(f"{each.text()} : {stick.name}")
        return parts.boxed(_with_buttons(about, copy, read)), (copy, read)

    def _about(self, stick: Stick) -> str:
        tenths = Decimal(stick.free_bytes * _TENTHS // GIGABYTE).scaleb(-1)
        told = [str(stick.path), self.tr("{free} GB free").format(free=number(tenths, lang()))]
        if stick.bundles:
            told.append(self.tr("bundles: {count}").format(count=stick.bundles))
        if stick.last_here:
            at = self._desk.local(datetime.fromisoformat(stick.last_here).astimezone(UTC))
            told.append(self.tr("last time here: {when}").format(when=moment(at, lang())))
        if not stick.is_writable:
            told.append(self.tr("write-protected"))
        return " · ".join(told)

    # a folder of choice

    def _folder_row(self) -> QFrame:
        self._folder = AskFolder(
            "folder",
            lambda: self.tr("&Folder to copy to or to read from"),
        )
        self._words.say(self._folder.edit.setAccessibleName, lambda: self.tr("Folder to copy to or to read from"))
        copy = parts.button(
            self._words,
            "button_copy",
            lambda: self.tr("Copy to this folder"),
            on_click=lambda: self.copy_wanted.emit(self._folder.path),
            look="primary",
        )
        read = parts.button(
            self._words,
            "button_read",
            lambda: self.tr("Read this folder"),
            on_click=lambda: self.read_wanted.emit(self._folder.path),
        )
        self._folder.edit.textChanged.connect(lambda text: _allow(text, copy, read))
        _allow("", copy, read)
        column = parts.column()
        column.addWidget(self._folder)
        line = parts.row()
        line.addStretch(1)
        line.addWidget(copy)
        line.addWidget(read)
        column.addLayout(line)
        return parts.boxed(column)


def _with_buttons(about: QLayout, *buttons: QPushButton) -> QLayout:
    line = parts.row()
    line.addLayout(about, 1)
    for each in buttons:
        line.addWidget(each)
    return line


def _allow(text: str, *buttons: QPushButton) -> None:
    for each in buttons:
        each.setEnabled(bool(text.strip()))
