"""Principle 3, plans: which edition counts on which day, and what is only not known yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import Finding, Severity, Status, Target
from tests.builders import a_happy_pump, a_record, also, changed, in_conflict, without

Ask = Callable[..., Finding]


def starting(day: str | None, **alignment: Any) -> ProjectFacts:
    return changed(changed(a_happy_pump(), "project", start_on=day), "al1", **alignment)


@pytest.mark.parametrize(
    ("start", "edition", "status", "reason"),
    [
        ("2018-12-31", "CREDD-2016", "MET", "PLAN_IN_FORCE"),
        ("2018-12-31", "CREDD-2019", "NOT_MET", "WRONG_EDITION"),
        ("2019-01-01", "CREDD-2019", "MET", "PLAN_IN_FORCE"),
        ("2019-01-01", "CREDD-2016", "NOT_MET", "WRONG_EDITION"),
        ("2023-12-31", "CREDD 2019-2023", "MET", "PLAN_IN_FORCE"),
        ("2024-01-01", "CREDD 2019-2023", "UNKNOWN", "SUCCESSOR_NOT_ADOPTED"),
        ("2024-12-26", "CREDD 2019-2023", "UNKNOWN", "SUCCESSOR_NOT_ADOPTED"),
        ("2024-12-27", "CREDD 2019-2023", "NOT_MET", "WRONG_EDITION"),
        ("2024-12-26", "SNEDD 2024-2033", "UNKNOWN", "SUCCESSOR_NOT_ADOPTED"),
        ("2024-12-27", "snedd", "MET", "PLAN_IN_FORCE"),
        ("2033-12-31", "SNEDD-2024", "MET", "PLAN_IN_FORCE"),
        ("2034-01-01", "SNEDD-2024", "UNKNOWN", "BETWEEN_PLANS"),
        ("2025-02-01", "CP-2025", "UNKNOWN", "EDITION_NOT_KNOWN"),
        ("2025-02-01", "Plan Marshall", "UNKNOWN", "EDITION_NOT_KNOWN"),
        ("2025-02-01", None, "UNKNOWN", "EDITION_MISSING"),
        (None, "SNEDD-2024", "UNKNOWN", "START_MISSING"),
        ("2025-02-30", "SNEDD-2024", "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_the_edition_in_force_on_the_first_day_counts(
    ask: Ask, start: str | None, edition: str | None, status: str, reason: str
) -> None:
    found = ask(starting(start, edition=edition, axis="1"), "3.1")

    assert (found.status, found.reason) == (status, reason)


@pytest.mark.parametrize(
    ("axis", "reason"),
    [
        ("4", "PLAN_IN_FORCE"),
        ("axe 4 : capital humain", "PLAN_IN_FORCE"),
        ("Axis 5", "PLAN_IN_FORCE"),
        ("axe 7", "AXIS_NOT_IN_PLAN"),
        ("eau", "AXIS_NOT_IN_PLAN"),
        (" ", "AXIS_MISSING"),
        (None, "AXIS_MISSING"),
    ],
)
def test_an_axis_of_the_plan_is_named(ask: Ask, axis: str | None, reason: str) -> None:
    assert ask(starting("2025-02-01", axis=axis), "3.1").reason == reason


def test_a_wrong_edition_names_the_right_plan_and_the_field_to_mend(ask: Ask) -> None:
    found = ask(starting("2025-02-01", edition="CREDD 2019-2023"), "3.1")

    assert found.facts["plan"] == "SNEDD 2024-2033"
    assert found.targets[0] == Target("al1", "alignment", "edition")
    assert found.severity is Severity.MAJOR


def test_a_gap_between_plans_gives_its_hint(ask: Ask) -> None:
    """S10b: the successor was only tabled at the end of the year."""
    found = ask(starting("2024-02-01", edition="CREDD 2019-2023"), "3.1")

    assert (found.facts["successor"], found.facts["adopted_on"]) == ("SNEDD 2024-2033", "2024-12-27")


def test_one_good_alignment_is_enough(ask: Ask) -> None:
    old = a_record("alignment", "al0", framework="NATIONAL_PLAN", edition="CREDD-2019", axis="3")

    assert ask(also(a_happy_pump(), old), "3.1").status is Status.MET


def test_no_citation_is_not_known_and_proposes_the_plan(ask: Ask) -> None:
    found = ask(without(a_happy_pump(), "al1"), "3.1")

    assert (found.status, found.facts["plan"]) == (Status.UNKNOWN, "SNEDD 2024-2033")
    assert found.targets == (Target("", "alignment", "framework"),)


@pytest.mark.parametrize(
    ("values", "status", "severity", "reason"),
    [
        ({}, "MET", "MAJOR", "SERVICE_TOLD"),
        ({"technical_service": None}, "UNKNOWN", "MAJOR", "SERVICE_MISSING"),
        ({"service_consulted_on": None}, "UNKNOWN", "MAJOR", "CONSULTATION_MISSING"),
        ({"service_consulted_on": None, "service_document": "Déclaration 12"}, "MET", "MAJOR", "SERVICE_TOLD"),
        ({"service_consulted_on": "2025-02-01"}, "MET", "MAJOR", "SERVICE_TOLD"),
        ({"service_consulted_on": "2025-02-02"}, "NOT_MET", "MAJOR", "SERVICE_TOLD_LATE"),
        (
            {"service_consulted_on": "2025-02-02", "project_kind": "MEDIA", "construction": "NO"},
            "MET",
            "MAJOR",
            "SERVICE_TOLD",
        ),
        (
            {"technical_service": None, "project_kind": "MEDIA", "construction": "NO"},
            "UNKNOWN",
            "MINOR",
            "SERVICE_MISSING",
        ),
    ],
)
def test_the_technical_service_is_told_before_works_begin(
    ask: Ask, values: dict[str, Any], status: str, severity: str, reason: str
) -> None:
    found = ask(changed(a_happy_pump(), "project", **values), "3.2")

    assert (found.status, found.severity, found.reason) == (status, severity, reason)


@pytest.mark.parametrize(
    ("edition", "reason"),
    [
        ("PNAEP 2004-2015", "SECTOR_PLAN_ENDED"),
        ("PNE-2006", "SERVICE_TOLD"),
        ("PRODESS IV 2020-2023", "SERVICE_TOLD"),  # no health plan of 2025 is known, so nothing is proved
        ("un plan inconnu", "SERVICE_TOLD"),
        (None, "SERVICE_TOLD"),
    ],
)
def test_an_ended_sector_plan_counts_only_where_its_successor_is_known(
    ask: Ask, edition: str | None, reason: str
) -> None:
    cited = a_record("alignment", "al9", framework="SECTOR_PLAN", edition=edition)

    assert ask(also(a_happy_pump(), cited), "3.2").reason == reason


@pytest.mark.parametrize(
    ("alignment", "project", "status", "reason"),
    [
        ({}, {}, "MET", "IN_COMMUNE_PLAN"),
        ({"page": None}, {}, "UNKNOWN", "COMMUNE_LINE_MISSING"),
        ({"page": None}, {"council_deliberation": "n° 4 du 12 mars 2024"}, "MET", "COUNCIL_ENDORSED"),
        ({"edition": "PDESC 2017-2021"}, {}, "UNKNOWN", "COMMUNE_PLAN_ENDED"),
        ({"edition": "PDESC de Soye 2020-2024"}, {}, "UNKNOWN", "COMMUNE_PLAN_ENDED"),
        ({"edition": "PDESC de Soye 2021-2025"}, {}, "MET", "IN_COMMUNE_PLAN"),
        ({"edition": None}, {}, "MET", "IN_COMMUNE_PLAN"),
        ({"page": None}, {"humanitarian": "YES"}, "NA", "HUMANITARIAN_NEED_NOT_WAIT"),
        ({}, {"humanitarian": "YES"}, "MET", "IN_COMMUNE_PLAN"),
    ],
)
def test_the_commune_lists_or_endorses_the_project(
    ask: Ask, alignment: dict[str, Any], project: dict[str, Any], status: str, reason: str
) -> None:
    facts = changed(changed(a_happy_pump(), "project", **project), "al3", **alignment)

    assert (ask(facts, "3.3").status, ask(facts, "3.3").reason) == (status, reason)


@pytest.mark.parametrize(("kind", "severity"), [("INFRA_WATER", "MAJOR"), ("MEDIA", "MINOR"), (None, "MAJOR")])
def test_the_commune_plan_weighs_more_for_infrastructure(ask: Ask, kind: str | None, severity: str) -> None:
    facts = changed(without(a_happy_pump(), "al3"), "project", project_kind=kind, construction=None)

    assert ask(facts, "3.3").severity == severity


@pytest.mark.parametrize(
    ("start", "values", "status", "reason"),
    [
        ("2025-02-01", {}, "MET", "OUTPUT_LINKED"),
        ("2024-12-31", {}, "NOT_MET", "WRONG_EDITION"),
        ("2025-01-01", {}, "MET", "OUTPUT_LINKED"),
        ("2020-01-15", {"edition": "CP-2015"}, "UNKNOWN", "BETWEEN_PLANS"),
        ("2025-02-01", {"edition": "CP 2020-2024"}, "NOT_MET", "WRONG_EDITION"),
        ("2025-02-01", {"code": None}, "UNKNOWN", "OUTPUT_CODE_MISSING"),
        ("2025-02-01", {"edition": None}, "UNKNOWN", "EDITION_MISSING"),
        (None, {}, "UNKNOWN", "START_MISSING"),
    ],
)
def test_an_output_of_the_country_programme_in_force_is_named(
    ask: Ask, start: str | None, values: dict[str, Any], status: str, reason: str
) -> None:
    facts = changed(changed(a_happy_pump(), "project", start_on=start), "al2", **values)

    assert (ask(facts, "3.4").status, ask(facts, "3.4").reason) == (status, reason)


@pytest.mark.parametrize(("instrument", "severity"), [("SPD", "BLOCKER"), ("PD", "BLOCKER"), ("GOVWP", "MAJOR")])
def test_a_programme_document_cannot_do_without_an_output(ask: Ask, instrument: str, severity: str) -> None:
    facts = changed(without(a_happy_pump(), "al2"), "spd", instrument=instrument)

    assert (ask(facts, "3.4").reason, ask(facts, "3.4").severity) == ("NO_OUTPUT", severity)


def test_a_conflict_asks_for_a_decision_at_its_field(ask: Ask) -> None:
    found = ask(in_conflict(a_happy_pump(), "al1", "edition"), "3.1")

    assert (found.status, found.reason, found.remedies) == ("UNKNOWN", "CONFLICT", ("DECIDE",))
    assert found.targets == (Target("al1", "alignment", "edition"),)


def test_an_unrelated_conflict_changes_nothing(ask: Ask) -> None:
    assert ask(in_conflict(a_happy_pump(), "project", "summary"), "3.1").status is Status.MET


def test_the_day_of_the_check_does_not_move_the_plan(ask: Ask) -> None:
    """The plan is that of the first day, whenever the check is made."""
    assert ask(a_happy_pump(), "3.1", as_of=date(2040, 1, 1)).status is Status.MET
