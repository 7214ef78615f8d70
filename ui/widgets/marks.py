"""The mark of each verdict as a drawing: a thin letter of the font could not be seen in sunlight."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtGui import QIcon, QPixmap

from ui import icons
from ui.style.dress import colours_now

ICONS: Mapping[str, str] = MappingProxyType(
    {
        "PASS": "check",
        "ATTENTION": "warning",
        "INCOMPLETE": "circle-dashed",
        "REFER": "arrow-right",
        "FAIL": "x",
        "NOT_ASSESSED": "minus",
        "NA": "minus",
    }
)


def verdict_colour(verdict: str) -> str:
    """The colour of a verdict's words and mark."""
    colours = colours_now()
    return {
        "PASS": colours.passed,
        "ATTENTION": colours.attention,
        "INCOMPLETE": colours.incomplete,
        "REFER": colours.refer,
        "FAIL": colours.fail,
    }.get(verdict, colours.muted)


def mark(verdict: str) -> QPixmap:
    """For a label; an unknown verdict has the mark of none."""
    return icons.pixmap(ICONS.get(verdict, "minus"), verdict_colour(verdict), icons.SIZE_PX, 2)


def mark_icon(verdict: str) -> QIcon:
    """For a button or a line of a table."""
    return icons.icon(ICONS.get(verdict, "minus"), verdict_colour(verdict))
