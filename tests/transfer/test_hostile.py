"""What a known laptop in wrong hands could try, and a stranger with a stick: all of it set aside, nothing applied."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.bundle.items import Item, PlainItem
from fieldapp.bundle.manifest import Kind
from fieldapp.errors import UserError
from fieldapp.history.canonical import digest
from fieldapp.history.change import DELETED, SetField
from fieldapp.services import handover, office, records
from fieldapp.services.importing import TakenIn, Trouble
from fieldapp.store import cutting, handing, log, meta, projection, quarantine
from fieldapp.store.handing import OFFICE
from fieldapp.store.meta import Name
from fieldapp.store.quarantine import Reason
from fieldapp.trust import signing
from fieldapp.workspace import Workspace
from tests.bundle.parts import a_photo
from tests.transfer import forging
from tests.transfer.test_outcomes import held, troubles
from tests.worlds import World, a_project, join, projects, size_of, tables, title


def send(world: World, *bodies: bytes, sender: str = "oumar", zone: str = "mopti") -> TakenIn:
    """One soundly signed segment of a laptop, read by the office."""
    ws = world[sender]
    made = forging.run(ws, bodies, zone=zone)
    return world.take("bureau", forging.forge(world, ws, [forging.epoch_paper(ws), forging.as_item(made)]))


def refused_with(told: TakenIn, trouble: Trouble) -> bool:
    return (told.exit_status, troubles(told), told.bundles[0].applied) == (3, {trouble}, 0)


def last_change(ws: Workspace, record: str) -> str:
    with ws.store.read() as tx:
        return log.of_record(tx, record)[-1].hash


def a_foreign_project(world: World) -> str:
    """A project of Ségou that the office holds and Oumar of Mopti does not."""
    project = a_project(world["seydou"], "Puits de Ségou")
    world.round()
    assert project not in projects(world["oumar"])
    return project


# speaking for others


def test_a_change_in_another_machines_name_is_set_aside(world: World) -> None:
    oumar, binta = world["oumar"], world["binta"]
    parts = forging.sets({"text": "x", "$zone": "mopti"})
    told = send(world, forging.body(oumar, "n1", "note", parts, device=binta.me.device))

    assert refused_with(told, Trouble.MISATTRIBUTED)
    assert held(world) == {"MISATTRIBUTED"}


def test_a_change_in_another_persons_name_is_set_aside(world: World) -> None:
    oumar, binta = world["oumar"], world["binta"]
    parts = forging.sets({"text": "x", "$zone": "mopti"})
    told = send(world, forging.body(oumar, "n1", "note", parts, person=binta.me.person))

    assert refused_with(told, Trouble.MISATTRIBUTED)


def test_a_change_that_is_taken_over_from_another_place_is_set_aside(world: World) -> None:
    oumar = world["oumar"]
    partner = records.add(oumar, "partner", {"legal_name": "Yiriwa"}).record
    records.set_values(oumar, partner, {"acronym": "Y"})
    world.hand("oumar", "bureau")
    with oumar.store.read() as tx:
        change = log.of_record(tx, partner)[-1]
    assert change.body is not None
    told = send(world, change.body, zone="shared")

    assert refused_with(told, Trouble.MISATTRIBUTED)


def test_one_change_twice_in_a_lane_is_set_aside(world: World) -> None:
    oumar = world["oumar"]
    body = forging.body(oumar, "n1", "note", forging.sets({"text": "x", "$zone": "mopti"}))

    assert refused_with(send(world, body, body), Trouble.MISATTRIBUTED)


def test_an_epoch_that_another_laptop_lives_in_cannot_be_claimed(world: World) -> None:
    oumar, binta = world["oumar"], world["binta"]
    a_project(oumar)
    world.hand("oumar", "bureau")
    with oumar.store.read() as tx:
        epoch = meta.get(tx, Name.EPOCH)
    told = world.take("bureau", forging.forge(world, binta, [forging.epoch_paper(binta, epoch)]))

    a_project(oumar)
    assert (told.exit_status, troubles(told)) == (3, {Trouble.FORK})
    assert world.hand("oumar", "bureau").exit_status == 0


# zones


def test_a_record_of_another_zone_cannot_be_changed_through_ones_own_lane(world: World) -> None:
    project = a_foreign_project(world)
    over = {"title": [last_change(world.office, project)]}
    told = send(world, forging.body(world["oumar"], project, "project", forging.sets({"title": "stolen"}, over)))

    assert refused_with(told, Trouble.OUT_OF_ZONE)
    assert title(world.office, project) == "Puits de Ségou"


def test_a_record_of_another_zone_cannot_be_pulled_into_ones_own(world: World) -> None:
    project = a_foreign_project(world)
    over = {"$zone": [last_change(world.office, project)]}
    told = send(world, forging.body(world["oumar"], project, "project", forging.sets({"$zone": "mopti"}, over)))

    assert refused_with(told, Trouble.OUT_OF_ZONE)


@pytest.mark.parametrize("zone", ["shared", "office"])
def test_a_laptop_cannot_pull_what_everybody_or_only_offices_have_into_its_own_zone(world: World, zone: str) -> None:
    """It may write there, and knows what it wrote; what others add later would come to it, or miss the rest."""
    oumar = world["oumar"]
    body = forging.body(oumar, "c1", "note", forging.sets({"text": "x", "$zone": zone}))
    assert send(world, body, zone=zone).exit_status == 0
    over = {"$zone": [digest(body)]}
    told = send(world, forging.body(oumar, "c1", "note", forging.sets({"$zone": "mopti"}, over)))

    assert refused_with(told, Trouble.OUT_OF_ZONE)


def test_nothing_can_be_hung_on_a_record_of_another_zone(world: World) -> None:
    project = a_foreign_project(world)
    parts = forging.sets({"of": project, "text": "x", "$zone": "mopti"})

    assert refused_with(send(world, forging.body(world["oumar"], "n1", "note", parts)), Trouble.OUT_OF_ZONE)


@pytest.mark.parametrize("zone", ["segou", "office", "", None, 7])
def test_a_record_cannot_say_another_zone_than_its_lane(world: World, zone: object) -> None:
    parts = {"text": SetField("x"), "$zone": SetField(zone)}

    assert refused_with(send(world, forging.body(world["oumar"], "n1", "note", parts)), Trouble.OUT_OF_ZONE)


def test_a_zone_that_the_organisation_does_not_have_is_set_aside_even_from_an_office(world: World) -> None:
    """Its name would stand in every receipt of ours from then on."""
    join(world, "second", "", role="office")
    world.hand_to_office("second")
    second = world["second"]
    made = forging.run(second, [forging.body(second, "n1", "note", {"text": SetField("x")})], zone="Mars.1")
    items = [forging.epoch_paper(second), forging.as_item(made)]
    told = world.take("bureau", forging.forge(world, second, items))

    assert refused_with(told, Trouble.OUT_OF_ZONE)


def test_an_officer_who_could_not_know_that_a_record_moved_away_may_still_write_to_it(world: World) -> None:
    project = a_project(world["oumar"])
    world.hand("oumar", "bureau")
    move(world.office, project, "segou")
    records.set_values(world["oumar"], project, {"title": "late"})
    told = world.hand("oumar", "bureau")

    assert told.exit_status == 0
    assert title(world.office, project) == "late"


def move(ws: Workspace, project: str, zone: str) -> None:
    """Write a record into another zone, as an office may; one change in the new zone's lane."""
    body = forging.body(ws, project, "project", forging.sets({"$zone": zone}, {"$zone": [last_change(ws, project)]}))
    with ws.store.write() as tx:
        projection.apply(tx, [log.next_in_lane(tx, body, epoch=meta.get(tx, Name.EPOCH), zone=zone)])


