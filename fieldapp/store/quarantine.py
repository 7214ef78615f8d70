"""What arrived and cannot be trusted or applied yet: kept whole, typed, until a person decides."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlalchemy import delete, func, select, update

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
_REJECTED: Final = "rejected"  # a fact: why; the others say who and when
_OF_REJECTION: Final = (_REJECTED, "rejected_by", "rejected_at")


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

    @property
    def is_rejected(self) -> bool:
        """Whether a person decided that it shall never be asked about again; the bytes stay."""
        return _REJECTED in self.facts


def put(
    tx: Tx, data: bytes, *, reason: Reason, device: str, bundle: str, at: str, facts: Mapping[str, str | int]
) -> None:
    """Keep something that is not trusted; the same bytes once, and nothing more once there is too much of it.

    What is kept already gets the reason that holds now, and keeps a person's decision about it.
    """
    is_here = quarantine.c.hash == digest(data)
    if tx.execute(select(quarantine.c.hash).where(is_here)).first() is not None:
        tx.execute(update(quarantine).where(is_here).values(reason=reason, device=device))
        return
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


def listed(tx: Tx, *, device: str | None = None, rejected: bool = False) -> list[Held]:
    """All that waits, or what one device sent or signed; oldest first.

    Args:
        rejected: also what a person decided not to be asked about again.
    """
    query = select(*(c for c in quarantine.c if c.name != "data")).order_by(quarantine.c.at, quarantine.c.hash)
    rows = tx.execute(query if device is None else query.where(quarantine.c.device == device))
    held = [Held(row.hash, Reason(row.reason), row.device, row.bundle, row.at, json.loads(row.facts)) for row in rows]
    return [each for each in held if rejected or not each.is_rejected]


def segments(tx: Tx, *, device: str | None = None, rejected: bool = False) -> list[Held]:
    """The runs of changes that wait, in order of their lanes."""
    runs = [held for held in listed(tx, device=device, rejected=rejected) if "epoch" in held.facts]
    return sorted(runs, key=lambda held: (held.facts["epoch"], held.facts["zone"], held.facts["first"]))


def reason_in_lane(tx: Tx, device: str, epoch: str, zone: str) -> Reason | None:
    """Why an earlier run of a device's lane waits; what follows it cannot be better."""
    for held in segments(tx, device=device, rejected=True):
        if (held.facts["epoch"], held.facts["zone"]) == (epoch, zone) and held.reason is not Reason.BROKEN_CHAIN:
            return held.reason
    return None


def data_of(tx: Tx, name: str) -> bytes:
    """The bytes of something that waits."""
    return bytes(tx.execute(select(quarantine.c.data).where(quarantine.c.hash == name)).scalar_one())


def is_rejected(tx: Tx, name: str) -> bool:
    """Whether these bytes are kept and shall not be asked about again."""
    facts = tx.execute(select(quarantine.c.facts).where(quarantine.c.hash == name)).scalar()
    return facts is not None and _REJECTED in json.loads(facts)


def note_rejection(tx: Tx, held: Held, *, why: str, by: str, at: str) -> None:
    """Ask about something no more; the bytes stay.

    Args:
        why: in the words of the person who decided; by: that person's id.
    """
    _keep_facts(tx, held, {**held.facts, **dict(zip(_OF_REJECTION, (why, by, at), strict=True))})


def forget_rejection(tx: Tx, held: Held) -> None:
    """Ask about something again."""
    _keep_facts(tx, held, {name: fact for name, fact in held.facts.items() if name not in _OF_REJECTION})


def _keep_facts(tx: Tx, held: Held, facts: Mapping[str, str | int]) -> None:
    told = json.dumps(dict(facts), ensure_ascii=False)
    tx.execute(update(quarantine).where(quarantine.c.hash == held.hash).values(facts=told))


def drop(tx: Tx, name: str) -> None:
    """Let go of something that was applied after all."""
    tx.execute(delete(quarantine).where(quarantine.c.hash == name))
