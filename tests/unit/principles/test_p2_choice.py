"""Principle 2: what the partner brings, and why this one was chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts, Transfer
from fieldapp.principles.finding import Finding, Target
from tests.builders import a_contribution, a_happy_pump, also, beside, changed, usd

Ask = Callable[..., Finding]


def bringing(capability: str | None, brings: str | None) -> ProjectFacts:
    return changed(changed(a_happy_pump(), "p1", capability=capability), "pp1", brings=brings)


def chosen(**values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), "project", **values)


@pytest.mark.parametrize(
    ("capability", "brings", "status"),
    [
        ("Foreurs", None, "MET"),
        (None, "Foreuse légère", "MET"),
        (" ", None, "UNKNOWN"),
        (None, None, "UNKNOWN"),
    ],
)
def test_one_skill_or_resource_is_on_record(ask: Ask, capability: str | None, brings: str | None, status: str) -> None:
    found = ask(bringing(capability, brings), "2.7")

    assert (found.status, found.severity) == (status, "MAJOR")


def test_what_the_partner_gives_is_what_it_brings(ask: Ask) -> None:
    airtime = a_contribution("c9", "MEDIA_SPACE", "RECEIVED", giver="PARTNER", giver_partner="p1")

    assert ask(also(bringing(None, None), airtime), "2.7").status == "MET"


def test_the_officer_is_sent_to_the_role_in_the_project(ask: Ask) -> None:
    found = ask(bringing(None, None), "2.7")

    assert (found.remedies, found.targets) == (("WRITE_SKILLS",), (Target("pp1", "project_partner", "brings"),))


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({}, "MET", "CHOICE_EXPLAINED"),
        ({"selection_modality": "OPEN", "direct_reason": None}, "MET", "CHOICE_EXPLAINED"),
        ({"selection_modality": None}, "UNKNOWN", "MODALITY_MISSING"),
        ({"direct_reason": None}, "UNKNOWN", "DIRECT_REASON_MISSING"),
        ({"direct_reason": "OTHER"}, "UNKNOWN", "DIRECT_REASON_UNTOLD"),
        ({"direct_reason": "OTHER", "selection_note": "Seule foreuse au nord du fleuve"}, "MET", "CHOICE_EXPLAINED"),
        ({"selection_modality": "?"}, "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_the_choice_has_a_way_and_a_reason(ask: Ask, values: dict[str, Any], status: str, reason: str) -> None:
    found = ask(chosen(**values), "2.8")

    assert (found.status, found.reason, found.severity) == (status, reason, "MINOR")


def test_public_bodies_are_not_chosen(ask: Ask) -> None:
    facts = changed(chosen(selection_modality=None), "p1", partner_type="GOV_L")

    assert ask(facts, "2.8").status == "NA"


@pytest.mark.parametrize(
    ("here", "elsewhere", "severity"),
    [(99_999, 0, "MINOR"), (100_000, 0, "MAJOR"), (100_001, 0, "MAJOR"), (60_000, 40_000, "MAJOR")],
)
def test_the_choice_weighs_more_from_a_large_sum_over_all_projects(
    ask: Ask, here: int, elsewhere: int, severity: str
) -> None:
    facts = changed(chosen(selection_modality=None), "c1", amount=usd(here))
    other = Transfer("p1", "other", "x", "SPD", usd(elsewhere), "", "2025-03-01")

    assert ask(beside(facts, [other]), "2.8").severity == severity
