"""Load records from a file of JSON: one object a line or one array, all of it or nothing."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from fieldapp.changes import Changes
from fieldapp.errors import (
    AmbiguousReference,
    FieldRefused,
    FileUnreadable,
    LineRefused,
    LoadTooLarge,
    RecordNotFound,
    UnknownKind,
)
from fieldapp.progress import NoProgress, Progress
from fieldapp.records import typed
from fieldapp.records.shape import KINDS, SHOWN, field_of, fields_of
from fieldapp.records.values import FieldType
from fieldapp.store import cutting, entering, looking, records
from fieldapp.store import log as log_of_changes
from fieldapp.store.cutting import Author
from fieldapp.store.engine import Tx
from fieldapp.transfer import attaching
from fieldapp.transfer.attaching import Sealed
from fieldapp.words import Lang
from fieldapp.workspace import Workspace

log = logging.getLogger(__name__)

Json = Any  # a JSON value

MOST_BYTES: Final = 64_000_000
_MEGA: Final = 1_000_000
_ID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_AS_WRITTEN: Final = frozenset({FieldType.TEXT, FieldType.LONG_TEXT, FieldType.REF})
_ASIDE: Final = frozenset({"kind", "id", "file"})


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file brought.

    Attributes:
        names: "@name" to id.
        evidence: how many files were attached.
    """

    records: int
    evidence: int
    names: Mapping[str, str]
    changes: Changes


@dataclass(frozen=True, slots=True)
class _Line:
    """One object of the file.

    Attributes:
        number: of its line, or its place in the array; from 1.
        record: its id, known or fresh.
        values: field to what is written, names replaced by ids.
        needs: ids of records of this file that it points to.
    """

    number: int
    kind: str
    record: str
    values: Mapping[str, Json]
    needs: frozenset[str] = frozenset()
    file: str = ""


@dataclass(frozen=True, slots=True)
class _Typing:
    """How text is read, and who is writing."""

    lang: Lang
    today: date
    author: Author


@dataclass(slots=True)
class _Reading:
    """A file being read: what its errors name, and the names that its lines give."""

    path: Path
    names: dict[str, str] = field(default_factory=dict)

    def refused(self, number: int, rule: str, value: Json = "", *, kind: str = "", name: str = "") -> LineRefused:
        """A line that cannot be loaded."""
        shown = str(value)[:SHOWN]
        return LineRefused(name=self.path.name, line=number, kind=kind, field=name, rule=rule, value=shown)


def load(
    ws: Workspace, path: Path, *, progress: Progress | None = None, lang: Lang = Lang.FR, today: date | None = None
) -> Loaded:
    """Load every record of a file, in any order, in one step.

    Each object has `kind`, may have an `id` of its own ("@name", which other lines may use, or the id of a record that
    is there already, whose fields are then set), and fields as JSON values or as text that a person would type. An
    object of kind "evidence" has `file`, a path below the folder of the file.

    Args:
        lang: of text that is typed.
        today: that "hier" counts from.

    Raises:
        LineRefused: names line, field and rule; nothing was loaded.
        FileUnreadable, LoadTooLarge, UnreadablePhoto, FileEmpty, EvidenceTooLarge, Cancelled: nothing was loaded.
        NoSpace, TargetReadOnly: also for the backup of the state before; nothing was loaded.
    """
    steps, day = progress or NoProgress(), today or looking.local_day(ws.clock)
    reading = _Reading(path)
    objects = _objects(reading)
    reading.names = _named(ws, reading, objects)
    lines = _in_order(reading, [_line(ws, reading, number, each) for number, each in objects])
    made: list[Changes] = []
    _keep_what_was(ws)
    with ExitStack() as undo:
        sealed = _sealed(ws, reading, lines, undo, steps)
        with ws.store.write() as tx:
            typing = _Typing(lang, day, ws.author(tx))
            for done, line in enumerate(lines):
                steps.step(done, len(lines))
                made.append(_enter(ws, tx, reading, line, typing, sealed=sealed.get(line.number)))
        undo.pop_all()
    log.info("records.loaded records=%d evidence=%d", len(lines), len(sealed))
    return Loaded(len(lines), len(sealed), reading.names, _together(made))


