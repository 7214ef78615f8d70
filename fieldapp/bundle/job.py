"""A laid-out bundle on its way to a stick: temporary name, reading back, renaming; or all of it taken away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import RawIOBase
from pathlib import Path

from fieldapp.bundle import limits, naming, streams
from fieldapp.bundle.disk import Disk
from fieldapp.bundle.manifest import Entry
from fieldapp.bundle.plan import Plan
from fieldapp.errors import NoSpace, ObjectDamaged, StickUnreliable
from fieldapp.files import told_apart
from fieldapp.words.stick import README_NAME, readme_bytes

_SPARE_BYTES = 256 * limits.KIB
"""Free space asked for beyond the files themselves: names and the rest of their last clusters."""


@dataclass(frozen=True, slots=True)
class Job:
    """A laid-out bundle on its way into a folder."""

    disk: Disk
    folder: Path
    bundle: str
    plan: Plan
    sources: Mapping[str, Path]
    meter: streams.Meter

    def run(self) -> tuple[Path, ...]:
        """Write, read back, rename; on any failure take away what was begun."""
        paths = tuple(self.folder / naming.file_name(self.bundle, n) for n in range(len(self.plan.volumes)))
        with told_apart(self.folder, needed=self.plan.size_bytes):
            self._ask_for_space()
            readme = self._readme_wanted()
            fresh = [*paths, *readme]
            try:
                self._write_parts(paths)
                for path in readme:
                    self.disk.remove(_part(path))  # of a copy that was cut short; it always has the same name
                    self._write_file(_part(path), [readme_bytes()])
                for path in fresh:
                    self.disk.replace(_part(path), path)
                self.disk.sync_folder(self.folder)
            except BaseException:
                self._remove(fresh)
                raise
        return paths

    def _ask_for_space(self) -> None:
        needed, free = self.plan.size_bytes + _SPARE_BYTES, self.disk.free(self.folder)
        if free < needed:
            raise NoSpace(target=str(self.folder), needed=needed, free=free)

    def _readme_wanted(self) -> list[Path]:
        """The README's path if there is none yet; one that somebody changed stays as it is."""
        path = self.folder / README_NAME
        return [] if path.exists() or path.is_symlink() else [path]

    def _write_parts(self, paths: Sequence[Path]) -> None:
        carried = 2 * sum(entry.length for entry in self.plan.entries)
        self.meter.begin("write", carried)
        for number, path in enumerate(paths):
            self.meter.label = "write"
            self._write_file(_part(path), self._contents(number))
            self.meter.label = "verify"
            self._read_back(_part(path), number)

    def _write_file(self, path: Path, contents: Iterable[bytes | memoryview]) -> None:
        with self.disk.create(path) as raw:
            out = streams.Outflow(raw)
            for piece in contents:
                out.write(piece)
            out.flush()
            self.disk.sync(raw)

    def _contents(self, number: int) -> Iterator[bytes | memoryview]:
        for piece in self.plan.pieces(number):
            if isinstance(piece, bytes):
                yield piece
            else:
                yield from self._stored(piece)

    def _stored(self, entry: Entry) -> Iterator[memoryview]:
        """An object's bytes from its source; its hash is left to the reading back."""
        left = entry.length
        try:
            with self.sources[entry.name].open("rb", buffering=0) as raw:
                for piece in streams.chunks(raw, entry.length):
                    left -= len(piece)
                    yield piece
                    self.meter.add(len(piece))
        except OSError as error:
            raise ObjectDamaged(object=entry.name) from error
        if left:
            raise ObjectDamaged(object=entry.name)

    def _read_back(self, path: Path, number: int) -> None:
        with self.disk.open(path) as raw:
            for piece in self.plan.pieces(number):
                try:
                    same = self._is_same(raw, piece)
                except OSError as error:
                    if error.errno not in streams.UNREADABLE:
                        raise
                    raise StickUnreliable(target=str(self.folder)) from error
                if not same:
                    raise self._blame(piece)

    def _is_same(self, raw: RawIOBase, piece: bytes | Entry) -> bool:
        if isinstance(piece, bytes):
            return streams.read_exactly(raw, len(piece)) == piece
        return streams.digest_of(raw, piece.length, self.meter) == piece.name

    def _blame(self, piece: bytes | Entry) -> ObjectDamaged | StickUnreliable:
        """Whether the source was wrong before it was copied, or the stick afterwards."""
        if isinstance(piece, Entry) and self._source_hash(piece) != piece.name:
            return ObjectDamaged(object=piece.name)
        return StickUnreliable(target=str(self.folder))

    def _source_hash(self, entry: Entry) -> str | None:
        try:
            with self.sources[entry.name].open("rb", buffering=0) as raw:
                return streams.digest_of(raw, entry.length)
        except OSError:
            return None

    def _remove(self, paths: Sequence[Path]) -> None:
        for path in paths:
            for each in (_part(path), path):
                # The stick may be gone by now; the first error is the one to show.
                with suppress(OSError):
                    self.disk.remove(each)


def _part(path: Path) -> Path:
    return path.with_name(path.name + naming.PART)
