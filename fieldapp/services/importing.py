"""Read what came on a stick: every bundle that is there, in whatever order they were made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldapp.changes import Changes
from fieldapp.errors import NothingToRead, UserError
from fieldapp.progress import Progress
from fieldapp.transfer import relay, stick
from fieldapp.transfer.outcome import Imported, Outcome, Problem, Trouble
from fieldapp.workspace import Workspace

__all__ = ["Imported", "Outcome", "Problem", "TakenIn", "Trouble", "take_in"]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a stick brought.

    Attributes:
        bundles: one each, in the order in which they were applied.
        passed_over: why other bundles were not read: not for this machine, damaged, or newer than this app.
        exit_status: of the gravest.
        relayed: bundles for others, and app updates, that are carried for them from now on.
    """

    bundles: tuple[Imported, ...]
    passed_over: tuple[UserError, ...]
    exit_status: int
    relayed: int = 0

    @property
    def changes(self) -> Changes:
        """What the screen must refresh."""
        touched = Changes()
        for each in self.bundles:
            touched |= each.changes
        return touched


def take_in(ws: Workspace, paths: Sequence[Path], *, progress: Progress) -> TakenIn:
    """Read bundles into the workspace; what is known already changes nothing.

    Args:
        paths: bundle files, or folders that hold some.

    Raises:
        NothingToRead: there is no bundle.
        NotABundle, ForeignBundle, NotForUs, BundleTooNew, VolumeDamaged: nothing that is there can be read here.
        NoSpace, TargetGone, Cancelled: what was applied before stays; reading again goes on from there.
    """
    waiting = stick.look(paths)
    updates = relay.keep_updates(ws, paths)
    if not waiting and updates:
        return TakenIn((), (), 0, updates)
    if not waiting:
        raise NothingToRead(place=", ".join(str(path) for path in paths))
    found = stick.take_in_all(ws, waiting, progress)
    if not found.bundles and not found.relayed:
        raise max(found.passed_over, key=lambda error: error.exit_status)
    return TakenIn(found.bundles, found.passed_over, found.exit_status, found.relayed + updates)
