"""The key file: two copies, one passphrase."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import KeyFileDamaged, KeyFileTooNew, WrongPassphrase
from fieldapp.trust import keyfile, locked
from fieldapp.trust.certificate import Signer
from tests.organisations import SMALL, flip_file

KEYS = keyfile.new_keys()
PHRASE = "quatre mots faciles à retenir"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A key file as it was written."""
    keyfile.write(tmp_path, KEYS, PHRASE, params=SMALL)
    return tmp_path


def test_what_was_written_is_read(folder: Path) -> None:
    assert keyfile.read(folder, PHRASE) == KEYS


def test_two_equal_copies_are_kept(folder: Path) -> None:
    assert (folder / "keys.1").read_bytes() == (folder / "keys.2").read_bytes()


def test_a_wrong_passphrase_is_told(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        keyfile.read(folder, PHRASE + "!")


@pytest.mark.parametrize("name", keyfile.NAMES)
def test_a_damaged_copy_is_mended_from_the_other(folder: Path, name: str, caplog: pytest.LogCaptureFixture) -> None:
    whole = (folder / name).read_bytes()
    flip_file(folder / name, 200, 1)

    assert keyfile.read(folder, PHRASE) == KEYS
    assert (folder / name).read_bytes() == whole
    assert "keyfile.copy_mended" in caplog.text
    caplog.clear()


def test_a_missing_copy_is_made_again(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / "keys.1").unlink()

    keyfile.read(folder, PHRASE)

    assert (folder / "keys.1").read_bytes() == (folder / "keys.2").read_bytes()
    caplog.clear()


def test_a_wrong_passphrase_mends_nothing(folder: Path) -> None:
    """Who cannot open must not be able to replace."""
    flip_file(folder / "keys.1", 200, 1)
    before = (folder / "keys.1").read_bytes()
    with pytest.raises(WrongPassphrase):
        keyfile.read(folder, "guess")

    assert (folder / "keys.1").read_bytes() == before


def test_two_damaged_copies_are_told_from_a_wrong_passphrase(folder: Path) -> None:
    for name in keyfile.NAMES:
        flip_file(folder / name, 200, 1)

    with pytest.raises(KeyFileDamaged):
        keyfile.read(folder, PHRASE)


def test_an_empty_folder_has_no_key_file(tmp_path: Path) -> None:
    with pytest.raises(KeyFileDamaged):
        keyfile.read(tmp_path, PHRASE)


@given(place=st.integers(0, 2000), bits=st.integers(1, 255))
def test_one_changed_byte_in_both_copies_is_refused(
    place: int, bits: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Wherever it is: never other keys, never a crash."""
    folder = tmp_path_factory.mktemp("keys")
    keyfile.write(folder, KEYS, PHRASE, params=SMALL)
    for name in keyfile.NAMES:
        flip_file(folder / name, place, bits)

    with pytest.raises(KeyFileDamaged):
        keyfile.read(folder, PHRASE)


@given(st.integers(0, 2000))
def test_a_cut_file_is_refused(length: int) -> None:
    data = locked.lock(keyfile.KIND, b"{}" * 200, PHRASE, params=SMALL)

    with pytest.raises(KeyFileDamaged):
        locked.parse(keyfile.KIND, data[: length % len(data)], name="keys.1")


@given(st.binary(max_size=500))
def test_any_other_file_is_refused(data: bytes) -> None:
    """Also one whose checksum is right."""
    with pytest.raises(KeyFileDamaged):
        locked.parse(keyfile.KIND, data + hashlib.sha256(data).digest(), name="keys.1")


def rewritten(folder: Path, old: bytes, new: bytes) -> None:
    """Change both copies as somebody would who knows the format: the checksum is right again."""
    for name in keyfile.NAMES:
        body = (folder / name).read_bytes()[:-32].replace(old, new)
        (folder / name).write_bytes(body + hashlib.sha256(body).digest())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"memory_kib":32', b'"memory_kib":67108864'),
        (b'"passes":1', b'"passes":1000000'),
        (b'"memory_kib":32', b'"memory_kib":true'),
        (b'"lanes":1', b'"lanes":1.0'),
        (b'"lanes":1', b'"lanes":1,"lanes":1'),
        (b'"format":1', b'"format":0'),
        (b'"format":1', b'"format": 1'),
        (b'"format":1', b'"format":' + b"[" * 900),
        (b'"fieldapp-keys"', b'"fieldapp-recovery"'),
    ],
    ids=["64 GiB", "an hour", "a truth", "a float", "twice", "older than the first", "a space", "deep", "a kit"],
)
def test_a_hostile_header_is_refused_before_anything_slow(folder: Path, old: bytes, new: bytes) -> None:
    rewritten(folder, old, new)

    with pytest.raises(KeyFileDamaged):
        keyfile.read(folder, PHRASE)


def test_a_cheaper_header_opens_nothing(folder: Path) -> None:
    """The header is authenticated, and another cost gives another key."""
    rewritten(folder, b'"passes":1', b'"passes":2')

    with pytest.raises(WrongPassphrase):
        keyfile.read(folder, PHRASE)


def test_a_newer_key_file_is_told_and_left_alone(folder: Path) -> None:
    rewritten(folder, b'"format":1', b'"format":2')
    before = (folder / "keys.1").read_bytes()
    with pytest.raises(KeyFileTooNew) as caught:
        keyfile.read(folder, PHRASE)

    assert caught.value.facts == {"name": "keys.1", "found": 2, "known": 1}
    assert (folder / "keys.1").read_bytes() == before


def test_a_huge_file_is_refused_unread(folder: Path) -> None:
    for name in keyfile.NAMES:
        with (folder / name).open("r+b") as stream:
            stream.truncate(1 << 32)

    with pytest.raises(KeyFileDamaged):
        keyfile.read(folder, PHRASE)


def test_a_changed_passphrase_opens_the_same_keys(folder: Path) -> None:
    keyfile.change_passphrase(folder, PHRASE, "autre", params=SMALL)

    assert keyfile.read(folder, "autre") == KEYS
    with pytest.raises(WrongPassphrase):
        keyfile.read(folder, PHRASE)


def test_changing_needs_the_old_passphrase(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        keyfile.change_passphrase(folder, "guess", "autre", params=SMALL)

    assert keyfile.read(folder, PHRASE) == KEYS


@pytest.mark.parametrize("typed", [PHRASE, "autre"], ids=["the old one", "the new one"])
def test_a_power_cut_while_changing_locks_nobody_out(
    folder: Path, typed: str, caplog: pytest.LogCaptureFixture
) -> None:
    """One copy has the new passphrase, the other the old one: the one typed next wins."""
    old = (folder / "keys.2").read_bytes()
    keyfile.change_passphrase(folder, PHRASE, "autre", params=SMALL)
    (folder / "keys.2").write_bytes(old)

    assert keyfile.read(folder, typed) == KEYS
    assert (folder / "keys.1").read_bytes() == (folder / "keys.2").read_bytes()
    caplog.clear()


def test_a_copy_that_cannot_be_mended_keeps_nobody_out(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / "keys.1").unlink()
    (folder / "keys.1" / "in the way").mkdir(parents=True)

    assert keyfile.read(folder, PHRASE) == KEYS
    assert "keyfile.copy_not_mended" in caplog.text
    caplog.clear()


def test_every_writing_has_its_own_salt_and_nonce() -> None:
    one, two = (locked.lock(keyfile.KIND, b"same", "same", params=SMALL) for _ in range(2))

    assert json.loads(one.split(b"\n")[0])["salt"] != json.loads(two.split(b"\n")[0])["salt"]
    assert json.loads(one.split(b"\n")[0])["nonce"] != json.loads(two.split(b"\n")[0])["nonce"]


def test_secrets_do_not_show_when_printed() -> None:
    shown = repr(KEYS) + repr(Signer("a", KEYS.device_key))

    assert KEYS.identity not in shown
    assert repr(KEYS.device_key) not in shown


def test_fresh_keys_differ() -> None:
    one, two = keyfile.new_keys(), keyfile.new_keys()

    assert len({one.database_key, two.database_key, one.device_key, two.device_key, one.person_key}) == 5
