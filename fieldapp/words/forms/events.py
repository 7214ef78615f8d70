"""Forms of visits and ceremonies."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.forms.section import Section
from fieldapp.words.text import Text

SECTIONS: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        "event": (
            Section(
                "when_where",
                Text("Où et quand", "Where and when"),
                ("project", "event_type", "title", "held_on", "place", "position"),
            ),
            Section(
                "who_came",
                Text("Qui est venu", "Who came"),
                ("women", "men", "girls", "boys", "with_disability", "speakers"),
            ),
            Section(
                "water_point",
                Text("Le point d’eau", "The water point"),
                (
                    "status_id",
                    "status",
                    "water_source",
                    "water_tech",
                    "install_year",
                    "installer",
                    "management",
                    "users",
                    "pay",
                    "tariff",
                    "subjective_quality",
                ),
            ),
            Section(
                "handover",
                Text("Remise et promesses", "Handover and promises"),
                ("handed_over", "handed_over_to", "handover_minutes_on", "decisions", "promises"),
            ),
            Section("photos", Text("Photos", "Photos"), (), ("evidence",)),
        ),
    }
)
KEPT: Mapping[str, frozenset[str]] = MappingProxyType({})
