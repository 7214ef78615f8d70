"""Principle 7: the order of dates. Signatures come first, then the start, then whatever moves."""

from __future__ import annotations

from datetime import date
from typing import Final

from fieldapp.principles.answers import Answer, add, at, met, not_applicable, not_met, undecided, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p7_agreements import Paper, read_paper
from fieldapp.principles.p7_form import breach_of
from fieldapp.principles.p7_movements import Movement, movements
from fieldapp.principles.reading import Undecided, code, day, text
from fieldapp.principles.reasons import Reason, Remedy
from fieldapp.records.codes import CooperationForm
from fieldapp.reference.instruments import Direction, Moves

_BLOCKER: Final = Severity.BLOCKER
_FORMAL: Final = CooperationForm.FORMAL
_UNKNOWN: Final = Moves.UNKNOWN
_TO_PARTNER: Final = Direction.TO_PARTNER


def dates_in_order(case: Case) -> Answer:
    """7.3: nothing starts and nothing moves before the last of the signatures, of both layers where there are two."""
    found = case.once(movements)
    formal = code(case.project, "form", CooperationForm) is _FORMAL
    if not found and not (formal and text(case.project, "agreement")):
        return not_applicable(Reason.NOTHING_MOVES)
    answers = [answer for one in found if (answer := _told(case, one)) is not None]
    answers += _papers(case, found)
    return worst(answers) if answers else met(Reason.DATES_IN_ORDER)


def _told(case: Case, movement: Movement | Undecided) -> Answer | None:
    if isinstance(movement, Undecided):
        return undecided(_BLOCKER, movement)
    try:
        return _moved_in_order(case, movement) if movement.has_moved else None
    except Undecided as stopped:
        return undecided(_BLOCKER, stopped)


def _moved_in_order(case: Case, movement: Movement) -> Answer | None:
    """Whether one contribution moved after the signatures; 7.2 asks what it is and who gives it."""
    if movement.moves is _UNKNOWN or movement.direction is None:
        return None
    if movement.moved_on is not None and movement.moved_on > case.as_of:
        enter = at(Remedy.ENTER_MOVED_ON, movement.record, "moved_on")
        return unknown(_BLOCKER, Reason.MOVED_IN_FUTURE, enter, **movement.shown)
    if not movement.agreement:
        return _never_signed(movement)
    paper = case.once(read_paper, movement.agreement)
    if paper is None:
        link = at(Remedy.LINK_AGREEMENT, movement.record, "agreement")
        return unknown(_BLOCKER, Reason.AGREEMENT_NOT_HERE, link, **movement.shown)
    return _against_signatures(movement, paper)


def _against_signatures(movement: Movement, paper: Paper) -> Answer | None:
    if paper.is_unsigned:
        return _never_signed(movement)
    if movement.moved_on is None:
        enter = at(Remedy.ENTER_MOVED_ON, movement.record, "moved_on")
        return unknown(_BLOCKER, Reason.MOVED_WHEN, enter, **movement.shown)
    if paper.signed_on is None:
        return _signature_days_missing(paper)
    return _against(movement, paper, movement.moved_on, paper.signed_on)


def _against(movement: Movement, paper: Paper, moved_on: date, signed_on: date) -> Answer | None:
    start = day(paper.record, "start_on")
    if moved_on >= signed_on and (start is None or moved_on >= start):
        return None
    facts = {**movement.shown, **paper.shown, "signed_on": signed_on.isoformat()}
    if moved_on < signed_on:
        correct = at(Remedy.CORRECT_DATE, movement.record, "moved_on")
        regularise = at(Remedy.REGULARISE, movement.record, "moved_on")
        late = not_met(_BLOCKER, Reason.MOVED_BEFORE_SIGNATURE, regularise, correct, **facts)
        return late._replace(breaches=(breach_of(movement),))
    facts["start_on"] = start.isoformat() if start else ""
    correct = at(Remedy.CORRECT_DATE, movement.record, "moved_on")
    check_start = at(Remedy.CHECK_START, paper.record, "start_on")
    return not_met(_BLOCKER, Reason.MOVED_BEFORE_START, correct, check_start, **facts)


def _never_signed(movement: Movement) -> Answer:
    actions = (
        at(Remedy.STOP_RELEASES, movement.record, "state"),
        add(Remedy.COLLECT_SIGNATURES, "signature", "party"),
        at(Remedy.REGULARISE, movement.record, "moved_on"),
    )
    missing = not_met(_BLOCKER, Reason.MOVED_UNSIGNED, *actions, **movement.shown)
    return missing._replace(breaches=(breach_of(movement),))


def _papers(case: Case, found: tuple[Movement | Undecided, ...]) -> list[Answer]:
    """Starts and signatures of the project's agreement and of those under which UNICEF gives something."""
    given = [one for one in found if isinstance(one, Movement) and one.direction is _TO_PARTNER]
    names = dict.fromkeys([text(case.project, "agreement"), *(one.agreement for one in given)])
    papers = {paper.record.id: paper for name in names if name and (paper := case.once(read_paper, name)) is not None}
    if not papers and any(not one.has_moved for one in given):
        return [unknown(_BLOCKER, Reason.SIGNATURES_TO_COME, add(Remedy.COLLECT_SIGNATURES, "signature", "party"))]
    answers = [answer for paper in papers.values() for answer in _starts(case, paper)]
    return answers + _project_dates(case)


def _starts(case: Case, paper: Paper) -> list[Answer]:
    if paper.is_unsigned:
        collect = add(Remedy.COLLECT_SIGNATURES, "signature", "party")
        return [unknown(_BLOCKER, Reason.SIGNATURES_TO_COME, collect, **paper.shown)]
    if paper.signed_on is None:
        return [_signature_days_missing(paper)]
    signed_on = paper.signed_on
    places = [(paper.record, "start_on"), (case.project, "start_on"), (case.project, "first_activity_on")]
    late = [_started(paper, signed_on, record, field) for record, field in places]
    ended = [_ended_first(layer, "agreement") for layer in paper.layers]
    in_order = met(Reason.DATES_IN_ORDER, signed_on=signed_on.isoformat(), **paper.shown)
    return [answer for answer in (*late, *ended) if answer is not None] or [in_order]


def _started(paper: Paper, signed_on: date, record: RecordFacts, field: str) -> Answer | None:
    started = day(record, field)
    if started is None or started >= signed_on:
        return None
    facts = {"signed_on": signed_on.isoformat(), "started_on": started.isoformat(), **paper.shown}
    correct = at(Remedy.CORRECT_DATE, record, field)
    return not_met(_BLOCKER, Reason.STARTED_BEFORE_SIGNATURE, correct, at(Remedy.EXPLAIN_START, record, field), **facts)


def _project_dates(case: Case) -> list[Answer]:
    found = _ended_first(case.project, "project")
    return [] if found is None else [found]


def _ended_first(record: RecordFacts, kind: str) -> Answer | None:
    start, end = day(record, "start_on"), day(record, "end_on")
    if start is None or end is None or start <= end:
        return None
    facts = {"record": record.reference, "record_kind": kind, "start_on": start.isoformat(), "end_on": end.isoformat()}
    return not_met(_BLOCKER, Reason.ENDS_BEFORE_START, at(Remedy.CORRECT_DATE, record, "end_on"), **facts)


def _signature_days_missing(paper: Paper) -> Answer:
    enter = add(Remedy.ENTER_SIGNATURE_DAY, "signature", "signed_on")
    return unknown(_BLOCKER, Reason.SIGNATURE_UNDATED, enter, **paper.shown)
