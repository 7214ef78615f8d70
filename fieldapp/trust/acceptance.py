"""An office's word that a run of changes which was set aside may take effect after all.

It names the run by its hash, which covers every change in it, so that it vouches for these bytes and no others. Whose
word counts is decided by whoever reads it: an office's, in `fieldapp.transfer`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from fieldapp.trust import shapes, signing
from fieldapp.trust.certificate import Signer
from fieldapp.trust.signing import Purpose

MOST_BYTES: Final = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """What an office machine signs.

    Attributes:
        segment: hash of the run.
        device: the machine that made the run, as far as it says.
        issuer: the office machine; person: the officer who decided.
        reason: why, in that officer's words.
        made_at: UTC by the issuer's clock; shown, never compared.
    """

    segment: shapes.Hash
    device: shapes.Id
    issuer: shapes.Id
    person: shapes.Id
    reason: shapes.Name
    made_at: shapes.Moment
    signature: shapes.Signature = ""
    format: shapes.Format = shapes.FORMAT


def accept(segment: str, signer: Signer, *, device: str, person: str, reason: str, made_at: str) -> Acceptance:
    """Sign for a run of changes."""
    bare = Acceptance(
        segment=segment, device=device, issuer=signer.issuer, person=person, reason=reason, made_at=made_at
    )
    return replace(bare, signature=signing.sign(signer.key, Purpose.ACCEPTANCE, shapes.unsigned(bare)))


def spell(acceptance: Acceptance) -> bytes:
    """The bytes that travel and are kept."""
    return shapes.encode(acceptance)


def parse(data: bytes) -> Acceptance:
    """Read an acceptance; not yet judged.

    Raises:
        StatementTooNew, StatementDamaged.
    """
    return shapes.decode(data, Acceptance, what="acceptance", most_bytes=MOST_BYTES)


def is_signed_by(acceptance: Acceptance, public: str) -> bool:
    """Whether the holder of a public key (hex) signed this."""
    return signing.verify(public, Purpose.ACCEPTANCE, shapes.unsigned(acceptance), acceptance.signature)
