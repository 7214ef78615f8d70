"""`fieldapp conflict …`: every value with its author, and a person's decision."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Any

import typer

from fieldapp.cli.fields import read_value
from fieldapp.cli.naming import naming_in
from fieldapp.cli.rendering import Naming, label_shown, moment, record_json, value_shown
from fieldapp.cli.session import Session, session_of
from fieldapp.errors import WrongUse
from fieldapp.history.change import DELETED
from fieldapp.records.naming import shown_title
from fieldapp.records.shape import field_of
from fieldapp.services import conflicts, records
from fieldapp.services.conflicts import Conflict, Side
from fieldapp.words import command_results as words
from fieldapp.workspace import Workspace

Json = Any  # a JSON value
Record = Annotated[str, typer.Argument(metavar="ID")]

SHORT = 12  # characters of a change's hash: enough to tell the sides of one field apart


def list_(context: typer.Context) -> int:
    """All that wait; exit status 1 while there are any."""
    session = session_of(context)
    with session.workspace() as ws:
        return _answer(session, conflicts.listed(ws), naming_in(ws, session.lang))


def show(context: typer.Context, record: Record) -> int:
    """Those of one record."""
    session = session_of(context)
    with session.workspace() as ws:
        return _answer(session, conflicts.of_record(ws, record), naming_in(ws, session.lang))


def resolve(
    context: typer.Context,
    record: Record,
    *,
    field: Annotated[str, typer.Option("--field", metavar="FIELD")],
    value: Annotated[str | None, typer.Option("--value", metavar="VALUE")] = None,
    take: Annotated[str | None, typer.Option("--take", metavar="CHANGE")] = None,
    both: Annotated[bool, typer.Option("--both")] = False,
) -> None:
    """Decide with exactly one of a side, a new value, or both texts."""
    session = session_of(context)
    if (value is not None) + (take is not None) + both != 1:
        raise WrongUse(command="conflict resolve")
    with session.workspace() as ws:
        if take is not None:
            conflicts.take(ws, record, field, change=take)
        elif value is not None:
            conflicts.put(ws, record, field, value=_value(session, ws, record, field, value))
        else:
            conflicts.keep_both(ws, record, field)
        view = records.load(ws, record)
    told = {"field": label_shown(view.kind, field, session.lang), "reference": view.reference}
    session.answer(record_json(view), [words.DECIDED.say(session.lang, told)])


def _value(session: Session, ws: Workspace, record: str, field: str, raw: str) -> Json:
    kind = records.load(ws, record).kind
    if field == DELETED or "/" in field:
        return raw.strip().lower() in {"yes", "true", "oui", "1"}
    return read_value(session, ws, field_of(kind, field), raw)


def _answer(session: Session, found: Sequence[Conflict], naming: Naming) -> int:
    lines = [line for each in found for line in _lines(session, each, naming)]
    session.answer([_as_json(each) for each in found], lines or [words.NOTHING.say(session.lang)])
    return 1 if found else 0


def _lines(session: Session, each: Conflict, naming: Naming) -> list[str]:
    lang = session.lang
    command = f"fieldapp conflict resolve {each.reference} --field {each.field} --take {each.sides[0].change[:SHORT]}"
    return [
        f"{each.reference} · {shown_title(each.kind, each.title, lang)} · {label_shown(each.kind, each.field, lang)}",
        *(f"  {_side(session, each, side, naming)}" for side in each.sides),
        f"  {words.HOW_TO_DECIDE.say(lang, {'command': command})}",
    ]


def _side(session: Session, each: Conflict, side: Side, naming: Naming) -> str:
    if each.field == DELETED:
        shown = (words.SIDE_DELETED if side.value else words.SIDE_KEPT).say(session.lang)
    else:
        shown = value_shown(each.kind, each.field, side.value, session.lang, naming)
    at = moment(side.at, session.lang, session.local)
    told = {
        "change": side.change[:SHORT],
        "value": shown,
        "person": side.person,
        "device": side.device,
        "at": at,
    }
    return words.SIDE.say(session.lang, told)


def _as_json(each: Conflict) -> dict[str, Json]:
    return {
        "record": each.record,
        "kind": each.kind,
        "reference": each.reference,
        "title": each.title,
        "field": each.field,
        "sides": [
            {"change": side.change, "value": side.value, "person": side.person, "device": side.device, "at": side.at}
            for side in each.sides
        ],
    }


COMMANDS: Mapping[str, Callable[..., int | None]] = MappingProxyType({"list": list_, "show": show, "resolve": resolve})