def _keep_what_was(ws: Workspace) -> None:
    with ws.store.read() as tx:
        is_new = log_of_changes.size(tx) == 0
    if not is_new:
        ws.back_up()


def _objects(reading: _Reading) -> list[tuple[int, dict[str, Json]]]:
    """The objects with their numbers."""
    text = _text(reading.path)
    if text.lstrip().startswith("["):
        whole = _parsed(reading, 1, text)
        found = list(enumerate(whole, start=1))
    else:
        rows = enumerate(text.splitlines(), start=1)
        found = [(number, _parsed(reading, number, row)) for number, row in rows if row.strip()]
    for number, each in found:
        if not isinstance(each, dict) or not isinstance(each.get("kind"), str):
            raise reading.refused(number, "not_json", json.dumps(each, ensure_ascii=False))
        if each["kind"] not in KINDS:
            raise reading.refused(number, "unknown_kind", each["kind"])
    return found


def _text(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise LoadTooLarge(name=path.name, megabytes=round(size / _MEGA), most=MOST_BYTES // _MEGA)
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(name=path.name) from error


def _parsed(reading: _Reading, number: int, text: str) -> Json:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        where = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise reading.refused(number + where - 1, "not_json", text.strip()) from error


def _named(ws: Workspace, reading: _Reading, objects: Iterable[tuple[int, Mapping[str, Json]]]) -> dict[str, str]:
    names: dict[str, str] = {}
    for number, each in objects:
        name = each.get("id")
        if not isinstance(name, str) or not name.startswith("@"):
            continue
        if name in names:
            raise reading.refused(number, "name_twice", name)
        names[name] = ws.clock.new_id()
    return names


def _line(ws: Workspace, reading: _Reading, number: int, each: Mapping[str, Json]) -> _Line:
    kind, name = each["kind"], each.get("id")
    is_known = isinstance(name, str) and (name in reading.names or _ID.fullmatch(name))
    if name is not None and not is_known:
        raise reading.refused(number, "unknown_record", name, kind=kind, name="id")
    record = reading.names.get(name, name) if isinstance(name, str) else ws.clock.new_id()
    values: dict[str, Json] = {}
    needs: set[str] = set()
    for field_name, value in each.items():
        if field_name in _ASIDE:
            continue
        if field_name not in fields_of(kind):
            raise reading.refused(number, "unknown_field", field_name, kind=kind, name=field_name)
        values[field_name] = _named_record(reading, number, kind, field_name, value)
        if value != values[field_name]:
            needs.add(values[field_name])
    return _Line(number, kind, record, values, frozenset(needs), _file(reading, number, each))


def _named_record(reading: _Reading, number: int, kind: str, field_name: str, value: Json) -> Json:
    """The id behind "@name" in a field that points to a record."""
    is_name = isinstance(value, str) and value.startswith("@")
    if not is_name or field_of(kind, field_name).type is not FieldType.REF:
        return value
    if value not in reading.names:
        raise reading.refused(number, "unknown_name", value, kind=kind, name=field_name)
    return reading.names[value]


def _file(reading: _Reading, number: int, each: Mapping[str, Json]) -> str:
    """The file of a piece of evidence, below the folder of the file being loaded and nowhere else."""
    file = each.get("file")
    if file is None:
        return ""
    if each["kind"] != "evidence" or not isinstance(file, str):
        raise reading.refused(number, "unknown_field", "file", kind=each["kind"], name="file")
    folder = reading.path.resolve().parent
    if "\0" in file or not (folder / file).is_file() or not (folder / file).resolve().is_relative_to(folder):
        raise reading.refused(number, "file_missing", file, kind="evidence", name="file")
    return file


def _in_order(reading: _Reading, lines: Sequence[_Line]) -> list[_Line]:
    """Lines behind those that they point to; otherwise as in the file."""
    ordered: list[_Line] = []
    done: set[str] = set()
    waiting = list(lines)
    here = {line.record for line in lines}
    while waiting:
        ready = [line for line in waiting if (line.needs & here) <= done | {line.record}]
        if not ready:
            stuck = waiting[0]
            raise reading.refused(stuck.number, "unknown_record", stuck.kind, kind=stuck.kind, name="id")
        ordered += ready
        done |= {line.record for line in ready}
        waiting = [line for line in waiting if line.record not in done]
    return ordered


def _sealed(
    ws: Workspace, reading: _Reading, lines: Iterable[_Line], undo: ExitStack, steps: Progress
) -> dict[int, Sealed]:
    """The files of the evidence, sealed and waiting; `undo` removes them again."""
    found: dict[int, Sealed] = {}
    for line in lines:
        if not line.file:
            continue
        kind = line.values.get("evidence_type")
        try:
            sealed = attaching.seal(ws, reading.path.parent / line.file, str(kind or "OTHER"), progress=steps)
        except FieldRefused as error:
            raise _with_line(reading, line, error) from error
        undo.callback(attaching.take_back, ws, sealed)
        found[line.number] = sealed
    return found


def _enter(ws: Workspace, tx: Tx, reading: _Reading, line: _Line, typing: _Typing, *, sealed: Sealed | None) -> Changes:
    try:
        values = {name: _value(line.kind, name, value, typing) for name, value in line.values.items()}
        stored = records.find(tx, line.record)
        if sealed is not None:
            if stored is not None:
                raise reading.refused(line.number, "read_only", line.file, kind=line.kind, name="file")
            return _attach(ws, tx, line, sealed, values)
        if stored is not None and stored.kind != line.kind:
            raise reading.refused(line.number, "unknown_record", line.record, kind=line.kind, name="id")
        sets = {name: field_of(line.kind, name).is_set for name in values}
        seen = cutting.seen_of(stored.state, sets) if stored else {}
        return entering.enter(tx, ws.clock, typing.author, record=line.record, kind=line.kind, values=values, seen=seen)
    except LineRefused:
        raise
    except (FieldRefused, RecordNotFound, AmbiguousReference, UnknownKind) as error:
        raise _with_line(reading, line, error) from error


def _attach(ws: Workspace, tx: Tx, line: _Line, sealed: Sealed, values: Mapping[str, Json]) -> Changes:
    ready = {name: entering.ready_value(tx, "evidence", name, value) for name, value in values.items()}
    above = records.get(tx, str(ready.get("of") or ""))
    further = {name: value for name, value in ready.items() if name not in {"of", "evidence_type"}}
    return attaching.keep(ws, tx, sealed, of=above, values=further, record=line.record).changes


def _value(kind: str, name: str, value: Json, typing: _Typing) -> Json:
    """A JSON value as it is; a text as a person would type it."""
    shape = field_of(kind, name)
    if not isinstance(value, str) or shape.type in _AS_WRITTEN:
        return value
    return typed.parse(shape, value, today=typing.today, lang=typing.lang)


def _together(made: Iterable[Changes]) -> Changes:
    """All changes as one; joined one by one, a long file would copy the set of records again and again."""
    each = [changes for changes in made if changes]
    return Changes(
        frozenset().union(*(changes.records for changes in each)),
        frozenset().union(*(changes.kinds for changes in each)),
        conflicts=any(changes.conflicts for changes in each),
        sync=any(changes.sync for changes in each),
    )


def _with_line(
    reading: _Reading, line: _Line, error: FieldRefused | RecordNotFound | AmbiguousReference | UnknownKind
) -> LineRefused:
    facts = error.facts
    rule, value = str(facts.get("rule", "unknown_record")), facts.get("value", facts.get("record", ""))
    return reading.refused(line.number, rule, value, kind=line.kind, name=str(facts.get("field", "")))
