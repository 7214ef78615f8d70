"""Adding a file as evidence: looked at, sealed once to a key of its own, and put in its place. Opening it again.

Nothing of the plain file stays behind; what the record says about it is decided in `services.evidence`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from fieldapp.bundle import limits
from fieldapp.changes import Changes
from fieldapp.errors import (
    EvidenceDamaged,
    EvidenceErased,
    EvidenceNotHere,
    EvidenceTooLarge,
    FileEmpty,
    FileUnreadable,
)
from fieldapp.exchange.photos import PhotoFacts, read_photo
from fieldapp.files import sync_folder, told_apart
from fieldapp.progress import Progress
from fieldapp.records.codes import EvidenceType
from fieldapp.records.shape import checked, fits
from fieldapp.records.values import LINE
from fieldapp.store import cutting, evidence, records
from fieldapp.store.engine import Tx
from fieldapp.store.records import Stored
from fieldapp.trust import sealing, shapes
from fieldapp.workspace import Workspace

Json = Any  # a JSON value

MOST_BYTES: Final = limits.VOLUME_BYTES - 2 * limits.MANIFEST_BYTES - limits.MIB
"""A volume less two of the largest manifests, less what sealing adds: such a file can always be handed over."""
_MEGA: Final = 1_000_000
_KINDS: Final = ((b"%PDF", "application/pdf"), (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))
_OTHER: Final = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A file that was looked at and sealed, waiting to be kept or dropped.

    Attributes:
        waiting: the sealed bytes under a temporary name in the evidence folder.
        length: of the sealed bytes.
        photo: what a photo says about itself; None for other files.
        facts: field of the evidence record to value.
    """

    waiting: Path
    name: str
    length: int
    photo: PhotoFacts | None
    facts: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is evidence now; without changes when the record had this very file already."""

    record: str
    changes: Changes


def seal(ws: Workspace, path: Path, evidence_type: str, *, progress: Progress) -> Sealed:
    """Look at a file and seal it; the caller keeps or drops what comes of it.

    Raises:
        FieldRefused: no such type of evidence.
        FileUnreadable, FileEmpty, EvidenceTooLarge, UnreadablePhoto, PhotoTooLarge: nothing was written.
        NoSpace, TargetReadOnly, Cancelled: nothing is left behind.
    """
    kind = str(checked("evidence", "evidence_type", evidence_type))
    media_type = _looked_at(path)
    photo = read_photo(path) if kind == EvidenceType.PHOTO else None
    secret, recipient = sealing.new_identity()
    waiting = ws.evidence_folder / f"{ws.clock.new_id()}.sealing"
    passed = sealing.seal_file(path, waiting, [recipient], progress=progress)
    facts: dict[str, Json] = {
        "evidence_type": kind,
        "media_type": photo.media_type if photo else media_type,
        "size_bytes": passed.read_bytes,
        "sha256": passed.read_sha256,
        "sealed": passed.written_sha256,
        "secret": secret,
        **(_told_by(photo) if photo else {}),
    }
    return Sealed(waiting, path.name, passed.written_bytes, photo, facts)


def drop(sealed: Sealed) -> None:
    """Forget a sealed file that is not kept after all."""
    sealed.waiting.unlink(missing_ok=True)


def keep(ws: Workspace, tx: Tx, sealed: Sealed, *, of: Stored, values: Mapping[str, Json], record: str = "") -> Kept:
    """Put a sealed file in its place and write its record, in a transaction of the caller.

    Args:
        of: what it proves something about.
        values: further fields of the record, checked; the label is the file's name unless given.
        record: id to take; a fresh one if empty.
    """
    known = _same_file(tx, of, sealed)
    if known:
        drop(sealed)
        return Kept(known, Changes())
    name = str(sealed.facts["sealed"])
    place = evidence.place(ws.evidence_folder, name)
    with told_apart(place):
        place.parent.mkdir(exist_ok=True, mode=0o700)
        sealed.waiting.replace(place)
        sync_folder(place.parent)
    evidence.note(tx, name, length=sealed.length, at=shapes.moment(ws.clock.now()))
    whole = {"of": of.id, "label": _label(sealed.name), **sealed.facts, **{k: v for k, v in values.items() if v}}
    ready = {field: checked("evidence", field, value) for field, value in whole.items()}
    made = record or ws.clock.new_id()
    sets = cutting.sets_for("evidence", ready, {})
    return Kept(made, cutting.cut(tx, ws.clock, ws.author(tx), record=made, kind="evidence", sets=sets).changes)


def take_back(ws: Workspace, sealed: Sealed) -> None:
    """Undo `keep` on disk after its transaction failed."""
    drop(sealed)
    evidence.place(ws.evidence_folder, str(sealed.facts["sealed"])).unlink(missing_ok=True)


def sealed_file(ws: Workspace, stored: Stored) -> tuple[Path, str]:
    """Where the sealed bytes of an evidence record stand, and what opens them.

    Raises:
        EvidenceErased: the record has no key any more.
        EvidenceNotHere: the bytes have not arrived.
    """
    values = stored.stands.values
    label = str(values.get("label", stored.reference))
    secret = values.get("secret")
    if not isinstance(secret, str) or not sealing.is_identity(secret):
        raise EvidenceErased(label=label)
    place = find_place(ws, values)
    if place is None:
        raise EvidenceNotHere(label=label)
    return place, secret


def find_place(ws: Workspace, values: Mapping[str, Json]) -> Path | None:
    """Where the sealed bytes stand that a record names, None while they are not here."""
    sealed = values.get("sealed")
    if sealed is None or not fits("evidence", "sealed", sealed):  # it becomes a path: only a hash may
        return None
    place = evidence.place(ws.evidence_folder, str(sealed))
    return place if place.is_file() else None


def damaged(stored: Stored) -> EvidenceDamaged:
    """The error that names the file by its label."""
    return EvidenceDamaged(label=str(stored.stands.values.get("label", stored.reference)))


def _looked_at(path: Path) -> str:
    """The media type by content, never by name."""
    try:
        length = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(16)
    except OSError as error:
        raise FileUnreadable(name=path.name) from error
    if length == 0:
        raise FileEmpty(name=path.name)
    if length > MOST_BYTES:
        raise EvidenceTooLarge(name=path.name, megabytes=round(length / _MEGA), most=MOST_BYTES // _MEGA)
    return next((kind for start, kind in _KINDS if head.startswith(start)), _OTHER)


def _told_by(photo: PhotoFacts) -> dict[str, Json]:
    """What the camera wrote; a time without offset stays local, because its zone is not known."""
    told: dict[str, Json] = {}
    if photo.taken_at:
        told["taken_local"] = photo.taken_at
        if datetime.fromisoformat(photo.taken_at).tzinfo is not None:
            told["taken_at"] = photo.taken_at
    if photo.position is not None:
        told["position"] = {"lat": photo.position["lat"], "lon": photo.position["lon"]}
    return told


def _same_file(tx: Tx, of: Stored, sealed: Sealed) -> str:
    for child in records.children(tx, [of.id], "evidence"):
        values = child.stands.values
        same = values.get("sha256") == sealed.facts["sha256"]
        if same and values.get("evidence_type") == sealed.facts["evidence_type"] and values.get("secret"):
            return child.id
    return ""


def _label(name: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in name)[:LINE]
