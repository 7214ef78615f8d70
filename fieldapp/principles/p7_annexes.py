"""Principle 7: the special annexes that some kinds of work call for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldapp.principles.answers import Answer, add, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p7_agreements import Paper, papers
from fieldapp.principles.p7_movements import Movement, readable
from fieldapp.principles.p7_sums import dollar_cents
from fieldapp.principles.reading import code, day, money, rate, yes
from fieldapp.principles.reasons import Reason, Remedy
from fieldapp.records.codes import AnnexKind, ContributionKind, Currency, Instrument
from fieldapp.reference.instruments import Direction
from fieldapp.reference.thresholds import ThresholdName

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_MINOR: Final = Severity.MINOR
_TO_PARTNER: Final = Direction.TO_PARTNER
_EQUIPMENT: Final = ContributionKind.EQUIPMENT
_USD: Final = Currency.USD


@dataclass(frozen=True, slots=True)
class _Rule:
    """One annex: how much it weighs and how to get it."""

    annex: AnnexKind
    severity: Severity
    remedy: Remedy


_THERE: Final = met(Reason.ANNEXES_THERE)
_CONSTR: Final = _Rule(AnnexKind.CONSTR, _BLOCKER, Remedy.ATTACH_CONSTRUCTION_CONDITIONS)
_DPA: Final = _Rule(AnnexKind.DPA, _BLOCKER, Remedy.ATTACH_DATA_AGREEMENT)
_CHILDREN: Final = _Rule(AnnexKind.CHILDREN, _MAJOR, Remedy.ATTACH_CHILD_SAFEGUARDS)
_VEHICLE: Final = _Rule(AnnexKind.VEHICLE, _MAJOR, Remedy.ATTACH_VEHICLE_LOAN)
_SUPPLY: Final = _Rule(AnnexKind.SUPPLY_PLAN, _MAJOR, Remedy.ATTACH_SUPPLY_PLAN)


def annexes_present(case: Case) -> Answer:
    """7.5: works, personal data, children, vehicles and large equipment each have their annex, dated by the start.

    Where no agreement is named and nothing moves, only works and personal data call for an agreement with an annex:
    whether children are safe in a collaboration without funds is asked in 1.7 and 5.6.
    """
    found = case.once(papers)
    received = [one for one in case.once(readable) if one.direction is _TO_PARTNER]
    called_for = [*_from_the_project(case), *_from_what_moves(case, received)]
    if not found and not received:
        called_for = [one for one in called_for if isinstance(one, _Rule) and one.severity is _BLOCKER]
        if not called_for:
            return not_applicable(Reason.NO_AGREEMENT_NO_ANNEX)
    if not called_for:
        return not_applicable(Reason.NO_ANNEX_NEEDED)
    return worst([one if isinstance(one, Answer) else _annex(case, found, one) for one in called_for])


def _from_the_project(case: Case) -> list[_Rule | Answer]:
    """What the project's own answers call for; a question without an answer is asked."""
    answers = (
        (_CONSTR, True if case.infrastructure else yes(case.project, "construction"), "construction"),
        (_DPA, yes(case.project, "personal_data"), "personal_data"),
        (_CHILDREN, yes(case.project, "works_with_children"), "works_with_children"),
    )
    found: list[_Rule | Answer] = []
    for rule, answer, field in answers:
        if answer:
            found.append(rule)
        elif answer is None:
            ask = at(Remedy.ANSWER_QUESTION, case.project, field)
            found.append(unknown(rule.severity, Reason.TRIGGER_NOT_SAID, ask, annex=rule.annex, asked=field))
    return found


def _from_what_moves(case: Case, received: Sequence[Movement]) -> list[_Rule | Answer]:
    found: list[_Rule | Answer] = []
    for one in received:
        vehicle = yes(one.record, "vehicle")
        if vehicle and not _is_vehicle_loan(case, one):
            found.append(_VEHICLE)
        elif vehicle is None and one.kind is _EQUIPMENT:
            ask = at(Remedy.SAY_IF_VEHICLE, one.record, "vehicle")
            found.append(unknown(_MINOR, Reason.TRIGGER_NOT_SAID, ask, annex=AnnexKind.VEHICLE, asked="vehicle"))
        if one.kind is _EQUIPMENT:
            found += _from_value(case, one)
    return list({id(one) if isinstance(one, Answer) else one: one for one in found}.values())


def _from_value(case: Case, movement: Movement) -> list[_Rule | Answer]:
    """Large equipment calls for a supply plan; what it is worth must be known to tell."""
    least = case.rules.number(ThresholdName.EQUIPMENT_FROM, case.as_of)
    amount = money(movement.record, "amount")
    if least is None:
        return []
    given = rate(movement.record, "rate") if amount and amount.currency is not _USD else None
    worth = dollar_cents(amount, given) if amount else None
    if worth is None:
        field, remedy = ("rate", Remedy.ENTER_RATE) if amount else ("amount", Remedy.ENTER_AMOUNT)
        ask = at(remedy, movement.record, field)
        return [unknown(_MINOR, Reason.WORTH_UNKNOWN, ask, annex=AnnexKind.SUPPLY_PLAN, **movement.shown)]
    return [_SUPPLY] if worth >= least else []


def _is_vehicle_loan(case: Case, movement: Movement) -> bool:
    agreement = case.find(movement.agreement, "agreement")
    return agreement is not None and code(agreement, "instrument", Instrument) is Instrument.VLOAN


def _annex(case: Case, found: Sequence[Paper], rule: _Rule) -> Answer:
    every = [
        (paper, annex, code(annex, "annex_kind", AnnexKind))
        for paper in found
        for layer in paper.layers
        for annex in case.under(layer, "annex", "agreement")
    ]
    there = [(paper, annex) for paper, annex, kind in every if kind is rule.annex]
    nameless = [(paper, annex) for paper, annex, kind in every if kind is None]
    if not there and nameless:
        paper, annex = nameless[0]
        choose = at(Remedy.CHOOSE_ANNEX_KIND, annex, "annex_kind")
        return unknown(rule.severity, Reason.ANNEX_NAMELESS, choose, annex=rule.annex, **paper.shown)
    if not there:
        attach = add(rule.remedy, "annex", "annex_kind")
        if not found:
            return unknown(rule.severity, Reason.ANNEX_TO_COME, attach, annex=rule.annex)
        return not_met(rule.severity, Reason.ANNEX_MISSING, attach, annex=rule.annex, **found[0].shown)
    return min((_dated(case, paper, annex, rule) for paper, annex in there), key=lambda answer: bool(answer.actions))


def _dated(case: Case, paper: Paper, annex: RecordFacts, rule: _Rule) -> Answer:
    dated_on = day(annex, "dated_on")
    start = case.start or day(paper.record, "start_on")
    if dated_on is None:
        enter = at(Remedy.ENTER_ANNEX_DAY, annex, "dated_on")
        return unknown(rule.severity, Reason.ANNEX_UNDATED, enter, annex=rule.annex, **paper.shown)
    if start is not None and dated_on > start:
        return _late(annex, rule, dated_on, start)
    return _THERE


def _late(annex: RecordFacts, rule: _Rule, dated_on: date, start: date) -> Answer:
    facts = {"annex": rule.annex, "dated_on": dated_on.isoformat(), "start_on": start.isoformat()}
    correct = at(Remedy.CORRECT_DATE, annex, "dated_on")
    return not_met(rule.severity, Reason.ANNEX_LATE, correct, at(Remedy.EXPLAIN_START, annex, "remarks"), **facts)
