"""What the parts of the window tell each other: that records changed, and that someone asks for another place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Destination:
    """A place in the window.

    Attributes:
        page: code of the page, a key of `ui.places`; empty means the page that shows records of `kind`.
        record: id of the record to open there; empty for the page as a whole.
        kind: of the record.
        field: to put the cursor in.
        action: something the page can start, such as "new".
    """

    page: str = ""
    record: str = ""
    kind: str = ""
    field: str = ""
    action: str = ""


class AppSignals(QObject):
    """One per open workspace.

    Signals:
        changed: a `fieldapp.changes.Changes`; whoever shows one of its records asks for it again.
        entered: a datetime as this machine's wall clock shows it, when something was entered in the log.
        wanted: a Destination that someone asks for.
    """

    changed = Signal(object)
    entered = Signal(object)
    wanted = Signal(object)
