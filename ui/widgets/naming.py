"""How a record is called on the screen, in the window's language."""

from __future__ import annotations

from fieldapp.records import naming
from fieldapp.services.listing import Row
from ui.i18n import lang


def shown_title(kind: str, title: str) -> str:
    """A title of the log in words; a record without one is called a new one of its kind."""
    return naming.shown_title(kind, title, lang())


def row_title(row: Row) -> str:
    """What a line of a list is called."""
    return shown_title(row.kind, row.title)


def row_subtitle(row: Row) -> str:
    """The grey line below it."""
    return naming.shown_parts(row.kind, row.subtitle, lang())
