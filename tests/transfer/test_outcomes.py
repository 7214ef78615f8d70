"""The closed list of what reading a bundle can come to: its effect, its exit status, and that it is said in words."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from fieldapp.bundle.items import PlainItem
from fieldapp.bundle.manifest import Kind
from fieldapp.errors import (
    BundleTooNew,
    ForeignBundle,
    NotABundle,
    NotForUs,
    NothingToRead,
    UserError,
    VolumeDamaged,
)
from fieldapp.history.canonical import encode
from fieldapp.progress import NoProgress
from fieldapp.services import handover, joining, office, records
from fieldapp.services.importing import Outcome, TakenIn, Trouble
from fieldapp.trust import chain, signing
from fieldapp.trust import roster as rosters
from fieldapp.trust.certificate import Signer
from fieldapp.trust.signing import Purpose
from fieldapp.words import sync
from fieldapp.words.errors import ERRORS
from tests.organisations import SMALL, an_organisation
from tests.transfer import forging
from tests.worlds import LAPTOPS, OPENS_WITH, World, a_project, join, projects, tables, title, volumes


def troubles(told: TakenIn) -> set[Trouble]:
    """What was wrong with the parts of all bundles; every one of them has words."""
    found = {problem.trouble for each in told.bundles for problem in each.problems}
    assert found <= set(sync.TROUBLES)
    assert {each.outcome for each in told.bundles} <= set(sync.OUTCOMES)
    return found


def held(world: World) -> set[str]:
    """Reasons in the office's quarantine."""
    return {str(each.reason) for each in handover.board(world.office).quarantined}


def said(error: UserError) -> int:
    """The exit status of an error that has words."""
    assert type(error).__name__ in ERRORS
    return error.exit_status


# 0 applied


def test_what_a_laptop_wrote_arrives_whole(world: World) -> None:
    project = a_project(world["oumar"])
    told = world.hand("oumar", "bureau")

    assert (told.exit_status, [each.outcome for each in told.bundles]) == (0, [Outcome.APPLIED])
    assert title(world.office, project) == "Pompe de Soye"


def test_a_repeat_applies_nothing(world: World) -> None:
    a_project(world["oumar"])
    sent = world.export("oumar").paths
    world.take("bureau", *sent)
    before = tables(world.office)
    told = world.take("bureau", *sent)

    assert (told.exit_status, [each.is_repeat for each in told.bundles]) == (0, [True])
    assert tables(world.office) == before


# 1 decisions wait


def test_conflicts_that_open_ask_for_a_person(world: World) -> None:
    project = a_project(world["oumar"])
    world.round("oumar", "binta")
    for name in ("oumar", "binta"):
        records.set_values(world[name], project, {"title": name})
    world.hand("oumar", "bureau")
    told = world.hand("binta", "bureau")

    assert (told.exit_status, [each.outcome for each in told.bundles]) == (1, [Outcome.DECIDE])
    assert [each.conflicts_opened for each in told.bundles] == [1]


def test_a_conflict_that_comes_with_its_decision_asks_nobody(world: World) -> None:
    project = a_project(world["oumar"])
    world.round("oumar", "binta")
    for name in ("oumar", "binta"):
        records.set_values(world[name], project, {"title": name})
        world.hand(name, "bureau")
    records.set_values(world.office, project, {"title": "decided"})
    told = world.hand("bureau", "oumar")

    assert (told.exit_status, told.bundles[0].conflicts_opened) == (0, 0)


# 2 not a bundle, not for us


def test_a_file_of_something_else_is_refused(world: World) -> None:
    path = world.stick() / "photos.fieldapp"
    path.write_bytes(b"photos of a wedding" * 1000)
    with pytest.raises(NotABundle) as caught:
        world.take("bureau", path)

    assert said(caught.value) == 2


def test_an_empty_stick_is_said_to_be_empty(world: World) -> None:
    with pytest.raises(NothingToRead) as caught:
        world.take("bureau", world.stick())

    assert said(caught.value) == 2


