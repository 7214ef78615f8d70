"""What is safe, always visible: when something was entered last, what waits for the stick, how old the backup is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QLabel, QPushButton

from fieldapp.changes import Changes
from ui import icons, parts
from ui.desk import Desk
from ui.i18n import Words
from ui.signals import Destination
from ui.widgets.safety import Safety, ago, keep_safe, safety

REFRESH_MS = 60_000


class Standing(QObject):
    """Owns the line at the bottom and the pill in the header; the frame puts them in their places."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entered: datetime | None = None
        self._safety = Safety()
        self._has_room = True
        self.line: QLabel = parts.plain_label("", "caption", wraps=False)
        self.line.setObjectName("label_standing")
        self.pill = QPushButton()
        self.pill.setObjectName("button_pill")
        self.pill.setProperty("look", "pill")
        icons.wear(self.pill, "send", self.pill.setIcon, "accent")
        self.pill.clicked.connect(self._on_pill)
        Words(self.pill).each_time(self._say)
        desk.signals.entered.connect(self._on_entered)
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    @Slot()
    def refresh(self) -> None:
        """Ask the worker how things stand."""
        self._desk.run(lambda _progress: safety(self._desk.ws), self._on_safety)

    @Slot()
    def _on_tick(self) -> None:
        """Time passes: a backup may be due."""
        self._desk.run(lambda _progress: keep_safe(self._desk.ws), self.tell_room, self._on_trouble)

    def tell_room(self, has_room: bool) -> None:
        """Say whether the last backup that was due found room."""
        self._has_room = has_room
        self._say()
        self.refresh()

    def _on_trouble(self, error: Exception) -> None:
        """A database that cannot be copied is told once, not every minute."""
        self._timer.stop()
        self._desk.show(error)

    def on_changed(self, changes: Changes) -> None:
        """Something was written or handed over."""
        if changes:
            self.refresh()

    def _on_safety(self, found: Safety) -> None:
        self._safety = found
        self._say()

    @Slot(object)
    def _on_entered(self, at: datetime) -> None:
        self._entered = at
        self._say()

    @Slot()
    def _on_pill(self) -> None:
        self._desk.signals.wanted.emit(Destination(page="handover"))

    def _say(self) -> None:
        waiting, typed = self._safety.to_hand_over, self._safety.typed
        said = [self.tr("Entered at {time}").format(time=f"{self._entered:%H:%M}")] if self._entered else []
        said.append(self.tr("on this computer"))
        if typed:
            said.append(self.tr("{count} fields typed, not yet entered").format(count=typed))
        if self._safety.backup_at is not None:
            when = ago(self._desk.local(self._safety.backup_at), self._desk.local_now())
            said.append(self.tr("backup {ago}").format(ago=when))
        if not self._has_room:
            said.append(self.tr("no room for a new backup: free some on this disk"))
        self.line.setText(" · ".join(said))
        self.pill.setVisible(waiting is not None)
        if waiting:
            self.pill.setText(self.tr("{count} to hand over").format(count=waiting))
        else:
            self.pill.setText(self.tr("Nothing to hand over"))
