"""What the happy pump of scenario S1 says so that principle 5 passes on 2025-05-10."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldapp.principles.facts import RecordFacts
from tests.happy.making import a_record

PROJECT: Mapping[str, Any] = {  # fields of the project
    "officer_interest": "NONE",
    "partner_interest": "NONE",
    "identities_protected": "YES",
    "political_presence": "NO",
    "armed_actors": "NONE",
}
PARTNER: Mapping[str, Any] = {}  # fields of partner p1, a national NGO
ROLE: Mapping[str, Any] = {}  # fields of its role in the project
RECORDS: tuple[RecordFacts, ...] = (  # of project "project" and partner "p1"
    a_record(
        "visibility",
        "v1",
        project="project",
        name_used="YES",
        permission_reference="SPD 2025/07, article 10",
        permission_on="2025-01-20",
        wording="Construit par la commune de Soye avec l’appui de l’UNICEF",
        product_message="NO",
        security_level="SUBSTANTIAL",
        choice="NEUTRAL_PLAQUE",
        decision_reason="Petite plaque neutre, sans logo visible de loin.",
        decided_on="2025-02-03",
    ),
)
