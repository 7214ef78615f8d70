"""`fieldapp evidence …`: photos and papers."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

from fieldapp.cli.rendering import moment, record_json, table
from fieldapp.cli.session import session_of
from fieldapp.cli.watching import watched
from fieldapp.errors import EvidenceDamaged
from fieldapp.files import told_apart
from fieldapp.progress import NoProgress
from fieldapp.services import evidence, freeing, listing, records
from fieldapp.words import command_results as words
from fieldapp.words import keeping
from fieldapp.words.codes import code_name
from fieldapp.words.photos import MISSING
from fieldapp.words.sync import state_name

EVIDENCE = "evidence"


def add(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    of: Annotated[str, typer.Option("--for", metavar="ID")],
    evidence_type: Annotated[str, typer.Option("--type", metavar="TYPE")],
    label: Annotated[str, typer.Option("--label", metavar="TEXT")] = "",
) -> None:
    """Attach a file."""
    session = session_of(context)
    with session.workspace() as ws, watched(session) as progress:
        added = evidence.add(ws, file, of=of, evidence_type=evidence_type, label=label, progress=progress)
        view = records.load(ws, added.record)
    lines = [words.ATTACHED.say(session.lang, {"reference": view.reference, "label": view.title})]
    if added.photo is not None and added.photo.taken_at:
        at = moment(added.photo.taken_at, session.lang, lambda value: value.replace(tzinfo=None))
        lines.append(f"  {words.TAKEN.say(session.lang, {'at': at})}")
    if added.photo is not None and added.photo.position:
        where = f"{added.photo.position['lat']:.5f}, {added.photo.position['lon']:.5f}"
        lines.append(f"  {words.TAKEN_WHERE.say(session.lang, {'position': where})}")
    if added.photo is not None and added.photo.missing:
        lines.append(f"  {MISSING[added.photo.missing].say(session.lang)}")
    session.answer(record_json(view), lines)


def list_(context: typer.Context, record: Annotated[str | None, typer.Argument(metavar="ID")] = None) -> None:
    """All files, or those of one record."""
    session = session_of(context)
    with session.workspace() as ws:
        if record is None:
            views = records.load_all(ws, listing.ids(ws, EVIDENCE))
        else:
            views = records.children(ws, record, EVIDENCE)
    rows = [
        (
            view.reference,
            code_name("EvidenceType", str(view.values.get("evidence_type", "")), session.lang),
            view.title,
            state_name(view.sync, session.lang),
        )
        for view in views
    ]
    session.answer([record_json(view) for view in views], list(table(rows)) or [words.NOTHING.say(session.lang)])


def open_(
    context: typer.Context,
    record: Annotated[str, typer.Argument(metavar="ID")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE")],
) -> None:
    """Write a plain copy; what stood there before is replaced."""
    session = session_of(context)
    with session.workspace() as ws, told_apart(out), tempfile.TemporaryDirectory(dir=out.resolve().parent) as beside:
        copy = evidence.open_copy(ws, record, Path(beside), progress=NoProgress())
        copy.replace(out)
    session.answer({"file": str(out)}, [words.OPENED.say(session.lang, {"file": out})])


def verify(context: typer.Context) -> int:
    """Hash every sealed file; exit status 4 when one is not what was added."""
    session = session_of(context)
    with session.workspace() as ws, watched(session) as progress:
        unsound = evidence.verify(ws, progress=progress)
    rows = [(each.label, words.FILE_STATES[each.what.upper()].say(session.lang)) for each in unsound]
    lines = list(table(rows)) or [words.WHOLE_FILES.say(session.lang)]
    session.answer([{"record": each.record, "label": each.label, "what": each.what} for each in unsound], lines)
    return EvidenceDamaged.exit_status if unsound else 0


def free(
    context: typer.Context,
    older_than: Annotated[int, typer.Option("--older-than", metavar="DAYS", min=0)] = 0,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Give up files that the office confirmed."""
    session = session_of(context)
    with session.workspace() as ws:
        room = (freeing.could_free if dry_run else freeing.free)(ws, older_than=older_than)
    facts = {"count": room.files, "size": -(-room.size_bytes // 1000)}
    told = (keeping.WOULD_FREE if dry_run else keeping.FREED) if room.files else keeping.NOTHING_TO_FREE
    value = {"files": room.files, "size_bytes": room.size_bytes, "freed": not dry_run}
    session.answer(value, [told.say(session.lang, facts)])


def fetch(context: typer.Context, record: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """Ask for a file again."""
    session = session_of(context)
    with session.workspace() as ws:
        is_asked = freeing.fetch(ws, record)
        reference = evidence.show(ws, record).reference
    told = keeping.ASKED_AGAIN if is_asked else keeping.IS_HERE
    session.answer({"reference": reference, "asked": is_asked}, [told.say(session.lang, {"reference": reference})])


COMMANDS: Mapping[str, Callable[..., int | None]] = MappingProxyType(
    {"add": add, "list": list_, "open": open_, "free": free, "fetch": fetch, "verify": verify}
)
