"""Principle 4, openness: who was told, which risks and gains are written, who accounts to whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fieldapp.principles.check import check
from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.finding import Finding, Principle, Status, Target, Verdict
from fieldapp.principles.rules import Rules
from tests.builders import a_contribution, a_happy_pump, a_record, also, beside, changed, usd, without
from tests.unit.principles.test_p7_amounts import elsewhere

Ask = Callable[..., Finding]


def project(**values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), "project", **values)


def told(found: Finding) -> tuple[str, str, str]:
    return (found.status, found.severity, found.reason)


def test_s1_the_sound_pump_passes_principle_four(rules: Rules) -> None:
    report = check(a_happy_pump(), rules, date(2025, 5, 10))

    assert report.verdicts[Principle.P4] is Verdict.PASS
    assert {one.status for one in report.findings if one.principle is Principle.P4} <= {Status.MET, Status.NA}


@pytest.mark.parametrize(
    ("values", "status", "severity", "reason"),
    [
        ({}, "MET", "MAJOR", "EVERYBODY_TOLD"),
        ({"community_informed_by": "NOTICE"}, "MET", "MAJOR", "EVERYBODY_TOLD"),
        ({"community_informed_by": "RADIO"}, "MET", "MAJOR", "EVERYBODY_TOLD"),
        ({"community_informed_by": "OTHER"}, "UNKNOWN", "MAJOR", "COMMUNITY_TOLD_HOW"),
        ({"community_informed_by": None}, "UNKNOWN", "MAJOR", "COMMUNITY_TOLD_HOW"),
        ({"community_informed_on": None}, "UNKNOWN", "MAJOR", "COMMUNITY_TOLD_WHEN"),
        ({"community_informed_on": "2025-05-10"}, "MET", "MAJOR", "EVERYBODY_TOLD"),
        ({"community_informed_on": "2025-05-11"}, "UNKNOWN", "MAJOR", "TOLD_IN_FUTURE"),
        ({"community_informed_on": "2025-05-02", "end_on": "2025-05-01"}, "NOT_MET", "MAJOR", "TOLD_AFTER_END"),
        ({"community_informed_on": "2025-05-01", "end_on": "2025-05-01"}, "MET", "MAJOR", "EVERYBODY_TOLD"),
        ({"informed_in_language": None}, "UNKNOWN", "MINOR", "TOLD_IN_WHICH_LANGUAGE"),
        ({"partner_informed_on": None}, "UNKNOWN", "MAJOR", "PARTNER_TOLD_WHEN"),
        ({"partner_informed_on": "2025-05-11"}, "UNKNOWN", "MAJOR", "TOLD_IN_FUTURE"),
        ({"partner_informed_on": "2025-05-02", "end_on": "2025-05-01"}, "NOT_MET", "MAJOR", "TOLD_AFTER_END"),
        ({"partner_informed_on": "le 20"}, "UNKNOWN", "MAJOR", "NOT_UNDERSTOOD"),
    ],
)
def test_partner_and_community_know_the_aims(
    ask: Ask, values: dict[str, Any], status: str, *, severity: str, reason: str
) -> None:
    assert told(ask(project(**values), "4.1")) == (status, severity, reason)


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({}, "MET", "NOTHING_WITHHELD"),
        ({"information_withheld": None}, "UNKNOWN", "WITHHOLDING_NOT_SAID"),
        ({"information_withheld": "YES"}, "NOT_MET", "WITHHELD_UNEXPLAINED"),
        ({"information_withheld": "YES", "withheld_reason": "Menaces"}, "UNKNOWN", "APPROVER_MISSING"),
        (
            {"information_withheld": "YES", "withheld_reason": "Menaces", "withheld_approver": "Chef de bureau"},
            "MET",
            "WITHHELD_FOR_SAFETY",
        ),
    ],
)
def test_what_is_kept_back_has_a_reason_and_an_approver(
    ask: Ask, values: dict[str, Any], status: str, reason: str
) -> None:
    assert told(ask(project(**values), "4.6")) == (status, "MINOR", reason)


def a_risk(record_id: str = "more", **values: Any) -> RecordFacts:
    given = {"project": "project", "risk_type": "OPERATIONAL", "owner": "PARTNER", "mitigation": "Pièces sur place."}
    return a_record("risk", record_id, **(given | values))


OURS_ONLY = without(a_happy_pump(), "risk-theirs")
SOYE = {"scheme": "COD-AB", "edition": "2015", "code": "ML050107001", "name": "Soye"}
KAYES = {"scheme": "COD-AB", "edition": "2015", "code": "ML010101001", "name": "Ailleurs"}
CALM = changed(a_happy_pump(), "risk-theirs", risk_type="OPERATIONAL")


def at_site(site: Any, security_level: str | None = None) -> ProjectFacts:
    level = a_record("visibility", "seen", project="project", security_level=security_level)
    return also(changed(CALM, "project", site=site), level)


@pytest.mark.parametrize(
    ("facts", "status", "reason"),
    [
        (a_happy_pump(), "MET", "RISKS_SHARED"),
        (also(OURS_ONLY, a_risk(owner="COMMUNITY", risk_type="SECURITY")), "MET", "RISKS_SHARED"),
        (also(OURS_ONLY, a_risk(owner="GOVERNMENT", risk_type="SECURITY")), "MET", "RISKS_SHARED"),
        (without(OURS_ONLY, "risk-ours"), "UNKNOWN", "NO_RISK"),
        (without(a_happy_pump(), "risk-ours"), "UNKNOWN", "RISK_OF_SIDE_MISSING"),
        (also(without(a_happy_pump(), "risk-ours"), a_risk()), "NOT_MET", "RISKS_ON_ONE_SIDE"),
        (also(without(a_happy_pump(), "risk-ours"), a_risk(owner="OTHER")), "NOT_MET", "RISKS_ON_ONE_SIDE"),
        (also(without(a_happy_pump(), "risk-ours"), a_risk(owner=None)), "UNKNOWN", "RISK_INCOMPLETE"),
        (changed(a_happy_pump(), "risk-ours", mitigation=None), "UNKNOWN", "RISK_INCOMPLETE"),
        (changed(a_happy_pump(), "risk-ours", risk_type=None), "UNKNOWN", "RISK_INCOMPLETE"),
        (changed(a_happy_pump(), "risk-ours", owner="?"), "UNKNOWN", "NOT_UNDERSTOOD"),
        (also(a_happy_pump(), a_risk(owner=None)), "MET", "RISKS_SHARED"),
        (at_site(SOYE), "UNKNOWN", "SECURITY_RISK_MISSING"),
        (also(at_site(SOYE), a_risk(risk_type="SECURITY")), "MET", "RISKS_SHARED"),
        (at_site(KAYES), "MET", "RISKS_SHARED"),
        (at_site(KAYES, "SUBSTANTIAL"), "UNKNOWN", "SECURITY_RISK_MISSING"),
        (at_site(KAYES, "HIGH"), "UNKNOWN", "SECURITY_RISK_MISSING"),
        (at_site("Soye"), "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_each_side_answers_for_a_risk_and_insecure_places_ask_for_security(
    ask: Ask, facts: ProjectFacts, status: str, reason: str
) -> None:
    shown = [one for one in facts.records if one.id != "v1"]  # what principle 5 says of security is not the point here

    assert told(ask(ProjectFacts(facts.project, tuple(shown)), "4.3")) == (status, "MINOR", reason)


@pytest.mark.parametrize(("dollars", "severity"), [(84_499, "MINOR"), (84_500, "MINOR"), (84_501, "MAJOR")])
def test_risks_weigh_more_above_100_000_dollars_over_all_open_projects(ask: Ask, dollars: int, severity: str) -> None:
    facts = beside(without(OURS_ONLY, "risk-ours"), [elsewhere(dollars, "2025-03-01")])

    assert ask(facts, "4.3").severity == severity


def test_a_risk_tells_what_it_still_lacks(ask: Ask) -> None:
    found = ask(changed(a_happy_pump(), "risk-ours", mitigation=None, owner=None), "4.3")

    assert found.targets == (Target("risk-ours", "risk", "owner"), Target("risk-ours", "risk", "mitigation"))


def a_company(role: dict[str, Any] | None = None, kind: str = "CORP", **gift: Any) -> ProjectFacts:
    return also(
        a_happy_pump(),
        a_record("partner", "p2", legal_name="Source Claire", partner_type=kind),
        a_record("project_partner", "pp2", project="project", partner="p2", role="FUNDER", **(role or {})),
        a_contribution("c9", "CASH", "PLANNED", giver="PARTNER", receiver="UNICEF", giver_partner="p2", **gift),
    )


GAINS = {"benefit": "Être connue", "commercial_benefit": "Ventes d’eau en bouteille à Mopti"}


@pytest.mark.parametrize(
    ("facts", "status", "severity", "reason"),
    [
        (a_happy_pump(), "MET", "MINOR", "BENEFITS_STATED"),
        (changed(a_happy_pump(), "pp1", benefit=None), "UNKNOWN", "MINOR", "GAIN_MISSING"),
        (without(a_happy_pump(), "pp1"), "UNKNOWN", "MINOR", "GAIN_MISSING"),
        (project(unicef_benefit=None), "UNKNOWN", "MINOR", "GAIN_OF_SIDE_MISSING"),
        (project(community_benefit=None), "UNKNOWN", "MINOR", "GAIN_OF_SIDE_MISSING"),
        (a_company(GAINS), "MET", "MINOR", "BENEFITS_STATED"),
        (a_company({"benefit": "Être connue"}), "UNKNOWN", "MAJOR", "COMMERCIAL_GAIN_MISSING"),
        (a_company(), "UNKNOWN", "MAJOR", "GAIN_MISSING"),
        (a_company(conditions=["EXCLUSIVITY", "SITE_CHOICE"]), "NOT_MET", "MAJOR", "GAIN_UNDISCLOSED"),
        (a_company(conditions=["NONE"]), "UNKNOWN", "MAJOR", "GAIN_MISSING"),
        (a_company(GAINS, conditions=["BRANDING"]), "MET", "MINOR", "BENEFITS_STATED"),
        (a_company(kind="MEDIA"), "UNKNOWN", "MAJOR", "GAIN_MISSING"),
        (a_company({"benefit": "Plus d’auditeurs"}, kind="MEDIA"), "MET", "MINOR", "BENEFITS_STATED"),
        (a_company(kind="FOUND"), "UNKNOWN", "MINOR", "GAIN_MISSING"),
    ],
)
def test_what_each_side_gains_is_stated_and_a_companys_sales_too(
    ask: Ask, facts: ProjectFacts, status: str, severity: str, reason: str
) -> None:
    assert told(ask(facts, "4.4")) == (status, severity, reason)


def test_without_partners_there_is_nobody_to_gain_yet(ask: Ask) -> None:
    facts = without(a_happy_pump(), "pp1", "p1")

    assert ask(facts, "4.4").reason == "NOBODY_TO_GAIN"


def owing(due_on: str | None, received_on: str | None = None) -> ProjectFacts:
    late = a_record(
        "report_due", "a-late", project="project", report_kind="FINAL", due_on=due_on, received_on=received_on
    )
    return also(a_happy_pump(), late)


def asked(*days: str | None, start: str | None = "2023-05-10", end: str | None = None) -> ProjectFacts:
    facts = without(project(start_on=start, end_on=end), *[one.id for one in a_happy_pump().of_kind("partner_view")])
    views = (a_record("partner_view", f"pv{n}", given_on=on, overall="GOOD") for n, on in enumerate(days))
    return also(facts, *views)


@pytest.mark.parametrize(
    ("facts", "status", "reason"),
    [
        (a_happy_pump(), "MET", "ACCOUNTS_BOTH_WAYS"),
        (owing("2025-04-11"), "MET", "ACCOUNTS_BOTH_WAYS"),
        (owing("2025-04-10"), "MET", "ACCOUNTS_BOTH_WAYS"),
        (owing("2025-04-09"), "NOT_MET", "REPORT_OVERDUE"),
        (owing("2025-04-09", "2025-05-10"), "MET", "ACCOUNTS_BOTH_WAYS"),
        (owing("2025-04-09", "2025-05-11"), "NOT_MET", "REPORT_OVERDUE"),
        (owing(None), "UNKNOWN", "REPORT_DUE_WHEN"),
        (owing(None, "2025-05-01"), "MET", "ACCOUNTS_BOTH_WAYS"),
        (owing("bientôt"), "UNKNOWN", "NOT_UNDERSTOOD"),
        (asked(start="2024-05-11"), "MET", "ACCOUNTS_BOTH_WAYS"),
        (asked(start="2024-05-10"), "MET", "ACCOUNTS_BOTH_WAYS"),
        (asked(start="2024-05-09"), "UNKNOWN", "OPINION_MISSING"),
        (asked("2024-05-10"), "MET", "ACCOUNTS_BOTH_WAYS"),
        (asked("2024-05-09"), "NOT_MET", "OPINION_OLD"),
        (asked("2024-05-09", "2025-01-01"), "MET", "ACCOUNTS_BOTH_WAYS"),
        (asked("2024-05-09", "2025-06-01"), "NOT_MET", "OPINION_OLD"),
        (asked(None), "UNKNOWN", "OPINION_UNDATED"),
        (asked(None, start=None), "UNKNOWN", "OPINION_UNDATED"),
        (asked(start=None), "UNKNOWN", "START_MISSING"),
        (asked("2025-01-01", start=None), "MET", "ACCOUNTS_BOTH_WAYS"),
        (asked(start="2025-06-01"), "MET", "ACCOUNTS_BOTH_WAYS"),
        (asked("2024-01-01", end="2024-12-31"), "MET", "ACCOUNTS_BOTH_WAYS"),
    ],
)
def test_reports_come_and_the_partner_is_asked_every_year(
    ask: Ask, facts: ProjectFacts, status: str, reason: str
) -> None:
    assert told(ask(facts, "4.7")) == (status, "MINOR", reason)


def test_a_late_report_tells_how_late(ask: Ask) -> None:
    assert ask(owing("2025-04-01"), "4.7").facts["late"] == 39


def test_s2_a_company_that_asks_for_much_and_says_nothing_calls_for_attention(rules: Rules) -> None:
    facts = a_company(conditions=["EXCLUSIVITY", "SITE_CHOICE", "MEDIA_RIGHTS"], amount=usd(0))
    report = check(facts, rules, date(2025, 5, 10))
    unmet = [one.criterion for one in report.findings if one.principle is Principle.P4 and one.status != "MET"]

    assert (report.verdicts[Principle.P4], unmet) == (Verdict.ATTENTION, ["4.4"])
