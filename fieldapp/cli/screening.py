"""`fieldapp screen …`: partners beside the sanctions list, the list itself, and a person's decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from fieldapp.cli.session import Session, session_of
from fieldapp.cli.watching import watched
from fieldapp.errors import ArgumentRefused, WrongUse
from fieldapp.services import sanctions, screening
from fieldapp.services.sanctions import Loaded
from fieldapp.services.screening import Answer, LookAlike, ScreeningResult
from fieldapp.words import format as forms
from fieldapp.words import screening as words
from fieldapp.words.command_results import NOTHING
from fieldapp.workspace import Workspace

Json = Any  # a JSON value

DECIDE = "decide"
THIS = "screen"


def screen(
    context: typer.Context,
    partners: Annotated[list[str] | None, typer.Argument(metavar="ID")] = None,
    *,
    everything: Annotated[bool, typer.Option("--all")] = False,
    names: Annotated[list[str] | None, typer.Option("--name", metavar="NAME")] = None,
    load: Annotated[Path | None, typer.Option("--list", metavar="FILE")] = None,
    dated: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    confirmed: Annotated[bool, typer.Option("--confirmed")] = False,
    refuted: Annotated[bool, typer.Option("--false-positive")] = False,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT")] = "",
) -> int:
    """Compare or decide; exit status 1 when a person must look."""
    session, asked = session_of(context), partners or []
    if asked[:1] == [DECIDE]:
        if len(asked) == 1 or asked[2:] or confirmed == refuted or names or load or everything:
            raise WrongUse(command=f"{THIS} {DECIDE}")
        result = ScreeningResult.CONFIRMED if confirmed else ScreeningResult.FALSE_POSITIVE
        return _decided(session, asked[1], result, reason)
    is_something = bool(asked or everything or load)
    if not is_something or (asked and everything) or (names and len(asked) != 1) or confirmed or refuted or reason:
        raise WrongUse(command=THIS)
    if dated and not load:
        raise WrongUse(command=THIS)
    return _compared(session, asked, everything=everything, names=names or [], load=load, dated=_day(dated))


def _decided(session: Session, name: str, result: ScreeningResult, reason: str) -> int:
    with session.workspace() as ws:
        answer = screening.decide(ws, name, result, reason)
    session.answer(_as_json(answer), _lines(session, answer))
    return 0


def _compared(
    session: Session,
    partners: Sequence[str],
    *,
    everything: bool,
    names: Sequence[str],
    load: Path | None,
    dated: date | None,
) -> int:
    with session.workspace() as ws:
        loaded = None if load is None else sanctions.load(ws, load, dated_on=dated)
        if everything:
            with watched(session) as progress:
                answers = screening.rescreen(ws, progress=progress)
        else:
            answers = [screening.screen(ws, partner, extra_names=names) for partner in partners]
        told = list(_told(session, ws, loaded, answers))
        in_force = _list_json(ws)
    session.answer({"list": in_force, "screened": [_as_json(answer) for answer in answers]}, told)
    return int(any(answer.needs_a_person for answer in answers))


def _day(typed: str | None) -> date | None:
    try:
        return None if typed is None else date.fromisoformat(typed)
    except ValueError as error:
        raise ArgumentRefused(argument="--date") from error


# for a person


def _told(session: Session, ws: Workspace, loaded: Loaded | None, answers: Sequence[Answer]) -> Iterator[str]:
    lang = session.lang
    if loaded is not None:
        facts = {"day": forms.day(loaded.in_force.dated_on, lang), "count": loaded.in_force.entries}
        yield (words.LIST_LOADED if loaded.is_new else words.LIST_KNOWN).say(lang, facts)
        if loaded.passed_over:
            yield words.PASSED_OVER.say(lang, {"count": loaded.passed_over})
    known = sanctions.in_force(ws)
    days = screening.too_old_days(ws, known.dated_on if known else None)
    if days is not None:
        yield words.TOO_OLD.say(lang, {"days": days})
    for answer in answers:
        yield from _lines(session, answer)
    if loaded is None and not answers:
        yield NOTHING.say(lang)


def _lines(session: Session, answer: Answer) -> Iterator[str]:
    lang, made = session.lang, answer.screening
    yield f"{answer.partner_reference} · {answer.title}"
    result = words.result_said(made.result, lang)
    facts = {"day": _said_day(session, made.screened_on), "list_day": _said_day(session, made.list_on)}
    yield f"  {words.SCREENED.say(lang, {**facts, 'result': result})}"
    yield f"  {words.NAMES.say(lang, {'names': ', '.join(made.names)})}"
    for alike in answer.alikes:
        yield from _alike_lines(session, alike)
    if made.decided_by:
        told = {"person": made.decided_by, "day": _said_day(session, made.decided_on), "reason": made.reason}
        yield f"  {words.DECIDED.say(lang, told)}"
    if answer.is_carried:
        yield f"  {words.CARRIED.say(lang)}"
    if answer.needs_a_person:
        command = f"fieldapp screen decide {made.reference} --false-positive --reason …"
        yield f"  {words.HOW_TO_DECIDE.say(lang, {'command': command})}"


def _alike_lines(session: Session, alike: LookAlike) -> Iterator[str]:
    lang = session.lang
    facts = {"name": alike.name, "listed": alike.listed, "reference": alike.reference, "score": alike.score}
    yield f"    {words.ALIKE.say(lang, facts)}"
    about = [words.why_said(alike.why, lang), *words.about_entry(alike.main, alike.listed, alike.born, lang)]
    yield (
        f"        {' · '.join(part for part in about if part)}"
        if alike.kind
        else (f"        {words.NOT_LISTED.say(lang)}")
    )


def _said_day(session: Session, iso: str) -> str:
    return forms.day(date.fromisoformat(iso), session.lang) if iso else "…"


# for a program


def _list_json(ws: Workspace) -> dict[str, Json] | None:
    known = sanctions.in_force(ws)
    if known is None:
        return None
    return {
        "dated_on": known.dated_on.isoformat(),
        "version": known.version,
        "entries": known.entries,
        "too_old": screening.too_old_days(ws, known.dated_on) is not None,
    }


def _as_json(answer: Answer) -> dict[str, Json]:
    made = answer.screening
    return {
        "partner": answer.partner_reference,
        "title": answer.title,
        "screening": made.reference,
        "result": str(made.result) if made.result else None,
        "list_version_on": made.list_on,
        "screened_on": made.screened_on,
        "names": list(made.names),
        "reason": made.reason,
        "decided_by": made.decided_by,
        "decided_on": made.decided_on,
        "carried": answer.is_carried,
        "new": answer.is_new,
        "matches": [
            {
                "name": alike.name,
                "listed": alike.listed,
                "main": alike.main,
                "reference": alike.reference,
                "kind": alike.kind,
                "programme": alike.programme,
                "born": list(alike.born),
                "score": alike.score,
                "why": [str(each) for each in alike.why],
            }
            for alike in answer.alikes
        ],
    }
