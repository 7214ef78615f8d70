"""Writing files so that a reader sees the old one or the new one, never half of one."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldapp.errors import NoSpace, TargetGone, TargetReadOnly, UserError

_PRIVATE = 0o600


def write_atomic(path: Path, data: bytes) -> None:
    """Replace a file whole, on disk before this returns; private to its owner.

    Raises:
        NoSpace, TargetReadOnly, TargetGone: nothing was changed.
    """
    part = path.with_name(path.name + ".part")
    with told_apart(path):
        try:
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring a folder's names to the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # FAT on some kernels refuses to sync a folder; the file itself is safe by then.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)


@contextmanager
def told_apart(target: Path, *, needed: int = 0) -> Iterator[None]:
    """Turn the operating system's refusals into errors that say what to do.

    Args:
        target: the file or folder being written, named in the error.
        needed: bytes the task needs, when known.
    """
    try:
        yield
    except OSError as error:
        known = refusal(error, target, needed=needed)
        if known is None:
            raise
        raise known from error


def refusal(error: OSError, target: Path, *, needed: int = 0) -> UserError | None:
    """The error to show for one of the system's, or None when it is not about the target."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return NoSpace(target=str(target), needed=needed, free=free_bytes(target))
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM, errno.EISDIR}:
        return TargetReadOnly(target=str(target))
    if error.errno in {errno.ENOENT, errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOTDIR}:
        return TargetGone(target=str(target))
    return None


def free_bytes(target: Path) -> int:
    """Free space where the target stands, 0 when it cannot be asked."""
    for place in (target, *target.parents):
        if place.exists():
            return shutil.disk_usage(place).free
    return 0
