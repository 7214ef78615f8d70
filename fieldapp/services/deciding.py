"""Decide about a finding: a waiver from a criterion for a time, or an answer to what had to be referred.

Both are made by a confirmed person who wrote nothing in the project; a waiver counts once its proof is attached.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date

from fieldapp.changes import Changes
from fieldapp.errors import NeverWaived, NoDecisionDue, ReasonMissing, WaiverEndMissing
from fieldapp.principles.finding import Finding, Status
from fieldapp.principles.ruleset import BY_ID, NEVER_WAIVED
from fieldapp.records.codes_work import ReferralOutcome
from fieldapp.store import looking, people, records, reviews
from fieldapp.store.engine import Tx
from fieldapp.store.records import Stored
from fieldapp.workspace import Workspace

logger = logging.getLogger(__name__)

_WAIVABLE = frozenset({Status.NOT_MET, Status.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Decided:
    """A waiver or referral that was entered."""

    record: str
    changes: Changes


@dataclass(frozen=True, slots=True)
class Authority:
    """In whose name a decision is made, as it is to be read years later; no name is the person at the machine."""

    name: str = ""
    role: str = ""


def waive(
    ws: Workspace,
    project: str,
    criterion: str,
    *,
    reason: str,
    expires_on: date,
    authority: Authority = Authority(),
    as_of: date | None = None,
) -> Decided:
    """Enter a waiver. It counts as soon as a file is attached to it, and until its last day.

    Args:
        project: id or reference.
        criterion: "7.5".
        expires_on: the last day it holds.

    Raises:
        NeverWaived: for 2.4, 5.1 and 7.2.
        NoDecisionDue: the criterion is neither unmet nor unknown, or there is none.
        ReasonMissing, WaiverEndMissing, NotConfirmed, OwnWork.
    """
    day = as_of or looking.local_day(ws.clock)
    if criterion in NEVER_WAIVED:
        raise NeverWaived(criterion=criterion)
    if expires_on < day:
        raise WaiverEndMissing(criterion=criterion)
    with ws.store.write() as tx:
        above, found = _finding(ws, tx, project, criterion, day)
        if found.status not in _WAIVABLE:
            raise NoDecisionDue(criterion=criterion, reference=above.reference)
        more = {"granted_on": day.isoformat(), "expires_on": expires_on.isoformat()}
        decided = _write(
            ws, tx, above, kind="waiver", values={"criterion": criterion, **more}, reason=reason, authority=authority
        )
    logger.info("waiver.entered criterion=%s", criterion)
    return decided


def answer_referral(
    ws: Workspace,
    project: str,
    criterion: str,
    outcome: ReferralOutcome,
    *,
    reason: str,
    authority: Authority = Authority(),
    as_of: date | None = None,
) -> Decided:
    """Accept or refuse what had to be referred. When the facts change, the matter is open again.

    Raises:
        NoDecisionDue: the criterion is not to be referred.
        ReasonMissing, NotConfirmed, OwnWork.
    """
    day = as_of or looking.local_day(ws.clock)
    with ws.store.write() as tx:
        above, found = _finding(ws, tx, project, criterion, day)
        if found.status is not Status.REFER:
            raise NoDecisionDue(criterion=criterion, reference=above.reference)
        values = {"criterion": criterion, "finding": found.fingerprint, "outcome": outcome.value}
        values["decided_on"] = day.isoformat()
        decided = _write(ws, tx, above, kind="referral", values=values, reason=reason, authority=authority)
    logger.info("referral.decided criterion=%s outcome=%s", criterion, outcome)
    return decided


def _finding(ws: Workspace, tx: Tx, project: str, criterion: str, day: date) -> tuple[Stored, Finding]:
    above = records.get(tx, project)
    if criterion not in BY_ID:
        raise NoDecisionDue(criterion=criterion, reference=above.reference)
    _, report = looking.look_at(tx, ws.packs, ws.rules, above.id, day)
    found = report.find(criterion)
    if found is None:
        raise NoDecisionDue(criterion=criterion, reference=above.reference)
    return above, found


def _write(
    ws: Workspace, tx: Tx, project: Stored, *, kind: str, values: dict[str, str], reason: str, authority: Authority
) -> Decided:
    if not reason.strip():
        raise ReasonMissing
    author = ws.author(tx)
    reviews.refuse_own_work(tx, project, author.person)
    name = authority.name.strip() or people.names(tx).get(author.person, "")
    by = {"authority_name": name or None, "authority_role": authority.role.strip() or None}
    every = {"project": project.id, **values, "reason": reason.strip(), **by}
    record, changes = reviews.write(tx, ws.clock, author, kind=kind, values=every)
    return Decided(record, changes)
