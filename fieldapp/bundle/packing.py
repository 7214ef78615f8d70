"""A plain object and its stored form: zstd, then age. Opening is bounded before it is begun."""

from __future__ import annotations

from collections.abc import Sequence

import zstandard

from fieldapp.bundle import limits
from fieldapp.errors import ObjectDamaged, SealBroken
from fieldapp.trust import sealing

LEVEL = 12
"""Measured on 10,000 changes of 560 bytes: 0.10 s, and 3.6 % smaller than level 3; level 19 saves 6 % more in 2.7 s."""

_HEADER_ENDS = b"\n--- "


def pack(data: bytes, recipients: Sequence[str]) -> bytes:
    """Compress and seal.

    Args:
        data: at most `limits.PLAIN_BYTES`.
        recipients: age keys, at least one.
    """
    squeezed = zstandard.ZstdCompressor(level=LEVEL, write_checksum=True, write_content_size=True).compress(data)
    return sealing.seal_bytes(squeezed, recipients)


def unpack(stored: bytes, identities: Sequence[str], name: str) -> bytes:
    """Open and expand.

    Args:
        stored: bytes whose hash was checked.
        identities: age identities to try.
        name: of the object, for the error.

    Raises:
        NotForUs: sealed to other machines.
        ObjectDamaged: not an age object, broken, or it grows beyond the limits.
    """
    if stored.find(_HEADER_ENDS, 0, limits.AGE_HEADER_BYTES) < 0:
        raise ObjectDamaged(object=name)
    try:
        return _expand(sealing.open_bytes(stored, identities))
    except (SealBroken, zstandard.ZstdError, _TooMuch) as error:
        raise ObjectDamaged(object=name) from error


class _TooMuch(Exception):
    """A compressed object says that it is larger than allowed, or does not say how large it is."""


def _expand(squeezed: bytes) -> bytes:
    # The stated size comes first: the library allocates it, whatever maximum it is told.
    stated = zstandard.get_frame_parameters(squeezed)
    if stated.content_size > limits.PLAIN_BYTES or not stated.has_checksum:
        raise _TooMuch
    return zstandard.ZstdDecompressor().decompress(squeezed, max_output_size=limits.PLAIN_BYTES, allow_extra_data=False)
