"""From changes to what the app shows: heads, current values, conflicts. Derived; rebuilt from the log at any time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import islice
from typing import Any, Final

from sqlalchemy import bindparam, delete, func, select, text, update

from fieldapp.changes import Changes
from fieldapp.history.canonical import digest, encode
from fieldapp.history.change import Body, Change, ChangeNotUnderstood, read_body
from fieldapp.history.state import RecordState, pack, unpack
from fieldapp.progress import Progress
from fieldapp.records.shape import KINDS, fields_of
from fieldapp.store import log, typed
from fieldapp.store.engine import Tx
from fieldapp.store.tables import DERIVED, conflict, record, unindexed
from fieldapp.store.values import ZONE, parent_of, standing, title_of

VERSION: Final = 4  # raise it when a derived table or what goes into it changes
_SHAPES: Final = {kind: sorted(fields_of(kind)) for kind in sorted(KINDS)}
STAMP: Final = f"{VERSION}.{digest(encode(_SHAPES))[:16]}"
"""What derived tables were made by. An app that knows other kinds or fields makes them anew, and so applies what an
older one had kept without understanding it."""
BATCH: Final = 1000  # changes projected at once in a rebuild


@dataclass(frozen=True, slots=True)
class Applied:
    """What a number of changes did.

    Attributes:
        opened, closed: conflicts, counted by record and field.
    """

    changes: Changes
    opened: int = 0
    closed: int = 0


_RECORD: Final = tuple(column.name for column in record.c)
_INDEXED: Final = ("kind", "reference", "parent", "deleted", "conflicts")
"""Cells of `record` that indexes hold: naming them in an update writes those indexes anew, changed or not."""


class _Put(Enum):
    """How a record's row is written: new, whole, or without the cells that indexes hold."""

    NEW = auto()
    WHOLE = auto()
    WORDS = auto()


@dataclass(slots=True)
class _Row:
    kind: str
    state: RecordState
    last_change: int
    changed_at: str
    changed_by: str
    n: int = 0
    stored_kind: str = ""
    stored: tuple[Any, ...] = ()
    conflicts: frozenset[str] = field(default_factory=frozenset)


def apply(tx: Tx, changes: Sequence[Change]) -> Applied:
    """Put fresh changes into the log and let them take effect, in the order given."""
    bodies = [_body_of(c) for c in changes]
    numbers = log.insert(tx, changes, [body.record if body else "" for body in bodies])
    return _project(tx, list(zip(numbers, changes, bodies, strict=True)))


def _project(tx: Tx, made: Sequence[tuple[int, Change, Body | None]]) -> Applied:
    """Let changes that are in the log take effect.

    Args:
        made: (number, change, body) of neighbours in the log, in its order; all before them took effect, none behind
            them. No body: erased, or not understood.
    """
    rows = _load(tx, {body.record: body.kind for _, _, body in made if body is not None})
    known = _Known(tx, made[0][0] if made else 0)
    for number, each, body in made:
        if body is not None:
            _take(rows[body.record], number, each.hash, body, known)
        known.applied.add(each.hash)
    return _write(tx, rows)


def _take(row: _Row, number: int, name: str, body: Body, known: _Known) -> None:
    row.state.apply(name, body.sets, known)
    row.last_change, row.changed_at, row.changed_by = number, body.at.utc, body.person
    # Changes that disagree about the kind come from a faulty app; every machine must settle on the same one.
    row.kind = min(row.kind, body.kind)


def rebuild(tx: Tx, progress: Progress, *, batch: int = BATCH) -> None:
    """Throw away everything derived and make it again from the log, some changes at a time."""
    _name_records(tx)
    DERIVED.drop_all(tx)
    tx.execute(text("DROP TABLE IF EXISTS search"))
    make_tables(tx)
    total, done = log.size(tx), 0
    changes = log.numbered(tx)
    while part := list(islice(changes, batch)):
        _project(tx, [(number, made, _body_of(made)) for number, made in part])
        done += len(part)
        progress.step(done, total, "rebuilding")


def _name_records(tx: Tx) -> None:
    """Find the records of changes that an older app could not read."""
    for made in log.of_record(tx, ""):
        body = _body_of(made)
        if body is not None:
            log.name_record(tx, made.hash, body.record)


def make_tables(tx: Tx) -> None:
    """Make the derived tables where they are missing."""
    DERIVED.create_all(tx)
    tx.execute(
        text(
            "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5"
            "(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='3')"
        )
    )


class _Known:
    """Whether a change took effect before: one that stands further on in the log has not yet.

    A rebuild meets parents that came after their children while the whole log is there already.
    """

    def __init__(self, tx: Tx, first: int) -> None:
        self._tx, self._first = tx, first
        self.applied: set[str] = set()

    def __call__(self, name: str) -> bool:
        return name in self.applied or log.holds(self._tx, name, before=self._first)


def _body_of(made: Change) -> Body | None:
    if made.body is None:
        return None
    try:
        return read_body(made.body)
    except ChangeNotUnderstood:
        return None  # kept and relayed; an update may understand it


