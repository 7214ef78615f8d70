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
_SIZE = re.compile(rb"([0-7]{11})\x00\Z")
_NAME_AREA = slice(0, 100)
_SIZE_AREA = slice(124, 136)
_SUM_AREA = slice(148, 156)
_BLANK = tarfile.TarInfo().tobuf(tarfile.USTAR_FORMAT)
"""A header without name, length and checksum; what tarfile fills in, only three times as fast."""


def header(name: str, length: int) -> bytes:
    """The 512 bytes before a member.

    Args:
        name: lower-case hex.
        length: of the member in bytes, below 8 GiB.
    """
    raw = bytearray(_BLANK)
    raw[: len(name)] = name.encode("ascii")
    raw[_SIZE_AREA] = b"%011o\x00" % length
    raw[_SUM_AREA] = b" " * 8
    raw[_SUM_AREA] = b"%06o\x00 " % sum(raw)
    return bytes(raw)


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
