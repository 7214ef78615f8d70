"""Principle 5: no private interests, no strings that steer UNICEF, no politics and no weapons."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.answers import Action, Answer, add, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p5_givers import Gift, funders, gifts, name_of
from fieldapp.principles.p5_reasons import P5Reason, P5Remedy
from fieldapp.principles.reading import code, codes, day, text, yes
from fieldapp.records.codes import Condition, PartnerType, Party
from fieldapp.records.codes_diligence import InterestAnswer
from fieldapp.records.codes_work import ArmedActors

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_NO_INTEREST: Final = met(P5Reason.NO_INTEREST)
_NO_STRINGS: Final = met(P5Reason.NO_STRINGS)
_NEUTRAL: Final = met(P5Reason.NEUTRAL)

_STEERING: Final = (Condition.EXCLUSIVITY, Condition.DATA, Condition.PROCUREMENT_TIE)
_UNWANTED: Final = (Condition.SITE_CHOICE, Condition.MEDIA_RIGHTS)
_DONORS: Final = (PartnerType.CORP, PartnerType.FOUND, PartnerType.UN, PartnerType.MULTI)


def interests_declared(case: Case) -> Answer:
    """5.2: officer and partner have nothing to gain, or have said so and stand aside.

    A question that nobody has answered weighs less than an interest that was kept silent.
    """
    return worst([_interest(case, "officer_interest"), _interest(case, "partner_interest")])


def no_strings(case: Case) -> Answer:
    """5.3: nobody ties a gift to exclusive rights, data, purchases, a place or images; a brand only on written terms.

    What companies, foundations, donors and funders ask for in return must be known.
    """
    given = case.once(gifts)
    if not given:
        return not_applicable(P5Reason.NOBODY_ELSE_GIVES)
    return worst([_strings(case, gift) for gift in given])


def stays_neutral(case: Case) -> Answer:
    """5.7: no politics and no weapons, or a note that somebody answers for; never under armed control."""
    project = case.project
    political = _politics(case, project)
    armed = _arms(case, project)
    events = case.of_kind("event")
    answers = [_politics(case, one) for one in events if yes(one, "political_presence") is not None]
    answers += [_arms(case, one) for one in events if code(one, "armed_actors", ArmedActors) is not None]
    return worst([political, armed, *answers])


def _interest(case: Case, field: str) -> Answer:
    said = code(case.project, field, InterestAnswer)
    if said is InterestAnswer.NONE:
        return _NO_INTEREST
    if said is InterestAnswer.KNOWN_UNDECLARED:
        declare = at(P5Remedy.DECLARE_INTEREST, case.project, field)
        hand_over = at(P5Remedy.HAND_FILE_OVER, case.project, "interest_recusal")
        return not_met(_BLOCKER, P5Reason.INTEREST_KEPT_SILENT, declare, hand_over)
    if said is None:
        return unknown(_MAJOR, P5Reason.INTEREST_NOT_SAID, at(P5Remedy.ASK_ABOUT_INTERESTS, case.project, field))
    if not text(case.project, "interest_recusal"):
        hand_over = at(P5Remedy.HAND_FILE_OVER, case.project, "interest_recusal")
        return unknown(_MAJOR, P5Reason.RECUSAL_NOT_SAID, hand_over)
    return met(P5Reason.INTEREST_DECLARED)


def _strings(case: Case, gift: Gift) -> Answer:
    asked = codes(gift.record, "conditions", Condition)
    facts = {"gift": gift.record.reference or gift.record.id, "giver": name_of(gift.giver) if gift.giver else ""}
    if not asked:
        return _not_said(case, gift, facts)
    refused = [one for one in asked if one in _STEERING or one in _UNWANTED]
    if refused:
        steers = any(one in _STEERING for one in refused)
        severity, reason = (_BLOCKER, P5Reason.STRINGS_STEER) if steers else (_MAJOR, P5Reason.STRINGS_UNWANTED)
        return not_met(severity, reason, *_renegotiate(gift, asked), **facts, conditions=", ".join(refused))
    return _branding(case, gift, facts) if Condition.BRANDING in asked else _NO_STRINGS


def _renegotiate(gift: Gift, asked: tuple[Condition, ...]) -> list[Action]:
    actions = [at(P5Remedy.RENEGOTIATE, gift.record, "conditions")]
    if Condition.SITE_CHOICE in asked:
        actions.append(at(P5Remedy.CHOOSE_SITE_BY_NEED, gift.record, "conditions"))
    return actions


def _not_said(case: Case, gift: Gift, facts: dict[str, str]) -> Answer:
    """Donors are always asked; others only where UNICEF itself receives."""
    ask = at(P5Remedy.ASK_FOR_CONDITIONS, gift.record, "conditions")
    giver = gift.giver
    if giver is not None and (giver in case.once(funders) or code(giver, "partner_type", PartnerType) in _DONORS):
        return unknown(_BLOCKER, P5Reason.STRINGS_NOT_SAID, ask, **facts)
    if not gift.is_from_community and code(gift.record, "receiver", Party) is Party.UNICEF:
        return unknown(_MAJOR, P5Reason.STRINGS_NOT_SAID, ask, **facts)
    return _NO_STRINGS


def _branding(case: Case, gift: Gift, facts: dict[str, str]) -> Answer:
    """A brand may be shown on written terms, without any praise of a product."""
    shown = case.of_kind("visibility")
    praising = next((one for one in shown if yes(one, "product_message")), None)
    if praising is not None:
        drop = at(P5Remedy.DROP_PRODUCT_MESSAGE, praising, "product_message")
        return not_met(_MAJOR, P5Reason.BRAND_PRAISES_PRODUCT, drop, **facts)
    if any(has_permission(one) for one in shown):
        return _NO_STRINGS
    if shown:
        ask = at(P5Remedy.GET_PERMISSION, shown[0], "permission_reference")
    else:
        ask = add(P5Remedy.GET_PERMISSION, "visibility", "permission_reference")
    return unknown(_MAJOR, P5Reason.BRAND_TERMS_MISSING, ask, **facts)


def has_permission(visibility: RecordFacts) -> bool:
    """Whether written terms are named: by their reference, or as an agreement."""
    return bool(text(visibility, "permission_reference") or text(visibility, "permission_agreement"))


def _politics(case: Case, record: RecordFacts) -> Answer:
    present = yes(record, "political_presence")
    if present is None:
        return unknown(_MAJOR, P5Reason.POLITICS_NOT_SAID, at(P5Remedy.SAY_WHO_IS_THERE, record, "political_presence"))
    return _noted(case, record, P5Reason.POLITICS_THERE) if present else _NEUTRAL


def _arms(case: Case, record: RecordFacts) -> Answer:
    armed = code(record, "armed_actors", ArmedActors)
    if armed is None:
        return unknown(_MAJOR, P5Reason.ARMS_NOT_SAID, at(P5Remedy.SAY_WHO_IS_ARMED, record, "armed_actors"))
    if armed is ArmedActors.CONTROL:
        report = at(P5Remedy.STOP_AND_REPORT, record, "armed_actors")
        return not_met(_BLOCKER, P5Reason.ARMED_CONTROL, report, at(P5Remedy.MOVE_ELSEWHERE, record), **_where(record))
    return _noted(case, record, P5Reason.ARMED_ESCORT) if armed is ArmedActors.ESCORT else _NEUTRAL


def _noted(case: Case, record: RecordFacts, present: P5Reason) -> Answer:
    """Somebody answers for it in writing; an event that was held without a note is not in order."""
    project = case.project
    if text(project, "neutrality_note") and text(project, "neutrality_approver"):
        return met(P5Reason.PRESENCE_APPROVED)
    missing = "neutrality_approver" if text(project, "neutrality_note") else "neutrality_note"
    actions = at(P5Remedy.WRITE_NEUTRALITY_NOTE, project, missing), at(P5Remedy.MOVE_ELSEWHERE, record)
    held_on = None if record is project else day(record, "held_on")
    told = not_met if held_on is not None and held_on <= case.as_of else unknown
    return told(_MAJOR, present, *actions, **_where(record))


def _where(record: RecordFacts) -> dict[str, str]:
    return {"place": record.reference or record.id}
