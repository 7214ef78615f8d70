"""What goes to whom: everything to the office, only its own zones to a laptop, and drafts first."""

from __future__ import annotations

import pytest

from fieldapp.bundle import reader
from fieldapp.errors import DeviceRevoked, DeviceUnknown, NotAnOffice
from fieldapp.progress import NoProgress
from fieldapp.services import drafts, office, records
from fieldapp.store import log, meta, projection
from fieldapp.store.meta import Name
from fieldapp.workspace import Workspace
from tests.organisations import SMALL
from tests.transfer.forging import body, sets
from tests.worlds import World, a_paper, a_project, join, projects, title, volumes


def zones_in(ws: Workspace) -> set[str]:
    """Zones of all changes that a machine holds."""
    with ws.store.read() as tx:
        return {tip.zone for tip in log.tips(tx)}


def zones_on(world: World, name: str) -> set[str]:
    """Zones of all segments in what the office sends to a machine."""
    sent = world.export("bureau", to=world[name].me.device).paths
    return {str(entry.note["zone"]) for entry in reader.read(sent).entries if entry.kind == "segment"}


def work_everywhere(world: World) -> dict[str, str]:
    """Records of every zone that there is."""
    made = {name: a_project(world[name], name) for name in ("oumar", "seydou")}
    made["partner"] = records.add(world["oumar"], "partner", {"legal_name": "Yiriwa"}).record
    for name in ("oumar", "seydou"):
        world.hand(name, "bureau")
    restricted(world.office)
    return made


def restricted(ws: Workspace) -> None:
    """A change in the zone that only offices receive."""
    with ws.store.write() as tx:
        made = body(ws, "contact-1", "contact", sets({"name": "secret", "$zone": "office"}))
        projection.apply(tx, [log.next_in_lane(tx, made, epoch=meta.get(tx, Name.EPOCH), zone="office")])


def test_a_laptop_never_receives_another_zone_or_what_is_for_offices(world: World) -> None:
    made = work_everywhere(world)

    assert zones_on(world, "binta") == {"mopti", "shared"}
    world.hand("bureau", "binta")
    assert projects(world["binta"]) == {made["oumar"]}
    assert zones_in(world["binta"]) == {"mopti", "shared"}


def test_a_laptop_of_another_zone_receives_its_own(world: World) -> None:
    work_everywhere(world)

    made = a_project(world.office, "of the office's own zone")
    world.hand("bureau", "seydou")

    assert zones_in(world["seydou"]) == {"segou", "shared"}
    assert made not in projects(world["seydou"])


def test_a_laptop_can_verify_all_that_it_gets(world: World) -> None:
    """Lanes are chained by zone, so that what is left out leaves no gap."""
    work_everywhere(world)
    told = world.hand("bureau", "binta")

    assert (told.exit_status, told.bundles[0].problems) == (0, ())


def test_everything_goes_to_the_office(world: World) -> None:
    made = work_everywhere(world)

    assert projects(world.office) == {made["oumar"], made["seydou"]}


def test_photos_keep_to_their_zone(world: World) -> None:
    project = a_project(world["seydou"])
    a_paper(world["seydou"], project, world.folder)
    world.hand("seydou", "bureau")
    to = {name: world.export("bureau", to=world[name].me.device).photos for name in ("binta", "seydou")}

    assert to == {"binta": 0, "seydou": 0}


def test_a_photo_goes_to_the_others_of_its_zone(world: World) -> None:
    a_paper(world["oumar"], a_project(world["oumar"]), world.folder)
    world.hand("oumar", "bureau")

    assert world.export("bureau", to=world["binta"].me.device).photos == 1


def test_drafts_are_entered_first(world: World) -> None:
    record = drafts.new(world["oumar"], "project", {"title": "Forage de Dankoussa"})
    world.hand("oumar", "bureau")

    assert title(world.office, record) == "Forage de Dankoussa"


def test_typing_that_cannot_be_entered_is_told_and_stays(world: World) -> None:
    project = a_project(world["oumar"])
    form = drafts.open_form(world["oumar"], project, "project")
    drafts.keep(world["oumar"], project, "start_on", "32/13/2026", kind="project", seen=form.seen.get("start_on", {}))
    sent = world.export("oumar")

    assert [(each.field, each.record) for each in sent.unfinished] == [("start_on", project)]
    assert len(drafts.waiting(world["oumar"])) == 1


def test_an_office_writes_to_every_other_machine(world: World) -> None:
    sent = world.export("bureau")

    assert sorted(sent.receivers) == ["binta", "oumar", "seydou"]
    assert len(sent.paths) == 3


