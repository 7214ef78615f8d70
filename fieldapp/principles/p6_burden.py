"""Principle 6, what weighs on a partner: a form heavier than the work, and costs that nobody speaks of."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.answers import Answer, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p6_reasons import P6Reason, P6Remedy
from fieldapp.principles.p7_movements import readable
from fieldapp.principles.reading import code, codes, money, money_text, yes
from fieldapp.principles.sizes import size_of
from fieldapp.records.codes import Currency, Instrument, Modality, PartnerType
from fieldapp.records.codes_work import HiddenCost
from fieldapp.reference.thresholds import ThresholdName

_MAJOR: Final = Severity.MAJOR
_MINOR: Final = Severity.MINOR
_LIGHT: Final = met(P6Reason.FORM_LIGHT)
_FAIR: Final = met(P6Reason.NO_HIDDEN_COSTS)


def form_light(case: Case) -> Answer:
    """6.6: small work, and any humanitarian work, is not forced into a full programme document.

    Small is what the partner receives over all its open projects, so pieces of large work are not small.
    """
    limit = case.rules.number(ThresholdName.PD_FROM, case.as_of)
    if not case.agreements or limit is None:
        return not_applicable(P6Reason.NO_FORM_YET)
    full = [one for one in case.agreements if code(one, "instrument", Instrument) is Instrument.PD]
    return worst([_full_document(case, one, limit) for one in full]) if full else _LIGHT


def no_hidden_costs(case: Case) -> Answer:
    """6.7: the partner pays nothing silently, and reads its papers in a language it knows.

    A community-based organisation that is only reimbursed pre-finances, whatever is ticked.
    """
    return worst([_hidden(case), _language(case)])


def _full_document(case: Case, agreement: RecordFacts, limit: int) -> Answer:
    facts = {"agreement": agreement.reference or agreement.id, "limit": money_text(limit, Currency.USD)}
    shorten = at(P6Remedy.USE_SHORT_FORM, agreement, "instrument")
    if case.humanitarian:
        return not_met(_MINOR, P6Reason.FULL_FORM_HUMANITARIAN, shorten, **facts)
    ceilings = [money(agreement, "ceiling")]
    ceilings += [money(one, "new_ceiling") for one in case.under(agreement, "amendment", "agreement")]
    known = [one for one in ceilings if one is not None]
    size = case.once(size_of)
    if max([size.cents, *(one.minor for one in known if one.currency is Currency.USD)]) >= limit:
        return _LIGHT
    if not size.is_whole or any(one.currency is not Currency.USD for one in known):
        complete = at(P6Remedy.COMPLETE_AMOUNTS, agreement, "ceiling")
        return unknown(_MINOR, P6Reason.FULL_FORM_UNSURE, complete, **facts)
    facts["total"] = money_text(size.cents, Currency.USD)
    return not_met(_MINOR, P6Reason.FULL_FORM_FOR_SMALL, shorten, **facts)


def _hidden(case: Case) -> Answer:
    named = codes(case.project, "hidden_costs", HiddenCost)
    borne = [one for one in named if one is not HiddenCost.NONE]
    reimbursed = _reimbursed_association(case)
    if reimbursed and HiddenCost.PREFINANCING not in borne:
        borne.append(HiddenCost.PREFINANCING)
    if not named and not borne:
        ask = at(P6Remedy.ASK_HIDDEN_COSTS, case.project, "hidden_costs")
        return unknown(_MINOR, P6Reason.HIDDEN_COSTS_NOT_SAID, ask)
    compensated = yes(case.project, "hidden_costs_compensated")
    if not borne or compensated:
        return _FAIR
    severity = _MAJOR if HiddenCost.PREFINANCING in borne and _has_association(case) else _MINOR
    pay = at(P6Remedy.PAY_HIDDEN_COSTS, case.project, "hidden_costs_compensated")
    advance = [at(P6Remedy.PAY_IN_ADVANCE, one, "modality") for one in reimbursed]
    facts = {"hidden": ", ".join(borne)}
    if compensated is None:
        return unknown(severity, P6Reason.COMPENSATION_NOT_SAID, pay, *advance, **facts)
    return not_met(severity, P6Reason.HIDDEN_COSTS_BORNE, pay, *advance, **facts)


def _has_association(case: Case) -> bool:
    return any(code(one, "partner_type", PartnerType) is PartnerType.CSO_CBO for one in case.partners)


def _reimbursed_association(case: Case) -> list[RecordFacts]:
    """Contributions that a community-based organisation has to spend before it is paid back."""
    found = []
    for one in case.once(readable):
        partner = case.find(one.partner, "partner")
        is_association = partner is not None and code(partner, "partner_type", PartnerType) is PartnerType.CSO_CBO
        if is_association and code(one.record, "modality", Modality) is Modality.REIMBURSEMENT:
            found.append(one.record)
    return found


def _language(case: Case) -> Answer:
    reads = yes(case.project, "documents_in_their_language")
    if reads:
        return _FAIR
    translate = at(P6Remedy.TRANSLATE, case.project, "documents_in_their_language")
    if reads is None:
        return unknown(_MINOR, P6Reason.LANGUAGE_NOT_SAID, translate)
    return not_met(_MINOR, P6Reason.LANGUAGE_NOT_READ, translate)
