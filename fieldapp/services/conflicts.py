"""Conflicts: every value with its author, and a person's decision, which is a change like any other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fieldapp.changes import Changes
from fieldapp.errors import ConflictGone, NotASide
from fieldapp.history.change import DELETED, Body, SetField, read_body
from fieldapp.history.state import RecordState
from fieldapp.records.shape import field_of
from fieldapp.store import cutting, entering, log, people, records
from fieldapp.store.engine import Tx
from fieldapp.store.records import Stored
from fieldapp.workspace import Workspace

Json = Any  # a JSON value

BETWEEN = "\n\n— — —\n\n"
"""Stands between two texts that are both kept."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values.

    Attributes:
        change: hash of the change that set it; names the side in `resolve`.
        at: ISO moment by the author's clock.
    """

    change: str
    value: Json
    person: str
    device: str
    at: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field with more than one value.

    Attributes:
        field: log field; an element of a set is `covers/CASH`; `$deleted` for a change beside a delete.
    """

    record: str
    kind: str
    reference: str
    title: str
    field: str
    sides: tuple[Side, ...]


def listed(ws: Workspace) -> list[Conflict]:
    """All conflicts that wait for a person, by record."""
    with ws.store.read() as tx:
        names = people.names(tx)
        found = records.find_all(tx, dict.fromkeys(record for record, _ in records.in_conflict(tx)))
        return [each for stored in found.values() for each in _conflicts(tx, stored, names)]


def of_record(ws: Workspace, record: str) -> list[Conflict]:
    """The conflicts of one record.

    Raises:
        RecordNotFound: none answers.
    """
    with ws.store.read() as tx:
        return _conflicts(tx, records.get(tx, record), people.names(tx))


def take(ws: Workspace, record: str, field: str, *, change: str) -> Changes:
    """Decide for one side.

    Args:
        change: hash of the side's change, or enough of its beginning.

    Raises:
        ConflictGone: there is nothing to decide any more.
        NotASide: no side begins like that, or several do.
    """
    with ws.store.write() as tx:
        stored = records.get(tx, record)
        sides: dict[str, Json] = dict.fromkeys(_beside_delete(stored), False) if field == DELETED else {}
        sides |= _heads(stored, field)
        chosen = [name for name in sides if name.startswith(change)]
        if len(chosen) != 1 or not change:
            raise NotASide(change=change)
        return _decide(ws, tx, stored, field, sides[chosen[0]])


def put(ws: Workspace, record: str, field: str, *, value: Json) -> Changes:
    """Decide for a new value.

    Raises:
        ConflictGone: there is nothing to decide any more.
        FieldRefused: the value does not fit the field.
    """
    with ws.store.write() as tx:
        stored = records.get(tx, record)
        _heads(stored, field)
        is_whole = field != DELETED and "/" not in field
        ready = entering.ready_value(tx, stored.kind, field, value) if is_whole else bool(value)
        return _decide(ws, tx, stored, field, ready)


def keep_both(ws: Workspace, record: str, field: str) -> Changes:
    """Keep all texts, one below the other, in the order of their changes' hashes.

    Raises:
        ConflictGone: there is nothing to decide any more.
        FieldRefused: the field holds no free text, or the texts together are too long.
    """
    with ws.store.write() as tx:
        stored = records.get(tx, record)
        heads = _heads(stored, field)
        texts = dict.fromkeys(str(value) for _, value in sorted(heads.items()) if value is not None)
        joined = entering.ready_value(tx, stored.kind, field, BETWEEN.join(texts))
        return _decide(ws, tx, stored, field, joined)


def _decide(ws: Workspace, tx: Tx, stored: Stored, field: str, value: Json) -> Changes:
    over = _over(stored.state, field, value)
    sets = {field: SetField(value, over)}
    return cutting.cut(tx, ws.clock, ws.author(tx), record=stored.id, kind=stored.kind, sets=sets).changes


def _over(state: RecordState, field: str, value: Json) -> tuple[str, ...]:
    # To delete after all is to have seen everything that was changed beside the delete.
    return state.delete_over() if field == DELETED and value is True else state.over(field)


def _heads(stored: Stored, field: str) -> Mapping[str, Json]:
    if field not in stored.state.conflicts():
        raise ConflictGone(record=stored.reference or stored.id, field=field)
    return stored.state.heads[field]


def _conflicts(tx: Tx, stored: Stored, names: Mapping[str, str]) -> list[Conflict]:
    fields = sorted(stored.state.conflicts())
    bodies = {made.hash: read_body(made.body) for made in log.of_record(tx, stored.id) if made.body} if fields else {}
    return [
        Conflict(stored.id, stored.kind, stored.reference, stored.title, field, _sides(stored, field, bodies, names))
        for field in fields
    ]


def _sides(stored: Stored, field: str, bodies: Mapping[str, Body], names: Mapping[str, str]) -> tuple[Side, ...]:
    if field == DELETED:
        return _sides_of_delete(stored, bodies, names)
    heads = stored.state.heads[field]
    return tuple(_side(change, value, bodies[change], names) for change, value in sorted(heads.items()))


def _sides_of_delete(stored: Stored, bodies: Mapping[str, Body], names: Mapping[str, str]) -> tuple[Side, ...]:
    """The deletes, and the changes beside them, which a person who deletes would lose."""
    deletes = stored.state.heads[DELETED]
    sides = [_side(change, value, bodies[change], names) for change, value in sorted(deletes.items())]
    return (*sides, *(_side(change, False, bodies[change], names) for change in sorted(_beside_delete(stored))))


def _beside_delete(stored: Stored) -> set[str]:
    """The changes that somebody made without having seen the delete, or the other way round."""
    deletes = stored.state.heads.get(DELETED, {})
    seen = {name for delete in deletes for name in stored.state.seen_by_delete.get(delete, ())}
    others = {head for name, heads in stored.state.heads.items() if name != DELETED for head in heads}
    return others - seen - deletes.keys()


def _side(change: str, value: Json, body: Body, names: Mapping[str, str]) -> Side:
    return Side(change, value, names.get(body.person, body.person), names.get(body.device, body.device), body.at.utc)


def is_text(kind: str, field: str) -> bool:
    """Whether both texts of a conflict may be kept."""
    return field != DELETED and "/" not in field and field_of(kind, field).type.value in {"text", "long_text"}
