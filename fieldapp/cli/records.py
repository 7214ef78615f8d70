"""`fieldapp record …`: add, load, show, list, change, delete and look back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

from fieldapp.cli.fields import read_fields, read_filters
from fieldapp.cli.naming import naming_in
from fieldapp.cli.rendering import HIDDEN, label_shown, moment, record_json, record_lines, table, value_shown
from fieldapp.cli.session import session_of
from fieldapp.cli.watching import watched
from fieldapp.records.naming import shown_parts, shown_title
from fieldapp.records.shape import shape_of
from fieldapp.services import listing, loading, moving, records
from fieldapp.words import command_results as words
from fieldapp.words import sync
from fieldapp.words.text import Text

Kind = Annotated[str, typer.Argument(metavar="KIND")]
Record = Annotated[str, typer.Argument(metavar="ID")]
Fields = Annotated[list[str], typer.Argument(metavar="FIELD=VALUE")]


def add(context: typer.Context, kind: Kind, fields: Fields) -> None:
    """Enter a record."""
    session = session_of(context)
    shape_of(kind)
    with session.workspace() as ws:
        saved = records.add(ws, kind, read_fields(session, ws, kind, fields))
        _answer(context, records.load(ws, saved.record), words.ADDED)


def set_(context: typer.Context, record: Record, fields: Fields) -> None:
    """Change fields; nothing is written when nothing is different."""
    session = session_of(context)
    with session.workspace() as ws:
        kind = records.load(ws, record).kind
        saved = records.set_values(ws, record, read_fields(session, ws, kind, fields))
        _answer(context, records.load(ws, saved.record), words.CHANGED if saved.changes else words.UNCHANGED)


def load(context: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    """Enter everything that a file holds, or nothing."""
    session = session_of(context)
    with session.workspace() as ws, watched(session) as progress:
        done = loading.load(ws, file, progress=progress, lang=session.lang, today=session.today())
        views = {view.id: view for view in records.load_all(ws, list(done.names.values()))}
    references = {name: views[record].reference for name, record in done.names.items() if record in views}
    known = [(name, views[record]) for name, record in done.names.items() if record in views]
    rows = [(view.reference, name, shown_title(view.kind, view.title, session.lang)) for name, view in known]
    session.answer(
        {"records": done.records, "evidence": done.evidence, "names": dict(done.names), "references": references},
        [words.LOADED.say(session.lang, {"count": done.records}), *table(rows)],
    )


def show(context: typer.Context, record: Record) -> None:
    """One record."""
    session = session_of(context)
    with session.workspace() as ws:
        view = records.load(ws, record)
        session.answer(record_json(view), record_lines(view, session.lang, naming_in(ws, session.lang), session.local))


def list_(
    context: typer.Context,
    kind: Kind,
    where: Annotated[list[str] | None, typer.Option("--where", metavar="FIELD=VALUE")] = None,
    text: Annotated[str, typer.Option("--text", metavar="TEXT")] = "",
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", min=1)] = None,
) -> None:
    """The records of a kind that are not deleted."""
    session = session_of(context)
    shape_of(kind)
    with session.workspace() as ws:
        ids = listing.ids(ws, kind, text=text, where=read_filters(session, ws, kind, where or []), limit=limit)
        if session.common.as_json:
            session.answer([record_json(view) for view in records.load_all(ws, ids)], [])
            return
        rows = listing.rows(ws, ids)
    lang = session.lang
    shown = [
        (
            row.reference,
            shown_title(row.kind, row.title, lang),
            shown_parts(row.kind, row.subtitle, lang),
            sync.state_name(row.sync, lang),
        )
        for row in rows
    ]
    session.answer([], list(table(shown)) or [words.NOTHING.say(session.lang)])


def delete(context: typer.Context, record: Record) -> None:
    """Delete a record."""
    session = session_of(context)
    with session.workspace() as ws:
        before = records.load(ws, record)
        records.delete(ws, record)
        after = records.load(ws, before.id)
    told = {"reference": before.reference, "way": f"fieldapp record restore {before.reference}"}
    session.answer(record_json(after), [words.DELETED.say(session.lang, told)])


def restore(context: typer.Context, record: Record) -> None:
    """Bring a deleted record back."""
    session = session_of(context)
    with session.workspace() as ws:
        records.restore(ws, records.load(ws, record).id)
        _answer(context, records.load(ws, record), words.RESTORED)


def move(
    context: typer.Context, record: Record, *, zone: Annotated[str, typer.Option("--zone", metavar="ZONE")]
) -> None:
    """To another zone, with all that hangs on it."""
    session = session_of(context)
    with session.workspace() as ws:
        done = moving.move(ws, record, zone)
        view = records.load(ws, record)
    told = {"reference": done.reference, "zone": zone, "count": done.records}
    session.answer({**record_json(view), "moved": done.records}, [words.MOVED.say(session.lang, told)])


def history(context: typer.Context, record: Record) -> None:
    """Every value ever set, but for the keys of files."""
    session = session_of(context)
    with session.workspace() as ws:
        view, naming = records.load(ws, record), naming_in(ws, session.lang)
        lines = [line for line in records.history(ws, record) if line.field not in HIDDEN]
        rows = [
            (
                moment(line.at, session.lang, session.local),
                line.person,
                line.device,
                label_shown(view.kind, line.field, session.lang),
                value_shown(view.kind, line.field, line.value, session.lang, naming).replace("\n", " "),
            )
            for line in lines
        ]
    told = [
        {
            "change": line.change,
            "at": line.at,
            "person": line.person,
            "device": line.device,
            "field": line.field,
            "value": line.value,
            "replaced": line.replaced,
        }
        for line in lines
    ]
    session.answer(told, table(rows))


def _answer(context: typer.Context, view: records.RecordView, sentence: Text) -> None:
    session = session_of(context)
    told = {"reference": view.reference, "title": shown_title(view.kind, view.title, session.lang)}
    session.answer(record_json(view), [sentence.say(session.lang, told)])


COMMANDS: Mapping[str, Callable[..., int | None]] = MappingProxyType(
    {
        "add": add,
        "load": load,
        "show": show,
        "list": list_,
        "set": set_,
        "delete": delete,
        "restore": restore,
        "history": history,
        "move": move,
    }
)
