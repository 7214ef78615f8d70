"""The recovery kit."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import DamagedKit, FieldRefused, WrongCode
from fieldapp.trust import codes, invitation, locked, recovery, sealing
from tests.fakes import FakeClock
from tests.organisations import SMALL, flip_file, flipped

KIT = recovery.new_kit("Bureau de Mopti", FakeClock())
CODE = recovery.new_code()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A kit as it was written."""
    recovery.write(tmp_path / "kit", KIT, CODE, params=SMALL)
    return tmp_path / "kit"


def test_what_was_written_is_read(path: Path) -> None:
    assert recovery.read(path, CODE) == KIT


def test_the_code_is_printed_in_groups_of_four() -> None:
    assert [len(group) for group in CODE.split("-")] == [4] * 6


def test_another_kits_code_is_told(path: Path) -> None:
    with pytest.raises(WrongCode) as caught:
        recovery.read(path, recovery.new_code())

    assert caught.value.facts == {"rule": "unlock"}


def test_an_invitations_code_is_no_kits_code(path: Path) -> None:
    with pytest.raises(WrongCode) as caught:
        recovery.read(path, invitation.new_code())

    assert caught.value.facts == {"rule": "check"}


@pytest.mark.parametrize("place", [5, 150, -40, -1], ids=["header", "content", "tag", "checksum"])
def test_a_damaged_kit_is_named(path: Path, place: int) -> None:
    flip_file(path, place, 1)
    with pytest.raises(DamagedKit) as caught:
        recovery.read(path, CODE)

    assert caught.value.facts == {"name": "kit"}


@given(place=st.integers(0, 20_000), bits=st.integers(1, 255))
def test_one_changed_byte_is_refused(place: int, bits: int) -> None:
    data = locked.lock(recovery.KIND, b"content" * 20, "secret", params=SMALL)

    with pytest.raises(DamagedKit):
        locked.parse(recovery.KIND, flipped(data, place, bits), name="x")


@pytest.mark.parametrize(
    "content",
    [b"{}", b'{"organisation":"o","name":"n","root_key":"' + b"0" * 64 + b'","identity":"x"}'],
    ids=["no fields", "no identity"],
)
def test_hostile_contents_are_refused(tmp_path: Path, content: bytes) -> None:
    secret = codes.parse(CODE, codes.RECOVERY_LENGTH)
    (tmp_path / "kit").write_bytes(locked.lock(recovery.KIND, content, secret, params=SMALL))
    with pytest.raises(DamagedKit):
        recovery.read(tmp_path / "kit", CODE)


def test_what_goes_to_the_office_also_opens_with_the_kit() -> None:
    assert sealing.open_bytes(sealing.seal_bytes(b"x", [KIT.recipient]), [KIT.identity]) == b"x"


def test_an_organisation_has_a_name() -> None:
    with pytest.raises(FieldRefused):
        recovery.new_kit("", FakeClock())


def test_the_root_does_not_show_when_printed() -> None:
    assert KIT.identity not in repr(KIT) + repr(KIT.signer)
    assert repr(KIT.root_key) not in repr(KIT) + repr(KIT.signer)
