"""Visits and spot checks in words: numbers with their formula, what a number waits for, and what makes a visit count.

Codes and facts come from `fieldapp.principles.hact` and `hact_visit`; days and amounts are plain values, written out
here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fieldapp.words.codes import code_name
from fieldapp.words.codes.naming import named
from fieldapp.words.criteria import readable
from fieldapp.words.fields import field_label
from fieldapp.words.text import Lang, Text

Facts = Mapping[str, str | int]

REASONS: Final = named(
    EXEMPT=(
        "Rien n’est exigé d’un organisme des Nations Unies ni d’un bailleur.",
        "Nothing is required of a United Nations body or a donor.",
    ),
    NO_RULE=("Aucune règle n’est connue pour cette année.", "No rule is known for that year."),
    TYPE_UNSURE=(
        "Le type de partenaire n’est pas encore indiqué : {number}, ou rien pour les Nations Unies et les bailleurs.",
        "The type of partner is not given yet: {number}, or nothing for the United Nations and donors.",
    ),
    VISITS_BY_CASH=(
        "Argent remis en {year} : {cash}, {band}. Visites par an, quelle que soit la cote : {number}.",
        "Cash released in {year}: {cash}, {band}. Visits a year, whatever the rating: {number}.",
    ),
    VISITS_BY_RATING=(
        "Argent remis en {year} : {cash}, {band}. Cote retenue : {rating} ({rated_on}). Visites par an : {number}.",
        "Cash released in {year}: {cash}, {band}. Rating that counts: {rating} ({rated_on}). Visits a year: {number}.",
    ),
    VISITS_RATING_MISSING=(
        (
            "Argent remis en {year} : {cash}, {band}. La cote qui décide n’est pas encore connue. Visites par an : de "
            "{number} à {most}."
        ),
        (
            "Cash released in {year}: {cash}, {band}. The rating that decides is not known yet. Visits a year: from "
            "{number} to {most}."
        ),
    ),
    VISITS_CASH_UNSURE=(
        "Argent remis en {year} : au moins {cash} ; tout n’est pas encore indiqué. Visites par an : au moins {number}.",
        "Cash released in {year}: at least {cash}; not all of it is given yet. Visits a year: at least {number}.",
    ),
    SPOT_ABOVE=(
        "Dépenses rapportées d’octobre {before} à septembre {year} : {cash}, plus de {limit}. Contrôles : {number}.",
        "Spending reported from October {before} to September {year}: {cash}, more than {limit}. Checks: {number}.",
    ),
    SPOT_BELOW=(
        "Dépenses rapportées d’octobre {before} à septembre {year} : {cash}, pas plus de {limit}. Aucun contrôle.",
        "Spending reported from October {before} to September {year}: {cash}, no more than {limit}. No check.",
    ),
    SPOT_LOW_ASSUMED=(
        "Le risque faible est supposé ({rated_on}) : aucun contrôle.",
        "The risk is assumed to be low ({rated_on}): no check.",
    ),
    SPOT_AUDITED=(
        "Un audit daté du {audit_on} tient lieu de contrôle.",
        "An audit of {audit_on} takes the place of a check.",
    ),
    SPOT_CASH_UNSURE=(
        (
            "Dépenses rapportées d’octobre {before} à septembre {year} : au moins {cash} ; tout n’est pas encore "
            "indiqué. Un contrôle est exigé au-delà de {limit}."
        ),
        (
            "Spending reported from October {before} to September {year}: at least {cash}; not all of it is given yet. "
            "A check is required above {limit}."
        ),
    ),
)

BAND: Final = Text("de {above} à {up_to}", "from {above} to {up_to}")
TOP_BAND: Final = Text("plus de {above}", "more than {above}")
NO_DAY: Final = Text("date inconnue", "day unknown")
UNKNOWN: Final = Text("pas encore connu", "not known yet")
AT_LEAST: Final = Text("au moins {number}", "at least {number}")

TITLE: Final = Text("Visites et contrôles exigés en {year}", "Visits and checks required in {year}")
VISITS: Final = Text("Visites programmatiques", "Programmatic visits")
SPOT_CHECKS: Final = Text("Contrôles sur place", "Spot checks")
REQUIRED: Final = Text(
    "Exigées : {required} · faites : {done} · prévues : {planned}",
    "Required: {required} · done: {done} · planned: {planned}",
)
CHECKS_REQUIRED: Final = Text("Exigés : {required}", "Required: {required}")
FORESEEN: Final = Text(
    "Avec ce qui est prévu ou promis pour l’année : {required}.",
    "With what is planned or pledged for the year: {required}.",
)
ASSESSMENT: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "YES": Text(
            "Noté « évaluation non requise », ce partenaire reçoit trop pour cela : demandez une évaluation.",
            "Rated “not required”, this partner receives too much for that: ask for an assessment.",
        ),
        "PERHAPS": Text(
            "Noté « évaluation non requise » ; on ne sait pas encore s’il reçoit trop pour cela.",
            "Rated “not required”; whether it receives too much for that is not known yet.",
        ),
    }
)
ASSESSMENT_TITLE: Final = Text("Évaluation", "Assessment")
WAITS_FOR: Final = Text("À compléter : {field} ({record})", "To be completed: {field} ({record})")
NOTHING_PAID: Final = Text(
    "Aucun partenaire ne reçoit d’argent cette année-là.", "No partner receives cash in that year."
)

COUNTS: Final = Text("Cette visite comptera pour {year}.", "This visit will count for {year}.")
NOT_YET: Final = Text(
    "Cette visite ne compte pas encore. Il reste : {missing}.", "This visit does not count yet. Left to do: {missing}."
)
NOT_ONE: Final = Text(
    "Ce n’est pas une visite programmatique : elle ne compte pas parmi les visites exigées.",
    "It is no programmatic visit: it does not count among those required.",
)
CONDITIONS: Final[Mapping[str, Mapping[str, Text]]] = MappingProxyType(
    {
        "PROGRAMMATIC": named(
            YES=("C’est une visite programmatique.", "It is a programmatic visit."),
            NOT_YET=("Dites si c’est une visite programmatique.", "Say whether it is a programmatic visit."),
            NO=("Ce n’est pas une visite programmatique.", "It is no programmatic visit."),
        ),
        "SAME_YEAR": named(
            YES=("Elle commence et finit la même année.", "It begins and ends in the same year."),
            NOT_YET=("Indiquez le jour de la visite.", "Give the day of the visit."),
            NO=(
                "Elle ne compte que si elle commence et finit la même année : vérifiez les jours.",
                "It counts only if it begins and ends in the same year: check the days.",
            ),
        ),
        "COMPLETED": named(
            YES=("La visite est achevée.", "The visit is completed."),
            NOT_YET=("Dites si la visite est achevée.", "Say whether the visit is completed."),
            NO=("Achevez la visite.", "Complete the visit."),
        ),
        "PROGRESS_SET": named(
            YES=("L’avancement du partenaire est indiqué.", "The partner’s progress is given."),
            NOT_YET=("Dites où en est le travail du partenaire.", "Say how the partner’s work is going."),
        ),
        "QUESTION_ANSWERED": named(
            YES=("La question d’assurance a une réponse.", "The assurance question is answered."),
            NOT_YET=(
                "Répondez : les fonds et les biens servent-ils comme prévu ?",
                "Answer: are funds and goods used as agreed?",
            ),
        ),
    }
)
MARKS: Final[Mapping[str, Text]] = named(
    YES=("oui", "yes"), NOT_YET=("reste", "to do"), NO=("non", "no"), DOUBT=("?", "?")
)
DOUBT: Final = Text("Vérifiez d’abord : {field}.", "Check first: {field}.")


def formula(reason: str, facts: Facts, lang: Lang) -> str:
    """What a number comes from, with its inputs; the bare code for one of a newer version."""
    sentence = REASONS.get(reason)
    if sentence is None:
        return reason
    shown: dict[str, str] = readable({name: value for name, value in facts.items() if name != "rating"}, lang)
    if "above" in facts:
        shown["band"] = (BAND if facts.get("up_to") else TOP_BAND).say(lang, shown)
    if "rating" in facts:
        shown["rating"] = rating_name(str(facts.get("rating_kind", "")), str(facts["rating"]), lang)
    if "rated_on" in facts:
        shown["rated_on"] = shown["rated_on"] or NO_DAY.say(lang)
    return sentence.say(lang, shown)


def required(number: int | None, at_least: int, lang: Lang) -> str:
    """A number, or what is certain of it."""
    if number is not None:
        return str(number)
    return AT_LEAST.say(lang, {"number": at_least}) if at_least else UNKNOWN.say(lang)


def condition(code: str, holds: str, field: str, lang: Lang) -> str:
    """One condition of a visit: as it is, or what is to be done."""
    said = CONDITIONS.get(code, {}).get(holds)
    return said.say(lang) if said else DOUBT.say(lang, {"field": field_label("event", field, lang)})


def waits_for(kind: str, field: str, reference: str, lang: Lang) -> str:
    """A field that a number waits for."""
    return WAITS_FOR.say(lang, {"field": field_label(kind, field, lang), "record": reference or "…"})


def rating_name(kind: str, code: str, lang: Lang) -> str:
    """A rating of either kind as people call it."""
    return code_name("FinancialRating" if kind == "FIN" else "PseaRating", code, lang)
