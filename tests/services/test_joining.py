"""Joining an office: one trip, with the zone's records on the same stick."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.errors import (
    Cancelled,
    DamagedInvitation,
    FileUnreadable,
    PassphraseTooShort,
    WorkspaceExists,
    WrongCode,
)
from fieldapp.progress import NoProgress, Progress
from fieldapp.services import joining, office, records
from fieldapp.workspace import is_workspace, open_workspace
from tests.fakes import CancelAfter
from tests.organisations import SMALL, flip_file
from tests.worlds import OPENS_WITH, World, a_paper, a_project, join, projects, title


def invited(world: World, name: str = "kadia") -> tuple[Path, str]:
    """An invitation with the records of Mopti beside it."""
    file = world.stick() / f"{name}.fieldapp-invitation"
    made = office.invite(
        world.office, who=name, zones=["mopti"], out=file, with_data=True, progress=NoProgress(), params=SMALL
    )
    return file, made.code


def enter(world: World, file: Path, code: str, *, progress: Progress | None = None, phrase: str = OPENS_WITH) -> object:
    joined = joining.join(
        world.folder / "kadia",
        file,
        code=code,
        officer="Kadia Diarra",
        passphrase=phrase,
        clock=world.clock("kadia"),
        progress=progress or NoProgress(),
        params=SMALL,
    )
    world.adopt("kadia", joined.workspace)
    return joined


def some_work(world: World) -> dict[str, str]:
    made = {name: a_project(world[name], name) for name in ("oumar", "seydou")}
    a_paper(world["oumar"], made["oumar"], world.folder)
    world.round()
    return made


def test_a_new_laptop_has_the_records_of_its_zone_at_once(world: World) -> None:
    made = some_work(world)
    joined = enter(world, *invited(world))

    assert isinstance(joined, joining.Joined)
    assert (joined.zones, joined.organisation, joined.passed_over) == (("mopti",), "Bureau de Mopti", ())
    assert projects(world["kadia"]) == {made["oumar"]}
    assert [told.photos for told in joined.imported] == [1]


def test_a_new_laptop_is_admitted_by_its_first_stick(world: World) -> None:
    join(world, "kadia", "mopti")
    project = a_project(world["kadia"])
    assert [each.state for each in office.devices(world.office) if each.name == "kadia"] == ["INVITED"]
    told = world.hand("kadia", "bureau")

    assert (told.exit_status, title(world.office, project)) == (0, "Pompe de Soye")
    assert [each.state for each in office.devices(world.office) if each.name == "kadia"] == ["ACTIVE"]


def test_what_was_on_the_stick_is_not_sent_a_second_time(world: World) -> None:
    some_work(world)
    enter(world, *invited(world))
    world.hand("kadia", "bureau")
    sent = world.export("bureau", to=world["kadia"].me.device)

    assert (sent.changes, sent.photos) == (0, 0)


def test_a_new_laptop_references_start_with_its_own_code(world: World) -> None:
    enter(world, *invited(world))
    made = a_project(world["kadia"])
    short = world["kadia"].me.short

    assert records.load(world["kadia"], made).reference == f"{short}-0001"
    assert short not in {world[name].me.short for name in ("bureau", "oumar", "binta", "seydou")}


def test_the_code_must_be_right(world: World) -> None:
    file, _ = invited(world)
    with pytest.raises(WrongCode):
        enter(world, file, office.invite.__name__)

    assert not is_workspace(world.folder / "kadia")


def test_a_damaged_invitation_makes_nothing(world: World) -> None:
    file, code = invited(world)
    flip_file(file, 200, 1)
    with pytest.raises((DamagedInvitation, WrongCode)):
        enter(world, file, code)

    assert not is_workspace(world.folder / "kadia")


def test_an_invitation_that_is_not_there_is_named(world: World) -> None:
    _, code = invited(world)
    with pytest.raises(FileUnreadable):
        enter(world, world.folder / "gone.fieldapp-invitation", code)


def test_a_short_passphrase_is_refused_before_anything_is_made(world: World) -> None:
    with pytest.raises(PassphraseTooShort):
        enter(world, *invited(world), phrase="court")

    assert not (world.folder / "kadia").exists()


def test_a_folder_that_has_a_workspace_keeps_it(world: World) -> None:
    file, code = invited(world)
    with pytest.raises(WorkspaceExists):
        joining.join(
            world.folder / "oumar",
            file,
            code=code,
            officer="x",
            passphrase=OPENS_WITH,
            clock=world.clock("x"),
            progress=NoProgress(),
            params=SMALL,
        )


@pytest.mark.parametrize("steps", [0, 1, 3, 4])
def test_stopping_leaves_a_laptop_that_can_read_the_stick_later(world: World, steps: int) -> None:
    """The records were sealed to the invitation; the laptop keeps its key for as long as it may need it."""
    made = some_work(world)
    file, code = invited(world)
    with pytest.raises(Cancelled):
        enter(world, file, code, progress=CancelAfter(steps))
    world.adopt("kadia", open_workspace(world.folder / "kadia", OPENS_WITH, clock=world.clock("kadia")))
    told = world.take("kadia", file.parent)

    assert told.exit_status == 0
    assert projects(world["kadia"]) == {made["oumar"]}


def test_a_damaged_bundle_beside_the_invitation_does_not_keep_anybody_out(world: World) -> None:
    some_work(world)
    file, code = invited(world)
    [bundle] = file.parent.glob("*.fieldapp")
    bundle.write_bytes(bytes(3_000))
    joined = enter(world, file, code)

    assert isinstance(joined, joining.Joined)
    assert (joined.imported, [error.exit_status for error in joined.passed_over]) == ((), [4])
    assert projects(world["kadia"]) == set()
