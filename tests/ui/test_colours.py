"""Colours that can be read in sunlight: contrast is computed, not believed."""

from __future__ import annotations

import pytest

from ui.preferences import Theme
from ui.style.colours import COLOURS, contrast

TEXTS = ("text", "muted", "accent", "passed", "attention", "incomplete", "refer", "fail")
GROUNDS = ("window", "surface", "sunken", "accent_soft", "notice")
THEMES = tuple(COLOURS)


def test_black_on_white_is_twenty_one() -> None:
    """The formula's own anchor."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_stands_out(theme: Theme, text: str, ground: str) -> None:
    """4.5:1 for every text colour on everything it may stand on."""
    colours = COLOURS[theme]

    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("mark", ["edge", "focus"])
@pytest.mark.parametrize("ground", ["window", "surface"])
def test_outlines_can_be_seen(theme: Theme, mark: str, ground: str) -> None:
    """3:1 for what only marks: edges of fields, the focus ring."""
    colours = COLOURS[theme]

    assert contrast(getattr(colours, mark), getattr(colours, ground)) >= 3.0


@pytest.mark.parametrize("theme", THEMES)
def test_a_primary_button_can_be_read(theme: Theme) -> None:
    """Its words stand on the accent."""
    assert contrast(COLOURS[theme].on_accent, COLOURS[theme].accent) >= 4.5
