"""Sanctions lists to test with. Every name in them is invented."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

DATA = Path(__file__).parent / "data" / "sanctions"
XML = DATA / "liste-inventee.xml"
TABLE = DATA / "liste-inventee.csv"
DATED = "2025-12-15"

_PERSON = """<INDIVIDUAL><DATAID>{number}</DATAID><FIRST_NAME>{name}</FIRST_NAME><UN_LIST_TYPE>Invented</UN_LIST_TYPE>
<REFERENCE_NUMBER>ZZi.{number}</REFERENCE_NUMBER>{aliases}</INDIVIDUAL>"""
_ALIAS = "<INDIVIDUAL_ALIAS><QUALITY>{quality}</QUALITY><ALIAS_NAME>{name}</ALIAS_NAME></INDIVIDUAL_ALIAS>"


def person(name: str, number: int, *aliases: str, quality: str = "Good") -> str:
    """The XML of one entry; its reference is ZZi.NUMBER."""
    written = "".join(_ALIAS.format(quality=quality, name=alias) for alias in aliases)
    return _PERSON.format(name=name, number=number, aliases=written)


def whole(persons: Sequence[str], *, dated: str = DATED) -> str:
    """The XML of a list."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST dateGenerated="{dated}T23:00:02.141Z">'
        f"<INDIVIDUALS>{''.join(persons)}</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>"
    )


def file_of(folder: Path, *persons: str, dated: str = DATED) -> Path:
    """A list in a file."""
    path = folder / f"liste-{dated}.xml"
    path.write_text(whole(persons, dated=dated), encoding="utf-8")
    return path
