"""The table of contents of a bundle: what it says, how it is spelt and signed, and the strict reading of a stranger's.

It travels in clear text, so it holds ids, numbers, hashes and keys only. Whether its signer may be trusted is not
decided here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Annotated

import msgspec
from msgspec import Meta

from fieldapp.bundle import block, limits, naming, shapes
from fieldapp.bundle.lanes import Lane, Prerequisite, Runs, join_runs, note_of
from fieldapp.errors import BundleTooNew
from fieldapp.history import canonical
from fieldapp.trust import signing
from fieldapp.trust.signing import Purpose


class Kind(StrEnum):
    """What an object is, in the order in which a bundle holds them: what makes the rest believable comes first.

    A manifest may name kinds that this app does not know; they are carried along.
    """

    EPOCH = "epoch"
    ENROLMENT = "enrolment"
    ROSTER = "roster"
    EARLIER = "earlier"
    ACCEPTANCE = "acceptance"
    SEGMENT = "segment"
    PACK = "pack"
    RECEIPT = "receipt"
    ARRIVALS = "arrivals"
    EVIDENCE = "evidence"
    BACKUP = "backup"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One object of a bundle.

    Attributes:
        name: SHA-256 of the stored (sealed) bytes, in hex.
        kind: a `Kind`, or the word of a newer app.
        length: stored bytes.
        volume: number of the volume, from 0.
        offset: of the object's first byte from the start of its volume; a multiple of 512.
        note: what a reader must know before opening; for a segment epoch, zone, first, last, previous.
    """

    name: shapes.Hash
    kind: Annotated[str, Meta(pattern=r"^[a-z]{0,20}\Z")]
    length: Annotated[int, Meta(ge=0, le=limits.VOLUME_BYTES)]
    volume: Annotated[int, Meta(ge=0, lt=limits.VOLUMES)]
    offset: Annotated[int, Meta(ge=block.BLOCK, le=limits.VOLUME_BYTES, multiple_of=block.BLOCK)]
    note: shapes.Note

    @property
    def sha256(self) -> str:
        """The hash that the stored bytes must have: an object is named for its bytes."""
        return self.name

    @property
    def end(self) -> int:
        """First byte of the volume after the object."""
        return self.offset + self.length


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything that a bundle says about itself. `entries` are in the order of the volumes.

    Attributes:
        sender: device id.
        sender_public: Ed25519 key in hex that signed this.
        made_at: UTC by the sender's clock, which may be wrong.
        recipients: age keys that plain objects are sealed to.
        volumes: length in bytes of each volume.
    """

    format: Annotated[int, Meta(ge=1, le=limits.FORMAT)]
    bundle: Annotated[str, Meta(pattern=r"^[0-9a-f]{32}\Z")]
    sender: shapes.Id
    sender_public: shapes.Hash
    organisation: shapes.Id
    roster_number: shapes.Count
    made_at: Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,15}Z\Z")]
    recipients: Annotated[tuple[shapes.Id, ...], Meta(max_length=limits.RECIPIENTS)]
    lanes: Annotated[tuple[Lane, ...], Meta(max_length=limits.ENTRIES)]
    prerequisites: Annotated[tuple[Prerequisite, ...], Meta(max_length=limits.ENTRIES)]
    volumes: Annotated[
        tuple[Annotated[int, Meta(ge=0, le=limits.VOLUME_BYTES)], ...],
        Meta(min_length=1, max_length=limits.VOLUMES),
    ]
    entries: Annotated[tuple[Entry, ...], Meta(max_length=limits.ENTRIES)]

    def in_volume(self, number: int) -> tuple[Entry, ...]:
        """The objects of one volume, in order."""
        return tuple(entry for entry in self.entries if entry.volume == number)

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """The objects of one kind, in order."""
        return tuple(entry for entry in self.entries if entry.kind == kind)

    def file_name(self, number: int) -> str:
        """What a volume is called on the stick."""
        return naming.file_name(self.bundle, number)


@dataclass(frozen=True, slots=True)
class _Seal:
    public: shapes.Hash
    signature: shapes.Signature


@dataclass(frozen=True, slots=True)
class _Version:
    format: shapes.Sequence


def encode(manifest: Manifest, key: bytes) -> bytes:
    """Spell and sign a manifest: a line of canonical JSON, then a line with key and signature.

    Args:
        manifest: held to the same limits as a stranger's.
        key: the private key whose public part the manifest names.

    Raises:
        ValueError: a field does not fit into clear text or the limits; a bug of the caller.
    """
    plain = msgspec.to_builtins(manifest)
    msgspec.convert(plain, Manifest)
    payload = canonical.encode(plain)
    seal = {"public": manifest.sender_public, "signature": signing.sign(key, Purpose.MANIFEST, payload)}
    return payload + b"\n" + canonical.encode(seal) + b"\n"


def decode(raw: bytes) -> Manifest:
    """Read a manifest that may come from anyone: signature first, then shapes, then sense.

    Raises:
        shapes.Misshapen: damaged, forged, or beyond the limits.
        BundleTooNew: soundly signed, but of a newer format.
    """
    if len(raw) > limits.MANIFEST_BYTES:
        raise shapes.Misshapen
    payload, _, rest = raw.partition(b"\n")
    seal = shapes.read(rest.partition(b"\n")[0], _Seal)
    if not signing.verify(seal.public, Purpose.MANIFEST, payload, seal.signature):
        raise shapes.Misshapen
    found = claimed_format(payload)
    if found > limits.FORMAT:
        raise BundleTooNew(found=found, known=limits.FORMAT)
    manifest = shapes.read(payload, Manifest)
    if manifest.sender_public != seal.public or not _makes_sense(manifest):
        raise shapes.Misshapen
    return manifest


def claimed_format(raw: bytes) -> int:
    """The format that a manifest says it has, signed or not; 0 when it says none."""
    try:
        return shapes.read(raw.partition(b"\n")[0], _Version).format
    except shapes.Misshapen:
        return 0


def checked_note(kind: str, note: Mapping[str, str | int]) -> dict[str, str | int]:
    """A note that is fit for clear text.

    Raises:
        ValueError: it holds something that is not an id or a number, or a segment's note lacks a part.
    """
    if kind == Kind.SEGMENT:
        note_of(note)
    return msgspec.convert(dict(note), shapes.Note)


def runs_of(entries: tuple[Entry, ...]) -> Runs:
    """What the segments among some objects add up to."""
    return join_runs(note_of(entry.note) for entry in entries if entry.kind == Kind.SEGMENT)


def _makes_sense(manifest: Manifest) -> bool:
    """Whether objects are unique, inside their volumes, apart from each other, and agree with the lanes."""
    entries = manifest.entries
    if len({entry.name for entry in entries}) != len(entries):
        return False
    if any(entry.volume >= len(manifest.volumes) for entry in entries):
        return False
    if any(entry.end > manifest.volumes[entry.volume] for entry in entries):
        return False
    if any((a.volume, a.end) > (b.volume, b.offset) for a, b in pairwise(entries)):
        return False
    try:
        runs = runs_of(entries)
    except msgspec.ValidationError:
        return False
    return (runs.lanes, runs.prerequisites) == (manifest.lanes, manifest.prerequisites)
