"""An office’s own version of a pack, made without the services: any number, any version, any signer."""

from __future__ import annotations

import json
from typing import Any

from fieldapp.reference import versions
from fieldapp.reference.thresholds import ThresholdName
from fieldapp.store import packs
from fieldapp.transfer.packs import keep_own
from fieldapp.workspace import Workspace

THRESHOLDS = "thresholds"


def in_force(ws: Workspace, pack: str = THRESHOLDS) -> dict[str, Any]:
    """The document that rules are read from."""
    with ws.store.read() as tx:
        stored = packs.newest(tx, pack)
    document: dict[str, Any] = json.loads(ws.packs.builtin_document(pack) if stored is None else stored.data)
    return document


def with_number(ws: Workspace, name: ThresholdName, value: int, *, version: str) -> bytes:
    """The thresholds with another value of one number."""
    document = in_force(ws)
    document["pack"]["version"] = version
    for row in document["thresholds"]:
        if row["name"] == name:
            row["value"] = value
    return json.dumps(document).encode()


def keep(ws: Workspace, document: bytes, *, version: str, pack: str = THRESHOLDS) -> None:
    """Sign a document with the machine’s key and put it in force there."""
    with ws.store.write() as tx:
        keep_own(ws, tx, document, pack=pack, version=version)
    ws.refresh_packs()


def set_number(ws: Workspace, name: ThresholdName, value: int) -> str:
    """Change a number as an office does; the version it has now."""
    version = versions.next_version(ws.packs.versions()[THRESHOLDS], digits=f"{value:08x}")
    keep(ws, with_number(ws, name, value, version=version), version=version)
    return version
