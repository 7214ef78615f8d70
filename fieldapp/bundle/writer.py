"""Writing a bundle: seal, lay out, write under a temporary name, read back, rename. All of it, or nothing at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC
from functools import partial
from pathlib import Path

from fieldapp.bundle import limits
from fieldapp.bundle.disk import Disk, RealDisk
from fieldapp.bundle.items import Item, gather, in_order
from fieldapp.bundle.job import Job
from fieldapp.bundle.manifest import Entry, Manifest, encode, runs_of
from fieldapp.bundle.plan import lay_out
from fieldapp.bundle.streams import Meter
from fieldapp.clock import Clock
from fieldapp.progress import NoProgress, Progress
from fieldapp.trust import signing


@dataclass(frozen=True, slots=True)
class Written:
    """A bundle that stands on the stick, verified.

    Attributes:
        paths: its volumes in order.
        size_bytes: all volumes together.
        manifest: what it holds; lanes and entries tell what is now "on stick".
    """

    paths: tuple[Path, ...]
    size_bytes: int
    manifest: Manifest

    @property
    def objects(self) -> int:
        """How many objects it holds."""
        return len(self.manifest.entries)


def write(
    folder: Path,
    items: Iterable[Item],
    *,
    sender: str,
    sender_key: bytes,
    organisation: str,
    roster_number: int,
    recipients: Sequence[str],
    clock: Clock,
    progress: Progress | None = None,
    volume_bytes: int = limits.VOLUME_BYTES,
    disk: Disk | None = None,
) -> Written:
    """Write one bundle into a folder and prove that it can be read back.

    Args:
        folder: must exist; usually a stick. Older bundles in it are never touched.
        items: gone through once; kept in memory only one at a time.
        sender: device id.
        sender_key: the device's private Ed25519 key, which signs the manifest.
        organisation: an id, readable by anyone.
        roster_number: number of the newest roster that the sender has.
        recipients: age keys that plain items are sealed to, at least one.
        clock: gives the bundle its id and its moment.
        progress: counts bytes: read while sealing, then written and read back; labels seal, write, verify.
        volume_bytes: most for one file; smaller only in tests.
        disk: another way to the disk, for tests.

    Raises:
        NoSpace, TargetReadOnly, TargetGone: the target cannot be written; nothing of this bundle is left on it.
        StickUnreliable: what was written does not read back the same; nothing is left on it.
        ObjectDamaged: a sealed item is missing or not what its name says.
        ObjectTooLarge, BundleTooLarge: it does not fit the format.
        Cancelled: from `progress`; nothing is left.
    """
    disk = disk or RealDisk()
    meter = Meter(progress or NoProgress())
    draft = _Draft(
        bundle=clock.token(16).hex(),
        sender=sender,
        sender_key=sender_key,
        organisation=organisation,
        roster_number=roster_number,
        made_at=clock.now().astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        recipients=tuple(recipients),
    )
    with tempfile.TemporaryDirectory(prefix="fieldapp-", ignore_cleanup_errors=True) as spool:
        meter.begin("seal", None)
        objects = in_order([gather(item, recipients, Path(spool), disk=disk, meter=meter) for item in items])
        plan = lay_out([each.wanted for each in objects], partial(_signed, draft), volume_bytes=volume_bytes)
        sources = {each.wanted.name: each.source for each in objects}
        paths = Job(disk, folder, draft.bundle, plan, sources, meter).run()
    return Written(paths, plan.size_bytes, draft.manifest(plan.entries, plan.volumes))


@dataclass(frozen=True, slots=True)
class _Draft:
    """What a manifest says apart from its objects."""

    bundle: str
    sender: str
    sender_key: bytes
    organisation: str
    roster_number: int
    made_at: str
    recipients: tuple[str, ...]

    def manifest(self, entries: tuple[Entry, ...], volumes: tuple[int, ...]) -> Manifest:
        runs = runs_of(entries)
        return Manifest(
            format=limits.FORMAT,
            bundle=self.bundle,
            sender=self.sender,
            sender_public=signing.public_of(self.sender_key),
            organisation=self.organisation,
            roster_number=self.roster_number,
            made_at=self.made_at,
            recipients=self.recipients,
            lanes=runs.lanes,
            prerequisites=runs.prerequisites,
            volumes=volumes,
            entries=entries,
        )


def _signed(draft: _Draft, entries: tuple[Entry, ...], volumes: tuple[int, ...]) -> bytes:
    return encode(draft.manifest(entries, volumes), draft.sender_key)
