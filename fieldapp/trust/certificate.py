"""Who may do what: certificates of devices and of invitations, and the zones they open.

A certificate is signed by the organisation's root or by an office for zones that it holds itself. It does not expire;
what ends it is a revocation in the roster.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated, ClassVar, TypeVar

from msgspec import Meta

from fieldapp.trust import shapes, signing
from fieldapp.trust.shapes import FORMAT, Format, Id, Moment, Name, PublicKey, Recipient, Short, Signature, Zone
from fieldapp.trust.signing import Purpose

ROOT = "root"
SHARED = "shared"
OFFICE_ONLY = "office"
EVERY_ZONE = "*"

_MOST_BYTES = 65_536


class Role(StrEnum):
    """What a machine is in its organisation."""

    FIELD = "field"
    OFFICE = "office"
    HUB = "hub"


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs a statement: a device's id, or `ROOT`, and the private key."""

    issuer: str
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What device and invitation certificates have in common.

    Args:
        device: the id that the certificate is about.
        name: how people call the machine.
        short: what its references begin with ("M7K"), unique in the organisation.
        role: field, office or hub.
        zones: ids from the organisation's list, or `EVERY_ZONE` alone.
        public: Ed25519 public key, hex.
        recipient: age recipient.
        organisation: id of the organisation.
        issuer: `ROOT`, or the id of the office device that signed.
        issued_at: UTC by the issuer's clock; shown, never judged by.
    """

    purpose: ClassVar[Purpose]

    device: Id
    name: Name
    short: Short
    role: Role
    zones: Annotated[tuple[Zone, ...], Meta(min_length=1, max_length=500)]
    public: PublicKey
    recipient: Recipient
    organisation: Id
    issuer: Id
    issued_at: Moment
    signature: Signature = ""
    format: Format = FORMAT

    @property
    def is_office(self) -> bool:
        """Whether the machine belongs to an office, and so reads what is restricted to offices."""
        return self.role in {Role.OFFICE, Role.HUB}

    def may_receive(self, zone: str) -> bool:
        """Whether records of a zone may be sealed to this machine."""
        return zone == SHARED or (zone == OFFICE_ONLY and self.is_office) or self._holds(zone)

    def may_write(self, zone: str) -> bool:
        """Whether changes in a zone are accepted from this machine; everyone may report to the offices."""
        return zone in {SHARED, OFFICE_ONLY} or self._holds(zone)

    def may_certify(self, zones: tuple[str, ...]) -> bool:
        """Whether this machine may open these zones to others."""
        return self.role is Role.OFFICE and all(EVERY_ZONE in self.zones or zone in self.zones for zone in zones)

    def _holds(self, zone: str) -> bool:
        return zone in self.zones or (EVERY_ZONE in self.zones and zone not in {SHARED, OFFICE_ONLY})


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceCertificate(Grant):
    """A machine with its own keys, made on it."""

    purpose = Purpose.DEVICE


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentCertificate(Grant):
    """An invitation: the keys are those of the invitation, good for enrolling one device once."""

    purpose = Purpose.INVITATION


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochCertificate:
    """A device vouches that an epoch is one of its own."""

    device: Id
    epoch: Id
    signature: Signature = ""
    format: Format = FORMAT


AnyGrant = TypeVar("AnyGrant", bound=Grant)


def issue(grant: AnyGrant, signer: Signer) -> AnyGrant:
    """The certificate, signed; whether the signer may, `chain.verify` decides."""
    named = replace(grant, issuer=signer.issuer, signature="")
    return replace(named, signature=signing.sign(signer.key, grant.purpose, shapes.unsigned(named)))


def is_signed_by(grant: Grant, public: str) -> bool:
    """Whether the holder of a public key signed this certificate."""
    return signing.verify(public, grant.purpose, shapes.unsigned(grant), grant.signature)


def certify_epoch(device: str, epoch: str, device_key: bytes) -> EpochCertificate:
    """A device's word that an epoch is its own."""
    bare = EpochCertificate(device=device, epoch=epoch)
    return replace(bare, signature=signing.sign(device_key, Purpose.EPOCH, shapes.unsigned(bare)))


def is_epoch_of(epoch: EpochCertificate, device: Grant) -> bool:
    """Whether the certified device itself vouches for the epoch."""
    if epoch.device != device.device:
        return False
    return signing.verify(device.public, Purpose.EPOCH, shapes.unsigned(epoch), epoch.signature)


def parse_device(data: bytes) -> DeviceCertificate:
    """Read a device certificate on its own; not yet judged.

    Raises:
        StatementDamaged, StatementTooNew: it is not exactly one.
    """
    return shapes.decode(data, DeviceCertificate, what="certificate", most_bytes=_MOST_BYTES)


def parse_epoch(data: bytes) -> EpochCertificate:
    """Read an epoch certificate; not yet judged.

    Raises:
        StatementDamaged, StatementTooNew: it is not exactly one.
    """
    return shapes.decode(data, EpochCertificate, what="epoch", most_bytes=_MOST_BYTES)
