"""All bundles that lie in one place: which files belong together, and reading them in whatever order they were made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from fieldapp.bundle import naming
from fieldapp.errors import (
    BundleTooNew,
    Damaged,
    ForeignBundle,
    NotABundle,
    NotForUs,
    Refused,
    UserError,
    VolumeDamaged,
)
from fieldapp.progress import Progress
from fieldapp.transfer import incoming, relay
from fieldapp.transfer.outcome import EXIT_STATUS, Imported, Trouble
from fieldapp.workspace import Workspace

_MAY_HEAL: Final = frozenset({Trouble.BROKEN_CHAIN, Trouble.UNKNOWN_SIGNER, Trouble.OBJECT_DAMAGED})
Volumes = Sequence[Path]


@dataclass(frozen=True, slots=True)
class Found:
    """What became of the bundles in one place.

    Attributes:
        bundles: those that were read, in the order in which they were.
        passed_over: why others were not.
        relayed: how many bundles for others were taken along.
    """

    bundles: tuple[Imported, ...]
    passed_over: tuple[UserError, ...]
    relayed: int = 0

    @property
    def exit_status(self) -> int:
        """The gravest; a bundle for somebody else is no fault when another one was read."""
        has_use = bool(self.bundles or self.relayed)
        grave = [error for error in self.passed_over if not has_use or isinstance(error, Damaged | Refused)]
        found = [EXIT_STATUS[told.outcome] for told in self.bundles] + [error.exit_status for error in grave]
        return max(found, default=0)


def look(paths: Iterable[Path]) -> list[list[Path]]:
    """The bundles in some folders or files: volumes that belong together; a second copy of a volume stands apart."""
    bundles: dict[str, list[dict[str, Path]]] = {}
    for path in dict.fromkeys(path.resolve() for place in paths for path in naming.find(place)):
        copies = bundles.setdefault((naming.parse(path.name) or (str(path),))[0], [])
        lacking = next((each for each in copies if path.name not in each), None)
        if lacking is None:
            copies.append(lacking := {})
        lacking[path.name] = path
    return [list(volumes.values()) for copies in bundles.values() for volumes in copies]


def take_in_all(ws: Workspace, waiting: Sequence[Volumes], progress: Progress) -> Found:
    """Read bundles; those that only lack what another one brings are read again after it.

    Raises:
        NoSpace, TargetGone, Cancelled: what was applied before stays; reading again goes on from there.
    """
    done: dict[int, Imported] = {}
    passed_over: list[UserError] = []
    relayed = 0
    for number, volumes in enumerate(waiting):
        try:
            is_backed_up = any(told.applied for told in done.values())
            done[number] = incoming.take_in(ws, volumes, progress, is_backed_up=is_backed_up)
        except (NotABundle, ForeignBundle, NotForUs, BundleTooNew, VolumeDamaged) as error:
            passed_over.append(error)
            relayed += isinstance(error, NotForUs) and relay.keep(ws, volumes, progress)
    while _heal(ws, waiting, done, progress):
        pass
    relay.sweep(ws)
    return Found(tuple(done.values()), tuple(passed_over), relayed)


def _heal(ws: Workspace, waiting: Sequence[Volumes], done: dict[int, Imported], progress: Progress) -> bool:
    """Read once more what had parts that did not join on; whether that helped any."""
    if len(done) == 1:
        return False  # nothing else was read that could have helped
    helped = False
    for number, before in done.items():
        if not {problem.trouble for problem in before.problems} & _MAY_HEAL:
            continue
        after = incoming.take_in(ws, waiting[number], progress, is_backed_up=True)
        helped = helped or len(after.problems) < len(before.problems)
        done[number] = _joined(before, after)
    return helped


def _joined(before: Imported, after: Imported) -> Imported:
    """What two readings of one bundle brought together."""
    return replace(
        after,
        applied=before.applied + after.applied,
        known=before.known,
        photos=before.photos + after.photos,
        conflicts_opened=before.conflicts_opened + after.conflicts_opened,
        breaches_opened=before.breaches_opened + after.breaches_opened,
        changes=before.changes | after.changes,
        packs=before.packs + after.packs,
    )
