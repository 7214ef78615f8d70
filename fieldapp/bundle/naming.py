"""What the volumes of a bundle are called on a stick, and finding them there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from fieldapp.bundle import limits

EXTENSION = "fieldapp"
PART = ".part"
_FILE_NAME = re.compile(rf"([0-9a-f]{{32}})\.([0-9a-f]{{2}})\.{EXTENSION}")


def file_name(bundle: str, number: int) -> str:
    """What volume `number` (from 0) of a bundle is called."""
    return f"{bundle}.{number:02x}.{EXTENSION}"


def parse(name: str) -> tuple[str, int] | None:
    """Bundle and volume number from a file name; None when it is not that of a volume."""
    found = _FILE_NAME.fullmatch(name)
    return None if found is None else (found[1], int(found[2], 16))


def find(path: Path) -> list[Path]:
    """The volumes in a folder, or a volume's file with its fellows beside it; in order, may be empty.

    Links, devices and files that are still being written do not count.
    """
    if path.is_dir():
        names = islice(path.iterdir(), limits.FOLDER_NAMES)
        return sorted(each for each in names if each.suffix == f".{EXTENSION}" and is_plain(each))
    own = parse(path.name)
    if own is None:
        return [path] if is_plain(path) else []
    fellows = find(path.parent) if path.parent.is_dir() else []
    return [each for each in fellows if (parse(each.name) or ("",))[0] == own[0]]


def group(paths: Iterable[Path]) -> list[list[Path]]:
    """Volumes sorted into bundles by their names; a file with another name stands alone."""
    bundles: dict[str, list[Path]] = {}
    for path in paths:
        found = parse(path.name)
        bundles.setdefault(str(path) if found is None else found[0], []).append(path)
    return list(bundles.values())


def leftovers(folder: Path) -> list[Path]:
    """Half-written volumes that a power cut left in a folder; they may be deleted when nobody is writing there."""
    names = islice(folder.iterdir(), limits.FOLDER_NAMES)
    return sorted(each for each in names if each.suffix == PART and parse(each.stem) and is_plain(each))


def is_plain(path: Path) -> bool:
    """Whether a name is that of an ordinary file, which opening cannot block on."""
    return path.is_file() and not path.is_symlink()
