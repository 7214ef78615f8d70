"""The acceptance scenarios as far as principle 5 goes, with facts in hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fieldapp.principles.check import Report, check
from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import Finding, Principle, Status, Verdict
from fieldapp.principles.rules import Rules
from tests.builders import (
    a_contribution,
    a_happy_pump,
    a_record,
    also,
    an_agreement,
    changed,
    signed,
    without,
)

JUNE = date(2025, 6, 1)
OTHERS = ("5.2", "5.5", "5.6", "5.7")


def answer(report: Report, criterion: str) -> Finding:
    found = report.find(criterion)
    assert found is not None
    return found


def a_company_offers(sectors: list[str], **gift: Any) -> ProjectFacts:
    """A subsidiary of a group of companies, with a gift of 45,000 EUR to UNICEF for the pump."""
    given = {"giver": "PARTNER", "giver_partner": "claire", "receiver": "UNICEF", "receiver_partner": None}
    euros = {"minor": 4_500_000, "currency": "EUR"}
    return also(
        a_happy_pump(),
        a_record(
            "partner", "claire", legal_name="Source Claire SAS", partner_type="CORP", parent="eaux", country_iso2="FR"
        ),
        a_record("partner", "eaux", legal_name="Grandes Eaux SA", partner_type="CORP"),
        a_record("project_partner", "pp2", project="project", partner="claire", role="FUNDER"),
        a_record("exclusion_check", "x1", partner="claire", checked_on="2025-05-20", covers=["COMPANY"]),
        a_record(
            "exclusion_check",
            "x2",
            partner="eaux",
            checked_on="2025-05-20",
            covers=["COMPANY", "GROUP"],
            company_sectors=sectors,
        ),
        a_contribution("gift", "CASH", "PLEDGED", amount=euros, **{**given, **gift}),
    )


def s2() -> ProjectFacts:
    """The brand and a slogan on the pump, photo exclusivity, choice of the village; the group sells infant formula."""
    facts = a_company_offers(["BMS"], conditions=["BRANDING", "EXCLUSIVITY", "SITE_CHOICE"])
    return changed(
        facts, "v1", choice="LOGO", product_message="YES", permission_reference=None, permission_on=None, wording=None
    )


def s2b(country: str = "FR") -> ProjectFacts:
    """A neutral plaque with written permission under a signed agreement, no other strings."""
    facts = a_company_offers([], conditions=["NONE"], agreement="corpa")
    corpa = an_agreement("corpa", "CORPA", partner="claire", covers=["CASH", "NAME_LOGO"], state="IN_FORCE")
    plaque = changed(facts, "v1", permission_reference=None, permission_agreement="corpa")
    return changed(also(plaque, corpa, *signed("corpa", "2025-01-20", sha256="c" * 64)), "claire", country_iso2=country)


def test_s2_a_company_with_strings_a_slogan_and_infant_formula_fails(rules: Rules) -> None:
    report = check(s2(), rules, JUNE)

    assert report.verdicts[Principle.P5] is Verdict.FAIL
    assert [answer(report, one).status for one in OTHERS] == ["MET", "MET", "NA", "MET"]


@pytest.mark.parametrize(
    ("criterion", "status", "severity", "reason"),
    [
        ("5.1", "REFER", "BLOCKER", "EXCLUSION_GROUP_REFERRED"),
        ("5.3", "NOT_MET", "BLOCKER", "STRINGS_STEER"),
        ("5.4", "NOT_MET", "MAJOR", "PRODUCT_PRAISED"),
        ("5.8", "REFER", "MAJOR", "ORIGIN_RULE"),
    ],
)
def test_s2_says_of_each_what_is_wrong(rules: Rules, criterion: str, status: str, severity: str, reason: str) -> None:
    found = answer(check(s2(), rules, JUNE), criterion)

    assert (found.status, found.severity, found.reason) == (status, severity, reason)


def test_s2_shows_the_way_out(rules: Rules) -> None:
    report = check(s2(), rules, JUNE)
    remedies = {remedy for one in ("5.1", "5.3", "5.4", "5.8") for remedy in answer(report, one).remedies}

    assert {
        "ACCEPT_NOTHING",
        "SEND_PROSPECT_NOTE",
        "CHOOSE_SITE_BY_NEED",
        "USE_NEUTRAL_PLAQUE",
        "GET_PERMISSION",
        "HOLD_AND_ASK_LEGAL",
    } <= remedies


def test_s2b_only_the_origin_is_referred(rules: Rules) -> None:
    report = check(s2b(), rules, JUNE)
    open_ones = [one.criterion for one in report.findings if one.criterion[0] == "5" and one.status is not Status.MET]

    assert report.verdicts[Principle.P5] is Verdict.REFER
    assert open_ones == ["5.6", "5.8"]
    assert answer(report, "5.6").status is Status.NA


def test_s2c_from_a_country_without_a_rule_it_passes(rules: Rules) -> None:
    assert check(s2b("CH"), rules, JUNE).verdicts[Principle.P5] is Verdict.PASS


def a_jingle(**values: Any) -> ProjectFacts:
    """S4: programmes on the radio with the logo's jingle, no written terms."""
    facts = changed(a_happy_pump(), "project", project_kind="MEDIA")
    return changed(facts, "v1", permission_reference=None, permission_on=None, choice=None, **values)


def test_s4_the_logo_in_a_jingle_asks_for_attention(rules: Rules) -> None:
    report = check(a_jingle(), rules, date(2025, 4, 12))

    assert (answer(report, "5.4").status, answer(report, "5.4").severity) == ("UNKNOWN", "MAJOR")
    assert report.verdicts[Principle.P5] is Verdict.ATTENTION


def test_s4_children_who_are_recorded_need_consent(rules: Rules) -> None:
    recording = a_record("evidence", "rec", of="project", evidence_type="OTHER", shows_children="YES")
    found = answer(check(also(a_jingle(), recording), rules, date(2025, 4, 12)), "5.6")

    assert (found.status, found.severity) == ("UNKNOWN", "MAJOR")


def test_s6_a_survey_in_displacement_sites_asks_whether_names_are_kept_apart(rules: Rules) -> None:
    displaced = a_record("target_group", "idp", project="project", vulnerability="IDP")
    survey = changed(a_happy_pump(), "project", project_kind="RESEARCH", identities_protected=None)
    found = answer(check(also(survey, displaced), rules, date(2025, 5, 10)), "5.6")

    assert (found.status, found.severity, found.remedies) == ("UNKNOWN", "MAJOR", ("REMOVE_NAMES",))


def test_s11_no_logo_for_safety_is_a_good_decision(rules: Rules) -> None:
    unseen = {"choice": "NOTHING", "name_used": "NO", "decision_reason": "Aucun logo pour la sécurité des familles"}
    facts = changed(changed(a_happy_pump(), "v1", **unseen, security_level="HIGH"), "project", humanitarian="YES")

    assert answer(check(facts, rules, date(2025, 5, 10)), "5.5").status is Status.MET


def test_nothing_said_is_never_a_failure(rules: Rules) -> None:
    silent = {
        "officer_interest": None,
        "partner_interest": None,
        "identities_protected": None,
        "political_presence": None,
        "armed_actors": None,
    }
    report = check(changed(without(a_happy_pump(), "v1"), "project", **silent), rules, date(2025, 5, 10))

    assert {one.status for one in report.findings if one.criterion[0] == "5"} == {
        Status.UNKNOWN,
        Status.MET,
        Status.NA,
    }
    assert report.verdicts[Principle.P5] is Verdict.ATTENTION
