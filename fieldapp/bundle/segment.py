"""A segment of the log and its bytes: one header line, then one line per change, exactly as first written.

The signature covers the hashes of the bodies, so a body that was erased leaves the rest provable. Hashes of bodies
that are there are not written: a reader works them out, and they would be a fifth of the sealed bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from fieldapp.bundle import limits, shapes
from fieldapp.errors import ObjectDamaged
from fieldapp.history import canonical
from fieldapp.trust import signing
from fieldapp.trust.signing import Purpose

_Format = Annotated[int, Meta(ge=1, le=limits.FORMAT)]


@dataclass(frozen=True, slots=True)
class Segment:
    """Up to 1,000 consecutive changes of one lane, signed once.

    Attributes:
        epoch, zone: the lane.
        first: sequence number of the first change, from 1.
        previous: hash of the segment before this one, "" for the first of its lane.
        device: whose epoch it is; a hint for finding the key, not signed.
        hashes: SHA-256 of each body, in order.
        bodies: each change's body, None where it was erased.
        signature: by the device's key over `signed_payload`.
    """

    epoch: str
    zone: str
    first: int
    previous: str
    device: str
    hashes: tuple[str, ...]
    bodies: tuple[bytes | None, ...]
    signature: str

    @property
    def last(self) -> int:
        """Sequence number of the last change."""
        return self.first + len(self.hashes) - 1

    @property
    def hash(self) -> str:
        """What the next segment of the lane names as its `previous`."""
        return canonical.digest(_payload_of(self))

    @property
    def note(self) -> dict[str, str | int]:
        """What the manifest says of this segment."""
        lane: dict[str, str | int] = {"epoch": self.epoch, "zone": self.zone, "previous": self.previous}
        return lane | {"first": self.first, "last": self.last, "hash": self.hash}

    def is_signed_by(self, public: str) -> bool:
        """Whether the key (Ed25519, hex) signed this; whether the key may be trusted, others decide."""
        return signing.verify(public, Purpose.SEGMENT, _payload_of(self), self.signature)


def signed_payload(*, epoch: str, zone: str, first: int, previous: str, hashes: Iterable[str]) -> bytes:
    """The bytes that a segment's signature and hash cover."""
    return canonical.encode([limits.FORMAT, epoch, zone, first, previous, list(hashes)])


def cut(
    bodies: Iterable[bytes], key: bytes, *, epoch: str, zone: str, first: int, previous: str, device: str
) -> Segment:
    """Make and sign a segment of changes that have not been in one before.

    Args:
        bodies: 1 to 1,000 bodies in order of sequence, none with a line break.
        key: the device's private key.
        epoch: with the zone, the lane.
        zone: with the epoch, the lane.
        first: sequence number of the first body.
        previous: hash of the lane's segment before, "" for none.
        device: id of the device.

    Raises:
        ValueError: none, too many, or a body that would not come back as it was; a bug of the caller.
    """
    kept = tuple(bodies)
    if not 1 <= len(kept) <= limits.SEGMENT_CHANGES or any(not body or b"\n" in body for body in kept):
        raise ValueError(len(kept))
    hashes = tuple(canonical.digest(body) for body in kept)
    payload = signed_payload(epoch=epoch, zone=zone, first=first, previous=previous, hashes=hashes)
    signature = signing.sign(key, Purpose.SEGMENT, payload)
    return Segment(epoch, zone, first, previous, device, hashes, kept, signature)


def how_many_fit(lengths: Iterable[int]) -> int:
    """How many of the next changes one segment can hold, given the lengths of their bodies in order; at least 1."""
    room = limits.PLAIN_BYTES - limits.SEGMENT_HEADER_BYTES
    count = 0
    for length in lengths:
        room -= length + 1
        if count == limits.SEGMENT_CHANGES or (room < 0 and count):
            break
        count += 1
    return max(count, 1)


def encode(segment: Segment) -> bytes:
    """JSON lines: the header, then each body, an empty line where it was erased."""
    header = {
        "format": limits.FORMAT,
        "epoch": segment.epoch,
        "zone": segment.zone,
        "first": segment.first,
        "previous": segment.previous,
        "device": segment.device,
        "erased": [known for known, body in zip(segment.hashes, segment.bodies, strict=True) if body is None],
        "signature": segment.signature,
    }
    lines = [canonical.encode(header), *(body or b"" for body in segment.bodies)]
    return b"\n".join(lines) + b"\n"


def decode(data: bytes, name: str = "") -> Segment:
    """Read a segment that may come from anyone. Whether a body is the one that was signed, `is_signed_by` tells.

    Args:
        data: as `Opened.plain` gives it.
        name: the object's name, for the error.

    Raises:
        ObjectDamaged: not a segment, or beyond the limits.
    """
    try:
        return _decode(data)
    except shapes.Misshapen as error:
        raise ObjectDamaged(object=name) from error


def looks_like_one(data: bytes) -> bool:
    """Whether an opened object is a segment: for objects whose manifest is lost."""
    try:
        _header(data.partition(b"\n")[0])
    except shapes.Misshapen:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Header:
    format: _Format
    epoch: shapes.Id
    zone: shapes.Id
    first: shapes.Sequence
    previous: shapes.HashOrNone
    device: shapes.Id
    erased: Annotated[tuple[shapes.Hash, ...], Meta(max_length=limits.SEGMENT_CHANGES)]
    signature: shapes.Signature


def _header(line: bytes) -> _Header:
    if len(line) > limits.SEGMENT_HEADER_BYTES:
        raise shapes.Misshapen
    return shapes.read(line, _Header)


def _decode(data: bytes) -> Segment:
    if len(data) > limits.PLAIN_BYTES or not data.endswith(b"\n"):
        raise shapes.Misshapen
    top, *rest = data[:-1].split(b"\n", limits.SEGMENT_CHANGES + 1)
    header = _header(top)
    if not 1 <= len(rest) <= limits.SEGMENT_CHANGES or max(map(len, rest)) > limits.CHANGE_BYTES:
        raise shapes.Misshapen
    if rest.count(b"") != len(header.erased):
        raise shapes.Misshapen
    erased = iter(header.erased)
    hashes = tuple(canonical.digest(line) if line else next(erased) for line in rest)
    lane = header.epoch, header.zone, header.first, header.previous, header.device
    return Segment(*lane, hashes, tuple(line or None for line in rest), header.signature)


def _payload_of(segment: Segment) -> bytes:
    return signed_payload(
        epoch=segment.epoch,
        zone=segment.zone,
        first=segment.first,
        previous=segment.previous,
        hashes=segment.hashes,
    )
