"""Forms of projects, their partners, people, plans and contributions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.forms.section import Section
from fieldapp.words.text import Text

SECTIONS: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        "project": (
            Section(
                "essentials",
                Text("L’essentiel", "The essentials"),
                (
                    "title",
                    "project_kind",
                    "sectors",
                    "site",
                    "start_on",
                    "end_on",
                    "summary",
                    "humanitarian",
                    "state",
                ),
            ),
            Section("partners", Text("Avec qui", "With whom"), (), ("project_partner",)),
            Section("people", Text("Pour qui", "For whom"), (), ("target_group",)),
            Section(
                "form",
                Text("Forme de la coopération", "Form of cooperation"),
                (
                    "form",
                    "form_reason",
                    "agreement",
                    "budget",
                    "first_activity_on",
                    "construction",
                    "personal_data",
                    "works_with_children",
                    "onward_transfer",
                    "onward_consent",
                    "changed_since_signature",
                ),
            ),
            Section(
                "contributions",
                Text("Qui apporte quoi", "Who brings what"),
                ("per_diem_or_fuel",),
                ("contribution",),
            ),
            Section(
                "plans",
                Text("Plans et coordination", "Plans and coordination"),
                (
                    "technical_service",
                    "service_consulted_on",
                    "service_document",
                    "council_deliberation",
                    "council_deliberation_on",
                    "other_actors_asked",
                    "coordination_note",
                    "duplicate_reason",
                ),
                ("alignment",),
            ),
            Section(
                "ownership",
                Text("Propriété et entretien", "Ownership and upkeep"),
                (
                    "asset_owner",
                    "committee_members",
                    "committee_women",
                    "upkeep_plan",
                    "spare_parts_source",
                    "handover_minutes_on",
                ),
            ),
            Section(
                "capacity",
                Text("Renforcement des capacités", "Capacity building"),
                ("capacity_activity", "capacity_people", "no_capacity_reason"),
            ),
            Section("events", Text("Visites et cérémonies", "Visits and ceremonies"), (), ("event",)),
        ),
        "project_partner": (
            Section(
                "role", Text("Le partenaire et son rôle", "The partner and its role"), ("project", "partner", "role")
            ),
        ),
        "target_group": (
            Section("who", Text("Le groupe", "The group"), ("project", "vulnerability", "reach")),
            Section(
                "planned",
                Text("Personnes prévues", "People planned"),
                ("girls_planned", "boys_planned", "women_planned", "men_planned", "with_disability_planned"),
            ),
            Section(
                "reached",
                Text("Personnes touchées", "People reached"),
                ("girls_reached", "boys_reached", "women_reached", "men_reached", "with_disability_reached"),
            ),
            Section(
                "source",
                Text("D’où viennent les chiffres", "Where the figures come from"),
                ("data_source", "data_on", "estimate_method"),
            ),
        ),
        "alignment": (
            Section(
                "plan",
                Text("Le plan et sa place", "The plan and the place in it"),
                ("project", "framework", "edition", "axis", "code", "page", "contribution"),
            ),
        ),
        "contribution": (
            Section(
                "what",
                Text("Qui donne quoi", "Who gives what"),
                (
                    "project",
                    "giver",
                    "giver_partner",
                    "receiver",
                    "receiver_partner",
                    "contribution_kind",
                    "description",
                    "vehicle",
                ),
            ),
            Section(
                "value",
                Text("Valeur", "Value"),
                ("amount", "rate", "rate_on", "unvalued_reason"),
            ),
            Section(
                "transfer",
                Text("Remise et conditions", "Transfer and conditions"),
                ("modality", "state", "moved_on", "agreement", "conditions"),
            ),
        ),
    }
)
KEPT: Mapping[str, frozenset[str]] = MappingProxyType({})
