"""Reference packs that an office made: every version ever kept, and which one is in force.

The packs that came with the app are files and stand elsewhere; whose signature counts is decided before `put`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

import msgspec
import zstandard
from sqlalchemy import func, select

from fieldapp.errors import PackDamaged, PackUnknown
from fieldapp.history.canonical import digest
from fieldapp.reference import versions
from fieldapp.reference.packs import BUILT_IN, DOCUMENTS, Packs
from fieldapp.reference.reading import Overlay
from fieldapp.store.engine import Tx
from fieldapp.store.tables import pack
from fieldapp.trust import endorsement as endorsements
from fieldapp.trust.endorsement import Endorsement

Json = Any  # a JSON value

MOST_BYTES: Final = 32 * 1024 * 1024
"""Of a document before it is compressed; the largest, a list of sanctions, has some 20 MB."""

_LEVEL: Final = 12


@dataclass(frozen=True, slots=True)
class StoredPack:
    """One version of a pack as it is kept.

    Attributes:
        hash: SHA-256 of the document.
        length: of the document in bytes.
        squeezed: the document as a zstd frame.
    """

    pack_id: str
    version: str
    hash: str
    length: int
    endorsement: Endorsement
    squeezed: bytes = field(repr=False)

    @property
    def device(self) -> str:
        """Who signed it."""
        return self.endorsement.device

    @property
    def made_at(self) -> str:
        """When it was signed, by that machine's clock."""
        return self.endorsement.made_at

    @property
    def data(self) -> bytes:
        """The document."""
        return zstandard.ZstdDecompressor().decompress(self.squeezed, max_output_size=MOST_BYTES)


def put(tx: Tx, endorsement: Endorsement, document: bytes, *, at: str) -> bool:
    """Keep a version of a pack; earlier ones stay. Whether it was new here.

    Args:
        endorsement: signed and judged before.
        at: now, as `shapes.moment` spells it.

    Raises:
        PackDamaged: the document is too large, or not the one that was signed for.
    """
    if len(document) > MOST_BYTES:
        raise PackDamaged(file=endorsement.pack, rule="size", place=f"{len(document)} > {MOST_BYTES}")
    if digest(document) != endorsement.sha256:
        raise PackDamaged(file=endorsement.pack, rule="SHA-256", place=endorsement.version)
    row = {
        "pack": endorsement.pack,
        "version": endorsement.version,
        "hash": endorsement.sha256,
        "device": endorsement.device,
        "at": at,
        "length": len(document),
        "endorsement": endorsements.spell(endorsement),
        "data": zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).compress(document),
    }
    return bool(tx.execute(pack.insert().prefix_with("OR IGNORE"), row).rowcount)


def newest(tx: Tx, pack_id: str) -> StoredPack | None:
    """The version in force: the highest (version, hash). None when no office ever changed this pack."""
    return next(iter(history(tx, pack_id, most=1)), None)


def find(tx: Tx, pack_id: str, version: str) -> StoredPack | None:
    """One version of a pack; of two with one name the one that would be in force."""
    found = max((name for name in _names(tx, pack_id) if name.version == version), key=_order, default=None)
    return None if found is None else _load(tx, pack_id, found)


def all_newest(tx: Tx) -> dict[str, StoredPack]:
    """The version in force of every pack that an office made, by id."""
    ids = tx.execute(select(pack.c.pack).distinct().order_by(pack.c.pack)).scalars()
    return {stored.pack_id: stored for pack_id in list(ids) for stored in history(tx, pack_id, most=1)}


def document(tx: Tx, builtin: Packs, pack_id: str, *, version: str = "") -> dict[str, Json]:
    """A pack's document as it stands, or as it stood in another version.

    Args:
        builtin: knows the packs of the app.

    Raises:
        PackUnknown: there is no such pack or version here, or it is a gazetteer.
        PackDamaged: it is no JSON object.
    """
    stored = find(tx, pack_id, version) if version else newest(tx, pack_id)
    if stored is None:
        known = builtin.builtin_versions().get(pack_id, "") if pack_id in DOCUMENTS else ""
        if not known or version not in {"", known}:
            raise PackUnknown(pack=f"{pack_id} {version}".strip())
    data = builtin.builtin_document(pack_id) if stored is None else stored.data
    try:
        return msgspec.json.decode(data, type=dict[str, Json])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PackDamaged(file=pack_id, rule="JSON", place=str(error)) from error


def overlays(tx: Tx) -> dict[str, Overlay]:
    """What is in force here in place of the packs of the app, as `reference.packs` takes it."""
    return {
        pack_id: Overlay(stored.version, stored.data if pack_id in BUILT_IN else None)
        for pack_id, stored in all_newest(tx).items()
    }


def history(tx: Tx, pack_id: str, *, most: int | None = None) -> list[StoredPack]:
    """Every version of a pack, the one in force first."""
    ordered = sorted(_names(tx, pack_id), key=_order, reverse=True)
    return [_load(tx, pack_id, name) for name in ordered[:most]]


def rivals(tx: Tx, pack_id: str) -> list[StoredPack]:
    """Versions that were made apart from the one in force: no later one took their place knowing of them."""
    every = signed(tx, pack_id)
    replaced = {name for each in every for name in each.over}
    apart = [each for each in every[1:] if each.sha256 not in replaced]
    return [_load(tx, pack_id, _Name(each.version, each.sha256)) for each in apart]


def signed(tx: Tx, pack_id: str) -> list[Endorsement]:
    """What was signed for every version of a pack, the one in force first; no document is read."""
    rows = tx.execute(select(pack.c.endorsement).where(pack.c.pack == pack_id)).scalars()
    found = [endorsements.parse(row) for row in rows]
    return sorted(found, key=lambda each: _order(_Name(each.version, each.sha256)), reverse=True)


def is_kept(tx: Tx, document_hash: str) -> bool:
    """Whether a document is kept here under any name."""
    query = select(func.count()).select_from(pack).where(pack.c.hash == document_hash)
    return bool(tx.execute(query).scalar_one())


class _Name(NamedTuple):
    version: str
    hash: str


def _names(tx: Tx, pack_id: str) -> list[_Name]:
    return [_Name(*row) for row in tx.execute(select(pack.c.version, pack.c.hash).where(pack.c.pack == pack_id))]


def _load(tx: Tx, pack_id: str, name: _Name) -> StoredPack:
    query = select(pack).where(pack.c.pack == pack_id, pack.c.version == name.version, pack.c.hash == name.hash)
    row = tx.execute(query).one()
    return StoredPack(row.pack, row.version, row.hash, row.length, endorsements.parse(row.endorsement), row.data)


def _order(name: _Name) -> tuple[versions.Order, str]:
    return versions.order_of(name.version), name.hash
