"""The four columns of handing over, like an airport board: how many records and photos stand where."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from fieldapp.services.handover import Board, Counts, SyncState
from fieldapp.words.format import counted
from fieldapp.words.sync import STATES
from fieldapp.words.text import Text
from ui import parts
from ui.i18n import Words, in_words, lang

RECORDS = (Text("dossier", "record"), Text("dossiers", "records"))
PHOTOS = (Text("photo ou pièce", "photo or file"), Text("photos ou pièces", "photos or files"))


class BoardView(QWidget):
    """Shows a `Board`; says the same to a screen reader, column by column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._counts = dict.fromkeys(SyncState, Counts())
        self._columns: dict[SyncState, tuple[QFrame, QLabel, QLabel]] = {}
        line = parts.row(self)
        for state in SyncState:
            line.addWidget(self._column(state), 1)
        self._words.each_time(self._say)

    def show_board(self, board: Board) -> None:
        """Show new counts."""
        self._counts = dict(board.columns)
        self._say()

    def _column(self, state: SyncState) -> QFrame:
        head, count, photos = parts.plain_label(), parts.plain_label("", "title"), parts.plain_label("", "caption")
        body = parts.column(spacing=parts.GRID // 2)
        for each in (head, count, photos):
            body.addWidget(each)
        body.addStretch(1)
        frame = parts.boxed(body, margin=parts.GRID + parts.GRID // 2)
        frame.setObjectName(f"column_{state}")
        self._columns[state] = (frame, count, photos)
        self._words.say(head.setText, lambda: in_words(STATES[str(state)].column))
        self._words.say(
            frame.setToolTip, lambda: f"{in_words(STATES[str(state)].safe)} {in_words(STATES[str(state)].next)}"
        )
        return frame

    def _say(self) -> None:
        for state, (frame, count, photos) in self._columns.items():
            counts = self._counts[state]
            count.setText(counted(counts.records, lang(), one=RECORDS[0], many=RECORDS[1]))
            photos.setText(counted(counts.photos, lang(), one=PHOTOS[0], many=PHOTOS[1]))
            name = in_words(STATES[str(state)].column)
            frame.setAccessibleName(f"{name} : {count.text()}, {photos.text()}")
