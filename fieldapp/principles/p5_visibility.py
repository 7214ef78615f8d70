"""Principle 5: the name, logo and emblem on written terms, without praise of a product, and without danger."""

from __future__ import annotations

from datetime import date
from typing import Final

from fieldapp.principles.answers import Answer, add, at, met, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p5_givers import private_givers
from fieldapp.principles.p5_independence import has_permission
from fieldapp.principles.p5_reasons import P5Reason, P5Remedy
from fieldapp.principles.p7_agreements import read_paper
from fieldapp.principles.reading import code, day, text, yes
from fieldapp.records.codes_work import SecurityLevel, VisibilityChoice

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_INSECURE: Final = (SecurityLevel.SUBSTANTIAL, SecurityLevel.HIGH)
_ON_TERMS: Final = met(P5Reason.NAME_ON_TERMS)
_SAFE: Final = met(P5Reason.VISIBILITY_SAFE)
_NOTHING: Final = VisibilityChoice.NOTHING


def name_on_written_terms(case: Case) -> Answer:
    """5.4: the name and logo are used on written terms only, and recommend no product; what hangs already weighs more.

    What hangs counts from the day it is displayed, up to the day of the check.
    """
    shown = case.of_kind("visibility")
    if not shown:
        say = add(P5Remedy.SAY_WHAT_IS_SHOWN, "visibility", "choice")
        return unknown(_MAJOR, P5Reason.VISIBILITY_NOT_SAID, say)
    return worst([answer for one in shown for answer in (_use(case, one), _message(case, one))])


def safe_to_show(case: Case) -> Answer:
    """5.5: where it is dangerous (levels substantial and high), somebody has decided what to show before it hangs."""
    shown = case.of_kind("visibility")
    if not shown:
        decide = add(P5Remedy.DECIDE_WHAT_TO_SHOW, "visibility", "security_level")
        return unknown(_MAJOR, P5Reason.SECURITY_DECISION_MISSING, decide)
    return worst([_decision(case, one) for one in shown])


def _use(case: Case, visibility: RecordFacts) -> Answer:
    used = yes(visibility, "name_used")
    chosen = code(visibility, "choice", VisibilityChoice)
    if used is False or (used is None and chosen is _NOTHING):
        return met(P5Reason.NAME_NOT_USED)
    if used is None:
        return unknown(_MAJOR, P5Reason.NAME_USE_NOT_SAID, at(P5Remedy.SAY_IF_NAME_USED, visibility, "name_used"))
    displayed = _displayed(case, visibility)
    ask = at(P5Remedy.GET_PERMISSION, visibility, "permission_reference")
    if not has_permission(visibility) or _is_unsigned(case, visibility):
        if displayed is None:
            mock_up = at(P5Remedy.SEND_MOCK_UP, visibility)
            return unknown(_MAJOR, P5Reason.PERMISSION_MISSING, ask, mock_up)
        cover = at(P5Remedy.COVER_OR_REMOVE, visibility, "displayed_on")
        return not_met(_BLOCKER, P5Reason.SHOWN_WITHOUT_PERMISSION, cover, ask, displayed_on=displayed.isoformat())
    permitted = day(visibility, "permission_on")
    if displayed is not None and permitted is not None and displayed < permitted:
        facts = {"displayed_on": displayed.isoformat(), "permission_on": permitted.isoformat()}
        check = at(P5Remedy.CHECK_DISPLAY_DAY, visibility, "displayed_on")
        return not_met(_MAJOR, P5Reason.SHOWN_BEFORE_PERMISSION, check, **facts)
    return _ON_TERMS


def _message(case: Case, visibility: RecordFacts) -> Answer:
    praises = yes(visibility, "product_message")
    if praises:
        neutral = at(P5Remedy.USE_NEUTRAL_PLAQUE, visibility, "wording")
        drop = at(P5Remedy.DROP_PRODUCT_MESSAGE, visibility, "product_message")
        return not_met(_MAJOR, P5Reason.PRODUCT_PRAISED, drop, neutral)
    if praises is None and case.once(private_givers) and code(visibility, "choice", VisibilityChoice) is not _NOTHING:
        say = at(P5Remedy.READ_THE_WORDING, visibility, "product_message")
        return unknown(_MAJOR, P5Reason.WORDING_NOT_READ, say)
    return _ON_TERMS


def _displayed(case: Case, visibility: RecordFacts) -> date | None:
    """The day since which it hangs; None while it does not."""
    displayed = day(visibility, "displayed_on")
    return displayed if displayed is not None and displayed <= case.as_of else None


def _is_unsigned(case: Case, visibility: RecordFacts) -> bool:
    """Whether the only permission is an agreement that certainly lacks a signature."""
    if text(visibility, "permission_reference"):
        return False
    paper = case.once(read_paper, text(visibility, "permission_agreement"))
    return paper is not None and paper.is_unsigned


def _decision(case: Case, visibility: RecordFacts) -> Answer:
    level = code(visibility, "security_level", SecurityLevel)
    chosen = code(visibility, "choice", VisibilityChoice)
    decided_on = day(visibility, "decided_on")
    is_decided = chosen is not None and (decided_on is not None or bool(text(visibility, "decision_reason")))
    displayed = _displayed(case, visibility)
    facts = {"security": level or ""}
    if level is not None and level not in _INSECURE:
        return met(P5Reason.PLACE_IS_CALM)
    if displayed is not None and level is not None:
        decide = at(P5Remedy.DECIDE_WHAT_TO_SHOW, visibility, "choice")
        told = {**facts, "displayed_on": displayed.isoformat()}
        if not is_decided:
            return not_met(_MAJOR, P5Reason.SHOWN_WITHOUT_DECISION, decide, **told)
        if decided_on is not None and displayed < decided_on:
            check = at(P5Remedy.CHECK_DISPLAY_DAY, visibility, "displayed_on")
            return not_met(_MAJOR, P5Reason.SHOWN_WITHOUT_DECISION, check, **told)
    if is_decided:
        return _SAFE
    if level is None:
        ask = at(P5Remedy.ASK_SECURITY_LEVEL, visibility, "security_level")
        return unknown(_MAJOR, P5Reason.SECURITY_LEVEL_MISSING, ask)
    decide = at(P5Remedy.DECIDE_WHAT_TO_SHOW, visibility, "choice" if chosen is None else "decision_reason")
    return unknown(_MAJOR, P5Reason.SECURITY_DECISION_MISSING, decide, **facts)
