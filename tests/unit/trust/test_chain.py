"""Which rosters are believed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import RosterFork, RosterNotTrusted, StatementDamaged, StatementTooNew, UserError, ZoneRefused
from fieldapp.history import canonical
from fieldapp.trust import chain, founding, invitation, keyfile, recovery, signing
from fieldapp.trust import roster as rosters
from fieldapp.trust.certificate import ROOT, Role, Signer, issue
from fieldapp.trust.roster import Roster
from tests.fakes import FakeClock
from tests.organisations import Machine, Organisation, an_organisation, flipped


def full() -> Organisation:
    """One of everything: two offices, a laptop, a stolen laptop, persons, invitations."""
    org = an_organisation()
    org.join("Bureau de Ségou", role=Role.OFFICE, zones=("segou",))
    org.join("Oumar")
    stolen = org.join("Volé")
    revoke(org, stolen.device, org.office.signer)
    return org


def revoke(org: Organisation, device: str, signer: Signer) -> Roster:
    draft = chain.revoke(org.roster, device, signer, reason="volé", revoked_at="2026-11-23T00:00:00Z", lanes=())
    org.roster = chain.publish(org.roster, draft, signer)
    return org.roster


FULL = full()
SPELT = rosters.spell(FULL.roster)
WHO = {"person": "kadia", "officer_name": "Kadia Diarra"}


def believed(data: bytes) -> bool:
    """Whether these bytes pass as a roster of the organisation."""
    try:
        chain.verify(rosters.parse(data), FULL.kit.root_public)
    except UserError:
        return False
    return True


def refusal(roster: Roster, root: str) -> str:
    """The rule that a roster breaks, or "" when it is believed."""
    try:
        chain.verify(roster, root)
    except RosterNotTrusted as error:
        return str(error.facts["rule"])
    return ""


def test_a_full_roster_is_believed() -> None:
    assert believed(SPELT)


@given(st.integers(0, len(SPELT)), st.integers(1, 255))
def test_one_changed_byte_in_a_roster_is_refused(place: int, bits: int) -> None:
    assert not believed(flipped(SPELT, place, bits))


@given(st.integers(0, len(SPELT) - 1))
def test_a_cut_roster_is_refused(length: int) -> None:
    assert not believed(SPELT[:length])


@given(st.binary(max_size=300))
def test_any_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(StatementDamaged):
        rosters.parse(data)


def test_a_newer_roster_is_told() -> None:
    newer = json.loads(SPELT) | {"format": 9, "and": "more"}
    with pytest.raises(StatementTooNew) as caught:
        rosters.parse(canonical.encode(newer))

    assert caught.value.facts == {"what": "roster", "found": 9, "known": 1}


def test_another_organisation_is_not_believed(org: Organisation) -> None:
    assert refusal(an_organisation().roster, org.kit.root_public) == "root"


def test_a_stranger_cannot_sign_a_roster(org: Organisation) -> None:
    thief = keyfile.new_keys()
    signed = chain.sign(org.roster, Signer(org.office.device, thief.device_key))

    assert refusal(signed, org.kit.root_public) == "signature"


def test_a_laptop_cannot_sign_a_roster(org: Organisation) -> None:
    laptop = org.join()

    assert refusal(chain.sign(org.roster, laptop.signer), org.kit.root_public) == "zones"


def test_an_office_certifies_within_its_zones(org: Organisation) -> None:
    segou = org.join("Ségou", role=Role.OFFICE, zones=("segou",))
    invitation.make(org.roster, segou.signer, name="Awa", role=Role.FIELD, zones=("segou",), clock=org.clock)

    with pytest.raises(ZoneRefused) as caught:
        invitation.make(org.roster, segou.signer, name="Ali", role=Role.FIELD, zones=("mopti",), clock=org.clock)
    assert caught.value.facts == {"zone": "mopti"}


def test_a_certificate_from_outside_an_offices_zones_is_refused(org: Organisation) -> None:
    """Even when a careless office with all zones signs the roster that holds it."""
    segou, laptop = org.join("Ségou", role=Role.OFFICE, zones=("segou",)), org.join()
    certificate = org.roster.find_device(laptop.device)
    assert certificate is not None
    draft = org.roster.with_device(issue(certificate, segou.signer))

    assert refusal(chain.sign(draft, org.office.signer), org.kit.root_public) == "zones"


def test_a_device_certified_by_a_laptop_is_refused(org: Organisation) -> None:
    one, two = org.join("Un"), org.join("Deux")
    certificate = org.roster.find_device(two.device)
    assert certificate is not None
    draft = org.roster.with_device(issue(certificate, one.signer))

    assert refusal(chain.sign(draft, org.office.signer), org.kit.root_public) == "zones"


def test_offices_that_vouch_for_each_other_in_a_circle_are_refused(org: Organisation) -> None:
    """Nothing leads back to the root."""
    one = org.join("Un", role=Role.OFFICE, zones=("*",))
    two = org.join("Deux", role=Role.OFFICE, zones=("*",))
    first, second = org.roster.find_device(one.device), org.roster.find_device(two.device)
    assert first is not None
    assert second is not None
    draft = org.roster.with_device(issue(first, two.signer)).with_device(issue(second, one.signer))

    assert refusal(chain.sign(draft, one.signer), org.kit.root_public) == "issuer"


def test_an_office_of_an_office_leads_back_to_the_root(org: Organisation) -> None:
    """Whatever the order in which the roster lists them."""
    second = org.join("Deux", role=Role.OFFICE)
    org.office = second
    third = org.join("Trois", role=Role.OFFICE)
    backwards = replace(org.roster, devices=org.roster.devices[::-1])

    assert refusal(chain.sign(backwards, third.signer), org.kit.root_public) == ""


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (lambda roster: replace(roster, devices=roster.devices * 2), "twice"),
        (lambda roster: replace(roster, enrolments=roster.enrolments * 2), "twice"),
        (lambda roster: replace(roster, persons=roster.persons * 2), "twice"),
        (lambda roster: replace(roster, zones=("segou",)), "zones"),
        (lambda roster: replace(roster, organisation="other"), "organisation"),
        (lambda roster: replace(roster, devices=roster.devices[:1]), "person"),
        (lambda roster: replace(roster, persons=(replace(roster.persons[0], same_as="nobody"),)), "person"),
    ],
    ids=["devices", "invitations", "persons", "zone gone", "organisation", "machine gone", "merged into nobody"],
)
def test_even_an_office_cannot_sign_what_makes_no_sense(
    org: Organisation, change: Callable[[Roster], Roster], rule: str
) -> None:
    org.join()

    assert refusal(chain.sign(change(org.roster), org.office.signer), org.kit.root_public) == rule


def test_a_recipient_that_nothing_can_be_sealed_to_is_refused(org: Organisation) -> None:
    """Else one bad certificate would stop every export."""
    office = org.roster.devices[0]
    bad = issue(replace(office, recipient=office.recipient[:-1] + "q"), org.kit.signer)
    signed = chain.sign(replace(org.roster, devices=(bad,)), org.office.signer)

    assert refusal(signed, org.kit.root_public) == "recipient"


# --- one after the other ---------------------------------------------------------------------------------------------


def test_a_newer_roster_replaces_ours(org: Organisation) -> None:
    before = org.roster
    org.join()

    assert chain.follow(before, org.roster) == org.roster


def test_an_older_roster_is_ignored(org: Organisation) -> None:
    before = org.roster
    org.join()

    assert chain.follow(org.roster, before) == org.roster


def test_the_same_roster_changes_nothing(org: Organisation) -> None:
    assert chain.follow(org.roster, org.roster) == org.roster


def test_two_rosters_of_one_number_raise_the_alarm(org: Organisation) -> None:
    other = org.copy()
    org.invite("Oumar")
    other.invite("Awa")

    with pytest.raises(RosterFork) as caught:
        chain.follow(org.roster, other.roster)
    assert caught.value.facts == {"number": 2}


def test_a_roster_built_on_another_of_our_number_raises_the_alarm(org: Organisation) -> None:
    other = org.copy()
    org.invite("Oumar")
    other.invite("Awa")
    other.invite("Ali")

    with pytest.raises(RosterFork) as caught:
        chain.follow(org.roster, other.roster)
    assert caught.value.facts == {"number": 2}


def test_what_lies_between_need_not_have_arrived(org: Organisation) -> None:
    """Sticks get lost."""
    before = org.roster
    for name in ("Oumar", "Awa", "Ali"):
        org.join(name)

    assert chain.follow(before, org.roster).number == 7


@pytest.mark.parametrize(
    "change",
    [
        lambda roster: replace(roster, revocations=()),
        lambda roster: replace(roster, enrolments=roster.enrolments[1:]),
        lambda roster: replace(roster, persons=roster.persons[1:]),
        lambda roster: replace(roster, devices=roster.devices[:-1], persons=roster.persons[:-1], revocations=()),
    ],
    ids=["a revocation", "an invitation", "a person", "a device"],
)
def test_nothing_vanishes(change: Callable[[Roster], Roster]) -> None:
    """One office cannot undo what another said."""
    later = chain.publish(FULL.roster, change(FULL.roster), FULL.office.signer)

    with pytest.raises(RosterNotTrusted) as caught:
        chain.follow(FULL.roster, later)
    assert caught.value.facts["rule"] == "vanished"


def test_the_recovery_recipient_is_the_roots_to_change(org: Organisation) -> None:
    """A stolen office must not read what is meant for the kit."""
    other = an_organisation().kit.recipient
    by_office = chain.publish(org.roster, replace(org.roster, recovery_recipient=other), org.office.signer)
    by_root = chain.publish(org.roster, replace(org.roster, recovery_recipient=other), org.kit.signer)

    with pytest.raises(RosterNotTrusted):
        chain.follow(org.roster, by_office)
    assert chain.follow(org.roster, by_root) == by_root


def test_an_office_cannot_take_rights_from_one_above_it(org: Organisation) -> None:
    """The office of Ségou certifies another one anew, for Ségou only."""
    segou = org.join("Ségou", role=Role.OFFICE, zones=("segou",))
    joined = org.join("Deux", role=Role.OFFICE, zones=("*",))
    second = org.roster.find_device(joined.device)
    assert second is not None
    demoted = issue(replace(second, zones=("segou",)), segou.signer)
    later = chain.publish(org.roster, org.roster.with_device(demoted), segou.signer)

    with pytest.raises(RosterNotTrusted) as caught:
        chain.follow(org.roster, later)
    assert caught.value.facts == {"rule": "zones", "subject": second.device}


def test_a_revoked_office_is_not_followed(org: Organisation) -> None:
    """Neither by a roster that leaves its revocation out, nor by one that has it in."""
    stolen = org.join("Bureau 2", role=Role.OFFICE, zones=("*",))
    thief = Organisation(org.kit, stolen, org.roster, FakeClock(9))
    revoke(org, stolen.device, org.office.signer)
    for name in ("Un", "Deux"):
        thief.join(name)

    with pytest.raises(RosterNotTrusted) as caught:
        chain.follow(org.roster, thief.roster)
    assert caught.value.facts == {"rule": "revoked", "subject": stolen.device}
    assert refusal(chain.sign(org.roster, stolen.signer), org.kit.root_public) == "revoked"


def test_an_office_cannot_revoke_outside_its_zones(org: Organisation) -> None:
    segou = org.join("Ségou", role=Role.OFFICE, zones=("segou",))

    with pytest.raises(ZoneRefused):
        revoke(org, org.office.device, segou.signer)


def test_a_forged_revocation_is_refused(org: Organisation) -> None:
    laptop = org.join()
    roster = revoke(org, laptop.device, org.office.signer)
    forged = replace(roster.revocations[0], reason="autre")

    signed = chain.sign(replace(roster, revocations=(forged,)), org.office.signer)

    assert refusal(signed, org.kit.root_public) == "signature"


# --- the root --------------------------------------------------------------------------------------------------------


def test_the_kit_brings_back_an_organisation_whose_office_was_stolen(org: Organisation) -> None:
    """The root certifies another office, which revokes the stolen one; laptops follow."""
    laptop_holds = org.roster
    keys = keyfile.new_keys()
    org.roster = founding.take_over(org.roster, org.kit, keys, device_name="Nouveau bureau", clock=org.clock, **WHO)
    new = Machine(org.roster.devices[-1].device, keys)
    revoke(org, org.office.device, new.signer)

    kept = chain.follow(laptop_holds, org.roster)
    assert kept == org.roster
    assert kept.find_revocation(org.office.device)


def test_another_organisations_kit_recovers_nothing(org: Organisation) -> None:
    kit = recovery.new_kit("Autre", org.clock)

    with pytest.raises(RosterNotTrusted):
        founding.take_over(org.roster, kit, keyfile.new_keys(), device_name="Voleur", clock=org.clock, **WHO)


def test_no_device_can_call_itself_the_root(org: Organisation) -> None:
    fake = issue(replace(org.roster.devices[0], device=ROOT), org.kit.signer)
    signed = chain.sign(replace(org.roster, devices=(fake,)), Signer(ROOT, org.office.keys.device_key))

    assert refusal(signed, org.kit.root_public) == "twice"


def test_a_root_signature_needs_the_roots_key(org: Organisation) -> None:
    signed = chain.sign(org.roster, Signer(ROOT, signing.new_private()))

    assert refusal(signed, org.kit.root_public) == "signature"
