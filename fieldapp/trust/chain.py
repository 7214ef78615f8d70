"""Which rosters to believe: every certificate leads back to the root, every number has one roster, nothing vanishes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NoReturn

from fieldapp.errors import DeviceUnknown, RosterFork, RosterNotTrusted, ZoneRefused
from fieldapp.trust import roster as rosters
from fieldapp.trust import sealing, shapes, signing
from fieldapp.trust.certificate import EVERY_ZONE, ROOT, DeviceCertificate, Grant, Signer, is_signed_by
from fieldapp.trust.roster import LastAccepted, Revocation, Roster
from fieldapp.trust.signing import Purpose

# --- making ----------------------------------------------------------------------------------------------------------


def publish(previous: Roster, draft: Roster, signer: Signer, *, least: int = 0) -> Roster:
    """The draft as the next roster: numbered, chained to the one before, signed and verified.

    Args:
        least: a number that it must reach, where others may have used the next ones.

    Raises:
        RosterNotTrusted: the signer may not, or the draft holds something that nobody may vouch for.
    """
    chained = replace(draft, number=max(previous.number + 1, least), previous=rosters.hash_of(previous))
    signed = sign(chained, signer)
    verify(signed, previous.root_public)
    return signed


def sign(roster: Roster, signer: Signer) -> Roster:
    """The roster with its issuer's signature."""
    bare = replace(roster, issuer=signer.issuer, signature="")
    return replace(bare, signature=signing.sign(signer.key, Purpose.ROSTER, shapes.unsigned(bare)))


def revoke(
    roster: Roster, device: str, signer: Signer, *, reason: str, revoked_at: str, lanes: Iterable[LastAccepted]
) -> Roster:
    """A draft in which a device is no longer trusted beyond what is named, lane by lane.

    Raises:
        DeviceUnknown: there is no such device and no invitation for it.
        ZoneRefused: the signer is an office of other zones.
    """
    revoked = roster.find_device(device) or roster.find_enrolment(device)
    if revoked is None:
        raise DeviceUnknown(device=device)
    check_charge(roster, signer, revoked.zones)
    bare = Revocation(
        device=device,
        reason=shapes.checked_name(reason, field="reason"),
        revoked_at=revoked_at,
        lanes=tuple(sorted(lanes, key=lambda lane: (lane.epoch, lane.zone))),
        issuer=signer.issuer,
    )
    signature = signing.sign(signer.key, Purpose.REVOCATION, shapes.unsigned(bare))
    return roster.with_revocation(replace(bare, signature=signature))


def check_charge(roster: Roster, signer: Signer, zones: tuple[str, ...]) -> None:
    """Whether a signer may act for zones, asked before anything is made.

    Raises:
        ZoneRefused: naming the first zone outside its charge, or that the organisation does not have.
    """
    office = roster.find_device(signer.issuer)
    for zone in zones:
        known = zone == EVERY_ZONE or zone in roster.zones
        if not known or not (signer.issuer == ROOT or (office is not None and office.may_certify((zone,)))):
            raise ZoneRefused(zone=zone)


# --- judging ---------------------------------------------------------------------------------------------------------


def verify(roster: Roster, root_public: str) -> None:
    """Whether a roster deserves belief on its own, given the root's public key.

    Raises:
        RosterNotTrusted: with the rule that it breaks and the device, person or zone it breaks it for.
    """
    if roster.root_public != root_public:
        _refuse("root", roster.organisation)
    _check_unique(roster)
    _check_persons(roster)
    offices = _chained(roster)
    for enrolment in roster.enrolments:
        _check_grant(roster, enrolment, offices)
    for revocation in roster.revocations:
        _check_revocation(roster, revocation, offices)
    _check_signature(roster, offices)


def follow(current: Roster, received: Roster) -> Roster:
    """The roster to keep, of the one we have and one that arrived.

    An older one is ignored. A newer one signed by an office must keep all that we know; the root may do anything,
    because it is how an organisation recovers from a stolen office.

    Raises:
        RosterNotTrusted: as `verify`; or its signer is revoked by what we have, or something vanished.
        RosterFork: it bears a number of ours with other contents, or builds on another one with our number.
    """
    if received.organisation != current.organisation:
        _refuse("organisation", received.organisation)
    verify(received, current.root_public)
    if received.number < current.number:
        return current
    ours = rosters.hash_of(current)
    if received.number == current.number:
        if rosters.hash_of(received) != ours:
            raise RosterFork(number=received.number)
        return current
    if received.issuer != ROOT:
        _check_succession(current, received, ours)
    return received


def _check_succession(current: Roster, received: Roster, ours: str) -> None:
    """What one office may not do to what all offices said before."""
    if current.find_revocation(received.issuer):
        _refuse("revoked", received.issuer)
    if received.number == current.number + 1 and received.previous != ours:
        raise RosterFork(number=current.number)
    if received.recovery_recipient != current.recovery_recipient:
        _refuse("recovery", received.issuer)
    for vanished in _vanished(current, received):
        _refuse("vanished", vanished)
    _check_certified_anew(current, received)


