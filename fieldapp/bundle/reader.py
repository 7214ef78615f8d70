"""Reading a bundle that may come from anyone: which volumes are there, what they hold, each object held to its hash.

Whether the signer may be trusted, and what is done with the contents, is decided elsewhere. Nothing is written except
by `Opened.copy`, to the path it is given.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from io import RawIOBase
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from fieldapp.bundle import limits, naming, packing, scan, streams
from fieldapp.bundle.disk import Disk, RealDisk
from fieldapp.bundle.manifest import Entry, Manifest
from fieldapp.bundle.naming import find, group
from fieldapp.errors import BundleTooNew, NotABundle, ObjectDamaged, VolumeDamaged
from fieldapp.files import refusal, told_apart
from fieldapp.history import canonical
from fieldapp.progress import NoProgress, Progress

__all__ = ["Opened", "find", "group", "read"]

_PROBES = 3
"""Objects looked at to tell which volume a renamed file is; one of them may be damaged."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A bundle as far as it is there.

    Attributes:
        manifest: None when no volume has a sound one left; then `entries` were found one by one and have no kind.
        entries: every object that the bundle has or should have.
        volumes: by number, those that are there.
        missing_volumes: numbers of those that are not.
        damaged: names of objects that are cut off or in a missing volume, as the lengths alone show.
    """

    manifest: Manifest | None
    entries: tuple[Entry, ...]
    volumes: Mapping[int, Path]
    missing_volumes: tuple[int, ...]
    damaged: frozenset[str]
    disk: Disk = field(repr=False)

    def stored(self, entry: Entry) -> bytes:
        """A plain object's bytes as they are stored, held to their hash: for carrying it along unopened.

        Raises:
            ObjectDamaged: cut, missing, not what was written, or too large for anything but evidence.
            TargetGone, TargetReadOnly: the stick does not answer.
        """
        if entry.length > limits.SEALED_BYTES:
            raise ObjectDamaged(object=entry.name)
        data = b"".join(bytes(piece) for piece in self._pieces(entry))
        if canonical.digest(data) != entry.sha256:
            raise ObjectDamaged(object=entry.name)
        return data

    def plain(self, entry: Entry, identities: Sequence[str]) -> bytes:
        """A plain object, opened and expanded.

        Raises:
            NotForUs: sealed to other machines.
            ObjectDamaged, TargetGone, TargetReadOnly: as `stored`; also when the seal is broken.
        """
        return packing.unpack(self.stored(entry), identities, entry.name)

    def copy(self, entry: Entry, target: Path, *, progress: Progress | None = None) -> None:
        """Copy an object as it is stored into a file that appears whole, on disk and right, or not at all.

        Raises:
            ObjectDamaged: cut, missing, or not what was written.
            NoSpace, TargetReadOnly, TargetGone: the target cannot be written, or the stick not read.
            Cancelled: from `progress`, which counts bytes.
        """
        meter = streams.Meter(progress or NoProgress())
        meter.begin("copy", entry.length)
        part = target.with_name(target.name + naming.PART)
        with told_apart(target, needed=entry.length):
            try:
                self._pour(entry, part, meter)
                self.disk.replace(part, target)
            except BaseException:
                with suppress(OSError):
                    self.disk.remove(part)
                raise
            self.disk.sync_folder(target.parent)

    def verify(self, *, progress: Progress | None = None) -> tuple[str, ...]:
        """Names of all objects that cannot be used, in order, after reading every byte; `damaged` among them.

        Raises:
            TargetGone, TargetReadOnly: the stick does not answer.
            Cancelled: from `progress`, which counts bytes.
        """
        meter = streams.Meter(progress or NoProgress())
        meter.begin("verify", sum(entry.length for entry in self.entries))
        return tuple(entry.name for entry in self.entries if not self._is_sound(entry, meter))

    def _is_sound(self, entry: Entry, meter: streams.Meter) -> bool:
        found = hashlib.sha256()
        try:
            for piece in self._pieces(entry):
                found.update(piece)
                meter.add(len(piece))
        except ObjectDamaged:
            return False
        return found.hexdigest() == entry.sha256

    def _pour(self, entry: Entry, part: Path, meter: streams.Meter) -> None:
        """Copy an object's bytes into a new file and bring them to the disk, if they are right."""
        found = hashlib.sha256()
        with self.disk.create(part) as raw:
            out = streams.Outflow(raw)
            for piece in self._pieces(entry):
                found.update(piece)
                out.write(piece)
                meter.add(len(piece))
            out.flush()
            if found.hexdigest() != entry.sha256:
                raise ObjectDamaged(object=entry.name)
            self.disk.sync(raw)

    def _pieces(self, entry: Entry) -> Iterator[memoryview]:
        """An object's bytes, chunk by chunk; fewer if its volume shrank meanwhile."""
        if entry.name in self.damaged:
            raise ObjectDamaged(object=entry.name)
        path = self.volumes[entry.volume]
        try:
            with self.disk.open(path) as raw:
                raw.seek(entry.offset)
                yield from streams.chunks(raw, entry.length)
        except OSError as error:
            if error.errno in streams.UNREADABLE:
                raise ObjectDamaged(object=entry.name) from error
            raise (refusal(error, path) or error) from error


