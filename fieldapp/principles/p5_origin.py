"""Principle 5: whether the country restricts money or support from where it comes. A rule that meets only REFERs."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from fieldapp.principles.answers import Action, Answer, at, met, not_applicable, refer, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p5_givers import funders, gifts, group_of, name_of
from fieldapp.principles.p5_reasons import P5Reason, P5Remedy
from fieldapp.principles.reading import code, text
from fieldapp.principles.reasons import Remedy
from fieldapp.records.codes import ContributionKind, CooperationForm, PartnerType
from fieldapp.reference.country_rules import CountryRule, Topic

_MAJOR: Final = Severity.MAJOR
_FROM_ABROAD: Final = (PartnerType.CORP, PartnerType.FOUND, PartnerType.MULTI, PartnerType.CSO_INT)
_COUNTRY: Final = re.compile(r"[A-Z]{2}", re.ASCII)
_FREE: Final = met(P5Reason.ORIGIN_FREE)


class _Source(NamedTuple):
    """Money or support and the countries it may be said to come from.

    Attributes:
        record: the contribution, or the funder of whom no contribution is recorded yet.
        giver: None when UNICEF gives, or nobody has said who.
        origins: ISO 3166-1 alpha-2, or whatever else stands in the field.
        is_asked: whether the country must be known: companies, foundations, donors, international NGOs, funders.
    """

    record: RecordFacts
    giver: RecordFacts | None
    origins: dict[str, RecordFacts]
    is_asked: bool


def origin_allowed(case: Case) -> Answer:
    """5.8: no rule of the country meets what others give; what follows from one is never decided here."""
    sources = _sources(case)
    if not sources:
        return not_applicable(P5Reason.NOBODY_ELSE_GIVES)
    rules = [rule for rule in case.rules.country_rules(case.as_of) if rule.topic is Topic.FUNDING]
    return worst([_judged(case, source, rules) for source in sources])


def _sources(case: Case) -> list[_Source]:
    paying = case.once(funders)
    found = [_Source(one.record, one.giver, {}, _is_asked(one.giver, paying)) for one in case.once(gifts)]
    seen = {one.record.id for one in found}
    named = [one for one in case.of_kind("contribution") if one.id not in seen and text(one, "origin_country")]
    found += [_Source(one, None, {}, False) for one in named]
    givers = {one.giver.id for one in found if one.giver is not None}
    found += [_Source(one, one, {}, True) for one in paying if one.id not in givers]
    return [one._replace(origins=_origins(case, one)) for one in found]


def _is_asked(giver: RecordFacts | None, paying: tuple[RecordFacts, ...]) -> bool:
    return giver is not None and (giver in paying or code(giver, "partner_type", PartnerType) in _FROM_ABROAD)


def _origins(case: Case, source: _Source) -> dict[str, RecordFacts]:
    """Every country named, with where it is written: of the money itself, of the giver, of the group above."""
    found: dict[str, RecordFacts] = {}
    if source.record.kind == "contribution" and (named := text(source.record, "origin_country")):
        found[named.upper()] = source.record
    if source.giver is not None:
        for partner in (source.giver, *group_of(case, source.giver)):
            if country := text(partner, "country_iso2"):
                found.setdefault(country.upper(), partner)
    return found


def _judged(case: Case, source: _Source, rules: list[CountryRule]) -> Answer:
    giver, record = source.giver, source.record
    facts = {"partner": name_of(giver) if giver else record.reference or record.id}
    answers = [(rule, origin, _applies(case, source, rule, origin)) for rule in rules for origin in source.origins]
    for rule, origin, applies in answers:
        if applies:
            told = {**facts, "origin": origin, "rule_fr": rule.title.fr, "rule_en": rule.title.en}
            return refer(_MAJOR, P5Reason.ORIGIN_RULE, *_what_to_do(source), **told)
    for written, record in source.origins.items():
        if not _COUNTRY.fullmatch(written):
            name = "origin_country" if record is source.record and record.kind == "contribution" else "country_iso2"
            retype = at(P5Remedy.WRITE_COUNTRY_CODE, record, name)
            return unknown(_MAJOR, P5Reason.ORIGIN_NOT_UNDERSTOOD, retype, **facts, origin=written)
    if any(applies is None for _, _, applies in answers):
        return unknown(_MAJOR, P5Reason.ORIGIN_RULE_UNCLEAR, *_what_is_missing(case, source), **facts)
    if source.is_asked and not source.origins:
        ask = at(P5Remedy.ASK_ORIGIN, source.giver or source.record, "country_iso2" if source.giver else "")
        return unknown(_MAJOR, P5Reason.ORIGIN_MISSING, ask, **facts)
    return _FREE


def _applies(case: Case, source: _Source, rule: CountryRule, origin: str) -> bool | None:
    kind = None
    if source.record.kind == "contribution":
        kind = code(source.record, "contribution_kind", ContributionKind)
    giver = source.giver
    return rule.applies_to(
        partner_type=code(giver, "partner_type", PartnerType) if giver else None,
        origin=origin,
        kind=kind,
        form=code(case.project, "form", CooperationForm),
    )


def _what_to_do(source: _Source) -> tuple[Action, ...]:
    record = source.record
    return (
        at(P5Remedy.HOLD_AND_ASK_LEGAL, record, "origin_country" if record.kind == "contribution" else ""),
        at(P5Remedy.CHECK_ORIGIN, source.giver or record, "country_iso2" if source.giver else "origin_country"),
    )


def _what_is_missing(case: Case, source: _Source) -> list[Action]:
    """What a rule asks besides the origin: the partner's type, what is given, the form."""
    missing = [at(Remedy.CHOOSE_FORM, case.project, "form")]
    if source.record.kind == "contribution":
        missing.insert(0, at(Remedy.SAY_WHAT_IS_GIVEN, source.record, "contribution_kind"))
    if source.giver is not None:
        missing.insert(0, at(P5Remedy.SAY_WHAT_GIVER_IS, source.giver, "partner_type"))
    return missing
