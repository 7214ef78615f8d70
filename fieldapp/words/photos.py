"""What is said of a photo that is accepted but does not say everything. Words for refused ones: `words.errors`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Text

MISSING: Mapping[str, Text] = MappingProxyType(
    {
        "TIME_PLACE": Text(
            "Cette photo ne dit ni quand ni où elle a été prise. Indiquez la date et le lieu.",
            "This photo does not say when or where it was taken. Give the date and the place.",
        ),
        "TIME": Text(
            "Cette photo ne dit pas quand elle a été prise. Indiquez la date.",
            "This photo does not say when it was taken. Give the date.",
        ),
        "PLACE": Text(
            "Cette photo ne dit pas où elle a été prise. Indiquez le lieu.",
            "This photo does not say where it was taken. Give the place.",
        ),
        "NOTES_DAMAGED": Text(
            "L’image se lit, mais les notes de l’appareil sont abîmées. Indiquez la date et le lieu.",
            "The picture can be read, but the camera’s notes are damaged. Give the date and the place.",
        ),
    }
)
