"""Criteria in words: what each asks, why it matters, and the sentences of a finding with its facts filled in.

Facts come as plain values ("2025-02-10", "2400000 XOF", "SPD"); here they become what a person reads. The sentences
themselves are in `fieldapp.words.findings`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
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

Facts = Mapping[str, str | int]

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MONEY: Final = re.compile(r"(\d+(?:\.\d+)?) ([A-Z]{3})", re.ASCII)
_LISTS: Final[Mapping[str, str]] = MappingProxyType(
    {
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
    }
)

_MOVED: Final = Text("remis le {day}", "handed over on {day}")


@dataclass(frozen=True, slots=True)
class CriterionWords:
    """What a criterion asks, as a statement that should be true, and why it matters."""

    title: Text
    why: Text


def _asks(title: tuple[str, str], why: tuple[str, str]) -> CriterionWords:
    return CriterionWords(Text(*title), Text(*why))


CRITERIA: Mapping[str, CriterionWords] = MappingProxyType(
    {
        "3.1": _asks(
            ("Le projet suit le plan national en vigueur", "The project follows the national plan in force"),
            (
                "Un partenariat appuie les priorités que le pays s’est données pour ces années-là.",
                "A partnership supports the priorities the country has set for those years.",
            ),
        ),
        "3.2": _asks(
            ("Le service technique de l’État est informé", "The State’s technical service knows"),
            (
                (
                    "Un ouvrage que le service ne connaît pas n’est ni suivi ni entretenu ; l’eau se déclare avant les "
                    "travaux."
                ),
                (
                    "What the service does not know about is neither followed nor kept up; water works are declared "
                    "beforehand."
                ),
            ),
        ),
        "3.3": _asks(
            ("La commune a prévu ou approuvé le projet", "The commune has planned or endorsed the project"),
            (
                "La commune est maître d’ouvrage ; ce qu’elle a voulu, elle le fera vivre.",
                "The commune is the developer; what it wanted, it will keep alive.",
            ),
        ),
        "3.4": _asks(
            ("Le projet se rattache au programme de l’UNICEF", "The project is linked to the UNICEF programme"),
            (
                "Un produit du programme de pays dit à quoi le projet contribue et qui en répond.",
                "An output of the country programme says what the project serves and who answers for it.",
            ),
        ),
        "3.5": _asks(
            ("Personne ne fait déjà la même chose au même endroit", "Nobody already does the same in the same place"),
            (
                "L’aide harmonisée évite les doublons et les oublis.",
                "Harmonised aid avoids duplicates and gaps.",
            ),
        ),
        "3.6": _asks(
            ("L’ouvrage a un propriétaire et un entretien assuré", "What is built has an owner and upkeep"),
            (
                "Une pompe sans propriétaire, sans comité et sans argent d’entretien s’arrête.",
                "A pump without owner, committee and money for upkeep stops.",
            ),
        ),
        "3.7": _asks(
            ("Des capacités restent après le projet", "Skills remain after the project"),
            (
                "Ce que les gens savent faire dure plus longtemps que ce qu’on leur donne.",
                "What people know how to do lasts longer than what they are given.",
            ),
        ),
        "7.1": _asks(
            ("La forme de coopération est choisie et expliquée", "The form of cooperation is chosen and explained"),
            (
                "Formelle ou collaborative : la forme décide de ce qui doit être signé.",
                "Formal or collaborative: the form decides what must be signed.",
            ),
        ),
        "7.2": _asks(
            (
                "Rien ne circule sans accord écrit, signé et en vigueur",
                "Nothing moves without a written agreement, signed and in force",
            ),
            (
                (
                    "Sans accord exécutoire, ni l’UNICEF, ni le partenaire, ni les enfants ne sont protégés. Cela vaut "
                    "pour l’argent comme pour toute autre ressource."
                ),
                (
                    "Without an enforceable agreement neither UNICEF, nor the partner, nor the children are protected. "
                    "This holds for money and for any other resource."
                ),
            ),
        ),
        "7.3": _asks(
            (
                "Les signatures précèdent le début et les remises",
                "Signatures come before the start and what moves",
            ),
            (
                "Un accord signé après coup ne couvre pas ce qui a déjà eu lieu.",
                "An agreement signed afterwards does not cover what has already happened.",
            ),
        ),
        "7.4": _asks(
            ("Les montants restent dans le plafond et la forme", "Amounts stay within the ceiling and the form"),
            (
                "Un grand projet découpé en petits reste un grand projet.",
                "A large project cut into small ones is still a large project.",
            ),
        ),
        "7.5": _asks(
            ("Les annexes particulières sont là", "The special annexes are there"),
            (
                "Travaux, données personnelles, enfants et véhicules portent des risques hors de l’accord type.",
                "Works, personal data, children and vehicles bring risks that the standard agreement does not settle.",
            ),
        ),
        "7.6": _asks(
            ("Les signataires étaient habilités", "Those who signed were entitled to"),
            (
                "La signature d’une personne sans pouvoir n’engage personne.",
                "The signature of a person without power binds nobody.",
            ),
        ),
        "7.7": _asks(
            ("Les changements et les transferts en cascade sont écrits", "Changes and onward transfers are in writing"),
            (
                "Ce qui change après la signature n’engage que s’il est écrit à son tour.",
                "What changes after signature binds only when it is written down in turn.",
            ),
        ),
        "7.8": _asks(
            (
                "Une collaboration « sans fonds » n’en comporte vraiment pas",
                "A “no-funds” collaboration really has none",
            ),
            (
                "Per diem, carburant ou matériel prêté sont aussi des ressources.",
                "Per diems, fuel or equipment on loan are resources too.",
            ),
        ),
    }
)


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


def remedy_text(remedy: str, facts: Facts, lang: Lang) -> str:
    """What the officer can do; the bare code for a remedy of a newer ruleset."""
    sentence = REMEDIES.get(remedy)
    return sentence.say(lang, readable(facts, lang)) if sentence else remedy


def readable(facts: Facts, lang: Lang) -> dict[str, str]:
    """Facts as a person reads them: days, amounts, names of codes and fields, and `what` for a contribution."""
    shown = {name: _shown(name, str(value), facts, lang) for name, value in facts.items()}
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
    return _day(value, lang) or _money(value, lang) or value


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
