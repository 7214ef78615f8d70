"""Garbage is collected on the window's thread, and in time."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.collecting import Collector


class _Round:
    """A thing that only the collector can drop."""

    def __init__(self, ended: list[str]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: ended.append(threading.current_thread().name))


def test_cycles_are_dropped_by_the_windows_thread(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many threads allocate meanwhile."""
    monkeypatch.setattr("ui.collecting.LOOK_MS", 20)
    owner = QWidget()
    qtbot.addWidget(owner)
    collector = Collector(owner)
    ended: list[str] = []
    _Round(ended)
    worker = threading.Thread(target=lambda: [[number] for number in range(5_000)])
    worker.start()
    worker.join()
    piles = [[number] for number in range(5_000)]
    qtbot.waitUntil(lambda: bool(ended), timeout=5000)
    collector.stop()
    gc.disable()

    assert len(piles) == 5_000
    assert ended == [threading.main_thread().name]
