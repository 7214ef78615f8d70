"""Principle 5, who gives: the exclusion screen of private givers and the origin of what they give."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.finding import Finding, Status, Target
from tests.builders import a_contribution, a_happy_pump, a_record, also, changed, in_conflict, without

Ask = Callable[..., Finding]


def a_company(partner_type: str = "CORP", **values: Any) -> RecordFacts:
    return a_record("partner", "corp", **{"legal_name": "Source Claire SAS", "partner_type": partner_type, **values})


def a_gift(**values: Any) -> RecordFacts:
    given = {"giver": "PARTNER", "giver_partner": "corp", "receiver": "UNICEF", "receiver_partner": None}
    state = values.pop("state", "PLEDGED")
    return a_contribution("gift", "CASH", state, **{**given, "conditions": ["NONE"], **values})


def a_look(record_id: str = "look", partner: str = "corp", **values: Any) -> RecordFacts:
    given = {"partner": partner, "checked_on": "2025-04-01", "covers": ["COMPANY", "GROUP"]}
    return a_record("exclusion_check", record_id, **(given | values))


def the_group(**values: Any) -> RecordFacts:
    return a_record("partner", "group", legal_name="Grandes Eaux", partner_type="CORP", **values)


def with_a_gift(*records: RecordFacts) -> ProjectFacts:
    return also(a_happy_pump(), a_company(), a_gift(), *records)


def outcome(found: Finding) -> tuple[str, str, str]:
    return found.status, found.severity, found.reason


@pytest.mark.parametrize(
    ("look", "status", "reason"),
    [
        (None, "UNKNOWN", "EXCLUSION_NOT_CHECKED"),
        ({}, "MET", "EXCLUSION_CLEAR"),
        ({"covers": ["COMPANY"]}, "MET", "EXCLUSION_CLEAR"),
        ({"covers": ["GROUP"]}, "UNKNOWN", "EXCLUSION_SCOPE_MISSING"),
        ({"covers": None}, "UNKNOWN", "EXCLUSION_SCOPE_MISSING"),
        ({"checked_on": None}, "MET", "EXCLUSION_CLEAR"),
        ({"company_sectors": ["ARMS"]}, "NOT_MET", "EXCLUSION_HIT"),
        ({"company_sectors": ["ARMS"], "covers": None}, "NOT_MET", "EXCLUSION_HIT"),
        ({"company_sectors": ["ARMS"], "revenue_share": "0"}, "NOT_MET", "EXCLUSION_HIT"),
        ({"company_sectors": ["TOBACCO"]}, "UNKNOWN", "REVENUE_SHARE_MISSING"),
        ({"company_sectors": ["TOBACCO"], "revenue_share": "9.9"}, "MET", "EXCLUSION_CLEAR"),
        ({"company_sectors": ["TOBACCO"], "revenue_share": "10"}, "MET", "EXCLUSION_CLEAR"),
        ({"company_sectors": ["TOBACCO"], "revenue_share": "10.1"}, "NOT_MET", "EXCLUSION_HIT"),
        ({"company_sectors": ["TOBACCO", "ARMS"], "revenue_share": "1"}, "NOT_MET", "EXCLUSION_HIT"),
        ({"company_sectors": ["TOBACCO", "ARMS"]}, "NOT_MET", "EXCLUSION_HIT"),
        ({"company_sectors": ["BMS"]}, "REFER", "EXCLUSION_REFERRED"),
        ({"company_sectors": ["BMS", "ARMS"]}, "NOT_MET", "EXCLUSION_HIT"),
        ({"group_sectors": ["BMS"]}, "REFER", "EXCLUSION_GROUP_REFERRED"),
        ({"group_sectors": ["ARMS"]}, "REFER", "EXCLUSION_GROUP_REFERRED"),
        ({"group_sectors": ["ALCOHOL"]}, "REFER", "EXCLUSION_GROUP_REFERRED"),
        ({"group_sectors": ["ALCOHOL"], "revenue_share": "10"}, "MET", "EXCLUSION_CLEAR"),
        ({"company_sectors": ["?"]}, "UNKNOWN", "NOT_UNDERSTOOD"),
        ({"company_sectors": ["TOBACCO"], "revenue_share": "lots"}, "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_a_company_is_looked_into(ask: Ask, look: dict[str, Any] | None, status: str, reason: str) -> None:
    facts = with_a_gift() if look is None else with_a_gift(a_look(**look))

    assert outcome(ask(facts, "5.1")) == (status, "BLOCKER", reason)


def test_nothing_is_asked_where_no_company_gives(ask: Ask) -> None:
    facts = also(a_happy_pump(), a_company(), a_record("project_partner", "pp2", partner="corp", role="TECHNICAL"))

    assert outcome(ask(facts, "5.1")) == ("NA", "BLOCKER", "NO_PRIVATE_GIVER")


@pytest.mark.parametrize(
    ("records", "reason"),
    [
        ([a_company(), a_gift()], "EXCLUSION_NOT_CHECKED"),
        ([a_company("FOUND"), a_gift()], "EXCLUSION_NOT_CHECKED"),
        ([a_company("CSO_INT"), a_gift()], "NO_PRIVATE_GIVER"),
        ([a_company("MEDIA"), a_gift()], "NO_PRIVATE_GIVER"),
        (
            [
                a_company("MEDIA"),
                a_gift(),
                a_record("registration", "r1", partner="corp", registration_kind="RCCM"),
            ],
            "EXCLUSION_NOT_CHECKED",
        ),
        (
            [
                a_company("MEDIA"),
                a_gift(),
                a_record("registration", "r1", partner="corp", registration_kind="RECEPISSE"),
            ],
            "NO_PRIVATE_GIVER",
        ),
        ([a_company(), a_gift(state="REFUNDED")], "NO_PRIVATE_GIVER"),
        ([a_company(), a_gift(giver="UNICEF")], "NO_PRIVATE_GIVER"),
        ([a_company(), a_record("project_partner", "pp2", partner="corp", role="FUNDER")], "EXCLUSION_NOT_CHECKED"),
        (
            [
                a_company(),
                a_gift(giver_partner=None),
                a_record("project_partner", "pp2", partner="corp", role="TECHNICAL"),
            ],
            "EXCLUSION_NOT_CHECKED",
        ),
    ],
    ids=[
        "company",
        "foundation",
        "ngo",
        "radio",
        "radio in the trade register",
        "community radio",
        "given back",
        "receives",
        "funds, nothing recorded yet",
        "gift without a name",
    ],
)
def test_private_givers_are_companies_and_foundations(ask: Ask, records: list[RecordFacts], reason: str) -> None:
    assert ask(also(a_happy_pump(), *records), "5.1").reason == reason


@pytest.mark.parametrize(
    ("records", "status", "reason"),
    [
        ([a_look(covers=["COMPANY"])], "UNKNOWN", "EXCLUSION_GROUP_NOT_CHECKED"),
        ([a_look()], "MET", "EXCLUSION_CLEAR"),
        ([a_look(covers=["COMPANY"]), the_group(), a_look("up", "group")], "MET", "EXCLUSION_CLEAR"),
        (
            [a_look(covers=["COMPANY"]), the_group(), a_look("up", "group", company_sectors=["BMS"])],
            "REFER",
            "EXCLUSION_GROUP_REFERRED",
        ),
        (
            [a_look(), the_group(), a_look("up", "group", company_sectors=["ARMS"])],
            "REFER",
            "EXCLUSION_GROUP_REFERRED",
        ),
        (
            [
                a_look(covers=["COMPANY"]),
                the_group(),
                a_look("up", "group", company_sectors=["ALCOHOL"], revenue_share="4"),
            ],
            "MET",
            "EXCLUSION_CLEAR",
        ),
    ],
)
def test_a_group_is_looked_into_through_the_company_or_its_parent(
    ask: Ask, records: list[RecordFacts], status: str, reason: str
) -> None:
    facts = changed(with_a_gift(*records), "corp", parent="group")

    assert outcome(ask(facts, "5.1")) == (status, "BLOCKER", reason)


def test_the_group_above_the_parent_counts_and_a_circle_of_companies_ends(ask: Ask) -> None:
    top = a_record("partner", "top", parent="corp", partner_type="CORP")
    facts = with_a_gift(a_look(), the_group(parent="top"), top, a_look("up", "top", company_sectors=["ARMS"]))

    assert ask(changed(facts, "corp", parent="group"), "5.1").reason == "EXCLUSION_GROUP_REFERRED"


def test_the_newest_look_counts(ask: Ask) -> None:
    before = a_look("old", checked_on="2024-01-01", company_sectors=["ARMS"])
    undated = a_look("undated", checked_on=None, company_sectors=["ARMS"])

    assert ask(with_a_gift(before, undated, a_look()), "5.1").status is Status.MET


def test_one_look_at_the_company_and_a_later_one_at_its_group_go_together(ask: Ask) -> None:
    looks = a_look("a", covers=["COMPANY"], checked_on="2024-01-01"), a_look("b", covers=["GROUP"])

    assert ask(changed(with_a_gift(*looks), "corp", parent="group"), "5.1").status is Status.MET


def test_the_share_of_the_company_says_nothing_of_its_group(ask: Ask) -> None:
    look = a_look(company_sectors=["ALCOHOL"], group_sectors=["TOBACCO"], revenue_share="3")

    assert ask(with_a_gift(look), "5.1").reason == "EXCLUSION_GROUP_REFERRED"


def test_a_hit_is_told_with_names_and_what_to_do(ask: Ask) -> None:
    found = ask(with_a_gift(a_look(company_sectors=["TOBACCO", "ARMS"])), "5.1")

    assert found.facts == {"partner": "Source Claire SAS", "sectors": "ARMS, TOBACCO"}
    assert found.targets[0] == Target("corp", "partner")


def test_a_name_in_conflict_hides_nothing(ask: Ask) -> None:
    facts = in_conflict(with_a_gift(a_look(company_sectors=["ARMS"])), "corp", "legal_name")

    assert ask(facts, "5.1").facts["partner"] == "CORP"


@pytest.mark.parametrize(
    ("company", "gift", "status", "reason"),
    [
        ({"country_iso2": "FR"}, {}, "REFER", "ORIGIN_RULE"),
        ({"country_iso2": " fr "}, {}, "REFER", "ORIGIN_RULE"),
        ({"country_iso2": "ML"}, {}, "MET", "ORIGIN_FREE"),
        ({"country_iso2": "ML"}, {"origin_country": "FR"}, "REFER", "ORIGIN_RULE"),
        ({}, {"origin_country": "CH"}, "MET", "ORIGIN_FREE"),
        ({}, {}, "UNKNOWN", "ORIGIN_MISSING"),
        ({"country_iso2": "France"}, {}, "UNKNOWN", "ORIGIN_NOT_UNDERSTOOD"),
        ({"country_iso2": "FR"}, {"state": "REFUNDED"}, "MET", "ORIGIN_FREE"),
        ({"country_iso2": 7}, {}, "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_the_origin_of_a_gift_is_compared_with_the_rules_of_the_country(
    ask: Ask, company: dict[str, Any], gift: dict[str, Any], status: str, reason: str
) -> None:
    facts = also(a_happy_pump(), a_company(**company), a_gift(**gift))

    assert outcome(ask(facts, "5.8")) == (status, "MAJOR", reason)


@pytest.mark.parametrize(
    ("as_of", "status"),
    [("2022-11-20", "MET"), ("2022-11-21", "REFER"), ("2022-11-22", "REFER")],
)
def test_a_rule_counts_from_its_first_day(ask: Ask, as_of: str, status: str) -> None:
    facts = also(a_happy_pump(), a_company(country_iso2="FR"), a_gift())

    assert ask(facts, "5.8", as_of=date.fromisoformat(as_of)).status == status


def test_the_parents_country_counts(ask: Ask) -> None:
    facts = also(a_happy_pump(), a_company(country_iso2="ML", parent="group"), a_gift(), the_group(country_iso2="FR"))
    found = ask(facts, "5.8")

    assert (found.status, found.facts["origin"]) == (Status.REFER, "FR")
    assert found.facts["rule_fr"] != found.facts["rule_en"]


def test_money_of_unicef_has_an_origin_too(ask: Ask) -> None:
    assert ask(changed(a_happy_pump(), "c1", origin_country="FR"), "5.8").status is Status.REFER


@pytest.mark.parametrize(
    ("partner_type", "role", "status"),
    [
        ("CSO_CBO", "IMPLEMENTER", "MET"),
        ("GOV_L", "OWNER", "MET"),
        ("CSO_INT", "IMPLEMENTER", "UNKNOWN"),
        ("MULTI", "FUNDER", "UNKNOWN"),
        ("UN", "FUNDER", "UNKNOWN"),
        ("UN", "TECHNICAL", "MET"),
    ],
)
def test_the_country_is_asked_of_donors_and_those_from_abroad(
    ask: Ask, partner_type: str, role: str, status: str
) -> None:
    part = a_record("project_partner", "pp2", partner="corp", role=role)

    assert ask(also(a_happy_pump(), a_company(partner_type), a_gift(), part), "5.8").status == status


def test_a_funder_is_asked_before_anything_is_recorded(ask: Ask) -> None:
    part = a_record("project_partner", "pp2", partner="corp", role="FUNDER")

    assert ask(also(a_happy_pump(), a_company(country_iso2="FR"), part), "5.8").status is Status.REFER


def test_nothing_is_asked_where_only_unicef_gives(ask: Ask) -> None:
    assert outcome(ask(without(a_happy_pump(), "c2", "c3"), "5.8")) == ("NA", "MAJOR", "NOBODY_ELSE_GIVES")
