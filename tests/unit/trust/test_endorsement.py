"""An endorsement of a pack: spelt in one way, signed for this purpose, changed by nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import StatementDamaged, StatementTooNew
from fieldapp.history.canonical import digest
from fieldapp.trust import endorsement, shapes, signing
from fieldapp.trust.certificate import Signer
from fieldapp.trust.endorsement import MOST_OVER, Endorsement
from fieldapp.trust.signing import Purpose

KEY = bytes(range(32))
PUBLIC = signing.public_of(KEY)
MOMENT = "2026-11-20T10:00:00Z"


def an_endorsement(document: bytes = b"{}", *, over: tuple[str, ...] = ()) -> Endorsement:
    return endorsement.endorse(
        document, Signer("d1", KEY), pack="thresholds", version="2026.11.2+1.aa", made_at=MOMENT, over=over
    )


def test_what_was_endorsed_reads_back_and_verifies() -> None:
    read = endorsement.parse(endorsement.spell(an_endorsement()))

    assert read == an_endorsement()
    assert read.sha256 == digest(b"{}")
    assert endorsement.is_signed_by(read, PUBLIC)
    assert not endorsement.is_signed_by(read, signing.public_of(bytes(32)))


@given(place=st.integers(0), byte=st.integers(0, 255))
def test_any_one_byte_changed_is_refused_or_not_signed(place: int, byte: int) -> None:
    data = bytearray(endorsement.spell(an_endorsement(over=(digest(b"x"),))))
    at = place % len(data)
    is_same = data[at] == byte
    data[at] = byte
    try:
        read = endorsement.parse(bytes(data))
    except (StatementDamaged, StatementTooNew):
        assert not is_same
    else:
        assert endorsement.is_signed_by(read, PUBLIC) == is_same


def test_a_signature_for_another_purpose_is_none() -> None:
    bare = replace(an_endorsement(), signature="")
    other = signing.sign(KEY, Purpose.ROSTER, shapes.unsigned(bare))

    assert not endorsement.is_signed_by(replace(bare, signature=other), PUBLIC)


def test_only_the_latest_of_very_many_versions_are_named() -> None:
    over = tuple(digest(str(number).encode()) for number in range(MOST_OVER + 5))
    made = an_endorsement(over=over)

    assert made.over == over[:MOST_OVER]
    assert endorsement.parse(endorsement.spell(made)) == made


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"thresholds"', b'"../x"'),
        (b'"2026.11.2+1.aa"', b'"newest"'),
        (b'"d1"', b'""'),
        (b'"format":1', b'"format":"1"'),
    ],
)
def test_a_field_that_cannot_be_is_refused(old: bytes, new: bytes) -> None:
    data = endorsement.spell(an_endorsement())
    assert old in data
    with pytest.raises(StatementDamaged):
        endorsement.parse(data.replace(old, new))
