"""Deciding about what was set aside: accepted it merges as if it had come in time; rejected it is kept and quiet."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fieldapp.bundle.items import PlainItem
from fieldapp.errors import AsideStays, AsideUnknown, AsideWaits, FieldRefused, NotAnOffice
from fieldapp.services import doctor, handover, office, quarantine, records
from fieldapp.services.quarantine import Aside
from fieldapp.store import quarantine as stored
from fieldapp.trust import sealing, signing
from tests.sync.test_machine import heads, unexplained
from tests.transfer import forging
from tests.worlds import World, a_project, copy_world, projects, title

WHY = "Vérifié au téléphone avec Oumar"


def after_revocation(world: World, *titles: str) -> list[str]:
    """Projects that Oumar wrote after the office had excluded his laptop, each on a stick of its own."""
    a_project(world["oumar"], "before")
    world.hand("oumar", "bureau")
    office.revoke(world.office, "oumar", reason="Volé à Sévaré")
    made = []
    for each in titles:
        made.append(a_project(world["oumar"], each))
        world.hand_to_office("oumar")
    return made


def only(world: World, name: str = "bureau") -> Aside:
    [held] = quarantine.listed(world[name])
    return held


def test_it_says_who_sent_it_and_how_many_records_it_holds(world: World) -> None:
    after_revocation(world, "after")
    held = only(world)

    assert (held.sender, held.reason, held.records, held.may_be_accepted) == ("oumar", "REVOKED", 1, True)


def test_accepted_it_stands_at_the_office_as_on_the_laptop(world: World) -> None:
    [project] = after_revocation(world, "after")
    done = quarantine.accept(world.office, only(world).id[:10], reason=WHY)

    assert (done.applied, title(world.office, project)) == (1, "after")
    assert heads(world.office, "mopti") == heads(world["oumar"], "mopti")
    assert not quarantine.listed(world.office)
    assert not unexplained(world.office)


def test_other_machines_believe_the_offices_word(world: World) -> None:
    """They would have set it aside themselves."""
    [project] = after_revocation(world, "after")
    quarantine.accept(world.office, only(world).id, reason=WHY)
    told = world.hand("bureau", "binta")

    assert (told.exit_status, project in projects(world["binta"])) == (0, True)


def test_a_machine_that_set_it_aside_itself_applies_it_once_the_word_arrives(world: World) -> None:
    [project] = after_revocation(world, "after")
    stray = forging.unpacked(world.export("oumar").paths, world.office, world.stick())
    world.hand("bureau", "binta")
    recipients = [sealing.recipient_of(world["binta"].keys.identity)]
    world.take("binta", forging.forge(world, world["oumar"], stray, recipients=recipients))
    assert only(world, "binta").reason == "REVOKED"
    quarantine.accept(world.office, only(world).id, reason=WHY)
    world.hand("bureau", "binta")

    assert (project in projects(world["binta"]), quarantine.listed(world["binta"])) == (True, [])


def test_parts_of_one_device_are_accepted_in_their_order(world: World) -> None:
    """Each is a decision of its own, and the later one says that it waits."""
    first, second = after_revocation(world, "one", "two")
    parts = quarantine.listed(world.office)
    with world.office.store.read() as tx:
        places = {held.hash: int(held.facts["first"]) for held in stored.segments(tx)}
    early, late = sorted(parts, key=lambda each: places[each.id])
    with pytest.raises(AsideWaits):
        quarantine.accept(world.office, late.id, reason=WHY)
    for part in (early, late):
        quarantine.accept(world.office, part.id, reason=WHY)

    assert (title(world.office, first), title(world.office, second)) == ("one", "two")


def test_work_outside_its_zone_is_accepted(world: World) -> None:
    oumar = world["oumar"]
    parts = forging.sets({"title": "Puits de Ségou", "$zone": "segou"})
    stray = forging.run(oumar, [forging.body(oumar, "p9", "project", parts)], zone="segou")
    world.take("bureau", forging.forge(world, oumar, [forging.epoch_paper(oumar), forging.as_item(stray)]))
    quarantine.accept(world.office, only(world).id, reason=WHY)
    world.hand("bureau", "seydou")

    assert (title(world.office, "p9"), title(world["seydou"], "p9")) == ("Puits de Ségou", "Puits de Ségou")


def test_what_contradicts_its_signature_is_accepted_by_nobody(world: World) -> None:
    """In another zone and in another's name: the zone alone could have been accepted."""
    oumar, binta = world["oumar"], world["binta"]
    parts = forging.sets({"title": "x", "$zone": "segou"})
    body = forging.body(oumar, "p9", "project", parts, person=binta.me.person, device=binta.me.device)
    stray = forging.run(oumar, [body], zone="segou")
    world.take("bureau", forging.forge(world, oumar, [forging.epoch_paper(oumar), forging.as_item(stray)]))

    assert only(world).reason == "OUT_OF_ZONE"
    with pytest.raises(AsideStays):
        quarantine.accept(world.office, only(world).id, reason=WHY)


def test_a_stranger_is_not_accepted_before_it_is_registered(world: World) -> None:
    oumar = world["oumar"]
    made = forging.run(oumar, [forging.body(oumar, "r1", "note", forging.sets({"text": "x", "$zone": "mopti"}))])
    items = [forging.epoch_paper(oumar), forging.as_item(made)]
    world.take("bureau", forging.forge(world, oumar, items, key=signing.new_private(), device="nobody"))
    [held] = [each for each in quarantine.listed(world.office) if each.records]

    # The very bytes are Oumar's, whom the office knows: brought by a stranger they may be accepted.
    assert quarantine.accept(world.office, held.id, reason=WHY).applied == 1


