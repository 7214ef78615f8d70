"""Join an office with the invitation that it gave: make this machine's keys, and take in what lies beside."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldapp.clock import Clock
from fieldapp.errors import NoSpace, TargetGone, TargetReadOnly, UserError
from fieldapp.progress import Progress
from fieldapp.store import meta, people
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.transfer import stick
from fieldapp.transfer.outcome import Imported
from fieldapp.transfer.stick import Found
from fieldapp.trust import enrolment, invitation, keyfile, shapes
from fieldapp.trust.kdf import STANDARD, KdfParams
from fieldapp.workspace import Founding, Workspace, check_vacant, found_workspace


@dataclass(frozen=True, slots=True)
class Joined:
    """A new laptop of an organisation.

    Attributes:
        workspace: open.
        imported: what the bundles beside the invitation brought.
        passed_over: why others were not read; they can be read later from the same stick.
    """

    workspace: Workspace
    organisation: str
    zones: tuple[str, ...]
    imported: tuple[Imported, ...]
    passed_over: tuple[UserError, ...] = ()


def join(
    folder: Path,
    file: Path,
    *,
    code: str,
    officer: str,
    passphrase: str,
    clock: Clock,
    progress: Progress,
    params: KdfParams = STANDARD,
) -> Joined:
    """Make this machine a member, and take in the records that the office put on the same stick.

    Args:
        folder: for the workspace.
        file: the invitation; code: as the office told it.
        officer: name of the person who works here.

    Raises:
        WrongCode, DamagedInvitation, InvitationTooNew, RosterNotTrusted, FileUnreadable: the invitation is no use.
        WorkspaceExists, PassphraseTooShort, FieldRefused, NoSpace: nothing was made.
        Cancelled: the workspace is made; the records on the stick can be read later.
    """
    check_vacant(folder, passphrase)
    invited = invitation.read(file, code)
    keys, person = keyfile.new_keys(), clock.new_id()
    presented = enrolment.enrol(invited, keys, person=person, person_name=officer, clock=clock)

    def papers(tx: Tx) -> None:
        at = shapes.moment(clock.now())
        people.keep_roster(tx, invited.roster, at=at)
        meta.keep_paper(tx, Paper.ENROLMENT, presented.device, enrolment.spell(presented), at=at)
        # What the office put on the stick is sealed to the invitation; it may have to be read again another day.
        meta.keep_paper(tx, Paper.INVITATION, presented.device, invited.identity.encode("ascii"), at=at)

    certificate = invited.certificate
    founded = Founding(certificate.device, certificate.short, person, presented.person_name, papers)
    workspace = found_workspace(folder, keys, passphrase, founded, clock=clock, params=params)
    found = _beside(workspace, file.parent, progress)
    return Joined(workspace, invited.roster.name, certificate.zones, found.bundles, found.passed_over)


def _beside(ws: Workspace, folder: Path, progress: Progress) -> Found:
    try:
        return stick.take_in_all(ws, stick.look([folder]), progress)
    except (NoSpace, TargetGone, TargetReadOnly) as error:
        return Found((), (error,))
    except BaseException:
        ws.close()
        raise
