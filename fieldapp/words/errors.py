"""What is said for each error: what happened, what is safe, what to do. Keyed by the error's class name.

Here: records, workspaces, disks and sticks; the rest in the files beside this one that begin with `errors_`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words import (
    errors_bundles,
    errors_commands,
    errors_decisions,
    errors_files,
    errors_lists,
    errors_screening,
    errors_trust,
)
from fieldapp.words.problem import ErrorWords
from fieldapp.words.refusals import REFUSALS
from fieldapp.words.text import Text
from fieldapp.words.work import WORK

__all__ = ["ERRORS", "REFUSALS", "ErrorWords"]

ERRORS: Mapping[str, ErrorWords] = MappingProxyType(
    {
        **WORK,
        **errors_lists.ERRORS,
        **errors_decisions.DECISIONS,
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
            Text("L’état « {state} » demande encore : {guards}.", "State “{state}” still needs: {guards}."),
            Text("Complétez ces points, puis recommencez.", "Complete these points, then try again."),
        ),
        "StateNotReachable": ErrorWords(
            Text("Passage impossible", "No such step"),
            Text("On ne passe pas de « {current} » à « {state} ».", "One does not go from “{current}” to “{state}”."),
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
                "Ces données (version {found}) viennent d’une application plus récente (ici : {known}). Rien n’a "
                "été modifié.",
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
            Text(
                "Les sauvegardes, les clés et ce que le bureau a confirmé sont sûrs. Restaurez la dernière sauvegarde "
                "vérifiée : « fieldapp backup restore », ou le bouton « Sauvegardes » de la fenêtre.",
                "The backups, the sticks and what the office confirmed are safe. Restore the latest verified backup: "
                "“fieldapp backup restore”, or the button “Backups” of the window.",
            ),
        ),
        "BackupUnusable": ErrorWords(
            Text("Sauvegarde inutilisable", "Backup cannot be used"),
            Text(
                "« {file} » n’est pas une sauvegarde de cet espace de travail, ou ne s’ouvre plus. Rien n’est changé.",
                "“{file}” is no backup of this workspace, or no longer opens. Nothing was changed.",
            ),
            Text(
                "Choisissez-en une autre : « fieldapp backup list » les montre.",
                "Choose another one: “fieldapp backup list” shows them.",
            ),
        ),
        "BackupMissing": ErrorWords(
            Text("Sauvegarde introuvable", "Backup not found"),
            Text("Il n’y a pas de sauvegarde « {file} ».", "There is no backup “{file}”."),
            Text(
                "Donnez un nom de « fieldapp backup list », ou le chemin d’un fichier.",
                "Give a name of “fieldapp backup list”, or the path of a file.",
            ),
        ),
        "OfficeKeepsAll": ErrorWords(
            Text("Un bureau garde tout", "An office keeps everything"),
            Text(
                "Les ordinateurs de terrain comptent sur le bureau pour garder les photos et les papiers.",
                "Laptops rely on the office to keep photos and papers.",
            ),
            Text("Déplacez l’espace de travail sur un disque plus grand.", "Move the workspace to a larger disk."),
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
        **errors_trust.ERRORS,
        **errors_bundles.ERRORS,
        **errors_files.ERRORS,
        **errors_screening.ERRORS,
        **errors_commands.ERRORS,
    }
)
