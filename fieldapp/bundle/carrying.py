"""Carrying volumes on as they are: into an inbox, or to another stick by somebody who cannot open them.

Nothing is interpreted. What a failing stick cannot give is replaced by zeros, so that the objects around it arrive.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from io import RawIOBase
from pathlib import Path

from fieldapp.bundle import limits, naming, streams
from fieldapp.bundle.disk import Disk, RealDisk
from fieldapp.errors import NoSpace, StickUnreliable
from fieldapp.files import told_apart
from fieldapp.progress import NoProgress, Progress

_SPARE_BYTES = 256 * limits.KIB


def carry(
    paths: Iterable[Path], folder: Path, *, progress: Progress | None = None, disk: Disk | None = None
) -> list[Path]:
    """Copy volumes into a folder under their own names and prove each copy by reading it back.

    A volume that is there already with the same bytes is left alone, so a job that was interrupted goes on where it
    was. Volumes whose copies are done stay when a later one fails.

    Args:
        paths: volumes as `reader.find` gives them, of any number of bundles.
        folder: must exist.
        progress: counts bytes, read and read back; label copy.
        disk: another way to the disk, for tests.

    Returns:
        Where the volumes now are, in the same order.

    Raises:
        NoSpace, TargetReadOnly, TargetGone: a volume cannot be written or read; nothing half is left.
        StickUnreliable: a copy does not read back the same.
        Cancelled: from `progress`; nothing half is left.
    """
    disk, sources = disk or RealDisk(), list(paths)
    lengths = [_length(disk, path) for path in sources]
    meter = streams.Meter(progress or NoProgress())
    meter.begin("copy", 2 * sum(lengths))
    for source, length in zip(sources, lengths, strict=True):
        target = folder / source.name
        if _is_there(source, target, length, disk):
            meter.add(2 * length)
        else:
            _ask_for_space(folder, length, disk)
            _carry_one(source, target, length, disk=disk, meter=meter)
    return [folder / source.name for source in sources]


def _is_there(source: Path, target: Path, length: int, disk: Disk) -> bool:
    """Whether an earlier run has already carried this volume."""
    if not naming.is_plain(target) or target.stat().st_size != length:
        return False
    try:
        return _hash_of(disk, source, length) == _hash_of(disk, target, length)
    except OSError:
        return False


def _ask_for_space(folder: Path, length: int, disk: Disk) -> None:
    needed, free = length + _SPARE_BYTES, disk.free(folder)
    if free < needed:
        raise NoSpace(target=str(folder), needed=needed, free=free)


def _carry_one(source: Path, target: Path, length: int, *, disk: Disk, meter: streams.Meter) -> None:
    part = target.with_name(target.name + naming.PART)
    with told_apart(target, needed=length):
        try:
            _prove(part, length, _copy(source, part, length, disk=disk, meter=meter), disk=disk, meter=meter)
            disk.replace(part, target)
        except BaseException:
            # The stick may be gone by now; the first error is the one to show.
            with suppress(OSError):
                disk.remove(part)
            raise
        disk.sync_folder(target.parent)


def _copy(source: Path, part: Path, length: int, *, disk: Disk, meter: streams.Meter) -> str:
    """Copy and sync; the hash of what was written."""
    found = hashlib.sha256()
    with _opened(disk, source) as raw, disk.create(part) as copy:
        out = streams.Outflow(copy)
        for start in range(0, length, limits.CHUNK_BYTES):
            piece = _piece(raw, source, start, min(limits.CHUNK_BYTES, length - start))
            found.update(piece)
            out.write(piece)
            meter.add(len(piece))
        out.flush()
        disk.sync(copy)
    return found.hexdigest()


def _prove(part: Path, length: int, written: str, *, disk: Disk, meter: streams.Meter) -> None:
    if _hash_of(disk, part, length, meter) != written:
        raise StickUnreliable(target=str(part.parent))


def _piece(raw: RawIOBase, source: Path, start: int, length: int) -> bytes:
    with told_apart(source):
        return streams.read_patiently(raw, start, length).ljust(length, b"\0")


def _opened(disk: Disk, path: Path) -> RawIOBase:
    with told_apart(path):
        return disk.open(path)


def _length(disk: Disk, path: Path) -> int:
    with told_apart(path), disk.open(path) as raw:
        return raw.seek(0, 2)


def _hash_of(disk: Disk, path: Path, length: int, meter: streams.Meter | None = None) -> str | None:
    """The hash of a file's first bytes; None when it has fewer."""
    with disk.open(path) as raw:
        return streams.digest_of(raw, length, meter)
