"""What the happy pump of scenario S1 says so that principle 1 passes on 2025-05-10."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldapp.principles.facts import RecordFacts
from tests.happy.making import a_record

PROJECT: Mapping[str, Any] = {
    "exclusion_risk": "NONE",
    "access_rule": "Ouvert à tous, 10 F le seau, gratuit pour les ménages sans revenu.",
    "disability_access": "YES",
    "approach_basis": "À Fatoma, 3 forages tiennent depuis 5 ans grâce au comité.",
    "approach_on": "2024-11-05",
    "reporting_channel": "Point focal à l’école, affiche à la pompe",
    "reporting_channel_known": "YES",
    "feedback_mechanism": "Jour du comité, le premier lundi",
    "feedback_known": "YES",
}  # fields of the project
PARTNER: Mapping[str, Any] = {}  # fields of partner p1, a national NGO
ROLE: Mapping[str, Any] = {}  # fields of its role in the project
RECORDS: tuple[RecordFacts, ...] = (
    a_record(
        "target_group",
        "group",
        project="project",
        vulnerability="RURAL_REMOTE",
        reach="DIRECT",
        girls_planned=118,
        boys_planned=109,
        women_planned=101,
        men_planned=92,
        with_disability_planned=9,
        data_source="Listes de l’école et du CSCOM",
        data_on="2024-10-01",
        reason="À 7 km du point d’eau le plus proche.",
    ),
    a_record(
        "alignment",
        "goal",
        project="project",
        framework="SDG",
        code="6.1",
        contribution="Eau potable à moins de 500 m pour 420 personnes.",
    ),
    a_record(
        "result",
        "result",
        project="project",
        level="OUTPUT",
        statement="Un forage équipé à Soye",
        indicator="Personnes qui boivent l’eau du forage",
        unit="NUMBER",
        baseline="0",
        target="420",
        due_on="2025-06-30",
    ),
    a_record(
        "risk_rating",
        "psea",
        partner="p1",
        rating_kind="PSEA",
        psea_rating="MEDCAP_MOD",
        psea_policy="2",
        psea_people="2",
        psea_training="1",
        psea_reporting="2",
        psea_assistance="1",
        psea_investigation="2",
        rated_on="2023-06-01",
    ),
)  # of project "project" and partner "p1"
