"""The sticks that are plugged in, each with two big buttons; and a folder of choice, for whatever is not detected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QLineEdit, QPushButton, QWidget

from fieldapp.services import handover
from fieldapp.services.handover import Stick
from fieldapp.words.format import number
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang

LOOK_MS = 3000  # how often to look for sticks while the page is shown
GIGABYTE = 1_000_000_000


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

    @property
    def folder(self) -> QLineEdit:
        """Where a folder of choice is written."""
        return self._folder

    @Slot()
    def look(self) -> None:
        """Ask what is plugged in; the list changes only when that did."""
        if not self._looking and not self._desk.jobs.is_busy:
            self._looking = True
            self._desk.run(lambda _progress: handover.sticks(), self._on_found, self._on_lost)

    def _on_found(self, found: Sequence[Stick]) -> None:
        self._looking = False
        if tuple(found) != self._shown:
            self._shown = tuple(found)
            self._paint()

    def _on_lost(self, error: Exception) -> None:
        self._looking = False
        self._desk.show(error)

    def _paint(self) -> None:
        parts.emptied(self._rows)
        self._none.setVisible(not self._shown)
        for stick in self._shown:
            self._rows.addWidget(self._row(stick))

    def _row(self, stick: Stick) -> QFrame:
        line = parts.row()
        about = parts.column(spacing=parts.GRID // 2)
        about.addWidget(parts.plain_label(stick.name, "section"))
        about.addWidget(parts.plain_label(self._about(stick), "caption"))
        line.addLayout(about, 1)
        copy, read = self._buttons(lambda: stick.path)
        copy.setEnabled(stick.is_writable)
        line.addWidget(copy)
        line.addWidget(read)
        return parts.boxed(line)

    def _about(self, stick: Stick) -> str:
        free = self.tr("{free} GB free").format(free=number(stick.free_bytes // GIGABYTE, lang()))
        held = self.tr("bundles: {count}").format(count=stick.bundles)
        state = "" if stick.is_writable else self.tr("write-protected")
        return " · ".join(part for part in (str(stick.path), free, held, state) if part)

    def _folder_row(self) -> QFrame:
        self._folder = QLineEdit()
        self._folder.setObjectName("folder")
        caption: QLabel = parts.label(self._words, lambda: self.tr("&Folder"), "label", wraps=False)
        caption.setBuddy(self._folder)
        self._words.say(self._folder.setAccessibleName, lambda: self.tr("Folder to copy to or to read from"))
        choose = parts.button(self._words, "choose", lambda: self.tr("Choose…"), on_click=self._on_choose)
        line = parts.row()
        line.addWidget(caption)
        line.addWidget(self._folder, 1)
        line.addWidget(choose)
        copy, read = self._buttons(lambda: Path(self._folder.text().strip()).expanduser())
        copy.setObjectName("copy")
        read.setObjectName("read")
        line.addWidget(copy)
        line.addWidget(read)
        self._folder.textChanged.connect(lambda text: self._can_go(text, copy, read))
        self._can_go("", copy, read)
        return parts.boxed(line)

    def _buttons(self, where: Callable[[], Path]) -> tuple[QPushButton, QPushButton]:
        copy = parts.button(
            self._words,
            "copy_stick",
            lambda: self.tr("Copy to the stick"),
            on_click=lambda: self.copy_wanted.emit(where()),
            look="primary",
            icon="usb",
        )
        read = parts.button(
            self._words,
            "read_stick",
            lambda: self.tr("Read the stick"),
            on_click=lambda: self.read_wanted.emit(where()),
            icon="inbox",
        )
        return copy, read

    @staticmethod
    def _can_go(text: str, *buttons: QPushButton) -> None:
        for each in buttons:
            each.setEnabled(bool(text.strip()))

    @Slot()
    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self._folder.text())
        if chosen:
            self._folder.setText(chosen)
