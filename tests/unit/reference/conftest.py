"""The built-in packs, and folders of packs that a test may damage."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp import paths
from fieldapp.reference.packs import Packs, load_builtin

Damage = Callable[[str, str, str], Packs]


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs that come with the app."""
    return load_builtin()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the built-in packs."""
    return Path(shutil.copytree(paths.resources() / "reference", tmp_path / "reference"))


@pytest.fixture
def rewritten(folder: Path) -> Damage:
    """Replace text in one pack and sign it into the index again, as somebody who makes packs by hand would."""

    def rewrite(file: str, old: str, new: str) -> Packs:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        data = text.replace(old, new, 1).encode()
        (folder / file).write_bytes(data)
        index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
        for entry in index["packs"]:
            if entry["file"] == file:
                entry["sha256"] = hashlib.sha256(data).hexdigest()
        (folder / "index.json").write_text(json.dumps(index), encoding="utf-8")
        return Packs(folder)

    return rewrite
