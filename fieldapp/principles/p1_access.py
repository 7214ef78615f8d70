"""Principle 1, nobody left out: who cannot use what is given, whether the approach is known, who can complain."""

from __future__ import annotations

from datetime import date
from typing import Final

from fieldapp.principles.answers import Answer, add, at, met, not_applicable, not_met, unknown
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p1_reasons import P1Reason, P1Remedy
from fieldapp.principles.reading import code, day, text, yes
from fieldapp.principles.sizes import weighs
from fieldapp.records.codes import EventType, EvidenceType
from fieldapp.records.codes_work import ExclusionRisk, Progress
from fieldapp.reference.thresholds import ThresholdName

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_MINOR: Final = Severity.MINOR
_CENTS: Final = 100
_PROOFS: Final = (EvidenceType.EVALUATION, EvidenceType.VISIT_NOTE)
_ACCESS: Final = "1.3"


def nobody_shut_out(case: Case) -> Answer:
    """1.3: nobody is known to be shut out, or something is being done about it."""
    risk = code(case.project, "exclusion_risk", ExclusionRisk)
    reachable = yes(case.project, "disability_access")
    if risk in {None, ExclusionRisk.NONE} and reachable is not False:
        if risk is None:
            ask = at(P1Remedy.ASK_WHO_CANNOT_COME, case.project, "exclusion_risk")
            return unknown(_MAJOR, P1Reason.EXCLUSION_NOT_SAID, ask)
        return met(P1Reason.NOBODY_SHUT_OUT)
    if _is_mitigated(case):
        return met(P1Reason.EXCLUSION_MITIGATED)
    agree = at(P1Remedy.AGREE_EXEMPTION, case.project, "exclusion_mitigation")
    promise = add(P1Remedy.RECORD_PROMISE, "action_point", "criterion")
    if risk is ExclusionRisk.CLEAR:
        return not_met(_BLOCKER, P1Reason.CLEARLY_SHUT_OUT, agree, promise)
    reason = P1Reason.PERHAPS_SHUT_OUT if risk is ExclusionRisk.POSSIBLE else P1Reason.NO_DISABILITY_ACCESS
    return not_met(_MAJOR, reason, agree, promise)


def approach_known(case: Case) -> Answer:
    """1.6: something dated shows that the approach reaches the marginalised; humanitarian work need not wait for it."""
    visits = _visits(case)
    proof = _noted(case) or _proved(case) or _seen(case, visits)
    if proof is not None:
        return proof
    severity = _weight(case)
    attach = at(P1Remedy.ATTACH_LESSON, case.project, "approach_basis")
    if visits and visits[-1][1] is Progress.OFF_TRACK:
        facts = {"visit_on": visits[-1][0].isoformat()}
        return not_met(severity, P1Reason.APPROACH_OFF_TRACK, attach, **facts)
    if case.humanitarian:
        return not_applicable(P1Reason.APPROACH_CAN_WAIT)
    if text(case.project, "approach_basis"):
        date_it = at(P1Remedy.DATE_LESSON, case.project, "approach_on")
        return unknown(severity, P1Reason.APPROACH_UNDATED, date_it)
    return unknown(severity, P1Reason.APPROACH_MISSING, attach)


def people_can_answer(case: Case) -> Answer:
    """1.8: people have a way to say what they think of the project, and know it."""
    way = text(case.project, "feedback_mechanism")
    known = yes(case.project, "feedback_known")
    if not way:
        return unknown(_MINOR, P1Reason.FEEDBACK_MISSING, at(P1Remedy.NAME_DAY, case.project, "feedback_mechanism"))
    tell = at(P1Remedy.TELL_PEOPLE_HOW, case.project, "feedback_known")
    if known is None:
        return unknown(_MINOR, P1Reason.FEEDBACK_NOT_SAID, tell, way=way)
    return met(P1Reason.FEEDBACK_KNOWN, way=way) if known else not_met(_MINOR, P1Reason.FEEDBACK_UNKNOWN, tell, way=way)


def _is_mitigated(case: Case) -> bool:
    """What is agreed, or promised in an action point, open or done."""
    promises = (text(one, "criterion") for one in case.of_kind("action_point"))
    return bool(text(case.project, "exclusion_mitigation")) or _ACCESS in promises


def _weight(case: Case) -> Severity:
    from_cents = case.rules.number(ThresholdName.RISKS_MAJOR_FROM, case.as_of)
    if case.humanitarian or from_cents is None:
        return _MINOR
    return weighs(case, above=from_cents // _CENTS, usual=_MINOR, more=_MAJOR)


def _noted(case: Case) -> Answer | None:
    on = day(case.project, "approach_on")
    if text(case.project, "approach_basis") and on is not None and on <= case.as_of:
        return met(P1Reason.APPROACH_NOTED, lesson_on=on.isoformat())
    return None


def _proved(case: Case) -> Answer | None:
    """A dated evaluation or visit note on the project or one of its events."""
    for parent in (case.project, *case.of_kind("event")):
        for file in case.under(parent, "evidence", "of"):
            if code(file, "evidence_type", EvidenceType) in _PROOFS and text(file, "taken_at"):
                return met(P1Reason.APPROACH_PROVED)
    return None


def _seen(case: Case, visits: list[tuple[date, Progress]]) -> Answer | None:
    """The last visit found the work on track, or the community has met about it."""
    if visits and visits[-1][1] is Progress.ON_TRACK:
        return met(P1Reason.VISIT_ON_TRACK, visit_on=visits[-1][0].isoformat())
    meetings = [held for _, held in _held(case, EventType.MEETING)]
    return met(P1Reason.COMMUNITY_MET, meeting_on=meetings[-1].isoformat()) if meetings else None


def _visits(case: Case) -> list[tuple[date, Progress]]:
    """Visits that say how the work goes, the latest last; of one day, the worse last."""
    said = [(held, code(event, "progress", Progress)) for event, held in _held(case, EventType.VISIT)]
    visits = [(held, found) for held, found in said if found is not None]
    return sorted(visits, key=lambda one: (one[0], one[1] is Progress.OFF_TRACK))


def _held(case: Case, wanted: EventType) -> list[tuple[RecordFacts, date]]:
    """Events of a type that have taken place, the latest last."""
    events = [one for one in case.of_kind("event") if code(one, "event_type", EventType) is wanted]
    days = [(one, day(one, "held_on")) for one in events]
    return sorted(((one, on) for one, on in days if on is not None and on <= case.as_of), key=lambda pair: pair[1])
