"""What is said for errors of keys, invitations, rosters and seals."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.problem import ErrorWords
from fieldapp.words.text import Text

ERRORS: Mapping[str, ErrorWords] = MappingProxyType(
    {
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
        "UnlockHelpDamaged": ErrorWords(
            Text("Fichier de secours illisible", "Help file cannot be read"),
            Text(
                "« {name} » n’est pas un fichier pour une phrase de passe oubliée, ou il est abîmé. Rien n’a changé.",
                "“{name}” is no file for a forgotten passphrase, or it is damaged. Nothing has changed.",
            ),
            Text("Copiez de nouveau le fichier du bureau.", "Copy the office’s file again."),
        ),
        "NothingToRecoverFrom": ErrorWords(
            Text("Aucune clé de l’organisation", "No stick of the organisation"),
            Text(
                "Le kit de « {organisation} » s’ouvre, mais aucun envoi de cette organisation n’est sur les clés "
                "branchées. Rien n’a été créé.",
                "The kit of “{organisation}” opens, but no bundle of that organisation is on the sticks that are "
                "plugged in. Nothing was created.",
            ),
            Text(
                "Branchez une clé écrite par un ordinateur de terrain ou par le bureau perdu, même ancienne, puis "
                "recommencez.",
                "Plug in a stick written by a field laptop or by the lost office, however old, then try again.",
            ),
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
                "La liste des appareils reçue n’est pas garantie par votre organisation. La vôtre reste en vigueur.",
                "The roster received is not vouched for by your organisation. Yours stays in force.",
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
                "L’appareil {device} se présente avec ce qu’aucune invitation ne permet. Il est mis à l’écart.",
                "Device {device} presents itself with what no invitation allows. It is set aside.",
            ),
            Text("Faites une nouvelle invitation si besoin.", "Make a new invitation if one is needed."),
        ),
        "EnrolmentUsed": ErrorWords(
            Text("Invitation déjà utilisée", "Invitation already used"),
            Text(
                "L’invitation de « {name} » a déjà servi à un autre ordinateur. Celui-ci est mis à l’écart.",
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
    }
)
