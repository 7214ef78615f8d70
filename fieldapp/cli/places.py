"""Find a place of the gazetteer, to copy its code."""

from __future__ import annotations

from typing import Annotated

import typer

from fieldapp.cli.fields import code_of
from fieldapp.cli.rendering import table
from fieldapp.cli.session import session_of
from fieldapp.reference.packs import load_builtin
from fieldapp.words import command_results as words


def places(
    context: typer.Context,
    search: Annotated[list[str], typer.Argument(metavar="TEXT")],
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1)] = 20,
) -> None:
    """Needs no workspace: the gazetteer comes with the app."""
    session = session_of(context)
    hits = load_builtin().places.search(" ".join(search), limit)
    found = [
        {
            "scheme": hit.place.scheme,
            "edition": hit.place.edition,
            "code": hit.place.code,
            "level": str(hit.place.level),
            "name": hit.place.name,
            "commune": hit.commune.name if hit.commune else "",
            "cercle": hit.cercle.name if hit.cercle else "",
            "lat": hit.place.lat,
            "lon": hit.place.lon,
        }
        for hit in hits
    ]
    lines = list(table([(code_of(hit.place), hit.line) for hit in hits])) or [words.NOTHING.say(session.lang)]
    session.answer(found, lines)
