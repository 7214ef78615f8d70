"""Start alone, without any office; and join one later, with all that was done until then."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldapp.changes import Changes
from fieldapp.clock import Clock
from fieldapp.errors import EnrolmentRefused, NoSpace, TargetGone, TargetReadOnly, UserError, WorkspaceExists
from fieldapp.progress import Progress
from fieldapp.store import adopting, handing, meta, people
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.transfer import outgoing, stick
from fieldapp.transfer.outcome import Imported
from fieldapp.transfer.stick import Found
from fieldapp.trust import earlier, enrolment, founding, invitation, keyfile, shapes
from fieldapp.trust import roster as rosters
from fieldapp.trust.certificate import certify_epoch
from fieldapp.trust.earlier import LOCAL_ZONE
from fieldapp.trust.invitation import Invitation
from fieldapp.trust.kdf import STANDARD, KdfParams
from fieldapp.workspace import Founding, Workspace, check_vacant, found_workspace, me_in, take_identity


@dataclass(frozen=True, slots=True)
class JoinedLater:
    """A machine that worked alone and belongs to an organisation now.

    Attributes:
        imported: what the bundles beside the invitation brought.
        passed_over: why others were not read; they can be read later from the same stick.
        changes: what the screen must refresh.
    """

    organisation: str
    zones: tuple[str, ...]
    imported: tuple[Imported, ...]
    passed_over: tuple[UserError, ...]
    changes: Changes


def begin(folder: Path, *, officer: str, passphrase: str, clock: Clock, params: KdfParams = STANDARD) -> Workspace:
    """A workspace that belongs to no office yet, open. Bundles from it are for itself, as copies to be kept elsewhere.

    Args:
        officer: name of the person who works here.

    Raises:
        WorkspaceExists, PassphraseTooShort, FieldRefused, NoSpace: nothing was made.
    """
    check_vacant(folder, passphrase)
    keys, person = keyfile.new_keys(), clock.new_id()
    roster = founding.alone(keys, person=person, officer_name=officer, clock=clock)
    me = roster.devices[0]

    def papers(tx: Tx) -> None:
        people.keep_roster(tx, roster, at=shapes.moment(clock.now()))

    founded = Founding(me.device, me.short, person, roster.name, papers)
    return found_workspace(folder, keys, passphrase, founded, clock=clock, params=params)


def is_alone(ws: Workspace) -> bool:
    """Whether the workspace belongs to no office yet."""
    return founding.is_alone(ws.roster)


def join(ws: Workspace, file: Path, *, code: str, progress: Progress) -> JoinedLater:
    """Bring a workspace that was begun alone into the organisation that invites it.

    References stay. Everything goes to the office with the next stick, as it was first written; the records stand in
    the zone of the invitation from now on.

    Args:
        file: the invitation; code: as the office told it.

    Raises:
        WorkspaceExists: this workspace belongs to an organisation already.
        WrongCode, DamagedInvitation, InvitationTooNew, RosterNotTrusted, FileUnreadable: the invitation is no use.
        EnrolmentRefused: it is for an office; NoSpace: no backup could be made. Nothing was changed.
        Cancelled: this machine has joined; the records on the stick can be read later.
    """
    if not is_alone(ws):
        raise WorkspaceExists(folder=str(ws.folder))
    invited = invitation.read(file, code)
    if invited.certificate.is_office:
        raise EnrolmentRefused(rule="role", device=invited.device)
    outgoing.prepare(ws)  # everything signed as it stands, and backed up
    with ws.store.write() as tx:
        _become(ws, tx, invited)
        moved = adopting.move_all(tx, ws.clock, ws.author(tx), zone=LOCAL_ZONE)
    found = _beside(ws, file.parent, progress)
    changes = moved | Changes(sync=True, rules=True)
    for each in found.bundles:
        changes |= each.changes
    return JoinedLater(invited.roster.name, invited.certificate.zones, found.bundles, found.passed_over, changes)


def _become(ws: Workspace, tx: Tx, invited: Invitation) -> None:
    me, at = me_in(tx), shapes.moment(ws.clock.now())
    lanes = people.last_accepted(tx, me.device)
    presented = enrolment.enrol(invited, ws.keys, person=me.person, person_name=me.name, clock=ws.clock)
    work = earlier.vouch(ws.keys.device_key, device=invited.device, earlier=me.device, lanes=lanes, made_at=at)
    epochs = handing.own_epochs(tx)
    meta.keep_paper(tx, Paper.ALONE, me.device, rosters.spell(people.current_roster(tx)), at=at)
    for name, _ in list(meta.papers(tx, Paper.ROSTER)):
        meta.drop_paper(tx, Paper.ROSTER, name)
    people.keep_roster(tx, invited.roster, at=at)
    meta.keep_paper(tx, Paper.ENROLMENT, presented.device, enrolment.spell(presented), at=at)
    meta.keep_paper(tx, Paper.INVITATION, presented.device, invited.identity.encode("ascii"), at=at)
    meta.keep_paper(tx, Paper.EARLIER, presented.device, earlier.spell(work), at=at)
    for epoch in epochs:
        again = certify_epoch(presented.device, epoch, ws.keys.device_key)
        meta.replace_paper(tx, Paper.EPOCH, epoch, shapes.encode(again), at=at)
    adopting.forget_hand_overs(tx)
    take_identity(ws, tx, device=presented.device, short=invited.certificate.short)


def _beside(ws: Workspace, folder: Path, progress: Progress) -> Found:
    try:
        return stick.take_in_all(ws, stick.look([folder]), progress)
    except (NoSpace, TargetGone, TargetReadOnly) as error:
        return Found((), (error,))
