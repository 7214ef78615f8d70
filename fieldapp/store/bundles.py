"""Which bundles were written and read here."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select, union_all

from fieldapp.store.engine import Tx
from fieldapp.store.tables import bundle, handed, record

IN: Final = "in"
OUT: Final = "out"

_MOST_NAMES: Final = 500  # in one question


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


def last_at(tx: Tx, names: Collection[str]) -> str:
    """When any of these bundles was written or read here last, as an ISO moment; empty when none was."""
    wanted = sorted(names)[:_MOST_NAMES]
    both = union_all(
        select(bundle.c.at).where(bundle.c.name.in_(wanted)), select(handed.c.at).where(handed.c.bundle.in_(wanted))
    ).subquery()
    return tx.execute(select(func.max(both.c.at))).scalar_one() or ""


def count_breaches(tx: Tx) -> int:
    """How many breach records there are."""
    return int(tx.execute(select(func.count()).where(record.c.kind == "breach")).scalar_one())
