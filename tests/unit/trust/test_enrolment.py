"""How a laptop presents itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import EnrolmentRefused, EnrolmentUsed, FieldRefused, UserError, ZoneRefused
from fieldapp.trust import chain, enrolment, keyfile
from fieldapp.trust.certificate import Role
from fieldapp.trust.enrolment import Enrolment
from fieldapp.trust.invitation import Invitation
from tests.organisations import Organisation, an_organisation, flipped

ORG = an_organisation()
INVITED = ORG.invite()
KEYS = keyfile.new_keys()
PRESENTED = ORG.present(INVITED, KEYS)
SPELT = enrolment.spell(PRESENTED)


def rule(org: Organisation, presented: Enrolment) -> str:
    """The rule that refuses an enrolment, or "" when it is accepted."""
    try:
        enrolment.verify_enrolment(org.roster, presented)
    except EnrolmentRefused as error:
        return str(error.facts["rule"])
    return ""


def test_an_enrolment_reads_back() -> None:
    assert enrolment.parse(SPELT) == PRESENTED


def test_an_enrolment_entitles_to_what_the_invitation_certified() -> None:
    certified = enrolment.verify_enrolment(ORG.roster, PRESENTED)

    assert (certified.device, certified.role, certified.zones) == (INVITED.device, Role.FIELD, ("mopti",))


@given(st.integers(0, len(SPELT)), st.integers(1, 255))
def test_one_changed_byte_in_an_enrolment_is_refused(place: int, bits: int) -> None:
    with pytest.raises(UserError):
        enrolment.verify_enrolment(ORG.roster, enrolment.parse(flipped(SPELT, place, bits)))


def test_an_admitted_laptop_is_a_device_with_its_own_keys(org: Organisation) -> None:
    invited = org.invite()
    presented = org.present(invited, KEYS)
    device = org.admit(presented).find_device(invited.device)

    assert device is not None
    assert (device.public, device.recipient) == (presented.public, presented.recipient)
    assert device.short == invited.certificate.short


def test_its_officer_is_unconfirmed(org: Organisation) -> None:
    presented = org.present(org.invite(), KEYS)
    person = org.admit(presented).find_person(presented.person)

    assert person is not None
    assert (person.name, person.confirmed) == ("Oumar Cissé", False)


def test_the_same_laptop_may_come_again(org: Organisation) -> None:
    """Its first bundle is imported twice: nothing new."""
    presented = org.present(org.invite(), KEYS)
    org.admit(presented)
    first = {device.device: device.public for device in org.roster.devices}
    org.admit(presented)

    assert {device.device: device.public for device in org.roster.devices} == first


def test_a_second_laptop_from_one_invitation_is_detected(org: Organisation) -> None:
    invited = org.invite("Oumar")
    org.admit(org.present(invited, KEYS))

    with pytest.raises(EnrolmentUsed) as caught:
        enrolment.verify_enrolment(org.roster, org.present(invited, keyfile.new_keys()))
    assert caught.value.facts == {"device": invited.device, "name": "Oumar"}


def test_an_invitation_unknown_to_the_roster_is_refused(org: Organisation) -> None:
    """Made by another organisation, or by a stolen office that nobody follows."""
    elsewhere = an_organisation()

    assert rule(org, elsewhere.present(elsewhere.invite(), KEYS)) == "invitation"


def test_an_invitation_is_for_one_device(org: Organisation) -> None:
    one, other = org.invite("Un"), org.invite("Deux")
    crossed = Invitation(one.roster, one.device, other.signing_key, other.identity)

    assert rule(org, org.present(crossed, KEYS)) == "signature"
    assert rule(org, replace(org.present(other, KEYS), device=one.device)) == "invitation"


def test_a_laptop_must_hold_the_keys_it_shows(org: Organisation) -> None:
    """Who copies another's public key cannot prove it."""
    invited = org.invite()
    honest = org.present(invited, KEYS)
    thief = org.present(invited, keyfile.new_keys())

    assert rule(org, replace(thief, public=honest.public)) == "signature"
    assert rule(org, replace(honest, proof=thief.proof)) == "proof"
    assert rule(org, replace(honest, person_proof=thief.person_proof)) == "proof"


def test_a_withdrawn_invitation_is_refused(org: Organisation) -> None:
    invited = org.invite()
    draft = chain.revoke(
        org.roster, invited.device, org.office.signer, reason="perdue", revoked_at="2026-11-23T00:00:00Z", lanes=()
    )
    org.roster = chain.publish(org.roster, draft, org.office.signer)

    assert rule(org, org.present(invited, KEYS)) == "revoked"


def test_one_laptop_cannot_be_two_devices(org: Organisation) -> None:
    org.admit(org.present(org.invite("Un"), KEYS))

    assert rule(org, org.present(org.invite("Deux"), replace(keyfile.new_keys(), identity=KEYS.identity))) == "key"


def test_nobody_takes_another_persons_id(org: Organisation) -> None:
    presented = org.present(org.invite("Un"), KEYS)
    org.admit(presented)
    invited = org.invite("Deux")
    posing = enrolment.enrol(invited, keyfile.new_keys(), person=presented.person, person_name="Oumar", clock=org.clock)

    assert rule(org, posing) == "person"


def test_an_office_of_another_zone_cannot_admit(org: Organisation) -> None:
    segou = org.join("Ségou", role=Role.OFFICE, zones=("segou",))
    presented = org.present(org.invite(), KEYS)

    with pytest.raises(ZoneRefused):
        enrolment.admit(org.roster, presented, segou.signer, clock=org.clock)


def test_an_officer_has_a_name(org: Organisation) -> None:
    with pytest.raises(FieldRefused):
        org.present(org.invite(), KEYS, name=" ")
