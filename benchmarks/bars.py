"""What a benchmark answers: figures with their bars, and how medians are taken."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

LEAST_RUNS = 5


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure and what it must reach.

    Attributes:
        figure: median of the runs, in `unit`.
        limit: the most that is allowed, or the least where `more_is_better`; None where the figure is only told.
        peer: what was measured beside it in the same run, in words; empty for an absolute bar.
    """

    what: str
    figure: float
    unit: str
    limit: float | None = None
    more_is_better: bool = False
    peer: str = ""

    @property
    def is_met(self) -> bool:
        """Whether the bar is reached; what has no bar always is."""
        if self.limit is None:
            return True
        return self.figure >= self.limit if self.more_is_better else self.figure <= self.limit


@dataclass(frozen=True, slots=True)
class Times:
    """How long some runs of one thing took, in milliseconds."""

    runs_ms: Sequence[float]

    @property
    def median_ms(self) -> float:
        """The middle one."""
        return median(self.runs_ms)

    @property
    def late_ms(self) -> float:
        """The 95th percentile."""
        return sorted(self.runs_ms)[max(0, -(-len(self.runs_ms) * 95 // 100) - 1)]


def timed(work: Callable[[int], object], *, runs: int = LEAST_RUNS, before: int = 1, processor: bool = False) -> Times:
    """Time some runs of a piece of work, which gets the number of the run.

    Args:
        before: runs that are not counted, so that what is loaded once is loaded.
        processor: take the processor's time instead of the wall's: for work that waits for nothing.
    """
    for number in range(before):
        work(number)
    gc.collect()
    now = time.process_time_ns if processor else time.perf_counter_ns
    return Times([_once(work, before + number, now) for number in range(runs)])


def side_by_side(one: Callable[[int], object], other: Callable[[int], object], *, runs: int) -> tuple[Times, Times]:
    """Time two pieces of work in turns, so that a busy machine is busy for both."""
    one(0)
    other(0)
    gc.collect()
    pairs = [(_once(one, number), _once(other, number)) for number in range(1, runs + 1)]
    return Times([first for first, _ in pairs]), Times([second for _, second in pairs])


def _once(work: Callable[[int], object], number: int, now: Callable[[], int] = time.perf_counter_ns) -> float:
    start = now()
    work(number)
    return (now() - start) / 1e6
