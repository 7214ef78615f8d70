"""Up to five hundred projects and everything they point to, read layer by layer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from sqlalchemy import select

from fieldapp.principles.facts import ProjectFacts, RecordFacts, in_order
from fieldapp.store.engine import Tx
from fieldapp.store.facts_elsewhere import Elsewhere, Links
from fieldapp.store.facts_owed import Owed
from fieldapp.store.facts_reading import Reader, Typing, by_parent, parts, texts
from fieldapp.store.typed import CURRENT

Grouped = Mapping[str, list[RecordFacts]]

_WORTH_READING: Final = 100  # projects in a batch from which on all conflicts are read instead of looked up
_LAYERS: Final = 3  # an agreement, its framework, and one more for a chain that somebody linked wrongly
_GROUPS: Final = 2  # a company, its group, and the group's own
_EVIDENCE: Final = frozenset({"evidence"})
_ON_PROJECT: Final = frozenset(
    {"project_partner", "target_group", "alignment", "contribution", "result", "risk", "visibility", "report_due"}
    | {"cash_request", "partner_view", "event", "action_point", "waiver", "referral", "evidence"}
)
_ON_AGREEMENT: Final = frozenset({"signature", "annex", "amendment", "evidence"})
_ON_PARTNER: Final = frozenset(
    {"registration", "declaration", "values_assessment", "risk_rating", "screening", "exclusion_check", "flag"}
)
_PARTNER_FIELDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "project_partner": ("partner",),
        "agreement": ("partner",),
        "contribution": ("giver_partner", "receiver_partner"),
        "partner": ("parent",),
    }
)


class Batch:
    """Up to five hundred projects."""

    def __init__(self, tx: Tx, projects: Sequence[str], typing: Typing) -> None:
        self._tx = tx
        self._reader = Reader(tx, typing, is_bulk=len(projects) >= _WORTH_READING)
        found = self._reader.read(projects, ("project",))
        self.projects = [found[name] for name in projects if name in found]
        self.children = by_parent(self._reader.hanging(list(found), _ON_PROJECT))
        self.agreements = self._agreements()
        self.papers = by_parent(self._reader.hanging(list(self.agreements), _ON_AGREEMENT))
        self.twins = self._twins()
        self.partners = self._partners()
        self.diligence = by_parent(self._reader.hanging(list(self.partners), _ON_PARTNER | _EVIDENCE))
        self.proofs = self._proofs()

    def facts(self, elsewhere: Elsewhere, owed: Owed) -> Iterator[ProjectFacts]:
        """The facts of each project."""
        families = {project.id: tuple(self._family(project)) for project in self.projects}
        links = [self._links(project, families[project.id]) for project in self.projects]
        overlaps = elsewhere.overlaps(self.projects)
        transfers = elsewhere.transfers(links)
        owing = owed.about(links, self._reader)
        for project in self.projects:
            about = self._records(project, families[project.id])
            others = (overlaps.get(project.id, ()), transfers.get(project.id, ()), owing.get(project.id, ()))
            yield ProjectFacts(project, in_order(about.values()), *others)

    def _links(self, project: RecordFacts, family: Sequence[str]) -> Links:
        """Who receives something in a project, and under which agreements."""
        given = [one for one in self.children.get(project.id, ()) if one.kind == "contribution"]
        partners = texts((self.agreements[name] for name in family), "partner") | texts(given, "receiver_partner")
        return Links(project.id, frozenset(partners), frozenset(family))

    def _records(self, project: RecordFacts, family: Sequence[str]) -> dict[str, RecordFacts]:
        """Everything about one project by id, each record once."""
        about = {child.id: child for child in self.children.get(project.id, ())}
        papers = [paper for name in family for paper in self.papers.get(name, ())]
        about |= {name: self.agreements[name] for name in family}
        about |= {paper.id: paper for paper in papers}
        for name in self._circle(about.values()):
            about[name] = self.partners[name]
            about |= {one.id: one for one in self.diligence.get(name, ())}
        for proof in [proof for name in about for proof in self.proofs.get(name, ())]:
            about[proof.id] = proof
        contents = [str(paper.values.get("sha256", "")) for paper in papers]
        for twin in (twin for content in contents for twin in self.twins.get(content, ())):
            about.setdefault(twin.id, twin)
        return about

    def _circle(self, about: Iterable[RecordFacts]) -> list[str]:
        """The partners that records name, with the groups above them."""
        wanted = list(_partners_in(about))
        found: dict[str, None] = {}
        while wanted:
            name = wanted.pop()
            if name in self.partners and name not in found:
                found[name] = None
                wanted.extend(_partners_in([self.partners[name]]))
        return list(found)

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
        wanted = texts((*self.projects, *given), "agreement")
        found: dict[str, RecordFacts] = {}
        for _ in range(_LAYERS):
            fresh = self._reader.read(wanted - found.keys(), ("agreement",))
            found |= fresh
            wanted = texts(fresh.values(), "framework_agreement")
        return found

    def _partners(self) -> dict[str, RecordFacts]:
        every = [*self.agreements.values(), *(child for group in self.children.values() for child in group)]
        wanted = set(_partners_in(every))
        found: dict[str, RecordFacts] = {}
        for _ in range(1 + _GROUPS):
            fresh = self._reader.read(wanted - found.keys(), ("partner",))
            found |= fresh
            wanted = set(_partners_in(fresh.values()))
        return found

    def _proofs(self) -> Grouped:
        """Files that hang on what hangs on projects, agreements and partners; those of flags are offices' own."""
        groups = (*self.children.values(), *self.papers.values(), *self.diligence.values())
        above = [one.id for group in groups for one in group if one.kind not in {"evidence", "flag"}]
        return by_parent(self._reader.hanging(above, _EVIDENCE))

    def _twins(self) -> dict[str, list[RecordFacts]]:
        """Signed files that hang on several agreements, with these, by content: a paper cannot belong to two."""
        files = (one for group in self.papers.values() for one in group if one.kind == "evidence")
        contents = {str(one.values["sha256"]) for one in files if one.values.get("sha256")}
        table = CURRENT["evidence"].c
        same: dict[str, list[str]] = {}
        for part in parts(contents):
            query = select(table.sha256, table.id).where(
                table.sha256.in_(part), table.evidence_type == "SIGNED_AGREEMENT"
            )
            for content, name in self._tx.execute(query).all():
                same.setdefault(content, []).append(name)
        several = [name for names in same.values() if len(names) > 1 for name in names]
        twins = self._reader.read(several, ("evidence",))
        owners = self._reader.read(texts(twins.values(), "of"), ("agreement",))
        found: dict[str, list[RecordFacts]] = {}
        for twin in twins.values():
            owner = owners.get(str(twin.values.get("of")))
            if owner is not None:
                found.setdefault(str(twin.values.get("sha256")), []).extend((owner, twin))
        return found


def _partners_in(found: Iterable[RecordFacts]) -> Iterator[str]:
    for one in found:
        for name in _PARTNER_FIELDS.get(one.kind, ()):
            value = one.values.get(name)
            if isinstance(value, str):
                yield value
