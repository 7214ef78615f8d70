"""The tar of a bundle, block by block: one way to spell a header, so that reading it is comparing it.

Nothing here opens a file. Names are lower-case hex, members are plain files, everything else is not a header of ours.
"""

from __future__ import annotations

import re
import tarfile

BLOCK = 512
FRONT = "0"
"""Name of the manifest at the front of each volume."""
BACK = "f"
"""Name of the same manifest at the end of each volume."""
END = bytes(2 * BLOCK)
"""Two empty blocks end a tar."""
MAGIC = b"ustar\x00"
MAGIC_AT = 257

_NAME = re.compile(rb"([0-9a-f]{1,64})\x00+\Z")
_SIZE = re.compile(rb"([0-7]{11})[\x00 ]\Z")
_NAME_AREA = slice(0, 100)
_SIZE_AREA = slice(124, 136)


def header(name: str, length: int) -> bytes:
    """The 512 bytes before a member.

    Args:
        name: lower-case hex.
        length: of the member in bytes, below 8 GiB.
    """
    member = tarfile.TarInfo(name)
    member.size = length
    member.mode = 0o644
    return member.tobuf(tarfile.USTAR_FORMAT)


def parse(raw: bytes) -> tuple[str, int] | None:
    """Name and length from a header of ours; None for anything else, also for one changed bit."""
    name, size = _NAME.match(raw[_NAME_AREA]), _SIZE.match(raw[_SIZE_AREA])
    if len(raw) != BLOCK or name is None or size is None:
        return None
    found = name[1].decode("ascii"), int(size[1], 8)
    return found if header(*found) == raw else None


def padded(length: int) -> int:
    """A length rounded up to whole blocks."""
    return -(-length // BLOCK) * BLOCK


def padding(length: int) -> bytes:
    """The zeros between a member of this length and the next header."""
    return bytes(padded(length) - length)


def room(length: int) -> int:
    """Bytes that a member takes with header and padding."""
    return BLOCK + padded(length)
