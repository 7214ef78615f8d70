"""What a spreadsheet holds before anybody knows what it means: cells by row and column, and how large it may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldapp.errors import SheetTooLarge

MOST_BYTES: Final = 64_000_000  # of the file as it lies on the disk
MOST_ROWS: Final = 50_000  # that hold something
MOST_COLUMNS: Final = 200
_LETTERS: Final = 26


class CellKind(StrEnum):
    """How a cell came to its text."""

    TEXT = "text"
    NUMBER = "number"  # a figure of the spreadsheet, written without grouping and with a point
    DAY = "day"  # an ISO day, or an ISO moment without a zone
    FAULT = "fault"  # the spreadsheet's own error, such as #N/A
    UNCALCULATED = "uncalculated"  # a formula whose result was never kept


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that is not empty.

    Attributes:
        unit: the currency that the cell's number format shows, as it stands there; else empty.
    """

    text: str
    kind: CellKind = CellKind.TEXT
    unit: str = ""


Row = Mapping[int, Cell]  # column, counted from 1, to what stands there; empty cells are missing


@dataclass(frozen=True, slots=True)
class Grid:
    """All cells of one sheet.

    Attributes:
        rows: row number, counted from 1 as spreadsheet programs do, to its cells; empty rows are missing.
        sheet: name of the sheet; empty for a text file.
        sheets: names of all sheets of the file.
        told: how a text file was read: encoding and delimiter; else empty.
    """

    rows: Mapping[int, Row]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def letters_of(column: int) -> str:
    """`A` for 1, `AB` for 28."""
    written = ""
    while column > 0:
        column, rest = divmod(column - 1, _LETTERS)
        written = chr(ord("A") + rest) + written
    return written


def column_of(letters: str) -> int:
    """1 for `A`; 0 for what is no column."""
    if not letters.isascii() or not letters.isalpha():
        return 0
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number


def within_limits(name: str, rows: Iterator[tuple[int, dict[int, Cell]]]) -> dict[int, Row]:
    """Rows that hold something, counted while they are read.

    Raises:
        SheetTooLarge: more of them, or more columns, than are read.
    """
    kept: dict[int, Row] = {}
    for number, row in rows:
        if not row:
            continue
        if len(kept) >= MOST_ROWS:
            raise SheetTooLarge(name=name, rule="rows", most=MOST_ROWS)
        if max(row) > MOST_COLUMNS:
            raise SheetTooLarge(name=name, rule="columns", most=MOST_COLUMNS)
        kept[number] = row
    return kept
