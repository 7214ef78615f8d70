"""How long work tells how far it is, and learns that it should stop."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Handed to every service that can take longer than a blink."""

    def step(self, done: int, total: int | None = None, label: str = "") -> None:
        """Report and check.

        Args:
            done: units finished so far.
            total: units in all; None while unknown.
            label: a code for what is being done; `fieldapp.words.steps` has its words.

        Raises:
            Cancelled: the person asked to stop; let it pass through.
        """
        ...


class NoProgress:
    """For callers that do not care: tests and short commands."""

    def step(self, done: int, total: int | None = None, label: str = "") -> None:
        return None
