"""Lists that offices keep in CSV files and workbooks, read into headed columns and rows that know their addresses.

What columns mean is decided in `columns`; nothing here knows of records.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fieldapp.errors import FileEmpty, FileUnreadable, NoHeadings, NotASheet, SheetFormatUnsupported, SheetTooLarge
from fieldapp.exchange.sheets_csv import read_text
from fieldapp.exchange.sheets_grid import MOST_BYTES, Cell, Grid, Row, letters_of
from fieldapp.exchange.sheets_xlsx import read_workbook

_MEGA: Final = 1_000_000
_LOOKED_AT: Final = 40  # rows among which the headings are looked for
_ENOUGH: Final = 2  # known headings in one row that settle the question
_SHARE: Final = 0.6  # of the usual width that an unknown row of headings fills
_ZIP: Final = b"PK\x03\x04"
_OTHERS: Final[Mapping[bytes, str]] = {
    b"\xd0\xcf\x11\xe0": "XLS",
    b"%PDF": "PDF",
    b"{\\rtf": "RTF",
    b"<html": "HTML",
    b"<!DOC": "HTML",
    b"<?xml": "XML",
}
IsLabel = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Column:
    """A headed column.

    Attributes:
        number: counted from 1.
        heading: as it stands there, in one line; empty where only cells below it are filled.
    """

    number: int
    heading: str

    @property
    def letters(self) -> str:
        """What spreadsheet programs call it: `B`."""
        return letters_of(self.number)


@dataclass(frozen=True, slots=True)
class Table:
    """A list as it was found.

    Attributes:
        name: of the file.
        sheet: empty for a text file; sheets: all that the file has.
        headings_at: number of the row that the headings stand in.
        rows: number of each row below it that holds something, to its cells by column.
        told: how a text file was read: encoding and delimiter.
    """

    name: str
    sheet: str
    sheets: tuple[str, ...]
    headings_at: int
    columns: tuple[Column, ...]
    rows: Mapping[int, Row]
    told: tuple[str, ...] = ()


def read(path: Path, *, sheet: str = "", is_label: IsLabel = lambda text: False) -> Table:
    """A list out of a file; what sort of file it is, its bytes say and not its name.

    Args:
        path: of a CSV file or a workbook.
        sheet: of a workbook; empty for the first one that holds something.
        is_label: whether a text is likely to head a column, which finds headings below titles.

    Raises:
        FileUnreadable: it is not there, or the system does not let it be read.
        FileEmpty: there is not a single byte.
        NotASheet, SheetFormatUnsupported: something else.
        SheetDamaged, SheetTooLarge, SheetMissing: of a workbook.
        NoHeadings: it holds no row that could head columns.
    """
    data = _bytes(path)
    grid = _grid(path.name, data, sheet, is_label)
    return table_of(path.name, grid, is_label)


def table_of(name: str, grid: Grid, is_label: IsLabel) -> Table:
    """Columns and rows of a grid.

    Raises:
        NoHeadings: it holds no row that could head columns.
    """
    at = _headings_at(grid.rows, is_label)
    if at is None:
        raise NoHeadings(name=name)
    below = {number: row for number, row in grid.rows.items() if number > at}
    headings = grid.rows[at]
    filled = {column for row in below.values() for column in row} | headings.keys()
    columns = tuple(Column(number, _heading(headings.get(number))) for number in sorted(filled))
    rows = {number: row for number, row in below.items() if not _repeats(row, headings)}
    return Table(name, grid.sheet, grid.sheets, at, columns, rows, grid.told)


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise SheetTooLarge(name=path.name, rule="bytes", most=MOST_BYTES // _MEGA)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise FileUnreadable(name=path.name) from error
    if not data.strip():
        raise FileEmpty(name=path.name)
    return data


def _grid(name: str, data: bytes, sheet: str, is_label: IsLabel) -> Grid:
    if data.startswith(_ZIP):
        return read_workbook(name, data, sheet=sheet)
    for mark, known in _OTHERS.items():
        if data[:_LOOKED_AT].lstrip().lower().startswith(mark.lower()):
            raise SheetFormatUnsupported(name=name, format=known)
    grid = read_text(name, data, is_label=is_label)
    if not grid.rows:
        raise NotASheet(name=name)
    return grid


def _headings_at(rows: Mapping[int, Row], is_label: IsLabel) -> int | None:
    """The row with most known headings; without any, the first one that is as wide as the list and all words."""
    first = list(rows.items())[:_LOOKED_AT]
    if not first:
        return None
    known = {number: sum(1 for cell in row.values() if is_label(_heading(cell))) for number, row in first}
    best = max(known, key=lambda number: known[number])
    if known[best] >= _ENOUGH or (known[best] and len(rows[best]) == known[best]):
        return best
    usual = max(len(row) for _, row in first)
    wide = [number for number, row in first if len(row) >= _SHARE * usual and _is_words(row)]
    return best if known[best] else (wide[0] if wide else None)


def _is_words(row: Row) -> bool:
    return not any(cell.text.replace(" ", "").isdecimal() for cell in row.values())


def _heading(cell: Cell | None) -> str:
    return " ".join(cell.text.split()) if cell is not None else ""


def _repeats(row: Row, headings: Row) -> bool:
    """Whether a row is the headings once more, as printed lists have them on every page."""
    same: Sequence[bool] = [column in headings and headings[column].text == cell.text for column, cell in row.items()]
    return len(same) > 1 and all(same)
