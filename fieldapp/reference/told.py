"""What changes in a pack, as lines for a person: one a row, and one a cell below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from fieldapp.reference import cells
from fieldapp.reference.differences import Difference
from fieldapp.reference.tables import TABLES, cell
from fieldapp.words import packs as words
from fieldapp.words.pack_fields import column_label
from fieldapp.words.text import Lang

_LONGEST: Final = 80  # characters of a cell in a line


def lines(pack: str, changes: Iterable[Difference], lang: Lang) -> list[str]:
    """Every difference between two versions of a pack."""
    return [line for each in changes for line in _lines(pack, each, lang)]


def _lines(pack: str, change: Difference, lang: Lang) -> Iterator[str]:
    yield words.ROW_CHANGES[change.kind].say(lang, {"row": change.row})
    table = TABLES.get(pack)
    if table is None:
        return
    before, after = change.before or {}, change.after or {}
    for column in table.columns:
        if column.name not in table.key and cell(before, column.name) != cell(after, column.name):
            was, now = (_short(cells.show(column, side, lang)) for side in (before, after))
            yield words.CELL_CHANGE.say(lang, {"column": column_label(column.name, lang), "before": was, "after": now})


def _short(text: str) -> str:
    text = text or words.NOTHING_SET
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
