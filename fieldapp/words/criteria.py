"""Criteria in words: what each asks, why it matters, and the sentences of a finding with its facts filled in.

Facts come as plain values ("2025-02-10", "2400000 XOF", "SPD"); here they become what a person reads. The sentences
themselves are in `fieldapp.words.findings`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from fieldapp.words import format as written
from fieldapp.words.codes import code_name
from fieldapp.words.fields import field_label
from fieldapp.words.findings import REASONS, REMEDIES
from fieldapp.words.kinds import KINDS
from fieldapp.words.text import NO_BREAK_SPACE, Lang, Text
from fieldapp.words.titles import EMPTY, LISTS, TITLES

Facts = Mapping[str, str | int]

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_PERCENT: Final = re.compile(r"\d+(\.\d+)?", re.ASCII)
_MONEY: Final = re.compile(r"(\d+(?:\.\d+)?) ([A-Z]{3})", re.ASCII)
_LISTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **LISTS,
        "instrument": "Instrument",
        "proposed": "Instrument",
        "contribution_kind": "ContributionKind",
        "state": "AgreementState",
        "annex": "AnnexKind",
        "party": "Party",
        "form": "CooperationForm",
        "change": "ChangeSinceSignature",
    }
)
_EMPTY: Final[Mapping[str, Text]] = MappingProxyType(
    {
        **EMPTY,
        "plan": Text("le plan en vigueur à cette date", "the plan in force on that day"),
        "cited_to": Text("une date ouverte", "an open date"),
        "adopted_on": Text("date inconnue", "day unknown"),
        "agreement": Text("aucun accord", "no agreement"),
        "state": Text("non indiqué", "not given"),
        "last_on": Text("date inconnue", "day unknown"),
        "signatory": Text("nom non indiqué", "name not given"),
        "party": Text("partie non indiquée", "party not given"),
        "instrument": Text("forme non indiquée", "form not given"),
        "contribution_kind": Text("Apport", "Contribution"),
        "proposed": Text("à choisir avec le bureau", "to be chosen with the office"),
        "field": Text("le dossier entier", "the whole record"),
        "record": Text("sans référence", "no reference"),
        "decided_by": Text("une personne non nommée", "a person not named"),
    }
)

_WAIVED: Final = Text(
    "Dérogation {waiver} jusqu’au {waived_until}, accordée par {decided_by}.",
    "Waiver {waiver} until {waived_until}, granted by {decided_by}.",
)
_DECISIONS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "ACCEPTED": Text(
            "Accepté le {decided_on} par {decided_by} ({referral}).",
            "Accepted on {decided_on} by {decided_by} ({referral}).",
        ),
        "REFUSED": Text(
            "Refusé le {decided_on} par {decided_by} ({referral}).",
            "Refused on {decided_on} by {decided_by} ({referral}).",
        ),
    }
)
_MOVED: Final = Text("remis le {day}", "handed over on {day}")


CRITERIA: Final = TITLES


def criterion_title(criterion: str, lang: Lang) -> str:
    """What a criterion asks; the bare number for one of a newer ruleset."""
    words = CRITERIA.get(criterion)
    return words.title.say(lang) if words else criterion


def why_text(criterion: str, lang: Lang) -> str:
    """Why a criterion matters; empty for one of a newer ruleset."""
    words = CRITERIA.get(criterion)
    return words.why.say(lang) if words else ""


def reason_text(reason: str, facts: Facts, lang: Lang) -> str:
    """What is so, in one sentence; the bare code for a reason of a newer ruleset."""
    sentence = REASONS.get(reason)
    return sentence.say(lang, readable(facts, lang)) if sentence else reason


def excuse_text(facts: Facts, lang: Lang) -> str:
    """What was decided about a finding: a waiver, or an answer to what was referred; empty where nothing was."""
    if "waived_until" in facts:
        return _WAIVED.say(lang, readable(facts, lang))
    if "decision" in facts:
        told = _DECISIONS.get(str(facts["decision"]))
        return told.say(lang, readable(facts, lang)) if told else ""
    return ""


def remedy_text(remedy: str, facts: Facts, lang: Lang) -> str:
    """What the officer can do; the bare code for a remedy of a newer ruleset."""
    sentence = REMEDIES.get(remedy)
    return sentence.say(lang, readable(facts, lang)) if sentence else remedy


def readable(facts: Facts, lang: Lang) -> dict[str, str]:
    """Facts as a person reads them: days, amounts, names of codes and fields, and `what` for a contribution.

    A text that comes from a reference pack is kept in both languages, `rule_fr` and `rule_en`, and shown as `rule`.
    """
    shown = {name: _shown(name, str(value), facts, lang) for name, value in facts.items()}
    own = f"_{lang.value}"
    shown |= {name.removesuffix(own): shown[name] for name in facts if name.endswith(own)}
    if "contribution" in facts:
        shown["what"] = _what(facts, shown, lang)
    return shown


def _shown(name: str, value: str, facts: Facts, lang: Lang) -> str:
    if not value:
        return _EMPTY[name].say(lang) if name in _EMPTY else ""
    if name in _LISTS:
        return ", ".join(code_name(_LISTS[name], code, lang) for code in value.split(", "))
    if name == "record_kind" and value in KINDS:
        return KINDS[value].name.say(lang)
    if name == "field":
        return field_label(str(facts.get("record_kind", "")), value, lang)
    if name == "asked":
        return field_label("contribution" if value == "vehicle" else "project", value, lang)
    return _percent(name, value, lang) or _day(value, lang) or _money(value, lang) or value


def _percent(name: str, value: str, lang: Lang) -> str:
    is_percent = name.endswith("percent") and _PERCENT.fullmatch(value)
    return written.number(Decimal(value), lang) if is_percent else ""


def _day(value: str, lang: Lang) -> str:
    try:
        return written.day(date.fromisoformat(value), lang) if _DAY.fullmatch(value) else ""
    except ValueError:
        return ""


def _money(value: str, lang: Lang) -> str:
    found = _MONEY.fullmatch(value)
    if found is None:
        return ""
    minor = Decimal(found[1]).scaleb(written.minor_digits(found[2]))
    return written.money(int(minor), found[2], lang)


def _what(facts: Facts, shown: Mapping[str, str], lang: Lang) -> str:
    """A contribution in words: "Argent, 2 400 000 F CFA, remis le 10 février 2025 (M7K-12)"."""
    parts = [shown.get("contribution_kind") or _EMPTY["contribution_kind"].say(lang)]
    if facts.get("amount"):
        parts.append(shown["amount"])
    if facts.get("moved_on"):
        parts.append(_MOVED.say(lang, {"day": shown["moved_on"]}))
    return f"{', '.join(parts)}{NO_BREAK_SPACE}({shown['contribution']})"
