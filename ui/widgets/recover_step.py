"""The step of the first page that brings back a lost office."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fieldapp.clock import Clock
from ui import parts
from ui.founding import Recover, recover_office
from ui.jobs import JobRunner
from ui.widgets.ask_line import AskLine, AskPath
from ui.widgets.founding_step import FoundingStep

KITS = "*.fieldapp-recovery;;*"
BUNDLES = "*.fieldapp;;*"


class RecoverStep(FoundingStep):
    """Kit, code, a stick of the organisation, name, passphrase."""

    def __init__(self, folder: Path, *, jobs: JobRunner, clock: Clock, params: Any = None) -> None:
        super().__init__("recover", jobs)
        self._folder, self._clock, self._params = folder, clock, params
        self.column.addWidget(parts.label(self.words, lambda: self.tr("Bring back a lost office"), "title"))
        self._kit = AskPath("recover_kit", lambda: self.tr("Recovery kit"), saving=False, patterns=KITS)
        self._code = AskLine(
            "recover_code", lambda: self.tr("Code of the kit"), hint=lambda: self.tr("Six groups of four, on paper.")
        )
        self._stick = AskPath(
            "recover_stick",
            lambda: self.tr("A stick of the organisation"),
            saving=False,
            patterns=BUNDLES,
            hint=lambda: self.tr(
                "Any file on a stick that a laptop or the lost office wrote, however old; all that lies beside it is "
                "read too."
            ),
        )
        self._officer = AskLine("recover_officer", lambda: self.tr("Your name"))
        self._secret, self._again = self.passphrases()
        places = {
            "WrongCode": self._code,
            "NothingToRecoverFrom": self._stick,
            "TargetGone": self._stick,
            "FieldRefused": self._officer,
            "PassphraseTooShort": self._secret,
        }
        self.ask(self._kit, self._code, self._stick, self._officer, self._secret, self._again, places=places)
        self.finish(lambda: self.tr("Bring back the office"), self._on_recover)

    def _on_recover(self) -> None:
        if not self.is_complete(self._secret, self._again):
            return
        stick = Path(self._stick.text).expanduser()
        wanted = Recover(
            self._folder,
            Path(self._kit.text).expanduser(),
            self._code.text,
            stick if stick.is_dir() else stick.parent,
            self._officer.text,
            self._secret.edit.text(),
        )
        clock, params = self._clock, self._params
        self.make(lambda progress: recover_office(wanted, clock, params, progress))
