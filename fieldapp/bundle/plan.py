"""Where each object will stand, worked out before the first byte is written. No I/O here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fieldapp.bundle import block, limits
from fieldapp.bundle.manifest import Entry
from fieldapp.errors import BundleTooLarge, ObjectTooLarge


@dataclass(frozen=True, slots=True)
class Wanted:
    """An object whose stored bytes are known, not yet its place."""

    name: str
    kind: str
    length: int
    note: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Plan:
    """A bundle laid out.

    Attributes:
        volumes: length of each in bytes.
        entries: in order of place.
        manifest: the signed manifest, filled up with line breaks to whole blocks.
    """

    volumes: tuple[int, ...]
    entries: tuple[Entry, ...]
    manifest: bytes

    @property
    def size_bytes(self) -> int:
        """All volumes together."""
        return sum(self.volumes)

    def pieces(self, number: int) -> Iterator[bytes | Entry]:
        """A volume from its first byte to its last: literal bytes, or the object whose bytes belong there."""
        yield block.header(block.FRONT, len(self.manifest))
        yield self.manifest
        for entry in self.entries:
            if entry.volume == number:
                yield block.header(entry.name, entry.length)
                yield entry
                yield block.padding(entry.length)
        yield block.header(block.BACK, len(self.manifest))
        yield self.manifest
        yield block.END


Sign = Callable[[tuple[Entry, ...], tuple[int, ...]], bytes]


def lay_out(objects: Sequence[Wanted], sign: Sign, *, volume_bytes: int) -> Plan:
    """Give each object its place.

    The manifest stands in front of what it lists, and its length depends on the numbers in it. So room is made for
    it, filled up with line breaks, and enlarged until it fits; it never shrinks, so this ends.

    Args:
        objects: in the order in which they shall stand.
        sign: makes the manifest of entries and volume lengths.
        volume_bytes: most that one volume may have.

    Raises:
        ObjectTooLarge, BundleTooLarge: it cannot be done.
    """
    if len(objects) > limits.ENTRIES:
        raise BundleTooLarge(most=limits.ENTRIES)
    reserved = 0
    while True:
        entries, volumes = _place(objects, reserved, volume_bytes)
        manifest = sign(entries, volumes)
        if len(manifest) <= reserved:
            return Plan(volumes, entries, manifest.ljust(reserved, b"\n"))
        reserved = block.padded(len(manifest))


def _place(objects: Sequence[Wanted], reserved: int, volume_bytes: int) -> tuple[tuple[Entry, ...], tuple[int, ...]]:
    """Objects one after the other, a new volume when the next one does not fit."""
    front, tail = block.room(reserved), block.room(reserved) + len(block.END)
    entries: list[Entry] = []
    ends = [front]
    for each in objects:
        if front + block.room(each.length) + tail > volume_bytes:
            raise ObjectTooLarge(object=each.name, length=each.length, most=max(0, volume_bytes - front - tail))
        if ends[-1] + block.room(each.length) + tail > volume_bytes:
            ends.append(front)
        volume, start = len(ends) - 1, ends[-1] + block.BLOCK
        entries.append(Entry(each.name, each.kind, each.length, volume, start, dict(each.note)))
        ends[-1] += block.room(each.length)
    if len(ends) > limits.VOLUMES:
        raise BundleTooLarge(most=limits.VOLUMES)
    return tuple(entries), tuple(end + tail for end in ends)