def read(paths: Sequence[Path], *, disk: Disk | None = None) -> Opened:
    """Open the volumes of one bundle, as far as they are there and whatever they are called.

    Reads manifests only, and looks through whole files only when none is left.

    Args:
        paths: volumes of one bundle, as `group` gives them; a file of another bundle among them is left out.
        disk: another way to the disk, for tests.

    Raises:
        NotABundle: nothing of ours is in them.
        VolumeDamaged: by its name it is ours, but nothing in it can be read.
        BundleTooNew: a newer app wrote this.
        TargetGone, TargetReadOnly: the stick does not answer.
    """
    disk = disk or RealDisk()
    plain = [path for path in paths if naming.is_plain(path)]
    for path in plain:
        with _opened(disk, path) as raw:
            manifest = scan.find_manifest(raw)
        if manifest is not None:
            return _with_manifest(manifest, plain, disk)
    return _without_manifest(plain, disk, paths)


def _with_manifest(manifest: Manifest, paths: Iterable[Path], disk: Disk) -> Opened:
    volumes: dict[int, Path] = {}
    for path in paths:
        number = _number_of(path, manifest, disk)
        if number is not None:
            volumes.setdefault(number, path)
    lengths = {number: _length(disk, path) for number, path in volumes.items()}
    gone = tuple(number for number in range(len(manifest.volumes)) if number not in volumes)
    cut = tuple(entry.name for entry in manifest.entries if entry.end > lengths.get(entry.volume, 0))
    return Opened(manifest, manifest.entries, MappingProxyType(volumes), gone, frozenset(cut), disk)


def _number_of(path: Path, manifest: Manifest, disk: Disk) -> int | None:
    """Which volume of a bundle a file is: by its name, or for a renamed one by the objects that stand in it."""
    named = naming.parse(path.name)
    if named is not None and named[0] == manifest.bundle:
        return named[1] if named[1] < len(manifest.volumes) else None
    with _opened(disk, path) as raw:
        for number in range(len(manifest.volumes)):
            if any(scan.holds(raw, entry) for entry in manifest.in_volume(number)[:_PROBES]):
                return number
    return None


def _without_manifest(plain: Sequence[Path], disk: Disk, paths: Sequence[Path]) -> Opened:
    volumes: dict[int, Path] = {}
    entries: dict[str, Entry] = {}
    lengths: dict[int, int] = {}
    for number, path in enumerate(plain[: limits.VOLUMES]):
        with _opened(disk, path) as raw:
            claimed = scan.claimed_format(raw)
            if claimed > limits.FORMAT:
                raise BundleTooNew(found=claimed, known=limits.FORMAT)
            for entry in islice(scan.objects(raw, number), limits.ENTRIES):
                entries.setdefault(entry.name, entry)
            volumes[number], lengths[number] = path, scan.size_of(raw)
    if not entries:
        raise _nothing_in(plain, paths)
    cut = frozenset(entry.name for entry in entries.values() if entry.end > lengths[entry.volume])
    return Opened(None, tuple(entries.values()), MappingProxyType(volumes), (), cut, disk)


def _nothing_in(plain: Sequence[Path], paths: Sequence[Path]) -> NotABundle | VolumeDamaged:
    """What to say when no byte could be used: by the names it may still have been a bundle."""
    ours = [path.name for path in plain if naming.parse(path.name)]
    if ours:
        return VolumeDamaged(file=ours[0])
    return NotABundle(file=paths[0].name if paths else "")


def _length(disk: Disk, path: Path) -> int:
    with _opened(disk, path) as raw:
        return scan.size_of(raw)


@contextmanager
def _opened(disk: Disk, path: Path) -> Iterator[RawIOBase]:
    with told_apart(path), disk.open(path) as raw:
        yield raw
