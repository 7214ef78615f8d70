"""Keys from what people remember."""

from __future__ import annotations

import msgspec
import pytest

from fieldapp.trust import kdf
from fieldapp.trust.kdf import STANDARD, KdfParams
from tests.organisations import SMALL

SALT = bytes(16)


def test_the_standard_cost_is_64_mib_three_times() -> None:
    assert (STANDARD.memory_kib, STANDARD.passes, STANDARD.lanes) == (64 * 1024, 3, 1)


def test_it_is_argon2id() -> None:
    """A fixed answer: a library or parameter mix-up would lock everyone out."""
    key = kdf.derive("sesame", b"0123456789abcdef", KdfParams(memory_kib=64, passes=2, lanes=1))

    assert key.hex() == "39ea85d6996748abd590bc39da5914c0625b837972a401c63189795b996ef03f"


def test_an_accent_typed_in_two_ways_is_one_passphrase() -> None:
    """Keyboards send é whole or as e with an accent."""
    assert kdf.derive("caf\u00e9", SALT, SMALL) == kdf.derive("cafe\u0301", SALT, SMALL)


def test_another_salt_gives_another_key() -> None:
    assert kdf.derive("sesame", SALT, SMALL) != kdf.derive("sesame", bytes([1] * 16), SMALL)


@pytest.mark.parametrize(
    "hostile",
    [
        {"memory_kib": 64 * 1024 * 1024, "passes": 3, "lanes": 1},
        {"memory_kib": 65536, "passes": 1000, "lanes": 1},
        {"memory_kib": 65536, "passes": 3, "lanes": 64},
        {"memory_kib": 0, "passes": 3, "lanes": 1},
        {"memory_kib": True, "passes": 3, "lanes": 1},
    ],
    ids=["64 GiB", "an hour", "many lanes", "nothing", "no number"],
)
def test_a_hostile_cost_is_refused(hostile: dict[str, int]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(hostile, KdfParams)