# what is kept for good


def a_breach(world: World) -> str:
    """A breach that the office holds, of a project of Oumar's."""
    project = a_project(world["oumar"])
    world.hand("oumar", "bureau")
    ws = world.office
    with ws.store.write() as tx:
        parts = forging.sets({"project": project, "criterion": "7.1", "happened_on": "2026-01-01"})
        cutting.cut(tx, ws.clock, ws.author(tx), record="breach-1", kind="breach", sets=parts)
    return project


@pytest.mark.parametrize("field", [DELETED, "criterion", "happened_on"])
def test_a_laptop_cannot_undo_a_breach(world: World, field: str) -> None:
    a_breach(world)
    over = {field: [last_change(world.office, "breach-1")]}
    value = True if field == DELETED else None
    told = send(world, forging.body(world["oumar"], "breach-1", "breach", forging.sets({field: value}, over)))

    assert refused_with(told, Trouble.OUT_OF_ZONE) or refused_with(told, Trouble.MISATTRIBUTED)
    assert records.load(world.office, "breach-1").values["criterion"] == "7.1"


@pytest.mark.parametrize("kind", ["aaa", "note"])
def test_a_laptop_cannot_turn_a_record_into_another_kind(world: World, kind: str) -> None:
    project = a_project(world["oumar"])
    world.hand("oumar", "bureau")
    told = send(world, forging.body(world["oumar"], project, kind, forging.sets({"title": None})))

    assert refused_with(told, Trouble.MISATTRIBUTED)
    assert project in projects(world.office)


