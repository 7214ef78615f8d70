"""Opens windows on sample workspaces, plays every scene in every dress, saves the pictures and judges them."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog

from fieldapp.clock import SystemClock
from fieldapp.words import Lang
from tests.organisations import SMALL
from tests.shots import furnishing, judging, scenes
from tests.shots.furnishing import WORDS
from tests.shots.scenes import Scene, Stage
from ui.app import application
from ui.preferences import Preferences, Theme
from ui.window import Window

SIZES = ((1280, 720), (1366, 768), (853, 480))
CONTRAST_AT = (1366, 768)
DARK = frozenset({"home", "project", "project-principle", "inauguration-end", "unlock", "handover"})
PATIENCE_S = 20.0
NAP_S = 0.002
CALM_LOOKS = 20  # without work, in a row: one answer may ask the next question


def paint(target: Path, home: Path, *, only: str = "") -> int:
    """Paint all scenes, or those whose name begins with `only`; 1 when something is wrong with a picture."""
    preferences = Preferences()
    application(preferences)
    wrong: list[str] = []
    full, empty = home / "full", home / "empty"
    office = furnishing.found(full)
    furnishing.furnish(office, home)
    office.close()
    furnishing.found(empty).close()
    for folder, played, opens in (
        (home / "none", scenes.FIRST, False),
        (full, scenes.LOCKED, False),
        (full, scenes.INSIDE, True),
        (empty, scenes.EMPTY, True),
    ):
        wanted = {name: scene for name, scene in played.items() if name.startswith(only)}
        if wanted:
            wrong += _play(preferences, folder, wanted, target, opens=opens)
    for line in wrong:
        _say(line)
    _say(f"{len(list(target.glob('*.png')))} pictures in {target}, {len(wrong)} things wrong")
    return 1 if wrong else 0


def _play(
    preferences: Preferences,
    folder: Path,
    played: Mapping[str, Scene],
    target: Path,
    *,
    opens: bool,
) -> list[str]:
    wrong: list[str] = []
    with _window(preferences, folder, opens=opens) as window:
        for theme in (Theme.LIGHT, Theme.DARK):
            preferences.theme = theme
            window.redress()
            for name, scene in played.items():
                if theme is Theme.DARK and name not in DARK:
                    continue
                for language in Lang:
                    window.speak(language)
                    for size in SIZES:
                        wrong += _one(window, (name, scene), size, (theme, language), target)
    preferences.theme = Theme.LIGHT
    return wrong


def _one(
    window: Window, played: tuple[str, Scene], size: tuple[int, int], dressed: tuple[Theme, Lang], target: Path
) -> Iterator[str]:
    (name, scene), (theme, language) = played, dressed
    window.resize(*size)
    settle(window)
    shown = scene(Stage(window, lambda: settle(window)))
    picture = shown.grab()
    dress = "" if theme is Theme.LIGHT else f"_{theme}"
    title = f"{name}_{language}_{size[0]}x{size[1]}{dress}"
    picture.save(str(target / f"{title}.png"))
    found = [*judging.cut_texts(shown), *judging.overlaps(shown), *judging.sticking_out(shown)]
    if size == CONTRAST_AT:
        found += judging.faint_texts(shown, picture)
    if isinstance(shown, QDialog):
        shown.close()
    return (f"{title}: {each}" for each in dict.fromkeys(found))


@contextmanager
def _window(preferences: Preferences, folder: Path, *, opens: bool) -> Iterator[Window]:
    window = Window(folder, clock=SystemClock(), preferences=preferences, params=SMALL)
    window.show()
    if opens:
        window.open_with(WORDS)
        deadline = time.monotonic() + PATIENCE_S
        while window.frame is None and time.monotonic() < deadline:
            QCoreApplication.processEvents()
            time.sleep(NAP_S)
    settle(window)
    yield window
    window.close()


def settle(window: Window) -> None:
    """Wait until the worker has nothing left and every answer is laid out."""
    calm = 0
    deadline = time.monotonic() + PATIENCE_S
    while calm < CALM_LOOKS and time.monotonic() < deadline:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        time.sleep(NAP_S)
        calm = 0 if window.jobs.is_busy else calm + 1


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
