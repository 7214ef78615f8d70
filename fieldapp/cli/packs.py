"""`fieldapp pack …`: the rules in force, and how an office changes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

import typer

from fieldapp.cli.fields import parted
from fieldapp.cli.rendering import moment, table
from fieldapp.cli.session import Session, session_of
from fieldapp.errors import WrongUse
from fieldapp.services import pack_changes, packs
from fieldapp.services.pack_changes import Edit, Preview
from fieldapp.services.packs import PackInfo
from fieldapp.words import Lang
from fieldapp.words import packs as words
from fieldapp.words.pack_fields import column_label, fault_fix, fault_text
from fieldapp.words.packs import pack_title, place_text
from fieldapp.workspace import Workspace

Json = Any  # a JSON value
SHOWN = 60  # characters of a value in a line
Pack = Annotated[str, typer.Argument(metavar="PACK")]
Version = Annotated[str, typer.Option("--version", metavar="VERSION")]
DryRun = Annotated[bool, typer.Option("--dry-run")]


def list_(context: typer.Context) -> None:
    """All packs, with version, origin and source."""
    session = session_of(context)
    with session.workspace() as ws:
        listed = packs.listed(ws)
    rows = [(each.id, each.version, _origin(session, each), pack_title(each.id, session.lang)) for each in listed]
    notes = [note for each in listed for note in _notes(each, session.lang)]
    session.answer([_info_json(each) for each in listed], [*table(rows), *notes])


def show(context: typer.Context, pack: Pack, version: Version = "") -> None:
    """One pack as a table, or as the document that it is."""
    session = session_of(context)
    with session.workspace() as ws:
        document = packs.show(ws, pack, version=version)
        is_table = any(each.id == pack and each.is_table for each in packs.listed(ws)) and not version
        lines = list(_cells(ws, pack, session.lang)) if is_table else list(_outline(document))
        kept = [_history_line(session, each) for each in packs.history(ws, pack)]
    session.answer(document, [*lines, *kept])


def export(
    context: typer.Context,
    pack: Pack,
    out: Annotated[Path, typer.Option("--out", metavar="FILE")],
    version: Version = "",
) -> None:
    """Write a pack to a file that a person can edit."""
    session = session_of(context)
    with session.workspace() as ws:
        file = packs.export_file(ws, pack, out, version=version)
    told = {"pack": pack, "file": str(file)}
    session.answer(told, [words.EXPORTED.say(session.lang, {**told, "pack": pack_title(pack, session.lang)})])


def edit(
    context: typer.Context,
    pack: Pack,
    row: Annotated[str, typer.Argument(metavar="ROW")],
    fields: Annotated[list[str] | None, typer.Argument(metavar="FIELD=VALUE")] = None,
    *,
    since: Annotated[str, typer.Option("--from", metavar="DAY")] = "",
    add: Annotated[bool, typer.Option("--add")] = False,
    remove: Annotated[bool, typer.Option("--remove")] = False,
    dry_run: DryRun = False,
) -> None:
    """Change, add or take out one row, and adopt the pack."""
    session = session_of(context)
    values = dict(parted(word) for word in fields or ())
    if bool(values) == remove or (bool(since) + add + remove > 1):
        raise WrongUse(command="pack edit")
    wanted = Edit(row, values, since=since, is_new=add, is_gone=remove)
    with session.workspace() as ws:
        document = pack_changes.edited(ws, pack, [wanted], lang=session.lang)
        _carry_out(session, ws, document, dry_run=dry_run)


def adopt(
    context: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE")], *, dry_run: DryRun = False
) -> int:
    """Adopt a pack that was exported and edited; every fault of it is told."""
    session = session_of(context)
    document = pack_changes.read_file(file)
    found = pack_changes.faults_in(document)
    if len(found) > 1:
        lang = session.lang
        told = [{"row": each.row, "field": each.field, "rule": each.rule, "value": each.value} for each in found]
        lines = [
            f"- {place_text(each.row, each.field, lang)}{fault_text(each.rule, each.value, lang)}. "
            f"{fault_fix(each.rule, each.value, lang)}"
            for each in found
        ]
        session.answer({"adopted": False, "faults": told}, [*lines, words.NOT_ADOPTED.say(lang)])
        return 2
    with session.workspace() as ws:
        _carry_out(session, ws, document, dry_run=dry_run)
    return 0


def _carry_out(session: Session, ws: Workspace, document: dict[str, Json], *, dry_run: bool) -> None:
    told = pack_changes.preview(ws, document)
    if not dry_run:
        pack_changes.adopt(ws, document)
    facts = {"pack": pack_title(told.pack, session.lang), "version": told.version}
    ending = (words.WOULD_ADOPT if dry_run else words.ADOPTED).say(session.lang, facts)
    session.answer(_preview_json(told, adopted=not dry_run), [*told.lines(session.lang), ending])


def _short(value: Json) -> str:
    text = "—" if value in (None, "", []) else str(value)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _cells(ws: Workspace, pack: str, lang: Lang) -> Iterator[str]:
    """Each row by its name, its cells below it."""
    found = packs.table(ws, pack, lang)
    for row, texts in found.rows:
        yield row
        filled = [(column, text) for column, text in zip(found.columns, texts, strict=True) if text]
        yield from (f"  {column.name} ({column_label(column.name, lang)}) : {text}" for column, text in filled)


def _outline(document: Mapping[str, Json]) -> Iterator[str]:
    """A document that is no table: how long its lists are; `--json` and `export` give all of it."""
    for name, value in document.items():
        yield f"{name} : {len(value) if isinstance(value, list) else _short(value)}"


def _history_line(session: Session, kept: packs.Version) -> str:
    facts = {
        "version": kept.version,
        "signer": kept.signer,
        "at": moment(kept.made_at, session.lang, session.local),
    }
    return (words.VERSION_IN_FORCE if kept.is_in_force else words.VERSION_KEPT).say(session.lang, facts)


def _origin(session: Session, info: PackInfo) -> str:
    origin = words.ORIGINS[info.origin].say(session.lang)
    return f"{origin} ({info.signer})" if info.signer else origin


def _notes(info: PackInfo, lang: Lang) -> Iterator[str]:
    facts = {"pack": pack_title(info.id, lang), "versions": ", ".join(info.rivals), "version": info.builtin}
    if info.rivals:
        yield words.HAS_RIVALS.say(lang, facts)
    if info.is_behind:
        yield words.IS_BEHIND.say(lang, facts)
    if info.is_orphan:
        yield words.IS_ORPHAN.say(lang, facts)


def _info_json(info: PackInfo) -> dict[str, Json]:
    return {
        "id": info.id,
        "version": info.version,
        "origin": str(info.origin),
        "signer": info.signer,
        "made_at": info.made_at,
        "source": list(info.source),
        "valid_from": info.valid_from,
        "valid_to": info.valid_to,
        "builtin": info.builtin,
        "behind": info.is_behind,
        "orphan": info.is_orphan,
        "rivals": list(info.rivals),
        "table": info.is_table,
    }


def _preview_json(told: Preview, *, adopted: bool) -> dict[str, Json]:
    return {
        "pack": told.pack,
        "before": told.before,
        "version": told.version,
        "adopted": adopted,
        "changes": [
            {
                "change": str(each.kind),
                "row": each.row,
                "fields": list(each.fields),
                "before": None if each.before is None else dict(each.before),
                "after": None if each.after is None else dict(each.after),
            }
            for each in told.changes
        ],
    }


COMMANDS: Mapping[str, Callable[..., int | None]] = MappingProxyType(
    {"list": list_, "show": show, "export": export, "edit": edit, "adopt": adopt}
)
