"""What the blocks of an account share: where columns stand, sizes, colours, and how titles, pairs and texts look."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fieldapp.exchange.sheet import ACCENT, INK, QUIET, WIDTH, Sheet
from fieldapp.words import Lang, Text
from fieldapp.words import account as words
from fieldapp.words.format import count

LEFT = 15.0
FULL = WIDTH - 2 * LEFT
GAP = 8.0
HALF = (FULL - GAP) / 2
RIGHT = LEFT + HALF + GAP
BLOCK_GAP = 2.6
_SMALLER = 0.84
_LABELS = 31.0  # width of the labels of pairs


@dataclass(frozen=True, slots=True)
class Room:
    """How much each block may take: points of type, lines, rows, and the least height of the photos in millimetres."""

    size: float
    text: int
    speakers: int
    value: int
    rows: int
    items: int
    item_lines: int
    photo: float


# From generous to tight; the first that fits is taken, and the last always does.
ROOMS = (
    Room(size=9.4, text=12, speakers=4, value=2, rows=12, items=8, item_lines=3, photo=42),
    Room(size=9.0, text=9, speakers=3, value=2, rows=10, items=7, item_lines=2, photo=38),
    Room(size=8.6, text=8, speakers=3, value=2, rows=9, items=6, item_lines=2, photo=34),
    Room(size=8.6, text=6, speakers=2, value=2, rows=7, items=5, item_lines=2, photo=30),
    Room(size=8.4, text=5, speakers=2, value=1, rows=6, items=4, item_lines=2, photo=26),
    Room(size=8.4, text=4, speakers=2, value=1, rows=5, items=6, item_lines=1, photo=23),
    Room(size=8.2, text=3, speakers=1, value=1, rows=4, items=6, item_lines=1, photo=20),
)


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes on one sheet, in one language, with one measure of room. Every y is a top; every answer is an end."""

    sheet: Sheet
    lang: Lang
    room: Room

    def say(self, text: Text, **facts: object) -> str:
        """A label in the language of the page."""
        return text.say(self.lang, facts)

    def body(self, *, bold: bool = False, quiet: bool = False) -> None:
        """The type of what is told."""
        self.sheet.set_type(self.room.size, bold=bold, colour=QUIET if quiet else INK)

    def small(self) -> None:
        """The type of captions and column heads."""
        self.sheet.set_type(self.room.size * _SMALLER, colour=QUIET)

    def lines(self, lines: Iterable[str], x: float, y: float) -> float:
        """Line under line, in the type that is set."""
        for line in lines:
            self.sheet.write(x, y, line)
            y += self.sheet.line_height()
        return y

    def title(self, text: Text, x: float, y: float, *, width: float, aside: str = "") -> float:
        """A rule, the title of a block, and a remark on the right."""
        sheet = self.sheet
        sheet.rule(x, y, width)
        y += 0.9
        if aside:
            self.small()
            sheet.write_right(x + width, y + 0.5, aside)
        sheet.set_type(self.room.size + 0.6, bold=True, colour=ACCENT)
        sheet.write(x, y, self.say(text))
        return y + sheet.line_height() + 0.2

    def stacked(self, label: Text, value: str, x: float, y: float, *, width: float) -> float:
        """A small label over its value."""
        self.small()
        self.sheet.write(x, y, self.say(label))
        y += self.sheet.line_height()
        self.body(bold=True, quiet=not value)
        self.sheet.write(x, y, self.sheet.fitted(value or self.say(words.NOT_RECORDED), width))
        return y + self.sheet.line_height()

    def pairs(self, rows: Iterable[tuple[Text, str]], x: float, y: float) -> float:
        """Labels on the left, values on the right, in a column of half the page."""
        for label, value in rows:
            self.body(quiet=True)
            self.sheet.write(x, y, self.say(label))
            self.body(quiet=not value)
            shown = value or self.say(words.NOT_RECORDED)
            lines = self.sheet.wrapped(shown, HALF - _LABELS, most=self.room.value, ending="…")
            y = self.lines(lines, x + _LABELS, y)
        return y + BLOCK_GAP

    def long_text(self, title: Text, text: str, x: float, y: float, *, width: float, most: int) -> float:
        """A titled text that ends in « suite dans le dossier » where the room ends."""
        y = self.title(title, x, y, width=width)
        told = bool(text.strip())
        self.body(quiet=not told)
        shown = text if told else self.say(words.NOT_RECORDED)
        return (
            self.lines(self.sheet.wrapped(shown, width, most=most, ending=self.say(words.CONTINUED)), x, y) + BLOCK_GAP
        )

    def more(self, one: Text, many: Text, left_out: int, x: float, y: float) -> float:
        """How many rows are left out, if any."""
        if left_out <= 0:
            return y + BLOCK_GAP
        self.small()
        self.sheet.write(x, y, self.say(one if left_out == 1 else many, count=count(left_out, self.lang)))
        return y + self.sheet.line_height() + BLOCK_GAP
