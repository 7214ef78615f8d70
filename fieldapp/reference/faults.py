"""What is wrong with a pack that somebody edited: every row that cannot be, with field and rule, before it is adopted.

The rules themselves stand in the readers of the packs; here they are asked row by row, and their answers named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

import msgspec

from fieldapp.errors import PackDamaged, PackTooNew
from fieldapp.reference.packs import check_whole
from fieldapp.reference.tables import TABLES, Table, names_of_rows

Json = Any  # a JSON value

_SAID: Final[Mapping[str, str]] = MappingProxyType(
    {
        "a name is missing in French or in English": "language",
        "a period ends before it begins": "period",
        "two values of": "overlap",
        "stands twice in one list": "twice",
        "below zero": "negative",
        "a tolerated share that is no share": "share",
        "whose ends are the wrong way round": "range",
        "that would meet every project": "everything",
        "is missing": "missing_row",
        "the bands of visits": "bands",
        "a rating that no band answers": "bands",
        "missing required field": "missing_field",
        "contains unknown field": "unknown_field",
        "Invalid enum value": "unknown_code",
        "matching regex": "form",
        "Expected": "type",
        "Invalid": "type",
    }
)
"""Parts of what readers say, the more telling ones first, to the rule that was broken."""
_PLACE: Final = re.compile(r" - at `\$(?P<path>.*)`\Z")
_QUOTED: Final = re.compile(r"['`](?P<value>[^'`]*)['`]")
_FIELD: Final = re.compile(r"\.([A-Za-z_]+)")
_MOST: Final = 50  # faults told at once


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that cannot be.

    Attributes:
        row: name of the row as `tables.names_of_rows` has it; empty for the pack as a whole.
        field: column; empty for the row as a whole.
        rule: as `words.pack_fields.FAULTS` has it; value: what it is about, may be empty.
    """

    row: str
    field: str
    rule: str
    value: str


def faults(pack_id: str, document: dict[str, Json]) -> list[Fault]:
    """Everything that is wrong with an edited document, in the order of its rows; none when it can be adopted."""
    table = TABLES.get(pack_id)
    found = list(_in_rows(table, document))[:_MOST] if table else []
    if found:
        return found
    try:
        check_whole(pack_id, str(document["pack"]["version"]), msgspec.json.encode(document))
    except (PackDamaged, PackTooNew) as error:
        return [_named(str(error.facts.get("place", "")))]
    except (KeyError, TypeError):
        return [Fault("", "pack", "header", "")]
    return []


def _in_rows(table: Table, document: Mapping[str, Json]) -> Iterator[Fault]:
    rows = document.get(table.rows)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        yield Fault("", table.rows, "type", "")
        return
    for name, row in zip(names_of_rows(table, rows), rows, strict=True):
        try:
            msgspec.convert(row, table.shape)
        except msgspec.ValidationError as error:
            yield _named(str(error), row=name)


def _named(said: str, *, row: str = "") -> Fault:
    place = _PLACE.search(said)
    what = said[: place.start()] if place else said
    rule = next((rule for part, rule in _SAID.items() if part in what), "other")
    fields = _FIELD.findall(place["path"]) if place else []
    value = _value(rule, what)
    field = value if rule in {"missing_field", "unknown_field"} else ".".join(fields)
    return Fault(row, field, rule, value)


def _value(rule: str, what: str) -> str:
    """What a fault is about, where the readers say it."""
    if rule in {"type", "form"}:
        return ""
    quoted = _QUOTED.search(what)
    if quoted:
        return quoted["value"]
    return what.partition(" stands")[0] if rule in {"twice", "other"} else ""
