"""A small file that opens with something a person knows: key file, invitation and recovery kit are such files.

header    one line of canonical JSON: what it is, format, cost of the derivation, salt, nonce
sealed    AES-256-GCM of the content under the derived key, the header line being authenticated with it
checksum  SHA-256 of all before; tells a damaged file from a wrong secret before anything slow is done
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Meta

from fieldapp.errors import FileUnreadable, UserError
from fieldapp.trust import kdf, shapes
from fieldapp.trust.kdf import KdfParams

FORMAT = 1

_MOST_HEADER = 1_000
_NONCE_BYTES = 12
_TAG_BYTES = 16
_CHECKSUM_BYTES = 32


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of locked file, and how its failures are called.

    Args:
        name: stands in the header.
        most_bytes: a longer file is refused unread.
        damaged: raised with `name`, when the bytes are not what was written.
        too_new: raised with `name`, `found`, `known`.
        wrong: makes what is raised for a secret that does not open it.
    """

    name: str
    most_bytes: int
    damaged: type[UserError]
    too_new: type[UserError]
    wrong: Callable[[], UserError]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    """The first line; every field is authenticated."""

    kind: str
    kdf: KdfParams
    salt: Annotated[str, Meta(pattern=r"^[0-9a-f]{32}\Z")]
    nonce: Annotated[str, Meta(pattern=r"^[0-9a-f]{24}\Z")]
    format: Annotated[int, Meta(ge=FORMAT, le=FORMAT)] = FORMAT


@dataclass(frozen=True, slots=True)
class _AnyHeader:
    """What the header of every format has."""

    kind: str
    format: int


@dataclass(frozen=True, slots=True)
class Locked:
    """A file whose bytes are whole, not opened yet."""

    kind: Kind
    data: bytes
    header: _Header
    line: bytes
    sealed: bytes

    def open(self, secret: str) -> bytes:
        """The content.

        Raises:
            UserError: the kind's `wrong`.
        """
        key = kdf.derive(secret, bytes.fromhex(self.header.salt), self.header.kdf)
        try:
            return AESGCM(key).decrypt(bytes.fromhex(self.header.nonce), self.sealed, self.line)
        except InvalidTag as error:
            raise self.kind.wrong() from error


def lock(kind: Kind, content: bytes, secret: str, *, params: KdfParams) -> bytes:
    """The bytes of a locked file, with fresh salt and nonce."""
    salt, nonce = os.urandom(kdf.SALT_BYTES), os.urandom(_NONCE_BYTES)
    line = shapes.encode(_Header(kind=kind.name, kdf=params, salt=salt.hex(), nonce=nonce.hex())) + b"\n"
    body = line + AESGCM(kdf.derive(secret, salt, params)).encrypt(nonce, content, line)
    return body + hashlib.sha256(body).digest()


def read(kind: Kind, path: Path) -> Locked:
    """Read a file and check that it is whole.

    Raises:
        UserError: the kind's `damaged` or `too_new`.
        FileUnreadable: it is not there, or the system does not let us.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(kind.most_bytes + 1)
    except OSError as error:
        raise FileUnreadable(name=path.name) from error
    return parse(kind, data, name=path.name)


def parse(kind: Kind, data: bytes, *, name: str) -> Locked:
    """Take the bytes of a locked file apart.

    Raises:
        UserError: the kind's `damaged` or `too_new`.
    """
    body = data[:-_CHECKSUM_BYTES]
    if len(data) > kind.most_bytes or hashlib.sha256(body).digest() != data[-_CHECKSUM_BYTES:]:
        raise kind.damaged(name=name)
    line, newline, sealed = body.partition(b"\n")
    if not newline or len(line) > _MOST_HEADER or len(sealed) < _TAG_BYTES:
        raise kind.damaged(name=name)
    return Locked(kind, data, _header(kind, line, name), line + newline, sealed)


def _header(kind: Kind, line: bytes, name: str) -> _Header:
    try:
        found = msgspec.json.decode(line, type=_AnyHeader)
        if found.kind == kind.name and found.format > FORMAT:
            raise kind.too_new(name=name, found=found.format, known=FORMAT)
        header = msgspec.json.decode(line, type=_Header)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise kind.damaged(name=name) from error
    if header.kind != kind.name or shapes.encode(header) != line:
        raise kind.damaged(name=name)
    return header
