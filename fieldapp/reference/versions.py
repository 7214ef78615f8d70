"""How versions of packs are spelt, which of two is the later one, and what the next one is called.

A pack that came with the app is "2026.11.1": year, month, number. An office that changes it writes
"2026.11.1+3.9f2c41d8": what it started from, a counter, and the first digits of the content's hash, so that two
offices never make one version.
"""

from __future__ import annotations

import re
from typing import Final

PATTERN: Final = r"^[0-9]{1,9}(\.[0-9]{1,9}){0,3}(\+[0-9]{1,9}(\.[0-9a-f]{1,16})?)?\Z"
"""What a version may look like, as a regular expression."""

_VERSION: Final = re.compile(PATTERN)

Order = tuple[tuple[int, ...], int, str]


def is_version(text: str) -> bool:
    """Whether a text is spelt as a version."""
    return _VERSION.fullmatch(text) is not None


def order_of(version: str) -> Order:
    """A key to sort versions by: what it started from, then the counter, then the content's digits.

    Raises:
        ValueError: not a version.
    """
    if not is_version(version):
        raise ValueError(version)
    base, _, own = version.partition("+")
    counter, _, digits = own.partition(".")
    return tuple(int(part) for part in base.split(".")), int(counter or 0), digits


def base_of(version: str) -> str:
    """What a version started from: the version without an office's counter."""
    return version.partition("+")[0]


def next_version(*known: str, digits: str) -> str:
    """A version later than all known ones.

    Args:
        known: at least one.
        digits: the first hexadecimal digits of the content's hash.
    """
    latest = max(known, key=order_of)
    return f"{base_of(latest)}+{order_of(latest)[1] + 1}.{digits}"