def test_a_laptop_cannot_read_what_it_sent_to_the_office(world: World) -> None:
    before = tables(world["oumar"])
    a_project(world["oumar"])
    sent = world.export("oumar").paths
    with pytest.raises(NotForUs) as caught:
        world.take("oumar", *sent)

    assert said(caught.value) == 2
    assert tables(world["oumar"])["quarantine"] == before["quarantine"]


def test_a_foreign_office_is_refused(world: World) -> None:
    before = tables(world.office)
    stick = forging.forge(world, world["oumar"], [forging.epoch_paper(world["oumar"])], organisation="another")
    with pytest.raises(ForeignBundle) as caught:
        world.take("bureau", stick)

    assert said(caught.value) == 2
    assert tables(world.office) == before


def test_bundles_for_others_on_one_stick_are_passed_over(world: World) -> None:
    a_project(world.office)
    stick = world.stick()
    for name in ("oumar", "binta", "seydou"):
        world.export("bureau", stick, to=world[name].me.device)
    told = world.take("binta", stick)

    assert (told.exit_status, len(told.bundles), len(told.passed_over)) == (0, 1, 2)


# 3 set aside


def a_run(world: World, record: str = "r1") -> list[PlainItem]:
    """A sound segment of Oumar's, with his paper for its epoch."""
    oumar = world["oumar"]
    made = forging.run(oumar, [forging.body(oumar, record, "note", forging.sets({"text": "x", "$zone": "mopti"}))])
    return [forging.epoch_paper(oumar), forging.as_item(made)]


def test_an_unknown_signer_is_kept_aside(world: World) -> None:
    stick = forging.forge(world, world["oumar"], a_run(world), key=signing.new_private(), device="nobody")
    told = world.take("bureau", stick)

    assert (told.exit_status, troubles(told)) == (3, {Trouble.UNKNOWN_SIGNER})
    assert (told.bundles[0].applied, held(world)) == (0, {"UNKNOWN_SIGNER"})


def test_a_manifest_in_anothers_name_is_not_believed(world: World) -> None:
    """The device is known, the key is not its own."""
    stick = forging.forge(world, world["oumar"], a_run(world), key=world["binta"].keys.device_key)
    told = world.take("bureau", stick)

    assert (told.exit_status, troubles(told), told.bundles[0].applied) == (3, {Trouble.UNKNOWN_SIGNER}, 0)


def test_a_segment_signed_by_another_is_set_aside_and_the_rest_applied(world: World) -> None:
    oumar, binta = world["oumar"], world["binta"]
    parts = forging.sets({"text": "x", "$zone": "mopti"})
    forged = forging.run(binta, [forging.body(binta, "r2", "note", parts)])
    stick = forging.forge(world, oumar, [*a_run(world), forging.as_item(forged)])
    told = world.take("bureau", stick)

    assert (told.exit_status, troubles(told), told.bundles[0].applied) == (3, {Trouble.UNKNOWN_SIGNER}, 1)


def test_what_waited_for_a_signer_is_applied_once_it_is_vouched_for(world: World) -> None:
    oumar = world["oumar"]
    epoch, segment = a_run(world)
    world.take("bureau", forging.forge(world, oumar, [segment]))
    assert held(world) == {"UNKNOWN_SIGNER"}
    told = world.take("bureau", forging.forge(world, oumar, [epoch]))

    assert (told.exit_status, told.bundles[0].applied, held(world)) == (0, 1, set())


def test_a_laptop_brings_the_register_that_vouches_for_it(world: World) -> None:
    """An office that has not heard of a laptop which another one invited can read its first stick."""
    join(world, "second", "", role="office")
    world.hand("second", "bureau")
    world.hand("bureau", "second")
    join(world, "kadia", "mopti")
    project = a_project(world["kadia"])
    told = world.take("second", *world.export("kadia").paths)

    assert (told.exit_status, project in projects(world["second"])) == (0, True)


def test_what_an_unknown_sender_brought_is_applied_once_the_device_is_known(world: World) -> None:
    """Here the sender is certified later under the very key that signed."""
    join(world, "kadia", "mopti")
    project = a_project(world["kadia"])
    [path] = world.export("kadia").paths
    items = forging.unpacked([path], world.office, world.stick())
    without = [item for item in items if item.kind not in {"enrolment", "roster"}]
    told = world.take("bureau", forging.forge(world, world["kadia"], without))
    assert (told.exit_status, project in projects(world.office)) == (3, False)
    told = world.take("bureau", path)

    assert (told.exit_status, project in projects(world.office)) == (0, True)
    assert not [each for each in handover.board(world.office).quarantined if "epoch" in each.facts]


