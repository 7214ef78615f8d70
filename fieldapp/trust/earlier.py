"""What a machine did before it belonged to the organisation: its word for the lanes of then, and where they end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Final

from msgspec import Meta

from fieldapp.trust import shapes, signing
from fieldapp.trust.roster import LastAccepted
from fieldapp.trust.shapes import FORMAT, Format, Id, Moment, Signature
from fieldapp.trust.signing import Purpose

LOCAL_ZONE: Final = "local"
"""The zone of whoever works alone; no organisation has one of this name."""

_MOST_BYTES: Final = 4_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierWork:
    """A device's word, by the key that the organisation certified later.

    Args:
        device: its id in the organisation.
        earlier: the id that it had when it worked alone, which its changes of then bear.
        lanes: where each lane of then ends; nothing behind that is vouched for.
    """

    device: Id
    earlier: Id
    made_at: Moment
    lanes: Annotated[tuple[LastAccepted, ...], Meta(max_length=10_000)]
    signature: Signature = ""
    format: Format = FORMAT

    def covers(self, epoch: str, zone: str, *, first: int, hashes: Sequence[str]) -> bool:
        """Whether a run of changes lies within what is vouched for.

        The hashes of the changes before the last one are bound by the runs' own chain.
        """
        last = first + len(hashes) - 1
        for lane in self.lanes:
            if (lane.epoch, lane.zone) == (epoch, zone):
                return last < lane.seq or (last == lane.seq and hashes[-1] == lane.hash)
        return False


def vouch(key: bytes, *, device: str, earlier: str, lanes: Iterable[LastAccepted], made_at: str) -> EarlierWork:
    """The statement, signed with the device's private key."""
    ordered = tuple(sorted(lanes, key=lambda lane: (lane.epoch, lane.zone)))
    bare = EarlierWork(device=device, earlier=earlier, made_at=made_at, lanes=ordered)
    return replace(bare, signature=signing.sign(key, Purpose.EARLIER, shapes.unsigned(bare)))


def is_signed_by(work: EarlierWork, public: str) -> bool:
    """Whether the holder of a public key (hex) said this."""
    return signing.verify(public, Purpose.EARLIER, shapes.unsigned(work), work.signature)


def spell(work: EarlierWork) -> bytes:
    """The bytes that travel, and that `parse` reads."""
    return shapes.encode(work)


def parse(data: bytes) -> EarlierWork:
    """Read a statement; not yet judged.

    Raises:
        StatementDamaged, StatementTooNew: it is not exactly one.
    """
    return shapes.decode(data, EarlierWork, what="earlier", most_bytes=_MOST_BYTES)
