"""`fieldapp doctor`: whether what is stored is still what was written."""

from __future__ import annotations

from typing import Annotated

import typer

from fieldapp.cli.session import session_of
from fieldapp.cli.watching import watched
from fieldapp.errors import DatabaseDamaged
from fieldapp.services import doctor as examining
from fieldapp.words import command_results as words


def doctor(context: typer.Context, rebuild: Annotated[bool, typer.Option("--rebuild")] = False) -> int:
    """Look the workspace over; exit status 4 when something is damaged."""
    session = session_of(context)
    with session.workspace() as ws, watched(session) as progress:
        found = examining.examine(ws)
        is_rebuilt = rebuild and not found.faults
        if is_rebuilt:
            examining.rebuild(ws, progress)
    facts = {"changes": found.changes, "lanes": found.lanes}
    lines = [words.EXAMINED.say(session.lang, facts)]
    lines += [words.FAULTS[each.trouble].say(session.lang, {"place": each.place}) for each in found.faults]
    lines.append((words.RESTORE_BACKUP if found.faults else words.SOUND).say(session.lang))
    if is_rebuilt:
        lines.append(words.REBUILT.say(session.lang))
    faults = [{"trouble": str(each.trouble), "place": each.place} for each in found.faults]
    session.answer({**facts, "faults": faults, "rebuilt": is_rebuilt}, lines)
    return DatabaseDamaged.exit_status if found.faults else 0
