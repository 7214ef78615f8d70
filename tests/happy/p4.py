"""What the happy pump of scenario S1 says so that principle 4 passes on 2025-05-10."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldapp.principles.facts import RecordFacts
from tests.happy.making import a_record, usd

PROJECT: Mapping[str, Any] = {
    "partner_informed_on": "2025-01-20",
    "community_informed_on": "2025-01-24",
    "community_informed_by": "ASSEMBLY",
    "informed_in_language": "Fulfulde",
    "unicef_benefit": "227 enfants boivent une eau sûre.",
    "community_benefit": "De l’eau à 500 m au lieu de 7 km.",
    "total_cost": usd(15_500),
    "cost_claimed_twice": "NO",
    "information_withheld": "NO",
}  # fields of the project
PARTNER: Mapping[str, Any] = {}  # fields of partner p1, a national NGO
ROLE: Mapping[str, Any] = {
    "benefit": "Expérience de forage dans le cercle",
}  # fields of its role in the project
RECORDS: tuple[RecordFacts, ...] = (
    a_record(
        "risk",
        "risk-ours",
        project="project",
        risk_type="FINANCIAL",
        owner="UNICEF",
        mitigation="Versement en deux tranches, visite avant la seconde.",
    ),
    a_record(
        "risk",
        "risk-theirs",
        project="project",
        risk_type="SECURITY",
        owner="PARTNER",
        mitigation="Déplacements de jour, avis du chef de village la veille.",
    ),
)  # of project "project" and partner "p1"
