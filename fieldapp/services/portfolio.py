"""The portfolio: projects by seven principles, what they add up to, and how kept checks have moved over the months."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from fieldapp.exchange import matrix_csv
from fieldapp.principles.finding import Principle, Verdict
from fieldapp.progress import NoProgress, Progress
from fieldapp.records.codes import ProjectState
from fieldapp.reference.packs import Packs
from fieldapp.store import listing, looking
from fieldapp.store import portfolio as stored
from fieldapp.store.listing import Query
from fieldapp.store.log import CHUNK
from fieldapp.store.outcome import Verdicts, verdicts_of
from fieldapp.store.portfolio import ProjectLine
from fieldapp.words import Lang
from fieldapp.words.codes import code_name
from fieldapp.words.principles import principle_name, verdict_word
from fieldapp.workspace import Me, Workspace

ALL: Final = "ALL"  # the project as a whole, where a principle may stand
PRINCIPLES: Final = tuple(str(principle) for principle in Principle)
WORST_FIRST: Final = tuple(
    str(verdict)
    for verdict in (
        Verdict.FAIL,
        Verdict.REFER,
        Verdict.INCOMPLETE,
        Verdict.ATTENTION,
        Verdict.PASS,
        Verdict.NA,
        Verdict.NOT_ASSESSED,
    )
)
_RANK: Final = {verdict: rank for rank, verdict in enumerate(WORST_FIRST)}


@dataclass(frozen=True, slots=True)
class Entry:
    """One project with its verdicts.

    Attributes:
        state: a code; DRAFT where none was taken yet.
        partners: id and name of each.
        is_mine: made on this machine, or last changed by whoever works here.
    """

    id: str
    reference: str
    title: str
    state: str
    place: str
    commune: str
    partners: tuple[tuple[str, str], ...]
    is_mine: bool
    verdicts: Verdicts

    def verdict(self, principle: str) -> str:
        """Of a principle, or of the project for `ALL`."""
        if principle == ALL:
            return self.verdicts.overall
        return self.verdicts.principles.get(principle, str(Verdict.NOT_ASSESSED))

    @property
    def worst_first(self) -> tuple[int, int, int, str]:
        """Sorts the worst project to the top."""
        return (rank(self.verdicts.overall), -self.verdicts.blockers, -self.verdicts.open, self.title)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which projects of a portfolio are shown; empty means any.

    Attributes:
        partner: id.
        principle: of `verdict`: "P1" to "P7" or `ALL`.
    """

    state: str = ""
    commune: str = ""
    partner: str = ""
    principle: str = ALL
    verdict: str = ""
    mine: bool = False

    def fits(self, entry: Entry) -> bool:
        """Whether a project is shown."""
        return (
            self.state in {"", entry.state}
            and self.commune in {"", entry.commune}
            and (not self.partner or self.partner in {name for name, _title in entry.partners})
            and self.verdict in {"", entry.verdict(self.principle)}
            and (entry.is_mine or not self.mine)
        )


@dataclass(frozen=True, slots=True)
class Month:
    """The kept checks of one month: of each project the last.

    Attributes:
        counts: principle, or `ALL`, to verdict to how many projects.
    """

    year: int
    month: int
    counts: Mapping[str, Mapping[str, int]]

    def count(self, principle: str, verdict: str) -> int:
        """How many projects had this verdict."""
        return self.counts.get(principle, {}).get(verdict, 0)

    def total(self, principle: str) -> int:
        """How many projects were checked."""
        return sum(self.counts.get(principle, {}).values())


def rank(verdict: str) -> int:
    """Place of a verdict, the worst first."""
    return _RANK.get(verdict, len(_RANK))


def project_ids(ws: Workspace) -> list[str]:
    """Every project, the one changed last first."""
    with ws.store.read() as tx:
        return listing.ids(tx, Query("project"))


def entries(
    ws: Workspace, projects: Sequence[str], *, as_of: date | None = None, progress: Progress | None = None
) -> list[Entry]:
    """These projects as they are entered, with their verdicts, in their order; typing is left out.

    Raises:
        Cancelled.
    """
    day, steps = as_of or looking.local_day(ws.clock), progress or NoProgress()
    found: list[Entry] = []
    me = ws.me
    with ws.store.read() as tx:
        lines = {line.id: line for line in stored.lines(tx, projects)}
        partners = stored.partners(tx, projects)
        for number, (facts, report) in enumerate(looking.look(tx, ws.packs, ws.rules, projects, day)):
            if number % CHUNK == 0:
                steps.step(number, len(projects), "check")
            if line := lines.get(facts.project.id):
                found.append(_entry(ws.packs, me, line, partners.get(line.id, ()), verdicts_of(report)))
    return found


