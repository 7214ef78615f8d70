"""From typing to changes: what was typed in drafts is read, and what can be understood is entered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from fieldapp.changes import Changes
from fieldapp.clock import Clock
from fieldapp.errors import AmbiguousReference, FieldRefused, RecordNotFound, UnknownKind
from fieldapp.records import typed
from fieldapp.records.shape import KINDS, field_of
from fieldapp.store import drafts, entering, records
from fieldapp.store.cutting import Author, SeenField
from fieldapp.store.drafts import Draft
from fieldapp.store.engine import Tx
from fieldapp.words import Lang

Json = Any  # a JSON value


@dataclass(frozen=True, slots=True)
class Reader:
    """How typing is to be understood.

    Attributes:
        today: for days typed as "hier" or "+7".
    """

    lang: Lang
    today: date


@dataclass(frozen=True, slots=True)
class RefusedField:
    """Typing that cannot be entered yet; it stays in the draft."""

    record: str
    kind: str
    field: str
    raw: str
    rule: str


@dataclass(frozen=True, slots=True)
class Cut:
    """What became of the typing in one or more records."""

    changes: Changes
    refused: tuple[RefusedField, ...] = ()

    def __or__(self, other: Cut) -> Cut:
        return Cut(self.changes | other.changes, self.refused + other.refused)


def enter_record(tx: Tx, clock: Clock, author: Author, record: str, reader: Reader) -> Cut:
    """Enter what was typed in one record, as one change; what cannot be understood stays as typed."""
    return _enter(tx, clock, author, drafts.of_record(tx, record), reader)


def enter_all(tx: Tx, clock: Clock, author: Author, reader: Reader) -> Cut:
    """Enter everything that was typed, parents before what hangs on them."""
    done = Cut(Changes())
    for record in _parents_first(drafts.everything(tx)):
        done |= enter_record(tx, clock, author, record, reader)
    return done


def _enter(tx: Tx, clock: Clock, author: Author, typing: Iterable[Draft], reader: Reader) -> Cut:
    good: dict[str, Json] = {}
    seen: dict[str, SeenField] = {}
    refused: list[RefusedField] = []
    kept: Draft | None = None
    for kept in typing:
        try:
            good[kept.field] = _value(tx, kept, reader)
        except (FieldRefused, RecordNotFound, AmbiguousReference, UnknownKind) as error:
            unnamed = "unknown_field" if isinstance(error, UnknownKind) else "unknown_record"
            rule = str(error.facts.get("rule", unnamed))
            refused.append(RefusedField(kept.record, kept.kind, kept.field, kept.raw, rule))
        else:
            seen.update(kept.seen)
    if kept is None or not good:
        return Cut(Changes(), tuple(refused))
    changes = Changes()
    if records.find(tx, kept.record) is not None or any(value not in (None, []) for value in good.values()):
        changes = entering.enter(tx, clock, author, record=kept.record, kind=kept.kind, values=good, seen=seen)
    drafts.drop(tx, kept.record, list(good))
    return Cut(changes, tuple(refused))


def _value(tx: Tx, kept: Draft, reader: Reader) -> Json:
    parsed = typed.parse(field_of(kept.kind, kept.field), kept.raw, today=reader.today, lang=reader.lang)
    return entering.ready_value(tx, kept.kind, kept.field, parsed)


def _parents_first(typing: Iterable[Draft]) -> list[str]:
    first = {kept.record: kept for kept in reversed(list(typing))}
    ranked = sorted(first.values(), key=lambda kept: (*_rank(kept.kind), kept.at))
    return [kept.record for kept in ranked]


def _rank(kind: str) -> tuple[int, int]:
    if kind not in KINDS:  # typed in a newer version
        return 2, 0
    return 0 if KINDS[kind].parent_field is None else 1, list(KINDS).index(kind)
