"""Copy what the other side lacks to a stick, read it back, and say so."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from fieldapp.bundle import naming
from fieldapp.bundle.disk import Disk
from fieldapp.changes import Changes
from fieldapp.errors import NoRoom, NotAnOffice, TargetGone
from fieldapp.files import write_atomic
from fieldapp.progress import Progress
from fieldapp.store import transcribing
from fieldapp.store.transcribing import Reader, RefusedField
from fieldapp.transfer import outgoing, peers, relay
from fieldapp.transfer.peers import Peer
from fieldapp.trust import founding, helping
from fieldapp.words import Lang
from fieldapp.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Exported:
    """What stands on the stick now, verified.

    Attributes:
        paths: all volumes of all bundles.
        receivers: names of the devices, or of the organisation.
        unfinished: typing that could not be entered, and so did not travel.
        relayed: bundles for others, and app updates, that were written along.
    """

    paths: tuple[Path, ...]
    receivers: tuple[str, ...]
    records: int
    changes: int
    photos: int
    size_bytes: int
    unfinished: tuple[RefusedField, ...]
    touched: Changes
    relayed: int = 0


def export(
    ws: Workspace,
    folder: Path,
    *,
    to: str | None = None,
    progress: Progress,
    lang: Lang = Lang.FR,
    disk: Disk | None = None,
) -> Exported:
    """Write a verified bundle: a laptop's to its office, an office's to one machine or to each of the others.

    Args:
        folder: exists; a stick or a folder on one.
        to: id, name or short code of a device; None for the office, or from an office for all other machines.
        lang: of typing that is not entered yet.
        disk: another way to the disk, for tests.

    Raises:
        NoSpace, TargetReadOnly, TargetGone, StickUnreliable: nothing of the bundle is left on the target.
        DeviceUnknown, DeviceRevoked, NotAnOffice: nothing was written.
    """
    if not folder.is_dir():
        raise TargetGone(target=str(folder))
    receivers = _receivers(ws, to)
    with ws.store.write() as tx:
        now = ws.clock.now() + timedelta(minutes=ws.clock.offset_minutes())
        entered = transcribing.enter_all(tx, ws.clock, ws.author(tx), Reader(lang, now.date()))
    outgoing.prepare(ws)
    _clear(folder)
    sent = [outgoing.send(ws, folder, peer, progress, disk=disk) for peer in receivers]
    _leave_a_way_back(ws, folder)
    return Exported(
        paths=tuple(path for each in sent for path in each.written.paths),
        receivers=tuple(peer.grant.name if peer.grant else ws.me.organisation_name for peer in receivers),
        records=sum(each.records for each in sent),
        changes=sum(each.changes for each in sent),
        photos=sum(each.photos for each in sent),
        size_bytes=sum(each.written.size_bytes for each in sent),
        unfinished=entered.refused,
        touched=entered.changes | Changes(sync=True),
        relayed=relay.write_along(ws, folder, progress),
    )


def _leave_a_way_back(ws: Workspace, folder: Path) -> None:
    """Put this machine's keys beside the bundle, sealed to the offices, for the day the passphrase is forgotten."""
    roster, me = ws.roster, ws.me
    if founding.is_alone(roster):
        return  # nobody could open it
    sealed = helping.seal(
        ws.keys, device=me.device, organisation=roster.organisation, recipients=roster.recipients_of_offices()
    )
    with suppress(NoRoom, OSError):  # the bundle is there and verified; the next stick has another try
        write_atomic(folder / helping.sealed_name(me.device), sealed)


def _clear(folder: Path) -> None:
    """Remove volumes that a pulled stick or a power cut left half written."""
    with suppress(OSError):  # a stick that does not even let us look is for the writer to name
        for left in naming.leftovers(folder):
            left.unlink(missing_ok=True)


def _receivers(ws: Workspace, to: str | None) -> list[Peer]:
    roster, me = ws.roster, ws.me
    # A new office machine, too, first has to present itself to those who can admit it.
    if not me.is_office or roster.find_device(me.device) is None:
        if to is not None:
            raise NotAnOffice(action="export")
        return [peers.office(roster)]
    return peers.others(roster, me.device) if to is None else [peers.device(roster, to)]
