"""What people call a record that another one points to."""

from __future__ import annotations

from fieldapp.cli.rendering import Naming
from fieldapp.errors import RecordNotFound
from fieldapp.records.naming import shown_title
from fieldapp.services import records
from fieldapp.words import Lang
from fieldapp.workspace import Workspace


def naming_in(ws: Workspace, lang: Lang) -> Naming:
    """Reference and title of a record by its id; the id itself while the record has not arrived."""

    def name(record: str) -> str:
        try:
            view = records.load(ws, record)
        except RecordNotFound:
            return record
        return f"{view.reference} · {shown_title(view.kind, view.title, lang)}"

    return name
