"""Work off the window's thread, one job after another, and its answer brought back.

Only plain Python runs on the worker: no QObject is made, owned or dropped there.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from fieldapp.errors import Cancelled

T = TypeVar("T")

POLL_MS = 100  # milliseconds between looks at the running job's progress


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far a job is; `total` is None while unknown, `label` a code of `fieldapp.words.steps`."""

    done: int
    total: int | None
    label: str


class JobProgress:
    """Written by the worker, read by the window's thread; one assignment of a whole value, so no lock."""

    def __init__(self) -> None:
        self.latest = Progressed(0, None, "")
        self._stop = threading.Event()

    def step(self, done: int, total: int | None = None, label: str = "") -> None:
        """Report and check; see `fieldapp.progress`."""
        self.latest = Progressed(done, total, label)
        if self._stop.is_set():
            raise Cancelled

    def stop(self) -> None:
        """Ask the job to end at its next step."""
        self._stop.set()


class Job(Generic[T]):
    """A ticket for work under way."""

    def __init__(
        self,
        future: Future[T],
        progress: JobProgress,
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        self._future, self._progress = future, progress
        self._on_done, self._on_error = on_done, on_error

    @property
    def progress(self) -> Progressed:
        """The latest report."""
        return self._progress.latest

    def cancel(self) -> None:
        """Ask it to stop. `on_error` gets Cancelled; on_done may still win the race."""
        self._future.cancel()
        self._progress.stop()

    def deliver(self) -> None:
        """Hand the answer over. The window's thread only."""
        if self._future.cancelled():
            self._on_error(Cancelled())
            return
        error = self._future.exception()
        if error is None:
            self._on_done(self._future.result())
        elif isinstance(error, Exception):
            self._on_error(error)
        else:
            raise error


class JobRunner(QObject):
    """Made and owned by the window's thread.

    Signals:
        busy_changed: True when the first job is queued, False when the last one ended.
        progressed: the running job's Progressed, at most every 100 ms.
    """

    busy_changed = Signal(bool)
    progressed = Signal(object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._waiting: list[Job[Any]] = []
        self._closed = False
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._on_poll)

    @property
    def is_busy(self) -> bool:
        """Whether any job waits or runs."""
        return bool(self._waiting)

    def run(
        self,
        work: Callable[[JobProgress], T],
        *,
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None],
    ) -> Job[T]:
        """Queue work. Exactly one of the two callbacks runs later, on the window's thread; none after `close`."""
        progress = JobProgress()
        if self._closed:
            # A widget that is on its way out may still ask, for instance when the language changes.
            return Job(Future(), progress, on_done, on_error)
        future = self._pool.submit(work, progress)
        job = Job(future, progress, on_done, on_error)
        self._waiting.append(job)
        if len(self._waiting) == 1:
            self._timer.start()
            self.busy_changed.emit(True)
        future.add_done_callback(lambda _future: self._ended.emit(job))
        return job

    def close(self, *, cancel: bool = True) -> None:
        """Wait for the end of everything; with `cancel`, ask it to stop first. No callback runs afterwards."""
        self._closed = True
        if cancel:
            for job in self._waiting:
                job.cancel()
        self._pool.shutdown(wait=True)
        self._timer.stop()

    @Slot(object)
    def _on_ended(self, job: Job[Any]) -> None:
        self._waiting.remove(job)
        if not self._waiting:
            self._timer.stop()
            self.busy_changed.emit(False)
        if not self._closed:
            job.deliver()

    @Slot()
    def _on_poll(self) -> None:
        if self._waiting:
            self.progressed.emit(self._waiting[0].progress)
