"""Review a project: say of one version that it is agreed or sent back, and comment on its fields."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldapp.changes import Changes
from fieldapp.errors import DoneAlready, ReasonMissing
from fieldapp.principles.ruleset import RULESET
from fieldapp.records.codes_work import ReviewOutcome
from fieldapp.records.shape import KINDS, checked, field_of
from fieldapp.store import facts, keeping, looking, people, records, reviews
from fieldapp.store.engine import Tx
from fieldapp.store.keeping import Basis
from fieldapp.store.outcome import outcome_of
from fieldapp.store.records import Stored
from fieldapp.workspace import Workspace

logger = logging.getLogger(__name__)

REVIEW: Final = "REVIEW"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review that was entered; `run` is the check that was kept with it, or one kept before of the same version."""

    review: str
    run: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One review.

    Attributes:
        outcome: a code of `ReviewOutcome`.
        is_current: it looked at the version of now; a change since then has reopened it.
    """

    id: str
    reference: str
    outcome: str
    summary: str
    reviewed_on: str
    by: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on a field of a project or of what hangs on it.

    Attributes:
        record, kind, field: what it is about; no field is the record as a whole.
        resolved_on: ISO day; empty while it is open.
    """

    id: str
    record: str
    kind: str
    field: str
    text: str
    by: str
    at: str
    resolved_on: str


def review(
    ws: Workspace, project: str, outcome: ReviewOutcome, *, summary: str = "", as_of: date | None = None
) -> Reviewed:
    """Say of the version of now that it is agreed, or send it back.

    Args:
        project: id or reference.
        summary: why; a project that is sent back is told.

    Raises:
        NotConfirmed, OwnWork: it is not yours to review.
        ReasonMissing: sent back without a word.
    """
    if outcome is ReviewOutcome.SENT_BACK and not summary.strip():
        raise ReasonMissing
    day = as_of or looking.local_day(ws.clock)
    with ws.store.write() as tx:
        above = records.get(tx, project)
        author = ws.author(tx)
        reviews.refuse_own_work(tx, above, author.person)
        run, changes = _checked(ws, tx, above, day)
        values = {
            "project": above.id,
            "version_reviewed": facts.version_of(tx, above.id),
            "run": run,
            "outcome": outcome.value,
            "summary": summary.strip() or None,
            "reviewed_on": day.isoformat(),
        }
        name, more = reviews.write(tx, ws.clock, author, kind="review", values=values)
    logger.info("review.entered outcome=%s", outcome)
    return Reviewed(name, run, changes | more)


def listed(ws: Workspace, project: str) -> list[ReviewLine]:
    """The reviews of a project, newest first."""
    with ws.store.read() as tx:
        above = records.get(tx, project)
        version, names = facts.version_of(tx, above.id), people.names(tx)
        kept = records.children(tx, [above.id], "review")
        return [_line(one, version, names.get(one.changed_by, one.changed_by)) for one in reversed(kept)]


def comment(ws: Workspace, record: str, text: str, *, field: str = "") -> Changes:
    """Remark on a field, or on a record as a whole; everybody who sees the record sees it.

    Raises:
        ReasonMissing: no text.
        FieldRefused: rule `unknown_field`.
    """
    if not text.strip():
        raise ReasonMissing
    with ws.store.write() as tx:
        above = records.get(tx, record)
        if field and above.kind in KINDS:
            field_of(above.kind, field)
        values = {"of": above.id, "field": field or None, "text": text.strip()}
        _, changes = reviews.write(tx, ws.clock, ws.author(tx), kind="note", values=values)
    return changes


def resolve_comment(ws: Workspace, note: str) -> Changes:
    """Close a remark: what it asked for is done. It stays on record.

    Raises:
        DoneAlready: it is closed.
    """
    with ws.store.write() as tx:
        kept = records.get(tx, note)
        if kept.stands.values.get("resolved_on"):
            raise DoneAlready(reference=kept.reference)
        today = checked("note", "resolved_on", looking.local_day(ws.clock).isoformat())
        values = {"resolved_on": today}
        _, changes = reviews.write(tx, ws.clock, ws.author(tx), kind="note", values=values, record=kept.id)
    return changes


def comments(ws: Workspace, project: str, *, with_resolved: bool = False) -> list[Comment]:
    """Remarks on a project and on what hangs on it, oldest first."""
    with ws.store.read() as tx:
        above = records.get(tx, project)
        family = {one.id: one for one in (above, *records.children(tx, [above.id]))}
        names = people.names(tx)
        notes = records.children(tx, family, "note")
        found = [_comment(one, family, names.get(one.changed_by, one.changed_by)) for one in notes]
    return [one for one in found if with_resolved or not one.resolved_on]


def _checked(ws: Workspace, tx: Tx, project: Stored, day: date) -> tuple[str, Changes]:
    """The check that the review stands on: kept now, whatever was kept before, because rules and days differ."""
    known, report = looking.look_at(tx, ws.packs, ws.rules, project.id, day)
    basis = Basis(RULESET, ws.packs.versions(), day, facts.version_of(tx, project.id), REVIEW)
    kept = keeping.keep(tx, ws.clock, ws.author(tx), basis=basis, facts=known, outcome=outcome_of(report))
    return kept.run, kept.changes


def _line(one: Stored, version: str, by: str) -> ReviewLine:
    said = {name: str(one.stands.values.get(name, "")) for name in ("outcome", "summary", "reviewed_on")}
    return ReviewLine(one.id, one.reference, **said, by=by, is_current=reviews.is_about(one, version))


def _comment(one: Stored, family: dict[str, Stored], by: str) -> Comment:
    values = one.stands.values
    about = family[str(values["of"])]
    text, field, resolved = (str(values.get(name, "")) for name in ("text", "field", "resolved_on"))
    return Comment(one.id, about.id, about.kind, field, text, by, one.changed_at, resolved)
