"""Jobs: off the window's thread and back."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from fieldapp.errors import Cancelled
from ui.jobs import JobProgress, JobRunner


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.close()


def test_the_answer_comes_back_on_the_windows_thread(jobs: JobRunner, qtbot: QtBot) -> None:
    """Work runs elsewhere; the callback may touch widgets."""
    seen: list[tuple[str, bool]] = []
    jobs.run(
        lambda _progress: threading.current_thread().name,
        on_done=lambda name: seen.append((name, threading.current_thread() is threading.main_thread())),
        on_error=lambda error: pytest.fail(str(error)),
    )
    qtbot.waitUntil(lambda: bool(seen))

    assert seen == [("store_0", True)]


def test_jobs_run_one_after_another_in_order(jobs: JobRunner, qtbot: QtBot) -> None:
    """What is typed first is kept first."""
    order: list[int] = []
    for number in range(20):
        jobs.run(partial(_echo, number), on_done=order.append, on_error=lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: len(order) == 20)

    assert order == list(range(20))


def test_cancel_reaches_running_and_waiting_jobs(jobs: JobRunner, qtbot: QtBot) -> None:
    """Both end as Cancelled, soon."""
    errors: list[Exception] = []

    def forever(progress: JobProgress) -> None:
        while True:
            progress.step(0)
            time.sleep(0.001)

    running, waiting = (jobs.run(forever, on_done=lambda _: None, on_error=errors.append) for _ in range(2))
    waiting.cancel()
    running.cancel()
    qtbot.waitUntil(lambda: len(errors) == 2)

    assert all(isinstance(error, Cancelled) for error in errors)


def test_a_bug_in_a_job_is_handed_over(jobs: JobRunner, qtbot: QtBot) -> None:
    """Any exception arrives; none is lost on the worker."""
    errors: list[Exception] = []
    jobs.run(lambda _progress: 1 // 0, on_done=lambda _: None, on_error=errors.append)
    qtbot.waitUntil(lambda: bool(errors))

    assert isinstance(errors[0], ZeroDivisionError)


def test_closing_finishes_what_was_asked(qtbot: QtBot) -> None:
    """Locking must not drop the last second of typing."""
    runner = JobRunner()
    done: list[int] = []
    for number in range(5):
        runner.run(partial(_echo, number, done.append), on_done=lambda _: None, on_error=lambda _: None)
    runner.close(cancel=False)

    assert done == [0, 1, 2, 3, 4]


def _echo(number: int, tell: Callable[[int], object] | JobProgress, progress: JobProgress | None = None) -> int:
    if callable(tell):
        tell(number)
    return number
