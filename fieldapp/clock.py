"""Time, identity and chance: what differs on every run, behind one small door."""

from __future__ import annotations

import secrets
import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What the app needs from the outside world to stamp a change."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC. May be wrong by years; never used to merge."""
        ...

    def monotonic(self) -> int:
        """Nanoseconds that never go back while the machine runs."""
        ...

    def offset_minutes(self) -> int:
        """Local time minus UTC, in minutes; for display only."""
        ...

    def new_id(self) -> str:
        """A fresh UUIDv7 in its usual text form, unique across devices."""
        ...

    def token(self, n_bytes: int) -> bytes:
        """Unpredictable bytes from the operating system."""
        ...


class SystemClock:
    """The real one."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> int:
        return time.monotonic_ns()

    def offset_minutes(self) -> int:
        offset = datetime.now().astimezone().utcoffset()
        return 0 if offset is None else round(offset.total_seconds() / 60)

    def new_id(self) -> str:
        return uuid7_text(self.now(), self.token(10))

    def token(self, n_bytes: int) -> bytes:
        return secrets.token_bytes(n_bytes)


def uuid7_text(moment: datetime, chance: bytes) -> str:
    """A version 7 UUID of a moment.

    Args:
        moment: aware; its milliseconds since 1970 become the first 48 bits.
        chance: 10 unpredictable bytes.

    Source: RFC 9562, section 5.7.
    """
    stamp = max(0, int(moment.timestamp() * 1000)) & 0xFFFF_FFFF_FFFF
    noise = int.from_bytes(chance[:10], "big")
    number = stamp << 80 | 0x7 << 76 | (noise >> 68 & 0xFFF) << 64 | 0b10 << 62 | noise & 0x3FFF_FFFF_FFFF_FFFF
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
