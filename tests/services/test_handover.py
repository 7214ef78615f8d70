"""The four states of every record and photo, what the board counts; nothing is confirmed early."""

from __future__ import annotations

from pathlib import Path

from fieldapp.bundle import reader
from fieldapp.bundle.items import PlainItem
from fieldapp.bundle.manifest import Kind
from fieldapp.services import handover, records
from fieldapp.services.handover import Counts, SyncState
from fieldapp.store import log
from fieldapp.words.sync import STATES
from tests.organisations import flip_file
from tests.transfer import forging
from tests.worlds import World, a_paper, a_project, state


def columns(world: World, name: str = "oumar") -> dict[str, tuple[int, int]]:
    found = handover.board(world[name]).columns
    return {str(key): (both.records, both.photos) for key, both in found.items() if both != Counts()}


def test_a_record_goes_through_all_four_states_in_order(world: World) -> None:
    project, seen = a_project(world["oumar"]), []
    seen.append(state(world["oumar"], project))
    sent = world.export("oumar").paths
    seen.append(state(world["oumar"], project))
    world.take("bureau", *sent)
    back = world.export("bureau", to=world["oumar"].me.device).paths
    assert state(world["oumar"], project) == "ON_STICK"
    world.take("oumar", *back)
    seen.append(state(world["oumar"], project))

    assert seen == ["HERE", "ON_STICK", "CONFIRMED"]
    assert set(seen) <= set(STATES)


def test_a_change_after_handing_over_is_here_again(world: World) -> None:
    project = a_project(world["oumar"])
    world.round("oumar")
    records.set_values(world["oumar"], project, {"title": "Autre"})

    assert state(world["oumar"], project) == "HERE"
    assert columns(world) == {"HERE": (1, 0)}


def test_records_and_photos_are_counted_apart(world: World) -> None:
    project = a_project(world["oumar"])
    a_paper(world["oumar"], project, world.folder)

    assert columns(world) == {"HERE": (1, 1)}
    assert handover.board(world["oumar"]).waiting == 1


def test_a_record_whose_photo_did_not_arrive_is_received_not_confirmed(world: World) -> None:
    project = a_project(world["oumar"])
    paper = a_paper(world["oumar"], project, world.folder)
    [path] = world.export("oumar").paths
    entry = next(entry for entry in reader.read([path]).entries if entry.kind == "evidence")
    flip_file(path, entry.offset + 5, 1)
    world.take("bureau", path)
    world.hand("bureau", "oumar")

    assert (state(world["oumar"], project), state(world["oumar"], paper)) == ("RECEIVED", "RECEIVED")
    assert handover.board(world.office).photos_missing == 1

    world.round("oumar")

    assert (state(world["oumar"], project), state(world["oumar"], paper)) == ("CONFIRMED", "CONFIRMED")
    assert handover.board(world.office).photos_missing == 0


def test_received_without_a_backup_is_not_confirmed(world: World) -> None:
    """A receipt that does not say "backed up" is not enough."""
    project = a_project(world["oumar"])
    world.hand("oumar", "bureau")
    office, oumar = world.office, world["oumar"]
    with oumar.store.read() as tx:
        lanes = [(tip.epoch, tip.zone, tip.last) for tip in log.tips(tx)]
    paper = forging.receipt_paper(office, lanes=lanes, backed_up=False)
    world.take("oumar", to_oumar(world, paper))

    assert state(oumar, project) == "RECEIVED"


def to_oumar(world: World, *items: PlainItem) -> Path:
    device = world.office.roster.find_device(world["oumar"].me.device)
    assert device is not None
    return forging.forge(world, world.office, items, recipients=[device.recipient])


def test_an_old_receipt_that_arrives_late_takes_nothing_back(world: World) -> None:
    first = a_project(world["oumar"], "first")
    world.hand("oumar", "bureau")
    early = world.export("bureau", to=world["oumar"].me.device).paths
    second = a_project(world["oumar"], "second")
    world.round("oumar")
    world.take("oumar", *early)

    assert {state(world["oumar"], first), state(world["oumar"], second)} == {"CONFIRMED"}


def test_an_old_stick_of_ones_own_read_late_takes_nothing_back(world: World) -> None:
    project = a_project(world["oumar"], "first")
    old = world.export("oumar").paths
    records.set_values(world["oumar"], project, {"title": "second"})
    world.round("oumar")
    told = world.take("bureau", *old)

    assert (told.exit_status, told.bundles[0].applied) == (0, 0)
    assert records.load(world.office, project).title == "second"


def test_a_stick_that_was_lost_is_made_again_with_everything(world: World) -> None:
    project = a_project(world["oumar"])
    world.export("oumar")
    again = world.export("oumar")

    assert again.changes >= 1
    assert world.take("bureau", *again.paths).exit_status == 0
    assert records.load(world.office, project).title == "Pompe de Soye"


def test_what_the_office_has_confirmed_is_not_sent_again(world: World) -> None:
    a_paper(world["oumar"], a_project(world["oumar"]), world.folder)
    world.round("oumar")
    again = world.export("oumar")

    assert (again.changes, again.photos) == (0, 0)


def test_what_came_from_elsewhere_needs_no_handing_over(world: World) -> None:
    project = a_project(world.office)
    world.hand("bureau", "oumar")

    assert state(world["oumar"], project) == SyncState.CONFIRMED
    assert columns(world) == {}


def test_the_board_lists_bundles_newest_first(world: World) -> None:
    a_project(world["oumar"])
    world.hand("oumar", "bureau")
    latest = handover.board(world.office).latest

    assert latest[0].direction == "in"
    assert [row.at for row in latest] == sorted((row.at for row in latest), reverse=True)


def test_a_stick_tells_what_is_on_it(world: World) -> None:
    stick = world.stick()
    world.export("oumar", stick)
    world.export("oumar", stick)
    (stick / "oumar.fieldapp-invitation").write_bytes(b"x")
    [found] = handover.sticks([stick, world.folder / "gone"])

    assert (found.name, found.bundles, [path.name for path in found.invitations]) == (
        stick.name,
        2,
        ["oumar.fieldapp-invitation"],
    )
    assert found.free_bytes > 0


def test_a_stick_of_someone_else_tells_nothing(world: World) -> None:
    stick = world.stick()
    (stick / "photo.jpg").write_bytes(b"x")
    [found] = handover.sticks([stick])

    assert (found.bundles, found.invitations) == (0, ())


def test_kinds_of_objects_have_their_order(world: World) -> None:
    a_paper(world["oumar"], a_project(world["oumar"]), world.folder)
    kinds = [entry.kind for entry in reader.read(world.export("oumar").paths).entries]

    assert kinds == sorted(kinds, key=[str(kind) for kind in Kind].index)
