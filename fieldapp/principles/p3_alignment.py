"""Principle 3, first half: whether the project fits the plans of the country, sector, commune and UNICEF.

Ownership, coordination and capacity are in `p3_ownership`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fieldapp.principles.answers import (
    Action,
    Answer,
    Facts,
    add,
    at,
    best,
    met,
    not_applicable,
    not_met,
    unknown,
    worst,
)
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity, Status
from fieldapp.principles.plan_words import last_year
from fieldapp.principles.reading import day, text
from fieldapp.principles.reasons import Reason, Remedy
from fieldapp.records.codes import Framework, Instrument
from fieldapp.reference.plans import GapReason, Plan
from fieldapp.reference.validity import Standing

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_MINOR: Final = Severity.MINOR
PROGRAMME_FORMS: Final = (Instrument.PCA, Instrument.PD, Instrument.SPD)
_MET: Final = Status.MET
_IN_FORCE: Final = Standing.IN_FORCE


def fits_national_plan(case: Case) -> Answer:
    """3.1: the national plan in force on the first day is cited, with its axis."""
    cited = case.cited(Framework.NATIONAL_PLAN)
    if not cited:
        action = add(Remedy.CITE_NATIONAL_PLAN, "alignment", "framework")
        return unknown(_MAJOR, Reason.NO_NATIONAL_PLAN, action, plan=right_plan(case, Framework.NATIONAL_PLAN))
    if case.start is None:
        return _start_missing(case, _MAJOR)
    return best([edition_doubt(case, one, Framework.NATIONAL_PLAN, _MAJOR) or _axis(case, one) for one in cited])


def fits_sector_policy(case: Case) -> Answer:
    """3.2: the technical service was told, before the start of any works, and no sector plan cited has ended."""
    severity = _MINOR if case.infrastructure is False else _MAJOR
    return worst([_service_told(case, severity), *_ended_sector_plans(case, severity)])


def in_commune_plan(case: Case) -> Answer:
    """3.3: the commune plan lists the project or the council has endorsed it; humanitarian work need not wait."""
    severity = _MINOR if case.infrastructure is False else _MAJOR
    deliberation = text(case.project, "council_deliberation")
    if deliberation:
        return met(Reason.COUNCIL_ENDORSED, deliberation=deliberation)
    lines = [_commune_line(case, one, severity) for one in case.cited(Framework.COMMUNE_PLAN)]
    if any(line.status is _MET for line in lines):
        return best(lines)
    if case.humanitarian:
        return not_applicable(Reason.HUMANITARIAN_NEED_NOT_WAIT)
    if lines:
        return best(lines)
    ask = at(Remedy.ASK_FOR_DELIBERATION, case.project, "council_deliberation")
    return unknown(severity, Reason.NO_COMMUNE_PLAN, add(Remedy.ASK_FOR_PLAN_PAGE, "alignment", "framework"), ask)


def linked_to_programme(case: Case) -> Answer:
    """3.4: an output of the country programme in force on the first day is named."""
    severity = _BLOCKER if any(one in PROGRAMME_FORMS for one in case.instruments) else _MAJOR
    cited = case.cited(Framework.CP_OUTPUT)
    if not cited:
        action = add(Remedy.ASK_FOR_OUTPUT, "alignment", "framework")
        return unknown(severity, Reason.NO_OUTPUT, action, plan=right_plan(case, Framework.CP_OUTPUT))
    if case.start is None:
        return _start_missing(case, severity)
    return best(
        [edition_doubt(case, one, Framework.CP_OUTPUT, severity) or _output(case, one, severity) for one in cited]
    )


def edition_doubt(case: Case, cited: RecordFacts, framework: Framework, severity: Severity) -> Answer | None:
    """What is wrong with the edition that an alignment cites; None when it was in force on the first day."""
    start = case.start or case.as_of
    edition = text(cited, "edition")
    if edition and case.rules.standing(framework, edition, start) is _IN_FORCE:
        return None
    if not edition:
        choose = at(Remedy.CHOOSE_EDITION, cited, "edition")
        return unknown(severity, Reason.EDITION_MISSING, choose, plan=right_plan(case, framework))
    plan = case.rules.find_plan(framework, edition)
    if plan is None:
        choose = at(Remedy.CHOOSE_EDITION, cited, "edition")
        right = right_plan(case, framework)
        return unknown(severity, Reason.EDITION_NOT_KNOWN, choose, cited=edition, plan=right)
    right = right_plan(case, framework)
    if right:
        switch = at(Remedy.SWITCH_PLAN, cited, "edition")
        facts = {**_period(plan), "plan": right, "start_on": start.isoformat()}
        return not_met(severity, Reason.WRONG_EDITION, switch, _check_start(case), **facts)
    return _in_gap(case, cited, plan, severity)


def _in_gap(case: Case, cited: RecordFacts, plan: Plan, severity: Severity) -> Answer:
    start = case.start or case.as_of
    gap = case.rules.gap(plan.framework, start)
    actions = (at(Remedy.NOTE_GAP, cited, "contribution"), _check_start(case))
    facts: Facts = {**_period(plan), "start_on": start.isoformat()}
    if gap is None or gap.successor is None or gap.reason is not GapReason.SUCCESSOR_NOT_ADOPTED:
        return unknown(severity, Reason.BETWEEN_PLANS, *actions, **facts)
    adopted = gap.successor.adopted_on
    hint = {"successor": gap.successor.short, "adopted_on": adopted.isoformat() if adopted else ""}
    return unknown(severity, Reason.SUCCESSOR_NOT_ADOPTED, *actions, **facts, **hint)


def _axis(case: Case, cited: RecordFacts) -> Answer:
    edition = text(cited, "edition")
    plan = case.rules.find_plan(Framework.NATIONAL_PLAN, edition)
    axis = text(cited, "axis") or text(cited, "code")
    short = plan.short if plan else ""
    if axis and case.rules.has_axis(Framework.NATIONAL_PLAN, edition, axis):
        return met(Reason.PLAN_IN_FORCE, plan=short, axis=axis, start_on=case.start.isoformat() if case.start else "")
    name_it = at(Remedy.NAME_AXIS, cited, "axis")
    if not axis:
        return unknown(_MAJOR, Reason.AXIS_MISSING, name_it, plan=short)
    return unknown(_MAJOR, Reason.AXIS_NOT_IN_PLAN, name_it, plan=short, axis=axis)


def _output(case: Case, cited: RecordFacts, severity: Severity) -> Answer:
    plan = case.rules.find_plan(Framework.CP_OUTPUT, text(cited, "edition"))
    short = plan.short if plan else ""
    output = text(cited, "code") or text(cited, "axis")
    if not output:
        return unknown(severity, Reason.OUTPUT_CODE_MISSING, at(Remedy.ASK_FOR_OUTPUT, cited, "code"), plan=short)
    return met(Reason.OUTPUT_LINKED, plan=short, output=output)


def _commune_line(case: Case, cited: RecordFacts, severity: Severity) -> Answer:
    edition = text(cited, "edition")
    line = text(cited, "page") or text(cited, "code") or text(cited, "axis")
    ended = last_year(case.rules.find_plan(Framework.COMMUNE_PLAN, edition), edition)
    ask = at(Remedy.ASK_FOR_DELIBERATION, case.project, "council_deliberation")
    if case.start is not None and ended is not None and ended < case.start.year:
        page = at(Remedy.ASK_FOR_PLAN_PAGE, cited, "edition")
        facts: Facts = {"cited": edition, "year": ended, "start_on": case.start.isoformat()}
        return unknown(severity, Reason.COMMUNE_PLAN_ENDED, page, ask, **facts)
    if not line:
        page = at(Remedy.ASK_FOR_PLAN_PAGE, cited, "page")
        return unknown(severity, Reason.COMMUNE_LINE_MISSING, page, ask, cited=edition)
    return met(Reason.IN_COMMUNE_PLAN, line=line)


def _service_told(case: Case, severity: Severity) -> Answer:
    service = text(case.project, "technical_service")
    told_on = day(case.project, "service_consulted_on")
    document = text(case.project, "service_document")
    if not service:
        return unknown(severity, Reason.SERVICE_MISSING, at(Remedy.CALL_SERVICE, case.project, "technical_service"))
    if told_on is None and not document:
        proof = at(Remedy.NOTE_CONSULTATION, case.project, "service_consulted_on")
        return unknown(severity, Reason.CONSULTATION_MISSING, proof, service=service)
    if case.infrastructure and told_on and case.start and told_on > case.start:
        facts = {"service": service, "told_on": told_on.isoformat(), "start_on": case.start.isoformat()}
        earlier = at(Remedy.FIND_EARLIER_DECLARATION, case.project, "service_consulted_on")
        return not_met(severity, Reason.SERVICE_TOLD_LATE, earlier, _check_start(case), **facts)
    return met(Reason.SERVICE_TOLD, service=service)


def _ended_sector_plans(case: Case, severity: Severity) -> Sequence[Answer]:
    """A sector plan that was not in force while another of its sector was; the register does not know them all."""
    cited = [(one, case.rules.find_plan(Framework.SECTOR_PLAN, text(one, "edition"))) for one in _sector_plans(case)]
    known = [(one, plan) for one, plan in cited if plan is not None]
    if case.start is None or any(plan.standing_on(case.start) is _IN_FORCE for _, plan in known):
        return ()
    in_force = case.rules.plans_in_force(Framework.SECTOR_PLAN, case.start)
    for one, plan in known:
        right = next((other for other in in_force if set(other.sectors) & set(plan.sectors)), None)
        if right is not None:
            facts = {**_period(plan), "plan": right.short, "start_on": case.start.isoformat()}
            switch = at(Remedy.SWITCH_PLAN, one, "edition")
            return (not_met(severity, Reason.SECTOR_PLAN_ENDED, switch, _check_start(case), **facts),)
    return ()


def _sector_plans(case: Case) -> Sequence[RecordFacts]:
    return [one for one in case.cited(Framework.SECTOR_PLAN) if text(one, "edition")]


def right_plan(case: Case, framework: Framework) -> str:
    """The plan to cite, as people write it; empty when none was in force."""
    in_force = case.rules.plans_in_force(framework, case.start) if case.start else ()
    return in_force[0].short if in_force else ""


def _period(plan: Plan) -> dict[str, str]:
    ended = plan.valid_to.isoformat() if plan.valid_to else ""
    return {"cited": plan.short, "cited_from": plan.valid_from.isoformat(), "cited_to": ended}


def _start_missing(case: Case, severity: Severity) -> Answer:
    return unknown(severity, Reason.START_MISSING, at(Remedy.ENTER_START, case.project, "start_on"))


def _check_start(case: Case) -> Action:
    return at(Remedy.CHECK_START, case.project, "start_on")
