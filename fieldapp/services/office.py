"""What an office does: found the organisation, invite machines, and look after who is who."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Final

from fieldapp.clock import Clock
from fieldapp.errors import NotAnOffice, NotConfirmed, PersonUnknown
from fieldapp.progress import Progress
from fieldapp.records.fold import fold
from fieldapp.store import bundles, people
from fieldapp.store.engine import Tx
from fieldapp.transfer import outgoing, peers
from fieldapp.trust import chain, founding, invitation, keyfile, recovery, shapes
from fieldapp.trust.certificate import EVERY_ZONE, Grant, Role, Signer
from fieldapp.trust.kdf import STANDARD, KdfParams
from fieldapp.trust.roster import Person, Roster
from fieldapp.workspace import Founding, Workspace, check_vacant, found_workspace

__all__ = [
    "Created",
    "Invited",
    "Machine",
    "Person",
    "check_kit",
    "confirm",
    "create",
    "devices",
    "invitation_file",
    "invite",
    "last_heard",
    "persons",
    "revoke",
    "zones",
]

_MOST_HEARD: Final = 10_000  # bundles looked through for the latest of each machine


@dataclass(frozen=True, slots=True)
class Created:
    """A new organisation.

    Attributes:
        workspace: open, of the first office machine.
        kit: where the recovery kit was written; kit_code: opens it, and is kept nowhere else.
    """

    workspace: Workspace
    kit: Path
    kit_code: str


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation for one machine.

    Attributes:
        code: to be told apart from the file.
        paths: the invitation, and the bundle with the zone's records if one was asked for.
    """

    device: str
    code: str
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Machine:
    """A device as the roster has it.

    Attributes:
        state: ACTIVE, INVITED or REVOKED.
    """

    device: str
    name: str
    short: str
    role: str
    zones: tuple[str, ...]
    state: str


def create(
    folder: Path,
    *,
    name: str,
    officer: str,
    zones: Sequence[str],
    passphrase: str,
    kit: Path,
    clock: Clock,
    params: KdfParams = STANDARD,
) -> Created:
    """Found an organisation: this machine becomes its first office.

    Args:
        name: of the office; zones: ids of its zones, at least one.
        kit: file for the recovery kit, which alone can replace a lost office. Keep it away from this machine.

    Raises:
        WorkspaceExists, PassphraseTooShort, FieldRefused, NoSpace, TargetReadOnly, TargetGone: nothing was made.
    """
    check_vacant(folder, passphrase)
    keys = keyfile.new_keys()
    root = recovery.new_kit(name, clock)
    first = founding.found(root, keys, device_name=name, zones=zones, clock=clock)
    person = founding.officer(first.issuer, keys, person=clock.new_id(), name=officer, confirmed=True)
    roster = chain.publish(first, first.with_person(person), Signer(first.issuer, keys.device_key))
    code = recovery.new_code()
    recovery.write(kit, root, code, params=params)

    def papers(tx: Tx) -> None:
        for each in (first, roster):
            people.keep_roster(tx, each, at=shapes.moment(clock.now()))

    founded = Founding(first.issuer, first.devices[0].short, person.id, person.name, papers)
    workspace = found_workspace(folder, keys, passphrase, founded, clock=clock, params=params)
    return Created(workspace, kit, code)


def check_kit(kit: Path, code: str) -> str:
    """Open a recovery kit once, as proof that file and code are at hand; the organisation's name.

    Raises:
        WrongCode, DamagedKit, FileUnreadable.
    """
    return recovery.read(kit, code).name


def invite(
    ws: Workspace,
    *,
    who: str,
    role: str = Role.FIELD,
    zones: Sequence[str],
    out: Path,
    with_data: bool = False,
    progress: Progress,
    params: KdfParams = STANDARD,
) -> Invited:
    """Invite one machine: a file for a stick, and a code to be told apart from it.

    Args:
        who: what the machine will be called, usually after its officer.
        zones: what it may receive; every zone for an office.
        out: the file to write.
        with_data: put the zones' records beside it, sealed to the invitation.

    Raises:
        NotAnOffice, ZoneRefused, FieldRefused: nothing was written.
        NoSpace, TargetReadOnly, TargetGone: the invitation is not valid until it is made again.
    """
    signer = _signer(ws, "invite")
    wanted = tuple(zones) or (EVERY_ZONE,)
    made = invitation.make(ws.roster, signer, name=who, role=Role(role), zones=wanted, clock=ws.clock)
    code = invitation.new_code()
    invitation.write(out, made, code, params=params)
    _keep(ws, made.roster)
    paths = [out]
    if with_data:
        outgoing.prepare(ws)
        sent = outgoing.send(ws, out.parent, peers.device(made.roster, made.device), progress)
        paths.extend(sent.written.paths)
    return Invited(made.device, code, tuple(paths))


