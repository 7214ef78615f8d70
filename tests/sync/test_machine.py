"""Any exchange between an office and three laptops, with lost, repeated, reordered and damaged sticks.

Whatever happens on the way, no value vanishes, and once sticks arrive again everybody has the same.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fieldapp.errors import UserError
from fieldapp.history.change import Body, read_body
from fieldapp.reference.thresholds import ThresholdName
from fieldapp.services import conflicts, records
from fieldapp.services.importing import Trouble
from fieldapp.store import log
from fieldapp.store import records as stored
from fieldapp.workspace import Workspace
from tests import office_packs
from tests.fakes import FakeClock
from tests.organisations import flip_file
from tests.worlds import World, copy_world

LAPTOPS = ("oumar", "binta", "seydou")
EVERYBODY = ("bureau", *LAPTOPS)
FIELDS = ("title", "summary")
HONEST = {Trouble.OBJECT_DAMAGED, Trouble.BROKEN_CHAIN, Trouble.UNKNOWN_SIGNER, Trouble.VOLUME_MISSING}
"""What loss and damage may lead to; anything else would be an accusation."""


@dataclass(frozen=True)
class Write:
    """A laptop or the office sets a field of one of its projects, or makes a new one."""

    who: str
    what: int
    field: str
    value: str


@dataclass(frozen=True)
class Remove:
    """A project is deleted."""

    who: str
    what: int


@dataclass(frozen=True)
class Decide:
    """Somebody decides the first conflict that they see."""

    who: str
    side: int


@dataclass(frozen=True)
class Rule:
    """The office changes a number of its rules."""

    value: int


@dataclass(frozen=True)
class Send:
    """Somebody writes a stick: to the office, or from the office to one laptop."""

    who: str
    to: str


@dataclass(frozen=True)
class Read:
    """Somebody reads one of the sticks for them, new or old; perhaps with a byte flipped, or its end cut off."""

    which: int
    flip: int | None
    cut: float | None


@dataclass(frozen=True)
class Clock:
    """A clock is set wrong."""

    who: str
    years: int


who = st.sampled_from(EVERYBODY)
laptop = st.sampled_from(LAPTOPS)
small = st.integers(0, 6)
there = st.sampled_from([(name, "bureau") for name in LAPTOPS] + [("bureau", name) for name in LAPTOPS])
flips, cuts = st.none() | st.integers(0, 100_000), st.none() | st.floats(0.05, 0.95)
STEPS = st.one_of(
    there.map(lambda way: Send(*way)),
    st.builds(Read, small, flips, cuts),
    st.builds(Write, who, small, st.sampled_from(FIELDS), st.sampled_from("abcdef")),
    there.map(lambda way: Send(*way)),
    st.builds(Read, small, st.none(), st.none()),
    st.builds(Write, who, small, st.sampled_from(FIELDS), st.sampled_from("abcdef")),
    st.builds(Decide, who, small),
    st.builds(Remove, who, small),
    st.builds(Rule, st.integers(1, 20)),
    st.builds(Clock, who, st.integers(-10, 10)),
)


@dataclass
class Play:
    """One history being played."""

    world: World
    sticks: list[tuple[str, list[Path]]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def do(self, step: object) -> None:
        self.counts[type(step).__name__] += 1
        match step:
            case Write(name, what, field_name, value):
                self._write(name, what, field_name, value)
            case Remove(name, what):
                for project in self._pick(name, what):
                    records.delete(self.world[name], project)
            case Decide(name, side):
                self._decide(name, side)
            case Rule(value):
                office_packs.set_number(self.world.office, ThresholdName.SUPPORT_COST_PERCENT, value)
            case Send(name, to):
                device = None if to == "bureau" else self.world[to].me.device
                self.sticks.append((to, list(self.world.export(name, to=device).paths)))
            case Read(which, flip, cut):
                self._read(which, flip, cut)
            case Clock(name, years):
                clock = self.world[name].clock
                assert isinstance(clock, FakeClock)
                clock.advance(timedelta(days=365 * years))

    def _pick(self, name: str, what: int) -> list[str]:
        ws = self.world[name]
        with ws.store.read() as tx:
            known = sorted({body.record for body in bodies(ws) if body.kind == "project"})
            known = [record for record in known if stored.find(tx, record) is not None]
        return known[what % len(known) :][:1] if known else []

    def _write(self, name: str, what: int, field_name: str, value: str) -> None:
        ws = self.world[name]
        found = self._pick(name, what) if what > 1 else []
        if found:
            records.set_values(ws, found[0], {field_name: value})
        else:
            records.add(ws, "project", {field_name: value})

    def _decide(self, name: str, side: int) -> None:
        ws = self.world[name]
        for found in conflicts.listed(ws)[:1]:
            chosen = found.sides[side % len(found.sides)]
            conflicts.take(ws, found.record, found.field, change=chosen.change)

    def _read(self, which: int, flip: int | None, cut: float | None) -> None:
        if not self.sticks:
            return
        to, paths = self.sticks[which % len(self.sticks)]
        place = self.world.stick()
        for path in paths:
            copy = place / path.name
            shutil.copyfile(path, copy)
            if flip is not None:
                flip_file(copy, flip, 1)
            if cut is not None:
                copy.write_bytes(copy.read_bytes()[: int(copy.stat().st_size * cut)])
        try:
            told = self.world.take(to, place)
        except UserError as error:
            if flip is None and cut is None:
                raise AssertionError from error
            self.counts["refused"] += 1
            return
        for each in told.bundles:
            assert {problem.trouble for problem in each.problems} <= HONEST
            self.counts["damaged"] += bool(each.problems)

    def settle(self) -> None:
        """Sticks arrive again, as often as receipts need."""
        for _ in range(2):
            for name in LAPTOPS:
                assert self.world.hand(name, "bureau").exit_status in {0, 1, 4}
            for name in LAPTOPS:
                assert self.world.hand("bureau", name).exit_status in {0, 1, 4}


def bodies(ws: Workspace) -> list[Body]:
    with ws.store.read() as tx:
        return [read_body(change.body) for change in log.everything(tx) if change.body]


def heads(ws: Workspace, zone: str) -> dict[str, object]:
    """What stands, record by record, in the zones that a laptop of this zone shares with the office."""
    with ws.store.read() as tx:
        found = stored.find_all(tx, {body.record for body in bodies(ws)})
    return {name: each.state.heads for name, each in found.items() if each.zone in {zone, "shared"}}


def hashes(ws: Workspace) -> set[str]:
    with ws.store.read() as tx:
        return {change.hash for change in log.everything(tx)}


def unexplained(ws: Workspace) -> list[str]:
    """Values that are neither current, nor replaced by a change that says so."""
    with ws.store.read() as tx:
        changes = {change.hash: read_body(change.body) for change in log.everything(tx) if change.body}
        found = stored.find_all(tx, {body.record for body in changes.values()})
    replaced = {
        (body.record, name, parent)
        for body in changes.values()
        for name, part in body.sets.items()
        for parent in part.over
    }
    return [
        f"{body.record} {name}"
        for made, body in changes.items()
        for name in body.sets
        if made not in found[body.record].state.heads.get(name, {}) and (body.record, name, made) not in replaced
    ]


@contextmanager
def a_play(prepared: Path) -> Iterator[Play]:
    # In memory where there is such a place: what is proven here does not depend on the disk.
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        world = copy_world(prepared, Path(folder) / "world")
        try:
            yield Play(world)
        finally:
            world.close()


def play(prepared: Path, steps: list[object], counts: Counter[str]) -> None:
    with a_play(prepared) as playing:
        for step in steps:
            playing.do(step)
        written = set().union(*(hashes(playing.world[name]) for name in EVERYBODY))
        playing.settle()
        office = playing.world.office

        assert hashes(office) >= written
        for name in LAPTOPS:
            zone = playing.world[name].me.zones[0]
            assert heads(playing.world[name], zone) == heads(office, zone)
            assert playing.world[name].packs.versions() == office.packs.versions()
        assert not [each for name in EVERYBODY for each in unexplained(playing.world[name])]
        counts.update(playing.counts)
        counts["histories"] += 1


def run(prepared: Path, tell: Callable[[str], None], examples: int, longest: int) -> None:
    counts: Counter[str] = Counter()

    @settings(
        max_examples=examples,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(st.lists(STEPS, min_size=longest // 2, max_size=longest))
    def machine(steps: list[object]) -> None:
        play(prepared, steps, counts)

    machine()
    tell("device machine: " + ", ".join(f"{number} {name.lower()}" for name, number in sorted(counts.items())))


def test_no_value_vanishes_and_everybody_agrees_in_the_end(prepared_world: Path, tell: Callable[[str], None]) -> None:
    run(prepared_world, tell, 15, 20)


@pytest.mark.campaign
def test_many_histories_agree_in_the_end(prepared_world: Path, tell: Callable[[str], None]) -> None:
    run(prepared_world, tell, 500, 40)
