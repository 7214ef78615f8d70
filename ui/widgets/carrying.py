"""A long job on a stick: what it is doing, how far it is, how long it may still take, and Cancel; then its result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFrame, QProgressBar, QWidget

from fieldapp.errors import Cancelled, UserError
from fieldapp.words.format import number
from fieldapp.words.saying import said
from fieldapp.words.steps import step_name
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.jobs import Job, JobProgress, Progressed

T = TypeVar("T")

LOOK_MS = 200  # between looks at the job's progress
MEGABYTE = 1_000_000
IN_BYTES = frozenset({"copy", "seal", "write", "verify"})
_THOUSAND = 1000
_SETTLED_S = 2.0  # an estimate from less is a guess
_MINUTE_S = 60


@dataclass(frozen=True, slots=True)
class Told:
    """What is said at the end: one sentence that stands out, and what else there is to know."""

    title: str
    more: str = ""


class Carrying(QWidget):
    """Runs one job at a time and tells of it.

    Signals:
        busy_changed: whether a job is under way.
    """

    busy_changed = Signal(bool)

    def __init__(
        self,
        desk: Desk,
        *,
        on_refused: Callable[[Exception], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Stand empty until a job is started.

        Args:
            desk: whose worker does the job.
            on_refused: takes an error that it can say at a better place, and answers whether it did.
            parent: owns it.
        """
        super().__init__(parent)
        self._desk, self._words = desk, Words(self)
        self._refused_elsewhere = on_refused
        self._job: Job[Any] | None = None
        self._label, self._began = "", 0.0
        self._moving = self._make_moving()
        self._ended = self._make_ended()
        body = parts.column(self)
        body.addWidget(self._moving)
        body.addWidget(self._ended)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._moving.hide()
        self.clear()

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return self._job is not None

    def start(self, work: Callable[[JobProgress], T], on_done: Callable[[T], Told]) -> None:
        """Run a job; `on_done` takes its result and gives the words to show."""
        self.clear()
        self._label, self._began = "", monotonic()
        self._what.setText(step_name("", lang()))
        self._bar.setRange(0, 0)
        self._moving.show()
        self.show()
        self._cancel.setEnabled(True)
        self._timer.start()
        self._job = self._desk.run(work, lambda result: self._on_done(on_done, result), self._on_error)
        self.busy_changed.emit(True)
        focus = QApplication.focusWidget()
        if focus is None or not focus.isEnabled():
            self._cancel.setFocus()

    def tell(self, told: Told) -> None:
        """Show words, and say them to a screen reader."""
        self._title.setText(told.title)
        self._more.setText(told.more)
        self._more.setVisible(bool(told.more))
        self._ended.setVisible(bool(told.title))
        self.setVisible(bool(told.title) or self.is_busy)
        if told.title:
            event = QAccessibleAnnouncementEvent(self._ended, f"{told.title} {told.more}")
            QAccessible.updateAccessibility(event)

    def clear(self) -> None:
        """Take the words of the last job away."""
        self.tell(Told(""))

    @Slot()
    def cancel(self) -> None:
        """Ask the job to stop; nothing half done stays."""
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._job.cancel()

    # building

    def _make_moving(self) -> QWidget:
        self._what = parts.plain_label("", "caption")
        self._what.setObjectName("label_progress")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._words.say(self._bar.setAccessibleName, lambda: self.tr("Progress"))
        self._cancel = parts.button(
            self._words, "button_cancel_job", lambda: self.tr("Cancel"), on_click=self.cancel, icon="x"
        )
        moving = QWidget()
        column = parts.column(moving, spacing=parts.GRID // 2)
        line = parts.row()
        line.addWidget(self._bar, 1)
        line.addWidget(self._cancel)
        column.addWidget(self._what)
        column.addLayout(line)
        return moving

    def _make_ended(self) -> QFrame:
        self._title = parts.plain_label("", "section")
        self._title.setObjectName("label_said")
        self._more = parts.plain_label()
        self._more.setObjectName("label_said_more")
        column = parts.column(spacing=parts.GRID // 2)
        column.addWidget(self._title)
        column.addWidget(self._more)
        return parts.boxed(column, "banner", margin=parts.GRID + parts.GRID // 2)

    # the end

    def _rest(self) -> None:
        self._job = None
        self._timer.stop()
        self._moving.hide()

    def _on_done(self, on_done: Callable[[T], Told], result: T) -> None:
        self._rest()
        self.tell(on_done(result))
        self.busy_changed.emit(False)

    def _on_error(self, error: Exception) -> None:
        self._rest()
        if isinstance(error, Cancelled):
            self.tell(Told(self.tr("Stopped."), self.tr("Nothing was left half done; your data are safe.")))
        elif self._refused_elsewhere is not None and self._refused_elsewhere(error):
            self.clear()
        elif isinstance(error, UserError):
            words = said(error, lang())
            self.tell(Told(words.title, f"{words.what} {words.fix}"))
        else:
            self.clear()
            self._desk.show(error)
        self.busy_changed.emit(False)

    # on the way

    @Slot()
    def _on_tick(self) -> None:
        if self._job is None:
            return
        now = self._job.progress
        if now.label != self._label:
            self._label, self._began = now.label, monotonic()
        share = min(now.done / now.total, 1.0) if now.total else 0.0
        self._bar.setRange(0, _THOUSAND if now.total else 0)
        self._bar.setValue(round(share * _THOUSAND))
        told = (step_name(now.label, lang()), self._counted(now), self._left(share))
        self._what.setText(" · ".join(part for part in told if part))

    def _counted(self, now: Progressed) -> str:
        if not now.total:
            return ""
        if now.label not in IN_BYTES:
            counts = {"done": number(now.done, lang()), "total": number(now.total, lang())}
            return self.tr("{done} of {total}").format(**counts)
        return self.tr("{done} of {total} MB").format(done=_megabytes(now.done), total=_megabytes(now.total))

    def _left(self, share: float) -> str:
        passed = monotonic() - self._began
        if share <= 0 or passed < _SETTLED_S:
            return ""
        seconds = round(passed / share - passed)
        if seconds < _MINUTE_S:
            return self.tr("about {count} s left").format(count=max(1, seconds))
        return self.tr("about {count} min left").format(count=-(-seconds // _MINUTE_S))


def _megabytes(size_bytes: int) -> str:
    return number(Decimal(size_bytes * 10 // MEGABYTE).scaleb(-1), lang())
