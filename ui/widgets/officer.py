"""The officer's button in the header: language, colours, text size, keys, lock."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QMenu, QPushButton

from fieldapp.words import Lang
from ui import i18n, icons
from ui.i18n import Words
from ui.preferences import SCALES, Preferences, Theme


class Dressed(Protocol):
    """What is asked of the window; only the window itself is one, and it stands above this module."""

    def speak(self, language: Lang) -> None:
        """Speak a language from now on."""

    def redress(self) -> None:
        """Follow changed colours and sizes."""

    def show_backups(self) -> None:
        """Show what one could go back to."""

    def lock(self) -> None:
        """Ask for the passphrase again."""


class OfficerButton(QPushButton):
    """Says who works here and opens the settings of this machine."""

    def __init__(
        self,
        name: str,
        preferences: Preferences,
        window: Dressed,
        on_help: Callable[[], object],
        *,
        on_passphrase: Callable[[], object] = lambda: None,
        on_join: Callable[[], object] | None = None,
    ) -> None:
        """Make it.

        Args:
            on_join: where the machine belongs to no office yet.
        """
        super().__init__(name)
        self._on_passphrase, self._on_join = on_passphrase, on_join
        self.setObjectName("button_officer")
        self.setProperty("look", "pill")
        self._name, self._preferences, self._window, self._on_help = name, preferences, window, on_help
        icons.wear(self, "user", self.setIcon)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        words = Words(self)
        words.say(self.setAccessibleName, lambda: self.tr("{name}: settings and lock").format(name=name))
        words.each_time(self._fill)

    def _fill(self) -> None:
        self._menu.clear()
        languages = self._menu.addMenu(self.tr("Language"))
        for language, name in ((Lang.FR, "Français"), (Lang.EN, "English")):
            _choice(languages, name, i18n.lang() is language, partial(self._window.speak, language))
        colours = self._menu.addMenu(self.tr("Colours"))
        for theme, name in self._themes():
            _choice(colours, name, self._preferences.theme is theme, partial(self._wear, theme))
        sizes = self._menu.addMenu(self.tr("Text size"))
        for scale in SCALES:
            _choice(sizes, f"{scale} %", self._preferences.scale == scale, partial(self._resize_text, scale))
        self._menu.addSeparator()
        if self._on_join is not None:
            self._menu.addAction(self.tr("Join an office…"), self._on_join)
        self._menu.addAction(self.tr("Change the passphrase…"), self._on_passphrase)
        self._menu.addAction(self.tr("Backups…"), self._window.show_backups)
        self._menu.addAction(self.tr("Keys") + "\tF1", self._on_help)
        self._menu.addAction(self.tr("Lock") + "\tCtrl+L", self._window.lock)

    def _themes(self) -> list[tuple[Theme, str]]:
        return [
            (Theme.SYSTEM, self.tr("As the computer")),
            (Theme.LIGHT, self.tr("Light")),
            (Theme.DARK, self.tr("Dark")),
            (Theme.CONTRAST, self.tr("High contrast")),
        ]

    def _wear(self, theme: Theme) -> None:
        self._preferences.theme = theme
        self._window.redress()
        self._fill()

    def _resize_text(self, scale: int) -> None:
        self._preferences.scale = scale
        self._window.redress()
        self._fill()


def _choice(menu: QMenu, name: str, chosen: bool, does: Callable[[], object]) -> None:
    action = menu.addAction(name)
    action.setCheckable(True)
    action.setChecked(chosen)
    action.triggered.connect(lambda _checked=False: does())
