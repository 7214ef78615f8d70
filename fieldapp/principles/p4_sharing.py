"""Principle 4, shares: risks that each side answers for, and what each side gains."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from fieldapp.principles.answers import Action, Answer, add, at, met, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p4_reasons import P4Reason, P4Remedy
from fieldapp.principles.reading import Undecided, code, codes, raw, text
from fieldapp.principles.sizes import weighs
from fieldapp.records.codes import Condition, PartnerType, Party
from fieldapp.records.codes_work import RiskType, SecurityLevel
from fieldapp.reference.thresholds import ThresholdName

_MAJOR: Final = Severity.MAJOR
_MINOR: Final = Severity.MINOR
_CENTS: Final = 100
_ENOUGH_TO_TELL: Final = 2  # risks; a single one lies with one side by itself
_PARTNER_SIDE: Final = (Party.PARTNER, Party.COMMUNITY, Party.GOVERNMENT)
_SIDES: Final = ((Party.UNICEF, (Party.UNICEF,)), (Party.PARTNER, _PARTNER_SIDE))
_INSECURE: Final = (SecurityLevel.SUBSTANTIAL, SecurityLevel.HIGH)
_BUSINESS: Final = (PartnerType.CORP, PartnerType.MEDIA)
_SHARED: Final = met(P4Reason.RISKS_SHARED)
_STATED: Final = met(P4Reason.BENEFITS_STATED)


class _Risk(NamedTuple):
    """One risk as it is read, and what it still lacks."""

    risk_type: RiskType | None
    owner: Party | None
    gaps: tuple[Action, ...]


def risks_shared(case: Case) -> Answer:
    """4.3: each side answers for a risk that is written down; in insecure places security is one of them."""
    risks = [_risk(one) for one in case.of_kind("risk")]
    if not risks:
        return unknown(_weight(case), P4Reason.NO_RISK, add(P4Remedy.PICK_RISK, "risk", "risk_type"))
    return worst([_on_both_sides(case, risks), _security(case, risks)])


def benefits_stated(case: Case) -> Answer:
    """4.4: what UNICEF, the community and every partner gain is written; a company's commercial gain too."""
    answers = [answer for partner in case.partners for answer in _partner_gains(case, partner)]
    if not case.partners:
        name = add(P4Remedy.NAME_WHO_GAINS, "project_partner", "partner")
        answers.append(unknown(_MINOR, P4Reason.NOBODY_TO_GAIN, name))
    for side, field in ((Party.UNICEF, "unicef_benefit"), (Party.COMMUNITY, "community_benefit")):
        if not text(case.project, field):
            ask = at(P4Remedy.ASK_WHAT_IS_GAINED, case.project, field)
            answers.append(unknown(_MINOR, P4Reason.GAIN_OF_SIDE_MISSING, ask, side=side))
    return worst([*answers, _STATED])


def _weight(case: Case) -> Severity:
    cents = case.rules.number(ThresholdName.RISKS_MAJOR_FROM, case.as_of)
    return _MINOR if cents is None else weighs(case, above=cents // _CENTS, usual=_MINOR, more=_MAJOR)


def _risk(record: RecordFacts) -> _Risk:
    risk_type, owner = code(record, "risk_type", RiskType), code(record, "owner", Party)
    gaps = []
    if risk_type is None:
        gaps.append(at(P4Remedy.SAY_RISK_TYPE, record, "risk_type"))
    if owner is None:
        gaps.append(at(P4Remedy.NAME_RISK_OWNER, record, "owner"))
    if not text(record, "mitigation"):
        gaps.append(at(P4Remedy.WRITE_MITIGATION, record, "mitigation"))
    return _Risk(risk_type, owner, tuple(gaps))


def _on_both_sides(case: Case, risks: list[_Risk]) -> Answer:
    whole = [one for one in risks if not one.gaps]
    missing = [side for side, parties in _SIDES if not any(one.owner in parties for one in whole)]
    if not missing:
        return _SHARED
    severity = _weight(case)
    gaps = [gap for one in risks for gap in one.gaps]
    if gaps:
        return unknown(severity, P4Reason.RISK_INCOMPLETE, *gaps)
    pick = add(P4Remedy.PICK_RISK_OF_SIDE, "risk", "owner")
    if len(missing) == 1 and len(whole) >= _ENOUGH_TO_TELL:
        return not_met(severity, P4Reason.RISKS_ON_ONE_SIDE, pick, side=missing[0], risks=len(whole))
    return unknown(severity, P4Reason.RISK_OF_SIDE_MISSING, pick, side=missing[0])


def _security(case: Case, risks: list[_Risk]) -> Answer:
    if any(one.risk_type is RiskType.SECURITY for one in risks) or not _is_insecure(case):
        return _SHARED
    record = add(P4Remedy.ADD_SECURITY_RISK, "risk", "risk_type")
    return unknown(_weight(case), P4Reason.SECURITY_RISK_MISSING, record)


def _is_insecure(case: Case) -> bool:
    """Whether the site lies in an area that the country's pack lists, or its security level says so."""
    site = raw(case.project, "site")
    if site is not None and not isinstance(site, Mapping):
        raise Undecided(case.project, "site", is_conflict=False)
    scheme, place = (site.get("scheme"), site.get("code")) if site else (None, None)
    if isinstance(scheme, str) and isinstance(place, str) and case.rules.is_insecure(scheme, place, case.as_of):
        return True
    levels = [code(one, "security_level", SecurityLevel) for one in case.of_kind("visibility")]
    return any(level in _INSECURE for level in levels)


def _partner_gains(case: Case, partner: RecordFacts) -> list[Answer]:
    kind = code(partner, "partner_type", PartnerType)
    severity = _MAJOR if kind in _BUSINESS else _MINOR
    roles = case.under(partner, "project_partner", "partner")
    facts = {"partner": text(partner, "legal_name") or partner.reference}
    answers = []
    if not any(text(role, "benefit") for role in roles):
        ask = _at_role(P4Remedy.ASK_PARTNER_GAIN, roles, "benefit")
        answers.append(unknown(severity, P4Reason.GAIN_MISSING, ask, **facts))
    if kind is PartnerType.CORP and not any(text(role, "commercial_benefit") for role in roles):
        ask = _at_role(P4Remedy.ASK_COMMERCIAL_GAIN, roles, "commercial_benefit")
        if _asks_for_something(case, partner):
            answers.append(not_met(_MAJOR, P4Reason.GAIN_UNDISCLOSED, ask, **facts))
        else:
            answers.append(unknown(_MAJOR, P4Reason.COMMERCIAL_GAIN_MISSING, ask, **facts))
    return answers


def _at_role(remedy: P4Remedy, roles: tuple[RecordFacts, ...], field: str) -> Action:
    return at(remedy, roles[0], field) if roles else add(remedy, "project_partner", field)


def _asks_for_something(case: Case, partner: RecordFacts) -> bool:
    """Whether the company's gifts carry a condition, which is a gain that it has not put in words."""
    gifts = case.under(partner, "contribution", "giver_partner")
    return any(set(codes(one, "conditions", Condition)) - {Condition.NONE} for one in gifts)
