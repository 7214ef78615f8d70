"""Gathering what the criteria read about projects: a few queries for every five hundred of them.

What it means is decided in `principles`; similar projects and transfers elsewhere are found in `facts_elsewhere`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Select, func, select

from fieldapp.history.canonical import digest, encode
from fieldapp.principles.facts import ProjectFacts, RecordFacts, in_order
from fieldapp.records.shape import KINDS
from fieldapp.reference.neighbours import Neighbours
from fieldapp.store import records, typed
from fieldapp.store.engine import Tx
from fieldapp.store.facts_elsewhere import Elsewhere, Links, Nearness
from fieldapp.store.log import CHUNK
from fieldapp.store.records import Stored
from fieldapp.store.tables import conflict, record
from fieldapp.store.typed import CURRENT

Json = Any  # a JSON value
Known = Mapping[str, RecordFacts]

FEW: Final = 100  # projects up to which what happens in others is looked up, however small the portfolio
_SHARE: Final = 4  # part of the portfolio, one in so many, from which on all of it is read once
_ON_PROJECT: Final = ("project_partner", "target_group", "alignment", "contribution", "event", "evidence")
_ON_AGREEMENT: Final = ("signature", "annex", "amendment", "evidence")
_LAYERS: Final = 3  # an agreement, its framework, and one more for a chain that somebody linked wrongly
_HIDDEN: Final = "secret"  # field of evidence, never among facts: a kept check must not outlive an erased file
_STATE: Final = "state"
_WORTH_READING: Final = 100  # projects in a batch from which on all conflicts are read instead of looked up


@dataclass(frozen=True, slots=True)
class Typing:
    """What is typed and not entered yet, laid over the log for the live panel.

    Attributes:
        values: record id to field to value as it would be entered.
        kinds: record id to kind.
    """

    values: Mapping[str, Mapping[str, Json]] = field(default_factory=lambda: MappingProxyType({}))
    kinds: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


NOTHING_TYPED: Final = Typing()


def facts_of(
    tx: Tx,
    projects: Sequence[str],
    *,
    neighbours: Neighbours,
    nearness: Nearness,
    typing: Typing = NOTHING_TYPED,
) -> Iterator[ProjectFacts]:
    """What is known about each project, in the order asked; ids that are no project are left out.

    Args:
        neighbours: which villages lie close together.
        nearness: how close, and within how many years, another project counts as similar.
        typing: laid over what the log says.
    """
    elsewhere = Elsewhere(tx, neighbours, nearness, everything=_is_large_part(tx, len(projects)))
    for start in range(0, len(projects), CHUNK):
        yield from _Batch(tx, projects[start : start + CHUNK], typing).facts(elsewhere)


def _is_large_part(tx: Tx, wanted: int) -> bool:
    """Whether reading about all projects once costs less than looking up the neighbours of each."""
    if wanted <= FEW:
        return False
    return wanted * _SHARE > tx.execute(select(func.count()).select_from(CURRENT["project"])).scalar_one()


def facts_of_agreement(tx: Tx, agreement: str, *, neighbours: Neighbours) -> ProjectFacts:
    """An agreement with its framework and their papers, as if a project worked under it and nothing else."""
    nobody = ""
    typing = Typing({nobody: {"agreement": agreement}}, {nobody: "project"})
    found = facts_of(tx, [nobody], neighbours=neighbours, nearness=Nearness(0, 0), typing=typing)
    return next(found)


def version_of(tx: Tx, project: str) -> str:
    """The version of a project that a check looked at: SHA-256 over every field's heads, its children's too.

    The state is left out, because reaching the next state changes nothing of what was checked; so are records that
    the app writes itself, because keeping a check must not make it outdated.
    """
    stored = [records.get(tx, project), *records.children(tx, [project])]
    checked = [one for one in stored if one.kind not in KINDS or not KINDS[one.kind].written_by_app]
    heads = [
        [one.id, name, sorted(each)]
        for one in checked
        for name, each in one.state.heads.items()
        if not (name == _STATE and one.kind == "project")
    ]
    return digest(encode(sorted(heads)))


class _Batch:
    """Up to five hundred projects and everything they point to."""

    def __init__(self, tx: Tx, projects: Sequence[str], typing: Typing) -> None:
        self._tx, self._typing = tx, typing
        self._conflicts = self._all_conflicts() if len(projects) >= _WORTH_READING else None
        found = self._read(projects, ("project",))
        self.projects = [found[name] for name in projects if name in found]
        names = list(found)
        self.children = _by_parent(self._read_hanging(names, _ON_PROJECT), _PROJECT_LINKS)
        self.agreements = self._agreements()
        self.papers = _by_parent(self._read_hanging(list(self.agreements), _ON_AGREEMENT), _AGREEMENT_LINKS)
        self.twins = self._twins()
        self.partners = self._read(self._named_partners(), ("partner",))

    def facts(self, elsewhere: Elsewhere) -> Iterator[ProjectFacts]:
        """The facts of each project."""
        families = {project.id: tuple(self._family(project)) for project in self.projects}
        overlaps = elsewhere.overlaps(self.projects)
        transfers = elsewhere.transfers([self._links(project, families[project.id]) for project in self.projects])
        for project in self.projects:
            about = self._records(project, families[project.id])
            others = (overlaps.get(project.id, ()), transfers.get(project.id, ()))
            yield ProjectFacts(project, in_order(about.values()), *others)

    def _links(self, project: RecordFacts, family: Sequence[str]) -> Links:
        """Who receives something in a project, and under which agreements."""
        given = [one for one in self.children.get(project.id, ()) if one.kind == "contribution"]
        partners = _texts((self.agreements[name] for name in family), "partner") | _texts(given, "receiver_partner")
        return Links(project.id, frozenset(partners), frozenset(family))

    def _records(self, project: RecordFacts, family: Sequence[str]) -> dict[str, RecordFacts]:
        """Everything about one project by id, each record once."""
        about = {child.id: child for child in self.children.get(project.id, ())}
        for name in family:
            agreement = self.agreements[name]
            about[name] = agreement
            about |= {paper.id: paper for paper in self.papers.get(name, ())}
        about |= {name: self.partners[name] for name in _partners_in(about.values()) if name in self.partners}
        papers = (paper for name in family for paper in self.papers.get(name, ()))
        contents = [str(paper.values.get("sha256", "")) for paper in papers]
        for twin in (twin for content in contents for twin in self.twins.get(content, ())):
            about.setdefault(twin.id, twin)
        return about

    def _family(self, project: RecordFacts) -> Iterator[str]:
        """Ids of the agreements that a project works under, with those above them."""
        given = (one for one in self.children.get(project.id, ()) if one.kind == "contribution")
        wanted = [one.values.get("agreement") for one in (project, *given)]
        seen: set[str] = set()
        while wanted:
            name = wanted.pop()
            if isinstance(name, str) and name in self.agreements and name not in seen:
                seen.add(name)
                yield name
                wanted.append(self.agreements[name].values.get("framework_agreement"))

    def _agreements(self) -> dict[str, RecordFacts]:
        given = (one for group in self.children.values() for one in group if one.kind == "contribution")
        wanted = _texts((*self.projects, *given), "agreement")
        found: dict[str, RecordFacts] = {}
        for _ in range(_LAYERS):
            fresh = self._read(wanted - found.keys(), ("agreement",))
            found |= fresh
            wanted = _texts(fresh.values(), "framework_agreement")
        return found

    def _twins(self) -> dict[str, list[RecordFacts]]:
        """Signed files that hang on several agreements, with these, by content: a paper cannot belong to two."""
        files = (one for group in self.papers.values() for one in group if one.kind == "evidence")
        contents = {str(one.values["sha256"]) for one in files if one.values.get("sha256")}
        table = CURRENT["evidence"].c
        same: dict[str, list[str]] = {}
        for part in _parts(contents):
            query = select(table.sha256, table.id).where(
                table.sha256.in_(part), table.evidence_type == "SIGNED_AGREEMENT"
            )
            for content, name in self._tx.execute(query).all():
                same.setdefault(content, []).append(name)
        several = [name for names in same.values() if len(names) > 1 for name in names]
        twins = self._read(several, ("evidence",))
        owners = self._read(_texts(twins.values(), "of"), ("agreement",))
        found: dict[str, list[RecordFacts]] = {}
        for twin in twins.values():
            owner = owners.get(str(twin.values.get("of")))
            if owner is not None:
                found.setdefault(str(twin.values.get("sha256")), []).extend((owner, twin))
        return found

    def _named_partners(self) -> set[str]:
        every = [*self.agreements.values(), *(child for group in self.children.values() for child in group)]
        return set(_partners_in(every))

    def _read(self, names: Iterable[str], kinds: Sequence[str]) -> dict[str, RecordFacts]:
        """Records by id, of these kinds and not deleted; those only typed so far too."""
        wanted = list(names)
        found: dict[str, RecordFacts] = {}
        for kind in kinds:
            columns = CURRENT[kind].c
            for part in _parts(wanted):
                found |= self._facts(kind, _select(kind).where(columns.id.in_(part)))
        for name in wanted:
            if name not in found and self._typing.kinds.get(name) in kinds:
                found[name] = self._typed_over(RecordFacts(name, self._typing.kinds[name], "", {}))
        return found

    def _read_hanging(self, parents: Sequence[str], kinds: Sequence[str]) -> list[RecordFacts]:
        """Records of some kinds that hang on these, those only typed so far too."""
        found: dict[str, RecordFacts] = {}
        for part in _parts(parents):
            # The index on parents has the numbers of the records: their wide rows are not looked at.
            numbers = select(record.c.n).where(record.c.parent.in_(part))
            for kind in kinds:
                found |= self._facts(kind, _select(kind).where(CURRENT[kind].c.n.in_(numbers)))
        fresh = [name for name, kind in self._typing.kinds.items() if kind in kinds and name not in found]
        wanted = set(parents)
        more = self._read(fresh, kinds) if fresh else {}
        hanging = (one for one in more.values() if one.values.get(KINDS[one.kind].parent_field or "") in wanted)
        return [*found.values(), *hanging]

    def _facts(self, kind: str, query: Select[Any]) -> dict[str, RecordFacts]:
        _, values_of = _reading(kind)
        rows = self._tx.execute(query).all()
        exact = self._exact([row[0] for row in rows], [row[0] for row in rows if row[1]])
        return {
            row[0]: self._typed_over(exact.get(row[0]) or RecordFacts(row[0], kind, row[2] or "", values_of(row[3:])))
            for row in rows
        }

    def _exact(self, names: Sequence[str], misfitting: Sequence[str]) -> dict[str, RecordFacts]:
        """Records in conflict, or with values that fit no column, as their heads have them."""
        wanted = set(misfitting) | self._in_conflict(names)
        return {name: _from_heads(stored) for name, stored in records.find_all(self._tx, wanted).items()}

    def _in_conflict(self, names: Sequence[str]) -> set[str]:
        if self._conflicts is not None:
            return set(names) & self._conflicts
        queries = (select(conflict.c.record).where(conflict.c.record.in_(part)) for part in _parts(names))
        return {name for query in queries for name in self._tx.execute(query).scalars()}

    def _all_conflicts(self) -> frozenset[str]:
        return frozenset(self._tx.execute(select(conflict.c.record).distinct()).scalars())

    def _typed_over(self, facts: RecordFacts) -> RecordFacts:
        typed = self._typing.values.get(facts.id)
        if not typed:
            return facts
        values = {name: value for name, value in {**facts.values, **typed}.items() if value not in (None, [])}
        return RecordFacts(facts.id, facts.kind, facts.reference, values, facts.conflicted - typed.keys())


_PROJECT_LINKS: Final = MappingProxyType({kind: KINDS[kind].parent_field or "" for kind in _ON_PROJECT})
_AGREEMENT_LINKS: Final = MappingProxyType({kind: KINDS[kind].parent_field or "" for kind in _ON_AGREEMENT})
_PARTNER_FIELDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "project_partner": ("partner",),
        "agreement": ("partner",),
        "contribution": ("giver_partner", "receiver_partner"),
    }
)


@cache
def _reading(kind: str) -> tuple[Select[Any], Callable[[Sequence[Any]], dict[str, Json]]]:
    """The query for records of a kind that are not deleted, and what turns its cells into values."""
    table = CURRENT[kind]
    fields, values_of = typed.fields_in(kind, without=_HIDDEN)
    own = (table.c.id, table.c[typed.MISFITS], table.c.reference)
    return select(*own, *(field.label(f"f{place}") for place, field in enumerate(fields))), values_of


def _select(kind: str) -> Select[Any]:
    query, _ = _reading(kind)
    return query.where(CURRENT[kind].c[typed.LIST_DELETED] == 0)


def _from_heads(stored: Stored) -> RecordFacts:
    values = {name: value for name, value in stored.stands.values.items() if name != _HIDDEN}
    return RecordFacts(stored.id, stored.kind, stored.reference, values, stored.stands.conflicts)


def _by_parent(found: Iterable[RecordFacts], links: Mapping[str, str]) -> dict[str, list[RecordFacts]]:
    grouped: dict[str, list[RecordFacts]] = {}
    for one in found:
        grouped.setdefault(str(one.values.get(links[one.kind], "")), []).append(one)
    return grouped


def _partners_in(found: Iterable[RecordFacts]) -> Iterator[str]:
    for one in found:
        for name in _PARTNER_FIELDS.get(one.kind, ()):
            value = one.values.get(name)
            if isinstance(value, str):
                yield value


def _texts(found: Iterable[RecordFacts], name: str) -> set[str]:
    return {value for one in found if isinstance(value := one.values.get(name), str)}


def _parts(values: Iterable[str]) -> Iterator[list[str]]:
    wanted = list(values)
    for start in range(0, len(wanted), CHUNK):
        yield wanted[start : start + CHUNK]