def devices(ws: Workspace) -> list[Machine]:
    """All machines, and the invitations that nobody has used yet."""
    roster = ws.roster
    gone = {revocation.device for revocation in roster.revocations}
    known = {device.device for device in roster.devices}
    open_invitations = [grant for grant in roster.enrolments if grant.device not in known]
    return [
        *(_machine(each, "REVOKED" if each.device in gone else "ACTIVE") for each in roster.devices),
        *(_machine(each, "REVOKED" if each.device in gone else "INVITED") for each in open_invitations),
    ]


def last_heard(ws: Workspace) -> dict[str, str]:
    """When a bundle of each machine was read here last: id of the device to ISO moment; those unheard of are absent."""
    heard: dict[str, str] = {}
    with ws.store.read() as tx:
        for row in bundles.listed(tx, _MOST_HEARD):
            if row.direction == bundles.IN:
                heard.setdefault(row.peer, row.at)
    return heard


def zones(ws: Workspace) -> tuple[str, ...]:
    """Ids of the organisation's zones."""
    return ws.roster.zones


def invitation_file(folder: Path, who: str) -> Path:
    """A name for an invitation that nothing in the folder has yet."""
    plain = fold(who).replace(" ", "-") or "invitation"
    names = (plain if number == 1 else f"{plain}-{number}" for number in count(1))
    return next(path for name in names if not (path := folder / f"{name}{invitation.SUFFIX}").exists())


def persons(ws: Workspace) -> list[Person]:
    """All officers, confirmed or not."""
    return list(ws.roster.persons)


def confirm(ws: Workspace, person: str, *, same_as: str = "") -> Person:
    """Say that an officer is who the laptop says, or that it is somebody who is known already on another machine.

    Args:
        person: id, or name if no other one bears it.
        same_as: id or name of the confirmed officer who this is.

    Raises:
        NotAnOffice, PersonUnknown: nobody bears it, or several do.
        NotConfirmed: `same_as` is not confirmed; nothing was changed.
    """
    signer, roster = _signer(ws, "confirm"), ws.roster
    found = _person_called(roster, person)
    into = ""
    if same_as:
        other = _person_called(roster, same_as)
        if not other.confirmed:
            raise NotConfirmed(name=other.name)
        into = other.same_as or other.id
    confirmed = replace(found, confirmed=True, same_as=into or found.same_as)
    _keep(ws, chain.publish(roster, roster.with_person(confirmed), signer))
    return confirmed


def _person_called(roster: Roster, name: str) -> Person:
    exact = [each for each in roster.persons if each.id == name]
    # Somebody who was merged into another one is called by that one's name.
    called = [each for each in roster.persons if each.name == name and not each.same_as]
    if not exact and len(called) != 1:
        raise PersonUnknown(person=name)
    return (exact or called)[0]


def revoke(ws: Workspace, device: str, *, reason: str) -> Machine:
    """Trust a machine no longer, beyond what this office holds of it now; nothing more is prepared for it.

    Args:
        device: its id, name or short code.
        reason: shown to whoever meets its later work.

    Raises:
        NotAnOffice, DeviceUnknown, DeviceRevoked, ZoneRefused, FieldRefused: nothing was changed.
    """
    signer, roster = _signer(ws, "revoke"), ws.roster
    grant = peers.grant_called(roster, device)
    with ws.store.read() as tx:
        lanes = people.last_accepted(tx, grant.device)
    moment = shapes.moment(ws.clock.now())
    draft = chain.revoke(roster, grant.device, signer, reason=reason, revoked_at=moment, lanes=lanes)
    _keep(ws, chain.publish(roster, draft, signer))
    return _machine(grant, "REVOKED")


def _signer(ws: Workspace, action: str) -> Signer:
    me = ws.me
    if not me.is_office:
        raise NotAnOffice(action=action)
    return Signer(me.device, ws.keys.device_key)


def _keep(ws: Workspace, roster: Roster) -> None:
    with ws.store.write() as tx:
        people.keep_roster(tx, roster, at=shapes.moment(ws.clock.now()))


def _machine(grant: Grant, state: str) -> Machine:
    return Machine(grant.device, grant.name, grant.short, grant.role, grant.zones, state)
