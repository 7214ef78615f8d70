"""`fieldapp export pdf …` and `export csv …`: documents to print, and tables for spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

from fieldapp.cli.needs import DayOption, PlaceOption, ProjectsOption, given_day
from fieldapp.cli.session import session_of
from fieldapp.cli.watching import watched
from fieldapp.errors import WrongUse
from fieldapp.services import needs as needing
from fieldapp.services import portfolio, printing, reporting
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


def needs(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", metavar="FILE")],
    *,
    place: PlaceOption = "",
    projects: ProjectsOption = None,
    as_of: DayOption = None,
) -> None:
    """What is still needed, to print for the next trip."""
    session, day = session_of(context), given_day(as_of)
    with session.workspace() as ws, watched(session) as progress:
        found = needing.needs(ws, projects=projects or (), place=place, as_of=day, lang=session.lang, progress=progress)
        written = needing.write(ws, found, out, lang=session.lang)
    session.answer(
        {"file": str(written), "points": found.points, "villages": len(found.villages)},
        [words.PRINTED.say(session.lang, {"file": written})],
    )


def check(
    context: typer.Context,
    project: Annotated[str, typer.Argument(metavar="ID")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE")],
    *,
    run: Annotated[str, typer.Option("--run", metavar="ID")] = "",
    as_of: DayOption = None,
) -> None:
    """The report of a check; a check of now is kept with its project."""
    session, day = session_of(context), given_day(as_of)
    if run and day:
        raise WrongUse(command="export pdf check")
    with session.workspace() as ws, watched(session) as progress:
        written = reporting.check_report(ws, project, out, run=run, as_of=day, lang=session.lang, progress=progress)
    session.answer({"file": str(written)}, [words.PRINTED.say(session.lang, {"file": written})])


def matrix(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", metavar="FILE")],
) -> None:
    """All projects by seven principles, as a table for spreadsheets."""
    session = session_of(context)
    with session.workspace() as ws, watched(session) as progress:
        count = portfolio.write_csv(ws, out, lang=session.lang, progress=progress)
    session.answer({"file": str(out), "projects": count}, [words.PRINTED.say(session.lang, {"file": out})])


EXPORT: Mapping[str, Callable[..., int | None]] = MappingProxyType({})
PDF: Mapping[str, Callable[..., int | None]] = MappingProxyType({"account": account, "check": check, "needs": needs})
CSV: Mapping[str, Callable[..., int | None]] = MappingProxyType({"matrix": matrix})
