"""Which bundles were written and read here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select

from fieldapp.store.engine import Tx
from fieldapp.store.tables import bundle, record

IN: Final = "in"
OUT: Final = "out"


@dataclass(frozen=True, slots=True)
class BundleRow:
    """One bundle that passed through here, by its newest reading or its writing."""

    name: str
    direction: str
    peer: str
    at: str
    outcome: str


def note(tx: Tx, name: str, *, direction: str, peer: str, at: str, outcome: str) -> None:
    """Remember a bundle; a later reading of the same one takes the place of the earlier."""
    row = {"name": name, "direction": direction, "peer": peer, "at": at, "outcome": outcome, "told": ""}
    tx.execute(bundle.insert().prefix_with("OR REPLACE"), row)


def is_known(tx: Tx, name: str) -> bool:
    """Whether a bundle passed through here before."""
    return tx.execute(select(bundle.c.name).where(bundle.c.name == name)).first() is not None


def listed(tx: Tx, limit: int = 50) -> list[BundleRow]:
    """The latest ones first."""
    rows = tx.execute(select(bundle).order_by(bundle.c.at.desc(), bundle.c.name).limit(limit))
    return [BundleRow(row.name, row.direction, row.peer, row.at, row.outcome) for row in rows]


def count_breaches(tx: Tx) -> int:
    """How many breach records there are."""
    return int(tx.execute(select(func.count()).where(record.c.kind == "breach")).scalar_one())
