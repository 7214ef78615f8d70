"""Office machines certified by the root: the first one of an organisation, and one that takes over from a lost one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fieldapp.clock import Clock
from fieldapp.trust import chain, sealing, shapes, signing
from fieldapp.trust import roster as rosters
from fieldapp.trust.certificate import EVERY_ZONE, DeviceCertificate, Role, Signer, issue
from fieldapp.trust.earlier import LOCAL_ZONE
from fieldapp.trust.keyfile import SecretKeys
from fieldapp.trust.recovery import RecoveryKit
from fieldapp.trust.roster import Person, Roster

ROOM: Final = 1_000
"""Numbers that a recovery leaves free: those may stand on rosters of the lost office."""


def found(kit: RecoveryKit, keys: SecretKeys, *, device_name: str, zones: Sequence[str], clock: Clock) -> Roster:
    """The first roster: this machine is the organisation's first office, for every zone.

    Raises:
        FieldRefused: a name or a zone that cannot be used.
    """
    certificate = _root_office(kit, keys, name=device_name, short=rosters.free_short((), clock), clock=clock)
    roster = Roster(
        number=1,
        previous=rosters.NO_HASH,
        organisation=kit.organisation,
        root_public=kit.root_public,
        recovery_recipient=kit.recipient,
        name=kit.name,
        zones=tuple(dict.fromkeys(shapes.checked_zone(zone) for zone in zones)),
        devices=(certificate,),
        issuer=certificate.device,
    )
    signed = chain.sign(roster, Signer(certificate.device, keys.device_key))
    chain.verify(signed, kit.root_public)
    return signed


def take_over(
    roster: Roster,
    kit: RecoveryKit,
    keys: SecretKeys,
    *,
    device_name: str,
    clock: Clock,
    person: str,
    officer_name: str,
) -> Roster:
    """The next roster, signed by the root itself, in which this machine is one more office for every zone.

    Its number leaves room, because the lost office may have published rosters that nobody has brought yet.

    Args:
        roster: the newest one known.
        person: id of the officer who works here, confirmed by the kit in their hand.

    Raises:
        RosterNotTrusted: the kit is another organisation's.
        FieldRefused: a name that cannot be used.
    """
    taken = {grant.short for grant in (*roster.devices, *roster.enrolments)}
    short = rosters.free_short(taken, clock)
    certificate = _root_office(kit, keys, name=device_name, short=short, clock=clock)
    someone = officer(certificate.device, keys, person=person, name=officer_name, confirmed=True)
    draft = roster.with_device(certificate).with_person(someone)
    return chain.publish(roster, draft, kit.signer, least=roster.number + ROOM)


def alone(keys: SecretKeys, *, person: str, officer_name: str, clock: Clock) -> Roster:
    """The roster of a machine that belongs to nobody yet. Its root signs this once and is kept nowhere.

    Raises:
        FieldRefused: a name that cannot be used.
    """
    name = shapes.checked_name(officer_name, field="officer")
    root = RecoveryKit(clock.new_id(), name, signing.new_private(), keys.identity)
    certificate = _certified(
        root, keys, name=name, short=rosters.free_short((), clock), clock=clock, role=Role.FIELD, zones=(LOCAL_ZONE,)
    )
    roster = Roster(
        number=1,
        previous=rosters.NO_HASH,
        organisation=root.organisation,
        root_public=root.root_public,
        recovery_recipient=root.recipient,
        name=name,
        zones=(LOCAL_ZONE,),
        devices=(certificate,),
        persons=(officer(certificate.device, keys, person=person, name=name, confirmed=False),),
        issuer=root.signer.issuer,
    )
    signed = chain.sign(roster, root.signer)
    chain.verify(signed, root.root_public)
    return signed


def is_alone(roster: Roster) -> bool:
    """Whether a roster is that of a machine that belongs to nobody yet."""
    return roster.zones == (LOCAL_ZONE,)


def officer(device: str, keys: SecretKeys, *, person: str, name: str, confirmed: bool) -> Person:
    """A person of a machine whose keys are at hand, for `Roster.with_person`.

    Raises:
        FieldRefused: the name is empty, too long or has characters that do not show.
    """
    public = signing.public_of(keys.person_key)
    return Person(
        id=person, name=shapes.checked_name(name, field="officer"), device=device, public=public, confirmed=confirmed
    )


def _root_office(kit: RecoveryKit, keys: SecretKeys, *, name: str, short: str, clock: Clock) -> DeviceCertificate:
    return _certified(kit, keys, name=name, short=short, clock=clock, role=Role.OFFICE, zones=(EVERY_ZONE,))


def _certified(
    kit: RecoveryKit, keys: SecretKeys, *, name: str, short: str, clock: Clock, role: Role, zones: tuple[str, ...]
) -> DeviceCertificate:
    certificate = DeviceCertificate(
        device=clock.new_id(),
        name=shapes.checked_name(name, field="name"),
        short=short,
        role=role,
        zones=zones,
        public=signing.public_of(keys.device_key),
        recipient=sealing.recipient_of(keys.identity),
        organisation=kit.organisation,
        issuer=kit.signer.issuer,
        issued_at=shapes.moment(clock.now()),
    )
    return issue(certificate, kit.signer)
