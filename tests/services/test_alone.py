"""Somebody starts alone and joins an office months later, with all that was done."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.errors import EnrolmentRefused, ForeignBundle, WorkspaceExists, WrongCode
from fieldapp.history.change import read_body
from fieldapp.progress import NoProgress
from fieldapp.services import alone, listing, office, records
from fieldapp.store import log, meta, people
from fieldapp.store.handing import SyncState
from fieldapp.store.meta import Paper
from fieldapp.transfer.outcome import Trouble
from fieldapp.trust import earlier, keyfile
from fieldapp.trust.certificate import Role
from fieldapp.trust.roster import LastAccepted
from fieldapp.workspace import Workspace, open_workspace
from tests.organisations import SMALL
from tests.worlds import OPENS_WITH, World, a_paper, a_project, projects, state, tables, title
from tests.worlds import join as join_world

ALONE = "kadia"


@pytest.fixture
def hermit(world: World) -> Workspace:
    """Kadia, who works alone."""
    made = alone.begin(
        world.folder / ALONE, officer="Kadia Diarra", passphrase=OPENS_WITH, clock=world.clock(ALONE), params=SMALL
    )
    return world.adopt(ALONE, made)


def invitation(
    world: World, *, zone: str = "mopti", role: str = Role.FIELD, with_data: bool = False
) -> tuple[Path, str]:
    file = world.stick() / "kadia.fieldapp-invitation"
    made = office.invite(
        world.office,
        who="Kadia",
        role=role,
        zones=["mopti"],
        out=file,
        with_data=with_data,
        progress=NoProgress(),
        params=SMALL,
    )
    return file, made.code


def join(world: World, ws: Workspace, *, with_data: bool = False) -> alone.JoinedLater:
    file, code = invitation(world, with_data=with_data)
    return alone.join(ws, file, code=code, progress=NoProgress())


def work_alone(world: World, ws: Workspace) -> dict[str, str]:
    """A project with a partner, a photo's paper and a field that was changed twice."""
    partner = records.add(ws, "partner", {"legal_name": "AMS Eau"}).record
    project = a_project(ws, "Puits de Soye")
    records.set_values(ws, project, {"title": "Pompe de Soye"})
    records.add(ws, "project_partner", {"project": project, "partner": partner})
    a_paper(ws, project, world.folder)
    gone = a_project(ws, "Erreur")
    records.delete(ws, gone)
    return {"partner": partner, "project": project, "gone": gone}


def test_alone_everything_is_entered_and_no_office_is_asked(hermit: Workspace, world: World) -> None:
    made = work_alone(world, hermit)

    assert projects(hermit) == {made["project"]}
    assert (hermit.me.is_office, hermit.me.name, alone.is_alone(hermit)) == (False, "Kadia Diarra", True)


def test_a_bundle_made_alone_is_for_oneself_only(hermit: Workspace, world: World) -> None:
    work_alone(world, hermit)
    sent = world.export(ALONE)

    assert world.take(ALONE, *sent.paths).exit_status == 0
    with pytest.raises(ForeignBundle):
        world.take("oumar", *sent.paths)


def test_after_joining_everything_is_at_the_office_as_it_was_written(hermit: Workspace, world: World) -> None:
    made = work_alone(world, hermit)
    with hermit.store.read() as tx:
        before = {change.hash for change in log.everything(tx)}
    joined = join(world, hermit)
    told = world.hand(ALONE, "bureau")

    assert (joined.organisation, joined.zones, told.exit_status) == ("Bureau de Mopti", ("mopti",), 0)
    with world.office.store.read() as tx:
        assert before <= {change.hash for change in log.everything(tx)}
    assert title(world.office, made["project"]) == "Pompe de Soye"
    assert told.bundles[0].photos == 1


def test_references_stay_and_new_ones_bear_the_new_code(hermit: Workspace, world: World) -> None:
    made = work_alone(world, hermit)
    before = records.load(hermit, made["project"]).reference
    join(world, hermit)
    world.hand(ALONE, "bureau")
    after = records.load(hermit, a_project(hermit)).reference

    assert records.load(world.office, made["project"]).reference == before
    assert after.startswith(hermit.me.short)
    assert not after.startswith(before.partition("-")[0])


def test_a_laptop_of_the_zone_verifies_all_it_receives(hermit: Workspace, world: World) -> None:
    made = work_alone(world, hermit)
    join(world, hermit)
    world.hand(ALONE, "bureau")
    told = world.hand("bureau", "oumar")

    assert told.exit_status == 0
    assert title(world["oumar"], made["project"]) == "Pompe de Soye"
    assert set(listing.ids(world["oumar"], "partner")) == {made["partner"]}
    assert set(listing.ids(world["oumar"], "project_partner"))
    assert made["gone"] not in projects(world["oumar"])


