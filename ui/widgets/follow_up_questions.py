"""The questions of a project's follow-up, and carrying out what was answered. No widgets: the worker comes here too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from fieldapp.changes import Changes
from fieldapp.progress import Progress
from fieldapp.records.codes import EvidenceType
from fieldapp.records.codes_work import ReferralOutcome, ReviewOutcome, Verification
from fieldapp.services import checking, deciding, evidence, promises, records, reviewing
from fieldapp.words import Lang
from fieldapp.words import follow_up as said
from fieldapp.words.fields import field_label
from fieldapp.words.kinds import kind_name
from fieldapp.workspace import Workspace
from ui.i18n import in_words, lang
from ui.widgets.ask_decision import Choice, Question, Reply

WAIVE, REFER, REVIEW, COMMENT = "waive", "refer", "review", "comment"
BREACH, DONE, VERIFY, SETTLE = "breach", "done", "verify", "settle"
CONCERN, CONVERT, CLOSE = "concern", "convert", "close"
TITLE: Final = 120  # characters of a concern that stand in its title; the whole is its description
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


def comment_question(record: str, kind: str, field: str) -> Question:
    """A remark on a field, or on a record as a whole."""
    about = field_label(kind, field, lang()) if field else kind_name(kind, lang())
    choices = (Choice(YES, in_words(said.ENTER_REMARK)),)
    asked = in_words(said.REMARK_NOW, {"about": about})
    return Question(COMMENT, record, asked, in_words(said.YOUR_REMARK), choices, about=field)


def concern_question() -> Question:
    """A worry that only offices are to see."""
    choices = (Choice(YES, in_words(said.ENTER_CONCERN)),)
    return Question(CONCERN, "", in_words(said.CONCERN_NOW), in_words(said.YOUR_CONCERN), choices)


def convert_concern(concern: str, speaking: Lang) -> Question:
    """What is to be done about a concern, in words that everybody may read."""
    choices = (Choice(YES, said.ENTER_POINT.say(speaking)),)
    return Question(CONVERT, concern, said.CONVERT_NOW.say(speaking), said.WHAT_TO_DO.say(speaking), choices)


def close_concern(concern: str, speaking: Lang) -> Question:
    """Why nothing more is to be done about a concern."""
    choices = (Choice(YES, said.CLOSE.say(speaking)),)
    return Question(CLOSE, concern, said.CLOSE_NOW.say(speaking), said.WHY.say(speaking), choices)


def resolve_breach(breach: str, speaking: Lang) -> Question:
    """How a breach was put right."""
    choices = (Choice(YES, said.PUT_RIGHT.say(speaking)),)
    asked, why = said.PUT_RIGHT_NOW.say(speaking), said.WHAT_WAS_DONE.say(speaking)
    return Question(BREACH, breach, asked, why, choices, wants_proof=True)


def done_question(point: str, speaking: Lang) -> Question:
    """What was done about an action point."""
    choices = (Choice(YES, said.ENTER_DONE.say(speaking)),)
    asked, why = said.DONE_NOW.say(speaking), said.WHAT_WAS_DONE.say(speaking)
    return Question(DONE, point, asked, why, choices, wants_proof=True)


def verify_question(point: str, speaking: Lang) -> Question:
    """Whether what was done is enough."""
    choices = (
        Choice(Verification.ADEQUATE.value, said.ENOUGH.say(speaking)),
        Choice(Verification.INADEQUATE.value, said.NOT_ENOUGH.say(speaking)),
    )
    return Question(VERIFY, point, said.VERIFY_NOW.say(speaking), "", choices)


def settle_remark(note: str, speaking: Lang) -> Question:
    """Whether a remark is settled."""
    return Question(SETTLE, note, said.SETTLE_NOW.say(speaking), "", (Choice(YES, said.SETTLED.say(speaking)),))


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
    return reviewing.comment(ws, reply.question.record or project, reply.reason, field=reply.question.about)


def _concern(ws: Workspace, project: str, reply: Reply, _progress: Progress) -> Changes:
    day = _today(ws)
    values = {"of": project, "title": reply.reason[:TITLE], "description": reply.reason, "raised_on": day}
    return records.add(ws, "concern", values).changes


def _convert(ws: Workspace, project: str, reply: Reply, _progress: Progress) -> Changes:
    _, changes = promises.convert(ws, reply.question.record, project, {"title": reply.reason[:TITLE]})
    return changes


def _close(ws: Workspace, _project: str, reply: Reply, _progress: Progress) -> Changes:
    return promises.close_concern(ws, reply.question.record, reply.reason)


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


def _today(ws: Workspace) -> str:
    """Today where the person is, ISO."""
    return (ws.clock.now() + timedelta(minutes=ws.clock.offset_minutes())).date().isoformat()


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
        CONCERN: _concern,
        CONVERT: _convert,
        CLOSE: _close,
    }
)
