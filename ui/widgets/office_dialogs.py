"""Dialogs of the office: a lost machine, an officer who is known already, a forgotten passphrase."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from fieldapp.services import office, passphrase
from fieldapp.services.office import Machine, Person
from fieldapp.services.passphrase import Helped
from ui.desk import Desk
from ui.widgets.ask_dialog import AskDialog, Asking
from ui.widgets.ask_line import AskLine, AskPath

COPIES = "*.fieldapp-keys;;*"
HELPS = "*.fieldapp-unlock"
Done = Callable[[object], None]


def revoke(desk: Desk, machines: Sequence[Machine], on_done: Done) -> AskDialog:
    """Trust one of these machines no longer."""
    reason = AskLine("revoke_reason", lambda: QCoreApplication.translate("OfficeDialogs", "What happened"))
    asking = Asking(
        "revoke_machine",
        QCoreApplication.translate("OfficeDialogs", "A machine was lost or stolen"),
        QCoreApplication.translate(
            "OfficeDialogs",
            "What this office holds of it stays. Whatever it writes from now on is set aside, whatever its date; the "
            "next sticks tell everybody. This cannot be taken back: a machine that is found again joins with a new "
            "invitation.",
        ),
        QCoreApplication.translate("OfficeDialogs", "Trust it no longer"),
        (reason,),
        choices=[(each.device, f"{each.name} · {each.short}") for each in machines],
        choice_label=QCoreApplication.translate("OfficeDialogs", "Which machine"),
    )
    ws = desk.ws
    return AskDialog(
        desk.window, desk.jobs, asking, lambda chosen, _progress: office.revoke(ws, chosen, reason=reason.text), on_done
    )


def same_person(desk: Desk, person: Person, known: Sequence[Person], on_done: Done) -> AskDialog:
    """Say who of these somebody is."""
    asking = Asking(
        "same_person",
        QCoreApplication.translate("OfficeDialogs", "{name} is somebody known already").format(name=person.name),
        QCoreApplication.translate(
            "OfficeDialogs", "From then on the two count as one person wherever two are needed."
        ),
        QCoreApplication.translate("OfficeDialogs", "It is the same person"),
        (),
        choices=[(each.id, each.name) for each in known],
        choice_label=QCoreApplication.translate("OfficeDialogs", "Same person as"),
    )
    ws = desk.ws
    return AskDialog(
        desk.window,
        desk.jobs,
        asking,
        lambda chosen, _progress: office.confirm(ws, person.id, same_as=chosen),
        on_done,
    )


def unlock_help(desk: Desk) -> AskDialog:
    """Make a file and a code for a laptop, and show the code."""
    file = AskPath(
        "unlock_copy",
        lambda: QCoreApplication.translate("OfficeDialogs", "File of the computer, on any of its sticks"),
        saving=False,
        patterns=COPIES,
    )
    out = AskPath(
        "unlock_out",
        lambda: QCoreApplication.translate("OfficeDialogs", "File to write for the person"),
        saving=True,
        patterns=HELPS,
    )
    asking = Asking(
        "unlock_help",
        QCoreApplication.translate("OfficeDialogs", "Somebody forgot their passphrase"),
        QCoreApplication.translate(
            "OfficeDialogs",
            "Help only a person whom you recognise: file and code open that computer. You learn neither the old nor "
            "the new passphrase.",
        ),
        QCoreApplication.translate("OfficeDialogs", "Make the file"),
        (file, out),
        places={"FileUnreadable": file, "NotForUs": file, "SealBroken": file, "TargetGone": out},
    )
    ws = desk.ws

    def work(_chosen: str, _progress: object) -> Helped:
        return passphrase.help_unlock(ws, Path(file.text).expanduser(), out=Path(out.text).expanduser())

    return AskDialog(desk.window, desk.jobs, asking, work, lambda helped: _show(desk, helped))


def _show(desk: Desk, helped: object) -> None:
    if isinstance(helped, Helped):
        shown = QMessageBox(desk.window)
        shown.setWindowTitle(helped.name)
        shown.setText(
            QCoreApplication.translate(
                "OfficeDialogs", "Code for {name}, to be told in person. It is shown only now:"
            ).format(name=helped.name)
        )
        shown.setInformativeText(helped.code)
        shown.open()
