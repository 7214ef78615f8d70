"""Cells typed by anybody: a value or a refusal that names its place, and what is adopted can always be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.records.codes_diligence import ExclusionSector
from fieldapp.reference import cells
from fieldapp.reference.cells import Typing
from fieldapp.reference.differences import differences
from fieldapp.reference.edits import CannotBe, Edit, with_edit
from fieldapp.reference.faults import Fault, faults
from fieldapp.reference.packs import Packs, check_whole
from fieldapp.reference.reading import Overlay
from fieldapp.reference.tables import TABLES, Row, Table, names_of_rows
from fieldapp.reference.told import lines
from fieldapp.words import Lang
from fieldapp.words.pack_fields import FAULTS, LABELS, fault_fix, fault_text

TYPING = Typing(date(2026, 11, 20), Lang.FR)
FIELDS = st.sampled_from(["name", "id", "value"])
TEXTS = st.text(max_size=30) | st.sampled_from(
    ["", "7", "-1", "100", "1/1/2027", "2027-02-30", "XOF", "12 000 USD", "Oui", "FR, ML", "CASH", "Refusé", "hier"]
)


Document = dict[str, Any]
Documents = Callable[[str], Document]


@pytest.fixture(scope="session")
def documents(packs: Packs) -> Documents:
    """The app’s document of a pack, fresh each time."""
    return lambda pack: json.loads(packs.builtin_document(pack))


def test_every_column_has_a_name_in_both_languages() -> None:
    named = {column.name for table in TABLES.values() for column in table.columns}

    assert named == set(LABELS)


@given(pack=st.sampled_from(sorted(TABLES)), place=st.tuples(st.integers(0), st.integers(0)), text=TEXTS, since=TEXTS)
def test_any_text_in_any_cell_is_a_value_or_a_refusal_that_names_it(
    documents: Documents, pack: str, place: tuple[int, int], text: str, since: str
) -> None:
    table, document = TABLES[pack], documents(pack)
    rows = document[table.rows]
    name = names_of_rows(table, rows)[place[0] % len(rows)]
    column = table.columns[place[1] % len(table.columns)]
    made = edited(table, rows, Edit(name, {column.name: text}, since=since))
    if isinstance(made, Fault):
        assert made.field in {column.name, "valid_from"}
        assert fault_text(made.rule, made.value, Lang.FR)
        assert fault_fix(made.rule, made.value, Lang.EN)
    else:
        after = {**document, table.rows: made}
        assert all(each.rule in FAULTS for each in faults_or_whole(pack, after))
        lines(pack, differences(pack, document, after), Lang.FR)


def edited(table: Table, rows: list[Row], edit: Edit) -> list[Row] | Fault:
    try:
        return with_edit(table, rows, edit, TYPING)
    except CannotBe as error:
        return error.fault


def faults_or_whole(pack: str, document: Document) -> list[Fault]:
    """What is wrong; where nothing is, the document is read as every machine will."""
    found = faults(pack, document)
    if not found:
        check_whole(pack, document["pack"]["version"], json.dumps(document).encode())
    return found


@given(
    pack=st.sampled_from(sorted(TABLES)),
    rows=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "id", "value"]), inner, max_size=3)
        ),
        max_leaves=8,
    ),
)
def test_any_list_of_rows_is_judged_without_a_crash(documents: Documents, pack: str, rows: Any) -> None:
    """A file is edited with any program."""
    found = faults_or_whole(pack, {**documents(pack), TABLES[pack].rows: rows})

    assert found or rows == []


def test_a_row_looked_for_by_its_key_is_the_one_that_begins_last(documents: Documents) -> None:
    table, document = TABLES["office-limits"], documents("office-limits")
    rows = document["limits"]
    for value, day in (("15", "2027-01-01"), ("14", "2028-01-01")):
        rows = with_edit(table, rows, Edit("RELEASE_DAYS", {"value": value}, since=day), TYPING)
    rows = with_edit(table, rows, Edit("RELEASE_DAYS", {"value": "9"}), TYPING)
    numbers = [(row["valid_from"], row["value"]) for row in rows if row["name"] == "RELEASE_DAYS"]

    assert numbers == [(None, 30), ("2027-01-01", 15), ("2028-01-01", 9)]
    assert faults("office-limits", {**document, "limits": rows}) == []


def test_a_table_of_visits_with_a_hole_is_named(documents: Documents) -> None:
    document = documents("thresholds")
    document["visits"][0]["bands"][1]["above_minor"] += 1

    assert faults("thresholds", document) == [Fault("", "visits", "bands", "")]


def test_a_pack_without_a_header_is_named(documents: Documents) -> None:
    document = {name: value for name, value in documents("office-limits").items() if name != "pack"}

    assert faults("office-limits", document) == [Fault("", "pack", "header", "")]


def test_an_office_that_has_a_row_keeps_its_own(packs: Packs, documents: Documents) -> None:
    """Only rows that the office lacks come from the app."""
    document = documents("exclusion-sectors")
    document["sectors"] = [{**row, "tolerated_percent": 3} for row in document["sectors"] if row["sector"] == "ARMS"]
    version = document["pack"]["version"]
    own = packs.with_overlays({"exclusion-sectors": Overlay(version, json.dumps(document).encode())}).exclusions
    tolerated = [
        own.list_all(sector)[0].tolerated_percent for sector in (ExclusionSector.ARMS, ExclusionSector.TOBACCO)
    ]

    assert tolerated == [3, 10]


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.pack)
def test_a_day_is_written_as_people_write_it(table: Table) -> None:
    column = table.column("valid_from")

    assert column is not None
    assert cells.read(table, column, {}, "12 mars 2027", TYPING) == "2027-03-12"
    assert cells.show(column, {"valid_from": "2027-03-12"}, Lang.FR) == "12/03/2027"
