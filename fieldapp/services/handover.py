"""Handing over: where everything stands on its way, and the sticks that are plugged in."""

from __future__ import annotations

import os
import shutil
import string
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fieldapp.bundle import reader
from fieldapp.store import bundles, drafts, evidence, handing, quarantine, records
from fieldapp.store.bundles import BundleRow
from fieldapp.store.handing import SyncState
from fieldapp.store.quarantine import Held
from fieldapp.transfer import relay
from fieldapp.trust.invitation import SUFFIX
from fieldapp.workspace import Workspace

__all__ = ["Board", "BundleRow", "Counts", "Held", "Stick", "SyncState", "board", "sticks"]

_MOUNTS: Final = ("/media", "/run/media", "/mnt", "/Volumes")
_DEPTH: Final = 2  # /run/media/PERSON/STICK


@dataclass(frozen=True, slots=True)
class Counts:
    """One column of the board."""

    records: int = 0
    photos: int = 0


@dataclass(frozen=True, slots=True)
class Board:
    """Where this machine's work stands.

    Attributes:
        columns: counts by state, in order of `SyncState`.
        unfinished: fields typed and not entered.
        photos_missing: files that records name and that are not here.
        latest: bundles written and read, newest first.
        carried: bundles for others, and app updates, that go onto the next stick.
    """

    columns: dict[SyncState, Counts]
    conflicts: int
    unfinished: int
    quarantined: tuple[Held, ...]
    photos_missing: int
    latest: tuple[BundleRow, ...]
    carried: int = 0

    @property
    def waiting(self) -> int:
        """Records that are on no stick yet."""
        return self.columns[SyncState.HERE].records


@dataclass(frozen=True, slots=True)
class Stick:
    """A removable disk that is plugged in.

    Attributes:
        bundles: how many bundles are on it; invitations: files to join with.
        last_here: ISO moment when one of its bundles was written or read on this machine; empty when none was.
    """

    path: Path
    name: str
    free_bytes: int
    total_bytes: int
    is_writable: bool
    bundles: int
    invitations: tuple[Path, ...]
    last_here: str = ""


def board(ws: Workspace) -> Board:
    """Count what is where; only records that were changed on this machine."""
    with ws.store.read() as tx:
        peers = handing.peers_of(tx)
        counts = {state: [0, 0] for state in SyncState}
        for state, kind in handing.count_states(tx, peers):
            counts[state][1 if kind == "evidence" else 0] += 1
        return Board(
            columns={state: Counts(*both) for state, both in counts.items()},
            conflicts=len(records.in_conflict(tx)),
            unfinished=drafts.count(tx),
            quarantined=tuple(quarantine.listed(tx)),
            photos_missing=sum(file.is_awaited for file in evidence.files(tx)),
            latest=tuple(bundles.listed(tx, 10)),
            carried=len(relay.carried(tx)),
        )


def sticks(places: Iterable[Path] | None = None, *, ws: Workspace | None = None) -> list[Stick]:
    """Removable disks that can be looked at now.

    Args:
        ws: says which of them were here before.
        places: disks to look at instead of those that the system has mounted; for tests and for a folder of choice.
    """
    found = _mounted() if places is None else places
    return [stick for place in found if (stick := _stick(place, ws)) is not None]


def _stick(place: Path, ws: Workspace | None) -> Stick | None:
    try:
        usage = shutil.disk_usage(place)
        volumes = reader.find(place)
        invitations = tuple(sorted(place.glob(f"*{SUFFIX}")))
    except OSError:
        return None  # pulled out while we looked, or not ours to read
    names = {path.name.partition(".")[0] for path in volumes}
    is_writable = os.access(place, os.W_OK)
    name = place.name or str(place)
    last = _last_here(ws, names) if ws is not None and names else ""
    return Stick(place, name, usage.free, usage.total, is_writable, len(names), invitations, last)


def _last_here(ws: Workspace, names: Collection[str]) -> str:
    with ws.store.read() as tx:
        return bundles.last_at(tx, names)


def _mounted() -> list[Path]:
    if os.name == "nt":
        return [Path(f"{letter}:\\") for letter in string.ascii_uppercase[3:] if Path(f"{letter}:\\").exists()]
    found: list[Path] = []
    for root in map(Path, _MOUNTS):
        found.extend(path for path in _below(root, _DEPTH) if os.path.ismount(path))
    return sorted(found)


def _below(folder: Path, depth: int) -> list[Path]:
    try:
        inside = [path for path in folder.iterdir() if path.is_dir()]
    except OSError:
        return []
    return inside if depth == 1 else [*inside, *(path for each in inside for path in _below(each, depth - 1))]
