"""Why one value cannot be entered, and what can be: keyed by the rule that a `FieldRefused` names.

Facts: field (its label), kind, value (shortened). Each fix shows what a good value looks like.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.refusals_lists import LISTS
from fieldapp.words.text import Text

REFUSALS: Mapping[str, ErrorWords] = MappingProxyType(
    {
        **LISTS,
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
        "stays_on_record": ErrorWords(
            Text("{value} reste au dossier", "{value} stays on record"),
            Text(
                "Un manquement, un contrôle gardé et une relecture ne se suppriment pas.",
                "A breach, a kept check and a review are not deleted.",
            ),
            Text(
                "Dites plutôt comment le manquement a été réglé, ou gardez un nouveau contrôle.",
                "Say how the breach was put right instead, or keep a new check.",
            ),
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
        "not_a_day": ErrorWords(
            Text("{field} : date non comprise", "{field}: date not understood"),
            Text("« {value} » n’est pas une date.", "“{value}” is not a date."),
            Text(
                "Écrivez par exemple 12/03/2025, 12 mars, hier ou +7.",
                "Write for example 12/03/2025 (day first), 12 Mar 2025, yesterday or +7.",
            ),
        ),
        "day_does_not_exist": ErrorWords(
            Text("{field} : ce jour n’existe pas", "{field}: no such day"),
            Text("Le calendrier n’a pas de jour « {value} ».", "The calendar has no day “{value}”."),
            Text(
                "Écrivez le jour, puis le mois : 31/12/2025.",
                "Write the day, then the month: 31/12/2025.",
            ),
        ),
        "not_a_moment": ErrorWords(
            Text("{field} : date et heure non comprises", "{field}: date and time not understood"),
            Text(
                "« {value} » n’est pas une date avec son heure et son fuseau.",
                "“{value}” is not a date with its time and time zone.",
            ),
            Text("Écrivez par exemple 2025-03-12T14:30Z.", "Write for example 2025-03-12T14:30Z."),
        ),
        "not_a_number": ErrorWords(
            Text("{field} : nombre non compris", "{field}: number not understood"),
            Text("« {value} » n’est pas un nombre.", "“{value}” is not a number."),
            Text("Écrivez seulement des chiffres, par exemple 1 250.", "Write figures only, for example 1,250."),
        ),
        "not_whole": ErrorWords(
            Text("{field} : nombre entier attendu", "{field}: whole number expected"),
            Text("« {value} » n’est pas un nombre entier.", "“{value}” is not a whole number."),
            Text(
                "Écrivez un nombre sans décimale, par exemple 420.", "Write a number without decimals, for example 420."
            ),
        ),
        "not_a_year": ErrorWords(
            Text("{field} : année non comprise", "{field}: year not understood"),
            Text("« {value} » n’est pas une année.", "“{value}” is not a year."),
            Text("Écrivez les quatre chiffres, par exemple 2025.", "Write all four figures, for example 2025."),
        ),
        "not_an_amount": ErrorWords(
            Text("{field} : montant non compris", "{field}: amount not understood"),
            Text("« {value} » n’est pas un montant.", "“{value}” is not an amount."),
            Text(
                "Écrivez par exemple 2 400 000 F CFA ou 15 500,50 USD.",
                "Write for example 2,400,000 XOF or 15,500.50 USD.",
            ),
        ),
        "too_many_decimals": ErrorWords(
            Text("{field} : trop de décimales", "{field}: too many decimals"),
            Text(
                "« {value} » a plus de décimales que ce champ n’en garde.",
                "“{value}” has more decimals than this field keeps.",
            ),
            Text(
                "Arrondissez : 2 400 000 F CFA n’a pas de décimale, 15 500,50 USD en a deux.",
                "Round it: 2,400,000 XOF has no decimals, 15,500.50 USD has two.",
            ),
        ),
        "unknown_currency": ErrorWords(
            Text("{field} : monnaie inconnue", "{field}: unknown currency"),
            Text("La monnaie de « {value} » n’est pas dans la liste.", "The currency of “{value}” is not in the list."),
            Text(
                "Écrivez le montant suivi de F CFA, USD, EUR ou d’un autre code à trois lettres.",
                "Write the amount followed by XOF, USD, EUR or another three-letter code.",
            ),
        ),
        "ambiguous_code": ErrorWords(
            Text("{field} : plusieurs choix possibles", "{field}: several choices match"),
            Text("« {value} » peut désigner plusieurs choix.", "“{value}” may mean several choices."),
            Text(
                "Écrivez quelques lettres de plus, ou choisissez dans la liste.",
                "Type a few more letters, or choose from the list.",
            ),
        ),
        "place_not_chosen": ErrorWords(
            Text("{field} : lieu à choisir", "{field}: place to be chosen"),
            Text("« {value} » ne dit pas de quel lieu il s’agit.", "“{value}” does not say which place it is."),
            Text(
                "Choisissez le lieu dans la liste, ou écrivez par exemple COD-AB:2015:ML050115001.",
                "Choose the place from the list, or write for example COD-AB:2015:ML050115001.",
            ),
        ),
        "not_a_position": ErrorWords(
            Text("{field} : coordonnées non comprises", "{field}: position not understood"),
            Text("« {value} » n’est pas une position.", "“{value}” is not a position."),
            Text(
                "Écrivez la latitude puis la longitude, par exemple 14.49 N, 4.19 O.",
                "Write latitude, then longitude, for example 14.49 N, 4.19 W.",
            ),
        ),
        "not_json": ErrorWords(
            Text("Ligne illisible", "Line cannot be read"),
            Text("Ce n’est pas du JSON : « {value} ».", "This is not JSON: “{value}”."),
            Text('Mettez un objet par ligne : {{"kind": …}}.', 'Put one object on each line: {{"kind": …}}.'),
        ),
        "unknown_kind": ErrorWords(
            Text("Type de dossier inconnu", "Unknown kind of record"),
            Text("« {value} » n’est pas un type de dossier.", "“{value}” is not a kind of record."),
            Text("Choisissez un type de la liste : fieldapp schema.", "Choose a kind from the list: fieldapp schema."),
        ),
        "unknown_name": ErrorWords(
            Text("{field} : nom inconnu", "{field}: unknown name"),
            Text("Aucune ligne ne s’appelle « {value} ».", "No line is called “{value}”."),
            Text('Donnez ce nom à une ligne : "id": "@nom".', 'Give a line this name: "id": "@name".'),
        ),
        "name_twice": ErrorWords(
            Text("Nom donné deux fois", "Name given twice"),
            Text("Deux lignes s’appellent « {value} ».", "Two lines are called “{value}”."),
            Text("Donnez un autre nom à l’une d’elles.", "Give one of them another name."),
        ),
        "file_missing": ErrorWords(
            Text("Fichier introuvable", "File not found"),
            Text("« {value} » n’est pas à côté du fichier chargé.", "“{value}” is not beside the file being loaded."),
            Text("Copiez-le dans le même dossier.", "Copy it into the same folder."),
        ),
        "position_out_of_range": ErrorWords(
            Text("{field} : coordonnées impossibles", "{field}: impossible position"),
            Text("« {value} » n’est nulle part sur la Terre.", "“{value}” is nowhere on Earth."),
            Text(
                "La latitude va de -90 à 90, la longitude de -180 à 180. Vérifiez leur ordre.",
                "Latitude goes from -90 to 90, longitude from -180 to 180. Check their order.",
            ),
        ),
    }
)
