"""Sealing to machines with age, through pyrage: the only module that knows it.

Sealing hides; it says nothing about the sender. What must be trusted is signed besides.
Above 1 MB only pyrage's streaming calls are used, because the others stop every thread until they are done.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pyrage

from fieldapp.errors import AppError, NotForUs, SealBroken
from fieldapp.files import sync_folder, told_apart
from fieldapp.progress import NoProgress, Progress

MOST_AT_ONCE = 1_000_000

_PRIVATE = 0o600
_BUFFER = 262_144
_NOT_FOR_US = "No matching keys found"


@dataclass(frozen=True, slots=True)
class Passed:
    """One file turned into another, measured on the way.

    Args:
        read_bytes: length of the source.
        read_sha256: its SHA-256, hex.
        written_bytes: length of the target.
        written_sha256: its SHA-256, hex.
    """

    read_bytes: int
    read_sha256: str
    written_bytes: int
    written_sha256: str


def new_identity() -> tuple[str, str]:
    """A fresh age identity: (secret, recipient)."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def recipient_of(secret: str) -> str:
    """The recipient ("age1…") that belongs to a secret identity."""
    return str(pyrage.x25519.Identity.from_str(secret).to_public())


def is_recipient(text: str) -> bool:
    """Whether something can be sealed to this text."""
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def is_identity(secret: str) -> bool:
    """Whether this text is an age identity."""
    try:
        pyrage.x25519.Identity.from_str(secret)
    except pyrage.IdentityError:
        return False
    return True


def seal_bytes(data: bytes, recipients: Sequence[str]) -> bytes:
    """Seal data to one or more recipients, each of whom can open it alone."""
    keys = _recipients(recipients)
    if len(data) <= MOST_AT_ONCE:
        sealed: bytes = pyrage.encrypt(data, keys)
        return sealed
    target = BytesIO()
    pyrage.encrypt_io(BytesIO(data), target, keys)
    return target.getvalue()


def open_bytes(data: bytes, identities: Sequence[str]) -> bytes:
    """Open sealed data.

    Raises:
        NotForUs: none of the identities is addressed; a damaged address looks the same.
        SealBroken: the bytes are not what was sealed.
    """
    keys = _identities(identities)
    target = BytesIO()
    try:
        if len(data) <= MOST_AT_ONCE:
            opened: bytes = pyrage.decrypt(data, keys)
            return opened
        pyrage.decrypt_io(BytesIO(data), target, keys)
    except (pyrage.DecryptError, OSError) as error:
        raise _refusal(error) from error
    return target.getvalue()


def seal_file(source: Path, target: Path, recipients: Sequence[str], *, progress: Progress | None = None) -> Passed:
    """Seal a file of any size in constant memory; the target appears whole, on disk, or not at all.

    Raises:
        NoSpace, TargetReadOnly, TargetGone: naming source or target; nothing is left behind.
        Cancelled: from `progress`, which counts bytes read; nothing is left behind.
    """
    keys = _recipients(recipients)
    with _opened(source, progress) as reader, _appearing(target) as writer:
        try:
            pyrage.encrypt_io(reader, writer, keys)
        except (pyrage.EncryptError, OSError) as error:
            failure = reader.failure or writer.failure
            if failure is None:
                raise
            raise failure from error
        reader.step()
    return Passed(reader.length, reader.hash.hexdigest(), writer.length, writer.hash.hexdigest())


def open_file(source: Path, target: Path, identities: Sequence[str], *, progress: Progress | None = None) -> Passed:
    """Open a sealed file of any size in constant memory; the target appears only when every byte proved right.

    Raises:
        NotForUs, SealBroken: as `open_bytes`; nothing is left behind.
        NoSpace, TargetReadOnly, TargetGone, Cancelled: as `seal_file`.
    """
    keys = _identities(identities)
    with _opened(source, progress) as reader, _appearing(target) as writer:
        try:
            pyrage.decrypt_io(reader, writer, keys)
        except (pyrage.DecryptError, OSError) as error:
            raise (reader.failure or writer.failure or _refusal(error)) from error
        reader.step()
    return Passed(reader.length, reader.hash.hexdigest(), writer.length, writer.hash.hexdigest())


def _recipients(texts: Sequence[str]) -> list[pyrage.x25519.Recipient]:
    return [pyrage.x25519.Recipient.from_str(text) for text in texts]


def _identities(secrets: Sequence[str]) -> list[pyrage.x25519.Identity]:
    return [pyrage.x25519.Identity.from_str(secret) for secret in secrets]


def _refusal(error: Exception) -> AppError:
    """One error of pyrage means both; only its sentence tells them apart (kept by a test)."""
    return NotForUs() if str(error) == _NOT_FOR_US else SealBroken()


class _Reader:
    """The source as pyrage reads it: measured, and remembering what went wrong, which pyrage would flatten to text."""

    def __init__(self, stream: BinaryIO, path: Path, progress: Progress) -> None:
        self.failure: AppError | OSError | None = None
        self.length = 0
        self.hash = hashlib.sha256()
        self._stream, self._path, self._progress = stream, path, progress
        self._total = os.fstat(stream.fileno()).st_size
        self._told = 0

    def read(self, size: int = -1) -> bytes:
        try:
            with told_apart(self._path):
                data = self._stream.read(size)
            self.length += len(data)
            self.hash.update(data)
            if self.length - self._told >= MOST_AT_ONCE:
                self.step()
        except (AppError, OSError) as error:
            self.failure = error
            raise
        return data

    def step(self) -> None:
        self._told = self.length
        self._progress.step(self.length, self._total)


class _Writer:
    """The target as pyrage writes it."""

    def __init__(self, stream: BinaryIO, path: Path) -> None:
        self.failure: AppError | OSError | None = None
        self.length = 0
        self.hash = hashlib.sha256()
        self._stream, self._path = stream, path

    def write(self, data: bytes) -> int:
        try:
            with told_apart(self._path):
                written = self._stream.write(data)
        except (AppError, OSError) as error:
            self.failure = error
            raise
        self.length += written
        self.hash.update(data)
        return written

    def flush(self) -> None:
        self._stream.flush()


@contextmanager
def _opened(source: Path, progress: Progress | None) -> Iterator[_Reader]:
    with told_apart(source):
        stream = source.open("rb", buffering=_BUFFER)
    with stream:
        yield _Reader(stream, source, progress or NoProgress())


@contextmanager
def _appearing(target: Path) -> Iterator[_Writer]:
    """A target that gets its name only after it is written and on disk."""
    part = target.with_name(target.name + ".part")
    with told_apart(target):
        try:
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
            with os.fdopen(descriptor, "wb", buffering=_BUFFER) as stream:
                yield _Writer(stream, target)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
