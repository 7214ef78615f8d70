"""Several office machines: one joins by invitation, works without the first, and what both do at once is settled."""

from __future__ import annotations

import pytest

from fieldapp.errors import NotAnOffice, ZoneRefused
from fieldapp.progress import NoProgress
from fieldapp.services import office, settling
from fieldapp.store import quarantine
from fieldapp.store.quarantine import Reason
from fieldapp.transfer.outcome import Trouble
from fieldapp.trust.certificate import Role
from tests.organisations import SMALL
from tests.worlds import World, a_project, join, projects, title


def second_office(world: World, zone: str = "") -> None:
    """A machine "antenne" that both know."""
    join(world, "antenne", zone, role=Role.OFFICE, with_data=True)
    world.hand("antenne", "bureau")
    world.hand("bureau", "antenne")


def invite(world: World, name: str, who: str, zone: str) -> office.Invited:
    out = world.stick() / f"{who}.fieldapp-invitation"
    return office.invite(world[name], who=who, zones=[zone], out=out, progress=NoProgress(), params=SMALL)


def names(world: World, name: str) -> set[str]:
    return {each.name for each in office.devices(world[name])}


def alarms(world: World, name: str) -> int:
    with world[name].store.read() as tx:
        return sum(held.reason is Reason.ROSTER for held in quarantine.listed(tx))


def apart(world: World) -> None:
    """Both offices give the next number."""
    second_office(world)
    invite(world, "bureau", "Kadia", "mopti")
    invite(world, "antenne", "Drissa", "segou")


def test_a_second_office_has_all_zones_and_invites(world: World) -> None:
    made = a_project(world["seydou"])
    world.round()
    second_office(world)

    assert made in projects(world["antenne"])
    assert world["antenne"].me.is_office
    assert invite(world, "antenne", "Kadia", "mopti").paths


def test_a_second_office_certifies_within_its_zones_only(world: World) -> None:
    second_office(world, "mopti")
    with pytest.raises(ZoneRefused):
        invite(world, "antenne", "Kadia", "segou")

    assert invite(world, "antenne", "Kadia", "mopti").paths


def test_work_goes_on_through_the_second_office_alone(world: World) -> None:
    """The first one stays closed from here on."""
    second_office(world)
    world.hand("antenne", "oumar")
    world.hand("antenne", "binta")
    made = a_project(world["oumar"])
    told = world.hand("oumar", "antenne")
    world.hand("antenne", "binta")

    assert told.exit_status == 0
    assert title(world["binta"], made) == "Pompe de Soye"


def test_a_laptop_that_the_second_office_invited_is_admitted_there(world: World) -> None:
    second_office(world)
    first = world["bureau"]
    world.adopt("bureau", world["antenne"])
    join(world, "kadia", "mopti")
    world.adopt("bureau", first)
    a_project(world["kadia"])
    told = world.hand("kadia", "antenne")
    world.hand("antenne", "bureau")

    assert told.exit_status == 0
    assert "kadia" in names(world, "bureau")


def test_two_lists_of_one_number_raise_an_alarm_and_change_nothing(world: World) -> None:
    apart(world)
    before = names(world, "bureau")
    told = world.hand("antenne", "bureau")

    assert [problem.trouble for problem in told.bundles[0].problems] == [Trouble.ROSTER]
    assert told.exit_status == 3
    assert names(world, "bureau") == before
    assert alarms(world, "bureau") == 1


def test_records_go_on_travelling_while_lists_contradict_each_other(world: World) -> None:
    apart(world)
    made = a_project(world["antenne"])
    world.hand("antenne", "bureau")

    assert made in projects(world["bureau"])


def test_a_shorter_line_that_went_apart_raises_the_alarm_too(world: World) -> None:
    """The first office is two numbers ahead; without the alarm it would never learn of Drissa."""
    apart(world)
    invite(world, "bureau", "Moussa", "mopti")
    invite(world, "bureau", "Safi", "mopti")
    told = world.hand("antenne", "bureau")

    assert [problem.trouble for problem in told.bundles[0].problems] == [Trouble.ROSTER]


def test_an_old_stick_with_an_old_list_raises_none(world: World) -> None:
    second_office(world)
    old = world.export("antenne", to=world.office.me.device)
    invite(world, "bureau", "Kadia", "mopti")
    told = world.take("bureau", *old.paths)

    assert (told.exit_status, "Kadia" in names(world, "bureau")) == (0, True)


def test_what_would_be_joined_is_shown_first(world: World) -> None:
    apart(world)
    world.hand("antenne", "bureau")
    shown = settling.waiting(world.office)

    assert (shown.lists, shown.invitations, shown.machines) == (1, ("Drissa",), ())
    assert "Drissa" not in names(world, "bureau")


def test_joined_lists_hold_what_both_offices_said_and_everybody_follows(world: World) -> None:
    apart(world)
    office.revoke(world["antenne"], "oumar", reason="Volé")
    office.confirm(world.office, "Binta Cissé")
    world.hand("antenne", "bureau")
    settled = settling.settle(world.office)
    told = world.hand("bureau", "antenne")
    world.hand("bureau", "binta")

    assert (settled.invitations, settled.revoked) == (("Drissa",), ("oumar",))
    assert told.exit_status == 0
    for name in ("bureau", "antenne", "binta"):
        assert names(world, name) >= {"Kadia", "Drissa"}
        assert world[name].roster.find_revocation(world["oumar"].me.device)
        assert {each.name for each in office.persons(world[name]) if each.confirmed} >= {"Binta Cissé"}
    assert alarms(world, "bureau") == alarms(world, "antenne") == 0


def test_a_laptop_on_the_other_side_follows_the_joined_list(world: World) -> None:
    apart(world)
    world.hand("antenne", "seydou")
    world.hand("antenne", "bureau")
    settling.settle(world.office)

    assert world.hand("bureau", "seydou").exit_status == 0
    assert names(world, "seydou") >= {"Kadia", "Drissa"}


def test_a_list_that_a_revoked_office_signed_is_not_joined(world: World) -> None:
    """Its thief could have invited anybody."""
    second_office(world)
    office.revoke(world.office, "antenne", reason="Volée")
    invite(world, "antenne", "Voleur", "segou")
    world.hand_to_office("antenne")
    settled = settling.settle(world.office)

    assert (settled.lists, "Voleur" in names(world, "bureau")) == (0, False)


def test_only_an_office_joins_lists(world: World) -> None:
    with pytest.raises(NotAnOffice):
        settling.settle(world["oumar"])


def test_settling_nothing_changes_nothing(world: World) -> None:
    before = world.office.roster
    settled = settling.settle(world.office)

    assert (settled, world.office.roster) == (settling.Settled(0), before)
