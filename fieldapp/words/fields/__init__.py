"""Label, help line and reason of every field of every kind, one file a group of kinds.

Not here: names of codes (`words.codes`) and of kinds (`words.kinds`), which fields a form shows (`words.forms`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.fields import (
    agreements,
    diligence,
    events,
    evidence,
    follow_up,
    partners,
    project_parts,
    projects,
    ratings,
    screening,
    work,
)
from fieldapp.words.fields.wording import FieldWords, asked
from fieldapp.words.text import Lang

__all__ = ["COMMON", "FIELDS", "FieldWords", "field_help", "field_label", "field_why"]

COMMON: Mapping[str, FieldWords] = MappingProxyType(
    {
        "reference": asked(
            "Référence",
            "Reference",
            hint=(
                "Donnée par l’application ; à écrire sur les papiers et à dire au téléphone.",
                "Given by the app; to write on papers and say on the phone.",
            ),
        ),
    }
)
FIELDS: Mapping[str, Mapping[str, FieldWords]] = MappingProxyType(
    {
        **partners.FIELDS,
        **diligence.FIELDS,
        **ratings.FIELDS,
        **screening.FIELDS,
        **agreements.FIELDS,
        **projects.FIELDS,
        **project_parts.FIELDS,
        **work.FIELDS,
        **events.FIELDS,
        **evidence.FIELDS,
        **follow_up.FIELDS,
    }
)


def field_label(kind: str, field: str, lang: Lang) -> str:
    """What stands above a field. A field of a newer version shows its raw name."""
    words = _find(kind, field)
    return words.label.say(lang) if words else field


def field_help(kind: str, field: str, lang: Lang) -> str:
    """The grey line under a field; empty where there is none."""
    words = _find(kind, field)
    return words.hint.say(lang) if words and words.hint else ""


def field_why(kind: str, field: str, lang: Lang) -> str:
    """The reason behind the “why?” link; empty where there is none."""
    words = _find(kind, field)
    return words.why.say(lang) if words and words.why else ""


def _find(kind: str, field: str) -> FieldWords | None:
    return FIELDS.get(kind, {}).get(field) or COMMON.get(field)
