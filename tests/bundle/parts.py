"""What tests of the bundle are made of: keys, a lane of changes, sealed photos, a bundle on a stick."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fieldapp.bundle import limits, segment
from fieldapp.bundle.disk import Disk
from fieldapp.bundle.items import Item, PlainItem, SealedItem
from fieldapp.bundle.manifest import Kind
from fieldapp.bundle.segment import Segment
from fieldapp.bundle.writer import Written, write
from fieldapp.clock import Clock
from fieldapp.history import canonical
from fieldapp.progress import Progress
from fieldapp.trust import sealing, signing
from tests.fakes import FakeClock

EPOCH = "0198a1b2c3d4"
ZONE = "mopti"
DEVICE = "device-1"


@dataclass(frozen=True, slots=True)
class Sender:
    """A laptop that writes bundles, and the office that can open them."""

    key: bytes = field(default_factory=signing.new_private)
    office: tuple[str, str] = field(default_factory=sealing.new_identity)

    @property
    def public(self) -> str:
        return signing.public_of(self.key)

    @property
    def identity(self) -> str:
        return self.office[0]

    @property
    def recipient(self) -> str:
        return self.office[1]


def body(number: int, text: str = "Pompe de Dankoussa") -> bytes:
    """The bytes of one change."""
    return canonical.encode({"record": f"r{number}", "set": {"title": {"v": f"{text} {number}", "over": []}}})


def a_segment(sender: Sender, count: int = 3, *, first: int = 1, previous: str = "", text: str = "Pompe") -> Segment:
    """Some changes of the lane that all tests use."""
    bodies = [body(first + n, text) for n in range(count)]
    return segment.cut(bodies, sender.key, epoch=EPOCH, zone=ZONE, first=first, previous=previous, device=DEVICE)


def a_lane(sender: Sender, *counts: int) -> Iterator[Segment]:
    """Segments that follow each other, with so many changes each."""
    first, previous = 1, ""
    for count in counts:
        made = a_segment(sender, count, first=first, previous=previous)
        yield made
        first, previous = made.last + 1, made.hash


def as_item(made: Segment) -> PlainItem:
    """A segment ready for the writer."""
    return PlainItem(Kind.SEGMENT, segment.encode(made), made.note)


def a_photo(folder: Path, length: int, *, seed: int = 0) -> SealedItem:
    """A sealed file: bytes that look like chance, the same on every run."""
    data = hashlib.shake_256(f"photo {seed}".encode()).digest(length)
    name = canonical.digest(data)
    path = folder / name
    path.write_bytes(data)
    return SealedItem(name, path, length)


def items_of(sender: Sender, folder: Path, *, photos: Sequence[int] = (700, 5_000)) -> list[Item]:
    """A small hand-over: two segments, a roster, a receipt, an enrolment, and photos of the given lengths."""
    folder.mkdir(exist_ok=True)
    plain: list[Item] = [as_item(made) for made in a_lane(sender, 3, 2)]
    plain += [PlainItem(kind, f'{{"is":"{kind}"}}'.encode()) for kind in (Kind.RECEIPT, Kind.ROSTER, Kind.ENROLMENT)]
    return plain + [a_photo(folder, length, seed=n) for n, length in enumerate(photos)]


def a_bundle(
    folder: Path,
    sender: Sender,
    items: Sequence[Item],
    *,
    clock: Clock | None = None,
    progress: Progress | None = None,
    volume_bytes: int = limits.VOLUME_BYTES,
    disk: Disk | None = None,
) -> Written:
    """Write a bundle as the tests' laptop does."""
    return write(
        folder,
        items,
        sender=DEVICE,
        sender_key=sender.key,
        organisation="org-1",
        roster_number=4,
        recipients=[sender.recipient],
        clock=clock or FakeClock(),
        progress=progress,
        volume_bytes=volume_bytes,
        disk=disk,
    )


def contents(folder: Path) -> dict[str, str]:
    """What a folder holds: the hash of every file by its name."""
    return {path.name: canonical.digest(path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()}


def cold(path: Path) -> None:
    """Drop a file from the system's memory, where that can be asked for."""
    if hasattr(os, "posix_fadvise"):
        with path.open("rb") as stream:
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
