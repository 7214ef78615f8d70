"""Which packs an office edits as a table: their rows, what tells rows apart, and what each column holds.

What is in a cell, as text and back, is in `cells`; what must be true of a row stands in the readers of the packs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

import msgspec

from fieldapp.errors import PackUnknown
from fieldapp.records.codes import (
    ContributionKind,
    CooperationForm,
    Currency,
    Framework,
    PartnerType,
    ProjectKind,
    Sector,
)
from fieldapp.records.codes_diligence import ExclusionSector
from fieldapp.records.values import FieldType
from fieldapp.reference.costs import CostRange, Per
from fieldapp.reference.country_rules import CountryRule, Topic
from fieldapp.reference.exclusions import Effect, Exclusion
from fieldapp.reference.limits import Limit, LimitName
from fieldapp.reference.packs import COSTS, COUNTRY_RULES, EXCLUSIONS, LIMITS, PLANS, THRESHOLDS
from fieldapp.reference.plans import Plan
from fieldapp.reference.thresholds import Threshold, ThresholdName, Unit

Json = Any  # a JSON value
Row = dict[str, Json]
Codes = type[StrEnum]


class Confidence(StrEnum):
    """How sure an entry is: read in code, read on a public page, general knowledge, proposed."""

    C = "C"
    W = "W"
    G = "G"
    P = "P"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: the field of the row; "name.fr" is a field inside a field.
        type: how it is typed; COUNT for a number whose unit stands in the row.
        codes: the list of a CODE or CODES column.
        may_be_empty: an empty cell means nothing is set; else something must be there.
    """

    name: str
    type: FieldType
    codes: Codes | None = None
    may_be_empty: bool = False

    @property
    def code_list(self) -> str:
        """The name of the list of codes, as words are kept under it."""
        return self.codes.__name__ if self.codes else ""


@dataclass(frozen=True, slots=True)
class Table:
    """One pack as a table.

    Attributes:
        rows: the document's list.
        key: the fields that tell what a row is about; rows of one key hold at different times.
        shape: what a row must be.
    """

    pack: str
    rows: str
    key: tuple[str, ...]
    shape: type[msgspec.Struct]
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column | None:
        """The column with this name."""
        return next((column for column in self.columns if column.name == name), None)

    def key_of(self, row: Mapping[str, Json]) -> str:
        """What a row is about: "SUPPORT_COST_PERCENT", "INFRA_WATER/UNIT"."""
        return "/".join(str(row[name]) for name in self.key if row.get(name))


_FROM_TO: Final = (
    Column("valid_from", FieldType.DAY, may_be_empty=True),
    Column("valid_to", FieldType.DAY, may_be_empty=True),
)
_SOURCE: Final = (Column("source", FieldType.TEXT), Column("confidence", FieldType.CODE, Confidence))


def _in_both(name: str) -> tuple[Column, ...]:
    return tuple(Column(f"{name}.{lang}", FieldType.TEXT) for lang in ("fr", "en"))


def _numbers(names: Codes) -> tuple[Column, ...]:
    return (
        Column("name", FieldType.CODE, names),
        Column("value", FieldType.COUNT),
        *_FROM_TO,
        *_in_both("meaning"),
        Column("unit", FieldType.CODE, Unit),
        *_SOURCE,
    )


_TABLES: Final = (
    Table(THRESHOLDS, "thresholds", ("name",), Threshold, _numbers(ThresholdName)),
    Table(LIMITS, "limits", ("name",), Limit, _numbers(LimitName)),
    Table(
        EXCLUSIONS,
        "sectors",
        ("sector",),
        Exclusion,
        (
            Column("sector", FieldType.CODE, ExclusionSector),
            Column("direct", FieldType.CODE, Effect),
            Column("group", FieldType.CODE, Effect),
            Column("tolerated_percent", FieldType.COUNT),
            *_FROM_TO,
            *_in_both("name"),
            *_SOURCE,
        ),
    ),
    Table(
        COSTS,
        "ranges",
        ("project_kind", "per"),
        CostRange,
        (
            Column("project_kind", FieldType.CODE, ProjectKind),
            Column("per", FieldType.CODE, Per),
            Column("low_minor", FieldType.MONEY),
            Column("high_minor", FieldType.MONEY),
            Column("currency", FieldType.CODE, Currency),
            *_FROM_TO,
            *_in_both("unit"),
            Column("is_verified", FieldType.DATA),
            *_SOURCE,
        ),
    ),
    Table(
        COUNTRY_RULES,
        "rules",
        ("id",),
        CountryRule,
        (
            Column("id", FieldType.TEXT),
            Column("topic", FieldType.CODE, Topic),
            *_FROM_TO,
            *_in_both("title"),
            *_in_both("ask"),
            Column("partner_types", FieldType.CODES, PartnerType, may_be_empty=True),
            Column("origins", FieldType.TEXTS, may_be_empty=True),
            Column("kinds", FieldType.CODES, ContributionKind, may_be_empty=True),
            Column("forms", FieldType.CODES, CooperationForm, may_be_empty=True),
            *_SOURCE,
        ),
    ),
    Table(
        PLANS,
        "plans",
        ("id",),
        Plan,
        (
            Column("id", FieldType.TEXT),
            Column("framework", FieldType.CODE, Framework),
            Column("short", FieldType.TEXT),
            *_FROM_TO,
            Column("adopted_on", FieldType.DAY, may_be_empty=True),
            *_in_both("name"),
            Column("sectors", FieldType.CODES, Sector, may_be_empty=True),
            Column("aliases", FieldType.TEXTS, may_be_empty=True),
            *_SOURCE,
        ),
    ),
)
TABLES: Final[Mapping[str, Table]] = MappingProxyType({table.pack: table for table in _TABLES})
"""The packs that an office edits row by row; goals and instruments are edited as a file."""


def table_of(pack: str) -> Table:
    """How a pack is edited row by row.

    Raises:
        PackUnknown: it is not.
    """
    if pack not in TABLES:
        raise PackUnknown(pack=pack)
    return TABLES[pack]


def names_of_rows(table: Table, rows: Iterable[Mapping[str, Json]]) -> list[str]:
    """A name for each row that no other one has: its key, with the first day behind it where a key has several."""
    rows = list(rows)
    keys = [table.key_of(row) for row in rows]
    return [
        key if keys.count(key) == 1 else f"{key}@{row.get('valid_from') or ''}"
        for key, row in zip(keys, rows, strict=True)
    ]


def cell(row: Mapping[str, Json], name: str) -> Json:
    """What stands in a row under a column's name; None where nothing does."""
    outer, _, inner = name.partition(".")
    found = row.get(outer)
    return found.get(inner) if inner and isinstance(found, dict) else None if inner else found


def with_cell(row: Mapping[str, Json], name: str, value: Json) -> Row:
    """The row with another value in one cell."""
    outer, _, inner = name.partition(".")
    if not inner:
        return {**row, outer: value}
    before = row.get(outer)
    return {**row, outer: {**(before if isinstance(before, dict) else {}), inner: value}}