def test_a_laptop_of_another_zone_receives_none_of_it(hermit: Workspace, world: World) -> None:
    made = work_alone(world, hermit)
    join(world, hermit)
    world.hand(ALONE, "bureau")
    told = world.hand("bureau", "seydou")

    assert told.exit_status == 0
    assert made["project"] not in projects(world["seydou"])
    with world["seydou"].store.read() as tx:
        assert {tip.zone for tip in log.tips(tx)}.isdisjoint({"local", "mopti"})


def test_what_was_done_alone_is_confirmed_by_the_office(hermit: Workspace, world: World) -> None:
    made = work_alone(world, hermit)
    world.export(ALONE)
    join(world, hermit)
    before = state(hermit, made["project"])
    world.hand(ALONE, "bureau")
    world.hand("bureau", ALONE)

    assert (before, state(hermit, made["project"])) == (SyncState.HERE, SyncState.CONFIRMED)


def test_work_goes_on_both_ways_after_joining(hermit: Workspace, world: World) -> None:
    made = work_alone(world, hermit)
    join(world, hermit)
    world.hand(ALONE, "bureau")
    world.hand("bureau", "oumar")
    records.set_values(world["oumar"], made["project"], {"title": "Forage de Soye"})
    world.hand("oumar", "bureau")
    world.hand("bureau", ALONE)
    records.set_values(hermit, made["project"], {"title": "Forage de Soye 2"})
    world.hand(ALONE, "bureau")
    told = world.hand("bureau", "oumar")

    assert (told.exit_status, title(world["oumar"], made["project"])) == (0, "Forage de Soye 2")


def test_nothing_becomes_a_conflict_by_joining(hermit: Workspace, world: World) -> None:
    work_alone(world, hermit)
    join(world, hermit)
    told = world.hand(ALONE, "bureau")

    assert told.bundles[0].conflicts_opened == 0


def test_a_second_office_verifies_it_too(hermit: Workspace, world: World) -> None:
    made = work_alone(world, hermit)
    join(world, hermit)
    world.hand(ALONE, "bureau")
    join_world(world, "antenne", "", role=Role.OFFICE, with_data=True)

    assert title(world["antenne"], made["project"]) == "Pompe de Soye"


def test_records_beside_the_invitation_are_taken_in(hermit: Workspace, world: World) -> None:
    theirs = a_project(world["oumar"])
    world.round()
    mine = work_alone(world, hermit)["project"]
    joined = join(world, hermit, with_data=True)

    assert [told.applied for told in joined.imported] == [1]
    assert projects(hermit) == {theirs, mine}


def test_an_officer_keeps_their_person_and_key(hermit: Workspace, world: World) -> None:
    before = hermit.me.person
    join(world, hermit)
    world.hand(ALONE, "bureau")

    [person] = [each for each in office.persons(world.office) if each.name == "Kadia Diarra"]
    assert (person.id, person.confirmed) == (before, False)


def test_a_member_joins_no_second_organisation(world: World) -> None:
    file, code = invitation(world)
    with pytest.raises(WorkspaceExists):
        alone.join(world["oumar"], file, code=code, progress=NoProgress())


def test_a_wrong_code_leaves_everything_as_it_was(hermit: Workspace, world: World) -> None:
    work_alone(world, hermit)
    file, _ = invitation(world)
    before = tables(hermit)
    with pytest.raises(WrongCode):
        alone.join(hermit, file, code="0000-0000-0000", progress=NoProgress())

    assert tables(hermit) == before


def test_a_copy_cannot_join_a_second_time_with_another_invitation(hermit: Workspace, world: World) -> None:
    """Two machines with one key would be one in name only."""
    world.forget(ALONE)
    shutil.copytree(world.folder / ALONE, world.folder / "copie")
    first = world[ALONE]
    copy = world.adopt("copie", open_workspace(world.folder / "copie", OPENS_WITH, clock=world.clock("copie")))
    join(world, first)
    join(world, copy)
    a_project(copy)
    world.hand(ALONE, "bureau")
    told = world.hand("copie", "bureau")

    assert told.exit_status == 3


# --- tampering: what the word for earlier work does not cover ---------------------------------------------------------


