"""Histories of several devices to test with, and a second, naive way to say what follows from a set of changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from hypothesis import strategies as st

from fieldapp.history.canonical import digest, encode
from fieldapp.history.change import DELETED, Body, SetField, Stamp, write_body
from fieldapp.history.state import RecordState
from tests.fakes import START

RECORD = "0190aaaa-0000-7000-8000-000000000001"
KIND = "project"
FIELDS = ("title", "summary", "sectors/WASH", "sectors/EDU", "$zone", "from_a_newer_app")
TEN_YEARS_S = 10 * 365 * 24 * 3600
_VALUES: Final = ("puits", "forage", None, True, False, 7, {"minor": 5})


class Deed(StrEnum):
    """What a device does in one step."""

    EDIT = "edit"
    EDIT_AS_SEEN_BEFORE = "edit as seen before"
    DELETE = "delete"
    UNDELETE = "undelete"
    LOOK = "look"
    TAKE = "take"


_DEEDS: Final = (Deed.EDIT, Deed.EDIT, Deed.EDIT, *Deed, Deed.TAKE)


@dataclass(frozen=True, slots=True)
class Step:
    """One step; what a deed does not need is passed over."""

    deed: Deed
    device: int
    names: tuple[str, ...]
    value: object
    other: int
    skips: int
    clock_s: int


@dataclass(frozen=True, slots=True)
class Made:
    """A change as it lies in the log."""

    hash: str
    body: Body

    @property
    def sets(self) -> dict[str, SetField]:
        return dict(self.body.sets)


@dataclass
class Replica:
    """One device's copy of the record, fed change by change."""

    state: RecordState = field(default_factory=RecordState)
    known: dict[str, Made] = field(default_factory=dict)
    seen: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def take(self, changes: Iterable[Made]) -> None:
        """Let changes take effect; those that are known do nothing."""
        for made in changes:
            if made.hash not in self.known:
                self.state.apply(made.hash, made.sets, self.known.__contains__)
                self.known[made.hash] = made

    def look(self) -> None:
        """Remember what an editor would have before it now."""
        self.seen = {name: self.state.over(name) for name in (*FIELDS, DELETED)}


def steps(devices: int = 4) -> st.SearchStrategy[list[Step]]:
    """Work of some devices that now and then take in a part of what another one knows."""
    # One number a step: drawing its parts one by one takes five times as long.
    return st.lists(st.integers(0, 2**64 - 1).map(lambda number: _step(number, devices)), min_size=1, max_size=24)


def play(work: Sequence[Step], *, devices: int = 4, clocks_count: bool = True) -> list[Made]:
    """Every change that the devices make, in the order in which they were made.

    Args:
        clocks_count: False stamps all changes alike, apart from their number.
    """
    replicas = [Replica() for _ in range(devices)]
    made: list[Made] = []
    for number, step in enumerate(work):
        replica = replicas[step.device]
        sets = _sets(step, replica)
        if sets:
            change = _made(number, step, sets, clocks_count=clocks_count)
            replica.take([change])
            made.append(change)
        elif step.deed is Deed.LOOK:
            replica.look()
        elif step.deed is Deed.TAKE:
            known = list(replicas[step.other].known.values())
            replica.take(each for place, each in enumerate(known) if not step.skips >> place % 16 & 1)
    return made


def heads_of(changes: Iterable[Made]) -> dict[str, dict[str, Any]]:
    """The heads as the format defines them: what sets a field and is named by nothing else that sets the field."""
    all_changes = list(changes)
    heads: dict[str, dict[str, Any]] = {}
    for name in {name for made in all_changes for name in made.sets}:
        setting = [made for made in all_changes if name in made.sets]
        replaced = {parent for made in setting for parent in made.sets[name].over}
        heads[name] = {made.hash: made.sets[name].value for made in setting if made.hash not in replaced}
    return heads


def conflicts_of(changes: Iterable[Made]) -> set[str]:
    """The fields that a person must decide, by the words of the format."""
    by_hash = {made.hash: made for made in changes}
    heads = heads_of(by_hash.values())
    found = {name for name, values in heads.items() if len({encode(value) for value in values.values()}) > 1}
    deletes = [delete for delete, value in heads.get(DELETED, {}).items() if value is True]
    others = {head for name, values in heads.items() if name != DELETED for head in values}
    saw = {head for delete in deletes for head in by_hash[delete].sets[DELETED].over}
    if deletes and others - saw - set(deletes):
        found.add(DELETED)
    return found


def _step(number: int, devices: int) -> Step:
    def next_of(count: int) -> int:
        nonlocal number
        number, part = divmod(number, count)
        return part

    return Step(
        deed=_DEEDS[next_of(len(_DEEDS))],
        device=next_of(devices),
        names=tuple(dict.fromkeys(FIELDS[next_of(len(FIELDS))] for _ in range(1 + next_of(3)))),
        value=_VALUES[next_of(len(_VALUES))],
        other=next_of(devices),
        clock_s=next_of(2 * TEN_YEARS_S) - TEN_YEARS_S,
        skips=number,
    )


def _sets(step: Step, replica: Replica) -> dict[str, SetField]:
    state = replica.state
    match step.deed:
        case Deed.EDIT:
            return {name: SetField(step.value, state.over(name)) for name in step.names}
        case Deed.EDIT_AS_SEEN_BEFORE:
            return {name: SetField(step.value, replica.seen.get(name, ())) for name in step.names}
        case Deed.DELETE:
            edit = {step.names[0]: SetField(step.value, state.over(step.names[0]))} if step.skips % 4 == 0 else {}
            return {**edit, DELETED: SetField(value=True, over=state.delete_over())}
        case Deed.UNDELETE:
            return {DELETED: SetField(value=False, over=state.over(DELETED))}
        case _:
            return {}


def _made(number: int, step: Step, sets: dict[str, SetField], *, clocks_count: bool) -> Made:
    moment = START + timedelta(seconds=step.clock_s if clocks_count else 0)
    at = Stamp(moment.isoformat(), number, 0)
    body = Body(RECORD, KIND, f"person-{step.device}", f"device-{step.device}", at, "0.1.0", 1, sets)
    return Made(digest(write_body(body)), body)
