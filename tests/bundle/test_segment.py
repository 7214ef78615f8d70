"""Segments and their bytes."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.bundle import limits, segment
from fieldapp.history import canonical
from tests.bundle.parts import DEVICE, EPOCH, ZONE, Sender, a_lane, a_segment, body

SENDER = Sender()
BODIES = st.lists(
    st.dictionaries(st.text(max_size=5), st.text(max_size=20)).map(canonical.encode), min_size=1, max_size=20
)


@given(BODIES, st.integers(1, 10**9))
def test_a_segment_comes_back_as_it_was(bodies: list[bytes], first: int) -> None:
    made = segment.cut(bodies, SENDER.key, epoch=EPOCH, zone=ZONE, first=first, previous="", device=DEVICE)

    assert segment.decode(segment.encode(made)) == made


def test_bodies_travel_exactly_as_first_written() -> None:
    lines = segment.encode(a_segment(SENDER, 3, text="Pompe")).split(b"\n")

    assert lines[1:] == [body(1, "Pompe"), body(2, "Pompe"), body(3, "Pompe"), b""]


def test_an_erased_body_leaves_the_signature_sound() -> None:
    """Consent withdrawn: the contents go, the hash stays."""
    made = a_segment(SENDER, 3)
    erased = replace(made, bodies=(made.bodies[0], None, made.bodies[2]))

    read = segment.decode(segment.encode(erased))

    assert read.bodies[1] is None
    assert read.is_signed_by(SENDER.public)
    assert read.hash == made.hash


def test_each_segment_names_the_hash_of_the_one_before() -> None:
    first, second, third = a_lane(SENDER, 2, 1, 3)

    assert [first.previous, second.previous, third.previous] == ["", first.hash, second.hash]
    assert [(each.first, each.last) for each in (first, second, third)] == [(1, 2), (3, 3), (4, 6)]


def test_the_hash_is_that_of_the_signed_words() -> None:
    """As the document of the format says."""
    made = a_segment(SENDER, 2)
    words = [1, EPOCH, ZONE, 1, "", [canonical.digest(each or b"") for each in made.bodies]]

    assert made.hash == canonical.digest(json.dumps(words, separators=(",", ":")).encode())


@pytest.mark.parametrize(
    ("lengths", "count"),
    [
        ([100] * 5, 5),
        ([100] * 2000, limits.SEGMENT_CHANGES),
        ([limits.CHANGE_BYTES] * 100, 15),
        ([], 1),
        ([limits.PLAIN_BYTES * 2], 1),
    ],
)
def test_a_segment_takes_what_fits(lengths: list[int], count: int) -> None:
    assert segment.how_many_fit(lengths) == count


def test_the_largest_segment_can_be_read() -> None:
    lengths = [limits.CHANGE_BYTES] * segment.how_many_fit([limits.CHANGE_BYTES] * 100)
    made = segment.cut(
        [b"x" * length for length in lengths], SENDER.key, epoch=EPOCH, zone=ZONE, first=1, previous="", device=DEVICE
    )

    assert segment.decode(segment.encode(made)).hash == made.hash


@pytest.mark.parametrize("data", [b"", b"{}", b'{"roster":1}', b"[]", b"\xff"])
def test_other_objects_do_not_look_like_segments(data: bytes) -> None:
    assert not segment.looks_like_one(data)


@pytest.mark.parametrize(
    "bodies", [[], [b""], [b"{}", b"two\nlines"], [b"{}"] * 1001], ids=["none", "empty", "break", "many"]
)
def test_bodies_that_would_not_come_back_are_a_bug(bodies: list[bytes]) -> None:
    with pytest.raises(ValueError, match=str(len(bodies))):
        segment.cut(bodies, SENDER.key, epoch=EPOCH, zone=ZONE, first=1, previous="", device=DEVICE)
