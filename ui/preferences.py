"""What the window remembers on this machine, outside any workspace: language, colours, sizes. Nothing confidential."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QByteArray, QSettings

from fieldapp.paths import settings_folder
from fieldapp.words import Lang

SCALES = (100, 125, 150, 175, 200)  # per cent of the normal text size


class Theme(StrEnum):
    """The colours of the window; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Preferences:
    """A file in the settings folder; a value nobody set, or that makes no sense, is its default."""

    def __init__(self) -> None:
        self._kept = QSettings(str(settings_folder() / "window.ini"), QSettings.Format.IniFormat)

    @property
    def lang(self) -> Lang:
        """French until someone chooses otherwise."""
        return Lang.EN if self._text("language") == Lang.EN else Lang.FR

    @lang.setter
    def lang(self, to: Lang) -> None:
        self._kept.setValue("language", str(to))

    @property
    def has_lang(self) -> bool:
        """Whether a person has chosen a language."""
        return bool(self._text("language"))

    @property
    def theme(self) -> Theme:
        """The colours chosen."""
        chosen = self._text("theme")
        return Theme(chosen) if chosen in set(Theme) else Theme.SYSTEM

    @theme.setter
    def theme(self, to: Theme) -> None:
        self._kept.setValue("theme", str(to))

    @property
    def scale(self) -> int:
        """Text size in per cent."""
        chosen = self._text("scale")
        return int(chosen) if chosen.isdigit() and int(chosen) in SCALES else SCALES[0]

    @scale.setter
    def scale(self, to: int) -> None:
        self._kept.setValue("scale", str(to))

    def shape(self, name: str) -> QByteArray:
        """The saved geometry of a window or splitter; empty when there is none."""
        kept = self._kept.value(f"shape/{name}")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_shape(self, name: str, shape: QByteArray) -> None:
        """Remember a geometry."""
        self._kept.setValue(f"shape/{name}", shape)

    def close(self) -> None:
        """Bring everything to the disk."""
        self._kept.sync()

    def _text(self, name: str) -> str:
        return str(self._kept.value(name, "") or "")
