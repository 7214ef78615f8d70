"""How an office changes a reference pack: row by row or as a file, looked at first, then signed and in force."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec

from fieldapp.changes import Changes
from fieldapp.errors import FileUnreadable, NotAnOffice, PackRefused, PackUnknown
from fieldapp.history import canonical
from fieldapp.reference import differences, told, versions
from fieldapp.reference.cells import Typing
from fieldapp.reference.differences import Difference
from fieldapp.reference.edits import CannotBe, Edit, with_edit
from fieldapp.reference.faults import Fault, faults
from fieldapp.reference.packs import DOCUMENTS
from fieldapp.reference.tables import Row, table_of
from fieldapp.store import looking, packs, people
from fieldapp.transfer.packs import keep_own
from fieldapp.words import Lang
from fieldapp.workspace import Workspace

__all__ = [
    "Adopted",
    "Difference",
    "Edit",
    "Fault",
    "Preview",
    "adopt",
    "edited",
    "faults_in",
    "preview",
    "read_file",
]

logger = logging.getLogger(__name__)

Json = Any  # a JSON value
Document = dict[str, Json]
_DIGITS: Final = 8  # of the content's hash, in a version
_LARGEST_FILE: Final = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Preview:
    """What adopting would do.

    Attributes:
        before: the version in force; version: what the new one will be called.
        asked: the document as it was given, for `adopt`; document: the same under its new version.
    """

    pack: str
    before: str
    version: str
    changes: tuple[Difference, ...]
    asked: Document
    document: Document

    def lines(self, lang: Lang) -> list[str]:
        """What would change, as lines for a person."""
        return told.lines(self.pack, self.changes, lang)


@dataclass(frozen=True, slots=True)
class Adopted:
    """A version that is in force here now."""

    pack: str
    version: str
    differences: tuple[Difference, ...]
    changes: Changes


def read_file(file: Path) -> Document:
    """An edited document.

    Raises:
        FileUnreadable: it cannot be read, or is too large.
        PackRefused: it is no JSON object.
    """
    try:
        if file.stat().st_size > _LARGEST_FILE:
            raise FileUnreadable(name=file.name)
        return msgspec.json.decode(file.read_bytes(), type=Document)
    except OSError as error:
        raise FileUnreadable(name=file.name) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _refused(file.name, [Fault("", "", "json", "")]) from error


def edited(ws: Workspace, pack: str, edits: Iterable[Edit], *, lang: Lang) -> Document:
    """The document in force with some rows changed, not yet adopted.

    Raises:
        NotAnOffice, PackUnknown.
        PackRefused: names row, field and rule.
    """
    _check_office(ws)
    shape = table_of(pack)
    with ws.store.read() as tx:
        document = packs.document(tx, ws.packs, pack)
    typing = Typing(looking.local_day(ws.clock), lang)
    rows: list[Row] = list(document[shape.rows])
    try:
        for edit in edits:
            rows = with_edit(shape, rows, edit, typing)
    except CannotBe as error:
        raise _refused(pack, [error.fault]) from error
    return {**document, shape.rows: rows}


def faults_in(document: Document) -> list[Fault]:
    """Everything that is wrong with the rows of an edited document, for a person to mend at one go.

    Raises:
        PackUnknown, PackRefused: it is no pack at all.
    """
    pack, _ = _header(document)
    return faults(pack, document)


def preview(ws: Workspace, document: Document) -> Preview:
    """What would change if a document were adopted.

    Args:
        document: as `packs.show` and `packs.export_file` give it, changed; its header still names the version that it
            starts from.

    Raises:
        NotAnOffice; PackUnknown: the header names no pack that can be changed.
        PackRefused: it cannot be adopted; names row, field and rule of the first fault.
    """
    _check_office(ws)
    pack, start = _header(document)
    with ws.store.read() as tx:
        before, known = packs.document(tx, ws.packs, pack), [kept.version for kept in packs.signed(tx, pack)]
    in_force = str(before["pack"]["version"])
    if start != in_force:
        raise _refused(pack, [Fault("", "", "stale", start)])
    changes = tuple(differences.differences(pack, before, document))
    if not changes and not _is_worth_signing(ws, pack):
        raise _refused(pack, [Fault("", "", "same", "")])
    found = faults(pack, document)
    if found:
        raise _refused(pack, found)
    version = _next_version(document, [*known, ws.packs.builtin_versions()[pack]])
    ready = {**document, "pack": {**document["pack"], "version": version}}
    return Preview(pack, in_force, version, changes, document, ready)


def adopt(ws: Workspace, document: Document) -> Adopted:
    """Sign a changed document and put it in force; it travels with the next bundles.

    Args and errors as for `preview`.
    """
    ready = preview(ws, document)
    with ws.store.write() as tx:
        keep_own(ws, tx, msgspec.json.encode(ready.document), pack=ready.pack, version=ready.version)
    ws.refresh_packs()
    logger.info("pack.adopted pack=%s version=%s", ready.pack, ready.version)
    return Adopted(ready.pack, ready.version, ready.changes, Changes(rules=True))


def _check_office(ws: Workspace) -> None:
    if not ws.me.is_office:
        raise NotAnOffice(action="pack")


def _header(document: Mapping[str, Json]) -> tuple[str, str]:
    """Id and version."""
    try:
        pack, version = document["pack"]["id"], document["pack"]["version"]
    except (KeyError, TypeError) as error:
        raise _refused("", [Fault("", "", "header", "")]) from error
    if pack not in DOCUMENTS:
        raise PackUnknown(pack=str(pack))
    return str(pack), str(version)


def _is_worth_signing(ws: Workspace, pack: str) -> bool:
    """Whether the same content again helps: its signer is trusted no more, or another version was made apart."""
    with ws.store.read() as tx:
        stored = packs.newest(tx, pack)
        is_orphan = stored is not None and people.current_roster(tx).find_revocation(stored.device) is not None
        return is_orphan or bool(packs.rivals(tx, pack))


def _next_version(document: Document, known: Sequence[str]) -> str:
    digits = canonical.digest(canonical.encode({**document, "pack": None}))[:_DIGITS]
    return versions.next_version(*known, digits=digits)


def _refused(pack: str, found: Sequence[Fault]) -> PackRefused:
    first = found[0]
    return PackRefused(
        pack=pack, row=first.row, field=first.field, rule=first.rule, value=first.value, others=len(found) - 1
    )
