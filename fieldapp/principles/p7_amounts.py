"""Principle 7: amounts against the ceiling of an agreement and against the class of instrument they call for.

Money is added in one currency only: the ceiling's own, or US dollars where every rate is given. Never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from fieldapp.principles.answers import Action, Answer, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import Transfer
from fieldapp.principles.finding import Severity, Target
from fieldapp.principles.p7_agreements import Paper, read_paper
from fieldapp.principles.p7_movements import Movement, readable
from fieldapp.principles.p7_sums import Part, as_day, largest_in_window, total
from fieldapp.principles.reading import Amount, as_amount, as_rate, day, money, money_text, rate, text
from fieldapp.principles.reasons import Reason, Remedy
from fieldapp.records.codes import ContributionKind, ContributionState, Currency, Instrument
from fieldapp.reference.instruments import Carriage, Direction
from fieldapp.reference.thresholds import ThresholdName

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR

Parts = list[tuple[Movement, Part]]


@dataclass(frozen=True, slots=True)
class _Limit:
    """A class of instrument that is too small from an amount on.

    Attributes:
        most: US cents; what is allowed lies below, or at it where `is_included`.
        months: how long a stretch is added up.
    """

    most: int
    is_included: bool
    months: int
    reason: Reason
    remedy: Remedy


def within_ceiling(case: Case) -> Answer:
    """7.4: what goes to a partner stays within the ceiling, and small forms are not used for large sums in pieces."""
    given = [one for one in case.once(readable) if _counts(one)]
    if not given:
        return not_applicable(Reason.NOTHING_GIVEN)
    by_paper: dict[str, tuple[Paper | None, list[Movement]]] = {}
    for one in given:
        paper = case.once(read_paper, one.agreement) if one.agreement else None
        by_paper.setdefault(paper.record.id if paper else "", (paper, []))[1].append(one)
    answers: list[Answer] = []
    for paper, under in by_paper.values():
        answers += _paper_answers(case, paper, under, given)
    return worst(answers)


def _counts(movement: Movement) -> bool:
    return movement.direction is Direction.TO_PARTNER and movement.state is not ContributionState.REFUNDED


def _paper_answers(case: Case, paper: Paper | None, under: list[Movement], given: list[Movement]) -> list[Answer]:
    if paper is None:
        link = at(Remedy.LINK_AGREEMENT, under[0].record, "agreement")
        return [unknown(_BLOCKER, Reason.NO_AGREEMENT_TO_COMPARE, link, **under[0].shown)]
    rule = case.rules.find_instrument(paper.instrument) if paper.instrument else None
    if rule is None or rule.to_partner.answer is not Carriage.YES:
        return [not_applicable(Reason.NOTHING_GIVEN)]  # 7.2 says that it may carry nothing
    ceiling = _ceiling(case, paper)
    limit = _limit(case, paper)
    parts = [(one, _part(one)) for one in given]
    answers = [_under_ceiling(case, paper, [(one, part) for one, part in parts if one in under], ceiling)]
    return answers if limit is None else [*answers, _in_class(case, paper, parts, limit, ceiling)]


def _ceiling(case: Case, paper: Paper) -> Amount | None:
    """The ceiling, as the last amendment signed by today has it."""
    amendments = case.under(paper.record, "amendment", "agreement")
    read = [(day(one, "signed_on"), money(one, "new_ceiling")) for one in amendments]
    amended = [(signed, new) for signed, new in read if signed is not None and new is not None and signed <= case.as_of]
    if amended:
        return max(amended, key=lambda one: (one[0], one[1].minor, one[1].currency))[1]
    return money(paper.record, "ceiling")


def _under_ceiling(case: Case, paper: Paper, under: Parts, ceiling: Amount | None) -> Answer:
    if ceiling is None:
        enter = at(Remedy.ENTER_CEILING, paper.record, "ceiling")
        return unknown(_BLOCKER, Reason.CEILING_MISSING, enter, **paper.shown)
    shared = [_other_part(one) for one in case.transfers if one.agreement == paper.record.id]
    firm = [part for one, part in under if one.state is not ContributionState.PLANNED] + shared
    planned = [part for one, part in under if one.state is ContributionState.PLANNED]
    committed = total(firm, ceiling.currency)
    foreseen = total([*firm, *planned], ceiling.currency) if planned else committed
    told = committed if committed.known > ceiling.minor else foreseen
    facts = {**paper.shown, "ceiling": str(ceiling), "total": money_text(told.known, ceiling.currency)}
    amend = (Remedy.AMEND_CEILING, Target("", "amendment", "new_ceiling"))
    if committed.known > ceiling.minor:
        stop = at(Remedy.STOP_RELEASES, under[0][0].record, "state")
        return not_met(_BLOCKER, Reason.OVER_CEILING, amend, stop, **facts)
    if foreseen.known > ceiling.minor:
        return unknown(_BLOCKER, Reason.WOULD_EXCEED_CEILING, amend, **facts)
    if foreseen.missing:
        return _incomplete(_BLOCKER, foreseen.missing, facts)
    return met(Reason.WITHIN_CEILING, **facts)


def _limit(case: Case, paper: Paper) -> _Limit | None:
    """The largest sum for a simplified or legacy form; humanitarian work always uses the simplified one."""
    if paper.instrument is Instrument.SPD and not case.humanitarian:
        most = case.rules.number(ThresholdName.PD_FROM, case.as_of)
        months = case.rules.number(ThresholdName.SPLITTING_WINDOW_MONTHS, case.as_of)
        if most is not None and months is not None:
            return _Limit(most, False, months, Reason.FULL_DOCUMENT_NEEDED, Remedy.PREPARE_FULL_DOCUMENT)
    if paper.instrument is Instrument.SSFA:
        on = paper.signed_on or case.as_of
        most = case.rules.number(ThresholdName.SSFA_CEILING, on)
        months = case.rules.number(ThresholdName.SSFA_WINDOW_MONTHS, on)
        if most is not None and months is not None:
            return _Limit(most, True, months, Reason.OVER_LEGACY_CEILING, Remedy.PREPARE_FULL_DOCUMENT)
    return None


def _in_class(case: Case, paper: Paper, given: Parts, limit: _Limit, ceiling: Amount | None) -> Answer:
    """Whether all that one partner receives within the stretch still fits the form; projects are added together."""
    partner = next((text(layer, "partner") for layer in paper.layers if text(layer, "partner")), "")
    own = [part for one, part in given if not partner or one.partner in {"", partner}]
    received = [one for one in case.transfers if one.partner == partner and partner]
    largest = largest_in_window(own, [_other_part(one) for one in received], limit.months)
    known = largest.known
    if ceiling is not None and ceiling.currency is Currency.USD:
        known = max(known, ceiling.minor)
    is_over = known > limit.most or (known == limit.most and not limit.is_included)
    if not is_over and not largest.missing:
        return met(Reason.WITHIN_CEILING)
    facts: dict[str, str | int] = {
        **paper.shown,
        "total": money_text(known, Currency.USD),
        "limit": money_text(limit.most, Currency.USD),
        "projects": len({one.project for one in received}) + 1,
        "months": limit.months,
    }
    if is_over:
        return not_met(_MAJOR, limit.reason, at(limit.remedy, paper.record, "instrument"), **facts)
    return _incomplete(_MAJOR, largest.missing, facts)


def _part(movement: Movement) -> Part:
    """One contribution as a part of a sum; a gift in kind that is explained as unvalued adds nothing."""
    amount = money(movement.record, "amount")
    explained = movement.kind is not ContributionKind.CASH and bool(text(movement.record, "unvalued_reason"))
    if amount is None and explained:
        amount = Amount(0, Currency.USD)
    foreseen = movement.moved_on
    target = Target(movement.record.id, movement.record.kind, "amount" if amount is None else "rate")
    given_rate = rate(movement.record, "rate") if amount and amount.currency is not Currency.USD else None
    return Part(amount, given_rate, foreseen, target)


def _other_part(transfer: Transfer) -> Part:
    target = Target(transfer.project, "project")
    return Part(as_amount(transfer.amount), as_rate(transfer.rate), as_day(transfer.moved_on), target)


def _incomplete(severity: Severity, missing: Sequence[Part], facts: dict[str, str | int]) -> Answer:
    amounts = [part for part in missing if part.amount is None]
    if amounts:
        return unknown(severity, Reason.AMOUNT_MISSING, *_each(Remedy.ENTER_AMOUNT, amounts), **facts)
    return unknown(severity, Reason.RATE_MISSING, *_each(Remedy.ENTER_RATE, missing), **facts)


def _each(remedy: Remedy, parts: Iterable[Part]) -> tuple[Action, ...]:
    return tuple((remedy, part.target) for part in parts)[:1]
