"""A way back for who forgot a passphrase: the keys of a machine, sealed to its offices; and locked again under a code.

The first lies on sticks that anyone may find, and opens for an office or the recovery kit only. The second is what an
office makes of it for that one machine.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from fieldapp.errors import KeyFileTooNew, SealBroken, UnlockHelpDamaged, WrongCode
from fieldapp.files import write_atomic
from fieldapp.history import canonical
from fieldapp.trust import codes, keyfile, locked, sealing, shapes
from fieldapp.trust.kdf import STANDARD, KdfParams
from fieldapp.trust.keyfile import SecretKeys
from fieldapp.trust.locked import Kind

SEALED_SUFFIX: Final = ".fieldapp-keys"
SUFFIX: Final = ".fieldapp-unlock"
KIND: Final = Kind("fieldapp-unlock", 16_384, UnlockHelpDamaged, KeyFileTooNew, partial(WrongCode, rule="unlock"))
MOST_BYTES: Final = 65_536


@dataclass(frozen=True, slots=True)
class Copied:
    """The keys of a machine as its recovery copy holds them."""

    device: str
    organisation: str
    keys: SecretKeys = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Content:
    """The same as it is spelt."""

    device: shapes.Id
    organisation: shapes.Id
    keys: Annotated[str, Meta(max_length=4_000)]
    format: shapes.Format = shapes.FORMAT


def sealed_name(device: str) -> str:
    """What the recovery copy of a device is called on a stick: hex digits only, and no name of a person."""
    return "".join(letter for letter in device.lower() if letter in "0123456789abcdef")[:32] + SEALED_SUFFIX


def seal(keys: SecretKeys, *, device: str, organisation: str, recipients: tuple[str, ...]) -> bytes:
    """The recovery copy of a machine's keys, for the offices and the recovery kit."""
    return sealing.seal_bytes(_spell(keys, device, organisation), recipients)


def unseal(data: bytes, identities: tuple[str, ...]) -> Copied:
    """Open a recovery copy; whether it is that machine's, its public keys tell.

    Raises:
        NotForUs, SealBroken: it is not for this office, or not whole.
    """
    try:
        return _parse(sealing.open_bytes(data, identities))
    except msgspec.MsgspecError as error:
        raise SealBroken from error


def new_code() -> str:
    """A fresh code, as it is shown: six groups of four."""
    return codes.grouped(codes.new_code(codes.RECOVERY_LENGTH))


def write(path: Path, copied: Copied, code: str, *, params: KdfParams = STANDARD) -> None:
    """Lock the keys under a code, in a file for that machine.

    Raises:
        WrongCode: it is not a code.
        NoSpace, TargetReadOnly, TargetGone: nothing was written.
    """
    content = _spell(copied.keys, copied.device, copied.organisation)
    write_atomic(path, locked.lock(KIND, content, codes.parse(code, codes.RECOVERY_LENGTH), params=params))


def read(path: Path, code: str) -> Copied:
    """Open such a file.

    Raises:
        WrongCode: rule "check" when it was mistyped, "unlock" when it is not this file's.
        UnlockHelpDamaged, KeyFileTooNew, FileUnreadable: by the file alone.
    """
    content = locked.read(KIND, path).open(codes.parse(code, codes.RECOVERY_LENGTH))
    try:
        return _parse(content)
    except msgspec.MsgspecError as error:
        raise UnlockHelpDamaged(name=path.name) from error


def _spell(keys: SecretKeys, device: str, organisation: str) -> bytes:
    content = {"device": device, "format": shapes.FORMAT, "organisation": organisation}
    return canonical.encode({**content, "keys": keyfile.spell(keys).decode("ascii")})


def _parse(data: bytes) -> Copied:
    found = msgspec.json.decode(data, type=_Content)
    return Copied(found.device, found.organisation, keyfile.parse(found.keys.encode()))
