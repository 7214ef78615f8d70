"""What the report of a check says: plain values, already in the words of the language it is printed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ReportFinding:
    """One criterion's answer: codes of status and severity, everything else in the words of the page."""

    criterion: str
    title: str
    status: str
    severity: str
    reason: str
    why: str = ""
    remedies: tuple[str, ...] = ()
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class ReportPrinciple:
    """One principle with its findings: what is open first, worst first."""

    code: str
    verdict: str
    findings: tuple[ReportFinding, ...]

    @property
    def still_open(self) -> int:
        """How many items wait for somebody."""
        return sum(one.is_open for one in self.findings)


@dataclass(frozen=True, slots=True)
class ReportBreach:
    """Resources that moved too early. No day: it is not known; no resolution: it is not resolved."""

    reference: str
    criterion: str
    what: str
    happened_on: date | None
    resolution: str = ""
    resolved_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReportWaiver:
    """A waiver, and whether it counted in this check."""

    reference: str
    criterion: str
    authority: str
    expires_on: date | None
    reason: str
    counts: bool


@dataclass(frozen=True, slots=True)
class CheckReport:
    """One check of one project.

    Attributes:
        place: village, commune and cercle, with the code.
        as_of: the day whose rules held.
        run: reference of the kept check; made_at: when, as the wall clock here shows it.
        packs: name and version of each.
        printed_on: local day; also the file's date, so that the same report is the same file.
    """

    organisation: str
    reference: str
    title: str
    place: str
    partners: str
    state: str
    as_of: date
    run: str
    made_at: datetime | None
    made_by: str
    ruleset: str
    packs: tuple[tuple[str, str], ...]
    verdict: str
    principles: tuple[ReportPrinciple, ...]
    breaches: tuple[ReportBreach, ...]
    waivers: tuple[ReportWaiver, ...]
    printed_on: date
    device: str
