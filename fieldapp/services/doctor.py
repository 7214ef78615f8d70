"""Look the workspace over: pages, log, signatures, lists, attached files; make anew what is derived; tell support."""

from __future__ import annotations

import json
import platform
import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from fieldapp import __version__
from fieldapp.errors import DatabaseDamaged
from fieldapp.files import told_apart, write_atomic
from fieldapp.progress import NoProgress, Progress
from fieldapp.store import (
    backup,
    drafts,
    evidence,
    following,
    health,
    log,
    meta,
    migrations,
    placing,
    projection,
    quarantine,
    segments,
)
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Name
from fieldapp.store.segments import SegmentRow
from fieldapp.transfer.runs import segment_of
from fieldapp.trust import shapes
from fieldapp.workspace import DATABASE, Workspace, me_in


class Trouble(StrEnum):
    """What can be wrong; `fieldapp.words.command_results` and `keeping` have the words."""

    PAGES = "PAGES"
    ALTERED = "ALTERED"
    BROKEN_CHAIN = "BROKEN_CHAIN"
    LISTS = "LISTS"
    FILE_DAMAGED = "FILE_DAMAGED"
    FILE_MISSING = "FILE_MISSING"


GRAVE: Final = frozenset({Trouble.PAGES, Trouble.ALTERED, Trouble.BROKEN_CHAIN})
"""What a backup is for; lists are made anew from the log, and a file comes again from the office."""

_FILES: Final = {"damaged": Trouble.FILE_DAMAGED, "missing": Trouble.FILE_MISSING}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and where: what the engine says, a hash, a lane, or a table."""

    trouble: Trouble
    place: str


@dataclass(frozen=True, slots=True)
class Examined:
    """What was looked at, and what is wrong with it."""

    changes: int
    lanes: int
    faults: tuple[Fault, ...]
    files: int = 0

    @property
    def is_grave(self) -> bool:
        """Whether only a backup helps."""
        return any(fault.trouble in GRAVE for fault in self.faults)


def examine(ws: Workspace, progress: Progress | None = None) -> Examined:
    """Read everything once, and make the lists anew in a copy to compare them; changes nothing.

    Raises:
        NoSpace, Cancelled: for the copy.
    """
    steps = progress or NoProgress()
    faults = [Fault(Trouble.PAGES, line) for line in health.faults_of_pages(ws.store)]
    with ws.store.read() as tx:
        faults += [Fault(Trouble.ALTERED, name) for name in health.altered_changes(tx)]
        lanes = segments.lanes(tx)
        broken = (lane for lane in lanes if not _holds_together(tx, segments.after(tx, lane[0], lane[1], 0)))
        faults += [Fault(Trouble.BROKEN_CHAIN, f"{epoch}/{zone}") for epoch, zone, _ in broken]
        changes = log.size(tx)
        files = [each.sealed for each in evidence.files(tx) if each.is_here]
    if not faults:  # lists made from a log that is not sound would prove nothing
        faults += [Fault(Trouble.LISTS, name) for name in _strays(ws, steps)]
    for number, name in enumerate(files):
        steps.step(number, len(files), "photos")
        what = evidence.fault(ws.evidence_folder, name)
        faults += [Fault(_FILES[what], name)] if what else []
    return Examined(changes, len(lanes), tuple(faults), len(files))


def rebuild(ws: Workspace, progress: Progress) -> None:
    """Make everything that is derived from the log anew: lists, search, conflicts.

    Raises:
        Cancelled: what was there before stays.
    """
    with ws.store.write() as tx:
        projection.rebuild(tx, progress)
        meta.put(tx, Name.PROJECTION, projection.STAMP)


def report(ws: Workspace, found: Examined, path: Path) -> None:
    """Write what support needs to know: versions, counts, sizes, faults. No name, no typed text, no file name.

    Raises:
        NoSpace, TargetReadOnly, TargetGone: nothing was written.
    """
    with ws.store.read() as tx:
        told = {
            "fieldapp": __version__,
            "python": platform.python_version(),
            "system": f"{platform.system()} {platform.release()} {platform.machine()}",
            "at": shapes.moment(ws.clock.now()),
            "schema": migrations.schema_number(ws.store),
            "projection": meta.find(tx, Name.PROJECTION),
            "device": meta.get(tx, Name.DEVICE),
            "role": str(me_in(tx).role),
            "changes": found.changes,
            "lanes": found.lanes,
            "files": found.files,
            "drafts": drafts.count(tx),
            "quarantined": Counter(str(held.reason) for held in quarantine.listed(tx)),
            "last_backup": meta.find(tx, Name.LAST_BACKUP),
        }
    told |= {
        "backups": [path.stat().st_size for path in backup.listed(ws.folder)],
        "set_aside": len(placing.set_aside(ws.folder, DATABASE)),
        "database_bytes": (ws.folder / DATABASE).stat().st_size,
        "free_bytes": shutil.disk_usage(ws.folder).free,
        "faults": [{"trouble": str(each.trouble), "place": each.place} for each in found.faults],
    }
    write_atomic(path, json.dumps(told, indent=2).encode())


def _strays(ws: Workspace, progress: Progress) -> list[str]:
    place = ws.inbox / ws.clock.token(8).hex()
    try:
        with told_apart(place, needed=(ws.folder / DATABASE).stat().st_size):
            place.mkdir(parents=True)
            return following.strays(ws.store, ws.keys.database_key, place / DATABASE, progress)
    except DatabaseDamaged:
        return []  # the pages were told already
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _holds_together(tx: Tx, rows: Sequence[SegmentRow]) -> bool:
    """Whether each segment follows one that ends before it begins, and its hashes are those of the log.

    Runs may overlap: what was signed once and came back after a restore was signed anew meanwhile.
    """
    ends = {row.hash: row.last for row in rows} | {"": 0}
    followed = all(ends.get(row.previous) == row.first - 1 for row in rows)
    return followed and all(segment_of(tx, row).hash == row.hash for row in rows)
