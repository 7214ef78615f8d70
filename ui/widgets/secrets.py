"""Dialogs about who may open this computer: another passphrase, a forgotten one, and joining an office later."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.jobs import JobRunner
from ui.widgets.ask_dialog import AskDialog, Asking
from ui.widgets.ask_line import AskLine, AskPath

UNLOCKS = "*.fieldapp-unlock;;*"
INVITATIONS = "*.fieldapp-invitation;;*"
Done = Callable[[object], None]


def change_passphrase(parent: QWidget, jobs: JobRunner, folder: Path, on_done: Done, params: Any = None) -> AskDialog:
    """Old one, new one twice."""
    old = AskLine("old_passphrase", lambda: QCoreApplication.translate("Secrets", "Passphrase until now"), secret=True)
    new, again = _new_ones()
    asking = Asking(
        "change_passphrase",
        QCoreApplication.translate("Secrets", "Change the passphrase"),
        QCoreApplication.translate(
            "Secrets", "Nobody can find a passphrase again for you; your office can help with one of your sticks."
        ),
        QCoreApplication.translate("Secrets", "Change it"),
        (old, new, again),
        is_twice=True,
        places={"WrongPassphrase": old, "PassphraseTooShort": new},
    )

    def work(_chosen: str, _progress: object) -> None:
        _passphrase().change(folder, old.edit.text(), new.edit.text(), **_with(params))

    return AskDialog(parent, jobs, asking, work, on_done)


def replace_passphrase(parent: QWidget, jobs: JobRunner, folder: Path, on_done: Done, params: Any = None) -> AskDialog:
    """The office's file and code, new one twice."""
    file = AskPath(
        "unlock_file",
        lambda: QCoreApplication.translate("Secrets", "File that the office made"),
        saving=False,
        patterns=UNLOCKS,
    )
    code = AskLine("unlock_code", lambda: QCoreApplication.translate("Secrets", "Code that the office told you"))
    new, again = _new_ones()
    asking = Asking(
        "replace_passphrase",
        QCoreApplication.translate("Secrets", "Passphrase forgotten?"),
        QCoreApplication.translate(
            "Secrets",
            "Bring your office any USB stick that this computer has written: the office makes a file for you there and "
            "tells you a code. Without such a stick nobody can open this computer; what the office confirmed is safe "
            "there. Nothing is deleted here.",
        ),
        QCoreApplication.translate("Secrets", "Replace it"),
        (file, code, new, again),
        is_twice=True,
        places={"WrongCode": code, "PassphraseTooShort": new, "FileUnreadable": file, "UnlockHelpDamaged": file},
    )

    def work(_chosen: str, _progress: object) -> None:
        path = Path(file.text).expanduser()
        _passphrase().replace(folder, path, code=code.text, new=new.edit.text(), **_with(params))

    return AskDialog(parent, jobs, asking, work, on_done)


def join_office(parent: QWidget, jobs: JobRunner, ws: Any, on_done: Done) -> AskDialog:
    """Invitation and code, for who began alone."""
    file = AskPath(
        "later_invitation",
        lambda: QCoreApplication.translate("Secrets", "Invitation file"),
        saving=False,
        patterns=INVITATIONS,
    )
    code = AskLine("later_code", lambda: QCoreApplication.translate("Secrets", "Code"))
    asking = Asking(
        "join_later",
        QCoreApplication.translate("Secrets", "Join an office"),
        QCoreApplication.translate(
            "Secrets",
            "All that you did alone is kept as it is, references included, and goes to the office with the next stick. "
            "Afterwards FieldApp asks for your passphrase again.",
        ),
        QCoreApplication.translate("Secrets", "Join"),
        (file, code),
        places={"WrongCode": code, "FileUnreadable": file, "DamagedInvitation": file},
    )

    def work(_chosen: str, progress: Any) -> object:
        service = importlib.import_module("fieldapp.services.alone")
        return service.join(ws, Path(file.text).expanduser(), code=code.text, progress=progress)

    return AskDialog(parent, jobs, asking, work, on_done)


def _new_ones() -> tuple[AskLine, AskLine]:
    hint = QCoreApplication.translate("Secrets", "At least four words that only you know.")
    new = AskLine(
        "new_passphrase",
        lambda: QCoreApplication.translate("Secrets", "New passphrase"),
        hint=lambda: hint,
        secret=True,
    )
    return new, AskLine(
        "new_again", lambda: QCoreApplication.translate("Secrets", "New passphrase, once more"), secret=True
    )


def _passphrase() -> Any:
    return importlib.import_module("fieldapp.services.passphrase")


def _with(params: Any) -> dict[str, Any]:
    return {} if params is None else {"params": params}