# a machine that was copied


def forked(world: World) -> tuple[str, str]:
    """Two runs of one number: the first is applied, the second set aside; ids of what they wrote."""
    oumar = world["oumar"]
    for record in ("r1", "r2"):
        parts = forging.sets({"title": record, "$zone": "mopti"})
        run = forging.run(oumar, [forging.body(oumar, record, "project", parts)])
        world.take("bureau", forging.forge(world, oumar, [forging.epoch_paper(oumar), forging.as_item(run)]))
    return "r1", "r2"


def test_both_sides_of_a_fork_stand_and_travel_on_whole(world: World) -> None:
    one, other = forked(world)
    quarantine.accept(world.office, only(world).id, reason=WHY)
    told = world.hand("bureau", "binta")

    assert {one, other} <= projects(world.office)
    assert not doctor.examine(world.office).faults
    assert (told.exit_status, {one, other} <= projects(world["binta"])) == (0, True)


def test_a_machine_that_had_one_side_receives_the_other(world: World) -> None:
    _, other = forked(world)
    world.hand("bureau", "binta")
    quarantine.accept(world.office, only(world).id, reason=WHY)
    told = world.hand("bureau", "binta")

    assert (told.exit_status, other in projects(world["binta"])) == (0, True)


def test_neither_side_counts_as_received_while_the_fork_is_undecided(world: World) -> None:
    """A receipt by number would tell the copied machine that its own side had arrived."""
    oumar = world["oumar"]
    forked(world)
    project = a_project(oumar, "mine")
    world.hand_to_office("oumar")
    world.hand("bureau", "oumar")

    assert records.load(oumar, project).sync == "ON_STICK"


# turned away


def test_rejected_it_is_kept_and_asks_no_more(world: World) -> None:
    after_revocation(world, "after")
    sent = world.export("oumar").paths
    quarantine.reject(world.office, only(world).id, reason="Écrit par le voleur")
    told = world.take("bureau", *sent)

    assert (quarantine.listed(world.office), handover.board(world.office).quarantined) == ([], ())
    assert told.exit_status == 0
    [kept] = quarantine.listed(world.office, rejected=True)
    assert (kept.rejected, kept.rejected_by) == ("Écrit par le voleur", "Awa Traoré")


def test_a_rejection_can_be_taken_back(world: World) -> None:
    [project] = after_revocation(world, "after")
    part = only(world).id
    quarantine.reject(world.office, part, reason="Écrit par le voleur")
    quarantine.ask_again(world.office, part)
    assert only(world).rejected == ""
    quarantine.reject(world.office, part, reason="Écrit par le voleur")
    quarantine.accept(world.office, part, reason=WHY)

    assert title(world.office, project) == "after"


# who, what and why


def test_only_an_office_decides(world: World) -> None:
    for decide in (quarantine.accept, quarantine.reject):
        with pytest.raises(NotAnOffice):
            decide(world["oumar"], "00", reason=WHY)


def test_a_decision_has_a_reason(world: World) -> None:
    after_revocation(world, "after")
    for decide in (quarantine.accept, quarantine.reject):
        with pytest.raises(FieldRefused):
            decide(world.office, only(world).id, reason="  ")

    assert only(world).rejected == ""


def test_a_part_that_is_not_there_is_told(world: World) -> None:
    with pytest.raises(AsideUnknown):
        quarantine.accept(world.office, "ff", reason=WHY)


def test_what_is_no_run_of_changes_is_accepted_by_nobody(world: World) -> None:
    world.take("bureau", forging.forge(world, world["oumar"], [PlainItem("roster", b'{"format":2}')]))

    assert not only(world).may_be_accepted
    with pytest.raises(AsideStays):
        quarantine.accept(world.office, only(world).id, reason=WHY)


# the same as in time


@settings(
    max_examples=6, deadline=None, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(st.lists(st.tuples(st.sampled_from("tsn"), st.sampled_from("abc"), st.booleans()), min_size=1, max_size=6))
def test_accepted_in_the_end_everything_stands_as_if_it_had_never_waited(
    prepared_world: Path, steps: list[tuple[str, str, bool]]
) -> None:
    """Any work after a revocation, on any number of sticks, with edits of a colleague between."""
    with tempfile.TemporaryDirectory() as folder:
        world = copy_world(prepared_world, Path(folder) / "world")
        try:
            [project] = after_revocation(world, "first")
            for what, value, is_handed in steps:
                work(world, project, what, value)
                if is_handed:
                    world.hand_to_office("oumar")
            world.hand_to_office("oumar")
            accept_all(world)
            world.round("binta")

            assert set(heads(world["oumar"], "mopti")) <= set(heads(world.office, "mopti"))
            assert all(
                heads(world.office, "mopti")[name] == heads(world["oumar"], "mopti")[name] for name in mine(world)
            )
            assert not unexplained(world.office)
            assert heads(world["binta"], "mopti") == heads(world.office, "mopti")
        finally:
            world.close()


def work(world: World, project: str, what: str, value: str) -> None:
    """Oumar changes his project, or makes another one; or Binta makes one of hers."""
    if what == "t":
        records.set_values(world["oumar"], project, {"title": value})
    else:
        a_project(world["oumar" if what == "n" else "binta"], value)


def mine(world: World) -> set[str]:
    """All that Oumar's laptop knows."""
    return set(heads(world["oumar"], "mopti"))


def accept_all(world: World) -> None:
    """Part by part, in the order in which they follow each other."""
    while waiting := quarantine.listed(world.office):
        for held in waiting:
            with suppress(AsideWaits, AsideUnknown):
                quarantine.accept(world.office, held.id, reason=WHY)
