"""Which column of a list is which field of a kind: guessed from headings, changed by a person, read from a file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from rapidfuzz import fuzz

from fieldapp.errors import KindNotListed, MappingUnreadable
from fieldapp.exchange.headings import SYNONYMS
from fieldapp.exchange.sheets import Column, Table
from fieldapp.exchange.sheets_grid import column_of
from fieldapp.records.codes import Currency
from fieldapp.records.fold import fold
from fieldapp.records.shape import FieldShape, field_of, fields_of
from fieldapp.records.values import FieldType
from fieldapp.words import Lang
from fieldapp.words.fields import field_label

KINDS: Final = ("partner", "agreement", "project")
CURRENCY, COMMUNE = "currency", "commune"  # what stands in a column of its own, beside an amount or a place
REST: Final = "*"  # in a mapping file: all columns that it does not name
_CHILDREN: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "partner": {"registration": ("registration_kind", "number", "authority", "issued_on", "expires_on")},
    "project": {"project_partner": ("partner", "role")},
}
_KEPT: Final[Mapping[str, frozenset[str]]] = {
    "partner": frozenset({"merged_into"}),
    "agreement": frozenset({"state"}),
    "project": frozenset({"state"}),
}
_NEAR: Final = 86  # of 100: "Date de debu" is still "Date de début"
_NEAR_LEAST: Final = 4  # letters below which nothing is near
_EXACT, _SYNONYM = 100.0, 98.0
_LONGEST_NUMBER: Final = 9  # figures of a row's number
_ASIDE: Final = re.compile(r"[(\[].*?[)\]]|[*:]")
_APOSTROPHES: Final = re.compile("['’‘ʼ`´]")
_SMALL: Final = frozenset({"d", "de", "des", "du", "l", "la", "le", "les", "of", "the"})


class How(StrEnum):
    """Where a column's meaning comes from."""

    GIVEN = "GIVEN"  # by the person, now or in a file
    REMEMBERED = "REMEMBERED"  # by the same headings the last time
    NAMED = "NAMED"  # the heading is a name of the field
    NEAR = "NEAR"  # the heading is nearly one
    NONE = "NONE"  # no field
    KEPT = "KEPT"  # a field that only the app sets


