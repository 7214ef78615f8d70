"""`fieldapp backup …`: verified copies on this machine, and going back to one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

import typer

from fieldapp.cli.session import Session, session_of
from fieldapp.errors import DatabaseDamaged
from fieldapp.services import backups, restoring
from fieldapp.services.backups import Backup
from fieldapp.services.restoring import Loss, SecretKeys
from fieldapp.words import command_results as words
from fieldapp.words import format as forms
from fieldapp.words import keeping

Json = Any  # a JSON value
File = Annotated[Path, typer.Argument(metavar="FILE")]


def make(context: typer.Context) -> None:
    """Make one now."""
    session = session_of(context)
    with session.workspace() as ws:
        made = backups.make(ws)
    told = {"file": made.path, "size": _kilobytes(made)}
    session.answer(_as_json(made), [words.BACKED_UP.say(session.lang, told)])


def list_(context: typer.Context) -> None:
    """The copies there are, newest first; also when the database itself does not open."""
    session = session_of(context)
    found = backups.listed(session.folder, _keys(session))
    lines = [_line(session, each) for each in found]
    session.answer([_as_json(each) for each in found], lines or [words.NOTHING.say(session.lang)])


def restore(context: typer.Context, file: File, dry_run: Annotated[bool, typer.Option("--dry-run")] = False) -> None:
    """Go back to one of them; the present state is set aside, never removed."""
    session = session_of(context)
    keys = _keys(session)
    path = restoring.find(session.folder, file)
    if dry_run:
        chosen, lost = backups.look(path, keys.database_key), _loss(session, path)
        told = {"file": path.name, "records": chosen.records, "aside": None, "backup": None, "loss": _loss_json(lost)}
        first = keeping.WOULD_RESTORE.say(session.lang, told)
        session.answer(told, [first, *_loss_lines(session, lost)])
        return
    done = restoring.restore(session.folder, keys, path, clock=session.clock)
    with session.workspace():
        pass  # opened once, so that the new life begins now and a backup that does not open is told now
    told = {
        "file": path.name,
        "records": done.records,
        "aside": str(done.aside) if done.aside else None,
        "backup": str(done.backup) if done.backup else None,
        "loss": _loss_json(done.loss),
    }
    lines = [keeping.RESTORED.say(session.lang, told), *_loss_lines(session, done.loss)]
    if done.aside is not None:
        lines.append(keeping.SET_ASIDE.say(session.lang, {"file": done.aside}))
        command = f"fieldapp backup take-rest {done.aside.name}"
        lines.append(keeping.HOW_TO_TAKE_REST.say(session.lang, {"command": command}))
    session.answer(told, lines)


def take_rest(context: typer.Context, file: File) -> int:
    """Take what this machine wrote from a state that was set aside; exit status 4 when a part cannot be read."""
    session = session_of(context)
    with session.workspace() as ws:
        aside = next((path for path in restoring.set_aside(ws.folder) if path.name == file.name), file)
        taken = restoring.take_rest(ws, aside)
    facts = {"file": aside.name, "changes": taken.changes, "records": taken.records, "typed": taken.typed}
    lines = [keeping.TOOK_REST.say(session.lang, facts)]
    if not taken.is_whole:
        lines.append(keeping.REST_UNREADABLE.say(session.lang))
    session.answer({**facts, "whole": taken.is_whole}, lines)
    return 0 if taken.is_whole else DatabaseDamaged.exit_status


def _keys(session: Session) -> SecretKeys:
    return restoring.keys(session.folder, session.passphrase())


def _loss(session: Session, path: Path) -> Loss | None:
    try:
        with session.workspace() as ws:
            return restoring.loss(ws, path)
    except DatabaseDamaged:
        return None


def _loss_lines(session: Session, lost: Loss | None) -> Iterator[str]:
    if lost is None:
        yield keeping.LOSS_UNKNOWN.say(session.lang)
    elif lost.is_none:
        yield keeping.LOSS_NONE.say(session.lang)
    else:
        counts = (
            (keeping.LOSS_RETURNS, lost.returns),
            (keeping.LOSS_ON_STICK, lost.on_stick),
            (keeping.LOSS_HERE, lost.here),
            (keeping.LOSS_TYPED, lost.typed),
        )
        yield from (text.say(session.lang, {"count": count}) for text, count in counts if count)
    yield keeping.PHOTOS_STAY.say(session.lang)


def _loss_json(lost: Loss | None) -> Json:
    if lost is None:
        return None
    return {"returns": lost.returns, "on_stick": lost.on_stick, "here": lost.here, "typed": lost.typed}


def _line(session: Session, each: Backup) -> str:
    at = forms.moment(session.local(each.made_at), session.lang) if each.made_at else "—"
    facts = {"file": each.path.name, "at": at, "records": each.records, "size": _kilobytes(each)}
    return (keeping.BACKUP_LINE if each.records is not None else keeping.BACKUP_UNREADABLE).say(session.lang, facts)


def _as_json(made: Backup) -> Json:
    return {
        "path": str(made.path),
        "size_bytes": made.size_bytes,
        "made_at": made.made_at.isoformat() if made.made_at else None,
        "records": made.records,
        "changes": made.changes,
    }


def _kilobytes(made: Backup) -> int:
    return -(-made.size_bytes // 1000)


COMMANDS: Mapping[str, Callable[..., int | None]] = MappingProxyType(
    {"make": make, "list": list_, "restore": restore, "take-rest": take_rest}
)
