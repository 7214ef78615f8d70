"""Records and facts in one line: give only what the test is about, the rest is sound."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from fieldapp.principles.facts import Overlap, ProjectFacts, RecordFacts, Transfer
from tests import happy
from tests.happy.making import a_record, usd, xof

__all__ = [
    "SHA",
    "a_contribution",
    "a_happy_pump",
    "a_project",
    "a_record",
    "a_signature",
    "also",
    "an_agreement",
    "beside",
    "changed",
    "close_to",
    "facts_of",
    "in_conflict",
    "signed",
    "the_alignments",
    "usd",
    "without",
    "xof",
]

SHA = "a" * 64


def an_agreement(record_id: str, instrument: str | None, **values: Any) -> RecordFacts:
    """An agreement with partner p1 for the whole of 2025."""
    given = {"partner": "p1", "instrument": instrument, "start_on": "2025-02-01", "end_on": "2025-12-31"}
    return a_record("agreement", record_id, **(given | values))


def a_signature(record_id: str, agreement: str, party: str, signed_on: str | None, **values: Any) -> RecordFacts:
    """A signature by somebody entitled to sign."""
    given = {"agreement": agreement, "party": party, "signed_on": signed_on, "authorised": "YES"}
    return a_record("signature", record_id, **(given | values))


def signed(agreement: str, on: str, *, sha256: str = SHA) -> tuple[RecordFacts, ...]:
    """Both signatures of an agreement and its signed file."""
    return (
        a_signature(f"{agreement}-ours", agreement, "UNICEF", on),
        a_signature(f"{agreement}-theirs", agreement, "PARTNER", on),
        a_record("evidence", f"{agreement}-file", of=agreement, evidence_type="SIGNED_AGREEMENT", sha256=sha256),
    )


def a_contribution(record_id: str, kind: str | None, state: str | None, **values: Any) -> RecordFacts:
    """Something UNICEF gives to partner p1."""
    given = {
        "project": "project",
        "contribution_kind": kind,
        "state": state,
        "giver": "UNICEF",
        "receiver": "PARTNER",
        "receiver_partner": "p1",
    }
    return a_record("contribution", record_id, **(given | values))


def a_project(**values: Any) -> RecordFacts:
    """A hand pump that everything has been said about."""
    given = {
        **happy.PROJECT,
        "title": "Forage de Soye",
        "project_kind": "INFRA_WATER",
        "start_on": "2025-02-01",
        "end_on": "2025-10-31",
        "first_activity_on": "2025-02-10",
        "state": "ACTIVE",
        "form": "FORMAL",
        "form_reason": "Des fonds sont versés à l’ONG.",
        "agreement": "spd",
        "construction": "YES",
        "personal_data": "NO",
        "works_with_children": "NO",
        "onward_transfer": "NO",
        "changed_since_signature": ["NOTHING"],
        "per_diem_or_fuel": "NO",
        "technical_service": "Direction régionale de l’hydraulique",
        "service_consulted_on": "2025-01-10",
        "other_actors_asked": "YES",
        "coordination_note": "Cluster EHA du 14 janvier : personne d’autre à Soye.",
        "asset_owner": "Commune de Soye",
        "committee_members": 7,
        "committee_women": 4,
        "upkeep_plan": "Cotisation de 250 F par ménage et par mois.",
        "capacity_activity": "Deux jours de réparation de pompe",
        "capacity_people": 6,
    }
    return a_record("project", "project", **(given | values))


def the_alignments() -> tuple[RecordFacts, ...]:
    """National plan, country programme and commune plan, as they were in 2025."""
    return (
        a_record("alignment", "al1", project="project", framework="NATIONAL_PLAN", edition="SNEDD-2024", axis="4"),
        a_record("alignment", "al2", project="project", framework="CP_OUTPUT", edition="CP-2025", code="3.2"),
        a_record("alignment", "al3", project="project", framework="COMMUNE_PLAN", edition="PDESC 2022-2026", page="41"),
    )


def a_happy_pump() -> ProjectFacts:
    """Scenario S1: a hand pump with a national NGO under a signed PCA and SPD; principles 3 and 7 pass."""
    spd = an_agreement(
        "spd", "SPD", framework_agreement="pca", ceiling=usd(62_000), covers=["CASH", "SUPPLY"], state="IN_FORCE"
    )
    pca = an_agreement("pca", "PCA", start_on="2024-03-20", end_on="2026-12-31", state="IN_FORCE")
    return facts_of(
        a_project(),
        a_record("partner", "p1", legal_name="AMDE", partner_type="CSO_NAT", state="ACTIVE", **happy.PARTNER),
        a_record("project_partner", "pp1", project="project", partner="p1", role="IMPLEMENTER", **happy.ROLE),
        *happy.RECORDS,
        *the_alignments(),
        pca,
        *signed("pca", "2024-03-15", sha256="b" * 64),
        spd,
        *signed("spd", "2025-01-20"),
        a_record("annex", "constr", agreement="spd", annex_kind="CONSTR", dated_on="2025-01-20"),
        a_contribution("c1", "CASH", "REPORTED", amount=usd(15_500), moved_on="2025-02-15", agreement="spd"),
        a_contribution("c2", "LABOUR", "RECEIVED", giver="COMMUNITY", unvalued_reason="60 journées"),
        a_contribution("c3", "SUPPLY", "RECEIVED", giver="COMMUNITY", unvalued_reason="Sable"),
    )


def facts_of(project: RecordFacts, *records: RecordFacts) -> ProjectFacts:
    """A project with what hangs on it."""
    return ProjectFacts(project, records)


def changed(facts: ProjectFacts, record_id: str, **values: Any) -> ProjectFacts:
    """The same facts with other values in one record; None empties a field."""
    return _each(facts, record_id, lambda record: replace(record, values=_merged(record, values)))


def in_conflict(facts: ProjectFacts, record_id: str, *fields: str) -> ProjectFacts:
    """The same facts with fields that two people answered differently."""
    return _each(facts, record_id, lambda record: replace(record, conflicted=frozenset(fields)))


def without(facts: ProjectFacts, *record_ids: str) -> ProjectFacts:
    """The same facts without some records."""
    assert {record.id for record in facts.records} >= set(record_ids)
    return replace(facts, records=tuple(record for record in facts.records if record.id not in record_ids))


def also(facts: ProjectFacts, *records: RecordFacts) -> ProjectFacts:
    """The same facts with more records."""
    return replace(facts, records=(*facts.records, *records))


def close_to(facts: ProjectFacts, *overlaps: Overlap) -> ProjectFacts:
    """The same facts with similar projects near by."""
    return replace(facts, overlaps=overlaps)


def beside(facts: ProjectFacts, transfers: Iterable[Transfer]) -> ProjectFacts:
    """The same facts with what the partner receives in other projects."""
    return replace(facts, transfers=tuple(transfers))


def _merged(record: RecordFacts, values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in {**record.values, **values}.items() if value is not None}


def _each(facts: ProjectFacts, record_id: str, change: Any) -> ProjectFacts:
    if facts.project.id == record_id:
        return replace(facts, project=change(facts.project))
    assert facts.find(record_id) is not None
    records = tuple(change(record) if record.id == record_id else record for record in facts.records)
    return replace(facts, records=records)
