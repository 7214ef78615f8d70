"""The step of the first page for who begins without an office."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fieldapp.clock import Clock
from ui import parts
from ui.founding import begin_alone
from ui.jobs import JobRunner
from ui.widgets.ask_line import AskLine
from ui.widgets.founding_step import FoundingStep


class AloneStep(FoundingStep):
    """Name and passphrase."""

    def __init__(self, folder: Path, *, jobs: JobRunner, clock: Clock, params: Any = None) -> None:
        super().__init__("alone", jobs)
        self._folder, self._clock, self._params = folder, clock, params
        self.column.addWidget(parts.label(self.words, lambda: self.tr("Begin alone"), "title"))
        self.column.addWidget(
            parts.label(
                self.words,
                lambda: self.tr(
                    "Everything works on this computer. Until you join an office nobody else has your work, and "
                    "nobody can help if you forget the passphrase."
                ),
            )
        )
        self._officer = AskLine("alone_officer", lambda: self.tr("Your name"))
        self._secret, self._again = self.passphrases()
        self.ask(self._officer, self._secret, self._again, places={"PassphraseTooShort": self._secret})
        self.finish(lambda: self.tr("Begin"), self._on_begin)

    def _on_begin(self) -> None:
        if self.is_complete(self._secret, self._again):
            folder, officer, secret = self._folder, self._officer.text, self._secret.edit.text()
            clock, params = self._clock, self._params
            self.make(lambda _progress: begin_alone(folder, officer, secret, clock=clock, params=params))
