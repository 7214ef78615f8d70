"""A4 pages to write on: our font, lines that wrap and end in time, rules, pictures. Knows nothing of what is told."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from io import BytesIO
from pathlib import Path

from fpdf import FPDF
from fpdf.fonts import TTFFont

from fieldapp.words.format import HARD

WIDTH, HEIGHT = 210.0, 297.0  # millimetres
FAMILY = "FieldApp Sans"
Colour = tuple[int, int, int]

INK: Colour = (26, 32, 38)
QUIET: Colour = (91, 101, 112)
ACCENT: Colour = (11, 110, 138)
RULE: Colour = (200, 207, 213)

_POINT = 0.3528  # millimetres
_LEADING = 1.32
_UNKNOWN_LETTER = "\ufffd"
_BLANKS = re.compile(r"[ \t\r\n\v\f]+")
_BEFORE_MARK = re.compile(r" (?=[:;!?»%€])")
_AFTER_QUOTE = re.compile(r"(?<=«) ")
_LONGEST = 4_000  # letters: more never fits on a page, and need not be measured


class Sheet:
    """Positions and widths in millimetres from the upper left corner; type sizes in points.

    Args:
        fonts: folder with the two files of the bundled font.
        title: of the document, for the reader's window and for screen readers.
        language: `fr` or `en`.
        made_at: aware; stands in the file instead of the present, so that the same input gives the same bytes.
    """

    def __init__(self, fonts: Path, *, title: str, language: str, made_at: datetime) -> None:
        self._pdf = FPDF(unit="mm", format="A4")
        self._pdf.set_auto_page_break(auto=False)
        self._pdf.set_title(title)
        self._pdf.set_lang(language)
        self._pdf.set_creator("FieldApp")
        self._pdf.set_creation_date(made_at)
        self._pdf.add_font(FAMILY, "", fonts / "FieldAppSans-Regular.ttf")
        self._pdf.add_font(FAMILY, "B", fonts / "FieldAppSans-SemiBold.ttf")
        self._pdf.add_page()
        self._letters = frozenset(
            letter for font in self._pdf.fonts.values() if isinstance(font, TTFFont) for letter in font.cmap
        )

    def new_page(self) -> None:
        """Go on with an empty page."""
        self._pdf.add_page()

    def finished(self) -> bytes:
        """The finished file."""
        return bytes(self._pdf.output())

    def close(self) -> None:
        """Let go of the font files; a second time does nothing."""
        for font in self._pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()

    # --- text

    def clean(self, text: str) -> str:
        """On one line, in letters that the font has; a letter it lacks is shown as one that is missing.

        French marks keep to their word: no line begins with a colon or a closing quote.
        """
        composed = unicodedata.normalize("NFC", _BLANKS.sub(" ", text[:_LONGEST])).strip()
        composed = _BEFORE_MARK.sub(HARD, _AFTER_QUOTE.sub(HARD, composed))
        return "".join(letter if ord(letter) in self._letters else _UNKNOWN_LETTER for letter in composed)

    def set_type(self, size: float, *, bold: bool = False, colour: Colour = INK) -> None:
        """Size in points, weight and colour of what is written from now on."""
        self._pdf.set_font(FAMILY, "B" if bold else "", size)
        self._pdf.set_text_color(*colour)

    def line_height(self) -> float:
        """From one baseline to the next, in the type that is set."""
        return float(self._pdf.font_size_pt) * _POINT * _LEADING

    def width_of(self, text: str) -> float:
        """In the type that is set."""
        return float(self._pdf.get_string_width(text, normalized=True))

    def write(self, x: float, y: float, text: str) -> None:
        """One line with its top at y, as it is: clean it first."""
        self._pdf.text(x, y + self.line_height() * 0.76, text)

    def write_right(self, x: float, y: float, text: str) -> None:
        """The same, ending at x."""
        self.write(x - self.width_of(text), y, text)

    def fitted(self, text: str, width: float, *, ending: str = "…") -> str:
        """The text on one line, its end replaced if it is too long."""
        line = self.clean(text)
        if self.width_of(line) <= width:
            return line
        return self._cut(line, width, ending)

    def wrapped(self, text: str, width: float, *, most: int, ending: str) -> list[str]:
        """The text on at most so many lines, a new one where the writer began one; cut short, it closes with ending."""
        waiting = [self.clean(line).split(" ") for line in text[:_LONGEST].splitlines() if line.strip()]
        lines: list[str] = []
        while waiting and len(lines) < most:
            lines.append(self._take_line(waiting[0], width))
            if not waiting[0]:
                del waiting[0]
        if waiting and lines:
            lines[-1] = self._cut(f"{lines[-1]} {waiting[0][0]}", width, ending)
        return lines

    def _take_line(self, words: list[str], width: float) -> str:
        """As many words as fit, taken from the front; a word wider than the line is broken."""
        line = words[0]
        if self.width_of(line) > width:
            fits = max(1, self._letters_that_fit(line, width))
            words[0] = line[fits:]
            return line[:fits]
        del words[0]
        while words and self.width_of(f"{line} {words[0]}") <= width:
            line = f"{line} {words.pop(0)}"
        return line

    def _cut(self, line: str, width: float, ending: str) -> str:
        room = width - self.width_of(f" {ending}")
        kept = line[: self._letters_that_fit(line, room)].rstrip(" ,;:.")
        whole_words = kept.rpartition(" ")[0] if len(kept) < len(line) and line[len(kept)] != " " else kept
        return f"{whole_words or kept} {ending}"

    def _letters_that_fit(self, text: str, width: float) -> int:
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.width_of(text[:middle]) <= width else (low, middle - 1)
        return low

    # --- lines, boxes, pictures

    def rule(self, x: float, y: float, width: float, *, colour: Colour = RULE, thick: float = 0.2) -> None:
        """A horizontal line."""
        self._pdf.set_draw_color(*colour)
        self._pdf.set_line_width(thick)
        self._pdf.line(x, y, x + width, y)

    def frame(self, x: float, y: float, width: float, height: float, *, colour: Colour = RULE) -> None:
        """An empty box."""
        self._pdf.set_draw_color(*colour)
        self._pdf.set_line_width(0.2)
        self._pdf.rect(x, y, width, height)

    def picture(self, data: bytes, x: float, y: float, *, height: float) -> None:
        """A JPEG as high as asked, as wide as it then is."""
        self._pdf.image(BytesIO(data), x=x, y=y, h=height)
