"""Principle 1, whom it is for: a disadvantaged group with its source, and children counted by sex.

Who is shut out and whether children are safe is in `p1_access` and `p1_safety`.
"""

from __future__ import annotations

from typing import Final

from fieldapp.principles.answers import Answer, add, at, best, met, not_met, unknown
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p1_reasons import P1Reason, P1Remedy
from fieldapp.principles.p7_sums import months_later
from fieldapp.principles.reading import code, count, day, text
from fieldapp.records.codes import Reach, Vulnerability
from fieldapp.reference.thresholds import ThresholdName

_MAJOR: Final = Severity.MAJOR
_MONTHS: Final = 12
_PHASES: Final = ("planned", "reached")


def disadvantaged_named(case: Case) -> Answer:
    """1.1: a disadvantaged group is named, with a source that is recent enough on the day of the check."""
    groups = case.of_kind("target_group")
    return best([_named(case, one) for one in groups]) if groups else _no_group()


def children_counted(case: Case) -> Answer:
    """1.2: girls and boys whom the work itself reaches are counted apart; an estimate says how it was made."""
    groups = [(one, code(one, "reach", Reach)) for one in case.of_kind("target_group")]
    if not groups:
        return _no_group()
    direct = [_counted(one) for one, reach in groups if reach is Reach.DIRECT]
    unsaid = [one for one, reach in groups if reach is None]
    if unsaid:
        say = at(P1Remedy.SAY_REACH, unsaid[0], "reach")
        return best([*direct, unknown(_MAJOR, P1Reason.REACH_NOT_SAID, say)])
    if not direct:
        name = add(P1Remedy.NAME_CHILDREN_REACHED, "target_group", "reach")
        return not_met(_MAJOR, P1Reason.ONLY_INDIRECT, name, at(P1Remedy.SAY_REACH, groups[0][0], "reach"))
    return best(direct)


def _no_group() -> Answer:
    return unknown(_MAJOR, P1Reason.NO_GROUP, add(P1Remedy.ADD_GROUP, "target_group", "vulnerability"))


def _named(case: Case, group: RecordFacts) -> Answer:
    who = code(group, "vulnerability", Vulnerability)
    choose = at(P1Remedy.SAY_WHICH_GROUP, group, "vulnerability")
    if who is None:
        return unknown(_MAJOR, P1Reason.GROUP_NOT_SAID, choose)
    if who is Vulnerability.NOT_SPECIFIC:
        return not_met(_MAJOR, P1Reason.NOBODY_IN_PARTICULAR, choose)
    source = text(group, "data_source") or text(group, "estimate_method")
    if not source:
        ask = at(P1Remedy.ASK_FOR_LIST, group, "data_source")
        return unknown(_MAJOR, P1Reason.NEED_SOURCE_MISSING, ask, vulnerability=who)
    return _dated(case, group, who, source)


def _dated(case: Case, group: RecordFacts, who: Vulnerability, source: str) -> Answer:
    on = day(group, "data_on")
    if on is None:
        date_it = at(P1Remedy.DATE_SOURCE, group, "data_on")
        return unknown(_MAJOR, P1Reason.NEED_SOURCE_UNDATED, date_it, vulnerability=who, source=source)
    facts = {"vulnerability": who, "source": source, "source_on": on.isoformat()}
    if on > case.as_of:
        date_it = at(P1Remedy.DATE_SOURCE, group, "data_on")
        return unknown(_MAJOR, P1Reason.NEED_SOURCE_IN_FUTURE, date_it, **facts)
    years = case.rules.number(ThresholdName.NEED_SOURCE_YEARS, case.as_of)
    if years is not None and months_later(on, years * _MONTHS) < case.as_of:
        ask = at(P1Remedy.ASK_FOR_LIST, group, "data_source")
        return not_met(_MAJOR, P1Reason.NEED_SOURCE_OLD, ask, **facts, years=years)
    return met(P1Reason.GROUP_NAMED, **facts)


def _counted(group: RecordFacts) -> Answer:
    pairs = [(count(group, f"girls_{phase}"), count(group, f"boys_{phase}")) for phase in _PHASES]
    split = [(girls, boys) for girls, boys in pairs if girls is not None and boys is not None]
    if not split:
        return _not_split(group, is_begun=any(one is not None for pair in pairs for one in pair))
    girls, boys = next(((girls, boys) for girls, boys in split if girls + boys), (0, 0))
    recount = at(P1Remedy.COUNT_WITH_CHIEF, group, "girls_planned")
    if not girls + boys:
        return not_met(_MAJOR, P1Reason.NO_CHILDREN, recount)
    for phase in _PHASES:
        if _too_many_with_disability(group, phase):
            correct = at(P1Remedy.CORRECT_COUNTS, group, f"with_disability_{phase}")
            return unknown(_MAJOR, P1Reason.COUNTS_DO_NOT_FIT, correct)
    if not (text(group, "data_source") or text(group, "estimate_method")):
        say = at(P1Remedy.SAY_HOW_COUNTED, group, "estimate_method")
        return unknown(_MAJOR, P1Reason.COUNT_BASIS_MISSING, say, girls=girls, boys=boys)
    return met(P1Reason.CHILDREN_COUNTED, girls=girls, boys=boys)


def _not_split(group: RecordFacts, *, is_begun: bool) -> Answer:
    recount = at(P1Remedy.COUNT_WITH_CHIEF, group, "girls_planned")
    return unknown(_MAJOR, P1Reason.CHILDREN_NOT_SPLIT if is_begun else P1Reason.CHILDREN_NOT_COUNTED, recount)


def _too_many_with_disability(group: RecordFacts, phase: str) -> bool:
    """Whether more people have a disability than there are people; only where all of them were counted."""
    with_disability = count(group, f"with_disability_{phase}")
    if not with_disability:
        return False
    people = [count(group, f"{who}_{phase}") for who in ("girls", "boys", "women", "men")]
    counted = [one for one in people if one is not None]
    return len(counted) == len(people) and with_disability > sum(counted)
