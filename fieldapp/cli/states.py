"""`fieldapp state`: a guarded change of state."""

from __future__ import annotations

from typing import Annotated

import typer

from fieldapp.cli.rendering import record_json
from fieldapp.cli.session import session_of
from fieldapp.records.shape import field_of
from fieldapp.services import records, states
from fieldapp.words import command_results as words
from fieldapp.words.codes import code_name


def state(
    context: typer.Context,
    record: Annotated[str, typer.Argument(metavar="ID")],
    to: Annotated[str, typer.Argument(metavar="STATE")],
    *,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT")] = "",
    acknowledge: Annotated[list[str] | None, typer.Option("--acknowledge", metavar="WHAT")] = None,
) -> None:
    """Take a step, or name everything that it still lacks."""
    session = session_of(context)
    with session.workspace() as ws:
        changed = states.change(ws, record, to.upper(), reason=reason, acknowledged=acknowledge or [])
        view = records.load(ws, record)
    named = code_name(field_of(view.kind, "state").code_list, changed.state, session.lang)
    line = words.STATE_NOW.say(session.lang, {"reference": view.reference, "state": named})
    session.answer({**record_json(view), "run": changed.run}, [line])
