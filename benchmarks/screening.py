"""Screening: how long one partner takes, and how many names written otherwise are found, against an exact comparison.

A list of 1,000 invented entries; every entry's name in up to ten sorts of variants; and as many names of people who
are not listed, drawn from the same names of the region. The peer compares folded names exactly, as the portal of the
United Nations did in its public code. Both get the same names in the same run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from benchmarks.bars import Bar, timed
from benchmarks.names import Chance, Variant, entries, person, variants
from benchmarks.samples import SEED
from fieldapp.records.fold import fold
from fieldapp.reference import sanctions
from fieldapp.reference.sanctions import Listed, SanctionsList

ENTRIES = 1_000
NAMES = 6
RUNS = 60
STRANGERS = 1_000


def run() -> list[Bar]:
    """Six names of a partner in turns, then every variant and every stranger once."""
    chance = Chance(SEED)
    listed = entries(chance, ENTRIES)
    known = sanctions.decode(
        sanctions.encode(sanctions.pack_of(listed, dated_on=date(2026, 3, 1), version="2026.3.1")), version="2026.3.1"
    )
    known.matches(["Personne"])
    partners = [[person(chance) for _ in range(NAMES)] for _ in range(RUNS + 3)]
    speed = timed(lambda number: known.matches(partners[number]), runs=RUNS, before=3)
    written = variants(chance, listed)
    strangers = _strangers(chance, listed)
    exact = _Exact(listed)
    missed = Counter(each.sort for each in written if not _finds(known, each))
    recall = 1 - missed.total() / len(written)
    exact_recall = sum(exact.finds(each) for each in written) / len(written)
    flagged = [name for name in strangers if known.matches([name])]
    found = len(written) - missed.total()
    told = ", ".join(f"{sort} {count}" for sort, count in missed.most_common())
    return [
        Bar(f"one partner with {NAMES} names, {ENTRIES} entries: median", speed.median_ms, "ms", 20),
        Bar(f"one partner with {NAMES} names: 95th percentile", speed.late_ms, "ms"),
        Bar(
            f"recall: of {len(written)} names written otherwise, found",
            100 * recall,
            "%",
            90,
            more_is_better=True,
            peer=f"exact comparison finds {100 * exact_recall:.1f} %; not found: {told}",
        ),
        Bar(
            f"of {len(strangers)} people who are not listed, asked about",
            100 * len(flagged) / len(strangers),
            "%",
            5,
            peer=f"for example {', '.join(flagged[:3])}" if flagged else "",
        ),
        Bar(
            "precision: of all that a person is asked about, listed",
            100 * found / (found + len(flagged)),
            "%",
            95,
            more_is_better=True,
        ),
    ]


class _Exact:
    """The peer: equal after folding, or no match."""

    def __init__(self, listed: Sequence[Listed]) -> None:
        self._known = {fold(name.text): entry.reference for entry in listed for name in entry.names}

    def finds(self, variant: Variant) -> bool:
        return self._known.get(fold(variant.written)) == variant.reference


def _finds(known: SanctionsList, variant: Variant) -> bool:
    return any(match.entry.reference == variant.reference for match in known.matches([variant.written]))


def _strangers(chance: Chance, listed: Sequence[Listed]) -> list[str]:
    """People whose first and family names no entry has together."""
    taken = {
        (fold(word), fold(last)) for entry in listed for *first, last in [entry.main_name.split()] for word in first
    }
    found: list[str] = []
    while len(found) < STRANGERS:
        *first, last = (name := person(chance)).split()
        if not any((fold(word), fold(last)) in taken for word in first):
            found.append(name)
    return found
