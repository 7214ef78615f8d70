"""Principle 7: who signed had the power to, and whatever changed after signature was written down."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from fieldapp.principles.answers import Answer, Facts, add, at, met, not_applicable, not_met, unknown, worst
from fieldapp.principles.case import Case, Records
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p7_agreements import Paper, papers, read_paper
from fieldapp.principles.p7_carriage import effective_end
from fieldapp.principles.reading import code, codes, day, money, text, yes
from fieldapp.principles.reasons import Reason, Remedy
from fieldapp.records.codes import AmendmentKind, Authorised, ChangeSinceSignature, Party
from fieldapp.reference.thresholds import ThresholdName

_BLOCKER: Final = Severity.BLOCKER
_MAJOR: Final = Severity.MAJOR
_EMPOWERED: Final = met(Reason.SIGNATORIES_EMPOWERED)
_WRITTEN_AS: Final = {
    ChangeSinceSignature.SCOPE: (AmendmentKind.RESULTS, AmendmentKind.OTHER),
    ChangeSinceSignature.DATES: (AmendmentKind.EXTENSION,),
    ChangeSinceSignature.BUDGET: (AmendmentKind.BUDGET_LE_20, AmendmentKind.BUDGET_GT_20),
}
_COMMUNITY: Final = Party.COMMUNITY
_YES: Final = Authorised.YES
_NO: Final = Authorised.NO


def signatories_empowered(case: Case) -> Answer:
    """7.6: whoever signed is on the list of authorised officers, or has a mandate on paper."""
    found = case.once(papers)
    if not found:
        return not_applicable(Reason.NO_AGREEMENT_TO_SIGN)
    signatures = {one.id: one for paper in found for one in paper.signatures}
    counted = [one for one in signatures.values() if code(one, "party", Party) is not _COMMUNITY]
    if not counted:
        collect = add(Remedy.COLLECT_SIGNATURES, "signature", "party")
        return unknown(_MAJOR, Reason.NOBODY_SIGNED, collect, **found[0].shown)
    return worst([_empowered(one) for one in counted])


def changes_in_writing(case: Case) -> Answer:
    """7.7: changes of scope, dates or budget have an amendment; money passed on has a written consent."""
    name = text(case.project, "agreement")
    paper = case.once(read_paper, name) if name else None
    onward = _passed_on(case, has_agreement=paper is not None)
    if paper is None:
        return onward or not_applicable(Reason.NO_AGREEMENT_TO_CHANGE)
    answers = [onward] if onward else []
    if paper.signed_on is not None:
        answers += _changes(case, paper)
    return worst(answers) if answers else not_applicable(Reason.NOT_SIGNED_YET)


def _empowered(signature: RecordFacts) -> Answer:
    authorised = code(signature, "authorised", Authorised)
    mandate = text(signature, "mandate")
    if authorised is _YES or (mandate and authorised is not _NO):
        return _EMPOWERED
    facts = {"signatory": text(signature, "name"), "party": code(signature, "party", Party) or ""}
    get = at(Remedy.GET_MANDATE, signature, "mandate")
    if authorised is _NO:
        return not_met(_MAJOR, Reason.SIGNATORY_NOT_EMPOWERED, get, **facts)
    check = at(Remedy.CHECK_SIGNATORY, signature, "authorised")
    return unknown(_MAJOR, Reason.SIGNATORY_UNCHECKED, check, get, **facts)


def _passed_on(case: Case, *, has_agreement: bool) -> Answer | None:
    onward = yes(case.project, "onward_transfer")
    if onward is None and has_agreement:
        ask = at(Remedy.ANSWER_QUESTION, case.project, "onward_transfer")
        return unknown(_MAJOR, Reason.ONWARD_NOT_SAID, ask)
    if not onward:
        return None
    consent = text(case.project, "onward_consent")
    if consent:
        return met(Reason.ONWARD_CONSENTED, consent=consent)
    return not_met(_BLOCKER, Reason.ONWARD_WITHOUT_CONSENT, at(Remedy.ASK_CONSENT, case.project, "onward_consent"))


def _changes(case: Case, paper: Paper) -> list[Answer]:
    amendments = case.under(paper.record, "amendment", "agreement")
    changed = codes(case.project, "changed_since_signature", ChangeSinceSignature)
    answers = [_too_small(case, paper, one) for one in amendments]
    answers.append(_runs_longer(case, paper))
    if not changed:
        ask = at(Remedy.SAY_WHAT_CHANGED, case.project, "changed_since_signature")
        answers.append(unknown(_MAJOR, Reason.CHANGES_NOT_SAID, ask, **paper.shown))
    answers += [_amended(case, paper, change, amendments) for change in _WRITTEN_AS if change in changed]
    return [answer for answer in answers if answer is not None] or [met(Reason.CHANGES_WRITTEN)]


def _amended(case: Case, paper: Paper, change: ChangeSinceSignature, amendments: Records) -> Answer:
    fitting = [one for one in amendments if code(one, "amendment_kind", AmendmentKind) in _WRITTEN_AS[change]]
    if not fitting:
        draft = add(Remedy.DRAFT_AMENDMENT, "amendment", "amendment_kind")
        return not_met(_MAJOR, Reason.AMENDMENT_MISSING, draft, change=change, **paper.shown)
    days = [(one, day(one, "signed_on")) for one in fitting]
    if any(signed is not None and signed <= case.as_of for _, signed in days):
        return met(Reason.CHANGES_WRITTEN)
    sign = at(Remedy.SIGN_AMENDMENT, days[0][0], "signed_on")
    return unknown(_MAJOR, Reason.AMENDMENT_UNSIGNED, sign, change=change, **paper.shown)


def _runs_longer(case: Case, paper: Paper) -> Answer | None:
    """A project planned beyond the end of its agreement, whatever was answered about changes."""
    last = effective_end(case, paper.record, case.as_of)
    end = day(case.project, "end_on")
    if last is None or end is None or end <= last:
        return None
    facts = {"end_on": end.isoformat(), "last_on": last.isoformat(), **paper.shown}
    extend = add(Remedy.EXTEND_AGREEMENT, "amendment", "new_end_on")
    correct = at(Remedy.CORRECT_DATE, case.project, "end_on")
    return not_met(_MAJOR, Reason.RUNS_BEYOND_AGREEMENT, extend, correct, **facts)


def _too_small(case: Case, paper: Paper, amendment: RecordFacts) -> Answer | None:
    """A budget change beyond the line that is written down as one within it."""
    if code(amendment, "amendment_kind", AmendmentKind) is not AmendmentKind.BUDGET_LE_20:
        return None
    before, after = money(paper.record, "ceiling"), money(amendment, "new_ceiling")
    percent = case.rules.number(ThresholdName.AMENDMENT_BUDGET_PERCENT, case.as_of)
    if before is None or after is None or percent is None or before.currency is not after.currency:
        return None
    if after.major <= before.major * (100 + Decimal(percent)) / 100:
        return None
    facts: Facts = {"ceiling": str(before), "new_ceiling": str(after), "percent": percent}
    choose = at(Remedy.CHOOSE_AMENDMENT_KIND, amendment, "amendment_kind")
    return not_met(_MAJOR, Reason.AMENDMENT_KIND_TOO_SMALL, choose, **facts)
