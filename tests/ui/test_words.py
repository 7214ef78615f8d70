"""No label without French, and the compiled file says what the source file says."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QTranslator

from fieldapp.paths import resources

ROOT = Path(__file__).resolve().parents[2]
TEXTS = resources() / "i18n" / "fieldapp_fr.ts"
SPOKEN = re.compile(r'(?:\.tr\(\s*|translate\(\s*"[A-Za-z]+",\s*)"((?:[^"\\]|\\.)*)"')
PLACES = re.compile(r"\{[a-z_]*\}")


def _messages() -> list[tuple[str, str, str, bool]]:
    """Context, English, French, and whether it is done; the file is our own, so a plain parser will do."""
    found = []
    for context in ET.parse(TEXTS).getroot().iter("context"):  # noqa: S314 - a file of this project
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            done = translation.get("type") is None and bool(translation.text)
            found.append((context.findtext("name", ""), message.findtext("source", ""), translation.text or "", done))
    return found


def test_every_label_has_its_french() -> None:
    """An officer at 40 °C does not guess English."""
    assert [english for _context, english, _french, done in _messages() if not done] == []


def test_no_label_is_missing_from_the_file() -> None:
    """`dev.py messages` was run after the last change."""
    known = {english for _context, english, _french, _done in _messages()}
    spoken = {
        text.replace('\\"', '"').replace("\\n", "\n")
        for path in (ROOT / "ui").rglob("*.py")
        for text in SPOKEN.findall(path.read_text(encoding="utf-8"))
    }

    # A long text is put together from pieces; its first piece must be the beginning of a known one.
    assert [text for text in spoken if not any(label.startswith(text) for label in known)] == []


def test_french_keeps_the_places_for_facts() -> None:
    """A lost {count} would show nothing, a misspelt one would stop the page."""
    pairs = [(english, french) for _context, english, french, _done in _messages()]
    lost = [english for english, french in pairs if set(PLACES.findall(english)) != set(PLACES.findall(french))]

    assert lost == []


def test_the_compiled_file_is_fresh() -> None:
    """What the window loads says the same as what translators edit."""
    translator = QTranslator()
    assert translator.load(str(TEXTS.with_suffix(".qm")))
    said = [(french, translator.translate(context, english)) for context, english, french, _done in _messages()]
    stale = [french for french, loaded in said if loaded != french]

    assert stale == []