def _load(tx: Tx, kinds: Mapping[str, str]) -> dict[str, _Row]:
    rows = {name: _Row(kind, RecordState(), 0, "", "") for name, kind in kinds.items()}
    names = list(kinds)
    for start in range(0, len(names), log.CHUNK):
        part = names[start : start + log.CHUNK]
        for stored in tx.execute(select(record).where(record.c.id.in_(part))):
            state = unpack(stored.heads)
            rows[stored.id] = _Row(
                stored.kind,
                state,
                stored.last_change,
                stored.changed_at,
                stored.changed_by,
                stored.n,
                stored.kind,
                tuple(getattr(stored, name) for name in _INDEXED),
                _fields(state),
            )
    return rows


def _fields(state: RecordState) -> frozenset[str]:
    return frozenset(name.partition("/")[0] for name in state.conflicts())


def _write(tx: Tx, rows: Mapping[str, _Row]) -> Applied:
    opened = closed = 0
    kept: dict[_Put, list[dict[str, Any]]] = {put: [] for put in _Put}
    current: dict[str, list[dict[str, Any]]] = {}
    _number(tx, rows)
    for name, row in rows.items():
        stands = standing(row.kind, row.state)
        opened += len(stands.conflicts - row.conflicts)
        closed += len(row.conflicts - stands.conflicts)
        if stands.conflicts != row.conflicts:
            _keep_conflicts(tx, name, stands.conflicts)
        if row.stored_kind != row.kind and row.stored_kind in KINDS:
            before = typed.CURRENT[row.stored_kind]
            tx.execute(delete(before).where(before.c.id == name))
        cells = _record_row(name, row, stands.values, len(stands.conflicts))
        kept[_how(row, cells)].append(cells)
        if row.kind in KINDS:
            current.setdefault(row.kind, []).append(_typed_row(row.kind, cells, stands.values))
    _put(tx, kept)
    for kind, typed_rows in current.items():
        tx.execute(typed.CURRENT[kind].insert().prefix_with("OR REPLACE"), typed_rows)
    kinds = frozenset(row.kind for row in rows.values())
    return Applied(Changes(frozenset(rows), kinds, conflicts=bool(opened or closed), sync=bool(rows)), opened, closed)


def _number(tx: Tx, rows: Mapping[str, _Row]) -> None:
    """Give records that are new here their numbers, which the typed tables and the search index share."""
    fresh = [row for row in rows.values() if not row.stored_kind]
    if fresh:
        last = tx.execute(select(func.max(record.c.n))).scalar() or 0
        for number, row in enumerate(fresh, last + 1):
            row.n = number


def _record_row(name: str, row: _Row, values: Mapping[str, Any], conflicts: int) -> dict[str, Any]:
    return {
        "n": row.n,
        "id": name,
        "kind": row.kind,
        "zone": _text(row.state.current(ZONE)),
        "reference": _text(values.get("reference")),
        "title": title_of(row.kind, values),
        "parent": parent_of(row.kind, values),
        "deleted": int(row.state.is_deleted()),
        "conflicts": conflicts,
        "changed_at": row.changed_at,
        "changed_by": row.changed_by,
        "last_change": row.last_change,
        "heads": pack(row.state),
    }


def _typed_row(kind: str, cells: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    return typed.row_of(
        kind,
        values,
        n=cells["n"],
        id=cells["id"],
        list_change=cells["last_change"],
        list_title=cells["title"],
        list_deleted=cells["deleted"],
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _keep_conflicts(tx: Tx, name: str, fields: Iterable[str]) -> None:
    tx.execute(delete(conflict).where(conflict.c.record == name))
    rows = [{"record": name, "field": each} for each in sorted(fields)]
    if rows:
        tx.execute(conflict.insert(), rows)


def _how(row: _Row, cells: Mapping[str, Any]) -> _Put:
    if not row.stored_kind:
        return _Put.NEW
    return _Put.WORDS if row.stored == tuple(cells[name] for name in _INDEXED) else _Put.WHOLE


def _put(tx: Tx, kept: Mapping[_Put, Sequence[dict[str, Any]]]) -> None:
    if kept[_Put.NEW]:
        tx.execute(record.insert(), kept[_Put.NEW])
    for how, left_out in ((_Put.WHOLE, {"n", "id"}), (_Put.WORDS, {"n", "id", *_INDEXED})):
        if kept[how]:
            cells: dict[str, Any] = {name: bindparam(name) for name in _RECORD if name not in left_out}
            rows = [{"number": row["n"], **{name: row[name] for name in cells}} for row in kept[how]]
            tx.execute(update(record).where(record.c.n == bindparam("number")).values(cells), rows)
    queued = [{"n": row["n"]} for rows in kept.values() for row in rows]
    if queued:
        tx.execute(unindexed.insert().prefix_with("OR IGNORE"), queued)


def _parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), log.CHUNK):
        yield names[start : start + log.CHUNK]
