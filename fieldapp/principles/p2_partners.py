"""Principle 2: which partners are judged, one by one, and what moves between each of them and UNICEF.

What is asked of a partner stands in `p2_identity`, `p2_values`, `p2_screening`, `p2_money` and `p2_choice`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from fieldapp.principles.answers import Answer, add, undecided, unknown, worst
from fieldapp.principles.case import Case, Records
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity, Status
from fieldapp.principles.p2_reasons import P2Reason, P2Remedy
from fieldapp.principles.p7_movements import Movement, readable
from fieldapp.principles.reading import Undecided, code, day, text
from fieldapp.records.codes import PartnerType

PUBLIC: Final = (PartnerType.GOV_C, PartnerType.GOV_L, PartnerType.UN, PartnerType.MULTI)
INTERNATIONAL: Final = (PartnerType.UN, PartnerType.MULTI)
CIVIL_SOCIETY: Final = (
    PartnerType.CSO_INT,
    PartnerType.CSO_NAT,
    PartnerType.CSO_CBO,
    PartnerType.CSO_RC,
    PartnerType.KNOW,
    PartnerType.YOUTH,
)

_BETTER_FIRST: Final = (Status.MET, Status.UNKNOWN)

Judge = Callable[[Case, RecordFacts], Answer]


def each_partner(case: Case, judge: Judge, severity: Severity | Callable[[Case], Severity]) -> Answer:
    """The answer about the partner that weighs most, with what can be done about all of them.

    Args:
        judge: answers about one partner.
        severity: of what cannot be read, and of a project without partners; looked up only then if it is a function.
    """
    if not case.partners:
        severity = severity if isinstance(severity, Severity) else severity(case)
        return unknown(severity, P2Reason.NO_PARTNER, add(P2Remedy.NAME_PARTNER, "project_partner", "partner"))
    answers = [_judged(case, judge, partner, severity) for partner in case.partners]
    return answers[0] if len(answers) == 1 else worst(answers)


def kind_of(partner: RecordFacts) -> PartnerType | None:
    """Who the partner is."""
    return code(partner, "partner_type", PartnerType)


def shown(partner: RecordFacts) -> dict[str, str | int]:
    """What a sentence tells about a partner: its name, or its reference while people disagree about the name."""
    name = partner.values.get("legal_name")
    if isinstance(name, str) and name.strip() and "legal_name" not in partner.conflicted:
        return {"partner_name": name.strip()}
    return {"partner_name": partner.reference or partner.id}


def moves_with(case: Case, partner: RecordFacts) -> tuple[Movement, ...]:
    """The transfers between UNICEF and one partner; one that names nobody may be with any of them."""
    return case.once(_moves_with, partner.id)


def newest(records: Records, field: str, as_of: date) -> RecordFacts | None:
    """The last record by its day, of those up to the day of the check; else an undated one, else one dated later."""
    # Ids are made in the order of time, which settles two records of one day.
    return max(records, key=lambda one: (_age_rank(day(one, field), as_of), one.id), default=None)


def best(answers: Sequence[Answer]) -> Answer:
    """One good paper is enough; a doubtful one may still turn out good."""
    for wanted in _BETTER_FIRST:
        for answer in answers:
            if answer.status is wanted:
                return answer
    return answers[0]


def _judged(case: Case, judge: Judge, partner: RecordFacts, severity: Severity | Callable[[Case], Severity]) -> Answer:
    """What cannot be read about one partner does not hide what is certain about another."""
    try:
        return judge(case, partner)
    except Undecided as stopped:
        return undecided(severity if isinstance(severity, Severity) else severity(case), stopped)


def _moves_with(case: Case, partner: str) -> tuple[Movement, ...]:
    found = case.once(readable)
    return tuple([one for one in found if (one.partner or _on_paper(case, one)) in {"", partner}])


def _on_paper(case: Case, movement: Movement) -> str:
    agreement = case.find(movement.agreement, "agreement")
    return "" if agreement is None else text(agreement, "partner")


def _age_rank(on: date | None, as_of: date) -> tuple[int, date]:
    if on is None:
        return 1, date.min
    return (2, on) if on <= as_of else (0, on)
