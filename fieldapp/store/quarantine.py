"""What arrived and cannot be trusted or applied yet: kept whole, typed, until a person decides."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlalchemy import delete, func, select

from fieldapp.history.canonical import digest
from fieldapp.store.engine import Tx
from fieldapp.store.tables import quarantine


class Reason(StrEnum):
    """Why; `fieldapp.words.sync` has the words."""

    UNKNOWN_SIGNER = "UNKNOWN_SIGNER"
    REVOKED = "REVOKED"
    OUT_OF_ZONE = "OUT_OF_ZONE"
    BROKEN_CHAIN = "BROKEN_CHAIN"
    FORK = "FORK"
    TOO_NEW = "TOO_NEW"
    INVITATION_USED = "INVITATION_USED"
    ROSTER = "ROSTER"
    MISATTRIBUTED = "MISATTRIBUTED"
    NOT_OFFICE = "NOT_OFFICE"


# Anyone with a stick can send something to keep; more than this is not kept.
MOST_BYTES: Final = 256 * 1024 * 1024
MOST_THINGS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Held:
    """One thing that waits.

    Attributes:
        device: who sent or signed it, as far as it says.
        facts: for the sentences.
    """

    hash: str
    reason: Reason
    device: str
    bundle: str
    at: str
    facts: Mapping[str, str | int]


def put(
    tx: Tx, data: bytes, *, reason: Reason, device: str, bundle: str, at: str, facts: Mapping[str, str | int]
) -> None:
    """Keep something that is not trusted; the same bytes once, and nothing more once there is too much of it."""
    sizes = select(func.count(), func.coalesce(func.sum(func.length(quarantine.c.data)), 0)).select_from(quarantine)
    things, size_bytes = tx.execute(sizes).one()
    if things >= MOST_THINGS or size_bytes + len(data) > MOST_BYTES:
        return
    row = {
        "hash": digest(data),
        "reason": reason,
        "device": device,
        "bundle": bundle,
        "at": at,
        "facts": json.dumps(dict(facts), ensure_ascii=False),
        "data": data,
    }
    tx.execute(quarantine.insert().prefix_with("OR IGNORE"), row)


def listed(tx: Tx, *, device: str | None = None) -> list[Held]:
    """All that waits, or what one device sent or signed; oldest first."""
    query = select(*(c for c in quarantine.c if c.name != "data")).order_by(quarantine.c.at, quarantine.c.hash)
    rows = tx.execute(query if device is None else query.where(quarantine.c.device == device))
    return [Held(row.hash, Reason(row.reason), row.device, row.bundle, row.at, json.loads(row.facts)) for row in rows]


def segments(tx: Tx, *, device: str | None = None) -> list[Held]:
    """The runs of changes that wait, in order of their lanes."""
    runs = [held for held in listed(tx, device=device) if "epoch" in held.facts]
    return sorted(runs, key=lambda held: (held.facts["epoch"], held.facts["zone"], held.facts["first"]))


def reason_in_lane(tx: Tx, device: str, epoch: str, zone: str) -> Reason | None:
    """Why an earlier run of a device's lane waits; what follows it cannot be better."""
    for held in segments(tx, device=device):
        if (held.facts["epoch"], held.facts["zone"]) == (epoch, zone) and held.reason is not Reason.BROKEN_CHAIN:
            return held.reason
    return None


def data_of(tx: Tx, name: str) -> bytes:
    """The bytes of something that waits."""
    return bytes(tx.execute(select(quarantine.c.data).where(quarantine.c.hash == name)).scalar_one())


def count(tx: Tx) -> int:
    """How many things wait."""
    return int(tx.execute(select(func.count()).select_from(quarantine)).scalar_one())


def drop(tx: Tx, name: str) -> None:
    """Let go of something that was applied after all, or that a person turned away."""
    tx.execute(delete(quarantine).where(quarantine.c.hash == name))
