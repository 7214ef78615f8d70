"""What the answers of a principle add up to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from fieldapp.principles.finding import Finding, Severity, Status, Verdict

WORST_FIRST: Final = (Verdict.FAIL, Verdict.REFER, Verdict.INCOMPLETE, Verdict.ATTENTION)
# Python 3.11 takes a tenth of a microsecond to find a member on its class, and these are asked for at every finding.
_MET, _WAIVED, _NA, _REFER, _NOT_MET = Status.MET, Status.WAIVED, Status.NA, Status.REFER, Status.NOT_MET
_BLOCKER, _MAJOR = Severity.BLOCKER, Severity.MAJOR
_FIRST_MATCH: Final = (*WORST_FIRST, Verdict.PASS, Verdict.NA)


def verdict_of(findings: Iterable[Finding]) -> Verdict:
    """The verdict on one principle: FAIL before REFER, INCOMPLETE, ATTENTION and PASS; NA when nothing concerns it."""
    worst = None
    for one in findings:
        weight = _weight(one)
        if worst is None or weight < worst:
            worst = weight
    return Verdict.NOT_ASSESSED if worst is None else _FIRST_MATCH[worst]


def overall_of(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict on a project: that of its worst principle; it passes only when every principle was assessed."""
    found = tuple(verdicts)
    for verdict in (*WORST_FIRST, Verdict.NOT_ASSESSED):
        if verdict in found:
            return verdict
    return Verdict.PASS if Verdict.PASS in found else Verdict.NA


def _weight(finding: Finding) -> int:
    """What one finding makes of its principle, as its place in `_FIRST_MATCH`."""
    status, severity = finding.status, finding.severity
    if status is _MET or status is _WAIVED:
        return 4
    if status is _NA:
        return 5
    if status is _REFER:
        return 1
    if severity is _BLOCKER:
        return 0 if status is _NOT_MET else 2
    return 3 if severity is _MAJOR else 4
