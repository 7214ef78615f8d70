"""Room on this computer: what the office has confirmed can be given up, when the person says so twice."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fieldapp.changes import Changes
from fieldapp.services import freeing
from fieldapp.services.freeing import Room
from fieldapp.words import keeping
from fieldapp.words.format import number
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang


class RoomCard(QWidget):
    """Hidden while there is nothing to give up."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._words = Words(self)
        self._room, self._freed = Room(0, 0), Room(0, 0)
        column = parts.column(self)
        column.addWidget(parts.label(self._words, lambda: self.tr("Room on this computer"), "section"))
        self._told = parts.plain_label("")
        self._told.setObjectName("label_room")
        column.addWidget(self._told)
        line = parts.row()
        self._ask = parts.button(self._words, "button_free", lambda: self.tr("Free some room…"), on_click=self._on_ask)
        self._now = parts.button(
            self._words, "button_free_now", lambda: self.tr("Remove them from this computer"), on_click=self._on_now
        )
        self._not = parts.button(
            self._words, "button_free_not", lambda: self.tr("Keep them"), on_click=self._on_not, look="primary"
        )
        for each in (self._ask, self._now, self._not):
            line.addWidget(each)
        line.addStretch(1)
        column.addLayout(line)
        self._on_not()
        self.hide()
        self._words.each_time(self._say)

    def refresh(self) -> None:
        """Count again."""
        ws = self._desk.ws
        self._desk.run(lambda _progress: freeing.could_free(ws), self._on_room)

    def _on_room(self, room: Room) -> None:
        self._room = room
        self.setVisible(bool(room.files or self._freed.files))
        self._on_not()
        self._say()

    def _say(self) -> None:
        shown, text = (self._room, keeping.WOULD_FREE) if self._room.files else (self._freed, keeping.FREED)
        facts = {"count": number(shown.files, lang()), "size": number(-(-shown.size_bytes // 1000), lang())}
        self._told.setText(text.say(lang(), facts))

    def _on_ask(self) -> None:
        self._ask.hide()
        self._now.show()
        self._not.show()
        self._not.setFocus()

    def _on_not(self) -> None:
        self._ask.setVisible(bool(self._room.files))
        self._now.hide()
        self._not.hide()

    def _on_now(self) -> None:
        ws = self._desk.ws
        self._desk.run(lambda _progress: freeing.free(ws), self._on_freed)

    def _on_freed(self, room: Room) -> None:
        self._freed = room
        self._desk.signals.changed.emit(Changes(kinds=frozenset({"evidence"}), sync=True))
        self.refresh()
