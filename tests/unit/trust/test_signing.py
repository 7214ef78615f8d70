"""Signatures, each for one purpose."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.trust import signing
from fieldapp.trust.signing import Purpose

PRIVATE = bytes(range(32))
PUBLIC = signing.public_of(PRIVATE)


@given(st.binary(max_size=2000))
def test_what_was_signed_verifies(payload: bytes) -> None:
    assert signing.verify(PUBLIC, Purpose.SEGMENT, payload, signing.sign(PRIVATE, Purpose.SEGMENT, payload))


def test_anyone_can_check_a_signature_with_a_plain_library() -> None:
    """The message is spelt out in the documents; this keeps it so."""
    signature = bytes.fromhex(signing.sign(PRIVATE, "segment", b"payload"))

    Ed25519PublicKey.from_public_bytes(bytes.fromhex(PUBLIC)).verify(signature, b"fieldapp/segment\0payload")


@pytest.mark.parametrize("other", [purpose for purpose in Purpose if purpose is not Purpose.SEGMENT])
def test_a_signature_for_one_purpose_is_none_for_another(other: Purpose) -> None:
    signature = signing.sign(PRIVATE, Purpose.SEGMENT, b"payload")

    assert not signing.verify(PUBLIC, other, b"payload", signature)


@given(st.binary(min_size=1, max_size=100), st.integers(0, 127), st.sampled_from("0123456789abcdef"))
def test_a_changed_signature_is_refused(payload: bytes, place: int, letter: str) -> None:
    signature = signing.sign(PRIVATE, Purpose.ROSTER, payload)
    changed = signature[:place] + letter + signature[place + 1 :]

    assert signing.verify(PUBLIC, Purpose.ROSTER, payload, changed) == (changed == signature)


@pytest.mark.parametrize(
    ("public", "signature"),
    [("", ""), (PUBLIC.upper(), "0" * 128), (PUBLIC, "0" * 128), ("0" * 64, "0" * 128), (PUBLIC, "z" * 128)],
    ids=["nothing", "capitals", "zeros", "a weak key", "no hex"],
)
def test_malformed_texts_are_a_plain_no(public: str, signature: str) -> None:
    assert not signing.verify(public, Purpose.ROSTER, b"", signature)


def test_one_signature_has_one_spelling() -> None:
    """Else a statement's hash could be changed without its signature noticing."""
    signature = signing.sign(PRIVATE, Purpose.ROSTER, b"x")

    assert not signing.verify(PUBLIC, Purpose.ROSTER, b"x", signature.upper())


def test_a_purpose_cannot_reach_into_the_payload() -> None:
    with pytest.raises(ValueError, match="a"):
        signing.sign(PRIVATE, "a\0b", b"")
