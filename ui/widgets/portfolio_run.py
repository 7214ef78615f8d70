"""Looks at every project, a part at a time, so that saving and typing never wait behind the whole portfolio."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from fieldapp.errors import Cancelled
from fieldapp.services import portfolio
from fieldapp.services.portfolio import Entry
from ui.desk import Desk
from ui.jobs import Job

PART = 100  # projects a job: well below a second on a slow laptop


class PortfolioRun(QObject):
    """One run at a time; starting again drops what the run before still had to do.

    Signals:
        began: ids of all projects that will be looked at.
        found: list of Entry, a part of the portfolio.
        progressed: how many are done, and of how many.
        ended: whether all were looked at; False when it was stopped.
    """

    began = Signal(object)
    found = Signal(object)
    progressed = Signal(int, int)
    ended = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._run = 0
        self._job: Job[list[Entry]] | None = None
        self.is_busy = False

    def start(self, projects: Sequence[str] | None = None) -> None:
        """Look at these projects, or at all."""
        self._run += 1
        self.is_busy = True
        run, ws = self._run, self._desk.ws
        if projects is not None:
            self._begin(run, list(projects))
            return
        self._desk.run(lambda _progress: portfolio.project_ids(ws), partial(self._begin, run))

    def stop(self) -> None:
        """Leave it at what is found so far."""
        if not self.is_busy:
            return
        self._run += 1
        if self._job is not None:
            self._job.cancel()
        self._end(is_whole=False)

    def _begin(self, run: int, projects: list[str]) -> None:
        if run == self._run:
            self.began.emit(projects)
            self._next(run, projects, 0)

    def _next(self, run: int, projects: list[str], at: int) -> None:
        if run != self._run:
            return
        self.progressed.emit(at, len(projects))
        part, ws = projects[at : at + PART], self._desk.ws
        if not part:
            self._end(is_whole=True)
            return
        self._job = self._desk.run(
            lambda progress: portfolio.entries(ws, part, progress=progress),
            partial(self._on_part, run, projects, at),
            partial(self._on_error, run),
        )

    def _on_part(self, run: int, projects: list[str], at: int, entries: list[Entry]) -> None:
        if run == self._run:
            self.found.emit(entries)
            self._next(run, projects, at + PART)

    def _on_error(self, run: int, error: Exception) -> None:
        if run == self._run:
            self._end(is_whole=False)
        if not isinstance(error, Cancelled):
            self._desk.show(error)

    def _end(self, *, is_whole: bool) -> None:
        self.is_busy, self._job = False, None
        self.ended.emit(is_whole)