def test_a_laptop_may_answer_a_breach(world: World) -> None:
    a_breach(world)
    world.hand("bureau", "oumar")
    told = send(
        world, forging.body(world["oumar"], "breach-1", "breach", forging.sets({"resolution": "Date corrigée"}))
    )

    assert told.exit_status == 0


# receipts


def test_a_receipt_for_work_not_yet_done_does_not_keep_it_from_being_sent(world: World) -> None:
    office_ws, oumar = world.office, world["oumar"]
    with office_ws.store.read() as tx:
        lanes = [(tip.epoch, tip.zone, 2**50) for tip in log.tips(tx)]
    lanes += [(office_ws.me.device, "mopti", 2**53), ("ghost", "mopti", 5)]
    stick = forging.forge(world, oumar, [forging.receipt_paper(oumar, lanes=lanes, evidence=["a" * 64])])
    assert world.take("bureau", stick).exit_status == 0
    project = a_project(office_ws, "after the receipt")
    world.hand("bureau", "oumar")

    assert project in projects(oumar)


def test_a_receipt_of_another_device_is_not_believed(world: World) -> None:
    oumar, binta = world["oumar"], world["binta"]
    project = a_project(world.office)
    with world.office.store.read() as tx:
        lanes = [(tip.epoch, tip.zone, tip.last) for tip in log.tips(tx)]
    stick = forging.forge(world, oumar, [forging.receipt_paper(binta, lanes=lanes)])
    told = world.take("bureau", stick)
    world.hand("bureau", "binta")

    assert (told.exit_status, troubles(told)) == (3, {Trouble.UNKNOWN_SIGNER})
    assert project in projects(binta)


def test_the_receipt_of_a_revoked_office_confirms_nothing(world: World) -> None:
    """A stolen office machine could let laptops believe that their work is safe."""
    join(world, "second", "", role="office")
    world.hand_to_office("second")
    office.revoke(world.office, "second", reason="Volé")
    world.hand("bureau", "oumar")
    second, oumar = world["second"], world["oumar"]
    project = a_project(oumar)
    world.export("oumar")
    with oumar.store.read() as tx:
        lanes = [(tip.epoch, tip.zone, tip.last) for tip in log.tips(tx)]
    recipients = [oumar.roster.find_device(oumar.me.device)]
    to_oumar = [device.recipient for device in recipients if device is not None]
    stick = forging.forge(world, second, [forging.receipt_paper(second, lanes=lanes)], recipients=to_oumar)
    world.take("oumar", stick)

    assert records.load(oumar, project).sync == "ON_STICK"


def test_a_laptops_receipt_does_not_count_as_the_offices(world: World) -> None:
    oumar, binta = world["oumar"], world["binta"]
    project = a_project(oumar)
    world.export("oumar")
    with oumar.store.read() as tx:
        lanes = [(tip.epoch, tip.zone, tip.last) for tip in log.tips(tx)]
    device = oumar.roster.find_device(oumar.me.device)
    assert device is not None
    paper = forging.receipt_paper(binta, lanes=lanes)
    world.take("oumar", forging.forge(world, binta, [paper], recipients=[device.recipient]))

    assert records.load(oumar, project).sync == "ON_STICK"
    with oumar.store.read() as tx:
        assert (lanes[-1][0], lanes[-1][1]) not in handing.held_by(tx, OFFICE)


# shapes


@pytest.mark.parametrize(
    "line",
    [
        b"[" * 100_000 + b"]" * 100_000,
        b'{"record":"n1","kind":"note","set":' + b'{"a":' * 50_000 + b"1" + b"}" * 50_000 + b"}",
        b'{"record":"n1","schema":' + b"9" * 5_000 + b"}",
        b"not json at all",
        b"\xff\xfe\x00\x01",
        b'{"record":"","kind":"","person":"","device":"","at":{},"app":"","schema":0,"set":{}}',
    ],
    ids=["nested", "nested-set", "digits", "words", "bytes", "empty"],
)
def test_a_change_that_nobody_can_understand_is_kept_and_does_no_harm(world: World, line: bytes) -> None:
    """A newer app may understand it, so it is no reason for distrust."""
    before = projects(world.office)
    told = send(world, line)

    assert (told.exit_status, told.bundles[0].applied) == (0, 1)
    assert projects(world.office) == before


