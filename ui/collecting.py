"""Garbage is collected on the window's thread only.

Python collects cycles on whatever thread happens to allocate. A widget in a cycle, dropped by the worker's thread,
takes Qt down with it; so the automatic collector is off while a window is open, and a timer here does its work.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS = 1000  # between looks at what has piled up


class Collector(QObject):
    """On from the moment it is made until `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._on_look)
        self._timer.start()

    def stop(self) -> None:
        """Give the work back to Python."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _on_look(self) -> None:
        piled = gc.get_count()
        due = [generation for generation, most in enumerate(gc.get_threshold()) if most and piled[generation] > most]
        if due:
            gc.collect(due[-1])
