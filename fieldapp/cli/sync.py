"""`fieldapp sync …`: where work stands, handing it over, taking in, and proving that a bundle is whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

import typer

from fieldapp.cli.bundles import imported_json, imported_lines
from fieldapp.cli.rendering import moment, pairs
from fieldapp.cli.session import Session, session_of
from fieldapp.cli.watching import watched
from fieldapp.errors import DatabaseDamaged, WrongUse
from fieldapp.services import exporting, handover, importing, relaying, verifying
from fieldapp.services.handover import Board
from fieldapp.services.relaying import Load
from fieldapp.services.verifying import Verified
from fieldapp.words import command_results as words
from fieldapp.words import saying
from fieldapp.words.sync import STATES

Json = Any  # a JSON value
Paths = Annotated[list[Path], typer.Argument(metavar="PATH")]

DAMAGED = DatabaseDamaged.exit_status


def status(context: typer.Context) -> None:
    """How far this machine's work has come."""
    session = session_of(context)
    with session.workspace() as ws:
        board = handover.board(ws)
    session.answer(_board_json(board), pairs(_board_rows(session, board)))


def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Option("--to", metavar="DIR")],
    device: Annotated[str | None, typer.Option("--for", metavar="DEVICE")] = None,
) -> None:
    """Write verified bundles."""
    session = session_of(context)
    with session.workspace() as ws, watched(session) as progress:
        done = exporting.export(ws, folder, to=device, progress=progress, lang=session.lang)
    facts = {
        "records": done.records,
        "changes": done.changes,
        "photos": done.photos,
        "size": -(-done.size_bytes // 1000),
    }
    lines = [words.FOR_RECEIVER.say(session.lang, {"receiver": each}) for each in done.receivers]
    lines.append((words.EXPORTED if done.receivers else words.NO_RECEIVER).say(session.lang, facts))
    lines += [f"  {path}" for path in done.paths]
    if done.relayed:
        lines.append(words.WRITTEN_ALONG.say(session.lang, {"count": done.relayed}))
    if done.unfinished:
        lines.append(words.UNFINISHED.say(session.lang, {"count": len(done.unfinished)}))
    told = {"paths": [str(path) for path in done.paths], "receivers": list(done.receivers), **facts}
    session.answer(
        {**told, "size_bytes": done.size_bytes, "unfinished": len(done.unfinished), "relayed": done.relayed},
        lines,
    )


def import_(context: typer.Context, paths: Paths) -> int:
    """Take in bundles; the exit status is that of the gravest."""
    session = session_of(context)
    with session.workspace() as ws, watched(session) as progress:
        taken = importing.take_in(ws, paths, progress=progress)
    lines = [line for each in taken.bundles for line in imported_lines(each, session.lang)]
    whys = (saying.said(error, session.lang).what for error in taken.passed_over)
    lines += [words.PASSED_OVER.say(session.lang, {"what": why}) for why in whys]
    if taken.relayed:
        lines.append(words.TAKEN_ALONG.say(session.lang, {"count": taken.relayed}))
    session.answer(
        {
            "bundles": [imported_json(each) for each in taken.bundles],
            "passed_over": [error.code for error in taken.passed_over],
            "relayed": taken.relayed,
        },
        lines,
    )
    return taken.exit_status


def verify(context: typer.Context, paths: Paths) -> int:
    """Read bundles through; needs no workspace."""
    session = session_of(context)
    with watched(session) as progress:
        found = verifying.verify(paths, progress)
    session.answer([_verified_json(each) for each in found], [_verified_line(session, each) for each in found])
    return 0 if all(each.is_whole for each in found) else DAMAGED


def relay(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH")] = None,
    folder: Annotated[Path | None, typer.Option("--to", metavar="DIR")] = None,
    drop: Annotated[str | None, typer.Option("--drop", metavar="NAME")] = None,
) -> None:
    """Carry for others: take, write, let go of one; alone, what is carried."""
    session, lines = session_of(context), list[str]()
    if drop is not None and (paths or folder):
        raise WrongUse(command="sync relay")
    with session.workspace() as ws, watched(session) as progress:
        if drop is not None:
            relaying.drop(ws, drop)
            lines.append(words.DROPPED.say(session.lang, {"name": drop}))
        done = relaying.carry(ws, paths or [], folder, progress=progress)
        loads = relaying.listed(ws)
    if paths:
        lines.append(words.TAKEN_ALONG.say(session.lang, {"count": done.taken}))
    if folder is not None:
        lines.append(words.WRITTEN_ALONG.say(session.lang, {"count": done.written}))
    if not lines:
        lines = [_load_line(session, each) for each in loads] or [words.NOTHING.say(session.lang)]
    carried = [
        {"name": each.name, "sender": each.sender, "at": each.at, "size_bytes": each.size_bytes} for each in loads
    ]
    session.answer({"taken": done.taken, "written": done.written, "carried": carried}, lines)


def _load_line(session: Session, each: Load) -> str:
    at = moment(each.at, session.lang, session.local)
    told = {"name": each.name, "sender": each.sender, "at": at, "size": -(-each.size_bytes // 1000)}
    return words.LOAD.say(session.lang, told)


def _board_json(board: Board) -> dict[str, Json]:
    columns = {
        str(state): {"records": counts.records, "photos": counts.photos} for state, counts in board.columns.items()
    }
    return {
        "states": columns,
        "conflicts": board.conflicts,
        "unfinished": board.unfinished,
        "quarantined": len(board.quarantined),
        "photos_missing": board.photos_missing,
        "carried": board.carried,
        "latest": [
            {"bundle": row.name, "direction": row.direction, "peer": row.peer, "at": row.at, "outcome": row.outcome}
            for row in board.latest
        ],
    }


def _board_rows(session: Session, board: Board) -> list[tuple[str, str]]:
    lang = session.lang
    rows = [
        (
            STATES[state].column.say(lang),
            words.COLUMN.say(lang, {"records": counts.records, "photos": counts.photos}),
        )
        for state, counts in board.columns.items()
    ]
    others = (
        (words.CONFLICTS, board.conflicts),
        (words.TYPING, board.unfinished),
        (words.QUARANTINED, len(board.quarantined)),
        (words.FILES_MISSING, board.photos_missing),
        (words.CARRIED, board.carried),
    )
    return [*rows, *((name.say(lang), str(count)) for name, count in others if count)]


def _verified_json(each: Verified) -> dict[str, Json]:
    return {
        "bundle": each.bundle,
        "sender": each.sender,
        "made_at": each.made_at,
        "volumes": [str(path) for path in each.volumes],
        "objects": each.objects,
        "damaged": list(each.damaged),
        "missing_volumes": list(each.missing_volumes),
        "whole": each.is_whole,
    }


def _verified_line(session: Session, each: Verified) -> str:
    facts = {
        "sender": each.sender,
        "objects": each.objects,
        "volumes": len(each.volumes),
        "damaged": len(each.damaged),
        "missing": len(each.missing_volumes),
    }
    return (words.VERIFIED if each.is_whole else words.VERIFIED_DAMAGED).say(session.lang, facts)


COMMANDS: Mapping[str, Callable[..., int | None]] = MappingProxyType(
    {"status": status, "export": export, "import": import_, "verify": verify, "relay": relay}
)
