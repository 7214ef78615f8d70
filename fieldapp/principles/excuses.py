"""What people decided about findings: a waiver in force, or a decision on what had to be referred.

Who may decide was settled when the facts were gathered (`ProjectFacts.vouched`); here only what counts, and until when.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Finding, Status
from fieldapp.principles.reading import Undecided, code, day, text
from fieldapp.records.codes_work import ReferralOutcome

NEVER_WAIVED: Final = frozenset({"2.4", "5.1", "7.2"})

_REFER, _NOT_MET, _UNKNOWN = Status.REFER, Status.NOT_MET, Status.UNKNOWN


def excused(case: Case, found: Finding) -> Finding:
    """A finding with what was decided about it: waived, accepted, or refused."""
    if found.status is _REFER:
        return _decided(case, found)
    if found.status is _NOT_MET or found.status is _UNKNOWN:
        return _waived(case, found)
    return found


def in_force(case: Case, waiver: RecordFacts) -> bool:
    """Whether a waiver counts on the day of the check: vouched for, with reason, evidence and an end still to come.

    Raises:
        Undecided: a field that this reads is in conflict.
    """
    until, since = day(waiver, "expires_on"), day(waiver, "granted_on")
    return (
        waiver.id in case.vouched
        and text(waiver, "criterion") not in NEVER_WAIVED
        and bool(text(waiver, "reason"))
        and until is not None
        and until >= case.as_of
        and (since is None or since <= case.as_of)
        and bool(case.under(waiver, "evidence", "of"))
    )


def _waived(case: Case, found: Finding) -> Finding:
    for waiver in case.of_kind("waiver"):
        try:
            counts = text(waiver, "criterion") == found.criterion and in_force(case, waiver)
        except Undecided:
            continue  # people disagree about the waiver itself: until they decide, it excuses nothing
        if counts:
            told = {"waiver": waiver.reference or waiver.id, "waived_until": text(waiver, "expires_on")}
            return replace(found, status=Status.WAIVED, facts={**found.facts, **told, **_by(waiver)})
    return found


def _decided(case: Case, found: Finding) -> Finding:
    """The latest decision on exactly this; two of one day that differ leave it open."""
    about: list[tuple[str, ReferralOutcome, RecordFacts]] = []
    for one in case.of_kind("referral"):
        try:
            decision = _decision(case, one, found)
        except Undecided:
            return found
        if decision is not None:
            about.append((text(one, "decided_on"), decision, one))
    newest = max((on for on, _, _ in about), default="")
    latest = [one for one in about if one[0] == newest]
    if not latest or len({decision for _, decision, _ in latest}) > 1:
        return found
    on, outcome, one = latest[0]
    told = {"referral": one.reference or one.id, "decided_on": on, "decision": outcome.value, **_by(one)}
    status = Status.MET if outcome is ReferralOutcome.ACCEPTED else _NOT_MET
    return replace(found, status=status, facts={**found.facts, **told})


def _decision(case: Case, one: RecordFacts, found: Finding) -> ReferralOutcome | None:
    on = day(one, "decided_on")
    counts = (
        one.id in case.vouched
        and text(one, "finding") == found.fingerprint
        and bool(text(one, "reason"))
        and on is not None
        and on <= case.as_of
    )
    return code(one, "outcome", ReferralOutcome) if counts else None


def _by(decision: RecordFacts) -> Mapping[str, str]:
    """Who decided, as the record names them: a person snapshot."""
    who = ", ".join(part for name in ("authority_name", "authority_role") if (part := text(decision, name)))
    return {"decided_by": who}
