"""Which record a row of an office's list is about, for certain or probably."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from fieldapp.records.alike import likeness
from fieldapp.records.fold import fold
from fieldapp.store.register import NAMES, NUMBERS, SHORT, Known, Register, telling
from fieldapp.transfer.listed_row import RowValues

_DIFFERENT: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "partner": frozenset(),
        "agreement": frozenset({"paper_reference", "partner"}),
        "project": frozenset({"site_code"}),
    }
)
"""What makes two records of one name two for certain; other differences are for a person to judge."""
_CERTAIN: Final = 60  # of 100: names so unlike that one number for both is a typing error


class By(StrEnum):
    """What a row and a record have in common."""

    REFERENCE = "REFERENCE"
    NUMBER = "NUMBER"
    NAME = "NAME"
    LIKE = "LIKE"


@dataclass(frozen=True, slots=True)
class Match:
    """A record that a row is about, for certain or probably.

    Attributes:
        alike: how alike the names are, of 100.
        others: ids of further records that may be meant.
    """

    record: str
    reference: str
    title: str
    by: By
    alike: int
    others: tuple[str, ...] = ()


def match_of(register: Register, row: RowValues) -> Match | None:
    """The record that a row is about, the surest sign first; None for none."""
    kind, values = register.kind, row.values
    if row.reference:
        found = register.by_reference(row.reference)
        return _match(register, {found: 100}, By.REFERENCE) if found else None
    names = [str(values[name]) for name in (*NAMES[kind], *SHORT.get(kind, ())) if isinstance(values.get(name), str)]
    told = telling(kind, values)
    for name in NUMBERS[kind]:
        numbered = register.by_number(name, str(values[name])) if values.get(name) else set()
        if numbered:
            return _match(register, {each: _most_alike(register.known[each], names) for each in numbered}, By.NUMBER)
    exact = {each for text in names[:1] for each in register.by_name(text)}
    possible = [each for each in exact if not _differ(kind, register.known[each], told)]
    agreeing = [each for each in possible if not _contradict(register.known[each], told)]
    if len(agreeing) == 1:
        return _match(register, {agreeing[0]: 100}, By.NAME)
    if possible:
        return _match(register, dict.fromkeys(sorted(agreeing or possible), 99), By.LIKE)
    near = register.like(names)
    living = {each: min(score, 99) for each, score in near.items() if not _differ(kind, register.known[each], told)}
    return _match(register, living, By.LIKE) if living else None


def _match(register: Register, found: Mapping[str, int], by: By) -> Match:
    first, *others = sorted(found, key=lambda each: (-found[each], each))
    known = register.known[first]
    return Match(first, known.reference, known.title, by, found[first], tuple(others))


def is_certain(match: Match) -> bool:
    """Whether nobody need be asked."""
    if match.by is By.NUMBER:
        return not match.others and match.alike >= _CERTAIN
    return match.by is not By.LIKE


def _most_alike(known: Known, names: Sequence[str]) -> int:
    """How alike the likeliest pair of names is; a row without a name contradicts nothing."""
    return max((likeness(one, other) for one in names for other in known.names), default=100)


def _differ(kind: str, known: Known, told: Mapping[str, str]) -> bool:
    return any(_other(known, told, column) for column in _DIFFERENT[kind])


def _contradict(known: Known, told: Mapping[str, str]) -> bool:
    return any(_other(known, told, column) for column in told)


def _other(known: Known, told: Mapping[str, str], column: str) -> bool:
    return column in known.telling and column in told and fold(known.telling[column]) != fold(told[column])
