"""Principle 2: what a partner commits itself to, and how its core values were assessed."""

from __future__ import annotations

from datetime import date
from typing import Final

from fieldapp.principles.answers import Answer, add, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity, Status
from fieldapp.principles.p2_partners import CIVIL_SOCIETY, PUBLIC, each_partner, kind_of, moves_with, newest, shown
from fieldapp.principles.p2_reasons import P2Reason, P2Remedy
from fieldapp.principles.p7_sums import months_later
from fieldapp.principles.reading import code, day, text, yes
from fieldapp.records.codes import CooperationForm, PartnerType
from fieldapp.records.codes_diligence import PseaRating, RatingBasis, ValuesOutcome
from fieldapp.reference.thresholds import ThresholdName

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_FORMAL: Final = CooperationForm.FORMAL
_POSITIVE: Final = ValuesOutcome.POSITIVE
_DECIDED: Final = (ValuesOutcome.POSITIVE, ValuesOutcome.NEGATIVE)
_MET: Final = Status.MET
_VALID_YEARS: Final = ThresholdName.ASSESSMENT_VALID_YEARS
_WARN_YEARS: Final = ThresholdName.ASSESSMENT_WARN_YEARS
_MONTHS: Final = 12  # in a year
_NOT_FOR_PROFIT: Final = "not_for_profit"
_FOR_PROFIT: Final = (PartnerType.CORP, PartnerType.MEDIA)
_STATEMENTS: Final = (
    _NOT_FOR_PROFIT,
    "un_values",
    "partnership_principles",
    "non_discrimination",
    "conduct_rules",
    "no_fraud_no_war_crimes",
    "not_sanctioned",
    "information_true",
)
_ASSUMED: Final = (RatingBasis.HIGH_ASSUMED, RatingBasis.LOW_ASSUMED)


def committed_to_values(case: Case) -> Answer:
    """2.2: the last declaration says yes throughout and is signed, on a day, by somebody entitled to."""
    formal = code(case.project, "form", CooperationForm) is _FORMAL
    severity = _BLOCKER if formal else _MAJOR
    return each_partner(case, lambda here, partner: _committed(here, partner, severity), severity)


def values_assessed(case: Case) -> Answer:
    """2.3: civil society only: a positive assessment that is not too old; in emergencies an assumed rating will do."""
    return each_partner(case, _assessed, _BLOCKER)


def _committed(case: Case, partner: RecordFacts, severity: Severity) -> Answer:
    if kind_of(partner) in PUBLIC:
        return not_applicable(P2Reason.COMMITTED_BY_TREATY)
    declaration = newest(case.under(partner, "declaration", "partner"), "signed_on", case.as_of)
    if declaration is None:
        read = add(P2Remedy.READ_DECLARATION, "declaration", _NOT_FOR_PROFIT)
        return unknown(severity, P2Reason.DECLARATION_MISSING, read, **shown(partner))
    found = [
        answer
        for answer in (
            _statements(partner, declaration, severity),
            _signer(partner, declaration, severity),
            _declared_on(case, partner, declaration, severity),
        )
        if answer is not None
    ]
    return worst(found) if found else met(P2Reason.COMMITTED_TO_VALUES, **shown(partner))


def _statements(partner: RecordFacts, declaration: RecordFacts, severity: Severity) -> Answer | None:
    """A company and a radio station may live from profit; the other seven statements are for everybody."""
    asked = _STATEMENTS[1:] if kind_of(partner) in _FOR_PROFIT else _STATEMENTS
    answers = {name: yes(declaration, name) for name in asked}
    if all(answers.values()):
        return None
    facts = shown(partner)
    denied = next((name for name, answer in answers.items() if answer is False), "")
    if denied:
        ask = at(P2Remedy.ASK_ABOUT_STATEMENT, declaration, denied)
        facts |= {"record_kind": "declaration", "field": denied}
        return not_met(severity, P2Reason.STATEMENT_DENIED, ask, **facts)
    open_ones = [name for name, answer in answers.items() if answer is None]
    read = at(P2Remedy.ANSWER_STATEMENTS, declaration, open_ones[0])
    return unknown(severity, P2Reason.STATEMENTS_OPEN, read, **facts, statements=len(open_ones))


def _signer(partner: RecordFacts, declaration: RecordFacts, severity: Severity) -> Answer | None:
    authorised = yes(declaration, "signer_authorised")
    if authorised is False:
        again = at(P2Remedy.SIGN_BY_AUTHORISED, declaration, "signer")
        return not_met(severity, P2Reason.SIGNER_NOT_AUTHORISED, again, **shown(partner))
    if not text(declaration, "signer"):
        enter = at(P2Remedy.ENTER_SIGNER, declaration, "signer")
        return unknown(severity, P2Reason.SIGNER_MISSING, enter, **shown(partner))
    if authorised is None:
        check = at(P2Remedy.SIGN_BY_AUTHORISED, declaration, "signer_authorised")
        return unknown(severity, P2Reason.SIGNER_UNCHECKED, check, **shown(partner))
    return None


