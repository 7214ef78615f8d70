"""Principle 1, results: something that can be measured is promised."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.answers import Answer, add, at, best, met, not_met, unknown
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p1_reasons import P1Reason, P1Remedy
from fieldapp.principles.p3_alignment import PROGRAMME_FORMS
from fieldapp.principles.reading import code, number, text, yes
from fieldapp.records.codes_work import ResultLevel

_MAJOR: Final = Severity.MAJOR
_FORMS: Final = frozenset(PROGRAMME_FORMS)


def result_measurable(case: Case) -> Answer:
    """1.5: an output has an indicator with a target, and where it starts from or that nobody has measured before."""
    severity = Severity.BLOCKER if not _FORMS.isdisjoint(case.instruments) else _MAJOR
    levels = [(one, code(one, "level", ResultLevel)) for one in case.of_kind("result")]
    outputs = [_measurable(one, severity) for one, level in levels if level is ResultLevel.OUTPUT]
    unsaid = [one for one, level in levels if level is None]
    if unsaid:
        say = at(P1Remedy.SAY_LEVEL, unsaid[0], "level")
        outputs.append(unknown(severity, P1Reason.RESULT_LEVEL_NOT_SAID, say))
    if outputs:
        return best(outputs)
    reason = P1Reason.NO_OUTPUT_YET if levels else P1Reason.NO_RESULT
    return unknown(severity, reason, add(P1Remedy.WRITE_RESULT, "result", "level"))


def _measurable(result: RecordFacts, severity: Severity) -> Answer:
    indicator = text(result, "indicator")
    if not indicator:
        write = at(P1Remedy.WRITE_INDICATOR, result, "indicator")
        return unknown(severity, P1Reason.INDICATOR_MISSING, write)
    target, baseline = number(result, "target"), number(result, "baseline")
    if target is None:
        set_it = at(P1Remedy.SET_TARGET, result, "target")
        return unknown(severity, P1Reason.TARGET_MISSING, set_it, indicator=indicator)
    facts = {"indicator": indicator, "target": text(result, "target")}
    if baseline is None and not yes(result, "no_baseline"):
        ask = at(P1Remedy.GIVE_BASELINE, result, "baseline")
        return unknown(severity, P1Reason.BASELINE_NOT_SAID, ask, **facts)
    if baseline == target:
        # Keeping what there is can be a result, so this asks for attention and does not stop a document.
        return not_met(_MAJOR, P1Reason.TARGET_IS_BASELINE, at(P1Remedy.SET_TARGET, result, "target"), **facts)
    return met(P1Reason.RESULT_MEASURABLE, **facts)
