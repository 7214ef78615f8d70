"""Principle 4, openness: who has heard of the project, and what is kept back for safety."""

from __future__ import annotations

from datetime import date
from typing import Final

from fieldapp.principles.answers import Answer, at, met, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.finding import Severity
from fieldapp.principles.p4_reasons import P4Reason, P4Remedy
from fieldapp.principles.reading import code, day, text, yes
from fieldapp.records.codes_work import InformedBy

_MAJOR: Final = Severity.MAJOR
_MINOR: Final = Severity.MINOR
_PUBLIC: Final = (InformedBy.ASSEMBLY, InformedBy.NOTICE, InformedBy.RADIO)
_TOLD: Final = met(P4Reason.EVERYBODY_TOLD)


def aims_known(case: Case) -> Answer:
    """4.1: the partner has the summary, and the community heard or read it in a way open to all."""
    return worst([_partner_told(case), _community_told(case)])


def disclosed_unless_unsafe(case: Case) -> Answer:
    """4.6: nothing is kept back, or it is said why and who agreed."""
    withheld = yes(case.project, "information_withheld")
    if withheld is None:
        ask = at(P4Remedy.SAY_IF_WITHHELD, case.project, "information_withheld")
        return unknown(_MINOR, P4Reason.WITHHOLDING_NOT_SAID, ask)
    if not withheld:
        return met(P4Reason.NOTHING_WITHHELD)
    approver = text(case.project, "withheld_approver")
    name = at(P4Remedy.NAME_APPROVER, case.project, "withheld_approver")
    if not text(case.project, "withheld_reason"):
        why = at(P4Remedy.NOTE_SECURITY_REASON, case.project, "withheld_reason")
        disclose = at(P4Remedy.DISCLOSE, case.project, "information_withheld")
        return not_met(_MINOR, P4Reason.WITHHELD_UNEXPLAINED, why, disclose)
    if not approver:
        return unknown(_MINOR, P4Reason.APPROVER_MISSING, name)
    return met(P4Reason.WITHHELD_FOR_SAFETY)


def _partner_told(case: Case) -> Answer:
    told_on = day(case.project, "partner_informed_on")
    if told_on is None:
        give = at(P4Remedy.GIVE_PARTNER_COPY, case.project, "partner_informed_on")
        return unknown(_MAJOR, P4Reason.PARTNER_TOLD_WHEN, give)
    return _in_time(case, "partner_informed_on", told_on) or _TOLD


def _community_told(case: Case) -> Answer:
    told_on = day(case.project, "community_informed_on")
    if told_on is None:
        read = at(P4Remedy.READ_ALOUD, case.project, "community_informed_on")
        return unknown(_MAJOR, P4Reason.COMMUNITY_TOLD_WHEN, read)
    late = _in_time(case, "community_informed_on", told_on)
    if late is not None:
        return late
    means = code(case.project, "community_informed_by", InformedBy)
    if means not in _PUBLIC:
        say = at(P4Remedy.SAY_HOW_TOLD, case.project, "community_informed_by")
        read = at(P4Remedy.READ_ALOUD, case.project, "community_informed_on")
        return unknown(_MAJOR, P4Reason.COMMUNITY_TOLD_HOW, *((say,) if means is None else (read, say)))
    if not text(case.project, "informed_in_language"):
        language = at(P4Remedy.SAY_LANGUAGE, case.project, "informed_in_language")
        return unknown(_MINOR, P4Reason.TOLD_IN_WHICH_LANGUAGE, language)
    return _TOLD


def _in_time(case: Case, field: str, told_on: date) -> Answer | None:
    """What is wrong with the day on which somebody was told; nobody is told of what is over."""
    check = at(P4Remedy.CHECK_DAY_TOLD, case.project, field)
    end = day(case.project, "end_on")
    if told_on > case.as_of:
        return unknown(_MAJOR, P4Reason.TOLD_IN_FUTURE, check, told_on=told_on.isoformat())
    if end is not None and told_on > end:
        facts = {"told_on": told_on.isoformat(), "end_on": end.isoformat()}
        return not_met(_MAJOR, P4Reason.TOLD_AFTER_END, check, **facts)
    return None
