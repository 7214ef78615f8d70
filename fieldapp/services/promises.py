"""Keep promises: complete and verify action points, and turn concerns into them or close them."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from fieldapp.changes import Changes
from fieldapp.errors import DoneAlready, NotConfirmed, OwnWork, ProofMissing, ReasonMissing, RecordNotFound
from fieldapp.records.codes_work import ActionState, ConcernState, Priority, Verification
from fieldapp.store import looking, people, records, reviews
from fieldapp.store.authors import writers_of
from fieldapp.store.engine import Tx
from fieldapp.store.records import Stored
from fieldapp.workspace import Workspace

Json = Any  # a JSON value

logger = logging.getLogger(__name__)


def complete(ws: Workspace, point: str, action_taken: str) -> Changes:
    """Say what was done about an action point. An urgent one is done when somebody else has verified it.

    Args:
        point: id or reference.
        action_taken: in the person's words.

    Raises:
        ReasonMissing: no text.
        ProofMissing: an urgent one without a file.
        DoneAlready: it is completed.
    """
    if not action_taken.strip():
        raise ReasonMissing
    with ws.store.write() as tx:
        kept = _open_point(tx, point)
        urgent = kept.stands.values.get("priority") == Priority.HIGH
        if urgent and not records.children(tx, [kept.id], "evidence"):
            raise ProofMissing(reference=kept.reference)
        today = looking.local_day(ws.clock).isoformat()
        values: dict[str, Json] = {"action_taken": action_taken.strip(), "completed_on": today}
        if not urgent:
            values["state"] = ActionState.COMPLETED.value
        changes = _write(ws, tx, kept, values)
    logger.info("action_point.done urgent=%s", urgent)
    return changes


def verify(ws: Workspace, point: str, verification: Verification) -> Changes:
    """Say whether what was done about an urgent action point is enough; if not, it stays open.

    Raises:
        ReasonMissing: nobody has said yet what was done.
        NotConfirmed, OwnWork: it is not yours to verify.
        DoneAlready: it is completed.
    """
    with ws.store.write() as tx:
        kept = _open_point(tx, point)
        if not kept.stands.values.get("action_taken"):
            raise ReasonMissing
        _refuse_own(ws, tx, kept)
        today = looking.local_day(ws.clock).isoformat()
        values: dict[str, Json] = {"verification": verification.value, "verified_on": today}
        if verification is Verification.ADEQUATE:
            values["state"] = ActionState.COMPLETED.value
        changes = _write(ws, tx, kept, values)
    logger.info("action_point.verified verification=%s", verification)
    return changes


def convert(ws: Workspace, concern: str, project: str, values: Mapping[str, Json]) -> tuple[str, Changes]:
    """Make a concern an action point of a project; the concern itself stays with the offices.

    Args:
        values: fields of the action point; its title is the concern's unless given.

    Returns:
        Id of the action point.

    Raises:
        DoneAlready: it was converted or closed.
    """
    with ws.store.write() as tx:
        kept, above = _open_concern(tx, concern), records.get(tx, project)
        given = {"title": kept.stands.values.get("title"), "state": ActionState.OPEN.value, **values}
        author = ws.author(tx)
        point, changes = reviews.write(tx, ws.clock, author, kind="action_point", values={"project": above.id, **given})
        changes |= _write(ws, tx, kept, {"state": ConcernState.CONVERTED.value, "action_point": point})
    return point, changes


def close_concern(ws: Workspace, concern: str, reason: str) -> Changes:
    """Close a concern without an action point.

    Raises:
        ReasonMissing, DoneAlready.
    """
    if not reason.strip():
        raise ReasonMissing
    with ws.store.write() as tx:
        kept = _open_concern(tx, concern)
        values = {"state": ConcernState.CLOSED.value, "closing_reason": reason.strip()}
        return _write(ws, tx, kept, values)


def _open_point(tx: Tx, name: str) -> Stored:
    kept = _of_kind(tx, name, "action_point")
    if kept.stands.values.get("state") == ActionState.COMPLETED:
        raise DoneAlready(reference=kept.reference)
    return kept


def _open_concern(tx: Tx, name: str) -> Stored:
    kept = _of_kind(tx, name, "concern")
    if kept.stands.values.get("state") in {ConcernState.CONVERTED, ConcernState.CLOSED}:
        raise DoneAlready(reference=kept.reference)
    return kept


def _of_kind(tx: Tx, name: str, kind: str) -> Stored:
    kept = records.get(tx, name)
    if kept.kind != kind:
        raise RecordNotFound(record=name)
    return kept


def _refuse_own(ws: Workspace, tx: Tx, kept: Stored) -> None:
    """Whoever promised it, or did it, does not verify it."""
    roster, me = people.current_roster(tx), ws.author(tx).person
    who = reviews.decider(roster, me)
    if not who:
        raise NotConfirmed(name=people.names(tx).get(me, me))
    if {who, me} & writers_of(tx, [kept.id], roster):
        raise OwnWork(reference=kept.reference)


def _write(ws: Workspace, tx: Tx, kept: Stored, values: Mapping[str, Json]) -> Changes:
    _, changes = reviews.write(tx, ws.clock, ws.author(tx), kind=kept.kind, values=values, record=kept.id)
    return changes
