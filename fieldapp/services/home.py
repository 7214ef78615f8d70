"""What the first page tells: what to finish, what is wrong, what runs out, what waits for the stick, what is safe."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from fieldapp.store import bundles, drafts, due, evidence, handing, listing, looking, meta, records
from fieldapp.store.bundles import BundleRow
from fieldapp.store.due import Due
from fieldapp.store.engine import Tx
from fieldapp.store.handing import SyncState
from fieldapp.store.listing import Query
from fieldapp.store.meta import Name
from fieldapp.store.outcome import Told, outcome_of
from fieldapp.workspace import Workspace

__all__ = ["BundleRow", "Due", "Home", "InConflict", "Stopped", "ToHandOver", "Told", "Unfinished", "overview"]

SOON_DAYS: Final = 60
LATE_DAYS: Final = 30  # papers that ran out this long ago are still told
LOOKED_AT: Final = 50  # projects changed last; the whole portfolio is for the page of checks
MOST_LINES: Final = 20


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A record with typing that is not entered."""

    record: str
    kind: str
    title: str
    fields: int


@dataclass(frozen=True, slots=True)
class InConflict:
    """A record that waits for a decision."""

    record: str
    kind: str
    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stopped:
    """A project with something that certainly stops it.

    Attributes:
        worst: the first of the criteria that are blocking and not met.
    """

    project: str
    reference: str
    title: str
    blockers: int
    worst: Told


@dataclass(frozen=True, slots=True)
class ToHandOver:
    """What is on this computer alone."""

    records: int
    photos: int


@dataclass(frozen=True, slots=True)
class Home:
    """The answers of the first page.

    Attributes:
        conflicts: how many fields wait; in_conflict: the first of their records.
        stopped: among the projects changed last.
        expiring: within sixty days, or in the last thirty.
        files_missing: files that records name and that have not arrived.
        last_read: the last bundle that was read; None before the first.
        last_backup: ISO moment; empty before the first.
    """

    unfinished: tuple[Unfinished, ...]
    conflicts: int
    in_conflict: tuple[InConflict, ...]
    stopped: tuple[Stopped, ...]
    expiring: tuple[Due, ...]
    to_hand_over: ToHandOver
    files_missing: int
    last_read: BundleRow | None
    last_backup: str


def overview(ws: Workspace, today: date) -> Home:
    """Gather the answers; the work does not grow with the number of projects.

    Args:
        today: local day.
    """
    with ws.store.read() as tx:
        waiting = records.in_conflict(tx)
        first, last = today - timedelta(days=LATE_DAYS), today + timedelta(days=SOON_DAYS)
        return Home(
            unfinished=_unfinished(tx),
            conflicts=len(waiting),
            in_conflict=_in_conflict(tx, waiting),
            stopped=_stopped(ws, tx, today),
            expiring=tuple(due.expiring(tx, first, last, MOST_LINES)),
            to_hand_over=_to_hand_over(tx),
            files_missing=sum(file.is_awaited for file in evidence.files(tx)),
            last_read=next((row for row in bundles.listed(tx) if row.direction == bundles.IN), None),
            last_backup=meta.find(tx, Name.LAST_BACKUP) or "",
        )


def _unfinished(tx: Tx) -> tuple[Unfinished, ...]:
    typing = drafts.everything(tx)
    counts, kinds = Counter(kept.record for kept in typing), {kept.record: kept.kind for kept in typing}
    titles = {row.id: row.title or row.reference for row in listing.rows(tx, list(counts))}
    return tuple(
        Unfinished(name, kinds[name], titles.get(name, ""), count) for name, count in list(counts.items())[:MOST_LINES]
    )


def _in_conflict(tx: Tx, waiting: list[tuple[str, str]]) -> tuple[InConflict, ...]:
    fields: dict[str, list[str]] = {}
    for name, field in waiting:
        fields.setdefault(name, []).append(field)
    rows = listing.rows(tx, list(fields)[:MOST_LINES])
    return tuple(InConflict(row.id, row.kind, row.title or row.reference, tuple(fields[row.id])) for row in rows)


def _stopped(ws: Workspace, tx: Tx, today: date) -> tuple[Stopped, ...]:
    latest = listing.ids(tx, Query("project"), LOOKED_AT)
    found: list[Stopped] = []
    for known, report in looking.look(tx, ws.packs, ws.rules, latest, today):
        blockers = [one for one in outcome_of(report).open_findings if one.is_blocker]
        if blockers:
            title = str(known.project.values.get("title", ""))
            found.append(Stopped(known.project.id, known.project.reference, title, len(blockers), blockers[0]))
    return tuple(found[:MOST_LINES])


def _to_hand_over(tx: Tx) -> ToHandOver:
    states = handing.count_states(tx, handing.peers_of(tx))
    kinds = Counter("photos" if kind == "evidence" else "records" for state, kind in states if state is SyncState.HERE)
    return ToHandOver(kinds["records"], kinds["photos"])
