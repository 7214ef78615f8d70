"""Sealed files: which are here, and which records speak of them. The bytes are sealed once and never again."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import delete, select

from fieldapp.store import meta
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.store.tables import evidence_file, record
from fieldapp.store.typed import CURRENT

_CHUNK: Final = 1 << 20
_HASH: Final = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class SealedFile:
    """One sealed file that an evidence record names.

    Attributes:
        sealed: SHA-256 of the sealed bytes; also the file's name.
        length: in bytes, 0 while the file is not here.
        is_freed: it was given up here to make room, and is not waited for.
    """

    sealed: str
    zone: str
    record: str
    length: int
    is_freed: bool = False

    @property
    def is_here(self) -> bool:
        """Whether the bytes are on this machine."""
        return self.length > 0

    @property
    def is_awaited(self) -> bool:
        """Whether the bytes should come with a stick."""
        return not (self.is_here or self.is_freed)


def note(tx: Tx, sealed: str, *, length: int, at: str) -> None:
    """Remember that a sealed file stands in the evidence folder."""
    meta.drop_paper(tx, Paper.FREED, sealed)
    tx.execute(evidence_file.insert().prefix_with("OR REPLACE"), {"sealed": sealed, "length": length, "at": at})


def is_here(tx: Tx, sealed: str) -> bool:
    """Whether the bytes are on this machine."""
    return tx.execute(select(evidence_file.c.length).where(evidence_file.c.sealed == sealed)).first() is not None


def names(tx: Tx) -> frozenset[str]:
    """Hashes of all sealed files that are here or that a record names."""
    named = CURRENT["evidence"].c.sealed
    spoken_of = tx.execute(select(named).where(named.is_not(None))).scalars()
    return frozenset((*spoken_of, *tx.execute(select(evidence_file.c.sealed)).scalars()))


def files(tx: Tx) -> list[SealedFile]:
    """Every sealed file that a record names, with the zone of that record; in order of name."""
    current = CURRENT["evidence"]
    query = (
        select(current.c.sealed, record.c.zone, record.c.id, evidence_file.c.length)
        .join(record, record.c.id == current.c.id)
        .outerjoin(evidence_file, evidence_file.c.sealed == current.c.sealed)
        .where(current.c.sealed.is_not(None))
        .order_by(current.c.sealed)
    )
    freed = freed_names(tx)
    return [
        SealedFile(sealed, zone, owner, length or 0, sealed in freed)
        for sealed, zone, owner, length in tx.execute(query)
    ]


def freed_names(tx: Tx) -> frozenset[str]:
    """Hashes of the sealed files that were given up here."""
    return frozenset(name for name, _ in meta.papers(tx, Paper.FREED))


def note_freed(tx: Tx, sealed: str, *, at: str) -> None:
    """Remember that a file is given up here; the caller removes the bytes afterwards."""
    tx.execute(delete(evidence_file).where(evidence_file.c.sealed == sealed))
    meta.keep_paper(tx, Paper.FREED, sealed, b"", at=at)


def await_again(tx: Tx, sealed: str) -> None:
    """Wait for a file, whether it was given up or its bytes turned out to be no good."""
    tx.execute(delete(evidence_file).where(evidence_file.c.sealed == sealed))
    meta.drop_paper(tx, Paper.FREED, sealed)


def place(folder: Path, sealed: str) -> Path:
    """Where a sealed file stands: spread over 256 folders, because FAT and people dislike crowded ones."""
    return folder / sealed[:2] / sealed


def added_at(tx: Tx) -> dict[str, str]:
    """Hash to the moment since when a sealed file is here."""
    return {row.sealed: row.at for row in tx.execute(select(evidence_file.c.sealed, evidence_file.c.at))}


def match(tx: Tx, folder: Path, *, at: str) -> None:
    """Note the sealed files that stand in the folder and no others, after the database went back to an earlier day."""
    there = {path.name: path.stat().st_size for path in folder.glob("??/*") if _HASH.fullmatch(path.name)}
    noted = set(tx.execute(select(evidence_file.c.sealed)).scalars())
    for name in noted - there.keys():
        tx.execute(delete(evidence_file).where(evidence_file.c.sealed == name))
    for name in there.keys() - noted:
        note(tx, name, length=there[name], at=at)


def fault(folder: Path, sealed: str) -> str:
    """What is wrong with a sealed file that should be here: `missing`, `damaged`, or nothing."""
    path = place(folder, sealed)
    if not path.is_file():
        return "missing"
    found = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            found.update(chunk)
    return "" if found.hexdigest() == sealed else "damaged"
