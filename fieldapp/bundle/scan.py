"""Finding a manifest in a volume, and objects in one that has lost both: strangers' bytes, bounded work."""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import RawIOBase
from itertools import islice

from fieldapp.bundle import block, limits, manifest, streams
from fieldapp.bundle.manifest import Entry, Kind, Manifest
from fieldapp.bundle.shapes import Misshapen

_HASH_LENGTH = 64


def size_of(raw: RawIOBase) -> int:
    """Bytes in a file."""
    return raw.seek(0, os.SEEK_END)


def find_manifest(raw: RawIOBase) -> Manifest | None:
    """The manifest at the front of a volume, or else the one at its end; None when both are damaged.

    Raises:
        BundleTooNew: soundly signed, of a newer format.
    """
    for start in _manifest_places(raw):
        stored = _manifest_at(raw, start)
        try:
            if stored:
                return manifest.decode(stored)
        except Misshapen:
            continue
    return None


def claimed_format(raw: RawIOBase) -> int:
    """What the manifests of a volume say about their format, though they are damaged or unsigned; 0 for nothing."""
    return max((manifest.claimed_format(_manifest_at(raw, start)) for start in _manifest_places(raw)), default=0)


def holds(raw: RawIOBase, entry: Entry) -> bool:
    """Whether an object's header stands where the manifest says."""
    start = entry.offset - block.BLOCK
    return streams.read_patiently(raw, start, block.BLOCK) == block.header(entry.name, entry.length)


def objects(raw: RawIOBase, volume: int) -> Iterator[Entry]:
    """Objects found by their headers alone, looked for at every block; their names tell what they must hash to.

    Args:
        raw: a volume whose manifests are lost.
        volume: the number to give it.
    """
    free = 0
    for at, name, length in islice(_headers(raw), limits.ENTRIES):
        start = at + block.BLOCK
        if at >= free and len(name) == _HASH_LENGTH and max(length, start) <= limits.VOLUME_BYTES:
            yield Entry(name, Kind.UNKNOWN, length, volume, start, {})
            free = start + block.padded(length)


def _manifest_places(raw: RawIOBase) -> Iterator[int]:
    """Where a manifest's header stands: at the front, and the last one that looks like it."""
    yield 0
    back = _last_header(raw)
    if back is not None:
        yield back


def _manifest_at(raw: RawIOBase, start: int) -> bytes:
    """The bytes of the manifest whose header stands here; empty when there is none."""
    try:
        name, length = block.parse(streams.read_at(raw, start, block.BLOCK)) or ("", 0)
        if name not in {block.FRONT, block.BACK} or length > limits.MANIFEST_BYTES:
            return b""
        return streams.read_at(raw, start + block.BLOCK, length)
    except OSError as error:
        if error.errno not in streams.UNREADABLE:
            raise
        return b""


def _headers(raw: RawIOBase) -> Iterator[tuple[int, str, int]]:
    """Every header of ours in a file, in order, each with its place: (place, name, length)."""
    for start in range(0, size_of(raw), limits.CHUNK_BYTES):
        window = streams.read_patiently(raw, start, limits.CHUNK_BYTES)
        for at in _marks(window):
            found = block.parse(window[at : at + block.BLOCK])
            if found is not None:
                yield start + at, *found


def _last_header(raw: RawIOBase) -> int | None:
    """The last header of ours within reach of a manifest from the end."""
    size = size_of(raw)
    stop = max(0, size - limits.MANIFEST_BYTES - 4 * block.BLOCK)
    whole = limits.CHUNK_BYTES
    for start in range(size // whole * whole, stop // whole * whole - 1, -whole):
        window = streams.read_patiently(raw, start, whole)
        for at in reversed(list(_marks(window))):
            if block.parse(window[at : at + block.BLOCK]):
                return start + at
    return None


def _marks(window: bytes) -> Iterator[int]:
    """Starts of blocks that bear the mark of a tar header."""
    at = window.find(block.MAGIC)
    while at >= 0:
        if at % block.BLOCK == block.MAGIC_AT:
            yield at - block.MAGIC_AT
        at = window.find(block.MAGIC, at + 1)
