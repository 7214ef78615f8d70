"""Headings become fields: labels in both languages, what people write, spelling; and nothing twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.exchange import columns
from fieldapp.exchange.columns import KINDS, How, guess, targets_of
from fieldapp.exchange.headings import SYNONYMS
from fieldapp.exchange.sheets import Column, Table
from fieldapp.exchange.sheets_grid import Cell
from fieldapp.records.shape import fields_of
from fieldapp.words import Lang
from fieldapp.words.fields import field_label
from fieldapp.words.lists import target_name


def a_table(*headings: str, rows: tuple[tuple[str, ...], ...] = ()) -> Table:
    named = tuple(Column(number, heading) for number, heading in enumerate(headings, start=1))
    cells = {
        number: {column: Cell(text) for column, text in enumerate(row, start=1) if text}
        for number, row in enumerate(rows, start=2)
    }
    return Table("x.csv", "", (), 1, named, cells)


def meant(kind: str, *headings: str) -> list[str]:
    return [each.target.name if each.target else "" for each in guess(kind, a_table(*headings))]


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("kind", KINDS)
def test_every_label_is_its_own_field(kind: str, lang: Lang) -> None:
    names = [name for name in fields_of(kind) if name in targets_of(kind)]

    assert meant(kind, *(field_label(kind, name, lang) for name in names)) == names


@pytest.mark.parametrize("kind", KINDS)
def test_every_target_reads_as_written_in_a_mapping_file(kind: str) -> None:
    assert all(meant(kind, name) == [name] for name in targets_of(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_what_people_write_leads_to_fields_that_are_there(kind: str) -> None:
    assert set(SYNONYMS[kind]) <= set(targets_of(kind))


@pytest.mark.parametrize(
    ("kind", "heading", "target"),
    [
        ("partner", "NOM DE L'ONG *", "legal_name"),
        ("partner", "N° récépissé", "registration.number"),
        ("partner", "Localité (village)", "home"),
        ("partner", "Siglle", "acronym"),
        ("agreement", "Montant total (FCFA)", "ceiling"),
        ("agreement", "Date de debu", "start_on"),
        ("agreement", "Partenaire d’exécution", "partner"),
        ("project", "Intitulé du projet", "title"),
        ("project", "Partenaire", "project_partner.partner"),
        ("project", "Devise", "budget.currency"),
    ],
)
def test_headings_of_real_lists_are_recognised(kind: str, heading: str, target: str) -> None:
    assert meant(kind, heading) == [target]


def test_what_is_only_nearly_a_name_says_so() -> None:
    assert [each.how for each in guess("partner", a_table("Siglle", "Sigle"))] == [How.NONE, How.NAMED]


def test_a_column_that_only_counts_its_rows_is_left_out() -> None:
    table = a_table("N°", "Titre", rows=(("1", "A"), ("2", "B"), ("3", "C")))

    assert [each.target is None for each in guess("agreement", table)] == [True, False]


def test_a_number_that_does_not_count_is_a_reference() -> None:
    table = a_table("N°", "Titre", rows=(("12", "A"), ("7", "B")))

    assert [each.target.name for each in guess("agreement", table) if each.target] == ["paper_reference", "title"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_target_can_be_said_in_both_languages(kind: str) -> None:
    for lang in Lang:
        said = [target_name(kind, name, lang) for name in targets_of(kind)]
        assert len(said) == len(set(said))


@pytest.mark.parametrize(
    ("heading", "currency"), [("Budget (USD)", "USD"), ("Montant en €", "EUR"), ("Montant", ""), ("$ total", "USD")]
)
def test_a_currency_in_a_heading_is_seen(heading: str, currency: str) -> None:
    assert columns.currency_in(heading) == currency


@given(st.sampled_from(KINDS), st.lists(st.text(max_size=20), max_size=8))
def test_no_headings_make_the_guess_stumble_and_no_field_is_named_twice(kind: str, headings: list[str]) -> None:
    found = [name for name in meant(kind, *headings) if name]

    assert len(found) == len(set(found))
