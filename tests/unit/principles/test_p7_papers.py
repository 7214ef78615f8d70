"""Principle 7, papers around the agreement: annexes, mandates, amendments, onward transfers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import Finding
from tests.builders import (
    a_contribution,
    a_happy_pump,
    a_project,
    a_record,
    also,
    an_agreement,
    changed,
    facts_of,
    usd,
    without,
    xof,
)

Ask = Callable[..., Finding]


def happy(record: str = "project", **values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), record, **values)


def annex(kind: str, dated_on: str | None = "2025-01-20", agreement: str = "spd") -> Any:
    return a_record("annex", f"annex-{kind}", agreement=agreement, annex_kind=kind, dated_on=dated_on)


def given(kind: str = "EQUIPMENT", **values: Any) -> Any:
    return a_contribution(
        "c5", kind, "RECEIVED", **({"moved_on": "2025-03-01", "amount": usd(900), "vehicle": "NO"} | values)
    )


@pytest.mark.parametrize(
    ("facts", "status", "severity", "reason"),
    [
        (happy(), "MET", "BLOCKER", "ANNEXES_THERE"),
        (without(happy(), "constr"), "NOT_MET", "BLOCKER", "ANNEX_MISSING"),
        (without(happy(construction="NO"), "constr"), "NOT_MET", "BLOCKER", "ANNEX_MISSING"),
        (happy("constr", dated_on="2025-02-01"), "MET", "BLOCKER", "ANNEXES_THERE"),
        (happy("constr", dated_on="2025-02-02"), "NOT_MET", "BLOCKER", "ANNEX_LATE"),
        (happy("constr", dated_on=None), "UNKNOWN", "BLOCKER", "ANNEX_UNDATED"),
        (happy("constr", agreement="pca"), "MET", "BLOCKER", "ANNEXES_THERE"),
        (happy("constr", agreement="elsewhere"), "NOT_MET", "BLOCKER", "ANNEX_MISSING"),
        (happy("constr", annex_kind="DPA"), "NOT_MET", "BLOCKER", "ANNEX_MISSING"),
        (happy(personal_data="YES"), "NOT_MET", "BLOCKER", "ANNEX_MISSING"),
        (also(happy(personal_data="YES"), annex("DPA")), "MET", "BLOCKER", "ANNEXES_THERE"),
        (happy(personal_data=None), "UNKNOWN", "BLOCKER", "TRIGGER_NOT_SAID"),
        (happy(works_with_children="YES"), "NOT_MET", "MAJOR", "ANNEX_MISSING"),
        (happy(works_with_children=None), "UNKNOWN", "MAJOR", "TRIGGER_NOT_SAID"),
        (also(happy(), given(vehicle="YES")), "NOT_MET", "MAJOR", "ANNEX_MISSING"),
        (also(happy(), given(vehicle="YES"), annex("VEHICLE")), "MET", "BLOCKER", "ANNEXES_THERE"),
        (also(happy(), given(vehicle=None)), "UNKNOWN", "MINOR", "TRIGGER_NOT_SAID"),
        (also(happy(), given(amount=usd(4_999))), "MET", "BLOCKER", "ANNEXES_THERE"),
        (also(happy(), given(amount=usd(5_000))), "NOT_MET", "MAJOR", "ANNEX_MISSING"),
        (also(happy(), given(amount=usd(5_000)), annex("SUPPLY_PLAN")), "MET", "BLOCKER", "ANNEXES_THERE"),
        (also(happy(), given(amount=xof(3_000_000), rate="600")), "NOT_MET", "MAJOR", "ANNEX_MISSING"),
        (also(happy(), given(amount=xof(3_000_000))), "UNKNOWN", "MINOR", "WORTH_UNKNOWN"),
        (also(happy(), given("SUPPLY", amount=usd(90_000))), "MET", "BLOCKER", "ANNEXES_THERE"),
        (happy(project_kind="MEDIA", construction="NO"), "NA", "BLOCKER", "NO_ANNEX_NEEDED"),
        (happy(project_kind="MEDIA", construction=None), "UNKNOWN", "BLOCKER", "TRIGGER_NOT_SAID"),
        (facts_of(a_project(agreement=None)), "UNKNOWN", "BLOCKER", "ANNEX_TO_COME"),
        (
            facts_of(a_project(agreement=None, project_kind="MEDIA", construction=None, personal_data=None)),
            "NA",
            "BLOCKER",
            "NO_AGREEMENT_NO_ANNEX",
        ),
    ],
)
def test_each_annex_is_there_when_the_work_calls_for_it(
    ask: Ask, facts: ProjectFacts, status: str, severity: str, reason: str
) -> None:
    found = ask(facts, "7.5")

    assert (found.status, found.severity, found.reason) == (status, severity, reason)


def test_a_vehicle_under_its_own_loan_form_needs_no_other(ask: Ask) -> None:
    loan = an_agreement("loan", "VLOAN", covers=["EQUIPMENT"])

    assert ask(also(happy(), loan, given(vehicle="YES", agreement="loan")), "7.5").status == "MET"


def test_two_missing_annexes_are_both_told(ask: Ask) -> None:
    facts = without(happy(personal_data="YES"), "constr")

    assert ask(facts, "7.5").remedies == ("ATTACH_CONSTRUCTION_CONDITIONS", "ATTACH_DATA_AGREEMENT")


@pytest.mark.parametrize(
    ("facts", "status", "reason"),
    [
        (happy(), "MET", "SIGNATORIES_EMPOWERED"),
        (happy("spd-theirs", authorised="NO"), "NOT_MET", "SIGNATORY_NOT_EMPOWERED"),
        (happy("spd-theirs", authorised="NO", mandate="Lettre"), "NOT_MET", "SIGNATORY_NOT_EMPOWERED"),
        (happy("spd-theirs", authorised="UNKNOWN"), "UNKNOWN", "SIGNATORY_UNCHECKED"),
        (happy("spd-theirs", authorised=None), "UNKNOWN", "SIGNATORY_UNCHECKED"),
        (happy("spd-theirs", authorised=None, mandate="PV du 3 mai"), "MET", "SIGNATORIES_EMPOWERED"),
        (happy("pca-theirs", authorised=None), "UNKNOWN", "SIGNATORY_UNCHECKED"),
        (happy("spd-theirs", party="COMMUNITY", authorised="NO"), "MET", "SIGNATORIES_EMPOWERED"),
        (without(happy(), "spd-ours", "spd-theirs", "pca-ours", "pca-theirs"), "UNKNOWN", "NOBODY_SIGNED"),
        (facts_of(a_project(agreement=None)), "NA", "NO_AGREEMENT_TO_SIGN"),
    ],
)
def test_whoever_signed_was_entitled_to(ask: Ask, facts: ProjectFacts, status: str, reason: str) -> None:
    found = ask(facts, "7.6")

    assert (found.status, found.reason, found.severity) == (status, reason, "MAJOR")


def amendment(kind: str, signed_on: str | None = "2025-04-01", **values: Any) -> Any:
    return a_record("amendment", f"am-{kind}", agreement="spd", amendment_kind=kind, signed_on=signed_on, **values)


@pytest.mark.parametrize(
    ("facts", "status", "severity", "reason"),
    [
        (happy(), "MET", "MAJOR", "CHANGES_WRITTEN"),
        (happy(changed_since_signature=None), "UNKNOWN", "MAJOR", "CHANGES_NOT_SAID"),
        (happy(changed_since_signature=["SCOPE"]), "NOT_MET", "MAJOR", "AMENDMENT_MISSING"),
        (also(happy(changed_since_signature=["SCOPE"]), amendment("RESULTS")), "MET", "MAJOR", "CHANGES_WRITTEN"),
        (
            also(happy(changed_since_signature=["SCOPE"]), amendment("EXTENSION")),
            "NOT_MET",
            "MAJOR",
            "AMENDMENT_MISSING",
        ),
        (also(happy(changed_since_signature=["DATES"]), amendment("EXTENSION")), "MET", "MAJOR", "CHANGES_WRITTEN"),
        (
            also(happy(changed_since_signature=["DATES"]), amendment("EXTENSION", None)),
            "UNKNOWN",
            "MAJOR",
            "AMENDMENT_UNSIGNED",
        ),
        (
            also(happy(changed_since_signature=["BUDGET"]), amendment("BUDGET_LE_20", new_ceiling=usd(74_400))),
            "MET",
            "MAJOR",
            "CHANGES_WRITTEN",
        ),
        (
            also(happy(changed_since_signature=["BUDGET"]), amendment("BUDGET_LE_20", new_ceiling=usd(74_401))),
            "NOT_MET",
            "MAJOR",
            "AMENDMENT_KIND_TOO_SMALL",
        ),
        (
            also(happy(changed_since_signature=["BUDGET"]), amendment("BUDGET_GT_20", new_ceiling=usd(80_600))),
            "MET",
            "MAJOR",
            "CHANGES_WRITTEN",
        ),
        (happy(end_on="2025-12-31"), "MET", "MAJOR", "CHANGES_WRITTEN"),
        (happy(end_on="2026-01-01"), "NOT_MET", "MAJOR", "RUNS_BEYOND_AGREEMENT"),
        (
            also(happy(end_on="2026-01-01"), amendment("EXTENSION", new_end_on="2026-03-31")),
            "MET",
            "MAJOR",
            "CHANGES_WRITTEN",
        ),
        (happy(onward_transfer="YES"), "NOT_MET", "BLOCKER", "ONWARD_WITHOUT_CONSENT"),
        (happy(onward_transfer="YES", onward_consent="Lettre du 2 mars"), "MET", "MAJOR", "ONWARD_CONSENTED"),
        (happy(onward_transfer=None), "UNKNOWN", "MAJOR", "ONWARD_NOT_SAID"),
        (facts_of(a_project(agreement=None)), "NA", "MAJOR", "NO_AGREEMENT_TO_CHANGE"),
        (facts_of(a_project(agreement=None, onward_transfer="YES")), "NOT_MET", "BLOCKER", "ONWARD_WITHOUT_CONSENT"),
        (without(happy(), "spd-ours"), "NA", "MAJOR", "NOT_SIGNED_YET"),
    ],
)
def test_what_changes_after_signature_is_written_down(
    ask: Ask, facts: ProjectFacts, status: str, severity: str, reason: str
) -> None:
    found = ask(facts, "7.7")

    assert (found.status, found.severity, found.reason) == (status, severity, reason)
