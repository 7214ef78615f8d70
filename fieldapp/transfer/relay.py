"""Sealed bundles for others, and app updates: carried from stick to stick as they are, never opened, never altered."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from fieldapp.bundle import limits, naming, reader
from fieldapp.bundle.manifest import Manifest
from fieldapp.errors import NoRoom, UserError
from fieldapp.files import free_bytes, sync_folder, told_apart
from fieldapp.history.canonical import encode
from fieldapp.progress import Progress
from fieldapp.store import meta, people
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.transfer import arrivals
from fieldapp.trust import sealing, shapes
from fieldapp.trust.roster import Roster
from fieldapp.workspace import Workspace

logger = logging.getLogger(__name__)

MOST_BYTES: Final = 2 * 1024 * limits.MIB
"""More than this is not carried; what is there already goes first, because it has waited longer."""
MOST_DAYS: Final = 400
MOST_UPDATE_BYTES: Final = 512 * limits.MIB
_SPARE: Final = 256 * limits.MIB  # always left free on this computer
_FOLDER: Final = "relay"
_UPDATE: Final = re.compile(r"FieldApp-[0-9A-Za-z.+-]{1,40}\.update")
_ZIP: Final = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Carried:
    """One bundle or update on the shelf.

    Attributes:
        name: id of the bundle, or name of the update's file.
        sender: id of the machine that wrote the bundle; empty for an update.
        at: ISO moment since when it is carried.
        recipients: age keys that it is sealed to.
        files: name of each file to its SHA-256.
    """

    name: str
    sender: str
    at: str
    size_bytes: int
    recipients: frozenset[str]
    files: Mapping[str, str]


def carried(tx: Tx) -> list[Carried]:
    """All that is on the shelf, longest first."""
    found = [_parsed(name, data) for name, data in meta.papers(tx, Paper.RELAYED)]
    return sorted(found, key=lambda each: (each.at, each.name))


def keep(ws: Workspace, volumes: Sequence[Path], progress: Progress) -> bool:
    """Take a bundle for others on the shelf; False when it is not one to be carried.

    Carried is what a machine of our own organisation sealed, to others, whole, and not told to have arrived.
    """
    try:
        opened = reader.read(volumes)
        manifest = opened.manifest
        if manifest is None or not _is_to_be_carried(ws, manifest) or opened.missing_volumes:
            return False
        if not _has_room(ws, sum(manifest.volumes)) or opened.verify(progress=progress):
            return False
        files = {manifest.file_name(number): path for number, path in opened.volumes.items()}
        _put(ws, manifest.bundle, manifest.sender, manifest.recipients, files)
    except UserError as error:  # a stick that is pulled or full costs nothing: the sender still has everything
        logger.info("relay.left why=%s", error.code)
        return False
    return True


def keep_updates(ws: Workspace, places: Iterable[Path]) -> int:
    """Take app updates that lie on sticks on the shelf, by their name alone; how many were new."""
    with ws.store.read() as tx:
        known = {each.name for each in carried(tx)}
    count = 0
    for path in _updates_in(places):
        if path.name in known or not _has_room(ws, path.stat().st_size):
            continue
        try:
            _put(ws, path.name, "", (), {path.name: path})
        except NoRoom as error:
            logger.info("relay.left why=%s", error.code)
            continue
        known.add(path.name)
        count += 1
    return count


def write_along(ws: Workspace, folder: Path, progress: Progress) -> int:
    """Copy all that is on the shelf to a stick, read it back, leave out what does not fit; how many were written."""
    sweep(ws)
    with ws.store.read() as tx:
        waiting = carried(tx)
    count = 0
    for number, each in enumerate(waiting):
        progress.step(number, len(waiting), "relay")
        if all((folder / name).exists() for name in each.files):
            continue
        free = free_bytes(folder)
        if free and free < each.size_bytes + limits.MIB:
            continue
        try:
            if not all(_copy(_shelf(ws) / name, folder / name, wanted=sha256) for name, sha256 in each.files.items()):
                drop(ws, each.name)  # altered on this disk: never handed on
                continue
        except NoRoom as error:
            logger.info("relay.left why=%s", error.code)
            return count
        count += 1
    return count


def sweep(ws: Workspace) -> None:
    """Let go of what has arrived, and of what was carried for too long."""
    with ws.store.read() as tx:
        roster, now = people.current_roster(tx), ws.clock.now()
        done = [each.name for each in carried(tx) if _is_done(tx, roster, each, now)]
    for name in done:
        drop(ws, name)


def drop(ws: Workspace, name: str) -> bool:
    """Take one thing off the shelf; False when it is not there."""
    with ws.store.write() as tx:
        found = next((each for each in carried(tx) if each.name == name), None)
        if found is not None:
            meta.drop_paper(tx, Paper.RELAYED, name)
    for file in found.files if found else ():
        (_shelf(ws) / file).unlink(missing_ok=True)
    return found is not None


def _is_done(tx: Tx, roster: Roster, each: Carried, now: datetime) -> bool:
    is_old = now - datetime.fromisoformat(each.at) > timedelta(days=MOST_DAYS)
    return is_old or arrivals.have_arrived(tx, roster, each.name, each.recipients)


def _is_to_be_carried(ws: Workspace, manifest: Manifest) -> bool:
    with ws.store.read() as tx:
        roster, me = people.current_roster(tx), ws.me
        is_known = any(each.name == manifest.bundle for each in carried(tx))
        recipients = frozenset(manifest.recipients)
        has_arrived = arrivals.have_arrived(tx, roster, manifest.bundle, recipients)
    sender = roster.find_device(manifest.sender)
    is_ours = roster.find_enrolment(manifest.sender) is not None or (
        sender is not None and sender.public == manifest.sender_public
    )
    is_for_us = sealing.recipient_of(ws.keys.identity) in recipients
    is_trusted = is_ours and roster.find_revocation(manifest.sender) is None
    wanted = manifest.organisation == roster.organisation and is_trusted and manifest.sender != me.device
    return wanted and not is_for_us and not is_known and not has_arrived


def _has_room(ws: Workspace, size_bytes: int) -> bool:
    with ws.store.read() as tx:
        there = sum(each.size_bytes for each in carried(tx))
    free = free_bytes(ws.folder)
    return there + size_bytes <= MOST_BYTES and (not free or free > size_bytes + _SPARE)


def _put(ws: Workspace, name: str, sender: str, recipients: Sequence[str], files: Mapping[str, Path]) -> None:
    shelf = _shelf(ws)
    with told_apart(shelf):
        shelf.mkdir(exist_ok=True, mode=0o700)
    hashes, size_bytes = {}, 0
    for file, path in files.items():
        hashes[file] = _hash_of(path)
        size_bytes += path.stat().st_size
        _copy(path, shelf / file, wanted=hashes[file])
    at = shapes.moment(ws.clock.now())
    told = {"sender": sender, "at": at, "bytes": size_bytes, "recipients": sorted(recipients), "files": hashes}
    with ws.store.write() as tx:
        meta.replace_paper(tx, Paper.RELAYED, name, encode(told), at=at)


def _copy(path: Path, target: Path, *, wanted: str) -> bool:
    """Copy a file that appears whole and right, or not at all; False when it is not what it was."""
    part = target.with_name(target.name + naming.PART)
    try:
        with told_apart(target, needed=path.stat().st_size if path.exists() else 0):
            if not path.exists() or _hash_of(path, to=part) != wanted or _hash_of(part) != wanted:
                return False
            part.replace(target)
            sync_folder(target.parent)
    finally:
        part.unlink(missing_ok=True)
    return True


def _hash_of(path: Path, *, to: Path | None = None) -> str:
    """SHA-256 of a file, copied on the way if wanted."""
    found = hashlib.sha256()
    with told_apart(path), path.open("rb") as source:
        if to is None:
            while chunk := source.read(limits.CHUNK_BYTES):
                found.update(chunk)
            return found.hexdigest()
        with to.open("wb") as target:
            while chunk := source.read(limits.CHUNK_BYTES):
                found.update(chunk)
                target.write(chunk)
            target.flush()
            os.fsync(target.fileno())
    return found.hexdigest()


def _updates_in(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        found = sorted(place.glob("FieldApp-*.update")) if place.is_dir() else [place]
        for path in found:
            if _UPDATE.fullmatch(path.name) and naming.is_plain(path) and path.stat().st_size <= MOST_UPDATE_BYTES:
                with path.open("rb") as stream:
                    if stream.read(len(_ZIP)) == _ZIP:
                        yield path


def _parsed(name: str, data: bytes) -> Carried:
    told = json.loads(data)
    return Carried(name, told["sender"], told["at"], told["bytes"], frozenset(told["recipients"]), told["files"])


def _shelf(ws: Workspace) -> Path:
    return ws.folder / _FOLDER
