"""What the criteria know about a project: plain values gathered beforehand, kept with a check run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

Json = Any  # a JSON value as the log keeps it


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """One record as it stands.

    Attributes:
        values: field name to JSON value; an empty field is missing; sets are sorted lists.
        conflicted: fields with more than one value; a criterion that reads one answers UNKNOWN, "decide".
    """

    id: str
    kind: str
    reference: str
    values: Mapping[str, Json]
    conflicted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Overlap:
    """Another project of the same kind in the same village or within 1 km, begun within three years."""

    project: str
    reference: str
    title: str
    distance_m: int


@dataclass(frozen=True, slots=True)
class Transfer:
    """One contribution with an amount in another open project of one of this project's partners.

    Attributes:
        amount: JSON money; rate: its units per US dollar as text, or empty when the amount is in USD or unknown.
    """

    partner: str
    project: str
    agreement: str
    instrument: str
    amount: Mapping[str, Json]
    rate: str
    moved_on: str


@dataclass(frozen=True, slots=True)
class ProjectFacts:
    """A project and everything that hangs on it or that it points to.

    Attributes:
        records: partners, agreements (with their framework agreements), signatures, annexes, amendments,
            contributions, target groups, alignments, events, evidence: everything but the project; what hangs on its
            partners and on the groups these belong to; waivers, referrals and action points.
        elsewhere: reports due and cash requests of the same partners in other projects; their field `project` says
            which, and nothing else of that project is among the facts.
        vouched: ids of waivers and referrals that confirmed persons made who wrote nothing else in the project.
    """

    project: RecordFacts
    records: tuple[RecordFacts, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    elsewhere: tuple[RecordFacts, ...] = ()
    vouched: frozenset[str] = frozenset()

    def of_kind(self, kind: str) -> tuple[RecordFacts, ...]:
        """All records of a kind, in a fixed order (reference, then id)."""
        return in_order(record for record in self.records if record.kind == kind)

    def find(self, record_id: str) -> RecordFacts | None:
        """One record by id."""
        return next((record for record in (self.project, *self.records) if record.id == record_id), None)

    def hanging_on(self, parent: str, kind: str, field: str) -> tuple[RecordFacts, ...]:
        """Records of a kind whose field points at a parent."""
        return tuple(record for record in self.of_kind(kind) if record.values.get(field) == parent)


def to_json(facts: ProjectFacts) -> dict[str, Json]:
    """The facts as a check run keeps them."""
    return {
        "project": _record_json(facts.project),
        "records": [_record_json(record) for record in facts.records],
        "overlaps": [
            {"project": o.project, "reference": o.reference, "title": o.title, "distance_m": o.distance_m}
            for o in facts.overlaps
        ],
        "transfers": [
            {
                "partner": t.partner,
                "project": t.project,
                "agreement": t.agreement,
                "instrument": t.instrument,
                "amount": dict(t.amount),
                "rate": t.rate,
                "moved_on": t.moved_on,
            }
            for t in facts.transfers
        ],
        "elsewhere": [_record_json(record) for record in facts.elsewhere],
        "vouched": sorted(facts.vouched),
    }


def from_json(kept: Mapping[str, Json]) -> ProjectFacts:
    """The facts of a kept run, as `to_json` wrote them."""
    return ProjectFacts(
        _record_back(kept["project"]),
        tuple(_record_back(record) for record in kept["records"]),
        tuple(Overlap(**overlap) for overlap in kept["overlaps"]),
        tuple(Transfer(**transfer) for transfer in kept["transfers"]),
        tuple(_record_back(record) for record in kept.get("elsewhere", ())),  # runs of ruleset 2026.1 have none
        frozenset(kept.get("vouched", ())),
    )


def in_order(records: Iterable[RecordFacts]) -> tuple[RecordFacts, ...]:
    """Records in the order that findings are told in, the same on every machine."""
    return tuple(sorted(records, key=attrgetter("kind", "reference", "id")))


def _record_json(record: RecordFacts) -> dict[str, Json]:
    return {
        "id": record.id,
        "kind": record.kind,
        "reference": record.reference,
        "values": dict(record.values),
        "conflicted": sorted(record.conflicted),
    }


def _record_back(kept: Mapping[str, Json]) -> RecordFacts:
    return RecordFacts(kept["id"], kept["kind"], kept["reference"], dict(kept["values"]), frozenset(kept["conflicted"]))
