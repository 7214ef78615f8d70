"""The headers of a bundle's tar."""

from __future__ import annotations

import tarfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.bundle import block

NAMES = st.text("0123456789abcdef", min_size=1, max_size=64)
LENGTHS = st.integers(0, 8**11 - 1)


@given(NAMES, LENGTHS)
def test_a_header_is_the_one_that_tarfile_writes(name: str, length: int) -> None:
    member = tarfile.TarInfo(name)
    member.size = length

    assert block.header(name, length) == member.tobuf(tarfile.USTAR_FORMAT)


@given(NAMES, LENGTHS)
def test_a_header_can_be_read_again(name: str, length: int) -> None:
    assert block.parse(block.header(name, length)) == (name, length)


def test_no_header_survives_a_flipped_bit() -> None:
    whole = block.header("a1" * 32, 123_456_789)
    flipped = [bytearray(whole) for _ in range(512 * 8)]
    for number, raw in enumerate(flipped):
        raw[number // 8] ^= 1 << number % 8

    assert not any(block.parse(bytes(raw)) for raw in flipped)


@pytest.mark.parametrize(("length", "padded"), [(0, 0), (1, 512), (512, 512), (513, 1024)])
def test_members_end_on_whole_blocks(length: int, padded: int) -> None:
    assert (block.padded(length), len(block.padding(length))) == (padded, padded - length)
