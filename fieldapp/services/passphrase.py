"""The passphrase: another one, or a way back for who forgot it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fieldapp.errors import (
    DeviceRevoked,
    DeviceUnknown,
    FileUnreadable,
    NotAnOffice,
    PassphraseTooShort,
    WorkspaceMissing,
)
from fieldapp.store import lock, meta
from fieldapp.store.engine import open_store
from fieldapp.store.meta import Paper
from fieldapp.trust import helping, keyfile, sealing, signing
from fieldapp.trust.helping import Copied
from fieldapp.trust.kdf import STANDARD, KdfParams
from fieldapp.workspace import DATABASE, SHORTEST_PASSPHRASE, Workspace, is_workspace


@dataclass(frozen=True, slots=True)
class Helped:
    """A file with which one machine gets a new passphrase.

    Attributes:
        name: of the machine; code: to be told apart from the file, after asking who is there.
    """

    device: str
    name: str
    path: Path
    code: str


def change(folder: Path, old: str, new: str, *, params: KdfParams = STANDARD) -> None:
    """Open the workspace with another passphrase from now on; it may be open meanwhile.

    Raises:
        WorkspaceMissing, WrongPassphrase, KeyFileDamaged, PassphraseTooShort: nothing was changed.
    """
    _check(folder, new)
    keyfile.change_passphrase(folder, old, new, params=params)


def help_unlock(ws: Workspace, file: Path, *, out: Path, params: KdfParams = STANDARD) -> Helped:
    """At an office: make of the recovery copy that lies on a machine's sticks a file that gives it a new passphrase.

    Args:
        file: the recovery copy; out: the file to write.

    Raises:
        NotAnOffice, FileUnreadable, NotForUs, SealBroken: nothing was written.
        DeviceUnknown: the copy is not that of a machine of the organisation; DeviceRevoked: not trusted any more.
        NoSpace, TargetReadOnly, TargetGone: nothing was written.
    """
    if not ws.me.is_office:
        raise NotAnOffice(action="unlock-help")
    with ws.store.read() as tx:
        more = [data.decode("ascii") for _, data in meta.papers(tx, Paper.INVITATION)]
    copied = helping.unseal(_read(file), (ws.keys.identity, *more))
    name = _name_of(ws, copied)
    code = helping.new_code()
    helping.write(out, copied, code, params=params)
    return Helped(copied.device, name, out, code)


def replace(folder: Path, file: Path, *, code: str, new: str, params: KdfParams = STANDARD) -> None:
    """On the machine: give it a new passphrase with the file that its office made.

    Raises:
        WorkspaceMissing, WorkspaceBusy, PassphraseTooShort: nothing was changed.
        WrongCode, UnlockHelpDamaged, KeyFileTooNew, FileUnreadable: the file is no use.
        DatabaseDamaged: these are the keys of another machine; nothing was changed.
    """
    _check(folder, new)
    copied = helping.read(file, code)
    held = lock.take(folder)
    try:
        open_store(folder / DATABASE, copied.keys.database_key).close()
        keyfile.write(folder, copied.keys, new, params=params)
    finally:
        held.release()


def _check(folder: Path, new: str) -> None:
    if not is_workspace(folder) and not (folder / DATABASE).exists():
        raise WorkspaceMissing(folder=str(folder))
    if len(new) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShort(least=SHORTEST_PASSPHRASE)


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(helping.MOST_BYTES)
    except OSError as error:
        raise FileUnreadable(name=file.name) from error


def _name_of(ws: Workspace, copied: Copied) -> str:
    """The machine that these very keys belong to, as the roster has it."""
    roster = ws.roster
    device = roster.find_device(copied.device)
    theirs = (signing.public_of(copied.keys.device_key), sealing.recipient_of(copied.keys.identity))
    if device is None or (device.public, device.recipient) != theirs:
        raise DeviceUnknown(device=copied.device)
    if roster.find_revocation(device.device):
        raise DeviceRevoked(device=device.name)
    return device.name
