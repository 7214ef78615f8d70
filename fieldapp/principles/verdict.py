"""What the answers of a principle add up to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from fieldapp.principles.finding import Finding, Severity, Status, Verdict

WORST_FIRST: Final = (Verdict.FAIL, Verdict.REFER, Verdict.INCOMPLETE, Verdict.ATTENTION)
_FIRST_MATCH: Final = (*WORST_FIRST, Verdict.PASS, Verdict.NA)


def verdict_of(findings: Iterable[Finding]) -> Verdict:
    """The verdict on one principle: FAIL before REFER, INCOMPLETE, ATTENTION and PASS; NA when nothing concerns it."""
    found = {_weight(one) for one in findings}
    return next((verdict for verdict in _FIRST_MATCH if verdict in found), Verdict.NOT_ASSESSED)


def overall_of(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict on a project: that of its worst principle; it passes only when every principle was assessed."""
    found = tuple(verdicts)
    for verdict in (*WORST_FIRST, Verdict.NOT_ASSESSED):
        if verdict in found:
            return verdict
    return Verdict.PASS if Verdict.PASS in found else Verdict.NA


def _weight(finding: Finding) -> Verdict:
    """What one finding makes of its principle."""
    status, severity = finding.status, finding.severity
    if status is Status.NA:
        return Verdict.NA
    if status is Status.REFER:
        return Verdict.REFER
    if status is Status.NOT_MET and severity is Severity.BLOCKER:
        return Verdict.FAIL
    if status is Status.UNKNOWN and severity is Severity.BLOCKER:
        return Verdict.INCOMPLETE
    in_doubt = status is Status.NOT_MET or status is Status.UNKNOWN
    return Verdict.ATTENTION if in_doubt and severity is Severity.MAJOR else Verdict.PASS
