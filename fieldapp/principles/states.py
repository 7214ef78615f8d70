"""The states of a project: which follow which, what each step asks, and the state that holds whatever was recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from fieldapp.errors import StateNotReachable
from fieldapp.principles.agreement_states import state_on
from fieldapp.principles.case import Case
from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.finding import Principle, Severity, Status, Verdict
from fieldapp.principles.guards import FINAL_REPORT, Guard, GuardCode, Step, from_undecided, guard
from fieldapp.principles.p7_movements import readable
from fieldapp.principles.reading import Undecided, code, count, day, text, yes
from fieldapp.principles.rules import Rules
from fieldapp.records.codes import AgreementState, ContributionState, EvidenceType, PartnerState, ProjectState
from fieldapp.records.codes_work import ActionState, Priority, ReportKind

_S = ProjectState
NEXT: Final[Mapping[ProjectState, tuple[ProjectState, ...]]] = MappingProxyType(
    {
        _S.DRAFT: (_S.CHECKED, _S.CANCELLED),
        _S.CHECKED: (_S.SUBMITTED, _S.DRAFT, _S.CANCELLED),
        _S.SUBMITTED: (_S.APPROVED, _S.DRAFT, _S.CANCELLED),
        _S.APPROVED: (_S.ACTIVE, _S.CANCELLED),
        _S.ACTIVE: (_S.COMPLETED, _S.SUSPENDED, _S.TERMINATED),
        _S.SUSPENDED: (_S.ACTIVE, _S.TERMINATED),
        _S.COMPLETED: (_S.CLOSED,),
        _S.CLOSED: (),
        _S.CANCELLED: (),
        _S.TERMINATED: (),
    }
)
_SETTLED: Final = (
    ContributionState.RECEIVED,
    ContributionState.REPORTED,
    ContributionState.REFUNDED,
    ContributionState.WRITTEN_OFF,
)
_CASCADING: Final = (AgreementState.SUSPENDED, AgreementState.TERMINATED, AgreementState.VOID)
_REACHED: Final = ("girls_reached", "boys_reached", "women_reached", "men_reached")
_PAPER: Final = (EvidenceType.LETTER, EvidenceType.MINUTES, EvidenceType.OTHER)


@dataclass(frozen=True, slots=True)
class Held:
    """The state that holds.

    Attributes:
        recorded: as a person last set it.
        state: the same, or SUSPENDED where an agreement or a partner has fallen away.
        causes: why it is not as recorded.
    """

    recorded: ProjectState
    state: ProjectState
    causes: tuple[Guard, ...] = ()


def unmet_guards(facts: ProjectFacts, to: ProjectState, step: Step, *, rules: Rules) -> tuple[Guard, ...]:
    """What a step of a project still lacks; empty when it may be taken. A conflict in what it reads refuses it.

    Raises:
        StateNotReachable: no such step from where the project stands.
    """
    case = Case(facts, rules, step.as_of, closing=False)
    try:
        current = code(case.project, "state", ProjectState) or _S.DRAFT
        if to not in NEXT[current]:
            raise StateNotReachable(current=current, state=to)
        if to is _S.DRAFT:
            return () if current is _S.CHECKED else _reason_given(case, step)
        return _GUARDS[to](case, step)
    except Undecided as stopped:
        return from_undecided(stopped)


def held_state(facts: ProjectFacts, rules: Rules, as_of: date) -> Held:
    """The state that holds: an active project stands still when its agreement or partner has fallen away.

    Derived on every machine alike, never written; a conflict leaves what was recorded.
    """
    case = Case(facts, rules, as_of, closing=False)
    try:
        recorded = code(case.project, "state", ProjectState) or _S.DRAFT
        causes = (*_fallen_agreements(case), *_blocked_partners(case)) if recorded is _S.ACTIVE else ()
    except Undecided:
        found = case.project.values.get("state")
        recorded = _S(found) if found in tuple(_S) else _S.DRAFT
        causes = ()
    return Held(recorded, _S.SUSPENDED if causes else recorded, causes)


def _checked(case: Case, step: Step) -> tuple[Guard, ...]:
    return () if step.version and step.version in step.checked else (guard(GuardCode.RUN_MISSING),)


def _submitted(case: Case, step: Step) -> tuple[Guard, ...]:
    """Blockers are waived or acted upon; what is not known, and principles not yet assessed, are acknowledged."""
    found = _blockers_not_met(step, _acted_on(case))
    for one in step.report.findings:
        is_blocker = one.status is Status.UNKNOWN and one.severity is Severity.BLOCKER
        if is_blocker and one.criterion not in step.acknowledged:
            found.append(guard(GuardCode.BLOCKER_UNKNOWN, criterion=one.criterion))
    return (*found, *_not_assessed(step))


def _approved(case: Case, step: Step) -> tuple[Guard, ...]:
    found = _review(step)
    found += _blockers_not_met(step, frozenset())
    for one in step.report.findings:
        if one.status is Status.REFER:
            found.append(guard(GuardCode.REFERRAL_OPEN, criterion=one.criterion))
    return (*found, *_not_assessed(step))


def _active(case: Case, step: Step) -> tuple[Guard, ...]:
    found = []
    if step.report.verdicts[Principle.P7] is not Verdict.PASS:
        found.append(guard(GuardCode.FORM_NOT_PASSED, verdict=step.report.verdicts[Principle.P7]))
    if case.start is None:
        found.append(guard(GuardCode.START_NOT_GIVEN, case.project, "start_on"))
    elif case.start > case.as_of:
        found.append(guard(GuardCode.STARTS_LATER, case.project, "start_on", start_on=case.start.isoformat()))
    return (*found, *_agreement_in_force(case), *_blocked_partners(case))


def _completed(case: Case, step: Step) -> tuple[Guard, ...]:
    found = []
    groups = case.of_kind("target_group")
    if not any(count(group, name) for group in groups for name in _REACHED):
        found.append(guard(GuardCode.NOBODY_REACHED, case.project))
    if not any(text(one, "actual") for one in case.of_kind("result")):
        found.append(guard(GuardCode.NO_RESULT, case.project))
    events = case.of_kind("event")
    days = [day(event, "held_on") for event in events]
    if not any(one is not None and one <= case.as_of for one in days):
        found.append(guard(GuardCode.NOTHING_HAPPENED, case.project))
    handed_over = day(case.project, "handover_minutes_on") or any(yes(event, "handed_over") for event in events)
    if case.infrastructure is not False and not handed_over:
        found.append(guard(GuardCode.HANDOVER_LACKING, case.project, "handover_minutes_on"))
    return tuple(found)


def _closed(case: Case, step: Step) -> tuple[Guard, ...]:
    found = [
        guard(GuardCode.CONTRIBUTION_OPEN, one, "state", contribution_reference=one.reference or one.id)
        for one in case.of_kind("contribution")
        if code(one, "state", ContributionState) not in _SETTLED
    ]
    upkeep = step.report.find("3.6")
    if upkeep is not None and upkeep.severity is Severity.BLOCKER and upkeep.status in {Status.NOT_MET, Status.UNKNOWN}:
        found.append(guard(GuardCode.BLOCKER_NOT_MET, criterion="3.6"))
    urgent = [one for one in _open_points(case) if code(one, "priority", Priority) is Priority.HIGH]
    if urgent:
        found.append(guard(GuardCode.ACTION_POINTS_OPEN, urgent[0], "state", count=len(urgent)))
    if FINAL_REPORT not in step.acknowledged and not _final_report_came(case):
        found.append(guard(GuardCode.FINAL_REPORT_UNSEEN))
    return tuple(found)


def _reason_given(case: Case, step: Step) -> tuple[Guard, ...]:
    return () if step.reason.strip() else (guard(GuardCode.REASON_NOT_GIVEN),)


def _terminated(case: Case, step: Step) -> tuple[Guard, ...]:
    files = [code(one, "evidence_type", EvidenceType) for one in case.under(case.project, "evidence", "of")]
    document = () if any(one in _PAPER for one in files) else (guard(GuardCode.DOCUMENT_LACKING, case.project),)
    return (*_reason_given(case, step), *document)


_GUARDS: Final[Mapping[ProjectState, Callable[[Case, Step], tuple[Guard, ...]]]] = MappingProxyType(
    {
        _S.CHECKED: _checked,
        _S.SUBMITTED: _submitted,
        _S.APPROVED: _approved,
        _S.ACTIVE: _active,
        _S.COMPLETED: _completed,
        _S.CLOSED: _closed,
        _S.CANCELLED: _reason_given,
        _S.SUSPENDED: _reason_given,
        _S.TERMINATED: _terminated,
    }
)


def _blockers_not_met(step: Step, acted_on: frozenset[str]) -> list[Guard]:
    return [
        guard(GuardCode.BLOCKER_NOT_MET, criterion=one.criterion)
        for one in step.report.findings
        if one.status is Status.NOT_MET and one.severity is Severity.BLOCKER and one.criterion not in acted_on
    ]


def _review(step: Step) -> list[Guard]:
    """Another confirmed person agrees to this version: whoever takes the step, or somebody in a review of it."""
    if step.sent_back:
        return [guard(GuardCode.SENT_BACK)]
    if step.agreed_by or (step.reviewer and step.reviewer not in step.authors):
        return []
    return [guard(GuardCode.REVIEWER_IS_AUTHOR if step.reviewer else GuardCode.REVIEWER_MISSING)]


def _open_points(case: Case) -> tuple[RecordFacts, ...]:
    points = case.of_kind("action_point")
    return tuple(one for one in points if code(one, "state", ActionState) is not ActionState.COMPLETED)


def _acted_on(case: Case) -> frozenset[str]:
    """Criteria about which somebody has promised to do something."""
    return frozenset(text(one, "criterion") for one in _open_points(case))


def _final_report_came(case: Case) -> bool:
    final = [one for one in case.of_kind("report_due") if code(one, "report_kind", ReportKind) is ReportKind.FINAL]
    return any(day(one, "received_on") is not None for one in final)


def _not_assessed(step: Step) -> tuple[Guard, ...]:
    """A principle without criteria never passes silently: somebody has to say that they have seen it."""
    return tuple(
        guard(GuardCode.PRINCIPLE_NOT_ASSESSED, principle=principle)
        for principle, verdict in step.report.verdicts.items()
        if verdict is Verdict.NOT_ASSESSED and principle not in step.acknowledged
    )


def _agreement_in_force(case: Case) -> tuple[Guard, ...]:
    """The project's agreement is in force; a collaboration in which nothing moves may do without one."""
    name = text(case.project, "agreement")
    agreement = case.find(name, "agreement")
    if agreement is None:
        needed = bool(name or case.once(readable))
        return (guard(GuardCode.NOT_IN_FORCE, case.project, "agreement", agreement="", state=""),) if needed else ()
    state = state_on(case, agreement)
    if state is AgreementState.IN_FORCE:
        return ()
    facts = {"agreement": agreement.reference or agreement.id, "state": state}
    return (guard(GuardCode.NOT_IN_FORCE, agreement, "state", **facts),)


def _fallen_agreements(case: Case) -> tuple[Guard, ...]:
    agreement = case.find(text(case.project, "agreement"), "agreement")
    framework = case.find(text(agreement, "framework_agreement"), "agreement") if agreement else None
    found = []
    for layer in (agreement, framework):
        state = state_on(case, layer) if layer else None
        if layer is not None and state in _CASCADING:
            found.append(guard(GuardCode.NOT_IN_FORCE, layer, "state", agreement=layer.reference, state=state or ""))
    return tuple(found)


def _blocked_partners(case: Case) -> tuple[Guard, ...]:
    named = dict.fromkeys(text(one, "partner") for one in case.of_kind("project_partner"))
    partners = [partner for name in named if (partner := case.find(name, "partner")) is not None]
    return tuple(
        guard(GuardCode.PARTNER_BLOCKED, one, "state", partner=text(one, "legal_name") or one.reference)
        for one in partners
        if code(one, "state", PartnerState) is PartnerState.BLOCKED
    )
