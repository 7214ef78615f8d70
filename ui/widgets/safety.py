"""How safe the work is, in figures, and how long ago something was, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from fieldapp.errors import NoRoom
from fieldapp.services import backups, handover
from fieldapp.workspace import Workspace

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR


@dataclass(frozen=True, slots=True)
class Safety:
    """Figures of the status line.

    Attributes:
        typed: fields that wait in drafts.
        to_hand_over: records with changes on no stick yet; None while nobody counted.
        backup_at: UTC moment of the newest backup; None when there is none.
    """

    typed: int = 0
    to_hand_over: int | None = None
    backup_at: datetime | None = None


def safety(ws: Workspace) -> Safety:
    """Ask the services; on the worker."""
    board, backup = handover.board(ws), backups.latest(ws)
    return Safety(
        typed=board.unfinished,
        to_hand_over=board.waiting,
        backup_at=datetime.fromisoformat(backup) if backup else None,
    )


def keep_safe(ws: Workspace) -> bool:
    """Make a backup if one is due; False when there was no room. On the worker."""
    try:
        backups.make_if_due(ws)
    except NoRoom:
        return False
    return True


def ago(then: datetime, now: datetime) -> str:
    """A span of time in words: "12 min ago"."""
    seconds = max(0, round((now - then).total_seconds()))
    if seconds < MINUTE:
        return QCoreApplication.translate("Ago", "just now")
    if seconds < HOUR:
        return QCoreApplication.translate("Ago", "{count} min ago").format(count=seconds // MINUTE)
    if seconds < DAY:
        return QCoreApplication.translate("Ago", "{count} h ago").format(count=seconds // HOUR)
    if seconds < 2 * DAY:
        return QCoreApplication.translate("Ago", "yesterday")
    return QCoreApplication.translate("Ago", "{count} days ago").format(count=seconds // DAY)
