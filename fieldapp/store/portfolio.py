"""What a portfolio shows of many projects beside their verdicts: a few queries for every five hundred of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from fieldapp.history.state import unpack
from fieldapp.store import merged, records
from fieldapp.store.engine import Tx
from fieldapp.store.log import CHUNK
from fieldapp.store.tables import record
from fieldapp.store.typed import CURRENT, LIST_TITLE
from fieldapp.store.values import standing

Json = Any  # a JSON value


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One project as it stands; empty where nothing is known.

    Attributes:
        place: the name that the record has; scheme, edition and code name it exactly.
        changed_by: person of the last change.
    """

    id: str
    reference: str
    title: str
    state: str
    scheme: str
    edition: str
    code: str
    place: str
    changed_by: str


@dataclass(frozen=True, slots=True)
class KeptVerdicts:
    """What one kept check added up to.

    Attributes:
        run_at: ISO moment in UTC.
        outcome: as it was kept, of any version.
    """

    project: str
    run_at: str
    outcome: Mapping[str, Json]


def lines(tx: Tx, projects: Sequence[str]) -> Iterator[ProjectLine]:
    """The projects that are there, in no order."""
    table = CURRENT["project"]
    site = (table.c.site_scheme, table.c.site_edition, table.c.site_code, table.c.site_name)
    shown = select(table.c.id, table.c.reference, table.c[LIST_TITLE], table.c.state, *site, record.c.changed_by)
    query = shown.join(record, record.c.id == table.c.id)
    for part in _parts(projects):
        for row in tx.execute(query.where(table.c.id.in_(part))):
            yield ProjectLine(*(cell or "" for cell in row))


def partners(tx: Tx, projects: Sequence[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Id and name of the partners of each project."""
    link, partner, joined = CURRENT["project_partner"], record.alias("partner"), merged.read(tx)
    shown = select(record.c.parent, partner.c.id, partner.c.title).join(link, link.c.id == record.c.id)
    query = shown.join(partner, partner.c.id == link.c.partner).where(
        record.c.kind == "project_partner", record.c.deleted == 0
    )
    titles = {one.id: one.title for one in records.find_all(tx, joined.into.values()).values()}
    found: dict[str, dict[str, str]] = {}
    for part in _parts(projects):
        for project, name, title in tx.execute(query.where(record.c.parent.in_(part)).order_by(record.c.n)):
            stands = joined.one(name)
            found.setdefault(project, {})[stands] = titles.get(stands, title)
    return {project: tuple(names.items()) for project, names in found.items()}


def kept_checks(tx: Tx) -> Iterator[KeptVerdicts]:
    """Every kept check whose project is there, in the order in which they came here."""
    project = record.alias("project")
    query = (
        select(record.c.n, record.c.parent, record.c.heads)
        .join(project, project.c.id == record.c.parent)
        .where(record.c.kind == "check_run", record.c.deleted == 0, project.c.deleted == 0)
        .order_by(record.c.n)
        .limit(CHUNK)
    )
    after = -1
    while rows := tx.execute(query.where(record.c.n > after)).all():
        after = rows[-1].n
        for row in rows:
            values = standing("check_run", unpack(row.heads)).values
            outcome = values.get("outcome")
            if isinstance(outcome, dict):
                yield KeptVerdicts(row.parent, str(values.get("run_at", "")), outcome)


def _parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), CHUNK):
        yield names[start : start + CHUNK]
