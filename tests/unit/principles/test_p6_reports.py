"""Principle 6, papers: reports of a quarter, assessments of other agencies, the form, hidden costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts, RecordFacts, Transfer
from fieldapp.principles.finding import Finding, Status
from tests.builders import (
    a_contribution,
    a_happy_pump,
    a_record,
    also,
    beside,
    changed,
    facts_of,
    usd,
    without,
    xof,
)

Ask = Callable[..., Finding]


def outcome(found: Finding) -> tuple[str, str, str]:
    return found.status, found.severity, found.reason


def a_report(record_id: str, due_on: str | None, kind: str | None = "PROGRESS", **values: Any) -> RecordFacts:
    given = {"project": "project", "partner": "p1", "report_kind": kind, "due_on": due_on}
    return a_record("report_due", record_id, **(given | values))


def with_reports(*more: RecordFacts) -> ProjectFacts:
    """The pump, with a form of expenditure and a progress report due at the end of the quarter, and more."""
    silent = [one.id for one in a_happy_pump().of_kind("report_due")]
    due = a_report("face", "2025-06-30", "FACE"), a_report("progress", "2025-06-30")
    return also(without(a_happy_pump(), *silent), *due, *more)


def owing(*records: RecordFacts) -> ProjectFacts:
    """The pump, whose partner owes other reports in other projects."""
    return replace(with_reports(), elsewhere=records)


@pytest.mark.parametrize(
    ("more", "status", "reason"),
    [
        ([], "MET", "FEW_REPORTS"),
        ([a_report("r3", "2025-06-30")], "MET", "FEW_REPORTS"),
        ([a_report("r3", "2025-06-15")], "NOT_MET", "TOO_MANY_REPORTS"),
        ([a_report("r3", "2025-04-01")], "NOT_MET", "TOO_MANY_REPORTS"),
        ([a_report("r3", "2025-03-31")], "MET", "FEW_REPORTS"),
        ([a_report("r3", "2025-07-01")], "MET", "FEW_REPORTS"),
        ([a_report("r3", "2025-06-15", partner=None)], "NOT_MET", "TOO_MANY_REPORTS"),
        ([a_report("r3", "2025-06-15", partner="p9")], "MET", "FEW_REPORTS"),
        ([a_report("r3", "2025-06-15", "AD_HOC", ad_hoc_reason="Inondation")], "MET", "FEW_REPORTS"),
        ([a_report("r3", "2025-09-15", "AD_HOC")], "UNKNOWN", "AD_HOC_REASON_MISSING"),
        ([a_report("r3", "2025-05-11", "AD_HOC")], "NOT_MET", "TOO_MANY_REPORTS"),
        ([a_report("r3", "2025-03-10", "AD_HOC")], "NOT_MET", "AD_HOC_UNEXPLAINED"),
        ([a_report("r3", None, "AD_HOC", received_on="2025-03-10")], "NOT_MET", "AD_HOC_UNEXPLAINED"),
        ([a_report("r3", None)], "UNKNOWN", "REPORT_UNDATED"),
        ([a_report("r3", "30 June")], "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_a_partner_owes_few_reports_a_quarter(ask: Ask, more: list[RecordFacts], status: str, reason: str) -> None:
    assert outcome(ask(with_reports(*more), "6.1")) == (status, "MINOR", reason)


@pytest.mark.parametrize(
    ("report", "status"),
    [
        (a_report("x1", "2025-05-31", project="other"), Status.NOT_MET),
        (a_report("x1", "2025-06-30", project="other"), Status.MET),
        (a_report("x1", "2025-06-30", "FINAL", project="other"), Status.NOT_MET),
        (a_report("x1", "2025-05-31", project="other", partner="p9"), Status.MET),
        (a_record("cash_request", "x1", partner="p1"), Status.MET),
    ],
)
def test_reports_of_other_projects_count_and_the_same_report_once(
    ask: Ask, report: RecordFacts, status: Status
) -> None:
    assert ask(owing(report), "6.1").status is status


def test_too_many_reports_are_told_with_their_quarter(ask: Ask) -> None:
    found = ask(with_reports(a_report("r3", "2025-06-15")), "6.1")

    assert found.facts == {
        "reporter": "AMDE",
        "reports": 3,
        "reports_limit": 2,
        "quarter_from": "2025-04-01",
        "quarter_to": "2025-06-30",
    }


def test_reports_are_asked_for_where_something_moves(ask: Ask) -> None:
    silent = without(with_reports(), "face", "progress")

    assert outcome(ask(silent, "6.1")) == ("UNKNOWN", "MINOR", "REPORTS_NOT_PLANNED")
    assert outcome(ask(without(silent, "c1"), "6.1")) == ("NA", "MINOR", "NO_REPORTS_ASKED")


def an_assessment(**values: Any) -> ProjectFacts:
    given = {"partner": "p1", "rating_kind": "PSEA", "source_agency": "UNFPA", "rated_on": "2023-01-10"}
    return also(a_happy_pump(), a_record("risk_rating", "other", **(given | values)))


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({"reused": "YES"}, "MET", "ASSESSMENT_REUSED"),
        ({"reused": "NO", "not_reused_reason": "Autre région"}, "MET", "NOT_REUSED_EXPLAINED"),
        ({"not_reused_reason": "Autre région"}, "MET", "NOT_REUSED_EXPLAINED"),
        ({"reused": "NO"}, "NOT_MET", "NOT_REUSED"),
        ({}, "UNKNOWN", "REUSE_NOT_SAID"),
        ({"rated_on": None}, "UNKNOWN", "REUSE_NOT_SAID"),
        ({"source_agency": " Unicef "}, "NA", "NO_OTHER_ASSESSMENT"),
        ({"source_agency": None}, "NA", "NO_OTHER_ASSESSMENT"),
        ({"valid_until": "2025-05-09"}, "NA", "NO_OTHER_ASSESSMENT"),
        ({"valid_until": "2025-05-10"}, "UNKNOWN", "REUSE_NOT_SAID"),
        ({"valid_until": "2025-05-11"}, "UNKNOWN", "REUSE_NOT_SAID"),
        ({"rated_on": "2020-05-09"}, "NA", "NO_OTHER_ASSESSMENT"),
        ({"rated_on": "2020-05-10"}, "UNKNOWN", "REUSE_NOT_SAID"),
        ({"rated_on": "2020-05-11"}, "UNKNOWN", "REUSE_NOT_SAID"),
        ({"partner": "p9", "reused": "NO"}, "NA", "NO_OTHER_ASSESSMENT"),
        ({"reused": "PERHAPS"}, "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_what_another_agency_assessed_is_used_again(ask: Ask, values: dict[str, Any], status: str, reason: str) -> None:
    assert outcome(ask(an_assessment(**values), "6.2")) == (status, "MINOR", reason)


def a_full_document(amount: dict[str, Any] | None, ceiling: dict[str, Any] | None = None, **spd: Any) -> ProjectFacts:
    facts = changed(a_happy_pump(), "spd", instrument="PD", ceiling=ceiling, **spd)
    return changed(facts, "c1", amount=amount)


@pytest.mark.parametrize(
    ("facts", "status", "reason"),
    [
        (a_happy_pump(), "MET", "FORM_LIGHT"),
        (a_full_document(usd(99_999)), "NOT_MET", "FULL_FORM_FOR_SMALL"),
        (a_full_document(usd(100_000)), "MET", "FORM_LIGHT"),
        (a_full_document(usd(100_001)), "MET", "FORM_LIGHT"),
        (a_full_document(usd(15_500), usd(99_999)), "NOT_MET", "FULL_FORM_FOR_SMALL"),
        (a_full_document(usd(15_500), usd(100_000)), "MET", "FORM_LIGHT"),
        (a_full_document(usd(15_500), xof(5_000_000)), "UNKNOWN", "FULL_FORM_UNSURE"),
        (a_full_document(None), "UNKNOWN", "FULL_FORM_UNSURE"),
        (a_full_document(usd(150_000), humanitarian="YES"), "NOT_MET", "FULL_FORM_HUMANITARIAN"),
        (a_full_document({"minor": -1}), "UNKNOWN", "NOT_UNDERSTOOD"),
        (changed(a_happy_pump(), "spd", instrument="PCA"), "MET", "FORM_LIGHT"),
    ],
)
def test_small_work_has_a_light_form(ask: Ask, facts: ProjectFacts, status: str, reason: str) -> None:
    assert outcome(ask(facts, "6.6")) == (status, "MINOR", reason)


def test_an_amendment_can_make_it_large(ask: Ask) -> None:
    more = a_record("amendment", "am", agreement="spd", new_ceiling=usd(120_000))

    assert ask(also(a_full_document(usd(15_500), usd(60_000)), more), "6.6").status is Status.MET


def test_pieces_of_large_work_are_not_small(ask: Ask) -> None:
    """S7: a full document is right although this piece alone is small."""
    others = [Transfer("p1", project, "spd2", "SPD", usd(38_000), "", "2025-01-10") for project in ("x", "y")]

    assert ask(beside(a_full_document(usd(41_000)), others), "6.6").status is Status.MET


def test_without_any_form_there_is_nothing_to_lighten(ask: Ask) -> None:
    found = ask(facts_of(changed(a_happy_pump(), "project", agreement=None).project), "6.6")

    assert outcome(found) == ("NA", "MINOR", "NO_FORM_YET")


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({}, "MET", "NO_HIDDEN_COSTS"),
        ({"hidden_costs": None}, "UNKNOWN", "HIDDEN_COSTS_NOT_SAID"),
        ({"hidden_costs": ["TRAVEL"]}, "UNKNOWN", "COMPENSATION_NOT_SAID"),
        ({"hidden_costs": ["TRAVEL"], "hidden_costs_compensated": "YES"}, "MET", "NO_HIDDEN_COSTS"),
        ({"hidden_costs": ["TRAVEL"], "hidden_costs_compensated": "NO"}, "NOT_MET", "HIDDEN_COSTS_BORNE"),
        ({"hidden_costs": ["PREFINANCING"], "hidden_costs_compensated": "NO"}, "NOT_MET", "HIDDEN_COSTS_BORNE"),
        ({"hidden_costs": ["NONE", "BANK_FEES"], "hidden_costs_compensated": "NO"}, "NOT_MET", "HIDDEN_COSTS_BORNE"),
        ({"documents_in_their_language": None}, "UNKNOWN", "LANGUAGE_NOT_SAID"),
        ({"documents_in_their_language": "NO"}, "NOT_MET", "LANGUAGE_NOT_READ"),
        ({"hidden_costs": ["?"]}, "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_the_partner_bears_no_hidden_costs(ask: Ask, values: dict[str, Any], status: str, reason: str) -> None:
    assert outcome(ask(changed(a_happy_pump(), "project", **values), "6.7")) == (status, "MINOR", reason)


@pytest.mark.parametrize(
    ("costs", "compensated", "told"),
    [
        (["PREFINANCING"], "NO", ("NOT_MET", "MAJOR", "HIDDEN_COSTS_BORNE")),
        (["PREFINANCING"], None, ("UNKNOWN", "MAJOR", "COMPENSATION_NOT_SAID")),
        (["PREFINANCING"], "YES", ("MET", "MINOR", "NO_HIDDEN_COSTS")),
        (["TRAVEL"], "NO", ("NOT_MET", "MINOR", "HIDDEN_COSTS_BORNE")),
    ],
)
def test_money_that_an_association_advances_weighs_more(
    ask: Ask, costs: list[str], compensated: str | None, told: tuple[str, str, str]
) -> None:
    facts = changed(a_happy_pump(), "p1", partner_type="CSO_CBO")
    facts = changed(facts, "project", hidden_costs=costs, hidden_costs_compensated=compensated)

    assert outcome(ask(facts, "6.7")) == told


def test_an_association_that_is_reimbursed_advances_money(ask: Ask) -> None:
    facts = changed(a_happy_pump(), "p1", partner_type="CSO_CBO")
    found = ask(also(facts, a_contribution("c9", "CASH", "PLANNED", modality="REIMBURSEMENT")), "6.7")

    assert outcome(found) == ("UNKNOWN", "MAJOR", "COMPENSATION_NOT_SAID")
    assert found.remedies == ("PAY_HIDDEN_COSTS", "PAY_IN_ADVANCE")


@pytest.mark.parametrize(("as_of", "status"), [("2025-06-30", "NOT_MET"), ("2025-07-01", "MET")])
def test_a_quarter_that_is_over_is_not_held_against_anybody(ask: Ask, as_of: str, status: str) -> None:
    facts = with_reports(a_report("r3", "2025-06-15"))

    assert ask(facts, "6.1", as_of=date.fromisoformat(as_of)).status == status
