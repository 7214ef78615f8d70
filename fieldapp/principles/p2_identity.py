"""Principle 2: whether a partner legally exists, and how openly it is governed."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.answers import Action, Answer, add, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p2_partners import PUBLIC, best, each_partner, kind_of, moves_with, shown
from fieldapp.principles.p2_reasons import P2Reason, P2Remedy
from fieldapp.principles.p7_sums import months_later
from fieldapp.principles.reading import code, day, text
from fieldapp.principles.reasons import Remedy
from fieldapp.principles.sizes import weighs
from fieldapp.records.codes import ContributionState, EvidenceType, PartnerType, RegistrationKind
from fieldapp.reference.thresholds import ThresholdName

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_MINOR: Final = Severity.MINOR
_CENTS: Final = 100
_MINUTES_MONTHS: Final = ThresholdName.GOVERNANCE_MINUTES_MONTHS
_CBO: Final = PartnerType.CSO_CBO
_NONE: Final = RegistrationKind.NONE
_REGISTRATION: Final = EvidenceType.REGISTRATION


def legally_registered(case: Case) -> Answer:
    """2.1: a paper that holds for the project's dates says that the partner exists; public bodies exist by law."""
    return each_partner(case, _registered, _BLOCKER)


def openly_governed(case: Case) -> Answer:
    """2.6: who leads is written down, and the assembly has met not long ago; more than a small sum weighs more."""
    return each_partner(case, _governed, _governance_weight)


def _registered(case: Case, partner: RecordFacts) -> Answer:
    if kind_of(partner) in PUBLIC:
        return not_applicable(P2Reason.EXISTS_BY_LAW)
    severity = _BLOCKER if _moves(case, partner) else _MAJOR
    papers = case.under(partner, "registration", "partner")
    if papers:
        return best([_valid(case, partner, paper, severity) for paper in papers])
    record = add(P2Remedy.RECORD_REGISTRATION, "registration", "registration_kind")
    photograph = at(P2Remedy.PHOTOGRAPH_REGISTRATION, partner)
    others = _other_ways(case, partner)
    return unknown(severity, P2Reason.REGISTRATION_MISSING, record, photograph, *others, **shown(partner))


def _moves(case: Case, partner: RecordFacts) -> bool:
    """Whether resources move; what is only planned does not weigh on an association, so that work can go on."""
    moving = moves_with(case, partner)
    if kind_of(partner) is _CBO:
        return any(one.state is not ContributionState.PLANNED for one in moving)
    return bool(moving)


def _valid(case: Case, partner: RecordFacts, paper: RecordFacts, severity: Severity) -> Answer:
    kind = code(paper, "registration_kind", RegistrationKind)
    if kind is _NONE:
        record = at(P2Remedy.RECORD_REGISTRATION, paper, "registration_kind")
        return not_met(severity, P2Reason.NOT_REGISTERED, record, *_other_ways(case, partner), **shown(partner))
    if kind is None:
        choose = at(P2Remedy.CHOOSE_REGISTRATION_KIND, paper, "registration_kind")
        return unknown(severity, P2Reason.REGISTRATION_KIND_MISSING, choose, **shown(partner))
    number = text(paper, "number")
    if not number and not _photographed(case, partner, paper):
        enter = at(P2Remedy.ENTER_REGISTRATION_NUMBER, paper, "number")
        photograph = at(P2Remedy.PHOTOGRAPH_REGISTRATION, paper)
        return unknown(severity, P2Reason.REGISTRATION_NUMBER_MISSING, enter, photograph, **shown(partner))
    facts = {**shown(partner), "registration_kind": kind.value, "registration_no": number}
    return _in_time(case, partner, paper, severity) or met(P2Reason.REGISTERED, **facts)