def _declared_on(case: Case, partner: RecordFacts, declaration: RecordFacts, severity: Severity) -> Answer | None:
    signed_on = day(declaration, "signed_on")
    if signed_on is not None and signed_on <= case.as_of:
        return None
    check = at(P2Remedy.CHECK_DECLARATION_DAY, declaration, "signed_on")
    if signed_on is None:
        return unknown(severity, P2Reason.DECLARATION_UNDATED, check, **shown(partner))
    facts = {**shown(partner), "signed_on": signed_on.isoformat()}
    return unknown(severity, P2Reason.DECLARATION_DATED_LATER, check, **facts)


def _assessed(case: Case, partner: RecordFacts) -> Answer:
    severity = _BLOCKER if moves_with(case, partner) else _MAJOR
    kind = kind_of(partner)
    if kind is None:
        choose = at(P2Remedy.CHOOSE_PARTNER_TYPE, partner, "partner_type")
        return unknown(severity, P2Reason.PARTNER_TYPE_MISSING, choose, **shown(partner))
    if kind not in CIVIL_SOCIETY:
        return not_applicable(P2Reason.NOT_CIVIL_SOCIETY)
    found = _outcome(case, partner, severity)
    if found.status is _MET or found.reason is P2Reason.ASSESSMENT_NEGATIVE or not case.humanitarian:
        return found
    assumed_on = _assumed_on(case, partner)
    if assumed_on is not None:
        facts = {**shown(partner), "rated_on": assumed_on.isoformat()}
        return met(P2Reason.EMERGENCY_RATING_ASSUMED, **facts)
    note = add(P2Remedy.NOTE_ASSUMED_RATING, "risk_rating", "basis")
    return found._replace(actions=(*found.actions, note))


def _outcome(case: Case, partner: RecordFacts, severity: Severity) -> Answer:
    """What the last assessment that is not archived came to; one that is still pending does not undo an earlier one."""
    kept = [one for one in case.under(partner, "values_assessment", "partner") if not yes(one, "archived")]
    read = [(one, code(one, "outcome", ValuesOutcome)) for one in kept]
    decided = tuple([one for one, outcome in read if outcome in _DECIDED])
    last = newest(decided, "assessed_on", case.as_of)
    if last is not None:
        if code(last, "outcome", ValuesOutcome) is _POSITIVE:
            return _age(case, partner, last, severity)
        ask = at(P2Remedy.ASK_FOR_ASSESSMENT, last, "outcome")
        return not_met(severity, P2Reason.ASSESSMENT_NEGATIVE, ask, **shown(partner))
    if not kept:
        ask = add(P2Remedy.ASK_FOR_ASSESSMENT, "values_assessment", "outcome")
        return unknown(severity, P2Reason.ASSESSMENT_MISSING, ask, **shown(partner))
    pending = any(outcome is ValuesOutcome.PENDING for _, outcome in read)
    reason = P2Reason.ASSESSMENT_PENDING if pending else P2Reason.ASSESSMENT_OUTCOME_MISSING
    enter = at(P2Remedy.ENTER_ASSESSMENT_OUTCOME, kept[0], "outcome")
    return unknown(severity, reason, enter, **shown(partner))


def _age(case: Case, partner: RecordFacts, assessment: RecordFacts, severity: Severity) -> Answer:
    """A positive assessment holds for some years; in the calendar years before it ends that is told beforehand."""
    assessed_on = day(assessment, "assessed_on")
    facts = shown(partner)
    if assessed_on is None:
        check = at(P2Remedy.CHECK_ASSESSMENT_DAY, assessment, "assessed_on")
        return unknown(severity, P2Reason.ASSESSMENT_UNDATED, check, **facts)
    facts["assessed_on"] = assessed_on.isoformat()
    if assessed_on > case.as_of:
        check = at(P2Remedy.CHECK_ASSESSMENT_DAY, assessment, "assessed_on")
        return unknown(severity, P2Reason.ASSESSMENT_DATED_LATER, check, **facts)
    years = case.rules.number(_VALID_YEARS, case.as_of)
    if years is None:
        return met(P2Reason.ASSESSMENT_POSITIVE, **facts)
    until = months_later(assessed_on, years * _MONTHS)
    facts |= {"until_on": until.isoformat(), "assessment_years": years}
    if until < case.as_of:
        ask = add(P2Remedy.ASK_FOR_ASSESSMENT, "values_assessment", "outcome")
        return not_met(severity, P2Reason.ASSESSMENT_TOO_OLD, ask, **facts)
    warn = case.rules.number(_WARN_YEARS, case.as_of)
    soon = warn is not None and case.as_of.year - assessed_on.year >= warn
    return met(P2Reason.ASSESSMENT_ENDS_SOON if soon else P2Reason.ASSESSMENT_POSITIVE, **facts)


def _assumed_on(case: Case, partner: RecordFacts) -> date | None:
    """The day of the last rating that was assumed for an emergency, up to the day of the check."""
    days = [
        day(one, "rated_on")
        for one in case.under(partner, "risk_rating", "partner")
        if code(one, "basis", RatingBasis) in _ASSUMED
        or code(one, "psea_rating", PseaRating) is PseaRating.ASSUMED_LOWCAP_EMERG
    ]
    return max((one for one in days if one is not None and one <= case.as_of), default=None)
