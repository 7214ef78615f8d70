"""What the happy pump of scenario S1 says so that principle 2 passes on 2025-05-10."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldapp.principles.facts import RecordFacts
from tests.happy.making import a_record

PROJECT: Mapping[str, Any] = {"selection_modality": "DIRECT", "direct_reason": "LOCAL_PRESENCE"}
PARTNER: Mapping[str, Any] = {
    "bank_account_own_name": "YES",
    "two_signatories": "YES",
    "board": "Présidente, secrétaire, trésorier, deux membres",
    "last_minutes_on": "2024-06-15",
    "capability": "Équipe de foreurs et de mobilisatrices qui parle peul et bambara.",
}
ROLE: Mapping[str, Any] = {"brings": "Foreuse légère et quatre mobilisatrices"}
RECORDS: tuple[RecordFacts, ...] = (
    a_record(
        "registration",
        "reg1",
        partner="p1",
        registration_kind="RECEPISSE",
        number="0214/MATD-2012",
        issued_on="2012-04-03",
    ),
    a_record(
        "declaration",
        "decl1",
        partner="p1",
        not_for_profit="YES",
        un_values="YES",
        partnership_principles="YES",
        non_discrimination="YES",
        conduct_rules="YES",
        no_fraud_no_war_crimes="YES",
        not_sanctioned="YES",
        information_true="YES",
        signer="La directrice",
        signer_authorised="YES",
        signed_on="2024-02-20",
    ),
    a_record("values_assessment", "val1", partner="p1", assessed_on="2023-09-12", outcome="POSITIVE"),
    a_record(
        "risk_rating",
        "fin1",
        partner="p1",
        rating_kind="FIN",
        financial_rating="MEDIUM",
        basis="MICRO",
        rated_on="2023-10-05",
    ),
    a_record(
        "screening",
        "scr1",
        partner="p1",
        list_name="Liste récapitulative des Nations Unies",
        list_version_on="2025-03-31",
        screened_on="2025-03-31",
        names_used=["AMDE"],
        result="CLEAR",
    ),
)
