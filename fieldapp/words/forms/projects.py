"""Forms of projects (the long one in `project`), their partners, people, plans and contributions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.forms import project
from fieldapp.words.forms.section import Section
from fieldapp.words.text import Text

SECTIONS: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        "project": project.SECTIONS,
        "project_partner": (
            Section(
                "role",
                Text("Le partenaire et son rôle", "The partner and its role"),
                ("project", "partner", "role", "brings", "benefit", "commercial_benefit"),
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
                ("data_source", "data_on", "estimate_method", "reason"),
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
                ("modality", "state", "moved_on", "agreement", "conditions", "origin_country"),
            ),
        ),
    }
)
KEPT: Mapping[str, frozenset[str]] = MappingProxyType({})
