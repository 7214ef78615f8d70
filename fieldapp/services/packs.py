"""Reference packs: which are in force, where they come from, and what stands in them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from fieldapp.files import write_atomic
from fieldapp.reference import cells, versions
from fieldapp.reference.packs import DOCUMENTS, PLACES
from fieldapp.reference.tables import TABLES, Column, names_of_rows, table_of
from fieldapp.store import packs, people
from fieldapp.store.engine import Tx
from fieldapp.store.packs import StoredPack
from fieldapp.trust.roster import Roster
from fieldapp.words import Lang
from fieldapp.workspace import Workspace, me_in

__all__ = [
    "Cells",
    "Column",
    "Origin",
    "PackInfo",
    "Version",
    "export_file",
    "history",
    "listed",
    "show",
    "table",
]

Json = Any  # a JSON value
Document = dict[str, Json]


class Origin(StrEnum):
    """Where the version in force comes from; `fieldapp.words.packs` has the words."""

    BUILT_IN = "BUILT_IN"
    HERE = "HERE"
    RECEIVED = "RECEIVED"


@dataclass(frozen=True, slots=True)
class PackInfo:
    """A pack in a list.

    Attributes:
        signer: name of the office machine that made the version in force; empty for what came with the app.
        made_at: ISO moment by that machine's clock; empty as above.
        source: where the content comes from; valid_from, valid_to: ISO days, empty where they differ by row.
        builtin: version that came with the app, empty when none did.
        is_behind: the app brought a newer version than the one that the office started from.
        is_orphan: its signer is no longer trusted, so that it travels no more until an office adopts it anew.
        rivals: versions made apart from the one in force.
        is_table: it can be edited row by row.
    """

    id: str
    version: str
    origin: Origin
    signer: str
    made_at: str
    source: tuple[str, ...]
    valid_from: str
    valid_to: str
    builtin: str
    is_behind: bool
    is_orphan: bool
    rivals: tuple[str, ...]
    is_table: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a pack that is kept here."""

    version: str
    signer: str
    made_at: str
    is_in_force: bool


@dataclass(frozen=True, slots=True)
class Cells:
    """A pack as a table of texts.

    Attributes:
        keys: columns that say what a row is about; they do not change.
        rows: names of rows and their cells, in the order of `columns`.
    """

    pack: str
    columns: tuple[Column, ...]
    keys: frozenset[str]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def listed(ws: Workspace) -> list[PackInfo]:
    """All packs, those of the app first."""
    builtin = ws.packs.builtin_versions()
    with ws.store.read() as tx:
        own = packs.all_newest(tx)
        ids = [*DOCUMENTS, *PLACES, *(pack for pack in own if pack not in builtin)]
        return [_info(ws, tx, pack, own.get(pack), builtin.get(pack, "")) for pack in ids]


def show(ws: Workspace, pack: str, *, version: str = "") -> Document:
    """A pack's document as it stands, or as it stood in another version.

    Raises:
        PackUnknown: there is no such pack or version here, or it is a gazetteer.
        PackDamaged: it is no JSON object.
    """
    with ws.store.read() as tx:
        return packs.document(tx, ws.packs, pack, version=version)


def history(ws: Workspace, pack: str) -> list[Version]:
    """Every version that offices made of a pack, the one in force first."""
    with ws.store.read() as tx:
        roster, kept = people.current_roster(tx), packs.signed(tx, pack)
    return [
        Version(each.version, _name(roster, each.device), each.made_at, not number) for number, each in enumerate(kept)
    ]


def table(ws: Workspace, pack: str, lang: Lang) -> Cells:
    """A pack as a table of texts.

    Raises:
        PackUnknown: there is no such pack, or it is none of rows.
    """
    shape, document = table_of(pack), show(ws, pack)
    rows = document[shape.rows]
    texts = [tuple(cells.show(column, row, lang) for column in shape.columns) for row in rows]
    return Cells(pack, shape.columns, frozenset(shape.key), tuple(zip(names_of_rows(shape, rows), texts, strict=True)))


def export_file(ws: Workspace, pack: str, file: Path, *, version: str = "") -> Path:
    """Write a pack's document to a file that a person can edit.

    Raises:
        PackUnknown, NoSpace, TargetReadOnly, TargetGone: nothing was written.
    """
    document = show(ws, pack, version=version)
    write_atomic(file, (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())
    return file


def _info(ws: Workspace, tx: Tx, pack: str, stored: StoredPack | None, builtin: str) -> PackInfo:
    # The header of a list that others read, or of a gazetteer, is not worth opening all of it.
    header = packs.document(tx, ws.packs, pack)["pack"] if pack in DOCUMENTS else {}
    roster = people.current_roster(tx)
    base = versions.base_of(stored.version) if stored else builtin
    return PackInfo(
        id=pack,
        version=stored.version if stored else builtin,
        origin=_origin(tx, stored),
        signer=_name(roster, stored.device) if stored else "",
        made_at=stored.made_at if stored else "",
        source=tuple(header.get("source", ())),
        valid_from=header.get("valid_from") or "",
        valid_to=header.get("valid_to") or "",
        builtin=builtin,
        is_behind=bool(builtin) and versions.order_of(base) < versions.order_of(builtin),
        is_orphan=stored is not None and roster.find_revocation(stored.device) is not None,
        rivals=tuple(rival.version for rival in packs.rivals(tx, pack)),
        is_table=pack in TABLES,
    )


def _origin(tx: Tx, stored: StoredPack | None) -> Origin:
    if stored is None:
        return Origin.BUILT_IN
    return Origin.HERE if stored.device == me_in(tx).device else Origin.RECEIVED


def _name(roster: Roster, device: str) -> str:
    grant = roster.find_device(device)
    return grant.name if grant else device
