"""What is kept of a check: the run with everything needed to repeat it, and the breaches it found, for good."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

import msgspec

from fieldapp.changes import Changes
from fieldapp.clock import Clock
from fieldapp.errors import NotACheckRun, RunNotReadable
from fieldapp.history.change import SetField
from fieldapp.principles import facts as gathered
from fieldapp.principles.facts import ProjectFacts
from fieldapp.records.shape import checked, fields_of
from fieldapp.records.values import FieldType
from fieldapp.store import cutting, records
from fieldapp.store.cutting import Author
from fieldapp.store.engine import Tx
from fieldapp.store.outcome import Outcome, from_json, to_json
from fieldapp.store.records import Stored

Json = Any  # a JSON value

_LONGEST_KEPT: Final = 300  # characters of a long text: criteria ask whether there is one, and a change has its size


@dataclass(frozen=True, slots=True)
class Basis:
    """What a check stood on.

    Attributes:
        packs: pack id to version.
        version: of the project, as `facts.version_of` has it.
        purpose: a code: CHECK, PRINT, STATE or REVIEW.
    """

    ruleset: str
    packs: Mapping[str, str]
    as_of: date
    version: str
    purpose: str


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A check run as it was kept; facts as they were then."""

    stored: Stored
    basis: Basis
    facts: ProjectFacts
    outcome: Outcome
    run_at: str


@dataclass(frozen=True, slots=True)
class KeptNow:
    """Ids of what was written."""

    run: str
    breaches: tuple[str, ...]
    changes: Changes


def keep(tx: Tx, clock: Clock, author: Author, *, basis: Basis, facts: ProjectFacts, outcome: Outcome) -> KeptNow:
    """Write a run, and the breaches that are not written yet."""
    run = clock.new_id()
    values: dict[str, Json] = {
        "project": facts.project.id,
        "purpose": basis.purpose,
        "ruleset": basis.ruleset,
        "packs": dict(basis.packs),
        "as_of": basis.as_of.isoformat(),
        "run_at": clock.now().isoformat(),
        "version_checked": basis.version,
        "facts": gathered.to_json(_shortened(facts)),
        "outcome": to_json(outcome),
    }
    changes = _cut(tx, clock, author, record=run, kind="check_run", values=values)
    breaches: list[str] = []
    for finding in outcome.findings:
        for breach in finding.breaches:
            name = breach_id(breach.contribution, finding.criterion)
            breaches.append(name)
            if records.find(tx, name) is None:
                fixed = {
                    "project": facts.project.id,
                    "contribution": breach.contribution,
                    "criterion": finding.criterion,
                    "happened_on": breach.happened_on or None,
                    "reference": f"M-{name[:8].upper()}",
                }
                changes |= _cut(tx, clock, author, record=name, kind="breach", values=fixed)
    return KeptNow(run, tuple(breaches), changes)


def breach_id(contribution: str, criterion: str) -> str:
    """The same on every machine: UUIDv5 of the criterion in the name space of the contribution."""
    try:
        space = uuid.UUID(contribution)
    except ValueError:  # an id that another app made up
        space = uuid.uuid5(uuid.NAMESPACE_OID, contribution)
    return str(uuid.uuid5(space, criterion))


def read(tx: Tx, run: str) -> KeptRun:
    """A kept run by id or reference.

    Raises:
        RecordNotFound, AmbiguousReference.
        NotACheckRun: it is something else.
        RunNotReadable: a newer version wrote it, or it is not whole.
    """
    stored = records.get(tx, run)
    if stored.kind != "check_run":
        raise NotACheckRun(record=run)
    values = stored.stands.values
    try:
        basis = Basis(
            values["ruleset"],
            msgspec.convert(values["packs"], dict[str, str]),
            date.fromisoformat(values["as_of"]),
            values.get("version_checked", ""),
            values.get("purpose", ""),
        )
        facts = gathered.from_json(values["facts"])
        return KeptRun(stored, basis, facts, from_json(values["outcome"]), values.get("run_at", ""))
    except (KeyError, TypeError, ValueError, AttributeError, msgspec.ValidationError) as error:
        raise RunNotReadable(record=stored.reference or run) from error


def _cut(tx: Tx, clock: Clock, author: Author, *, record: str, kind: str, values: Mapping[str, Json]) -> Changes:
    ready = {name: checked(kind, name, value) for name, value in values.items() if value is not None}
    sets = {name: SetField(value) for name, value in ready.items()}
    return cutting.cut(tx, clock, author, record=record, kind=kind, sets=sets).changes


def _shortened(facts: ProjectFacts) -> ProjectFacts:
    """Long texts cut short: no criterion reads how they end."""
    return replace(
        facts,
        project=_short(facts.project),
        records=tuple(_short(one) for one in facts.records),
        elsewhere=tuple(_short(one) for one in facts.elsewhere),
    )


def _short(one: gathered.RecordFacts) -> gathered.RecordFacts:
    shapes = fields_of(one.kind)
    values = {
        name: value[:_LONGEST_KEPT] if isinstance(value, str) and _is_long(shapes[name].type) else value
        for name, value in one.values.items()
    }
    return gathered.RecordFacts(one.id, one.kind, one.reference, values, one.conflicted)


def _is_long(kind: FieldType) -> bool:
    return kind is FieldType.LONG_TEXT
