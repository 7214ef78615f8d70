"""Lists out of messy files: any encoding, delimiter and workbook gives the same table."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from fieldapp.errors import (
    FileEmpty,
    FileUnreadable,
    NoHeadings,
    NotASheet,
    SheetDamaged,
    SheetFormatUnsupported,
    SheetMissing,
    SheetTooLarge,
    UserError,
)
from fieldapp.exchange import columns, sheets, sheets_grid, sheets_xlsx
from fieldapp.exchange.sheets import Table
from fieldapp.exchange.sheets_grid import CellKind, column_of, letters_of

LABEL = partial(columns.is_label, "partner")
ROWS = [["Nom officiel", "Sigle", "Remarques"], ["Sœurs de Mopti", "SM", "à vérifier"], ["Élevage", "", "été; 2025"]]
SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def a_csv(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "liste.csv"
    path.write_bytes(text.encode(encoding))
    return path


def a_book(tmp_path: Path, rows: Sequence[Sequence[object]], **sheets_: Sequence[Sequence[object]]) -> Path:
    """A workbook whose sheets hold these rows; the first is called Liste."""
    path = tmp_path / "liste.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, lines in {"Liste": rows, **sheets_}.items():
            sheet = book.add_worksheet(name)
            for at, line in enumerate(lines):
                sheet.write_row(at, 0, line)
    return path


def headings(table: Table) -> list[str]:
    return [column.heading for column in table.columns]


def texts(table: Table) -> list[list[str]]:
    """The rows as lists of texts, empty cells too."""
    every = [column.number for column in table.columns]
    return [[row[number].text if number in row else "" for number in every] for row in table.rows.values()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "mac_roman"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encoding_and_delimiter_are_found_out(tmp_path: Path, encoding: str, delimiter: str) -> None:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(ROWS)
    table = sheets.read(a_csv(tmp_path, written.getvalue(), encoding), is_label=LABEL)

    assert [headings(table), *texts(table)] == ROWS


def test_commas_inside_texts_do_not_make_columns(tmp_path: Path) -> None:
    """Every address has the same number of commas, as in real lists."""
    text = "Nom;Adresse;Sigle\n" + "Radio;Rue 1, Fatoma, Mopti, Mali;R\n" * 20
    assert headings(sheets.read(a_csv(tmp_path, text))) == ["Nom", "Adresse", "Sigle"]


def test_excel_s_own_first_line_is_believed_and_left_out(tmp_path: Path) -> None:
    table = sheets.read(a_csv(tmp_path, "sep=|\nNom|Sigle\nA, B; C|x\n"))

    assert (headings(table), table.headings_at, list(table.rows)) == (["Nom", "Sigle"], 2, [3])


def test_a_list_of_one_column_is_a_list(tmp_path: Path) -> None:
    assert texts(sheets.read(a_csv(tmp_path, "Nom\nRadio Kaoural\n"), is_label=LABEL)) == [["Radio Kaoural"]]


def test_headings_are_found_below_titles(tmp_path: Path) -> None:
    text = "Bureau de Mopti;;\nListe au 31/03/2026;;\n;;\nNom;Sigle;Type\nRadio;R;Média\n"
    table = sheets.read(a_csv(tmp_path, text), is_label=LABEL)

    assert (table.headings_at, headings(table), list(table.rows)) == (4, ["Nom", "Sigle", "Type"], [5])


def test_unknown_headings_are_found_below_titles_too(tmp_path: Path) -> None:
    table = sheets.read(a_csv(tmp_path, "Titre;;\nFoo;Bar;Baz\n1;2;3\n"))

    assert headings(table) == ["Foo", "Bar", "Baz"]


def test_empty_rows_and_columns_are_passed_over_and_addresses_stay_true(tmp_path: Path) -> None:
    table = sheets.read(a_csv(tmp_path, "Nom;;Sigle\n;;\nRadio;;R\n"), is_label=LABEL)

    assert [column.letters for column in table.columns] == ["A", "C"]
    assert list(table.rows) == [3]


def test_headings_repeated_on_every_printed_page_are_no_rows(tmp_path: Path) -> None:
    assert list(sheets.read(a_csv(tmp_path, "Nom;Sigle\nA;B\nNom;Sigle\nC;D\n"), is_label=LABEL).rows) == [2, 4]


def test_a_cell_with_line_breaks_is_one_cell(tmp_path: Path) -> None:
    table = sheets.read(a_csv(tmp_path, 'Nom;Sigle\n"Radio\nKaoural";R\n'), is_label=LABEL)

    assert texts(table) == [["Radio\nKaoural", "R"]]


def test_a_quotation_mark_that_is_never_closed_swallows_no_rows(tmp_path: Path) -> None:
    table = sheets.read(a_csv(tmp_path, 'Nom;Sigle\n"Radio;R\nKaoural;K\n'), is_label=LABEL)

    assert texts(table) == [['"Radio', "R"], ["Kaoural", "K"]]


def test_the_name_of_a_file_does_not_matter(tmp_path: Path) -> None:
    book = a_book(tmp_path, ROWS)
    book.rename(tmp_path / "liste.csv")

    assert headings(sheets.read(tmp_path / "liste.csv")) == ROWS[0]


def test_a_workbook_gives_days_and_numbers_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Nom", "Début", "Vu", "Montant", "Part", "Oui"])
        sheet.write_row(1, 0, ["A", "", "", 2_400_000, 0.1 + 0.2, True])
        day = book.add_format({"num_format": "dd/mm/yy"})
        sheet.write_datetime(1, 1, datetime.fromisoformat("2025-03-12"), day)
        sheet.write_datetime(1, 2, datetime.fromisoformat("2025-03-12T14:30"), day)
    row = sheets.read(path).rows[2]

    assert [cell.text for cell in row.values()] == ["A", "2025-03-12", "2025-03-12T14:30:00", "2400000", "0.3", "true"]
    assert [row[number].kind for number in (2, 4)] == [CellKind.DAY, CellKind.NUMBER]


@pytest.mark.parametrize(
    ("number_format", "unit"),
    [("#,##0", ""), ("[$€-40C] #,##0.00", "€"), ('#,##0 "F CFA"', "F CFA"), ('"$"#,##0', "$"), ("[$USD] #,##0", "USD")],
)
def test_a_currency_that_only_the_format_shows_is_kept(tmp_path: Path, number_format: str, unit: str) -> None:
    """Else 15,000 dollars would become 15,000 F CFA."""
    path = tmp_path / "liste.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Titre", "Montant"])
        sheet.write_row(1, 0, ["A"])
        sheet.write_number(1, 1, 15_000, book.add_format({"num_format": number_format}))

    assert sheets.read(path).rows[2][2].unit == unit


def test_a_formula_gives_its_kept_value_or_says_that_it_has_none(tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Nom", "Montant", "Total"])
        sheet.write_row(1, 0, ["A"])
        sheet.write_formula(1, 1, "=1+1", value=2)
        sheet.write_formula(1, 2, "=B2", value="")
    row = sheets.read(path).rows[2]

    assert (row[2].text, row[2].kind) == ("2", CellKind.NUMBER)
    assert (row[3].text, row[3].kind) == ("=B2", CellKind.UNCALCULATED)


def test_a_failed_calculation_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Nom", "Sigle"])
        sheet.write_row(1, 0, ["A"])
        sheet.write_formula(1, 1, "=NA()", value="#N/A")

    assert sheets.read(path).rows[2][2].kind is CellKind.FAULT


def test_the_first_sheet_that_holds_something_is_read(tmp_path: Path) -> None:
    table = sheets.read(a_book(tmp_path, [], Données=ROWS))

    assert (table.sheet, table.sheets, headings(table)) == ("Données", ("Liste", "Données"), ROWS[0])


def test_a_sheet_is_chosen_by_its_name_in_any_spelling(tmp_path: Path) -> None:
    book = a_book(tmp_path, [["Autre", "Chose"]], Données=ROWS)

    assert sheets.read(book, sheet="donnees").sheet == "Données"


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(SheetMissing) as caught:
        sheets.read(a_book(tmp_path, ROWS, Deux=ROWS), sheet="Trois")

    assert caught.value.facts["sheets"] == "Liste, Deux"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", FileEmpty),
        (b" \r\n ", FileEmpty),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), SheetFormatUnsupported),
        (b"%PDF-1.7\n", SheetFormatUnsupported),
        (b"<html><table><tr><td>1", SheetFormatUnsupported),
        (bytes(range(256)) * 20, NotASheet),
        (b"PK\x03\x04 cut", SheetDamaged),
        (b"1;2\n3;4\n", NoHeadings),
    ],
)
def test_what_is_no_list_is_refused_by_name(tmp_path: Path, data: bytes, error: type[UserError]) -> None:
    (tmp_path / "liste.csv").write_bytes(data)
    with pytest.raises(error) as caught:
        sheets.read(tmp_path / "liste.csv")

    assert caught.value.facts["name"] == "liste.csv"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        sheets.read(tmp_path / "nowhere.csv")


def test_another_archive_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "liste.ods"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("content.xml", "<x/>")
    with pytest.raises(SheetFormatUnsupported) as caught:
        sheets.read(path)

    assert caught.value.facts["format"] == "ODS"


def test_a_workbook_that_unpacks_to_more_than_memory_holds_is_refused_unopened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets_xlsx, "MOST_UNPACKED", 1_000)
    with pytest.raises(SheetTooLarge):
        sheets.read(a_book(tmp_path, ROWS))


def test_a_workbook_that_defines_words_of_its_own_is_refused(tmp_path: Path) -> None:
    """Entities are how a small file becomes a large one in memory."""
    book = a_book(tmp_path, ROWS)
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(book) as whole, zipfile.ZipFile(bomb, "w") as packed:
        for part in whole.namelist():
            data = whole.read(part)
            if part.endswith("sheet1.xml"):
                data = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + data.partition(b"?>")[2]
            packed.writestr(part, data)
    with pytest.raises(SheetDamaged):
        sheets.read(bomb)


@pytest.mark.parametrize(("limit", "rule"), [("MOST_ROWS", "rows"), ("MOST_COLUMNS", "columns")])
def test_more_than_is_read_at_once_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, rule: str
) -> None:
    monkeypatch.setattr(sheets_grid, limit, 2)
    with pytest.raises(SheetTooLarge) as caught:
        sheets.read(a_csv(tmp_path, "Nom;Sigle;Type\n" * 5))

    assert caught.value.facts["rule"] == rule


@pytest.mark.parametrize("at", range(0, 100, 7))
def test_a_cut_or_altered_workbook_is_told_as_damaged_or_read(tmp_path: Path, at: int) -> None:
    data = bytearray(a_book(tmp_path, ROWS).read_bytes())
    place = len(data) * at // 100
    data[place : place + 40] = b"\xff" * 40
    path = tmp_path / "altered.xlsx"
    path.write_bytes(data)
    try:
        table = sheets.read(path)
    except (SheetDamaged, SheetFormatUnsupported, NoHeadings, NotASheet):
        return

    assert table.columns


@SHARED
@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
@example(b"\xff\xfe")
@example(b"\x00\x00\xfe\xff\x00")
@example(b'"')
@example(b"sep=;")
def test_no_bytes_make_the_reader_stumble(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "any").write_bytes(data)
    try:
        table = sheets.read(tmp_path / "any", is_label=LABEL)
    except UserError:
        return

    assert table.columns


@SHARED
@given(st.binary(max_size=80), st.integers(0, 6000))
def test_no_altered_workbook_makes_the_reader_stumble(tmp_path: Path, patch: bytes, place: int) -> None:
    kept = tmp_path / "whole"
    if not kept.exists():
        kept.write_bytes(a_book(tmp_path, ROWS).read_bytes())
    data = bytearray(kept.read_bytes())
    data[place : place + len(patch)] = patch
    (tmp_path / "any").write_bytes(data)
    try:
        table = sheets.read(tmp_path / "any")
    except UserError:
        return

    assert table.columns


WORD = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=12).map(str.strip)
CELL = WORD.filter(lambda text: bool(text) and not text.startswith("="))
TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1, max_size=6)
)


@SHARED
@given(TABLES, st.sampled_from(",;\t|"))
def test_a_table_that_was_written_comes_back_the_same_from_text(
    tmp_path: Path, rows: list[list[str]], delimiter: str
) -> None:
    """With headings that are known, whatever stands below them."""
    width = len(rows[0])
    rows = [["Nom officiel", "Sigle", "Observations", "Lieu", "Type"][:width], *rows]
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    table = sheets.read(a_csv(tmp_path, written.getvalue(), "utf-8-sig"), is_label=LABEL)

    assert [headings(table), *texts(table)] == rows


@SHARED
@given(TABLES)
def test_a_table_that_was_written_comes_back_the_same_from_a_workbook(tmp_path: Path, rows: list[list[str]]) -> None:
    path, width = tmp_path / "liste.xlsx", len(rows[0])
    rows = [["Nom officiel", "Sigle", "Observations", "Lieu", "Type"][:width], *rows]
    with xlsxwriter.Workbook(str(path), {"strings_to_numbers": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                sheet.write_string(at, column, text)
    table = sheets.read(path, is_label=LABEL)

    assert [headings(table), *texts(table)] == rows


@given(st.integers(1, 20_000))
def test_letters_of_columns_read_back(number: int) -> None:
    assert column_of(letters_of(number)) == number


def test_letters_of_columns_are_those_of_spreadsheets() -> None:
    assert [letters_of(number) for number in (1, 26, 27, 702, 703)] == ["A", "Z", "AA", "ZZ", "AAA"]
