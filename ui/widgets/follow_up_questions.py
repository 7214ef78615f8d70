"""The questions of a project's follow-up, and carrying out what was answered. No widgets: the worker comes here too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from fieldapp.changes import Changes
from fieldapp.progress import Progress
from fieldapp.records.codes import EvidenceType
from fieldapp.records.codes_work import ReferralOutcome, ReviewOutcome, Verification
from fieldapp.services import checking, deciding, evidence, promises, reviewing
from fieldapp.words import Lang
from fieldapp.words import follow_up as said
from fieldapp.workspace import Workspace
from ui.i18n import in_words
from ui.widgets.ask_decision import Choice, Question, Reply

WAIVE, REFER, REVIEW, COMMENT = "waive", "refer", "review", "comment"
BREACH, DONE, VERIFY, SETTLE = "breach", "done", "verify", "settle"
YES: Final = "yes"


def criterion_question(criterion: str, title: str, *, is_referred: bool) -> Question:
    """A waiver from a criterion, or the answer to what had to be referred."""
    told = {"criterion": f"{criterion} {title}"}
    if is_referred:
        choices = (
            Choice(ReferralOutcome.ACCEPTED.value, in_words(said.ACCEPT)),
            Choice(ReferralOutcome.REFUSED.value, in_words(said.REFUSE)),
        )
        return Question(REFER, criterion, in_words(said.DECIDE_ON, told), in_words(said.WHY), choices)
    grant = (Choice(YES, in_words(said.GRANT)),)
    asked = in_words(said.WAIVER_FROM, told)
    return Question(WAIVE, criterion, asked, in_words(said.WHY), grant, wants_end=True, wants_proof=True)


def review_question() -> Question:
    """Agree to the version of now, or send it back."""
    choices = (
        Choice(ReviewOutcome.AGREED.value, in_words(said.AGREE)),
        Choice(ReviewOutcome.SENT_BACK.value, in_words(said.SEND_BACK)),
    )
    return Question(REVIEW, "", in_words(said.REVIEW_NOW), in_words(said.WHAT_YOU_SAW), choices)


def comment_question() -> Question:
    """A remark on the project as a whole."""
    choices = (Choice(YES, in_words(said.ENTER_REMARK)),)
    return Question(COMMENT, "", in_words(said.REMARK_NOW), in_words(said.YOUR_REMARK), choices)


def resolve_breach(breach: str, lang: Lang) -> Question:
    """How a breach was put right."""
    choices = (Choice(YES, said.PUT_RIGHT.say(lang)),)
    asked, why = said.PUT_RIGHT_NOW.say(lang), said.WHAT_WAS_DONE.say(lang)
    return Question(BREACH, breach, asked, why, choices, wants_proof=True)


def done_question(point: str, lang: Lang) -> Question:
    """What was done about an action point."""
    choices = (Choice(YES, said.ENTER_DONE.say(lang)),)
    asked, why = said.DONE_NOW.say(lang), said.WHAT_WAS_DONE.say(lang)
    return Question(DONE, point, asked, why, choices, wants_proof=True)


def verify_question(point: str, lang: Lang) -> Question:
    """Whether what was done is enough."""
    choices = (
        Choice(Verification.ADEQUATE.value, said.ENOUGH.say(lang)),
        Choice(Verification.INADEQUATE.value, said.NOT_ENOUGH.say(lang)),
    )
    return Question(VERIFY, point, said.VERIFY_NOW.say(lang), "", choices)


def settle_remark(note: str, lang: Lang) -> Question:
    """Whether a remark is settled."""
    return Question(SETTLE, note, said.SETTLE_NOW.say(lang), "", (Choice(YES, said.SETTLED.say(lang)),))


def carry_out(ws: Workspace, project: str, reply: Reply, progress: Progress) -> Changes:
    """Do what was answered; on the worker."""
    return _DOES[reply.question.code](ws, project, reply, progress)


def _waive(ws: Workspace, project: str, reply: Reply, progress: Progress) -> Changes:
    if reply.until is None:
        return Changes()
    made = deciding.waive(ws, project, reply.question.record, reason=reply.reason, expires_on=reply.until)
    return made.changes | _proof(ws, made.record, reply, progress)


def _refer(ws: Workspace, project: str, reply: Reply, _progress: Progress) -> Changes:
    outcome = ReferralOutcome(reply.choice)
    return deciding.answer_referral(ws, project, reply.question.record, outcome, reason=reply.reason).changes


def _review(ws: Workspace, project: str, reply: Reply, _progress: Progress) -> Changes:
    return reviewing.review(ws, project, ReviewOutcome(reply.choice), summary=reply.reason).changes


def _comment(ws: Workspace, project: str, reply: Reply, _progress: Progress) -> Changes:
    return reviewing.comment(ws, project, reply.reason)


def _breach(ws: Workspace, _project: str, reply: Reply, progress: Progress) -> Changes:
    attached = _proof(ws, reply.question.record, reply, progress)
    return attached | checking.resolve_breach(ws, reply.question.record, reply.reason)


def _done(ws: Workspace, _project: str, reply: Reply, progress: Progress) -> Changes:
    attached = _proof(ws, reply.question.record, reply, progress)
    return attached | promises.complete(ws, reply.question.record, reply.reason)


def _verify(ws: Workspace, _project: str, reply: Reply, _progress: Progress) -> Changes:
    return promises.verify(ws, reply.question.record, Verification(reply.choice))


def _settle(ws: Workspace, _project: str, reply: Reply, _progress: Progress) -> Changes:
    return reviewing.resolve_comment(ws, reply.question.record)


def _proof(ws: Workspace, of: str, reply: Reply, progress: Progress) -> Changes:
    if reply.proof is None:
        return Changes()
    return evidence.add(ws, reply.proof, of=of, evidence_type=EvidenceType.LETTER, progress=progress).changes


_DOES: Mapping[str, Callable[[Workspace, str, Reply, Progress], Changes]] = MappingProxyType(
    {
        WAIVE: _waive,
        REFER: _refer,
        REVIEW: _review,
        COMMENT: _comment,
        BREACH: _breach,
        DONE: _done,
        VERIFY: _verify,
        SETTLE: _settle,
    }
)
