"""What the segments of a bundle add up to: unbroken runs of lanes, and what a receiver must hold before them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import msgspec

from fieldapp.bundle import limits, shapes


@dataclass(frozen=True, slots=True)
class Lane:
    """An unbroken run of one lane in a bundle: changes `first` to `last` of an epoch in a zone."""

    epoch: shapes.Id
    zone: shapes.Id
    first: shapes.Count
    last: shapes.Count


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """What a receiver must hold for a run to join on: the lane up to `seq`, whose segment has this hash."""

    epoch: shapes.Id
    zone: shapes.Id
    seq: shapes.Count
    hash: shapes.Hash


@dataclass(frozen=True, slots=True, order=True)
class SegmentNote:
    """What the manifest says of a segment. `previous` is the hash of the segment before it, "" for none."""

    epoch: shapes.Id
    zone: shapes.Id
    first: shapes.Sequence
    last: shapes.Sequence
    previous: shapes.HashOrNone

    def __post_init__(self) -> None:
        if not self.first <= self.last < self.first + limits.SEGMENT_CHANGES:
            raise ValueError(self.last)


def note_of(raw: Mapping[str, str | int]) -> SegmentNote:
    """A segment's note from the manifest.

    Raises:
        ValueError: it lacks a part, or holds something that is not an id or a number.
    """
    return msgspec.convert(dict(raw), SegmentNote)


@dataclass(frozen=True, slots=True)
class Runs:
    """All runs in order of epoch, zone and sequence; a fork shows as two runs that overlap."""

    lanes: tuple[Lane, ...]
    prerequisites: tuple[Prerequisite, ...]


def join_runs(notes: Iterable[SegmentNote]) -> Runs:
    """What some segments add up to, whatever order they come in."""
    lanes: list[Lane] = []
    needed: list[Prerequisite] = []
    for note in sorted(notes):
        last = lanes[-1] if lanes else None
        if last is not None and (last.epoch, last.zone, last.last + 1) == (note.epoch, note.zone, note.first):
            lanes[-1] = replace(last, last=note.last)
            continue
        lanes.append(Lane(note.epoch, note.zone, note.first, note.last))
        if note.previous:
            needed.append(Prerequisite(note.epoch, note.zone, note.first - 1, note.previous))
    return Runs(tuple(lanes), tuple(needed))
