"""Attach photos and papers to a record, look at them, and prove that they are still what was added."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from fieldapp.changes import Changes
from fieldapp.errors import NotForUs, RecordNotFound, SealBroken
from fieldapp.exchange import photos
from fieldapp.exchange.photos import PhotoFacts
from fieldapp.progress import NoProgress, Progress
from fieldapp.records.values import LINE
from fieldapp.store import evidence, records
from fieldapp.store.engine import Tx
from fieldapp.store.records import Stored
from fieldapp.transfer import attaching
from fieldapp.trust import sealing
from fieldapp.workspace import Workspace

log = logging.getLogger(__name__)

Json = Any  # a JSON value

_PICTURES: Final = frozenset({photos.JPEG, photos.PNG})
_LARGEST_SHOWN: Final = 100_000_000  # bytes; a larger picture is opened, not shown small
_ENDINGS: Final = {photos.JPEG: ".jpg", photos.PNG: ".png", "application/pdf": ".pdf"}


@dataclass(frozen=True, slots=True)
class Added:
    """A file that is evidence now.

    Attributes:
        record: id of its record; that of before when the record had this very file already.
        photo: what a photo says about itself, so that the form can ask for what is missing.
    """

    record: str
    photo: PhotoFacts | None
    changes: Changes


@dataclass(frozen=True, slots=True)
class Attached:
    """One file as a list shows it.

    Attributes:
        values: field to value of the evidence record, without its key.
        is_here: whether the bytes are on this machine.
        is_erased: nobody can open it any more.
        is_picture: whether `thumbnail` can show it.
    """

    record: str
    reference: str
    label: str
    values: Mapping[str, Json]
    is_here: bool
    is_erased: bool
    is_picture: bool


@dataclass(frozen=True, slots=True)
class Unsound:
    """A file that is not what was added: `damaged`, or `missing` although it was here."""

    record: str
    label: str
    what: str


def add(
    ws: Workspace, path: Path, *, of: str, evidence_type: str, label: str = "", progress: Progress | None = None
) -> Added:
    """Attach a file to a record. The photo's own time and place are taken into its record.

    Args:
        of: id or reference of what it proves something about.
        label: the file's name if empty.

    Raises:
        RecordNotFound, AmbiguousReference, FieldRefused, FileUnreadable, FileEmpty, EvidenceTooLarge,
        UnreadablePhoto, PhotoTooLarge, NoSpace, TargetReadOnly, Cancelled: nothing was added.
    """
    with ws.store.read() as tx:
        above = records.get(tx, of)
    sealed = attaching.seal(ws, path, evidence_type, progress=progress or NoProgress())
    try:
        with ws.store.write() as tx:
            kept = attaching.keep(ws, tx, sealed, of=records.get(tx, above.id), values={"label": label[:LINE]})
    except BaseException:
        attaching.take_back(ws, sealed)
        raise
    log.info("evidence.added type=%s bytes=%d", evidence_type, sealed.length)
    return Added(kept.record, sealed.photo, kept.changes)


def attached(ws: Workspace, record: str) -> list[Attached]:
    """The files of a record, oldest first."""
    with ws.store.read() as tx:
        above = records.get(tx, record)
        return [_attached(ws, each) for each in records.children(tx, [above.id], "evidence")]


def show(ws: Workspace, record: str) -> Attached:
    """One file by the id or reference of its record."""
    with ws.store.read() as tx:
        return _attached(ws, _evidence(tx, record))


def open_copy(ws: Workspace, record: str, folder: Path, *, progress: Progress | None = None) -> Path:
    """A plain copy of a file in a folder of the caller, who wipes it after use.

    Opening a file that was given up to make room asks the office for it again.

    Raises:
        EvidenceNotHere, EvidenceErased, EvidenceDamaged: there is no copy.
        NoSpace, TargetReadOnly, Cancelled: nothing is left behind.
    """
    with ws.store.read() as tx:
        stored = _evidence(tx, record)
        sealed = str(stored.stands.values.get("sealed", ""))
        is_freed = sealed in evidence.freed_names(tx)
    if is_freed:
        with ws.store.write() as tx:
            evidence.await_again(tx, sealed)
    place, secret = attaching.sealed_file(ws, stored)
    target = folder / _file_name(stored)
    try:
        passed = sealing.open_file(place, target, [secret], progress=progress)
    except (SealBroken, NotForUs) as error:
        raise attaching.damaged(stored) from error
    if passed.written_sha256 != stored.stands.values.get("sha256"):
        target.unlink(missing_ok=True)
        raise attaching.damaged(stored)
    return target


def thumbnail(ws: Workspace, record: str, box: tuple[int, int]) -> bytes | None:
    """A small JPEG of a picture; None for other files and while the bytes are not here or cannot be shown.

    Args:
        box: most pixels across and down.

    Raises:
        EvidenceDamaged: the bytes are not what was added.
    """
    with ws.store.read() as tx:
        stored = _evidence(tx, record)
    shown = _attached(ws, stored)
    if not (shown.is_picture and shown.is_here) or shown.is_erased:
        return None
    place, secret = attaching.sealed_file(ws, stored)
    try:
        plain = sealing.open_bytes(place.read_bytes(), [secret])
    except (SealBroken, NotForUs) as error:
        raise attaching.damaged(stored) from error
    return photos.thumbnail(plain, box, name=shown.label)


def verify(ws: Workspace, *, progress: Progress | None = None) -> list[Unsound]:
    """Hash every sealed file that should be here; what is not sound is listed, nothing is changed."""
    steps = progress or NoProgress()
    with ws.store.read() as tx:
        known = [each for each in evidence.files(tx) if each.is_here]
        labels = records.find_all(tx, [each.record for each in known])
    unsound = []
    for number, each in enumerate(known):
        steps.step(number, len(known))
        what = evidence.fault(ws.evidence_folder, each.sealed)
        if what:
            values = labels[each.record].stands.values
            unsound.append(Unsound(each.record, str(values.get("label", "")), what))
    return unsound


def _evidence(tx: Tx, record: str) -> Stored:
    stored = records.get(tx, record)
    if stored.kind != "evidence":
        raise RecordNotFound(record=record)
    return stored


def _attached(ws: Workspace, stored: Stored) -> Attached:
    values = dict(stored.stands.values)
    secret = values.pop("secret", None)
    size = values.get("size_bytes")
    return Attached(
        stored.id,
        stored.reference,
        str(values.get("label", "")),
        values,
        is_here=attaching.find_place(ws, values) is not None,
        is_erased=not secret,
        is_picture=values.get("media_type") in _PICTURES and isinstance(size, int) and size <= _LARGEST_SHOWN,
    )


def _file_name(stored: Stored) -> str:
    """A name that every system takes, ending as the content is, whatever the label says."""
    values = stored.stands.values
    label = str(values.get("label", ""))
    ending = _ENDINGS.get(str(values.get("media_type", "")), Path(label).suffix[:8])
    stem = re.sub(r"[^\w-]+", "_", Path(label).stem).strip("_")[:60]
    return f"{stored.reference or 'fichier'}_{stem}{re.sub(r'[^.0-9A-Za-z]', '', ending)}"
