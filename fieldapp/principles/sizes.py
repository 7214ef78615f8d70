"""How large the cooperation with a partner is: what weighs more from an amount on looks at all its open projects."""

from __future__ import annotations

from typing import Final, NamedTuple

from fieldapp.principles.case import Case
from fieldapp.principles.facts import Transfer
from fieldapp.principles.finding import Severity, Target
from fieldapp.principles.p7_movements import Movement, readable
from fieldapp.principles.p7_sums import Part, as_day, total
from fieldapp.principles.reading import as_amount, as_rate, money, rate
from fieldapp.records.codes import ContributionState, Currency
from fieldapp.reference.instruments import Direction

_CENTS: Final = 100


class Size(NamedTuple):
    """The largest sum that one of the partners receives.

    Attributes:
        cents: US cents, over all open projects; no less than what is known.
        is_whole: False when an amount or a rate is missing, so that it may be more.
    """

    cents: int
    is_whole: bool


def size_of(case: Case) -> Size:
    """What UNICEF gives to the partner that receives most, in this project and in its other open ones."""
    parts: dict[str, list[Part]] = {}
    for one in case.once(readable):
        if one.direction is Direction.TO_PARTNER and one.state is not ContributionState.REFUNDED:
            parts.setdefault(one.partner, []).append(_own(one))
    for other in case.transfers:
        parts.setdefault(other.partner, []).append(_other(other))
    sums = [total(each, Currency.USD) for each in parts.values()]
    largest = max((int(one.known) for one in sums), default=0)
    return Size(largest, not any(one.missing for one in sums))


def weighs(case: Case, *, above: int, usual: Severity, more: Severity) -> Severity:
    """The severity of a criterion that weighs more above an amount; splitting a contribution does not lighten it.

    Args:
        above: whole US dollars; an amount of exactly so much still weighs the usual.
        usual: up to there.
        more: above.
    """
    return more if case.once(size_of).cents > above * _CENTS else usual


def _own(movement: Movement) -> Part:
    record = movement.record
    return Part(money(record, "amount"), rate(record, "rate"), None, Target(record.id, record.kind, "amount"))


def _other(transfer: Transfer) -> Part:
    target = Target("", "contribution", "amount")
    return Part(as_amount(transfer.amount), as_rate(transfer.rate), as_day(transfer.moved_on), target)
