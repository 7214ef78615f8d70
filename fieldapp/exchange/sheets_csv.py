"""Text files with a row a line, whoever wrote them: encoding and delimiter are found out from what is in them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from charset_normalizer import from_bytes

from fieldapp.errors import NotASheet, SheetTooLarge
from fieldapp.exchange.sheets_grid import Cell, Grid, within_limits

DELIMITERS: Final = ";,\t|"
_MARKS: Final = (  # the longer first: UTF-32 begins like UTF-16
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LIKELY: Final = ["cp1252", "mac_roman", "cp850"]
_SAMPLE: Final = 100_000  # bytes or letters that a guess looks at
_ROWS: Final = 200
_SAYS: Final = re.compile(r'\s*"?sep=([;,\t|])"?\s*(?:\r\n|\r|\n|$)')
_UNUSUAL: Final = re.compile(r"[^\t\r\n\x20-\x7e\u00a0-\u017f\u2000-\u2060\u20ac]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROL: Final = 0.01  # of all letters; text has next to none


def read_text(name: str, data: bytes, *, is_label: Callable[[str], bool]) -> Grid:
    """The cells of a text file.

    Args:
        name: of the file, for what is said about it.
        data: all of it.
        is_label: whether a text is likely to head a column; helps to tell the delimiter.

    Raises:
        NotASheet: this is no text.
        SheetTooLarge: too many rows or columns, or a cell longer than any text.
    """
    encoding, text = decoded(name, data)
    says = _SAYS.match(text)
    delimiter = says[1] if says else guess_delimiter(text, is_label)
    rows = _parsed(name, text, delimiter)
    skipped = 1 if says else 0
    cells = ((number, _cells(row)) for number, row in enumerate(rows, start=1) if number > skipped)
    return Grid(within_limits(name, cells), told=(encoding, delimiter))


def decoded(name: str, data: bytes) -> tuple[str, str]:
    """The encoding and the text.

    Raises:
        NotASheet: this is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, data[len(mark) :].decode(encoding, "replace")
    encoding = _guess(data)
    text = data.decode(encoding, "replace")
    if len(_CONTROL.findall(text[:_SAMPLE])) > _MOST_CONTROL * min(len(text), _SAMPLE):
        raise NotASheet(name=name)
    return encoding, text


def guess_delimiter(text: str, is_label: Callable[[str], bool]) -> str:
    """The delimiter that makes the most of a text: known headings first, then rows of one length."""
    sample = _whole_lines(text[:_SAMPLE])
    return max(DELIMITERS, key=lambda delimiter: _score(sample, delimiter, is_label))


def _score(sample: str, delimiter: str, is_label: Callable[[str], bool]) -> tuple[int, float, int]:
    try:
        rows = [row for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if any(row)]
    except csv.Error:
        return 0, 0.0, 0
    rows = rows[:_ROWS]
    several = [len(row) for row in rows if len(row) > 1]
    if not several:
        return 0, 0.0, 0
    labels = max(sum(1 for text in row if is_label(text)) for row in rows[:30])
    usual, count = Counter(several).most_common(1)[0]
    return (labels if labels > 1 else 0), round(count / len(rows), 2), usual


def _whole_lines(text: str) -> str:
    """Without the last line, which may be cut, unless it is the only one."""
    end = max(text.rfind("\n"), text.rfind("\r"))
    return text[: end + 1] if end >= 0 else text


def _guess(data: bytes) -> str:
    wide = _wide(data[:_SAMPLE])
    if wide:
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    sample = data[:_SAMPLE]
    western = sample.decode("cp1252", "replace")
    if not _UNUSUAL.search(western) and _reads_like_french(western):
        return "cp1252"
    best = from_bytes(sample, cp_isolation=_LIKELY).best()
    return best.encoding if best is not None else "cp1252"


def _wide(sample: bytes) -> str:
    """UTF-16 without its mark: every second byte of plain letters is zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    least = len(sample) // 2 * 0.4
    if odd > least and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > least and odd == 0 else ""


def _reads_like_french(text: str) -> bool:
    """Whether accented letters stand inside or at the ends of words in small letters, as in a text they do."""
    accented = [letter for letter in text if letter > "\u007f"]
    usual = sum(1 for letter in accented if letter in "àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒ«»’‘“”–—…°€\u00a0·²ºª")
    return usual >= 0.9 * len(accented)


def _parsed(name: str, text: str, delimiter: str) -> Iterator[list[str]]:
    """All rows; where a quotation mark is never closed, quotation marks are letters like others."""
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        if "unexpected end" in str(error) or "field larger" in str(error):
            yield from _plain(name, text, delimiter)
            return
    yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _plain(name: str, text: str, delimiter: str) -> Iterator[list[str]]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=csv.QUOTE_NONE)
    try:
        for row in rows:
            yield [_unquoted(cell) for cell in row]
    except csv.Error as error:
        raise SheetTooLarge(name=name, rule="cell", most=csv.field_size_limit()) from error


def _unquoted(cell: str) -> str:
    is_quoted = len(cell) > 1 and cell.startswith('"') and cell.endswith('"')
    return cell[1:-1].replace('""', '"') if is_quoted else cell


def _cells(row: list[str]) -> dict[int, Cell]:
    return {column: Cell(text.strip()) for column, text in enumerate(row, start=1) if text.strip()}
