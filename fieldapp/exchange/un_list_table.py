"""A sanctions list as rows and columns: which column is what is guessed from its heading, in French or English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from fieldapp.errors import NotASanctionsList
from fieldapp.exchange import sheets
from fieldapp.exchange.sheets_grid import Row
from fieldapp.exchange.un_list_parts import (
    Gathering,
    ReadList,
    date_of,
    names_in,
    quality_of,
    tidy,
    years_in,
)
from fieldapp.records.fold import fold
from fieldapp.reference.sanctions import AliasQuality, ListedKind, ListedName

NAME: Final = "name"
_PARTS: Final = ("first", "second", "third", "fourth")
_HEADINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        heading: meaning
        for meaning, headings in {
            NAME: "name, full name, whole name, listed name, nom, nom complet, designation, denomination",
            "first": "first name, name 1, name1, firstname, prenom, prenoms",
            "second": "second name, name 2, name2, last name, lastname, surname, family name, nom de famille",
            "third": "third name, name 3, name3",
            "fourth": "fourth name, name 4, name4",
            "aliases": "alias, aliases, alias name, alias names, aka, a k a, also known as, autres noms, autre nom, "
            "other names, alias de bonne qualite, good quality aliases, pseudonymes",
            "weak": "low quality aliases, weak aliases, alias de mauvaise qualite, alias douteux",
            "former": "former names, formerly known as, fka, f k a, anciens noms, ancien nom",
            "original": "name original script, original script, nom dans l ecriture d origine, ecriture d origine",
            "quality": "quality, alias quality, qualite",
            "reference": "reference, reference number, permanent reference number, ref, no, numero, "
            "numero de reference, reference permanente, id, dataid, uid, unique id",
            "kind": "type, kind, entity type, record type, nature, categorie, category, sorte",
            "programme": "programme, program, regime, un list type, list type, liste, sanctions regime",
            "listed_on": "listed on, listed, date listed, date d inscription, inscrit le, inscription, listed date",
            "born": "born, ne e, date of birth, dob, year of birth, birth year, ne, nee, ne le, date de naissance, "
            "annee de naissance, naissance",
            "dated_on": "list date, list dated, date generated, dategenerated, date de la liste, liste du, "
            "list version, version",
        }.items()
        for heading in (part.strip() for part in headings.split(","))
    }
)
_ENTITY_WORDS: Final = frozenset(
    ("entity", "entities", "entite", "entites", "organisation", "organization", "group", "groupe", "company", "societe")
)


def read_table(path: Path) -> ReadList:
    """Read a list from a CSV file or a workbook.

    Raises:
        FileUnreadable, FileEmpty, NotASheet, SheetFormatUnsupported, SheetDamaged, SheetTooLarge, NoHeadings: no table.
        NotASanctionsList: no column holds names.
        SanctionsListTooLarge, SanctionsListEmpty.
    """
    table = sheets.read(path, is_label=lambda text: _meaning(text) is not None)
    columns = _columns(table)
    if NAME not in columns.values() and "first" not in columns.values():
        found = ", ".join(column.heading for column in table.columns if column.heading)
        raise NotASanctionsList(name=path.name, found=tidy(found, most=60))
    gathering = Gathering(path.name)
    dated_on = None
    for row in table.rows.values():
        said = _said(row, columns)
        dated_on = dated_on or date_of(said.get("dated_on"))
        _add(gathering, said)
    return gathering.whole(dated_on)


def _columns(table: sheets.Table) -> dict[int, str]:
    """Column number to meaning; where two columns mean the same, the first one counts."""
    found: dict[int, str] = {}
    for column in table.columns:
        meaning = _meaning(column.heading)
        if meaning and meaning not in found.values():
            found[column.number] = meaning
    return found


def _meaning(heading: str) -> str | None:
    return _HEADINGS.get(fold(heading.replace("_", " ").replace("'", " ").replace("’", " ")))


def _said(row: Row, columns: Mapping[int, str]) -> dict[str, str]:
    return {meaning: row[number].text for number, meaning in columns.items() if number in row}


def _add(gathering: Gathering, said: Mapping[str, str]) -> None:
    born = years_in(said.get("born"))
    gathering.add(
        _kind(said),
        _names(said),
        reference=said.get("reference", ""),
        programme=said.get("programme", ""),
        listed_on=said.get("listed_on", ""),
        born=born,
    )


def _names(said: Mapping[str, str]) -> Iterator[ListedName]:
    separators = ";|\n"
    whole = tidy(said.get(NAME)) or tidy(" ".join(said.get(part, "") for part in _PARTS))
    if whole:
        yield ListedName(whole, AliasQuality.MAIN)
    yield from names_in(said.get("aliases"), quality_of(said.get("quality")), separators)
    yield from names_in(said.get("weak"), AliasQuality.LOW, separators)
    yield from names_in(said.get("former"), AliasQuality.FORMER, separators)
    yield from names_in(said.get("original"), AliasQuality.ORIGINAL, separators)


def _kind(said: Mapping[str, str]) -> ListedKind:
    words = fold(said.get("kind", "")).split()
    return ListedKind.ENTITY if any(word in _ENTITY_WORDS for word in words) else ListedKind.PERSON
