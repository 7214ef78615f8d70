"""The lines of a project's follow-up: what each says, and what may be answered to it. Read on the worker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fieldapp.records.codes_work import ActionState, ConcernState, Priority
from fieldapp.services import checking, records, reviewing
from fieldapp.services.checking import Breach, Goal
from fieldapp.services.records import RecordView
from fieldapp.services.reviewing import Comment, ReviewLine
from fieldapp.words import Lang
from fieldapp.words import follow_up as said
from fieldapp.words.codes import code_name
from fieldapp.words.criteria import criterion_title
from fieldapp.words.fields import field_label
from fieldapp.words.format import day
from fieldapp.words.kinds import kind_name
from fieldapp.workspace import Workspace
from ui.widgets.ask_decision import Question
from ui.widgets.follow_up_questions import (
    close_concern,
    convert_concern,
    done_question,
    resolve_breach,
    settle_remark,
    verify_question,
)


@dataclass(frozen=True, slots=True)
class Found:
    """What there is about a project."""

    reviews: tuple[ReviewLine, ...]
    comments: tuple[Comment, ...]
    breaches: tuple[Breach, ...]
    points: tuple[RecordView, ...]
    concerns: tuple[RecordView, ...]
    is_project: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One line: what it is, what it says, where it leads, what may be answered."""

    head: str
    text: str
    questions: tuple[Question, ...] = ()
    goal: Goal | None = None


def gather(ws: Workspace, record: str) -> Found:
    """Everything that is shown; what is settled, resolved, completed or closed is left out."""
    is_project = records.load(ws, record).kind == "project"
    points = [one for one in records.children(ws, record, "action_point") if _is_open(one)]
    concerns = [one for one in records.children(ws, record, "concern") if _is_open_concern(one)]
    return Found(
        tuple(reviewing.listed(ws, record)) if is_project else (),
        tuple(reviewing.comments(ws, record)),
        tuple(one for one in checking.breaches(ws, record) if not one.resolution) if is_project else (),
        tuple(points),
        tuple(concerns),
        is_project,
    )


def items_of(found: Found, lang: Lang) -> list[Item]:
    """The lines, what presses first."""
    return [
        *(_breach(one, lang) for one in found.breaches),
        *(_point(one, lang) for one in found.points),
        *(_concern(one, lang, is_project=found.is_project) for one in found.concerns),
        *(_comment(one, lang) for one in found.comments),
        *_reviews(found.reviews, lang),
    ]


def _breach(one: Breach, lang: Lang) -> Item:
    told = {"day": _day(one.happened_on, lang), "criterion": f"{one.criterion} {criterion_title(one.criterion, lang)}"}
    goal = Goal(one.contribution, "contribution")
    return Item(
        said.BREACH.say(lang, {"reference": one.reference}),
        said.BREACH_OF.say(lang, told),
        (resolve_breach(one.record, lang),),
        goal,
    )


def _point(one: RecordView, lang: Lang) -> Item:
    values = one.values
    urgent = values.get("priority") == Priority.HIGH
    head = (said.URGENT_POINT if urgent else said.POINT).say(lang, {"title": str(values.get("title", ""))})
    who, due = str(values.get("assigned_to", "")), _day(str(values.get("due_on", "")), lang)
    text = " · ".join(part for part in (who, due, str(values.get("action_taken", ""))) if part)
    asked = verify_question(one.id, lang) if urgent and values.get("action_taken") else done_question(one.id, lang)
    return Item(head, text, (asked,))


def _concern(one: RecordView, lang: Lang, *, is_project: bool) -> Item:
    head = said.CONCERN.say(lang, {"title": str(one.values.get("title", ""))})
    asked = [close_concern(one.id, lang)]
    if is_project:
        asked.insert(0, convert_concern(one.id, lang))
    return Item(head, str(one.values.get("description", "")), tuple(asked))


def _comment(one: Comment, lang: Lang) -> Item:
    about = field_label(one.kind, one.field, lang) if one.field else kind_name(one.kind, lang)
    head = said.REMARK.say(lang, {"person": one.by, "about": about})
    return Item(head, one.text, (settle_remark(one.id, lang),), Goal(one.record, one.kind, one.field))


def _reviews(reviews: tuple[ReviewLine, ...], lang: Lang) -> Iterator[Item]:
    """The newest review only: older ones are in the history."""
    for one in reviews[:1]:
        outcome = code_name("ReviewOutcome", one.outcome, lang)
        told = {"person": one.by, "day": _day(one.reviewed_on, lang), "outcome": outcome}
        holds = said.REVIEW_HOLDS if one.is_current else said.REVIEW_REOPENED
        yield Item(said.REVIEW.say(lang, told), " ".join(part for part in (one.summary, holds.say(lang)) if part))


def _is_open(point: RecordView) -> bool:
    return not point.deleted and point.values.get("state") != ActionState.COMPLETED


def _is_open_concern(concern: RecordView) -> bool:
    settled = {ConcernState.CONVERTED.value, ConcernState.CLOSED.value}
    return not concern.deleted and concern.values.get("state") not in settled


def _day(iso: str, lang: Lang) -> str:
    return day(date.fromisoformat(iso), lang) if iso else ""
