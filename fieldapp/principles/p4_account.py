"""Principle 4, accounts both ways: reports that a partner owes, and what it thinks of UNICEF."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from fieldapp.principles.answers import Answer, add, at, met, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p4_reasons import P4Reason, P4Remedy
from fieldapp.principles.p7_sums import months_later
from fieldapp.principles.reading import code, day
from fieldapp.principles.reasons import Reason, Remedy
from fieldapp.records.codes_work import ReportKind
from fieldapp.reference.limits import LimitName
from fieldapp.reference.thresholds import ThresholdName

_MINOR: Final = Severity.MINOR
_IN_ORDER: Final = met(P4Reason.ACCOUNTS_BOTH_WAYS)


def two_way_account(case: Case) -> Answer:
    """4.7: no report is long overdue, and the partner was asked what it thinks at least yearly."""
    return worst([*(_report(case, one) for one in case.of_kind("report_due")), _opinion(case)])


def _report(case: Case, report: RecordFacts) -> Answer:
    received_on, due_on = day(report, "received_on"), day(report, "due_on")
    if received_on is not None and received_on <= case.as_of:
        return _IN_ORDER
    kind = code(report, "report_kind", ReportKind)
    if due_on is None:
        enter = at(P4Remedy.ENTER_REPORT_DUE, report, "due_on")
        return unknown(_MINOR, P4Reason.REPORT_DUE_WHEN, enter, report_kind=kind or "")
    days = case.rules.number(ThresholdName.REPORT_OVERDUE_DAYS, case.as_of)
    late = (case.as_of - due_on) // timedelta(days=1)
    if days is None or late <= days:
        return _IN_ORDER
    ask = at(P4Remedy.HELP_WITH_REPORT, report, "received_on")
    facts: dict[str, str | int] = {"report_kind": kind or "", "due_on": due_on.isoformat(), "late": late}
    return not_met(_MINOR, P4Reason.REPORT_OVERDUE, ask, **facts)


def _opinion(case: Case) -> Answer:
    """Asked again after so many months, counted from the last time or else from the start, up to the project's end."""
    months = case.rules.office_limit(LimitName.PARTNER_OPINION_MONTHS, case.as_of)
    views = case.of_kind("partner_view")
    days = [given for given in (day(one, "given_on") for one in views) if given is not None and given <= case.as_of]
    since = max(days, default=case.start)
    if months is None or (since is not None and _last_day(case) <= months_later(since, months)):
        return _IN_ORDER
    if since is None and not views:
        return unknown(_MINOR, Reason.START_MISSING, at(Remedy.ENTER_START, case.project, "start_on"))
    ask = add(P4Remedy.ASK_PARTNER_VIEW, "partner_view", "given_on")
    if days:
        return not_met(_MINOR, P4Reason.OPINION_OLD, ask, given_on=max(days).isoformat(), months=months)
    undated = [one for one in views if day(one, "given_on") is None]
    if undated:
        return unknown(_MINOR, P4Reason.OPINION_UNDATED, at(P4Remedy.DATE_PARTNER_VIEW, undated[0], "given_on"))
    return unknown(_MINOR, P4Reason.OPINION_MISSING, ask)


def _last_day(case: Case) -> date:
    end = day(case.project, "end_on")
    return case.as_of if end is None else min(end, case.as_of)
