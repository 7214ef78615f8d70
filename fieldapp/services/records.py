"""Look at records, add them, change them, delete them, and see what happened to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fieldapp.changes import Changes
from fieldapp.errors import FieldRefused
from fieldapp.history.change import DELETED, read_body
from fieldapp.records.shape import KINDS, field_of, fields_of, fits, shape_of
from fieldapp.store import cutting, entering, handing, log, moving, people, records
from fieldapp.store.cutting import Seen
from fieldapp.store.engine import Tx
from fieldapp.store.handing import SyncState
from fieldapp.store.records import Stored
from fieldapp.workspace import Workspace

Json = Any  # a JSON value


@dataclass(frozen=True, slots=True)
class RecordView:
    """One record as it stands.

    Attributes:
        values: field to current value; an empty field is missing.
        raw: what does not fit its shape or is not known to this version, as it came.
        conflicts: fields with more than one value, or `$deleted`.
        sync: how far this machine's changes of it have come.
        changed_at: ISO moment by its author's clock.
        changed_by: the author's name.
        moved_to: zone that the record went to whose copy stays here; empty for most.
    """

    id: str
    kind: str
    zone: str
    reference: str
    title: str
    parent: str
    values: Mapping[str, Json]
    raw: Mapping[str, Json]
    conflicts: frozenset[str]
    deleted: bool
    sync: SyncState
    changed_at: str
    changed_by: str
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """A record that was written; `changes` is empty when nothing was different."""

    record: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One field of one change.

    Attributes:
        replaced: how many values it replaced.
    """

    change: str
    at: str
    person: str
    device: str
    field: str
    value: Json
    replaced: int


def load(ws: Workspace, record: str) -> RecordView:
    """A record by id or reference.

    Raises:
        RecordNotFound, AmbiguousReference.
    """
    with ws.store.read() as tx:
        return _views(tx, [records.get(tx, record)])[0]


def load_all(ws: Workspace, wanted: Sequence[str]) -> list[RecordView]:
    """Records by id, in this order; ids that nothing is known of are left out."""
    with ws.store.read() as tx:
        found = records.find_all(tx, wanted)
        return _views(tx, [found[record] for record in wanted if record in found])


def children(ws: Workspace, parent: str, kind: str | None = None) -> list[RecordView]:
    """What hangs on a record, oldest first."""
    with ws.store.read() as tx:
        above = records.get(tx, parent)
        return _views(tx, records.children(tx, [above.id], kind))


def add(ws: Workspace, kind: str, values: Mapping[str, Json]) -> Saved:
    """Record something new.

    Args:
        values: field to JSON value; a reference to another record may be its id or what people call it.

    Raises:
        FieldRefused: nothing was written.
    """
    shape_of(kind)
    with ws.store.write() as tx:
        record = ws.clock.new_id()
        return Saved(
            record, entering.enter(tx, ws.clock, ws.author(tx), record=record, kind=kind, values=values, seen={})
        )


def set_values(ws: Workspace, record: str, values: Mapping[str, Json], *, seen: Seen | None = None) -> Saved:
    """Change some fields of a record.

    Args:
        seen: the heads that the person had before them; those of now when they saw none.

    Raises:
        FieldRefused: nothing was written.
    """
    with ws.store.write() as tx:
        stored = records.get(tx, record)
        fields = {name: field_of(stored.kind, name).is_set for name in values}
        before = cutting.seen_of(stored.state, fields) if seen is None else seen
        changes = entering.enter(
            tx,
            ws.clock,
            ws.author(tx),
            record=stored.id,
            kind=stored.kind,
            values=values,
            seen=before,
            known=stored,
        )
        return Saved(stored.id, changes)


def delete(ws: Workspace, record: str) -> Changes:
    """Delete a record; what hangs on it stays, hidden. `restore` brings it back.

    Raises:
        FieldRefused: a breach, a kept check or a review, with rule `stays_on_record`.
    """
    with ws.store.write() as tx:
        stored = records.get(tx, record)
        if stored.deleted:
            return Changes()
        if stored.kind in KINDS and KINDS[stored.kind].written_by_app:
            raise FieldRefused(kind=stored.kind, field="", rule="stays_on_record", value=stored.reference)
        return cutting.delete(tx, ws.clock, ws.author(tx), record=record).changes


def restore(ws: Workspace, record: str) -> Changes:
    """Bring a deleted record back."""
    with ws.store.write() as tx:
        if records.get(tx, record).state.current(DELETED) is not True:
            return Changes()
        return cutting.undelete(tx, ws.clock, ws.author(tx), record=record).changes


def history(ws: Workspace, record: str) -> list[HistoryLine]:
    """Every value ever set, oldest first as they came here."""
    with ws.store.read() as tx:
        stored, names = records.get(tx, record), people.names(tx)
        lines: list[HistoryLine] = []
        for made in log.of_record(tx, stored.id):
            if made.body is None:
                continue
            body = read_body(made.body)
            person, device = names.get(body.person, body.person), names.get(body.device, body.device)
            lines += [
                HistoryLine(made.hash, body.at.utc, person, device, name, part.value, len(part.over))
                for name, part in sorted(body.sets.items())
            ]
        return lines


def _views(tx: Tx, stored: list[Stored]) -> list[RecordView]:
    sync = handing.states(tx, [each.id for each in stored], handing.peers_of(tx))
    names = people.names(tx)
    return [_view(each, sync[each.id], names.get(each.changed_by, each.changed_by)) for each in stored]


def _view(stored: Stored, sync: SyncState, changed_by: str) -> RecordView:
    known = fields_of(stored.kind) if stored.kind in KINDS else {}
    good = {name: value for name, value in stored.stands.values.items() if fits(stored.kind, name, value)}
    bad = {name: value for name, value in stored.stands.values.items() if name not in good}
    return RecordView(
        stored.id,
        stored.kind,
        stored.zone,
        stored.reference,
        stored.title,
        stored.parent,
        {name: good[name] for name in known if name in good},
        {**bad, **stored.stands.unknown},
        stored.stands.conflicts,
        stored.deleted,
        sync,
        stored.changed_at,
        changed_by,
        moving.moved_to(stored),
    )
