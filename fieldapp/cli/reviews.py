"""`fieldapp review …`, `comment …`, `action …` and `concern …`: what colleagues say about a project, and promises."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Any

import typer

from fieldapp.changes import Changes
from fieldapp.cli.rendering import label_shown, record_json
from fieldapp.cli.session import Session, session_of
from fieldapp.errors import WrongUse
from fieldapp.records.codes_work import ReviewOutcome, Verification
from fieldapp.services import promises, records, reviewing
from fieldapp.services.reviewing import Comment, ReviewLine
from fieldapp.words import Lang
from fieldapp.words import command_decisions as words
from fieldapp.words.codes import code_name
from fieldapp.words.kinds import kind_name
from fieldapp.words.text import Text
from fieldapp.workspace import Workspace

Json = Any  # a JSON value
Record = Annotated[str, typer.Argument(metavar="ID")]
Said = Annotated[str, typer.Argument(metavar="TEXT")]
Why = Annotated[str, typer.Option("--reason", metavar="TEXT")]


def review_add(
    context: typer.Context,
    project: Record,
    *,
    agree: Annotated[bool, typer.Option("--agree")] = False,
    send_back: Annotated[bool, typer.Option("--send-back")] = False,
    reason: Why = "",
) -> None:
    """Agree to the version of now, or send it back."""
    session = session_of(context)
    if agree == send_back:
        raise WrongUse(command="review add")
    outcome = ReviewOutcome.AGREED if agree else ReviewOutcome.SENT_BACK
    with session.workspace() as ws:
        made = reviewing.review(ws, project, outcome, summary=reason)
        view, above = records.load(ws, made.review), records.load(ws, project)
    said = words.AGREED if agree else words.SENT_BACK
    session.answer(record_json(view), [said.say(session.lang, {"reference": above.reference})])


def review_list(context: typer.Context, project: Record) -> None:
    """The reviews of a project, newest first."""
    session = session_of(context)
    with session.workspace() as ws:
        found = reviewing.listed(ws, project)
    lines = [_review_line(one, session.lang) for one in found]
    session.answer([_as_json(one) for one in found], lines or [words.NO_REVIEW.say(session.lang)])


def comment_add(
    context: typer.Context,
    record: Record,
    text: Said,
    *,
    field: Annotated[str, typer.Option("--field", metavar="FIELD")] = "",
) -> None:
    """Remark on a field, or on the record as a whole."""
    session = session_of(context)
    with session.workspace() as ws:
        changes = reviewing.comment(ws, record, text, field=field)
        _answer(session, ws, changes, words.COMMENTED, "note")


def comment_list(
    context: typer.Context, project: Record, *, everything: Annotated[bool, typer.Option("--all")] = False
) -> int:
    """Open remarks on a project and what hangs on it; exit status 1 while there are any."""
    session = session_of(context)
    with session.workspace() as ws:
        found = reviewing.comments(ws, project, with_resolved=everything)
    lines = [line for one in found for line in _comment_lines(one, session.lang)]
    session.answer([_as_json(one) for one in found], lines or [words.NO_COMMENT.say(session.lang)])
    return int(any(not one.resolved_on for one in found))


def comment_resolve(context: typer.Context, note: Record) -> None:
    """Close a remark."""
    session = session_of(context)
    with session.workspace() as ws:
        _answer(session, ws, reviewing.resolve_comment(ws, note), words.COMMENT_CLOSED, "note")


def action_done(context: typer.Context, point: Record, text: Said) -> None:
    """Say what was done about an action point."""
    session = session_of(context)
    with session.workspace() as ws:
        _answer(session, ws, promises.complete(ws, point, text), words.ACTION_SAID, "action_point")


def action_verify(
    context: typer.Context,
    point: Record,
    *,
    adequate: Annotated[bool, typer.Option("--adequate")] = False,
    inadequate: Annotated[bool, typer.Option("--inadequate")] = False,
) -> None:
    """Say whether what was done is enough."""
    session = session_of(context)
    if adequate == inadequate:
        raise WrongUse(command="action verify")
    with session.workspace() as ws:
        verdict = Verification.ADEQUATE if adequate else Verification.INADEQUATE
        said = words.ACTION_VERIFIED if adequate else words.ACTION_STAYS_OPEN
        _answer(session, ws, promises.verify(ws, point, verdict), said, "action_point")


def concern_convert(
    context: typer.Context,
    concern: Record,
    *,
    project: Annotated[str, typer.Option("--project", metavar="ID")],
    title: Annotated[str, typer.Option("--title", metavar="TEXT")] = "",
) -> None:
    """Make a concern an action point; the concern itself stays with the offices."""
    session = session_of(context)
    with session.workspace() as ws:
        values = {"title": title} if title else {}
        point, _ = promises.convert(ws, concern, project, values)
        view = records.load(ws, point)
    session.answer(record_json(view), [words.CONVERTED.say(session.lang, {"reference": view.reference})])


def concern_close(context: typer.Context, concern: Record, *, reason: Why) -> None:
    """Close a concern without an action point."""
    session = session_of(context)
    with session.workspace() as ws:
        _answer(session, ws, promises.close_concern(ws, concern, reason), words.CONCERN_CLOSED, "concern")


def _answer(session: Session, ws: Workspace, changes: Changes, said: Text, kind: str) -> None:
    """The record of a kind that was changed."""
    views = [records.load(ws, name) for name in sorted(changes.records)]
    view = next(one for one in views if one.kind == kind)
    session.answer(record_json(view), [said.say(session.lang, {"reference": view.reference})])


def _review_line(one: ReviewLine, lang: Lang) -> str:
    holds = words.IS_CURRENT if one.is_current else words.IS_REOPENED
    outcome = code_name("ReviewOutcome", one.outcome, lang)
    parts = (one.reviewed_on, one.by, outcome, holds.say(lang), one.summary)
    return " · ".join(part for part in parts if part)


def _comment_lines(one: Comment, lang: Lang) -> Iterator[str]:
    about = label_shown(one.kind, one.field, lang) if one.field else kind_name(one.kind, lang)
    yield f"{one.by} · {kind_name(one.kind, lang)} · {about}" if one.field else f"{one.by} · {about}"
    yield f"  {one.text}"


def _as_json(one: ReviewLine | Comment) -> dict[str, Json]:
    return {name: getattr(one, name) for name in type(one).__slots__}


Commands = Mapping[str, Callable[..., int | None]]
REVIEW: Commands = MappingProxyType({"add": review_add, "list": review_list})
COMMENT: Commands = MappingProxyType({"add": comment_add, "list": comment_list, "resolve": comment_resolve})
ACTION: Commands = MappingProxyType({"done": action_done, "verify": action_verify})
CONCERN: Commands = MappingProxyType({"convert": concern_convert, "close": concern_close})
