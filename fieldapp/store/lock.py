"""One process per workspace: a lock of the operating system, which ends with the process, however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from fieldapp.errors import WorkspaceBusy

_NAME = "workspace.lock"
_HOLDER = "workspace.holder"


class WorkspaceLock:
    """Held from `take` to `release`; the file itself stays, only the lock on it counts."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def release(self) -> None:
        """Let another process have the workspace."""
        self._stream.close()


def take(folder: Path) -> WorkspaceLock:
    """Take the workspace for this process.

    Raises:
        WorkspaceBusy: another process has it; facts name it.
    """
    stream = (folder / _NAME).open("ab")
    try:
        _lock(stream)
    except OSError as error:
        stream.close()
        raise WorkspaceBusy(folder=str(folder), holder=_holder(folder)) from error
    # Beside the lock, because Windows lets nobody read a locked file.
    (folder / _HOLDER).write_text(f"process {os.getpid()}", encoding="utf-8")
    return WorkspaceLock(stream)


def _holder(folder: Path) -> str:
    try:
        return (folder / _HOLDER).read_text(encoding="utf-8")[:80]
    except OSError:
        return "?"


if sys.platform == "win32":
    import msvcrt

    def _lock(stream: IO[bytes]) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(stream: IO[bytes]) -> None:
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
