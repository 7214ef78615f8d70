#!/usr/bin/env python3
"""Writes resources/reference/index.json anew: each pack with its id, version and SHA-256.

Run after every change to a pack: `python packaging/index_packs.py`, for another folder with its path. A pack whose
content changed needs a new version in its own header first: kept check runs name the versions they were made with, so
this refuses to let two contents share one version.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

BUILT_IN = Path(__file__).resolve().parent.parent / "resources" / "reference"
INDEX = "index.json"
SAME_VERSION = "--same-version"


def header(path: Path) -> dict[str, Any]:
    """A pack's header: the first line of a table, the `pack` of a document."""
    text = path.read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text.partition("\n")[0]) if path.suffix == ".tsv" else json.loads(text)["pack"]
    return found


def entry(path: Path) -> dict[str, str]:
    """One line of the index."""
    told = header(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {"id": told["id"], "file": path.name, "version": told["version"], "sha256": digest}


def main() -> None:
    """Refuse a pack that changed without a new version; else write the index."""
    folder = next((Path(word) for word in sys.argv[1:] if word != SAME_VERSION), BUILT_IN)
    index = folder / INDEX
    packs = sorted(path for path in folder.iterdir() if path.suffix in {".json", ".tsv"} and path != index)
    entries = [entry(path) for path in packs]
    before = json.loads(index.read_text(encoding="utf-8"))["packs"] if index.exists() else []
    known = {(old["id"], old["version"]): old["sha256"] for old in before}
    for new in entries:
        if known.get((new["id"], new["version"]), new["sha256"]) != new["sha256"] and SAME_VERSION not in sys.argv:
            sys.exit(f"{new['file']} changed: give it a new version, or pass {SAME_VERSION} before a first release")
    lines = ",\n".join(json.dumps(new, ensure_ascii=False) for new in entries)
    index.write_text(f'{{\n"format": 1,\n"packs": [\n{lines}\n]\n}}\n', encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
