"""Papers that run out soon, found by one column."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select

from fieldapp.records.codes import AgreementState
from fieldapp.store.engine import Tx
from fieldapp.store.tables import record
from fieldapp.store.typed import CURRENT

_OVER: Final = (AgreementState.ENDED, AgreementState.TERMINATED, AgreementState.VOID)


@dataclass(frozen=True, slots=True)
class Due:
    """A paper and its last day.

    Attributes:
        parent: id of the record it hangs on; empty for an agreement.
    """

    record: str
    kind: str
    parent: str
    reference: str
    title: str
    last_on: date


def expiring(tx: Tx, first: date, last: date, limit: int) -> list[Due]:
    """Agreements still running and registrations whose last day lies between two days, the earliest first."""
    agreement, registration = CURRENT["agreement"].c, CURRENT["registration"].c
    running = agreement.state.is_(None) | agreement.state.not_in(_OVER)
    found: list[Due] = []
    for kind, ends, also in (
        ("agreement", agreement.end_on, running),
        ("registration", registration.expires_on, registration.expires_on.is_not(None)),
    ):
        query = (
            select(record.c.id, record.c.parent, record.c.reference, record.c.title, ends)
            .join(CURRENT[kind], CURRENT[kind].c.id == record.c.id)
            .where(record.c.deleted == 0, ends.between(first.isoformat(), last.isoformat()), also)
            .order_by(ends, record.c.n)
            .limit(limit)
        )
        for name, parent, reference, title, day in tx.execute(query):
            found.append(Due(name, kind, parent, reference, title, date.fromisoformat(day[:10])))
    return sorted(found, key=lambda due: (due.last_on, due.reference))[:limit]
