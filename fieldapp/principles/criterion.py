"""What a criterion is: its number, its usual weight, what it reads, where it comes from, what it may advise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fieldapp.principles.answers import Answer
from fieldapp.principles.case import Case
from fieldapp.principles.finding import Principle, Severity
from fieldapp.principles.reasons import AnyRemedy, Remedy

Answering = Callable[[Case], Answer]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One checkable statement.

    Attributes:
        id: "7.2", as in the guiding principles.
        severity: the usual weight; an answer may carry another.
        reads: fields that can change the answer, "kind.field".
        source: the principle's clause, and what it was compared with.
        remedies: everything the officer may be told to do, besides deciding a conflict or retyping a value.
    """

    id: str
    principle: Principle
    severity: Severity
    answer: Answering
    reads: frozenset[str]
    source: str
    remedies: tuple[AnyRemedy, ...]


def criterion(
    number: str,
    severity: Severity,
    answer: Answering,
    *reads: str,
    source: str,
    remedies: str,
    own: type[AnyRemedy] = Remedy,
) -> Criterion:
    """One criterion from its parts.

    Args:
        number: "7.2".
        severity: the usual weight.
        answer: the pure function.
        reads: "kind.field kind.field", in any number of texts.
        source: where it comes from.
        remedies: codes apart by spaces, of `own` or of the common `Remedy`.
        own: the remedies of the principle.
    """
    principle = Principle("P" + number.partition(".")[0])
    can_do = tuple(own(code) if code in own.__members__ else Remedy(code) for code in remedies.split())
    return Criterion(number, principle, severity, answer, frozenset(" ".join(reads).split()), source, can_do)
