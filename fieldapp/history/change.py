"""A change: one cut of one record by a person, naming for each field what it replaces."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

from fieldapp.errors import Damaged
from fieldapp.history.canonical import digest, encode

Json = Any  # a JSON value: what a field holds

DELETED: Final = "$deleted"
MOVED: Final = "$moved/"
"""Behind it a zone: where the record went whose copy stays in that zone. Two answers are no conflict: it is gone."""
SCHEMA: Final = 1
DEEPEST: Final = 64  # values nested deeper are not understood


class ChangeNotUnderstood(Damaged):
    """The body of a change is not what the format says. Facts: rule."""


@dataclass(frozen=True, slots=True)
class SetField:
    """One field of a change.

    Attributes:
        value: any JSON value; None empties the field.
        over: hashes of the changes it replaces for this field: the heads that the person saw.
    """

    value: Json
    over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a change was made, for display only; no merge reads it.

    Attributes:
        utc: ISO moment with Z.
        monotonic: nanoseconds since an unknown start; grows while the machine runs.
        offset: minutes that local time was ahead of UTC.
    """

    utc: str
    monotonic: int
    offset: int


@dataclass(frozen=True, slots=True)
class Body:
    """What a change says.

    Attributes:
        sets: log field to what it is set to; an element of a set is a field of its own, `covers/CASH`.
    """

    record: str
    kind: str
    person: str
    device: str
    at: Stamp
    app: str
    schema: int
    sets: Mapping[str, SetField]


@dataclass(frozen=True, slots=True)
class Change:
    """A change in its place.

    Attributes:
        epoch, zone: its lane.
        seq: from 1, without gaps in its lane.
        body: canonical JSON as first written; None once erased.
    """

    epoch: str
    zone: str
    seq: int
    hash: str
    body: bytes | None


def write_body(body: Body) -> bytes:
    """The canonical bytes that are stored, hashed and relayed."""
    return encode(
        {
            "record": body.record,
            "kind": body.kind,
            "person": body.person,
            "device": body.device,
            "at": {"utc": body.at.utc, "mono": body.at.monotonic, "offset": body.at.offset},
            "app": body.app,
            "schema": body.schema,
            "set": {name: {"v": part.value, "over": list(part.over)} for name, part in body.sets.items()},
        }
    )


def read_body(data: bytes) -> Body:
    """What stored or received bytes say. Keys that a newer app added are passed over; the bytes keep them.

    Raises:
        ChangeNotUnderstood: a key is missing or has the wrong type.
    """
    try:
        told = json.loads(data)
        at = told["at"]
        return Body(
            record=_text(told["record"]),
            kind=_text(told["kind"]),
            person=_text(told["person"]),
            device=_text(told["device"]),
            at=Stamp(_text(at["utc"]), int(at["mono"]), int(at["offset"])),
            app=_text(told["app"]),
            schema=int(told["schema"]),
            sets={_text(name): _set_field(part) for name, part in told["set"].items()},
        )
    except (KeyError, TypeError, ValueError, OverflowError, AttributeError, RecursionError) as error:
        raise ChangeNotUnderstood(rule=type(error).__name__) from error


def placed(data: bytes, *, epoch: str, zone: str, seq: int) -> Change:
    """A body in its lane."""
    return Change(epoch, zone, seq, digest(data), data)


def _text(value: Json) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError
    _check_sound(value)
    return value


def _set_field(part: Json) -> SetField:
    over = part["over"]
    if not isinstance(over, list):
        raise TypeError
    _check_sound(part["v"])
    return SetField(part["v"], tuple(_text(parent) for parent in over))


def _check_sound(value: Json, depth: int = 0) -> None:
    """Refuse what could be read but not be written again: NaN, half a surrogate pair, nesting without end."""
    if isinstance(value, str):
        if not value.isascii():
            value.encode("utf-8")
    elif isinstance(value, float):
        if not isfinite(value):
            raise ValueError
    elif isinstance(value, dict | list):
        if depth == DEEPEST:
            raise ValueError
        for inner in [*value, *value.values()] if isinstance(value, dict) else value:
            _check_sound(inner, depth + 1)
