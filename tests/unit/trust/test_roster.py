"""Looking things up in a roster, and drafting the next one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import DeviceUnknown, EnrolmentUsed, FieldRefused, PersonUnknown
from fieldapp.trust import chain, founding, keyfile, sealing
from fieldapp.trust import roster as rosters
from fieldapp.trust.certificate import Role
from fieldapp.trust.codes import ALPHABET
from fieldapp.trust.roster import LastAccepted, Person, Revocation
from tests.fakes import FakeClock
from tests.organisations import ZONES, Machine, Organisation

LANE = LastAccepted(epoch="e1", zone="mopti", seq=7, hash="a" * 64)


def revoke(org: Organisation, machine: Machine, *lanes: LastAccepted) -> None:
    draft = chain.revoke(
        org.roster, machine.device, org.office.signer, reason="volé", revoked_at="2026-11-23T00:00:00Z", lanes=lanes
    )
    org.roster = chain.publish(org.roster, draft, org.office.signer)


def test_a_roster_reads_back(org: Organisation) -> None:
    org.join()

    assert rosters.parse(rosters.spell(org.roster)) == org.roster


def test_an_unknown_device_is_not_found(org: Organisation) -> None:
    assert org.roster.find_device("nobody") is None
    assert org.roster.find_device(org.office.device) == org.roster.devices[0]


def test_offices_and_the_kit_receive_what_goes_to_the_office(org: Organisation) -> None:
    """A laptop does not."""
    second = org.join("Bureau 2", role=Role.OFFICE)
    org.join("Oumar")

    offices = {recipient(org.office), recipient(second), org.kit.recipient}
    assert set(org.roster.recipients_of_offices()) == offices


def test_a_zone_goes_to_its_devices(org: Organisation) -> None:
    mopti, segou = org.join("Oumar"), org.join("Awa", zones=("segou",))

    assert recipient(mopti) in org.roster.recipients_of_zone("mopti")
    assert recipient(segou) not in org.roster.recipients_of_zone("mopti")
    assert {recipient(mopti), recipient(segou)} < set(org.roster.recipients_of_zone("shared"))


def test_a_revoked_device_receives_nothing(org: Organisation) -> None:
    stolen = org.join()
    revoke(org, stolen)

    assert recipient(stolen) not in org.roster.recipients_of_zone("mopti")
    assert org.roster.find_revocation(stolen.device) is not None


@pytest.mark.parametrize(
    ("epoch", "zone", "seq", "change_hash", "accepted"),
    [
        ("e1", "mopti", 3, "b" * 64, True),
        ("e1", "mopti", 7, "a" * 64, True),
        ("e1", "mopti", 7, "b" * 64, False),
        ("e1", "mopti", 8, "a" * 64, False),
        ("e1", "shared", 1, "a" * 64, False),
        ("e2", "mopti", 1, "a" * 64, False),
    ],
    ids=["before", "the last", "a fork of the last", "beyond", "another lane", "another epoch"],
)
def test_a_revocation_says_what_still_counts(epoch: str, zone: str, seq: int, change_hash: str, accepted: bool) -> None:
    """Whatever the date: by lane, sequence and hash."""
    revoked = Revocation(device="d", reason="volé", revoked_at="2026-11-23T00:00:00Z", lanes=(LANE,), issuer="root")

    assert revoked.accepts(epoch, zone, seq=seq, change_hash=change_hash) is accepted


def test_a_device_is_revoked_once(org: Organisation) -> None:
    """Saying it again cannot move the line."""
    stolen = org.join()
    revoke(org, stolen, LANE)
    revoke(org, stolen, replace(LANE, seq=100))

    assert [revocation.lanes for revocation in org.roster.revocations] == [(LANE,)]


def test_nobody_unknown_is_revoked(org: Organisation) -> None:
    with pytest.raises(DeviceUnknown):
        revoke(org, Machine("nobody", org.office.keys))


def test_a_device_cannot_be_replaced_by_other_keys(org: Organisation) -> None:
    laptop, other = org.join(), org.join("Awa")
    [theirs] = [device for device in org.roster.devices if device.device == other.device]
    with pytest.raises(EnrolmentUsed):
        org.roster.with_device(replace(theirs, device=laptop.device))


def person(name: str, device: str, *, confirmed: bool = False, same_as: str = "") -> Person:
    return Person(id=name, name=name, device=device, public="0" * 64, confirmed=confirmed, same_as=same_as)


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (person("a", "d1"), person("b", "d2"), True),
        (person("a", "d1"), person("b", "d1"), False),
        (person("a", "d1", confirmed=True), person("b", "d1"), True),
        (person("a", "d1", confirmed=True), person("b", "d1", confirmed=True), True),
        (person("a", "d1", confirmed=True), person("b", "d2", same_as="a"), False),
    ],
    ids=["two machines", "one machine", "one confirmed", "both confirmed", "merged"],
)
def test_who_counts_as_two(org: Organisation, one: Person, other: Person, two: bool) -> None:
    """Two unconfirmed persons of one device do not, and somebody merged is nobody else."""
    roster = replace(org.roster, persons=(one, other))

    assert roster.count_as_two("a", "b") is two


def test_nobody_is_two(org: Organisation) -> None:
    roster = org.roster.with_person(person("a", "d", confirmed=True))

    assert not roster.count_as_two("a", "a")


def test_an_unknown_person_counts_for_nothing(org: Organisation) -> None:
    with pytest.raises(PersonUnknown):
        org.roster.count_as_two("a", "b")


def test_who_was_merged_follows_a_second_merge(org: Organisation) -> None:
    roster = replace(org.roster, persons=(person("a", "d1"), person("b", "d2"), person("c", "d3")))
    roster = roster.with_person(person("a", "d1", same_as="b")).with_person(person("b", "d2", same_as="c"))

    assert not roster.count_as_two("a", "c")


@pytest.mark.parametrize("into", ["a", "b", "nobody"], ids=["oneself", "somebody merged", "nobody"])
def test_a_person_is_merged_into_somebody_real(org: Organisation, into: str) -> None:
    roster = replace(org.roster, persons=(person("a", "d1"), person("b", "d2", same_as="c"), person("c", "d3")))
    with pytest.raises(PersonUnknown):
        roster.with_person(person("a", "d1", same_as=into))


def test_a_new_zone_is_added_once(org: Organisation) -> None:
    assert org.roster.with_zone("gao").with_zone("gao").zones == (*ZONES, "gao")


@pytest.mark.parametrize("zone", ["", "Mopti", "mo pti", "shared", "office", "*", "é", "a" * 40, "-a"])
def test_a_zone_is_a_plain_word_of_its_own(org: Organisation, zone: str) -> None:
    with pytest.raises(FieldRefused):
        org.roster.with_zone(zone)


@pytest.mark.parametrize("name", ["", " \t", "a\nb", "a\x00", "a\u202eb", "\ud800", "x" * 201])
def test_a_name_shows_or_is_refused(org: Organisation, name: str) -> None:
    with pytest.raises(FieldRefused) as caught:
        founding.officer("d", keyfile.new_keys(), person="p", name=name, confirmed=True)

    str(caught.value.facts["value"]).encode()


@given(st.integers(0, 50))
def test_a_short_code_is_free(device: int) -> None:
    """Almost all are taken: the one left is found."""
    left = {"M7K", "000"}
    taken = {a + b + c for a in ALPHABET for b in ALPHABET for c in ALPHABET} - left

    assert rosters.free_short(taken, FakeClock(device)) in left


def test_short_codes_grow_when_all_are_taken() -> None:
    taken = {a + b + c for a in ALPHABET for b in ALPHABET for c in ALPHABET}

    assert len(rosters.free_short(taken, FakeClock())) == 4


def recipient(machine: Machine) -> str:
    return sealing.recipient_of(machine.keys.identity)
