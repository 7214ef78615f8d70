"""One project against every criterion of the ruleset: facts, rules and a day in, findings and verdicts out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldapp.principles.answers import finding, undecided
from fieldapp.principles.case import Case
from fieldapp.principles.excuses import excused
from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.finding import Finding, Principle, Verdict
from fieldapp.principles.reading import Undecided, code
from fieldapp.principles.rules import Rules
from fieldapp.principles.ruleset import CRITERIA, Criterion
from fieldapp.principles.verdict import overall_of, verdict_of
from fieldapp.records.codes import ProjectState

_PRINCIPLES: Final = tuple((principle.value[1:], principle) for principle in Principle)
_DECISIONS: Final = frozenset({"waiver", "referral"})
_PROOF: Final = ("evidence", "of")  # it may prove a waiver
_CLOSING: Final = (ProjectState.COMPLETED, ProjectState.CLOSED)


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found.

    Attributes:
        findings: one for each criterion that was asked, in the order of their numbers.
        verdicts: one for each of the seven principles, NOT_ASSESSED where the ruleset has no criteria.
        overall: of the worst principle; PASS only when all seven were assessed.
    """

    findings: tuple[Finding, ...]
    verdicts: Mapping[Principle, Verdict]
    overall: Verdict

    def find(self, criterion: str) -> Finding | None:
        """The finding of one criterion."""
        return next((one for one in self.findings if one.criterion == criterion), None)


def check(
    facts: ProjectFacts,
    rules: Rules,
    as_of: date,
    *,
    going_to: ProjectState | None = None,
    criteria: Iterable[Criterion] = CRITERIA,
) -> Report:
    """Every criterion's answer about a project.

    Args:
        facts: the project as known now, in any order of records.
        rules: plans, instruments and numbers by date.
        as_of: the day of the check: what lies after it has not happened yet.
        going_to: the state the project is about to take; what must be there for closing weighs more.
        criteria: fewer than all, to ask only those that an edit touches; verdicts then speak of these only.
    """
    case = Case(facts, rules, as_of, closing=_is_closing(facts.project, going_to))
    findings = tuple([excused(case, _answer(case, criterion)) for criterion in criteria])
    by_principle: dict[str, list[Finding]] = {}
    for one in findings:
        by_principle.setdefault(one.criterion[0], []).append(one)
    verdicts = {principle: verdict_of(by_principle.get(number, ())) for number, principle in _PRINCIPLES}
    return Report(findings, verdicts, overall_of(verdicts.values()))


def touched_by(changed: Iterable[tuple[str, str]]) -> tuple[Criterion, ...]:
    """The criteria that read one of these fields, given as (kind, field); a decision may touch any of them."""
    changed = tuple(changed)
    if any(kind in _DECISIONS or (kind, name) == _PROOF for kind, name in changed):
        return CRITERIA
    wanted = {f"{kind}.{field.partition('/')[0]}" for kind, field in changed}
    return tuple(criterion for criterion in CRITERIA if wanted & criterion.reads)


def _answer(case: Case, criterion: Criterion) -> Finding:
    try:
        answer = criterion.answer(case)
    except Undecided as stopped:
        answer = undecided(criterion.severity, stopped)
    return finding(criterion.id, criterion.severity, answer)


def _is_closing(project: RecordFacts, going_to: ProjectState | None) -> bool:
    if going_to in _CLOSING:
        return True
    try:
        return code(project, "state", ProjectState) in _CLOSING
    except Undecided:
        return False  # not known to be over: what is missing for closing is asked for later
