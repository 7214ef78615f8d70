"""Runs of changes that stand beside others of the same numbers: a copied machine, both sides kept.

Of such a run it is kept which changes are its own; all others of its lane take what is left.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from fieldapp.history.canonical import encode
from fieldapp.history.change import Change
from fieldapp.store import meta
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.store.segments import SegmentRow


def note(tx: Tx, row: SegmentRow, hashes: Sequence[str], *, first: int, at: str) -> None:
    """Remember which changes a run holds.

    Args:
        row: the run; hashes: of its changes, in order.
        first: the first number at which another change is known.
    """
    told = {"epoch": row.epoch, "zone": row.zone, "first": first, "hashes": list(hashes)}
    meta.keep_paper(tx, Paper.FORK_SIDE, row.hash, encode(told), at=at)


def starts(tx: Tx) -> dict[tuple[str, str], int]:
    """(epoch, zone) of every lane that has two sides, to the first number at which they part."""
    found: dict[tuple[str, str], int] = {}
    for told in _sides(tx):
        lane = str(told["epoch"]), str(told["zone"])
        found[lane] = min(int(told["first"]), found.get(lane, int(told["first"])))
    return found


def side_of(tx: Tx, row: SegmentRow, changes: Sequence[Change]) -> list[Change]:
    """Of all changes known in a run's places those that are its own, in order."""
    if len(changes) == row.last - row.first + 1:
        return list(changes)
    own = meta.find_paper(tx, Paper.FORK_SIDE, row.hash)
    if own is not None:
        wanted = set(json.loads(own)["hashes"])
        return [each for each in changes if each.hash in wanted]
    taken = {name for told in _sides(tx) for name in told["hashes"]}
    sides = Counter(each.seq for each in changes)
    return [each for each in changes if sides[each.seq] == 1 or each.hash not in taken]


def _sides(tx: Tx) -> Iterator[dict[str, Any]]:
    for _, data in meta.papers(tx, Paper.FORK_SIDE):
        yield json.loads(data)
