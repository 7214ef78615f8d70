"""`fieldapp backup …`: verified copies on this machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import typer

from fieldapp.cli.rendering import table
from fieldapp.cli.session import session_of
from fieldapp.services import backups
from fieldapp.services.backups import Backup
from fieldapp.words import command_results as words


def make(context: typer.Context) -> None:
    """Make one now."""
    session = session_of(context)
    with session.workspace() as ws:
        made = backups.make(ws)
    told = {"file": made.path, "size": _kilobytes(made)}
    session.answer(_as_json(made), [words.BACKED_UP.say(session.lang, told)])


def list_(context: typer.Context) -> None:
    """The copies there are, newest first."""
    session = session_of(context)
    with session.workspace() as ws:
        found = backups.listed(ws)
    rows = [(each.path.name, f"{_kilobytes(each)} kB") for each in found]
    session.answer([_as_json(each) for each in found], list(table(rows)) or [words.NOTHING.say(session.lang)])


def _as_json(made: Backup) -> dict[str, str | int]:
    return {"path": str(made.path), "size_bytes": made.size_bytes}


def _kilobytes(made: Backup) -> int:
    return -(-made.size_bytes // 1000)


COMMANDS: Mapping[str, Callable[..., int | None]] = MappingProxyType({"make": make, "list": list_})
