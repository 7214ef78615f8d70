"""Carrying sealed bundles and app updates for others: what is carried, taking more, writing it on, letting go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldapp.changes import Changes
from fieldapp.errors import NotCarried, TargetGone
from fieldapp.progress import Progress
from fieldapp.store import people
from fieldapp.transfer import relay, stick
from fieldapp.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Load:
    """One thing that is carried.

    Attributes:
        name: id of the bundle, or name of the update's file.
        sender: name of the machine that wrote the bundle, as far as known; empty for an update.
        at: ISO moment since when it is carried.
    """

    name: str
    sender: str
    at: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Relayed:
    """What a round did: how many things were taken, how many were written."""

    taken: int
    written: int
    touched: Changes


def listed(ws: Workspace) -> list[Load]:
    """All that is carried, longest first."""
    with ws.store.read() as tx:
        names = people.names(tx)
        return [
            Load(each.name, names.get(each.sender, each.sender), each.at, each.size_bytes) for each in relay.carried(tx)
        ]


def carry(ws: Workspace, paths: Sequence[Path], folder: Path | None, *, progress: Progress) -> Relayed:
    """Take what is for others from sticks, and write all that is carried to another one.

    Args:
        paths: sticks, folders, bundle files or updates; nothing in them is opened.
        folder: where to write; None to take only.

    Raises:
        TargetGone: the folder is not there; nothing was taken.
    """
    if folder is not None and not folder.is_dir():
        raise TargetGone(target=str(folder))
    taken = sum(relay.keep(ws, volumes, progress) for volumes in stick.look(paths)) + relay.keep_updates(ws, paths)
    written = relay.write_along(ws, folder, progress) if folder is not None else 0
    return Relayed(taken, written, Changes(sync=True))


def drop(ws: Workspace, name: str) -> Changes:
    """Carry something no longer.

    Args:
        name: of the load, or enough of its beginning.

    Raises:
        NotCarried: nothing, or more than one thing, answers to it.
    """
    found = [each.name for each in listed(ws) if name and each.name.startswith(name)]
    if len(found) != 1 or not relay.drop(ws, found[0]):
        raise NotCarried(name=name)
    return Changes(sync=True)
