"""Why one cell or row of an office's list is not taken in, and what can be done; merged into `refusals`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.text import Text

LISTS: Mapping[str, ErrorWords] = MappingProxyType(
    {
        "cell_fault": ErrorWords(
            Text("{field} : calcul en échec dans le tableur", "{field}: failed calculation in the spreadsheet"),
            Text("La cellule contient « {value} ».", "The cell holds “{value}”."),
            Text("Corrigez la formule, ou écrivez la valeur.", "Mend the formula, or write the value."),
        ),
        "not_calculated": ErrorWords(
            Text("{field} : formule sans résultat", "{field}: formula without result"),
            Text(
                "Le fichier n’a pas gardé le résultat de la formule « {value} ».",
                "The file has not kept the result of the formula “{value}”.",
            ),
            Text(
                "Ouvrez le fichier dans un tableur et enregistrez-le, ou écrivez la valeur.",
                "Open the file in a spreadsheet program and save it, or write the value.",
            ),
        ),
        "scaled_amount": ErrorWords(
            Text("{field} : montant en milliers ou en millions", "{field}: amount in thousands or millions"),
            Text(
                "Le titre de la colonne ne dit pas le montant entier : « {value} ».",
                "By the heading of its column, “{value}” is not the whole amount.",
            ),
            Text(
                "Écrivez les montants entiers et retirez « milliers » ou « millions » du titre.",
                "Write whole amounts, and take “thousands” or “millions” out of the heading.",
            ),
        ),
        "several_records": ErrorWords(
            Text("{field} : plusieurs dossiers possibles", "{field}: several records match"),
            Text("« {value} » désigne plusieurs dossiers.", "“{value}” names several records."),
            Text("Écrivez la référence du dossier.", "Write the reference of the record."),
        ),
        "unknown_in_list": ErrorWords(
            Text("{field} : dossier introuvable", "{field}: record not found"),
            Text("« {value} » n’est pas encore inscrit.", "“{value}” is not entered yet."),
            Text(
                "Inscrivez-le d’abord, ou écrivez sa référence ou son nom officiel.",
                "Enter it first, or write its reference or its official name.",
            ),
        ),
        "several_places": ErrorWords(
            Text("{field} : plusieurs lieux possibles", "{field}: several places match"),
            Text("« {value} » désigne plusieurs lieux.", "“{value}” names several places."),
            Text("Ajoutez la commune : Nom, Commune.", "Add the commune: Name, Commune."),
        ),
        "unknown_place": ErrorWords(
            Text("{field} : lieu inconnu", "{field}: unknown place"),
            Text("La liste des lieux ne connaît pas « {value} ».", "The list of places does not know “{value}”."),
            Text(
                "Vérifiez le nom et la commune, ou écrivez par exemple COD-AB:2015:ML050115001.",
                "Check the name and the commune, or write for example COD-AB:2015:ML050115001.",
            ),
        ),
        "row_without_name": ErrorWords(
            Text("Ligne sans nom", "Row without a name"),
            Text("Rien ne dit de quel dossier il s’agit.", "Nothing says which record this is."),
            Text("Écrivez le nom, le titre ou la référence.", "Write the name, the title or the reference."),
        ),
        "total_row": ErrorWords(
            Text("Ligne de total", "Row of totals"),
            Text("« {value} » n’est pas un dossier.", "“{value}” is not a record."),
            Text("Il n’y a rien à faire : la ligne est laissée.", "Nothing needs to be done: the row is left."),
        ),
    }
)
