"""`fieldapp waive`, `refer` and `breach …`: decisions about findings, by somebody other than the author."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

import typer

from fieldapp.cli.rendering import record_json
from fieldapp.cli.session import Session, session_of
from fieldapp.cli.watching import watched
from fieldapp.errors import ArgumentRefused, WrongUse
from fieldapp.records.codes import EvidenceType
from fieldapp.records.codes_work import ReferralOutcome
from fieldapp.services import checking, deciding, evidence, records
from fieldapp.services.checking import Breach
from fieldapp.services.deciding import Authority
from fieldapp.words import command_decisions as words
from fieldapp.words import format as forms
from fieldapp.words.criteria import criterion_title
from fieldapp.workspace import Workspace

Json = Any  # a JSON value
Project = Annotated[str, typer.Argument(metavar="ID")]
Number = Annotated[str, typer.Argument(metavar="CRITERION")]
Proof = Annotated[Path | None, typer.Option("--proof", metavar="FILE")]
Why = Annotated[str, typer.Option("--reason", metavar="TEXT")]
By = Annotated[str, typer.Option("--by", metavar="NAME")]
Role = Annotated[str, typer.Option("--role", metavar="ROLE")]


def waive(
    context: typer.Context,
    project: Project,
    criterion: Number,
    *,
    reason: Why,
    until: Annotated[str, typer.Option("--until", metavar="DATE")],
    proof: Proof = None,
    by: By = "",
    role: Role = "",
) -> int:
    """Enter a waiver; exit status 1 while its proof is still to be attached."""
    session = session_of(context)
    ends = _day("--until", until)
    with session.workspace() as ws:
        authority = Authority(by, role)
        made = deciding.waive(ws, project, criterion, reason=reason, expires_on=ends, authority=authority)
        _attach(session, ws, made.record, proof)
        view = records.load(ws, made.record)
    said = words.WAIVED if proof else words.PROOF_TO_COME
    told = {"reference": view.reference, "criterion": _named(session, criterion), "day": forms.day(ends, session.lang)}
    session.answer(record_json(view), [said.say(session.lang, told)])
    return int(proof is None)


def refer(
    context: typer.Context,
    project: Project,
    criterion: Number,
    *,
    reason: Why,
    accept: Annotated[bool, typer.Option("--accept")] = False,
    refuse: Annotated[bool, typer.Option("--refuse")] = False,
    by: By = "",
    role: Role = "",
) -> None:
    """Answer what had to be referred, with exactly one of yes and no."""
    session = session_of(context)
    if accept == refuse:
        raise WrongUse(command="refer")
    outcome = ReferralOutcome.ACCEPTED if accept else ReferralOutcome.REFUSED
    with session.workspace() as ws:
        authority = Authority(by, role)
        made = deciding.answer_referral(ws, project, criterion, outcome, reason=reason, authority=authority)
        view = records.load(ws, made.record)
    said = words.ACCEPTED if accept else words.REFUSED
    told = {"reference": view.reference, "criterion": _named(session, criterion)}
    session.answer(record_json(view), [said.say(session.lang, told)])


def list_(context: typer.Context, project: Project) -> int:
    """The breaches of a project; exit status 1 while one of them is open."""
    session = session_of(context)
    with session.workspace() as ws:
        found = checking.breaches(ws, project)
    lines = [_breach_line(session, one) for one in found]
    session.answer([_breach_json(one) for one in found], lines or [words.NO_BREACH.say(session.lang)])
    return int(any(not one.resolution for one in found))


def resolve(context: typer.Context, breach: Project, *, reason: Why, proof: Proof = None) -> None:
    """Say how a breach was put right. It stays on record."""
    session = session_of(context)
    with session.workspace() as ws:
        _attach(session, ws, breach, proof)
        checking.resolve_breach(ws, breach, reason)
        view = records.load(ws, breach)
    session.answer(record_json(view), [words.RESOLVED.say(session.lang, {"reference": view.reference})])


def _attach(session: Session, ws: Workspace, of: str, proof: Path | None) -> None:
    if proof is not None:
        with watched(session) as progress:
            evidence.add(ws, proof, of=of, evidence_type=EvidenceType.LETTER, progress=progress)


def _day(option: str, typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise ArgumentRefused(argument=option) from error


def _named(session: Session, criterion: str) -> str:
    return f"{criterion} {criterion_title(criterion, session.lang)}"


def _breach_line(session: Session, one: Breach) -> str:
    lang = session.lang
    on = forms.day(date.fromisoformat(one.happened_on), lang) if one.happened_on else words.NO_DAY.say(lang)
    told = {"reference": one.reference, "criterion": _named(session, one.criterion), "day": on}
    end = words.RESOLVED_BY.say(lang, {"text": one.resolution}) if one.resolution else words.STILL_OPEN.say(lang)
    return f"{words.BREACH.say(lang, told)} {end}"


def _breach_json(one: Breach) -> dict[str, Json]:
    return {
        "id": one.record,
        "reference": one.reference,
        "contribution": one.contribution,
        "criterion": one.criterion,
        "happened_on": one.happened_on,
        "resolution": one.resolution,
        "resolved_on": one.resolved_on,
    }


BREACH: Mapping[str, Callable[..., int | None]] = MappingProxyType({"list": list_, "resolve": resolve})
