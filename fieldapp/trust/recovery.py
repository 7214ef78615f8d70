"""The recovery kit: the organisation's root, on a stick in a safe, with its code on paper; kept nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import msgspec

from fieldapp.clock import Clock
from fieldapp.errors import DamagedKit, KitTooNew, WrongCode
from fieldapp.files import write_atomic
from fieldapp.history import canonical
from fieldapp.trust import codes, locked, sealing, shapes, signing
from fieldapp.trust.certificate import ROOT, Signer
from fieldapp.trust.kdf import STANDARD, KdfParams
from fieldapp.trust.locked import Kind

SUFFIX = ".fieldapp-recovery"
KIND = Kind("fieldapp-recovery", 16_384, DamagedKit, KitTooNew, partial(WrongCode, rule="unlock"))


@dataclass(frozen=True, slots=True)
class RecoveryKit:
    """What makes an organisation survive the loss of every office machine.

    Args:
        organisation: its id.
        name: its name.
        root_key: Ed25519 private key, 32 bytes.
        identity: age identity to which all that offices receive is also sealed.
    """

    organisation: str
    name: str
    root_key: bytes = field(repr=False)
    identity: str = field(repr=False)

    @property
    def root_public(self) -> str:
        """What every device of the organisation believes."""
        return signing.public_of(self.root_key)

    @property
    def recipient(self) -> str:
        """The age recipient of the kit."""
        return sealing.recipient_of(self.identity)

    @property
    def signer(self) -> Signer:
        """The root as a signer."""
        return Signer(ROOT, self.root_key)


@dataclass(frozen=True, slots=True)
class _Content:
    """The same as the file spells it."""

    organisation: shapes.Id
    name: shapes.Name
    root_key: shapes.Hash
    identity: str


def new_kit(name: str, clock: Clock) -> RecoveryKit:
    """A fresh organisation.

    Raises:
        FieldRefused: the name is empty, too long or has characters that do not show.
    """
    identity, _recipient = sealing.new_identity()
    return RecoveryKit(clock.new_id(), shapes.checked_name(name, field="name"), signing.new_private(), identity)


def new_code() -> str:
    """A fresh recovery code, as it is printed: six groups of four, 115 bits."""
    return codes.grouped(codes.new_code(codes.RECOVERY_LENGTH))


def write(path: Path, kit: RecoveryKit, code: str, *, params: KdfParams = STANDARD) -> None:
    """Write the file, whole or not at all.

    Raises:
        WrongCode: it is not a code.
        NoSpace, TargetReadOnly, TargetGone: nothing was written.
    """
    content = canonical.encode(
        {
            "organisation": kit.organisation,
            "name": kit.name,
            "root_key": kit.root_key.hex(),
            "identity": kit.identity,
        }
    )
    secret = codes.parse(code, codes.RECOVERY_LENGTH)
    write_atomic(path, locked.lock(KIND, content, secret, params=params))


def read(path: Path, code: str) -> RecoveryKit:
    """Open a kit.

    Raises:
        WrongCode: rule "check" when it was mistyped, "unlock" when it is not this kit's.
        DamagedKit, KitTooNew: by the file alone.
        FileUnreadable: it is not there, or the system does not let us.
    """
    closed = locked.read(KIND, path)
    content = closed.open(codes.parse(code, codes.RECOVERY_LENGTH))
    try:
        found = msgspec.json.decode(content, type=_Content)
    except msgspec.MsgspecError as error:
        raise DamagedKit(name=path.name) from error
    if not sealing.is_identity(found.identity):
        raise DamagedKit(name=path.name)
    return RecoveryKit(found.organisation, found.name, bytes.fromhex(found.root_key), found.identity)
