"""How the fields of a kind are laid out for a person who fills them in, one file a group of kinds.

Every field stands in exactly one section, or `KEPT_BY_APP` names it. `SET_BY_ACTION` names those of the sections that
are only shown, because an action of its own sets them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.forms import agreements, diligence, events, evidence, follow_up, partners, projects, work
from fieldapp.words.forms.section import FOLLOW_UP, Section
from fieldapp.words.text import Lang

__all__ = [
    "FOLLOW_UP",
    "INAUGURATION",
    "KEPT_BY_APP",
    "SECTIONS",
    "SET_BY_ACTION",
    "Section",
    "is_kept_by_app",
    "is_typed",
    "section_of",
    "section_title",
]

SECTIONS: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        **partners.SECTIONS,
        **diligence.SECTIONS,
        **agreements.SECTIONS,
        **projects.SECTIONS,
        **work.SECTIONS,
        **events.SECTIONS,
        **evidence.SECTIONS,
        **follow_up.SECTIONS,
    }
)
INAUGURATION: tuple[Section, ...] = events.INAUGURATION

_EVERYWHERE = frozenset({"reference"})
_KEPT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **partners.KEPT,
        **diligence.KEPT,
        **agreements.KEPT,
        **projects.KEPT,
        **work.KEPT,
        **events.KEPT,
        **evidence.KEPT,
        **follow_up.KEPT,
    }
)
KEPT_BY_APP: Mapping[str, frozenset[str]] = MappingProxyType(
    {kind: _EVERYWHERE | _KEPT.get(kind, frozenset()) for kind in SECTIONS}
)
SET_BY_ACTION: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "project": frozenset({"state"}),
        "agreement": frozenset({"state"}),
        "action_point": frozenset({"state", "action_taken", "completed_on", "verification", "verified_on"}),
        "concern": frozenset({"state", "closing_reason"}),
        **{
            kind: frozenset(field for section in SECTIONS[kind] for field in section.fields)
            for kind in ("waiver", "referral", "screening")
        },
    }
)


def section_title(section: Section, lang: Lang) -> str:
    """What stands over a section or in the strip of steps."""
    return section.title.say(lang)


def is_typed(kind: str) -> bool:
    """Whether a person fills in anything of this kind; otherwise its records are only shown."""
    fields = {field for section in SECTIONS.get(kind, ()) for field in section.fields}
    return bool(fields - SET_BY_ACTION.get(kind, frozenset()))


def is_kept_by_app(kind: str, field: str) -> bool:
    """Whether the app fills this field itself, so that no form offers it and no command sets it."""
    return field in KEPT_BY_APP.get(kind, _EVERYWHERE)


def section_of(kind: str, field: str) -> Section | None:
    """Where a field stands, so that a finding can lead to it; None for fields kept by the app."""
    return next((section for section in SECTIONS.get(kind, ()) if field in section.fields), None)
