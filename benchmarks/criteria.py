"""The criteria: of one project with its facts in hand, and of many projects from the database to their verdicts.

Both in processor time, because both only reckon: the database is in memory by then. All 53 criteria are asked; the
projects are plain ones, so many answers are "not known yet".
"""

from __future__ import annotations

from datetime import date

from benchmarks.bars import Bar, timed
from benchmarks.samples import an_office, compact, fill_whole
from fieldapp.principles.check import check
from fieldapp.services import checking
from fieldapp.store import looking

PROJECTS = 2_000
IN_HAND = 500
RUNS = 7
TODAY = date(2026, 3, 1)


def run() -> list[Bar]:
    """Check projects that have a partner, an agreement with two signatures, two contributions and more."""
    with an_office() as ws:
        projects = fill_whole(ws, PROJECTS)
        compact(ws)
        with ws.store.read() as tx:
            known = [facts for facts, _ in looking.look(tx, ws.packs, ws.rules, projects[:IN_HAND], TODAY)]
        asked = len(check(known[0], ws.rules, TODAY).findings)
        pure = timed(lambda _: [check(facts, ws.rules, TODAY) for facts in known], runs=RUNS, processor=True)
        whole = timed(lambda _: checking.all_verdicts(ws, projects, as_of=TODAY), runs=RUNS, processor=True)
    return [
        Bar(
            f"{asked} criteria of a project, facts in hand",
            IN_HAND / pure.median_ms * 1000,
            "projects/s",
            10_000,
            more_is_better=True,
        ),
        Bar(
            f"checking {PROJECTS} projects of 11 records each, end to end",
            PROJECTS / whole.median_ms * 1000,
            "projects/s",
            1_500,
            more_is_better=True,
        ),
    ]
