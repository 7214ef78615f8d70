"""Principle 3, second half: others who do the same, who owns and looks after the work, what people learn."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.answers import Answer, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import Overlap, RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.reading import code, count, day, text, yes
from fieldapp.principles.reasons import Reason, Remedy
from fieldapp.records.codes import EventType

_MAJOR: Final = Severity.MAJOR
_MINOR: Final = Severity.MINOR
_AGREED: Final = met(Reason.OWNED)
_OVER: Final = (EventType.HANDOVER, EventType.INAUGURATION)


def coordinated_with_others(case: Case) -> Answer:
    """3.5: nobody does the same close by without a reason, and the others were asked."""
    project = case.project
    note = text(project, "coordination_note")
    asked = yes(project, "other_actors_asked")
    if case.overlaps and not text(project, "duplicate_reason"):
        return _duplicate(case, case.overlaps)
    if note:
        return met(Reason.COORDINATED)
    if asked is False:
        return not_met(_MINOR, Reason.OTHERS_NOT_ASKED, at(Remedy.CALL_OTHERS, project, "other_actors_asked"))
    if asked is None:
        return unknown(_MINOR, Reason.COORDINATION_MISSING, at(Remedy.CALL_OTHERS, project, "other_actors_asked"))
    return unknown(_MINOR, Reason.COORDINATION_NOTE_MISSING, at(Remedy.NOTE_ANSWERS, project, "coordination_note"))


def owned_and_kept_up(case: Case) -> Answer:
    """3.6: what is built has an owner, a committee and an upkeep plan; handed over on paper before closing."""
    if case.infrastructure is None:
        return unknown(_MAJOR, Reason.PROJECT_KIND_MISSING, at(Remedy.CHOOSE_KIND, case.project, "project_kind"))
    if not case.infrastructure:
        return not_applicable(Reason.NOTHING_BUILT)
    severity = Severity.BLOCKER if case.closing else _MAJOR
    return worst([_owner(case, severity), _committee(case, severity), _upkeep(case, severity), _handover(case)])


def capacity_built(case: Case) -> Answer:
    """3.7: somebody learns something that stays, or it is said why not."""
    activity = text(case.project, "capacity_activity")
    people = count(case.project, "capacity_people")
    if activity:
        return met(Reason.CAPACITY_PLANNED, people="" if people is None else people)
    if text(case.project, "no_capacity_reason"):
        return met(Reason.NO_CAPACITY_EXPLAINED)
    reason = at(Remedy.SAY_WHY_NO_CAPACITY, case.project, "no_capacity_reason")
    return unknown(_MINOR, Reason.CAPACITY_MISSING, at(Remedy.ADD_CAPACITY, case.project, "capacity_activity"), reason)


def _duplicate(case: Case, overlaps: tuple[Overlap, ...]) -> Answer:
    others = ", ".join(f"{one.reference} {one.title}".strip() or one.project for one in overlaps)
    facts: dict[str, str | int] = {"others": others, "metres": overlaps[0].distance_m}
    call = at(Remedy.CALL_OTHERS, case.project, "other_actors_asked")
    explain = at(Remedy.EXPLAIN_DUPLICATE, case.project, "duplicate_reason")
    return not_met(_MAJOR, Reason.DUPLICATE, explain, call, **facts)


def _owner(case: Case, severity: Severity) -> Answer:
    owner = text(case.project, "asset_owner")
    if owner:
        return met(Reason.OWNED, owner=owner)
    return unknown(severity, Reason.OWNER_MISSING, at(Remedy.NAME_OWNER, case.project, "asset_owner"))


def _committee(case: Case, severity: Severity) -> Answer:
    members = count(case.project, "committee_members")
    women = count(case.project, "committee_women")
    if members and (women is None or 0 < women <= members):
        return _AGREED
    set_up = at(Remedy.SET_UP_COMMITTEE, case.project, "committee_members")
    if members is None:
        return unknown(severity, Reason.COMMITTEE_MISSING, set_up)
    if members == 0:
        return not_met(severity, Reason.NO_COMMITTEE, set_up)
    if women is not None and women > members:
        fix = at(Remedy.CORRECT_NUMBERS, case.project, "committee_women")
        return unknown(severity, Reason.COMMITTEE_NUMBERS, fix, members=members, women=women)
    invite = at(Remedy.INVITE_WOMEN, case.project, "committee_women")
    return not_met(_MINOR, Reason.NO_WOMEN_IN_COMMITTEE, invite, members=members)


def _upkeep(case: Case, severity: Severity) -> Answer:
    if text(case.project, "upkeep_plan"):
        return _AGREED
    return unknown(severity, Reason.UPKEEP_MISSING, at(Remedy.WRITE_UPKEEP_PLAN, case.project, "upkeep_plan"))


def _handover(case: Case) -> Answer:
    """Only what is over must have been handed over."""
    if not case.closing or _handed_over_on_paper(case):
        return _AGREED
    minutes = at(Remedy.SIGN_HANDOVER, case.project, "handover_minutes_on")
    answers = {yes(event, "handed_over") for event in _ceremonies(case)}
    if False in answers and True not in answers:
        return not_met(Severity.BLOCKER, Reason.NOT_HANDED_OVER, minutes)
    return unknown(Severity.BLOCKER, Reason.HANDOVER_MISSING, minutes)


def _handed_over_on_paper(case: Case) -> bool:
    days = [day(case.project, "handover_minutes_on")]
    days += [day(event, "handover_minutes_on") for event in _ceremonies(case)]
    return any(one is not None and one <= case.as_of for one in days)


def _ceremonies(case: Case) -> list[RecordFacts]:
    return [event for event in case.of_kind("event") if code(event, "event_type", EventType) in _OVER]
