"""An office: founded with a kit, invites, knows its machines and officers, and revokes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from fieldapp.errors import (
    DeviceRevoked,
    DeviceUnknown,
    FieldRefused,
    NotAnOffice,
    NotConfirmed,
    NotForUs,
    PersonUnknown,
    WorkspaceExists,
    WrongCode,
    ZoneRefused,
)
from fieldapp.progress import NoProgress
from fieldapp.services import office
from fieldapp.trust.certificate import Role
from tests.organisations import SMALL
from tests.worlds import OPENS_WITH, World, a_project, join, projects


def invite(
    world: World, name: str = "bureau", *, zones: Sequence[str] = ("mopti",), with_data: bool = False
) -> office.Invited:
    out = world.folder / "kadia.fieldapp-invitation"
    return office.invite(
        world[name], who="Kadia", zones=zones, out=out, with_data=with_data, progress=NoProgress(), params=SMALL
    )


def states(world: World) -> dict[str, str]:
    return {each.name: each.state for each in office.devices(world.office)}


def test_the_kit_opens_with_its_code_only(world: World) -> None:
    code = (world.folder / "kit.code").read_text()

    assert office.check_kit(world.folder / "kit", code) == "Bureau de Mopti"
    with pytest.raises(WrongCode):
        office.check_kit(world.folder / "kit", "0000-0000-0000-0000-0000-0000")


def test_the_first_machine_is_an_office_for_every_zone(world: World) -> None:
    me = world.office.me

    assert (me.role, me.zones, me.is_office, me.name) == (Role.OFFICE, ("*",), True, "Awa Traoré")


def test_an_office_is_not_founded_over_another(world: World) -> None:
    with pytest.raises(WorkspaceExists):
        office.create(
            world.folder / "bureau",
            name="x",
            officer="x",
            zones=["x"],
            passphrase=OPENS_WITH,
            kit=world.folder / "kit2",
            clock=world.clock("x"),
            params=SMALL,
        )

    assert not (world.folder / "kit2").exists()


@pytest.mark.parametrize("zones", [["Mopti"], ["office"], ["shared"], ["a b"], [""]])
def test_a_zone_is_a_plain_word(world: World, zones: list[str]) -> None:
    folder = world.folder / "new"
    with pytest.raises(FieldRefused):
        office.create(
            folder,
            name="x",
            officer="x",
            zones=zones,
            passphrase=OPENS_WITH,
            kit=world.folder / "kit2",
            clock=world.clock("x"),
            params=SMALL,
        )

    assert not folder.exists()


def test_an_invitation_is_listed_until_it_is_used(world: World) -> None:
    made = invite(world)

    assert states(world)["Kadia"] == "INVITED"
    assert made.paths[0].is_file()
    assert len(made.code.replace("-", "")) == 12


def test_an_invitation_is_for_zones_that_there_are(world: World) -> None:
    with pytest.raises(ZoneRefused):
        invite(world, zones=["gao"])

    assert not list(world.folder.glob("*.fieldapp-invitation"))
    assert "Kadia" not in states(world)


@pytest.mark.parametrize("action", ["invite", "confirm", "revoke"])
def test_a_laptop_does_nothing_of_an_office(world: World, action: str) -> None:
    acts = {
        "invite": lambda: invite(world, "oumar"),
        "confirm": lambda: office.confirm(world["oumar"], "Awa Traoré"),
        "revoke": lambda: office.revoke(world["oumar"], "binta", reason="x"),
    }
    with pytest.raises(NotAnOffice):
        acts[action]()


def test_an_officer_of_a_laptop_is_unconfirmed_until_an_office_says_so(world: World) -> None:
    before = {person.name: person.confirmed for person in office.persons(world.office)}
    office.confirm(world.office, "Oumar Cissé")
    world.hand("bureau", "oumar")
    after = {person.name: person.confirmed for person in office.persons(world["oumar"])}

    assert (before["Awa Traoré"], before["Oumar Cissé"], after["Oumar Cissé"]) == (True, False, True)


def test_an_officer_that_nobody_knows_cannot_be_confirmed(world: World) -> None:
    with pytest.raises(PersonUnknown):
        office.confirm(world.office, "nobody")


def test_a_revoked_machine_is_named_so_everywhere(world: World) -> None:
    office.revoke(world.office, "oumar", reason="Volé à Sévaré")
    world.hand("bureau", "binta")

    assert states(world)["oumar"] == "REVOKED"
    assert {each.name: each.state for each in office.devices(world["binta"])}["oumar"] == "REVOKED"


def test_what_came_before_a_revocation_stays(world: World) -> None:
    project = a_project(world["oumar"])
    world.hand("oumar", "bureau")
    office.revoke(world.office, "oumar", reason="Volé")
    world.hand("bureau", "binta")

    assert project in projects(world["binta"])


def test_a_machine_is_revoked_once(world: World) -> None:
    office.revoke(world.office, "oumar", reason="Volé")
    with pytest.raises(DeviceRevoked):
        office.revoke(world.office, world["oumar"].me.device, reason="encore")


def test_a_machine_that_nobody_knows_cannot_be_revoked(world: World) -> None:
    with pytest.raises(DeviceUnknown):
        office.revoke(world.office, "nobody", reason="x")


def test_an_invitation_that_went_astray_is_revoked(world: World) -> None:
    join(world, "kadia", "mopti")
    office.revoke(world.office, "kadia", reason="Clé perdue")
    a_project(world["kadia"])
    told = world.hand_to_office("kadia")

    assert (told.exit_status, told.bundles[0].applied) == (3, 0)
    assert states(world)["kadia"] == "REVOKED"


def test_data_beside_an_invitation_can_be_opened_by_nobody_else(world: World) -> None:
    a_project(world["oumar"])
    world.round()
    made = invite(world, with_data=True)
    told = world.take("binta", *made.paths[1:])

    assert (told.bundles, [type(error) for error in told.passed_over]) == ((), [NotForUs])


def persons_of(world: World, name: str) -> dict[str, office.Person]:
    return {person.device: person for person in office.persons(world[name])}


def test_an_officer_of_two_laptops_is_merged_into_one_person(world: World) -> None:
    """Oumar also works on Binta's laptop: there he is somebody unknown, until the office says who."""
    office.confirm(world.office, "Oumar Cissé")
    oumar, binta = (world[name].me.person for name in ("oumar", "binta"))
    merged = office.confirm(world.office, binta, same_as="Oumar Cissé")
    world.hand("bureau", "seydou")

    assert (merged.confirmed, merged.same_as) == (True, oumar)
    assert not world["seydou"].roster.count_as_two(oumar, binta)


def test_nobody_is_merged_into_somebody_unconfirmed(world: World) -> None:
    with pytest.raises(NotConfirmed):
        office.confirm(world.office, "Binta Cissé", same_as="Oumar Cissé")

    assert not any(each.same_as for each in office.persons(world.office))


def test_nobody_is_merged_into_themselves(world: World) -> None:
    office.confirm(world.office, "Oumar Cissé")
    with pytest.raises(PersonUnknown):
        office.confirm(world.office, "Oumar Cissé", same_as="Oumar Cissé")


def test_two_unconfirmed_persons_of_one_laptop_do_not_count_as_two(world: World) -> None:
    roster = world.office.roster
    binta = world["binta"].me.person
    beside = replace(persons_of(world, "bureau")[world["binta"].me.device], id="second", public="0" * 64)
    both = roster.with_person(beside)

    assert not both.count_as_two(binta, "second")
    assert both.with_person(replace(beside, confirmed=True)).count_as_two(binta, "second")
