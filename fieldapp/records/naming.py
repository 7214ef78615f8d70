"""How a record is called in lists: codes by their names, days as people write them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from fieldapp.records.shape import KINDS, fields_of
from fieldapp.words import Lang
from fieldapp.words.codes import code_name
from fieldapp.words.format import short_day
from fieldapp.words.kinds import kind_new

SEPARATOR: Final = " · "
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def shown_title(kind: str, title: str, lang: Lang) -> str:
    """A title of the log in words; a record without one is called a new one of its kind."""
    if not title:
        return kind_new(kind, lang)
    pieces = title.split(SEPARATOR)
    # What a person wrote comes first: the name of a code can be so long that nothing else is seen.
    own = [part for part in pieces if _worded(kind, part, lang) == part]
    return SEPARATOR.join([*own, *(_worded(kind, part, lang) for part in pieces if part not in own)])


def shown_parts(kind: str, text: str, lang: Lang) -> str:
    """A line of facts joined by the separator, in words and in the order given."""
    return SEPARATOR.join(_worded(kind, part, lang) for part in text.split(SEPARATOR) if part)


def _worded(kind: str, part: str, lang: Lang) -> str:
    if _DAY.fullmatch(part):
        return _day(part, lang)
    shapes = fields_of(kind).values() if kind in KINDS else ()
    lists = [shape.code_list for shape in shapes if part in shape.codes]
    return code_name(lists[0], part, lang) if lists else part


def _day(text: str, lang: Lang) -> str:
    try:
        return short_day(date.fromisoformat(text), lang)
    except ValueError:
        return text
