"""Principle 7: what moves needs a paper that may carry it, and a collaboration without funds has none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import BreachFact, Finding, Severity, Status, Target
from tests.builders import (
    a_contribution,
    a_happy_pump,
    a_project,
    a_record,
    also,
    an_agreement,
    changed,
    facts_of,
    in_conflict,
    signed,
    usd,
    without,
    xof,
)

Ask = Callable[..., Finding]


def under(instrument: str | None, *contributions: Any, **agreement: Any) -> ProjectFacts:
    """A project under one signed agreement with p1."""
    given = {"covers": ["CASH", "SUPPLY", "EQUIPMENT", "SERVICE"], "start_on": "2025-01-01"}
    paper = an_agreement("agr", instrument, **(given | agreement))
    return facts_of(a_project(agreement="agr"), paper, *signed("agr", "2025-01-20"), *contributions)


def cash(state: str | None = "RELEASED", **values: Any) -> Any:
    return a_contribution("c1", "CASH", state, **({"amount": xof(900_000), "moved_on": "2025-03-01"} | values))


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({}, "MET", "FORM_CHOSEN"),
        ({"form": "COLLABORATIVE"}, "MET", "FORM_CHOSEN"),
        ({"form": None}, "UNKNOWN", "FORM_MISSING"),
        ({"form_reason": "  "}, "UNKNOWN", "FORM_UNEXPLAINED"),
        ({"form": "INFORMAL"}, "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_the_form_is_chosen_with_its_reason(ask: Ask, values: dict[str, Any], status: str, reason: str) -> None:
    found = ask(changed(a_happy_pump(), "project", **values), "7.1")

    assert (found.status, found.reason, found.severity) == (status, reason, "MAJOR")


@pytest.mark.parametrize(
    ("state", "status", "breaches"),
    [
        ("PLANNED", "UNKNOWN", ()),
        ("PLEDGED", "NOT_MET", ()),
        (None, "UNKNOWN", ()),
        ("RELEASED", "NOT_MET", (BreachFact("c1", "2025-03-01"),)),
        ("RECEIVED", "NOT_MET", (BreachFact("c1", "2025-03-01"),)),
        ("REPORTED", "NOT_MET", (BreachFact("c1", "2025-03-01"),)),
        ("REFUNDED", "NOT_MET", (BreachFact("c1", "2025-03-01"),)),
        ("WRITTEN_OFF", "NOT_MET", (BreachFact("c1", "2025-03-01"),)),
    ],
)
def test_without_agreement_the_state_decides_what_is_said(
    ask: Ask, state: str | None, status: str, breaches: tuple[BreachFact, ...]
) -> None:
    found = ask(facts_of(a_project(agreement=None), cash(state)), "7.2")

    assert (found.status, found.breaches, found.severity) == (status, breaches, "BLOCKER")


def test_a_breach_without_a_day_is_still_a_breach(ask: Ask) -> None:
    found = ask(facts_of(a_project(agreement=None), cash(moved_on=None)), "7.2")

    assert found.breaches == (BreachFact("c1", ""),)


@pytest.mark.parametrize(
    ("instrument", "giver", "receiver", "status", "reason"),
    [
        ("GOVWP", "UNICEF", "PARTNER", "MET", "CARRIED"),
        ("GOVWP", "PARTNER", "UNICEF", "MET", "CARRIED"),
        ("UNUN", "UNICEF", "PARTNER", "MET", "CARRIED"),
        ("UNUN", "PARTNER", "UNICEF", "MET", "CARRIED"),
        ("CORPA", "PARTNER", "UNICEF", "MET", "CARRIED"),
        ("CORPA", "UNICEF", "PARTNER", "NOT_MET", "INSTRUMENT_CANNOT_CARRY"),
        ("DONA", "PARTNER", "UNICEF", "MET", "CARRIED"),
        ("DONA", "UNICEF", "PARTNER", "NOT_MET", "INSTRUMENT_CANNOT_CARRY"),
        ("MOU", "UNICEF", "PARTNER", "NOT_MET", "INSTRUMENT_CANNOT_CARRY"),
        ("MOU", "PARTNER", "UNICEF", "NOT_MET", "INSTRUMENT_CANNOT_CARRY"),
        ("LOE", "UNICEF", "PARTNER", "NOT_MET", "INSTRUMENT_CANNOT_CARRY"),
        ("NONE", "UNICEF", "PARTNER", "NOT_MET", "INSTRUMENT_CANNOT_CARRY"),
        ("SVC", "UNICEF", "PARTNER", "REFER", "SERVICE_CONTRACT"),
        ("SSFA", "UNICEF", "PARTNER", "NOT_MET", "INSTRUMENT_NOT_IN_USE"),
        ("SSFA", "PARTNER", "UNICEF", "NOT_MET", "INSTRUMENT_NOT_IN_USE"),
        ("PCA", "UNICEF", "PARTNER", "NOT_MET", "DOCUMENT_MISSING"),
        ("SPD", "UNICEF", "PARTNER", "NOT_MET", "FRAMEWORK_MISSING"),
        ("PD", "PARTNER", "UNICEF", "NOT_MET", "FRAMEWORK_MISSING"),
        ("VLOAN", "UNICEF", "PARTNER", "NOT_MET", "INSTRUMENT_CANNOT_CARRY"),
        (None, "UNICEF", "PARTNER", "UNKNOWN", "INSTRUMENT_MISSING"),
        ("TREATY", "UNICEF", "PARTNER", "UNKNOWN", "NOT_UNDERSTOOD"),
    ],
)
def test_the_instrument_must_be_able_to_carry_it_that_way(
    ask: Ask, instrument: str | None, giver: str, *, receiver: str, status: str, reason: str
) -> None:
    found = ask(under(instrument, cash(giver=giver, receiver=receiver)), "7.2")

    assert (found.status, found.reason) == (status, reason)


@pytest.mark.parametrize(
    ("kind", "values", "status"),
    [
        ("SUPPLY", {}, "NOT_MET"),
        ("EQUIPMENT", {"vehicle": "YES"}, "NOT_MET"),
        ("CONSTRUCTION", {}, "NOT_MET"),
        ("SERVICE", {}, "NOT_MET"),
        ("SERVICE", {"amount": xof(0)}, "NOT_MET"),
        ("SUPPLY", {"amount": xof(0)}, "NOT_MET"),
        ("SUPPLY", {"amount": None, "unvalued_reason": "Don"}, "NOT_MET"),
        ("OTHER", {}, "UNKNOWN"),
        (None, {}, "UNKNOWN"),
        ("TECH", {}, "NA"),
        ("KNOWLEDGE", {}, "NA"),
        ("LABOUR", {}, "NA"),
        ("MEDIA_SPACE", {}, "NA"),
        ("TECH", {"modality": "PAYMENT"}, "NOT_MET"),
        ("MEDIA_SPACE", {"modality": "DCT"}, "NOT_MET"),
        (None, {"modality": "DCT"}, "NOT_MET"),
    ],
)
def test_every_resource_counts_whatever_it_is_called_or_worth(
    ask: Ask, kind: str | None, values: dict[str, Any], status: str
) -> None:
    """S5: a MOU carries nothing; renaming or zero-valuing a gift must not silence that."""
    given = {"amount": xof(650_000), "moved_on": "2025-03-01", **values}
    moved = a_contribution("c1", kind, "RELEASED", **given)

    assert ask(under("MOU", moved), "7.2").status == status


@pytest.mark.parametrize(
    ("giver", "receiver", "partner_type", "status"),
    [
        ("COMMUNITY", None, "CSO_NAT", "NA"),
        ("COMMUNITY", "UNICEF", "CSO_NAT", "NA"),
        ("PARTNER", None, "CSO_NAT", "NA"),
        ("PARTNER", "COMMUNITY", "CSO_NAT", "NA"),
        ("PARTNER", None, "CORP", "UNKNOWN"),
        ("PARTNER", "UNICEF", "CORP", "NOT_MET"),
        ("UNICEF", "COMMUNITY", "CSO_NAT", "NOT_MET"),
        ("UNICEF", None, "CSO_NAT", "NOT_MET"),
        ("UNICEF", "UNICEF", "CSO_NAT", "NA"),
        (None, "PARTNER", "CSO_NAT", "UNKNOWN"),
        (None, None, "CSO_NAT", "UNKNOWN"),
    ],
)
def test_only_what_unicef_gives_or_receives_is_a_transfer(
    ask: Ask, giver: str | None, receiver: str | None, partner_type: str, status: str
) -> None:
    partner = a_record("partner", "p1", partner_type=partner_type)
    moved = cash(giver=giver, receiver=receiver, giver_partner="p1", receiver_partner=None)

    assert ask(facts_of(a_project(agreement=None), partner, moved), "7.2").status == status


def happy(record: str, **values: Any) -> ProjectFacts:
    return changed(a_happy_pump(), record, **values)


@pytest.mark.parametrize(
    ("facts", "status", "reason"),
    [
        (a_happy_pump(), "MET", "CARRIED"),
        (without(a_happy_pump(), "spd-ours"), "NOT_MET", "SIGNATURE_MISSING"),
        (without(a_happy_pump(), "spd-ours", "spd-theirs"), "NOT_MET", "UNSIGNED"),
        (without(a_happy_pump(), "pca-theirs"), "NOT_MET", "SIGNATURE_MISSING"),
        (without(a_happy_pump(), "pca"), "UNKNOWN", "FRAMEWORK_NOT_HERE"),
        (without(a_happy_pump(), "spd-file"), "UNKNOWN", "SIGNED_FILE_MISSING"),
        (without(a_happy_pump(), "pca-file"), "UNKNOWN", "SIGNED_FILE_MISSING"),
        (happy("spd-file", evidence_type="PHOTO"), "UNKNOWN", "SIGNED_FILE_MISSING"),
        (happy("spd-ours", signed_on=None), "UNKNOWN", "SIGNATURE_UNDATED"),
        (happy("spd-ours", signed_on="2025-05-11"), "UNKNOWN", "SIGNATURE_IN_FUTURE"),
        (happy("spd-ours", signed_on="2025-05-10"), "MET", "CARRIED"),
        (happy("spd-ours", party=None), "UNKNOWN", "SIGNATURE_NAMELESS"),
        (happy("spd-theirs", party="COMMUNITY"), "NOT_MET", "SIGNATURE_MISSING"),
        (happy("spd", framework_agreement=None), "NOT_MET", "FRAMEWORK_MISSING"),
        (happy("spd", framework_agreement="spd"), "NOT_MET", "FRAMEWORK_WRONG"),
        (happy("pca", instrument="MOU"), "NOT_MET", "FRAMEWORK_WRONG"),
        (happy("pca", instrument=None), "UNKNOWN", "INSTRUMENT_MISSING"),
        (happy("spd", covers=["SUPPLY"]), "NOT_MET", "NOT_COVERED"),
        (happy("spd", covers=None), "UNKNOWN", "COVERS_MISSING"),
        (changed(happy("spd", covers=None), "pca", covers=["CASH"]), "MET", "CARRIED"),
        (happy("spd", partner="p2"), "NOT_MET", "OTHER_PARTNER"),
        (happy("pca", partner="p2"), "NOT_MET", "OTHER_PARTNER"),
        (happy("c1", receiver_partner=None), "MET", "CARRIED"),
        (happy("c1", agreement=None), "MET", "CARRIED"),
        (happy("c1", agreement="lost"), "UNKNOWN", "AGREEMENT_NOT_HERE"),
        (happy("c1", agreement="pca"), "MET", "CARRIED"),
        (happy("spd", state="VOID"), "NOT_MET", "AGREEMENT_VOID"),
        (happy("spd", state="DRAFT"), "MET", "CARRIED"),
    ],
)
def test_both_layers_are_signed_dated_filed_and_with_the_right_partner(
    ask: Ask, facts: ProjectFacts, status: str, reason: str
) -> None:
    found = ask(facts, "7.2")

    assert (found.status, found.reason) == (status, reason)


@pytest.mark.parametrize(
    ("moved_on", "values", "status", "reason"),
    [
        ("2025-05-02", {"state": "TERMINATED", "ended_on": "2025-05-03"}, "MET", "CARRIED"),
        ("2025-05-03", {"state": "TERMINATED", "ended_on": "2025-05-03"}, "MET", "CARRIED"),
        ("2025-05-05", {"state": "TERMINATED", "ended_on": "2025-05-03"}, "NOT_MET", "AFTER_END"),
        ("2025-05-05", {"state": "SUSPENDED", "ended_on": "2025-05-03"}, "NOT_MET", "AFTER_END"),
        ("2025-05-05", {"state": "TERMINATED"}, "UNKNOWN", "ENDED_WHEN"),
        ("2025-05-05", {"state": "ENDED", "end_on": "2025-05-04"}, "NOT_MET", "AFTER_END"),
        ("2025-05-04", {"state": "ENDED", "end_on": "2025-05-04"}, "MET", "CARRIED"),
        ("2025-05-05", {"end_on": "2025-05-05"}, "MET", "CARRIED"),
        ("2025-05-06", {"end_on": "2025-05-05"}, "NOT_MET", "AFTER_END"),
        (None, {"end_on": "2025-05-05"}, "UNKNOWN", "MOVED_WHEN"),
        (None, {"end_on": "2025-05-10"}, "MET", "CARRIED"),
    ],
)
@pytest.mark.parametrize("layer", ["spd", "pca"])
def test_the_agreement_is_still_in_force_on_the_day_of_the_move(
    ask: Ask, layer: str, moved_on: str | None, *, values: dict[str, Any], status: str, reason: str
) -> None:
    found = ask(changed(happy("c1", moved_on=moved_on), layer, **values), "7.2")

    assert (found.status, found.reason) == (status, reason)


@pytest.mark.parametrize(
    ("values", "status", "reason"),
    [
        ({"state": "SUSPENDED"}, "NOT_MET", "AGREEMENT_OVER"),
        ({"state": "ENDED"}, "NOT_MET", "AGREEMENT_OVER"),
        ({"state": "TERMINATED", "ended_on": "2025-05-09"}, "NOT_MET", "AGREEMENT_OVER"),
        ({"state": "TERMINATED", "ended_on": "2025-06-30"}, "MET", "CARRIED"),
        ({"end_on": "2025-05-09"}, "NOT_MET", "AFTER_END"),
        ({"end_on": "2025-05-10"}, "MET", "CARRIED"),
    ],
)
def test_for_what_is_only_pledged_today_counts(ask: Ask, values: dict[str, Any], status: str, reason: str) -> None:
    found = ask(changed(happy("c1", state="PLEDGED"), "spd", **values), "7.2")

    assert (found.status, found.reason) == (status, reason)
    assert not found.breaches


@pytest.mark.parametrize(
    ("signed_on", "status"),
    [("2025-05-04", "MET"), ("2025-05-06", "MET"), ("2025-05-07", "NOT_MET"), (None, "NOT_MET")],
)
def test_an_extension_counts_from_the_day_it_was_signed(ask: Ask, signed_on: str | None, status: str) -> None:
    facts = changed(happy("c1", moved_on="2025-05-06"), "spd", end_on="2025-05-05")
    extension = a_record("amendment", "am1", agreement="spd", signed_on=signed_on, new_end_on="2025-06-30")

    assert ask(also(facts, extension), "7.2").status == status


@pytest.mark.parametrize(
    ("kind", "vehicle", "status"),
    [
        ("EQUIPMENT", "YES", "MET"),
        ("EQUIPMENT", "NO", "NOT_MET"),
        ("EQUIPMENT", None, "UNKNOWN"),
        ("CASH", "YES", "NOT_MET"),
    ],
)
def test_a_vehicle_loan_carries_a_vehicle_only(ask: Ask, kind: str, vehicle: str | None, status: str) -> None:
    loaned = a_contribution("c1", kind, "RECEIVED", vehicle=vehicle, moved_on="2025-03-01")

    assert ask(under("VLOAN", loaned), "7.2").status == status


def test_a_legacy_agreement_of_its_time_carries(ask: Ask) -> None:
    old = an_agreement("agr", "SSFA", start_on="2014-03-01", end_on="2014-12-31", covers=["CASH"])
    facts = facts_of(a_project(agreement="agr"), old, *signed("agr", "2014-02-20"), cash(moved_on="2014-03-15"))

    assert ask(facts, "7.2").status is Status.MET


def test_the_file_of_another_agreement_proves_nothing(ask: Ask) -> None:
    """S8: the same scan hangs on an agreement outside the family."""
    other = an_agreement("mou", "MOU")
    copy = a_record("evidence", "copy", of="mou", evidence_type="SIGNED_AGREEMENT", sha256="a" * 64)

    assert ask(also(a_happy_pump(), other, copy), "7.2").reason == "FILE_OF_ANOTHER"


def test_one_scan_of_both_layers_is_fine(ask: Ask) -> None:
    assert ask(happy("pca-file", sha256="a" * 64), "7.2").status is Status.MET


def test_a_certain_breach_is_told_although_another_transfer_is_in_conflict(ask: Ask) -> None:
    unclear = a_contribution("c0", "CASH", "PLANNED", moved_on="2025-04-01")
    facts = in_conflict(facts_of(a_project(agreement=None), unclear, cash()), "c0", "state")

    found = ask(facts, "7.2")
    assert (found.status, found.breaches) == ("NOT_MET", (BreachFact("c1", "2025-03-01"),))
    assert "DECIDE" in found.remedies


@pytest.mark.parametrize(
    ("record", "field"),
    [("c1", "state"), ("c1", "$deleted"), ("spd", "covers/CASH"), ("spd-ours", "signed_on"), ("spd-file", "of")],
)
def test_a_conflict_that_the_answer_hangs_on_waits_for_a_decision(ask: Ask, record: str, field: str) -> None:
    found = ask(in_conflict(a_happy_pump(), record, field), "7.2")

    assert (found.status, found.remedies) == ("UNKNOWN", ("DECIDE",))
    assert found.targets[0].record == record


def test_all_breaches_are_told_at_once(ask: Ask) -> None:
    second = a_contribution("c2", "SUPPLY", "RECEIVED", moved_on="2025-04-02")
    found = ask(facts_of(a_project(agreement=None), second, cash()), "7.2")

    assert found.breaches == (BreachFact("c1", "2025-03-01"), BreachFact("c2", "2025-04-02"))


def test_a_small_association_may_be_reached_through_a_host(ask: Ask) -> None:
    partner = a_record("partner", "p1", partner_type="CSO_CBO")
    found = ask(facts_of(a_project(agreement=None), partner, cash()), "7.2")

    assert found.remedies[0] == "STOP_RELEASES"
    assert "ROUTE_THROUGH_HOST" in found.remedies
    assert found.facts["proposed"] == "PD, SPD"


def test_nothing_that_moves_needs_no_agreement(ask: Ask) -> None:
    assert ask(facts_of(a_project(agreement=None)), "7.2").status is Status.NA


def test_a_per_diem_that_is_not_recorded_is_asked_for(ask: Ask) -> None:
    found = ask(facts_of(a_project(agreement=None, per_diem_or_fuel="YES")), "7.2")

    assert (found.status, found.reason, found.severity) == ("UNKNOWN", "PER_DIEM_NOT_RECORDED", Severity.BLOCKER)


def club(*records: Any, **project: Any) -> ProjectFacts:
    given = {"form": "COLLABORATIVE", "agreement": None, "project_kind": "MEDIA", "construction": "NO"}
    return facts_of(a_project(**(given | project)), *records)


@pytest.mark.parametrize(
    ("facts", "status", "reason"),
    [
        (club(), "UNKNOWN", "NO_NOTE"),
        (club(form=None), "UNKNOWN", "NO_NOTE"),
        (club(an_agreement("loe", "LOE"), agreement="loe"), "MET", "NO_FUNDS_NOTED"),
        (club(an_agreement("none", "NONE"), agreement="none"), "UNKNOWN", "NO_NOTE"),
        (club(cash("PLANNED")), "NOT_MET", "TRANSFER_FOUND"),
        (club(per_diem_or_fuel="YES"), "NOT_MET", "PER_DIEM_NOT_RECORDED"),
        (club(form="FORMAL"), "NA", "FORMAL_COOPERATION"),
        (club(a_contribution("c2", "MEDIA_SPACE", "RECEIVED", giver="PARTNER", amount=usd(300))), "UNKNOWN", "NO_NOTE"),
        (in_conflict(club(cash()), "c1", "giver"), "UNKNOWN", "CONFLICT"),
    ],
)
def test_a_collaboration_without_funds_is_advised_a_note(
    ask: Ask, facts: ProjectFacts, status: str, reason: str
) -> None:
    found = ask(facts, "7.8")

    assert (found.status, found.reason, found.severity) == (status, reason, Severity.ADVICE)


def test_the_jump_goes_to_the_contribution_and_then_to_a_new_agreement(ask: Ask) -> None:
    found = ask(facts_of(a_project(agreement=None), cash("PLEDGED")), "7.2")

    assert found.remedies[:2] == ("RELEASE_NOTHING", "PREPARE_AGREEMENT")
    assert found.targets[:2] == (Target("c1", "contribution", "state"), Target("", "agreement", "instrument"))
