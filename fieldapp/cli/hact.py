"""`fieldapp hact …`: the visits and spot checks that partners require, and whether a visit will count."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from fieldapp.cli.session import Session, session_of
from fieldapp.errors import WrongUse
from fieldapp.services import assurance
from fieldapp.services.assurance import Assurance, Need, OfPartner, OfVisit
from fieldapp.words import hact as words
from fieldapp.words.text import Lang

Json = Any  # a JSON value

THIS = "hact"
_FIRST, _LAST = 2000, 2199  # years that make sense


def hact(
    context: typer.Context,
    records: Annotated[list[str] | None, typer.Argument(metavar="ID")] = None,
    *,
    everything: Annotated[bool, typer.Option("--all")] = False,
    year: Annotated[int | None, typer.Option("--year", metavar="YEAR", min=_FIRST, max=_LAST)] = None,
) -> int:
    """Tell partners or visits; exit status 1 when something is unknown, due, or not planned yet."""
    session, asked = session_of(context), records or []
    if bool(asked) == everything:
        raise WrongUse(command=THIS)
    with session.workspace() as ws:
        if everything:
            told: list[OfPartner | OfVisit] = [*assurance.of_all(ws, year=year)]
        else:
            told = [
                assurance.of_partner(ws, one, year=year)
                if assurance.kind_of(ws, one) == assurance.PARTNER
                else assurance.meter(ws, one, with_drafts=False)
                for one in asked
            ]
    lines = (line for one in told for line in _lines(one, session.lang))
    session.answer([_as_json(one, session.lang) for one in told], lines if told else _nothing(session))
    return int(any(_needs_a_person(one) for one in told))


def _needs_a_person(told: OfPartner | OfVisit) -> bool:
    if isinstance(told, OfPartner):
        return told.assurance.needs_a_person
    return not (told.counting.will_count or told.counting.is_other)


def _nothing(session: Session) -> Iterator[str]:
    yield words.NOTHING_PAID.say(session.lang)


# for a person


def _lines(told: OfPartner | OfVisit, lang: Lang) -> Iterator[str]:
    if isinstance(told, OfVisit):
        yield f"{told.reference} · {told.verdict(lang)}"
        for said, one in told.conditions(lang):
            yield f"  {words.MARKS[one.holds].say(lang):<6} {said}"
        return
    yield f"{told.reference} · {told.title} · {words.TITLE.say(lang, {'year': told.assurance.year})}"
    for paragraph in told.paragraphs(lang):
        yield f"  {paragraph.heading}"
        yield from (f"    {line}" for line in paragraph.lines)
    yield from (f"  {line}" for line, _ in told.waiting(lang))


# for a program


def _as_json(told: OfPartner | OfVisit, lang: Lang) -> dict[str, Json]:
    if isinstance(told, OfVisit):
        return _visit_json(told, lang)
    year = told.assurance
    return {
        "partner": told.partner,
        "reference": told.reference,
        "title": told.title,
        "year": year.year,
        "cash_usd_cents": year.cash,
        "reported_usd_cents": year.reported,
        "visits": {**_need_json(year.visits, lang), "done": year.done, "planned": year.planned},
        "visits_foreseen": _need_json(year.foreseen, lang),
        "spot_checks": _need_json(year.spot_checks, lang),
        "needs_assessment": year.needs_assessment,
        "missing": _missing_json(year),
    }


def _need_json(need: Need, lang: Lang) -> dict[str, Json]:
    formula = words.formula(need.reason, need.facts, lang)
    return {"required": need.number, "at_least": need.at_least, "reason": str(need.reason), "formula": formula}


def _missing_json(year: Assurance) -> list[dict[str, Json]]:
    return [{"record": gap.target.record, "kind": gap.target.kind, "field": gap.target.field} for gap in year.gaps]


def _visit_json(told: OfVisit, lang: Lang) -> dict[str, Json]:
    return {
        "event": told.event,
        "reference": told.reference,
        "year": told.counting.year,
        "counts": told.counting.will_count,
        "conditions": [
            {"condition": str(one.condition), "field": one.field, "holds": str(one.holds), "text": said}
            for said, one in told.conditions(lang)
        ],
    }
