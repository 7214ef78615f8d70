"""A lost office comes back: a new machine, the recovery kit, and the sticks of the laptops."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldapp.clock import Clock
from fieldapp.errors import NoSpace, NothingToRecoverFrom, TargetGone, TargetReadOnly
from fieldapp.progress import Progress
from fieldapp.store import meta, people
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.transfer import peers, searching, stick
from fieldapp.transfer.outcome import Imported
from fieldapp.transfer.stick import Found
from fieldapp.trust import chain, founding, keyfile, parting, recovery, shapes
from fieldapp.trust.certificate import Signer
from fieldapp.trust.kdf import STANDARD, KdfParams
from fieldapp.trust.recovery import RecoveryKit
from fieldapp.trust.roster import Roster
from fieldapp.workspace import Founding, Workspace, check_vacant, found_workspace

_KIT = "recovery-kit"
_REASON = "Bureau perdu · office lost"


@dataclass(frozen=True, slots=True)
class Recovered:
    """An office that took the place of a lost one.

    Attributes:
        workspace: open.
        imported: what the sticks brought; more laptops can bring theirs later, in any order.
        revoked: name of the machine that is trusted no longer, or empty.
    """

    workspace: Workspace
    organisation: str
    zones: tuple[str, ...]
    machines: int
    imported: tuple[Imported, ...]
    revoked: str = ""


def recover(
    folder: Path,
    kit: Path,
    *,
    code: str,
    officer: str,
    passphrase: str,
    sticks: Sequence[Path],
    revoke: str = "",
    name: str = "",
    clock: Clock,
    progress: Progress,
    params: KdfParams = STANDARD,
) -> Recovered:
    """Make this machine an office of an organisation whose office was lost, and take in what sticks bring.

    Args:
        folder: for the workspace.
        kit: file of the recovery kit; code: from its paper.
        officer: name of the person who works here.
        sticks: places with bundles of the organisation, from before or after the loss: the newest list of machines is
            found there. The folder of the kit is looked at too.
        revoke: id, name or short code of the lost machine if it was stolen; what the sticks hold of it stays good.
        name: of this machine; empty for that of the organisation.

    Raises:
        WrongCode, DamagedKit, KitTooNew, FileUnreadable: the kit does not open.
        NothingToRecoverFrom: no stick holds a bundle of the organisation.
        DeviceUnknown, DeviceRevoked: the machine to revoke.
        WorkspaceExists, PassphraseTooShort, FieldRefused, NoSpace: nothing was made.
        Cancelled: the office is made; the sticks can be read again.
    """
    check_vacant(folder, passphrase)
    opened = recovery.read(kit, code)
    places = list(dict.fromkeys((*sticks, kit.parent)))
    known = _everything_known(searching.rosters_on(places, opened), opened)
    if revoke:
        revoke = peers.grant_called(known, revoke).device
    keys, person = keyfile.new_keys(), clock.new_id()
    taken = founding.take_over(
        known, opened, keys, device_name=name or opened.name, clock=clock, person=person, officer_name=officer
    )
    me = taken.devices[-1]

    def papers(tx: Tx) -> None:
        at = shapes.moment(clock.now())
        people.keep_roster(tx, taken, at=at)
        people.keep_recovery(tx, taken, at=at)
        # Laptops that have not heard of this office seal to the kit, for as long as it takes them to come in.
        meta.keep_paper(tx, Paper.INVITATION, _KIT, opened.identity.encode("ascii"), at=at)

    founded = Founding(me.device, me.short, person, taken.persons[-1].name, papers)
    ws = found_workspace(folder, keys, passphrase, founded, clock=clock, params=params)
    found = _on_sticks(ws, places, progress)
    gone = _revoked(ws, revoke) if revoke else ""
    return Recovered(ws, taken.name, taken.zones, len(known.devices), found.bundles, gone)


def _everything_known(found: Sequence[Roster], kit: RecoveryKit) -> Roster:
    """The newest roster with what others say besides; not published, for the root to build on."""
    if not found:
        raise NothingToRecoverFrom(organisation=kit.name)
    known = found[0]
    for other in found[1:]:
        if parting.lacks(known, other):
            known = parting.joined(known, other)
    return known


def _on_sticks(ws: Workspace, places: Sequence[Path], progress: Progress) -> Found:
    try:
        return stick.take_in_all(ws, stick.look(places), progress)
    except (NoSpace, TargetGone, TargetReadOnly) as error:
        return Found((), (error,))
    except BaseException:
        ws.close()
        raise


def _revoked(ws: Workspace, device: str) -> str:
    """Trust the lost machine no further than what laptops brought of it."""
    roster = ws.roster
    grant = peers.grant_called(roster, device)
    with ws.store.write() as tx:
        lanes = people.last_accepted(tx, device)
        at = shapes.moment(ws.clock.now())
        signer = Signer(ws.me.device, ws.keys.device_key)
        draft = chain.revoke(roster, device, signer, reason=_REASON, revoked_at=at, lanes=lanes)
        people.keep_roster(tx, chain.publish(roster, draft, signer), at=at)
    return grant.name
