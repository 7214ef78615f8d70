"""The roster: which devices, persons and invitations an organisation has, and which devices it no longer trusts.

Here: its shape, looking things up, and drafting the next one. Whether one may be believed is for `chain`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Annotated

from msgspec import Meta

from fieldapp.clock import Clock
from fieldapp.errors import DeviceUnknown, EnrolmentUsed, PersonUnknown
from fieldapp.history import canonical
from fieldapp.trust import shapes
from fieldapp.trust.certificate import DeviceCertificate, EnrolmentCertificate
from fieldapp.trust.codes import ALPHABET
from fieldapp.trust.shapes import (
    FORMAT,
    Format,
    Hash,
    Id,
    Moment,
    Name,
    PublicKey,
    Recipient,
    Signature,
    ZoneName,
)

NO_HASH = "0" * 64
MOST_BYTES = 16_000_000
MOST_NUMBER = 1_000_000_000

_MOST_DEVICES = Meta(max_length=10_000)
_SHORT_LENGTH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An officer on one machine.

    Args:
        device: the machine whose key file holds the personal key.
        public: the personal Ed25519 public key, hex.
        confirmed: an office knows who this is.
        same_as: id of the person this one was merged into, or "".
    """

    id: Id
    name: Name
    device: Id
    public: PublicKey
    confirmed: bool = False
    same_as: Annotated[str, Meta(pattern=r"^([0-9A-Za-z][0-9A-Za-z_-]*)?\Z", max_length=64)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastAccepted:
    """Where trust in one lane of a revoked device ends: this change is the last."""

    epoch: Id
    zone: ZoneName
    seq: Annotated[int, Meta(ge=0, le=2**53)]
    hash: Hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation:
    """An office's word that a device, or an unused invitation for it, is no longer trusted.

    Args:
        lanes: one a lane; a lane not named has no accepted change at all.
    """

    device: Id
    reason: Name
    revoked_at: Moment
    lanes: Annotated[tuple[LastAccepted, ...], Meta(max_length=10_000)]
    issuer: Id
    signature: Signature = ""
    format: Format = FORMAT

    def accepts(self, epoch: str, zone: str, *, seq: int, change_hash: str) -> bool:
        """Whether a change lies within what was already accepted, whatever its date.

        Of the changes before the last one the hash is not known here: the caller's chain of hashes decides that.
        """
        for lane in self.lanes:
            if (lane.epoch, lane.zone) == (epoch, zone):
                return seq < lane.seq or (seq == lane.seq and change_hash == lane.hash)
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """One numbered list; the next one names its hash.

    Args:
        number: 1 for the first.
        previous: hash of the one before, `NO_HASH` for the first.
        recovery_recipient: age recipient whose secret is in the recovery kit; everything sealed to offices also goes
            to it.
        zones: the organisation's zones, without `shared` and `office`.
        issuer: `ROOT`, or the id of the office device that signed.
    """

    number: Annotated[int, Meta(ge=1, le=MOST_NUMBER)]
    previous: Hash
    organisation: Id
    root_public: PublicKey
    recovery_recipient: Recipient
    name: Name
    zones: Annotated[tuple[ZoneName, ...], Meta(max_length=500)]
    devices: Annotated[tuple[DeviceCertificate, ...], _MOST_DEVICES] = ()
    persons: Annotated[tuple[Person, ...], _MOST_DEVICES] = ()
    enrolments: Annotated[tuple[EnrolmentCertificate, ...], _MOST_DEVICES] = ()
    revocations: Annotated[tuple[Revocation, ...], _MOST_DEVICES] = ()
    issuer: Id
    signature: Signature = ""
    format: Format = FORMAT

    # Looking up

    def find_device(self, device: str) -> DeviceCertificate | None:
        """The certificate of a device, revoked or not."""
        return next((found for found in self.devices if found.device == device), None)

    def find_enrolment(self, device: str) -> EnrolmentCertificate | None:
        """The invitation made for a device."""
        return next((found for found in self.enrolments if found.device == device), None)

    def find_person(self, person: str) -> Person | None:
        """A person as enrolled, merged or not."""
        return next((found for found in self.persons if found.id == person), None)

    def find_revocation(self, device: str) -> Revocation | None:
        """Why a device is no longer trusted, or None while it is."""
        return next((found for found in self.revocations if found.device == device), None)

    def recipients_of_offices(self) -> tuple[str, ...]:
        """Whom what goes to the office is sealed to: every trusted office machine, and the recovery kit."""
        offices = {device.recipient for device in self._trusted() if device.is_office}
        return tuple(sorted(offices | {self.recovery_recipient}))

    def recipients_of_zone(self, zone: str) -> tuple[str, ...]:
        """Every trusted machine that may receive a zone, and the recovery kit."""
        devices = {device.recipient for device in self._trusted() if device.may_receive(zone)}
        return tuple(sorted(devices | {self.recovery_recipient}))

    def count_as_two(self, one: str, other: str) -> bool:
        """Whether two ids stand for two people, as a waiver needs.

        Two ids merged into one are one person; so are, to be safe, two that no office confirmed on one machine.
        """
        first, second = self._person(one), self._person(other)
        if first.id == second.id:
            return False
        return first.device != second.device or first.confirmed or second.confirmed

    # Drafting the next one: contents only; `chain.publish` numbers and signs

    def with_zone(self, zone: str) -> Roster:
        """The same with one more zone."""
        return self if zone in self.zones else replace(self, zones=(*self.zones, shapes.checked_zone(zone)))

    def with_device(self, certificate: DeviceCertificate) -> Roster:
        """The same with a device added, or certified anew under the same keys.

        Raises:
            EnrolmentUsed: the id belongs to a device with other keys.
        """
        known = self.find_device(certificate.device)
        if known and (known.public, known.recipient) != (certificate.public, certificate.recipient):
            raise EnrolmentUsed(device=certificate.device, name=known.name)
        others = (device for device in self.devices if device.device != certificate.device)
        return replace(self, devices=(*others, certificate))

    def with_enrolment(self, certificate: EnrolmentCertificate) -> Roster:
        """The same with one more invitation."""
        return replace(self, enrolments=(*self.enrolments, certificate))

    def with_person(self, person: Person) -> Roster:
        """The same with a person added, or changed if the id is known; who was merged into them follows a merge.

        Raises:
            PersonUnknown: `same_as` names nobody, or somebody who was merged away.
        """
        if person.same_as:
            into = self.find_person(person.same_as)
            if into is None or into.same_as or into.id == person.id:
                raise PersonUnknown(person=person.same_as)
        others = (other for other in self.persons if other.id != person.id)
        followed = (
            replace(other, same_as=person.same_as) if person.same_as and other.same_as == person.id else other
            for other in others
        )
        return replace(self, persons=(*followed, person))

    def with_revocation(self, revocation: Revocation) -> Roster:
        """The same with a device revoked; a device is revoked once.

        Raises:
            DeviceUnknown: there is neither such a device nor an invitation for it.
        """
        if not self.find_device(revocation.device) and not self.find_enrolment(revocation.device):
            raise DeviceUnknown(device=revocation.device)
        if self.find_revocation(revocation.device):
            return self
        return replace(self, revocations=(*self.revocations, revocation))

    def _trusted(self) -> list[DeviceCertificate]:
        revoked = {revocation.device for revocation in self.revocations}
        return [device for device in self.devices if device.device not in revoked]

    def _person(self, person: str) -> Person:
        found = self.find_person(person)
        if found and found.same_as:
            found = self.find_person(found.same_as)
        if found is None:
            raise PersonUnknown(person=person)
        return found


def parse(data: bytes) -> Roster:
    """Read a roster; not yet judged: see `chain.verify`.

    Raises:
        StatementDamaged, StatementTooNew: it is not exactly one.
    """
    return shapes.decode(data, Roster, what="roster", most_bytes=MOST_BYTES)


def spell(roster: Roster) -> bytes:
    """The bytes that travel, and that `parse` reads."""
    return shapes.encode(roster)


def hash_of(roster: Roster) -> str:
    """What the next roster names as its previous one, and what tells two of one number apart."""
    return canonical.digest(spell(roster))


def free_short(taken: Collection[str], clock: Clock) -> str:
    """A short device code that is not taken: three letters that cannot be misread, four once those are all gone."""
    base = len(ALPHABET)
    length = _SHORT_LENGTH if len(taken) < base**_SHORT_LENGTH else _SHORT_LENGTH + 1
    number = int.from_bytes(clock.token(4), "big")
    while (short := _digits(number, length)) in taken:
        number += 1
    return short


def _digits(number: int, length: int) -> str:
    base = len(ALPHABET)
    return "".join(ALPHABET[number // base**place % base] for place in reversed(range(length)))
