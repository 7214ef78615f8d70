"""A machine's word that a reference pack is its organisation's: which pack, which version, which bytes.

Whose word counts is decided by whoever reads it: an office's, in `fieldapp.transfer`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Final

from msgspec import Meta

from fieldapp.history.canonical import digest
from fieldapp.reference import versions
from fieldapp.trust import shapes, signing
from fieldapp.trust.certificate import Signer
from fieldapp.trust.signing import Purpose

MOST_OVER: Final = 200
MOST_BYTES: Final = 32 * 1024
PackId = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]*\Z", max_length=64)]
Version = Annotated[str, Meta(pattern=versions.PATTERN, max_length=64)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Endorsement:
    """What a machine signs about a pack.

    Attributes:
        pack: its id; version: as `reference.versions` spells it.
        sha256: of the pack's document, before any compression.
        device: who signed.
        over: hashes of the documents that were known when this one was made, so that it takes their place; at most
            the latest 200. Two versions of which neither is over the other were made apart.
        made_at: UTC by that machine's clock, which may be wrong; shown, never compared.
    """

    pack: PackId
    version: Version
    sha256: shapes.Hash
    device: shapes.Id
    made_at: shapes.Moment
    over: Annotated[tuple[shapes.Hash, ...], Meta(max_length=MOST_OVER)] = ()
    signature: shapes.Signature = ""
    format: shapes.Format = shapes.FORMAT


def endorse(
    document: bytes, signer: Signer, *, pack: str, version: str, made_at: str, over: Sequence[str] = ()
) -> Endorsement:
    """Sign for a pack's document.

    Args:
        over: hashes of the documents whose place it takes, the latest first.
    """
    bare = Endorsement(
        pack=pack,
        version=version,
        sha256=digest(document),
        device=signer.issuer,
        made_at=made_at,
        over=tuple(over[:MOST_OVER]),
    )
    return replace(bare, signature=signing.sign(signer.key, Purpose.PACK, shapes.unsigned(bare)))


def spell(endorsement: Endorsement) -> bytes:
    """The bytes that travel and are kept; one line."""
    return shapes.encode(endorsement)


def parse(data: bytes) -> Endorsement:
    """Read an endorsement; not yet judged.

    Raises:
        StatementTooNew, StatementDamaged.
    """
    return shapes.decode(data, Endorsement, what="pack", most_bytes=MOST_BYTES)


def is_signed_by(endorsement: Endorsement, public: str) -> bool:
    """Whether the holder of a public key (hex) signed this."""
    return signing.verify(public, Purpose.PACK, shapes.unsigned(endorsement), endorsement.signature)
