"""Principle 2: what a partner can do that UNICEF cannot do there, and why it was chosen."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.answers import Answer, at, met, not_applicable, unknown
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p2_partners import PUBLIC, each_partner, kind_of, shown
from fieldapp.principles.p2_reasons import P2Reason, P2Remedy
from fieldapp.principles.reading import code, text
from fieldapp.principles.sizes import size_of
from fieldapp.records.codes_diligence import DirectReason, SelectionModality
from fieldapp.reference.thresholds import ThresholdName

_MAJOR: Final = Severity.MAJOR
_MINOR: Final = Severity.MINOR


def skills_complement(case: Case) -> Answer:
    """2.7: one thing that the partner knows, has or gives, and UNICEF lacks there."""
    return each_partner(case, _complements, _MAJOR)


def choice_explained(case: Case) -> Answer:
    """2.8: by a call, or directly and then why; public bodies are not chosen."""
    if case.partners and all(kind_of(partner) in PUBLIC for partner in case.partners):
        return not_applicable(P2Reason.NO_PARTNER_CHOSEN)
    modality = code(case.project, "selection_modality", SelectionModality)
    if modality is None:
        choose = at(P2Remedy.CHOOSE_MODALITY, case.project, "selection_modality")
        return unknown(_weight(case), P2Reason.MODALITY_MISSING, choose)
    if modality is SelectionModality.OPEN:
        return met(P2Reason.CHOICE_EXPLAINED, selection=modality.value)
    reason = code(case.project, "direct_reason", DirectReason)
    if reason is None:
        choose = at(P2Remedy.CHOOSE_DIRECT_REASON, case.project, "direct_reason")
        return unknown(_weight(case), P2Reason.DIRECT_REASON_MISSING, choose)
    if reason is DirectReason.OTHER and not text(case.project, "selection_note"):
        note = at(P2Remedy.NOTE_CHOICE, case.project, "selection_note")
        return unknown(_weight(case), P2Reason.DIRECT_REASON_UNTOLD, note)
    return met(P2Reason.CHOICE_EXPLAINED, selection=modality.value)


def _complements(case: Case, partner: RecordFacts) -> Answer:
    roles = case.under(partner, "project_partner", "partner")
    gives = case.under(partner, "contribution", "giver_partner")
    if text(partner, "capability") or gives or any(text(role, "brings") for role in roles):
        return met(P2Reason.SKILLS_COMPLEMENT, **shown(partner))
    write = at(P2Remedy.WRITE_SKILLS, *((roles[0], "brings") if roles else (partner, "capability")))
    return unknown(_MAJOR, P2Reason.SKILLS_MISSING, write, **shown(partner))


def _weight(case: Case) -> Severity:
    """From a large sum on the choice weighs more, all open projects of the partner together."""
    most = case.rules.number(ThresholdName.RISKS_MAJOR_FROM, case.as_of)
    return _MAJOR if most is not None and case.once(size_of).cents >= most else _MINOR
