"""The bundled font has the letters that people here write with; the icons are what the window can tint."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fontTools.ttLib import TTFont

from fieldapp.paths import resources
from fieldapp.records.fold import fold

FRENCH = "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ’‘“”«»–—…·•°€"
MALI = "ɛɔŋɲɓɗƴƐƆŊƝƁƊƳʼ"
MARKS = "✓▲◌➜✕○→←↑↓≥≤⚠�"
SPACES = "\u00a0\u202f\u2011"
LARGEST = 900_000
STYLES = ("Regular", "SemiBold")


@pytest.fixture(params=STYLES)
def font(request: pytest.FixtureRequest) -> Iterator[TTFont]:
    with TTFont(resources() / "fonts" / f"FieldAppSans-{request.param}.ttf") as found:
        yield found


def test_the_font_has_every_letter_and_mark(font: TTFont) -> None:
    known = font.getBestCmap()

    assert [letter for letter in FRENCH + MALI + MARKS + SPACES if ord(letter) not in known] == []


def test_figures_stand_in_columns(font: TTFont) -> None:
    names = [font.getBestCmap()[ord(figure)] for figure in "0123456789"]

    assert len({font["hmtx"].metrics[name][0] for name in names}) == 1


def test_the_letters_of_mali_are_those_that_search_knows() -> None:
    assert [letter for letter in MALI[:7] if fold(letter) == letter] == []


@pytest.mark.parametrize("style", STYLES)
def test_the_font_is_small(style: str) -> None:
    assert (resources() / "fonts" / f"FieldAppSans-{style}.ttf").stat().st_size < LARGEST


def test_the_licences_lie_beside() -> None:
    assert "SIL OPEN FONT LICENSE" in (resources() / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "ISC License" in (resources() / "icons" / "LICENSE-lucide.txt").read_text(encoding="utf-8")


# A style sheet cannot tint a picture: what it uses comes in the colours that its name says.
COLOURED = ("fieldapp.svg", "-light.svg", "-dark.svg", "-grey.svg")
ICONS = sorted(path.name for path in (resources() / "icons").glob("*.svg") if not path.name.endswith(COLOURED))


def test_there_are_icons() -> None:
    assert len(ICONS) >= 30


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_takes_its_colour_from_the_palette(name: str) -> None:
    """One stroke in `currentColor` on 24 by 24, nothing filled, no colour of its own."""
    text = (resources() / "icons" / name).read_text(encoding="utf-8")

    assert 'viewBox="0 0 24 24"' in text
    assert set(re.findall(r'(?:stroke|fill)="([^"]*)"', text)) == {"currentColor", "none"}
