"""Starts Qt: application, font, colours, language, the hook for bugs; then the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from fieldapp import paths
from fieldapp.clock import SystemClock
from ui import i18n
from ui.collecting import Collector
from ui.preferences import Preferences
from ui.problems import ReportHook
from ui.style.dress import dress
from ui.window import Window


def run(folder: Path | None = None) -> int:
    """Open the window and stay until it is closed.

    Args:
        folder: of the workspace; None means the person's usual one.
    """
    preferences = Preferences()
    app = application(preferences)
    window = Window(folder or paths.default_workspace(), clock=SystemClock(), preferences=preferences)
    ReportHook(window).install()
    window.show()
    QTimer.singleShot(0, window.warm_up)
    collector = Collector()
    status = app.exec()
    collector.stop()
    return status


def application(preferences: Preferences) -> QApplication:
    """The one application object, dressed and speaking."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("FieldApp")
    app.setDesktopFileName("fieldapp")
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "fieldapp.svg")))
    dress(app, preferences.theme, preferences.scale)
    if app.property("language") != str(preferences.lang):
        i18n.switch(app, preferences.lang)
    return app
