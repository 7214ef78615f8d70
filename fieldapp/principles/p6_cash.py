"""Principle 6, whether money arrives and is accounted for in time.

What an unreported advance says of the partner is criterion 2.5; here it is whether the flow works.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from fieldapp.principles.answers import Answer, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case, Records
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p6_costs import cash_given
from fieldapp.principles.p6_reasons import P6Reason, P6Remedy
from fieldapp.principles.p7_sums import months_later
from fieldapp.principles.reading import day, text
from fieldapp.records.codes import ContributionState
from fieldapp.reference.limits import LimitName
from fieldapp.reference.thresholds import ThresholdName

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_MINOR: Final = Severity.MINOR
_IN_TIME: Final = met(P6Reason.CASH_IN_TIME)
_UNREPORTED: Final = (ContributionState.RELEASED, ContributionState.RECEIVED)
_TO_COME: Final = (ContributionState.PLANNED, ContributionState.PLEDGED)


class _Advance(NamedTuple):
    """Cash that was released and not accounted for.

    Attributes:
        record: the request, or the contribution where no request is recorded.
        partner: who received it; empty when nobody has said.
    """

    record: RecordFacts
    partner: str
    released_on: date


def cash_in_time(case: Case) -> Answer:
    """6.5: cash is released within the office's days and accounted for within six months.

    Advances of the same partners in other projects count. Older than nine months they block a new release; an advance
    is older from the day after the same day of the month.
    """
    requests = case.of_kind("cash_request")
    cash = case.once(cash_given)
    if not requests and not cash:
        return not_applicable(P6Reason.NO_CASH_GIVEN)
    return worst([*(_released(case, one) for one in requests), *_aged(case, requests)])


def _released(case: Case, request: RecordFacts) -> Answer:
    requested, released = day(request, "requested_on"), day(request, "released_on")
    limit = case.rules.office_limit(LimitName.RELEASE_DAYS, case.as_of)
    facts: dict[str, str | int] = {"request": _called(request)}
    if requested is None:
        return unknown(
            _MINOR, P6Reason.REQUEST_UNDATED, at(P6Remedy.ENTER_REQUEST_DAY, request, "requested_on"), **facts
        )
    if released is not None and released < requested:
        check = at(P6Remedy.CHECK_REQUEST_DAYS, request, "released_on")
        return unknown(_MINOR, P6Reason.RELEASED_BEFORE_REQUEST, check, **facts)
    if limit is None:
        return _IN_TIME
    facts |= {"requested_on": requested.isoformat(), "release_days": limit}
    if released is None and (case.as_of - requested).days > limit:
        return unknown(_MAJOR, P6Reason.RELEASE_AWAITED, at(P6Remedy.CHASE_RELEASE, request, "released_on"), **facts)
    if released is not None and (released - requested).days > limit:
        facts["released_on"] = released.isoformat()
        return not_met(_MINOR, P6Reason.RELEASED_LATE, at(P6Remedy.NOTE_LATE_RELEASE, request, "released_on"), **facts)
    return _IN_TIME


def _aged(case: Case, requests: Records) -> list[Answer]:
    """The oldest advance of each partner, if it is too old."""
    old = case.rules.number(ThresholdName.OUTSTANDING_OLD_MONTHS, case.as_of)
    too_old = case.rules.number(ThresholdName.OUTSTANDING_TOO_OLD_MONTHS, case.as_of)
    oldest: dict[str, _Advance] = {}
    for one in sorted(_advances(case, requests), key=lambda one: one.released_on):
        oldest.setdefault(one.partner, one)
    answers = []
    for one in oldest.values():
        blocks = too_old is not None and months_later(one.released_on, too_old) < case.as_of
        if blocks and _more_to_come(case, requests, one.partner):
            answers.append(_unaccounted(one, _BLOCKER, too_old or 0))
        elif old is not None and months_later(one.released_on, old) < case.as_of:
            answers.append(_unaccounted(one, _MAJOR, old))
    return answers or [_IN_TIME]


def _unaccounted(advance: _Advance, severity: Severity, months: int) -> Answer:
    facts: dict[str, str | int] = {
        "request": _called(advance.record),
        "released_on": advance.released_on.isoformat(),
        "old_months": months,
    }
    field = "reported_on" if advance.record.kind == "cash_request" else "state"
    help_file = at(P6Remedy.HELP_ACCOUNT, advance.record, field)
    if severity is _BLOCKER:
        hold = at(P6Remedy.HOLD_NEW_RELEASE, advance.record, field)
        return not_met(severity, P6Reason.ADVANCE_BLOCKS_RELEASE, help_file, hold, **facts)
    return not_met(severity, P6Reason.ADVANCE_UNREPORTED, help_file, **facts)


def _advances(case: Case, requests: Records) -> list[_Advance]:
    """What is out with the partners that receive cash here: by request, or by contribution where there is none."""
    found = [(one, _receiver(case, one)) for one in requests]
    asked = {partner for _, partner in found}
    here = asked | {one.partner for one in case.once(cash_given)}
    elsewhere = [one for one in case.elsewhere if one.kind == "cash_request"]
    found += [(one, partner) for one in elsewhere if (partner := text(one, "partner")) in here]
    advances = [
        _Advance(one, partner, released)
        for one, partner in found
        if (released := day(one, "released_on")) is not None and day(one, "reported_on") is None
    ]
    advances += [
        _Advance(movement.record, movement.partner, movement.moved_on)
        for movement in case.once(cash_given)
        if movement.state in _UNREPORTED and movement.moved_on is not None and movement.partner not in asked
    ]
    return advances


def _more_to_come(case: Case, requests: Records, partner: str) -> bool:
    """Whether cash is still to go to the partner."""
    waiting = [one for one in requests if day(one, "released_on") is None]
    if any(_receiver(case, one) == partner for one in waiting):
        return True
    return any(one.state in _TO_COME for one in case.once(cash_given) if one.partner == partner)


def _receiver(case: Case, request: RecordFacts) -> str:
    """Who asks; where a request names nobody, it is the partner of the project's agreement."""
    agreement = case.find(text(case.project, "agreement"), "agreement")
    return text(request, "partner") or (text(agreement, "partner") if agreement is not None else "")


def _called(record: RecordFacts) -> str:
    named = text(record, "paper_reference") if record.kind == "cash_request" else ""
    return named or record.reference or record.id
