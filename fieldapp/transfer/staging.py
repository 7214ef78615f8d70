"""Copying a bundle off a stick before it is read, so that pulling the stick changes nothing any more."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from io import RawIOBase
from pathlib import Path
from typing import Final

from fieldapp.bundle import limits, streams
from fieldapp.bundle.disk import RealDisk
from fieldapp.errors import NoSpace
from fieldapp.files import free_bytes, told_apart
from fieldapp.progress import Progress

_SPARE: Final = 16 * limits.MIB  # what the database may grow by while a bundle is applied


def stage(volumes: Sequence[Path], inbox: Path, progress: Progress) -> list[Path]:
    """Copy volumes into a folder of their own.

    A sector that the stick cannot give is copied as zeros: the objects in it fail their hash, the others are saved.

    Raises:
        NoSpace, TargetGone, TargetReadOnly: the folder may hold a part of the copy.
        Cancelled: the same.
    """
    with told_apart(volumes[0]):
        total = sum(path.stat().st_size for path in volumes)
    free = free_bytes(inbox.parent)
    if free and free < 2 * total + _SPARE:
        raise NoSpace(target=str(inbox.parent), needed=2 * total + _SPARE, free=free)
    with told_apart(inbox.parent, needed=total):
        inbox.mkdir(parents=True, mode=0o700)
    staged, done = [], 0
    for path in volumes:
        copy = inbox / path.name
        done = _copy(path, copy, done, total, progress)
        staged.append(copy)
    return staged


def sweep(inbox: Path) -> None:
    """Remove what a power cut left in the inbox; one process at a time has a workspace, so nobody reads there."""
    for left in inbox.glob("*"):
        shutil.rmtree(left, ignore_errors=True)


def _copy(path: Path, copy: Path, done: int, total: int, progress: Progress) -> int:
    with told_apart(path):
        raw = RealDisk().open(path)
    with raw, told_apart(copy, needed=total), copy.open("xb") as target:
        start = done
        while chunk := _read(raw, path, done - start):
            target.write(chunk)
            done += len(chunk)
            progress.step(done, total, "copy")
    return done


def _read(raw: RawIOBase, path: Path, start: int) -> bytes:
    with told_apart(path):
        try:
            return streams.read_at(raw, start, limits.CHUNK_BYTES)
        except OSError as error:
            if error.errno not in streams.UNREADABLE:
                raise
            path.stat()  # a stick that was pulled answers like a bad sector, but it has no files any more
            return streams.read_patiently(raw, start, limits.CHUNK_BYTES)
