"""The report of a check as PDF: every principle, every finding with what, why and how to mend it."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from fieldapp.exchange import pages
from fieldapp.exchange.account_findings import MARKS, UNMARKED
from fieldapp.exchange.check_report_facts import (
    CheckReport,
    ReportFinding,
    ReportPrinciple,
)
from fieldapp.exchange.pages import FULL, LEFT, Flow, Type, Words
from fieldapp.exchange.sheet import ACCENT, QUIET
from fieldapp.files import write_atomic
from fieldapp.words import Lang, Text
from fieldapp.words import report as words
from fieldapp.words.format import count, day, moment
from fieldapp.words.principles import (
    principle_name,
    principle_sentence,
    severity_word,
    status_word,
    verdict_word,
)

_TITLE: Final = Type(16, bold=True, colour=ACCENT)
_PROJECT: Final = Type(12, bold=True)
_SECTION: Final = Type(11, bold=True, colour=ACCENT)
_VERDICT: Final = Type(9.4)
_FINDING: Final = Type(9.2, bold=True)
_TEXT: Final = Type(8.8)
_QUIET: Final = Type(8.4, colour=QUIET)
_SMALL: Final = Type(8, colour=QUIET)
_AT: Final = 6.0  # millimetres, where text beside a mark begins
_ASIDE: Final = 52.0
_LOOKS: Final = {"NOT_MET": "ATTENTION", "UNKNOWN": "INCOMPLETE", "REFER": "REFER", "MET": "PASS", "WAIVED": "PASS"}


def write_report(path: Path, report: CheckReport, lang: Lang) -> None:
    """Write the report.

    Raises:
        NoSpace, TargetReadOnly, TargetGone: nothing was changed.
    """
    write_atomic(path, report_pdf(report, lang))


def report_pdf(report: CheckReport, lang: Lang) -> bytes:
    """The report as the bytes of a PDF; the same report gives the same bytes."""
    heading = words.HEADING.say(lang)
    printed = words.PRINTED_ON.say(lang, {"day": day(report.printed_on, lang)})
    device = words.DEVICE.say(lang, {"device": report.device}) if report.device else ""
    return pages.drawn(
        partial(_draw, report),
        title=f"{heading} {report.reference}",
        foot=_joined(report.reference, report.run, printed, device),
        running=_joined(heading, report.title),
        lang=lang,
        made_on=report.printed_on,
    )


def _draw(report: CheckReport, flow: Flow) -> None:
    _head(report, flow)
    _summary(report, flow)
    for principle in report.principles:
        _principle(principle, flow)
    _breaches(report, flow)
    _waivers(report, flow)
    _stands_on(report, flow)


def _head(report: CheckReport, flow: Flow) -> None:
    partners = words.PARTNERS.say(flow.lang, {"names": report.partners}) if report.partners else ""
    run = ""
    if report.run and report.made_at:
        run = words.RUN.say(flow.lang, {"reference": report.run, "moment": moment(report.made_at, flow.lang)})
        run += f" {words.RUN_BY.say(flow.lang, {'name': report.made_by})}" if report.made_by else ""
    flow.aside(report.reference, _SMALL)
    flow.write(flow.fit(report.organisation, _SMALL, width=FULL / 2, most=1))
    flow.write(flow.fit(words.HEADING.say(flow.lang), _TITLE, most=1), flow.fit(report.title, _PROJECT, most=3))
    flow.write(flow.fit(_joined(report.place, partners, report.state), _QUIET, most=3))
    flow.write(
        flow.fit(_joined(words.RULES_OF.say(flow.lang, {"day": day(report.as_of, flow.lang)}), run), _QUIET, most=2)
    )
    flow.gap(1.5)


def _summary(report: CheckReport, flow: Flow) -> None:
    _section(words.SUMMARY.say(flow.lang), flow, room=50)
    _verdict(words.OVERALL.say(flow.lang), report.verdict, "", flow)
    for principle in report.principles:
        told = _open(principle.still_open, flow.lang)
        _verdict(principle_name(principle.code, flow.lang), principle.verdict, told, flow)


def _verdict(name: str, verdict: str, told: str, flow: Flow) -> None:
    mark, colour = MARKS.get(verdict, UNMARKED)
    y = flow.y
    flow.write(flow.fit(mark, Type(_VERDICT.size, colour=colour), most=1))
    flow.y = y
    flow.aside(_joined(verdict_word(verdict, flow.lang), told), Type(_VERDICT.size, bold=True, colour=colour))
    flow.write(flow.fit(name, _VERDICT, indent=_AT, width=FULL / 2, most=1))


def _principle(principle: ReportPrinciple, flow: Flow) -> None:
    name = f"{principle.code[1:]}. {principle_name(principle.code, flow.lang)}"
    first = _finding_text(principle.findings[0], flow) if principle.findings else []
    _section(name, flow, room=18 + flow.height_of(first), verdict=principle.verdict)
    flow.write(flow.fit(principle_sentence(principle.code, flow.lang), _QUIET, most=2))
    if principle.verdict == "NOT_ASSESSED":
        flow.write(flow.fit(words.NOT_ASSESSED.say(flow.lang), _TEXT, most=2))
    for finding in principle.findings:
        _finding(finding, flow)


def _section(title: str, flow: Flow, *, room: float, verdict: str = "") -> None:
    flow.gap(3)
    flow.keep(room)
    flow.sheet.rule(LEFT, flow.y, FULL, colour=ACCENT, thick=0.4)
    flow.gap(1.2)
    if verdict:
        mark, colour = MARKS.get(verdict, UNMARKED)
        flow.aside(f"{mark} {verdict_word(verdict, flow.lang)}", Type(10, bold=True, colour=colour))
    flow.write(flow.fit(title, _SECTION, width=FULL - _ASIDE, most=1))


def _finding(finding: ReportFinding, flow: Flow) -> None:
    text = _finding_text(finding, flow)
    flow.gap(1.4)
    flow.keep(flow.height_of(text))
    mark, colour = MARKS.get(_look(finding), UNMARKED)
    y = flow.y
    flow.write(flow.fit(mark, Type(9.2, colour=colour), most=1))
    flow.y = y
    weight = severity_word(finding.severity, flow.lang) if finding.is_open else ""
    flow.aside(_joined(weight, status_word(finding.status, flow.lang)), Type(8, colour=colour), most=_ASIDE)
    flow.write(*text)


def _finding_text(finding: ReportFinding, flow: Flow) -> list[Words]:
    """What, why and how to mend it; of what is in order only what."""
    room = FULL - _AT - _ASIDE - 2
    text = [
        flow.fit(f"{finding.criterion}  {finding.title}", _FINDING, indent=_AT, width=room, most=2),
        flow.fit(finding.reason, _TEXT, indent=_AT, most=6),
    ]
    if finding.is_open:
        text.append(flow.fit(words.WHY.say(flow.lang, {"text": finding.why}), _QUIET, indent=_AT, most=4))
        said = (words.TO_DO.say(flow.lang, {"text": remedy}) for remedy in finding.remedies)
        text += [flow.fit(remedy, _TEXT, indent=_AT, most=4) for remedy in said]
    return text


def _look(finding: ReportFinding) -> str:
    """The mark and colour of a finding: unknown is never that of a failure."""
    if finding.status == "NOT_MET" and finding.severity == "BLOCKER":
        return "FAIL"
    return _LOOKS.get(finding.status, "")


def _breaches(report: CheckReport, flow: Flow) -> None:
    _section(words.BREACHES.say(flow.lang), flow, room=20)
    if not report.breaches:
        flow.write(flow.fit(words.NO_BREACH.say(flow.lang), _TEXT, most=1))
    for breach in report.breaches:
        facts = {"reference": breach.reference, "criterion": breach.criterion, "what": breach.what or _none(flow.lang)}
        text = words.BREACH.say(flow.lang, {**facts, "day": _day(breach.happened_on, flow.lang)})
        resolved = words.NOT_RESOLVED.say(flow.lang)
        if breach.resolution:
            resolved = words.RESOLVED.say(
                flow.lang, {"day": _day(breach.resolved_on, flow.lang), "text": breach.resolution}
            )
        _entry(text, resolved, flow)


def _waivers(report: CheckReport, flow: Flow) -> None:
    _section(words.WAIVERS.say(flow.lang), flow, room=20)
    if not report.waivers:
        flow.write(flow.fit(words.NO_WAIVER.say(flow.lang), _TEXT, most=1))
    for waiver in report.waivers:
        facts = {"reference": waiver.reference, "criterion": waiver.criterion}
        text = words.WAIVER.say(flow.lang, {**facts, "authority": waiver.authority or _none(flow.lang)})
        until = words.WAIVER_UNTIL.say(flow.lang, {"day": _day(waiver.expires_on, flow.lang)})
        counts = (words.WAIVER_COUNTS if waiver.counts else words.WAIVER_NOT).say(flow.lang)
        _entry(f"{text}, {until}", f"{waiver.reason} {counts}".strip(), flow)


def _stands_on(report: CheckReport, flow: Flow) -> None:
    _section(words.STANDS_ON.say(flow.lang), flow, room=24)
    rules = words.RULES_OF.say(flow.lang, {"day": day(report.as_of, flow.lang)})
    lines = [rules, words.RULESET.say(flow.lang, {"version": report.ruleset})]
    lines += [words.PACK.say(flow.lang, {"name": name, "version": version}) for name, version in report.packs]
    flow.write(flow.fit(" · ".join(lines), _TEXT))


def _entry(text: str, below: str, flow: Flow) -> None:
    both = [flow.fit(text, _TEXT, most=3), flow.fit(below, _QUIET, indent=_AT, most=6)]
    flow.gap(1)
    flow.keep(flow.height_of(both))
    flow.write(*both)


def _open(number: int, lang: Lang) -> str:
    if not number:
        return ""
    text: Text = words.OPEN_ONE if number == 1 else words.OPEN_MANY
    return text.say(lang, {"count": count(number, lang)})


def _day(value: date | None, lang: Lang) -> str:
    return day(value, lang) if value else words.DAY_UNKNOWN.say(lang)


def _none(lang: Lang) -> str:
    return words.NOT_GIVEN.say(lang)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
