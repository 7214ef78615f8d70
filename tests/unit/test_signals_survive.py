"""PySide6 6.12.0 lost a reference to True at each emission and aborted Python 3.11 after some 570."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

EMISSIONS = 5_000


class Bell(QObject):
    """Counts its own ringing."""

    rang = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0
        self.rang.connect(self._on_rang)

    @Slot()
    def _on_rang(self) -> None:
        self.heard += 1


def test_signals_survive_thousands_of_emissions() -> None:
    """An afternoon of work emits more than this; an unsound PySide6 ends the process here."""
    bell = Bell()
    for _ in range(EMISSIONS):
        bell.rang.emit()

    assert bell.heard == EMISSIONS
