"""What a photo knows about when and where it was taken: offered, never forced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from fieldapp.exchange.photos import PhotoFacts
from fieldapp.records import typed
from fieldapp.records.shape import field_of
from fieldapp.reference.place_search import Nearby
from fieldapp.services import places
from fieldapp.words.format import day, number
from fieldapp.words.photos import MISSING
from ui import parts
from ui.desk import Desk
from ui.i18n import in_words, lang


@dataclass(frozen=True, slots=True)
class _Offer:
    """One button: its words, the field and the text it would put there."""

    said: str
    field: str
    raw: str


class PhotoOffer(QFrame):
    """A banner that is seen only while there is something to offer.

    Signals:
        taken: field of an event and the text for it.
    """

    taken = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("banner_photo")
        self.setProperty("look", "banner")
        self.desk = desk
        self._column = parts.column(self, margin=parts.GRID, spacing=parts.GRID // 2)
        self._offers: list[_Offer] = []
        self._missing = ""
        self.hide()

    def offer(self, photo: PhotoFacts) -> None:
        """Offer day, position and the nearest villages, nothing twice; say what the photo does not know."""
        if photo.missing:
            self._missing = photo.missing
            self._show()
        if photo.taken_at:
            taken = date.fromisoformat(photo.taken_at[:10])
            shape = field_of("event", "held_on")
            said = self.tr("The photo was taken on {day}: take this day").format(day=day(taken, lang()))
            self._add(_Offer(said, "held_on", typed.show(shape, taken.isoformat(), lang())))
        if photo.position is not None:
            where = photo.position
            value = {"lat": round(where["lat"], 6), "lon": round(where["lon"], 6)}
            raw = typed.show(field_of("event", "position"), value, lang())
            self._add(
                _Offer(
                    self.tr("The photo was taken at {position}: take this position").format(position=raw),
                    "position",
                    raw,
                )
            )
            ws = self.desk.ws
            self.desk.run(lambda _progress: places.near(ws, where["lat"], where["lon"], limit=2), self._on_near)

    def _on_near(self, found: Sequence[Nearby]) -> None:
        for near in found:
            place = near.hit.place
            value = {"scheme": place.scheme, "edition": place.edition, "code": place.code, "name": place.name}
            said = self.tr("{place} is {metres} m away: take this place").format(
                place=near.hit.line, metres=number(near.metres, lang())
            )
            self._add(_Offer(said, "place", typed.show(field_of("event", "place"), value, lang())))

    def _add(self, offer: _Offer) -> None:
        if offer not in self._offers:
            self._offers.append(offer)
            self._show()

    def _take(self, offer: _Offer) -> None:
        self._offers = [other for other in self._offers if other.field != offer.field]
        self._show()
        self.taken.emit(offer.field, offer.raw)

    def show_if(self, *, wanted: bool) -> None:
        """The last page has no place for offers."""
        self.setVisible(wanted and bool(self._offers or self._missing))

    def clear(self) -> None:
        """Forget what was offered."""
        self._offers.clear()
        self._missing = ""
        self._show()

    def _show(self) -> None:
        parts.emptied(self._column)
        if self._missing:
            self._column.addWidget(parts.plain_label(in_words(MISSING[self._missing])))
        for offer in self._offers:
            self._column.addWidget(
                parts.plain_button(
                    f"button_take_{offer.field}",
                    offer.said,
                    on_click=partial(self._take, offer),
                    look="link",
                    icon="camera",
                )
            )
        self.setVisible(bool(self._offers or self._missing))
