"""A sanctions list out of a file: the XML form, tables as offices have them, and files that mean harm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.errors import (
    FileEmpty,
    FileUnreadable,
    NotASanctionsList,
    SanctionsListDamaged,
    SanctionsListEmpty,
    SanctionsListRefused,
    SanctionsListTooLarge,
    UserError,
)
from fieldapp.exchange import un_list, un_list_parts, un_list_xml
from fieldapp.reference.sanctions import AliasQuality, Listed, ListedKind
from tests.sanctions import TABLE, XML, person, whole

Write = Callable[..., Path]
MAIN, GOOD, LOW = AliasQuality.MAIN, AliasQuality.GOOD, AliasQuality.LOW


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file and tells where it is."""

    def put(content: str | bytes, name: str = "liste.xml") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return put


@pytest.fixture(scope="module")
def sample() -> un_list.ReadList:
    """The sample list of the XML form."""
    return un_list.read(XML)


def names(entry: Listed) -> list[tuple[str, str]]:
    return [(name.text, name.quality) for name in entry.names]


# the XML form


def test_the_list_says_its_day(sample: un_list.ReadList) -> None:
    assert sample.dated_on == date(2025, 12, 15)


def test_people_and_bodies_are_told_apart(sample: un_list.ReadList) -> None:
    assert [(entry.reference, entry.kind) for entry in sample.entries] == [
        ("ZZi.901", ListedKind.PERSON),
        ("ZZi.902", ListedKind.PERSON),
        ("ZZi.904", ListedKind.PERSON),
        ("ZZe.001", ListedKind.ENTITY),
    ]


def test_names_aliases_and_how_sure_they_are_are_read(sample: un_list.ReadList) -> None:
    assert names(sample.entries[0]) == [
        ("Mamadou TRAORE", MAIN),
        ("Le Forgeron de Zarbou", GOOD),
        ("Zarbou", LOW),
        ("Abou Zarbou", LOW),
    ]


def test_four_names_are_one_and_the_original_script_is_kept(sample: un_list.ReadList) -> None:
    assert names(sample.entries[1]) == [
        ("TÉRÉSO Wagadugu Bélékoro Zimbo", MAIN),
        ("تيريسو زيمبو", AliasQuality.ORIGINAL),
    ]


def test_former_names_and_years_of_birth_are_read(sample: un_list.ReadList) -> None:
    assert names(sample.entries[2])[1] == ("KOULIBALY, Housseini", AliasQuality.FORMER)
    assert [entry.born for entry in sample.entries] == [(1971,), (1980, 1983), (1990,), ()]


def test_the_day_of_listing_and_the_regime_are_read(sample: un_list.ReadList) -> None:
    assert (sample.entries[0].listed_on, sample.entries[0].programme) == ("2021-03-04", "Invented")


def test_an_entry_without_a_name_is_counted(sample: un_list.ReadList) -> None:
    assert sample.passed_over == 1


def test_a_namespace_does_not_matter(write: Write) -> None:
    spaced = whole([person("Zimbo", 1)]).replace("<CONSOLIDATED_LIST ", '<CONSOLIDATED_LIST xmlns="urn:x" ')

    assert un_list.read(write(spaced)).entries[0].main_name == "Zimbo"


def test_a_list_without_its_day_leaves_it_open(write: Write) -> None:
    undated = whole([person("Zimbo", 1)]).replace("dateGenerated=", "generated=")

    assert un_list.read(write(undated)).dated_on is None


