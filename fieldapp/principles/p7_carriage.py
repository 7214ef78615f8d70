"""Principle 7: whether one agreement carries one contribution: instrument, parties, cover, and still in force that day.

What the agreement is worth as a paper is in `p7_agreements`.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from fieldapp.principles.answers import Action, Answer, Facts, add, at, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity, Status
from fieldapp.principles.p7_agreements import Paper, read_paper
from fieldapp.principles.p7_movements import Movement
from fieldapp.principles.reading import code, codes, day, text, yes
from fieldapp.principles.reasons import Reason, Remedy
from fieldapp.records.codes import AgreementState, Cover, Instrument, PartnerType, Party
from fieldapp.reference.instruments import Carriage, Direction

_BLOCKER: Final = Severity.BLOCKER
_OVER: Final = (AgreementState.SUSPENDED, AgreementState.ENDED, AgreementState.TERMINATED)
_NEGATIVE: Final = (*_OVER, AgreementState.VOID)
_FINE: Final = (Carriage.YES, Carriage.RECORDS)


def fault_of(case: Case, movement: Movement) -> Answer | None:
    """What keeps a contribution from standing on an agreement in force; None when nothing does."""
    if movement.direction is None:
        return _one_side_missing(movement)
    if not movement.agreement:
        return not_met(_BLOCKER, Reason.NO_AGREEMENT, *_prepare(case, movement), proposed=_proposed(case, movement))
    paper = case.once(read_paper, movement.agreement)
    if paper is None:
        link = at(Remedy.LINK_AGREEMENT, movement.record, "agreement")
        return unknown(_BLOCKER, Reason.AGREEMENT_NOT_HERE, link)
    own = (_instrument(case, movement, paper), _parties(movement, paper))
    if own[0] is not None and own[0].status is not Status.UNKNOWN:
        return own[0]  # signing, dating or extending the wrong instrument mends nothing
    rest = (_cover(case, movement, paper), *(_ended(case, movement, layer) for layer in paper.layers))
    faults = [fault for fault in (*own, *paper.faults, *rest) if fault is not None]
    return worst(faults) if faults else None


def effective_end(case: Case, layer: RecordFacts, on: date) -> date | None:
    """The last day of an agreement, with the extensions signed by a given day."""
    end = day(layer, "end_on")
    extensions = [
        (signed, later)
        for signed, later in (
            (day(one, "signed_on"), day(one, "new_end_on")) for one in case.under(layer, "amendment", "agreement")
        )
        if signed is not None and later is not None and signed <= on
    ]
    return max(extensions)[1] if extensions else end


def _one_side_missing(movement: Movement) -> Answer:
    giver = code(movement.record, "giver", Party)
    if giver is None:
        return unknown(_BLOCKER, Reason.GIVER_MISSING, at(Remedy.SAY_WHO_GIVES, movement.record, "giver"))
    return unknown(_BLOCKER, Reason.RECEIVER_MISSING, at(Remedy.SAY_WHO_RECEIVES, movement.record, "receiver"))


def _instrument(case: Case, movement: Movement, paper: Paper) -> Answer | None:
    kind, instrument, direction = movement.kind, paper.instrument, movement.direction
    if kind is None:
        say = at(Remedy.SAY_WHAT_IS_GIVEN, movement.record, "contribution_kind")
        return unknown(_BLOCKER, Reason.KIND_MISSING, say)
    if instrument is None or direction is None:
        return None  # told as a fault of the paper, or before
    carriage = case.rules.may_carry(instrument, direction, kind, paper.signed_on)
    if carriage in _FINE:
        return None
    if carriage is Carriage.ONE_VEHICLE:
        return _one_vehicle(case, movement, paper)
    return _refused(case, movement, paper, carriage)


def _refused(case: Case, movement: Movement, paper: Paper, carriage: Carriage) -> Answer:
    facts = {**paper.shown, "proposed": _proposed(case, movement)}
    prepare = _prepare(case, movement)
    if carriage is Carriage.NOT_A_PARTNERSHIP:
        hand_over = at(Remedy.HAND_TO_PROCUREMENT, movement.record)
        return Answer(Status.REFER, _BLOCKER, Reason.SERVICE_CONTRACT, (hand_over,), facts)
    if carriage is Carriage.NOT_FORESEEN:
        return unknown(_BLOCKER, Reason.INSTRUMENT_SILENT, *prepare, **facts)
    if carriage is Carriage.NOT_IN_USE:
        facts["signed_on"] = paper.signed_on.isoformat() if paper.signed_on else ""
        return not_met(_BLOCKER, Reason.INSTRUMENT_NOT_IN_USE, *prepare, **facts)
    return not_met(_BLOCKER, Reason.INSTRUMENT_CANNOT_CARRY, *prepare, **facts)


def _one_vehicle(case: Case, movement: Movement, paper: Paper) -> Answer | None:
    vehicle = yes(movement.record, "vehicle")
    if vehicle:
        return None
    if vehicle is None:
        say = at(Remedy.SAY_IF_VEHICLE, movement.record, "vehicle")
        return unknown(_BLOCKER, Reason.VEHICLE_NOT_SAID, say, **paper.shown)
    facts = {**paper.shown, "proposed": _proposed(case, movement)}
    return not_met(_BLOCKER, Reason.INSTRUMENT_CANNOT_CARRY, *_prepare(case, movement), **facts)


def _parties(movement: Movement, paper: Paper) -> Answer | None:
    partners = {movement.partner, *(text(layer, "partner") for layer in paper.layers)} - {""}
    if len(partners) < 2:  # noqa: PLR2004 - two different names are one too many
        return None
    link = at(Remedy.LINK_AGREEMENT, movement.record, "agreement")
    return not_met(_BLOCKER, Reason.OTHER_PARTNER, link, **paper.shown)


def _cover(case: Case, movement: Movement, paper: Paper) -> Answer | None:
    resource = case.rules.find_resource(movement.kind) if movement.kind else None
    if resource is None or paper.instrument is None or paper.instrument is Instrument.NONE:
        return None
    covers = next((found for found in (codes(layer, "covers", Cover) for layer in paper.layers) if found), ())
    if any(cover in covers for cover in resource.covered_by):
        return None
    tick = at(Remedy.TICK_COVERS, paper.record, "covers")
    if not covers:
        return unknown(_BLOCKER, Reason.COVERS_MISSING, tick, **paper.shown)
    amend = add(Remedy.AMEND_COVERS, "amendment", "amendment_kind")
    return not_met(_BLOCKER, Reason.NOT_COVERED, amend, tick, **paper.shown)


def _ended(case: Case, movement: Movement, layer: RecordFacts) -> Answer | None:
    """Whether an agreement was over on the day that counts: of the move, or today for what has not moved."""
    state = code(layer, "state", AgreementState)
    on = movement.moved_on if movement.has_moved else case.as_of
    last = _last_day(case, layer, state, on)
    if state not in _NEGATIVE and (last is None or (on is not None and on <= last)):
        return None
    facts: Facts = {"agreement": layer.reference or layer.id, "state": state or ""}
    link = at(Remedy.LINK_AGREEMENT, movement.record, "agreement")
    if state is AgreementState.VOID:
        return not_met(_BLOCKER, Reason.AGREEMENT_VOID, link, **facts)
    if state in _OVER and not movement.has_moved and _is_broken_off(case, layer):
        return not_met(_BLOCKER, Reason.AGREEMENT_OVER, link, **facts)
    return _ended_by(case, movement, layer, last, facts)


def _ended_by(case: Case, movement: Movement, layer: RecordFacts, last: date | None, facts: Facts) -> Answer | None:
    on = movement.moved_on if movement.has_moved else case.as_of
    if last is None:
        return unknown(_BLOCKER, Reason.ENDED_WHEN, at(Remedy.ENTER_ENDED_ON, layer, "ended_on"), **facts)
    if (on or case.as_of) <= last:
        return None
    if on is None:
        return unknown(_BLOCKER, Reason.MOVED_WHEN, at(Remedy.ENTER_MOVED_ON, movement.record, "moved_on"), **facts)
    extend = at(Remedy.EXTEND_AGREEMENT, layer, "end_on")
    return not_met(_BLOCKER, Reason.AFTER_END, extend, last_on=last.isoformat(), **facts)


def _last_day(case: Case, layer: RecordFacts, state: AgreementState | None, on: date | None) -> date | None:
    """The last day an agreement could carry anything: as planned and extended, or earlier if it was broken off."""
    planned = effective_end(case, layer, on or case.as_of)
    if state not in _OVER:
        return planned
    broken_off = day(layer, "ended_on")
    if broken_off is None:
        return planned if state is AgreementState.ENDED else None
    return broken_off if planned is None else min(planned, broken_off)


def _is_broken_off(case: Case, layer: RecordFacts) -> bool:
    broken_off = day(layer, "ended_on")
    return broken_off is None or broken_off < case.as_of


def _prepare(case: Case, movement: Movement) -> tuple[Action, ...]:
    """An agreement that may carry it; for a small association also the way through a registered host."""
    link = at(Remedy.LINK_AGREEMENT, movement.record, "agreement")
    prepare = add(Remedy.PREPARE_AGREEMENT, "agreement", "instrument")
    partner = case.find(movement.partner, "partner")
    if partner is None or code(partner, "partner_type", PartnerType) is not PartnerType.CSO_CBO:
        return (prepare, link)
    return (prepare, at(Remedy.ROUTE_THROUGH_HOST, movement.record, "receiver_partner"), link)


def _proposed(case: Case, movement: Movement) -> str:
    """The instruments that could carry it, those usual for its partner first of all."""
    partner = case.find(movement.partner, "partner")
    kind = code(partner, "partner_type", PartnerType) if partner else None
    found = case.rules.able_to_carry(movement.direction or Direction.TO_PARTNER, movement.kind or "", case.as_of)
    usual = [instrument for instrument in found if kind in instrument.usual_partners]
    return ", ".join(instrument.code for instrument in usual or found)
