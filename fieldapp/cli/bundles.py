"""What became of a bundle that was read, as lines and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fieldapp.transfer.outcome import EXIT_STATUS, Imported
from fieldapp.words import Lang
from fieldapp.words import command_results as words
from fieldapp.words.packs import news_text
from fieldapp.words.sync import OUTCOMES, TROUBLES

Json = Any  # a JSON value

_REPEATED = "REPEATED"


def exit_status(bundles: Iterable[Imported]) -> int:
    """That of the gravest."""
    return max((EXIT_STATUS[each.outcome] for each in bundles), default=0)


def imported_json(told: Imported) -> dict[str, Json]:
    """One bundle for a program."""
    return {
        "bundle": told.bundle,
        "sender": told.sender,
        "outcome": str(told.outcome),
        "applied": told.applied,
        "known": told.known,
        "photos": told.photos,
        "conflicts_opened": told.conflicts_opened,
        "breaches_opened": told.breaches_opened,
        "photos_missing": told.photos_missing,
        "problems": [
            {"trouble": str(each.trouble), "subject": each.subject, "sender": each.sender} for each in told.problems
        ],
        "packs": [
            {"news": str(each.news), "pack": each.pack, "version": each.version, "signer": each.signer}
            for each in told.packs
        ],
    }


def imported_lines(told: Imported, lang: Lang) -> list[str]:
    """One bundle for a person: what became of it, each part that was not applied, and the next step."""
    facts = {
        "sender": told.sender,
        "applied": told.applied,
        "photos": told.photos,
        "conflicts": told.conflicts_opened,
        "breaches": told.breaches_opened,
        "problems": len(told.problems),
    }
    outcome = OUTCOMES[_REPEATED if told.is_repeat else str(told.outcome)]
    lines = [outcome.title.say(lang, facts), f"  {outcome.what.say(lang, facts)}"]
    lines += [
        f"  - {news_text(each.news, each.pack, version=each.version, signer=each.signer, lang=lang)}"
        for each in told.packs
    ]
    for each in told.problems:
        trouble = TROUBLES[each.trouble]
        about = {"subject": each.subject, "sender": each.sender}
        lines.append(f"  - {trouble.title.say(lang, about)} : {trouble.what.say(lang, about)}")
        lines.append(f"    {trouble.fix.say(lang, about)}")
    if told.photos_missing:
        lines.append(f"  {words.PHOTOS_MISSING.say(lang, {'count': told.photos_missing})}")
    return [*lines, f"  {outcome.fix.say(lang, facts)}"]
