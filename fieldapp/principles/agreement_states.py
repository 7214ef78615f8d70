"""The states of an agreement: which follow which, what each step asks, and which state holds on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from fieldapp.errors import StateNotReachable
from fieldapp.principles.case import Case
from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.guards import Guard, GuardCode, from_answers, from_undecided, guard
from fieldapp.principles.p7_agreements import layer_faults, read_paper
from fieldapp.principles.p7_carriage import effective_end
from fieldapp.principles.reading import Undecided, code, day, text
from fieldapp.principles.reasons import Reason
from fieldapp.principles.rules import Rules
from fieldapp.records.codes import AgreementState, Authorised, EvidenceType, Party

_S = AgreementState
NEXT: Final[Mapping[AgreementState, tuple[AgreementState, ...]]] = MappingProxyType(
    {
        _S.DRAFT: (_S.SENT, _S.PARTIALLY_SIGNED, _S.SIGNED, _S.VOID),
        _S.SENT: (_S.PARTIALLY_SIGNED, _S.SIGNED, _S.VOID),
        _S.PARTIALLY_SIGNED: (_S.SIGNED, _S.VOID),
        _S.SIGNED: (_S.IN_FORCE, _S.TERMINATED, _S.VOID),
        _S.IN_FORCE: (_S.SUSPENDED, _S.ENDED, _S.TERMINATED),
        _S.SUSPENDED: (_S.IN_FORCE, _S.ENDED, _S.TERMINATED),
        _S.ENDED: (),
        _S.TERMINATED: (),
        _S.VOID: (),
    }
)
_BROKEN_OFF: Final = (_S.SUSPENDED, _S.VOID)
_ALONE: Final = Reason.DOCUMENT_MISSING  # a framework agreement may be in force before its first document


def unmet_agreement_guards(
    agreement: RecordFacts,
    records: Iterable[RecordFacts],
    to: AgreementState,
    *,
    rules: Rules,
    as_of: date,
    reason: str = "",
) -> tuple[Guard, ...]:
    """What a step of an agreement still lacks; empty when it may be taken.

    Args:
        agreement: as it stands.
        records: what hangs on it, and its framework agreement with what hangs on that.
        to: the state wanted.
        rules: which forms need a framework.
        as_of: the day of the step.
        reason: why, in the person's words.

    Raises:
        StateNotReachable: no such step from where it stands.
    """
    facts = ProjectFacts(RecordFacts("", "project", "", {}), (agreement, *records))
    case = Case(facts, rules, as_of, closing=False)
    try:
        current = code(agreement, "state", AgreementState) or _S.DRAFT
        if to not in NEXT[current]:
            raise StateNotReachable(current=current, state=to)
        return _unmet(case, agreement, to, reason)
    except Undecided as stopped:
        return from_undecided(stopped)


def state_on(case: Case, agreement: RecordFacts) -> AgreementState:
    """The state that holds on the day of a check: signed becomes in force, in force becomes ended, by date alone."""
    state = code(agreement, "state", AgreementState) or _S.DRAFT
    if state in {_S.SIGNED, _S.IN_FORCE}:
        last = effective_end(case, agreement, case.as_of)
        start = day(agreement, "start_on")
        if last is not None and last < case.as_of:
            return _S.ENDED
        if start is not None:
            return _S.IN_FORCE if start <= case.as_of else _S.SIGNED
    return state


def _unmet(case: Case, agreement: RecordFacts, to: AgreementState, reason: str) -> tuple[Guard, ...]:
    asks = {
        _S.PARTIALLY_SIGNED: _any_signature,
        _S.SIGNED: _fully_signed,
        _S.IN_FORCE: _into_force,
        _S.ENDED: _over,
        _S.TERMINATED: _terminated,
    }
    if to in asks:
        return asks[to](case, agreement)
    return (guard(GuardCode.REASON_NOT_GIVEN),) if to in _BROKEN_OFF and not reason.strip() else ()


def _any_signature(case: Case, agreement: RecordFacts) -> tuple[Guard, ...]:
    days = [day(one, "signed_on") for one in case.under(agreement, "signature", "agreement")]
    if any(one is not None and one <= case.as_of for one in days):
        return ()
    return (guard(GuardCode.NO_SIGNATURE, agreement),)


def _fully_signed(case: Case, agreement: RecordFacts) -> tuple[Guard, ...]:
    return (*from_answers(layer_faults(case, agreement)), *_authorisations(case, agreement))


def _authorisations(case: Case, agreement: RecordFacts) -> tuple[Guard, ...]:
    """Entitled, or said to be not known; silence is not enough, and a no refuses."""
    found = []
    for one in case.under(agreement, "signature", "agreement"):
        answer = code(one, "authorised", Authorised)
        if code(one, "party", Party) is Party.COMMUNITY or answer in {Authorised.YES, Authorised.UNKNOWN}:
            continue
        lacking = GuardCode.AUTHORISATION_NOT_SAID if answer is None else GuardCode.SIGNATORY_REFUSED
        found.append(guard(lacking, one, "authorised", signatory=text(one, "name")))
    return tuple(found)


def _into_force(case: Case, agreement: RecordFacts) -> tuple[Guard, ...]:
    paper = read_paper(case, agreement.id)
    found = list(from_answers(fault for fault in (paper.faults if paper else ()) if fault.reason != _ALONE))
    start, last = day(agreement, "start_on"), effective_end(case, agreement, case.as_of)
    if start is None:
        found.append(guard(GuardCode.START_NOT_GIVEN, agreement, "start_on"))
    elif start > case.as_of:
        found.append(guard(GuardCode.STARTS_LATER, agreement, "start_on", start_on=start.isoformat()))
    if last is not None and last < case.as_of:
        found.append(guard(GuardCode.OVER_ALREADY, agreement, "end_on", last_on=last.isoformat()))
    return (*found, *_framework_in_force(case, agreement))


def _framework_in_force(case: Case, agreement: RecordFacts) -> tuple[Guard, ...]:
    framework = case.find(text(agreement, "framework_agreement"), "agreement")
    if framework is None or state_on(case, framework) is _S.IN_FORCE:
        return ()
    name = framework.reference or framework.id
    return (guard(GuardCode.NOT_IN_FORCE, framework, "state", agreement=name, state=state_on(case, framework)),)


def _over(case: Case, agreement: RecordFacts) -> tuple[Guard, ...]:
    last = effective_end(case, agreement, case.as_of)
    if last is not None and last < case.as_of:
        return ()
    return (guard(GuardCode.NOT_OVER_YET, agreement, "end_on", last_on=last.isoformat() if last else ""),)


def _terminated(case: Case, agreement: RecordFacts) -> tuple[Guard, ...]:
    found = []
    files = [code(one, "evidence_type", EvidenceType) for one in case.under(agreement, "evidence", "of")]
    if not any(one in {EvidenceType.LETTER, EvidenceType.MINUTES, EvidenceType.OTHER} for one in files):
        found.append(guard(GuardCode.DOCUMENT_LACKING, agreement))
    if day(agreement, "ended_on") is None:
        found.append(guard(GuardCode.ENDED_ON_MISSING, agreement, "ended_on"))
    return tuple(found)
