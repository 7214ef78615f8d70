"""Versions of packs: how they are spelt, and which is the later one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.reference import versions

BASES = st.lists(st.integers(0, 9999), min_size=1, max_size=4).map(lambda parts: ".".join(map(str, parts)))
MADE = st.builds(lambda base, n, digits: f"{base}+{n}.{digits:x}", BASES, st.integers(1, 999), st.integers(0, 2**32))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2026.9.1", "2026.11.1"),
        ("2026.11.1", "2026.11.2"),
        ("2026.11.1", "2026.11.1+1.ff"),
        ("2026.11.1+9.ff", "2026.11.1+10.00"),
        ("2026.11.1+10.00", "2026.11.2"),
        ("2026.11.1+1.aa", "2026.11.1+1.ab"),
    ],
)
def test_later_versions_sort_later(earlier: str, later: str) -> None:
    assert versions.order_of(earlier) < versions.order_of(later)


@pytest.mark.parametrize(
    "text", [" ", "2026-11-1", "v1", "1.2.3.4.5", "2026.11.1+", "2026.11.1+1.XYZ", "1\n", "9" * 10]
)
def test_what_is_no_version_is_refused(text: str) -> None:
    assert not versions.is_version(text)
    with pytest.raises(ValueError, match=re.escape(text)):
        versions.order_of(text)


@given(known=st.lists(BASES | MADE, min_size=1), digits=st.integers(0, 2**32))
def test_the_next_version_is_later_than_all(known: list[str], digits: int) -> None:
    made = versions.next_version(*known, digits=f"{digits:08x}")

    assert versions.is_version(made)
    assert all(versions.order_of(made) > versions.order_of(each) for each in known)
