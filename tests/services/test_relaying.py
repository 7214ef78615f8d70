"""Carrying bundles for others: never opened, never altered, applied once where they arrive, dropped after that."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from fieldapp.errors import NotCarried, NotForUs
from fieldapp.progress import NoProgress
from fieldapp.services import handover, relaying
from fieldapp.transfer import relay
from tests.fakes import FakeClock
from tests.organisations import flip_file
from tests.worlds import World, a_project, projects, tables

UPDATE = "FieldApp-0.2.0.update"


def carried(world: World, name: str = "seydou") -> list[str]:
    return [each.name for each in relaying.listed(world[name])]


def through_segou(world: World) -> tuple[str, Path]:
    """Oumar of Mopti gives his stick to Seydou of Ségou, who exports: the project, and Seydou's stick."""
    project = a_project(world["oumar"])
    world.take("seydou", *world.export("oumar").paths)
    out = world.stick()
    world.export("seydou", out)
    return project, out


def test_a_laptop_of_segou_carries_moptis_bundle_to_the_office(world: World) -> None:
    project, out = through_segou(world)
    told = world.take("bureau", out)

    assert (told.exit_status, project in projects(world.office)) == (0, True)
    assert project not in projects(world["seydou"])
    assert handover.board(world["seydou"]).carried == 1


def test_what_is_carried_is_byte_for_byte_what_was_sealed(world: World) -> None:
    a_project(world["oumar"])
    [sent] = world.export("oumar").paths
    told = world.take("seydou", sent)
    out = world.stick()
    done = world.export("seydou", out)

    assert (told.relayed, done.relayed) == (1, 1)
    assert (out / sent.name).read_bytes() == sent.read_bytes()


def test_a_relayed_bundle_is_applied_once_and_repeats_do_nothing(world: World) -> None:
    _, out = through_segou(world)
    world.take("bureau", out)
    before = tables(world.office)
    told = world.take("bureau", out)

    assert all(each.is_repeat for each in told.bundles)
    assert tables(world.office) == before


def test_it_is_dropped_once_the_office_says_that_it_arrived(world: World) -> None:
    """Seydou never hears of Mopti's records, only that the bundle has come."""
    _, out = through_segou(world)
    world.take("bureau", out)
    assert len(carried(world)) == 1
    world.hand("bureau", "seydou")

    assert carried(world) == []
    assert not list((world["seydou"].folder / "relay").iterdir())


def test_a_return_bundle_travels_over_a_colleague(world: World) -> None:
    """The office gives Binta all sticks' worth; Oumar gets his from her, and she hears over the office that he did."""
    project = a_project(world["binta"])
    world.hand("binta", "bureau")
    stick, out = world.stick(), world.stick()
    world.export("bureau", stick)
    world.take("binta", stick)
    assert len(carried(world, "binta")) == 2
    world.export("binta", out)
    world.take("oumar", out)
    assert project in projects(world["oumar"])
    world.hand("oumar", "bureau")
    world.hand("bureau", "binta")

    assert len(carried(world, "binta")) == 1


def test_one_that_was_altered_on_the_way_is_never_handed_on(world: World) -> None:
    a_project(world["oumar"])
    [sent] = world.export("oumar").paths
    world.take("seydou", sent)
    flip_file(world["seydou"].folder / "relay" / sent.name, 3000, 1)
    out = world.stick()

    assert world.export("seydou", out).relayed == 0
    assert not (out / sent.name).exists()
    assert carried(world) == []


def test_a_damaged_bundle_is_not_carried(world: World) -> None:
    a_project(world["oumar"])
    [sent] = world.export("oumar").paths
    damaged = world.stick() / sent.name
    shutil.copy(sent, damaged)
    flip_file(damaged, damaged.stat().st_size // 2, 1)
    with pytest.raises(NotForUs):
        world.take("seydou", damaged)

    assert carried(world) == []


def test_one_does_not_carry_what_one_wrote_oneself(world: World) -> None:
    a_project(world["oumar"])
    with pytest.raises(NotForUs):
        world.take("oumar", *world.export("oumar").paths)

    assert carried(world, "oumar") == []


def test_after_four_hundred_days_it_is_let_go(world: World) -> None:
    through_segou(world)
    clock = world["seydou"].clock
    assert isinstance(clock, FakeClock)
    clock.advance(timedelta(days=relay.MOST_DAYS + 1))
    world.export("seydou")

    assert carried(world) == []


def test_one_can_let_go_of_a_load(world: World) -> None:
    through_segou(world)
    relaying.drop(world["seydou"], carried(world)[0][:8])

    assert carried(world) == []
    with pytest.raises(NotCarried):
        relaying.drop(world["seydou"], "ff")


def test_an_update_is_carried_as_it_is(world: World) -> None:
    stick, out = world.stick(), world.stick()
    (stick / UPDATE).write_bytes(b"PK\x03\x04" + bytes(1000))
    (stick / "FieldApp-notes.update").write_bytes(b"not a package")
    told = world.take("seydou", stick)
    done = relaying.carry(world["seydou"], [stick], out, progress=NoProgress())

    assert (told.relayed, done.taken, done.written, carried(world)) == (1, 0, 1, [UPDATE])
    assert (out / UPDATE).read_bytes() == (stick / UPDATE).read_bytes()


def test_too_large_an_update_is_left(world: World, tmp_path: Path) -> None:
    with (tmp_path / UPDATE).open("wb") as stream:
        stream.write(b"PK\x03\x04")
        stream.truncate(relay.MOST_UPDATE_BYTES + 1)

    assert relaying.carry(world["seydou"], [tmp_path], None, progress=NoProgress()).taken == 0
