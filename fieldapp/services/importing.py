"""Read what came on a stick: every bundle that is there, in whatever order they were made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldapp.bundle import reader
from fieldapp.changes import Changes
from fieldapp.errors import ForeignBundle, NotABundle, NotForUs, NothingToRead, UserError
from fieldapp.progress import Progress
from fieldapp.transfer import incoming
from fieldapp.transfer.outcome import DAMAGE, EXIT_STATUS, Imported, Outcome, Problem, Trouble
from fieldapp.workspace import Workspace

__all__ = ["Imported", "Outcome", "Problem", "TakenIn", "Trouble", "take_in"]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a stick brought.

    Attributes:
        bundles: one each, in the order in which they were applied.
        passed_over: bundles that are not for this machine, with why.
    """

    bundles: tuple[Imported, ...]
    passed_over: tuple[UserError, ...]

    @property
    def changes(self) -> Changes:
        """What the screen must refresh."""
        touched = Changes()
        for each in self.bundles:
            touched |= each.changes
        return touched

    @property
    def exit_status(self) -> int:
        """The gravest of its bundles."""
        return max((EXIT_STATUS[each.outcome] for each in self.bundles), default=0)


def take_in(ws: Workspace, paths: Sequence[Path], *, progress: Progress) -> TakenIn:
    """Read bundles into the workspace; what is known already changes nothing.

    Args:
        paths: bundle files, or folders that hold some.

    Raises:
        NothingToRead: there is no bundle.
        NotABundle, ForeignBundle, NotForUs, BundleTooNew: the only bundle there is cannot be read here.
        NoSpace, TargetGone, Cancelled: what was applied before stays; reading again goes on from there.
    """
    waiting = reader.group([volume for path in paths for volume in reader.find(path)])
    if not waiting:
        raise NothingToRead(place=", ".join(str(path) for path in paths))
    done: list[Imported] = []
    passed_over: list[UserError] = []
    for volumes in waiting:
        try:
            done.append(incoming.take_in(ws, volumes, progress))
        except (NotABundle, ForeignBundle, NotForUs) as error:
            if len(waiting) == 1:
                raise
            passed_over.append(error)
    return TakenIn(tuple(_again(ws, waiting, done, progress)), tuple(passed_over))


def _again(
    ws: Workspace, waiting: Sequence[Sequence[Path]], done: Sequence[Imported], progress: Progress
) -> list[Imported]:
    """Read once more what only lacked something that another bundle brought."""
    volumes = {path.name.partition(".")[0]: group for group in waiting for path in group}
    final = {each.bundle: each for each in done}
    while True:
        gaps = [each for each in final.values() if _is_gap(each) and each.bundle in volumes]
        fresh = [incoming.take_in(ws, volumes[each.bundle], progress) for each in gaps]
        if not any(each.applied for each in fresh):
            return list(final.values())
        final.update((each.bundle, each) for each in fresh)


def _is_gap(told: Imported) -> bool:
    troubles = {problem.trouble for problem in told.problems}
    return Trouble.BROKEN_CHAIN in troubles and not troubles & (DAMAGE - {Trouble.BROKEN_CHAIN})
