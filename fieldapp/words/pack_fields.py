"""Words for what stands in a pack: columns, codes of their own, and what can be wrong with a row.

Keyed by the columns of `reference.tables` and the rules of `reference.faults`, which live in layers above this one.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.codes.naming import named
from fieldapp.words.refusals import REFUSALS
from fieldapp.words.text import Lang, Text

LABELS: Mapping[str, Text] = MappingProxyType(
    {
        "name": Text("Règle", "Rule"),
        "value": Text("Valeur", "Value"),
        "unit": Text("Unité", "Unit"),
        "valid_from": Text("Valable du", "Valid from"),
        "valid_to": Text("Valable jusqu’au", "Valid to"),
        "adopted_on": Text("Adopté le", "Adopted on"),
        "source": Text("Source", "Source"),
        "confidence": Text("Sûreté", "Confidence"),
        "meaning.fr": Text("Sens, en français", "Meaning, in French"),
        "meaning.en": Text("Sens, en anglais", "Meaning, in English"),
        "name.fr": Text("Nom français", "French name"),
        "name.en": Text("Nom anglais", "English name"),
        "title.fr": Text("Titre français", "French title"),
        "title.en": Text("Titre anglais", "English title"),
        "ask.fr": Text("Que demander à qui, en français", "What to ask whom, in French"),
        "ask.en": Text("Que demander à qui, en anglais", "What to ask whom, in English"),
        "unit.fr": Text("Unité, en français", "Unit, in French"),
        "unit.en": Text("Unité, en anglais", "Unit, in English"),
        "sector": Text("Secteur", "Sector"),
        "direct": Text("Entreprise elle-même", "The company itself"),
        "group": Text("Son groupe", "Its group"),
        "tolerated_percent": Text("Part tolérée (%)", "Share tolerated (%)"),
        "project_kind": Text("Type de projet", "Kind of project"),
        "per": Text("Compté par", "Counted per"),
        "low_minor": Text("Au moins", "At least"),
        "high_minor": Text("Au plus", "At most"),
        "currency": Text("Monnaie", "Currency"),
        "is_verified": Text("Vérifié par le bureau", "Checked by the office"),
        "id": Text("Identifiant", "Identifier"),
        "topic": Text("Sujet", "Topic"),
        "partner_types": Text("Types de partenaire", "Types of partner"),
        "origins": Text("Pays d’origine", "Countries of origin"),
        "kinds": Text("Types d’apport", "Kinds of contribution"),
        "forms": Text("Formes de coopération", "Forms of cooperation"),
        "framework": Text("Cadre", "Framework"),
        "short": Text("Nom court", "Short name"),
        "sectors": Text("Secteurs", "Sectors"),
        "aliases": Text("Autres noms", "Other names"),
    }
)

CODES: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "Effect": named(
            BLOCK=("Refusé", "Refused"),
            REFER=("À soumettre", "To be referred"),
        ),
        "Per": named(USER=("Personne", "Person"), UNIT=("Unité", "Unit")),
        "Topic": named(
            FUNDING=("Origine des fonds", "Origin of funds"),
            LEVY=("Contribution obligatoire", "Levy"),
            REGISTRATION=("Enregistrement", "Registration"),
        ),
        "Confidence": named(
            C=("Lu dans un code public", "Read in public code"),
            W=("Lu sur une page publique", "Read on a public page"),
            G=("Connaissance générale", "General knowledge"),
            P=("Proposition", "Proposal"),
        ),
        "Unit": named(
            USD_MINOR=("Dollars des États-Unis", "US dollars"),
            PERCENT=("Pour cent", "Per cent"),
            DAYS=("Jours", "Days"),
            MONTHS=("Mois", "Months"),
            YEARS=("Ans", "Years"),
            METRES=("Mètres", "Metres"),
            COUNT=("Nombre", "Number"),
            ISO_DAY=("Date", "Date"),
        ),
    }
)
"""Lists that only packs have; other lists are in `words.codes`."""

# Facts: value (what stands there).
FAULTS: Mapping[str, tuple[Text, Text]] = MappingProxyType(
    {
        "json": (
            Text("le fichier n’est pas du JSON lisible", "the file is not readable JSON"),
            Text("Repartez d’un fichier fait par « pack export ».", "Start from a file made by “pack export”."),
        ),
        "header": (
            Text("l’en-tête « pack » ne convient pas : « {value} »", "the header “pack” does not fit: “{value}”"),
            Text("Gardez l’en-tête du fichier exporté.", "Keep the header of the exported file."),
        ),
        "stale": (
            Text(
                "ce fichier part de la version {value}, qui n’est plus en vigueur",
                "this file starts from version {value}, which is no longer in force",
            ),
            Text("Exportez de nouveau et refaites vos changements.", "Export again and make your changes once more."),
        ),
        "same": (
            Text("rien n’a changé", "nothing has changed"),
            Text("Changez au moins une valeur.", "Change at least one value."),
        ),
        "row": (
            Text("cette ligne n’existe pas", "there is no such row"),
            Text("Affichez les lignes avec « pack show ».", "List the rows with “pack show”."),
        ),
        "column": (
            Text("cette colonne n’existe pas", "there is no such column"),
            Text("Affichez les colonnes avec « pack show ».", "List the columns with “pack show”."),
        ),
        "missing_row": (
            Text("il manque une ligne que l’application demande", "a row is missing that the app asks for"),
            Text("Remettez la ligne du fichier exporté.", "Put the row of the exported file back."),
        ),
        "missing_field": (
            Text("il manque une valeur : « {value} »", "a value is missing: “{value}”"),
            Text("Remplissez-la.", "Fill it in."),
        ),
        "unknown_field": (
            Text("la colonne « {value} » est inconnue", "the column “{value}” is not known"),
            Text("Retirez-la, ou corrigez son nom.", "Remove it, or mend its name."),
        ),
        "unknown_code": (
            Text("« {value} » n’est pas dans la liste", "“{value}” is not in the list"),
            Text("Choisissez dans la liste.", "Choose from the list."),
        ),
        "type": (
            Text("la valeur n’a pas la forme attendue", "the value has not the form expected"),
            Text(
                "Écrivez un nombre entier, un texte ou une date AAAA-MM-JJ.",
                "Write a whole number, a text or a date YYYY-MM-DD.",
            ),
        ),
        "form": (
            Text("la valeur n’a pas la forme attendue", "the value has not the form expected"),
            Text(
                "Pour un pays, écrivez son code de deux lettres : FR, ML.",
                "For a country, write its code of two letters: FR, ML.",
            ),
        ),
        "language": (
            Text("un texte manque en français ou en anglais", "a text is missing in French or in English"),
            Text("Écrivez-le dans les deux langues.", "Write it in both languages."),
        ),
        "period": (
            Text("la fin vient avant le début", "the end comes before the beginning"),
            Text("Corrigez l’une des deux dates.", "Mend one of the two dates."),
        ),
        "overlap": (
            Text("deux valeurs valent le même jour", "two values hold on the same day"),
            Text(
                "Terminez la première la veille du début de la seconde.",
                "End the first on the day before the second begins.",
            ),
        ),
        "twice": (
            Text("« {value} » figure deux fois", "“{value}” stands twice"),
            Text("Retirez l’une des deux lignes.", "Remove one of the two rows."),
        ),
        "negative": (
            Text("la valeur est négative", "the value is negative"),
            Text("Écrivez zéro ou un nombre positif.", "Write zero or a positive number."),
        ),
        "share": (
            Text("une part va de 0 à 99 pour cent", "a share goes from 0 to 99 per cent"),
            Text("Écrivez un nombre de 0 à 99.", "Write a number from 0 to 99."),
        ),
        "range": (
            Text("le minimum dépasse le maximum", "the lower end is above the upper end"),
            Text("Échangez les deux montants, ou corrigez l’un d’eux.", "Swap the two amounts, or mend one of them."),
        ),
        "everything": (
            Text("cette règle toucherait tous les projets", "this rule would meet every project"),
            Text(
                "Dites au moins quel partenaire, quel pays, quel apport ou quelle forme elle vise.",
                "Say at least which partner, country, contribution or form it is about.",
            ),
        ),
        "bands": (
            Text(
                "les tranches de visites laissent un trou ou se recouvrent",
                "the bands of visits leave a hole or overlap",
            ),
            Text("Faites commencer chaque tranche où finit la précédente.", "Begin each band where the last one ends."),
        ),
        "empty": (
            Text("la cellule est vide", "the cell is empty"),
            Text("Remplissez-la.", "Fill it in."),
        ),
        "key": (
            Text("ce champ dit de quoi parle la ligne et ne change pas", "this field says what the row is about"),
            Text("Ajoutez une nouvelle ligne à la place.", "Add a new row instead."),
        ),
        "other": (
            Text("une règle n’est pas respectée : {value}", "a rule is broken: {value}"),
            Text("Comparez avec le fichier exporté.", "Compare with the exported file."),
        ),
    }
)


def column_label(column: str, lang: Lang) -> str:
    """What a column is called; one of a newer version shows raw."""
    return LABELS[column].say(lang) if column in LABELS else column


def pack_code_name(code_list: str, code: str, lang: Lang) -> str:
    """What a code of a pack's own list is called; one of a newer version shows raw."""
    name = CODES.get(code_list, {}).get(code)
    return name.say(lang) if name else code


def fault_text(rule: str, value: str, lang: Lang) -> str:
    """What is wrong, as a sentence without its end."""
    facts = {"value": value, "field": "", "kind": ""}
    if rule in FAULTS or rule not in REFUSALS:
        return FAULTS.get(rule, FAULTS["other"])[0].say(lang, facts)
    return REFUSALS[rule].what.say(lang, facts).rstrip(".")


def fault_fix(rule: str, value: str, lang: Lang) -> str:
    """What to do about it."""
    if rule in FAULTS or rule not in REFUSALS:
        return FAULTS.get(rule, FAULTS["other"])[1].say(lang)
    return REFUSALS[rule].fix.say(lang, {"value": value, "field": "", "kind": ""})
