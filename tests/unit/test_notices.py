"""Whoever's work we ship is named with the licence it comes under."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "notices.py"


def test_third_party_notices_name_what_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dependency that comes or goes must show in the notices on the same day."""
    monkeypatch.setattr(sys, "argv", [str(SCRIPT), "--check"])

    runpy.run_path(str(SCRIPT), run_name="__main__")


def test_licence_texts_are_gathered_for_the_frozen_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The LGPL wants its text beside the libraries."""
    monkeypatch.setattr(sys, "argv", [str(SCRIPT), "--texts", str(tmp_path)])

    runpy.run_path(str(SCRIPT), run_name="__main__")

    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "sqlcipher3", "fpdf2"} <= {path.name for path in tmp_path.iterdir()}
