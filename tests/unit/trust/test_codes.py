"""Codes that people read and mistype."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import WrongCode
from fieldapp.trust import codes

free_parts = st.text(codes.ALPHABET, min_size=11, max_size=11)
lengths = st.sampled_from([codes.INVITATION_LENGTH, codes.RECOVERY_LENGTH])


def complete(free: str) -> str:
    return free + codes.check_character(free)


@pytest.mark.parametrize(
    ("length", "bits"), [(codes.INVITATION_LENGTH, 50), (codes.RECOVERY_LENGTH, 100)], ids=["invitation", "recovery"]
)
def test_a_code_holds_enough_chance(length: int, bits: int) -> None:
    """All characters but the last are free."""
    assert (length - 1) * math.log2(len(codes.ALPHABET)) >= bits


@given(lengths)
def test_a_fresh_code_reads_back(length: int) -> None:
    code = codes.new_code(length)

    assert codes.parse(codes.grouped(code), length) == code


@pytest.mark.parametrize(
    "typed",
    ["7k3m 9qrt 015{}", "7K3M-9QRT-OI5{}", " 7k3m9qrtol5{}\n", "7K3M\u20119QRT\u2013015{}", "\uff17K3M_9QRT_015{}"],
    ids=["lower case and spaces", "O and I", "l", "other hyphens", "wide digit and underscores"],
)
def test_a_code_may_be_written_as_people_write(typed: str) -> None:
    """O is 0, I and L are 1, case and separators do not matter."""
    code = complete("7K3M9QRT015")

    assert outcome(typed.format(code[-1])) == code


@given(free_parts, st.integers(0, 11), st.sampled_from(codes.ALPHABET))
def test_one_wrong_character_is_caught(free: str, place: int, wrong: str) -> None:
    code = complete(free)
    typed = code[:place] + wrong + code[place + 1 :]

    assert outcome(typed) == (code if typed == code else "check")


@given(free_parts, st.integers(0, 11), st.integers(0, 11))
def test_two_characters_swapped_are_caught(free: str, one: int, other: int) -> None:
    """Wherever they stand, not only side by side."""
    letters = list(complete(free))
    letters[one], letters[other] = letters[other], letters[one]

    assert outcome("".join(letters)) == (complete(free) if "".join(letters) == complete(free) else "check")


@given(st.text(max_size=300))
def test_any_text_is_a_code_or_refused(typed: str) -> None:
    assert outcome(typed) == "check" or len(outcome(typed)) == 12


@pytest.mark.parametrize(
    "typed", ["", "U" * 12, "0" * 11, "0" * 13, "0" * 5000], ids=["empty", "U", "short", "long", "huge"]
)
def test_a_code_that_cannot_be_one_is_refused(typed: str) -> None:
    assert outcome(typed) == "check"


def outcome(typed: str) -> str:
    """The code, or the rule that refuses it."""
    try:
        return codes.parse(typed, 12)
    except WrongCode as error:
        return str(error.facts["rule"])
