"""Principle 4, who gives what: something from each side, and totals that add up.

Whether what moves is on paper is principle 7's question; which strings are attached is principle 5's.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from fieldapp.principles.answers import Answer, add, at, met, not_applicable, not_met, refer, unknown, worst
from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity, Target
from fieldapp.principles.p4_reasons import P4Reason, P4Remedy
from fieldapp.principles.p7_movements import MOVED
from fieldapp.principles.p7_sums import Part, total
from fieldapp.principles.reading import Amount, code, money, money_text, rate, text, yes
from fieldapp.principles.reasons import Remedy
from fieldapp.records.codes import ContributionKind, ContributionState, Currency, Instrument, Modality, Party
from fieldapp.reference.thresholds import ThresholdName

_MAJOR: Final = Severity.MAJOR
_THEIRS: Final = (Party.PARTNER, Party.COMMUNITY, Party.GOVERNMENT)
_PAID: Final = (Modality.DCT, Modality.REIMBURSEMENT, Modality.PAYMENT)
_PERCENT: Final = 100
_ONCE: Final = met(P4Reason.TOTALS_AGREE)


def each_side_gives(case: Case) -> Answer:
    """4.2: UNICEF gives something, and the partner or its community does; promised and unvalued gifts count."""
    contributions = case.of_kind("contribution")
    if not contributions:
        record = add(P4Remedy.RECORD_GIFTS, "contribution", "giver")
        return unknown(_MAJOR, P4Reason.NOTHING_RECORDED, record)
    givers = [(one, code(one, "giver", Party)) for one in contributions]
    ours = [one for one, giver in givers if giver is Party.UNICEF]
    theirs = [one for one, giver in givers if giver in _THEIRS or _named_giver(one, giver)]
    ours_kept, theirs_kept = _kept(ours), _kept(theirs)
    if ours_kept and theirs_kept:
        return met(P4Reason.BOTH_GIVE)
    unsaid = [one for one, giver in givers if giver is None]
    if unsaid:
        return unknown(_MAJOR, P4Reason.GIVERS_NOT_SAID, at(Remedy.SAY_WHO_GIVES, unsaid[0], "giver"))
    if not theirs_kept:
        return _nothing_from_partner(case, ours, theirs)
    record = add(P4Remedy.RECORD_OUR_GIFT, "contribution", "giver")
    if ours:
        return not_met(_MAJOR, P4Reason.GIVEN_BACK, record, side=Party.UNICEF)
    return unknown(_MAJOR, P4Reason.UNICEF_GIFT_MISSING, record)


def money_visible(case: Case) -> Answer:
    """4.5: no cost is claimed twice, and what everybody gives adds up to the total cost."""
    twice = yes(case.project, "cost_claimed_twice")
    check = at(P4Remedy.RECONCILE, case.project, "cost_claimed_twice")
    if twice:
        return not_met(Severity.BLOCKER, P4Reason.CLAIMED_TWICE, check)
    cost = money(case.project, "total_cost")
    if cost is None and _is_without_money(case):
        return not_applicable(P4Reason.NO_MONEY)
    claimed = unknown(_MAJOR, P4Reason.TWICE_NOT_SAID, check) if twice is None else _ONCE
    return worst([claimed, _totals(case, cost)])


def _named_giver(record: RecordFacts, giver: Party | None) -> bool:
    return giver is Party.OTHER and bool(text(record, "giver_partner"))


def _kept(given: Sequence[RecordFacts]) -> list[RecordFacts]:
    """Without what went back to its giver."""
    return [one for one in given if code(one, "state", ContributionState) is not ContributionState.REFUNDED]


def _nothing_from_partner(case: Case, ours: Sequence[RecordFacts], theirs: Sequence[RecordFacts]) -> Answer:
    """A partner that was paid and gives nothing sells something."""
    record = add(P4Remedy.RECORD_PARTNER_GIFT, "contribution", "giver")
    if any(_is_paid(one) for one in ours) or Instrument.SVC in case.instruments:
        hand_over = at(Remedy.HAND_TO_PROCUREMENT, case.project, "form")
        return refer(_MAJOR, P4Reason.PARTNER_ONLY_PAID, record, hand_over)
    if theirs:
        return not_met(_MAJOR, P4Reason.GIVEN_BACK, record, side=Party.PARTNER)
    return unknown(_MAJOR, P4Reason.PARTNER_GIFT_MISSING, record)


def _is_paid(record: RecordFacts) -> bool:
    """Whether money has gone to somebody else."""
    return (
        code(record, "state", ContributionState) in MOVED
        and _is_money(record)
        and code(record, "receiver", Party) is not Party.UNICEF
    )


def _is_money(record: RecordFacts) -> bool:
    kind = code(record, "contribution_kind", ContributionKind)
    return kind is ContributionKind.CASH or code(record, "modality", Modality) in _PAID


def _is_without_money(case: Case) -> bool:
    """Whether things are given, none of them money or valued; nothing recorded at all says nothing."""
    given = case.of_kind("contribution")
    return bool(given) and not any(_is_money(one) or money(one, "amount") for one in given)


def _totals(case: Case, cost: Amount | None) -> Answer:
    if cost is None:
        enter = at(P4Remedy.ENTER_FULL_COST, case.project, "total_cost")
        return unknown(_MAJOR, P4Reason.FULL_COST_MISSING, enter)
    parts = _parts(case)
    if not parts:
        value = add(P4Remedy.VALUE_GIFTS, "contribution", "amount")
        return unknown(_MAJOR, P4Reason.NOTHING_VALUED, value, cost=str(cost))
    found = total(parts, cost.currency)
    percent = case.rules.number(ThresholdName.BUDGET_TOLERANCE_PERCENT, case.as_of)
    facts = {"cost": str(cost), "given": money_text(found.known, cost.currency)}
    if found.missing and not _is_over(found.known, cost, percent):
        return _incomplete(case, found.missing, cost, facts)
    apart = (found.known - cost.minor) * _PERCENT
    if percent is not None and not -cost.minor * percent <= apart <= cost.minor * percent:
        reconcile = at(P4Remedy.RECONCILE_TOTALS, case.project, "total_cost")
        return not_met(_MAJOR, P4Reason.TOTALS_DIFFER, reconcile, **facts, percent=percent)
    return met(P4Reason.TOTALS_AGREE, **facts)


def _is_over(known: Decimal | int, cost: Amount, percent: int | None) -> bool:
    """Whether what is known is already too much, so that what is missing cannot mend it."""
    return percent is not None and known * _PERCENT > cost.minor * (_PERCENT + percent)


def _parts(case: Case) -> list[Part]:
    """What is valued, and money whose amount nobody has entered; other gifts without value add nothing."""
    parts = []
    for one in _kept(case.of_kind("contribution")):
        amount = money(one, "amount")
        if amount is not None or _is_money(one):
            given = rate(one, "rate") if amount is not None and amount.currency is not Currency.USD else None
            parts.append(Part(amount, given, None, Target(one.id, one.kind, "rate" if amount else "amount")))
    return parts


def _incomplete(case: Case, missing: Sequence[Part], cost: Amount, facts: dict[str, str]) -> Answer:
    without = [part for part in missing if part.amount is None]
    if without:
        return unknown(_MAJOR, P4Reason.GIFT_AMOUNT_MISSING, (Remedy.ENTER_AMOUNT, without[0].target), **facts)
    if cost.currency is Currency.USD:
        return unknown(_MAJOR, P4Reason.GIFT_RATE_MISSING, (Remedy.ENTER_RATE, missing[0].target), **facts)
    in_dollars = at(P4Remedy.ENTER_COST_IN_DOLLARS, case.project, "total_cost")
    return unknown(_MAJOR, P4Reason.SEVERAL_CURRENCIES, in_dollars, **facts)
