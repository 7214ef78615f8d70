"""What is said for each error: what happened, what is safe, what to do. Keyed by the error's class name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from fieldapp.words.text import Text


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """A title, one sentence and the next step. Facts of the error fill the placeholders."""

    title: Text
    what: Text
    fix: Text


ERRORS: Mapping[str, ErrorWords] = MappingProxyType(
    {
        "UnknownKind": ErrorWords(
            Text("Type de dossier inconnu", "Unknown kind of record"),
            Text("« {kind} » n’est pas un type de dossier.", "“{kind}” is not a kind of record."),
            Text("Choisissez un type de la liste : fieldapp schema.", "Choose a kind from the list: fieldapp schema."),
        ),
        "RecordNotFound": ErrorWords(
            Text("Dossier introuvable", "Record not found"),
            Text("Aucun dossier ne répond à « {record} ».", "No record answers to “{record}”."),
            Text("Vérifiez la référence ou cherchez par le nom.", "Check the reference, or search by name."),
        ),
        "AmbiguousReference": ErrorWords(
            Text("Plusieurs dossiers possibles", "Several records match"),
            Text("« {record} » désigne {count} dossiers.", "“{record}” names {count} records."),
            Text("Donnez la référence complète ou l’identifiant.", "Give the full reference or the identifier."),
        ),
        "GuardsUnmet": ErrorWords(
            Text("Passage impossible pour l’instant", "Not possible yet"),
            Text("L’état {state} demande encore : {guards}.", "State {state} still needs: {guards}."),
            Text("Complétez ces points, puis recommencez.", "Complete these points, then try again."),
        ),
        "StateNotReachable": ErrorWords(
            Text("Passage impossible", "No such step"),
            Text("On ne passe pas de {current} à {state}.", "One does not go from {current} to {state}."),
            Text("Choisissez l’un des états proposés.", "Choose one of the states offered."),
        ),
        "WorkspaceMissing": ErrorWords(
            Text("Aucun espace de travail ici", "No workspace here"),
            Text("Le dossier {folder} ne contient pas d’espace de travail.", "The folder {folder} holds no workspace."),
            Text(
                "Créez un bureau ou rejoignez-en un avec votre invitation.",
                "Create an office, or join one with your invitation.",
            ),
        ),
        "WorkspaceExists": ErrorWords(
            Text("Un espace de travail existe déjà", "There is a workspace already"),
            Text(
                "Le dossier {folder} contient déjà un espace de travail ; il n’a pas été touché.",
                "The folder {folder} already holds a workspace; it was not touched.",
            ),
            Text("Choisissez un autre dossier.", "Choose another folder."),
        ),
        "WorkspaceBusy": ErrorWords(
            Text("Espace de travail déjà ouvert", "Workspace already open"),
            Text(
                "Un autre programme a ouvert cet espace de travail : {holder}.",
                "Another program has this workspace open: {holder}.",
            ),
            Text("Fermez l’autre fenêtre, puis recommencez.", "Close the other window, then try again."),
        ),
        "WorkspaceTooNew": ErrorWords(
            Text("Données d’une version plus récente", "Data of a newer version"),
            Text(
                "Ces données (version {found}) viennent d’une application plus récente (ici : {known}). Rien n’a été modifié.",
                "These data (version {found}) come from a newer app (here: {known}). Nothing was changed.",
            ),
            Text("Installez la mise à jour de FieldApp.", "Install the update of FieldApp."),
        ),
        "EngineTooOld": ErrorWords(
            Text("Base de données trop ancienne", "Database library too old"),
            Text(
                "La bibliothèque SQLite {found} peut abîmer les données ; il faut au moins {needed}.",
                "The SQLite library {found} can damage data; at least {needed} is needed.",
            ),
            Text("Réinstallez FieldApp avec ses propres bibliothèques.", "Reinstall FieldApp with its own libraries."),
        ),
        "DatabaseDamaged": ErrorWords(
            Text("Base de données illisible", "Database cannot be read"),
            Text(
                "La base de {folder} est abîmée. Elle est gardée telle quelle.",
                "The database in {folder} is damaged. It is kept as it is.",
            ),
            Text("Restaurez la dernière sauvegarde vérifiée.", "Restore the latest verified backup."),
        ),
        "PassphraseTooShort": ErrorWords(
            Text("Phrase de passe trop courte", "Passphrase too short"),
            Text("Il faut au moins {least} caractères.", "At least {least} characters are needed."),
            Text("Prenez quatre mots faciles à retenir.", "Take four words that are easy to remember."),
        ),
        "WrongPassphrase": ErrorWords(
            Text("Phrase de passe incorrecte", "Wrong passphrase"),
            Text("Cette phrase de passe n’ouvre pas vos données.", "This passphrase does not open your data."),
            Text("Vérifiez la touche Majuscule et recommencez.", "Check the Caps Lock key and try again."),
        ),
        "NotAnOffice": ErrorWords(
            Text("Réservé au bureau", "For offices only"),
            Text("Cet ordinateur n’est pas un poste de bureau.", "This computer is not an office machine."),
            Text("Demandez-le à votre bureau.", "Ask your office to do it."),
        ),
        "NoSpace": ErrorWords(
            Text("Plus de place", "No space left"),
            Text(
                "{target} est plein. Rien n’a été écrit à moitié ; vos données sont intactes.",
                "{target} is full. Nothing was left half written; your data are intact.",
            ),
            Text("Libérez de la place ou prenez une autre clé USB.", "Free some space, or take another USB stick."),
        ),
        "TargetReadOnly": ErrorWords(
            Text("Écriture refusée", "Cannot write here"),
            Text(
                "{target} ne peut pas être modifié. Rien n’a été écrit.",
                "{target} cannot be changed. Nothing was written.",
            ),
            Text(
                "Déverrouillez la clé USB ou choisissez un autre dossier.",
                "Unlock the USB stick or choose another folder.",
            ),
        ),
        "TargetGone": ErrorWords(
            Text("Clé USB retirée ou introuvable", "USB stick gone"),
            Text(
                "{target} ne répond plus. Vos données sont intactes sur cet ordinateur.",
                "{target} no longer answers. Your data are intact on this computer.",
            ),
            Text("Rebranchez la clé USB, puis recommencez.", "Plug the USB stick in again, then try again."),
        ),
    }
)

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
