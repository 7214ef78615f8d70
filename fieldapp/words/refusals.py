"""Why one value cannot be entered, and what can be: keyed by the rule that a `FieldRefused` names.

Facts: field (its label), kind, value (shortened). Each fix shows what a good value looks like.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.text import Text

REFUSALS: Mapping[str, ErrorWords] = MappingProxyType(
    {
        "unparsable": ErrorWords(
            Text("{field} : valeur non comprise", "{field}: not understood"),
            Text("« {value} » ne convient pas à ce champ.", "“{value}” does not fit this field."),
            Text("Écrivez la valeur sous la forme indiquée.", "Write the value in the form shown."),
        ),
        "negative": ErrorWords(
            Text("{field} : valeur négative", "{field}: negative value"),
            Text("Ce champ n’accepte pas de valeur négative.", "This field takes no negative value."),
            Text("Écrivez zéro ou un nombre positif.", "Write zero or a positive number."),
        ),
        "too_large": ErrorWords(
            Text("{field} : valeur trop grande", "{field}: value too large"),
            Text("« {value} » dépasse ce que ce champ peut contenir.", "“{value}” is more than this field can hold."),
            Text("Vérifiez le nombre de zéros.", "Check the number of zeros."),
        ),
        "too_long": ErrorWords(
            Text("{field} : texte trop long", "{field}: text too long"),
            Text("Le texte dépasse la longueur permise.", "The text is longer than allowed."),
            Text("Raccourcissez-le ou joignez-le comme fichier.", "Shorten it, or attach it as a file."),
        ),
        "unknown_code": ErrorWords(
            Text("{field} : choix inconnu", "{field}: unknown choice"),
            Text("« {value} » n’est pas dans la liste.", "“{value}” is not in the list."),
            Text("Choisissez dans la liste.", "Choose from the list."),
        ),
        "bare_pcode": ErrorWords(
            Text("{field} : code de lieu ambigu", "{field}: ambiguous place code"),
            Text(
                "Le code « {value} » désigne des lieux différents selon l’édition.",
                "The code “{value}” means different places in different editions.",
            ),
            Text(
                "Choisissez le lieu par son nom, ou écrivez l’édition : COD-AB:2015:{value}.",
                "Choose the place by name, or write the edition: COD-AB:2015:{value}.",
            ),
        ),
        "line_break": ErrorWords(
            Text("{field} : une seule ligne", "{field}: one line only"),
            Text("Ce champ tient sur une ligne.", "This field holds one line."),
            Text("Remplacez les retours à la ligne par des espaces.", "Replace line breaks with spaces."),
        ),
        "year_out_of_range": ErrorWords(
            Text("{field} : année improbable", "{field}: unlikely year"),
            Text("L’année doit être entre 1900 et 2199.", "The year must be between 1900 and 2199."),
            Text("Vérifiez l’année.", "Check the year."),
        ),
        "unknown_field": ErrorWords(
            Text("Champ inconnu : {field}", "Unknown field: {field}"),
            Text("Le type {kind} n’a pas de champ « {field} ».", "Kind {kind} has no field “{field}”."),
            Text("Voyez la liste : fieldapp schema {kind}.", "See the list: fieldapp schema {kind}."),
        ),
        "read_only": ErrorWords(
            Text("{field} ne se modifie pas ici", "{field} is not changed here"),
            Text("Ce champ est tenu par l’application.", "The app keeps this field itself."),
            Text(
                "Utilisez l’action prévue (état, contrôle, pièce jointe).",
                "Use the action for it (state, check, attachment).",
            ),
        ),
        "unknown_record": ErrorWords(
            Text("{field} : dossier introuvable", "{field}: record not found"),
            Text("« {value} » ne désigne aucun dossier de ce type.", "“{value}” names no record of that kind."),
            Text("Créez-le d’abord, ou vérifiez la référence.", "Create it first, or check the reference."),
        ),
    }
)
