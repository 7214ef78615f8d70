"""Principle 2: whether a partner stands on a sanctions list or under a red flag. Nothing ever relaxes this."""

from __future__ import annotations

from datetime import date
from typing import Final

from fieldapp.principles.answers import Answer, add, at, met, not_met, refer, unknown, worst
from fieldapp.principles.case import Case, Records
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p2_partners import best, each_partner, newest, shown
from fieldapp.principles.p2_reasons import P2Reason, P2Remedy
from fieldapp.principles.reading import code, day, text
from fieldapp.records.codes_diligence import FlagLevel, FlagState, ScreeningResult
from fieldapp.reference.thresholds import ThresholdName

_BLOCKER: Final = Severity.BLOCKER
_DAYS: Final = ThresholdName.SCREENING_VALID_DAYS
_CONFIRMED: Final = ScreeningResult.CONFIRMED
_FALSE_POSITIVE: Final = ScreeningResult.FALSE_POSITIVE
_CLEARED: Final = (ScreeningResult.CLEAR, ScreeningResult.FALSE_POSITIVE)
_HIT: Final = (ScreeningResult.CONFIRMED, ScreeningResult.POSSIBLE)


def not_sanctioned(case: Case) -> Answer:
    """2.4: compared with a recent list and found clear, or cleared by a person; no red flag."""
    return each_partner(case, _cleared, _BLOCKER)


def _cleared(case: Case, partner: RecordFacts) -> Answer:
    screened, flags = _screened(case, partner), _flagged(case, partner)
    return worst([screened, *flags]) if flags else screened


def _screened(case: Case, partner: RecordFacts) -> Answer:
    """A match on one list is not undone by another list that is clear."""
    screenings = case.under(partner, "screening", "partner")
    by_list: dict[str, list[RecordFacts]] = {}
    for one in screenings:
        by_list.setdefault(text(one, "list_name").casefold(), []).append(one)
    if not by_list:
        again = add(P2Remedy.SCREEN_AGAIN, "screening", "result")
        return unknown(_BLOCKER, P2Reason.SCREENING_MISSING, again, **shown(partner))
    each = [_on_list(case, partner, tuple(found)) for found in by_list.values()]
    hits = [answer for answer, is_hit in each if is_hit]
    return worst(hits) if hits else best([answer for answer, _ in each])


def _on_list(case: Case, partner: RecordFacts, screenings: Records) -> tuple[Answer, bool]:
    """The answer of one list, and whether it is a match: a match counts whatever day the check is made for."""
    last = newest(screenings, "screened_on", date.max)
    for one in screenings:
        if code(one, "result", ScreeningResult) in _HIT and (one is last or day(one, "screened_on") is None):
            return _hit(partner, one), True
    cleared = tuple(one for one in screenings if code(one, "result", ScreeningResult) not in _HIT)
    return _clear(case, partner, newest(cleared, "screened_on", case.as_of) or screenings[0]), False


def _hit(partner: RecordFacts, screening: RecordFacts) -> Answer:
    facts = {**shown(partner), "list_name": text(screening, "list_name")}
    if code(screening, "result", ScreeningResult) is _CONFIRMED:
        hold = at(P2Remedy.HOLD_COOPERATION, screening, "result")
        return not_met(_BLOCKER, P2Reason.SANCTION_CONFIRMED, hold, **facts)
    compare = at(P2Remedy.COMPARE_MATCH, screening, "result")
    return refer(_BLOCKER, P2Reason.SANCTION_POSSIBLE, compare, **facts)


def _clear(case: Case, partner: RecordFacts, screening: RecordFacts) -> Answer:
    result = code(screening, "result", ScreeningResult)
    facts = {**shown(partner), "list_name": text(screening, "list_name")}
    if result not in _CLEARED:
        again = add(P2Remedy.SCREEN_AGAIN, "screening", "result")
        return unknown(_BLOCKER, P2Reason.SCREENING_MISSING, again, **facts)
    if result is _FALSE_POSITIVE and not text(screening, "decision_reason"):
        explain = at(P2Remedy.EXPLAIN_FALSE_MATCH, screening, "decision_reason")
        return unknown(_BLOCKER, P2Reason.SCREENING_UNEXPLAINED, explain, **facts)
    list_on = day(screening, "list_version_on")
    if list_on is None:
        check = at(P2Remedy.CHECK_SCREENING_DAY, screening, "list_version_on")
        return unknown(_BLOCKER, P2Reason.SCREENING_LIST_UNDATED, check, **facts)
    facts["list_on"] = list_on.isoformat()
    if list_on > case.as_of:
        check = at(P2Remedy.CHECK_SCREENING_DAY, screening, "list_version_on")
        return unknown(_BLOCKER, P2Reason.SCREENING_DATED_LATER, check, **facts)
    days = case.rules.number(_DAYS, case.as_of)
    if days is not None and (case.as_of - list_on).days > days:
        again = add(P2Remedy.SCREEN_AGAIN, "screening", "result")
        return unknown(_BLOCKER, P2Reason.SCREENING_LIST_OLD, again, **facts, screening_days=days)
    return met(P2Reason.SCREENED_CLEAR, **facts)


def _flagged(case: Case, partner: RecordFacts) -> list[Answer]:
    """Worries that an office holds and has not dismissed; only offices see the flags themselves."""
    found = []
    for flag in case.under(partner, "flag", "partner"):
        level = code(flag, "level", FlagLevel)
        if level in {FlagLevel.RED, FlagLevel.ESCALATED} and code(flag, "state", FlagState) is not FlagState.INVALID:
            ask = at(P2Remedy.ASK_OFFICE_ABOUT_FLAG, flag, "state")
            if level is FlagLevel.RED:
                hold = at(P2Remedy.HOLD_COOPERATION, flag, "state")
                found.append(not_met(_BLOCKER, P2Reason.RED_FLAG, hold, ask, **shown(partner)))
            else:
                found.append(refer(_BLOCKER, P2Reason.ESCALATED_FLAG, ask, **shown(partner)))
    return found