def _in_time(case: Case, partner: RecordFacts, paper: RecordFacts, severity: Severity) -> Answer | None:
    """What is wrong with the days of a paper; None when it holds from the project's first day to its last."""
    issued_on, expires_on = day(paper, "issued_on"), day(paper, "expires_on")
    until = day(case.project, "end_on") or case.as_of
    facts = shown(partner)
    if expires_on is not None and expires_on < until:
        renew = at(P2Remedy.ASK_FOR_RENEWAL, paper, "expires_on")
        facts |= {"expires_on": expires_on.isoformat(), "until_on": until.isoformat()}
        actions = (renew, *_other_ways(case, partner))
        return not_met(severity, P2Reason.REGISTRATION_ENDS_EARLY, *actions, **facts)
    if issued_on is None:
        return None
    check = at(P2Remedy.CHECK_REGISTRATION_DAY, paper, "issued_on")
    facts["issued_on"] = issued_on.isoformat()
    if issued_on > case.as_of:
        return unknown(severity, P2Reason.REGISTRATION_DATED_LATER, check, **facts)
    if case.start is not None and issued_on > case.start:
        earlier = add(P2Remedy.FIND_EARLIER_REGISTRATION, "registration", "issued_on")
        facts["start_on"] = case.start.isoformat()
        return unknown(severity, P2Reason.REGISTRATION_AFTER_START, earlier, check, **facts)
    return None


def _photographed(case: Case, partner: RecordFacts, paper: RecordFacts) -> bool:
    files = (*case.under(paper, "evidence", "of"), *case.under(partner, "evidence", "of"))
    return any(code(one, "evidence_type", EvidenceType) is _REGISTRATION for one in files)


def _other_ways(case: Case, partner: RecordFacts) -> tuple[Action, ...]:
    moving = moves_with(case, partner)
    if not moving:
        return ()
    host = add(Remedy.ROUTE_THROUGH_HOST, "project_partner", "partner")
    return host, at(P2Remedy.WORK_WITHOUT_TRANSFER, moving[0].record, "state")


def _governed(case: Case, partner: RecordFacts) -> Answer:
    if kind_of(partner) in PUBLIC:
        return not_applicable(P2Reason.RULED_BY_PUBLIC_LAW)
    found = [answer for answer in (_board(case, partner), _minutes(case, partner)) if answer is not None]
    return worst(found) if found else met(P2Reason.GOVERNED_OPENLY, **shown(partner))


def _governance_weight(case: Case) -> Severity:
    above = case.rules.number(ThresholdName.GOVERNANCE_MAJOR_FROM, case.as_of)
    return _MINOR if above is None else weighs(case, above=above // _CENTS, usual=_MINOR, more=_MAJOR)


def _board(case: Case, partner: RecordFacts) -> Answer | None:
    if text(partner, "board"):
        return None
    note = at(P2Remedy.LIST_BOARD, partner, "board")
    return unknown(_governance_weight(case), P2Reason.BOARD_MISSING, note, **shown(partner))


def _minutes(case: Case, partner: RecordFacts) -> Answer | None:
    """What is wrong with the day of the last minutes; None when the assembly met not long ago."""
    minutes_on = day(partner, "last_minutes_on")
    months = case.rules.number(_MINUTES_MONTHS, case.as_of)
    copy = at(P2Remedy.COPY_MINUTES, partner, "last_minutes_on")
    if minutes_on is None:
        return unknown(_governance_weight(case), P2Reason.MINUTES_MISSING, copy, **shown(partner))
    facts = {**shown(partner), "minutes_on": minutes_on.isoformat()}
    if minutes_on > case.as_of:
        check = at(P2Remedy.CHECK_MINUTES_DAY, partner, "last_minutes_on")
        return unknown(_governance_weight(case), P2Reason.MINUTES_DATED_LATER, check, **facts)
    if months is not None and months_later(minutes_on, months) < case.as_of:
        return not_met(_governance_weight(case), P2Reason.MINUTES_TOO_OLD, copy, **facts, minutes_months=months)
    return None
