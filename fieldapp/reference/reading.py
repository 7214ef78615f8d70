"""Opening a pack: index, size, checksum, format, strict shape. Every pack passes through here, whatever it holds.

A folder of packs has an `index.json` that names each file with its version and SHA-256, so that versions can be told
without opening a pack and a flipped bit never becomes another threshold. What a pack means is not decided here.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple, Protocol, TypeVar

import msgspec

from fieldapp.errors import PackDamaged, PackTooNew
from fieldapp.reference.validity import in_order
from fieldapp.words import Text

FORMAT: Final = 1
INDEX: Final = "index.json"
LARGEST_BYTES: Final = 4 * 1024 * 1024
_FILE_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]*\.(json|tsv)")


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One line of the index.

    Attributes:
        sha256: of the file's bytes, in hexadecimal.
    """

    id: str
    file: str
    version: str
    sha256: str

    def __post_init__(self) -> None:
        if not _FILE_NAME.fullmatch(self.file):
            raise ValueError("a pack's file name has a folder or odd letters in it")


class Index(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The packs of one folder."""

    format: int
    packs: tuple[Entry, ...]

    def __post_init__(self) -> None:
        unique(entry.id for entry in self.packs)


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every pack says about itself.

    Attributes:
        valid_from: first day for which the content speaks, None where it differs by entry.
        valid_to: last day, None while open.
        rows: lines that follow in a table; 0 in a pack that is one JSON document.
    """

    format: int
    id: str
    version: str
    title: Text
    source: tuple[str, ...]
    licence: str
    valid_from: date | None
    valid_to: date | None
    rows: int = 0

    def __post_init__(self) -> None:
        two_languages(self.title)
        in_order(self.valid_from, self.valid_to)
        if not self.source or not self.licence:
            raise ValueError("a pack without source or licence")


class Document(Protocol):
    """A pack that is one JSON document: its header beside its content."""

    @property
    def pack(self) -> Header: ...


class Table(NamedTuple):
    """A pack that is lines of text: its header and the lines below it, unread."""

    pack: Header
    file: str
    lines: list[str]


class _Opening(msgspec.Struct):
    format: int


class _Opened(msgspec.Struct):
    pack: _Opening


class Overlay(NamedTuple):
    """A version of a pack that an office made, in place of the one in the folder.

    Attributes:
        document: its bytes, None for a pack that only others than `Packs` read.
    """

    version: str
    document: bytes | None


P = TypeVar("P", bound=Document)
S = TypeVar("S")


def two_languages(*names: Text) -> None:
    """Refuse a name that is missing in French or in English.

    Raises:
        ValueError: reading turns it into `PackDamaged` with the place in the file.
    """
    if not all(name.fr.strip() and name.en.strip() for name in names):
        raise ValueError("a name is missing in French or in English")


def unique(codes: Iterable[str]) -> None:
    """Refuse a list in which a code stands twice.

    Raises:
        ValueError: as in `two_languages`.
    """
    seen: set[str] = set()
    for code in codes:
        if code in seen:
            raise ValueError(f"{code} stands twice in one list")
        seen.add(code)


def read_index(folder: Path) -> Mapping[str, Entry]:
    """The packs of a folder by id.

    Raises:
        PackDamaged, PackTooNew: the index cannot be used.
    """
    data = _bytes_of(folder / INDEX)
    _refuse_newer(_parsed(data, _Opening, INDEX).format, INDEX)
    return {entry.id: entry for entry in _parsed(data, Index, INDEX).packs}


def read_document(folder: Path, entry: Entry, shape: type[P]) -> P:
    """A pack that is one JSON document, strictly in its shape.

    Raises:
        PackDamaged, PackTooNew: nothing of the pack may be used.
    """
    data = _checked(folder, entry)
    _refuse_newer(_parsed(data, _Opened, entry.file).pack.format, entry.file)
    found = _parsed(data, shape, entry.file)
    _same_pack(found.pack, entry)
    return found


def parse_document(data: bytes, shape: type[P], *, pack_id: str, version: str) -> P:
    """A pack that did not come from the folder, strictly in its shape.

    Raises:
        PackDamaged, PackTooNew: nothing of the pack may be used.
    """
    _refuse_newer(_parsed(data, _Opened, pack_id).pack.format, pack_id)
    found = _parsed(data, shape, pack_id)
    _same_pack(found.pack, Entry(id=pack_id, file=f"{pack_id}.json", version=version, sha256=""))
    return found


def raw_document(folder: Path, entry: Entry) -> bytes:
    """The bytes of a pack that is one JSON document, checked against the index.

    Raises:
        PackDamaged: nothing of the pack may be used.
    """
    return _checked(folder, entry)


def read_table(folder: Path, entry: Entry) -> Table:
    """A pack that is a header line in JSON and lines of text; the number of lines is checked.

    Raises:
        PackDamaged, PackTooNew: nothing of the pack may be used.
    """
    first, _, rest = _checked(folder, entry).partition(b"\n")
    _refuse_newer(_parsed(first, _Opening, entry.file).format, entry.file)
    header = _parsed(first, Header, entry.file)
    _same_pack(header, entry)
    try:
        lines = rest.decode().splitlines()
    except UnicodeDecodeError as error:
        raise PackDamaged(file=entry.file, rule="UTF-8", place=str(error.start)) from error
    if len(lines) != header.rows:
        raise PackDamaged(file=entry.file, rule="rows", place=f"{len(lines)} ≠ {header.rows}")
    return Table(header, entry.file, lines)


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            raise PackDamaged(file=path.name, rule="size", place=f"{size} > {LARGEST_BYTES}")
        return path.read_bytes()
    except OSError as error:
        raise PackDamaged(file=path.name, rule="file", place=error.strerror or "") from error


def _checked(folder: Path, entry: Entry) -> bytes:
    data = _bytes_of(folder / entry.file)
    found = hashlib.sha256(data).hexdigest()
    if found != entry.sha256:
        raise PackDamaged(file=entry.file, rule="SHA-256", place=f"{found[:12]}… ≠ {entry.sha256[:12]}…")
    return data


def _parsed(data: bytes, shape: type[S], file: str) -> S:
    try:
        return msgspec.json.decode(data, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PackDamaged(file=file, rule="JSON", place=str(error)) from error


def _refuse_newer(found: int, file: str) -> None:
    if found > FORMAT:
        raise PackTooNew(file=file, found=found, known=FORMAT)
    if found < FORMAT:
        raise PackDamaged(file=file, rule="format", place=str(found))


def _same_pack(header: Header, entry: Entry) -> None:
    if (header.id, header.version) != (entry.id, entry.version):
        place = f"{header.id} {header.version} ≠ {entry.id} {entry.version}"
        raise PackDamaged(file=entry.file, rule="index", place=place)