@dataclass(frozen=True, slots=True)
class Target:
    """What a column may bring.

    Attributes:
        name: as mapping files write it: `ceiling`, `ceiling.currency`, `registration.number`.
        kind, field: whose field it is; another kind than the list's for what hangs on its records.
        part: CURRENCY or COMMUNE for a column that only completes another one; else empty.
    """

    name: str
    kind: str
    field: str
    part: str = ""

    @property
    def shape(self) -> FieldShape:
        """The field."""
        return field_of(self.kind, self.field)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one column is taken for; `target` is None for one that is left out."""

    column: Column
    target: Target | None
    how: How


def targets_of(kind: str) -> Mapping[str, Target]:
    """Everything that a column may bring into a list of this kind, by name, in the order of the fields.

    Raises:
        KindNotListed: records of this kind are not taken from lists.
    """
    if kind not in KINDS:
        raise KindNotListed(kind=kind, kinds=", ".join(KINDS))
    return _targets(kind)


def guess(kind: str, table: Table, remembered: Mapping[str, str] | None = None) -> tuple[Meaning, ...]:
    """What each column most likely is; no field is named twice.

    Args:
        kind: of the records.
        table: the list; a column that only counts its rows is left out.
        remembered: folded heading to target (or empty) that a person chose for the same headings before.
    """
    targets, columns = targets_of(kind), table.columns
    if remembered is not None:
        known = [(column, remembered.get(fold(column.heading), "")) for column in columns]
        return tuple(
            Meaning(column, targets.get(name), How.REMEMBERED if name in targets else How.NONE)
            for column, name in known
        )
    chosen: dict[int, tuple[Target, How]] = {}
    taken: set[str] = set()
    telling = [column for column in columns if not _only_counts(table, column)]
    for score, column, name in sorted(_scores(kind, telling), key=lambda one: (-one[0], one[1])):
        if column not in chosen and name not in taken:
            chosen[column] = (targets[name], How.NAMED if score >= _SYNONYM - 1 else How.NEAR)
            taken.add(name)
    return tuple(_meaning(kind, column, chosen.get(column.number)) for column in columns)


def given(kind: str, meanings: Sequence[Meaning], choice: Mapping[str, str], *, name: str = "") -> tuple[Meaning, ...]:
    """Meanings with a person's choice laid over them.

    Args:
        kind: of the records.
        meanings: as guessed.
        choice: heading or column letters to the name of a target, or empty for none.
        name: of the file that the choice stands in, for what is said about it.

    Raises:
        MappingUnreadable: a field or column that is not there, or a field named twice.
    """
    targets = targets_of(kind)
    rest = choice.get(REST)
    found = {each.column.number: each for each in meanings}
    if rest is not None:
        found = {number: Meaning(each.column, None, How.GIVEN) for number, each in found.items()}
    chosen: dict[int, Target | None] = {}
    for said, wanted in choice.items():
        if said == REST:
            continue
        if wanted and wanted not in targets:
            raise MappingUnreadable(name=name, rule="unknown_field", value=wanted)
        chosen[_named(said, meanings, name)] = targets[wanted] if wanted else None
    names = [target.name for target in chosen.values() if target is not None]
    if len(names) != len(set(names)):
        raise MappingUnreadable(name=name, rule="twice", value=next(each for each in names if names.count(each) > 1))
    return tuple(_chosen_over(each, chosen, set(names)) for each in found.values())


def read_choice(name: str, text: str) -> dict[str, str]:
    """A mapping file: one JSON object, column to field, `null` for a column that is left out.

    Raises:
        MappingUnreadable: it has another form.
    """
    try:
        whole: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MappingUnreadable(name=name, rule="not_json", value=text.strip()[:60]) from error
    columns = whole.get("columns", whole) if isinstance(whole, dict) else None
    if not isinstance(columns, dict) or not all(isinstance(each, str | None) for each in columns.values()):
        raise MappingUnreadable(name=name, rule="not_json", value=text.strip()[:60])
    return {str(said): wanted or "" for said, wanted in columns.items()}


def choice_of(meanings: Iterable[Meaning]) -> dict[str, str]:
    """What `read_choice` reads back, for the file that a person keeps."""
    return {each.column.heading or each.column.letters: each.target.name if each.target else "" for each in meanings}


def to_remember(meanings: Iterable[Meaning]) -> dict[str, str]:
    """Folded heading to target, as `guess` takes it back."""
    return {fold(each.column.heading): each.target.name if each.target else "" for each in meanings}


def headings_key(table: Table) -> str:
    """What makes two lists alike: their headings in any order, accents and case set aside."""
    return "\n".join(sorted(fold(column.heading) for column in table.columns))


def is_label(kind: str, text: str) -> bool:
    """Whether a text names a field of the kind."""
    said = {_plain(text), _plain(_ASIDE.sub(" ", text))}
    return any(said & names.keys() for names in _names(kind).values())


def currency_in(heading: str) -> str:
    """The currency that a heading names: `Budget (USD)`; empty for none."""
    words = fold(heading).split()
    if "$" in heading:
        return str(Currency.USD)
    if "€" in heading:
        return str(Currency.EUR)
    return next((str(currency) for currency in Currency if currency.casefold() in words), "")


@cache
def _targets(kind: str) -> Mapping[str, Target]:
    found: dict[str, Target] = {}
    for name, shape in fields_of(kind).items():
        if name in _KEPT[kind]:
            continue
        found[name] = Target(name, kind, name)
        part = {FieldType.MONEY: CURRENCY, FieldType.PLACE: COMMUNE}.get(shape.type)
        if part:
            found[f"{name}.{part}"] = Target(f"{name}.{part}", kind, name, part)
    for child, names in _CHILDREN.get(kind, {}).items():
        found |= {f"{child}.{name}": Target(f"{child}.{name}", child, name) for name in names}
    return MappingProxyType(found)


@cache
def _names(kind: str) -> Mapping[str, Mapping[str, float]]:
    """Target to the folded texts that name it, with how surely."""
    synonyms = SYNONYMS[kind]
    names: dict[str, dict[str, float]] = {}
    for name, target in _targets(kind).items():
        own = {_plain(said): _SYNONYM for said in synonyms.get(name, ())}
        own[_plain(name)] = _EXACT
        if not target.part and target.kind == kind:
            own |= {_plain(field_label(kind, target.field, lang)): _EXACT for lang in Lang}
            own[_plain(target.field)] = _EXACT
        elif not target.part:
            own |= {_plain(field_label(target.kind, target.field, lang)): _SYNONYM for lang in Lang}
        names[name] = own
    return MappingProxyType(names)


def _scores(kind: str, columns: Iterable[Column]) -> Iterator[tuple[float, int, str]]:
    for column in columns:
        if _is_kept(kind, column.heading):
            continue
        whole, plain = _plain(column.heading), _plain(_ASIDE.sub(" ", column.heading))
        for name, known in _names(kind).items():
            score = max(known.get(whole, 0.0), known.get(plain, 0.0) - 0.5)
            if score <= 0:
                score = _nearness(plain, known)
            if score:
                yield score, column.number, name


def _plain(text: str) -> str:
    """The words of a heading that say something: without accents, case, articles and apostrophes."""
    words = fold(_APOSTROPHES.sub(" ", text)).split()
    return " ".join([word for word in words if word not in _SMALL] or words)


def _nearness(said: str, known: Iterable[str]) -> float:
    if len(said) < _NEAR_LEAST:
        return 0.0
    longer = [each for each in known if len(each) >= _NEAR_LEAST]
    best = max((fuzz.token_sort_ratio(said, each, score_cutoff=_NEAR) for each in longer), default=0.0)
    return best * 0.9


def _only_counts(table: Table, column: Column) -> bool:
    """Whether a column numbers the rows: 1, 2, 3."""
    cells = [row[column.number].text for row in table.rows.values() if column.number in row]
    numbers = [int(text) for text in cells if text.isdecimal() and len(text) < _LONGEST_NUMBER]
    return len(numbers) > 1 and len(numbers) >= len(cells) - 1 and numbers == list(range(1, len(numbers) + 1))


def _is_kept(kind: str, heading: str) -> bool:
    said = _plain(heading)
    return any(
        said in {_plain(name), *(_plain(field_label(kind, name, lang)) for lang in Lang)}
        or (name == "state" and said in {"statut", "etat", "status", "state"})
        for name in _KEPT[kind]
    )


def _meaning(kind: str, column: Column, chosen: tuple[Target, How] | None) -> Meaning:
    if chosen is not None:
        return Meaning(column, *chosen)
    return Meaning(column, None, How.KEPT if _is_kept(kind, column.heading) else How.NONE)


def _named(said: str, meanings: Iterable[Meaning], name: str) -> int:
    columns = [each.column for each in meanings]
    exact = [column.number for column in columns if column.heading == said]
    folded = [column.number for column in columns if fold(column.heading) == fold(said) and fold(said)]
    lettered = [column.number for column in columns if column.number == column_of(said)]
    for found in (exact, folded, lettered):
        if found:
            return found[0]
    raise MappingUnreadable(name=name, rule="unknown_column", value=said[:60])


def _chosen_over(each: Meaning, chosen: Mapping[int, Target | None], names: set[str]) -> Meaning:
    if each.column.number in chosen:
        return Meaning(each.column, chosen[each.column.number], How.GIVEN)
    is_taken = each.target is not None and each.target.name in names
    return Meaning(each.column, None, How.NONE) if is_taken else each
