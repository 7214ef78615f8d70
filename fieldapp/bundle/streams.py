"""Moving bytes in pieces of at most a chunk, whatever the size: counting, hashing, and stopping when asked to."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterator
from io import RawIOBase

from fieldapp.bundle import limits
from fieldapp.progress import Progress

UNREADABLE = frozenset({errno.EIO, errno.EBADMSG})
"""What a system answers for a bad sector, as opposed to a stick that is gone."""

_SECTOR = 4096


class Meter:
    """Counts the bytes of one job and tells the person.

    Args:
        progress: told after each chunk; may raise Cancelled.
    """

    def __init__(self, progress: Progress) -> None:
        self.label = ""
        self._done = 0
        self._total: int | None = None
        self._progress = progress

    def begin(self, label: str, total: int | None) -> None:
        """Count from zero again. `total` in bytes, None while unknown."""
        self.label, self._done, self._total = label, 0, total

    def add(self, count: int) -> None:
        """So many bytes more are done.

        Raises:
            Cancelled: the person asked to stop.
        """
        self._done += count
        self._progress.step(self._done, self._total, self.label)


class Outflow:
    """Gathers small pieces into chunks and writes every byte of them, or raises the system's error.

    Nothing is written behind one's back: after an error the rest is dropped, not tried again on closing.
    """

    def __init__(self, raw: RawIOBase) -> None:
        self._raw = raw
        self._held = bytearray()

    def write(self, data: bytes | memoryview) -> None:
        if len(self._held) + len(data) > limits.CHUNK_BYTES:
            self.flush()
        if len(data) >= limits.CHUNK_BYTES:
            self._write_all(data)
        else:
            self._held += data

    def flush(self) -> None:
        """Hand what is held to the system; not yet to the medium."""
        held, self._held = self._held, bytearray()
        self._write_all(held)

    def _write_all(self, data: bytes | bytearray | memoryview) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[self._raw.write(rest) or 0 :]


def chunks(raw: RawIOBase, length: int) -> Iterator[memoryview]:
    """The next bytes of a file, in pieces that are valid until the next one; fewer in all if the file ends."""
    space = memoryview(bytearray(min(limits.CHUNK_BYTES, max(length, 1))))
    while length:
        count = raw.readinto(space[: min(length, len(space))]) or 0
        if not count:
            return
        length -= count
        yield space[:count]


def digest_of(raw: RawIOBase, length: int, meter: Meter | None = None) -> str | None:
    """SHA-256 in hex of the next bytes; None when the file ends before."""
    found, left = hashlib.sha256(), length
    for piece in chunks(raw, length):
        found.update(piece)
        left -= len(piece)
        if meter is not None:
            meter.add(len(piece))
    return None if left else found.hexdigest()


def read_exactly(raw: RawIOBase, length: int) -> bytes | None:
    """The next bytes in one piece; None when the file ends before. Only for lengths that were checked."""
    data = b"".join(bytes(piece) for piece in chunks(raw, length))
    return data if len(data) == length else None


def read_at(raw: RawIOBase, start: int, length: int) -> bytes:
    """Up to so many bytes from a place; fewer at the end of the file. Only for lengths that were checked."""
    raw.seek(start)
    return b"".join(bytes(piece) for piece in chunks(raw, length))


def read_patiently(raw: RawIOBase, start: int, length: int) -> bytes:
    """The same, with zeros for the sectors that the medium cannot give; others than those are not lost.

    Raises:
        OSError: the medium is gone.
    """
    try:
        return read_at(raw, start, length)
    except OSError as error:
        if error.errno not in UNREADABLE:
            raise
    end = min(start + length, raw.seek(0, os.SEEK_END))
    return b"".join(_sector(raw, at, min(_SECTOR, end - at)) for at in range(start, end, _SECTOR))


def _sector(raw: RawIOBase, start: int, length: int) -> bytes:
    try:
        return read_at(raw, start, length)
    except OSError as error:
        if error.errno not in UNREADABLE:
            raise
        return bytes(length)
