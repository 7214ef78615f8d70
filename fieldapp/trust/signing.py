"""Ed25519 signatures, each good for one purpose only."""

from __future__ import annotations

import re
from enum import StrEnum

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

PRIVATE_BYTES = 32

_PUBLIC = re.compile(r"[0-9a-f]{64}")
_SIGNATURE = re.compile(r"[0-9a-f]{128}")


class Purpose(StrEnum):
    """What a signature is for; one made for one purpose is worth nothing for another."""

    DEVICE = "device"
    INVITATION = "invitation"
    EPOCH = "epoch"
    ENROLMENT = "enrolment"
    ENROLMENT_PROOF = "enrolment-proof"
    REVOCATION = "revocation"
    ROSTER = "roster"
    SEGMENT = "segment"
    MANIFEST = "manifest"
    RECEIPT = "receipt"
    PERSON = "person"
    PACK = "pack"
    EARLIER = "earlier"
    ACCEPTANCE = "acceptance"
    ARRIVALS = "arrivals"


def new_private() -> bytes:
    """A fresh signing key: 32 bytes."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_of(private: bytes) -> str:
    """The public key as 64 lower-case hex characters."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw().hex()


def sign(private: bytes, purpose: str, payload: bytes) -> str:
    """A signature as 128 lower-case hex characters, over "fieldapp/", the purpose, a zero byte and the payload."""
    return Ed25519PrivateKey.from_private_bytes(private).sign(_message(purpose, payload)).hex()


def verify(public: str, purpose: str, payload: bytes, signature: str) -> bool:
    """Whether the holder of a public key signed this payload for this purpose; malformed texts are a plain no."""
    if not _PUBLIC.fullmatch(public) or not _SIGNATURE.fullmatch(signature):
        return False
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(bytes.fromhex(signature), _message(purpose, payload))
    except (InvalidSignature, ValueError):
        return False
    return True


def _message(purpose: str, payload: bytes) -> bytes:
    if "\0" in purpose:
        raise ValueError(purpose)
    return b"fieldapp/" + purpose.encode("ascii") + b"\0" + payload
