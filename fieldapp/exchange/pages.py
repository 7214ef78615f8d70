"""Text that flows down as many A4 pages as it needs: what belongs together stays together, every page has its foot.

Knows nothing of what is told; `sheet` has the one page, the account of an event has its own way of fitting on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final

from fieldapp.exchange.sheet import HEIGHT, INK, QUIET, WIDTH, Colour, Sheet
from fieldapp.paths import resources
from fieldapp.words import Lang, Text

LEFT: Final = 15.0
FULL: Final = WIDTH - 2 * LEFT
TOP: Final = 14.0
BOTTOM: Final = HEIGHT - 18.0
_FOOT: Final = HEIGHT - 13.0
_FOOT_SIZE: Final = 7.4
_PAGE_ROOM: Final = 30.0  # millimetres of the foot for the number of the page

PAGE_OF: Final = Text("page {page} sur {pages}", "page {page} of {pages}")


@dataclass(frozen=True, slots=True)
class Type:
    """How a text looks: points, weight, colour."""

    size: float
    bold: bool = False
    colour: Colour = INK


@dataclass(frozen=True, slots=True)
class Words:
    """Lines ready to be written, all of one look, so many millimetres from the left edge of the text."""

    lines: Sequence[str]
    type: Type
    indent: float = 0.0


class Flow:
    """Writes from the top of the first page to the end of the last. Positions are millimetres.

    Attributes:
        lang: the document's language.
        y: where the next line begins.
        page: number of the page, from 1.
    """

    def __init__(self, sheet: Sheet, lang: Lang, *, foot: str, pages: int, running: str) -> None:
        """Begin on an empty page.

        Args:
            sheet: to write on.
            lang: of the page numbers.
            foot: on the left of the foot of every page.
            pages: how many there will be; 0 while they are being counted.
            running: the head of every page but the first.
        """
        self.sheet, self.lang = sheet, lang
        self._foot, self._pages, self._running = foot, pages, running
        self.y, self.page = TOP, 1

    def keep(self, height: float) -> None:
        """Go on to the next page unless there is so much room left on this one."""
        if self.y + height > BOTTOM and self.y > TOP:
            self.turn()

    def turn(self) -> None:
        """Go on to the next page."""
        self.end()
        self.sheet.new_page()
        self.y, self.page = TOP, self.page + 1
        self.write(self.fit(self._running, Type(7.8, colour=QUIET), most=1))
        self.gap(1.5)

    def end(self) -> None:
        """Write the foot of this page."""
        sheet = self.sheet
        sheet.rule(LEFT, _FOOT - 1.2, FULL)
        sheet.set_type(_FOOT_SIZE, colour=QUIET)
        sheet.write(LEFT, _FOOT, sheet.fitted(self._foot, FULL - _PAGE_ROOM))
        told = PAGE_OF.say(self.lang, {"page": self.page, "pages": self._pages or self.page})
        sheet.write_right(LEFT + FULL, _FOOT, told)

    def gap(self, height: float) -> None:
        """Leave some room."""
        self.y += height

    def fit(self, text: str, look: Type, *, indent: float = 0.0, width: float = 0.0, most: int = 40) -> Words:
        """A text in lines that fit between its indent and the right edge, or into a width; at most so many."""
        self._take(look)
        room = (width or FULL) - (0.0 if width else indent)
        return Words(tuple(self.sheet.wrapped(text, room, most=most, ending="…")), look, indent)

    def height_of(self, parts: Iterable[Words]) -> float:
        """How high these are, below each other."""
        total = 0.0
        for part in parts:
            self._take(part.type)
            total += len(part.lines) * self.sheet.line_height()
        return total

    def write(self, *parts: Words) -> None:
        """Write parts below each other; a part longer than a page goes on on the next one."""
        for part in parts:
            for line in part.lines:
                self._take(part.type)
                if self.y + self.sheet.line_height() > BOTTOM:
                    self.turn()
                    self._take(part.type)
                self.sheet.write(LEFT + part.indent, self.y, line)
                self.y += self.sheet.line_height()

    def aside(self, text: str, look: Type, *, most: float = FULL / 2) -> None:
        """At the right edge of the line that comes next; `y` stays."""
        self._take(look)
        self.sheet.write_right(LEFT + FULL, self.y, self.sheet.fitted(text, most))

    def _take(self, look: Type) -> None:
        self.sheet.set_type(look.size, bold=look.bold, colour=look.colour)


def drawn(draw: Callable[[Flow], None], *, title: str, foot: str, running: str, lang: Lang, made_on: date) -> bytes:
    """A document as the bytes of a PDF; drawn twice, because only the first time tells how many pages there are.

    Args:
        draw: writes everything, the same every time.
        title: for the reader's window and for screen readers.
        made_on: stands in the file instead of the present, so that the same input gives the same bytes.
    """

    def once(pages: int) -> tuple[int, bytes]:
        with closing(_sheet(title, lang, made_on)) as sheet:
            flow = Flow(sheet, lang, foot=foot, pages=pages, running=running)
            draw(flow)
            flow.end()
            return flow.page, sheet.finished() if pages else b""

    counted, _nothing = once(0)
    return once(counted)[1]


def _sheet(title: str, lang: Lang, made_on: date) -> Sheet:
    made_at = datetime.combine(made_on, time(), tzinfo=UTC)
    return Sheet(resources() / "fonts", title=title, language=lang.value, made_at=made_at)
