"""Read bundles through and say whether they are whole, without a workspace and without applying anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldapp.bundle import reader
from fieldapp.errors import NothingToRead
from fieldapp.progress import Progress


@dataclass(frozen=True, slots=True)
class Verified:
    """One bundle.

    Attributes:
        bundle: its id, empty when no volume has a sound list of contents left; so are sender and made_at.
        objects: how many parts it has, or that were found.
        damaged: names of parts that cannot be used.
        missing_volumes: numbers of files that are not there, counted from 1.
    """

    bundle: str
    sender: str
    made_at: str
    volumes: tuple[Path, ...]
    objects: int
    damaged: tuple[str, ...]
    missing_volumes: tuple[int, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing or damaged."""
        return bool(self.bundle) and not self.damaged and not self.missing_volumes


def verify(paths: Sequence[Path], progress: Progress) -> list[Verified]:
    """Read every byte of the bundles in files or folders. Whom to trust is not asked.

    Raises:
        NothingToRead: there is no bundle.
        NotABundle, VolumeDamaged, BundleTooNew: a file that was named cannot be read as one.
        TargetGone, Cancelled.
    """
    groups = reader.group([volume for path in paths for volume in reader.find(path)])
    if not groups:
        raise NothingToRead(place=", ".join(str(path) for path in paths))
    return [_verified(group, progress) for group in groups]


def _verified(volumes: Sequence[Path], progress: Progress) -> Verified:
    opened = reader.read(volumes)
    manifest = opened.manifest
    return Verified(
        bundle=manifest.bundle if manifest else "",
        sender=manifest.sender if manifest else "",
        made_at=manifest.made_at if manifest else "",
        volumes=tuple(opened.volumes.values()),
        objects=len(opened.entries),
        damaged=opened.verify(progress=progress),
        missing_volumes=tuple(number + 1 for number in opened.missing_volumes),
    )
