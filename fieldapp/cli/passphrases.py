"""`fieldapp passphrase` and `fieldapp office unlock-help`: another passphrase, and a way back for who forgot it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from fieldapp.cli.session import Session, session_of
from fieldapp.services import passphrase as service
from fieldapp.words import command_results as words

NEW_VARIABLE = "FIELDAPP_NEW_PASSPHRASE"


def passphrase(
    context: typer.Context,
    new_file: Annotated[Path | None, typer.Option("--new-passphrase-file", metavar="FILE")] = None,
    help_file: Annotated[Path | None, typer.Option("--unlock", metavar="FILE")] = None,
    code: Annotated[str, typer.Option("--code", metavar="CODE")] = "",
) -> None:
    """Change the passphrase, or replace a forgotten one."""
    session = session_of(context)
    if help_file is None:
        old = session.passphrase()
        service.change(session.folder, old, _new(session, new_file), params=session.params)
    else:
        secret = code or session.secret(words.ASK_UNLOCK_CODE)
        service.replace(session.folder, help_file, code=secret, new=_new(session, new_file), params=session.params)
    session.answer({"workspace": str(session.folder)}, [words.PASSPHRASE_CHANGED.say(session.lang)])


def unlock_help(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE")],
) -> None:
    """Help a laptop whose passphrase was forgotten."""
    session = session_of(context)
    with session.workspace() as ws:
        helped = service.help_unlock(ws, file, out=out, params=session.params)
    facts = {"name": helped.name, "file": helped.path, "code": helped.code}
    lines = [each.say(session.lang, facts) for each in (words.UNLOCK_FILE, words.UNLOCK_CODE, words.UNLOCK_NEXT)]
    session.answer({"device": helped.device, "name": helped.name, "file": str(out), "code": helped.code}, lines)


def _new(session: Session, file: Path | None) -> str:
    if file is None and NEW_VARIABLE in os.environ:
        return os.environ[NEW_VARIABLE]
    return session.new_passphrase(file)
