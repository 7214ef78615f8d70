"""Sealing to machines."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import Cancelled, NoSpace, NotForUs, SealBroken, TargetGone
from fieldapp.trust import sealing
from tests.fakes import CancelAfter, Steps, full_disk
from tests.organisations import flip_file, flipped

SECRET, RECIPIENT = sealing.new_identity()
OTHER_SECRET, OTHER_RECIPIENT = sealing.new_identity()
BIG = sealing.MOST_AT_ONCE * 2 + 77


@given(st.binary(max_size=3000))
def test_what_was_sealed_opens(data: bytes) -> None:
    assert sealing.open_bytes(sealing.seal_bytes(data, [RECIPIENT]), [SECRET]) == data


def test_big_data_are_streamed_and_open_too() -> None:
    data = os.urandom(BIG)

    assert sealing.open_bytes(sealing.seal_bytes(data, [RECIPIENT]), [SECRET]) == data


def test_each_of_several_recipients_can_open() -> None:
    sealed = sealing.seal_bytes(b"bonjour", [RECIPIENT, OTHER_RECIPIENT])

    assert [sealing.open_bytes(sealed, [secret]) for secret in (SECRET, OTHER_SECRET)] == [b"bonjour"] * 2


def test_a_recipient_belongs_to_its_identity() -> None:
    assert sealing.recipient_of(SECRET) == RECIPIENT


@pytest.mark.parametrize("size", [10, BIG], ids=["small", "big"])
def test_what_is_sealed_for_others_is_not_for_us(size: int) -> None:
    with pytest.raises(NotForUs):
        sealing.open_bytes(sealing.seal_bytes(bytes(size), [OTHER_RECIPIENT]), [SECRET])


@given(st.binary(max_size=300), st.integers(0, 600), st.integers(1, 255))
def test_one_changed_byte_never_opens(data: bytes, place: int, bits: int) -> None:
    """In the address part it looks like someone else's; anywhere else it is broken."""
    with pytest.raises((SealBroken, NotForUs)):
        sealing.open_bytes(flipped(sealing.seal_bytes(data, [RECIPIENT]), place, bits), [SECRET])


@given(st.integers(0, 600))
def test_a_cut_object_never_opens(length: int) -> None:
    sealed = sealing.seal_bytes(bytes(300), [RECIPIENT])
    with pytest.raises((SealBroken, NotForUs)):
        sealing.open_bytes(sealed[: length % len(sealed)], [SECRET])


@pytest.mark.parametrize("size", [0, 1000, BIG], ids=["empty", "small", "big"])
def test_a_file_is_sealed_and_opened_and_measured(tmp_path: Path, size: int) -> None:
    data = os.urandom(size)
    (tmp_path / "plain").write_bytes(data)

    there = sealing.seal_file(tmp_path / "plain", tmp_path / "sealed", [RECIPIENT])
    back = sealing.open_file(tmp_path / "sealed", tmp_path / "again", [SECRET])

    sealed = (tmp_path / "sealed").read_bytes()
    plain_facts, sealed_facts = (size, sha(data)), (len(sealed), sha(sealed))
    assert (tmp_path / "again").read_bytes() == data
    assert (
        there.read_bytes,
        there.read_sha256,
        there.written_bytes,
        there.written_sha256,
    ) == plain_facts + sealed_facts
    assert (back.read_bytes, back.read_sha256, back.written_bytes, back.written_sha256) == sealed_facts + plain_facts


@pytest.mark.parametrize("place", [BIG // 2, BIG], ids=["in the middle", "near the end"])
def test_a_damaged_file_leaves_nothing_behind(tmp_path: Path, place: int) -> None:
    """What came before the damage was written to a temporary file, and is gone."""
    (tmp_path / "sealed").write_bytes(sealing.seal_bytes(os.urandom(BIG), [RECIPIENT]))
    flip_file(tmp_path / "sealed", place, 1)
    with pytest.raises(SealBroken):
        sealing.open_file(tmp_path / "sealed", tmp_path / "again", [SECRET])

    assert names(tmp_path) == {"sealed"}


def test_a_cut_file_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "sealed").write_bytes(sealing.seal_bytes(os.urandom(BIG), [RECIPIENT])[:-1])
    with pytest.raises(SealBroken):
        sealing.open_file(tmp_path / "sealed", tmp_path / "again", [SECRET])

    assert names(tmp_path) == {"sealed"}


def test_a_failed_opening_keeps_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "sealed").write_bytes(sealing.seal_bytes(b"x", [OTHER_RECIPIENT]))
    (tmp_path / "again").write_bytes(b"precious")
    with pytest.raises(NotForUs):
        sealing.open_file(tmp_path / "sealed", tmp_path / "again", [SECRET])

    assert (tmp_path / "again").read_bytes() == b"precious"


def test_cancelling_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(bytes(BIG))
    with pytest.raises(Cancelled):
        sealing.seal_file(tmp_path / "plain", tmp_path / "sealed", [RECIPIENT], progress=CancelAfter(1))

    assert names(tmp_path) == {"plain"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
@pytest.mark.parametrize("opening", [False, True], ids=["sealing", "opening"])
def test_a_full_disk_is_told_and_leaves_nothing_behind(tmp_path: Path, opening: bool) -> None:
    """The library flattens the system's refusal to a sentence; ours still says what to do."""
    (tmp_path / "plain").write_bytes(bytes(BIG))
    (tmp_path / "sealed").write_bytes(sealing.seal_bytes(bytes(BIG), [RECIPIENT]))
    before = names(tmp_path)
    task = sealing.open_file if opening else sealing.seal_file
    source, key = ("sealed", SECRET) if opening else ("plain", RECIPIENT)
    with full_disk(700_000), pytest.raises(NoSpace):
        task(tmp_path / source, tmp_path / "new", [key])

    assert names(tmp_path) == before


def test_progress_ends_at_the_whole(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(bytes(BIG))
    steps = Steps()
    sealing.seal_file(tmp_path / "plain", tmp_path / "sealed", [RECIPIENT], progress=steps)

    assert steps.seen[-1][:2] == (BIG, BIG)
    assert len(steps.seen) == 2


@pytest.mark.parametrize(("source", "target"), [("gone", "sealed"), ("plain", "gone/sealed")])
def test_what_is_gone_is_named(tmp_path: Path, source: str, target: str) -> None:
    (tmp_path / "plain").write_bytes(b"x")
    with pytest.raises(TargetGone) as caught:
        sealing.seal_file(tmp_path / source, tmp_path / target, [RECIPIENT])

    assert "gone" in str(caught.value.facts["target"])


@pytest.mark.parametrize(
    "text",
    ["", "age1", RECIPIENT[:-1] + "b", RECIPIENT.upper() + "x", SECRET, "age1é"],
    # Names of their own: the keys are fresh in every worker, and all workers must collect the same tests.
    ids=["empty", "cut", "last letter", "one too many", "a secret", "accented"],
)
def test_only_recipients_are_recipients(text: str) -> None:
    assert sealing.is_recipient(RECIPIENT)
    assert sealing.is_identity(SECRET)
    assert not sealing.is_recipient(text)
    assert not sealing.is_identity(text) or text == SECRET


def sha(data: bytes) -> str:
    """SHA-256, hex."""
    return hashlib.sha256(data).hexdigest()


def names(folder: Path) -> set[str]:
    """What stands in a folder."""
    return {path.name for path in folder.iterdir()}