def totals(shown: Iterable[Entry]) -> dict[str, dict[str, int]]:
    """Principle, or `ALL`, to verdict to how many projects."""
    counted: dict[str, Counter[str]] = {name: Counter() for name in (ALL, *PRINCIPLES)}
    for entry in shown:
        for name, counter in counted.items():
            counter[entry.verdict(name)] += 1
    return {name: dict(counter) for name, counter in counted.items()}


def trend(ws: Workspace, *, months: int = 24, progress: Progress | None = None) -> tuple[Month, ...]:
    """Kept checks by month, the oldest first, months without any between them included.

    Args:
        months: at most so many, the newest.

    Raises:
        Cancelled.
    """
    steps = progress or NoProgress()
    last: dict[tuple[int, int], dict[str, tuple[str, Mapping[str, str]]]] = {}
    with ws.store.read() as tx:
        for number, kept in enumerate(stored.kept_checks(tx)):
            if number % CHUNK == 0:
                steps.step(number, None, "read")
            when = _month(kept.run_at, ws.clock.offset_minutes())
            if when is None:
                continue
            of_month = last.setdefault(when, {})
            if kept.run_at >= of_month.get(kept.project, ("", {}))[0]:
                of_month[kept.project] = (kept.run_at, _verdicts(kept.outcome))
    return tuple(_counted(year, month, last.get((year, month), {})) for year, month in _span(last, months))


def write_csv(ws: Workspace, out: Path, *, lang: Lang = Lang.FR, progress: Progress | None = None) -> int:
    """Write all projects by seven principles as a table that spreadsheets open; how many there are.

    Raises:
        NoSpace, TargetReadOnly, TargetGone, Cancelled: nothing was written.
    """
    found = sorted(entries(ws, project_ids(ws), progress=progress), key=lambda entry: entry.worst_first)
    names = [principle_name(name, lang) for name in PRINCIPLES]
    rows = [_row(entry, lang) for entry in found]
    matrix_csv.write_matrix(out, names, rows, lang)
    return len(rows)


def _row(entry: Entry, lang: Lang) -> matrix_csv.MatrixRow:
    return matrix_csv.MatrixRow(
        entry.reference,
        entry.title,
        code_name("ProjectState", entry.state, lang),
        entry.place,
        entry.commune,
        tuple(title for _name, title in entry.partners),
        verdict_word(entry.verdicts.overall, lang),
        tuple(verdict_word(entry.verdict(name), lang) for name in PRINCIPLES),
        entry.verdicts.open,
        entry.verdicts.blockers,
    )


def _entry(packs: Packs, me: Me, line: ProjectLine, partners: tuple[tuple[str, str], ...], verdicts: Verdicts) -> Entry:
    known = packs.places.find(line.scheme, line.edition, line.code) if line.code else None
    commune = packs.places.hit(known).commune if known else None
    return Entry(
        line.id,
        line.reference,
        line.title,
        line.state or str(ProjectState.DRAFT),
        known.name if known else line.place,
        commune.name if commune else "",
        partners,
        line.changed_by == me.person or line.reference.startswith(f"{me.short}-"),
        verdicts,
    )


def _verdicts(outcome: Mapping[str, object]) -> dict[str, str]:
    """What a kept check added up to; what a newer version wrote otherwise is left out."""
    principles = outcome.get("principles")
    found = {name: principles.get(name) for name in PRINCIPLES} if isinstance(principles, Mapping) else {}
    found[ALL] = outcome.get("verdict")
    return {name: verdict for name, verdict in found.items() if isinstance(verdict, str) and verdict in _RANK}


def _month(run_at: str, offset_minutes: int) -> tuple[int, int] | None:
    try:
        local = datetime.fromisoformat(run_at).astimezone(UTC) + timedelta(minutes=offset_minutes)
    except ValueError:
        return None
    return (local.year, local.month)


def _counted(year: int, month: int, kept: Mapping[str, tuple[str, Mapping[str, str]]]) -> Month:
    counted: dict[str, Counter[str]] = {}
    for _run_at, verdicts in kept.values():
        for name, verdict in verdicts.items():
            counted.setdefault(name, Counter())[verdict] += 1
    return Month(year, month, {name: dict(counter) for name, counter in counted.items()})


def _span(found: Iterable[tuple[int, int]], most: int) -> list[tuple[int, int]]:
    """Every month from the first to the last that is found, the newest so many."""
    numbers = sorted(12 * year + month - 1 for year, month in found)
    if not numbers:
        return []
    return [(number // 12, number % 12 + 1) for number in range(numbers[0], numbers[-1] + 1)][-most:]
