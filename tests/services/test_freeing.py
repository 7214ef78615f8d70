"""Making room: only what the office holds for sure, only when asked, and every file can be had again."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.errors import EvidenceNotHere, OfficeKeepsAll, RecordNotFound
from fieldapp.services import doctor, evidence, freeing, handover
from fieldapp.services.freeing import Room
from fieldapp.store import evidence as sealed_files
from fieldapp.workspace import Workspace
from tests.organisations import flip_file
from tests.worlds import World, a_paper, a_project, prepared_world, state, world

__all__ = ["prepared_world", "world"]


def with_a_paper(world: World) -> tuple[str, str]:
    """Oumar's project and its file."""
    project = a_project(world["oumar"])
    return project, a_paper(world["oumar"], project, world.folder)


def confirmed(world: World) -> tuple[str, str]:
    """The same, held by the office for sure."""
    made = with_a_paper(world)
    world.round("oumar")
    return made


def here(ws: Workspace, project: str) -> list[bool]:
    """Whether the files of a project are on a machine."""
    return [each.is_here for each in evidence.attached(ws, project)]


def bytes_here(ws: Workspace) -> list[Path]:
    """The sealed files that stand on a machine."""
    return sorted(path for path in ws.evidence_folder.glob("??/*") if path.is_file())


def test_nothing_goes_before_the_office_confirmed_it(world: World) -> None:
    project, _ = with_a_paper(world)
    found = [freeing.could_free(world["oumar"])]
    world.hand("oumar", "bureau")
    found.append(freeing.free(world["oumar"]))

    assert found == [Room(0, 0), Room(0, 0)]
    assert here(world["oumar"], project) == [True]


def test_a_confirmed_file_can_go_and_its_record_stays(world: World, tmp_path: Path) -> None:
    project, paper = confirmed(world)
    could = freeing.could_free(world["oumar"])
    still_here = here(world["oumar"], project)
    freed = freeing.free(world["oumar"])

    assert (could, still_here) == (freed, [True])
    assert freed.files == 1
    assert bytes_here(world["oumar"]) == []
    assert evidence.show(world["oumar"], paper).label == "pv.pdf"
    assert state(world["oumar"], paper) == "CONFIRMED"
    with pytest.raises(EvidenceNotHere):
        evidence.open_copy(world["oumar"], paper, tmp_path)


def test_a_freed_file_is_neither_missed_nor_sent_again(world: World) -> None:
    project, _ = confirmed(world)
    freeing.free(world["oumar"])
    world.round("oumar")
    told = world.hand("bureau", "oumar")

    assert here(world["oumar"], project) == [False]
    assert handover.board(world["oumar"]).photos_missing == 0
    assert [each.photos_missing for each in told.bundles] == [0]
    assert here(world.office, project) == [True]
    assert doctor.examine(world["oumar"]).faults == ()


def test_a_file_that_is_asked_for_comes_with_the_next_return_stick(world: World, tmp_path: Path) -> None:
    project, paper = confirmed(world)
    freeing.free(world["oumar"])
    world.round("oumar")
    asked = freeing.fetch(world["oumar"], paper)
    world.round("oumar")

    assert asked
    assert here(world["oumar"], project) == [True]
    assert evidence.open_copy(world["oumar"], paper, tmp_path).read_bytes().startswith(b"%PDF")
    assert not freeing.fetch(world["oumar"], paper)


def test_opening_a_freed_file_asks_for_it(world: World, tmp_path: Path) -> None:
    project, paper = confirmed(world)
    freeing.free(world["oumar"])
    with pytest.raises(EvidenceNotHere):
        evidence.open_copy(world["oumar"], paper, tmp_path)
    awaited = handover.board(world["oumar"]).photos_missing
    world.round("oumar")

    assert awaited == 1
    assert here(world["oumar"], project) == [True]


def test_a_damaged_file_is_kept_aside_and_comes_again(world: World) -> None:
    project, paper = confirmed(world)
    [path] = bytes_here(world["oumar"])
    flip_file(path, 50, 1)
    faults = [each.trouble for each in doctor.examine(world["oumar"]).faults]
    asked = freeing.fetch(world["oumar"], paper)
    world.round("oumar")

    assert (faults, asked) == ([doctor.Trouble.FILE_DAMAGED], True)
    assert here(world["oumar"], project) == [True]
    assert doctor.examine(world["oumar"]).faults == ()
    assert path.with_name(path.name + ".damaged").exists()


def test_what_the_office_misses_by_now_is_not_given_up(world: World) -> None:
    project, _ = confirmed(world)
    with world.office.store.write() as tx:
        for file in sealed_files.files(tx):
            sealed_files.await_again(tx, file.sealed)
    world.hand("bureau", "oumar")
    freed = freeing.free(world["oumar"])
    for path in bytes_here(world.office):
        path.unlink()
    world.hand("oumar", "bureau")

    assert freed == Room(0, 0)
    assert here(world.office, project) == [True]


def test_only_files_that_are_old_enough_go(world: World) -> None:
    confirmed(world)

    assert freeing.could_free(world["oumar"], older_than=30).files == 0
    assert freeing.could_free(world["oumar"], older_than=0).files == 1


def test_an_office_gives_up_nothing(world: World) -> None:
    confirmed(world)
    before = bytes_here(world.office)
    with pytest.raises(OfficeKeepsAll):
        freeing.free(world.office)

    assert bytes_here(world.office) == before
    assert freeing.could_free(world.office) == Room(0, 0)


def test_only_a_file_can_be_asked_for(world: World) -> None:
    with pytest.raises(RecordNotFound):
        freeing.fetch(world["oumar"], a_project(world["oumar"]))
