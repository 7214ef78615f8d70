"""What is said about screening: why names look alike, what a list is, what remains to be done. Shared by all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from fieldapp.words.codes import code_name
from fieldapp.words.text import Lang, Text

WHY: Mapping[str, Text] = MappingProxyType(
    {
        "SPELT_ALIKE": Text("mêmes mots", "the same words"),
        "SAME_NAME": Text("même nom, autre orthographe", "the same name in another spelling"),
        "SAME_SOUND": Text("même prononciation", "sounds the same"),
        "ONE_LETTER": Text("une lettre de différence", "one letter differs"),
        "TWO_LETTERS": Text("deux lettres de différence", "two letters differ"),
        "INITIAL": Text("initiale au lieu d’un mot", "an initial in place of a word"),
        "NO_VOWELS": Text("mêmes consonnes, écrit sans voyelles", "the same consonants, written without vowels"),
        "OTHER_ORDER": Text("mots dans un autre ordre", "words in another order"),
        "WORDS_MISSING": Text("un mot de plus ou de moins", "a word more or less"),
    }
)
KINDS: Mapping[str, Text] = MappingProxyType(
    {"PERSON": Text("personne", "person"), "ENTITY": Text("organisation", "organisation")}
)

LIST_OF = Text("Liste de sanctions du {day}, {count} inscriptions", "Sanctions list of {day}, {count} entries")
LIST_LOADED = Text("Liste chargée : du {day}, {count} inscriptions.", "List loaded: of {day}, {count} entries.")
LIST_KNOWN = Text("Cette liste du {day} était déjà en vigueur.", "This list of {day} was in force already.")
PASSED_OVER = Text(
    "Inscriptions sans nom, laissées de côté : {count}.", "Entries without a name, passed over: {count}."
)
NO_LIST = Text(
    "Aucune liste n’est encore chargée ici : le résultat n’est pas encore connu.",
    "No list is loaded here yet: the result is not known yet.",
)
TOO_OLD = Text(
    "Cette liste a plus de {days} jours : le résultat n’est pas encore connu. Chargez la liste la plus récente, "
    "puis vérifiez à nouveau.",
    "This list is older than {days} days: the result is not known yet. Load the newest list, then check again.",
)
NOT_YET = Text(
    "Ce partenaire n’a pas encore été comparé à la liste.", "This partner has not been compared with the list yet."
)
SCREENED = Text(
    "Comparé le {day} à la liste du {list_day} : {result}", "Compared on {day} with the list of {list_day}: {result}"
)
ANSWERS_DIFFER = Text("réponses différentes, à décider", "answers differ, to be decided")
CARRIED = Text(
    "La décision précédente vaut toujours : ni le nom ni l’inscription n’ont changé.",
    "The earlier decision still holds: neither the name nor the entry has changed.",
)
DECIDED = Text("Décision de {person}, {day} : {reason}", "Decision of {person}, {day}: {reason}")
NAMES = Text("Noms comparés : {names}", "Names compared: {names}")
ALIKE = Text(
    "« {name} » ressemble à « {listed} » ({reference}), {score} sur 100",
    "“{name}” looks like “{listed}” ({reference}), {score} of 100",
)
LISTED_AS = Text("inscrit sous « {main} »", "listed as “{main}”")
BORN = Text("année de naissance inscrite : {years}", "year of birth listed: {years}")
NOT_LISTED = Text(
    "n’est plus dans la liste en vigueur, ou plus sous cette forme",
    "no longer in the list in force, or no longer in this form",
)
HOW_TO_DECIDE = Text("Pour décider : {command}", "To decide: {command}")


def why_said(why: Iterable[str], lang: Lang) -> str:
    """Why two names look alike, in words."""
    return ", ".join(WHY[each].say(lang) for each in why)


def about_entry(main: str, listed: str, born: Iterable[int], lang: Lang) -> list[str]:
    """What else the list says of an entry that helps to tell people apart."""
    years = ", ".join(map(str, born))
    return [
        *([LISTED_AS.say(lang, {"main": main})] if main != listed else []),
        *([BORN.say(lang, {"years": years})] if years else []),
    ]


def result_said(result: str | None, lang: Lang) -> str:
    """What a comparison came to; None where two people answered differently."""
    return code_name("ScreeningResult", result, lang) if result else ANSWERS_DIFFER.say(lang)
