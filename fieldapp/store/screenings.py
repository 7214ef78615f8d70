"""What screening reads and writes of the records: the names of a partner, its screenings, and a new one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from fieldapp.changes import Changes
from fieldapp.clock import Clock
from fieldapp.records.codes import Party
from fieldapp.records.codes_diligence import ScreeningResult
from fieldapp.records.fold import fold
from fieldapp.records.shape import checked
from fieldapp.records.values import ELEMENT
from fieldapp.reference.sanctions import LIST_NAME
from fieldapp.reference.screened import Decision, Standing
from fieldapp.store import cutting, listing, merged, records
from fieldapp.store.cutting import Author
from fieldapp.store.engine import Tx
from fieldapp.store.listing import Query
from fieldapp.store.records import Stored

Json = Any  # a JSON value

SCREENING: Final = "screening"


@dataclass(frozen=True, slots=True)
class Screened:
    """A screening record as it stands.

    Attributes:
        result: None where it is empty, unknown to this version or in conflict.
        names: those that were compared, cut at the length of an element.
        list_on, screened_on: ISO days, or empty.
    """

    id: str
    reference: str
    partner: str
    result: ScreeningResult | None
    names: tuple[str, ...]
    lines: tuple[str, ...]
    list_on: str
    screened_on: str
    reason: str
    decided_by: str
    decided_on: str

    @property
    def decision(self) -> Decision:
        """What a person said, if anybody did."""
        result = self.result or ScreeningResult.NOT_DONE
        return Decision(result, self.lines, self.reason, self.decided_by, self.decided_on)


def of_partner(tx: Tx, partner: str) -> list[Screened]:
    """The screenings of a partner, the newest first: by the day of the comparison, then as they were made."""
    found = [read(stored) for stored in records.children(tx, [partner], SCREENING)]
    return sorted(found, key=lambda each: (each.screened_on, each.id), reverse=True)


def decisions(screenings: Sequence[Screened]) -> list[Decision]:
    """What people decided, the last word first."""
    ordered = sorted(screenings, key=lambda each: (each.decided_on, each.id), reverse=True)
    return [each.decision for each in ordered if each.decision.is_by_a_person]


def read(stored: Stored) -> Screened:
    """A screening out of its record."""
    values = stored.stands.values
    code = "" if "result" in stored.stands.conflicts else str(values.get("result") or "")
    return Screened(
        id=stored.id,
        reference=stored.reference,
        partner=stored.parent,
        result=ScreeningResult(code) if code in set(ScreeningResult) else None,
        names=tuple(map(str, values.get("names_used") or ())),
        lines=tuple(map(str, values.get("matches") or ())),
        list_on=str(values.get("list_version_on") or ""),
        screened_on=str(values.get("screened_on") or ""),
        reason=str(values.get("decision_reason") or ""),
        decided_by=str(values.get("decided_by") or ""),
        decided_on=str(values.get("decided_on") or ""),
    )


def names_of(tx: Tx, partner: Stored) -> list[str]:
    """The names that records give for a partner: its own, its group's, and those who sign for it.

    A record that was joined to this one as the same partner gives its names too.
    """
    found = _own_names(partner)
    joined = sorted(merged.read(tx).all_of([partner.id]) - {partner.id})
    for other in records.find_all(tx, joined).values():
        found += _own_names(other)
    parent = partner.stands.values.get("parent")
    above = records.find(tx, parent) if isinstance(parent, str) else None
    if above is not None and not above.deleted:
        found += _own_names(above)
    agreements = listing.ids(tx, Query("agreement", where={"partner": partner.id}))
    for signature in records.children(tx, agreements, "signature"):
        values = signature.stands.values
        if values.get("party") == Party.PARTNER:
            found.append(str(values.get("name") or ""))
    for declaration in records.children(tx, [partner.id], "declaration"):
        found.append(str(declaration.stands.values.get("signer") or ""))
    return distinct(found)


def distinct(names: Iterable[str]) -> list[str]:
    """Names as a screening keeps them, each once however it is accented."""
    kept: dict[str, str] = {}
    for name in names:
        tidy = " ".join(name.split())[:ELEMENT].strip()
        if key := fold(tidy):
            kept.setdefault(key, tidy)
    return list(kept.values())


def write(
    tx: Tx,
    clock: Clock,
    author: Author,
    *,
    partner: str,
    names: Sequence[str],
    list_on: date,
    on: date,
    found: Standing,
) -> tuple[Screened, Changes]:
    """Record a comparison.

    Args:
        names: as `distinct` gives them.
        on: the day here.
    """
    record = clock.new_id()
    values: dict[str, Json] = {
        "partner": partner,
        "list_name": LIST_NAME,
        "list_version_on": list_on.isoformat(),
        "screened_on": on.isoformat(),
        "names_used": sorted(set(names)),
        "matches": sorted(set(found.lines)),
        "result": str(found.result),
        "decision_reason": found.reason or None,
        "decided_by": found.decided_by or None,
        "decided_on": found.decided_on or None,
    }
    changes = _cut(tx, clock, author, record, values)
    return read(records.get(tx, record)), changes


def decide(
    tx: Tx, clock: Clock, author: Author, screening: str, *, result: ScreeningResult, reason: str, by: str, on: date
) -> tuple[Screened, Changes]:
    """Record what a person said about the look-alikes of a screening.

    Args:
        by: their name; on: the day here.

    Raises:
        FieldRefused: the reason is too long; nothing was written.
    """
    values = {"result": str(result), "decision_reason": reason, "decided_by": by, "decided_on": on.isoformat()}
    changes = _cut(tx, clock, author, screening, values)
    return read(records.get(tx, screening)), changes


def _cut(tx: Tx, clock: Clock, author: Author, record: str, values: Mapping[str, Json]) -> Changes:
    stored = records.find(tx, record)
    seen = cutting.seen_of(stored.state, dict.fromkeys(values, False)) if stored else {}
    ready = {name: checked(SCREENING, name, value) for name, value in values.items()}
    sets = cutting.sets_for(SCREENING, ready, seen)
    if not sets:
        return Changes()
    return cutting.cut(tx, clock, author, record=record, kind=SCREENING, sets=sets, known=stored).changes


def _own_names(partner: Stored) -> list[str]:
    values = partner.stands.values
    aliases = [str(alias) for alias in values.get("aliases") or ()]
    return [str(values.get(name) or "") for name in ("legal_name", "acronym")] + aliases
