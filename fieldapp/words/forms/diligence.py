"""Forms of what is looked into before working with a partner.

A screening is only shown: the app compares the names, and whoever decides about a similar one is asked at that moment.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.forms.section import Section
from fieldapp.words.text import Text

SECTIONS: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        "declaration": (
            Section(
                "answers",
                Text("Les huit engagements", "The eight commitments"),
                (
                    "partner",
                    "not_for_profit",
                    "un_values",
                    "partnership_principles",
                    "non_discrimination",
                    "conduct_rules",
                    "no_fraud_no_war_crimes",
                    "not_sanctioned",
                    "information_true",
                ),
            ),
            Section(
                "signed",
                Text("La signature", "The signature"),
                ("signer", "signer_role", "signer_authorised", "signed_on", "form_version"),
            ),
        ),
        "values_assessment": (
            Section(
                "assessment",
                Text("L’évaluation", "The assessment"),
                ("partner", "outcome", "assessed_on", "archived", "remarks"),
            ),
        ),
        "risk_rating": (
            Section(
                "rating", Text("L’évaluation", "The rating"), ("partner", "rating_kind", "rated_on", "valid_until")
            ),
            Section(
                "financial",
                Text("Gestion financière", "Financial management"),
                ("financial_rating", "basis"),
                only_for=("rating_kind", "FIN"),
            ),
            Section(
                "psea",
                Text("Exploitation et abus sexuels", "Sexual exploitation and abuse"),
                (
                    "psea_rating",
                    "psea_policy",
                    "psea_people",
                    "psea_training",
                    "psea_reporting",
                    "psea_assistance",
                    "psea_investigation",
                ),
                only_for=("rating_kind", "PSEA"),
            ),
            Section(
                "source",
                Text("D’où vient l’évaluation", "Where the rating comes from"),
                ("source_agency", "reused", "not_reused_reason"),
            ),
        ),
        "screening": (
            Section(
                "comparison",
                Text("La comparaison", "The comparison"),
                ("partner", "list_name", "list_version_on", "screened_on", "names_used", "result"),
            ),
            Section(
                "decision",
                Text("La décision", "The decision"),
                ("decision_reason", "decided_by", "decided_on"),
            ),
        ),
        "exclusion_check": (
            Section(
                "look",
                Text("La vérification", "The check"),
                ("partner", "checked_on", "source", "covers"),
            ),
            Section(
                "found",
                Text("Ce qui a été trouvé", "What was found"),
                ("company_sectors", "group_sectors", "revenue_share", "remarks"),
            ),
        ),
        "flag": (
            Section(
                "flag",
                Text("Le signalement", "The flag"),
                ("partner", "level", "category", "comment", "raised_on", "state"),
            ),
        ),
        "contact": (
            Section("contact", Text("La personne", "The person"), ("partner", "name", "role", "phone", "email")),
        ),
    }
)
KEPT: Mapping[str, frozenset[str]] = MappingProxyType({"screening": frozenset({"matches"})})
