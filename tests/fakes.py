"""Stand-ins that behave, instead of mocks that record."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from fieldapp.clock import uuid7_text
from fieldapp.errors import Cancelled

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
A_SECOND = timedelta(seconds=1)
A_SECOND_NS = 1_000_000_000


class FakeClock:
    """Begins on a fixed day, moves one second each time it is asked, and gives the same ids on every run.

    Args:
        device: another number gives other ids and tokens, for tests of several machines.
        start: the moment before the first answer.
        offset: what the device's owner set as minutes from UTC.
    """

    def __init__(self, device: int = 1, *, start: datetime = START, offset: int = 0) -> None:
        self.offset = offset
        self._device = device
        self._now = start
        self._monotonic = 0
        self._tokens = 0

    def now(self) -> datetime:
        self.advance(A_SECOND)
        return self._now

    def monotonic(self) -> int:
        self._monotonic += A_SECOND_NS
        return self._monotonic

    def offset_minutes(self) -> int:
        return self.offset

    def new_id(self) -> str:
        return uuid7_text(self.now(), self.token(10))

    def token(self, n_bytes: int) -> bytes:
        self._tokens += 1
        return hashlib.shake_256(f"{self._device}:{self._tokens}".encode()).digest(n_bytes)

    def advance(self, span: timedelta) -> None:
        """Let time pass; a negative span sets the wall clock back, as a flat battery does."""
        self._now += span
        self._monotonic += max(0, span // timedelta(microseconds=1)) * 1_000


class CancelAfter:
    """Progress that stops the work once it has made the given number of steps."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def step(self, done: int, total: int | None = None, label: str = "") -> None:
        if self._left == 0:
            raise Cancelled
        self._left -= 1


class Steps:
    """Progress that keeps what it was told: (done, total, label) in order."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, int | None, str]] = []

    def step(self, done: int, total: int | None = None, label: str = "") -> None:
        self.seen.append((done, total, label))


@contextmanager
def full_disk(after_bytes: int) -> Iterator[None]:
    """Inside, the kernel refuses to let any file of this process grow past a size, as a full disk would.

    Only on Linux: Windows has no such limit.
    """
    if sys.platform == "win32":
        raise NotImplementedError
    import resource  # noqa: PLC0415 - the module does not exist on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (after_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
