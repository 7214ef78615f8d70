"""A power cut while handing over or taking in: the workspace opens, nothing is half done, and a repeat completes it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.progress import NoProgress
from fieldapp.services import evidence, handover, listing, records
from fieldapp.store import log, projection
from fieldapp.workspace import Workspace
from tests.fakes import FakeClock
from tests.sync import killed
from tests.worlds import OPENS_WITH, World, a_paper, a_project, copy_world, projects, state, tables, volumes

PROJECTS = 40
PAPERS = 6
LONGEST = 0.15  # seconds; what an export or an import of this much takes


def prepare(prepared: Path, folder: Path) -> tuple[World, Path]:
    """A laptop with work to hand over, and a stick of its with that work on it."""
    world = copy_world(prepared, folder)
    made = [a_project(world["oumar"], f"Pompe {number}") for number in range(PROJECTS)]
    for number in range(PAPERS):
        a_paper(world["oumar"], made[number], world.folder, f"{number} " * 20_000)
    stick = world.stick()
    world.export("oumar", stick)
    return world, stick


def kill_after(what: str, folder: Path, stick: Path, chance: FakeClock) -> bool:
    """Start the program and pull its plug somewhere on the way; whether it had ended before."""
    command = [sys.executable, killed.__file__, what, str(folder), OPENS_WITH, str(stick)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        time.sleep(chance.token(1)[0] / 255 * LONGEST)
        program.kill()
        return program.stdout.read() == "done\n"


def is_consistent(ws: Workspace) -> bool:
    """Whether everything derived is what the log says, and every file that is noted is there."""
    before = tables(ws)
    with ws.store.write() as tx:
        projection.rebuild(tx, NoProgress())
    after = tables(ws)
    derived = [name for name in before if name.startswith("current_")] + ["conflict"]
    with ws.store.read() as tx:
        tips = log.tips(tx)
        whole = all(len(log.hashes_in(tx, tip.epoch, tip.zone, first=1, last=tip.last)) == tip.last for tip in tips)
    return whole and all(before[name] == after[name] for name in derived)


def files_are_whole(world: World) -> bool:
    return all(
        each.is_here for project in projects(world.office) for each in evidence.attached(world.office, project)
    ) and not evidence_left(world)


def evidence_left(world: World) -> list[Path]:
    return list(world.office.evidence_folder.rglob("*.part"))


def play(prepared: Path, folder: Path, chance: FakeClock, kills: int) -> Counter[str]:
    counts: Counter[str] = Counter()
    world, stick = prepare(prepared, folder)
    with_clean_office = folder.with_name("office")
    world.close()
    shutil.copytree(folder / "bureau", with_clean_office)
    for number in range(kills):
        if number % 2:
            target = world.stick()
            counts["exports killed"] += not kill_after("export", folder / "oumar", target, chance)
            assert volumes(target) == [] or world.take("bureau", target).exit_status == 0
            world.export("oumar", target)
            assert not list(target.glob("*.part"))
            assert is_consistent(world["oumar"])
        else:
            world.close()
            shutil.rmtree(folder / "bureau")
            shutil.copytree(with_clean_office, folder / "bureau")
            counts["imports killed"] += not kill_after("import", folder / "bureau", stick, chance)
            assert is_consistent(world.office)
            assert world.take("bureau", stick).exit_status == 0
            assert len(projects(world.office)) == PROJECTS
            assert files_are_whole(world)
        world.close()
        counts["runs"] += 1
    assert handover.board(world["oumar"]).unfinished == 0
    assert state(world["oumar"], listing.ids(world["oumar"], "project")[0]) == "ON_STICK"
    assert records.load(world["oumar"], listing.ids(world["oumar"], "project")[0]).title
    world.close()
    return counts


def told(counts: Counter[str]) -> str:
    return "killed: " + ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))


def test_a_killed_export_or_import_is_done_again(
    prepared_world: Path, tmp_path: Path, tell: Callable[[str], None]
) -> None:
    counts = play(prepared_world, tmp_path / "world", FakeClock(7), 6)
    tell(told(counts))

    assert counts["runs"] == 6


@pytest.mark.campaign
def test_many_kills(prepared_world: Path, tmp_path: Path, tell: Callable[[str], None]) -> None:
    tell(told(play(prepared_world, tmp_path / "world", FakeClock(11), 200)))
