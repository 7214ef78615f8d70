"""`fieldapp sync quarantine …`: what was set aside, and an office's decision about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated, Any

import typer

from fieldapp.cli.rendering import moment
from fieldapp.cli.session import Session, session_of
from fieldapp.errors import WrongUse
from fieldapp.services import quarantine
from fieldapp.services.quarantine import Aside
from fieldapp.words import command_results as words
from fieldapp.words.sync import TROUBLES

Json = Any  # a JSON value
Part = Annotated[str, typer.Argument(metavar="PART")]

SHORT = 12  # characters of a code: enough to tell parts apart


def list_(
    context: typer.Context,
    *,
    everything: Annotated[bool, typer.Option("--all")] = False,
) -> int:
    """What is set aside; exit status 1 while something waits."""
    session = session_of(context)
    with session.workspace() as ws:
        held = quarantine.listed(ws, rejected=everything)
        is_office = ws.me.is_office
    lines = [line for each in held for line in _lines(session, each, is_office=is_office)]
    session.answer([_as_json(each) for each in held], lines or [words.NOTHING.say(session.lang)])
    return 1 if any(not each.rejected for each in held) else 0


def accept(
    context: typer.Context, part: Part, *, reason: Annotated[str, typer.Option("--reason", metavar="TEXT")]
) -> int:
    """Let it take effect; exit status 1 when conflicts opened."""
    session = session_of(context)
    with session.workspace() as ws:
        done = quarantine.accept(ws, part, reason=reason)
    facts = {"applied": done.applied, "conflicts": done.conflicts_opened}
    session.answer(facts, [words.ASIDE_ACCEPTED.say(session.lang, facts)])
    return 1 if done.conflicts_opened else 0


def reject(
    context: typer.Context,
    part: Part,
    *,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT")] = None,
    undo: Annotated[bool, typer.Option("--undo")] = False,
) -> None:
    """Ask about it no more, or again."""
    session = session_of(context)
    if (reason is None) != undo:
        raise WrongUse(command="sync quarantine reject")
    with session.workspace() as ws:
        if reason is None:
            quarantine.ask_again(ws, part)
        else:
            quarantine.reject(ws, part, reason=reason)
    told = {"part": part, "command": f"fieldapp sync quarantine reject {part} --undo"}
    sentence = words.ASIDE_ASKED_AGAIN if undo else words.ASIDE_TURNED_AWAY
    session.answer({"part": part, "waits": undo}, [sentence.say(session.lang, told)])


def _lines(session: Session, each: Aside, *, is_office: bool) -> list[str]:
    lang, trouble = session.lang, TROUBLES[each.reason]
    facts = {"sender": each.sender, "subject": each.id[:SHORT]}
    when = moment(each.at, lang, session.local)
    lines = [
        f"{each.id[:SHORT]}  {trouble.title.say(lang, facts)} · {each.sender} ({when})",
        f"  {trouble.what.say(lang, facts)}",
        f"  {trouble.fix.say(lang, facts)}",
    ]
    if each.records:
        lines.append(f"  {words.ASIDE_RECORDS.say(lang, {'count': each.records})}")
    if each.rejected:
        at = moment(each.rejected_at, lang, session.local)
        told = {"person": each.rejected_by, "at": at, "why": each.rejected}
        lines.append(f"  {words.ASIDE_REJECTED.say(lang, told)}")
    elif is_office and each.may_be_accepted:
        command = f"fieldapp sync quarantine accept {each.id[:SHORT]} --reason"
        lines.append(f"  {words.ASIDE_TO_DECIDE.say(lang, {'command': command})}")
    return lines


def _as_json(each: Aside) -> dict[str, Json]:
    return {
        "part": each.id,
        "reason": str(each.reason),
        "sender": each.sender,
        "device": each.device,
        "bundle": each.bundle,
        "at": each.at,
        "records": each.records,
        "may_be_accepted": each.may_be_accepted,
        "rejected": {"why": each.rejected, "by": each.rejected_by, "at": each.rejected_at} if each.rejected else None,
    }


COMMANDS: Mapping[str, Callable[..., int | None]] = MappingProxyType(
    {"list": list_, "accept": accept, "reject": reject}
)
