"""The colours of each theme, and how strongly two of them differ. Plain values, no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ui.preferences import Theme

_LINEAR_BELOW = 0.04045


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as "#RRGGBB" by what they are for. Every text colour stands 4.5:1 on `window` and `surface`.

    Attributes:
        window: behind everything; surface: fields, lists, cards; sunken: header and navigation.
        border: lines that only structure; edge: outlines of fields, 3:1 on `surface`.
    """

    window: str
    surface: str
    sunken: str
    border: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    focus: str
    passed: str
    attention: str
    incomplete: str
    refer: str
    fail: str
    notice: str


COLOURS: Mapping[Theme, Colours] = MappingProxyType(
    {
        Theme.LIGHT: Colours(
            window="#F6F8F9",
            surface="#FFFFFF",
            sunken="#EAEFF2",
            border="#D3DBE0",
            edge="#7C8B96",
            text="#1B262D",
            muted="#485762",
            accent="#0B6E8A",
            on_accent="#FFFFFF",
            accent_soft="#DCEDF2",
            focus="#0B6E8A",
            passed="#27734A",
            attention="#855B00",
            incomplete="#556472",
            refer="#6B4FA0",
            fail="#B3261E",
            notice="#FFF6DF",
        ),
        Theme.DARK: Colours(
            window="#151B1F",
            surface="#1E262B",
            sunken="#11161A",
            border="#35414A",
            edge="#7D8D99",
            text="#E9EEF1",
            muted="#A9B7C1",
            accent="#5CC3DF",
            on_accent="#0A1B21",
            accent_soft="#173A46",
            focus="#7AD3EA",
            passed="#74CF9B",
            attention="#E5B54C",
            incomplete="#A7B6C4",
            refer="#BBA4EC",
            fail="#FF8F87",
            notice="#3A3116",
        ),
        Theme.CONTRAST: Colours(
            window="#FFFFFF",
            surface="#FFFFFF",
            sunken="#FFFFFF",
            border="#000000",
            edge="#000000",
            text="#000000",
            muted="#1A1A1A",
            accent="#003C8F",
            on_accent="#FFFFFF",
            accent_soft="#FFF2A8",
            focus="#C20000",
            passed="#00451F",
            attention="#5A3C00",
            incomplete="#22303C",
            refer="#3F1F80",
            fail="#8C0000",
            notice="#FFF2A8",
        ),
    }
)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, from 1 (the same) to 21 (black on white).

    Source: WCAG 2.2, success criterion 1.4.3.
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    if part <= _LINEAR_BELOW:
        return part / 12.92
    return float(((part + 0.055) / 1.055) ** 2.4)
