"""Principle 2: legal existence and open governance, paper by paper and day by day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts, Transfer
from fieldapp.principles.finding import Finding, Severity, Status, Target
from tests.builders import (
    a_contribution,
    a_happy_pump,
    a_project,
    a_record,
    also,
    beside,
    changed,
    facts_of,
    in_conflict,
    usd,
    without,
)

Ask = Callable[..., Finding]


def registered(**values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), "reg1", **values)


def nothing_moves(**partner: Any) -> ProjectFacts:
    given = {"partner_type": "CSO_CBO", "legal_name": "Association Sabugnuma", **partner}
    return facts_of(
        a_project(form="COLLABORATIVE", agreement=None),
        a_record("partner", "p1", **given),
        a_record("project_partner", "pp1", project="project", partner="p1", role="IMPLEMENTER"),
    )


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({}, "MET", "REGISTERED"),
        ({"registration_kind": "NONE", "number": None}, "NOT_MET", "NOT_REGISTERED"),
        ({"registration_kind": None}, "UNKNOWN", "REGISTRATION_KIND_MISSING"),
        ({"number": None}, "UNKNOWN", "REGISTRATION_NUMBER_MISSING"),
        ({"expires_on": "2025-10-30"}, "NOT_MET", "REGISTRATION_ENDS_EARLY"),
        ({"expires_on": "2025-10-31"}, "MET", "REGISTERED"),
        ({"expires_on": "2025-11-01"}, "MET", "REGISTERED"),
        ({"issued_on": "2025-01-31"}, "MET", "REGISTERED"),
        ({"issued_on": "2025-02-01"}, "MET", "REGISTERED"),
        ({"issued_on": "2025-02-02"}, "UNKNOWN", "REGISTRATION_AFTER_START"),
        ({"issued_on": "2025-05-11"}, "UNKNOWN", "REGISTRATION_DATED_LATER"),
        ({"issued_on": "02/05/2025"}, "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_the_paper_holds_from_the_first_day_of_the_project_to_the_last(
    ask: Ask, values: dict[str, Any], status: str, reason: str
) -> None:
    found = ask(registered(**values), "2.1")

    assert (found.status, found.reason, found.severity) == (status, reason, Severity.BLOCKER)


def test_without_an_end_the_paper_must_hold_on_the_day_of_the_check(ask: Ask) -> None:
    facts = changed(registered(expires_on="2025-05-10"), "project", end_on=None)

    assert ask(facts, "2.1").status is Status.MET
    assert ask(facts, "2.1", as_of=date(2025, 5, 11)).reason == "REGISTRATION_ENDS_EARLY"


def test_no_paper_on_record_is_not_a_failure_and_asks_for_a_photograph(ask: Ask) -> None:
    found = ask(without(a_happy_pump(), "reg1"), "2.1")

    assert (found.status, found.reason) == ("UNKNOWN", "REGISTRATION_MISSING")
    assert found.remedies[:2] == ("RECORD_REGISTRATION", "PHOTOGRAPH_REGISTRATION")
    assert found.targets[1] == Target("p1", "partner")


@pytest.mark.parametrize("of", ["reg1", "p1"])
def test_a_photograph_stands_for_a_number_that_nobody_typed(ask: Ask, of: str) -> None:
    photo = a_record("evidence", "e1", of=of, evidence_type="REGISTRATION")

    assert ask(also(registered(number=None), photo), "2.1").status is Status.MET


def test_one_valid_paper_among_several_is_enough(ask: Ask) -> None:
    ended = a_record("registration", "reg0", partner="p1", registration_kind="RECEPISSE", expires_on="2011-01-01")

    assert ask(also(a_happy_pump(), ended), "2.1").status is Status.MET


@pytest.mark.parametrize("partner_type", ["GOV_C", "GOV_L", "UN", "MULTI"])
def test_a_public_body_exists_by_law(ask: Ask, partner_type: str) -> None:
    assert ask(nothing_moves(partner_type=partner_type), "2.1").status is Status.NA


@pytest.mark.parametrize(
    ("partner_type", "state", "severity"),
    [
        ("CSO_CBO", None, "MAJOR"),
        ("CSO_CBO", "PLANNED", "MAJOR"),
        ("CSO_CBO", "PLEDGED", "BLOCKER"),
        ("CSO_CBO", "RELEASED", "BLOCKER"),
        ("CSO_NAT", None, "MAJOR"),
        ("CSO_NAT", "PLANNED", "BLOCKER"),
        ("CSO_NAT", "RELEASED", "BLOCKER"),
    ],
)
def test_an_unregistered_association_may_work_along_while_nothing_moves(
    ask: Ask, partner_type: str, state: str | None, severity: str
) -> None:
    none = a_record("registration", "reg1", partner="p1", registration_kind="NONE")
    moved = () if state is None else (a_contribution("c1", "CASH", state, amount=usd(80)),)
    found = ask(also(nothing_moves(partner_type=partner_type), none, *moved), "2.1")

    assert (found.status, found.severity) == ("NOT_MET", severity)


def test_money_to_one_partner_does_not_weigh_on_another(ask: Ask) -> None:
    radio = a_record("partner", "p2", partner_type="MEDIA", legal_name="Radio Kaoural")
    role = a_record("project_partner", "pp2", project="project", partner="p2", role="MEDIA")
    found = ask(also(a_happy_pump(), radio, role), "2.1")

    assert (found.status, found.severity, found.facts["partner_name"]) == ("UNKNOWN", "MAJOR", "Radio Kaoural")


def test_a_project_without_partner_asks_who_it_is(ask: Ask) -> None:
    found = ask(facts_of(a_project(agreement=None)), "2.1")

    assert (found.status, found.reason, found.remedies) == ("UNKNOWN", "NO_PARTNER", ("NAME_PARTNER",))


def test_a_conflict_about_one_partner_hides_nothing_about_another(ask: Ask) -> None:
    group = a_record("partner", "p2", partner_type="CSO_NAT")
    role = a_record("project_partner", "pp2", project="project", partner="p2")
    none = a_record("registration", "reg2", partner="p2", registration_kind="NONE")
    facts = in_conflict(also(a_happy_pump(), group, role, none), "reg1", "number")
    moving = also(facts, a_contribution("c9", "CASH", "PLEDGED", receiver_partner="p2"))

    assert ask(moving, "2.1").reason == "NOT_REGISTERED"
    assert "DECIDE" in ask(moving, "2.1").remedies


@pytest.mark.parametrize(
    ("partner", "status", "reason"),
    [
        ({}, "MET", "GOVERNED_OPENLY"),
        ({"board": None}, "UNKNOWN", "BOARD_MISSING"),
        ({"last_minutes_on": None}, "UNKNOWN", "MINUTES_MISSING"),
        ({"last_minutes_on": "2023-05-09"}, "NOT_MET", "MINUTES_TOO_OLD"),
        ({"last_minutes_on": "2023-05-10"}, "MET", "GOVERNED_OPENLY"),
        ({"last_minutes_on": "2023-05-11"}, "MET", "GOVERNED_OPENLY"),
        ({"last_minutes_on": "2025-05-11"}, "UNKNOWN", "MINUTES_DATED_LATER"),
        ({"partner_type": "GOV_L"}, "NA", "RULED_BY_PUBLIC_LAW"),
    ],
)
def test_leaders_are_listed_and_the_assembly_met_within_two_years(
    ask: Ask, partner: dict[str, Any], status: str, reason: str
) -> None:
    found = ask(changed(a_happy_pump(), "p1", **partner), "2.6")

    assert (found.status, found.reason) == (status, reason)


@pytest.mark.parametrize(
    ("here", "elsewhere", "severity"),
    [(49_999, 0, "MINOR"), (50_000, 0, "MINOR"), (50_001, 0, "MAJOR"), (30_000, 20_001, "MAJOR")],
)
def test_governance_weighs_more_above_a_sum_over_all_projects(
    ask: Ask, here: int, elsewhere: int, severity: str
) -> None:
    facts = changed(changed(a_happy_pump(), "p1", board=None), "c1", amount=usd(here))
    other = Transfer("p1", "other", "x", "SPD", usd(elsewhere), "", "2025-03-01")

    assert ask(beside(facts, [other]), "2.6").severity == severity
