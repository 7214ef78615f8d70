"""What the parts of the window tell each other: only that records changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class AppSignals(QObject):
    """One per open workspace.

    Signals:
        changed: a `fieldapp.changes.Changes`; whoever shows one of its records asks for it again.
        entered: the local time at which something was last entered in the log, as people read it ("14:02").
    """

    changed = Signal(object)
    entered = Signal(str)
