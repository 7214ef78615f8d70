"""What is still needed, village by village and person by person: what to ask whom on the next trip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from fieldapp.exchange import needs as paper
from fieldapp.exchange.needs import NeedsPaper
from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.whom import Whom, whom_to_ask
from fieldapp.progress import NoProgress, Progress
from fieldapp.records.fold import fold
from fieldapp.reference.packs import Packs
from fieldapp.store import listing, looking, people, records
from fieldapp.store.listing import Query
from fieldapp.store.log import CHUNK
from fieldapp.store.outcome import Line, Told, outcome_of
from fieldapp.store.typed_now import typed_now
from fieldapp.words import Lang
from fieldapp.words import needs as words
from fieldapp.workspace import Workspace, me_in

_WANTED: Final = frozenset({"UNKNOWN", "NOT_MET"})  # what has to be referred is no question for a trip
_ORDER: Final = {code: number for number, code in enumerate(Whom)}


@dataclass(frozen=True, slots=True)
class Need:
    """One open item of one project.

    Attributes:
        line: what is so, why it matters, and what can be done.
    """

    project: str
    reference: str
    project_title: str
    line: Line


@dataclass(frozen=True, slots=True)
class Visit:
    """What one person or office is asked in one village, worst first.

    Attributes:
        whom: a code of `Whom`; said: the same in words, with the name where it is known.
    """

    whom: str
    said: str
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Village:
    """What is needed in one place.

    Attributes:
        name: empty for projects without a site.
        code: with scheme and edition, because codes change meaning.
    """

    name: str
    commune: str
    cercle: str
    code: str
    visits: tuple[Visit, ...]

    @property
    def needs(self) -> tuple[Need, ...]:
        """All of them, visit by visit."""
        return tuple(need for visit in self.visits for need in visit.needs)


@dataclass(frozen=True, slots=True)
class Needs:
    """The list.

    Attributes:
        as_of: the day whose rules hold.
        villages: by cercle, commune and name; projects without a site last.
    """

    as_of: date
    villages: tuple[Village, ...]

    @property
    def points(self) -> int:
        """How many items there are."""
        return sum(len(village.needs) for village in self.villages)

    @property
    def projects(self) -> int:
        """How many projects they belong to."""
        return len({need.project for village in self.villages for need in village.needs})


@dataclass(frozen=True, slots=True)
class _Site:
    name: str
    commune: str
    cercle: str
    code: str

    @property
    def order(self) -> tuple[bool, str, str, str, str]:
        return (not self.name, fold(self.cercle), fold(self.commune), fold(self.name), self.code)


def needs(
    ws: Workspace,
    *,
    projects: Sequence[str] = (),
    place: str = "",
    principle: str = "",
    as_of: date | None = None,
    lang: Lang = Lang.FR,
    progress: Progress | None = None,
) -> Needs:
    """Every open item of the chosen projects, or of all; what is typed and can be understood counts already.

    Args:
        projects: ids or references, those that are only typed so far too; none means all that are entered.
        place: only projects whose village, commune or cercle begins so; accents and case set aside.
        principle: "P1" to "P7", for one principle only.
        as_of: the day whose rules, plans and thresholds hold; today if not given.
        lang: of the words, and that the drafts are typed in.

    Raises:
        RecordNotFound, AmbiguousReference: a project is not known.
        Cancelled.
    """
    day, steps = as_of or looking.local_day(ws.clock), progress or NoProgress()
    found: dict[_Site, dict[tuple[int, str, str], list[tuple[int, Need]]]] = {}
    with ws.store.read() as tx:
        typing = typed_now(tx, day, lang)
        named = [name if name in typing.kinds else records.get(tx, name).id for name in projects]
        chosen = named or listing.ids(tx, Query("project"))
        looked = looking.look(tx, ws.packs, ws.rules, chosen, day, typing=typing)
        for number, (facts, report) in enumerate(looked):
            if number % CHUNK == 0:
                steps.step(number, len(chosen), "check")
            site = _site(ws.packs, facts)
            if place and not _lies_in(site, place):
                continue
            for rank, told in enumerate(outcome_of(report).open_findings):
                if told.status in _WANTED and principle in {"", told.principle}:
                    key = _whom(facts, told, site, lang)
                    need = Need(facts.project.id, facts.project.reference, _title(facts), told.said(lang))
                    found.setdefault(site, {}).setdefault(key, []).append((rank, need))
    ordered = sorted(found.items(), key=lambda pair: pair[0].order)
    return Needs(day, tuple(_village(site, visits) for site, visits in ordered))


def write(ws: Workspace, told: Needs, out: Path, *, lang: Lang = Lang.FR) -> Path:
    """Write the list as a PDF to print.

    Args:
        told: as `needs` gave it in the same language.
        out: the file.

    Raises:
        NoSpace, TargetReadOnly, TargetGone: nothing was written.
    """
    with ws.store.read() as tx:
        me, names = me_in(tx), people.names(tx)
    page = NeedsPaper(
        organisation=me.organisation_name,
        officer=names.get(me.person, me.name),
        device=me.short,
        printed_on=looking.local_day(ws.clock),
        as_of=told.as_of,
        projects=told.projects,
        places=tuple(_paper_place(village) for village in told.villages),
    )
    paper.write_needs(out, page, lang)
    return out


def _village(site: _Site, visits: dict[tuple[int, str, str], list[tuple[int, Need]]]) -> Village:
    return Village(
        site.name,
        site.commune,
        site.cercle,
        site.code,
        tuple(
            Visit(whom, said, tuple(need for _rank, need in sorted(found, key=lambda one: one[0])))
            for (_place, whom, said), found in sorted(visits.items())
        ),
    )


def _site(packs: Packs, facts: ProjectFacts) -> _Site:
    value = facts.project.values.get("site")
    if not isinstance(value, dict):
        return _Site("", "", "", "")
    scheme, edition, code, name = (str(value.get(part, "")) for part in ("scheme", "edition", "code", "name"))
    whole = f"{scheme} {edition} {code}"
    known = packs.places.find(scheme, edition, code)
    if known is None:
        return _Site(name or code, "", "", whole)
    hit = packs.places.hit(known)
    commune, cercle = (area.name if area else "" for area in (hit.commune, hit.cercle))
    return _Site(known.name, commune, cercle, whole)


def _lies_in(site: _Site, place: str) -> bool:
    wanted = fold(place)
    return any(fold(name).startswith(wanted) for name in (site.name, site.commune, site.cercle) if name)


def _title(facts: ProjectFacts) -> str:
    return str(facts.project.values.get("title") or "")


def _whom(facts: ProjectFacts, told: Told, site: _Site, lang: Lang) -> tuple[int, str, str]:
    """Whom to see: place in the order, code, words."""
    code = whom_to_ask(told.criterion, told.reason)
    name = ""
    if code is Whom.TOWN_HALL:
        name = site.commune
    elif code is Whom.SERVICE:
        name = str(facts.project.values.get("technical_service") or "")
    elif code is Whom.PARTNER:
        name = ", ".join(_partners(facts, told))
    return _ORDER[code], str(code), words.whom(str(code), name, lang)


def _partners(facts: ProjectFacts, told: Told) -> list[str]:
    """The partner that a finding is about, else all of the project's."""
    for goal in told.goals:
        record = facts.find(goal.record)
        if record is not None and (name := _name(facts, record)):
            return [name]
    links = facts.of_kind("project_partner")
    return list(dict.fromkeys(filter(None, (_name(facts, link) for link in links))))


def _name(facts: ProjectFacts, record: RecordFacts) -> str:
    partner = record if record.kind == "partner" else facts.find(str(record.values.get("partner", "")))
    if partner is None or partner.kind != "partner":
        return ""
    return str(partner.values.get("legal_name") or partner.reference)


def _paper_place(village: Village) -> paper.NeedPlace:
    titles = dict.fromkeys((need.reference, need.project_title) for need in village.needs)
    return paper.NeedPlace(
        village.name,
        village.commune,
        village.cercle,
        village.code,
        tuple(titles),
        tuple(paper.NeedVisit(visit.said, tuple(_paper_lines(visit.needs))) for visit in village.visits),
    )


def _paper_lines(found: Iterable[Need]) -> Iterator[paper.NeedLine]:
    for need in found:
        line = need.line
        yield paper.NeedLine(
            line.criterion, line.title, line.status, line.severity, line.reason, line.remedies, need.reference
        )
