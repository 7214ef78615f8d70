"""`fieldapp doctor`: whether what is stored is still what was written."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fieldapp.cli.session import session_of
from fieldapp.cli.watching import watched
from fieldapp.errors import DatabaseDamaged
from fieldapp.services import backups, restoring
from fieldapp.services import doctor as examining
from fieldapp.services.doctor import Examined, Trouble
from fieldapp.words import Lang, keeping
from fieldapp.words import command_results as words

_FILES = frozenset({Trouble.FILE_DAMAGED, Trouble.FILE_MISSING})


def doctor(
    context: typer.Context,
    rebuild: Annotated[bool, typer.Option("--rebuild")] = False,
    report: Annotated[Path | None, typer.Option("--report", metavar="FILE")] = None,
) -> int:
    """Look the workspace over; exit status 4 when something is damaged."""
    session = session_of(context)
    with session.workspace() as ws, watched(session) as progress:
        found = examining.examine(ws, progress)
        if report is not None:
            examining.report(ws, found, report)
        is_rebuilt = rebuild and not found.is_grave
        if is_rebuilt:
            examining.rebuild(ws, progress)
        kept = len(backups.listed(ws.folder, ws.keys))
    facts = {"changes": found.changes, "lanes": found.lanes, "files": found.files}
    lines = [words.EXAMINED.say(session.lang, facts), *_found_lines(found, session.lang, kept)]
    if is_rebuilt:
        lines.append(words.REBUILT.say(session.lang))
    if report is not None:
        lines.append(keeping.REPORT_WRITTEN.say(session.lang, {"file": report}))
    faults = [{"trouble": str(each.trouble), "place": each.place} for each in found.faults]
    aside = [path.name for path in restoring.set_aside(session.folder)]
    session.answer({**facts, "faults": faults, "rebuilt": is_rebuilt, "backups": kept, "set_aside": aside}, lines)
    left = [each for each in found.faults if not (is_rebuilt and each.trouble is Trouble.LISTS)]
    return DatabaseDamaged.exit_status if left else 0


def _found_lines(found: Examined, lang: Lang, kept: int) -> list[str]:
    lines = [words.FAULTS[each.trouble].say(lang, {"place": each.place}) for each in found.faults]
    if found.is_grave:
        lines.append(keeping.WHAT_IS_SAFE.say(lang, {"backups": kept}))
    if any(each.trouble in _FILES for each in found.faults):
        lines.append(keeping.FILES_AGAIN.say(lang))
    return lines or [words.SOUND.say(lang)]
