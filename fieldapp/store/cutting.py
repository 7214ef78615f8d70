"""Making changes: the one place where a person's work enters the log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fieldapp import __version__
from fieldapp.clock import Clock
from fieldapp.history.change import DELETED, SCHEMA, Body, SetField, Stamp, write_body
from fieldapp.history.state import RecordState
from fieldapp.records.record import OFFICE_ZONE, SHARED_ZONE, Zoning
from fieldapp.records.shape import fields_of, shape_of
from fieldapp.store import log, meta, projection, records
from fieldapp.store.engine import Tx
from fieldapp.store.projection import Applied
from fieldapp.store.records import Stored
from fieldapp.store.values import ZONE, is_element

Json = Any  # a JSON value


@dataclass(frozen=True, slots=True)
class Author:
    """Who makes a change, where.

    Attributes:
        zone: the zone that this device's own records belong to.
    """

    person: str
    device: str
    epoch: str
    zone: str


@dataclass(frozen=True, slots=True)
class SeenField:
    """What a person saw of one log field when it was loaded."""

    over: tuple[str, ...]
    value: Json = None


Seen = Mapping[str, SeenField]


def seen_of(state: RecordState, fields: Mapping[str, bool]) -> dict[str, SeenField]:
    """What a person sees who loads these fields now.

    Args:
        fields: record field to whether it is a set; of a set, every element ever named is given.
    """
    wanted = {name for name, is_set in fields.items() if not is_set and name in state.heads}
    wanted |= {name for name in state.heads if fields.get(name.partition("/")[0]) and "/" in name}
    return {name: SeenField(state.over(name), state.current(name)) for name in sorted(wanted)}


def sets_for(kind: str, values: Mapping[str, Json], seen: Seen) -> dict[str, SetField]:
    """The log fields that bring what was seen to these values; nothing for what stays as it was.

    Args:
        values: record field to checked value; a set is the list of its elements.
    """
    shapes = fields_of(kind)
    sets: dict[str, SetField] = {}
    for name, value in values.items():
        if shapes[name].is_set:
            sets.update(_elements(kind, name, set(value or ()), seen))
        else:
            before = seen.get(name, SeenField(()))
            if len(before.over) > 1 or before.value != value:
                sets[name] = SetField(value, before.over)
    return sets


def cut(
    tx: Tx,
    clock: Clock,
    author: Author,
    *,
    record: str,
    kind: str,
    sets: Mapping[str, SetField],
    known: Stored | None = None,
    zone: str = "",
) -> Applied:
    """One change of one record, in the log and in effect. A record's first change gives it zone and reference.

    Args:
        known: the record as it stands, where it was read already.
        zone: whose lane the change goes to; that of the record unless given.
    """
    stored = known or records.find(tx, record)
    first = stored is None or not stored.state.heads
    if not zone:
        zone = zone_of(tx, author, kind, sets) if first or stored is None else (stored.zone or author.zone)
    whole = dict(sets)
    if first:
        whole[ZONE] = SetField(zone)
        whole.setdefault("reference", SetField(meta.next_reference(tx)))
    body = Body(record, kind, author.person, author.device, stamp(clock), __version__, SCHEMA, whole)
    made = log.next_in_lane(tx, write_body(body), epoch=author.epoch, zone=zone)
    return projection.apply(tx, [made])


def delete(tx: Tx, clock: Clock, author: Author, *, record: str) -> Applied:
    """Delete a record: over every head that is there now."""
    stored = records.get(tx, record)
    sets = {DELETED: SetField(value=True, over=stored.state.delete_over())}
    return cut(tx, clock, author, record=stored.id, kind=stored.kind, sets=sets, known=stored)


def undelete(tx: Tx, clock: Clock, author: Author, *, record: str) -> Applied:
    """Bring a deleted record back as it was."""
    stored = records.get(tx, record)
    sets = {DELETED: SetField(value=False, over=stored.state.over(DELETED))}
    return cut(tx, clock, author, record=stored.id, kind=stored.kind, sets=sets, known=stored)


def zone_of(tx: Tx, author: Author, kind: str, sets: Mapping[str, SetField]) -> str:
    """The zone that a new record belongs to."""
    shape = shape_of(kind)
    if shape.zoning is Zoning.SHARED:
        return SHARED_ZONE
    if shape.zoning is Zoning.OFFICE:
        return OFFICE_ZONE
    parent = sets.get(shape.parent_field) if shape.parent_field else None
    above = records.find(tx, str(parent.value)) if parent is not None and parent.value else None
    return author.zone if above is None or not above.zone else above.zone


def stamp(clock: Clock) -> Stamp:
    """Now, for display."""
    return Stamp(clock.now().isoformat().replace("+00:00", "Z"), clock.monotonic(), clock.offset_minutes())


def _elements(kind: str, name: str, wanted: set[str], seen: Seen) -> dict[str, SetField]:
    # Elements that only a newer version knows were not shown, so that not naming them takes nothing out.
    prefix = f"{name}/"
    named = {key.removeprefix(prefix): part for key, part in seen.items() if key.startswith(prefix)}
    before = {element: part for element, part in named.items() if is_element(kind, name, element)}
    sets: dict[str, SetField] = {}
    for element in sorted(wanted | before.keys()):
        part = before.get(element, SeenField(()))
        is_in = element in wanted
        if len(part.over) > 1 or bool(part.value) != is_in:
            sets[prefix + element] = SetField(is_in, part.over)
    return sets
