"""`fieldapp check`: projects against the seven principles, live, kept, or repeated from what was kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

import typer

from fieldapp.cli.session import Session, session_of
from fieldapp.errors import ArgumentRefused, WrongUse
from fieldapp.services import checking, listing, records
from fieldapp.services.checking import Checked, Line
from fieldapp.words import command_results as words
from fieldapp.words import format as forms
from fieldapp.words.codes import code_name
from fieldapp.words.principles import principle_name, severity_word, status_word, verdict_word
from fieldapp.workspace import Workspace

Json = Any  # a JSON value

PROJECT = "project"
CALLS_FOR_A_PERSON = frozenset({"FAIL", "REFER", "INCOMPLETE", "ATTENTION"})


@dataclass(frozen=True, slots=True)
class _Told:
    """One project's check, and what is said beside it.

    Attributes:
        run: reference of the check that was kept, or empty.
        notes: lines for a person.
    """

    checked: Checked
    reference: str
    title: str
    run: str = ""
    notes: tuple[str, ...] = ()


def check(
    context: typer.Context,
    projects: Annotated[list[str] | None, typer.Argument(metavar="ID")] = None,
    *,
    everything: Annotated[bool, typer.Option("--all")] = False,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
    keep: Annotated[bool, typer.Option("--keep")] = False,
    run: Annotated[str | None, typer.Option("--run", metavar="ID")] = None,
) -> int:
    """Check; exit status 1 when a project calls for a person."""
    session = session_of(context)
    day = _day(as_of)
    if bool(projects) + everything + (run is not None) != 1 or (run is not None and (keep or day)):
        raise WrongUse(command="check")
    with session.workspace() as ws:
        if run is not None:
            told = [_repeated(session, ws, run)]
        else:
            wanted = listing.ids(ws, PROJECT) if everything else projects or []
            told = [_checked(session, ws, project, day, keep=keep) for project in wanted]
    lines = [line for each in told for line in _lines(session, each)]
    session.answer([_as_json(session, each) for each in told], lines or [words.NOTHING.say(session.lang)])
    return int(any(each.checked.verdict in CALLS_FOR_A_PERSON for each in told))


def _checked(session: Session, ws: Workspace, project: str, day: date | None, *, keep: bool) -> _Told:
    if not keep:
        checked = checking.live(ws, project, as_of=day, lang=session.lang)
        view = records.load(ws, checked.project)
        return _Told(checked, view.reference, view.title)
    kept = checking.keep(ws, project, as_of=day)
    view, run = records.load(ws, kept.checked.project), records.load(ws, kept.run)
    note = words.KEPT.say(session.lang, {"reference": run.reference})
    return _Told(kept.checked, view.reference, view.title, run.reference, (note,))


def _repeated(session: Session, ws: Workspace, run: str) -> _Told:
    again = checking.repeat(ws, run)
    view, kept = records.load(ws, again.checked.project), records.load(ws, run)
    note = (words.NOT_REPEATED if again.is_stored else words.REPEATED).say(session.lang)
    return _Told(again.checked, view.reference, view.title, kept.reference, (note,))


def _day(typed: str | None) -> date | None:
    try:
        return None if typed is None else date.fromisoformat(typed)
    except ValueError as error:
        raise ArgumentRefused(argument="--as-of") from error


def _as_json(session: Session, told: _Told) -> dict[str, Json]:
    checked = told.checked
    return {
        "project": checked.project,
        "reference": told.reference,
        "title": told.title,
        "as_of": checked.as_of.isoformat(),
        "run": told.run,
        "state": checked.holding.state if checked.holding else "",
        "verdict": checked.verdict,
        "principles": dict(checked.principles),
        "findings": [_finding_json(line) for line in checked.lines(session.lang)],
    }


def _finding_json(line: Line) -> dict[str, Json]:
    return {
        "criterion": line.criterion,
        "status": line.status,
        "severity": line.severity,
        "title": line.title,
        "reason": line.reason,
        "remedy": line.remedies[0] if line.remedies else "",
        "remedies": list(line.remedies),
        "goals": [{"record": goal.record, "kind": goal.kind, "field": goal.field} for goal in line.goals],
    }


def _lines(session: Session, told: _Told) -> Iterator[str]:
    lang, checked = session.lang, told.checked
    yield f"{told.reference} · {told.title}"
    yield f"  {words.AS_OF.say(lang, {'day': forms.day(checked.as_of, lang)})}"
    if checked.holding and checked.holding.causes:
        state = code_name("ProjectState", checked.holding.state, lang)
        yield f"  {words.STATE_HELD.say(lang, {'state': state, 'why': checked.holding.said(lang)})}"
    still = checked.outcome.open_lines(lang)
    for principle, verdict in checked.principles.items():
        name, verdict_said = principle_name(principle, lang), verdict_word(verdict, lang)
        facts = {"principle": principle, "name": name, "verdict": verdict_said}
        yield f"  {words.VERDICT_OF.say(lang, facts)}"
        for line in still:
            if line.principle == principle:
                yield from _finding_lines(session, line)
    yield from (f"  {note}" for note in told.notes)


def _finding_lines(session: Session, line: Line) -> Iterator[str]:
    lang = session.lang
    weight = f"{status_word(line.status, lang)}, {severity_word(line.severity, lang).lower()}"
    yield f"    {line.criterion} {line.title} [{weight}]"
    yield f"        {line.reason}"
    yield from (f"        {words.REMEDY.say(lang, {'text': remedy})}" for remedy in line.remedies)
