"""How a laptop presents itself: its own keys, vouched for by the invitation it holds, and proven to be its own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fieldapp.clock import Clock
from fieldapp.errors import EnrolmentRefused, EnrolmentUsed
from fieldapp.trust import chain, sealing, shapes, signing
from fieldapp.trust.certificate import DeviceCertificate, EnrolmentCertificate, Signer, issue
from fieldapp.trust.invitation import Invitation
from fieldapp.trust.keyfile import SecretKeys
from fieldapp.trust.roster import Person, Roster
from fieldapp.trust.shapes import FORMAT, Format, Id, Moment, Name, PublicKey, Recipient, Signature
from fieldapp.trust.signing import Purpose

_MOST_BYTES = 65_536
_SIGNATURES = ("signature", "proof", "person_proof")


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """What a laptop's first bundle brings.

    Args:
        device: the id that the invitation was made for.
        public: the laptop's own Ed25519 public key, hex.
        recipient: the laptop's own age recipient.
        person: id of the officer, made on the laptop; unconfirmed until an office says otherwise.
        person_public: the officer's Ed25519 public key on this laptop, hex.
        enrolment_public: public key of the invitation used.
        signature: by the invitation's key.
        proof: by the laptop's own key, over the same.
        person_proof: by the officer's key, over the same.
    """

    device: Id
    public: PublicKey
    recipient: Recipient
    person: Id
    person_name: Name
    person_public: PublicKey
    enrolment_public: PublicKey
    organisation: Id
    made_at: Moment
    signature: Signature = ""
    proof: Signature = ""
    person_proof: Signature = ""
    format: Format = FORMAT


def enrol(invitation: Invitation, keys: SecretKeys, *, person: str, person_name: str, clock: Clock) -> Enrolment:
    """A laptop's presentation of itself and its first officer.

    Raises:
        FieldRefused: the officer's name is empty, too long or has characters that do not show.
    """
    certificate = invitation.certificate
    bare = Enrolment(
        device=certificate.device,
        public=signing.public_of(keys.device_key),
        recipient=sealing.recipient_of(keys.identity),
        person=person,
        person_name=shapes.checked_name(person_name, field="officer"),
        person_public=signing.public_of(keys.person_key),
        enrolment_public=certificate.public,
        organisation=certificate.organisation,
        made_at=shapes.moment(clock.now()),
    )
    payload = _payload(bare)
    return replace(
        bare,
        signature=signing.sign(invitation.signing_key, Purpose.ENROLMENT, payload),
        proof=signing.sign(keys.device_key, Purpose.ENROLMENT_PROOF, payload),
        person_proof=signing.sign(keys.person_key, Purpose.ENROLMENT_PROOF, payload),
    )


def parse(data: bytes) -> Enrolment:
    """Read an enrolment; not yet judged.

    Raises:
        StatementDamaged, StatementTooNew: it is not exactly one.
    """
    return shapes.decode(data, Enrolment, what="enrolment", most_bytes=_MOST_BYTES)


def spell(enrolment: Enrolment) -> bytes:
    """The bytes that travel, and that `parse` reads."""
    return shapes.encode(enrolment)


def verify_enrolment(roster: Roster, enrolment: Enrolment) -> EnrolmentCertificate:
    """What an enrolment entitles to: the role, zones, name and short code that an office certified beforehand.

    Judging the same enrolment again, after the device was admitted, gives the same answer.

    Args:
        roster: a verified one of ours.
        enrolment: from outside.

    Raises:
        EnrolmentUsed: the invitation already brought in a laptop with other keys; a person must decide.
        EnrolmentRefused: no such invitation, another device or organisation, keys in use, a wrong signature, revoked.
    """
    certificate = roster.find_enrolment(enrolment.device)
    if certificate is None or certificate.public != enrolment.enrolment_public:
        raise EnrolmentRefused(rule="invitation", device=enrolment.device)
    if rule := _broken_rule(roster, enrolment):
        raise EnrolmentRefused(rule=rule, device=enrolment.device)
    known = roster.find_device(enrolment.device)
    if known and (known.public, known.recipient) != (enrolment.public, enrolment.recipient):
        raise EnrolmentUsed(device=enrolment.device, name=certificate.name)
    if any(_shares_a_key(other, enrolment) for other in roster.devices if other.device != enrolment.device):
        raise EnrolmentRefused(rule="key", device=enrolment.device)
    return certificate


def admit(roster: Roster, enrolment: Enrolment, signer: Signer, *, clock: Clock) -> Roster:
    """A draft in which the laptop is a device, with what its invitation certified, and its officer unconfirmed.

    Raises:
        EnrolmentUsed, EnrolmentRefused: as `verify_enrolment`.
        ZoneRefused: the signer is an office of other zones.
    """
    certified = verify_enrolment(roster, enrolment)
    chain.check_charge(roster, signer, certified.zones)
    device = DeviceCertificate(
        device=certified.device,
        name=certified.name,
        short=certified.short,
        role=certified.role,
        zones=certified.zones,
        public=enrolment.public,
        recipient=enrolment.recipient,
        organisation=certified.organisation,
        issuer=signer.issuer,
        issued_at=shapes.moment(clock.now()),
    )
    draft = roster.with_device(issue(device, signer))
    if draft.find_person(enrolment.person):
        return draft
    return draft.with_person(
        Person(id=enrolment.person, name=enrolment.person_name, device=enrolment.device, public=enrolment.person_public)
    )


def _broken_rule(roster: Roster, enrolment: Enrolment) -> str:
    payload = _payload(enrolment)
    known = roster.find_person(enrolment.person)
    same_public = (person for person in roster.persons if person.public == enrolment.person_public)
    checks = {
        "organisation": enrolment.organisation == roster.organisation,
        "revoked": roster.find_revocation(enrolment.device) is None,
        "recipient": sealing.is_recipient(enrolment.recipient),
        "signature": signing.verify(enrolment.enrolment_public, Purpose.ENROLMENT, payload, enrolment.signature),
        "proof": signing.verify(enrolment.public, Purpose.ENROLMENT_PROOF, payload, enrolment.proof)
        and signing.verify(enrolment.person_public, Purpose.ENROLMENT_PROOF, payload, enrolment.person_proof),
        "person": all(person.id == enrolment.person for person in same_public)
        and (known is None or (known.device, known.public) == (enrolment.device, enrolment.person_public)),
    }
    return next((rule for rule, holds in checks.items() if not holds), "")


def _shares_a_key(device: DeviceCertificate, enrolment: Enrolment) -> bool:
    return device.public == enrolment.public or device.recipient == enrolment.recipient


def _payload(enrolment: Enrolment) -> bytes:
    return shapes.unsigned(enrolment, without=_SIGNATURES)
