"""Acceptance scenarios that need a whole workspace: gathered, checked, and changed on the way."""

from __future__ import annotations

from typing import Any

import pytest

from fieldapp.services import checking, records
from fieldapp.workspace import Workspace
from tests.services.samples import PUMP_DAY


def add(ws: Workspace, kind: str, **values: Any) -> str:
    return records.add(ws, kind, values).record


def asked(ws: Workspace, project: str, criterion: str) -> tuple[str, str]:
    found = checking.live(ws, project, as_of=PUMP_DAY).outcome.find(criterion)
    assert found is not None
    return found.status, found.severity


@pytest.fixture
def radio(ws: Workspace) -> str:
    """Scenario S4: a youth club and a radio, air time and advice, no money, nothing written."""
    club = add(ws, "partner", legal_name="Club des jeunes", partner_type="YOUTH")
    station = add(ws, "partner", legal_name="Radio Delta", partner_type="MEDIA")
    project = add(ws, "project", title="Émissions", project_kind="MEDIA", form="COLLABORATIVE", per_diem_or_fuel="NO")
    for partner in (club, station):
        add(ws, "project_partner", project=project, partner=partner)
    records.set_values(ws, project, {"form_reason": "Aucune ressource ne circule."})
    air_time = {"giver": "PARTNER", "giver_partner": station, "receiver": "COMMUNITY"}
    add(ws, "contribution", project=project, contribution_kind="MEDIA_SPACE", state="PLEDGED", **air_time)
    advice = {"giver": "UNICEF", "receiver": "PARTNER", "receiver_partner": station}
    add(ws, "contribution", project=project, contribution_kind="KNOWLEDGE", state="PLEDGED", **advice)
    return project


def test_a_collaboration_without_funds_passes_with_advice(ws: Workspace, radio: str) -> None:
    checked = checking.live(ws, radio, as_of=PUMP_DAY)

    assert checked.principles["P7"] == "PASS"
    assert (asked(ws, radio, "7.2")[0], asked(ws, radio, "7.8")) == ("NA", ("UNKNOWN", "ADVICE"))


def test_transport_money_turns_it_into_a_transfer(ws: Workspace, radio: str) -> None:
    amount = {"minor": 50_000, "currency": "XOF"}
    given = {"giver": "UNICEF", "receiver": "PARTNER", "contribution_kind": "CASH", "state": "PLEDGED"}
    add(ws, "contribution", project=radio, description="Transport", amount=amount, **given)

    assert asked(ws, radio, "7.2") == ("NOT_MET", "BLOCKER")


@pytest.mark.parametrize(
    "disguise", [{}, {"contribution_kind": "SERVICE"}, {"amount": {"minor": 0, "currency": "USD"}}]
)
def test_supplies_under_a_memorandum_are_told_whatever_they_are_called(ws: Workspace, disguise: dict[str, Any]) -> None:
    """Scenario S5."""
    partner = add(ws, "partner", legal_name="Association", partner_type="CSO_CBO")
    agreement = add(ws, "agreement", partner=partner, instrument="MOU", start_on="2025-01-05")
    for party in ("UNICEF", "PARTNER"):
        add(ws, "signature", agreement=agreement, party=party, signed_on="2025-01-05", authorised="YES")
    project = add(ws, "project", title="Hygiène", project_kind="SUPPLY", agreement=agreement)
    given = {"giver": "UNICEF", "receiver": "PARTNER", "receiver_partner": partner, "state": "RECEIVED"}
    kits = {"contribution_kind": "SUPPLY", "moved_on": "2025-03-01", "agreement": agreement}
    add(ws, "contribution", project=project, **{**given, **kits, **disguise})

    assert asked(ws, project, "7.2") == ("NOT_MET", "BLOCKER")


def test_a_plan_that_ended_is_told_with_the_one_to_cite(ws: Workspace) -> None:
    """Scenario S10."""
    project = add(ws, "project", title="Réhabilitation", project_kind="INFRA_WATER", start_on="2025-02-01")
    add(ws, "alignment", project=project, framework="NATIONAL_PLAN", edition="CREDD 2019-2023", axis="3")
    found = checking.live(ws, project, as_of=PUMP_DAY).outcome.find("3.1")

    assert found is not None
    assert (found.status, found.facts["plan"]) == ("NOT_MET", "SNEDD 2024-2033")


def test_a_day_between_two_plans_is_unknown_not_failed(ws: Workspace) -> None:
    """Scenario S10b."""
    project = add(ws, "project", title="Réhabilitation", project_kind="INFRA_WATER", start_on="2024-02-01")
    add(ws, "alignment", project=project, framework="NATIONAL_PLAN", edition="CREDD 2019-2023", axis="3")
    found = checking.live(ws, project, as_of=PUMP_DAY).outcome.find("3.1")

    assert found is not None
    assert (found.status, found.reason) == ("UNKNOWN", "SUCCESSOR_NOT_ADOPTED")
