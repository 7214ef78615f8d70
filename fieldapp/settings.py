"""What a person has chosen on this machine, outside any workspace; read only. The window writes it."""

from __future__ import annotations

import configparser

from fieldapp.paths import settings_folder

_FILE = "window.ini"


def language() -> str:
    """The code of the language chosen in the window, such as `en`; empty when nobody has chosen."""
    kept = configparser.RawConfigParser(strict=False)
    try:
        kept.read(settings_folder() / _FILE, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError):
        return ""  # half a file, or one that another program wrote: as if nobody had chosen
    return kept.get("General", "language", fallback="")
