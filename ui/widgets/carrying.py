"""A long job on a stick: what it is doing, how far it is, how long it may still take, and Cancel."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from fieldapp.errors import Cancelled, UserError
from fieldapp.words.format import number
from fieldapp.words.saying import said
from fieldapp.words.steps import step_name
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.jobs import Job, JobProgress

T = TypeVar("T")

MEGABYTE = 1_000_000
IN_BYTES = frozenset({"copy", "seal", "write", "verify"})
_THOUSAND = 1000
_SETTLED_S = 2.0  # an estimate from less is a guess


class Carrying(QWidget):
    """Runs one job at a time and tells of it.

    Signals:
        busy_changed: whether a job is under way.
    """

    busy_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, Words(self)
        self._job: Job[Any] | None = None
        self._began = 0.0
        self._what = parts.plain_label("", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _THOUSAND)
        self._cancel = parts.button(self._words, "cancel", lambda: self.tr("Cancel"), on_click=self.cancel)
        self._said = parts.plain_label()
        self._said.setObjectName("said")
        self._moving = QWidget()
        line = parts.row(self._moving)
        line.addWidget(self._bar, 1)
        line.addWidget(self._cancel)
        body = parts.column(self)
        for each in (self._what, self._moving, self._said):
            body.addWidget(each)
        self._words.say(self._bar.setAccessibleName, lambda: self.tr("Progress"))
        self._timer = QTimer(self)
        self._timer.setInterval(200)
        self._timer.timeout.connect(self._on_tick)
        self._rest("")

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return self._job is not None

    def start(self, work: Callable[[JobProgress], T], on_done: Callable[[T], str]) -> None:
        """Run a job; `on_done` takes its result and gives the sentence to show."""
        self._began = monotonic()
        self._said.setText("")
        self._what.show()
        self._moving.show()
        self._cancel.setEnabled(True)
        self._cancel.setFocus()
        self._timer.start()
        self._job = self._desk.run(work, lambda result: self._rest(on_done(result)), self._on_error)
        self.busy_changed.emit(True)

    def say(self, sentence: str) -> None:
        """Tell something without a job."""
        self._said.setText(sentence)

    @Slot()
    def cancel(self) -> None:
        """Ask the job to stop; nothing half done stays."""
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._job.cancel()

    def _rest(self, sentence: str) -> None:
        self._job = None
        self._timer.stop()
        self._what.hide()
        self._moving.hide()
        self._said.setText(sentence)
        self.busy_changed.emit(False)

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._rest(self.tr("Stopped. Nothing was left half done; your data are as before."))
        elif isinstance(error, UserError):
            told = said(error, lang())
            self._rest(f"{told.title}\n{told.what}\n{told.fix}")
        else:
            self._rest("")
            self._desk.show(error)

    @Slot()
    def _on_tick(self) -> None:
        if self._job is None:
            return
        now = self._job.progress
        share = now.done / now.total if now.total else 0.0
        self._bar.setValue(round(min(share, 1.0) * _THOUSAND))
        told = (step_name(now.label, lang()), self._counted(), self._left(share))
        self._what.setText(" · ".join(part for part in told if part))

    def _counted(self) -> str:
        if self._job is None or not self._job.progress.total:
            return ""
        now = self._job.progress
        if now.label not in IN_BYTES:
            counts = {"done": number(now.done, lang()), "total": number(now.total or 0, lang())}
            return self.tr("{done} of {total}").format(**counts)
        done, total = now.done / MEGABYTE, (now.total or 0) / MEGABYTE
        return self.tr("{done} of {total} MB").format(done=f"{done:.1f}", total=f"{total:.1f}")

    def _left(self, share: float) -> str:
        passed = monotonic() - self._began
        if share <= 0 or passed < _SETTLED_S:
            return ""
        seconds = round(passed / share - passed)
        return self.tr("about {seconds} s left").format(seconds=seconds)
