"""`fieldapp export pdf …`: documents to print."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

from fieldapp.cli.session import session_of
from fieldapp.cli.watching import watched
from fieldapp.services import printing
from fieldapp.words import command_results as words


def account(
    context: typer.Context,
    event: Annotated[str, typer.Argument(metavar="EVENT")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE")],
) -> None:
    """The account of an event, on one page; the check that it tells of is kept."""
    session = session_of(context)
    with session.workspace() as ws, watched(session) as progress:
        written = printing.account(ws, event, out, lang=session.lang, progress=progress)
    session.answer({"file": str(written)}, [words.PRINTED.say(session.lang, {"file": written})])


EXPORT: Mapping[str, Callable[..., int | None]] = MappingProxyType({})
PDF: Mapping[str, Callable[..., int | None]] = MappingProxyType({"account": account})
