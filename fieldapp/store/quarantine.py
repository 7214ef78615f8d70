"""What arrived and cannot be trusted or applied yet: kept whole, typed, until a person decides."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

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
    """Keep something that is not trusted; the same bytes once."""
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


def listed(tx: Tx) -> list[Held]:
    """All that waits, oldest first."""
    columns = (c for c in quarantine.c if c.name != "data")
    rows = tx.execute(select(*columns).order_by(quarantine.c.at, quarantine.c.hash))
    return [Held(row.hash, Reason(row.reason), row.device, row.bundle, row.at, json.loads(row.facts)) for row in rows]


def count(tx: Tx) -> int:
    """How many things wait."""
    return int(tx.execute(select(func.count()).select_from(quarantine)).scalar_one())


def drop(tx: Tx, name: str) -> None:
    """Let go of something that was applied after all, or that a person turned away."""
    tx.execute(delete(quarantine).where(quarantine.c.hash == name))
