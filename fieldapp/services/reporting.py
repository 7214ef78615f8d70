"""Print the report of a check: the project, its principles, every finding, and what the check stood on."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from fieldapp.errors import RecordNotFound
from fieldapp.exchange import check_report as page
from fieldapp.exchange.check_report_facts import CheckReport, ReportBreach, ReportFinding, ReportPrinciple, ReportWaiver
from fieldapp.progress import NoProgress, Progress
from fieldapp.records.naming import shown_title
from fieldapp.records.shape import field_of
from fieldapp.store import keeping, looking, people, records
from fieldapp.store.engine import Tx
from fieldapp.store.keeping import KeptRun
from fieldapp.store.outcome import Told
from fieldapp.store.printed import kept_for_print
from fieldapp.store.records import Stored
from fieldapp.words import Lang
from fieldapp.words.codes import code_name
from fieldapp.words.packs import pack_title
from fieldapp.workspace import Workspace, me_in

log = logging.getLogger(__name__)

Json = Any  # a JSON value

_PARTS = 3  # a report is read, drawn, written
_SUFFIX = ".pdf"


def check_report(
    ws: Workspace,
    project: str,
    out: Path,
    *,
    run: str = "",
    as_of: date | None = None,
    lang: Lang = Lang.FR,
    progress: Progress | None = None,
) -> Path:
    """Write the report of a check as a PDF. What is entered is checked now and the check kept, unless a run is named.

    Args:
        project: id or reference.
        out: the file; or a folder, where the file is named after the project.
        run: id or reference of a kept check of this project, told as it was kept.
        as_of: the day whose rules hold for a check of now; today if not given.
        lang: of the page.

    Returns:
        The file written.

    Raises:
        RecordNotFound, AmbiguousReference, NotACheckRun, RunNotReadable: nothing was kept or written; also where the
            run is of another project.
        NoSpace, TargetReadOnly, TargetGone, Cancelled: nothing was written; a check made for it stays kept.
    """
    steps = progress or NoProgress()
    steps.step(0, _PARTS, "check")
    with ws.store.write() as tx:
        name = records.get(tx, project).id
        day = as_of or looking.local_day(ws.clock)
        found = run or kept_for_print(
            tx, ws.clock, ws.author(tx), packs=ws.packs, rules=ws.rules, project=name, day=day
        )
    steps.step(1, _PARTS, "print")
    with ws.store.read() as tx:
        kept = keeping.read(tx, found)
        if kept.facts.project.id != name:
            raise RecordNotFound(record=found)
        report = _report(ws, tx, kept, lang)
    path = out / f"{report.reference or name}{_SUFFIX}" if out.is_dir() else out
    page.write_report(path, report, lang)
    log.info("check.printed findings=%d", len(kept.outcome.findings))
    return path


def _report(ws: Workspace, tx: Tx, kept: KeptRun, lang: Lang) -> CheckReport:
    me, names = me_in(tx), people.names(tx)
    project = records.get(tx, kept.facts.project.id)
    values = kept.facts.project.values
    made_at = _moment(kept.run_at)
    return CheckReport(
        organisation=me.organisation_name,
        reference=project.reference,
        title=project.title,
        place=_place(ws, values.get("site")),
        partners=", ".join(_partners(kept)),
        state=_code("project", "state", values.get("state"), lang),
        as_of=kept.basis.as_of,
        run=kept.stored.reference,
        made_at=made_at + timedelta(minutes=ws.clock.offset_minutes()) if made_at else None,
        made_by=names.get(kept.stored.changed_by, ""),
        ruleset=kept.basis.ruleset,
        packs=tuple((pack_title(pack, lang), version) for pack, version in sorted(kept.basis.packs.items())),
        verdict=kept.outcome.verdict,
        principles=tuple(
            ReportPrinciple(code, verdict, _findings(kept, code, lang))
            for code, verdict in kept.outcome.principles.items()
        ),
        breaches=tuple(_breach(tx, one.reference, one.stands.values, lang) for one in _below(tx, project.id, "breach")),
        waivers=_waivers(kept),
        printed_on=looking.local_day(ws.clock),
        device=me.short,
    )


def _below(tx: Tx, project: str, kind: str) -> Sequence[Stored]:
    return records.children(tx, [project], kind)


def _findings(kept: KeptRun, principle: str, lang: Lang) -> tuple[ReportFinding, ...]:
    """What is open first, worst first; then the rest in the order of the criteria."""
    still = kept.outcome.open_findings
    ordered = [*still, *(one for one in kept.outcome.findings if not one.is_open)]
    return tuple(_finding(one, lang) for one in ordered if one.principle == principle)


def _finding(told: Told, lang: Lang) -> ReportFinding:
    line = told.said(lang)
    return ReportFinding(
        line.criterion,
        line.title,
        line.status,
        line.severity,
        line.reason,
        line.why,
        line.remedies,
        is_open=told.is_open,
    )


def _breach(tx: Tx, reference: str, values: Mapping[str, Json], lang: Lang) -> ReportBreach:
    contribution = records.find(tx, str(values.get("contribution", "")))
    return ReportBreach(
        reference,
        str(values.get("criterion", "")),
        _named(contribution, lang) if contribution else "",
        _day(values.get("happened_on")),
        str(values.get("resolution") or ""),
        _day(values.get("resolved_on")),
    )


def _named(stored: Stored, lang: Lang) -> str:
    return f"{shown_title(stored.kind, stored.title, lang)} ({stored.reference})"


def _waivers(kept: KeptRun) -> tuple[ReportWaiver, ...]:
    counted = {str(one.facts.get("waiver", "")) for one in kept.outcome.findings if one.status == "WAIVED"}
    found = []
    for one in kept.facts.of_kind("waiver"):
        values = one.values
        authority = ", ".join(str(values[name]) for name in ("authority_role", "authority_name") if values.get(name))
        told = ReportWaiver(
            one.reference,
            str(values.get("criterion", "")),
            authority,
            _day(values.get("expires_on")),
            str(values.get("reason") or ""),
            counts=(one.reference or one.id) in counted,
        )
        found.append(told)
    return tuple(found)


def _partners(kept: KeptRun) -> list[str]:
    """Names of the partners as the check knew them, those who carry the work out first."""
    links = sorted(kept.facts.of_kind("project_partner"), key=lambda link: link.values.get("role") != "IMPLEMENTER")
    found = (kept.facts.find(str(link.values.get("partner", ""))) for link in links)
    return list(dict.fromkeys(str(one.values.get("legal_name") or one.reference) for one in found if one))


def _place(ws: Workspace, value: Json) -> str:
    if not isinstance(value, dict):
        return ""
    scheme, edition, code, name = (str(value.get(part, "")) for part in ("scheme", "edition", "code", "name"))
    found = ws.packs.places.find(scheme, edition, code)
    around: list[str] = []
    if found is not None:
        hit = ws.packs.places.hit(found)
        around = [area.name for area in (hit.commune, hit.cercle) if area]
    names = dict.fromkeys([found.name if found else name, *around])
    return f"{', '.join(filter(None, names))} ({scheme} {edition} {code})"


def _code(kind: str, name: str, value: Json, lang: Lang) -> str:
    return code_name(field_of(kind, name).code_list, value, lang) if isinstance(value, str) else ""


def _day(value: Json) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None


def _moment(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value).astimezone(UTC) if value else None
    except ValueError:
        return None
