"""An invitation: a file on a stick and a code told apart from it, with which one laptop may join once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import msgspec

from fieldapp.clock import Clock
from fieldapp.errors import DamagedInvitation, InvitationTooNew, RosterNotTrusted, StatementDamaged, WrongCode
from fieldapp.files import write_atomic
from fieldapp.history import canonical
from fieldapp.trust import chain, codes, locked, sealing, shapes, signing
from fieldapp.trust import roster as rosters
from fieldapp.trust.certificate import EnrolmentCertificate, Role, Signer, issue
from fieldapp.trust.kdf import STANDARD, KdfParams
from fieldapp.trust.locked import Kind
from fieldapp.trust.roster import Roster

SUFFIX = ".fieldapp-invitation"
KIND = Kind(
    "fieldapp-invitation",
    rosters.MOST_BYTES + 65_536,
    DamagedInvitation,
    InvitationTooNew,
    partial(WrongCode, rule="unlock"),
)


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the file holds.

    Args:
        roster: verified; it holds the certificate, and names the root that the laptop will believe from now on.
        device: the id that the laptop will have.
        signing_key: the one-time enrolment key, 32 bytes.
        identity: the one-time age identity; the zone's records on the same stick are sealed to it.
    """

    roster: Roster
    device: str
    signing_key: bytes = field(repr=False)
    identity: str = field(repr=False)

    @property
    def certificate(self) -> EnrolmentCertificate:
        """Role, zones, name and short code, as the office certified them."""
        found = self.roster.find_enrolment(self.device)
        if found is None:
            raise RosterNotTrusted(rule="invitation", subject=self.device)
        return found


@dataclass(frozen=True, slots=True)
class _Content:
    """The same as the file spells it."""

    roster: str
    device: str
    signing_key: shapes.Hash
    identity: str


def new_code() -> str:
    """A fresh invitation code, as it is shown: three groups of four."""
    return codes.grouped(codes.new_code(codes.INVITATION_LENGTH))


def make(roster: Roster, signer: Signer, *, name: str, role: Role, zones: tuple[str, ...], clock: Clock) -> Invitation:
    """A new invitation; its `roster` is the organisation's next one, which the office must keep.

    Raises:
        ZoneRefused: a zone that the organisation does not have, or outside the signer's charge.
        FieldRefused: the name is empty, too long or has characters that do not show.
    """
    chain.check_charge(roster, signer, zones)
    signing_key = signing.new_private()
    identity, recipient = sealing.new_identity()
    taken = {grant.short for grant in (*roster.devices, *roster.enrolments)}
    certificate = EnrolmentCertificate(
        device=clock.new_id(),
        name=shapes.checked_name(name, field="name"),
        short=rosters.free_short(taken, clock),
        role=role,
        zones=zones,
        public=signing.public_of(signing_key),
        recipient=recipient,
        organisation=roster.organisation,
        issuer=signer.issuer,
        issued_at=shapes.moment(clock.now()),
    )
    draft = roster.with_enrolment(issue(certificate, signer))
    return Invitation(chain.publish(roster, draft, signer), certificate.device, signing_key, identity)


def write(path: Path, invitation: Invitation, code: str, *, params: KdfParams = STANDARD) -> None:
    """Write the file, whole or not at all.

    Raises:
        WrongCode: it is not a code.
        NoSpace, TargetReadOnly, TargetGone: nothing was written.
    """
    content = canonical.encode(
        {
            "roster": rosters.spell(invitation.roster).decode(),
            "device": invitation.device,
            "signing_key": invitation.signing_key.hex(),
            "identity": invitation.identity,
        }
    )
    secret = codes.parse(code, codes.INVITATION_LENGTH)
    write_atomic(path, locked.lock(KIND, content, secret, params=params))


def read(path: Path, code: str) -> Invitation:
    """Open an invitation; what it holds was verified.

    Raises:
        WrongCode: rule "check" when it was mistyped (nothing slow was done), "unlock" when it is not this file's.
        DamagedInvitation, InvitationTooNew: by the file alone.
        FileUnreadable: it is not there, or the system does not let us.
        RosterNotTrusted: the office that wrote it was not entitled.
    """
    closed = locked.read(KIND, path)
    content = closed.open(codes.parse(code, codes.INVITATION_LENGTH))
    invitation = _parse(content, path.name)
    chain.verify(invitation.roster, invitation.roster.root_public)
    _check_keys(invitation, path.name)
    return invitation


def _parse(content: bytes, name: str) -> Invitation:
    try:
        found = msgspec.json.decode(content, type=_Content)
        roster = rosters.parse(found.roster.encode())
    except (msgspec.MsgspecError, StatementDamaged, UnicodeEncodeError, RecursionError) as error:
        raise DamagedInvitation(name=name) from error
    return Invitation(roster, found.device, bytes.fromhex(found.signing_key), found.identity)


def _check_keys(invitation: Invitation, name: str) -> None:
    """The secrets are those that the certificate speaks of."""
    if not sealing.is_identity(invitation.identity):
        raise DamagedInvitation(name=name)
    certificate = invitation.certificate
    ours = (signing.public_of(invitation.signing_key), sealing.recipient_of(invitation.identity))
    if ours != (certificate.public, certificate.recipient):
        raise DamagedInvitation(name=name)
