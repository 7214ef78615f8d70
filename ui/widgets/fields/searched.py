"""Fields that are found by typing: another record, a place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fieldapp.errors import FieldRefused
from fieldapp.records import typed
from fieldapp.reference.place_search import PlaceHit
from fieldapp.services import listing, places
from fieldapp.services.listing import Row
from fieldapp.services.places import Shown
from fieldapp.words.kinds import kind_name
from fieldapp.workspace import Workspace
from ui import parts
from ui.i18n import lang
from ui.widgets.fields.base import FieldEditor
from ui.widgets.naming import row_subtitle, row_title
from ui.widgets.suggest import Suggestion, SuggestLine

LEAST_LETTERS = 3  # before places are searched
MOST = 10
_PCODE = re.compile(r"ML\d{2,9}", re.IGNORECASE)
_CODED = re.compile(r"[^:]+:[^:]+:[^:]+")  # scheme, edition, code


class _Create:
    """Picked: make a record of this kind and name."""

    def __init__(self, kind: str, name: str) -> None:
        self.kind, self.name = kind, name


class RefField(FieldEditor):
    """Another record: its title is shown, its id is kept; what is not there yet can be made."""

    def make_input(self) -> QWidget:
        self._id, self._title = "", ""
        self._line = SuggestLine()
        self.words.say(self._line.setPlaceholderText, lambda: self.tr("Type a name"))
        self._line.asked.connect(self._on_asked)
        self._line.picked.connect(self._on_picked)
        self._line.textEdited.connect(self._on_edited)
        return self._line

    def show_raw(self, raw: str) -> None:
        self._id, self._title = raw, raw
        self._line.setText("")
        if raw:
            self.desk.run(lambda _progress: listing.rows(self.desk.ws, [raw]), lambda rows: self._on_named(raw, rows))

    def read_raw(self) -> str:
        text = self._line.text()
        unchanged = text == self._title or (not text and self._waits)
        return self._id if unchanged else text

    @property
    def display(self) -> str:
        return self._line.text()

    @property
    def _waits(self) -> bool:
        """Whether the title of a known id is still being fetched."""
        return bool(self._id) and self._title == self._id

    def _on_named(self, raw: str, rows: Sequence[Row]) -> None:
        if raw != self._id:
            return
        self._title = row_title(rows[0]) if rows else raw
        self._line.setText(self._title)
        self._line.setCursorPosition(0)

    @Slot()
    def _on_edited(self) -> None:
        self.touched()

    @Slot(str)
    def _on_asked(self, text: str) -> None:
        ws, kinds = self.desk.ws, self.shape.refers
        self.desk.run(lambda _progress: _found(ws, kinds, text), lambda rows: self._offer(text, rows))

    def _offer(self, text: str, rows: Sequence[Row]) -> None:
        if text != self._line.text().strip():
            return
        offered = [Suggestion(row_title(row), row_subtitle(row) or row.reference, row) for row in rows]
        if text and self.shape.refers:
            kind = self.shape.refers[0]
            name = self.tr("Create “{name}”").format(name=text)
            offered.append(Suggestion(name, kind_name(kind, lang()), _Create(kind, text)))
        self._line.offer(offered)

    @Slot(object)
    def _on_picked(self, picked: object) -> None:
        if isinstance(picked, _Create):
            self.create_wanted.emit(picked.kind, picked.name)
        elif isinstance(picked, Row):
            self.take(picked.id, row_title(picked))

    def take(self, record: str, title: str) -> None:
        """Put a record here, as if it had been picked."""
        self._id, self._title = record, title
        self._line.setText(title)
        self._line.setCursorPosition(0)
        self.chosen()


class PlaceField(FieldEditor):
    """A place by three letters of its name; homonyms show commune and cercle."""

    def make_input(self) -> QWidget:
        self._place, self._shown = "", ""
        self._around = parts.plain_label("", "caption")
        self._around.setVisible(False)
        self._line = SuggestLine()
        self.words.say(self._line.setPlaceholderText, lambda: self.tr("Three letters of the village or commune"))
        self._line.asked.connect(self._on_asked)
        self._line.picked.connect(self._on_picked)
        self._line.textEdited.connect(self.touched)
        return self._line

    def dress(self) -> None:
        super().dress()
        self.column.insertWidget(2, self._around)

    def show_raw(self, raw: str) -> None:
        code, _blank, name = raw.partition(" ")
        is_place = bool(_CODED.fullmatch(code)) and bool(name)
        self._place, self._shown = (raw, name) if is_place else ("", "")
        self._around.setVisible(False)
        if is_place:
            self._fetch_around(raw)
        self._line.setText(name if is_place else raw)
        self._line.setCursorPosition(0)

    def read_raw(self) -> str:
        text = self._line.text().strip()
        return self._place if self._place and text == self._shown else text

    @property
    def display(self) -> str:
        return self._line.text()

    @Slot(str)
    def _on_asked(self, text: str) -> None:
        if len(text) < LEAST_LETTERS:
            self._line.close_list()
            return
        ws = self.desk.ws
        if _PCODE.fullmatch(text):
            # A bare code means different places in different editions: all are offered, a person chooses.
            self.desk.run(lambda _progress: places.meanings(ws, text), lambda hits: self._offer(text, hits))
        else:
            self.desk.run(lambda _progress: places.search(ws, text, limit=MOST), lambda hits: self._offer(text, hits))

    def _offer(self, text: str, hits: Sequence[PlaceHit]) -> None:
        if text == self._line.text().strip():
            self._line.offer([Suggestion(hit.place.name, _where(hit), hit) for hit in hits])

    def _fetch_around(self, raw: str) -> None:
        try:
            value = typed.parse(self.shape, raw, today=self.desk.today(), lang=lang())
        except FieldRefused:
            return
        ws = self.desk.ws
        self.desk.run(lambda _progress: places.show(ws, value), lambda shown: self._say_around(raw, shown))

    def _say_around(self, raw: str, shown: Shown) -> None:
        if raw != self._place:
            return
        around = [text for text in (shown.commune, shown.cercle, shown.code) if text]
        said = " · ".join(around)
        self._around.setText(
            said if shown.is_known else self.tr("{code}: not in the lists of this version").format(code=said)
        )
        self._around.setVisible(True)

    @Slot(object)
    def _on_picked(self, hit: PlaceHit) -> None:
        place = hit.place
        value = {"scheme": place.scheme, "edition": place.edition, "code": place.code, "name": place.name}
        self.show_raw(typed.show(self.shape, value, lang()))
        self.chosen()


def _found(ws: Workspace, kinds: Sequence[str], text: str) -> list[Row]:
    ids = [found for kind in kinds for found in listing.ids(ws, kind, text=text, limit=MOST)]
    return listing.rows(ws, ids[:MOST]) if kinds else listing.find(ws, text, limit=MOST)


def _where(hit: PlaceHit) -> str:
    around = (place.name for place in (hit.commune, hit.cercle) if place is not None)
    edition = f"{hit.place.edition}"
    return ", ".join([*around, edition])