def test_a_reference_that_stands_twice_is_told_apart(write: Write) -> None:
    read = un_list.read(write(whole([person("Zimbo", 1), person("Téréso", 1)])))

    assert [entry.reference for entry in read.entries] == ["ZZi.1", "ZZi.1 (2)"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_any_declared_encoding_is_read(write: Write, encoding: str) -> None:
    text = whole([person("Téréso", 1)]).replace("UTF-8", encoding)

    assert un_list.read(write(text.encode(encoding))).entries[0].main_name == "Téréso"


# harm


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
DOCTYPES = {
    "billion laughs": f'<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a0 "ha">{LAUGHS}]>',
    "external entity": '<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "external DTD": '<!DOCTYPE CONSOLIDATED_LIST SYSTEM "http://127.0.0.1:1/x.dtd">',
    "parameter entity": '<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;]>',
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("doctype", DOCTYPES.values(), ids=DOCTYPES)
def test_a_document_type_is_refused(write: Write, doctype: str, encoding: str) -> None:
    text = whole([person("&a11;" if "a11" in doctype else "Zimbo", 1)]).replace("UTF-8", encoding)
    evil = text.replace("<CONSOLIDATED_LIST ", f"{doctype}<CONSOLIDATED_LIST ", 1)

    with pytest.raises(SanctionsListRefused):
        un_list.read(write(evil.encode(encoding)))


def test_a_document_type_behind_a_long_comment_is_refused(write: Write) -> None:
    """Beyond what is looked at before the parser begins."""
    comment = f"<!--{'.' * 100_000}-->{DOCTYPES['external entity']}"
    evil = whole([person("&x;", 1)]).replace("<CONSOLIDATED_LIST ", f"{comment}<CONSOLIDATED_LIST ", 1)

    with pytest.raises(SanctionsListRefused):
        un_list.read(write(evil))


def test_an_entity_of_nobody_is_refused(write: Write) -> None:
    with pytest.raises(SanctionsListDamaged):
        un_list.read(write(whole([person("&nobody;", 1)])))


def test_deep_nesting_is_refused(write: Write) -> None:
    deep = "<A>" * 40 + "</A>" * 40

    with pytest.raises(SanctionsListRefused):
        un_list.read(write(whole([deep])))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_list_that_was_cut_is_damaged(write: Write, share: float) -> None:
    data = XML.read_bytes()

    with pytest.raises(SanctionsListDamaged):
        un_list.read(write(data[: int(len(data) * share)]))


@pytest.mark.parametrize("text", ["<html><body>Liste</body></html>", '<?xml version="1.0"?><rss/>', "<sdnList/>"])
def test_another_kind_of_xml_is_no_list(write: Write, text: str) -> None:
    with pytest.raises(NotASanctionsList):
        un_list.read(write(text))


def test_a_list_of_nobody_is_told(write: Write) -> None:
    with pytest.raises(SanctionsListEmpty):
        un_list.read(write(whole([])))


def test_an_empty_file_is_told(write: Write) -> None:
    with pytest.raises(FileEmpty):
        un_list.read(write(b""))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        un_list.read(tmp_path / "nowhere.xml")


def test_more_entries_than_any_list_has_are_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(un_list_parts, "MOST_ENTRIES", 2)

    with pytest.raises(SanctionsListTooLarge):
        un_list.read(write(whole([person(f"Zimbo {number}", number) for number in range(3)])))


def test_a_file_larger_than_any_list_is_not_read(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(un_list, "MOST_BYTES", 100)

    with pytest.raises(SanctionsListTooLarge):
        un_list.read(write(XML.read_bytes()))


def test_more_elements_than_any_list_has_are_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(un_list_xml, "MOST_ELEMENTS", 5)

    with pytest.raises(SanctionsListRefused):
        un_list.read(write(XML.read_bytes()))


# tables


def test_the_sample_table_says_the_same() -> None:
    read = un_list.read(TABLE)

    assert read.dated_on == date(2025, 12, 15)
    assert [(entry.reference, entry.main_name, entry.kind, entry.born) for entry in read.entries] == [
        ("ZZi.901", "Mamadou TRAORE", ListedKind.PERSON, (1971,)),
        ("ZZi.902", "Téréso Wagadugu Bélékoro Zimbo", ListedKind.PERSON, (1980, 1983)),
        ("ZZi.904", "Ousseyni Coulibali", ListedKind.PERSON, (1990,)),
        ("ZZe.001", "Front inventé de Zarbougou", ListedKind.ENTITY, ()),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "name,aliases,reference\nZimbo Téréso,Zarbou;Béléko,1\nWagadu,,2\n",
        "NAME\tALIAS\tREF\nZimbo Téréso\tZarbou|Béléko\t1\nWagadu\t\t2\n",
        "Prénom;Nom de famille;Alias;N°\nZimbo;Téréso;Zarbou|Béléko;1\nWagadu;;;2\n",
        "Liste du ministère\n\nNom;Autres noms\nZimbo Téréso;Zarbou | Béléko\nWagadu;\n",
        "first_name;second_name;alias_names\nZimbo;Téréso;Zarbou|Béléko\nWagadu;;\n",
    ],
)
def test_headings_are_guessed_in_both_languages(write: Write, text: str) -> None:
    first, second = un_list.read(write(text, "liste.csv")).entries

    assert [name.text for name in first.names] == ["Zimbo Téréso", "Zarbou", "Béléko"]
    assert second.main_name == "Wagadu"


def test_a_table_without_names_is_no_list(write: Write) -> None:
    with pytest.raises(NotASanctionsList):
        un_list.read(write("ville;habitants\nMopti;120786\nSévaré;60000\n", "villes.csv"))


@pytest.mark.parametrize(
    ("said", "kind"),
    [("Entity", "ENTITY"), ("entité", "ENTITY"), ("Organisation", "ENTITY"), ("Individual", "PERSON"), ("", "PERSON")],
)
def test_what_an_entry_is_about_is_read(write: Write, said: str, kind: str) -> None:
    read = un_list.read(write(f"nom;type;réf\nZimbo;{said};1\nWagadu;{said};2\n", "liste.csv"))

    assert [entry.kind for entry in read.entries] == [kind, kind]


# anything


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(write: Write, data: bytes) -> None:
    _read_or_refuse(write(data, "any"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 4000), st.binary(min_size=1, max_size=6))
def test_a_list_with_other_bytes_in_it_is_read_or_refused(write: Write, at: int, data: bytes) -> None:
    good = XML.read_bytes()

    _read_or_refuse(write(good[:at] + data + good[at + len(data) :], "any.xml"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.text(max_size=12), max_size=5), max_size=6), st.sampled_from(";,\t|"))
def test_any_table_is_read_or_refused(write: Write, rows: list[list[str]], delimiter: str) -> None:
    text = "\n".join(delimiter.join(row) for row in [["nom", "alias", "réf"], *rows])

    _read_or_refuse(write(text.encode("utf-8", "replace"), "any.csv"))


def _read_or_refuse(path: Path) -> None:
    try:
        read = un_list.read(path)
    except UserError:
        return
    assert all(entry.main_name for entry in read.entries)
