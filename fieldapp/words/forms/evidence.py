"""Forms of files, notes, kept checks and breaches."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.forms.section import Section
from fieldapp.words.text import Text

SECTIONS: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        "evidence": (
            Section(
                "what",
                Text("La pièce", "The file"),
                ("of", "evidence_type", "label", "proves"),
            ),
            Section(
                "taken",
                Text("Prise de vue", "When and where it was taken"),
                ("taken_local", "taken_at", "position"),
            ),
            Section(
                "protection",
                Text("Protection des personnes", "Protection of people"),
                ("shows_children", "consent", "sensitivity"),
            ),
        ),
        "note": (Section("note", Text("La remarque", "The note"), ("of", "text", "resolved_on")),),
        "check_run": (),
        "breach": (Section("resolution", Text("Régularisation", "Resolution"), ("resolution", "resolved_on")),),
    }
)
KEPT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "evidence": frozenset({"media_type", "size_bytes", "sha256", "sealed", "secret"}),
        "note": frozenset({"field"}),
        "check_run": frozenset(
            {"project", "purpose", "ruleset", "packs", "as_of", "run_at", "version_checked", "facts", "outcome"}
        ),
        "breach": frozenset({"project", "contribution", "criterion", "happened_on"}),
    }
)