def test_wide_changes_do_not_stop_the_office(world: World) -> None:
    oumar = world["oumar"]
    parts = {f"field_{number}": SetField(number, tuple(f"{n:064x}" for n in range(3))) for number in range(2_000)}
    told = send(world, forging.body(oumar, "n1", "note", {**parts, "$zone": SetField("mopti")}))

    assert told.exit_status == 0


def test_a_file_that_no_record_speaks_of_is_not_kept(world: World) -> None:
    """Or anyone with a known laptop could fill the office's disk."""
    folder = world.stick()
    before = size_of(world.office.evidence_folder)
    told = world.take("bureau", forging.forge(world, world["oumar"], [a_photo(folder, 50_000)]))

    assert (told.exit_status, told.bundles[0].photos) == (0, 0)
    assert size_of(world.office.evidence_folder) == before


def test_a_sealed_name_that_is_a_path_leads_nowhere(world: World) -> None:
    oumar = world["oumar"]
    project = a_project(oumar)
    parts = forging.sets({"of": project, "sealed": "../../bureau/workspace.db", "secret": "x", "$zone": "mopti"})
    world.hand("oumar", "bureau")
    told = send(world, forging.body(oumar, "e1", "evidence", parts))
    sent = world.export("bureau", to=oumar.me.device)

    assert told.exit_status == 0
    assert sent.photos == 0
    assert world.take("oumar", *sent.paths).exit_status == 0


def test_quarantine_does_not_grow_without_bound(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quarantine, "MOST_BYTES", 3_000)
    with world.office.store.write() as tx:
        for number in range(10):
            facts: dict[str, str | int] = {"object": "x"}
            data = bytes([number]) * 1_000
            quarantine.put(tx, data, reason=Reason.ROSTER, device="d", bundle="b", at="now", facts=facts)

    assert len(handover.board(world.office).quarantined) == 3


def test_thousands_of_broken_objects_are_read_in_good_time(world: World) -> None:
    """What anyone can put on a stick must not keep an office busy for an hour."""
    oumar = world["oumar"]
    items: list[Item] = [PlainItem(Kind.ROSTER, b"%d" % number) for number in range(400)]
    told = world.take("bureau", forging.forge(world, oumar, items, key=signing.new_private(), device="stranger"))

    assert told.exit_status == 3
    assert len(told.bundles[0].problems) == 401
    assert len(handover.board(world.office).quarantined) == 400


def test_a_stranger_with_a_stick_changes_nothing(world: World) -> None:
    """The key to seal to the office stands in clear text on every stick; anyone may write such a bundle."""
    before = tables(world.office)
    oumar = world["oumar"]
    key = signing.new_private()
    items: list[Item] = [
        PlainItem(kind, b"x" * 100) for kind in (Kind.ROSTER, Kind.ENROLMENT, Kind.EPOCH, Kind.RECEIPT)
    ]
    told = world.take("bureau", forging.forge(world, oumar, items, key=key, device="stranger"))
    after = tables(world.office)
    changed = {name for name in before if before[name] != after[name]}

    assert told.exit_status == 3
    assert changed == {"quarantine", "bundle"}


def names_in(path: Path) -> str:
    return path.read_bytes().decode("latin-1")


def test_clear_text_names_nobody(world: World) -> None:
    a_project(world["oumar"], "Pompe de Dankoussa")
    [path] = world.export("oumar").paths

    assert not [word for word in ("Oumar", "Cissé", "Dankoussa", "Pompe", "Mopti") if word in names_in(path)]


def test_errors_are_the_only_exceptions_that_leave_a_bad_bundle(world: World) -> None:
    """A sample of broken files, each read by the office: it says so, or sets aside, and never crashes."""
    a_project(world["oumar"])
    [path] = world.export("oumar").paths
    sound = path.read_bytes()
    statuses = set()
    for place in range(0, len(sound), max(1, len(sound) // 24)):
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 0x55]) + sound[place + 1 :])
        try:
            statuses.add(world.take("bureau", path).exit_status)
        except UserError as error:
            statuses.add(error.exit_status)

    assert statuses <= {0, 2, 3, 4}
