"""Principle 1, added value: a goal for children that was in force when the project began, and what is done for it."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.answers import Answer, Facts, add, at, best, met, not_met, unknown
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p1_reasons import P1Reason, P1Remedy
from fieldapp.principles.p3_alignment import edition_doubt
from fieldapp.principles.reading import text
from fieldapp.principles.reasons import Reason, Remedy
from fieldapp.records.codes import Framework
from fieldapp.reference.validity import Standing

_MAJOR: Final = Severity.MAJOR
_IN_FORCE: Final = Standing.IN_FORCE
_SP: Final = Framework.UNICEF_SP
_GOALS: Final = (Framework.SDG, Framework.CRC_ARTICLE, Framework.MDG, _SP)


def serves_a_goal(case: Case) -> Answer:
    """1.4: a goal, an article or an area of UNICEF's plan valid on the first day is cited, with what is done for it."""
    cited = [(framework, one) for framework in _GOALS for one in case.cited(framework)]
    if not cited:
        cite = add(P1Remedy.CITE_GOAL, "alignment", "framework")
        return unknown(_MAJOR, P1Reason.NO_GOAL, cite, goal_lists=_lists(case))
    if case.start is None:
        return unknown(_MAJOR, Reason.START_MISSING, at(Remedy.ENTER_START, case.project, "start_on"))
    return best([_plan(case, one) if framework is _SP else _goal(case, one, framework) for framework, one in cited])


def _goal(case: Case, cited: RecordFacts, framework: Framework) -> Answer:
    start = case.start or case.as_of
    code = text(cited, "code") or text(cited, "axis")
    if case.rules.goals_standing(framework, start) is not _IN_FORCE:
        return _wrong_list(case, cited, framework, code)
    goal = case.rules.find_goal(framework, code) if code else None
    if goal is None:
        reason = P1Reason.GOAL_NOT_LISTED if code else P1Reason.GOAL_CODE_MISSING
        return unknown(_MAJOR, reason, at(P1Remedy.PICK_GOAL, cited, "code"), goal_list=framework, goal=code)
    return _with_sentence(cited, {"goal_list": framework, "goal": goal.code})


def _wrong_list(case: Case, cited: RecordFacts, framework: Framework, code: str) -> Answer:
    """A list of other years; what stands in the goal's place is proposed where the pack knows it."""
    start = case.start or case.as_of
    others = case.rules.matching_goals(framework, code, start)
    told: Facts = {"goal_list": framework, "goal": code, "goal_lists": _lists(case), "start_on": start.isoformat()}
    switch = at(P1Remedy.SWITCH_GOAL_LIST, cited, "framework")
    check = at(Remedy.CHECK_START, case.project, "start_on")
    if not others:
        return not_met(_MAJOR, P1Reason.WRONG_GOAL_LIST, switch, check, **told)
    same = [matching for other, matching in others if other is others[0][0]]
    told = {**told, "other_list": others[0][0], "other_goals": ", ".join(same)}
    take = at(P1Remedy.TAKE_MATCHING_GOAL, cited, "code")
    return not_met(_MAJOR, P1Reason.WRONG_GOAL_LIST, switch, take, check, **told)


def _plan(case: Case, cited: RecordFacts) -> Answer:
    """An area of UNICEF's strategic plan, by edition like any plan."""
    doubt = edition_doubt(case, cited, _SP, _MAJOR)
    if doubt is not None:
        return doubt
    edition = text(cited, "edition")
    plan = case.rules.find_plan(_SP, edition)
    short = plan.short if plan else edition
    area = text(cited, "axis") or text(cited, "code")
    if not area or not case.rules.has_axis(_SP, edition, area):
        reason = Reason.AXIS_NOT_IN_PLAN if area else Reason.AXIS_MISSING
        return unknown(_MAJOR, reason, at(Remedy.NAME_AXIS, cited, "axis"), plan=short, axis=area)
    return _with_sentence(cited, {"goal_list": _SP, "goal": area})


def _with_sentence(cited: RecordFacts, facts: Facts) -> Answer:
    if text(cited, "contribution"):
        return met(P1Reason.GOAL_SERVED, **facts)
    say = at(P1Remedy.SAY_WHAT_IS_ADDED, cited, "contribution")
    return unknown(_MAJOR, P1Reason.ADDED_VALUE_MISSING, say, **facts)


def _lists(case: Case) -> str:
    """The lists that a project of this first day may cite, as codes."""
    day = case.start or case.as_of
    plans = (_SP,) if case.rules.plans_in_force(_SP, day) else ()
    return ", ".join((*case.rules.goal_sets(day), *plans))
