"""Disks that fail on purpose: the n-th call of a kind, a bad sector, a stick that forgets what was written."""

from __future__ import annotations

import errno
from collections import Counter
from io import RawIOBase
from pathlib import Path
from typing import TYPE_CHECKING

from fieldapp.bundle.disk import RealDisk

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer


class FailingDisk(RealDisk):
    """The real disk until the n-th call of one kind, then refuses that and every later one of the kind.

    Args:
        call: "create", "write", "sync", "replace", "sync_folder", "open" or "read"; "" never fails.
        at: which call fails, from 0.
        number: the system's error number.
    """

    def __init__(self, call: str = "", at: int = 0, number: int = errno.ENOSPC) -> None:
        self.counts: Counter[str] = Counter()
        self._call, self._at, self._number = call, at, number

    def meet(self, call: str) -> bool:
        """Count a call; True when it must fail."""
        self.counts[call] += 1
        return call == self._call and self.counts[call] > self._at

    def check(self, call: str) -> None:
        if self.meet(call):
            raise self.error()

    def error(self) -> OSError:
        return OSError(self._number, "refused by the test")

    def create(self, path: Path) -> RawIOBase:
        self.check("create")
        return _Writing(super().create(path), self)

    def open(self, path: Path) -> RawIOBase:
        self.check("open")
        return _Reading(super().open(path), self)

    def sync(self, stream: RawIOBase) -> None:
        self.check("sync")

    def replace(self, source: Path, target: Path) -> None:
        self.check("replace")
        super().replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        self.check("sync_folder")


class _Writing(RawIOBase):
    """Takes at most 64 KiB at once, as a slow stick may; a refused write leaves half of its bytes behind."""

    def __init__(self, raw: RawIOBase, disk: FailingDisk) -> None:
        super().__init__()
        self._raw, self._disk = raw, disk

    def writable(self) -> bool:
        return True

    def write(self, data: ReadableBuffer, /) -> int | None:
        view = memoryview(data).cast("B")[:65_536]
        if self._disk.meet("write"):
            self._raw.write(view[: len(view) // 2])
            raise self._disk.error()
        return self._raw.write(view)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Reading(RawIOBase):
    """Passes on what the file says until a read must fail."""

    def __init__(self, raw: RawIOBase, disk: FailingDisk) -> None:
        super().__init__()
        self._raw, self._disk = raw, disk

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._raw.seek(offset, whence)

    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        self._disk.check("read")
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class BadSector(RealDisk):
    """Cannot read one stretch of one file; everything else is as it should be."""

    def __init__(self, path: Path, start: int, length: int) -> None:
        self._path, self._start, self._end = path, start, start + length

    def open(self, path: Path) -> RawIOBase:
        raw = super().open(path)
        return _Scratched(raw, self._start, self._end) if path == self._path else raw


class _Scratched(RawIOBase):
    """A file with a hole that answers EIO."""

    def __init__(self, raw: RawIOBase, start: int, end: int) -> None:
        super().__init__()
        self._raw, self._start, self._end = raw, start, end

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._raw.seek(offset, whence)

    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        here = self._raw.tell()
        if here < self._end and here + memoryview(buffer).nbytes > self._start:
            raise OSError(errno.EIO, "bad sector")
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class LyingDisk(RealDisk):
    """A fake stick: takes everything, and gives back other bytes once a file is longer than its real size."""

    def __init__(self, real_bytes: int) -> None:
        self._real_bytes = real_bytes

    def sync(self, stream: RawIOBase) -> None:
        size = stream.tell()
        if size > self._real_bytes:
            stream.seek(self._real_bytes)
            stream.write(bytes(size - self._real_bytes))