@pytest.mark.parametrize("how", ["device", "name", "short"])
def test_a_machine_is_called_by_id_name_or_short_code(world: World, how: str) -> None:
    [machine] = [each for each in office.devices(world.office) if each.name == "binta"]
    sent = world.export("bureau", to=str(getattr(machine, how)))

    assert sent.receivers == ("binta",)


def test_two_machines_of_one_name_are_told_apart_by_their_code(world: World) -> None:
    file = world.stick() / "other.fieldapp-invitation"
    office.invite(world.office, who="binta", zones=["mopti"], out=file, progress=NoProgress(), params=SMALL)
    with pytest.raises(DeviceUnknown):
        world.export("bureau", to="binta")


def test_nothing_is_prepared_for_a_revoked_machine(world: World) -> None:
    office.revoke(world.office, "binta", reason="Volé")
    with pytest.raises(DeviceRevoked):
        world.export("bureau", to=world["binta"].me.device)

    assert sorted(world.export("bureau").receivers) == ["oumar", "seydou"]


def test_nothing_is_prepared_for_a_machine_that_nobody_knows(world: World) -> None:
    stick = world.stick()
    with pytest.raises(DeviceUnknown):
        world.export("bureau", stick, to="nobody")

    assert volumes(stick) == []


def test_a_laptop_writes_to_its_office_only(world: World) -> None:
    with pytest.raises(NotAnOffice):
        world.export("oumar", to="binta")


def test_what_is_exported_counts_records_changes_and_photos(world: World) -> None:
    project = a_project(world["oumar"])
    records.set_values(world["oumar"], project, {"title": "Autre"})
    a_paper(world["oumar"], project, world.folder)
    sent = world.export("oumar")

    assert (sent.records, sent.changes, sent.photos) == (2, 3, 1)
    assert sent.size_bytes == sum(path.stat().st_size for path in sent.paths)


def test_two_offices_share_what_laptops_bring_to_either(world: World) -> None:
    """A second office reads what was sealed after it was admitted, and the first learns of it."""
    join(world, "second", "", role="office")
    assert world.hand("second", "bureau").exit_status == 0
    world.round("oumar", "binta")
    project = a_project(world["oumar"])
    told = world.take("second", *world.export("oumar").paths)

    assert (told.exit_status, title(world["second"], project)) == (0, "Pompe de Soye")
    world.hand("second", "bureau")
    assert title(world.office, project) == "Pompe de Soye"


def test_a_second_office_catches_up_with_what_the_first_has(world: World) -> None:
    project = a_project(world["seydou"])
    world.hand("seydou", "bureau")
    join(world, "second", "", role="office")
    world.hand("second", "bureau")
    told = world.hand("bureau", "second")

    assert (told.exit_status, title(world["second"], project)) == (0, "Pompe de Soye")


def test_two_offices_that_read_a_new_laptops_stick_do_not_part(world: World) -> None:
    """Only the one that invited it admits it; the other one reads its work all the same."""
    join(world, "second", "", role="office")
    world.hand("second", "bureau")
    join(world, "kadia", "mopti")
    world.hand("bureau", "second")
    project = a_project(world["kadia"])
    sent = world.export("kadia").paths
    told = [world.take(name, *sent).exit_status for name in ("second", "bureau")]
    back = [world.hand("bureau", "second").exit_status, world.hand("second", "bureau").exit_status]

    assert (told, back) == ([0, 0], [0, 0])
    assert project in projects(world["second"])
    assert world["second"].roster == world.office.roster


def test_a_lost_offices_invitations_are_honoured_by_another(world: World) -> None:
    join(world, "second", "", role="office")
    world.hand("second", "bureau")
    join(world, "kadia", "mopti")
    world.hand("bureau", "second")
    office.revoke(world["second"], "Bureau de Mopti", reason="Incendie")
    told = world.take("second", *world.export("kadia").paths)

    assert told.exit_status == 0
    assert "kadia" in {device.name for device in world["second"].roster.devices}


def test_an_office_exports_to_one_machine_to_all_and_to_another_office(world: World) -> None:
    """Another office receives every zone; one laptop its own; without a name everybody else has a bundle."""
    join(world, "second", "", role="office")
    world.hand("second", "bureau")
    work_everywhere(world)
    stick = world.stick()
    everybody = world.export("bureau", stick)
    told = {name: world.take(name, stick) for name in ("oumar", "binta", "seydou", "second")}

    assert set(everybody.receivers) == {"oumar", "binta", "seydou", "second"}
    assert {len(each.bundles) for each in told.values()} == {1}
    assert zones_in(world["second"]) == {"mopti", "segou", "shared", "office"}
    one = world.export("bureau", to="second")
    assert (one.receivers, len(one.paths)) == (("second",), 1)
    assert world.export("bureau", to=world["oumar"].me.short).receivers == ("oumar",)
