"""Join an office with the invitation that it gave: make this machine's keys, and take in what lies beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldapp.bundle import reader
from fieldapp.clock import Clock
from fieldapp.errors import BundleTooNew, ForeignBundle, NotABundle, NotForUs
from fieldapp.progress import Progress
from fieldapp.store import meta, people
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.transfer import incoming
from fieldapp.transfer.outcome import Imported
from fieldapp.trust import enrolment, invitation, keyfile, shapes
from fieldapp.trust.kdf import STANDARD, KdfParams
from fieldapp.workspace import Founding, Workspace, check_vacant, found_workspace


@dataclass(frozen=True, slots=True)
class Joined:
    """A new laptop of an organisation.

    Attributes:
        workspace: open.
        imported: what the bundles beside the invitation brought.
    """

    workspace: Workspace
    organisation: str
    zones: tuple[str, ...]
    imported: tuple[Imported, ...]


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
    """
    check_vacant(folder, passphrase)
    invited = invitation.read(file, code)
    keys, person = keyfile.new_keys(), clock.new_id()
    presented = enrolment.enrol(invited, keys, person=person, person_name=officer, clock=clock)

    def papers(tx: Tx) -> None:
        at = shapes.moment(clock.now())
        people.keep_roster(tx, invited.roster, at=at)
        meta.keep_paper(tx, Paper.ENROLMENT, presented.device, enrolment.spell(presented), at=at)

    certificate = invited.certificate
    founded = Founding(certificate.device, certificate.short, person, presented.person_name, papers)
    workspace = found_workspace(folder, keys, passphrase, founded, clock=clock, params=params)
    imported = _beside(workspace, file.parent, invited.identity, progress)
    return Joined(workspace, invited.roster.name, certificate.zones, imported)


def _beside(ws: Workspace, folder: Path, identity: str, progress: Progress) -> tuple[Imported, ...]:
    done: list[Imported] = []
    for volumes in reader.group(reader.find(folder)):
        told = _one(ws, volumes, identity, progress)
        if told is not None:
            done.append(told)
    return tuple(done)


def _one(ws: Workspace, volumes: Sequence[Path], identity: str, progress: Progress) -> Imported | None:
    try:
        return incoming.take_in(ws, volumes, progress, extra=(identity,))
    except (NotABundle, ForeignBundle, NotForUs, BundleTooNew):
        return None  # a stick carries other people's bundles too
