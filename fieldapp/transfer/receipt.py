"""A receipt: what a machine holds and misses, signed by it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Final

from msgspec import Meta

from fieldapp.trust import shapes, signing

PURPOSE: Final = "receipt"
_MOST_BYTES: Final = 64 * 1024 * 1024
_Lane = tuple[shapes.Id, shapes.Zone, Annotated[int, Meta(ge=0, le=2**53)]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What one machine tells another.

    Attributes:
        device: who holds it.
        lanes: (epoch, zone, last change held without a gap).
        evidence: hashes of sealed files held; missing: those that records name and that are not here.
        lacking: (epoch, zone, last change held) of lanes whose later changes arrived and did not join on.
        backed_up: whether everything listed is in a verified backup too.
    """

    device: shapes.Id
    made_at: shapes.Moment
    lanes: Annotated[tuple[_Lane, ...], Meta(max_length=100_000)]
    evidence: Annotated[tuple[shapes.Hash, ...], Meta(max_length=1_000_000)]
    missing: Annotated[tuple[shapes.Hash, ...], Meta(max_length=1_000_000)]
    lacking: Annotated[tuple[_Lane, ...], Meta(max_length=100_000)]
    backed_up: bool
    signature: shapes.Signature = ""
    format: shapes.Format = shapes.FORMAT


def signed(receipt: Receipt, key: bytes) -> bytes:
    """The receipt as it travels."""
    bare = replace(receipt, signature="")
    return shapes.encode(replace(bare, signature=signing.sign(key, PURPOSE, shapes.unsigned(bare))))


def parse(data: bytes) -> Receipt:
    """Read a receipt; not yet judged.

    Raises:
        StatementTooNew, StatementDamaged.
    """
    return shapes.decode(data, Receipt, what=PURPOSE, most_bytes=_MOST_BYTES)


def is_signed_by(receipt: Receipt, public: str) -> bool:
    """Whether the holder of a public key (hex) signed this."""
    return signing.verify(public, PURPOSE, shapes.unsigned(receipt), receipt.signature)
