"""The few calls through which a bundle reaches a stick, so that a test can make each of them fail."""

from __future__ import annotations

import os
from io import RawIOBase
from pathlib import Path
from typing import Protocol

from fieldapp import files


class Disk(Protocol):
    """What the writer and the reader need from the system. Every call may raise OSError."""

    def create(self, path: Path) -> RawIOBase:
        """A new file for writing, unbuffered."""
        ...

    def open(self, path: Path) -> RawIOBase:
        """A file for reading, unbuffered; from the medium rather than from memory where the system allows it."""
        ...

    def sync(self, stream: RawIOBase) -> None:
        """Bring what was written to the medium."""
        ...

    def replace(self, source: Path, target: Path) -> None:
        """Rename, over an older file if there is one."""
        ...

    def remove(self, path: Path) -> None:
        """Delete a file; one that is not there is fine."""
        ...

    def sync_folder(self, folder: Path) -> None:
        """Bring a folder's names to the medium."""
        ...

    def free(self, folder: Path) -> int:
        """Free bytes."""
        ...


class RealDisk:
    """The system's own calls."""

    def create(self, path: Path) -> RawIOBase:
        return path.open("xb", buffering=0)

    def open(self, path: Path) -> RawIOBase:
        stream = path.open("rb", buffering=0)
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_SEQUENTIAL)
        return stream

    def sync(self, stream: RawIOBase) -> None:
        os.fsync(stream.fileno())

    def replace(self, source: Path, target: Path) -> None:
        source.replace(target)

    def remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)

    def sync_folder(self, folder: Path) -> None:
        files.sync_folder(folder)

    def free(self, folder: Path) -> int:
        return files.free_bytes(folder)
