"""The small shapes that clear text may hold, and the strict reading of them: ids, numbers, hashes and keys only."""

from __future__ import annotations

from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from fieldapp.bundle import limits

Id = Annotated[str, Meta(pattern=r"^[0-9A-Za-z._-]{0,128}\Z")]
"""An id, a zone or a key; no spaces and no accents, so that nobody's name travels in clear text."""
Hash = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
HashOrNone = Annotated[str, Meta(pattern=r"^([0-9a-f]{64})?\Z")]
Signature = Annotated[str, Meta(pattern=r"^[0-9a-f]{128}\Z")]
Count = Annotated[int, Meta(ge=0, le=limits.SEQUENCE)]
Sequence = Annotated[int, Meta(ge=1, le=limits.SEQUENCE)]
Note = Annotated[
    dict[Annotated[str, Meta(pattern=r"^[a-z_]{1,20}\Z")], Id | Count],
    Meta(max_length=limits.NOTE_FIELDS),
]

_T = TypeVar("_T")


class Misshapen(Exception):
    """Bytes are not what they should be. Never leaves `fieldapp.bundle`."""


def read(raw: bytes, shape: type[_T]) -> _T:
    """One JSON value as a checked shape; fields that the shape lacks are passed over.

    Raises:
        Misshapen: not JSON, too deep, or a value out of bounds.
    """
    try:
        return msgspec.json.decode(raw, type=shape)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise Misshapen from error
