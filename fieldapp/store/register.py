"""The records of a kind by everything that people call them: for lists that are taken in and for likely duplicates."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import select

from fieldapp.records.alike import Names, named
from fieldapp.records.fold import fold
from fieldapp.store import merged
from fieldapp.store.engine import Tx
from fieldapp.store.merged import Merged
from fieldapp.store.typed import CURRENT, LIST_DELETED, LIST_TITLE

NUMBERS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"partner": ("vendor_no", "unpp_no"), "agreement": ("paper_reference",), "project": ()}
)
"""Fields whose value belongs to one record only."""
NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"partner": ("legal_name", "aliases"), "agreement": ("title",), "project": ("title",)}
)
SHORT: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({"partner": ("acronym",)})
"""Names that several records may well share."""
_TELLING: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "partner": ("vendor_no", "unpp_no", "home_code", "country_iso2"),
        "agreement": ("paper_reference", "partner", "start_on"),
        "project": ("site_code", "start_on"),
    }
)
"""Columns that tell two records of one name apart."""


@dataclass(frozen=True, slots=True)
class Known:
    """One record as far as it is needed to tell it from others.

    Attributes:
        telling: column to its text; what is empty is missing.
        names: all of them, the short one last.
    """

    id: str
    reference: str
    title: str
    names: tuple[str, ...]
    telling: Mapping[str, str]


@dataclass(slots=True)
class Register:
    """Living records of one kind. Partners that were joined answer as the one that stands for them."""

    kind: str
    known: dict[str, Known] = field(default_factory=dict)
    merged: Merged = field(default_factory=Merged)
    _references: dict[str, set[str]] = field(default_factory=dict)
    _numbers: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    _keys: dict[str, set[str]] = field(default_factory=dict)
    _short: dict[str, set[str]] = field(default_factory=dict)
    _names: Names = field(default_factory=Names)

    def by_reference(self, text: str) -> str:
        """The record with this id or reference; empty for none or several."""
        if text in self.known:
            return text
        found = self._references.get(text.strip().casefold(), set())
        return next(iter(found)) if len(found) == 1 else ""

    def by_number(self, name: str, value: str) -> set[str]:
        """Records that have this number in a field, spaces and dashes set aside."""
        return self._numbers.get((name, number_key(value)), set())

    def by_name(self, text: str, *, with_short: bool = False) -> set[str]:
        """Records called exactly like this, but for accents, case, articles and word order."""
        key = named(text).key
        found = self._keys.get(key, set())
        return found or (self._short.get(key, set()) if with_short else found)

    def like(self, texts: Iterable[str]) -> dict[str, int]:
        """Records called nearly like one of these, most alike first; of 100."""
        return self._names.like(texts)

    def take(self, row: Mapping[str, Any]) -> None:
        """Add one record from its cells."""
        stands = self.merged.one(str(row["id"])) if self.kind == "partner" else str(row["id"])
        names = [text for name in NAMES[self.kind] for text in _texts(row[name])]
        short = [text for name in SHORT.get(self.kind, ()) for text in _texts(row[name])]
        for text in names:
            self._keys.setdefault(named(text).key, set()).add(stands)
        for text in short:
            self._short.setdefault(named(text).key, set()).add(stands)
        for text in (*names, *short):
            self._names.add(stands, text)
        for name in NUMBERS[self.kind]:
            if row[name]:
                self._numbers.setdefault((name, number_key(row[name])), set()).add(stands)
        if row["reference"]:
            self._references.setdefault(str(row["reference"]).casefold(), set()).add(stands)
        if stands == row["id"]:
            cells = self.merged.values(self.kind, row)
            telling = {name: str(cells[name]) for name in _TELLING[self.kind] if cells[name]}
            self.known[stands] = Known(stands, row["reference"] or "", row[LIST_TITLE] or "", (*names, *short), telling)


def read(tx: Tx, kind: str) -> Register:
    """The register of a kind as it stands.

    Args:
        tx: partners that are joined in it are read as one.
        kind: partner, agreement or project.
    """
    table = CURRENT[kind].c
    names = ("id", "reference", LIST_TITLE, *_columns(kind))
    query = select(*(table[name] for name in dict.fromkeys(names))).where(table[LIST_DELETED] == 0)
    register = Register(kind, merged=merged.read(tx))
    for row in tx.execute(query):
        register.take(row._asdict())
    return register


def telling(kind: str, values: Mapping[str, Any]) -> dict[str, str]:
    """What tells a record apart from others of its name, out of values that are not entered yet."""
    found: dict[str, str] = {}
    for column in _TELLING[kind]:
        name = column.removesuffix("_code")
        value = values.get(name)
        value = value.get("code") if isinstance(value, dict) else value
        if value:
            found[column] = str(value)
    return found


def number_key(text: str) -> str:
    """A number without what people put between its figures."""
    return fold(str(text)).replace(" ", "")


def _columns(kind: str) -> Sequence[str]:
    return (*NAMES[kind], *SHORT.get(kind, ()), *NUMBERS[kind], *_TELLING[kind])


def _texts(cell: Any) -> list[str]:
    """A text field as one, a set of texts as several."""
    if not isinstance(cell, str) or not cell:
        return []
    if not cell.startswith("["):
        return [cell]
    try:
        found = json.loads(cell)
    except ValueError:
        return [cell]
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else [cell]
