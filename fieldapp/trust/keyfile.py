"""The key file of a person on a machine: everything secret of a workspace, behind one passphrase, kept twice.

Two equal copies stand in one folder. A copy that is damaged or missing is mended from the other when that one opens.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from fieldapp.errors import FileUnreadable, KeyFileDamaged, KeyFileTooNew, NoRoom, WrongPassphrase
from fieldapp.files import write_atomic
from fieldapp.history import canonical
from fieldapp.trust import locked, sealing, signing
from fieldapp.trust.kdf import STANDARD, KdfParams
from fieldapp.trust.locked import Kind, Locked

NAMES = ("keys.1", "keys.2")
KIND = Kind("fieldapp-keys", 16_384, KeyFileDamaged, KeyFileTooNew, WrongPassphrase)
DATABASE_KEY_BYTES = 32

log = logging.getLogger(__name__)

_Key = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]


@dataclass(frozen=True, slots=True)
class SecretKeys:
    """What never leaves the machine unsealed; not shown when printed.

    Args:
        database_key: 32 raw bytes for the database.
        identity: age identity of this device ("AGE-SECRET-KEY-1…").
        device_key: Ed25519 private key of this device, 32 bytes.
        person_key: Ed25519 private key of the person on this machine, 32 bytes.
    """

    database_key: bytes = field(repr=False)
    identity: str = field(repr=False)
    device_key: bytes = field(repr=False)
    person_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Content:
    """The keys as the file spells them."""

    database_key: _Key
    identity: str
    device_key: _Key
    person_key: _Key


def new_keys() -> SecretKeys:
    """Fresh keys from the operating system's randomness."""
    identity, _recipient = sealing.new_identity()
    return SecretKeys(
        database_key=secrets.token_bytes(DATABASE_KEY_BYTES),
        identity=identity,
        device_key=signing.new_private(),
        person_key=signing.new_private(),
    )


def write(folder: Path, keys: SecretKeys, passphrase: str, *, params: KdfParams = STANDARD) -> None:
    """Write both copies, one after the other, each whole or not at all.

    Raises:
        NoSpace, TargetReadOnly, TargetGone: what a copy held before, it still holds.
    """
    data = locked.lock(KIND, spell(keys), passphrase, params=params)
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        write_atomic(folder / name, data)


def read(folder: Path, passphrase: str) -> SecretKeys:
    """Open the key file, and mend whichever copy is not as good as the one that opened.

    Raises:
        WrongPassphrase: a whole copy is there, but none opens.
        KeyFileDamaged: no copy is whole.
        KeyFileTooNew: the only whole copies are a newer app's.
    """
    copies = {folder / name: _copy(folder / name) for name in NAMES}
    whole = [copy for copy in copies.values() if isinstance(copy, Locked)]
    if not whole:
        raise _hopeless(folder, copies.values())
    opened, content = _open_any(whole, passphrase)
    keys = _parse(content, folder)
    _mend(copies, opened.data)
    return keys


def change_passphrase(folder: Path, old: str, new: str, *, params: KdfParams = STANDARD) -> None:
    """Lock the same keys with another passphrase.

    A power cut between the two copies leaves one passphrase on each; the one typed next opens its copy, which then
    replaces the other.

    Raises:
        WrongPassphrase, KeyFileDamaged: as `read`; nothing was changed.
    """
    write(folder, read(folder, old), new, params=params)


def _copy(path: Path) -> Locked | KeyFileDamaged | KeyFileTooNew:
    try:
        return locked.read(KIND, path)
    except (KeyFileDamaged, KeyFileTooNew) as error:
        return error
    except FileUnreadable:
        return KeyFileDamaged(name=path.name)


def _hopeless(
    folder: Path, copies: Iterable[Locked | KeyFileDamaged | KeyFileTooNew]
) -> KeyFileDamaged | KeyFileTooNew:
    newer = [copy for copy in copies if isinstance(copy, KeyFileTooNew)]
    return newer[0] if newer else KeyFileDamaged(name=folder.name)


def _open_any(whole: list[Locked], passphrase: str) -> tuple[Locked, bytes]:
    """The copy that opens; equal copies are tried once, because a try takes a quarter of a second."""
    different = list({copy.data: copy for copy in whole}.values())
    for copy in different[:-1]:
        try:
            return copy, copy.open(passphrase)
        except WrongPassphrase:
            continue
    return different[-1], different[-1].open(passphrase)


def _mend(copies: Mapping[Path, Locked | KeyFileDamaged | KeyFileTooNew], good: bytes) -> None:
    """Bring every other copy to the one that opened; a newer app's copy is left alone."""
    for path, copy in copies.items():
        if isinstance(copy, KeyFileTooNew) or (isinstance(copy, Locked) and copy.data == good):
            continue
        log.warning("keyfile.copy_mended name=%s", path.name)
        try:
            write_atomic(path, good)
        except (NoRoom, OSError) as error:  # no reason to keep the person out: the other copy opened
            log.warning("keyfile.copy_not_mended name=%s reason=%s", path.name, type(error).__name__)


def spell(keys: SecretKeys) -> bytes:
    """The keys as bytes, to be locked or sealed at once."""
    return canonical.encode(
        {
            "database_key": keys.database_key.hex(),
            "identity": keys.identity,
            "device_key": keys.device_key.hex(),
            "person_key": keys.person_key.hex(),
        }
    )


def _parse(content: bytes, folder: Path) -> SecretKeys:
    try:
        return parse(content)
    except msgspec.MsgspecError as error:
        raise KeyFileDamaged(name=folder.name) from error


def parse(content: bytes) -> SecretKeys:
    """The keys that `spell` wrote.

    Raises:
        msgspec.MsgspecError: it is not that.
    """
    found = msgspec.json.decode(content, type=_Content)
    return SecretKeys(
        bytes.fromhex(found.database_key),
        found.identity,
        bytes.fromhex(found.device_key),
        bytes.fromhex(found.person_key),
    )
