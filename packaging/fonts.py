#!/usr/bin/env python3
"""Makes resources/fonts from Noto: Latin only, with the marks of the verdicts added, under a family name of our own.

Run by hand when Noto moves on, with the packages of .venv: `python packaging/fonts.py FOLDER`. FOLDER holds
`NotoSans-Regular.ttf` and `NotoSans-SemiBold.ttf` (npm package @expo-google-fonts/noto-sans 0.4.2) and
`NotoSansSymbols2-Regular.ttf` and `NotoSansMath-Regular.ttf` (Debian package fonts-noto-core 20201225).
Same inputs, same bytes. Why it is done: docs/decisions/0050-one-font-of-our-own.md.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "FieldApp Sans"
TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"

# Latin with every extension, phonetic letters (the Fulfulde, Dogon and Bambara ones are among them), accents that
# combine, punctuation, raised figures, currencies, numero and trade marks, fractions, dotted circle, ligatures.
KEPT = (
    (0x0020, 0x036F),
    (0x1D00, 0x1DBF),
    (0x1E00, 0x1EFF),
    (0x2000, 0x206F),
    (0x2070, 0x209F),
    (0x20A0, 0x20BF),
    (0x2100, 0x218F),
    (0x2212, 0x2212),
    (0x25CC, 0x25CC),
    (0x2C60, 0x2C7F),
    (0xA720, 0xA7FF),
    (0xFB00, 0xFB06),
    (0xFFFD, 0xFFFD),
)
FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "liga", "frac", "numr", "dnom", "ordn", "sups", "case")
GRAFTED: Mapping[str, str] = {
    "NotoSansSymbols2-Regular.ttf": "✓✔✕✗▲▼▶◀➜●○◆■□☐☑⚠",
    "NotoSansMath-Regular.ttf": "←↑→↓≠≤≥",
}
NAME_FAMILY, NAME_STYLE, NAME_UNIQUE, NAME_FULL, NAME_VERSION, NAME_POSTSCRIPT = 1, 2, 3, 4, 5, 6
NAME_TYPOGRAPHIC_FAMILY, NAME_TYPOGRAPHIC_STYLE = 16, 17
KEPT_NAMES = (0, 5, 7, 8, 9, 11, 13, 14)  # copyright, version, trademark, makers, licence


def main() -> None:
    """Write both weights."""
    folder = Path(sys.argv[1])
    for style in ("Regular", "SemiBold"):
        font = latin_of(folder / f"NotoSans-{style}.ttf")
        for name, marks in GRAFTED.items():
            graft(font, TTFont(folder / name), marks)
        rename(font, style)
        font.save(TARGET / f"FieldAppSans-{style}.ttf")


def latin_of(path: Path) -> TTFont:
    """One weight of Noto Sans with the letters and features that we keep."""
    font = TTFont(path, recalcTimestamp=False)
    options = Options(layout_features=list(FEATURES), name_IDs=list(KEPT_NAMES), notdef_outline=True, hinting=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in KEPT for code in range(first, last + 1)])
    subsetter.subset(font)
    return font


def graft(font: TTFont, donor: TTFont, marks: str) -> None:
    """Copy simple outlines; both fonts are drawn on 1000 units with the same cap height scale."""
    codes = donor.getBestCmap()
    order = font.getGlyphOrder()
    for mark in marks:
        name, new = codes[ord(mark)], f"uni{ord(mark):04X}"
        glyph = donor["glyf"][name]
        glyph.removeHinting()
        order = [*order, new]
        font["glyf"].glyphs[new] = glyph
        font["hmtx"].metrics[new] = donor["hmtx"].metrics[name]
        for table in unicode_tables(font):
            table.cmap[ord(mark)] = new
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order


def unicode_tables(font: TTFont) -> Iterator[Any]:
    """The character maps that a new mark must enter."""
    return (table for table in font["cmap"].tables if table.isUnicode())


def rename(font: TTFont, style: str) -> None:
    """A name that no machine has already, so that a Noto installed there is not taken instead."""
    semibold = style == "SemiBold"
    version = f"{font['name'].getDebugName(NAME_VERSION)}; Latin and marks for FieldApp"
    names = {
        NAME_FAMILY: FAMILY,
        NAME_STYLE: "Bold" if semibold else "Regular",
        NAME_UNIQUE: f"{FAMILY} {style}",
        NAME_FULL: f"{FAMILY} {style}",
        NAME_VERSION: version,
        NAME_POSTSCRIPT: f"FieldAppSans-{style}",
        NAME_TYPOGRAPHIC_FAMILY: FAMILY,
        NAME_TYPOGRAPHIC_STYLE: style,
    }
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    if "STAT" in font:
        del font["STAT"]
    font["OS/2"].usWeightClass = 600 if semibold else 400
    # Old programs know regular and bold only: the SemiBold is their bold.
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0b1100001 | (0b100000 if semibold else 0b1000000)
    font["head"].macStyle = 1 if semibold else 0


if __name__ == "__main__":
    main()
