"""Bundles that nobody of ours would write: made by hand, soundly signed by a stranger's key where it matters."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import msgspec

from fieldapp.bundle import block, limits, naming
from fieldapp.bundle.manifest import Entry, Manifest
from fieldapp.history import canonical
from fieldapp.trust import signing
from fieldapp.trust.signing import Purpose

KEY = hashlib.sha256(b"a stranger").digest()
BUNDLE = "0" * 31 + "1"
NAMES = ["a" * 64, "b" * 64]
SPACE = 8192
"""The forged volumes say that their manifest ends before this byte."""


def plain_manifest() -> dict[str, Any]:
    """A manifest in order: one segment and one photo. Tests change one thing in it."""
    note: dict[str, str | int] = {"epoch": "e1", "zone": "mopti", "first": 1, "last": 5, "previous": ""}
    manifest = Manifest(
        format=limits.FORMAT,
        bundle=BUNDLE,
        sender="stranger",
        sender_public=signing.public_of(KEY),
        organisation="org-1",
        roster_number=1,
        made_at="2026-01-01T12:00:00Z",
        recipients=("age1stranger",),
        lanes=(),
        prerequisites=(),
        volumes=(SPACE * 3,),
        entries=(
            Entry(NAMES[0], "segment", 1000, 0, SPACE, note),
            Entry(NAMES[1], "evidence", 2000, 0, SPACE + 2048, {}),
        ),
    )
    made: dict[str, Any] = msgspec.to_builtins(manifest)
    made["lanes"] = [{"epoch": "e1", "zone": "mopti", "first": 1, "last": 5}]
    return made


def signed(payload: bytes, *, key: bytes = KEY, purpose: str = Purpose.MANIFEST) -> bytes:
    """A payload with a sound signature under it."""
    seal = {"public": signing.public_of(key), "signature": signing.sign(key, purpose, payload)}
    return payload + b"\n" + canonical.encode(seal) + b"\n"


def volume(folder: Path, manifest: bytes, *, rest: bytes = b"", claimed: int | None = None) -> Path:
    """A volume that begins with these bytes as its manifest.

    Args:
        folder: where to put it.
        manifest: the stored manifest.
        rest: what follows it.
        claimed: length that the header tells, if not the true one.
    """
    length = len(manifest) if claimed is None else claimed
    path = folder / naming.file_name(BUNDLE, 0)
    head = block.header(block.FRONT, length) + manifest + block.padding(len(manifest))
    path.write_bytes((head + rest).ljust(SPACE * 3, b"\0"))
    return path