def test_work_after_a_revocation_is_set_aside(world: World) -> None:
    before = a_project(world["oumar"], "before")
    world.hand("oumar", "bureau")
    office.revoke(world.office, "oumar", reason="Volé à Sévaré")
    after = a_project(world["oumar"], "after")
    told = world.hand_to_office("oumar")

    assert (told.exit_status, troubles(told), held(world)) == (3, {Trouble.REVOKED}, {"REVOKED"})
    assert (before in projects(world.office), after in projects(world.office)) == (True, False)


def test_a_laptop_learns_of_a_revocation_from_the_office(world: World) -> None:
    office.revoke(world.office, "oumar", reason="Volé")
    world.hand("bureau", "binta")

    assert world["binta"].roster.find_revocation(world["oumar"].me.device) is not None


def test_writing_outside_its_zone_is_set_aside(world: World) -> None:
    oumar = world["oumar"]
    parts = forging.sets({"title": "x", "$zone": "segou"})
    stray = forging.run(oumar, [forging.body(oumar, "p9", "project", parts)], zone="segou")
    told = world.take("bureau", forging.forge(world, oumar, [*a_run(world), forging.as_item(stray)]))

    assert (told.exit_status, troubles(told), told.bundles[0].applied) == (3, {Trouble.OUT_OF_ZONE}, 1)
    assert "p9" not in projects(world.office)


def test_two_changes_in_one_place_are_a_fork(world: World) -> None:
    """A cloned laptop: the clear text of both bundles names the same lane, the same numbers, the same past."""
    oumar = world["oumar"]
    items = a_run(world, "r1"), a_run(world, "r2")
    first = world.take("bureau", forging.forge(world, oumar, items[0]))
    second = world.take("bureau", forging.forge(world, oumar, items[1]))

    assert (first.exit_status, second.exit_status, troubles(second)) == (0, 3, {Trouble.FORK})
    assert held(world) == {"FORK"}


def test_what_follows_a_fork_is_kept_too(world: World) -> None:
    oumar = world["oumar"]
    world.take("bureau", forging.forge(world, oumar, a_run(world, "r1")))
    parts = forging.sets({"text": "x", "$zone": "mopti"})
    other = forging.run(oumar, [forging.body(oumar, "r2", "note", parts)])
    body = forging.body(oumar, "r3", "note", parts)
    follower = forging.run(oumar, [body], first=other.last + 1, previous=other.hash)
    told = world.take("bureau", forging.forge(world, oumar, [forging.as_item(other), forging.as_item(follower)]))

    assert (told.exit_status, troubles(told)) == (3, {Trouble.FORK})
    assert len(handover.board(world.office).quarantined) == 2


def test_a_run_that_was_signed_twice_with_the_same_changes_is_no_fork(world: World) -> None:
    oumar = world["oumar"]
    parts = forging.sets({"text": "x", "$zone": "mopti"})
    bodies = [forging.body(oumar, f"r{number}", "note", parts) for number in range(3)]
    epoch = forging.epoch_paper(oumar)
    world.take("bureau", forging.forge(world, oumar, [epoch, forging.as_item(forging.run(oumar, bodies[:2]))]))
    told = world.take("bureau", forging.forge(world, oumar, [forging.as_item(forging.run(oumar, bodies))]))

    assert (told.exit_status, told.bundles[0].applied) == (0, 1)


def test_an_invitation_used_twice_is_for_a_person_to_decide(world: World) -> None:
    join(world, "kadia", "mopti")
    world.hand("kadia", "bureau")
    file = next(world.folder.glob("stick-*/kadia*"))
    other = join_again(world, file, "kadia")
    told = world.take("bureau", *other)

    assert (told.exit_status, troubles(told)) == (3, {Trouble.INVITATION_USED, Trouble.UNKNOWN_SIGNER})
    assert held(world) == {"INVITATION_USED", "UNKNOWN_SIGNER"}


