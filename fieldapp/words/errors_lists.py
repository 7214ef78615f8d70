"""What is said when an office's list or a join of two partners cannot be used; keyed by the error's class name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.text import Text

_SAVE_AS = Text(
    "Ouvrez-le dans un tableur et enregistrez-le comme classeur XLSX ou comme fichier CSV.",
    "Open it in a spreadsheet program and save it as an XLSX workbook or a CSV file.",
)

ERRORS: Mapping[str, ErrorWords] = MappingProxyType(
    {
        "NotASheet": ErrorWords(
            Text("Ce n’est pas un tableau", "Not a table"),
            Text(
                "Le fichier « {name} » ne contient ni lignes ni colonnes.",
                "The file “{name}” holds no rows and columns.",
            ),
            Text("Choisissez un fichier CSV ou un classeur XLSX.", "Choose a CSV file or an XLSX workbook."),
        ),
        "SheetFormatUnsupported": ErrorWords(
            Text("Format non pris en charge : {format}", "Format not supported: {format}"),
            Text(
                "« {name} » est un fichier {format}, que FieldApp ne lit pas. Il est peut-être protégé.",
                "“{name}” is a {format} file, which FieldApp does not read. It may be protected.",
            ),
            _SAVE_AS,
        ),
        "SheetDamaged": ErrorWords(
            Text("Classeur abîmé", "Damaged workbook"),
            Text(
                "Le classeur « {name} » ne peut pas être lu en entier. Rien n’a été inscrit.",
                "The workbook “{name}” cannot be read to its end. Nothing was entered.",
            ),
            Text(
                "Copiez-le de nouveau, ou ouvrez-le et enregistrez-le sous un autre nom.",
                "Copy it again, or open it and save it under another name.",
            ),
        ),
        "SheetTooLarge": ErrorWords(
            Text("Tableau trop grand", "The table is too large"),
            Text(
                "« {name} » dépasse ce qui est lu en une fois ({most}). Rien n’a été inscrit.",
                "“{name}” is more than is read at once ({most}). Nothing was entered.",
            ),
            Text("Partagez-le en plusieurs fichiers.", "Split it into several files."),
        ),
        "SheetMissing": ErrorWords(
            Text("Feuille introuvable", "Sheet not found"),
            Text("« {name} » n’a pas de feuille « {sheet} ».", "“{name}” has no sheet “{sheet}”."),
            Text("Choisissez parmi : {sheets}.", "Choose from: {sheets}."),
        ),
        "NoHeadings": ErrorWords(
            Text("Titres de colonnes introuvables", "No headings found"),
            Text(
                "Aucune ligne de « {name} » ne ressemble à des titres de colonnes.",
                "No row of “{name}” looks like headings of columns.",
            ),
            Text(
                "Écrivez au-dessus de la liste ce que contient chaque colonne, par exemple Nom et Sigle.",
                "Write above the list what each column holds, for example Name and Acronym.",
            ),
        ),
        "NothingMatches": ErrorWords(
            Text("Aucune colonne ne nomme les dossiers", "No column names the records"),
            Text(
                "Dans « {name} », aucune colonne ne donne le nom, le titre ou la référence.",
                "In “{name}”, no column gives the name, the title or the reference.",
            ),
            Text(
                "Dites quelle colonne le donne : dans la fenêtre, ou avec --mapping FICHIER.",
                "Say which column does: in the window, or with --mapping FILE.",
            ),
        ),
        "MappingUnreadable": ErrorWords(
            Text("Colonnes mal désignées", "Columns not named well"),
            Text(
                "« {value} » ne désigne ni une colonne de la liste ni un champ, ou est pris deux fois.",
                "“{value}” is neither a column of the list nor a field, or is used twice.",
            ),
            Text(
                'Écrivez un objet JSON : {{"Titre de la colonne": "champ"}}. Les champs sont dans fieldapp schema.',
                'Write one JSON object: {{"Heading of the column": "field"}}. fieldapp schema has the fields.',
            ),
        ),
        "RowsUnknown": ErrorWords(
            Text("Lignes inconnues", "Unknown rows"),
            Text("La liste n’a pas de lignes « {rows} ».", "The list has no rows “{rows}”."),
            Text(
                "Donnez les numéros du tableur, par exemple 2,5-9.",
                "Give the spreadsheet’s numbers, for example 2,5-9.",
            ),
        ),
        "KindNotListed": ErrorWords(
            Text("Pas de liste pour ce type de dossier", "No lists for this kind of record"),
            Text("Le type {kind} ne se prend pas d’une liste.", "Records of kind {kind} are not taken from lists."),
            Text("Choisissez parmi : {kinds}.", "Choose from: {kinds}."),
        ),
        "JoinRefused": ErrorWords(
            Text("Ces fiches ne peuvent pas être réunies ainsi", "These records cannot be joined like this"),
            Text(
                "On réunit deux fiches de partenaires, différentes, présentes et pas encore réunies ; {partner} ne s’y "
                "prête pas.",
                "Two records of partners are joined that are different, here and not joined yet; {partner} is not one.",
            ),
            Text(
                "Choisissez une autre fiche, ou séparez d’abord celles qui sont réunies.",
                "Choose another record, or part first those that are joined.",
            ),
        ),
    }
)
