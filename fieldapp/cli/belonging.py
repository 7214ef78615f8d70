"""`fieldapp join` and `fieldapp alone`: how a machine comes to belong to an organisation, or to nobody yet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fieldapp.cli.bundles import exit_status, imported_json, imported_lines
from fieldapp.cli.session import Session, session_of
from fieldapp.cli.watching import watched
from fieldapp.errors import BadInput, MissingArgument
from fieldapp.services import alone as alone_service
from fieldapp.services import joining
from fieldapp.words import command_results as words
from fieldapp.words.saying import said
from fieldapp.workspace import is_workspace


def join(
    context: typer.Context,
    invitation: Annotated[Path, typer.Argument(metavar="INVITATION")],
    code: Annotated[str, typer.Option("--code", metavar="CODE")],
    officer: Annotated[str, typer.Option("--officer", metavar="NAME")] = "",
) -> int:
    """Make this machine a member; one that was begun alone brings its work."""
    session = session_of(context)
    if is_workspace(session.folder):
        return _join_later(session, invitation, code)
    if not officer:
        raise MissingArgument(argument="--officer")
    passphrase = session.passphrase(is_new=True)
    with watched(session) as progress:
        joined = joining.join(
            session.folder,
            invitation,
            code=code,
            officer=officer,
            passphrase=passphrase,
            clock=session.clock,
            progress=progress,
            params=session.params,
        )
    joined.workspace.close()
    return _tell_joined(session, joined)


def _join_later(session: Session, invitation: Path, code: str) -> int:
    with session.workspace() as ws, watched(session) as progress:
        joined = alone_service.join(ws, invitation, code=code, progress=progress)
    return _tell_joined(session, joined, words.JOINED_LATER.say(session.lang))


def _tell_joined(session: Session, joined: joining.Joined | alone_service.JoinedLater, *more: str) -> int:
    told = {"organisation": joined.organisation, "zones": ", ".join(joined.zones)}
    lines = [words.JOINED.say(session.lang, told), *more]
    for each in joined.imported:
        lines += imported_lines(each, session.lang)
    # A stick carries other people's bundles too; only what is damaged or too new is worth a word here.
    grave = [error for error in joined.passed_over if error.exit_status > BadInput.exit_status]
    lines += [words.PASSED_OVER.say(session.lang, {"what": said(error, session.lang).what}) for error in grave]
    session.answer(
        {
            "workspace": str(session.folder),
            "organisation": joined.organisation,
            "zones": list(joined.zones),
            "imported": [imported_json(each) for each in joined.imported],
            "passed_over": [error.code for error in grave],
        },
        lines,
    )
    return max([exit_status(joined.imported), *(error.exit_status for error in grave)])


def alone(context: typer.Context, officer: Annotated[str, typer.Option("--officer", metavar="NAME")]) -> None:
    """Begin without an office."""
    session = session_of(context)
    ws = alone_service.begin(
        session.folder,
        officer=officer,
        passphrase=session.passphrase(is_new=True),
        clock=session.clock,
        params=session.params,
    )
    ws.close()
    told = {"workspace": str(session.folder), "officer": officer}
    session.answer(told, [words.BEGUN_ALONE.say(session.lang, {"folder": session.folder})])
