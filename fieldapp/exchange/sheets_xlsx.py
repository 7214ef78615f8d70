"""Workbooks: values as they were last calculated, days and numbers as what they are. Nothing in them is carried out."""

from __future__ import annotations

import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from lxml.etree import LxmlError
from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from fieldapp.errors import SheetDamaged, SheetFormatUnsupported, SheetMissing, SheetTooLarge
from fieldapp.exchange.sheets_grid import Cell, CellKind, Grid, Row, within_limits
from fieldapp.records.fold import fold

MOST_UNPACKED: Final = 256_000_000  # bytes of all parts together
MOST_PARTS: Final = 2_000
_LAST_ROW: Final = 1_048_576  # no spreadsheet program has more
_HEAD: Final = 4_096
_DIGITS: Final = ".15g"  # as many figures as spreadsheet programs keep
# Formats name a currency as [$€-40C] or between quotation marks.
_UNIT: Final = re.compile(r"\[\$([^\]-]+)[^\]]*\]|\"([^\"]+)\"|([$€£])")
# The library has no error of its own for most damage: whatever it stumbles over comes through.
_DAMAGE: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    InvalidFileException,
    LookupError,
    LxmlError,
    NotImplementedError,
    OSError,
    ParseError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)


def read_workbook(name: str, data: bytes, *, sheet: str = "") -> Grid:
    """The cells of one sheet.

    Args:
        name: of the file, for what is said about it.
        data: all of it.
        sheet: its name, case and accents set aside; empty for the first one that holds something.

    Raises:
        SheetDamaged: the file is cut or its bytes changed.
        SheetFormatUnsupported: another sort of file in the same wrapping.
        SheetMissing: there is no such sheet.
        SheetTooLarge: more than is unpacked or read.
    """
    _check_parts(name, data)
    with _read_only(name), _opened(data, with_values=True) as book:
        names = [each.title for each in book.worksheets]
        for chosen in _chosen(name, names, sheet):
            rows = within_limits(name, _rows(book, chosen))
            if rows or sheet:
                unfinished = _uncalculated(name, data, chosen) if _has_formulas(data) else {}
                return Grid(_with(rows, unfinished), chosen, tuple(names))
    return Grid({}, names[0] if names else "", tuple(names))


def _chosen(name: str, names: Sequence[str], sheet: str) -> list[str]:
    if not sheet:
        return list(names)
    found = [each for each in names if each == sheet] or [each for each in names if fold(each) == fold(sheet)]
    if not found:
        raise SheetMissing(name=name, sheet=sheet, sheets=", ".join(names))
    return found[:1]


@contextmanager
def _read_only(name: str) -> Iterator[None]:
    """Damage told as damage; what the library only warns about does not matter for values."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except _DAMAGE as error:
        raise SheetDamaged(name=name) from error


@contextmanager
def _opened(data: bytes, *, with_values: bool) -> Iterator[Workbook]:
    book = load_workbook(BytesIO(data), read_only=True, data_only=with_values, keep_links=False)
    try:
        yield book
    finally:
        book.close()


def _check_parts(name: str, data: bytes) -> None:
    """Refuse what would unpack to more than memory holds, and documents that define words of their own."""
    with _read_only(name), zipfile.ZipFile(BytesIO(data)) as packed:
        parts = packed.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise SheetTooLarge(name=name, rule="bytes", most=MOST_UNPACKED // 1_000_000)
        names = {part.filename for part in parts}
        if "[Content_Types].xml" not in names or not any(each.startswith("xl/") for each in names):
            raise SheetFormatUnsupported(name=name, format="ODS" if "content.xml" in names else "ZIP")
        if "xl/workbook.bin" in names:
            raise SheetFormatUnsupported(name=name, format="XLSB")
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                with packed.open(part) as stream:
                    if b"<!DOCTYPE" in stream.read(_HEAD):
                        raise SheetDamaged(name=name)


def _rows(book: Workbook, title: str) -> Iterator[tuple[int, dict[int, Cell]]]:
    sheet: Any = book[title]
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_row=_LAST_ROW), start=1):
        found = ((column, _cell(each)) for column, each in enumerate(row, start=1) if each.value is not None)
        yield number, {column: cell for column, cell in found if cell.text}


def _cell(found: Any) -> Cell:
    value = found.value
    if found.data_type == "e":
        return Cell(str(value), CellKind.FAULT)
    if isinstance(value, bool):
        return Cell("true" if value else "false")
    if isinstance(value, int | float):
        return Cell(_figures(value), CellKind.NUMBER, _unit(str(found.number_format or "")))
    if isinstance(value, date):  # a moment is a day too
        return Cell(_day(value), CellKind.DAY)
    if isinstance(value, time | timedelta):
        return Cell(str(value))
    return Cell(str(value).replace("_x000D_", "").strip())


def _figures(value: float) -> str:
    """`2400000`, `15500.5`: never an exponent, and no more figures than the person has seen."""
    if isinstance(value, int):
        return str(value)
    number = Decimal(format(value, _DIGITS))
    return f"{number.to_integral_value() if number == number.to_integral_value() else number:f}"


def _day(value: date) -> str:
    if isinstance(value, datetime):
        at_midnight = value.time() == time()
        return value.date().isoformat() if at_midnight else value.replace(microsecond=0).isoformat()
    return value.isoformat()


def _unit(number_format: str) -> str:
    for found in _UNIT.finditer(number_format):
        unit = next(group for group in found.groups() if group)
        if any(letter.isalpha() or letter in "$€£" for letter in unit):
            return unit.strip()
    return ""


def _has_formulas(data: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(data)) as packed:
        sheets = [part for part in packed.namelist() if part.startswith("xl/worksheets/") and part.endswith(".xml")]
        return any(_holds(packed, part) for part in sheets)


def _holds(packed: zipfile.ZipFile, part: str) -> bool:
    before = b""
    with packed.open(part) as stream:
        while block := stream.read(1_000_000):
            if b"<f>" in before + block or b"<f " in before + block:
                return True
            before = block[-2:]
    return False


def _uncalculated(name: str, data: bytes, title: str) -> dict[int, Row]:
    """Formulas of the sheet; where a value was kept as well, it is taken instead."""
    with _opened(data, with_values=False) as book:
        return within_limits(name, _formulas(book, title))


def _formulas(book: Workbook, title: str) -> Iterator[tuple[int, dict[int, Cell]]]:
    sheet: Any = book[title]
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_row=_LAST_ROW), start=1):
        found = ((column, each) for column, each in enumerate(row, start=1) if each.value is not None)
        yield number, {column: _formula(each.value) for column, each in found if each.data_type == "f"}


def _formula(value: Any) -> Cell:
    return Cell(str(getattr(value, "text", value)), CellKind.UNCALCULATED)


def _with(rows: Mapping[int, Row], unfinished: Mapping[int, Row]) -> dict[int, Row]:
    numbers = sorted({*rows, *unfinished})
    return {number: {**unfinished.get(number, {}), **rows.get(number, {})} for number in numbers}
