"""Principle 7: the form is chosen, whatever moves has an enforceable agreement in force, and "no funds" means none.

How dates must follow each other is in `p7_order`, amounts in `p7_amounts`, annexes and signatories in `p7_papers`.
"""

from __future__ import annotations

from typing import Final

from fieldapp.principles.answers import Action, Answer, at, met, not_applicable, not_met, undecided, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.finding import BreachFact, Severity, Status
from fieldapp.principles.p7_carriage import fault_of
from fieldapp.principles.p7_movements import Movement, movements, readable
from fieldapp.principles.reading import Undecided, code, text, yes
from fieldapp.principles.reasons import Reason, Remedy
from fieldapp.records.codes import ContributionState, CooperationForm, Instrument
from fieldapp.reference.instruments import Moves

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_ADVICE: Final = Severity.ADVICE


def form_chosen(case: Case) -> Answer:
    """7.1: formal or collaborative, with the reason."""
    form = code(case.project, "form", CooperationForm)
    if form is None:
        return unknown(_MAJOR, Reason.FORM_MISSING, at(Remedy.CHOOSE_FORM, case.project, "form"))
    if not text(case.project, "form_reason"):
        explain = at(Remedy.EXPLAIN_FORM, case.project, "form_reason")
        return unknown(_MAJOR, Reason.FORM_UNEXPLAINED, explain, form=form)
    return met(Reason.FORM_CHOSEN, form=form)


def carried_by_agreement(case: Case) -> Answer:
    """7.2: every transfer of resources, either way, stands on a written agreement in force that may carry it.

    A transfer that certainly has none is told even where another one cannot be judged.
    """
    found = case.once(movements)
    if found:
        return worst([_told(case, one) for one in found])
    if yes(case.project, "per_diem_or_fuel"):
        record = at(Remedy.RECORD_PER_DIEM, case.project, "per_diem_or_fuel")
        return unknown(_BLOCKER, Reason.PER_DIEM_NOT_RECORDED, record)
    return not_applicable(Reason.NOTHING_MOVES)


def no_funds_means_none(case: Case) -> Answer:
    """7.8: a collaboration said to be without funds has none, and a note says so."""
    form = code(case.project, "form", CooperationForm)
    if form is CooperationForm.FORMAL:
        return not_applicable(Reason.FORMAL_COOPERATION)
    found = case.once(readable)
    if found and form is None:
        return unknown(_ADVICE, Reason.FORM_MISSING, at(Remedy.CHOOSE_FORM, case.project, "form"))
    if found:
        return not_met(_ADVICE, Reason.TRANSFER_FOUND, at(Remedy.MAKE_FORMAL, case.project, "form"), **found[0].shown)
    if yes(case.project, "per_diem_or_fuel"):
        record = at(Remedy.RECORD_PER_DIEM, case.project, "per_diem_or_fuel")
        return not_met(_ADVICE, Reason.PER_DIEM_NOT_RECORDED, record)
    if any(one is not Instrument.NONE for one in case.instruments):
        return met(Reason.NO_FUNDS_NOTED)
    return unknown(_ADVICE, Reason.NO_NOTE, at(Remedy.WRITE_NOTE, case.project, "agreement"))


def _told(case: Case, movement: Movement | Undecided) -> Answer:
    if isinstance(movement, Undecided):
        return undecided(_BLOCKER, movement)
    try:
        return _judged(case, movement)
    except Undecided as stopped:
        return undecided(_BLOCKER, stopped)


def _judged(case: Case, movement: Movement) -> Answer:
    """What is wrong weighs by how far the contribution has come."""
    fault = fault_of(case, movement)
    if fault is None:
        return met(Reason.CARRIED, contribution=movement.record.reference or movement.record.id)
    facts = {**fault.facts, **movement.shown}
    if fault.status is not Status.NOT_MET:
        return fault._replace(facts=facts)
    early = _too_early_to_say(movement)
    if early is not None:
        reason, *own = early
        return unknown(_BLOCKER, reason, *own, *fault.actions, **facts)
    if not movement.has_moved:
        wait = at(Remedy.RELEASE_NOTHING, movement.record, "state")
        return fault._replace(actions=(wait, *fault.actions), facts=facts)
    return fault._replace(actions=_after_breach(movement, fault), facts=facts, breaches=(breach_of(movement),))


def _too_early_to_say(movement: Movement) -> tuple[Reason, *tuple[Action, ...]] | None:
    if movement.moves is Moves.UNKNOWN:
        return Reason.KIND_UNCLEAR, at(Remedy.SAY_WHAT_IS_GIVEN, movement.record, "contribution_kind")
    if movement.state is None:
        return Reason.STATE_MISSING, at(Remedy.ENTER_CONTRIBUTION_STATE, movement.record, "state")
    if movement.state is ContributionState.PLANNED:
        return (Reason.AGREEMENT_NEEDED,)
    return None


def breach_of(movement: Movement) -> BreachFact:
    """Resources that moved before they might."""
    return BreachFact(movement.record.id, movement.moved_on.isoformat() if movement.moved_on else "")


def _after_breach(movement: Movement, fault: Answer) -> tuple[Action, ...]:
    stop = at(Remedy.STOP_RELEASES, movement.record, "state")
    return (stop, *fault.actions, at(Remedy.REGULARISE, movement.record, "moved_on"))