def join_again(world: World, file: Path, name: str) -> Sequence[Path]:
    """A second machine that found the same invitation; what it exports after recording something."""
    joined = joining.join(
        world.folder / "twin",
        file,
        code=world.codes[name],
        officer="Quelqu’un",
        passphrase=OPENS_WITH,
        clock=world.clock("twin machine"),
        progress=NoProgress(),
        params=SMALL,
    )
    a_project(world.adopt("twin", joined.workspace), "twin")
    return world.export("twin").paths


def test_a_segment_of_a_newer_format_waits_for_an_update(world: World) -> None:
    oumar = world["oumar"]
    newer = PlainItem(
        Kind.SEGMENT, b'{"format":2}\n{}\n', {**a_run(world, "r2")[1].note, "zone": "shared", "first": 7, "last": 7}
    )
    told = world.take("bureau", forging.forge(world, oumar, [*a_run(world), newer]))

    assert (told.exit_status, troubles(told), told.bundles[0].applied) == (3, {Trouble.TOO_NEW}, 1)
    assert held(world) == {"TOO_NEW"}


def test_a_paper_of_a_newer_format_waits_for_an_update(world: World) -> None:
    newer = PlainItem(Kind.ROSTER, encode({"format": 2, "number": 99}))
    told = world.take("bureau", forging.forge(world, world["oumar"], [*a_run(world), newer]))

    assert (told.exit_status, troubles(told), told.bundles[0].applied) == (3, {Trouble.TOO_NEW}, 1)


def test_a_bundle_of_a_newer_format_is_refused_whole(world: World) -> None:
    a_project(world["oumar"])
    [path] = world.export("oumar").paths
    newer_manifest(path, world["oumar"].keys.device_key)
    before = tables(world.office)
    with pytest.raises(BundleTooNew) as caught:
        world.take("bureau", path)

    assert said(caught.value) == 3
    assert tables(world.office) == before


def newer_manifest(path: Path, key: bytes) -> None:
    """Say format 2 in both manifests, soundly signed."""
    raw = path.read_bytes()
    start = raw.index(b'{"bundle"')
    payload = raw[start : raw.index(b"\n", start)]
    other = payload.replace(b'"format":1', b'"format":2')
    old = signing.sign(key, Purpose.MANIFEST, payload).encode()
    new = signing.sign(key, Purpose.MANIFEST, other).encode()
    path.write_bytes(raw.replace(payload, other).replace(old, new))


def test_a_register_that_does_not_lead_to_our_root_is_set_aside(world: World) -> None:
    stranger = an_organisation()
    forged = rosters.spell(chain.sign(stranger.roster, Signer(stranger.office.device, stranger.office.keys.device_key)))
    items = [*a_run(world), PlainItem(Kind.ROSTER, forged)]
    told = world.take("bureau", forging.forge(world, world["oumar"], items))

    assert (told.exit_status, troubles(told), held(world)) == (3, {Trouble.ROSTER}, {"ROSTER"})
    assert told.bundles[0].applied == 1


# 4 damaged: see test_damage_heals


def test_a_volume_without_a_sound_manifest_is_said_to_be_damaged(world: World) -> None:
    a_project(world["oumar"])
    [path] = world.export("oumar").paths
    path.write_bytes(bytes(2000) + path.read_bytes()[2000:3000])
    with pytest.raises(VolumeDamaged) as caught:
        world.take("bureau", path)

    assert said(caught.value) == 4


def test_a_damaged_bundle_does_not_keep_others_from_being_read(world: World) -> None:
    stick = world.stick()
    project = a_project(world["oumar"])
    world.export("oumar", stick)
    shutil.copy(volumes(stick)[0], stick / f"{'0' * 32}.00.fieldapp")
    (stick / f"{'0' * 32}.00.fieldapp").write_bytes(bytes(5000))
    told = world.take("bureau", stick)

    assert (told.exit_status, len(told.passed_over)) == (4, 1)
    assert project in projects(world.office)


def test_every_laptop_of_the_tests_is_known(world: World) -> None:
    assert {machine.name for machine in office.devices(world.office)} >= set(LAPTOPS)
