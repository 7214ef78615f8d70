"""Whom a bundle is for: the office as a whole, or one device."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.errors import DeviceRevoked, DeviceUnknown
from fieldapp.store.handing import OFFICE
from fieldapp.trust.certificate import Grant
from fieldapp.trust.roster import Roster


@dataclass(frozen=True, slots=True)
class Peer:
    """The receiver of a bundle.

    Attributes:
        id: a device's id, or `OFFICE` for all machines of the office.
        recipients: age keys to seal to.
        grant: what a device may receive; None for the office, which receives everything.
    """

    id: str
    recipients: tuple[str, ...]
    grant: Grant | None = None

    def may_receive(self, zone: str) -> bool:
        """Whether records of a zone may be sealed to this peer."""
        return self.grant is None or self.grant.may_receive(zone)


def office(roster: Roster) -> Peer:
    """Every office machine, and the recovery kit."""
    return Peer(OFFICE, roster.recipients_of_offices())


def device(roster: Roster, name: str) -> Peer:
    """One device, or the invitation for one that has not joined yet.

    Args:
        name: its id, its name or its short code.

    Raises:
        DeviceUnknown: the roster names none.
        DeviceRevoked: it is no longer trusted.
    """
    found = grant_called(roster, name)
    return Peer(found.device, tuple(sorted({found.recipient, roster.recovery_recipient})), found)


def grant_called(roster: Roster, name: str) -> Grant:
    """The certificate of a trusted device, or of an invitation that nobody used yet.

    Args:
        name: its id, its short code, or its name if no other one bears it.

    Raises:
        DeviceUnknown: the roster names none, or two of one name.
        DeviceRevoked: it is no longer trusted.
    """
    grants: list[Grant] = [*roster.devices, *roster.enrolments]
    exact = [grant for grant in grants if name in {grant.device, grant.short}]
    called = {grant.device: grant for grant in reversed(grants) if grant.name == name}
    if not exact and len(called) != 1:
        raise DeviceUnknown(device=name)
    found = exact[0] if exact else next(iter(called.values()))
    if roster.find_revocation(found.device):
        raise DeviceRevoked(device=found.name)
    return found


def others(roster: Roster, own: str) -> list[Peer]:
    """Every trusted machine but one's own."""
    gone = {own, *(revocation.device for revocation in roster.revocations)}
    return [device(roster, each.device) for each in roster.devices if each.device not in gone]