def _vanished(current: Roster, received: Roster) -> set[str]:
    """Zones, invitations, revocations and persons that a newer roster no longer has."""
    return (
        (set(current.zones) - set(received.zones))
        | {enrolment.device for enrolment in set(current.enrolments) - set(received.enrolments)}
        | {revocation.device for revocation in set(current.revocations) - set(received.revocations)}
        | ({person.id for person in current.persons} - {person.id for person in received.persons})
    )


def _check_certified_anew(current: Roster, received: Roster) -> None:
    """A device keeps its keys; what it may do is changed only by who might have given it what it had."""
    devices = {device.device: device for device in received.devices}
    for before in current.devices:
        after = devices.get(before.device)
        if after is None or (after.public, after.recipient) != (before.public, before.recipient):
            _refuse("vanished", before.device)
        if after != before:
            _public_for(received, devices, after.issuer, zones=before.zones, subject=before.device)


def _chained(roster: Roster) -> dict[str, DeviceCertificate]:
    """Every office whose certificate leads back to the root; all other devices are checked against these.

    Offices are taken up generation by generation: the root's own first, then those they certified, and so on.
    """
    chained: dict[str, DeviceCertificate] = {}
    waiting = list(roster.devices)
    while waiting:
        ready = [device for device in waiting if device.issuer == ROOT or device.issuer in chained]
        if not ready:
            _refuse("issuer", waiting[0].device)
        for device in ready:
            _check_grant(roster, device, chained)
        chained |= {device.device: device for device in ready}
        waiting = [device for device in waiting if device.device not in chained]
    return chained


def _check_grant(roster: Roster, grant: Grant, chained: Mapping[str, DeviceCertificate]) -> None:
    if grant.organisation != roster.organisation:
        _refuse("organisation", grant.device)
    if not all(zone == EVERY_ZONE or zone in roster.zones for zone in grant.zones):
        _refuse("zones", grant.device)
    if not sealing.is_recipient(grant.recipient):
        _refuse("recipient", grant.device)
    public = _public_for(roster, chained, grant.issuer, zones=grant.zones, subject=grant.device)
    if not is_signed_by(grant, public):
        _refuse("signature", grant.device)


def _check_revocation(roster: Roster, revocation: Revocation, chained: Mapping[str, DeviceCertificate]) -> None:
    revoked = roster.find_device(revocation.device) or roster.find_enrolment(revocation.device)
    if revoked is None:
        _refuse("revocation", revocation.device)
    public = _public_for(roster, chained, revocation.issuer, zones=revoked.zones, subject=revocation.device)
    if not signing.verify(public, Purpose.REVOCATION, shapes.unsigned(revocation), revocation.signature):
        _refuse("signature", revocation.device)


def _public_for(
    roster: Roster, chained: Mapping[str, DeviceCertificate], issuer: str, *, zones: tuple[str, ...], subject: str
) -> str:
    """The key that must have signed, once it is clear that its holder may."""
    if issuer == ROOT:
        return roster.root_public
    office = chained.get(issuer)
    if office is None:
        _refuse("issuer", subject)
    if not office.may_certify(zones):
        _refuse("zones", subject)
    return office.public


def _check_signature(roster: Roster, chained: Mapping[str, DeviceCertificate]) -> None:
    if roster.issuer != ROOT and roster.find_revocation(roster.issuer):
        _refuse("revoked", roster.issuer)
    public = _public_for(roster, chained, roster.issuer, zones=(), subject=roster.issuer)
    if not signing.verify(public, Purpose.ROSTER, shapes.unsigned(roster), roster.signature):
        _refuse("signature", "roster")


def _check_unique(roster: Roster) -> None:
    """One certificate a device, one invitation, one person an id; no key and no short code twice."""
    devices = roster.devices
    shorts = {(grant.device, grant.short) for grant in (*devices, *roster.enrolments)}
    lists: tuple[list[str], ...] = (
        [device.device for device in devices],
        [device.public for device in (*devices, *roster.enrolments)],
        [device.recipient for device in (*devices, *roster.enrolments)],
        [short for _device, short in shorts],
        [enrolment.device for enrolment in roster.enrolments],
        [person.id for person in roster.persons],
        [person.public for person in roster.persons],
        [revocation.device for revocation in roster.revocations],
        list(roster.zones),
    )
    for values in lists:
        if len(set(values)) != len(values):
            _refuse("twice", next(value for value in values if values.count(value) > 1))
    if ROOT in lists[0]:
        _refuse("twice", ROOT)


def _check_persons(roster: Roster) -> None:
    merged = {person.id for person in roster.persons if person.same_as}
    known = {person.id for person in roster.persons}
    devices = {device.device for device in roster.devices}
    for person in roster.persons:
        if person.device not in devices or (person.same_as and person.same_as not in known - merged):
            _refuse("person", person.id)


def _refuse(rule: str, subject: str) -> NoReturn:
    raise RosterNotTrusted(rule=rule, subject=subject)
