"""A key from what a person remembers or reads off paper: Argon2id, with its cost written down beside it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Annotated

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from msgspec import Meta

SALT_BYTES = 16
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class KdfParams:
    """What one guess costs.

    The limits hold for what is read from a file, so that a hostile header cannot ask for 64 GiB or an hour. A cost
    that was lowered in a header gives another key, never the right one more cheaply.

    Args:
        memory_kib: memory of one derivation in KiB; at most 256 MiB, which a 4 GB laptop has to spare.
        passes: how often that memory is gone over.
        lanes: parallel lanes.
    """

    memory_kib: Annotated[int, Meta(ge=32, le=262_144)] = 65_536
    passes: Annotated[int, Meta(ge=1, le=10)] = 3
    lanes: Annotated[int, Meta(ge=1, le=4)] = 1


STANDARD = KdfParams()


def derive(secret: str, salt: bytes, params: KdfParams) -> bytes:
    """32 bytes from a secret, the same on every machine and keyboard.

    About a quarter of a second with `STANDARD`; other threads run meanwhile.

    Args:
        secret: brought to Unicode NFC first, because keyboards spell é in two ways.
        salt: 16 bytes, new for every file.
        params: within the limits of `KdfParams`.

    Source: RFC 9106; decision 0020.
    """
    text = unicodedata.normalize("NFC", secret).encode("utf-8", "surrogatepass")
    argon = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=params.passes, lanes=params.lanes, memory_cost=params.memory_kib
    )
    return argon.derive(text)
