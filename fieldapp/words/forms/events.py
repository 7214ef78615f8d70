"""Forms of visits and ceremonies."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

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
            Section(
                "visit",
                Text("La visite de suivi", "The monitoring visit"),
                (
                    "programmatic_visit",
                    "visit_ended_on",
                    "visit_completed",
                    "progress",
                    "assurance_question",
                    "political_presence",
                    "armed_actors",
                ),
            ),
            Section("photos", Text("Photos", "Photos"), (), ("evidence",)),
        ),
    }
)
KEPT: Mapping[str, frozenset[str]] = MappingProxyType({})
_NOT_A_STEP: Final = "visit"  # asked of visits; an inauguration has enough to ask
INAUGURATION: Final[tuple[Section, ...]] = tuple(
    section for section in SECTIONS["event"] if section.code != _NOT_A_STEP
)
