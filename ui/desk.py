"""What every page is given: the open workspace, the worker, the news, and the way to ask for work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from fieldapp.workspace import Me, Workspace
from ui import problems
from ui.jobs import Job, JobProgress, JobRunner
from ui.preferences import Preferences
from ui.signals import AppSignals

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Desk:
    """One per open workspace; ends with it.

    Attributes:
        me: who works here, as it stood when the workspace was opened.
        window: the parent of dialogs.
    """

    ws: Workspace
    me: Me
    jobs: JobRunner
    signals: AppSignals
    preferences: Preferences
    window: QWidget

    def run(
        self,
        work: Callable[[JobProgress], T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None] | None = None,
    ) -> Job[T]:
        """Have the worker do something; errors are shown unless someone else takes them."""
        return self.jobs.run(work, on_done=on_done, on_error=on_error or self.show)

    def show(self, error: Exception) -> None:
        """Tell the person what could not be done."""
        problems.show(self.window, error)

    def local_now(self) -> datetime:
        """The present moment as the wall clock of this machine shows it; for display only."""
        return self.local(self.ws.clock.now())

    def local(self, moment: datetime) -> datetime:
        """A moment in UTC as the wall clock here shows it, without a zone."""
        return moment.replace(tzinfo=None) + timedelta(minutes=self.ws.clock.offset_minutes())

    def today(self) -> date:
        """The calendar day here."""
        return self.local_now().date()
