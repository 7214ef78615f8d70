"""How a record is called on the screen: codes by their names, days as people write them."""

from __future__ import annotations

import re
from datetime import date

from fieldapp.records.shape import KINDS, fields_of
from fieldapp.services.listing import Row
from fieldapp.words.codes import code_name
from fieldapp.words.format import short_day
from fieldapp.words.kinds import kind_new
from ui.i18n import lang

SEPARATOR = " · "
_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def shown_title(kind: str, title: str) -> str:
    """A title of the log in words; a record without one is called a new one of its kind."""
    if not title:
        return kind_new(kind, lang())
    pieces = title.split(SEPARATOR)
    # What a person wrote comes first: the name of a code can be so long that nothing else is seen.
    own = [part for part in pieces if _worded(kind, part) == part]
    return SEPARATOR.join([*own, *(_worded(kind, part) for part in pieces if part not in own)])


def row_title(row: Row) -> str:
    """What a line of a list is called."""
    return shown_title(row.kind, row.title)


def row_subtitle(row: Row) -> str:
    """The grey line below it."""
    return SEPARATOR.join(_worded(row.kind, part) for part in row.subtitle.split(SEPARATOR) if part)


def _worded(kind: str, part: str) -> str:
    if found := _DAY.fullmatch(part):
        return _day(found[0])
    shapes = fields_of(kind).values() if kind in KINDS else ()
    lists = [shape.code_list for shape in shapes if part in shape.codes]
    return code_name(lists[0], part, lang()) if lists else part


def _day(text: str) -> str:
    try:
        return short_day(date.fromisoformat(text), lang())
    except ValueError:
        return text
