"""`fieldapp needs`: what is still needed, village by village and person by person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

import typer

from fieldapp.cli.session import Session, session_of
from fieldapp.cli.watching import watched
from fieldapp.errors import ArgumentRefused
from fieldapp.principles.finding import Principle
from fieldapp.services import needs as services
from fieldapp.services.needs import Need, Needs, Village
from fieldapp.words import command_results as words
from fieldapp.words import needs as labels
from fieldapp.words.principles import severity_word, status_word

Json = Any  # a JSON value

PlaceOption = Annotated[str, typer.Option("--place", metavar="NAME")]
ProjectsOption = Annotated[list[str] | None, typer.Option("--project", metavar="ID")]
DayOption = Annotated[str | None, typer.Option("--as-of", metavar="DATE")]


def needs(
    context: typer.Context,
    *,
    place: PlaceOption = "",
    projects: ProjectsOption = None,
    principle: Annotated[str, typer.Option("--principle", metavar="P1-P7")] = "",
    as_of: DayOption = None,
) -> int:
    """List what is still needed; exit status 1 when anything is."""
    session = session_of(context)
    if principle and principle not in set(Principle):
        raise ArgumentRefused(argument="--principle")
    day = given_day(as_of)
    with session.workspace() as ws, watched(session) as progress:
        found = services.needs(
            ws,
            projects=projects or (),
            place=place,
            principle=principle,
            as_of=day,
            lang=session.lang,
            progress=progress,
        )
    session.answer(_as_json(found), list(_lines(session, found)) or [words.NOTHING.say(session.lang)])
    return int(bool(found.points))


def given_day(typed: str | None) -> date | None:
    """The day of `--as-of`.

    Raises:
        ArgumentRefused: it is none.
    """
    try:
        return None if typed is None else date.fromisoformat(typed)
    except ValueError as error:
        raise ArgumentRefused(argument="--as-of") from error


def _lines(session: Session, found: Needs) -> Iterator[str]:
    for village in found.villages:
        place = (village.name or labels.NO_PLACE.say(session.lang), village.commune, village.cercle, village.code)
        yield " · ".join(part for part in place if part)
        for visit in village.visits:
            yield f"  {visit.said}"
            for need in visit.needs:
                yield from _need_lines(session, need)


def _need_lines(session: Session, need: Need) -> Iterator[str]:
    line, lang = need.line, session.lang
    weight = f"{status_word(line.status, lang)}, {severity_word(line.severity, lang).lower()}"
    yield f"    [ ] {need.reference} {line.criterion} {line.title} [{weight}]"
    yield f"        {line.reason}"
    yield from (f"        {words.REMEDY.say(lang, {'text': remedy})}" for remedy in line.remedies)


def _as_json(found: Needs) -> Json:
    return {
        "as_of": found.as_of.isoformat(),
        "points": found.points,
        "projects": found.projects,
        "villages": [_village_json(village) for village in found.villages],
    }


def _village_json(village: Village) -> Json:
    return {
        "name": village.name,
        "commune": village.commune,
        "cercle": village.cercle,
        "code": village.code,
        "visits": [
            {"whom": visit.whom, "said": visit.said, "needs": [_need_json(need) for need in visit.needs]}
            for visit in village.visits
        ],
    }


def _need_json(need: Need) -> Json:
    line = need.line
    return {
        "project": need.project,
        "reference": need.reference,
        "project_title": need.project_title,
        "criterion": line.criterion,
        "status": line.status,
        "severity": line.severity,
        "title": line.title,
        "reason": line.reason,
        "remedies": list(line.remedies),
    }