def tampered(
    world: World, ws: Workspace, *, lanes: tuple[LastAccepted, ...] | None = None, then: str = ""
) -> set[Trouble]:
    """What the office says of Kadia's first bundle when her word for her earlier work is another one."""
    with ws.store.write() as tx:
        work = people.earlier_work(tx, ws.me.device)
        assert work is not None
        again = earlier.vouch(
            ws.keys.device_key,
            device=work.device,
            earlier=then or work.earlier,
            lanes=work.lanes if lanes is None else lanes,
            made_at=work.made_at,
        )
        meta.replace_paper(tx, Paper.EARLIER, ws.me.device, earlier.spell(again), at=work.made_at)
    told = world.hand(ALONE, "bureau")
    return {problem.trouble for problem in told.bundles[0].problems}


def lanes_of(ws: Workspace) -> tuple[LastAccepted, ...]:
    with ws.store.read() as tx:
        work = people.earlier_work(tx, ws.me.device)
    assert work is not None
    return work.lanes


def test_lanes_that_are_not_vouched_for_are_set_aside(hermit: Workspace, world: World) -> None:
    made = work_alone(world, hermit)
    join(world, hermit)
    troubles = tampered(world, hermit, lanes=())

    assert troubles <= {Trouble.MISATTRIBUTED, Trouble.OUT_OF_ZONE}
    assert troubles
    assert made["partner"] not in set(listing.ids(world.office, "partner"))


def test_a_lane_with_another_last_change_is_set_aside(hermit: Workspace, world: World) -> None:
    work_alone(world, hermit)
    join(world, hermit)
    forged = tuple(replace(lane, hash="0" * 64) for lane in lanes_of(hermit))

    assert tampered(world, hermit, lanes=forged) & {Trouble.MISATTRIBUTED, Trouble.OUT_OF_ZONE}


def test_a_change_behind_the_last_one_is_set_aside(hermit: Workspace, world: World) -> None:
    work_alone(world, hermit)
    join(world, hermit)
    shorter = tuple(replace(lane, seq=lane.seq - 1) for lane in lanes_of(hermit))

    assert tampered(world, hermit, lanes=shorter) & {Trouble.MISATTRIBUTED, Trouble.OUT_OF_ZONE}


def test_nobody_speaks_for_the_earlier_work_of_a_machine_of_the_organisation(hermit: Workspace, world: World) -> None:
    work_alone(world, hermit)
    join(world, hermit)

    assert Trouble.MISATTRIBUTED in tampered(world, hermit, then=world["binta"].me.device)


def test_a_word_signed_with_another_key_counts_for_nothing(hermit: Workspace, world: World) -> None:
    work_alone(world, hermit)
    join(world, hermit)
    with hermit.store.write() as tx:
        data = meta.find_paper(tx, Paper.EARLIER, hermit.me.device)
        assert data is not None
        work = earlier.parse(data)
        forged = earlier.vouch(
            keyfile.new_keys().device_key,
            device=work.device,
            earlier=work.earlier,
            lanes=work.lanes,
            made_at=work.made_at,
        )
        meta.replace_paper(tx, Paper.EARLIER, hermit.me.device, earlier.spell(forged), at=work.made_at)
    told = world.hand(ALONE, "bureau")

    assert Trouble.UNKNOWN_SIGNER in {problem.trouble for problem in told.bundles[0].problems}


def test_a_machine_has_one_word_for_its_earlier_work(hermit: Workspace, world: World) -> None:
    work_alone(world, hermit)
    join(world, hermit)
    world.hand(ALONE, "bureau")
    a_project(hermit)
    longer = tuple(replace(lane, seq=lane.seq + 5) for lane in lanes_of(hermit))
    with world.office.store.write() as tx:
        before = meta.find_paper(tx, Paper.EARLIER, hermit.me.device)
    tampered(world, hermit, lanes=longer)
    with world.office.store.write() as tx:
        assert meta.find_paper(tx, Paper.EARLIER, hermit.me.device) == before


def test_bodies_of_then_name_the_machine_of_then(hermit: Workspace, world: World) -> None:
    old = hermit.me.device
    made = work_alone(world, hermit)["project"]
    join(world, hermit)
    with hermit.store.read() as tx:
        devices = [read_body(change.body).device for change in log.of_record(tx, made) if change.body]

    assert set(devices) == {old, hermit.me.device}


def test_an_invitation_for_an_office_is_not_for_who_works_alone(hermit: Workspace, world: World) -> None:
    file, code = invitation(world, role=Role.OFFICE)
    with pytest.raises(EnrolmentRefused):
        alone.join(hermit, file, code=code, progress=NoProgress())

    assert alone.is_alone(hermit)
