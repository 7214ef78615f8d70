"""Knows which threads a test left running and where they were started."""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Collection
from weakref import WeakKeyDictionary, WeakSet

import pytest

GRACE_S = 1.0  # a pool that was shut down without waiting needs a moment


class Starts:
    """The place every thread was started from, as long as the thread lives."""

    def __init__(self) -> None:
        self._places: WeakKeyDictionary[threading.Thread, str] = WeakKeyDictionary()

    @classmethod
    def remembered(cls, patch: pytest.MonkeyPatch) -> Starts:
        """Begin to take note of every start."""
        starts = cls()
        start = threading.Thread.start

        def start_and_remember(thread: threading.Thread) -> None:
            starts.note(thread)
            start(thread)

        patch.setattr(threading.Thread, "start", start_and_remember)
        return starts

    def note(self, thread: threading.Thread) -> None:
        """Keep the caller's place, the last call outside the standard library."""
        frames = traceback.extract_stack()[:-2]
        outside = [frame for frame in frames if "concurrent" not in frame.filename] or frames
        self._places[thread] = f"{outside[-1].filename}:{outside[-1].lineno}"

    def place(self, thread: threading.Thread) -> str:
        """File and line of the start, in words."""
        return self._places.get(thread, "a place unknown")

    def living(self) -> WeakSet[threading.Thread]:
        """The threads that run now."""
        return WeakSet(threading.enumerate())


def left_over(starts: Starts, before: Collection[threading.Thread]) -> list[str]:
    """Describe each non-daemon thread that runs now and did not run before, once the grace is over."""
    deadline = time.monotonic() + GRACE_S
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(max(0.0, deadline - time.monotonic()))
    return [f"{thread.name}, started at {starts.place(thread)}" for thread in left if thread.is_alive()]
