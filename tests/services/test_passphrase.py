"""Another passphrase; and a forgotten one, with a stick of the laptop and the help of its office."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fieldapp.errors import (
    DatabaseDamaged,
    DeviceRevoked,
    DeviceUnknown,
    NotAnOffice,
    NotForUs,
    PassphraseTooShort,
    SealBroken,
    UnlockHelpDamaged,
    WrongCode,
    WrongPassphrase,
)
from fieldapp.services import office, passphrase
from fieldapp.trust import helping, keyfile
from fieldapp.trust.keyfile import NAMES
from fieldapp.workspace import open_workspace
from tests.organisations import SMALL, flip_file
from tests.worlds import OPENS_WITH, World, a_project, projects

OTHER = "la pluie vient en juillet"


@pytest.fixture
def sealed(world: World) -> Path:
    """The recovery copy on a stick of Oumar's."""
    stick = world.stick()
    world.export("oumar", stick)
    return stick / helping.sealed_name(world["oumar"].me.device)


def helped(world: World, sealed: Path, *, by: str = "bureau") -> passphrase.Helped:
    return passphrase.help_unlock(world[by], sealed, out=sealed.parent / f"o{helping.SUFFIX}", params=SMALL)


def test_another_passphrase_opens_from_now_on_and_the_old_one_does_not(world: World) -> None:
    made = a_project(world["oumar"])
    passphrase.change(world.folder / "oumar", OPENS_WITH, OTHER, params=SMALL)
    world.forget("oumar")

    with pytest.raises(WrongPassphrase):
        open_workspace(world.folder / "oumar", OPENS_WITH, clock=world.clock("oumar"))
    ws = world.adopt("oumar", open_workspace(world.folder / "oumar", OTHER, clock=world.clock("oumar")))
    assert made in projects(ws)


def test_a_wrong_old_passphrase_changes_nothing(world: World) -> None:
    before = (world.folder / "oumar" / NAMES[0]).read_bytes()
    with pytest.raises(WrongPassphrase):
        passphrase.change(world.folder / "oumar", OTHER, OTHER, params=SMALL)

    assert (world.folder / "oumar" / NAMES[0]).read_bytes() == before


def test_a_new_passphrase_has_eight_characters(world: World) -> None:
    with pytest.raises(PassphraseTooShort):
        passphrase.change(world.folder / "oumar", OPENS_WITH, "court", params=SMALL)


def test_a_forgotten_passphrase_is_replaced_with_the_help_of_the_office(world: World, sealed: Path) -> None:
    made = a_project(world["oumar"], "Depuis la dernière clé")
    world.forget("oumar")
    told = helped(world, sealed)
    passphrase.replace(world.folder / "oumar", told.path, code=told.code, new=OTHER, params=SMALL)
    ws = world.adopt("oumar", open_workspace(world.folder / "oumar", OTHER, clock=world.clock("oumar")))

    assert told.name == "oumar"
    assert made in projects(ws)


def test_a_key_file_that_is_damaged_beyond_repair_is_replaced_too(world: World, sealed: Path) -> None:
    world.forget("oumar")
    for name in NAMES:
        (world.folder / "oumar" / name).write_bytes(b"x")
    told = helped(world, sealed)
    passphrase.replace(world.folder / "oumar", told.path, code=told.code, new=OTHER, params=SMALL)

    assert world.adopt("oumar", open_workspace(world.folder / "oumar", OTHER, clock=world.clock("oumar"))).me.name


def test_the_copy_on_a_stick_opens_for_offices_only(world: World, sealed: Path) -> None:
    """Whoever finds the stick, and every other laptop, finds bytes."""
    with pytest.raises(NotForUs):
        helping.unseal(sealed.read_bytes(), (world["binta"].keys.identity,))
    with pytest.raises(NotAnOffice):
        helped(world, sealed, by="binta")


def test_a_damaged_copy_helps_nobody(world: World, sealed: Path) -> None:
    flip_file(sealed, -5, 1)
    with pytest.raises(SealBroken):
        helped(world, sealed)


def test_a_copy_with_other_keys_than_the_roster_has_is_refused(world: World) -> None:
    """Else somebody could have the office lock keys of their own choosing for a laptop."""
    roster, me = world.office.roster, world["oumar"].me
    forged = world.stick() / "forged"
    forged.write_bytes(
        helping.seal(
            keyfile.new_keys(),
            device=me.device,
            organisation=roster.organisation,
            recipients=roster.recipients_of_offices(),
        )
    )
    with pytest.raises(DeviceUnknown):
        helped(world, forged)


def test_a_revoked_laptop_is_not_helped(world: World, sealed: Path) -> None:
    """Its thief may be the one who asks."""
    office.revoke(world.office, "oumar", reason="Volé")
    with pytest.raises(DeviceRevoked):
        helped(world, sealed)


def test_the_file_of_the_office_needs_its_code(world: World, sealed: Path) -> None:
    world.forget("oumar")
    told = helped(world, sealed)
    with pytest.raises(WrongCode):
        passphrase.replace(
            world.folder / "oumar", told.path, code="0000-0000-0000-0000-0000-0000", new=OTHER, params=SMALL
        )

    assert world.adopt("oumar", open_workspace(world.folder / "oumar", OPENS_WITH, clock=world.clock("oumar"))).me.name


def test_what_is_no_such_file_is_told(world: World) -> None:
    world.forget("oumar")
    file = world.stick() / "x"
    file.write_bytes(b"x")
    with pytest.raises(UnlockHelpDamaged):
        passphrase.replace(world.folder / "oumar", file, code=helping.new_code(), new=OTHER, params=SMALL)


def test_the_file_of_another_laptop_changes_nothing(world: World, sealed: Path) -> None:
    world.forget("binta")
    told = helped(world, sealed)
    with pytest.raises(DatabaseDamaged):
        passphrase.replace(world.folder / "binta", told.path, code=told.code, new=OTHER, params=SMALL)

    assert world.adopt("binta", open_workspace(world.folder / "binta", OPENS_WITH, clock=world.clock("binta"))).me.name


def test_a_stick_without_room_for_the_copy_still_takes_the_bundle(world: World) -> None:
    stick = world.stick()
    (stick / helping.sealed_name(world["oumar"].me.device)).mkdir()
    sent = world.export("oumar", stick)

    assert sent.paths[0].is_file()
    shutil.rmtree(stick)
