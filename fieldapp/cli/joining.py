"""`fieldapp record merge …`: two records of one partner are read as one, or no longer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated

import typer

from fieldapp.cli.rendering import record_json
from fieldapp.cli.session import session_of
from fieldapp.errors import WrongUse
from fieldapp.services import joining_partners, records
from fieldapp.words import lists as words


def merge(
    context: typer.Context,
    partner: Annotated[str, typer.Argument(metavar="ID")],
    into: Annotated[str, typer.Argument(metavar="ID")] = "",
    *,
    with_names: Annotated[bool, typer.Option("--with-names")] = False,
    undo: Annotated[bool, typer.Option("--undo")] = False,
) -> None:
    """Join a partner to another one, or take that back."""
    session = session_of(context)
    if undo == bool(into) or (undo and with_names):
        raise WrongUse(command="record merge")
    with session.workspace() as ws:
        if undo:
            done = joining_partners.part(ws, partner)
        else:
            done = joining_partners.join(ws, partner, into, with_names=with_names)
        view = records.load(ws, done.record)
        other = view if undo else records.load(ws, done.into)
    told = {"reference": view.reference, "into": f"{other.reference} · {other.title}"}
    told["way"] = f"fieldapp record merge --undo {view.reference}"
    session.answer(record_json(view), [(words.PARTED if undo else words.JOINED).say(session.lang, told)])


COMMANDS: Mapping[str, Callable[..., int | None]] = MappingProxyType({"merge": merge})
