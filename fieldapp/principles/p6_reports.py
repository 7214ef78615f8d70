"""Principle 6, papers asked of a partner: few reports, and no assessment that another agency has made already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from fieldapp.principles.answers import Answer, add, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p5_givers import name_of
from fieldapp.principles.p6_reasons import P6Reason, P6Remedy
from fieldapp.principles.p7_movements import readable
from fieldapp.principles.p7_sums import months_later
from fieldapp.principles.reading import code, day, text, yes
from fieldapp.records.codes_work import ReportKind
from fieldapp.reference.limits import LimitName
from fieldapp.reference.thresholds import ThresholdName

_MINOR: Final = Severity.MINOR
_QUARTER: Final = 3  # months
_YEAR: Final = 12  # months
_FEW: Final = met(P6Reason.FEW_REPORTS)


class _Quarter(NamedTuple):
    """A partner and the first day of a calendar quarter."""

    partner: str
    first: date


def few_reports(case: Case) -> Answer:
    """6.1: from this quarter on, a partner owes no more reports a quarter than the office allows, in all projects.

    Reports of one kind due on one day count once; an ad-hoc report with a reason does not count.
    """
    own = case.of_kind("report_due")
    if not own:
        if not case.once(readable):
            return not_applicable(P6Reason.NO_REPORTS_ASKED)
        return unknown(_MINOR, P6Reason.REPORTS_NOT_PLANNED, add(P6Remedy.PLAN_REPORTS, "report_due", "due_on"))
    asked = [_asked(case, one) for one in own]
    return worst([*asked, *_crowded(case, own)])


def assessments_reused(case: Case) -> Answer:
    """6.2: what another agency has assessed, and still holds, is used again, or it is said why not."""
    found = [(partner, one) for partner in case.partners for one in case.under(partner, "risk_rating", "partner")]
    others = [(partner, one) for partner, one in found if _is_of_another_agency(case, one)]
    if not others:
        return not_applicable(P6Reason.NO_OTHER_ASSESSMENT)
    return worst([_reused(partner, one) for partner, one in others])


def _asked(case: Case, report: RecordFacts) -> Answer:
    due, received = day(report, "due_on"), day(report, "received_on")
    is_ad_hoc = code(report, "report_kind", ReportKind) is ReportKind.AD_HOC
    facts = {"report": report.reference or report.id}
    if is_ad_hoc and not text(report, "ad_hoc_reason"):
        explain = at(P6Remedy.EXPLAIN_AD_HOC, report, "ad_hoc_reason")
        drop = at(P6Remedy.DROP_REPORT, report)
        if received is not None or (due is not None and due <= case.as_of):
            return not_met(_MINOR, P6Reason.AD_HOC_UNEXPLAINED, explain, **facts)
        return unknown(_MINOR, P6Reason.AD_HOC_REASON_MISSING, explain, drop, **facts)
    if due is None:
        return unknown(_MINOR, P6Reason.REPORT_UNDATED, at(P6Remedy.ENTER_DUE_DAY, report, "due_on"), **facts)
    return _FEW


def _crowded(case: Case, own: Iterable[RecordFacts]) -> list[Answer]:
    """The quarters in which a partner owes too many reports, this project's among them."""
    limit = case.rules.office_limit(LimitName.REPORTS_PER_QUARTER, case.as_of)
    if limit is None:
        return []
    now = _first_of_quarter(case.as_of)
    last: dict[_Quarter, RecordFacts] = {}
    counted: dict[_Quarter, set[tuple[str, date]]] = {}
    for one in own:
        for quarter, report in _counting(case, one, now):
            last[quarter] = one
            counted.setdefault(quarter, set()).add(report)
    for one in case.elsewhere if counted else ():
        for quarter, report in _counting(case, one, now) if one.kind == "report_due" else ():
            counted.get(quarter, set()).add(report)
    return [
        _too_many(case, quarter, last[quarter], count=len(found), limit=limit)
        for quarter, found in counted.items()
        if len(found) > limit
    ]


def _counting(case: Case, report: RecordFacts, now: date) -> Iterator[tuple[_Quarter, tuple[str, date]]]:
    """Where and as what a report counts; nowhere if it is past, undated or asked for with a reason."""
    due = day(report, "due_on")
    kind = code(report, "report_kind", ReportKind)
    is_explained = kind is ReportKind.AD_HOC and bool(text(report, "ad_hoc_reason"))
    if due is not None and due >= now and not is_explained:
        partner = text(report, "partner") or _main_partner(case)
        yield _Quarter(partner, _first_of_quarter(due)), (kind or "", due)


def _main_partner(case: Case) -> str:
    """The partner of the project's agreement: it owes what names nobody."""
    agreement = case.find(text(case.project, "agreement"), "agreement")
    return text(agreement, "partner") if agreement is not None else ""


def _first_of_quarter(on: date) -> date:
    return date(on.year, on.month - (on.month - 1) % _QUARTER, 1)


def _too_many(case: Case, quarter: _Quarter, report: RecordFacts, *, count: int, limit: int) -> Answer:
    partner = case.find(quarter.partner, "partner")
    until = months_later(quarter.first, _QUARTER) - timedelta(days=1)
    facts: dict[str, str | int] = {
        "reporter": name_of(partner) if partner else "",
        "reports": count,
        "reports_limit": limit,
        "quarter_from": quarter.first.isoformat(),
        "quarter_to": until.isoformat(),
    }
    merge = at(P6Remedy.MERGE_REPORTS, report, "due_on")
    return not_met(_MINOR, P6Reason.TOO_MANY_REPORTS, merge, at(P6Remedy.DROP_REPORT, report), **facts)


def _is_of_another_agency(case: Case, rating: RecordFacts) -> bool:
    """Whether somebody else made it and it holds on the day of the check; without any day it may well hold."""
    agency = text(rating, "source_agency")
    if not agency or agency.casefold() == "unicef":
        return False
    until, rated_on = day(rating, "valid_until"), day(rating, "rated_on")
    years = case.rules.number(ThresholdName.ASSESSMENT_VALID_YEARS, case.as_of)
    if until is None and rated_on is not None and years is not None:
        until = months_later(rated_on, years * _YEAR)
    return until is None or until >= case.as_of


def _reused(partner: RecordFacts, rating: RecordFacts) -> Answer:
    reused = yes(rating, "reused")
    facts = {"partner": name_of(partner), "agency": text(rating, "source_agency")}
    if reused:
        return met(P6Reason.ASSESSMENT_REUSED, **facts)
    if text(rating, "not_reused_reason"):
        return met(P6Reason.NOT_REUSED_EXPLAINED, **facts)
    use = at(P6Remedy.REUSE_ASSESSMENT, rating, "reused")
    explain = at(P6Remedy.EXPLAIN_NEW_ASSESSMENT, rating, "not_reused_reason")
    if reused is None:
        return unknown(_MINOR, P6Reason.REUSE_NOT_SAID, use, explain, **facts)
    return not_met(_MINOR, P6Reason.NOT_REUSED, explain, use, **facts)
