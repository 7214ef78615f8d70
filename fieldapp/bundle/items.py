"""What is put into a bundle: objects to be sealed on the way, and objects that are sealed already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fieldapp.bundle import limits, packing
from fieldapp.bundle.disk import Disk
from fieldapp.bundle.manifest import Kind, checked_note
from fieldapp.bundle.plan import Wanted
from fieldapp.bundle.streams import Meter, Outflow
from fieldapp.errors import ObjectTooLarge
from fieldapp.files import told_apart
from fieldapp.history import canonical

_ORDER = tuple(Kind)


@dataclass(frozen=True, slots=True)
class PlainItem:
    """Bytes that the writer compresses and seals to the bundle's recipients.

    Attributes:
        kind: a `Kind`, or a word of lower-case letters that older readers carry along.
        data: at most `limits.PLAIN_BYTES`.
        note: ids and numbers for the manifest, readable by anyone; for a segment `Segment.note`.
    """

    kind: str
    data: bytes = field(repr=False)
    note: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SealedItem:
    """A file that is stored as it is.

    Attributes:
        name: SHA-256 of its bytes, in hex.
        path: where it is now.
        length: in bytes.
    """

    name: str
    path: Path
    length: int
    kind: str = Kind.EVIDENCE
    note: Mapping[str, str | int] = field(default_factory=dict)


Item = PlainItem | SealedItem


@dataclass(frozen=True, slots=True)
class Gathered:
    """An object ready to be laid out, and the file that holds its stored bytes."""

    wanted: Wanted
    source: Path


def gather(item: Item, recipients: Sequence[str], spool: Path, *, disk: Disk, meter: Meter) -> Gathered:
    """Make an item's stored bytes known; what is plain is sealed into a file of its own in `spool`.

    Raises:
        ObjectTooLarge: a plain item is larger than a reader would open.
        NoSpace, TargetReadOnly, TargetGone: the spool cannot be written.
        ValueError: the note holds something that is not fit for clear text; a bug of the caller.
    """
    note = checked_note(item.kind, item.note)
    if isinstance(item, SealedItem):
        return Gathered(Wanted(item.name, item.kind, item.length, note), item.path)
    if len(item.data) > limits.PLAIN_BYTES:
        raise ObjectTooLarge(object=item.kind, length=len(item.data), most=limits.PLAIN_BYTES)
    stored = packing.pack(item.data, recipients)
    name = canonical.digest(stored)
    with told_apart(spool), disk.create(spool / name) as raw:
        out = Outflow(raw)
        out.write(stored)
        out.flush()
    meter.add(len(item.data))
    return Gathered(Wanted(name, item.kind, len(stored), note), spool / name)


def in_order(objects: Sequence[Gathered]) -> list[Gathered]:
    """Each object once, what matters most first, otherwise as given."""
    once = {each.wanted.name: each for each in objects}
    return sorted(once.values(), key=lambda each: _rank(each.wanted.kind))


def _rank(kind: str) -> int:
    return _ORDER.index(Kind(kind)) if kind in _ORDER else len(_ORDER)
