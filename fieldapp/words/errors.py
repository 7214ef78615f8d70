"""What is said for each error: what happened, what is safe, what to do. Keyed by the error's class name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.refusals import REFUSALS
from fieldapp.words.text import Text

__all__ = ["ERRORS", "REFUSALS", "ErrorWords"]


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
        "FileUnreadable": ErrorWords(
            Text("Fichier introuvable", "File not found"),
            Text(
                "« {name} » n’existe pas ou ne peut pas être lu.",
                "“{name}” does not exist or cannot be read.",
            ),
            Text(
                "Vérifiez le nom, et que la clé USB est branchée.", "Check the name, and that the stick is plugged in."
            ),
        ),
        "KeyFileDamaged": ErrorWords(
            Text("Fichier de clés illisible", "Key file cannot be read"),
            Text(
                "Les deux copies du fichier de clés sont abîmées ({name}). Elles sont gardées telles quelles.",
                "Both copies of the key file are damaged ({name}). They are kept as they are.",
            ),
            Text(
                "Restaurez le fichier de clés d’une sauvegarde, ou demandez une nouvelle invitation à votre bureau.",
                "Restore the key file from a backup, or ask your office for a new invitation.",
            ),
        ),
        "KeyFileTooNew": ErrorWords(
            Text("Fichier de clés d’une version plus récente", "Key file of a newer version"),
            Text(
                "Le fichier de clés (version {found}) vient d’une application plus récente (ici : {known}).",
                "The key file (version {found}) comes from a newer app (here: {known}).",
            ),
            Text("Installez la mise à jour de FieldApp.", "Install the update of FieldApp."),
        ),
        "WrongCode": ErrorWords(
            Text("Code incorrect", "Wrong code"),
            Text(
                "Ce code ne convient pas : il est mal recopié, ou il est celui d’un autre fichier.",
                "This code does not fit: it was copied wrongly, or it belongs to another file.",
            ),
            Text(
                "Relisez le code groupe par groupe, puis recommencez.",
                "Read the code again, group by group, then try again.",
            ),
        ),
        "DamagedInvitation": ErrorWords(
            Text("Invitation illisible", "Invitation cannot be read"),
            Text(
                "« {name} » n’est pas une invitation, ou le fichier est abîmé. Rien n’a été créé.",
                "“{name}” is no invitation, or the file is damaged. Nothing was created.",
            ),
            Text(
                "Copiez de nouveau le fichier depuis la clé USB, ou demandez une autre invitation à votre bureau.",
                "Copy the file from the stick again, or ask your office for another invitation.",
            ),
        ),
        "InvitationTooNew": ErrorWords(
            Text("Invitation d’une version plus récente", "Invitation of a newer version"),
            Text(
                "L’invitation (version {found}) vient d’une application plus récente (ici : {known}).",
                "The invitation (version {found}) comes from a newer app (here: {known}).",
            ),
            Text("Installez la mise à jour de FieldApp.", "Install the update of FieldApp."),
        ),
        "DamagedKit": ErrorWords(
            Text("Kit de secours illisible", "Recovery kit cannot be read"),
            Text(
                "« {name} » n’est pas un kit de secours, ou le fichier est abîmé.",
                "“{name}” is no recovery kit, or the file is damaged.",
            ),
            Text("Prenez l’autre copie du kit.", "Take the other copy of the kit."),
        ),
        "KitTooNew": ErrorWords(
            Text("Kit de secours d’une version plus récente", "Recovery kit of a newer version"),
            Text(
                "Le kit (version {found}) vient d’une application plus récente (ici : {known}).",
                "The kit (version {found}) comes from a newer app (here: {known}).",
            ),
            Text("Installez la mise à jour de FieldApp.", "Install the update of FieldApp."),
        ),
        "SealBroken": ErrorWords(
            Text("Contenu scellé abîmé", "Sealed content damaged"),
            Text(
                "Un contenu scellé a été modifié ou coupé. Il n’a pas été utilisé.",
                "A sealed content was changed or cut. It was not used.",
            ),
            Text("Demandez un nouvel envoi.", "Ask for it to be sent again."),
        ),
        "NotForUs": ErrorWords(
            Text("Pas destiné à cet ordinateur", "Not addressed to this computer"),
            Text(
                "Ce contenu est scellé pour d’autres ordinateurs. Rien n’a été importé.",
                "This content is sealed for other computers. Nothing was imported.",
            ),
            Text("Portez-le à son destinataire.", "Carry it to the one it is for."),
        ),
        "StatementDamaged": ErrorWords(
            Text("Document signé illisible", "Signed statement cannot be read"),
            Text(
                "Un document signé ({what}) n’a pas la forme attendue. Il n’a pas été utilisé.",
                "A signed statement ({what}) does not have its shape. It was not used.",
            ),
            Text("Demandez un nouvel envoi.", "Ask for it to be sent again."),
        ),
        "StatementTooNew": ErrorWords(
            Text("Document signé d’une version plus récente", "Signed statement of a newer version"),
            Text(
                "Un document signé ({what}, version {found}) vient d’une application plus récente (ici : {known}).",
                "A signed statement ({what}, version {found}) comes from a newer app (here: {known}).",
            ),
            Text("Installez la mise à jour de FieldApp.", "Install the update of FieldApp."),
        ),
        "RosterNotTrusted": ErrorWords(
            Text("Liste des appareils refusée", "Roster refused"),
            Text(
                "La liste des appareils reçue n’est pas garantie par votre organisation ({rule} {subject}).",
                "The roster received is not vouched for by your organisation ({rule} {subject}).",
            ),
            Text("Prévenez votre bureau et gardez la clé USB.", "Tell your office, and keep the stick."),
        ),
        "RosterFork": ErrorWords(
            Text("Deux listes d’appareils se contredisent", "Two rosters contradict each other"),
            Text(
                "Deux listes différentes portent le numéro {number} : un poste de bureau a été copié ou imité.",
                "Two different rosters bear number {number}: an office machine was copied or imitated.",
            ),
            Text(
                "Prévenez le responsable de l’organisation avant tout autre échange.",
                "Tell the head of the organisation before any other exchange.",
            ),
        ),
        "EnrolmentRefused": ErrorWords(
            Text("Inscription refusée", "Enrolment refused"),
            Text(
                "L’appareil {device} se présente avec ce qu’aucune invitation ne permet ({rule}). Il est mis de côté.",
                "Device {device} presents itself with what no invitation allows ({rule}). It is set aside.",
            ),
            Text("Faites une nouvelle invitation si besoin.", "Make a new invitation if one is needed."),
        ),
        "EnrolmentUsed": ErrorWords(
            Text("Invitation déjà utilisée", "Invitation already used"),
            Text(
                "L’invitation de « {name} » a déjà servi à un autre ordinateur. Celui-ci est mis de côté.",
                "The invitation of “{name}” was already used by another computer. This one is set aside.",
            ),
            Text(
                "Vérifiez auprès de la personne, puis décidez.",
                "Check with the person, then decide.",
            ),
        ),
        "ZoneRefused": ErrorWords(
            Text("Zone hors de votre ressort", "Zone outside your charge"),
            Text(
                "Ce bureau ne peut pas agir pour la zone « {zone} ».",
                "This office may not act for zone “{zone}”.",
            ),
            Text("Demandez-le au bureau de cette zone.", "Ask the office of that zone."),
        ),
        "DeviceUnknown": ErrorWords(
            Text("Appareil inconnu", "Unknown device"),
            Text("Aucun appareil ne s’appelle « {device} ».", "No device is called “{device}”."),
            Text("Voyez la liste : fieldapp office devices.", "See the list: fieldapp office devices."),
        ),
        "PersonUnknown": ErrorWords(
            Text("Personne inconnue", "Unknown person"),
            Text("Personne ne porte l’identifiant « {person} ».", "Nobody has the identifier “{person}”."),
            Text("Voyez la liste : fieldapp office people.", "See the list: fieldapp office people."),
        ),
        "NotABundle": ErrorWords(
            Text("Ce n’est pas un envoi", "Not a bundle"),
            Text("« {file} » ne contient aucun envoi de FieldApp.", "“{file}” holds no bundle of FieldApp."),
            Text(
                "Choisissez la clé ou un fichier qui se termine par .fieldapp.",
                "Choose the stick, or a file whose name ends in .fieldapp.",
            ),
        ),
        "BundleTooNew": ErrorWords(
            Text("Envoi d’une version plus récente", "Bundle of a newer version"),
            Text(
                "Cet envoi a le format {found} ; cette version lit jusqu’au format {known}. Rien n’a été modifié.",
                "This bundle has format {found}; this version reads up to format {known}. Nothing was changed.",
            ),
            Text(
                "Gardez la clé, mettez l’application à jour, puis recommencez.",
                "Keep the stick, update the app, then try again.",
            ),
        ),
        "VolumeDamaged": ErrorWords(
            Text("Fichier d’envoi illisible", "Bundle file unreadable"),
            Text(
                "Rien ne peut être lu dans « {file} » ; rien n’a été modifié.",
                "Nothing can be read in “{file}”; nothing was changed.",
            ),
            Text(
                "Demandez à l’expéditeur de refaire l’envoi sur une autre clé.",
                "Ask the sender to write the bundle again, on another stick.",
            ),
        ),
        "ObjectDamaged": ErrorWords(
            Text("Une partie est endommagée", "One part is damaged"),
            Text(
                "L’objet {object} n’est pas lisible tel qu’il a été écrit ; il n’a pas été utilisé.",
                "Object {object} cannot be read as it was written; it was not used.",
            ),
            Text(
                "Le reste est utilisable ; cette partie sera redemandée à l’expéditeur.",
                "The rest can be used; this part will be asked for again.",
            ),
        ),
        "ObjectTooLarge": ErrorWords(
            Text("Fichier trop volumineux", "File too large"),
            Text(
                "L’objet {object} fait {length} octets ; un envoi en accepte {most} au plus par fichier.",
                "Object {object} has {length} bytes; a bundle takes at most {most} per file.",
            ),
            Text("Réduisez ou découpez ce fichier.", "Make the file smaller, or split it."),
        ),
        "BundleTooLarge": ErrorWords(
            Text("Envoi trop volumineux", "Bundle too large"),
            Text(
                "Un envoi ne peut pas contenir plus de {most} objets.", "A bundle cannot hold more than {most} objects."
            ),
            Text("Faites plusieurs envois.", "Make several bundles."),
        ),
        "UnreadablePhoto": ErrorWords(
            Text("Photo illisible", "The photo cannot be read"),
            Text("Le fichier « {name} » ne s’ouvre pas.", "The file “{name}” does not open."),
            Text(
                "Vérifiez que la carte ou la clé est branchée, puis recommencez.",
                "Check that the card or stick is plugged in, then try again.",
            ),
        ),
        "NotAPhoto": ErrorWords(
            Text("Ce n’est pas une photo", "Not a photo"),
            Text("Le fichier « {name} » ne contient pas d’image.", "The file “{name}” holds no picture."),
            Text("Choisissez une photo JPEG ou PNG.", "Choose a JPEG or PNG photo."),
        ),
        "PhotoFormatUnsupported": ErrorWords(
            Text("Format d’image non pris en charge : {format}", "Picture format not supported: {format}"),
            Text(
                "« {name} » est au format {format}, que FieldApp n’ouvre pas.",
                "“{name}” is a {format} file, which FieldApp does not open.",
            ),
            Text(
                "Enregistrez-la en JPEG sur le téléphone (réglage « le plus compatible »), ou joignez le fichier "
                "comme document.",
                "Save it as JPEG on the phone (setting “most compatible”), or attach the file as a document.",
            ),
        ),
        "PhotoTruncated": ErrorWords(
            Text("Photo incomplète", "The photo is cut off"),
            Text(
                "La fin de « {name} » manque : la copie a sans doute été interrompue.",
                "The end of “{name}” is missing: copying it was probably interrupted.",
            ),
            Text(
                "Copiez-la à nouveau depuis l’appareil. La photo d’origine n’a pas été touchée.",
                "Copy it again from the camera. The original photo was not touched.",
            ),
        ),
        "PhotoDamaged": ErrorWords(
            Text("Photo abîmée", "The photo is damaged"),
            Text("L’image « {name} » ne peut pas être lue.", "The picture “{name}” cannot be read."),
            Text(
                "Copiez-la à nouveau depuis l’appareil, ou choisissez-en une autre.",
                "Copy it again from the camera, or choose another one.",
            ),
        ),
        "PhotoTooLarge": ErrorWords(
            Text("Photo trop grande", "The photo is too large"),
            Text(
                "« {name} » compte {megapixels} millions de points ; la limite est de {limit}.",
                "“{name}” has {megapixels} million pixels; the limit is {limit}.",
            ),
            Text("Réduisez-la, puis ajoutez-la à nouveau.", "Make it smaller, then add it again."),
        ),
        "StickUnreliable": ErrorWords(
            Text("Clé peu fiable", "Stick not reliable"),
            Text(
                "Ce qui a été écrit sur {target} ne se relit pas à l’identique ; l’envoi n’y a pas été laissé.",
                "What was written to {target} cannot be read back the same; the bundle was not left there.",
            ),
            Text(
                "Utilisez une autre clé. Vos données restent sur cet ordinateur.",
                "Use another stick. Your data is still on this computer.",
            ),
        ),
        "PackDamaged": ErrorWords(
            Text("Fichier de référence abîmé", "Damaged reference file"),
            Text(
                "Le fichier {file} ne peut pas servir ; règle non respectée : {rule} ({place}). Vos dossiers "
                "sont intacts.",
                "The file {file} cannot be used; rule broken: {rule} ({place}). Your records are untouched.",
            ),
            Text(
                "Réinstallez FieldApp, ou recopiez ce fichier depuis une machine saine.",
                "Install FieldApp again, or copy this file from a sound machine.",
            ),
        ),
        "PackTooNew": ErrorWords(
            Text("Fichier de référence plus récent", "Newer reference file"),
            Text(
                "Le fichier {file} est au format {found} ; cette version de FieldApp lit le format {known}.",
                "The file {file} has format {found}; this version of FieldApp reads format {known}.",
            ),
            Text("Installez une version plus récente de FieldApp.", "Install a newer version of FieldApp."),
        ),
        "UnknownPlace": ErrorWords(
            Text("Lieu inconnu", "Unknown place"),
            Text(
                "L’édition {scheme} {edition} n’a pas de lieu au code {code}.",
                "Edition {scheme} {edition} has no place with code {code}.",
            ),
            Text(
                "Cherchez le lieu par son nom, ou vérifiez l’édition : le même code y change de sens.",
                "Search the place by name, or check the edition: one code means different places in each.",
            ),
        ),
        "UnknownCode": ErrorWords(
            Text("Code inconnu", "Unknown code"),
            Text("« {code} » n’est pas dans la liste {list}.", "“{code}” is not in the list {list}."),
            Text("Choisissez dans la liste.", "Choose from the list."),
        ),
    }
)
