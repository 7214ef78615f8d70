"""Three devices with real stores work, and take in each other's changes in parts, repeated, in any order."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from fieldapp.history.change import DELETED, Change, SetField
from fieldapp.store import cutting, records
from fieldapp.store.cutting import Seen
from tests.history.graphs import conflicts_of, heads_of
from tests.store.derived import OF_THIS_MACHINE, by_record, derived, found, in_another_order, receive, whole_log
from tests.workspaces import Device, a_device

DEVICES = 3
WORDS = ("puits", "forage", "Dankoussa", "fulɓe")
VALUES: list[dict[str, Any]] = [
    {"title": "Puits de Dankoussa"},
    {"title": "Forage", "project_kind": "INFRA_WATER"},
    {"title": "Puits", "sectors": ["WASH"]},
    {"sectors": ["WASH", "EDU"], "start_on": "2025-02-01"},
    {"sectors": [], "budget": {"minor": 500, "currency": "XOF"}},
    {"summary": "Pour les Fulɓe", "start_on": None},
    {"site": {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}},
]
IS_SET = {name: name == "sectors" for values in VALUES for name in values}
A_DEVICE = st.integers(0, DEVICES - 1)


class ThreeDevices(RuleBasedStateMachine):
    """Each rule is one thing that happens to one device; what must hold is checked where changes came in."""

    prepared: ClassVar[Path]
    counts: ClassVar[Counter[str]]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.devices = [a_device(self.prepared, self.folder, number) for number in range(DEVICES)]
        self.seen: dict[tuple[int, str], Seen] = {}

    @initialize(values=st.sampled_from(VALUES))
    def first_record(self, values: dict[str, Any]) -> None:
        self.add(0, values)
        for other in (1, 2):
            receive(self.devices[other].store, whole_log(self.devices[0].store))

    @rule(at=A_DEVICE, values=st.sampled_from(VALUES))
    def add(self, at: int, values: dict[str, Any]) -> None:
        device = self.devices[at]
        self._cut(device, device.clock.new_id(), cutting.sets_for("project", values, {}))

    @rule(at=A_DEVICE, which=st.integers(0, 9), values=st.sampled_from(VALUES), as_before=st.booleans())
    def edit(self, at: int, which: int, values: dict[str, Any], as_before: bool) -> None:
        device = self.devices[at]
        name = self._record(device, which)
        seen = self.seen.get((at, name)) if as_before else None
        self._cut(device, name, cutting.sets_for("project", values, self._look(device, name) if seen is None else seen))

    @rule(at=A_DEVICE, which=st.integers(0, 9))
    def look(self, at: int, which: int) -> None:
        name = self._record(self.devices[at], which)
        self.seen[at, name] = self._look(self.devices[at], name)

    @rule(at=A_DEVICE, which=st.integers(0, 9), back=st.booleans())
    def delete(self, at: int, which: int, back: bool) -> None:
        device = self.devices[at]
        with device.store.write() as tx:
            deed = cutting.undelete if back else cutting.delete
            deed(tx, device.clock, device.author, record=self._record(device, which))
        self.counts["changes"] += 1

    @rule(at=A_DEVICE, which=st.integers(0, 9))
    def decide(self, at: int, which: int) -> None:
        # The next device that has something to decide: drawing the one that has would nearly always miss it.
        for device in (*self.devices[at:], *self.devices[:at]):
            with device.store.read() as tx:
                open_now = records.in_conflict(tx)
            if open_now:
                self._decide(device, open_now[which % len(open_now)][0])
                return

    def _decide(self, device: Device, name: str) -> None:
        with device.store.read() as tx:
            state = records.get(tx, name).state
        field = min(state.conflicts())
        value = False if field == DELETED else state.current(field)
        self._cut(device, name, {field: SetField(value, state.over(field))})
        with device.store.read() as tx:
            assert field not in records.get(tx, name).state.conflicts()
        self.counts["decided"] += 1

    @rule(to=A_DEVICE, of=A_DEVICE, keep=st.integers(1, 2**16 - 1), salt=st.integers(0, 9), repeat=st.booleans())
    def exchange(self, to: int, of: int, keep: int, salt: int, repeat: bool) -> None:
        sent = [each for place, each in enumerate(whole_log(self.devices[of].store)) if keep >> place % 16 & 1]
        mixed = in_another_order([*sent, *(sent if repeat else [])], salt)
        self._receive(self.devices[to], mixed)

    def teardown(self) -> None:
        try:
            self._agree_in_the_end()
        finally:
            for device in self.devices:
                device.store.close()
            shutil.rmtree(self.folder)

    def _agree_in_the_end(self) -> None:
        everything = [change for device in self.devices for change in whole_log(device.store)]
        for salt, device in enumerate(self.devices):
            self._receive(device, in_another_order(everything, salt))
        first, *others = [derived(device.store, without=OF_THIS_MACHINE) for device in self.devices]
        assert all(other == first for other in others)
        before, hits = derived(self.devices[0].store), found(self.devices[0].store, WORDS)
        assert all(found(device.store, WORDS) == hits for device in self.devices)
        self.devices[0].rebuild()
        assert derived(self.devices[0].store) == before
        assert found(self.devices[0].store, WORDS) == hits
        self.counts["runs"] += 1

    def _receive(self, device: Device, changes: list[Change]) -> None:
        receive(device.store, changes)
        self.counts["exchanges"] += 1
        told = by_record(whole_log(device.store))
        with device.store.read() as tx:
            kept = records.find_all(tx, told)
            conflicts = set(records.in_conflict(tx))
        assert {name: stored.state.heads for name, stored in kept.items()} == {
            name: heads_of(made) for name, made in told.items()
        }
        expected = {(name, field.partition("/")[0]) for name, made in told.items() for field in conflicts_of(made)}
        assert conflicts == expected
        self.counts["conflicts"] += len(expected)

    def _cut(self, device: Device, name: str, sets: dict[str, SetField]) -> None:
        with device.store.write() as tx:
            cutting.cut(tx, device.clock, device.author, record=name, kind="project", sets=sets)
        self.counts["changes"] += 1

    def _look(self, device: Device, name: str) -> Seen:
        with device.store.read() as tx:
            return cutting.seen_of(records.get(tx, name).state, IS_SET)

    def _record(self, device: Device, which: int) -> str:
        names = sorted(by_record(whole_log(device.store)))
        return names[which % len(names)]


def play(prepared: Path, *, runs: int, length: int) -> Counter[str]:
    """Let the devices work; the answer counts what happened."""

    class Run(ThreeDevices):
        """One set of runs."""

    Run.prepared, Run.counts = prepared, Counter()
    run_state_machine_as_test(Run, settings=settings(max_examples=runs, stateful_step_count=length, deadline=None))
    return Run.counts


def test_three_devices_agree_whatever_they_exchange(prepared_store: Path) -> None:
    play(prepared_store, runs=8, length=16)


@pytest.mark.campaign
@pytest.mark.parametrize("part", range(1, 6))
def test_three_devices_agree_over_a_long_time(prepared_store: Path, tell: Callable[[str], None], part: int) -> None:
    counts = play(prepared_store, runs=20, length=40)

    tell(f"three devices, part {part}: " + ", ".join(f"{count} {name}" for name, count in sorted(counts.items())))
