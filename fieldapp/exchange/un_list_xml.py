"""The Security Council's consolidated list in its XML form, read as a stream.

Nothing outside the file is ever looked up: a document type, entities and a network have no place in a list, and a file
that brings the first is refused before anything of it is used. Elements are facts of the public format:
https://scsanctions.un.org (CONSOLIDATED_LIST, INDIVIDUAL, ENTITY and what they hold).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from lxml import etree

from fieldapp.errors import FileUnreadable, NotASanctionsList, SanctionsListDamaged, SanctionsListRefused
from fieldapp.exchange.un_list_parts import Gathering, ReadList, date_of, names_in, quality_of, tidy, years_in
from fieldapp.reference.sanctions import AliasQuality, ListedKind, ListedName

ROOT: Final = "CONSOLIDATED_LIST"
DEEPEST: Final = 12  # the format has five levels
MOST_ELEMENTS: Final = 3_000_000
_KINDS: Final = {"INDIVIDUAL": ListedKind.PERSON, "ENTITY": ListedKind.ENTITY}
_NAME_PARTS: Final = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "FIFTH_NAME", "SIXTH_NAME")
_PROLOG: Final = 1 << 16  # bytes in which a document type is looked for before the parser begins
_SHOWN: Final = 60


def read_xml(path: Path) -> ReadList:
    """Read a list.

    Raises:
        FileUnreadable: it is not there, or the system does not let it be read.
        NotASanctionsList: another kind of XML.
        SanctionsListDamaged: cut, or not well formed.
        SanctionsListRefused: it declares a document type, or is nested deeper than any list.
        SanctionsListTooLarge, SanctionsListEmpty.
    """
    gathering = Gathering(path.name)
    try:
        _refuse_doctype(path)
        dated_on = _read(path, gathering)
    except etree.XMLSyntaxError as error:
        raise SanctionsListDamaged(name=path.name, line=error.lineno or 0) from error
    except OSError as error:
        raise FileUnreadable(name=path.name) from error
    return gathering.whole(dated_on)


def _read(path: Path, gathering: Gathering) -> date | None:
    dated_on: date | None = None
    depth = 0
    with path.open("rb") as stream:
        # No expansion, no DTD, no network, no huge trees: lxml refuses the rest with an error of its own.
        events = etree.iterparse(
            stream,
            events=("start", "end"),
            resolve_entities=False,
            load_dtd=False,
            dtd_validation=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        for count, (event, element) in enumerate(events):
            if event == "start":
                depth += 1
                _check(gathering.name, element, depth, count)
                if depth == 1:
                    dated_on = date_of(element.get("dateGenerated"))
            else:
                depth -= 1
                _take(gathering, element)
    return dated_on


def _check(name: str, element: etree._Element, depth: int, count: int) -> None:
    if depth == 1:
        info = element.getroottree().docinfo
        if info.internalDTD is not None or info.system_url is not None:
            raise SanctionsListRefused(name=name, rule="doctype")
        if _local(element) != ROOT:
            raise NotASanctionsList(name=name, found=_local(element)[:_SHOWN])
    if depth > DEEPEST:
        raise SanctionsListRefused(name=name, rule="depth")
    if count > 2 * MOST_ELEMENTS:
        raise SanctionsListRefused(name=name, rule="elements")


def _refuse_doctype(path: Path) -> None:
    """Before the parser sees it: a document type can blow up while it is being read."""
    with path.open("rb") as stream:
        prolog = stream.read(_PROLOG).replace(b"\0", b"").upper()
    if b"<!DOCTYPE" in prolog or b"<!ENTITY" in prolog:
        raise SanctionsListRefused(name=path.name, rule="doctype")


def _take(gathering: Gathering, element: etree._Element) -> None:
    kind = _KINDS.get(_local(element))
    if kind is None:
        return
    gathering.add(
        kind,
        _names(element),
        reference=_text(element, "REFERENCE_NUMBER") or _text(element, "DATAID"),
        programme=_text(element, "UN_LIST_TYPE"),
        listed_on=_text(element, "LISTED_ON"),
        born=_born(element),
    )
    element.clear()
    above = element.getparent()
    while above is not None and above[0] is not element:  # what was read is let go
        del above[0]


def _names(element: etree._Element) -> Iterator[ListedName]:
    whole = tidy(" ".join(_text(element, part) for part in _NAME_PARTS))
    if whole:
        yield ListedName(whole, AliasQuality.MAIN)
    for child in element:
        match _local(child):
            case "INDIVIDUAL_ALIAS" | "ENTITY_ALIAS":
                yield from names_in(_text(child, "ALIAS_NAME"), quality_of(_text(child, "QUALITY")))
            case "NAME_ORIGINAL_SCRIPT":
                yield from names_in(child.text, AliasQuality.ORIGINAL)


def _born(element: etree._Element) -> list[int]:
    births = [child for child in element if _local(child) == "INDIVIDUAL_DATE_OF_BIRTH"]
    parts = ("YEAR", "DATE", "FROM_YEAR", "TO_YEAR")
    return years_in(*(_text(birth, part) for birth in births for part in parts))


def _text(element: etree._Element, name: str) -> str:
    found = next((child for child in element if _local(child) == name), None)
    return "" if found is None else tidy(found.text, most=20_000)


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
